#include "kinds/order.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "characters.h"
#include "group_slots.h"
#include "kinds/han.h"
#include "kinds/number_text.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kYear = slot(kDocumentNumberGroups, "year");
constexpr std::size_t kNumber = slot(kDocumentNumberGroups, "number");
constexpr std::size_t kWord = slot(kDocumentNumberGroups, "word");
constexpr std::size_t kList = slot(kDocumentNumberGroups, "list");
constexpr std::size_t kContext = slot(kDocumentNumberGroups, "context");
constexpr std::size_t kTail = slot(kDocumentNumberGroups, "tail");

constexpr std::string_view kYearMark = "年";
constexpr std::string_view kNotice = "notice";  // what the list issued_word says of 公告; of 令 it says "order"
constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMostNumberDigits = 5;

// What the match and the text before it say; issuer and series are filled in last.
struct Order {
  FoldedSpan span;
  std::string_view word;
  std::string_view number;
  std::string_view year;
  std::string_view issuer = {};
  Series series = Series::order;
  bool needs_issuer = false;  // 令59号: neither 第 nor a year says that it numbers an order
};

// 2019 of 2019年 in front of `end`; empty when there is none.
std::string_view year_before(std::string_view folded, std::size_t end) {
  const std::string_view text = folded.substr(0, skip_space_back(folded, end));
  if (!text.ends_with(kYearMark)) return {};
  const std::string_view digits = digits_before(folded, text.size() - kYearMark.size());
  return digits.size() == kYearDigits ? digits : std::string_view();
}

// The word comes last: 第28号令, or 号令 alone with its digits in front.
std::optional<Order> word_last(const Candidate& candidate, std::string_view folded) {
  Order order{candidate.span, candidate.groups[kWord], candidate.groups[kNumber], {}};
  if (order.number.empty()) order.number = digits_before(folded, order.span.begin);
  if (order.number.empty() || order.number.size() > kMostNumberDigits * 3) return std::nullopt;
  order.span.begin = std::min(order.span.begin, span_of(folded, order.number).begin);
  if (folded.substr(0, order.span.begin).ends_with(kOrdinalMark)) return std::nullopt;  // the pattern of 第28号令 has it
  order.year = year_before(folded, order.span.begin);
  if (!order.year.empty()) order.span.begin = span_of(folded, order.year).begin;
  return order;
}

int count_any(std::string_view text, std::initializer_list<std::string_view> words) {
  int count = 0;
  for (const std::string_view word : words)
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; at += word.size()) ++count;
  return count;
}

// The word comes first: 令第28号, 公告(2019年 第12号). A bracket belongs to it when it opens inside.
std::optional<Order> word_first(const Candidate& candidate, std::string_view folded) {
  Order order{candidate.span, candidate.groups[kWord], candidate.groups[kNumber], candidate.groups[kYear]};
  const std::string_view tail = candidate.groups[kTail];
  const FoldedSpan number = span_of(folded, order.number);
  const std::string_view before = folded.substr(order.span.begin, number.begin - order.span.begin);
  const bool is_open = count_any(before, {"(", "[", "〔", "【"}) > count_any(before, {")", "]", "〕", "】"});
  if (!tail.empty() && !is_open) order.span.end = span_of(folded, tail).begin;
  order.needs_issuer = order.year.empty() && before.find(kOrdinalMark) == std::string_view::npos;
  return order;
}

// The word ends a title: 《…的公告》(2020年第10号). The number stands alone.
Order word_in_title(const Candidate& candidate, std::string_view folded) {
  const auto& groups = candidate.groups;
  const std::size_t number = folded.substr(0, span_of(folded, groups[kNumber]).begin).rfind(kOrdinalMark);
  const std::size_t begin = groups[kYear].empty() ? number : span_of(folded, groups[kYear]).begin;
  return {{begin, candidate.span.end}, groups[kWord], groups[kNumber], groups[kYear], {}, Series::notice};
}

DocumentNumber record_of(const Order& order) {
  DocumentNumber record;
  record.series = order.series;
  record.year = year_of(order.year);
  record.number = plain_number(order.number);
  if (!order.issuer.empty()) record.agency = std::string(order.issuer);
  record.canonical.assign(order.issuer).append(order.word);
  if (record.year) record.canonical.append(std::to_string(*record.year)).append(kYearMark);
  record.canonical.append(kOrdinalMark).append(record.number).append(kNumberMark);
  std::erase(record.canonical, ' ');
  return record;
}

// 财政部令第87号、第94号: the first number as a whole, each later one as its digits.
Drafts<DocumentNumber> drafts_from(Order order, const Candidate& candidate, std::string_view folded) {
  const std::string_view list = candidate.groups[kList];
  if (!list.empty()) order.span.end = past_number_mark(folded, span_of(folded, order.number).end);
  Drafts<DocumentNumber> drafts{{order.span, candidate.pattern, record_of(order)}};
  if (list.empty()) return drafts;
  for (const FoldedSpan& item : numbers_within(folded, span_of(folded, list))) {
    order.number = folded.substr(item.begin, item.size());
    drafts.push_back({item, candidate.pattern, record_of(order)});
  }
  return drafts;
}

}  // namespace

OrderReader::OrderReader(const Patterns& patterns)
    : issuers_(patterns.words()), issued_word_(patterns.words().list("issued_word")) {}

Drafts<DocumentNumber> OrderReader::read(const Candidate& candidate, std::string_view folded) const {
  if (!candidate.groups[kContext].empty()) return drafts_from(word_in_title(candidate, folded), candidate, folded);
  const std::string_view number = candidate.groups[kNumber];
  const bool is_word_first = !number.empty() && candidate.groups[kWord].data() < number.data();
  auto order = is_word_first ? word_first(candidate, folded) : word_last(candidate, folded);
  if (!order) return {};
  const auto word = issued_word_.starting(order->word);
  if (word && word->meaning == kNotice) order->series = Series::notice;
  const std::size_t begin = order->span.begin;
  const FoldedSpan issuer = issuers_.before(folded, begin);
  const bool is_issued = issuer.size() != 0;
  if (!is_issued && order->needs_issuer) return {};
  if (!is_issued && order->series == Series::order && !issuers_.may_stand_alone(folded, begin)) return {};
  order->issuer = folded.substr(issuer.begin, issuer.size());
  if (is_issued) order->span.begin = issuer.begin;
  return drafts_from(*order, candidate, folded);
}

}  // namespace gongwen::internal
