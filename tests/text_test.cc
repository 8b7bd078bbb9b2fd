// Folding and the way back: tables, then every character, then random text. line_join_test.cc has the line breaks.
#include "text.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "characters.h"

namespace gongwen::internal {
namespace {

struct Row {
  std::string_view original;
  std::string_view folded;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    BOOST_TEST_CONTEXT("original " << row.original) BOOST_TEST(Text(row.original).folded() == row.folded);
  }
}

const std::vector<Row> kVariants = {
    {"ＡＢｃ０９！～", "ABc09!~"},
    {"，：；（）［］？％", ",:;()[]?%"},
    {"、。《》〈〉〔〕【】“”", "、。《》〈〉〔〕【】“”"},
    {"a\u3000b\u00A0c\u2002d\u200Ae\u202Ff\u205Fg", "a b c d e f g"},
    {"a\tb", "a\tb"},
    {"a\vb\fc\rd\r\ne\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"},
    {"a\r\r\n\nb", "a\n\n\nb"},
    {"\uFEFFa\u200Bb\u200Cc\u200Dd\u2060e\u00ADf\u200Eg\u200Fh\u202Ai\u2066j", "abcdefghij"},
    {"万\uFE00元\uFE0F人\U000E0100口", "万元人口"},
    {"⼈⼝⻓期⼯作⺠生⻔口", "人口长期工作民生门口"},
    {"\uF9DC\uFA0C\U0002F804", "隆兀你"},
    {"\uFA0E\uFA29", "\uFA0E\uFA29"},
    {"﹝2023﹞﹐﹑﹒﹔﹕﹖﹗﹙﹚﹪", "〔2023〕,、.;:?!()%"},
    {"︵︶︹︺︽︾︰︻︼", "()〔〕《》:【】"},
    {"︱︲﹘", "︱︲﹘"},
    {"￥100￡5￠", "¥100£5¢"},
    {"｡｢ｱｶ･､", "。「アカ・、"},
};

// What plain NFKC would damage, and what is no variant at all.
const std::vector<Row> kKept = {
    {"①2人", "①2人"}, {"⑴⒈5", "⑴⒈5"},       {"㈠一般", "㈠一般"},  {"50㎡3㎢", "50㎡3㎢"},
    {"10²3½", "10²3½"}, {"№5℡㏠…", "№5℡㏠…"},   {"〇○●-—–―─", "〇○●-—–―─"}, {"国國发發", "国國发發"},
    {"\uE5E5\uF8FF", "\uE5E5\uF8FF"}, {"e\u0301é", "e\u0301é"}, {"𠮷野家😀", "𠮷野家😀"}, {"\uFFFD", "\uFFFD"},
};

const std::vector<Row> kSpaces = {
    {"指导 468 家", "指导468家"},
    {"2023 年 6 月 30 日", "2023年6月30日"},
    {"新增  16.8  万人次", "新增16.8万人次"},
    {"二〇 5 家", "二〇5家"},
    {"共　２８　名", "共28名"},
    {"达 25.8 %，5 ‰", "达25.8%,5‰"},
    {"三   5   家", "三   5   家"},
    {"表\t5\t家", "表\t5\t家"},
    {"138 000 元", "138 000元"},
    {"4: 3: 3 比例", "4: 3: 3比例"},
    {"A 5 级", "A 5级"},
    {"甲 （5）", "甲 (5)"},
    {" 5 ", " 5 "},
    {"现 将 我 市", "现将我市"},
    {"兹 现 将", "兹现将"},
    {"马 淑茵", "马 淑茵"},
    {"马 茵", "马 茵"},
    {"张三 李四 王五", "张三 李四 王五"},
    {"马 淑茵 王 五 赵 六", "马 淑茵 王五赵六"},
    {"现 将 我  市", "现将我  市"},
    {"（公 开 件）", "(公开件)"},
    {"东莞 现 将 我 市 李四", "东莞 现将我市 李四"},
};

const std::vector<Row> kMarkdown = {
    {"**12** 家", "12家"},
    {"共**12**家，**3**个", "共12家,3个"},
    {"**甲", "**甲"},
    {"138****1234", "138****1234"},
    {"张**、李***", "张**、李***"},
    {"**甲**、乙**", "**甲**、乙**"},
    {"**甲\n乙**", "**甲\n乙**"},
    {"＊＊甲＊＊", "甲"},
    {"**", "**"},
    {"****", "****"},
    {"a*b*c", "a*b*c"},
};

struct IllFormedRow {
  std::string_view original;
  std::string_view folded;
  std::vector<Span> parts;
};

const std::vector<IllFormedRow> kIllFormed = {
    {"x\xE4\xB8y", "x\uFFFDy", {{1, 3}}},
    {"\xC0\x80", "\uFFFD\uFFFD", {{0, 1}, {1, 2}}},
    {"\xF0\x90\x80", "\uFFFD", {{0, 3}}},
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", {{0, 1}, {1, 2}, {2, 3}}},
    {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", {{0, 1}, {1, 2}, {2, 3}, {3, 4}}},
    {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD", {{0, 1}, {1, 2}, {2, 3}}},
    {"万\xFF", "万\uFFFD", {{3, 4}}},
    {"\xE4\xB8\xE4\xBA\xBA", "\uFFFD人", {{0, 2}}},
    {"\xB8元", "\uFFFD元", {{0, 1}}},
    {"\uFFFD", "\uFFFD", {}},
};

std::vector<std::size_t> boundaries(std::string_view folded) {
  std::vector<std::size_t> found = {0};
  while (found.back() < folded.size()) {
    found.push_back(found.back() + first_code_point(folded.substr(found.back())).size);
  }
  return found;
}

std::string without_white(std::string_view text) {
  std::string kept;
  for (const char character : text) {
    if (character != ' ' && character != '\n' && character != '\t') kept += character;
  }
  return kept;
}

// Between two characters of the original: not in a character, an ill-formed part or a CRLF.
bool is_boundary(const Text& text, std::size_t at) {
  const std::string_view original = text.original();
  for (const Span& part : text.ill_formed()) {
    if (at == part.begin || at == part.end) return true;
    if (at > part.begin && at < part.end) return false;
  }
  if (at == 0 || at >= original.size()) return at <= original.size();
  if (original[at - 1] == '\r' && original[at] == '\n') return false;
  return (static_cast<unsigned char>(original[at]) & 0xC0) != 0x80;
}

std::string random_text(std::mt19937& random, const std::vector<std::string>& alphabet) {
  std::string text;
  const std::size_t length = random() % 60;
  for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
  return text;
}

const std::vector<std::string> kInline = {
    "万",  "元",     "人",     "，",     "。",     "《", "》", "（", "）", "“",  "”",  "５",       "5",    "2",
    "1",   " ",      " ",      "\u3000", "\u00A0", "\t", "a",  "B",  "⼈", "⻓", "①", "㎡",       "½",    "￡",
    "￥",  "%",      "％",     "𠮷",     "－",     "~",  "①", "〇", "‰", "A",  "、", "\xE4\xB8", "\xFF", "\xF0\x90\x80",
    "\xC0", "\u200B", "\uFEFF", "\uF9DC", "\uFA6C", "\U0002F804", "\uFFFD", "\uFE0F"};
// No digits: a line of digits alone may be a page number, which goes with its line breaks.
const std::vector<std::string> kBroken = {
    "万", "元", "职业技能等级", "，", "。",     "《", "》", "（", "）",     "：",     " ",        "\n", "\n",
    "\r\n", "\r", "\u2028",       "a",  "B",      "⼈", "￡", "\uF9DC", "\u200B", "\xE4\xB8", "\u3000"};

void check_spans(std::mt19937& random, const std::vector<std::string>& alphabet) {
  const std::string original = random_text(random, alphabet);
  const Text text(original);
  const std::vector<std::size_t> places = boundaries(text.folded());
  std::size_t first = random() % places.size();
  std::size_t last = random() % places.size();
  if (first > last) std::swap(first, last);
  const FoldedSpan span{places[first], places[last]};
  const Span source = text.to_original(span);
  BOOST_TEST_CONTEXT("original " << original << ", folded " << span.begin << " to " << span.end) {
    BOOST_TEST(source.begin <= source.end);
    BOOST_TEST(is_boundary(text, source.begin));
    BOOST_TEST(is_boundary(text, source.end));
    const Text again(std::string_view(original).substr(source.begin, source.end - source.begin));
    BOOST_TEST(without_white(again.folded()) == without_white(text.slice(span)));
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(folds_width_and_encoding_variants) { check(kVariants); }
BOOST_AUTO_TEST_CASE(keeps_what_is_no_variant) { check(kKept); }
BOOST_AUTO_TEST_CASE(drops_layout_spaces) { check(kSpaces); }
BOOST_AUTO_TEST_CASE(drops_paired_asterisks) { check(kMarkdown); }

BOOST_AUTO_TEST_CASE(folds_in_any_surroundings) {
  const std::vector<std::pair<std::string, std::string>> surroundings = {{"(", ")"}, {"x", "x"}, {"。\n\n", "\n"}};
  for (const std::vector<Row>& rows : {kVariants, kKept, kSpaces}) {
    for (const Row& row : rows) {
      for (const auto& [before, after] : surroundings) {
        const std::string original = before + std::string(row.original) + after;
        BOOST_TEST_CONTEXT(original) BOOST_TEST(Text(original).folded() == before + std::string(row.folded) + after);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(passes_nul_and_empty_text) {
  const std::string_view nul("a\0b", 3);
  BOOST_TEST(Text(nul).folded() == nul);
  BOOST_TEST(Text("").folded().empty());
  BOOST_TEST((Text("").to_original({0, 0}) == Span{0, 0}));
}

BOOST_AUTO_TEST_CASE(refuses_four_gigabytes) {
  const std::string_view too_long("x", std::size_t{1} << 32);  // never read
  BOOST_CHECK_THROW(Text{too_long}, std::length_error);
}

BOOST_AUTO_TEST_CASE(replaces_each_maximal_ill_formed_part) {
  for (const IllFormedRow& row : kIllFormed) {
    const Text text(row.original);
    BOOST_TEST(text.folded() == row.folded);
    BOOST_TEST((text.ill_formed() == row.parts));
  }
}

// One character or none for each, which fold to themselves; and only these blocks hold any that change.
BOOST_AUTO_TEST_CASE(folds_every_character_to_at_most_one) {
  std::set<char32_t> blocks;
  for (char32_t code = 1; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const std::string original = to_utf8(code);
    const Text text(original);
    if (text.folded() == original) continue;
    blocks.insert(code >> 8);
    const std::string folded(text.folded());
    const bool is_one_or_none = folded.size() == first_code_point(folded).size;
    if (!is_one_or_none || Text(folded).folded() != folded) BOOST_ERROR("folds badly: " << original);
  }
  const std::set<char32_t> changing = {0, 0x20, 0x2E, 0x2F, 0x30, 0xF9, 0xFA, 0xFE, 0xFF, 0x2F8, 0x2F9, 0x2FA, 0xE01};
  BOOST_TEST((blocks == changing));
}

BOOST_AUTO_TEST_CASE(maps_spans_to_whole_sources) {
  const std::string original = "\uFEFF“１６．８ 万\u200B人次\r\n￡５";  // full-width, spaced
  const Text text(original);
  BOOST_TEST(text.folded() == "“16.8万人次\n£5");
  const auto source = [&](std::size_t begin, std::size_t end) {
    const Span span = text.to_original({begin, end});
    return original.substr(span.begin, span.end - span.begin);
  };
  BOOST_TEST(source(0, 3) == "“");            // the BOM before it stays outside
  BOOST_TEST(source(3, 7) == "１６．８");      // and the space behind
  BOOST_TEST(source(3, 10) == "１６．８ 万");  // but inside, it is in
  BOOST_TEST(source(7, 10) == "万");
  BOOST_TEST(source(10, 13) == "人");
  BOOST_TEST(source(7, 16) == "万\u200B人次");
  BOOST_TEST(source(16, 17) == "\r\n");
  BOOST_TEST(source(17, 19) == "￡");
  BOOST_TEST(source(19, 20) == "５");
  BOOST_TEST((text.to_original({20, 20}) == Span{original.size(), original.size()}));
}

BOOST_AUTO_TEST_CASE(random_spans_map_to_text_that_folds_to_them) {
  std::mt19937 random(20230613);
  for (int round = 0; round < 20000; ++round) {
    check_spans(random, kInline);
    check_spans(random, kBroken);
  }
}

// The run of each byte, found by walking over the runs.
BOOST_AUTO_TEST_CASE(look_up_equals_walk) {
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    const std::string original = random_text(random, kInline);
    const Text text(original);
    const std::vector<Text::Run>& runs = text.runs();
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.folded().size(); ++at) {
      while (run + 1 < runs.size() && runs[run + 1].folded <= at) ++run;
      if (is_continuation(text.folded()[at])) continue;
      const std::size_t begin = at == runs[run].folded ? runs[run].original : std::uint32_t(at + runs[run].shift);
      BOOST_TEST(text.to_original({at, at}).begin == begin);
    }
  }
}

// Where a run's first character ends in folded text is where the rest of it begins in the original.
BOOST_AUTO_TEST_CASE(runs_are_one_to_one_behind_their_first_character) {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    const std::string original = random_text(random, kInline);
    const Text text(original);
    const std::vector<Text::Run>& runs = text.runs();
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const std::size_t end = i + 1 < runs.size() ? runs[i + 1].folded : text.folded().size();
      const std::size_t rest = runs[i].folded + first_code_point(text.slice({runs[i].folded, end})).size;
      BOOST_TEST(original.substr(runs[i].end_of(rest), end - rest) == text.slice({rest, end}));
      BOOST_TEST(runs[i].end_of(rest) > runs[i].original);
      if (i > 0) BOOST_TEST(runs[i].original >= runs[i - 1].end_of(runs[i].folded));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen::internal
