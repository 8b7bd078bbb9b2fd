// docs.h - what the docstrings say of classes and attributes: meaning, unit, null.
//
//   doc_of("amount", "value")    "The number, its scale applied; None where the text gives a range."
//
// An attribute that no line here speaks of does not compile (documented<T>()).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "attributes.h"

namespace gongwen::python {

struct Doc {
  std::string_view owner;  // "" for every class that has no line of its own
  std::string_view attribute;
  std::string_view text;
};

inline constexpr std::array kClassDocs = {
    Doc{"amount", "", "A sum of money: 1.2万元 is 12000 CNY."},
    Doc{"headcount", "", "A number of people, or of attendances: 3000余人."},
    Doc{"date", "", "A day, month, quarter, year or period, with a time of day where the text gives one."},
    Doc{"document_number", "", "发文字号, or the number of an order, a notice or a proposal: 湾人社发〔2024〕18号."},
    Doc{"contact", "", "Whom to call or write to: the names, numbers and addresses of one contact."},
    Doc{"percentage", "", "A share or a rate of change, in percent: 98%以上, 三成, 2.5个百分点."},
    Doc{"count", "", "A number of things, or a physical quantity: 468家, 12.3万吨."},
    Doc{"duration", "", "A length of time: 为期3年, 5个工作日."},
    Doc{"age", "", "An age in years: 40周岁以下."},
    Doc{"ratio", "", "A ratio: 4:3:3."},
    Doc{"citation", "", "A title in 《》, with the document number in the bracket behind it."},
    Doc{"custom", "", "A record of a kind of your own, from a pattern file."},
    Doc{"phone", "", "One telephone number of a contact."},
    Doc{"proposal", "", "The 提案 or 建议 that a reply answers."},
    Doc{"elements", "", "What the document says of itself, after GB/T 9704-2012. None or () where it does not."},
    Doc{"record", "", "What one stretch of the text states; the kinds are its subclasses."},
    Doc{"span", "", "A stretch of the text: from begin to before end."},
    Doc{"section", "", "One section of the document's outline."},
    Doc{"diagnostic", "", "Something odd at a place of the text; nothing is dropped because of it."},
    Doc{"source", "", "What was read."},
    Doc{"element", "", "One thing that the document says of itself, at its place."},
    Doc{"period", "", "A length of time in the units of the text: 36个月 is 36 months. str() gives ISO 8601."},
};

inline constexpr std::array kAttributeDocs = {
    Doc{"", "text", "The exact slice of the text from begin to end."},
    Doc{"", "begin", "Where it begins: code points of a str, bytes of a bytes object."},
    Doc{"", "end", "Where it ends; half-open."},
    Doc{"", "sentence", "The sentence it stands in: its evidence."},
    Doc{"", "section", "Index into Document.sections of the innermost section it begins in; None outside of any."},
    Doc{"", "pattern", "The id of the pattern that matched."},
    Doc{"", "noise", "Whether it stands in site furniture or in text that repeats an earlier part."},
    Doc{"", "value", "The exact number, scale applied; None where the text gives a range."},
    Doc{"", "min", "The lower end of a range; None if there is none."},
    Doc{"", "max", "The upper end of a range; None if there is none."},
    Doc{"", "min_exclusive", "Whether the range leaves out its lower end."},
    Doc{"", "max_exclusive", "Whether the range leaves out its upper end: 不满, 不足."},
    Doc{"", "relation", "How the words beside bound it; 以上, 以下 and 以内 include the number itself."},
    Doc{"", "change", "The direction that the words beside give it: 增长 up, 下降 down, 由… from, 提高至… to; else None."},
    Doc{"", "currency", "ISO 4217; the value counts its units (yuan, not 万元)."},
    Doc{"", "per", "Rate units as written: 每人每月 is ('人', '月')."},
    Doc{"", "unit_from", "'header' where a table's head gives the unit; else None."},
    Doc{"headcount", "unit", "As written: 人, 名, 位, 人次."},
    Doc{"headcount", "basis", "Whether people are counted, or attendances (人次)."},
    Doc{"date", "start_date", "The first day of the date named, whatever the relation; None if it cannot be known."},
    Doc{"date", "end_date", "The last day of the date named, inclusive; None if it cannot be known."},
    Doc{"date", "start_time", "The time of day, where the text gives one; 24:00 is time(0) (see start_datetime)."},
    Doc{"date", "end_time", "The time of day, where the text gives one; 24:00 is time(0) (see end_datetime)."},
    Doc{"date", "precision", "The smallest unit that the text names."},
    Doc{"date", "relation", "in; since (起, 以来, 之后); until (到, 截至, 前). The days do not change with it."},
    Doc{"date", "resolved_from", "What the days were worked out from; 'none' where they are None."},
    Doc{"document_number", "canonical", "The normal form: 湾人社发〔2024〕18号."},
    Doc{"document_number", "series", "dispatch 发文字号, order 令, notice 公告, proposal 提案 or 建议."},
    Doc{"document_number", "agency", "The whole 机关代字; the issuer of an order or notice; None if there is none."},
    Doc{"document_number", "year", "None for a proposal."},
    Doc{"document_number", "number", "A string of digits."},
    Doc{"contact", "names", "Who is to be asked."},
    Doc{"contact", "phones", "Telephone numbers."},
    Doc{"contact", "faxes", "Fax numbers, written as telephone numbers are."},
    Doc{"contact", "emails", "E-mail addresses."},
    Doc{"contact", "addresses", "Postal addresses."},
    Doc{"contact", "postcodes", "Postcodes."},
    Doc{"contact", "urls", "Web addresses."},
    Doc{"contact", "department", "The office named with them, or None."},
    Doc{"phone", "number", "Digits, one hyphen after an area code: 0790-55501234."},
    Doc{"phone", "extension", "The extension, or None."},
    Doc{"phone", "type", "landline, mobile or service."},
    Doc{"phone", "name", "Whose it is where the text pairs them, else None."},
    Doc{"percentage", "value", "In percent: 百分之三十 is 30, 5‰ is 0.5; None where the text gives a range."},
    Doc{"percentage", "unit", "% or pp, for 个百分点."},
    Doc{"count", "unit", "The classifier or physical unit as written, without its scale: 家, 项, 吨."},
    Doc{"duration", "value", "The length of time; None where the text gives a range."},
    Doc{"duration", "working_days", "Whether the days are 工作日."},
    Doc{"ratio", "terms", "The numbers, in order."},
    Doc{"citation", "title", "Without 《》, line breaks and layout spaces."},
    Doc{"citation", "number", "The canonical document number in the bracket behind it, or None."},
    Doc{"custom", "name", "The kind's name in the pattern file."},
    Doc{"custom", "fields", "The named groups: str or, as the file says, Decimal, DateValue, AmountValue. Read-only."},
    Doc{"proposal", "type", "proposal 提案, of a 政协 member; suggestion 建议, of a 人大 deputy."},
    Doc{"proposal", "number", "Digits as written, or None."},
    Doc{"proposal", "session", "The session it was put to, or None."},
    Doc{"proposal", "title", "Without 《》, or None."},
    Doc{"proposal", "proposers", "Who put it."},
    Doc{"elements", "issuers", "发文机关, those that sign it."},
    Doc{"elements", "number", "发文字号 of this document itself, canonical."},
    Doc{"elements", "title", "标题, its lines joined."},
    Doc{"elements", "genre", "文种: which of the fifteen the title ends in."},
    Doc{"elements", "addressees", "主送机关, or the person addressed."},
    Doc{"elements", "date", "成文日期."},
    Doc{"elements", "result_class", "办理结果: A, B, C or D."},
    Doc{"elements", "disclosure", "公开方式."},
    Doc{"elements", "copies_to", "抄送机关."},
    Doc{"elements", "printed_by", "印发机关."},
    Doc{"elements", "printed_on", "印发日期."},
    Doc{"elements", "published_on", "发布日期 of the web page."},
    Doc{"elements", "secrecy", "密级和保密期限."},
    Doc{"elements", "urgency", "紧急程度."},
    Doc{"elements", "signers", "签发人."},
    Doc{"elements", "attachments", "附件说明: their names."},
    Doc{"elements", "note", "附注, without its brackets."},
    Doc{"elements", "proposal", "The 提案 or 建议 that a reply answers."},
    Doc{"element", "value", "Its value: text without line breaks and layout spaces, a day, a word, or a Proposal."},
    Doc{"section", "level", "Depth in this document; 1 is the outermost."},
    Doc{"section", "marker", "The mark as written: 一、, （一）, 1."},
    Doc{"section", "heading", "Without mark, end mark, line breaks and layout spaces; None where prose follows."},
    Doc{"section", "begin", "Where its mark begins."},
    Doc{"section", "end", "Where the next section of this level or an outer one begins."},
    Doc{"section", "parent", "Index of the enclosing section; None at level 1."},
    Doc{"section", "inline", "Whether it is an item of running text: 一是, 首先."},
    Doc{"diagnostic", "code", "What it is, in a word: invalid_utf8, invalid_date…"},
    Doc{"diagnostic", "message", "The same in a sentence."},
    Doc{"source", "name", "The name that extract was given."},
    Doc{"source", "encoding", "Always UTF-8."},
    Doc{"source", "bytes", "Its size in UTF-8."},
    Doc{"source", "offsets", "What begin and end count: codepoint for a str, utf8 for bytes."},
    Doc{"period", "years", "Years."},
    Doc{"period", "months", "Months."},
    Doc{"period", "weeks", "Weeks."},
    Doc{"period", "days", "Days."},
    Doc{"period", "hours", "Hours."},
    Doc{"period", "minutes", "Minutes."},
    Doc{"period", "seconds", "Seconds."},
    Doc{"period", "day_billionths", "Billionths of a working day beyond whole days: half of one is 500000000."},
    Doc{"period", "nanoseconds", "Nanoseconds beyond whole seconds."},
};

// Beside the tables.
inline constexpr const char* kKindDoc = "Which kind of record it is.";
inline constexpr const char* kMomentDoc =
    "The day and the time of day together; None unless the text gives both. 24:00 is the next day's midnight.";

// The class's own line before the common one; "" if there is neither.
constexpr std::string_view doc_of(std::string_view owner, std::string_view attribute) {
  std::string_view common;
  for (const Doc& doc : kAttributeDocs) {
    if (doc.attribute != attribute) continue;
    if (doc.owner == owner) return doc.text;
    if (doc.owner.empty()) common = doc.text;
  }
  return common;
}

constexpr std::string_view doc_of(std::string_view owner) {
  const auto doc = std::find_if(kClassDocs.begin(), kClassDocs.end(), [&](const Doc& d) { return d.owner == owner; });
  return doc == kClassDocs.end() ? std::string_view() : doc->text;
}

// Whether the class and each of its attributes has a docstring.
template <typename T>
constexpr bool documented() {
  bool all = !doc_of(Attributes<T>::name).empty();
  for_each_attribute_of<T>([&all](const auto& attribute) {
    all = all && !doc_of(Attributes<T>::name, attribute.name).empty();
  });
  return all;
}

}  // namespace gongwen::python
