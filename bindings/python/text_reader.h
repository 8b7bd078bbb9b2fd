// text_reader.h - the texts of a table, one by one: from any iterable of str or bytes, or from a column of Arrow data.
//
//   read_texts(["公文", …])            two bytes objects' worth of UTF-8 each, offsets in code points
//   read_texts(pyarrow.array(["公文"]))  read where they lie: no Python object is made
//
// Arrow    anything with __arrow_c_stream__ or __arrow_c_array__: utf8, large_utf8, string_view (offsets in code
//          points), binary, large_binary, binary_view (offsets in bytes)
// Errors   TypeError for any other type; what the iterable raises
// Needs    the GIL, throughout
#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <optional>
#include <string>

#include "gongwen/records.h"

namespace gongwen::python {

namespace py = pybind11;

struct ReadText {
  std::optional<std::string> utf8;  // nullopt: a null of Arrow's
  OffsetUnit unit = OffsetUnit::codepoint;
};

class TextReader {
 public:
  virtual ~TextReader() = default;
  virtual std::optional<ReadText> next() = 0;  // nullopt after the last
};

std::unique_ptr<TextReader> read_texts(const py::object& texts);

// The same for names: str, int, or Arrow text.
std::unique_ptr<TextReader> read_ids(const py::object& ids);

}  // namespace gongwen::python
