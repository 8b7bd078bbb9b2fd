#include "arguments.h"

#include <charconv>
#include <sstream>
#include <stdexcept>

namespace gongwen::bench {
namespace {

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || value == 0)
    throw std::invalid_argument("not a number of one or more: " + std::string(text));
  return value;
}

std::vector<std::string> names(std::string_view list) {
  std::vector<std::string> names;
  std::istringstream stream{std::string(list)};
  for (std::string name; std::getline(stream, name, ',');) names.push_back(name);
  return names;
}

void take(Arguments& arguments, std::string_view option, std::string_view value) {
  if (option == "--rounds") arguments.rounds = number(value);
  else if (option == "--bytes") arguments.bytes = number(value);
  else if (option == "--growth") arguments.growth = number(value);
  else if (option == "--hostile") arguments.hostile = number(value);
  else if (option == "--kinds") arguments.kinds = names(value);
  else if (option == "--commit") arguments.commit = value;
  else if (option == "--json") arguments.json = value;
  else throw std::invalid_argument("no such option: " + std::string(option));
}

}  // namespace

Arguments read_arguments(const std::vector<std::string_view>& given) {
  Arguments arguments;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (!given[i].starts_with("--")) {
      arguments.folder = given[i];
      continue;
    }
    if (i + 1 == given.size()) throw std::invalid_argument("no value behind " + std::string(given[i]));
    take(arguments, given[i], given[i + 1]);
    ++i;
  }
  return arguments;
}

}  // namespace gongwen::bench
