// main.cc - a user's first program: every public header, and one line of output for each record.
#include <gongwen/arrow.h>
#include <gongwen/csv.h>
#include <gongwen/decimal.h>
#include <gongwen/extract_many.h>
#include <gongwen/gongwen.h>
#include <gongwen/html.h>
#include <gongwen/json.h>
#include <gongwen/patterns.h>
#include <gongwen/records.h>

#include <iostream>

int main() {
  const gongwen::Extractor extractor;
  const gongwen::Document document = extractor.extract("依据东人社函〔2023〕50号，每人每月补助2000元。");
  for (const gongwen::Record& record : document.records) {
    std::cout << record.kind() << ' ' << record.span.begin << ' ' << record.span.end << ' ' << record.text << '\n';
  }
  return gongwen::to_json(document).empty();
}
