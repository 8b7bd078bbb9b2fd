#include "yardsticks.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include "text.h"

namespace gongwen::bench {

std::size_t copy(const Texts& texts) {
  std::size_t figure = 0;
  for (const std::string& text : texts) {
    static std::vector<char> into;  // kept: what is timed is the copy
    into.resize(std::max(into.size(), text.size() + 1));
    std::memcpy(into.data(), text.data(), text.size());
    figure += static_cast<unsigned char>(into[text.size() / 2]);
  }
  return figure;
}

std::size_t validate(const Texts& texts) {
  std::size_t bad = 0;
  for (const std::string& text : texts) {
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
      UChar32 character = 0;
      U8_NEXT(text.data(), at, size, character);
      bad += character < 0 ? 1 : 0;
    }
  }
  return bad;
}

std::size_t nfkc(const Texts& texts) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  std::size_t bytes = 0;
  for (const std::string& text : texts) {
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal, static_cast<std::int32_t>(text.size()));
    normalizer->normalizeUTF8(0, text, sink, nullptr, status);
    bytes += normal.size();
  }
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return bytes;
}

std::size_t fold(const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += internal::Text(text).folded().size();
  return bytes;
}

}  // namespace gongwen::bench
