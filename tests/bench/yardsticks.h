// yardsticks.h - what else may be done to the same bytes: the speeds to hold gongwen's against.
//
// Each returns some figure of its result.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gongwen::bench {

using Texts = std::vector<std::string>;

std::size_t copy(const Texts& texts);      // memcpy
std::size_t validate(const Texts& texts);  // ICU's U8_NEXT over each: is it UTF-8?
std::size_t nfkc(const Texts& texts);      // ICU's normalizeUTF8
std::size_t fold(const Texts& texts);      // gongwen's own first step

}  // namespace gongwen::bench
