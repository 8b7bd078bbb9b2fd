// own_year.h - days without a year that are of the document's own year, though the text told of another one before.
//
//   为做好2019年度考核工作,请于3月10日前报送     in a paper of 2020-02-07: a deadline that is asked for lies ahead
//   新湾社湾城2月4日电, (记者 李青山)2月4日,…    the dateline of the page itself
#pragma once

#include <optional>
#include <string_view>

#include "date_expression.h"
#include "kinds/reader.h"
#include "text.h"

namespace gongwen::internal {

// What the days of a date without a year may count from.
struct ToldYear {
  const Draft<UnresolvedDate>& teller;  // the date that told the year before it
  DateExtent days;                      // the date's, in that year
  Day anchor;                           // the document's date
};

// The date's days in the document's own year, if it is of that year rather than of the one told.
std::optional<DateExtent> in_own_year(const Draft<UnresolvedDate>& draft, const ToldYear& told,
                                      std::string_view folded);

}  // namespace gongwen::internal
