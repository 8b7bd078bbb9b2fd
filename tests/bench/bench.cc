// bench.cc - how fast gongwen is, as ratios that hold on a noisy machine.
//
//   gongwen_bench [--rounds N] [--bytes N] [--growth N] [--kinds K,K] [FOLDER]
//
// FOLDER    measures its *.txt files, whatever lies below; without one, generated text of --bytes bytes
// --kinds   reads these kinds of record only, as the command's --kinds does
// --growth  bytes of the text of the growth table, cut into documents of 10 KB and up to one whole: the time per byte
//           must stay flat
//
// The yardstick is ICU's NFKC over the same bytes. MB/s are of the caller's UTF-8, on one thread.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "generated_text.h"
#include "gongwen/gongwen.h"
#include "gongwen/json.h"
#include "rounds.h"
#include "text.h"

namespace gongwen::bench {
namespace {

struct Arguments {
  int rounds = 15;
  std::size_t bytes = 4'000'000;
  std::size_t growth = 50'000'000;
  std::vector<std::string> kinds;
  std::string folder;
};

using Texts = std::vector<std::string>;

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) {
    throw std::invalid_argument("not a number: " + std::string(text));
  }
  return value;
}

Arguments read_arguments(const std::vector<std::string_view>& given) {
  Arguments arguments;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto value = [&] { return ++i < given.size() ? number(given[i]) : throw std::invalid_argument("value missing"); };
    if (given[i] == "--rounds") {
      arguments.rounds = static_cast<int>(value());
    } else if (given[i] == "--bytes") {
      arguments.bytes = value();
    } else if (given[i] == "--growth") {
      arguments.growth = value();
    } else if (given[i] == "--kinds" && i + 1 < given.size()) {
      std::istringstream names{std::string(given[++i])};
      for (std::string name; std::getline(names, name, ',');) arguments.kinds.push_back(name);
    } else {
      arguments.folder = given[i];
    }
  }
  return arguments;
}

Texts read_folder(const std::string& folder) {
  Texts texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

// Documents of about 8 KB, each from a seed of its own.
Texts generated_texts(std::size_t bytes) {
  Texts texts;
  for (std::size_t made = 0; made < bytes; made += texts.back().size()) {
    texts.push_back(generated_text(texts.size(), std::min<std::size_t>(bytes, 8000)));
  }
  return texts;
}

std::size_t size_of(const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

std::size_t nfkc(const Texts& texts) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  std::size_t bytes = 0;
  for (const std::string& text : texts) {
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal, static_cast<std::int32_t>(text.size()));
    normalizer->normalizeUTF8(0, text, sink, nullptr, status);
    bytes += normal.size();
  }
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return bytes;
}

std::size_t fold(const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += internal::Text(text).folded().size();
  return bytes;
}

std::size_t extract(const Extractor& extractor, const Texts& texts) {
  std::size_t records = 0;
  for (const std::string& text : texts) records += extractor.extract(text).records.size();
  return records;
}

std::size_t extract_to_json(const Extractor& extractor, const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += to_json(extractor.extract(text)).size();
  return bytes;
}

void compare_stages(const Extractor& extractor, const Texts& texts, int count) {
  const std::vector<Stage> stages = {
      {"ICU NFKC (yardstick)", [&] { return nfkc(texts); }},
      {"fold", [&] { return fold(texts); }},
      {"bytes to records", [&] { return extract(extractor, texts); }},
      {"bytes to JSON", [&] { return extract_to_json(extractor, texts); }},
  };
  const double megabytes = static_cast<double>(size_of(texts)) / 1e6;
  const Rounds rounds(stages, count);
  std::printf("%zu documents, %.1f MB, %zu records, %d rounds\n\n", texts.size(), megabytes, rounds.figure(2), count);
  std::printf("%-22s %10s %12s %10s %12s\n", "stage", "MB/s", "time/NFKC", "time/fold", "time/records");
  for (std::size_t i = 0; i < stages.size(); ++i) {
    std::printf("%-22s %10.1f %12.2f %10.2f %12.2f\n", stages[i].name.c_str(), megabytes / rounds.median_seconds(i),
                rounds.median_ratio(i, 0), rounds.median_ratio(i, 1), rounds.median_ratio(i, 2));
  }
}

// One text cut into documents of a size, at line ends: the same work for every size, but for what a document costs.
Texts documents_of(std::string_view text, std::size_t size) {
  Texts documents;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n', std::min(size, text.size()) - 1), text.size() - 1) + 1;
    documents.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return documents;
}

void show_growth(const Extractor& extractor, std::size_t largest) {
  const std::string text = generated_text(largest, largest);
  std::vector<Texts> cuts;
  for (std::size_t size = 10'000; size < largest; size *= 10) cuts.push_back(documents_of(text, size));
  cuts.push_back({text});
  std::vector<Stage> stages;
  for (const Texts& cut : cuts) {
    stages.push_back({"records", [&] { return extract(extractor, cut); }});
    stages.push_back({"JSON", [&] { return extract_to_json(extractor, cut); }});
  }
  const Rounds rounds(stages, 5);
  const double nanoseconds = 1e9 / static_cast<double>(text.size());
  std::printf("\n%.1f MB of text cut into documents, %d rounds\n\n", static_cast<double>(text.size()) / 1e6, 5);
  std::printf("%10s %10s %16s %10s %14s %10s\n", "documents", "KB each", "records ns/byte", "growth", "JSON ns/byte", "growth");
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    std::printf("%10zu %10zu %16.2f %10.2f %14.2f %10.2f\n", cuts[i].size(), text.size() / cuts[i].size() / 1000,
                rounds.median_seconds(2 * i) * nanoseconds, rounds.median_ratio(2 * i, 0),
                rounds.median_seconds(2 * i + 1) * nanoseconds, rounds.median_ratio(2 * i + 1, 1));
  }
}

}  // namespace
}  // namespace gongwen::bench

int main(int count, char** given) {
  using namespace gongwen::bench;
  try {
    const Arguments arguments = read_arguments({given + 1, given + count});
    const Texts texts = arguments.folder.empty() ? generated_texts(arguments.bytes) : read_folder(arguments.folder);
    if (texts.empty()) throw std::runtime_error("no *.txt in " + arguments.folder);
    gongwen::Options options;
    options.kinds = arguments.kinds;
    const gongwen::Extractor extractor(options);
    compare_stages(extractor, texts, arguments.rounds);
    show_growth(extractor, arguments.growth);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "gongwen_bench: %s\n", fault.what());
    return 1;
  }
}
