// site_line.h - what one line of a web page looks like, as far as words tell.
//
//   当前位置：首页 > 政策文件      crumbs       打印 关闭 | 分享到：             menu
//   相关链接                       related      湾ICP备20250001号-1  版权所有    foot
//   2024年工作要点  2025-01-07     link         走进湾城                         brief
//   发布日期：2025-04-02           page_data    联系人：… 附件：… 2025年3月28日  paper
//   主办：湾城市人民政府办公室     owner        （anything else）                    content
//
// Input    a folded line without the white space around it
// Owns     refers to the word lists, which must outlive it; no allocation
#pragma once

#include <optional>
#include <string_view>

#include "text.h"
#include "words.h"

namespace gongwen::internal {

enum class SiteLine : unsigned char { crumbs, menu, related, foot, link, brief, owner, page_data, paper, content };

class SiteLines {
 public:
  explicit SiteLines(const Words& words);
  SiteLine kind_of(std::string_view line) const;

  // 点击排行, 为您推荐: a line that other news, and no paper, are listed under.
  bool heads_list(std::string_view line) const;
  // 附件:…, 2025年3月28日 below a text
  bool belongs_to_paper(std::string_view line) const;

  // The first page-view count or filing number at or behind a place of a line, if there is one.
  std::optional<FoldedSpan> silent_part(std::string_view line, std::size_t from) const;

 private:
  std::optional<SiteLine> kind_of_opening(std::string_view line) const;
  bool is_menu(std::string_view line) const;

  const WordList& openings_;  // what a line begins with
  const WordList& lists_;     // what a line over a list of other news says
  const WordList& menu_;      // what makes up a line of a menu
  const WordList& foot_;      // what a line of a site's foot has somewhere
  const WordList& silent_;    // what stands before a number that says nothing
  CharacterBits menu_first_;  // what a line of a menu begins with
};

}  // namespace gongwen::internal
