#include "elements/tail.h"

#include <algorithm>
#include <utility>

#include "elements/item_mark.h"
#include "elements/labels.h"
#include "kinds/clause.h"
#include "kinds/han.h"
#include "section_files.h"
#include "stretches.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNoteReach = 600;       // behind the day
constexpr std::size_t kLongestName = 400;     // of an attachment

std::string_view trim_white(std::string_view text) {
  const FoldedSpan inside = trimmed(text, {0, text.size()});
  return text.substr(inside.begin, inside.size());
}

std::optional<Disclosure> disclosure_in(std::string_view text, const WordList& words) {
  const auto word = words.starting(text);
  if (!word) return std::nullopt;
  if (word->meaning == "public") return Disclosure::public_;
  return word->meaning == "on_request" ? Disclosure::on_request : Disclosure::withheld;
}

// Where the next line that says anything begins to.
std::size_t begin_of_next(std::string_view folded, std::size_t end) {
  while (end < folded.size() && is_white(folded[end])) ++end;
  return end;
}

// The next line that says anything.
FoldedSpan line_behind(std::string_view folded, std::size_t end) {
  const std::size_t begin = begin_of_next(folded, end);
  return {begin, std::min(folded.find('\n', begin), folded.size())};
}

class AttachmentReader {
 public:
  // `folded` ends where the list must end.
  explicit AttachmentReader(std::string_view folded) : folded_(folded) {}

  std::vector<FoldedSpan> read(const Labelled& label) {
    number_ = 1;
    end_ = read_line({label.value.begin, std::min(label.value.end, folded_.size())});
    while (end_ < folded_.size()) {
      const std::string_view next = folded_.substr(begin_of_next(folded_, end_), kLongestOrdinal);
      const bool is_item = ordinal_size(next.substr(0, next.find('\n'))) > 0 || goes_on_counted(next);
      if (!is_item) break;  // before the line's end is sought
      end_ = read_line(line_behind(folded_, end_));
    }
    return std::exchange(names_, {});
  }

  // Where the last list ended: a label before it is one of its lines.
  std::size_t end() const { return end_; }

 private:
  // On a page flattened to one line a name ends at a space, for the signature follows. A link is no part of it: 分工表
  // (/files/17.doc).
  FoldedSpan name_in(FoldedSpan name) const {
    const std::string_view text = folded_.substr(name.begin, name.size());
    if (const std::size_t link = text.find("(/"); link != std::string_view::npos) name.end = name.begin + link;
    const std::size_t gap = text.find_first_of(" \t");
    return is_flattened_ && gap < name.size() ? FoldedSpan{name.begin, name.begin + gap} : name;
  }

  // 1.名单 2.流程图: cut where a number begins. Returns the line's end.
  std::size_t read_line(FoldedSpan line) {
    is_flattened_ = line.size() > kLongestName;
    if (counted_size(folded_.substr(line.begin, line.size()), number_) > 0) return read_counted(line);
    std::size_t begin = line.begin + ordinal_size(folded_.substr(line.begin, line.size()));
    const bool is_numbered = begin > line.begin;
    for (std::size_t at = begin; at < line.end; at = character_after(folded_, at)) {
      if (at == begin) continue;
      const std::string_view rest = folded_.substr(at, line.end - at);
      const std::size_t ordinal = is_numbered && is_apart(at) ? ordinal_size(rest) : label_size(rest);
      if (ordinal == 0) continue;
      add({begin, at});
      begin = at + ordinal;
    }
    add({begin, line.end});
    return line.end;
  }

  // 一、 under a label begins a text rather than a list, unless it is a file's name.
  bool goes_on_counted(std::string_view next) const {
    if (counted_size(next, number_) == 0) return false;
    const FoldedSpan line = line_behind(folded_, end_);
    return number_ > 1 || ends_in_extension(folded_.substr(line.begin, line.size()));
  }

  // ①名单②流程图, 一、名单二、流程图: each number once.
  std::size_t read_counted(FoldedSpan line) {
    std::size_t begin = line.begin + counted_size(folded_.substr(line.begin, line.size()), number_++);
    for (std::size_t at = begin; at < line.end; at = character_after(folded_, at)) {
      const std::size_t mark = counted_size(folded_.substr(at, line.end - at), number_);
      if (mark == 0) continue;
      add({begin, at});
      begin = at + mark;
      ++number_;
    }
    add({begin, line.end});
    return line.end;
  }

  bool is_apart(std::size_t at) const {
    const char before = folded_[at - 1];
    return before == ' ' || before == '\t' || before == ';' || folded_.substr(0, at).ends_with("。") ||
           han_size_before(folded_, at) != 0 || before == ')';
  }

  void add(FoldedSpan name) {
    name = trimmed(folded_, name_in(trimmed(folded_, name)));
    for (const std::string_view mark : {";", "。", ","})
      if (folded_.substr(name.begin, name.size()).ends_with(mark)) name.end -= mark.size();
    const std::string_view text = folded_.substr(name.begin, name.size());
    if (text.size() < 6 || text.size() > kLongestName) return;
    names_.push_back(name);
  }

  std::string_view folded_;
  std::vector<FoldedSpan> names_;
  bool is_flattened_ = false;
  std::size_t number_ = 1;  // of the item that comes next where they are counted as ① or 一、
  std::size_t end_ = 0;
};

// Where the paper is signed: what stands behind belongs to its attachments, or to the next paper of a collection.
std::size_t text_end(const ElementContext& context) {
  const auto& day = context.sources.days.signed_day;
  return day ? context.sources.dates[*day].span.begin : std::string_view::npos;
}

// Where a list of attachments must end: where the paper is signed, unless that is in its head, as a report is.
std::size_t list_limit(const Head& head, const Signature& signature) {
  const bool is_in_head = head.end < head.pieces.size() && signature.begin() < head.pieces[head.end].span.begin;
  return is_in_head ? std::string_view::npos : signature.begin();
}

// Whether a label names attachments by number, or one and nothing but the page's furniture behind it. An attachment
// itself, 附件:救助名单, goes on.
bool names_links(const ElementContext& context, const Labelled& label) {
  if (label.value.size() == 0 || ordinal_size(context.slice(label.value)) > 0) return true;
  const std::size_t next = skip_space(context.sources.folded(), label.value.end);
  return next == context.sources.folded().size() || StretchCursor(context.sources.furniture).holds({next, next + 1});
}

// 附件下载:1.救助名单, 相关附件:救助名单.doc: a page's list of files, but not what else stands at its foot.
bool lists_files(const ElementContext& context, const Labelled& label) {
  if (label.meaning != "files") return false;
  const std::string_view value = context.slice(label.value);
  return value.empty() || ends_in_extension(value) || ordinal_size(value) > 0;
}

// 附件:1.申请表2.汇总表 on the day's own line, and not the text of what is attached.
bool is_short_list(const ElementContext& context, const Labelled& label) {
  constexpr std::size_t kLongest = 300;  // bytes
  const std::string_view list = context.slice(label.value);
  const ElementWords& words = context.words();
  return list.size() <= kLongest && ordinal_size(list) > 0 && !contains(list, "。") &&
         names_file(list, words.attachment_end, words.title_end);
}

// Whether nothing but notes in brackets stands between the day and a label under it, as on many a page.
bool follows_day(const ElementContext& context, const Labelled& label) {
  const auto& day = context.sources.days.signed_day;
  if (!day) return false;
  const std::size_t end = context.sources.dates[*day].span.end;
  if (label.label.begin < end || label.label.begin > end + kNoteReach) return false;
  std::string_view between = context.slice({end, label.label.begin});
  if (!contains(between, "\n") && !is_short_list(context, label)) return false;
  for (between = trim_white(between); between.starts_with("("); between = trim_white(between)) {
    const std::size_t close = between.find(')');
    if (close == std::string_view::npos) return false;
    between.remove_prefix(close + 1);
  }
  return between.empty();
}

// 附件1:救助任务清单 over its own text: the file is that attachment, and lists none unless 附件2 follows.
bool names_own_text(const ElementContext& context, const Labelled& label) {
  const std::string_view folded = context.sources.folded();
  const bool opens = label.label.begin == skip_space(folded, 0);
  if (!opens || numbered_label_size(context.slice(label.label)) == 0) return false;
  return numbered_label_size(folded.substr(skip_space(folded, label.value.end))) == 0;
}

// Whether the first line behind a place is the item of a list with that number: 1.救助名单
bool begins_item(std::string_view line, char number) {
  return line.substr(0, ordinal_size(line)).find(number) != std::string_view::npos && !contains(line, "。");
}

// 附件⏎1.救助名单⏎2.流程图: a label without a colon, near the place where a paper ends.
std::optional<Labelled> bare_label(const ElementContext& context) {
  constexpr std::size_t kReach = 1500;  // bytes before the day, or before the text's end
  constexpr std::string_view kLabel = "\n附件";
  const std::string_view folded = context.sources.folded();
  const std::size_t day = std::min(text_end(context), folded.size());
  const std::string_view seen = folded.substr(0, day + kNoteReach);
  for (std::size_t at = day > kReach ? day - kReach : 0; (at = seen.find(kLabel, at)) != std::string_view::npos; ++at) {
    const std::size_t line = std::min(seen.find('\n', at + 1), seen.size());
    const std::string_view label = trim_white(seen.substr(at, line - at));
    if (label != "附件" && label != "附件下载") continue;
    const FoldedSpan first = line_behind(seen, line);
    const FoldedSpan second = line_behind(seen, first.end);
    const bool is_list = begins_item(context.slice(first), '1') && begins_item(context.slice(second), '2');
    const ElementWords& words = context.words();
    if (is_list && name_files(context.slice(first), context.slice(second), words.attachment_end, words.title_end))
      return Labelled{"attachments", {at + 1, line}, {line, line}};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Element<std::string>> find_attachments(const ElementContext& context, const Signature& signature) {
  std::vector<Element<std::string>> attachments;
  const std::size_t end = list_limit(context.head, signature);
  AttachmentReader reader(context.sources.folded().substr(0, end));
  const auto read = [&](const Labelled& label) {
    const bool is_signed = label.label.begin > end;
    if (is_signed && !(follows_day(context, label) && names_links(context, label))) return;
    if (is_signed) reader = AttachmentReader(context.sources.folded());
    for (const FoldedSpan name : reader.read(label)) attachments.push_back(quoted(context.sources.text, name));
  };
  for (const Labelled& label : context.labels) {
    if (label.meaning != "attachments" && !lists_files(context, label)) continue;
    if (label.label.begin < reader.end() || names_own_text(context, label)) continue;
    read(label);
    if (!attachments.empty()) return attachments;
  }
  if (const auto label = bare_label(context)) read(*label);
  return attachments;
}

std::optional<Element<Disclosure>> find_disclosure(const ElementContext& context) {
  const WordList& words = context.words().disclosure;
  for (const Labelled& label : context.labels) {
    if (label.meaning != "disclosure") continue;
    const auto disclosure = disclosure_in(context.slice(label.value), words);
    if (!disclosure) continue;
    const std::size_t size = words.starting(context.slice(label.value))->size;
    return valued(context.sources.text, {label.value.begin, label.value.begin + size}, *disclosure);
  }
  const std::string_view folded = context.sources.folded();
  const std::size_t day = text_end(context);
  const std::string_view own = day == std::string_view::npos ? folded : folded.substr(0, day + kNoteReach);
  for (std::size_t at = 0; (at = own.find("(此件", at)) != std::string_view::npos; ++at) {
    const auto word = words.starting(folded.substr(at + 1));
    if (word)
      return valued(context.sources.text, {at + 1, at + 1 + word->size}, *disclosure_in(folded.substr(at + 1), words));
  }
  return std::nullopt;
}

}  // namespace gongwen::internal
