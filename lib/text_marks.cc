#include "text_marks.h"

#include <algorithm>
#include <array>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMarksShare = 12;  // bytes of text to one mark, about

// Bytes of the character that a byte begins; 0 where the character may be a mark.
constexpr std::array<std::uint8_t, 256> kSteps = [] {
  std::array<std::uint8_t, 256> steps{};
  std::fill(steps.begin(), steps.begin() + 0xC0, 1);
  std::fill(steps.begin() + 0xC0, steps.begin() + 0xE0, 2);
  std::fill(steps.begin() + 0xE0, steps.begin() + 0xF0, 3);
  std::fill(steps.begin() + 0xF0, steps.end(), 4);
  for (const unsigned char mark : std::string_view("\n \t,;:!?().")) steps[mark] = 0;
  steps[0xE2] = steps[0xE3] = 0;  // ” ’ and 、。〕】》」
  steps[0xE7] = 0;                // 第
  return steps;
}();

// Whether a character beyond ASCII is a mark. Its second byte tells for nearly all: U+2000..203F, U+3000..303F and 第's
// neighbours have these two.
bool is_wide_mark(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || (text[at + 1] != '\x80' && text[at + 1] != '\xAC')) return false;
  switch (first_code_point(text.substr(at)).value) {
    case U'、': case U'。': case U'〕': case U'】': case U'》': case U'」': case U'”': case U'’': case U'第': return true;
    default: return false;
  }
}

class MarkScan {
 public:
  explicit MarkScan(std::string_view text) : text_(text) { found_.marks.reserve(text.size() / kMarksShare); }

  TextMarks run() {
    const std::string_view text = text_;  // kept at hand: nothing in the loop can change it
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t step = kSteps[static_cast<unsigned char>(text[at])];
      at += step != 0 ? step : look(at);
    }
    end_line(text.size());
    return std::move(found_);
  }

 private:
  // Looks at what may be a mark; returns its bytes.
  std::size_t look(std::size_t at) {
    const bool is_wide = static_cast<unsigned char>(text_[at]) >= 0x80;
    if (is_wide && !is_wide_mark(text_, at)) return 3;
    found_.marks.push_back(static_cast<std::uint32_t>(at));
    if (text_[at] == '\n') end_line(at);
    return is_wide ? 3 : 1;
  }

  void end_line(std::size_t end) {
    std::size_t at = line_;
    while (at < end && is_blank(text_[at])) ++at;
    if (at < end) found_.lines.push_back({line_, end});
    line_ = end + 1;
  }

  std::string_view text_;
  TextMarks found_;
  std::size_t line_ = 0;  // where it begins
};

}  // namespace

TextMarks find_marks(std::string_view folded) { return MarkScan(folded).run(); }

}  // namespace gongwen::internal
