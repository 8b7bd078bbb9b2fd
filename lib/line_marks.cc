#include "line_marks.h"

#include "characters.h"

namespace gongwen::internal {
namespace {

// 1,200 has no comma that counts.
bool separates_digits(std::string_view stretch, std::size_t at) {
  return at > 0 && at + 1 < stretch.size() && is_ascii_digit(stretch[at - 1]) && is_ascii_digit(stretch[at + 1]);
}

bool has_comma(std::string_view stretch) {
  std::size_t at = stretch.find(',');
  while (at != std::string_view::npos && separates_digits(stretch, at)) at = stretch.find(',', at + 1);
  return at != std::string_view::npos;
}

}  // namespace

LineMarks line_marks(std::string_view stretch) {
  return {.has_comma = has_comma(stretch),
          .has_stop = last_in(stretch, "。") != std::string_view::npos,
          .has_semicolon = stretch.find(';') != std::string_view::npos,
          .has_colon = stretch.find(':') != std::string_view::npos};
}

}  // namespace gongwen::internal
