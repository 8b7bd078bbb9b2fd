#include "pattern_example.h"

#include <optional>
#include <string>

#include "gongwen/kinds.h"

namespace gongwen::internal {
namespace {

std::optional<std::string> read_anchor(const Node& node) {
  const auto anchor = node.find("anchor");
  if (!anchor) return std::nullopt;
  if (!parse_day(anchor->string())) anchor->refuse("not a day: write one that exists, such as 2024-05-20");
  return anchor->string();
}

}  // namespace

Example read_example(const Node& node) {
  node.allow_keys({"text", "records", "anchor"});
  const Node records = node.at("records");
  if (records.items().empty()) records.refuse("an example without records: make it one of the rejects");
  for (const Node& record : records.items()) record.members();
  return {node.at("text").string(), records.dump(), read_anchor(node), node.pointer()};
}

Example read_reject(const Node& node) {
  if (node.is_string()) return {node.string(), "", std::nullopt, node.pointer()};
  node.allow_keys({"text", "anchor"});
  return {node.at("text").string(), "", read_anchor(node), node.pointer()};
}

}  // namespace gongwen::internal
