// nlohmann.h - a Document or Record as nlohmann::json. Opt-in: the library itself does not need nlohmann.
//
//   #include <gongwen/nlohmann.h>
//   nlohmann::json json = extractor.extract(text);      json["records"][0]["kind"] == "amount"
//
// Numbers  integers of up to 64 bits are exact; fractions become doubles, as nlohmann has no decimals: for exact money
//          use the structs of records.h, or gongwen::to_json's text
// Order    nlohmann::json sorts members by name; nlohmann::ordered_json keeps the contract's order
#pragma once

#include <nlohmann/json.hpp>

#include "gongwen/json.h"

namespace gongwen {

template <typename Json>
  requires nlohmann::detail::is_basic_json<Json>::value
void to_json(Json& json, const Document& document) {
  json = Json::parse(to_json(document));
}

template <typename Json>
  requires nlohmann::detail::is_basic_json<Json>::value
void to_json(Json& json, const Record& record) {
  json = Json::parse(to_json(record));
}

}  // namespace gongwen
