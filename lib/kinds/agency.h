// agency.h - walks back from the bracket of a document number over its 机关代字.
//
//   依据海财社[2022]9号          -> 海财社         a word of prose ends the walk
//   关于…的通知湾数综政策〔2025〕 -> 湾数综政策
//   湾教〔2021〕5号、〔2022〕7号  -> 湾教           a list names the code once
//
// Words    agency_stop: words that never belong to a code; agency_body: names of bodies that a code may follow glued;
//          agency_suffix: what follows a body without being a code (办公室明电); agency_lead: words of prose that places
//          begin with too (原, 原平); agency_branch: what stands in a code behind its place (府, 教)
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text.h"
#include "words.h"

namespace gongwen::internal {

struct Agency {
  FoldedSpan span;   // empty, at the bracket, where no code stands before it
  std::string code;  // without line breaks and spaces
};

class AgencyFinder {
 public:
  explicit AgencyFinder(const Words& words);

  // The code that ends before the bracket at `bracket`.
  Agency before(std::string_view folded, std::size_t bracket) const;

  // 发 函 办 字 规 …: how codes end. Asked where brackets or number alone would be too little.
  bool ends_like_code(std::string_view code) const;
  // 合同, 证字: its number is a contract's or a certificate's.
  bool is_certificate(std::string_view code) const;
  // 规划, 项目, 路: words that round brackets with a year follow in prose. In 〔〕 they may end a code.
  bool is_prose(std::string_view code) const;

 private:
  std::string_view cut(std::string_view run) const;
  std::string_view without_lead_word(std::string_view code) const;
  bool ends_prose(std::string_view before) const;
  std::size_t before_branch(std::string_view folded, std::size_t begin, std::string_view code) const;
  bool may_begin(std::string_view before, std::string_view rest) const;
  Agency directly_before(std::string_view folded, std::size_t bracket) const;

  const WordList& stop_;
  const WordList& body_;
  const WordList& suffix_;
  const WordList& ending_;
  const WordList& other_;
  const WordList& lead_;
  const WordList& branch_;
  const WordList& case_;
};

}  // namespace gongwen::internal
