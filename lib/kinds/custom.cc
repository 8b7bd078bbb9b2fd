// custom.cc - records of a user's own kinds.
#include "kinds/custom.h"

#include "numeral.h"

namespace gongwen::internal {

namespace {

// A group as the caller wrote it; folding never leaks out.
std::string written(std::string_view group, const Text& text) {
  if (group.empty()) return "";
  const auto begin = static_cast<std::size_t>(group.data() - text.folded().data());
  const Span span = text.to_original({begin, begin + group.size()});
  return std::string(text.original().substr(span.begin, span.end - span.begin));
}

}  // namespace

CustomReader::CustomReader(const Patterns& patterns)
    : patterns_(patterns), point_(patterns.words()), currency_(patterns.words().list("currency")) {}

Reading<Custom> CustomReader::read(const Candidate& candidate, const Text& text) const {
  const Pattern& pattern = patterns_.all()[candidate.pattern];
  Custom custom;
  custom.name = pattern.name;
  for (std::size_t slot = 0; slot < pattern.group_names.size(); ++slot) {
    const std::string_view group = candidate.groups[slot];
    if (group.data()) custom.fields.push_back(field(pattern.group_names[slot], pattern.field_types[slot], group, text));
  }
  return one_draft(candidate.span, candidate.pattern, std::move(custom));
}

CustomField CustomReader::field(std::string name, FieldType type, std::string_view group, const Text& text) const {
  if (type == FieldType::number) {
    const auto numeral = read_numeral(group);
    if (numeral && numeral->size == group.size() && !numeral->max) return {std::move(name), numeral->value};
  }
  if (type == FieldType::date)
    if (const auto value = date(group)) return {std::move(name), *value};
  if (type == FieldType::amount)
    if (const auto value = amount(group)) return {std::move(name), *value};
  return {std::move(name), written(group, text)};
}

std::optional<Date> CustomReader::date(std::string_view text) const {
  const auto point = point_.read(text);
  if (!point || point->bare || point->size != text.size()) return std::nullopt;
  DateExpression expression;
  expression.start = expression.end = point->point;
  Date date;
  date.precision = precision_of(expression);
  if (const auto days = extent(expression, {})) {
    date.start_date = days->first;
    date.end_date = days->last;
    date.resolved_from = days->from;
  }
  return date;
}

std::optional<Amount> CustomReader::amount(std::string_view text) const {
  const auto numeral = read_numeral(text);
  if (!numeral || numeral->max) return std::nullopt;
  const std::string_view unit = text.substr(numeral->size);
  const auto currency = currency_.starting(unit);
  if (!unit.empty() && (!currency || currency->size != unit.size())) return std::nullopt;
  Amount amount;
  amount.value = numeral->value;
  if (currency) amount.currency = currency->meaning;
  return amount;
}

}  // namespace gongwen::internal
