#include "kinds/loose_cells.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestSmall = 3;    // digits of a percentage or a page's number
constexpr std::size_t kLongestSerial = 2;   // that is told from a quantity by the one before it
constexpr std::size_t kLongestInteger = 8;  // longer ones are codes
constexpr std::size_t kMostLabels = 150;    // in a row: the table is over
constexpr int kYearFrom = 1990;
constexpr int kYearTo = 2050;
constexpr std::size_t kTitleDigits[] = {3, 5};  // of a class and a division in budget codes: 205, 20502, 2050201

std::string_view text_of(std::string_view folded, const Cell& cell) {
  return folded.substr(cell.span.begin, cell.span.size());
}

// Of digits that an int holds, a minus before them.
int value_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Notes what the lines of a table have.
class Survey {
 public:
  Survey(std::string_view folded, const TableWords& words) : folded_(folded), words_(words) {}

  void take(const TableLine& line) {
    for (const Cell& cell : line.cells) {
      if (cell.is_number()) take_number(cell);
      if (cell.form == CellForm::label) take_label(text_of(folded_, cell));
    }
  }
  bool is_over() const { return labels_ > kMostLabels; }

  TableTraits traits() const {
    TableTraits traits = traits_;
    traits.has_percent = traits_.has_percent && !signs_percent_;
    return traits;
  }

 private:
  void take_number(const Cell& cell) {
    const std::string_view number = text_of(folded_, cell);
    traits_.has_separators |= cell.form == CellForm::separated;
    labels_ = 0;
    has_numbers_ = true;
    before_label_ = cell.form == CellForm::integer ? number : std::string_view();
  }

  void take_label(std::string_view label) {
    ++labels_;
    if (!before_label_.empty()) take_code(std::exchange(before_label_, {}));
    const bool is_percentage =
        label.ends_with('%') && cell_form(label.substr(0, label.size() - 1)) >= CellForm::separated;
    signs_percent_ |= is_percentage;
    if (is_percentage) return;
    const ColumnRole role = words_.role(label);
    traits_.has_percent |= role == ColumnRole::percent;
    traits_.has_codes |= role == ColumnRole::code;
    traits_.has_other_units |= role == ColumnRole::own_unit || (role == ColumnRole::other && !has_numbers_);
  }

  // 205⏎教育支出⏎20502⏎普通教育: each code goes on from the one above it.
  void take_code(std::string_view code) {
    for (const std::size_t size : kTitleDigits)
      traits_.has_codes |=
          code_.size() >= size && code.size() == size + 2 && code.substr(0, size) == code_.substr(0, size);
    code_ = code;
  }

  std::string_view folded_;
  const TableWords& words_;
  TableTraits traits_;
  std::string_view before_label_;  // the integer that the next label may belong to
  std::string_view code_;
  std::size_t labels_ = 0;
  bool has_numbers_ = false;
  bool signs_percent_ = false;  // 3.1%: those without the sign are none
};

}  // namespace

SurveyedTable survey_table(std::string_view folded, std::size_t begin, const TableWords& words) {
  Survey survey(folded, words);
  SurveyedTable table;
  TableLines lines(folded, begin);
  for (; lines.has_line() && !words.ends_table(lines.line(), folded) && !survey.is_over(); lines.next()) {
    survey.take(lines.line());
    if (!table.lines.is_full()) table.lines.keep(lines.line());
    else table.rest = std::min(table.rest, lines.place());
  }
  table.traits = survey.traits();
  table.traits.end = lines.place();
  table.rest = std::min(table.rest, table.traits.end);
  return table;
}

bool LooseCells::is_sure_integer(std::string_view digits) const {
  if (traits_.has_codes || digits.size() > kLongestInteger || digits.size() < 2) return false;
  const bool is_small = digits.size() <= kLongestSmall;
  if (traits_.has_percent && (is_small || traits_.has_separators)) return false;
  if (traits_.has_separators && !is_small) return false;
  const int value = value_of(digits);
  return value < kYearFrom || value > kYearTo;
}

bool LooseCells::is_sure(const Cell& cell) const {
  std::string_view number = text_of(folded_, cell);
  if (traits_.has_other_units) return false;
  if (cell.form == CellForm::separated) return true;
  if (cell.form == CellForm::decimal) return !traits_.has_percent;
  if (number.starts_with('-')) number.remove_prefix(1);
  return is_sure_integer(number);
}

// A number that turns out to be no quantity.
void LooseCells::drop_small() {
  if (small_ < cells_.size()) cells_[small_] = {};
}

void LooseCells::take(const Cell& cell) {
  const std::string_view number = text_of(folded_, cell);
  const bool may_count = cell.form == CellForm::integer && number.size() <= kLongestSerial;
  const int value = may_count ? value_of(number) : -1;
  const bool counts_on = value > 0 && value == series_ + 1;
  if (counts_on) drop_small();  // 11, 12: rows or columns are numbered
  const bool is_cell = !counts_on && is_sure(cell);
  if (may_count) series_ = value;
  if (may_count) small_ = is_cell ? cells_.size() : kNone;
  if (is_cell) cells_.push_back(cell.span);
}

// Alone on its line such a number may be a page's.
bool LooseCells::is_short(std::string_view number) {
  return number.size() <= kLongestSmall && number.find('.') == std::string_view::npos;
}

void LooseCells::take(const TableLine& line) {
  const auto is_label = [](const Cell& cell) { return cell.form == CellForm::label; };
  const bool is_alone = std::none_of(line.cells.begin(), line.cells.end(), is_label);  // 49, - 49 -
  const bool is_beside = is_alone && in_rows_;
  in_rows_ |= line.layout == LineLayout::marked;
  if (is_beside) return;
  for (const Cell& cell : line.cells)
    if (cell.is_number() && !(is_alone && is_short(text_of(folded_, cell)))) take(cell);
}

std::vector<FoldedSpan> LooseCells::cells() && {
  std::erase_if(cells_, [](FoldedSpan cell) { return cell.size() == 0; });
  return std::move(cells_);
}

}  // namespace gongwen::internal
