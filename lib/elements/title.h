// title.h - 标题 and its 文种: the lines over the addressees, or over the text's first sentence.
//
//   湾城市财政局 | 关于印发2024年春耕补贴 | 实施方案的通知 | 湾财农〔2024〕7号 | 各区财政局:    three lines, one title
//   3.湾城市财政局关于…的通知(2024年4月2日)        without its place in a collection and the day behind it
//   …的办法(试行)   …的报告(征求意见稿)            the bracket belongs to the title, not to its genre
//
// The paper's own title goes before the page's (标题:…), which goes before a first line that is no more than a line.
#pragma once

#include <optional>

#include "elements/head.h"

namespace gongwen::internal {

// Where the title stands, in folded text.
std::optional<FoldedSpan> find_title(const ElementContext& context);

// The word that the title ends in, of the fifteen.
std::optional<Element<std::string>> find_genre(const ElementContext& context, FoldedSpan title);

}  // namespace gongwen::internal
