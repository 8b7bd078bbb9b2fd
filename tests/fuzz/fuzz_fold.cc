// fuzz_fold.cc - any bytes fold into well-formed text whose map leads back into the original, in order.
#include <cstddef>
#include <cstdint>

#include "broken.h"
#include "text.h"
#include "utf8.h"

using gongwen::Span;
using gongwen::fuzz::require;
using gongwen::internal::FoldedSpan;
using gongwen::internal::Text;

namespace {

bool begins_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// Each folded character comes from somewhere, and later ones from no earlier places.
void check_map(const Text& text) {
  Span last;
  for (std::size_t begin = 0; begin < text.folded().size();) {
    std::size_t end = begin + 1;
    while (!begins_character(text.folded(), end)) ++end;
    const Span span = text.to_original({begin, end});
    require(span.begin < span.end && span.end <= text.original().size(), "a character from nowhere");
    require(span.begin >= last.begin && span.end >= last.end, "characters change places");
    last = span;
    begin = end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Text text(bytes);
  require(gongwen::internal::repaired_utf8(text.folded()) == text.folded(), "folded text is ill-formed");
  require(text.ill_formed().empty() == (gongwen::internal::repaired_utf8(bytes) == bytes),
          "ill-formed parts are miscounted");
  check_map(text);
  for (const Span part : text.ill_formed())
    require(part.begin < part.end && part.end <= size, "a part outside the text");
  return 0;
}
