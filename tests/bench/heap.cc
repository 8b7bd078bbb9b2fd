#include "heap.h"

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace gongwen::bench {
namespace {

// Replacing operator new leaves no other place for them.
std::atomic<bool> watching = false;
std::atomic<std::ptrdiff_t> held_bytes = 0;
std::atomic<std::ptrdiff_t> peak_bytes = 0;

void count(std::ptrdiff_t bytes) {
  const std::ptrdiff_t now = held_bytes.fetch_add(bytes, std::memory_order_relaxed) + bytes;
  std::ptrdiff_t peak = peak_bytes.load(std::memory_order_relaxed);
  while (now > peak && !peak_bytes.compare_exchange_weak(peak, now, std::memory_order_relaxed)) {
  }
}

void count_block(void* block, std::ptrdiff_t sign) {
  if (watching.load(std::memory_order_relaxed)) count(sign * static_cast<std::ptrdiff_t>(malloc_usable_size(block)));
}

std::size_t bytes(const std::atomic<std::ptrdiff_t>& counted) {
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(counted.load(), 0));
}

}  // namespace

HeapWatch::HeapWatch() {
  held_bytes = 0;
  peak_bytes = 0;
  watching = true;
}

HeapWatch::~HeapWatch() { watching = false; }

std::size_t HeapWatch::peak() const { return bytes(peak_bytes); }
std::size_t HeapWatch::held() const { return bytes(held_bytes); }

}  // namespace gongwen::bench

// The array and nothrow forms of the library call these.
void* operator new(std::size_t size) {
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) throw std::bad_alloc();
  gongwen::bench::count_block(block, 1);
  return block;
}

void operator delete(void* block) noexcept {
  gongwen::bench::count_block(block, -1);
  std::free(block);
}

void operator delete(void* block, std::size_t) noexcept { operator delete(block); }
