#include "pattern_json.h"

#include <algorithm>
#include <set>

namespace gongwen::internal {
namespace {

using Json = nlohmann::ordered_json;

// RFC 6901: ~ and / are written ~0 and ~1.
std::string pointer_token(std::string_view key) {
  std::string token = "/";
  for (const char c : key) {
    if (c == '~')
      token += "~0";
    else if (c == '/')
      token += "~1";
    else
      token += c;
  }
  return token;
}

// Watches the parser go by: nlohmann keeps the last of two equal keys without a word.
class DuplicateKeys {
 public:
  explicit DuplicateKeys(const std::string& file) : file_(file) {}

  void see(Json::parse_event_t event, const Json& value) {
    using Event = Json::parse_event_t;
    if (event == Event::key)
      see_key(value.get<std::string>());
    else if (event == Event::object_start || event == Event::array_start)
      open_.push_back({});
    else if (event != Event::value)
      open_.pop_back();
    if ((event == Event::value || event == Event::object_end || event == Event::array_end) && !open_.empty())
      ++open_.back().count;
  }

 private:
  struct Open {  // an object or array that has begun
    std::set<std::string> keys;
    std::string key;        // the last one
    std::size_t count = 0;  // values that have ended
  };

  void see_key(const std::string& key) {
    open_.back().key = key;
    if (open_.back().keys.insert(key).second) return;
    std::string pointer;
    for (const Open& open : open_) pointer += pointer_token(open.keys.empty() ? std::to_string(open.count) : open.key);
    throw PatternError(file_, pointer, "the key \"" + key + "\" is given twice: drop or rename one");
  }

  const std::string& file_;
  std::vector<Open> open_;
};

// nlohmann's message without its own name: "parse error at line 3, column 7: …".
std::string parse_fault(const std::string& what) {
  const std::size_t prefix = what.find("] ");
  return "not JSON: " + (prefix == std::string::npos ? what : what.substr(prefix + 2));
}

Json parse(std::string_view text, const std::string& file) {
  DuplicateKeys duplicates(file);
  const auto watch = [&](int, Json::parse_event_t event, const Json& value) {
    duplicates.see(event, value);
    return true;
  };
  try {
    return Json::parse(text, watch);
  } catch (const Json::parse_error& error) {
    throw PatternError(file, "", parse_fault(error.what()));
  } catch (const Json::out_of_range& error) {  // a number past the range of double
    throw PatternError(file, "", parse_fault(error.what()));
  }
}

std::string quoted_list(std::initializer_list<std::string_view> keys) {
  std::string list;
  for (const std::string_view key : keys) list += (list.empty() ? "" : ", ") + std::string(key);
  return list;
}

}  // namespace

PatternJson::PatternJson(std::string_view text, std::string file)
    : file_(std::move(file)), value_(parse(text, file_)) {}

void Node::refuse(const std::string& fault) const { throw PatternError(*file_, pointer_, fault); }

Node Node::child(std::string_view token, const Json& value) const {
  return {*file_, pointer_ + pointer_token(token), value};
}

void Node::expect(bool is_right, const std::string& type) const {
  if (!is_right) refuse("expected " + type + ", found " + value_->type_name());
}

void Node::allow_keys(std::initializer_list<std::string_view> keys) const {
  expect(value_->is_object(), "an object");
  for (const auto& [key, value] : value_->items())
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      child(key, value).refuse("unknown key; the keys here are " + quoted_list(keys));
}

Node Node::at(std::string_view key) const {
  if (const auto found = find(key)) return *found;
  refuse("the key \"" + std::string(key) + "\" is missing");
}

std::optional<Node> Node::find(std::string_view key) const {
  expect(value_->is_object(), "an object");
  const auto found = value_->find(std::string(key));
  if (found == value_->end()) return std::nullopt;
  return child(key, *found);
}

std::vector<std::pair<std::string, Node>> Node::members() const {
  expect(value_->is_object(), "an object");
  std::vector<std::pair<std::string, Node>> members;
  for (const auto& [key, value] : value_->items()) {
    if (key.empty()) child(key, value).refuse("an empty key: give it a name");
    members.emplace_back(key, child(key, value));
  }
  return members;
}

std::vector<Node> Node::items() const {
  expect(value_->is_array(), "an array");
  std::vector<Node> items;
  for (const Json& value : *value_) items.push_back(child(std::to_string(items.size()), value));
  return items;
}

std::string Node::string() const {
  expect(value_->is_string(), "a string");
  const auto& text = value_->get_ref<const std::string&>();
  if (text.empty()) refuse("expected a string that is not empty");
  return text;
}

}  // namespace gongwen::internal
