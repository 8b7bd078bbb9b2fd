#include "arrow_texts.h"

#include <cstring>
#include <string>

#include "gil.h"

namespace gongwen::python {
namespace {

// Takes the struct out of a capsule: what stays in it is marked as released.
template <typename Exported>
Owned<Exported> taken_from(const py::handle& capsule, const char* name) {
  auto* const exported = static_cast<Exported*>(PyCapsule_GetPointer(capsule.ptr(), name));
  if (exported == nullptr) throw py::error_already_set();
  return Owned(std::exchange(*exported, Exported{}));
}

void check(int status, ArrowArrayStream& stream) {
  if (status == 0) return;
  const char* const fault = stream.get_last_error(&stream);
  throw py::value_error(fault != nullptr ? fault : std::strerror(status));
}

template <typename T>
const T* buffer(const ArrowArray& array, std::int64_t index) { return static_cast<const T*>(array.buffers[index]); }

template <typename Offset>
std::string_view between_offsets(const ArrowArray& array, std::int64_t row) {
  const Offset* const ends = buffer<Offset>(array, 1) + row;
  if (ends[0] == ends[1]) return {};
  return {buffer<char>(array, 2) + ends[0], static_cast<std::size_t>(ends[1] - ends[0])};
}

// Up to 12 bytes stand in the view itself; longer text in one of the buffers, which and where says the view.
std::string_view viewed(const ArrowArray& array, std::int64_t row) {
  struct View {
    std::int32_t size, prefix, buffer, offset;
  };
  const View& view = buffer<View>(array, 1)[row];
  const auto size = static_cast<std::size_t>(view.size);
  if (view.size <= 12) return {reinterpret_cast<const char*>(&view.prefix), size};
  return {buffer<char>(array, 2 + view.buffer) + view.offset, size};
}

bool is_null(const ArrowArray& array, std::int64_t row) {
  const auto* const bits = buffer<std::uint8_t>(array, 0);
  return array.null_count != 0 && bits != nullptr && (bits[row / 8] >> (row % 8) & 1) == 0;
}

}  // namespace

bool is_arrow(const py::object& texts) {
  return py::hasattr(texts, "__arrow_c_stream__") || py::hasattr(texts, "__arrow_c_array__");
}

ArrowTexts::ArrowTexts(const py::object& texts) {
  ArrowSchema schema{};
  if (py::hasattr(texts, "__arrow_c_stream__")) {
    stream_ = taken_from<ArrowArrayStream>(texts.attr("__arrow_c_stream__")(), "arrow_array_stream");
    check(stream_->get_schema(&*stream_, &schema), *stream_);
  } else {
    const py::tuple capsules = texts.attr("__arrow_c_array__")();
    schema = taken_from<ArrowSchema>(capsules[0], "arrow_schema").hand_over();
    chunk_ = taken_from<ArrowArray>(capsules[1], "arrow_array");
  }
  const Owned<ArrowSchema> owner(schema);
  const std::string format = schema.format;
  if (format == "z" || format == "Z" || format == "vz") unit_ = OffsetUnit::utf8;
  if (format == "U" || format == "Z") layout_ = Layout::offsets64;
  if (format == "vu" || format == "vz") layout_ = Layout::views;
  if (format != "u" && layout_ == Layout::offsets32 && unit_ == OffsetUnit::codepoint) {
    throw py::type_error("not a column of strings or binaries, but of Arrow's format " + format);
  }
}

bool ArrowTexts::go_to_next_chunk() {
  if (!stream_) return false;
  ArrowArray chunk{};
  check(calling_python([&] { return stream_->get_next(&*stream_, &chunk); }), *stream_);
  chunk_ = Owned(chunk);
  row_ = 0;
  return static_cast<bool>(chunk_);
}

std::string_view ArrowTexts::bytes_at(std::int64_t row) const {
  switch (layout_) {
    case Layout::offsets32: return between_offsets<std::int32_t>(*chunk_, row);
    case Layout::offsets64: return between_offsets<std::int64_t>(*chunk_, row);
    case Layout::views: break;
  }
  return viewed(*chunk_, row);
}

std::optional<ReadText> ArrowTexts::next() {
  while (!chunk_ || row_ == chunk_->length) {
    if (!go_to_next_chunk()) return std::nullopt;
  }
  const std::int64_t row = chunk_->offset + row_++;
  if (is_null(*chunk_, row)) return ReadText{std::nullopt, unit_};
  return ReadText{std::string(bytes_at(row)), unit_};
}

}  // namespace gongwen::python
