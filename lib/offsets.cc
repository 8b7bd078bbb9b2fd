// offsets.cc - bytes to code points or UTF-16 units.
#include "offsets.h"

#include <algorithm>

namespace gongwen::internal {
namespace {

template <typename T, typename Visitor>
void for_each_span(std::optional<Element<T>>& element, Visitor& visit) {
  if (element) visit(element->span);
}
template <typename T, typename Visitor>
void for_each_span(std::vector<Element<T>>& elements, Visitor& visit) {
  for (Element<T>& element : elements) visit(element.span);
}

std::vector<std::size_t*> all_offsets(Document& document) {
  std::vector<std::size_t*> offsets;
  const auto add = [&](Span& span) {
    offsets.push_back(&span.begin);
    offsets.push_back(&span.end);
  };
  for (Record& record : document.records) {
    add(record.span);
    add(record.sentence);
  }
  for (Section& section : document.sections) add(section.span);
  for (Diagnostic& diagnostic : document.diagnostics) add(diagnostic.span);
  for_each_field(document.elements, [&add](const auto&, auto& elements) { for_each_span(elements, add); });
  return offsets;
}

class UnitWalker {
 public:
  UnitWalker(std::string_view text, const std::vector<Span>& ill_formed, OffsetUnit unit)
      : text_(text), ill_formed_(ill_formed), unit_(unit) {}

  std::size_t at(std::size_t byte) {
    while (at_ < byte) step();
    return count_;
  }

 private:
  void step() {
    if (bad_ < ill_formed_.size() && ill_formed_[bad_].begin == at_) {
      at_ = ill_formed_[bad_++].end;
      ++count_;
      return;
    }
    const auto lead = static_cast<unsigned char>(text_[at_]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    at_ += length;
    count_ += unit_ == OffsetUnit::utf16 && length == 4 ? 2 : 1;
  }

  std::string_view text_;
  const std::vector<Span>& ill_formed_;
  OffsetUnit unit_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  std::size_t bad_ = 0;
};

}  // namespace

Document in_unit(Document document, std::string_view original, const std::vector<Span>& ill_formed, OffsetUnit unit) {
  if (unit == OffsetUnit::utf8) return document;
  std::vector<std::size_t*> offsets = all_offsets(document);
  std::sort(offsets.begin(), offsets.end(), [](const auto* a, const auto* b) { return *a < *b; });
  UnitWalker walker(original, ill_formed, unit);
  for (std::size_t* offset : offsets) *offset = walker.at(*offset);
  return document;
}

}  // namespace gongwen::internal
