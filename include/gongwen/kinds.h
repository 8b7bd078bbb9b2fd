// kinds.h - what a record can be: one struct a kind.
//
//   每人2000元    Amount: value 2000, currency "CNY", per {"人"}
//
// The record contract in full stands in README.md; the table of each kind's fields in schema.h.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gongwen/decimal.h"
#include "gongwen/list.h"

namespace gongwen {

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
// Where a quantity's unit stands, when not beside its number: 单位:万元 over the cells of a table.
enum class UnitFrom : std::uint8_t { header };
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

// A length of time as ISO 8601-1:2019 5.5.2 writes it: to_string gives P3Y, P1Y6M, PT2H. Units stay as the text has
// them: 36个月 is P36M, not P3Y. A fraction of a working day or of a second stays one: P0.5D, PT2.5S.
struct Period {
  std::int32_t years = 0;
  std::int32_t months = 0;
  std::int32_t weeks = 0;
  std::int32_t days = 0;
  std::int32_t hours = 0;
  std::int32_t minutes = 0;
  std::int32_t seconds = 0;
  std::int32_t day_billionths = 0;  // beyond whole days; of a working day, which is not 24 hours
  std::int32_t nanoseconds = 0;     // beyond whole seconds
  friend bool operator==(const Period&, const Period&) = default;
};

// What every quantity carries: value, or min and max when the text gives a range (at least one of the two).
template <typename Measure>
struct Bounded {
  std::optional<Measure> value;
  std::optional<Measure> min;
  std::optional<Measure> max;
  bool min_exclusive = false;
  bool max_exclusive = false;
  Relation relation = Relation::exact;
};

// A quantity in numbers.
struct Quantity : Bounded<Decimal> {
  std::optional<Change> change;
};

// A quantity that may be a rate.
struct RatedQuantity : Quantity {
  std::optional<UnitFrom> unit_from;
  List<std::string> per;  // rate units as written: 人, 月, 10平方米
};

// A sum of money, in units of its currency (yuan, not 万元). currency is ISO 4217.
struct Amount : RatedQuantity {
  std::string currency = "CNY";
};

struct Headcount : RatedQuantity {
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
  List<std::string> names;
  List<Phone> phones;
  List<std::string> faxes;
  List<std::string> emails;
  List<std::string> addresses;
  List<std::string> postcodes;
  List<std::string> urls;
  std::optional<std::string> department;
};

// value, min and max are in percent; unit is "%" (‰ and 成 converted) or "pp" for 个百分点.
struct Percentage : Quantity {
  std::string unit = "%";
};

// A number of things: unit is the classifier or physical unit as written, scales applied (12.3万吨 is 123000 吨).
struct Count : RatedQuantity {
  std::string unit;
};

// A length of time; in working days where the text says 工作日.
struct Duration : Bounded<Period> {
  std::optional<Change> change;
  bool working_days = false;
};

// In years.
struct Age : Quantity {};

// 4:3:3 -> terms 4, 3, 3.
struct Ratio {
  std::vector<Decimal> terms;
};

// A title in 《》 (the outermost), without them, line breaks and layout spaces removed; number is the canonical document
// number that follows in brackets.
struct Citation {
  std::string title;
  std::optional<std::string> number;
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

using Value = std::variant<Amount, Headcount, Date, DocumentNumber, Contact, Percentage, Count, Duration, Age, Ratio,
                           Citation, Custom>;

// The contract's word for an enumerator: Relation::at_most -> "at_most".
std::string_view to_string(Relation relation);
std::string_view to_string(Change change);
std::string_view to_string(Basis basis);
std::string_view to_string(Precision precision);
std::string_view to_string(DateRelation relation);
std::string_view to_string(ResolvedFrom source);
std::string_view to_string(Series series);
std::string_view to_string(UnitFrom source);
std::string_view to_string(PhoneType type);
std::string to_string(const Day& day);            // 2023-06-13
std::string to_string(const TimeOfDay& time);     // 11:18 or 11:32:35
std::string to_string(const Period& period);      // P1Y6M, PT2H; P0D when it is empty

}  // namespace gongwen
