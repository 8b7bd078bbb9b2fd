// tail.h - what stands behind the text: 附件说明, 公开方式.
//
//   附件:1.名单 2.流程图            attachments 名单, 流程图: on one line or one a line
//   公开方式:依申请公开             disclosure on_request; (此件公开发布) says it too
#pragma once

#include <optional>
#include <vector>

#include "elements/head.h"
#include "elements/signature.h"

namespace gongwen::internal {

std::vector<Element<std::string>> find_attachments(const ElementContext& context, const Signature& signature);
std::optional<Element<Disclosure>> find_disclosure(const ElementContext& context);

}  // namespace gongwen::internal
