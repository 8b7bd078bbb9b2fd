// arrow_export.h - hands memory out by Arrow's C data interface.
//
//   export_array({.length = 3, .null_count = 1, .buffers = {bits, values}})    an ArrowArray that owns both buffers
//   export_schema({.format = "l", .name = "begin"})                            an ArrowSchema
//
// Owns     what it is given, until the struct's release callback runs: buffers, names and children
// Children may be moved out by the consumer, as the interface allows: those with a null release are left alone
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gongwen/arrow.h"

namespace gongwen::internal {

// Memory that stays where it is for as long as its owner lives.
struct ArrowBuffer {
  std::shared_ptr<const void> owner;
  const void* data = nullptr;
};

// Not null even where there is nothing in it: some consumers take null for a missing buffer.
template <typename T>
ArrowBuffer buffer_of(std::vector<T> values) {
  if (values.capacity() == 0) values.reserve(1);
  const auto owner = std::make_shared<const std::vector<T>>(std::move(values));
  return {owner, owner->data()};
}

struct ArrayParts {
  std::size_t length = 0;
  std::size_t null_count = 0;
  std::vector<ArrowBuffer> buffers;  // validity first
  std::vector<Owned<ArrowArray>> children{};
};

struct SchemaParts {
  std::string format;
  std::string name;
  std::vector<Owned<ArrowSchema>> children{};
};

Owned<ArrowArray> export_array(ArrayParts parts);
Owned<ArrowSchema> export_schema(SchemaParts parts);  // nullable

}  // namespace gongwen::internal
