#include "gongwen/html.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "json_fields.h"
#include "json_writer.h"
#include "utf8.h"

namespace gongwen {
namespace internal {
namespace {

// ---- characters -----------------------------------------------------------------------------------------------------

std::string_view escape_of(char byte) {
  switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\r': return "&#13;";  // a page's own carriage returns are read as line feeds
    case '\0': return "\uFFFD";
    default: return {};
  }
}

void append_escaped(std::string& page, std::string_view bytes) {
  for (const char byte : repaired_utf8(bytes)) {
    const std::string_view escape = escape_of(byte);
    if (escape.empty()) page += byte;
    else page += escape;
  }
}

template <typename T>
std::string as_json(const T& value) {
  JsonWriter json(JsonStyle::compact);
  write_value(json, value);
  return std::move(json).take();
}

// A field as it is shown: JSON, but for the quotes of a plain string.
template <typename T>
std::string shown(const T& value) {
  const std::string json = as_json(value);
  const bool is_plain = json.starts_with('"') && json.find('\\') == std::string::npos;
  return is_plain ? json.substr(1, json.size() - 2) : json;
}

// ---- what stands before the text ------------------------------------------------------------------------------------

void append_term(std::string& page, std::string_view name, std::string_view value) {
  page.append("<dt>").append(name).append("</dt><dd>");
  append_escaped(page, value);
  page += "</dd>\n";
}

template <typename T>
void append_element(std::string& page, std::string_view name, const Element<T>& element) {
  append_term(page, name, shown(element.value));
}
template <typename T>
void append_element(std::string& page, std::string_view name, const std::optional<T>& element) {
  if (element) append_element(page, name, *element);
}
template <Several Values>
void append_element(std::string& page, std::string_view name, const Values& elements) {
  for (const auto& element : elements) append_element(page, name, element);
}

void append_elements(std::string& page, const Elements& elements) {
  page += "<dl>\n";
  for_each_field(elements, [&](const auto& field, const auto& value) { append_element(page, field.name, value); });
  page += "</dl>\n";
}

void append_diagnostics(std::string& page, const std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return;
  page += "<ul>\n";
  for (const Diagnostic& diagnostic : diagnostics) {
    page.append("<li>").append(diagnostic.code).append(": ");
    append_escaped(page, diagnostic.message);
    page += "</li>\n";
  }
  page += "</ul>\n";
}

// ---- the text -------------------------------------------------------------------------------------------------------

// A line for the kind and one for each field that is set.
std::string fields_of(const Record& record) {
  std::string lines(record.kind());
  const auto add = [&lines](const auto& field, const auto& value) {
    if (is_set(value)) lines.append("\n").append(field.name).append(" ").append(shown(value));
  };
  std::visit([&](const auto& kind) { for_each_field(kind, add); }, record.value);
  return lines.append("\npattern ").append(shown(record.pattern));
}

// Writes a text with its records marked. A mark that another one crosses is closed and opened again.
class MarkedText {
 public:
  MarkedText(std::string& page, std::string_view text) : page_(page), text_(text) {}

  void write(const std::vector<Record>& records) {
    for (const Record& record : records) {
      write_until(record.span.begin);
      open(record);
    }
    write_until(text_.size());
  }

 private:
  // Closes the marks that end on the way.
  void write_until(std::size_t place) {
    while (!open_.empty()) {
      const auto first = std::min_element(open_.rbegin(), open_.rend(), ends_before);  // of several the innermost one
      if ((*first)->span.end > place) break;
      write_text((*first)->span.end);
      close(static_cast<std::size_t>(open_.rend() - first) - 1);
    }
    write_text(place);
  }

  static bool ends_before(const Record* left, const Record* right) { return left->span.end < right->span.end; }

  void write_text(std::size_t end) {
    append_escaped(page_, text_.substr(at_, end - at_));
    at_ = end;
  }

  void open(const Record& record) {
    open_.push_back(&record);
    page_.append("<mark class=\"").append(record.kind()).append(record.noise ? " noise\"" : "\"").append(" title=\"");
    append_escaped(page_, fields_of(record));
    page_ += "\">";
  }

  void close(std::size_t place) {
    const std::vector<const Record*> crossing(open_.begin() + static_cast<std::ptrdiff_t>(place) + 1, open_.end());
    for (std::size_t closed = place; closed < open_.size(); ++closed) page_ += "</mark>";
    open_.resize(place);
    for (const Record* record : crossing) open(*record);
  }

  std::string& page_;
  std::string_view text_;
  std::vector<const Record*> open_;  // the innermost one last
  std::size_t at_ = 0;               // what has been written
};

void require_spans_of(std::string_view text, const Document& document) {
  if (document.source.offsets != OffsetUnit::utf8) throw std::invalid_argument("to_html: offsets must be bytes");
  std::size_t begin = 0;
  for (const Record& record : document.records) {
    const Span& span = record.span;
    if (span.begin < begin) throw std::invalid_argument("to_html: records must be in the order of their begins");
    if (span.end < span.begin || span.end > text.size())
      throw std::invalid_argument("to_html: the document is of another text");
    begin = span.begin;
  }
}

constexpr std::string_view kStyle = R"(
body { font: 16px/1.7 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; }
pre { font: inherit; overflow-wrap: anywhere; white-space: pre-wrap; }
dl { display: grid; gap: 0 1em; grid-template-columns: max-content 1fr; }
dt { color: #666; } dd { margin: 0; } ul { color: #a00; }
mark { background: #e4e4e4; border-radius: .2em; color: inherit; padding: 0 .1em; }
mark.noise { opacity: .5; } mark mark { outline: 1px solid #888; }
.amount { background: #ffd98a; } .headcount { background: #ffc4b0; } .date { background: #c3e6b4; }
.document_number { background: #c5d6ff; } .contact { background: #f3c6ea; } .percentage { background: #ffee99; }
.count { background: #ffd2d2; } .duration { background: #d4efe6; } .age { background: #eddcc4; }
.ratio { background: #f7e6b8; } .citation { background: #e2dcf7; }
)";

}  // namespace
}  // namespace internal

std::string html_begin() {
  std::string page = "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n";
  page.append("<title>gongwen</title>\n<style>").append(internal::kStyle).append("</style>\n</head>\n<body>\n<p>");
  for (const std::string_view kind : kKindNames)
    page.append("<mark class=\"").append(kind).append("\">").append(kind).append("</mark> ");
  return page += "</p>\n";
}

std::string to_html(const Document& document, std::string_view text) {
  internal::require_spans_of(text, document);
  std::string page = "<article>\n<h2>";
  internal::append_escaped(page, document.source.name);
  page += "</h2>\n";
  internal::append_elements(page, document.elements);
  internal::append_diagnostics(page, document.diagnostics);
  page += "<pre>\n";  // a line break that opens <pre> is not part of it
  internal::MarkedText(page, text).write(document.records);
  return page += "</pre>\n</article>\n";
}

std::string html_end() { return "</body>\n</html>\n"; }

}  // namespace gongwen
