// proposal.h - the 提案 or 建议 that a reply answers: its number, session, title and proposers; the reply's class.
//
//   湾城市财政局关于市政协十届三次会议第0086号提案答复的函        session 市政协十届三次会议, number 0086
//   许学文委员: 您提出的《关于增设公厕的提案》收悉。…            title 关于增设公厕的提案, proposers 许学文
//   马文、李武等代表在市十届人大二次会议上提出的…                the proposers that the text names go first
//
// Read in the title, the addressees and the first sentences: a 提案 that the text cites further down is another one.
#pragma once

#include <optional>

#include "elements/head.h"

namespace gongwen::internal {

std::optional<Element<Proposal>> find_proposal(const ElementContext& context, std::optional<FoldedSpan> title);
std::optional<Element<std::string>> find_result_class(const ElementContext& context, std::optional<FoldedSpan> title);

}  // namespace gongwen::internal
