#include "failing_allocation.h"

#include <cstdlib>

namespace {

constexpr long kNone = -1;
long until_failure = kNone;  // allocations that still go well; replacing operator new leaves no other place for it

}  // namespace

namespace gongwen {

FailingAllocation::FailingAllocation(long place) { until_failure = place; }
FailingAllocation::~FailingAllocation() { until_failure = kNone; }

Came FailingAllocation::came() const { return until_failure == kNone ? Came::to_the_failure : Came::to_the_end; }

}  // namespace gongwen

// The array forms of the library call these.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  const bool fails = until_failure == 0;
  if (until_failure != kNone) --until_failure;
  return fails ? nullptr : std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
  void* const block = operator new(size, std::nothrow);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { std::free(block); }
