// bench.cc - how fast gongwen is and what it takes, as ratios that hold on a noisy machine.
//
//   gongwen_bench --json bench.json FOLDER      (gongwen_bench --help)
//
// tests/bench/run builds it, finds the commit and the documents, and runs it.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "arguments.h"
#include "corpora.h"
#include "generated_text.h"
#include "gongwen/extract_many.h"
#include "gongwen/json.h"
#include "heap.h"
#include "hostile_text.h"
#include "report.h"
#include "rounds.h"
#include "yardsticks.h"

namespace gongwen::bench {
namespace {

std::size_t records(const Extractor& extractor, const Texts& texts) {
  std::size_t records = 0;
  for (const std::string& text : texts) records += extractor.extract(text).records.size();
  return records;
}

std::size_t json(const Extractor& extractor, const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += to_json(extractor.extract(text)).size();
  return bytes;
}

std::size_t json(const std::vector<Document>& documents) {
  std::size_t bytes = 0;
  for (const Document& document : documents) bytes += to_json(document).size();
  return bytes;
}

std::vector<Document> documents(const Extractor& extractor, const Texts& texts) {
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(extractor.extract(text));
  return documents;
}

// As the command does it: JSON is written on the threads that extract.
std::size_t json_on_threads(const Extractor& extractor, const Texts& texts, unsigned jobs) {
  auto text = texts.begin();
  const auto next = [&] { return text == texts.end() ? std::nullopt : std::optional(InputText{*text++, ""}); };
  const auto work = [&](InputText input) { return to_json(extractor.extract(input.text)); };
  OrderedWork<std::string> results({next}, work, jobs);
  std::size_t bytes = 0;
  while (const std::optional<std::string> result = results.next()) bytes += result->size();
  return bytes;
}

double megabytes_a_second(const Texts& texts, double seconds) {
  return static_cast<double>(bytes_of(texts)) / 1e6 / seconds;
}

double nanoseconds_a_byte(const Texts& texts, double seconds) {
  return seconds * 1e9 / static_cast<double>(bytes_of(texts));
}

void measure_stages(Report& report, const Extractor& extractor, const Corpus& corpus, int count) {
  const Texts& texts = corpus.texts;
  const std::vector<Document> done = documents(extractor, texts);
  const std::vector<Stage> stages{
      {"memcpy", [&] { return copy(texts); }},
      {"UTF-8 validation (ICU)", [&] { return validate(texts); }},
      {"NFKC (ICU)", [&] { return nfkc(texts); }},
      {"fold", [&] { return fold(texts); }},
      {"bytes to records", [&] { return records(extractor, texts); }},
      {"records to JSON", [&] { return json(done); }},
      {"bytes to JSON", [&] { return json(extractor, texts); }},
  };
  constexpr std::size_t kNfkc = 2, kFold = 3, kRecords = 4;
  const Rounds rounds(stages, count);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < stages.size(); ++i)
    rows.push_back({{"stage", stages[i].name},
                    {"MB/s", megabytes_a_second(texts, rounds.median_seconds(i))},
                    {"time/NFKC", rounds.median_ratio(i, kNfkc)},
                    {"time/fold", rounds.median_ratio(i, kFold)},
                    {"time/records", rounds.median_ratio(i, kRecords)},
                    {"spread", rounds.spread(i, kNfkc)}});
  report.add(corpus.name + ": " + std::to_string(texts.size()) + " documents, " + std::to_string(bytes_of(texts)) +
                 " bytes, " + std::to_string(rounds.figure(kRecords)) + " records",
             rows);
}

// Processor time a document with two threads, against one: what sharing the patterns and the allocator costs.
void measure_threads(Report& report, const Extractor& extractor, const Corpus& corpus, int count) {
  std::vector<Stage> stages;
  for (const unsigned jobs : {1u, 2u})
    stages.push_back({std::to_string(jobs), [&, jobs] { return json_on_threads(extractor, corpus.texts, jobs); }});
  const Rounds rounds(stages, count);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < stages.size(); ++i)
    rows.push_back({{"threads", stages[i].name},
                    {"MB/s", megabytes_a_second(corpus.texts, rounds.median_seconds(i, Clock::wall))},
                    {"times as fast", rounds.median_ratio(0, i, Clock::wall)},
                    {"CPU/1 thread", rounds.median_ratio(i, 0)}});
  report.add("Threads, bytes to JSON, " + corpus.name, rows);
}

struct Work {
  std::string name;
  std::function<std::size_t(const Texts&)> run;
};

// Of small sizes there are many documents, so that all take about as long but for the largest.
void measure_growth(Report& report, const Work& work, Genre genre, std::size_t largest) {
  constexpr std::size_t kEnough = 10'000'000;
  std::vector<std::size_t> sizes;
  for (std::size_t size = 1000; size < largest; size *= 10) sizes.push_back(size);
  sizes.push_back(largest);
  const std::string text = generated_text(genre, largest, largest);
  std::vector<Texts> cuts;
  for (const std::size_t size : sizes)
    cuts.push_back(documents_of(std::string_view(text).substr(0, std::max(size, kEnough)), size));
  std::vector<Stage> stages;
  for (const Texts& cut : cuts) stages.push_back({"", [&] { return work.run(cut); }});
  const Rounds rounds(stages, 3);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const double scale = static_cast<double>(bytes_of(cuts[0])) / static_cast<double>(bytes_of(cuts[i]));
    rows.push_back({{"bytes a document", std::to_string(sizes[i])},
                    {"ns/byte", nanoseconds_a_byte(cuts[i], rounds.median_seconds(i))},
                    {"growth", rounds.median_ratio(i, 0) * scale}});
  }
  report.add("Growth, " + work.name + ", generated " + std::string(name_of(genre)), rows);
}

Row memory_row(const std::string& what, const HeapWatch& watch) {
  return {{"what", what}, {"peak", watch.peak()}, {"held", watch.held()}, {"peak/byte", ""}, {"held/byte", ""}};
}

Row document_row(const Extractor& extractor, const std::string& what, const std::string& text) {
  const HeapWatch watch;
  const Document document = extractor.extract(text);
  Row row = memory_row(what + " of " + std::to_string(text.size()), watch);
  row["peak/byte"] = static_cast<double>(watch.peak()) / static_cast<double>(text.size());
  row["held/byte"] = static_cast<double>(watch.held()) / static_cast<double>(text.size());
  return row;
}

// With patterns of its own: the built-in ones are shared, and long in use here. What the automaton and RE2 keep for
// later texts is counted by itself, not with the first document.
void measure_memory(Report& report, const Options& options, std::size_t largest) {
  std::vector<Row> rows;
  std::optional<Extractor> extractor;
  {
    const HeapWatch watch;
    extractor.emplace(options, PatternSet::builtin().with(R"({"gongwen_patterns": 1})", "none.json"));
    rows.push_back(memory_row("patterns and an Extractor", watch));
  }
  {
    const HeapWatch watch;
    for (const Genre genre : kGenres)
      extractor->extract(generated_text(genre, 1, std::min<std::size_t>(largest, 1'000'000)));
    rows.push_back(memory_row("what it keeps after use", watch));
  }
  for (std::size_t size = 1000; size <= largest; size *= 100) {
    rows.push_back(document_row(*extractor, "prose", generated_text(Genre::prose, size, size)));
    rows.push_back(document_row(*extractor, "tables", generated_text(Genre::tables, size, size)));
  }
  report.add("Memory, bytes of the heap: one document to records", rows);
}

void measure_hostile(Report& report, const Extractor& extractor, std::size_t bytes) {
  const Texts prose{generated_text(Genre::prose, 1, bytes)};
  std::vector<Row> rows;
  for (const Shape& shape : hostile_shapes()) {
    const Texts small{hostile_text(shape, bytes / 4)}, large{hostile_text(shape, bytes)};
    const Rounds rounds({{"", [&] { return json(extractor, prose); }},
                         {"", [&] { return json(extractor, small); }},
                         {"", [&] { return json(extractor, large); }}}, 3);
    const auto a_byte = [](const Texts& texts) { return 1 / static_cast<double>(bytes_of(texts)); };
    rows.push_back({{"text", shape.name},
                    {"ns/byte", nanoseconds_a_byte(large, rounds.median_seconds(2))},
                    {"times prose", rounds.median_ratio(2, 0) * a_byte(large) / a_byte(prose)},
                    {"growth", rounds.median_ratio(2, 1) * a_byte(large) / a_byte(small)}});
  }
  report.add("Hostile text, bytes to JSON", rows);
}

void run(const Arguments& arguments) {
  Report report(arguments.commit);
  Options options;
  options.kinds = arguments.kinds;
  const Extractor extractor(options);
  const std::vector<Corpus> all = corpora(arguments);
  const int rounds = static_cast<int>(arguments.rounds);
  for (const Corpus& corpus : all) measure_stages(report, extractor, corpus, rounds);
  measure_threads(report, extractor, all.front(), rounds);
  const std::vector<Work> works = {
      {"bytes to records", [&](const Texts& texts) { return records(extractor, texts); }},
      {"bytes to JSON", [&](const Texts& texts) { return json(extractor, texts); }}};
  for (const Work& work : works)
    for (const Genre genre : kGenres) measure_growth(report, work, genre, arguments.growth);
  measure_memory(report, options, arguments.growth);
  measure_hostile(report, extractor, arguments.hostile);
  if (!arguments.json.empty()) report.write(arguments.json);
}

}  // namespace
}  // namespace gongwen::bench

int main(int count, char** given) {
  CLI::App app("Measures how fast gongwen is, and what it takes, beside ICU and memcpy.", "gongwen_bench");
  gongwen::bench::Arguments arguments;
  add_arguments(app, arguments);
  try {
    app.parse(count, given);
    gongwen::bench::run(arguments);
  } catch (const CLI::ParseError& told) {
    return app.exit(told);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "gongwen_bench: %s\n", fault.what());
    return 1;
  }
}
