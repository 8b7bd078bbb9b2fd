// person.h - tells names of people and of offices in the words beside a number.
//
//   classify("罗警官") -> name     classify("渔港建设处简安") -> department 渔港建设处, name 简安
//   read("马 淑兰,电话", 0) -> 马淑兰, 10 bytes
//   before("请联系罗警官,", end, 0) -> 罗警官, from 罗     before("(信息科,王某,", end, 0) -> 信息科, 王某, from 信
//   before("请与罗警官联系,", end, 0) -> 罗警官            before("受理点:越秀区:", end, 0) -> 越秀区
//
// Words    surname, person_title, not_name; department, not_department, city; contact_label and person_cue bound them;
//          place_label: what an office behind it is part of, an address; service_label: never such a bound
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text.h"
#include "words.h"

namespace gongwen::internal {

struct Who {
  FoldedSpan span;
  std::optional<std::string> name;
  std::optional<std::string> department;
};

// strict: the words must look like a name. lenient: a label says that a name stands here.
enum class NameTest { strict, lenient };

class PersonFinder {
 public:
  explicit PersonFinder(const Words& words);

  // Whom the words from `at` on name, up to a mark, a digit or the next label; nullopt when they name nobody.
  std::optional<Who> read(std::string_view folded, std::size_t at, NameTest test) const;

  // Whom the words that end before `end` name: a name or office, with at most one mark or note in between. Looks no
  // further back than `floor`.
  std::optional<Who> before(std::string_view folded, std::size_t end, std::size_t floor) const;

  // The Han characters from `at` on, as far as the next label.
  std::string_view words_at(std::string_view folded, std::size_t at) const;

 private:
  std::optional<Who> classify(std::string_view words, NameTest test) const;
  bool is_name(std::string_view words, NameTest test) const;
  bool is_department(std::string_view words) const;
  bool is_city(std::string_view words) const;
  std::optional<Who> split(std::string_view words, NameTest test) const;
  std::optional<Who> spaced_name(std::string_view folded, std::size_t at) const;
  std::string_view without_cue(std::string_view words) const;
  std::string_view met(std::string_view words) const;
  bool is_behind_label(std::string_view before) const;
  std::optional<Who> office_before(std::string_view folded, std::size_t end, std::size_t floor) const;

  const WordList& surname_;
  const WordList& title_;
  const WordList& not_name_;
  const WordList& department_;
  const WordList& not_department_;
  const WordList& city_;
  const WordList& label_;
  const WordList& place_label_;
  const WordList& service_label_;
  const WordList& cue_;
};

}  // namespace gongwen::internal
