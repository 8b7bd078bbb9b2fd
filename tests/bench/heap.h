// heap.h - how much memory something takes: bytes of operator new, as the allocator rounds them.
//
//   const HeapWatch watch;
//   const Document document = extractor.extract(text);
//   watch.peak(), watch.held()      // at most at one time; still held
//
// One at a time, on any thread. Without one, counting costs a look at a flag for each allocation.
#pragma once

#include <cstddef>

namespace gongwen::bench {

class HeapWatch {
 public:
  HeapWatch();
  ~HeapWatch();
  HeapWatch(const HeapWatch&) = delete;
  HeapWatch& operator=(const HeapWatch&) = delete;

  std::size_t peak() const;
  std::size_t held() const;  // what was taken since the beginning, less what was given back
};

}  // namespace gongwen::bench
