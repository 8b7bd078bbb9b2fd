// arrow.cc - documents -> batches of rows -> a stream of them.
#include "gongwen/arrow.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <memory>
#include <new>
#include <string>

#include "arrow_table.h"

namespace gongwen {

using internal::ArrowTable;

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // leaves room for one more row below what offsets can tell

std::size_t size_of(const internal::CleanTexts& texts) {
  std::size_t bytes = 0;
  for (const internal::CleanText& text : texts) bytes += text.utf8.size();
  return bytes;
}

std::size_t size_of(const internal::DocumentCells& cells) {
  const auto of = [](const auto& text) { return text ? text->utf8.size() : 0; };
  return cells.source.utf8.size() + size_of(cells.issuers) + of(cells.number) + of(cells.title);
}

}  // namespace

class RecordBatches::State {
 public:
  State(Source source, BatchLimits limits)
      : source_(std::move(source)), limits_{limits.rows, std::min(limits.bytes, kMostBytes)} {}

  Owned<ArrowArray> next();

 private:
  bool is_full() const { return table_.rows() >= limits_.rows || bytes_ >= limits_.bytes; }
  bool go_to_next_document();
  void append_row();
  void follow_section(std::optional<std::uint32_t> section);

  Source source_;
  BatchLimits limits_;
  ArrowTable table_;
  std::size_t bytes_ = 0;  // of text in the table, roughly

  std::optional<Document> document_;
  internal::DocumentCells cells_;
  std::size_t document_bytes_ = 0;  // of the cells' text, which every row repeats
  std::size_t next_record_ = 0;
  std::optional<std::uint32_t> section_;
  internal::CleanTexts path_;
  std::size_t path_bytes_ = 0;
};

bool RecordBatches::State::go_to_next_document() {
  document_ = source_();
  if (!document_) return false;
  cells_ = internal::document_cells(*document_);
  document_bytes_ = size_of(cells_);
  next_record_ = 0;
  section_.reset();
  path_.clear();
  path_bytes_ = 0;
  return true;
}

// Records come in text order: most stand in the section of the one before.
void RecordBatches::State::follow_section(std::optional<std::uint32_t> section) {
  if (section == section_) return;
  section_ = section;
  path_ = internal::section_path(document_->sections, section);
  path_bytes_ = size_of(path_);
}

void RecordBatches::State::append_row() {
  const Record& record = document_->records[next_record_++];
  follow_section(record.section);
  table_.append(cells_, record, path_);
  bytes_ += document_bytes_ + path_bytes_ + record.text.size();
}

Owned<ArrowArray> RecordBatches::State::next() {
  while (!is_full()) {
    if (document_ && next_record_ < document_->records.size()) {
      append_row();
    } else if (!go_to_next_document()) {
      break;
    }
  }
  bytes_ = 0;
  return table_.rows() > 0 ? table_.take() : Owned<ArrowArray>();
}

RecordBatches::RecordBatches(Source source, BatchLimits limits)
    : state_(std::make_unique<State>(std::move(source), limits)) {}
RecordBatches::RecordBatches(RecordBatches&&) noexcept = default;
RecordBatches& RecordBatches::operator=(RecordBatches&&) noexcept = default;
RecordBatches::~RecordBatches() = default;

Owned<ArrowArray> RecordBatches::next() {
  if (!state_) return {};
  try {
    return state_->next();
  } catch (...) {
    state_.reset();  // half a row may be in its columns
    throw;
  }
}

Owned<ArrowSchema> arrow_schema() { return ArrowTable().schema(); }

// ---- the stream ----------------------------------------------------------------------------------------------------

namespace {

struct StreamOwner {
  RecordBatches batches;
  std::string fault;
  std::atomic_flag busy = {};  // as long as one get_next runs
};

StreamOwner& owner_of(ArrowArrayStream* stream) { return *static_cast<StreamOwner*>(stream->private_data); }

// Runs a callback's work: nothing may be thrown into its caller, which need not be C++.
template <typename Work>
int guarded(ArrowArrayStream* stream, const Work& work) {
  StreamOwner& owner = owner_of(stream);
  try {
    work(owner);
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  } catch (const std::exception& fault) {
    owner.fault = fault.what();
    return EIO;
  }
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* schema) {
  return guarded(stream, [schema](StreamOwner&) { *schema = arrow_schema().hand_over(); });
}

// The source may come to ask the stream that asks it, and threads may share one: half-made columns are not for them.
int get_next(ArrowArrayStream* stream, ArrowArray* array) {
  std::atomic_flag& busy = owner_of(stream).busy;
  if (busy.test_and_set()) return EBUSY;
  const int status = guarded(stream, [array](StreamOwner& owner) { *array = owner.batches.next().hand_over(); });
  busy.clear();
  return status;
}

const char* get_last_error(ArrowArrayStream* stream) {
  if (owner_of(stream).busy.test()) return "another reading of this stream is running already";
  const std::string& fault = owner_of(stream).fault;
  return fault.empty() ? nullptr : fault.c_str();
}

void release(ArrowArrayStream* stream) {
  delete &owner_of(stream);
  stream->release = nullptr;
}

}  // namespace

Owned<ArrowArrayStream> arrow_stream(RecordBatches batches) {
  std::unique_ptr<StreamOwner> owner(new StreamOwner{std::move(batches), "", {}});
  return Owned(ArrowArrayStream{get_schema, get_next, get_last_error, release, owner.release()});
}

}  // namespace gongwen
