// sums.cc - adds the parts up.
#include "sums.h"

#include "characters.h"
#include "kinds/clause.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kAmongThem = "其中";
constexpr std::string_view kStops[] = {"。", ";", "!", "?", "\n"};
constexpr std::size_t kFewestParts = 2;
constexpr std::size_t kMostParts = 50;
constexpr std::size_t kWidestGap = 240;  // bytes between one quantity and the next

// What two quantities must share to be added.
std::string_view unit_of(const Amount& amount) { return amount.currency; }
std::string_view unit_of(const Headcount& headcount) { return headcount.basis == Basis::person ? "人" : "人次"; }
std::string_view unit_of(const Count& count) { return count.unit; }

template <typename Kind>
class SumCheck {
 public:
  SumCheck(const AllDrafts& all, std::string_view folded, const WordList& totals)
      : all_(all), drafts_(drafts_of<Kind>(all)), folded_(folded), totals_(totals) {}

  std::vector<WrongSum> run() const {
    std::vector<WrongSum> wrong;
    for (std::size_t i = 0; i + kFewestParts < drafts_.size(); ++i) {
      const bool is_total = adds(i, i) && has_parts_behind(i) && is_led_as_total(i);
      if (!is_total) continue;
      if (const auto sum = wrong_sum(i)) wrong.push_back(*sum);
    }
    return wrong;
  }

 private:
  bool has_parts_behind(std::size_t i) const {
    return first_in(between(i), kAmongThem) != std::string_view::npos && !gap(i).empty();
  }

  // The text between a draft and the next; empty where that is far away.
  std::string_view between(std::size_t i) const {
    const std::size_t begin = drafts_[i].span.end;
    const std::size_t end = drafts_[i + 1].span.begin;
    return end < begin || end - begin > kWidestGap ? std::string_view() : folded_.substr(begin, end - begin);
  }

  // The same; empty too where the next stands in another sentence.
  std::string_view gap(std::size_t i) const {
    const std::string_view text = between(i);
    for (const std::string_view stop : kStops)
      if (text.find(stop) != std::string_view::npos) return {};
    return text;
  }

  // Whether the draft is one sum, in the unit of the total, and no rate.
  bool adds(std::size_t i, std::size_t total) const {
    const Kind& quantity = this->quantity(i);
    return number(i) && quantity.per.empty() && !quantity.change && quantity.relation == Relation::exact &&
           unit_of(quantity) == unit_of(this->quantity(total));
  }

  const Kind& quantity(std::size_t i) const { return quantity_of(all_, drafts_[i].value); }
  std::optional<Decimal> number(std::size_t i) const {
    const FoundQuantity<Kind>& found = drafts_[i].value;
    return found.is_cell ? found.cell : quantity(i).value;
  }

  bool is_led_as_total(std::size_t i) const {
    return totals_.first_in(clause_around(folded_, drafts_[i].span).before).has_value();
  }

  std::optional<WrongSum> wrong_sum(std::size_t total) const {
    std::size_t last = total;
    Decimal sum;
    while (last + 1 < drafts_.size() && last - total < kMostParts && !gap(last).empty() && adds(last + 1, total)) {
      const auto longer = sum.plus(*number(++last));
      if (!longer) return std::nullopt;
      sum = *longer;
    }
    const Decimal stated = *number(total);
    if (last - total == kMostParts) return std::nullopt;  // there may be more
    if (last - total < kFewestParts || sum == stated) return std::nullopt;
    const auto near = stated.times(*Decimal::parse("0.9"));
    if (!near || sum < *near) return std::nullopt;
    return WrongSum{{drafts_[total].span.begin, drafts_[last].span.end}, stated, sum};
  }

  const AllDrafts& all_;
  const Drafts<FoundQuantity<Kind>>& drafts_;
  std::string_view folded_;
  const WordList& totals_;
};

}  // namespace

std::vector<WrongSum> wrong_sums(const AllDrafts& drafts, std::string_view folded, const Words& words) {
  const WordList& totals = words.list("total");
  std::vector<WrongSum> wrong = SumCheck<Amount>(drafts, folded, totals).run();
  for (const auto& more : {SumCheck<Headcount>(drafts, folded, totals).run(),
                           SumCheck<Count>(drafts, folded, totals).run()})
    wrong.insert(wrong.end(), more.begin(), more.end());
  return wrong;
}

}  // namespace gongwen::internal
