// Batches of Arrow rows, the stream of them, and who releases what.
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <stdexcept>

#include "arrow_column.h"
#include "arrow_rows.h"

namespace gongwen {
namespace {

using nlohmann::json;
using test::batches_of;
using test::document_of;
using test::rows_of;
using test::source_of;

Document numbered(std::size_t records) {
  return document_of(std::vector<Value>(records, Ratio{{Decimal(1)}}));
}

BOOST_AUTO_TEST_SUITE(arrow_batches)

// ---- batches -------------------------------------------------------------------------------------------------------

std::vector<std::size_t> sizes(const std::vector<std::vector<json>>& batches) {
  std::vector<std::size_t> sizes;
  for (const auto& batch : batches) sizes.push_back(batch.size());
  return sizes;
}

BOOST_AUTO_TEST_CASE(no_rows_no_batch) {
  BOOST_TEST(rows_of({}).empty());
  BOOST_TEST(rows_of({Document{}, Document{}}).empty());
}

BOOST_AUTO_TEST_CASE(batches_end_at_their_limit_of_rows) {
  const std::vector<Document> documents = {numbered(3), numbered(0), numbered(4), numbered(1)};
  const auto by_three = batches_of(RecordBatches(source_of(documents), {.rows = 3}));
  BOOST_TEST(sizes(by_three) == (std::vector<std::size_t>{3, 3, 2}), boost::test_tools::per_element());
  const auto by_hundred = batches_of(RecordBatches(source_of(documents), {.rows = 100}));
  BOOST_TEST(sizes(by_hundred) == (std::vector<std::size_t>{8}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(batches_end_at_their_limit_of_text) {
  Document document = numbered(5);
  for (Record& record : document.records) record.text = std::string(100, 'x');
  const auto batches = batches_of(RecordBatches(source_of({document}), {.bytes = 200}));
  BOOST_TEST(sizes(batches) == (std::vector<std::size_t>{2, 2, 1}), boost::test_tools::per_element());
  BOOST_TEST(batches[2][0]["text"] == std::string(100, 'x'));
}

// No more of the documents is asked for than a batch needs.
BOOST_AUTO_TEST_CASE(an_endless_source_is_fine) {
  std::size_t asked = 0;
  RecordBatches batches([&asked] { ++asked; return std::optional(numbered(2)); }, {.rows = 6});
  BOOST_TEST(batches.next()->length == 6);
  BOOST_TEST(batches.next()->length == 6);
  BOOST_TEST(asked == 6u);
}

BOOST_AUTO_TEST_CASE(a_fault_of_the_source_ends_the_batches) {
  RecordBatches batches([]() -> std::optional<Document> { throw std::runtime_error("disk gone"); });
  const auto is_the_sources = [](const std::exception& fault) { return fault.what() == std::string("disk gone"); };
  BOOST_CHECK_EXCEPTION(batches.next(), std::runtime_error, is_the_sources);
  BOOST_TEST(!batches.next());
}

BOOST_AUTO_TEST_CASE(offsets_never_pass_their_32_bits) {
  internal::Offsets offsets;
  offsets.set(0, 0x7FFFFFFF);
  BOOST_CHECK_THROW(offsets.set(1, 0x80000000), std::length_error);
}

// ---- the interface -------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_batch_outlives_its_maker_and_releases_once) {
  Owned<ArrowArray> kept;
  {
    RecordBatches batches(source_of({numbered(3)}));
    kept = batches.next();
  }
  ArrowArray array = kept.hand_over();
  BOOST_TEST(!kept);
  BOOST_TEST(array.length == 3);
  BOOST_TEST(array.n_buffers == 1);
  BOOST_TEST(array.null_count == 0);
  array.release(&array);
  BOOST_TEST((array.release == nullptr));
}

// A consumer may keep a column and release the rest.
BOOST_AUTO_TEST_CASE(a_child_may_be_moved_out) {
  RecordBatches batches(source_of({numbered(9)}));
  Owned<ArrowSchema> schema = arrow_schema();
  Owned<ArrowArray> batch = batches.next();
  Owned<ArrowArray> kind(std::exchange(*batch->children[5], ArrowArray{}));
  Owned<ArrowSchema> kind_schema(std::exchange(*schema->children[5], ArrowSchema{}));
  batch = Owned<ArrowArray>();
  schema = Owned<ArrowSchema>();
  BOOST_TEST(test::read_row(*kind_schema, *kind, 8) == "ratio");
}

BOOST_AUTO_TEST_CASE(a_stream_gives_schema_batches_and_its_end) {
  Owned<ArrowArrayStream> stream = arrow_stream(RecordBatches(source_of({numbered(5)}), {.rows = 4}));
  ArrowSchema schema{};
  BOOST_REQUIRE(stream->get_schema(&*stream, &schema) == 0);
  const Owned<ArrowSchema> schema_owner(schema);
  for (const std::int64_t length : {4, 1}) {
    ArrowArray array{};
    BOOST_REQUIRE(stream->get_next(&*stream, &array) == 0);
    BOOST_TEST(array.length == length);
    const Owned<ArrowArray> array_owner(array);
  }
  ArrowArray end{};
  end.length = 1;
  BOOST_TEST(stream->get_next(&*stream, &end) == 0);
  BOOST_TEST((end.release == nullptr));
  BOOST_TEST((stream->get_last_error(&*stream) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_stream_tells_of_faults) {
  Owned<ArrowArrayStream> stream =
      arrow_stream(RecordBatches([]() -> std::optional<Document> { throw std::runtime_error("disk gone"); }));
  ArrowArray array{};
  BOOST_TEST(stream->get_next(&*stream, &array) == EIO);
  BOOST_TEST(stream->get_last_error(&*stream) == std::string("disk gone"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
