// explain.h - how a text came to its records: what matched where, what won, what lost and why.
//
//   Explanation explanation = extractor.explain("每家最高补助15-30万元");
//   explanation.matches[0]    pattern "amount.range", text "15-30万元", fate record, record 0
//
// For a person who writes patterns or doubts a value. Slower than extract by orders: for a page, not for a corpus.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongwen/records.h"

namespace gongwen {

// What became of a match.
enum class Fate : std::uint8_t {
  record,         // it is a record
  part,           // one field or item of a larger record
  shorter,        // a longer match of its kind, or an earlier pattern, begins at the same place
  barred_before,  // what stands before it is in the pattern's not_before
  barred_after,   // what stands behind it is in the pattern's not_after
  overlapped,     // a record of the same kind covers it
  claimed,        // its words belong to a record of another kind
  refused,        // the kind's reader found no value in it, or that it counts nothing
  left_out        // read, but dropped: it stands in a page number or the like, or in ill-formed text
};
std::string_view to_string(Fate fate);

struct MatchGroup {
  std::string name;
  std::string text;  // in folded form, as the patterns see it
};

struct ExplainedMatch {
  std::string pattern;
  std::string kind;
  Span span;
  std::string text;  // the slice of the caller's text
  std::vector<MatchGroup> groups;
  Fate fate = Fate::refused;
  std::optional<std::size_t> record;   // the index of the record that it is, is part of, or lost to
  std::optional<std::string> winner;   // of a shorter one: the pattern that it lost to
};

// The words beside a record that gave it a field: {"relation", "最高"}.
struct FieldSource {
  std::string field;
  std::string words;  // in folded form
};

struct Explanation {
  Document document;
  std::vector<ExplainedMatch> matches;             // in text order
  std::vector<std::vector<FieldSource>> sources;  // one list a record of the document, in their order
};

}  // namespace gongwen
