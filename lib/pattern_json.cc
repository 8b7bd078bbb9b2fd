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

// nlohmann's message without its own name: "parse error at line 3, column 7: …".
std::string parse_fault(const std::string& what) {
  const std::size_t prefix = what.find("] ");
  return "not JSON: " + (prefix == std::string::npos ? what : what.substr(prefix + 2));
}

// Builds the tree of what the parser meets. nlohmann's own builder keeps the last of two equal keys without a word, and
// copies an object's members, all that they hold included, each time it grows.
class TreeBuilder : public Json::json_sax_t {
 public:
  explicit TreeBuilder(const std::string& file) : file_(file) {}

  Json tree() && { return std::move(tree_); }

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(Json::number_integer_t value) override { return add(value); }
  bool number_unsigned(Json::number_unsigned_t value) override { return add(value); }
  bool number_float(Json::number_float_t value, const std::string&) override { return add(value); }
  bool string(std::string& value) override { return add(std::move(value)); }
  bool binary(Json::binary_t& value) override { return add(std::move(value)); }  // never in text
  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(); }

  bool key(std::string& key) override {
    Open& object = open_.back();
    object.keys.push_back(key);
    if (object.seen.insert(key).second) return true;
    throw PatternError(file_, pointer(), "the key \"" + key + "\" is given twice: drop or rename one");
  }
  bool end_object() override {
    Open ended = closed();
    Json::object_t object;
    object.reserve(ended.keys.size());
    for (std::size_t i = 0; i < ended.keys.size(); ++i)
      object.emplace_back(std::move(ended.keys[i]), std::move(ended.values[i]));
    return add(std::move(object));
  }
  bool end_array() override { return add(closed().values); }
  bool parse_error(std::size_t, const std::string&, const Json::exception& error) override {
    throw PatternError(file_, "", parse_fault(error.what()));
  }

 private:
  struct Open {  // an object or array that has begun
    std::vector<std::string> keys;  // none in an array
    Json::array_t values;           // that have ended
    std::set<std::string> seen;     // keys
  };

  bool add(Json value) {
    if (open_.empty()) tree_ = std::move(value);
    else open_.back().values.push_back(std::move(value));
    return true;
  }
  bool open() {
    open_.emplace_back();
    return true;
  }
  Open closed() {
    Open last = std::move(open_.back());
    open_.pop_back();
    return last;
  }
  // Of the value that comes next.
  std::string pointer() const {
    std::string pointer;
    for (const Open& open : open_)
      pointer += pointer_token(open.keys.empty() ? std::to_string(open.values.size()) : open.keys.back());
    return pointer;
  }

  const std::string& file_;
  Json tree_;
  std::vector<Open> open_;
};

Json parse(std::string_view text, const std::string& file) {
  TreeBuilder builder(file);
  Json::sax_parse(text, &builder);  // faults are thrown
  return std::move(builder).tree();
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

void Node::refuse_type(const std::string& expected) const {
  refuse("expected " + expected + ", found " + value_->type_name());
}

const Json::object_t& Node::object() const {
  if (!value_->is_object()) refuse_type("an object");
  return value_->get_ref<const Json::object_t&>();
}

void Node::allow_keys(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, value] : object())
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      child(key, value).refuse("unknown key; the keys here are " + quoted_list(keys));
}

Node Node::at(std::string_view key) const {
  if (const auto found = find(key)) return *found;
  refuse("the key \"" + std::string(key) + "\" is missing");
}

std::optional<Node> Node::find(std::string_view key) const {
  const Json::object_t& members = object();
  const auto found = std::find_if(members.begin(), members.end(), [&](const auto& one) { return one.first == key; });
  if (found == members.end()) return std::nullopt;
  return child(key, found->second);
}

std::vector<std::pair<std::string, Node>> Node::members() const {
  std::vector<std::pair<std::string, Node>> members;
  for (const auto& [key, value] : object()) {
    if (key.empty()) child(key, value).refuse("an empty key: give it a name");
    members.emplace_back(key, child(key, value));
  }
  return members;
}

std::vector<Node> Node::items() const {
  if (!value_->is_array()) refuse_type("an array");
  const std::string before = pointer_ + "/";
  std::vector<Node> items;
  items.reserve(value_->size());
  for (const Json& value : *value_) items.emplace_back(*file_, before + std::to_string(items.size()), value);
  return items;
}

std::string Node::string() const {
  if (!value_->is_string()) refuse_type("a string");
  const auto& text = value_->get_ref<const std::string&>();
  if (text.empty()) refuse("expected a string that is not empty");
  return text;
}

}  // namespace gongwen::internal
