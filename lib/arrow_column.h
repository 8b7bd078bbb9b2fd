// arrow_column.h - columns that grow row by row and are handed out as Arrow arrays; one column type a type of value.
//
//   ColumnOf<std::optional<Day>> days;             a date32 column
//   set(days, 0, day); set(days, 3, std::nullopt); set(days, 4, day);
//   days.take(6);                                  6 rows: 1, 2, 3 and 5 are null
//
// Rows     are set in ascending order; those left out are null, which costs nothing until a later one is set
// Text     offsets are 32 bits wide, which every consumer reads: a column holds less than 2 GiB
// Errors   std::length_error past that; nothing else but std::bad_alloc
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_export.h"
#include "gongwen/decimal.h"

namespace gongwen::internal {

class ArrowColumn {
 public:
  virtual ~ArrowColumn() = default;
  virtual Owned<ArrowSchema> schema(std::string_view name) const = 0;
  // The column as an array of so many rows; it is empty afterwards.
  virtual Owned<ArrowArray> take(std::size_t rows) = 0;
};

// Bits, as a buffer of Arrow has them: the lowest first.
class Bits {
 public:
  void set(std::size_t index) {
    if (index / 8 >= bytes_.size()) bytes_.resize(index / 8 + 1);
    bytes_[index / 8] = static_cast<std::uint8_t>(bytes_[index / 8] | 1u << index % 8);
    ++count_;
  }
  std::size_t count() const { return count_; }  // of those set
  ArrowBuffer take(std::size_t size);           // so many bits; those past the last one set are 0

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t count_ = 0;
};

// Which rows have a value.
class Validity {
 public:
  void set(std::size_t row) { bits_.set(row); }
  // The parts that every array has; further buffers and children come behind them.
  ArrayParts take(std::size_t rows);

 private:
  Bits bits_;
};

// Starts of the items of each row in one long row of items, bytes or values.
class Offsets {
 public:
  // Row `row` has its items up to `end`; rows left out have none. Throws std::length_error past 2 GiB.
  void set(std::size_t row, std::size_t end) {
    if (end > kMost) refuse();
    if (ends_.size() <= row) ends_.resize(row + 1, ends_.empty() ? 0 : ends_.back());
    ends_.push_back(static_cast<std::int32_t>(end));
  }
  ArrowBuffer take(std::size_t rows);

 private:
  static constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();
  [[noreturn]] static void refuse();

  std::vector<std::int32_t> ends_;
};

enum class ArrowFormat : char { int32 = 'i', int64 = 'l', date32 = 'D', decimal128 = 'd' };

template <typename Number, ArrowFormat format>
class NumberColumn final : public ArrowColumn {
 public:
  void set(std::size_t row, Number number) {
    validity_.set(row);
    if (numbers_.size() < row) numbers_.resize(row);
    numbers_.push_back(number);
  }
  Owned<ArrowSchema> schema(std::string_view name) const override;
  Owned<ArrowArray> take(std::size_t rows) override;

 private:
  Validity validity_;
  std::vector<Number> numbers_;
};
using Int32Column = NumberColumn<std::int32_t, ArrowFormat::int32>;
using Int64Column = NumberColumn<std::int64_t, ArrowFormat::int64>;
using DateColumn = NumberColumn<std::int32_t, ArrowFormat::date32>;  // days since 1970-01-01
using DecimalColumn = NumberColumn<Decimal::Fixed, ArrowFormat::decimal128>;
// Of 38 digits: 28 before the point hold any sum of money, 10 behind it any rate that a document states.
constexpr int kDecimalScale = 10;

class FlagColumn final : public ArrowColumn {
 public:
  void set(std::size_t row, bool flag) {
    validity_.set(row);
    if (flag) flags_.set(row);
  }
  Owned<ArrowSchema> schema(std::string_view name) const override;
  Owned<ArrowArray> take(std::size_t rows) override;

 private:
  Validity validity_;
  Bits flags_;
};

// Text that is known to be well-formed.
struct CleanText {
  std::string utf8;
};

class TextColumn final : public ArrowColumn {
 public:
  void set(std::size_t row, std::string_view utf8) {  // well-formed
    offsets_.set(row, bytes_.size() + utf8.size());
    bytes_.insert(bytes_.end(), utf8.begin(), utf8.end());
    validity_.set(row);
  }
  Owned<ArrowSchema> schema(std::string_view name) const override;
  Owned<ArrowArray> take(std::size_t rows) override;

 private:
  Validity validity_;
  Offsets offsets_;
  std::vector<char> bytes_;
};

}  // namespace gongwen::internal
