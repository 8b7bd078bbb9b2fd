// arrow_table.h - the table of records: its columns, a row at a time.
//
//   ArrowTable table;
//   for (const Record& record : document.records) table.append(document_cells(document), {record, path});
//   Owned<ArrowArray> batch = table.take();
//
// Columns  DocumentCells, RecordCells, then the fields of all kinds in the order of Value's alternatives, then
//          long_numbers. A field shares the column of an earlier one of its name and type; where only the name is the
//          same, its kind's name stands before it
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "arrow_row.h"
#include "arrow_value.h"

namespace gongwen::internal {

class ArrowTable {
 public:
  ArrowTable();

  void append(const DocumentCells& document, const Record& record, const CleanTexts& section_path);
  std::size_t rows() const { return rows_; }
  Owned<ArrowSchema> schema() const;
  Owned<ArrowArray> take();  // all rows; the table is empty afterwards

 private:
  struct NamedColumn {
    std::string name;
    std::unique_ptr<ArrowColumn> column;
  };

  template <typename Kind>
  void add_kind();
  template <typename Column>
  ArrowColumn& shared_or_new(std::string_view kind, std::string_view field);
  const NamedColumn* find(std::string_view name) const;

  std::size_t rows_ = 0;
  FieldsColumn<DocumentCells> document_cells_;
  FieldsColumn<RecordCells> record_cells_;
  std::vector<NamedColumn> fields_;
  // For each kind of record the columns of its fields, in their order.
  std::array<std::vector<ArrowColumn*>, std::variant_size_v<Value>> kinds_;
  ListColumn<LongNumber> long_numbers_;
};

}  // namespace gongwen::internal
