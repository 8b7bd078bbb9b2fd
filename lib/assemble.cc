// assemble.cc - merges the kinds' drafts into one list of records.
#include "assemble.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "kinds/clause.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kKinds = kKindNames.size();
constexpr FoldedSpan kNowhere{std::numeric_limits<std::size_t>::max(), 0};

// Where a draft stands among others as one number: what begins earlier before, then what is longer, then by kind.
// Folded text has less than 4 GiB; all that are longer than 256 MB count as long.
using Rank = std::uint64_t;
constexpr Rank kLast = std::numeric_limits<Rank>::max();
constexpr int kKindBits = 4;
constexpr Rank kKindMask = (1 << kKindBits) - 1;
constexpr std::size_t kLongest = (1 << 28) - 1;
static_assert(kKinds <= kKindMask);  // the last rank is of none
Rank rank(FoldedSpan span, std::size_t kind) {
  return Rank{span.begin} << 32 | (kLongest - std::min(span.size(), kLongest)) << kKindBits | kind;
}

// Whether a span crosses one of some parts of the text. Spans and parts come with non-decreasing begins.
class PartCursor {
 public:
  explicit PartCursor(std::vector<Span> parts) : parts_(std::move(parts)) {}
  bool crosses(Span span) {
    while (at_ < parts_.size() && parts_[at_].end <= span.begin) ++at_;
    return at_ < parts_.size() && parts_[at_].begin < span.end;
  }

 private:
  std::vector<Span> parts_;
  std::size_t at_ = 0;
};

std::vector<Span> in_original(const std::vector<FoldedSpan>& spans, const Text& text) {
  std::vector<Span> original;
  original.reserve(spans.size());
  for (const FoldedSpan span : spans) original.push_back(text.to_original(span));
  return original;
}

// What emplace_back makes where it is to stand: an empty record need not be made, filled and its parts done away with.
template <typename Make>
class InPlace {
 public:
  explicit InPlace(Make make) : make_(std::move(make)) {}
  operator Record() const { return make_(); }  // NOLINT: that is what it is for

 private:
  Make make_;
};

class Assembler {
 public:
  Assembler(AllDrafts& drafts, const RecordSources& sources)
      : drafts_(drafts),
        text_(sources.text),
        patterns_(sources.patterns),
        sentences_(sources.text.folded(), sources.marks.sentence_ends, begins_of_outer(sources.section_drafts)),
        sections_(sources.sections),
        ill_formed_(sources.text.ill_formed()),
        noise_(in_original(sources.furniture, sources.text)) {}

  std::vector<Record> records(const std::vector<bool>& wanted) {
    std::vector<Record> records;
    records.reserve(count(wanted, kIndices));
    heads_.fill(kLast);
    read_heads(wanted, kIndices);
    for (Rank first = first_head(); first != kLast; first = first_head()) take(records, first & kKindMask, kIndices);
    return records;
  }

 private:
  static constexpr auto kIndices = std::make_index_sequence<kKinds>{};

  template <std::size_t... Index>
  std::size_t count(const std::vector<bool>& wanted, std::index_sequence<Index...>) const {
    return ((wanted[Index] ? std::get<Index>(drafts_.of_kind).size() : 0) + ...);
  }
  template <std::size_t... Index>
  void read_heads(const std::vector<bool>& wanted, std::index_sequence<Index...>) {
    ((wanted[Index] ? read_head<Index>() : void()), ...);
  }
  template <std::size_t Index>
  void read_head() {
    const auto& drafts = std::get<Index>(drafts_.of_kind);
    heads_[Index] = next_[Index] < drafts.size() ? rank(drafts[next_[Index]].span, Index) : kLast;
  }

  Rank first_head() const {
    Rank first = kLast;
    for (const Rank head : heads_) first = std::min(first, head);
    return first;
  }

  template <std::size_t... Index>
  void take(std::vector<Record>& records, std::size_t kind, std::index_sequence<Index...>) {
    ((kind == Index ? take<Index>(records) : void()), ...);
  }
  // Gives the kind's next draft, unless it crosses an ill-formed part.
  template <std::size_t Index>
  void take(std::vector<Record>& records) {
    auto& draft = std::get<Index>(drafts_.of_kind)[next_[Index]++];
    const Span span = text_.to_original(draft.span);
    if (!ill_formed_.crosses(span)) {
      records.emplace_back(InPlace([&] {
        return Record{.span = span,
                      .text = std::string(text_.original().substr(span.begin, span.end - span.begin)),
                      .sentence = sentence_around(draft.span),
                      .section = sections_.around(span.begin),
                      .pattern = patterns_.all()[draft.pattern].id,
                      .noise = noise_.crosses({span.begin, span.begin + 1}),
                      .value = value_of<Index>(draft.value)};
      }));
    }
    read_head<Index>();
  }

  // What a draft's reader found, for its record.
  template <std::size_t Index, typename Found>
  Value value_of(Found& found) { return Value(std::in_place_index<Index>, std::move(found)); }
  template <std::size_t Index>
  Value value_of(UnresolvedDate& found) { return Value(std::in_place_index<Index>, found.date); }
  template <std::size_t Index, typename Kind>
  Value value_of(FoundQuantity<Kind>& found) {
    Kind& quantity = quantity_of(drafts_, found);
    if (!found.is_cell) return Value(std::in_place_index<Index>, std::move(quantity));
    Value value(std::in_place_index<Index>, std::as_const(quantity));
    std::get<Index>(value).value = found.cell;
    return value;
  }

  // A sentence often has several records.
  Span sentence_around(FoldedSpan span) {
    const FoldedSpan sentence = sentences_.around(span);
    if (sentence != sentence_) sentence_in_original_ = text_.to_original(sentence);
    sentence_ = sentence;
    return sentence_in_original_;
  }

  AllDrafts& drafts_;
  const Text& text_;
  const Patterns& patterns_;
  std::array<std::size_t, kKinds> next_{};  // of each kind, the draft not yet given
  std::array<Rank, kKinds> heads_{};        // and where it stands
  SentenceCursor sentences_;
  FoldedSpan sentence_ = kNowhere;  // of the last record
  Span sentence_in_original_;
  SectionCursor sections_;
  PartCursor ill_formed_;
  PartCursor noise_;
};

}  // namespace

std::vector<Record> assemble(AllDrafts&& drafts, const RecordSources& sources) {
  return Assembler(drafts, sources).records(sources.wanted);
}

}  // namespace gongwen::internal
