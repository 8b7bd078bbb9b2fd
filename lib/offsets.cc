// offsets.cc - bytes to code points or UTF-16 units.
#include "offsets.h"

#include <algorithm>
#include <cstdint>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kBlock = 64;  // bytes; twice as many units fit in one byte

// Code points that begin in a block, and characters of four bytes, which are two UTF-16 units: counted in one byte and
// without branches, in the form that GCC 12 turns into code for sixteen bytes at once.
std::size_t count_code_points(std::string_view block) {
  std::uint8_t count = 0;
  for (const char byte : block) count = static_cast<std::uint8_t>(count + (is_continuation(byte) ? 0 : 1));
  return count;
}
std::size_t count_four_bytes(std::string_view block) {
  std::uint8_t count = 0;
  for (const char byte : block)
    count = static_cast<std::uint8_t>(count + (static_cast<std::uint8_t>(byte) >= 0xF0 ? 1 : 0));
  return count;
}

// The units before each block: an offset counts on from there.
class UnitCounts {
 public:
  UnitCounts(std::string_view text, const std::vector<Span>& ill_formed, OffsetUnit unit)
      : text_(text), ill_formed_(ill_formed), unit_(unit) {
    before_.reserve(text.size() / kBlock + 1);
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= text.size(); begin += kBlock) {
      before_.push_back(count);
      count += count_between(begin, std::min(begin + kBlock, text.size()));
    }
  }

  // Not inside an ill-formed part.
  std::size_t at(std::size_t byte) const {
    const std::size_t block = byte / kBlock;
    return before_[block] + count_between(block * kBlock, byte);
  }
  Span in_units(Span span) const { return {at(span.begin), at(span.end)}; }

 private:
  // An ill-formed part is one unit, counted where it begins.
  std::size_t count_between(std::size_t begin, std::size_t end) const {
    std::size_t count = count_bytes(begin, end);
    if (ill_formed_.empty()) return count;
    auto part = std::lower_bound(ill_formed_.begin(), ill_formed_.end(), begin,
                                 [](const Span& span, std::size_t at) { return span.begin < at; });
    for (; part != ill_formed_.end() && part->begin < end; ++part) count += 1 - count_bytes(part->begin, part->end);
    return count;
  }

  std::size_t count_bytes(std::size_t begin, std::size_t end) const {
    const std::string_view bytes = text_.substr(begin, end - begin);
    return count_code_points(bytes) + (unit_ == OffsetUnit::utf16 ? count_four_bytes(bytes) : 0);
  }

  std::string_view text_;
  const std::vector<Span>& ill_formed_;
  OffsetUnit unit_;
  std::vector<std::size_t> before_;
};

template <typename T>
void count_in_units(std::optional<Element<T>>& element, const UnitCounts& counts) {
  if (element) element->span = counts.in_units(element->span);
}
template <typename T>
void count_in_units(std::vector<Element<T>>& elements, const UnitCounts& counts) {
  for (Element<T>& element : elements) element.span = counts.in_units(element.span);
}

}  // namespace

Document in_unit(Document document, std::string_view original, const std::vector<Span>& ill_formed, OffsetUnit unit) {
  if (unit == OffsetUnit::utf8) return document;
  const UnitCounts counts(original, ill_formed, unit);
  for (Record& record : document.records) {
    record.span = counts.in_units(record.span);
    record.sentence = counts.in_units(record.sentence);
  }
  for (Section& section : document.sections) section.span = counts.in_units(section.span);
  for (Diagnostic& diagnostic : document.diagnostics) diagnostic.span = counts.in_units(diagnostic.span);
  for_each_field(document.elements,
                 [&counts](const auto&, auto& elements) { count_in_units(elements, counts); });
  return document;
}

}  // namespace gongwen::internal
