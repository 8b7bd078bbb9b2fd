#include "kinds/document_number.h"

#include <optional>
#include <utility>

#include "group_slots.h"
#include "kinds/han.h"
#include "kinds/number_text.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kAgency = slot(kDocumentNumberGroups, "agency");
constexpr std::size_t kYear = slot(kDocumentNumberGroups, "year");
constexpr std::size_t kNumber = slot(kDocumentNumberGroups, "number");
constexpr std::size_t kList = slot(kDocumentNumberGroups, "list");
constexpr std::size_t kWord = slot(kDocumentNumberGroups, "word");
constexpr std::size_t kContext = slot(kDocumentNumberGroups, "context");
constexpr std::size_t kTail = slot(kDocumentNumberGroups, "tail");

constexpr std::size_t kFullYear = 4;  // digits

DocumentNumber record_of(const std::string& agency, int year, std::string_view number) {
  DocumentNumber record;
  record.series = Series::dispatch;
  if (!agency.empty()) record.agency = agency;
  record.year = year;
  record.number = plain_number(number);
  record.canonical = agency + "〔" + std::to_string(year) + "〕" + record.number + std::string(kNumberMark);
  return record;
}

}  // namespace

DocumentNumberReader::DocumentNumberReader(const Patterns& patterns)
    : agencies_(patterns.words()),
      orders_(patterns),
      proposals_(patterns),
      issued_word_(patterns.words().list("issued_word")),
      after_bare_number_(patterns.words().list("after_bare_number")),
      case_(patterns.words().list("case_word")) {}

Reading<DocumentNumber> DocumentNumberReader::read(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  if (issued_word_.starting(groups[kWord])) return orders_.read(candidate, folded);
  if (!groups[kWord].empty() || !groups[kContext].empty()) return proposals_.read(candidate, folded);
  return groups[kAgency].empty() ? read_dispatch(candidate, folded) : read_year_first(candidate);
}

// Other brackets than 〔〕, a year of two digits, a missing 号: each asks for a code that looks like one.
bool DocumentNumberReader::is_dispatch(const Candidate& candidate, const Agency& agency,
                                       std::string_view folded) const {
  const bool has_mark = !candidate.groups[kTail].empty();
  const bool is_tortoise = folded.substr(candidate.span.begin).starts_with("〔");
  const bool is_full_year = candidate.groups[kYear].size() >= kFullYear;
  if (!has_mark && after_bare_number_.starting(folded.substr(candidate.span.end))) return false;
  if (agency.code.empty()) return is_tortoise && has_mark && is_full_year;
  if (agencies_.is_certificate(agency.code) || (!is_tortoise && agencies_.is_prose(agency.code))) return false;
  if (agencies_.ends_like_code(agency.code)) return has_mark || is_full_year;
  return is_full_year && (has_mark || is_tortoise);
}

Reading<DocumentNumber> DocumentNumberReader::read_dispatch(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  const auto year = year_of(groups[kYear]);
  const Agency agency = agencies_.before(folded, candidate.span.begin);
  if (!year || !is_dispatch(candidate, agency, folded)) return {};
  if (issued_word_.ending(agency.code)) return {};  // 公告〔2019〕3号 is read as a notice, at 公告
  const std::size_t end = past_number_mark(folded, span_of(folded, groups[kNumber]).end);
  Draft<DocumentNumber> first{
      {agency.span.begin, end}, candidate.pattern, record_of(agency.code, *year, groups[kNumber])};
  if (groups[kList].empty()) return first;
  Drafts<DocumentNumber> drafts;
  drafts.push_back(std::move(first));
  for (const FoldedSpan& item : numbers_within(folded, span_of(folded, groups[kList]))) {
    const std::string_view digits = folded.substr(item.begin, item.size());
    drafts.push_back({item, candidate.pattern, record_of(agency.code, *year, digits)});
  }
  return drafts;
}

// A court's case number looks like the old form, but for its words: (2018)海民终字第45号.
bool DocumentNumberReader::is_case(std::string_view agency) const {
  return case_.first_in(agency).has_value();
}

Reading<DocumentNumber> DocumentNumberReader::read_year_first(const Candidate& candidate) const {
  const auto& groups = candidate.groups;
  const auto year = year_of(groups[kYear]);
  if (!year || is_case(groups[kAgency])) return {};
  const std::string agency(groups[kAgency]);
  return one_draft(candidate.span, candidate.pattern, record_of(agency, *year, groups[kNumber]));
}

}  // namespace gongwen::internal
