// Ordered work: order, bounds, errors in their places, stopping at any point. Built with the thread sanitizer as well.
#include "gongwen/ordered_work.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace gongwen {
namespace {

class Numbers {  // a source of texts 0, 1, 2 … that counts what was taken from it
 public:
  explicit Numbers(std::size_t count) : count_(count) {}
  std::optional<InputText> operator()() {
    if (taken == count_) return std::nullopt;
    return InputText{"", std::to_string(taken++)};
  }
  std::size_t taken = 0;

 private:
  std::size_t count_;
};

constexpr std::size_t kEndless = static_cast<std::size_t>(-1);
using Names = OrderedWork<std::string>;

std::string name_of(const InputText& input) { return input.name; }

std::vector<std::string> numbers_below(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(std::to_string(i));
  return names;
}

// Every result, errors as their words, until the end. A result that never comes fails the test rather than hang it.
template <typename Input>
std::vector<std::string> all_of(OrderedWork<std::string, Input>& work) {
  std::vector<std::string> results;
  while (true) {
    BOOST_REQUIRE(work.wait_for(std::chrono::seconds(30)));
    try {
      std::optional<std::string> result = work.next();
      if (!result) return results;
      results.push_back(std::move(*result));
    } catch (const std::exception& error) {
      results.push_back(std::string("error ") + error.what());
    }
  }
}

// A text that can be moved so many times only.
struct Fragile {
  Fragile(std::string name, std::size_t moves) : text(std::move(name)), moves_left(moves) {}
  Fragile(Fragile&& other) : text(std::move(other.text)), moves_left(other.moves_left) {
    if (moves_left-- == 0) throw std::runtime_error("moved too often");
  }

  std::string text;
  std::size_t moves_left;
};

constexpr unsigned kJobs[] = {1, 2, 3, 4, 8};

}  // namespace

BOOST_AUTO_TEST_SUITE(ordered_work)

BOOST_AUTO_TEST_CASE(ends_after_none_one_and_many_and_stays_ended) {
  for (const unsigned jobs : kJobs) {
    for (const std::size_t count : {0, 1, 2, 500}) {
      Numbers numbers(count);
      Names work({std::ref(numbers)}, name_of, jobs);
      BOOST_TEST(all_of(work) == numbers_below(count), boost::test_tools::per_element());
      BOOST_TEST(!work.next().has_value());
      BOOST_TEST(work.wait_for(std::chrono::milliseconds(0)));
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_the_source_and_with_one_job_works_on_the_callers_thread) {
  const auto caller = std::this_thread::get_id();
  for (const unsigned jobs : {1u, 3u}) {
    Numbers numbers(50);
    const auto next = [&] {
      BOOST_TEST((std::this_thread::get_id() == caller));
      return numbers();
    };
    OrderedWork<bool> work({next}, [&](const InputText&) { return std::this_thread::get_id() == caller; }, jobs);
    while (const std::optional<bool> here = work.next()) BOOST_TEST(*here == (jobs == 1));
  }
}

BOOST_AUTO_TEST_CASE(errors_come_in_their_texts_place_and_work_goes_on) {
  for (const unsigned jobs : kJobs) {
    Numbers numbers(100);
    const auto next = [&]() -> std::optional<InputText> {
      if (numbers.taken % 10 == 3) throw std::runtime_error("source " + numbers()->name);
      return numbers();
    };
    const auto work = [](const InputText& input) {
      if (input.name.back() == '7') throw std::runtime_error("work " + input.name);
      return input.name;
    };
    std::vector<std::string> expected = numbers_below(100);
    for (std::size_t i = 3; i < 100; i += 10) {
      expected[i] = "error source " + expected[i];
      expected[i + 4] = "error work " + expected[i + 4];
    }
    Names names({next}, work, jobs);
    BOOST_TEST(all_of(names) == expected, boost::test_tools::per_element());
  }
}

// It breaks on its way from the source to the work, at each step in turn.
BOOST_AUTO_TEST_CASE(a_text_that_cannot_be_started_is_an_error_in_its_place) {
  constexpr std::size_t kEnough = 10;
  for (const unsigned jobs : kJobs) {
    for (std::size_t moves = 0; moves <= kEnough; ++moves) {
      std::size_t taken = 0;
      const auto next = [&]() -> std::optional<Fragile> {
        if (taken == 5) return std::nullopt;
        const std::size_t number = taken++;
        return std::optional<Fragile>(std::in_place, std::to_string(number), number == 2 ? moves : kEnough);
      };
      OrderedWork<std::string, Fragile> work({next}, [](const Fragile& input) { return input.text; }, jobs);
      const std::vector<std::string> results = all_of(work);
      std::vector<std::string> expected = numbers_below(5);
      const bool is_broken = moves == 0 || (moves < kEnough && results.at(2) != expected[2]);
      if (is_broken) expected[2] = "error moved too often";
      BOOST_TEST(results == expected, boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_nothing_ahead_of_a_sources_error) {
  Numbers numbers(kEndless);
  const auto next = [&]() -> std::optional<InputText> {
    if (numbers.taken++ == 5) throw std::runtime_error("broken");
    return InputText{"", "fine"};
  };
  Names names({next}, name_of, 4);
  for (int i = 0; i < 5; ++i) BOOST_TEST(names.next().value() == "fine");
  BOOST_CHECK_THROW(names.next(), std::runtime_error);
  BOOST_TEST(numbers.taken == 6u);
}

BOOST_AUTO_TEST_CASE(an_endless_source_with_a_slow_consumer_is_held_back) {
  for (const unsigned jobs : kJobs) {
    Numbers numbers(kEndless);
    Names names({std::ref(numbers)}, name_of, jobs);
    std::size_t most = 0;
    for (std::size_t handed_out = 0; handed_out < 300; ++handed_out) {
      names.wait_for(std::chrono::milliseconds(1));
      most = std::max(most, numbers.taken - handed_out);
      BOOST_TEST(names.next().value() == std::to_string(handed_out));
    }
    BOOST_TEST(most <= (jobs == 1 ? 1 : jobs * kTextsPerJob), jobs << " jobs held " << most);
  }
}

BOOST_AUTO_TEST_CASE(large_texts_are_held_one_a_job) {
  constexpr unsigned kThreads = 2;
  std::size_t taken = 0;
  const auto next = [&]() -> std::optional<InputText> {
    ++taken;
    return InputText{std::string(kBytesPerJob, 'x'), ""};
  };
  std::atomic<bool> may_end = false;
  const auto work = [&](const InputText& input) {
    may_end.wait(false);
    return input.text.size();
  };
  OrderedWork<std::size_t> sizes({next}, work, kThreads);
  BOOST_TEST(!sizes.wait_for(std::chrono::milliseconds(1)));
  BOOST_TEST(taken == kThreads);
  may_end = true;
  may_end.notify_all();
  BOOST_TEST(sizes.next().value() == kBytesPerJob);
}

BOOST_AUTO_TEST_CASE(stops_at_any_point_without_doing_the_rest) {
  for (const unsigned jobs : kJobs) {
    for (std::size_t wanted = 0; wanted < 5; ++wanted) {
      Numbers numbers(kEndless);
      std::atomic<std::size_t> done = 0;
      {
        const auto work = [&](const InputText& input) {
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
          ++done;
          return input.name;
        };
        Names names({std::ref(numbers)}, work, jobs);
        for (std::size_t i = 0; i < wanted; ++i) BOOST_TEST(names.next().value() == std::to_string(i));
      }
      BOOST_TEST(done <= numbers.taken);
      const std::size_t at_the_end = done;
      std::this_thread::sleep_for(std::chrono::milliseconds(3));
      BOOST_TEST(done == at_the_end);
    }
  }
}

// Somebody sends a text, awaits its result, and only then sends the next.
BOOST_AUTO_TEST_CASE(hands_a_result_out_rather_than_wait_for_the_next_text) {
  for (const unsigned jobs : kJobs) {
    std::size_t sent = 1, taken = 0;
    const auto next = [&]() -> std::optional<InputText> {
      BOOST_REQUIRE(taken < sent);  // a real source would wait for ever
      return InputText{"", std::to_string(taken++)};
    };
    Names names({next, [&] { return taken < sent; }}, name_of, jobs);
    for (; sent <= 20; ++sent) BOOST_TEST(names.next().value() == std::to_string(sent - 1));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
