// arrow_texts.h - reads a column of text that another program hands over by Arrow's C data interface.
//
//   ArrowTexts texts(pyarrow_array);
//   while (auto text = texts.next()) …
//
// Formats, errors: text_reader.h
#pragma once

#include <cstdint>
#include <string_view>

#include "gongwen/arrow.h"
#include "text_reader.h"

namespace gongwen::python {

bool is_arrow(const py::object& texts);

class ArrowTexts final : public TextReader {
 public:
  explicit ArrowTexts(const py::object& texts);
  std::optional<ReadText> next() override;

 private:
  // Where the bytes of a row stand: by 32-bit offsets, by 64-bit ones, or by views.
  enum class Layout { offsets32, offsets64, views };

  bool go_to_next_chunk();
  std::string_view bytes_at(std::int64_t row) const;

  Owned<ArrowArrayStream> stream_;  // none: the one chunk is there already
  Owned<ArrowArray> chunk_;
  Layout layout_ = Layout::offsets32;
  OffsetUnit unit_ = OffsetUnit::codepoint;
  std::int64_t row_ = 0;
};

}  // namespace gongwen::python
