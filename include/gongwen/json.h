// json.h - a Document as JSON text, after the record contract.
//
// Numbers  printed exactly from decimals: 123650340, 1963.5; never through a double
// Order    fields in the contract's order; the same Document gives the same bytes
#pragma once

#include <string>

#include "gongwen/records.h"

namespace gongwen {

enum class JsonStyle { compact, pretty };

std::string to_json(const Document& document, JsonStyle style = JsonStyle::compact);
std::string to_json(const Record& record, JsonStyle style = JsonStyle::compact);

}  // namespace gongwen
