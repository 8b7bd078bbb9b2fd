// match_batch_test.cc - matches are handed out kind by kind, those of a kind as they came, and all of them.
#include "match_batch.h"

#include <boost/test/unit_test.hpp>

#include <utility>
#include <vector>

namespace gongwen::internal {
namespace {

using Kinds = std::vector<std::size_t>;
using Places = std::vector<std::size_t>;

// A match of each kind in turn, at place 0, 1, 2, ….
MatchBatch batch_of(const Kinds& kinds) {
  MatchBatch batch;
  for (std::size_t at = 0; at < kinds.size(); ++at) batch.add({0, {at, at + 1}}, kinds[at]);
  return batch;
}

Places handed_out(MatchBatch& batch) {
  Places places;
  batch.hand_out([&](const Occurrence& match) { places.push_back(match.span.begin); });
  return places;
}

BOOST_AUTO_TEST_SUITE(match_batch)

BOOST_AUTO_TEST_CASE(matches_come_out_kind_by_kind) {
  const std::vector<std::pair<Kinds, Places>> table = {{{}, {}},
                                                       {{5}, {0}},
                                                       {{2, 2, 2}, {0, 1, 2}},
                                                       {{1, 0, 1, 0}, {1, 3, 0, 2}},
                                                       {{12, 5, 0, 12, 5}, {2, 1, 4, 0, 3}},
                                                       {{31, 0}, {1, 0}}};
  for (const auto& [kinds, places] : table) {
    MatchBatch batch = batch_of(kinds);
    BOOST_TEST(handed_out(batch) == places, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(a_full_batch_is_empty_once_it_is_handed_out) {
  MatchBatch batch;
  std::size_t count = 0;
  for (; !batch.is_full(); ++count) batch.add({0, {count, count + 1}}, count % 3);
  BOOST_TEST(count > 1);
  BOOST_TEST(handed_out(batch).size() == count);
  BOOST_TEST(!batch.is_full());
  BOOST_TEST(handed_out(batch).empty());
  batch.add({0, {7, 8}}, 1);
  BOOST_TEST(handed_out(batch) == Places{7}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
