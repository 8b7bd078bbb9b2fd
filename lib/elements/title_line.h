// title_line.h - what a line that may be a title, or a part of one, looks like.
//
//   without_brackets("…的报告(摘要)") -> …的报告        without_year("统计公报2025") -> 统计公报
//
// Input  folded text: a line without white space around it
// Owns   nothing: views of the text; no allocation
#pragma once

#include <cstddef>
#include <string_view>

#include "elements/element_words.h"
#include "words.h"

namespace gongwen::internal {

std::string_view without_brackets(std::string_view text);  // without all brackets at its end
std::string_view without_year(std::string_view text);      // without four digits at its end
std::string_view without_day(std::string_view text);       // …的报告(2026年1月21日): without that bracket at its end

// Bytes of the number of an item: 1.申报对象是什么?   1.2025年…   01什么是居住证?   none of 0-3岁…, 007号…
std::size_t item_number_size(std::string_view text);

// Whether the line is a row of a table, two wide gaps in it:  地区    城市标准    农村标准
bool has_columns(std::string_view text);

// Whether the line fills in a label, any with a figure alone or one of those given: 总投资:8,650万元  中标单位:湾城公司
bool fills_in(std::string_view text, const WordList& labels);

// Whether the text begins with a mark of the outline that no title begins with: 三、… (二)… 第二章… 1.4灾害分级
bool begins_outline(std::string_view text);

// Whether the text begins with a word, spaced out or not: 目录, 目 录
bool begins_with_word(const WordList& words, std::string_view text);

// Whether the text ends as a byline does, or as the line that tells how a law came about: …湾城社记者,
// 2018年5月2日…会议通过; but not 小学招生工作细则公布, which is a headline. So does 2026年第18号国务院公报.
bool ends_as_no_title(const ElementWords& words, std::string_view text);

// Whether it ends in 通过 or 公布: a headline, or the line under a title that tells who adopted it.
bool ends_in_adoption(const ElementWords& words, std::string_view text);

bool begins_with_year(std::string_view text);  // 2025年湾城市… but not 2025年8月20日
bool is_open(std::string_view text);           // 关于印发《湾城市: the name goes on
bool names_place(std::string_view text);       // 湾东州, 湾城市全市与市本级: the first line of a cover

}  // namespace gongwen::internal
