// failing_allocation.h - one allocation that fails, as if memory had run out there and nowhere else.
//
//   call_with_failure_at(0, [] { std::string(100, 'x'); })   -> Came::to_the_failure
//   call_with_failure_at(1, [] { std::string(100, 'x'); })   -> Came::to_the_end
//
// Replaces operator new of the whole program.
#pragma once

#include <new>

namespace gongwen {

enum class Came { to_the_end, to_the_failure };

class FailingAllocation {
 public:
  explicit FailingAllocation(long place);  // the next one fails if it is 0
  ~FailingAllocation();
  FailingAllocation(const FailingAllocation&) = delete;
  FailingAllocation& operator=(const FailingAllocation&) = delete;

  Came came() const;
};

template <typename What>
Came call_with_failure_at(long place, What what) {
  const FailingAllocation allocation(place);
  try {
    what();
  } catch (const std::bad_alloc&) {
  }
  return allocation.came();
}

}  // namespace gongwen
