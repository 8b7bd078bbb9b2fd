// explain.cc - one paragraph a match.
#include "explain.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "gongwen/nlohmann.h"

namespace gongwen::cli {
namespace {

using nlohmann::ordered_json;

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) line += c == '\n' || c == '\r' ? "⏎" : std::string(1, c);
  return line;
}

std::string in_quotes(std::string_view text) { return "\"" + in_one_line(text) + "\""; }

std::string place(const Span& span) {
  return "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
}

// The record's own fields, those that say something: value 150000  relation between.
std::string fields(const Record& record) {
  std::string line;
  const std::string json = to_json(record);
  const ordered_json all = ordered_json::parse(json);
  for (const auto& [name, value] : all.items()) {
    const bool is_evidence = name == "kind" || name == "text" || name == "begin" || name == "end" ||
                             name == "sentence" || name == "section" || name == "pattern";
    if (is_evidence || value.is_null() || (value.is_array() && value.empty())) continue;
    line += "  " + name + " " + (value.is_string() ? value.get<std::string>() : value.dump());
  }
  return line;
}

std::string groups(const ExplainedMatch& match) {
  std::string line;
  for (const MatchGroup& group : match.groups) line += "  " + group.name + " " + in_quotes(group.text);
  return line.empty() ? "" : "    groups" + line + "\n";
}

std::string sources(const std::vector<FieldSource>& sources) {
  std::string lines;
  for (const FieldSource& source : sources) lines += "    " + source.field + " from " + in_quotes(source.words) + "\n";
  return lines;
}

std::string other(const ExplainedMatch& match, const Explanation& explanation) {
  if (match.winner) return *match.winner;
  if (!match.record) return "none";
  const Record& record = explanation.document.records[*match.record];
  return in_quotes(record.text) + " (" + record.pattern + ")";
}

std::string outcome(const ExplainedMatch& match, const Explanation& explanation) {
  const std::string winner = other(match, explanation);
  switch (match.fate) {
    case Fate::record: return match.kind + fields(explanation.document.records[*match.record]);
    case Fate::part: return "part of " + winner;
    case Fate::shorter: return "lost: longer or earlier here is " + winner;
    case Fate::barred_before: return "lost: what stands before it is in its not_before";
    case Fate::barred_after: return "lost: what stands behind it is in its not_after";
    case Fate::overlapped: return "lost: covered by " + winner;
    case Fate::claimed: return "lost: its words belong to " + winner;
    case Fate::refused: return "lost: no " + match.kind + " by the words around it";
    case Fate::left_out: return "left out: ill-formed text, page furniture, or a kind not asked for";
  }
  return {};
}

// A record gets a paragraph, what lost a line.
std::string paragraph(const ExplainedMatch& match, const Explanation& explanation) {
  const bool is_record = match.fate == Fate::record;
  const std::string head = in_one_line(match.text) + "  " + place(match.span) + "  " + match.pattern;
  if (!is_record) return "  " + head + "  " + outcome(match, explanation) + "\n";
  return head + "\n    " + outcome(match, explanation) + "\n" + groups(match) +
         sources(explanation.sources[*match.record]);
}

}  // namespace

std::string shown(const Explanation& explanation) {
  std::string text;
  for (const ExplainedMatch& match : explanation.matches) text += paragraph(match, explanation);
  for (const Diagnostic& diagnostic : explanation.document.diagnostics)
    text += diagnostic.code + "  " + place(diagnostic.span) + "  " + diagnostic.message + "\n";
  return text.empty() ? "no pattern matches anywhere in this text\n" : text;
}

}  // namespace gongwen::cli
