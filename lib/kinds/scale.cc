// scale.cc - scale words.
#include "kinds/scale.h"

#include <algorithm>
#include <array>

namespace gongwen::internal {
namespace {

struct ScaleWord {
  std::string_view word;
  int power;
};
constexpr std::array<ScaleWord, 9> kScaleWords{
    {{"万", 4}, {"萬", 4}, {"亿", 8}, {"億", 8}, {"千", 3}, {"仟", 3}, {"百", 2}, {"佰", 2}, {"十", 1}}};

std::string_view without_vague_end(std::string_view numeral) {
  for (const std::string_view word : {"余", "多", "来", "几", "馀", "餘"})
    if (numeral.ends_with(word)) return numeral.substr(0, numeral.size() - word.size());
  return numeral;
}

}  // namespace

Scale scale_of(std::string_view numeral) {
  numeral = without_vague_end(numeral);
  Scale scale;
  bool found = true;
  while (found) {
    found = false;
    for (const auto& [word, power] : kScaleWords) {
      if (!numeral.ends_with(word)) continue;
      numeral.remove_suffix(word.size());
      if (power >= 4 && scale.whole == scale.big) scale.big += power;
      scale.whole += power;
      found = true;
      break;
    }
  }
  return scale;
}

bool has_scale_word(std::string_view numeral) {
  return std::any_of(kScaleWords.begin(), kScaleWords.end(),
                     [&](const ScaleWord& scale) { return numeral.find(scale.word) != std::string_view::npos; });
}

bool is_scale_alone(std::string_view numeral) {
  const auto leads = [&](const ScaleWord& scale) { return scale.power > 1 && numeral.starts_with(scale.word); };
  const bool is_any = !numeral.empty();
  while (!numeral.empty()) {
    const auto* scale = std::find_if(kScaleWords.begin(), kScaleWords.end(), leads);
    if (scale == kScaleWords.end()) return false;
    numeral.remove_prefix(scale->word.size());
  }
  return is_any;
}

int shared_scale(std::string_view left, std::string_view right, const Decimal& low, const Decimal& high) {
  const Scale scale = scale_of(right);
  const int shift = has_scale_word(left) ? scale.big : scale.whole;
  if (shift == 0 || scale_of(left).big > 0) return 0;
  const auto raw_high = high.shifted(-shift);
  return raw_high && low < *raw_high ? shift : 0;
}

}  // namespace gongwen::internal
