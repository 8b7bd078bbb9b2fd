// signature.h - 署名 over the document's day, and the 附注 under it.
//
//   …特此通知。
//        湾城市民政局                -> issuers 湾城市民政局, 湾城市财政局: one a line, or side by side
//        湾城市财政局
//        2024年4月2日
//   (联系人:马文,联系电话:88001234)  -> note, without its brackets
//
// A page flattened to one line: …同时废止。湾城市民政局  湾城市财政局2024年4月2日(此件公开发布)
//                               附件:1.任务分工表2.工作安排表湾城市民政局2024年4月2日附件1…
// Without a signed day the page's 发文机关 counts, and a report's body under ——2026年1月14日在…会议上.
#pragma once

#include <optional>
#include <vector>

#include "elements/head.h"

namespace gongwen::internal {

// 署名 and the day under it.
struct Signature {
  const Draft<UnresolvedDate>* day = nullptr;  // nullptr where nobody signs
  std::vector<FoldedSpan> bodies;              // in text order; none where the day stands alone

  std::size_t begin() const;  // npos where nobody signs
};

Signature find_signature(const ElementContext& context);

std::vector<Element<std::string>> find_issuers(const ElementContext& context, const Signature& signature);
std::optional<Element<std::string>> find_note(const ElementContext& context);

}  // namespace gongwen::internal
