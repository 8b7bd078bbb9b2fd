// han.h - the Han characters that stand directly beside a place in folded text.
//
//   han_before("详见，湾府办", end, 20) -> 湾府办     han_after("张三13800138000", 0, 4) -> 张三
//
// Input    folded UTF-8; `limit` and the counts are characters, not bytes
// Owns     nothing: views of the text; no allocation; thread-safe
#pragma once

#include <cstddef>
#include <string_view>

#include "characters.h"
#include "text.h"

namespace gongwen::internal {

// The bytes of the Han character that begins at `at`, or ends before `at`; 0 if there is none.
std::size_t han_size_at(std::string_view text, std::size_t at);
std::size_t han_size_before(std::string_view text, std::size_t at);

// The longest run of Han characters that ends at `end`, or begins at `begin`: at most `limit` of them.
std::string_view han_before(std::string_view text, std::size_t end, std::size_t limit);
std::string_view han_after(std::string_view text, std::size_t begin, std::size_t limit);

// How many characters a well-formed text has.
std::size_t character_count(std::string_view text);

// The last `count` characters of a well-formed text, or all of it.
std::string_view last_characters(std::string_view text, std::size_t count);

inline bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

// Past the layout white space at `at`, or back over that before `at`.
std::size_t skip_space(std::string_view text, std::size_t at);
std::size_t skip_space_back(std::string_view text, std::size_t at);
// Without the white space at both ends.
FoldedSpan trimmed(std::string_view text, FoldedSpan span);

}  // namespace gongwen::internal
