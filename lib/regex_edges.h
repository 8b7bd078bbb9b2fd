// regex_edges.h - groups that stand so many characters from one end of a match or the other: told without an engine.
//
//   (?P<span>十[一二三四五六]五)(?P<part>末|期末)?   span: the first three characters; part: what is behind them
//   (?P<phones>0[0-9]{10}|1[0-9]{10})                phones: the whole match
//   (?P<number>[0-9]+)(?P<unit>元|万元)              none: how much is whose depends on the characters
//
// Cost    the characters between a group's edges and the ends that they are counted from
// Owns    nothing of the regex; thread-safe
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "regex_tree.h"

namespace gongwen::internal {

class GroupEdges {
 public:
  // nullopt where the groups don't stand so, or where there are none.
  static std::optional<GroupEdges> of(const Regex& regex);

  // What capturing group `index` + 1 took of a match, which is well-formed; empty too where it took no part.
  std::string_view group(std::size_t index, std::string_view match) const;

 private:
  struct Edge {
    enum class From { begin, end };
    From from = From::begin;
    std::size_t characters = 0;
  };
  struct Edges {
    Edge begin;
    Edge end;
  };
  static std::optional<std::vector<Edge>> edges_between(std::span<const RegexPart> parts, const Regex& regex);
  static std::size_t place_of(Edge edge, std::string_view match);

  std::vector<Edges> groups_;
};

}  // namespace gongwen::internal
