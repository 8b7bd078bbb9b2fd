#include "kinds/contact.h"

#include <array>
#include <utility>

#include "characters.h"
#include "group_slots.h"
#include "kinds/han.h"
#include "kinds/number_text.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLabel = slot(kContactGroups, "label");
constexpr std::size_t kNames = slot(kContactGroups, "names");
constexpr std::size_t kPhones = slot(kContactGroups, "phones");
constexpr std::size_t kFax = slot(kContactGroups, "fax");
constexpr std::size_t kEmail = slot(kContactGroups, "email");
constexpr std::size_t kAddress = slot(kContactGroups, "address");
constexpr std::size_t kDepartment = slot(kContactGroups, "department");
constexpr std::size_t kPostcode = slot(kContactGroups, "postcode");
constexpr std::size_t kTable = slot(kContactGroups, "table");
constexpr std::size_t kUrl = slot(kContactGroups, "url");

constexpr std::size_t kShortNumber = 6;    // digits: 12345, 110
constexpr std::string_view kTelephone = "电";
constexpr std::size_t kLongestNumber = 8;  // digits, without an area code
constexpr std::size_t kMostOffices = 64;   // behind the first of one label: a bound on the walk
constexpr std::size_t kMostNames = 6;      // in front of one number
constexpr std::string_view kListMark = "、";
constexpr std::size_t kFiguresReach = 600;   // bytes of a table before a number
constexpr auto kDistricts = std::to_array<std::string_view>({"区", "县", "市"});
constexpr std::size_t kShortestDistrict = 9;  // bytes: 地区, 市区 are none by name
constexpr auto kWholes = std::to_array<std::string_view>({"全国", "全省", "全市", "全区", "全县", "全镇", "全乡"});
constexpr auto kPhoneWords = std::to_array<std::string_view>({"电话", "热线", "联系方式", "传真"});
constexpr auto kSumUnits = std::to_array<std::string_view>({"单位:元", "单位:人民币元", "金额(元)"});
constexpr std::size_t kLongestLocal = 64;  // of an e-mail address, before the @

bool is_local_character(char c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_letter || is_ascii_digit(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

std::size_t skip_colon_back(std::string_view folded, std::size_t at) {
  at = skip_space_back(folded, at);
  return at > 0 && folded[at - 1] == ':' ? skip_space_back(folded, at - 1) : at;
}

bool has_colon(std::string_view folded, std::string_view label, std::string_view value) {
  const FoldedSpan gap{span_of(folded, label).end, span_of(folded, value).begin};
  return folded.substr(gap.begin, gap.size()).find_first_of(":(") != std::string_view::npos;
}

// Names in front of a list's first numbers: one owns them, several leave open whose they are.
Contact owned_by(std::vector<std::string> names, Contact contact) {
  for (Phone& phone : contact.phones)
    if (!phone.name && names.size() == 1) phone.name = names.front();
  Contact owners;
  owners.names = std::move(names);
  return joined(std::move(owners), std::move(contact));
}

// 单位:元 ... 教育局:3280555: behind such a heading the digits beside an office are a sum, and beside a district a figure
// of any kind, where nothing before them speaks of telephones.
bool is_figure(std::string_view office, std::string_view before) {
  before = last_bytes(before, kFiguresReach);
  if (starts_with_any(office, kWholes)) return true;  // 全县小学:3280555
  const bool is_district = ends_with_any(office, kDistricts);
  if (is_district && office.size() < kShortestDistrict) return true;
  return (is_district || contains_any(before, kSumUnits)) && !contains_any(before, kPhoneWords);
}

bool has_numbers(const Contact& contact) { return !contact.phones.empty() || !contact.faxes.empty(); }

NumberRole role_of(const Candidate& candidate) {
  if (candidate.groups[kFax].empty()) return NumberRole::phone;
  return candidate.groups[kLabel].empty() ? NumberRole::fax : NumberRole::both;
}

}  // namespace

ContactReader::ContactReader(const Patterns& patterns)
    : labels_(patterns.words()),
      lists_(patterns.words()),
      tables_(patterns.words()),
      addresses_(patterns.words()),
      merger_(patterns.words()),
      number_cue_(patterns.words().list("number_cue")) {}

Reading<Contact> ContactReader::read(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  if (!groups[kEmail].empty()) return email(candidate, folded);
  if (!groups[kAddress].empty()) return address(candidate, folded);
  if (!groups[kPostcode].empty()) return postcode(candidate);
  if (!groups[kUrl].empty()) return url(candidate, folded);
  if (!groups[kDepartment].empty()) return department(candidate, folded);
  if (!groups[kTable].empty()) return rows(candidate, folded);
  if (!groups[kNames].empty()) return people(candidate, folded);
  const bool is_labelled = !groups[kLabel].empty() || !groups[kFax].empty();
  return is_labelled ? numbers(candidate, folded) : bare_number(candidate, folded);
}

Reading<Contact> ContactReader::rows(const Candidate& candidate, std::string_view folded) const {
  ContactDrafts drafts;
  for (ContactRow& row : tables_.read(folded, candidate.span.begin))
    drafts.push_back({row.span, candidate.pattern, std::move(row.contact)});
  return drafts;
}

// 联系人:张三. Without a colon (联系人张三) the name must look like one, and a number or label must follow.
Reading<Contact> ContactReader::people(const Candidate& candidate, std::string_view folded) const {
  const std::size_t begin = span_of(folded, candidate.groups[kNames]).begin;
  if (!has_colon(folded, candidate.groups[kLabel], candidate.groups[kNames])) {
    const auto who = lists_.people().read(folded, begin, NameTest::strict);
    if (!who || !who->name || !merger_.is_followed(folded, who->span.end)) return {};
  }
  ContactList list = lists_.read(folded, begin, ListStart::people, NumberRole::phone);
  if (list.end == begin) return {};
  return one_draft({candidate.span.begin, list.end}, candidate.pattern, std::move(list.contact));
}

// 联系电话:22001234. A short number without a colon is one behind 咨询电话, but none behind 电话 or 政务热线 (12345).
Reading<Contact> ContactReader::numbers(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  const NumberRole role = role_of(candidate);
  const std::string_view noun = groups[role == NumberRole::fax ? kFax : kLabel];
  const std::size_t begin = labels_.begin(folded, candidate.span.begin);
  const std::size_t value = span_of(folded, groups[kPhones]).begin;
  ContactList list = lists_.read(folded, value, ListStart::numbers, role);
  if (!has_numbers(list.contact)) return {};
  const bool is_short = !list.contact.phones.empty() && list.contact.phones.front().number.size() <= kShortNumber;
  const bool is_plain = begin == candidate.span.begin || !noun.starts_with(kTelephone);
  if (is_short && is_plain && !has_colon(folded, noun, groups[kPhones])) return {};
  const bool leads_on = list.contact.department || role == NumberRole::fax;
  ContactDraft first{{begin, list.end}, candidate.pattern, std::move(list.contact)};
  return leads_on ? with_others_behind(std::move(first), role, folded) : Reading<Contact>(std::move(first));
}

// 监督电话:市纪委12388,市教育局22001234: each office after the first is a contact of its own. So is a person behind a fax,
// and his number is a telephone's.
Reading<Contact> ContactReader::with_others_behind(ContactDraft first, NumberRole role,
                                                   std::string_view folded) const {
  ContactDrafts offices;
  offices.push_back(std::move(first));
  while (offices.size() <= kMostOffices) {
    const std::size_t at = past_list_marks(folded, offices.back().span.end);
    const auto who = lists_.people().read(folded, at, NameTest::strict);
    if (!who || (!who->department && role != NumberRole::fax)) break;
    ContactList list = lists_.read(folded, at, ListStart::numbers, who->name ? NumberRole::phone : role);
    if (!has_numbers(list.contact)) break;
    offices.push_back({{at, list.end}, offices.front().pattern, std::move(list.contact)});
  }
  return offices;
}

// 信息科,张三、[李四],88001234: the names of a list that ends with one, and the office before them.
ContactReader::People ContactReader::people_before(Who last, std::string_view folded) const {
  People people{{}, std::move(last.department), last.span.begin};
  if (last.name) people.names.push_back(*std::move(last.name));
  while (!people.names.empty() && !people.department && people.names.size() < kMostNames) {
    if (!folded.substr(0, people.begin).ends_with(kListMark)) break;
    auto who = lists_.people().before(folded, people.begin, 0);
    if (!who || !who->name) break;
    people.names.insert(people.names.begin(), *std::move(who->name));
    people.department = std::move(who->department);
    people.begin = who->span.begin;
  }
  return people;
}

bool ContactReader::follows_cue(std::string_view folded, std::size_t at) const {
  return number_cue_.ending(folded.substr(0, skip_colon_back(folded, at))).has_value();
}

// 致电12345、[0476-8821197]: where the short number begins that the cue leads; `at` where there is none.
std::size_t ContactReader::first_cued(std::string_view folded, std::size_t at) const {
  for (const std::string_view mark : {"、", "或", "和"}) {
    if (!folded.substr(0, at).ends_with(mark)) continue;
    const std::size_t count = digits_before(folded, at - mark.size()).size();
    const std::size_t begin = at - mark.size() - count;
    if (count > 0 && count <= kShortNumber && follows_cue(folded, begin)) return begin;
  }
  return at;
}

// 巫晴,13900001234: a contact when a name, an office or 致电 stands before it, or a name in brackets behind.
Reading<Contact> ContactReader::bare_number(const Candidate& candidate, std::string_view folded) const {
  FoldedSpan number = span_of(folded, candidate.groups[kPhones]);
  number.begin = first_cued(folded, number.begin);
  auto who = lists_.people().before(folded, number.begin, 0);
  const bool is_cued = follows_cue(folded, number.begin);
  if (!who && !is_cued && !folded.substr(number.end).starts_with('(')) return {};
  ContactList list = lists_.read(folded, number.begin, ListStart::bare, NumberRole::phone);
  if (!has_numbers(list.contact) || (!who && !is_cued && list.contact.names.empty())) return {};
  if (!who) return one_draft({number.begin, list.end}, candidate.pattern, std::move(list.contact));
  const bool is_office = who->department && !who->name && number.size() <= kLongestNumber;
  const bool has_label_form = folded.substr(0, skip_space_back(folded, number.begin)).ends_with(':');
  if (is_office && has_label_form && is_figure(*who->department, folded.substr(0, who->span.begin))) return {};
  People people = people_before(*std::move(who), folded);
  people.begin = labels_.before_who(folded, people.begin);
  list.contact.department = std::move(people.department);
  return one_draft({people.begin, list.end}, candidate.pattern,
                   owned_by(std::move(people.names), std::move(list.contact)));
}

// The match begins at @: the local part stands before it, a space between or not.
Reading<Contact> ContactReader::email(const Candidate& candidate, std::string_view folded) const {
  const std::size_t end = candidate.span.begin - (folded.substr(0, candidate.span.begin).ends_with(' ') ? 1 : 0);
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestLocal && is_local_character(folded[begin - 1])) --begin;
  while (begin < end && (folded[begin] == '.' || folded[begin] == '-')) ++begin;
  if (begin == end) return {};
  Contact contact;
  const std::string local(folded.substr(begin, end - begin));
  contact.emails.push_back(local + "@" + std::string(candidate.groups[kEmail]));
  const FoldedSpan span{labels_.before_email(folded, begin), candidate.span.end};
  return one_draft(span, candidate.pattern, std::move(contact));
}

Reading<Contact> ContactReader::address(const Candidate& candidate, std::string_view folded) const {
  const std::string_view address = addresses_.read(candidate.groups[kAddress]);
  if (address.empty()) return {};
  Contact contact;
  contact.addresses.push_back(plain_address(address));
  const FoldedSpan span{labels_.begin(folded, candidate.span.begin), span_of(folded, address).end};
  return one_draft(span, candidate.pattern, std::move(contact));
}

Reading<Contact> ContactReader::department(const Candidate& candidate, std::string_view folded) const {
  const std::string_view words = addresses_.before_label(candidate.groups[kDepartment]);
  if (words.empty()) return {};
  Contact contact;
  contact.department = without_white(words);
  return one_draft({candidate.span.begin, span_of(folded, words).end}, candidate.pattern, std::move(contact));
}

Reading<Contact> ContactReader::postcode(const Candidate& candidate) const {
  Contact contact;
  contact.postcodes.emplace_back(candidate.groups[kPostcode]);
  return one_draft(candidate.span, candidate.pattern, std::move(contact));
}

Reading<Contact> ContactReader::url(const Candidate& candidate, std::string_view folded) const {
  Contact contact;
  contact.urls.emplace_back(candidate.groups[kUrl]);
  const FoldedSpan span{labels_.begin(folded, candidate.span.begin), candidate.span.end};
  return one_draft(span, candidate.pattern, std::move(contact));
}

}  // namespace gongwen::internal
