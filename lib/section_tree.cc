#include "section_tree.h"

#include <algorithm>
#include <array>

#include "section_decimal.h"
#include "section_series.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestGluedHeading = 150;  // bytes between a mark and one that is glued to its heading

struct Open {
  SectionMark mark;
  std::size_t candidate;
  std::uint32_t section;
};

std::size_t index_of(MarkStyle style) { return static_cast<std::size_t>(style); }

// 1. and 1、 take each other's place where a document mixes them up.
MarkStyle twin_of(MarkStyle style) {
  if (style == MarkStyle::point) return MarkStyle::pause;
  return style == MarkStyle::pause ? MarkStyle::point : style;
}

// A line that begins so is a section even if it stands alone.
bool is_strong(MarkStyle style) { return style <= MarkStyle::bracketed_han; }

// 1 or 1.1
bool is_outlines_first(const SectionMark& mark) {
  return mark.number == 1 || (mark.style == MarkStyle::decimal_2 && mark.number == DecimalNumber::kBase + 1);
}

class TreeBuilder {
 public:
  TreeBuilder(const SectionScan& scan, std::string_view text)
      : scan_(scan), text_(text), series_(scan.candidates), lists_(scan, text), contents_(scan, text) {}

  std::vector<SectionNode> run() {
    nodes_.reserve(scan_.candidates.size());
    for (std::size_t i = 0; i < scan_.candidates.size(); ++i) {
      take_turns(scan_.candidates[i].span.begin);
      if (!lists_.holds(i) && !contents_.holds(i) && accepts(i)) add(i);
    }
    take_turns(text_.size());
    close_from(0, text_.size());
    return std::move(nodes_);
  }

 private:
  // ---- turns --------------------------------------------------------------------------------------------------------

  void take_turns(std::size_t until) {
    for (; turn_ < scan_.turns.size() && scan_.turns[turn_].at <= until; ++turn_) {
      const Turn& turn = scan_.turns[turn_];
      if (turn.kind == TurnKind::attachment) start_again(turn.at);
      if (turn.kind == TurnKind::signed_) signed_ = true;
    }
  }

  void start_again(std::size_t at) {
    close_from(0, at);
    last_.fill(0);
    inside_ = {};
    signed_ = false;
  }

  // ---- which are sections -------------------------------------------------------------------------------------------

  bool accepts(std::size_t i) const {
    const SectionCandidate& candidate = scan_.candidates[i];
    const SectionMark& mark = candidate.mark;
    if (is_decimal(mark.style)) return true;
    const bool follows = follows_last(mark);
    const bool goes_on = series_.goes_on(i);
    if (mark.doubtful) return candidate.place == MarkPlace::line && goes_on && (follows || mark.number == 1);
    if (candidate.place == MarkPlace::glued && !is_glued_to_heading(candidate)) return goes_on && opens_outline(mark);
    if (candidate.place == MarkPlace::sentence) return follows || goes_on;
    const bool begins = mark.number == 1 || mark.number == last_[index_of(mark.style)] + 2;  // one may be lost
    if (candidate.place != MarkPlace::line || is_inline(mark.style)) return follows || (begins && goes_on);
    return is_strong(mark.style) || mark.number == 1 || follows || goes_on;
  }

  bool follows_last(const SectionMark& mark) const {
    const std::uint32_t last = last_[index_of(mark.style)];
    if (mark.style == MarkStyle::adverb) return mark.number > last && last > 0;
    return mark.number == last + 1 && mark.number > 1 ? true : follows_twin(mark);
  }

  bool follows_twin(const SectionMark& mark) const {
    const std::uint32_t last = last_[index_of(twin_of(mark.style))];
    return last > 0 && mark.number == last + 1;
  }

  // 第一章总则第一条: nothing but a short heading since the mark before, which is an outer one.
  bool is_glued_to_heading(const SectionCandidate& candidate) const {
    if (nodes_.empty()) return false;
    if (candidate.mark.style == MarkStyle::han) return false;
    const SectionCandidate& before = scan_.candidates[nodes_.back().candidate];
    const std::size_t size = candidate.span.begin - before.span.end;
    if (before.mark.style >= candidate.mark.style || size > kLongestGluedHeading) return false;
    const std::string_view heading = text_.substr(before.span.end, size);
    return heading.find("。") == std::string_view::npos && heading.find_first_of(";:\n") == std::string_view::npos;
  }

  // …暂行办法第一章总则: text flattened to one line.
  bool opens_outline(const SectionMark& mark) const {
    const bool is_first = mark.style == MarkStyle::han && last_[index_of(mark.style)] == 0;
    return mark.number == 1 && (is_division(mark.style) || is_first);
  }

  // ---- which encloses which -----------------------------------------------------------------------------------------

  void add(std::size_t i) {
    const SectionCandidate& candidate = scan_.candidates[i];
    const SectionMark& mark = candidate.mark;
    if (signed_ && is_outlines_first(mark) && candidate.place == MarkPlace::line) start_again(candidate.span.begin);
    signed_ = false;
    close_from(depth_for(i), candidate.span.begin);
    for (const Open& open : open_) inside_[index_of(mark.style)][index_of(open.mark.style)] = true;
    const auto parent = open_.empty() ? std::nullopt : std::optional(open_.back().section);
    open_.push_back({mark, i, static_cast<std::uint32_t>(nodes_.size())});
    nodes_.push_back({i, static_cast<int>(open_.size()), parent, 0});
    last_[index_of(mark.style)] = mark.number;
  }

  // How many of the open marks enclose a candidate.
  std::size_t depth_for(std::size_t i) {
    const SectionMark& mark = scan_.candidates[i].mark;
    if (const auto decimals = is_decimal(mark.style) ? depth_among_decimals(mark) : std::nullopt) return *decimals;
    if (const auto sibling = find_open(mark.style)) return *sibling;
    const auto twin = find_open(twin_of(mark.style));
    if (twin && open_[*twin].mark.number + 1 == mark.number) return *twin;
    std::size_t depth = open_.size();
    while (depth > 0 && !encloses(open_[depth - 1], i)) --depth;
    return depth;
  }

  // Behind the innermost open decimal that a decimal stands under, else in the place of the outermost.
  std::optional<std::size_t> depth_among_decimals(const SectionMark& mark) const {
    std::optional<std::size_t> depth;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!is_decimal(open_[i].mark.style)) continue;
      if (decimal_number(mark).is_below(decimal_number(open_[i].mark))) depth = i + 1;
      else if (!depth) return i;
    }
    return depth;
  }

  std::optional<std::size_t> find_open(MarkStyle style) const {
    const auto is_of_style = [style](const Open& open) { return open.mark.style == style; };
    const auto found = std::find_if(open_.begin(), open_.end(), is_of_style);
    if (found == open_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - open_.begin());
  }

  bool encloses(const Open& open, std::size_t i) {
    const SectionMark& mark = scan_.candidates[i].mark;
    const bool is_outer = open.mark.style < mark.style && !is_inline(open.mark.style);
    const bool stood_inside = inside_[index_of(mark.style)][index_of(open.mark.style)];
    if (is_outer || (!is_inline(open.mark.style) && stood_inside)) return true;
    return is_decimal(open.mark.style) ? decimals_enclose(i) : series_.encloses(open.candidate, i);
  }

  // 1.1 (一) or 1.1 一、 where 1.2, or 2, comes behind.
  bool decimals_enclose(std::size_t i) {
    const MarkStyle style = scan_.candidates[i].mark.style;
    const auto goes_on = [&](const Open& open) {
      return is_decimal(open.mark.style) && series_.goes_on_behind(open.candidate, i);
    };
    if (is_division(style)) return false;
    return style == MarkStyle::bracketed_han || std::any_of(open_.begin(), open_.end(), goes_on);
  }

  void close_from(std::size_t depth, std::size_t at) {
    for (; open_.size() > depth; open_.pop_back()) nodes_[open_.back().section].end = at;
  }

  const SectionScan& scan_;
  std::string_view text_;
  MarkSeries series_;
  NumberedLists lists_;
  TableOfContents contents_;
  std::vector<SectionNode> nodes_;
  std::vector<Open> open_;
  std::array<std::uint32_t, kMarkStyles> last_{};                  // number of the last section of each style
  std::array<std::array<bool, kMarkStyles>, kMarkStyles> inside_{};  // which styles stood under which
  std::size_t turn_ = 0;
  bool signed_ = false;  // a signature's date stands before: the outline may start again
};

}  // namespace

std::vector<SectionNode> grow_sections(const SectionScan& scan, std::string_view folded) {
  return TreeBuilder(scan, folded).run();
}

}  // namespace gongwen::internal
