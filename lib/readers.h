// readers.h - a folded text -> the drafts of every kind: what matches, read by its kind's reader.
//
// Claims  the words of a contact or a document number are its own, and so are a date's and a quantity's before those
//         of the kinds that could be read from the same digits (readers.cc has the table)
// Owns    the readers; they point into the pattern set, which outlives them. Const and thread-safe
#pragma once

#include "gongwen/explain.h"
#include "kinds/age.h"
#include "kinds/amount.h"
#include "kinds/citation.h"
#include "kinds/contact.h"
#include "kinds/count.h"
#include "kinds/custom.h"
#include "kinds/date.h"
#include "kinds/document_number.h"
#include "kinds/duration.h"
#include "kinds/headcount.h"
#include "kinds/percentage.h"
#include "kinds/ratio.h"
#include "kinds/reader.h"
#include "kinds/table_quantity.h"
#include "text.h"

namespace gongwen::internal {

class Readers {
 public:
  // `wanted` flags the kinds asked for (in Value's order); those that decide about them are read too.
  Readers(const Patterns& patterns, const std::vector<bool>& wanted);

  // In text order, no two of a kind overlapping.
  AllDrafts read(const Text& text) const;

  // For explaining: the spans of what one match is read as, and the words of its clause that gave a field.
  std::vector<FoldedSpan> spans(const Candidate& candidate, const Text& text) const;
  std::vector<FieldSource> sources(const Candidate& candidate, const Clause& clause) const;

 private:
  struct Found;
  Found find(const Text& text) const;
  Drafts<UnresolvedDate> dates(const std::vector<Occurrence>& matches, std::string_view folded) const;
  Drafts<Duration> durations(const std::vector<Occurrence>& matches, std::string_view folded) const;
  template <typename Take>
  void read_one(const Candidate& candidate, const Text& text, Take take) const;

  const Patterns& patterns_;
  RankMask needed_;               // patterns of the kinds that are read
  std::vector<bool> date_lists_;  // by pattern
  QuantityReader quantity_;
  AmountReader amounts_;
  HeadcountReader headcounts_;
  DateReader dates_;
  DocumentNumberReader document_numbers_;
  ContactReader contacts_;
  PercentageReader percentages_;
  CountReader counts_;
  DurationReader durations_;
  AgeReader ages_;
  RatioReader ratios_;
  CitationReader citations_;
  CustomReader customs_;
  TableQuantityReader tables_;
};

}  // namespace gongwen::internal
