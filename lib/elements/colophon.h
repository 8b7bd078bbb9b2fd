// colophon.h - 版记: who else gets the paper, and who printed it.
//
//   抄送：省委各部门，省监委，省法院。各民主党派省委，省工商联。   -> copies_to, read on while sentences and lines list bodies
//   湾省人民政府办公厅　　　　　　2020年2月12日印发               -> printed_by
//
// Cost  linear in what the labels have behind them
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "elements/head.h"

namespace gongwen::internal {

std::vector<Element<std::string>> find_copies(const ElementContext& context);
std::optional<Element<std::string>> find_printer(const ElementContext& context);

}  // namespace gongwen::internal
