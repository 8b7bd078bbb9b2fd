// arrow_rows.h - documents made up for the tests of Arrow columns, and the rows that they come to.
//
//   rows_of({document_of({amount, date})})[1]["start_date"]
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "arrow_reader.h"
#include "gongwen/arrow.h"

namespace gongwen::test {

using nlohmann::json;

inline RecordBatches::Source source_of(std::vector<Document> documents) {
  return [documents = std::move(documents), next = std::size_t{0}]() mutable {
    return next < documents.size() ? std::optional(documents[next++]) : std::nullopt;
  };
}

// The rows of each batch.
inline std::vector<std::vector<json>> batches_of(RecordBatches batches) {
  Owned<ArrowSchema> schema = arrow_schema();
  std::vector<std::vector<json>> found;
  while (Owned<ArrowArray> batch = batches.next()) {
    auto& rows = found.emplace_back();
    for (std::int64_t row = 0; row < batch->length; ++row) rows.push_back(read_row(*schema, *batch, row));
  }
  return found;
}

inline std::vector<json> rows_of(std::vector<Document> documents) {
  const auto batches = batches_of(RecordBatches(source_of(std::move(documents))));
  BOOST_REQUIRE(batches.size() <= 1);
  return batches.empty() ? std::vector<json>{} : batches[0];
}

inline Record record_of(Value value) {
  Record record;
  record.text = "文本";
  record.pattern = "p";
  record.value = std::move(value);
  return record;
}

inline Document document_of(std::vector<Value> values) {
  Document document;
  for (Value& value : values) document.records.push_back(record_of(std::move(value)));
  return document;
}

inline json row_of(Value value) { return rows_of({document_of({std::move(value)})}).at(0); }

}  // namespace gongwen::test
