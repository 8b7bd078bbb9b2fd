#include "repeated_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "characters.h"

namespace gongwen::internal {
namespace {

// In bytes without white space; a Han character has three.
constexpr std::size_t kWidestGap = 256;  // bytes of white space inside a repeated text
constexpr std::size_t kKey = 30;         // what is looked up: the begin of a clause
constexpr std::size_t kParagraph = 300;  // whole lines
constexpr std::size_t kBody = 600;       // any stretch, which has also
constexpr std::size_t kShare = 8;        // one part in so many of what stands before it: a paper may quote itself
constexpr std::size_t kLongLine = 90;    // the short lines of a table may well come again

using Word = std::uint64_t;
using Key = std::array<char, 32>;  // kKey bytes, or fewer at the text's end, and then zeros
static_assert(kKey <= Key().size());

Word word_at(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

// 0 where none of the eight bytes can be white space, which has no lower byte.
Word low_bytes(Word word) {
  constexpr Word kEach = 0x0101010101010101;
  return (word - kEach * (' ' + 1)) & ~word & kEach * 0x80;
}

// Whether none of so many bytes as a key has can be white space. The last word overlaps the one before it.
bool has_no_white(const char* bytes) {
  constexpr std::size_t kWord = sizeof(Word);
  return (low_bytes(word_at(bytes)) | low_bytes(word_at(bytes + kWord)) | low_bytes(word_at(bytes + 2 * kWord)) |
          low_bytes(word_at(bytes + kKey - kWord))) == 0;
}

// The bytes in four words, each multiplied by an odd number of its own with many bits.
std::uint32_t hash_of(const Key& key) {
  constexpr std::array<std::uint64_t, 4> kFactors = {0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9,
                                                     0xD6E8FEB86659FD93};
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < kFactors.size(); ++i) {
    hash = (hash ^ word_at(key.data() + i * sizeof(Word))) * kFactors[i];
    hash ^= hash >> 32;
  }
  return static_cast<std::uint32_t>(hash);
}

// Which keys come again, before any is looked up: most never do, and in a long text each look-up waits for memory. Bits
// are small enough to stay near. Some keys that come once look as if they came again, none the other way round.
class Recurrences {
 public:
  explicit Recurrences(std::size_t keys) : seen_(std::bit_ceil(4 * keys + 1)), again_(seen_.size()) {}

  void add(std::uint32_t key) {
    const std::size_t at = place_of(key);
    if (seen_[at]) again_[at] = true;
    else seen_[at] = true;
  }
  bool may_recur(std::uint32_t key) const { return again_[place_of(key)]; }

 private:
  std::size_t place_of(std::uint32_t key) const { return key & (seen_.size() - 1); }

  std::vector<bool> seen_;
  std::vector<bool> again_;
};

// Where a key first stood. Two keys that share all bits are held to be one, and then compared.
class Places {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  explicit Places(std::size_t most_keys) : slots_(std::bit_ceil(2 * most_keys + 1)) {}

  // The first place of the key; kNone where this is the first.
  std::uint32_t first_of(std::uint32_t key, std::uint32_t place) {
    Slot& slot = slot_of(key);
    if (slot.place != kNone) return slot.place;
    slot = {key, place};
    return kNone;
  }

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t place = kNone;
  };

  Slot& slot_of(std::uint32_t key) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].place != kNone && slots_[at].key != key) at = (at + 1) & mask;
    return slots_[at];
  }

  std::vector<Slot> slots_;
};

// How far two places go on alike.
struct Likeness {
  std::size_t end = 0;         // of the later one
  std::size_t bytes = 0;       // without white space
  std::size_t line_end = 0;    // of the last line that is whole in it
  std::size_t lines = 0;       // bytes up to there
  std::size_t longest = 0;     // bytes of the longest line
};

class RepeatFinder {
 public:
  explicit RepeatFinder(std::string_view text) : text_(text) {}

  std::vector<FoldedSpan> run(const std::vector<std::uint32_t>& sentence_ends) {
    const std::vector<Begin> begins = recurring(begins_of(sentence_ends));
    if (begins.empty()) return {};
    Places places(begins.size());
    for (const Begin& begin : begins)
      if (begin.place >= compared_) look_at(begin, places);
    return std::move(found_);
  }

 private:
  // Of a sentence.
  struct Begin {
    std::uint32_t key;
    std::uint32_t place;
  };

  std::vector<Begin> begins_of(const std::vector<std::uint32_t>& sentence_ends) const {
    std::vector<Begin> begins;
    begins.reserve(std::min(sentence_ends.size() + 1, text_.size() / kKey));
    const auto add = [&](std::size_t begin, std::size_t end) {
      if (begin + kKey > end) return;  // as most lines of a table are
      while (begin < end && is_white(text_[begin])) ++begin;
      if (begin + kKey <= end) begins.push_back({key_at(begin), static_cast<std::uint32_t>(begin)});
    };
    std::size_t begin = 0;
    for (const std::uint32_t end : sentence_ends) {
      const char last = text_[end - 1];
      if (last == '!' || last == '?') continue;  // quotes and searches are full of them
      add(begin, last == '\n' ? end - 1 : end);
      begin = end;
    }
    add(begin, text_.size());
    return begins;
  }

  static std::vector<Begin> recurring(std::vector<Begin> begins) {
    if (begins.size() < 2) return {};
    Recurrences recurrences(begins.size());
    for (const Begin& begin : begins) recurrences.add(begin.key);
    std::erase_if(begins, [&](const Begin& begin) { return !recurrences.may_recur(begin.key); });
    return begins;
  }

  void look_at(const Begin& at, Places& places) {
    const std::size_t begin = at.place;
    const std::uint32_t earlier = places.first_of(at.key, at.place);
    if (earlier == Places::kNone) return;
    const Likeness likeness = compare(earlier, begin);
    compared_ = likeness.end;  // what is in it stood at the earlier place already
    if (likeness.longest < kLongLine) return;
    if (likeness.bytes >= kBody && likeness.bytes * kShare >= begin) {
      found_.push_back({begin_of_body(earlier, begin), likeness.end});
    } else if (likeness.lines >= kParagraph && begins_line(begin)) {
      found_.push_back({begin, likeness.line_end});
    }
  }

  // Of the first kKey bytes that are not white.
  std::uint32_t key_at(std::size_t at) const {
    Key key{};
    if (at + kKey <= text_.size() && has_no_white(text_.data() + at)) {
      std::copy_n(text_.data() + at, kKey, key.begin());
      return hash_of(key);
    }
    std::size_t taken = 0;
    for (; taken < kKey && at < text_.size(); ++at) {
      key[taken] = text_[at];  // the next byte comes here too, where this is white space: no need to guess which
      taken += is_white(text_[at]) ? 0 : 1;
    }
    key[taken] = 0;
    return hash_of(key);
  }

  // Whether the eight bytes at both places are alike and no white space.
  bool are_words_alike(std::size_t earlier, std::size_t later) const {
    if (later + sizeof(Word) > text_.size()) return false;
    const Word word = word_at(text_.data() + later);
    return low_bytes(word) == 0 && word == word_at(text_.data() + earlier);
  }

  Likeness compare(std::size_t earlier, std::size_t later) const {
    Likeness likeness;
    likeness.end = likeness.line_end = later;
    std::size_t line_begin = 0;  // in bytes compared
    std::size_t gap = 0;         // white space passed at the earlier place, which many later ones may be compared with
    const auto go_on = [&](std::size_t bytes) {
      gap = 0;
      earlier += bytes;
      likeness.end = later += bytes;
      likeness.bytes += bytes;
    };
    while (later < text_.size()) {
      if (are_words_alike(earlier, later)) {
        go_on(sizeof(Word));
        continue;
      }
      if (text_[later] == '\n') {
        end_line(likeness, line_begin);
        line_begin = likeness.bytes;
      }
      if (is_white(text_[later])) {
        ++later;
      } else if (is_white(text_[earlier])) {
        if (++gap > kWidestGap) break;
        ++earlier;
      } else if (text_[earlier] == text_[later]) {
        go_on(1);
      } else {
        break;
      }
    }
    likeness.longest = std::max(likeness.longest, likeness.bytes - line_begin);
    if (later == text_.size()) end_line(likeness, line_begin);
    likeness.end = character_begin(likeness.end);
    return likeness;
  }

  static void end_line(Likeness& likeness, std::size_t line_begin) {
    likeness.line_end = likeness.end;
    likeness.lines = likeness.bytes;
    likeness.longest = std::max(likeness.longest, likeness.bytes - line_begin);
  }

  // Back from two places that go on alike, to the first line or sentence that is whole in the later one.
  std::size_t begin_of_body(std::size_t earlier, std::size_t later) const {
    const std::size_t limit = found_.empty() ? 0 : found_.back().end;
    std::size_t begin = later;
    std::size_t alike = later;  // from here on
    while (later > limit && earlier > 0) {
      if (begins_sentence(later)) begin = alike;
      if (is_white(text_[later - 1])) {
        --later;
      } else if (is_white(text_[earlier - 1])) {
        --earlier;
      } else if (text_[earlier - 1] == text_[later - 1]) {
        --earlier;
        alike = --later;
      } else {
        break;
      }
    }
    return later == 0 ? alike : begin;
  }

  bool begins_sentence(std::size_t at) const {
    return text_[at - 1] == '\n' || text_.substr(0, at).ends_with("。");
  }

  bool splits_character(std::size_t at) const {
    return at < text_.size() && is_continuation(text_[at]);
  }

  std::size_t character_begin(std::size_t at) const {
    while (splits_character(at)) --at;
    return at;
  }

  bool begins_line(std::size_t at) const {
    while (at > 0 && text_[at - 1] != '\n' && is_white(text_[at - 1])) --at;
    return at == 0 || text_[at - 1] == '\n';
  }

  std::string_view text_;
  std::vector<FoldedSpan> found_;
  std::size_t compared_ = 0;  // up to here the text was found to be like an earlier place
};

}  // namespace

std::vector<FoldedSpan> repeated_text(std::string_view folded, const TextMarks& marks) {
  return RepeatFinder(folded).run(marks.sentence_ends);
}

}  // namespace gongwen::internal
