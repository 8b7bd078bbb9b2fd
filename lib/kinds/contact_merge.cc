#include "kinds/contact_merge.h"

#include <algorithm>
#include <utility>

#include "characters.h"
#include "kinds/han.h"
#include "kinds/phone.h"

namespace gongwen::internal {
namespace {

template <typename Item>
void append(List<Item>& to, List<Item>&& from) {
  if (to.empty()) to = std::move(from);
  else
    for (Item& item : from) to.push_back(std::move(item));
}

}  // namespace

Contact joined(Contact whole, Contact part) {
  append(whole.names, std::move(part.names));
  append(whole.phones, std::move(part.phones));
  append(whole.faxes, std::move(part.faxes));
  append(whole.emails, std::move(part.emails));
  append(whole.addresses, std::move(part.addresses));
  append(whole.postcodes, std::move(part.postcodes));
  append(whole.urls, std::move(part.urls));
  if (!whole.department) whole.department = std::move(part.department);
  return whole;
}

namespace {

constexpr std::size_t kWidestGap = 160;        // bytes
constexpr std::ptrdiff_t kMostBreaks = 2;     // one blank line
constexpr std::ptrdiff_t kFewestDigits = 5;   // of a number: 12345
constexpr std::string_view kWeak = "weak";

bool has_numbers(const Contact& contact) { return !contact.phones.empty() || !contact.faxes.empty(); }

std::string_view between(const ContactDraft& left, const ContactDraft& right, std::string_view folded) {
  return folded.substr(left.span.end, right.span.begin - left.span.end);
}

std::ptrdiff_t breaks_in(std::string_view gap) { return std::count(gap.begin(), gap.end(), '\n'); }

// A note such as (市教育局) or (24小时) at the start of a gap; one with a number in it is none.
std::size_t note_size(std::string_view gap) {
  if (!gap.starts_with('(')) return 0;
  const std::size_t close = gap.find_first_of("()", 1);
  if (close == std::string_view::npos || gap[close] != ')') return 0;
  const auto digits = std::count_if(gap.begin(), gap.begin() + static_cast<std::ptrdiff_t>(close), is_ascii_digit);
  return digits < kFewestDigits ? close + 1 : 0;
}

// The marks, spaces and line breaks at the start of a gap.
std::size_t marks_size(std::string_view gap) {
  constexpr std::string_view kListMark = "、";
  if (gap.starts_with(kListMark)) return kListMark.size();
  return gap.empty() || std::string_view(" \t\n,;()/|").find(gap.front()) == std::string_view::npos ? 0 : 1;
}

template <typename Item>
bool both(const List<Item>& left, const List<Item>& right) { return !left.empty() && !right.empty(); }

// 联系人:张三,[电话:22001234;李四,22001235]: a list under a label of its own whose first number is the person's before it.
bool begins_with_number_of(const Contact& person, const Contact& list) {
  if (person.names.size() != 1 || has_numbers(person) || list.phones.empty() || !list.faxes.empty()) return false;
  return !list.phones.front().name && list.phones.back().name;
}

// 建设单位:[渔业公司],电话:…, 项目经理:[张三],电话:…: what the work's label tells. 主办:[市渔业局],电话:… answers its number.
bool is_of_work(const Who& who, std::string_view folded) {
  const std::string_view before = folded.substr(0, who.span.begin);
  return before.ends_with(':') && (who.name || before.ends_with("单位:"));
}

// 联系电话, 电话; 监督电话 is another body's.
bool has_plain_label(std::string_view list) {
  constexpr std::string_view kLabels[] = {"电话", "联系", "手机", "電話"};
  return starts_with_any(list, kLabels);
}

ContactDraft extended(ContactDraft whole, ContactDraft part) {
  if (begins_with_number_of(whole.value, part.value))
    for (auto phone = part.value.phones.begin(); !phone->name; ++phone) phone->name = whole.value.names.front();
  whole.span.end = part.span.end;
  whole.value = joined(std::move(whole.value), std::move(part.value));
  return whole;
}

// One name owns every number; several pair with as many numbers by order, where the text has not paired them itself.
Contact with_names_paired(Contact contact) {
  const auto is_paired = [](const Phone& phone) { return phone.name.has_value(); };
  if (std::any_of(contact.phones.begin(), contact.phones.end(), is_paired)) return contact;
  if (contact.names.size() != 1 && contact.names.size() != contact.phones.size()) return contact;
  for (std::size_t i = 0; i < contact.phones.size(); ++i)
    contact.phones[i].name = contact.names[contact.names.size() == 1 ? 0 : i];
  return contact;
}

}  // namespace

ContactMerger::ContactMerger(const Words& words)
    : people_(words),
      phone_label_(words.list("phone_label")),
      person_label_(words.list("person_label")),
      label_(words.list("contact_label")),
      plain_label_(words.list("plain_label")),
      hours_(words.list("office_hours")) {}

bool ContactMerger::is_followed(std::string_view folded, std::size_t at) const {
  while (at < folded.size() && std::string_view(" ,:(").find(folded[at]) != std::string_view::npos) ++at;
  const std::string_view rest = folded.substr(at);
  return label_.starting(rest) || (!rest.empty() && read_phone(rest));
}

// 手机 behind 办公电话 is another number of the same person.
bool ContactMerger::is_other_line(const ContactDraft& whole, const ContactDraft& part, std::string_view folded) const {
  const auto label = phone_label_.starting(folded.substr(part.span.begin));
  return label && whole.value.phones.size() == 1 && part.value.phones.size() == 1 &&
         whole.value.phones.back().type != part.value.phones.front().type;
}

// Only marks, notes, 办公时间:… and 职务:… stand between the fields of one contact.
bool ContactMerger::is_gap(std::string_view gap) const {
  if (gap.size() > kWidestGap || breaks_in(gap) > kMostBreaks) return false;
  while (!gap.empty()) {
    const std::size_t size = std::max(note_size(gap), marks_size(gap));
    if (size == 0) return hours_.starting(gap) && gap.find("。") == std::string_view::npos;
    gap.remove_prefix(size);
  }
  return true;
}

// 电话, 地址, 邮箱 …: fields of one contact even with a blank line between; 举报电话 begins one of its own.
bool ContactMerger::is_plain(const ContactDraft& draft, std::string_view folded) const {
  return plain_label_.starting(folded.substr(draft.span.begin)).has_value();
}

// Whether the fields of a part have their place free in the whole.
bool ContactMerger::fits(const ContactDraft& whole, const ContactDraft& part, std::string_view folded) const {
  const Contact& to = whole.value;
  const Contact& from = part.value;
  const bool is_office = from.department && from.names.empty() && !has_numbers(from);
  if (is_office && (to.department || !to.names.empty() || has_numbers(to))) return false;
  if (both(to.phones, from.phones) && !is_other_line(whole, part, folded)) return false;
  const bool is_next_email = han_size_at(folded, part.span.begin) == 0 && breaks_in(between(whole, part, folded)) == 0;
  if (both(to.emails, from.emails) && !is_next_email) return false;
  return !both(to.faxes, from.faxes) && !both(to.addresses, from.addresses) && !both(to.postcodes, from.postcodes) &&
         !both(to.urls, from.urls);
}

// A name behind numbers belongs to them unless numbers of its own follow.
bool ContactMerger::joins(const ContactDraft& whole, const ContactDraft& part, const ContactDraft* after,
                          std::string_view folded) const {
  if (!is_gap(between(whole, part, folded)) || !fits(whole, part, folded)) return false;
  if (breaks_in(between(whole, part, folded)) > 1 && !(is_plain(whole, folded) && is_plain(part, folded))) return false;
  const Contact& to = whole.value;
  const Contact& from = part.value;
  if (from.names.empty()) return true;
  if (!to.names.empty()) return begins_with_number_of(to, from) && has_plain_label(folded.substr(part.span.begin));
  if (!has_numbers(to)) return true;
  if (has_numbers(from) || breaks_in(between(whole, part, folded)) > 0) return false;
  if (!after || !is_gap(between(part, *after, folded))) return true;
  return !has_numbers(after->value) || !after->value.names.empty();
}

// 罗警官,电话:66001234. A label directly behind an office (灌溉科联系电话) leads by itself.
ContactDraft ContactMerger::with_name_before(ContactDraft whole, std::size_t floor, std::string_view folded) const {
  Contact& contact = whole.value;
  if (!has_numbers(contact) || !contact.names.empty() || contact.department) return whole;
  auto who = people_.before(folded, whole.span.begin, floor);
  if (!who || is_of_work(*who, folded)) return whole;
  const std::string_view gap = folded.substr(who->span.end, whole.span.begin - who->span.end);
  if (gap.empty() || gap.find_first_of("\n:;") != std::string_view::npos) return whole;
  if (!who->name && gap.find_first_of(",(") == std::string_view::npos) return whole;
  whole.span.begin = who->span.begin;
  if (who->name) contact.names.push_back(*std::move(who->name));
  contact.department = std::move(who->department);
  return whole;
}

// A name under a weak label (负责人:张三) and an office alone are no contacts.
bool ContactMerger::stands(const ContactDraft& whole, std::string_view folded) const {
  const Contact& contact = whole.value;
  if (has_numbers(contact) || !contact.emails.empty() || !contact.addresses.empty()) return true;
  if (!contact.postcodes.empty() || !contact.urls.empty()) return true;
  const auto label = person_label_.starting(folded.substr(whole.span.begin));
  return !contact.names.empty() && label && label->meaning != kWeak;
}

// The wholes are written over the parts: many contacts take much memory.
ContactDrafts ContactMerger::merge(ContactDrafts drafts, std::string_view folded) const {
  auto end = drafts.begin();  // of the wholes
  for (auto part = drafts.begin(); part != drafts.end(); ++part) {
    const ContactDraft* after = part + 1 != drafts.end() ? &*(part + 1) : nullptr;
    const bool has_whole = end != drafts.begin();
    if (has_whole && joins(end[-1], *part, after, folded)) {
      end[-1] = extended(std::move(end[-1]), std::move(*part));
    } else {
      const std::size_t floor = has_whole ? end[-1].span.end : 0;
      *end++ = with_name_before(std::move(*part), floor, folded);
    }
  }
  drafts.erase(end, drafts.end());
  std::erase_if(drafts, [&](const ContactDraft& whole) { return !stands(whole, folded); });
  for (ContactDraft& whole : drafts) whole.value = with_names_paired(std::move(whole.value));
  return drafts;
}

}  // namespace gongwen::internal
