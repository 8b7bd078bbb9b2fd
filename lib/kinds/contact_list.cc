#include "kinds/contact_list.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "kinds/han.h"
#include "kinds/phone.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestNote = 90;   // bytes between brackets
constexpr std::size_t kLongestAside = 12;  // characters before a first number that name nobody: 湾政通或0999-…
constexpr std::size_t kShortNumber = 6;    // digits: 12345, 116114
constexpr std::size_t kLocalNumber = 8;    // digits without an area code
constexpr int kMostBreaks = 1;
constexpr int kMostItems = 64;             // bounds on the walk, so that a long text stays linear:
constexpr int kMostBareItems = 12;         // each bare number of a list begins one
constexpr std::string_view kFax = "fax";   // (传真): the number before is a fax; any other meaning: a phone too (兼传真)

std::optional<PhoneText> number_at(std::string_view folded, std::size_t at) {
  return at < folded.size() ? read_phone(folded.substr(at)) : std::nullopt;
}

// The text between brackets that begin at `at`, on one line and without brackets inside. data() is null if there is
// none.
std::string_view note_at(std::string_view folded, std::size_t at) {
  if (at >= folded.size() || folded[at] != '(') return {};
  const std::string_view text = folded.substr(at + 1, kLongestNote);
  const std::size_t size = text.find_first_of("()\n");
  return size == std::string_view::npos || text[size] != ')' ? std::string_view() : text.substr(0, size);
}

// Over marks, and over an opening bracket or a note: where the number of a name would stand.
std::size_t past_opening(std::string_view folded, std::size_t at) {
  at = past_list_marks(folded, at);
  if (at >= folded.size() || folded[at] != '(' || number_at(folded, at)) return at;
  const std::size_t inside = skip_space(folded, at + 1);
  const std::string_view note = note_at(folded, at);
  if (number_at(folded, inside) || note.data() == nullptr) return inside;
  return past_list_marks(folded, at + note.size() + 2);
}

bool number_follows(std::string_view folded, std::size_t at) {
  return number_at(folded, past_opening(folded, at)).has_value();
}

}  // namespace

std::size_t past_list_marks(std::string_view folded, std::size_t at) {
  int breaks = 0;
  while (at < folded.size()) {
    const std::string_view rest = folded.substr(at);
    std::size_t size = 0;
    for (const std::string_view mark : {" ", "\t", ",", "、", ";", "/", ":", "或", "和", "及", "|"})
      if (rest.starts_with(mark)) size = mark.size();
    if (rest.starts_with('\n') && breaks++ < kMostBreaks) size = 1;
    if (size == 0) break;
    at += size;
  }
  return at;
}

// One walk over a list. A name waits until its number comes; a number behind several names is nobody's yet.
class ContactListReader::Walk {
 public:
  Walk(const ContactListReader& words, std::string_view folded, ListStart start, NumberRole role)
      : words_(words), folded_(folded), start_(start), role_(role) {}

  ContactList run(std::size_t at) {
    result_.end = at_ = at;
    if (start_ == ListStart::people) take_first_person();
    else take_first_number();
    const int most = start_ == ListStart::bare ? kMostBareItems : kMostItems;
    for (int items = 1; result_.end != at && items < most; ++items) {
      const std::size_t item = past_list_marks(folded_, at_);
      if (!take_note(item) && !take_number(item) && !take_tail() && !take_person(item)) break;
    }
    if (offices_ > 1) result_.contact.department.reset();
    return std::move(result_);
  }

 private:
  void take_first_person() {
    if (auto who = words_.people_.read(folded_, at_, NameTest::lenient)) add(*std::move(who));
  }

  void take_first_number() {
    if (folded_[at_] == '(') at_ = past_opening(folded_, at_);
    if (auto number = number_at(folded_, at_)) return add(*std::move(number), at_);
    auto who = words_.people_.read(folded_, at_, NameTest::strict);
    const std::string_view aside = words_.people_.words_at(folded_, at_);
    if (!who && character_count(aside) > kLongestAside) return;
    const std::size_t end = who ? who->span.end : at_ + aside.size();
    if (who && leads_name(end)) return add(*std::move(who));
    if (end == at_ || !number_follows(folded_, end)) return;
    if (who) return add(*std::move(who));
    const std::size_t number = past_opening(folded_, end);
    add(*number_at(folded_, number), number);
  }

  // 刘工、[孙工 0790-2234567]; 渔业局,[孙工,0790-2234567]
  bool leads_name(std::size_t at) const {
    const std::size_t begin = past_list_marks(folded_, at);
    const auto next = begin > at ? words_.people_.read(folded_, begin, NameTest::strict) : std::nullopt;
    return next && next->name && number_follows(folded_, next->span.end);
  }

  bool take_number(std::size_t at) {
    auto number = number_at(folded_, at);
    if (!number || !may_continue(*number, at)) return false;
    add(*std::move(number), at);
    return true;
  }

  // A quantity is no number; a short one or one on a new line must stand alone.
  bool may_continue(const PhoneText& number, std::size_t at) const {
    const std::size_t end = at + number.size;
    if (number.phone.number.size() <= kLocalNumber && words_.unit_.starting(folded_.substr(end))) return false;
    const bool is_alone = han_size_at(folded_, end) == 0 || past_list_marks(folded_, end) != end;
    const bool is_across = folded_.substr(at_, at - at_).find('\n') != std::string_view::npos;
    if (number.phone.number.size() <= kShortNumber) return is_alone && !is_across;
    return is_alone || !is_across;
  }

  bool take_tail() {
    if (!last_) return false;
    auto tail = read_phone_tail(folded_.substr(at_), *last_);
    if (!tail || han_size_at(folded_, at_ + tail->size) != 0) return false;
    add(*std::move(tail), at_);
    return true;
  }

  // A name of the list that a label begins, or one whose number follows.
  bool take_person(std::size_t at) {
    auto who = words_.people_.read(folded_, at, NameTest::strict);
    if (!who || !may_continue(*who, folded_.substr(at_, at - at_))) return false;
    add(*std::move(who));
    return true;
  }

  bool may_continue(const Who& who, std::string_view marks) const {
    const bool is_next_line = marks.find('\n') != std::string_view::npos;
    const bool is_close = !is_next_line && marks.find_first_of(";:") == std::string_view::npos;
    if (start_ == ListStart::people && !has_numbers() && is_close) return true;
    if (start_ == ListStart::bare && (marks.empty() || is_next_line)) return false;
    const bool is_own_contact = has_numbers() && (!who.name || role_ == NumberRole::fax);  // the next office or person
    return !is_own_contact && number_follows(folded_, who.span.end);
  }

  bool has_numbers() const { return !result_.contact.phones.empty() || !result_.contact.faxes.empty(); }

  // (传真) tells what the number before is; (张三) whose it is; (18400001331) is one more; other notes are passed over.
  bool take_note(std::size_t at) {
    const std::string_view note = note_at(folded_, at);
    if (note.data() == nullptr) return false;
    read_note(note, at + 1);
    at_ = at + note.size() + 2;
    return true;
  }

  void read_note(std::string_view note, std::size_t at) {
    if (const auto word = words_.fax_note_.starting(note))
      return mark_last(word->meaning == kFax ? NumberRole::fax : NumberRole::both);
    if (take_numbers_in(note, at)) return;
    auto who = words_.people_.read(folded_, at, NameTest::strict);
    if (!who || who->span.size() != note.size()) return;
    if (who->name && last_ && waiting_ == 0 && !owner_) return name_last(*std::move(who));
    if (!who->department || has_numbers() || result_.contact.department) return;
    result_.contact.department = std::move(who->department);
  }

  // (18400001331), (22001234,微信同号): the numbers that a note begins with, and nothing but marks behind each.
  bool take_numbers_in(std::string_view note, std::size_t at) {
    bool has_taken = false;
    for (std::size_t begin = skip_space(note, 0); begin < note.size(); begin = past_list_marks(note, begin)) {
      auto number = number_at(folded_, at + begin);
      const std::size_t end = begin + (number ? number->size : 0);
      if (!number || (end < note.size() && past_list_marks(note, end) == end)) break;
      add(*std::move(number), at + begin);
      has_taken = true;
      begin = end;
    }
    return has_taken;
  }

  void name_last(Who who) {
    result_.end = who.span.end;
    last_->name = *who.name;
    if (!result_.contact.phones.empty()) result_.contact.phones.back().name = *who.name;
    result_.contact.names.push_back(*std::move(who.name));
  }

  // What a note says of the number before it: (传真) a fax, (兼传真) both.
  void mark_last(NumberRole said) {
    if (!last_) return;
    auto& phones = result_.contact.phones;
    auto& faxes = result_.contact.faxes;
    if (role_ == NumberRole::phone) faxes.push_back(last_->number);
    if (role_ == NumberRole::phone && said == NumberRole::fax) phones.pop_back();
    if (role_ == NumberRole::fax && said == NumberRole::both) phones.push_back(*last_);
    last_.reset();
  }

  void add(Who who) {
    at_ = result_.end = who.span.end;
    if (who.department && ++offices_ == 1) result_.contact.department = std::move(who.department);
    if (!who.name) return;
    result_.contact.names.push_back(*std::move(who.name));
    ++waiting_;
  }

  void add(PhoneText number, std::size_t at) {
    at_ = result_.end = at + number.size;
    if (waiting_ > 0) owner_ = waiting_ == 1 ? std::optional(result_.contact.names.back()) : std::nullopt;
    waiting_ = 0;
    last_ = std::move(number.phone);
    last_->name = owner_;
    if (role_ != NumberRole::phone) result_.contact.faxes.push_back(last_->number);
    if (role_ != NumberRole::fax) result_.contact.phones.push_back(*last_);
  }

  const ContactListReader& words_;
  std::string_view folded_;
  ListStart start_;
  NumberRole role_;
  ContactList result_;
  std::size_t at_ = 0;                 // behind the last item, its note included
  int waiting_ = 0;                    // names whose number has not come
  int offices_ = 0;
  std::optional<std::string> owner_;   // whose the numbers are that come now
  std::optional<Phone> last_;
};

ContactListReader::ContactListReader(const Words& words)
    : people_(words), fax_note_(words.list("fax_note")), unit_(words.list("phone_not_after")) {}

ContactList ContactListReader::read(std::string_view folded, std::size_t at, ListStart start, NumberRole role) const {
  return Walk(*this, folded, start, role).run(at);
}

}  // namespace gongwen::internal
