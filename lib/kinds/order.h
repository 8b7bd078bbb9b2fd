// order.h - the numbers of orders and notices: match -> draft.
//
//   交通运输部 | 令2019年第28号 |   交通运输部令2019年第28号     order, issuer 交通运输部
//   商务部2019年 | 第28号令 |       商务部令2019年第28号         the year and the issuer stand before the match
//   海关 | 公告(2019年第12号) |     海关公告2019年第12号         notice
//   国务院591 | 号令 |              国务院令第591号              the number stands before the match
#pragma once

#include "kinds/issuer.h"
#include "kinds/reader.h"
#include "patterns.h"

namespace gongwen::internal {

class OrderReader {
 public:
  explicit OrderReader(const Patterns& patterns);
  Drafts<DocumentNumber> read(const Candidate& candidate, std::string_view folded) const;

 private:
  IssuerFinder issuers_;
  const WordList& issued_word_;
};

}  // namespace gongwen::internal
