// issuer.h - walks back from an order's or notice's word over the body that issued it.
//
//   以渔政总局令第94号               -> 渔政总局
//   (财政部 税务总局公告2021年第63号) -> 财政部 税务总局     joint issuers, spaced or listed
//   按照令第773号                    -> none, and the order stands without one
//   责令第3号车间                    -> not an order
//
// Words    issuer_stop: words of prose before a body; issuer_ending: what bodies end in; former: 原 before a body
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text.h"
#include "words.h"

namespace gongwen::internal {

class IssuerFinder {
 public:
  explicit IssuerFinder(const Words& words);

  // The issuers that end at `end`; an empty span where none does.
  FoldedSpan before(std::string_view folded, std::size_t end) const;

  // Whether an order without issuer can begin at `at`: at a text's or clause's start, or after words of prose.
  bool may_stand_alone(std::string_view folded, std::size_t at) const;

 private:
  bool ends_prose(std::string_view text) const;
  std::string_view body_before(std::string_view folded, std::size_t end) const;

  const WordList& stop_;
  const WordList& ending_;
  const WordList& former_;
};

}  // namespace gongwen::internal
