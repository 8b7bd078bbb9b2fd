// csv.h - records as CSV (RFC 4180): one row a record, the document's columns repeated.
// source, document_issuers, document_number, document_title, document_date, then the record's.
//
// Cells that a spreadsheet would read as a formula (= + - @, tab, carriage return first) get an apostrophe before them;
// numbers are left alone. Lists are joined by "; ".
#pragma once

#include <string>

#include "gongwen/records.h"

namespace gongwen {

std::string csv_header();
std::string to_csv(const Document& document);  // rows only, each ended by CRLF

}  // namespace gongwen
