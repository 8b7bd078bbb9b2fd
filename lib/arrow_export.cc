#include "arrow_export.h"

#include <cstdint>

namespace gongwen::internal {
namespace {

// The children as the interface wants them: an array of pointers.
template <typename Exported>
class Children {
 public:
  explicit Children(std::vector<Owned<Exported>> children) : children_(std::move(children)) {
    pointers_.reserve(children_.size());
    for (Owned<Exported>& child : children_) pointers_.push_back(&*child);
  }

  Exported** pointers() { return pointers_.data(); }
  std::int64_t size() const { return static_cast<std::int64_t>(pointers_.size()); }

 private:
  std::vector<Owned<Exported>> children_;
  std::vector<Exported*> pointers_;
};

struct ArrayOwner {
  explicit ArrayOwner(ArrayParts parts) : buffers(std::move(parts.buffers)), children(std::move(parts.children)) {
    for (const ArrowBuffer& buffer : buffers) pointers.push_back(buffer.data);
  }

  std::vector<ArrowBuffer> buffers;
  std::vector<const void*> pointers;
  Children<ArrowArray> children;
};

struct SchemaOwner {
  explicit SchemaOwner(SchemaParts parts)
      : format(std::move(parts.format)), name(std::move(parts.name)), children(std::move(parts.children)) {}

  std::string format;
  std::string name;
  Children<ArrowSchema> children;
};

template <typename Owner, typename Exported>
void release(Exported* exported) {
  delete static_cast<Owner*>(exported->private_data);
  exported->release = nullptr;
}

}  // namespace

Owned<ArrowArray> export_array(ArrayParts parts) {
  ArrowArray array{};
  array.length = static_cast<std::int64_t>(parts.length);
  array.null_count = static_cast<std::int64_t>(parts.null_count);
  auto owner = std::make_unique<ArrayOwner>(std::move(parts));
  array.n_buffers = static_cast<std::int64_t>(owner->pointers.size());
  array.buffers = owner->pointers.data();
  array.n_children = owner->children.size();
  array.children = owner->children.pointers();
  array.release = release<ArrayOwner, ArrowArray>;
  array.private_data = owner.release();
  return Owned(array);
}

Owned<ArrowSchema> export_schema(SchemaParts parts) {
  auto owner = std::make_unique<SchemaOwner>(std::move(parts));
  ArrowSchema schema{};
  schema.format = owner->format.c_str();
  schema.name = owner->name.c_str();
  schema.flags = ARROW_FLAG_NULLABLE;
  schema.n_children = owner->children.size();
  schema.children = owner->children.pointers();
  schema.release = release<SchemaOwner, ArrowSchema>;
  schema.private_data = owner.release();
  return Owned(schema);
}

}  // namespace gongwen::internal
