// gongwen.h - reads a Chinese official document and returns typed, exactly located records.
//
//   gongwen::Extractor extractor;
//   gongwen::Document document = extractor.extract(utf8);
//   for (const gongwen::Record& record : document.records) std::cout << record.text << '\n';
//
// Input    any bytes; meant to be UTF-8. Ill-formed parts count as U+FFFD and are reported as diagnostics.
// Errors   extract throws std::length_error for 4 GiB or more, nothing else but std::bad_alloc
// Threads  an Extractor never changes after construction: share one among threads
// Promise  the same bytes, patterns and options give the same Document: no clock, locale or environment is read
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongwen/explain.h"
#include "gongwen/patterns.h"
#include "gongwen/records.h"

namespace gongwen {

struct Options {
  std::vector<std::string> kinds;   // names of kKindNames; empty for all. An unknown name is std::invalid_argument.
  std::optional<Day> anchor;        // what 今年 counts from; without one, the document's own date
  OffsetUnit offsets = OffsetUnit::utf8;
};

namespace internal {
class Pipeline;
}

class Extractor {
 public:
  explicit Extractor(Options options = {}, PatternSet patterns = PatternSet::builtin());
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // `name` becomes Document::source.name.
  Document extract(std::string_view text, std::string_view name = "") const;

  // The records of a text and how they came about; offsets are bytes of UTF-8, whatever the options say. Slow.
  Explanation explain(std::string_view text) const;

 private:
  std::unique_ptr<const internal::Pipeline> pipeline_;
};

}  // namespace gongwen
