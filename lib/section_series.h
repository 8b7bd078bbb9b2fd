// section_series.h - how candidates go on: series of numbers, numbered lists that are no outline, tables of contents.
//
//   一是 … 二是 …                  goes_on: the next 一是 is a 二是
//   附件:1.名单 2.流程图            held by NumberedLists
//   目录⏎第一章 总则⏎…第一章 总则    held by TableOfContents: listed now, written later
//
// Input    a scan; candidates are asked about in order
// Cost     linear over all questions; n log n in a text with a table of contents
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "section_scan.h"

namespace gongwen::internal {

class MarkSeries {
 public:
  explicit MarkSeries(const std::vector<SectionCandidate>& candidates);

  // Whether the next mark of the style has the next number.
  bool goes_on(std::size_t candidate) const;

  // Whether the series of an earlier, open mark goes on behind a candidate, whose own series ends before.
  bool encloses(std::size_t open, std::size_t candidate);

  // Whether behind a candidate a greater number than an earlier, open mark's is the next of its style.
  bool goes_on_behind(std::size_t open, std::size_t candidate);

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t successor(std::size_t candidate) const;
  std::size_t next_behind(std::size_t open, std::size_t candidate);

  const std::vector<SectionCandidate>& candidates_;
  std::vector<std::size_t> next_;  // of the same style
};

// Attachments and notes are listed with numbers: no sections.
class NumberedLists {
 public:
  NumberedLists(const SectionScan& scan, std::string_view text) : scan_(scan), text_(text) {}
  bool holds(std::size_t candidate);

 private:
  bool begins(const SectionCandidate& candidate);

  const SectionScan& scan_;
  std::string_view text_;
  std::size_t turn_ = 0;
  std::uint32_t number_ = 0;  // of the last entry; 0 outside a list
  MarkStyle style_ = MarkStyle::point;
};

class TableOfContents {
 public:
  TableOfContents(const SectionScan& scan, std::string_view text);
  bool holds(std::size_t candidate);

 private:
  // What a heading and its entry in the list have alike: longer beginnings are broken at other places.
  struct Beginning {
    MarkStyle style;
    std::uint32_t number;
    std::array<char, 8> words{};  // the first two characters
    friend auto operator<=>(const Beginning&, const Beginning&) = default;
  };

  Beginning beginning(std::size_t candidate) const;
  bool comes_again(std::size_t candidate) const;
  bool is_entry(std::size_t candidate) const;
  bool is_listed(std::size_t candidate) const;

  const SectionScan& scan_;
  std::string_view text_;
  std::vector<std::pair<Beginning, std::size_t>> candidates_;  // in order; none where no table of contents is
  std::size_t turn_ = 0;
  bool inside_ = false;
};

}  // namespace gongwen::internal
