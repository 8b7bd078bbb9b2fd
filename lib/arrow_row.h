// arrow_row.h - what a row of the table of records says beside its record's own fields: structs with their tables.
//
//   DocumentCells  source, document_issuers, document_number, document_title, document_date
//   RecordCells    kind, text, begin, end, pattern, section, section_path, noise, sentence_begin, sentence_end
//   LongNumber     field, digits: a number that the fixed point of the columns cannot hold
//
// Text     of a document's cells is made well-formed here, once a document and not once a row
// Owns     DocumentCells and LongNumber their strings; RecordCells look into the record and the path
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "arrow_column.h"
#include "gongwen/records.h"

namespace gongwen::internal {

using CleanTexts = std::vector<CleanText>;

struct DocumentCells {
  CleanText source;
  CleanTexts issuers;
  std::optional<CleanText> number;
  std::optional<CleanText> title;
  std::optional<Day> date;
};
DocumentCells document_cells(const Document& document);

// The section of a record and those around it, the outermost first: 一、总体要求 | （二）主要目标. Empty for none.
CleanTexts section_path(const std::vector<Section>& sections, std::optional<std::uint32_t> section);

struct RecordCells {
  std::string_view kind;
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view pattern;
  std::optional<std::uint32_t> section;
  const CleanTexts* section_path = nullptr;
  bool noise = false;
  std::size_t sentence_begin = 0;
  std::size_t sentence_end = 0;
};
RecordCells record_cells(const Record& record, const CleanTexts& section_path);

struct LongNumber {
  std::string field;
  std::string digits;
};
// Those of a record's numbers that its columns leave null, in the order of its fields.
std::vector<LongNumber> long_numbers(const Record& record);

}  // namespace gongwen::internal

namespace gongwen {

template <>
struct Schema<internal::DocumentCells> {
  using Cells = internal::DocumentCells;
  static constexpr auto fields =
      std::tuple{Field{"source", &Cells::source}, Field{"document_issuers", &Cells::issuers},
                 Field{"document_number", &Cells::number}, Field{"document_title", &Cells::title},
                 Field{"document_date", &Cells::date}};
};

template <>
struct Schema<internal::RecordCells> {
  using Cells = internal::RecordCells;
  static constexpr auto fields =
      std::tuple{Field{"kind", &Cells::kind}, Field{"text", &Cells::text},
                 Field{"begin", &Cells::begin}, Field{"end", &Cells::end},
                 Field{"pattern", &Cells::pattern}, Field{"section", &Cells::section},
                 Field{"section_path", &Cells::section_path}, Field{"noise", &Cells::noise},
                 Field{"sentence_begin", &Cells::sentence_begin}, Field{"sentence_end", &Cells::sentence_end}};
};

template <>
struct Schema<internal::LongNumber> {
  static constexpr auto fields =
      std::tuple{Field{"field", &internal::LongNumber::field}, Field{"digits", &internal::LongNumber::digits}};
};

}  // namespace gongwen
