// arrow.h - records as Arrow columns, one row a record, in batches: for data frames, DuckDB, Spark.
//
//   gongwen::RecordBatches batches([&] { return next_document(); });        // nullopt: no more
//   *stream = gongwen::arrow_stream(std::move(batches)).hand_over();        // an ArrowArrayStream for a consumer
//
// Columns  source, document_issuers, …, kind, text, begin, end, …, then the fields of all kinds, each name once. One
//          whose type differs from an earlier one of its name has its kind before it: duration_value is text (P3Y),
//          value a decimal128(38, 10). README.md has them all
// Null     what JSON leaves out or shows as null, and the fields of other kinds; a flag that is not set is false
// Exact    a number past 28 digits before the point or 10 behind it is null, and stands in long_numbers with its digits
// Text     is well-formed UTF-8 whatever the documents hold
// Memory   one batch and the document in hand
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "gongwen/arrow_abi.h"
#include "gongwen/records.h"

namespace gongwen {

// An ArrowSchema, ArrowArray or ArrowArrayStream that is released unless it is handed over.
template <typename Exported>
class Owned {
 public:
  Owned() = default;
  explicit Owned(Exported exported) : exported_(exported) {}
  Owned(Owned&& other) noexcept : exported_(other.hand_over()) {}
  Owned& operator=(Owned&& other) noexcept {
    std::swap(exported_, other.exported_);
    return *this;
  }
  ~Owned() {
    if (exported_.release != nullptr) exported_.release(&exported_);
  }

  explicit operator bool() const { return exported_.release != nullptr; }
  const Exported& operator*() const { return exported_; }
  const Exported* operator->() const { return &exported_; }
  Exported& operator*() { return exported_; }
  Exported* operator->() { return &exported_; }
  Exported hand_over() { return std::exchange(exported_, Exported{}); }  // the caller releases it

 private:
  Exported exported_{};
};

// A batch ends with the row that reaches one of these.
struct BatchLimits {
  std::size_t rows = 16'384;
  std::size_t bytes = std::size_t{16} << 20;  // of text, roughly
};

class RecordBatches {
 public:
  using Source = std::function<std::optional<Document>()>;  // the next document; Document::source.name is its id

  explicit RecordBatches(Source source, BatchLimits limits = {});
  RecordBatches(RecordBatches&&) noexcept;
  RecordBatches& operator=(RecordBatches&&) noexcept;
  ~RecordBatches();

  // The next batch, a struct array with a child a column; empty (false) at the end. What the source throws comes out
  // here, after the rows before it; std::length_error for more than 2 GiB of text in one row.
  Owned<ArrowArray> next();

 private:
  class State;
  std::unique_ptr<State> state_;
};

// The columns of every batch, as a struct.
Owned<ArrowSchema> arrow_schema();

// The batches as a stream. It throws nothing: what goes wrong is its last error.
Owned<ArrowArrayStream> arrow_stream(RecordBatches batches);

}  // namespace gongwen
