#include "section_heading.h"

#include <algorithm>

#include "characters.h"
#include "section_bracket.h"
#include "section_end.h"
#include "section_prose.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestHeading = 180;  // bytes: sixty characters
constexpr std::size_t kLongestRunIn = 120;
constexpr std::size_t kLongestTopic = 48;  // of an article, or before a colon
constexpr ByteSet kWhite(" \t\n");
constexpr ByteSet kSpaces(" \t");
constexpr ByteSet kClauseEnds(" \t,:;");
constexpr std::string_view kStop = "。";

constexpr std::string_view kOpenVerbs[] = {"负责", "推进", "完善", "建立", "加强", "落实", "实施", "坚持", "开展"};
constexpr std::string_view kFirstVerbs[] = {"加强", "推进", "落实", "坚持", "全面", "深入"};
constexpr std::string_view kObjects[] = {"《", "“", "为", "负责"};
constexpr std::string_view kItemEnds[] = {";", ",", ";或", ";或者", ";和", ";以及"};

std::string_view first_sentence(std::string_view paragraph) { return paragraph.substr(0, paragraph.find(kStop)); }

// 五、附则本办法自2023年1月7日起施行: what glued text follows in is called 总则 or 附则, and no more.
std::optional<FoldedSpan> heading_before_this(std::string_view text, std::size_t begin) {
  constexpr std::string_view kThis = "本";
  const std::string_view rest = text.substr(begin);
  for (const std::string_view heading : {"总则", "附则", "總則", "附則"})
    if (rest.starts_with(heading) && rest.substr(heading.size()).starts_with(kThis))
      return FoldedSpan{begin, begin + heading.size()};
  return std::nullopt;
}

enum class Next { none, section, child };  // what stands behind a section's own text

class HeadingFinder {
 public:
  // `text` ends where the next section begins, which may be a child of this one.
  HeadingFinder(std::string_view text, Next next) : text_(text), next_(next) {}

  std::optional<FoldedSpan> find(const SectionCandidate& candidate) const {
    if (is_inline(candidate.mark.style)) return std::nullopt;
    const bool is_article = candidate.mark.style == MarkStyle::article;
    const ByteSet& gap = is_article ? kSpaces : kWhite;  // only other marks stand alone on their line
    const std::size_t begin = gap.first_outside(text_, candidate.span.end);
    if (const auto bracketed = square_bracketed_heading(text_, begin)) return bracketed;
    const RoundBracket round = is_article ? round_bracketed_heading(text_, begin) : RoundBracket{};
    if (round.takes_line) return round.heading;
    if (const auto general = heading_before_this(text_, begin)) return general;
    const std::string_view seen = text_.substr(begin, kLongestHeading + kStop.size() + 1);
    const std::string_view line = seen.substr(0, seen.find('\n'));
    const std::string_view sentence = first_sentence(line);
    const bool is_whole = sentence.size() == line.size();
    const bool may_have_topic = is_decimal(candidate.mark.style) && !(is_whole && candidate.place == MarkPlace::line);
    if (const auto topic = may_have_topic ? topic_before_gap(begin, sentence) : std::nullopt) return topic;
    const bool goes_on = !is_whole || line.size() > kLongestHeading;
    if (!is_article && goes_on)
      if (const auto topic = topic_before_sentence(begin, sentence)) return topic;
    if (is_whole) return whole_line(begin, line, is_article ? kLongestTopic : kLongestHeading);
    if (is_article || !is_run_in(begin, sentence)) return std::nullopt;
    return trimmed(begin, sentence);
  }

 private:
  // A line with no sentence's end in it. A list's item ends in ； and a paragraph that goes on in a comma.
  // One that a list follows, 申请人应当提交以下材料：, is a sentence too, and 联系人：张三 an entry.
  static std::optional<FoldedSpan> whole_line(std::size_t begin, std::string_view line, std::size_t longest) {
    if (line.size() > longest || line.find(';') != std::string_view::npos) return std::nullopt;
    if (line.ends_with(':') && announces_list(line)) return std::nullopt;
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && colon + 1 < line.size()) return std::nullopt;
    return trimmed(begin, line);
  }

  // 1.1 编制目的 为了规范。: a space parts heading and text, but not Latin words.
  static std::optional<FoldedSpan> topic_before_gap(std::size_t begin, std::string_view sentence) {
    const std::size_t gap = sentence.find(' ');
    if (gap > kLongestTopic || sentence.find(',') < gap) return std::nullopt;
    if (gap + 1 >= sentence.size() || is_ascii(sentence[gap - 1]) || is_ascii(sentence[gap + 1])) return std::nullopt;
    return trimmed(begin, sentence.substr(0, gap));
  }

  // 一、适用范围 本办法适用于全县,…: the text follows where a line was broken; but not 二、加强组织 领导,明确分工 and
  // 二、实施云溪 自主培训补贴政策。
  static std::optional<FoldedSpan> topic_before_sentence(std::size_t begin, std::string_view sentence) {
    constexpr std::size_t kShortestTopic = 12;   // bytes: four characters
    constexpr std::size_t kShortestClause = 18;  // behind it
    if (sentence.size() <= kLongestTopic) return std::nullopt;
    const std::size_t gap = kClauseEnds.first_in(sentence.substr(0, kLongestTopic + 1));
    const std::string_view topic = sentence.substr(0, gap);
    if (gap < kShortestTopic || gap > kLongestTopic || is_ascii(topic.back()) || is_open(topic)) return std::nullopt;
    const std::string_view behind = sentence.substr(kSpaces.first_outside(sentence, gap));
    const std::size_t clause = kClauseEnds.first_in(behind);
    if (clause < kShortestClause || is_ascii(behind.front()) || goes_on_in(behind)) return std::nullopt;
    if (asks_for_more(topic) || is_object(behind)) return std::nullopt;
    return trimmed(begin, topic);
  }

  // 《云溪县: no gap in brackets ends a topic.
  static bool is_open(std::string_view topic) {
    constexpr FewCharacters kOpening(U"《“(");
    constexpr FewCharacters kClosing(U"》”)");
    int depth = 0;
    for (std::size_t at = 0; at < topic.size();) {
      const CodePoint character = first_code_point(topic.substr(at));
      if (kOpening.has(character.value)) ++depth;
      if (kClosing.has(character.value)) --depth;
      at += character.size;
    }
    return depth > 0;
  }

  // 县水利局负责, 加强防汛: the rest of the sentence follows where a line was broken.
  static bool asks_for_more(std::string_view topic) {
    constexpr std::size_t kShortest = 18;  // bytes of a topic that begins with a verb: six characters
    return ends_with_any(topic, kOpenVerbs) || (topic.size() < kShortest && starts_with_any(topic, kFirstVerbs));
  }

  // 《…制度》并严格执行, 水库调度,…: no sentence by itself. One that begins with 本办法 is.
  static bool is_object(std::string_view text) {
    constexpr std::size_t kShortestClause = 36;  // bytes: twelve characters
    if (starts_with_any(text, kObjects)) return !text.starts_with("为了");
    return text.find(',') < kShortestClause && !text.starts_with("本");
  }

  // 的通知, 和县财政局: no sentence begins so.
  static bool goes_on_in(std::string_view text) {
    constexpr FewCharacters kJoints(U"的和及与等、");
    return kJoints.has(first_code_point(text).value);
  }

  // 抓培训。开展12期: short, and more behind it than the next section.
  bool is_run_in(std::size_t begin, std::string_view sentence) const {
    if (sentence.size() > kLongestRunIn || sentence.find(';') != std::string_view::npos) return false;
    if (reads_as_prose(sentence)) return false;
    const std::size_t end = begin + sentence.size() + kStop.size();
    if (next_ == Next::child) return true;
    const std::size_t behind = kWhite.first_outside(text_, end);
    const bool is_below = text_.substr(end, behind - end).find('\n') != std::string_view::npos;
    if (is_below && closes_paper(text_.substr(behind))) return false;
    return without_layout_tail(text_, end, text_.size()) > end;
  }

  static std::optional<FoldedSpan> trimmed(std::size_t begin, std::string_view heading) {
    while (!heading.empty() && (heading.back() == ' ' || heading.back() == '\t' || heading.back() == ':'))
      heading.remove_suffix(1);
    if (heading.empty() || heading.back() == ',') return std::nullopt;
    return FoldedSpan{begin, begin + heading.size()};
  }

  std::string_view text_;
  Next next_;
};

// Whether a section without a heading would have its only sentence as one: what follows stands on other lines.
bool is_sentence_of_line(std::string_view text, FoldedSpan heading) {
  if (!text.substr(heading.end).starts_with(kStop)) return false;
  const std::size_t behind = kSpaces.first_outside(text, heading.end + kStop.size());
  return behind == text.size() || text[behind] == '\n';
}

// Whether what stands below 三、有关要求。 is its text, and no signature: a sentence.
bool has_text_below(std::string_view text, std::size_t end) {
  const std::size_t below = kWhite.first_outside(text, std::min(end + kStop.size(), text.size()));
  const std::string_view seen = text.substr(below, kLongestHeading);
  const std::string_view line = seen.substr(0, seen.find('\n'));
  return line.find(',') != std::string_view::npos || line.find(kStop) != std::string_view::npos;
}

// Whether a section without a heading is an item of a list: it ends in ；, or is one short sentence; but
// not 时间：5月1日。
bool is_item(std::string_view own) {
  own = own.substr(0, without_layout_tail(own, 0, own.size()));
  if (ends_with_any(own, kItemEnds)) return true;
  if (own.size() > kLongestRunIn || !own.ends_with(kStop) || own.find(':') != std::string_view::npos) return false;
  return own.find(kStop) + kStop.size() == own.size();
}

}  // namespace

// The items of a list are sentences, so its last one has no heading, though a closing paragraph or a signature follows.
// A few words over a text are one, 三、有关要求。, unless the items before were as short.
std::optional<FoldedSpan> SectionHeadings::of(std::size_t node) {
  std::optional<FoldedSpan> heading = found(node);
  const SectionMark& mark = candidate(node).mark;
  Series& series = series_[place_of_parent(node)];
  const bool goes_on = series.goes_on_with(mark);
  const bool may_be_item = goes_on && series.is_list && heading && is_last(node);
  if (may_be_item && is_sentence_of_line(folded_, *heading) && !heads_text(*heading, series)) heading.reset();
  const std::string_view own = text_of(node);
  const bool is_list = !heading && (!goes_on || series.is_list) && is_item(own);
  series = {mark.style, mark.number, is_list, own.size()};
  return heading;
}

// 三、有关要求。 over a text, behind items that are longer; but not (三)材料不全的。
bool SectionHeadings::heads_text(FoldedSpan heading, const Series& before) const {
  constexpr std::size_t kLongestName = 18;  // bytes: six characters
  const std::string_view name = folded_.substr(heading.begin, heading.size());
  const bool is_name = name.size() <= kLongestName && name.find(',') == std::string_view::npos && !name.ends_with("的");
  return is_name && before.last_size > 2 * kLongestName && has_text_below(folded_, heading.end);
}

// What stands between a node's mark and the next node.
std::string_view SectionHeadings::text_of(std::size_t node) const {
  const std::size_t begin = candidate(node).span.end;
  const std::size_t end = node + 1 < nodes_.size() ? candidate(node + 1).span.begin : folded_.size();
  return folded_.substr(begin, end - begin);
}

std::optional<FoldedSpan> SectionHeadings::found(std::size_t node) const {
  const std::size_t behind = node + 1;
  if (behind == nodes_.size()) return HeadingFinder(folded_, Next::none).find(candidate(node));
  const Next next = nodes_[behind].parent == node ? Next::child : Next::section;
  const std::size_t limit = candidate(behind).span.begin;
  return HeadingFinder(folded_.substr(0, limit), next).find(candidate(node));
}

// Whether neither a child nor the next of its series follows.
bool SectionHeadings::is_last(std::size_t node) const {
  const std::size_t next = node + 1;
  if (next == nodes_.size()) return true;
  if (nodes_[next].parent == node) return false;
  const SectionMark& mark = candidate(node).mark;
  return nodes_[next].parent != nodes_[node].parent ||
         !Series{mark.style, mark.number}.goes_on_with(candidate(next).mark);
}

}  // namespace gongwen::internal
