// list.h - a list that is nearly always empty, in the room of one pointer.
//
//   gongwen::List<std::string> per = {"人", "月"};
//   for (const std::string& unit : per) std::cout << unit;      per.size(), per[0], per.front() and back()
//
// Size     8 bytes; a std::vector takes 24, and a document of 50 MB has two million records with several of them
// Changes  at the end only: whoever wants more makes a std::vector, of which a list is made at no cost
// Owns     its items: a copy has items of its own
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace gongwen {

template <typename T>
class List {
 public:
  using value_type = T;
  using const_iterator = const T*;
  using iterator = T*;

  List() = default;
  List(std::vector<T> items) {  // NOLINT: a vector is a list
    if (!items.empty()) items_ = std::make_unique<std::vector<T>>(std::move(items));
  }
  List(std::initializer_list<T> items) : List(std::vector<T>(items)) {}
  List(const List& other) : items_(other.empty() ? nullptr : std::make_unique<std::vector<T>>(*other.items_)) {}
  List(List&&) noexcept = default;
  List& operator=(List other) noexcept {
    items_.swap(other.items_);
    return *this;
  }
  ~List() = default;

  bool empty() const { return !items_ || items_->empty(); }
  std::size_t size() const { return items_ ? items_->size() : 0; }

  const T* begin() const { return items_ ? items_->data() : nullptr; }
  const T* end() const { return begin() + size(); }
  T* begin() { return items_ ? items_->data() : nullptr; }
  T* end() { return begin() + size(); }

  // Of a list that has them.
  const T& operator[](std::size_t index) const { return begin()[index]; }
  T& operator[](std::size_t index) { return begin()[index]; }
  const T& front() const { return *begin(); }
  T& front() { return *begin(); }
  const T& back() const { return end()[-1]; }
  T& back() { return end()[-1]; }
  void pop_back() { items_->pop_back(); }

  template <typename... Parts>
  T& emplace_back(Parts&&... parts) {
    if (!items_) items_ = std::make_unique<std::vector<T>>();
    return items_->emplace_back(std::forward<Parts>(parts)...);
  }
  void push_back(T item) { emplace_back(std::move(item)); }

  friend bool operator==(const List& a, const List& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::unique_ptr<std::vector<T>> items_;  // none or some: a list that lost its items may keep their room
};

// Several values: a List or a std::vector.
template <typename T>
inline constexpr bool kIsSeveral = false;
template <typename T>
inline constexpr bool kIsSeveral<List<T>> = true;
template <typename T>
inline constexpr bool kIsSeveral<std::vector<T>> = true;
template <typename T>
concept Several = kIsSeveral<T>;

}  // namespace gongwen
