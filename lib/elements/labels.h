// labels.h - what stands behind a label: 发文字号:湾人社发〔2024〕18号   公开方式:主动公开   抄送:市委办公室、市人大办公室。
//
//   索引号:1179/2025-86 发文机关:湾城市民政局 成文日期:…   -> { issuer, 湾城市民政局 }: the next label ends a value
//
// Some labels mean what they say wherever they stand (公开方式); others (附件, 标题) only where a piece begins. The lists
// element_label and element_line_label tell; labels of meaning "other" only end the value before them.
//
// Input   folded text
// Cost    linear; one look-up a colon
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "elements/element_words.h"
#include "text.h"

namespace gongwen::internal {

inline constexpr std::size_t kMostLabelDigits = 2;  // of an attachment's number: 附件12

struct Labelled {
  std::string_view meaning;
  FoldedSpan label;
  FoldedSpan value;  // to the line's end or the next label; may be empty
};

// In text order.
std::vector<Labelled> labelled_values(std::string_view folded, const ElementWords& words);

// Those that do not stand in the stretches, which are in order.
std::vector<Labelled> without_furniture(std::vector<Labelled> all, const std::vector<FoldedSpan>& furniture);

// The first of a meaning whose value is not empty; nullptr if there is none.
const Labelled* first_labelled(const std::vector<Labelled>& all, std::string_view meaning);

}  // namespace gongwen::internal
