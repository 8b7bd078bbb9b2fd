// records.h - what gongwen finds: one struct a kind, each with one table of its fields.
//
//   for (const Record& record : document.records)
//     if (const auto* amount = std::get_if<Amount>(&record.value)) total += *amount->value;
//
// The record contract in full stands in README.md. JSON, CSV and every other face are driven by the field tables
// (Schema<Kind>::fields) below and never list the fields again.
//
// Offsets  half-open, into the text as the caller gave it; unit as asked for in Options (bytes of UTF-8 unless told)
// Owns     its strings: a Document outlives the text it was read from
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "gongwen/decimal.h"

namespace gongwen {

// A stretch of the caller's text: [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

enum class OffsetUnit : std::uint8_t { utf8, codepoint, utf16 };

// How the text bounds a quantity: 以上, 以下 and 以内 include the number itself (Civil Code, art. 1259).
enum class Relation : std::uint8_t { exact, about, at_least, more_than, at_most, less_than, between };
// The direction that the words beside a quantity give it: 增长, 下降, 由…, 提高至….
enum class Change : std::uint8_t { up, down, from, to };
enum class Basis : std::uint8_t { person, person_time };
enum class Precision : std::uint8_t { second, minute, day, month, quarter, half, year, period };
enum class DateRelation : std::uint8_t { in, since, until };
// What a date's days were worked out from: its own words, the document's date, or nothing (the days are then null).
enum class ResolvedFrom : std::uint8_t { text, anchor, none };
enum class Series : std::uint8_t { dispatch, order, notice, proposal };
enum class PhoneType : std::uint8_t { landline, mobile, service };

// A day of the proleptic Gregorian calendar. to_string gives ISO 8601: 2023-06-13.
struct Day {
  std::int16_t year = 1;
  std::uint8_t month = 1;
  std::uint8_t day = 1;
  friend auto operator<=>(const Day&, const Day&) = default;
};

// Reads "2023-06-13"; nullopt when it is not an ISO 8601 day that exists.
std::optional<Day> parse_day(std::string_view iso);

// A time of day, 00:00 to 24:00 (the end of the day); second only where the text gives it.
struct TimeOfDay {
  std::uint8_t hour = 0;
  std::uint8_t minute = 0;
  std::optional<std::uint8_t> second;
  friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};

// What every quantity carries: value, or min and max when the text gives a range (at_least one of the two).
struct Quantity {
  std::optional<Decimal> value;
  std::optional<Decimal> min;
  std::optional<Decimal> max;
  bool min_exclusive = false;
  bool max_exclusive = false;
  Relation relation = Relation::exact;
  std::optional<Change> change;
  std::vector<std::string> per;  // rate units as written: 人, 月, 10平方米
};

// A sum of money, in units of its currency (yuan, not 万元). currency is ISO 4217.
struct Amount : Quantity {
  std::string currency = "CNY";
};

struct Headcount : Quantity {
  std::string unit;  // as written: 人, 名, 位, 人次
  Basis basis = Basis::person;
};

// start_date and end_date are the extent of the named date itself, inclusive, whatever the relation.
struct Date {
  std::optional<Day> start_date;
  std::optional<Day> end_date;
  std::optional<TimeOfDay> start_time;
  std::optional<TimeOfDay> end_time;
  Precision precision = Precision::day;
  DateRelation relation = DateRelation::in;
  ResolvedFrom resolved_from = ResolvedFrom::none;
};

// 发文字号, orders, notices and proposal numbers. agency is the whole 机关代字; null for a proposal.
struct DocumentNumber {
  std::string canonical;
  Series series = Series::dispatch;
  std::optional<std::string> agency;
  std::optional<int> year;
  std::string number;
};

struct Phone {
  std::string number;  // digits, one hyphen after an area code
  std::optional<std::string> extension;
  PhoneType type = PhoneType::landline;
  std::optional<std::string> name;  // whose it is, where the text pairs them
};

struct Contact {
  std::vector<std::string> names;
  std::vector<Phone> phones;
  std::vector<std::string> faxes;
  std::vector<std::string> emails;
  std::vector<std::string> addresses;
  std::vector<std::string> postcodes;
  std::vector<std::string> urls;
  std::optional<std::string> department;
};

// One named group of a user's own pattern, in the type its file asks for.
struct CustomField {
  std::string name;
  std::variant<std::string, Decimal, Date, Amount> value;
};

// A record of a user's own kind; name is the pattern file's.
struct Custom {
  std::string name;
  std::vector<CustomField> fields;
};

using Value = std::variant<Amount, Headcount, Date, DocumentNumber, Contact, Custom>;

// ---- field tables --------------------------------------------------------------------------------------------------

// Whether a face shows a field that has no value (an empty optional, a false flag) as null, or leaves it out.
enum class Presence : std::uint8_t { always, when_set };

template <typename Owner, typename Member>
struct Field {
  std::string_view name;
  Member Owner::*member;
  Presence presence = Presence::always;
};
template <typename Owner, typename Member>
Field(std::string_view, Member Owner::*) -> Field<Owner, Member>;
template <typename Owner, typename Member>
Field(std::string_view, Member Owner::*, Presence) -> Field<Owner, Member>;

// Schema<Kind>::name is the kind's name in every face; Schema<Kind>::fields its fields in the contract's order.
template <typename Kind>
struct Schema;

namespace schema {
template <typename Kind>
constexpr auto quantity_fields() {
  return std::tuple{Field<Kind, std::optional<Decimal>>{"value", &Kind::value, Presence::when_set},
                    Field<Kind, std::optional<Decimal>>{"min", &Kind::min, Presence::when_set},
                    Field<Kind, std::optional<Decimal>>{"max", &Kind::max, Presence::when_set},
                    Field<Kind, bool>{"min_exclusive", &Kind::min_exclusive, Presence::when_set},
                    Field<Kind, bool>{"max_exclusive", &Kind::max_exclusive, Presence::when_set},
                    Field<Kind, Relation>{"relation", &Kind::relation},
                    Field<Kind, std::optional<Change>>{"change", &Kind::change}};
}
template <typename Kind>
constexpr auto per_field() {
  return Field<Kind, std::vector<std::string>>{"per", &Kind::per};
}
}  // namespace schema

template <>
struct Schema<Amount> {
  static constexpr std::string_view name = "amount";
  static constexpr auto fields = std::tuple_cat(
      schema::quantity_fields<Amount>(),
      std::tuple{Field{"currency", &Amount::currency}, schema::per_field<Amount>()});
};

template <>
struct Schema<Headcount> {
  static constexpr std::string_view name = "headcount";
  static constexpr auto fields = std::tuple_cat(
      schema::quantity_fields<Headcount>(),
      std::tuple{Field{"unit", &Headcount::unit}, Field{"basis", &Headcount::basis}, schema::per_field<Headcount>()});
};

template <>
struct Schema<Date> {
  static constexpr std::string_view name = "date";
  static constexpr auto fields =
      std::tuple{Field{"start_date", &Date::start_date}, Field{"end_date", &Date::end_date},
                 Field{"start_time", &Date::start_time, Presence::when_set},
                 Field{"end_time", &Date::end_time, Presence::when_set},
                 Field{"precision", &Date::precision}, Field{"relation", &Date::relation},
                 Field{"resolved_from", &Date::resolved_from}};
};

template <>
struct Schema<DocumentNumber> {
  static constexpr std::string_view name = "document_number";
  static constexpr auto fields =
      std::tuple{Field{"canonical", &DocumentNumber::canonical}, Field{"series", &DocumentNumber::series},
                 Field{"agency", &DocumentNumber::agency}, Field{"year", &DocumentNumber::year},
                 Field{"number", &DocumentNumber::number}};
};

template <>
struct Schema<Phone> {
  static constexpr std::string_view name = "phone";
  static constexpr auto fields = std::tuple{Field{"number", &Phone::number}, Field{"extension", &Phone::extension},
                                            Field{"type", &Phone::type}, Field{"name", &Phone::name}};
};

template <>
struct Schema<Contact> {
  static constexpr std::string_view name = "contact";
  static constexpr auto fields =
      std::tuple{Field{"names", &Contact::names}, Field{"phones", &Contact::phones}, Field{"faxes", &Contact::faxes},
                 Field{"emails", &Contact::emails}, Field{"addresses", &Contact::addresses},
                 Field{"postcodes", &Contact::postcodes}, Field{"urls", &Contact::urls},
                 Field{"department", &Contact::department}};
};

template <>
struct Schema<Custom> {
  static constexpr std::string_view name = "custom";
  static constexpr auto fields = std::tuple{Field{"name", &Custom::name}, Field{"fields", &Custom::fields}};
};

// Calls visit(field, value) for each field of a kind, in the contract's order.
template <typename Kind, typename Visitor>
void for_each_field(const Kind& kind, Visitor&& visit) {
  std::apply([&](const auto&... field) { (visit(field, kind.*(field.member)), ...); }, Schema<Kind>::fields);
}

// The kinds' names in the order of Value's alternatives.
template <std::size_t... Index>
constexpr auto kind_names_of(std::index_sequence<Index...>) {
  return std::array<std::string_view, sizeof...(Index)>{Schema<std::variant_alternative_t<Index, Value>>::name...};
}
inline constexpr auto kKindNames = kind_names_of(std::make_index_sequence<std::variant_size_v<Value>>{});

// The contract's word for an enumerator: Relation::at_most -> "at_most".
std::string_view to_string(OffsetUnit unit);
std::string_view to_string(Relation relation);
std::string_view to_string(Change change);
std::string_view to_string(Basis basis);
std::string_view to_string(Precision precision);
std::string_view to_string(DateRelation relation);
std::string_view to_string(ResolvedFrom source);
std::string_view to_string(Series series);
std::string_view to_string(PhoneType type);
std::string to_string(const Day& day);            // 2023-06-13
std::string to_string(const TimeOfDay& time);     // 11:18 or 11:32:35

// ---- the document --------------------------------------------------------------------------------------------------

struct Record {
  Span span;
  std::string text;                     // the slice of the caller's text at span
  Span sentence;                        // the sentence it stands in
  std::optional<std::uint32_t> section; // index into Document::sections
  std::string pattern;                  // id of the pattern that matched
  bool noise = false;                   // site furniture or repeated text
  Value value;
  std::string_view kind() const { return kKindNames[value.index()]; }
};

// A document element after GB/T 9704-2012: its value and where it stands.
struct DayElement {
  Day value;
  std::string text;
  Span span;
};

// Elements are absent when the document does not have them.
struct Elements {
  std::optional<DayElement> date;          // 成文日期
  std::optional<DayElement> printed_on;    // 印发日期
  std::optional<DayElement> published_on;  // 发布日期 of the web page
};

struct Section {
  int level = 1;
  std::string marker;
  std::optional<std::string> heading;
  Span span;
  std::optional<std::uint32_t> parent;
  bool inline_item = false;
};

// Something odd at a place of the text; nothing is dropped because of it.
struct Diagnostic {
  std::string code;  // invalid_utf8, invalid_date, …
  Span span;
  std::string message;
};

struct Source {
  std::string name;
  std::string encoding = "UTF-8";
  std::size_t bytes = 0;
  OffsetUnit offsets = OffsetUnit::utf8;
};

struct Document {
  Source source;
  Elements elements;
  std::vector<Section> sections;
  std::vector<Record> records;  // ordered by begin, then longer first
  std::vector<Diagnostic> diagnostics;
};

}  // namespace gongwen
