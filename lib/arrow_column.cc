#include "arrow_column.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace gongwen::internal {
namespace {

std::string format_of(ArrowFormat format) {
  switch (format) {
    case ArrowFormat::date32: return "tdD";
    case ArrowFormat::decimal128: return "d:38," + std::to_string(kDecimalScale);
    case ArrowFormat::int32:
    case ArrowFormat::int64: break;
  }
  return {static_cast<char>(format)};
}

Owned<ArrowSchema> leaf_schema(std::string format, std::string_view name) {
  return export_schema({std::move(format), std::string(name)});
}

}  // namespace

ArrowBuffer Bits::take(std::size_t size) {
  bytes_.resize((size + 7) / 8);
  count_ = 0;
  return buffer_of(std::exchange(bytes_, {}));
}

ArrayParts Validity::take(std::size_t rows) {
  ArrayParts parts{.length = rows, .null_count = rows - bits_.count(), .buffers = {}};
  parts.buffers.push_back(bits_.take(rows));
  return parts;
}

void Offsets::refuse() { throw std::length_error("more than 2 GiB of text in one batch of records"); }

ArrowBuffer Offsets::take(std::size_t rows) {
  ends_.resize(rows + 1, ends_.empty() ? 0 : ends_.back());
  return buffer_of(std::exchange(ends_, {}));
}

template <typename Number, ArrowFormat format>
Owned<ArrowSchema> NumberColumn<Number, format>::schema(std::string_view name) const {
  return leaf_schema(format_of(format), name);
}

template <typename Number, ArrowFormat format>
Owned<ArrowArray> NumberColumn<Number, format>::take(std::size_t rows) {
  ArrayParts parts = validity_.take(rows);
  numbers_.resize(rows);
  parts.buffers.push_back(buffer_of(std::exchange(numbers_, {})));
  return export_array(std::move(parts));
}

template class NumberColumn<std::int32_t, ArrowFormat::int32>;
template class NumberColumn<std::int64_t, ArrowFormat::int64>;
template class NumberColumn<std::int32_t, ArrowFormat::date32>;
template class NumberColumn<Decimal::Fixed, ArrowFormat::decimal128>;

Owned<ArrowSchema> FlagColumn::schema(std::string_view name) const { return leaf_schema("b", name); }

Owned<ArrowArray> FlagColumn::take(std::size_t rows) {
  ArrayParts parts = validity_.take(rows);
  parts.buffers.push_back(flags_.take(rows));
  return export_array(std::move(parts));
}

Owned<ArrowSchema> TextColumn::schema(std::string_view name) const { return leaf_schema("u", name); }

Owned<ArrowArray> TextColumn::take(std::size_t rows) {
  ArrayParts parts = validity_.take(rows);
  parts.buffers.push_back(offsets_.take(rows));
  parts.buffers.push_back(buffer_of(std::exchange(bytes_, {})));
  return export_array(std::move(parts));
}

}  // namespace gongwen::internal
