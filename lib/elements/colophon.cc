#include "elements/colophon.h"

#include <algorithm>

#include "characters.h"
#include "elements/bodies.h"
#include "elements/labels.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestPrinter = 150;   // bytes
constexpr std::size_t kLongestSentence = 300;  // bytes of a list's further sentence or line
constexpr std::string_view kStop = "。";

using Spans = std::vector<FoldedSpan>;

// Where the last white space in a text begins; its end if there is none.
std::size_t last_gap(std::string_view text) { return std::min(text.find_last_of(" \t"), text.size()); }

class CopiesReader {
 public:
  explicit CopiesReader(const ElementContext& context) : context_(context), folded_(context.sources.folded()) {
    if (const auto& day = context.sources.days.printed_on) printed_ = context.sources.dates[*day].span.begin;
  }

  // 抄报:… over 抄送:…: the lists of labels that follow each other.
  Spans read() {
    for (const Labelled& label : context_.labels) {
      if (label.meaning != "copies_to" || label.value.size() == 0) continue;
      if (!bodies_.empty() && skip_space(folded_, end_) != label.label.begin) break;
      read_list(label.value);
    }
    return std::move(bodies_);
  }

 private:
  void read_list(FoldedSpan value) {
    FoldedSpan list = first_sentence(value);
    while (list.size() > 0) {
      add(list);
      const bool is_stopped = folded_.substr(list.end).starts_with(kStop);
      end_ = is_stopped ? list.end + kStop.size() : list.end;
      list = is_stopped || is_open(list) ? next_list(is_stopped) : FoldedSpan{};
    }
  }

  // Without the printer that a flattened line has behind a space: …,省检察院 湾省人民政府办公厅2020年2月12日印发.
  FoldedSpan first_sentence(FoldedSpan value) const {
    const std::size_t stop = context_.slice(value).find(kStop);
    const std::size_t end = stop == std::string_view::npos ? value.end : value.begin + stop;
    if (printed_ < value.begin || printed_ >= end) return {value.begin, end};
    const std::string_view before = trim_end(context_.slice({value.begin, printed_}));
    return trimmed(folded_, {value.begin, value.begin + last_gap(before)});
  }

  // ;  or ,  or 、 ends a line whose list goes on below.
  bool is_open(FoldedSpan list) const {
    const std::string_view text = context_.slice(list);
    return text.ends_with(";") || text.ends_with(",") || text.ends_with("、");
  }

  // The sentence or line behind, if it lists more: behind a full stop it ends in one too, for the printer stands there.
  FoldedSpan next_list(bool must_stop) const {
    const std::size_t begin = skip_space(folded_, end_);
    const std::string_view rest = folded_.substr(begin, kLongestSentence);
    const std::size_t size = std::min({rest.find(kStop), rest.find('\n'), rest.size()});
    if (size == rest.size() && begin + size < folded_.size()) return {};  // a text, no list
    const FoldedSpan list = trimmed(folded_, {begin, begin + size});
    const bool is_printer = printed_ >= begin && printed_ < list.end;
    if (is_printer || (must_stop && !rest.substr(size).starts_with(kStop))) return {};
    return lists_bodies(list) ? list : FoldedSpan{};
  }

  bool lists_bodies(FoldedSpan list) const {
    const std::string_view text = context_.slice(list);
    if (contains(text, ":") || kAsciiDigits.first_in(text) < text.size()) return false;
    if (context_.words().element_line_label.starting(text)) return false;  // 附件 of a page flattened to one line
    const Spans parts = list_parts(folded_, list, Separators::commas_and_pauses);
    const auto is_known = [this](FoldedSpan part) { return is_copied(part); };
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), is_known);
  }

  bool is_copied(FoldedSpan part) const {
    const std::string_view name = context_.slice(part);
    if (names_body(name, context_.words().body_ending)) return true;
    const auto ending = context_.words().addressee_ending.ending(without_bracket(name));
    return ending && ending->meaning == "body";
  }

  void add(FoldedSpan list) {
    const Spans parts = list_parts(folded_, list, Separators::commas_and_pauses);
    bodies_.insert(bodies_.end(), parts.begin(), parts.end());
  }

  const ElementContext& context_;
  std::string_view folded_;
  std::size_t printed_ = std::string_view::npos;  // where 印发日期 begins
  std::size_t end_ = 0;                           // of the last list, its full stop with it
  Spans bodies_;
};

// The line that ends before `at`, or what the same line has before it.
FoldedSpan line_over(std::string_view folded, std::size_t at) {
  while (at > 0 && (folded[at - 1] == '\n' || folded[at - 1] == ' ' || folded[at - 1] == '\t')) --at;
  const std::size_t reach = at > kLongestPrinter ? at - kLongestPrinter : 0;
  const std::size_t line = folded.substr(reach, at - reach).find_last_of("\n");
  return trimmed(folded, {line == std::string_view::npos ? reach : reach + line + 1, at});
}

bool has_mark(std::string_view text) {
  return text.find_first_of(",;:") != std::string_view::npos || contains(text, kStop);
}

// Where the printer's name begins in a line that has a list of copies, or the day signed, before it.
std::size_t printer_begin(std::string_view line) {
  const std::size_t stop = last_in(line, kStop);
  const std::size_t behind = stop == std::string_view::npos ? 0 : stop + kStop.size();
  const std::string_view rest = trim_end(line.substr(behind));
  return has_mark(rest) || kAsciiDigits.first_in(rest) < rest.size() ? behind + last_gap(rest) : behind;
}

// The printer that the line ends in.
FoldedSpan printer_in(const ElementContext& context, FoldedSpan line) {
  const std::string_view text = context.slice(line);
  if (text.size() <= 3) return {};
  if (!has_mark(text)) return line.size() < kLongestPrinter ? line : FoldedSpan{};
  const FoldedSpan name = trimmed(context.sources.folded(), {line.begin + printer_begin(text), line.end});
  return names_body(context.slice(name), context.words().body_ending) ? name : FoldedSpan{};
}

}  // namespace

std::vector<Element<std::string>> find_copies(const ElementContext& context) {
  std::vector<Element<std::string>> copies;
  for (const FoldedSpan body : CopiesReader(context).read()) copies.push_back(quoted(context.sources.text, body));
  return copies;
}

std::optional<Element<std::string>> find_printer(const ElementContext& context) {
  if (const auto& day = context.sources.days.printed_on) {
    const FoldedSpan line = line_over(context.sources.folded(), context.sources.dates[*day].span.begin);
    if (const FoldedSpan name = printer_in(context, line); name.size() > 0) return quoted(context.sources.text, name);
  }
  const Labelled* label = first_labelled(context.labels, "printed_by");
  return label ? std::optional(quoted(context.sources.text, label->value)) : std::nullopt;
}

}  // namespace gongwen::internal
