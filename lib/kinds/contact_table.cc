#include "kinds/contact_table.h"

#include <algorithm>
#include <string>
#include <utility>

#include "kinds/address.h"
#include "kinds/contact_merge.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestHeader = 36;   // bytes
constexpr std::size_t kLongestCell = 240;
constexpr std::size_t kMostColumns = 12;
constexpr std::size_t kFewestColumns = 2;
constexpr std::string_view kEnds = "\n\t";   // what ends a cell

// The cell that begins at or behind `at`; empty at the end of the text and where a cell is too long.
FoldedSpan cell_from(std::string_view folded, std::size_t at) {
  const std::size_t begin = skip_space(folded, at);
  const std::size_t size = folded.substr(begin, kLongestCell).find_first_of(kEnds);
  const bool is_last = size == std::string_view::npos && folded.size() - begin < kLongestCell;
  if (size == std::string_view::npos && !is_last) return {begin, begin};
  return trimmed(folded, {begin, is_last ? folded.size() : begin + size});
}

// The cell that holds or ends before `at`.
FoldedSpan cell_before(std::string_view folded, std::size_t at) {
  const std::size_t end = skip_space_back(folded, at);
  const std::size_t from = end - std::min(end, kLongestHeader);
  const std::size_t mark = folded.substr(from, end - from).find_last_of(kEnds);
  if (mark == std::string_view::npos && from != 0) return {end, end};
  return trimmed(folded, {mark == std::string_view::npos ? 0 : from + mark + 1, end});
}

std::string_view text_of(std::string_view folded, FoldedSpan cell) { return folded.substr(cell.begin, cell.size()); }

}  // namespace

ContactTableReader::ContactTableReader(const Words& words) : lists_(words), header_(words.list("table_header")) {}

// What a column of this name holds; empty when it is no column's name.
std::string_view ContactTableReader::column(std::string_view cell) const {
  const auto header = cell.size() <= kLongestHeader ? header_.ending(cell) : std::nullopt;
  return header ? header->meaning : std::string_view();
}

// The header that `cell` is part of.
ContactTableReader::Header ContactTableReader::header(std::string_view folded, FoldedSpan cell) const {
  Header found{{}, cell.end};
  for (FoldedSpan left = cell; found.columns.size() < kMostColumns; left = cell_before(folded, left.begin)) {
    if (left.size() == 0 || column(text_of(folded, left)).empty()) break;
    found.columns.insert(found.columns.begin(), column(text_of(folded, left)));
  }
  while (found.columns.size() < kMostColumns) {
    const FoldedSpan right = cell_from(folded, found.end);
    if (right.size() == 0 || column(text_of(folded, right)).empty()) break;
    found.columns.push_back(column(text_of(folded, right)));
    found.end = right.end;
  }
  return found;
}

Contact ContactTableReader::numbers(std::string_view folded, FoldedSpan cell, NumberRole role) const {
  return lists_.read(folded.substr(0, cell.end), cell.begin, ListStart::bare, role).contact;
}

// What a cell says of the contact; nullopt when it cannot stand in its column.
std::optional<Contact> ContactTableReader::field(std::string_view folded, FoldedSpan cell,
                                                 std::string_view column) const {
  Contact contact;
  const std::string text(text_of(folded, cell));
  if (column == "phone") contact = numbers(folded, cell, NumberRole::phone);
  if (column == "fax") contact = numbers(folded, cell, NumberRole::fax);
  if (column == "name")
    contact = lists_.read(folded.substr(0, cell.end), cell.begin, ListStart::people, NumberRole::phone).contact;
  if (column == "office") contact.department = text;
  if (column == "address") contact.addresses.push_back(plain_address(text));
  if (column == "postcode") contact.postcodes.push_back(text);
  if (column == "email") contact.emails.push_back(text);
  const bool is_wrong = (column == "index" && text.find_first_not_of("0123456789") != std::string::npos) ||
                        (column == "phone" && contact.phones.empty()) || (column == "fax" && contact.faxes.empty()) ||
                        (column == "name" && contact.names.empty());
  return is_wrong ? std::nullopt : std::optional(std::move(contact));
}

// The row whose cells stand behind `at`.
std::optional<ContactTableReader::Row> ContactTableReader::row(std::string_view folded, const Header& header,
                                                               std::size_t at) const {
  Row row{{{folded.size(), 0}, {}}, at};
  for (const std::string_view column : header.columns) {
    const FoldedSpan cell = cell_from(folded, row.end);
    auto contact = cell.size() == 0 ? std::nullopt : field(folded, cell, column);
    if (!contact) return std::nullopt;
    row.end = cell.end;
    if (column == "index" || column == "other") continue;
    row.contact.span = {std::min(row.contact.span.begin, cell.begin), cell.end};
    row.contact.contact = joined(std::move(row.contact.contact), *std::move(contact));
  }
  return row;
}

std::vector<ContactRow> ContactTableReader::read(std::string_view folded, std::size_t at) const {
  const Header header = this->header(folded, cell_before(folded, cell_from(folded, at).end));
  const auto has = [&](std::string_view what) {
    return std::find(header.columns.begin(), header.columns.end(), what) != header.columns.end();
  };
  std::vector<ContactRow> rows;
  if (header.columns.size() < kFewestColumns || !has("phone") || !(has("office") || has("name"))) return rows;
  for (auto next = row(folded, header, header.end); next; next = row(folded, header, next->end))
    rows.push_back(std::move(next->contact));
  return rows;
}

}  // namespace gongwen::internal
