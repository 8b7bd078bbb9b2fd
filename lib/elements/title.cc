#include "elements/title.h"

#include <algorithm>
#include <string>

#include "characters.h"
#include "elements/bodies.h"
#include "elements/headline.h"
#include "elements/title_line.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostLines = 5;
constexpr std::size_t kLongestLine = 160;   // bytes of a title's line that others follow
constexpr std::size_t kShortestTitle = 12;  // four characters
constexpr std::size_t kLongestTitle = 400;
constexpr std::size_t kShortestOfPage = 18;  // bytes: 统计公报 is a page's section
constexpr std::size_t kShortHead = 8;       // pieces: no page's menu
constexpr std::size_t kLongTitle = 48;      // bytes
constexpr std::size_t kLongHeadline = 21;
constexpr std::size_t kFarthestUp = 40;     // pieces of furniture between a title and its text
constexpr std::string_view kNone = "none";

class TitleFinder {
 public:
  explicit TitleFinder(const ElementContext& context)
      : context_(context),
        genres_(context.words().genre),
        ends_(context.words().title_end),
        openings_(context.words().title_opening) {
    const Labelled* label = first_labelled(context.labels, "title");
    if (label && label->value.size() <= kLongestTitle) labelled_ = label->value;
  }

  std::optional<FoldedSpan> find() const {
    const std::optional<FoldedSpan> title = best();
    return title && title->begin < title->end ? title : std::nullopt;
  }

 private:
  std::optional<FoldedSpan> best() const {
    if (context_.head.title) return stripped(after_number(*context_.head.title));
    const std::optional<FoldedSpan> headline = flattened_headline(context_);
    std::optional<FoldedSpan> plain;
    const std::size_t end = context_.head.end;
    for (std::size_t i = end; i-- > 0 && i + kFarthestUp > end;) {
      if (!may_be_title(i) || is_under_title(i)) continue;
      if (ends_title(context_.piece(i)) && says_enough(i)) return stripped(with_headline(joined_up(i), headline));
      if (plain || item_number_size(context_.piece(i)) > 0) continue;
      if (is_headline(i) && has_text_behind(i)) plain = joined_up(i);
    }
    if (labelled_) return stripped(*labelled_);
    if (headline) return stripped(*headline);
    if (const auto table = table_title()) return stripped(*table);
    return plain ? std::optional(stripped(*plain)) : std::nullopt;
  }

  // 湾城市2025年财政收入情况表, 表一 or nothing above it: a text that is a table.
  std::optional<FoldedSpan> table_title() const {
    constexpr std::size_t kMostAbove = 1;
    for (std::size_t i = 0; i <= kMostAbove && i < context_.head.end; ++i) {
      const std::string_view text = without_brackets(context_.piece(i));
      const bool is_table = text.ends_with("表") && !text.ends_with("代表") && text.size() >= kLongHeadline;
      if (is_table && may_be_title(i)) return context_.head.pieces[i].span;
    }
    return std::nullopt;
  }

  bool says_about(std::string_view text) const { return context_.words().subject.first_in(text).has_value(); }

  bool may_be_title(std::size_t i) const {
    const std::string_view text = context_.piece(i);
    return context_.head.kinds[i] == PieceKind::text && text.size() >= kShortestTitle && text.size() <= kLongestTitle &&
           !text.ends_with(":") && !contains(text, "。") && !fills_in(text, context_.words().filled_label) &&
           !is_row(i) && !begins_with_word(context_.words().not_title, text) &&
           !ends_as_no_title(context_.words(), text);
  }

  // 1.4灾害分级 or 经教代会审议通过 under another line; but …关于2024年 | 三、四年级体质监测的通知.
  bool is_under_title(std::size_t i) const {
    const std::string_view text = context_.piece(i);
    if (!ends_in_adoption(context_.words(), text) && (!begins_outline(text) || genres_.ending(text))) return false;
    while (i-- > 0)
      if (may_be_title(i)) return true;
    return false;
  }

  // Bodies that issue a paper jointly, and a slogan, stand in columns too.
  bool is_row(std::size_t i) const {
    const bool is_first = i + 1 < context_.head.pieces.size() && has_columns(context_.piece(i + 1));
    return is_first && has_columns(context_.piece(i)) && !says_about(context_.piece(i));
  }

  // A text that is one line is a sentence, a cell or a search: no title unless it ends like one.
  bool has_text_behind(std::size_t i) const {
    const std::size_t end = context_.head.pieces[i].span.end;
    return context_.sources.folded().find_first_not_of(" \t\n", end) != std::string_view::npos;
  }

  // The headline where the title is a half of it, wherever it was found.
  FoldedSpan with_headline(FoldedSpan title, std::optional<FoldedSpan> headline) const {
    if (!headline || says_about(context_.slice(title))) return title;
    const bool is_half = contains(without_white(context_.slice(*headline)), without_white(context_.slice(title)));
    return is_half ? *headline : title;
  }

  // 信用信息公示 and 政府公报 are entries of a menu where a page has one.
  bool says_enough(std::size_t i) const {
    const std::string_view text = context_.piece(i);
    if (text.size() < kShortestOfPage && !says_about(text)) return false;
    return context_.head.end <= kShortHead || text.size() >= kLongTitle || says_about(text) || is_headline(i) ||
           stands_over_body(i);
  }

  // 湾城市2026年预算草案 | 湾城市财政局: a cover.
  bool stands_over_body(std::size_t i) const {
    return context_.piece(i).size() >= kLongHeadline && i + 1 < context_.head.end &&
           context_.head.kinds[i + 1] == PieceKind::body;
  }

  // A line that is no more than a line is a title where nothing else stands in the head, or where the page's own data
  // follow it: 发布日期:…
  bool is_headline(std::size_t i) const {
    const auto& kinds = context_.head.kinds;
    if (context_.head.end <= kShortHead || is_marked(i)) return true;
    if (i + 1 >= context_.head.end || context_.piece(i).size() < kLongHeadline) return false;
    return kinds[i + 1] == PieceKind::label || kinds[i + 1] == PieceKind::date;
  }

  // # 湾城市供水条例: markdown's first heading.
  bool is_marked(std::size_t i) const {
    const std::string_view before = trim_end(context_.sources.folded().substr(0, context_.head.pieces[i].span.begin));
    return before == "#" || before.ends_with("\n#");
  }

  // …的通知, …办法(试行), …预算(草案): a line that a title may end with.
  bool ends_title(std::string_view text) const {
    if (text.ends_with(")") && ends_.ending(text.substr(0, text.size() - 1))) return true;
    text = without_brackets(without_year(text));
    if (const auto genre = genres_.ending(text)) return genre->meaning != kNone;
    return ends_.ending(text).has_value();
  }

  FoldedSpan joined_up(std::size_t last) const {
    const FoldedSpan end = context_.head.pieces[last].span;
    if (const auto known = joined_like_label(last)) return *known;
    std::size_t first = last;
    while (first > 0 && last - first + 1 < kMostLines && goes_on(first - 1, first)) --first;
    while (first > 0 && is_joint_body(first - 1, first)) --first;
    return {context_.head.pieces[first].span.begin, end.end};
  }

  // The lines that say what the page's own title says.
  std::optional<FoldedSpan> joined_like_label(std::size_t last) const {
    if (!labelled_) return std::nullopt;
    const std::string wanted = without_white(context_.slice(*labelled_));
    std::string joined;
    for (std::size_t i = last + 1; i-- > 0 && last - i < kMostLines;) {
      joined = without_white(context_.piece(i)) + joined;
      if (joined == wanted) return FoldedSpan{context_.head.pieces[i].span.begin, context_.head.pieces[last].span.end};
      if (!wanted.ends_with(joined)) break;
    }
    return std::nullopt;
  }

  // 湾城市民政局 | 湾城市财政局 | 湾城市审计局关于…: a body more that issues it jointly.
  bool is_joint_body(std::size_t above, std::size_t below) const {
    const auto& kinds = context_.head.kinds;
    if (kinds[above] != PieceKind::body) return false;
    const std::string_view lower = context_.piece(below);
    return kinds[below] == PieceKind::body || (begins_with_body(lower) && !lower.starts_with(context_.piece(above)));
  }

  // Whether the title goes on from the line above to the one below.
  bool goes_on(std::size_t above, std::size_t below) const {
    const PieceKind kind = context_.head.kinds[above];
    const std::string_view upper = context_.piece(above);
    const std::string_view lower = context_.piece(below);
    if ((kind != PieceKind::text && kind != PieceKind::body) || upper.size() > kLongestLine) return false;
    if (is_open(upper)) return true;
    if (ends_title(upper)) return names_passed_on(upper) && ends_with_of(lower);
    if (is_cut(upper, lower) || (above == 0 && begins_with_year(lower) && names_place(upper))) return true;
    if (openings_.starting(lower)) return kind == PieceKind::body || upper.ends_with("转发") || upper.ends_with("印发");
    if (says_about(lower) || contains(lower, "转发")) return false;
    return opens_above(above) || openings_.starting(upper) || contains(upper, "转发") ||
           (kind == PieceKind::body && lower.size() < kLongestLine && ends_title(lower));
  }

  // 湾城市财政局关于印发 | 2024年 | 营商环境责 | 任清单的通知: the lines of a narrow column.
  bool opens_above(std::size_t last) const {
    for (std::size_t i = last + 1; i-- > 0 && last - i < kMostLines;) {
      const std::string_view text = context_.piece(i);
      if (context_.head.kinds[i] != PieceKind::text || text.size() > kLongestLine) return false;
      if (ends_title(text) || text.ends_with(":")) return false;
      if (says_about(text) || contains(text, "印发")) return true;
    }
    return false;
  }

  // 湾城市财政局关于…: the last of the bodies that issue it jointly.
  bool begins_with_body(std::string_view text) const {
    const auto about = context_.words().subject.first_in(text);
    return about && about->begin > 0 && names_body(text.substr(0, about->begin), context_.words().body_ending);
  }

  // 湾城市2025年国民经济和社会发展 | 统计公报, 2025年预算执行 | 情况和2026年预 | 算(草案): no line is a title by itself.
  bool is_cut(std::string_view upper, std::string_view lower) const {
    if (upper.size() < kLongHeadline || !ends_title(lower) || says_about(lower) || is_masthead(upper)) return false;
    if (lower.size() < kShortestOfPage || context_.words().title_joint_ending.starting(lower)) return true;
    return begins_with_year(upper) && (is_unfinished(upper) || goes_on_midway(lower));
  }

  // 湾城市统计局网站, 2024年全市工作会议材料之一: the site's or the collection's, not the paper's.
  bool is_masthead(std::string_view text) const {
    return context_.words().masthead_ending.ending(text) || context_.words().not_title.starting(text);
  }

  // 2025年预算执行情况, 2025年预算执行情况和2026年预
  bool is_unfinished(std::string_view text) const {
    return context_.words().title_joint.first_in(text) || context_.words().title_joint_ending.ending(text);
  }

  // 和社会发展统计公报, 行情况的报告
  bool goes_on_midway(std::string_view text) const {
    return context_.words().title_joint.starting(text) || ends_with_of(text);
  }

  // 关于印发湾城市供水管理办法 | 实施细则的通知: not the end, but what is passed on.
  bool names_passed_on(std::string_view text) const {
    return (contains(text, "印发") || contains(text, "转发")) && !ends_with_of(text);
  }

  // …的通知
  bool ends_with_of(std::string_view text) const {
    const auto genre = genres_.ending(text);
    return genre && text.substr(0, text.size() - genre->size).ends_with("的");
  }

  // A number in the title's own line stands before it: …的通知湾财〔2024〕7号…的通知
  FoldedSpan after_number(FoldedSpan title) const {
    for (const auto& draft : context_.sources.numbers) {
      if (draft.span.end >= title.end) break;
      if (draft.span.begin >= title.begin && contains(context_.slice({title.begin, draft.span.begin}), "的"))
        title.begin = draft.span.end;
    }
    return title;
  }

  FoldedSpan stripped(FoldedSpan title) const {
    title = without_data(title);
    title.begin += item_number_size(context_.slice(title));
    title = trimmed(context_.sources.folded(), without_tag(title));
    return {title.begin, title.begin + without_day(context_.slice(title)).size()};
  }

  // 湾城市2025年统计公报 2025: a year that the page adds.
  FoldedSpan without_tag(FoldedSpan title) const {
    const std::string_view shorter = without_year(context_.slice(title));
    const std::size_t end = title.begin + shorter.size();
    const bool is_tag = end < title.end && ends_title(shorter) && stands_apart(context_.sources.text, end);
    return is_tag ? FoldedSpan{title.begin, end} : title;
  }

  // …的通知2024-04-02 16:45来源:…: the page's data on the title's line.
  FoldedSpan without_data(FoldedSpan title) const {
    for (const Labelled& label : context_.labels)
      if (label.label.begin > title.begin && label.label.begin < title.end) title.end = label.label.begin;
    const std::size_t subtitle = context_.slice(title).find("——20");
    if (subtitle != std::string_view::npos && subtitle > 0) title.end = title.begin + subtitle;
    for (const auto& draft : context_.sources.dates) {
      if (draft.span.begin >= title.end) break;
      const bool is_stamp = draft.value.date.start_time && draft.span.begin > title.begin;
      if (is_stamp) title.end = draft.span.begin;
    }
    return title;
  }

  const ElementContext& context_;
  const WordList& genres_;
  const WordList& ends_;
  const WordList& openings_;
  std::optional<FoldedSpan> labelled_;
};

}  // namespace

std::optional<FoldedSpan> find_title(const ElementContext& context) { return TitleFinder(context).find(); }

std::optional<Element<std::string>> find_genre(const ElementContext& context, FoldedSpan title) {
  const std::string_view text = without_brackets(context.slice(title));
  const auto genre = context.words().genre.ending(text);
  if (!genre || genre->meaning == kNone) return std::nullopt;
  const std::size_t end = title.begin + text.size();
  return valued(context.sources.text, {end - genre->size, end}, std::string(genre->meaning));
}

}  // namespace gongwen::internal
