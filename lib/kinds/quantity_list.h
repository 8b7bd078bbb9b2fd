// quantity_list.h - lists of quantities: 不超过200万元、30万元和10万元; 9、6、3万元.
//
// One word before or after governs the whole list, and the last item's scale and unit serve bare numbers before it.
#pragma once

#include <string_view>
#include <vector>

#include "kinds/clause.h"
#include "match.h"

namespace gongwen::internal {

// The text before the first item of the list that a quantity ends, after the last item of the list that it begins; the
// text itself where there is no list. Where the unit is told the items have it or none: another kind of thing has words
// of its own (规上企业[10万元]、50人以上企业20万元).
std::string_view before_list(std::string_view before);
std::string_view before_list(std::string_view before, std::string_view unit);
std::string_view after_list(std::string_view after, std::string_view unit);

// The text before the item, with this unit or none, that a text ends with; the text itself where it ends with none.
std::string_view before_item(std::string_view before, std::string_view unit);

// What stands around the list of the quantity that stands between the two parts of its clause.
Clause past_list(const Clause& clause);

// The unit of the quantity that stands between the two parts of its clause (views of one text), as its list has it;
// empty where there is none. One walk over the match: it is asked where a list stands beside.
std::string_view unit_between(const Clause& clause);

// Whether the last item of a list, its mark behind it, has this unit or none: 第1名、[5名], 第3、[4批].
bool lists_unit(std::string_view list, std::string_view unit);

// Bytes of the mark of a list that a text begins with; 0 where none does.
std::size_t list_mark_size(std::string_view text);
bool ends_in_list_mark(std::string_view text);

// The items between the marks of a list (、 和 及 或 或者 与 以及): views of it, in order. Dates in lists are cut here too.
std::vector<std::string_view> split_list(std::string_view list);

// Whether nothing but spaces stands before `at` on its line: a number there may be the line's ordinal.
bool begins_line(std::string_view folded, std::size_t at);

struct ListItem {
  std::string_view number;
  FoldedSpan span;       // the digits; the last item spans the unit too
  int shared_scale = 0;  // places to shift by: 9、6、3万 -> 4, 4, 0
};

// The items of a matched list of bare numbers. A first number that is its line's ordinal (1、5万元) is no item.
std::vector<ListItem> list_items(const Candidate& candidate, std::string_view list, std::string_view folded);

}  // namespace gongwen::internal
