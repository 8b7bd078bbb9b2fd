// noise.h - what on a page is no part of the paper: site furniture and repeats.
//
//   首页 政务公开 …⏎当前位置：首页 > 政策文件⏎          furniture, up to the paper
//   发布日期：2025-04-02  浏览次数：1386                    1386 is silent; the page's own data are the paper's
//   …the paper…⏎2025年3月28日⏎打印 关闭⏎                    its end
//   相关链接⏎…⏎主办：…⏎地址：…⏎湾ICP备20250001号-1          furniture; the filing number is silent
//   the paper once more                                     furniture
//
// In doubt a stretch is the paper's: a mark that is missing is a smaller harm than a wrong one.
//
// Input    folded text and its marks; word lists site_opening, site_menu, site_foot, site_silent (patterns/noise.json)
// Returns  stretches in order, those of one list apart from each other
// Cost     linear; furniture is looked for at both ends of the text only
#pragma once

#include <string_view>
#include <vector>

#include "site_line.h"
#include "text.h"
#include "text_marks.h"
#include "words.h"

namespace gongwen::internal {

struct Noise {
  std::vector<FoldedSpan> silent;     // page numbers, page-view counts, filing numbers: no record is taken from here
  std::vector<FoldedSpan> furniture;  // records from here are kept and marked
};

class NoiseFinder {
 public:
  explicit NoiseFinder(const Words& words) : lines_(words) {}
  Noise find(std::string_view folded, const TextMarks& marks) const;

 private:
  SiteLines lines_;
};

}  // namespace gongwen::internal
