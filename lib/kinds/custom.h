// custom.h - a user's own kind: match -> Custom drafts, each named group in the type that its file asks for.
//
// A group that does not read as its type (a "number" without digits) stays a string: its slice of the caller's text.
#pragma once

#include "kinds/date_point.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class CustomReader {
 public:
  explicit CustomReader(const Patterns& patterns);
  Reading<Custom> read(const Candidate& candidate, const Text& text) const;

 private:
  CustomField field(std::string name, FieldType type, std::string_view group, const Text& text) const;
  std::optional<Date> date(std::string_view text) const;
  std::optional<Amount> amount(std::string_view text) const;

  const Patterns& patterns_;
  DatePointReader point_;
  const WordList& currency_;
};

}  // namespace gongwen::internal
