#include "json_lines.h"

#include <optional>
#include <utility>

#include "quick_line.h"
#include "thorough_line.h"

namespace gongwen::cli {

InputText read_json_line(std::string_view line) {
  if (std::optional<InputText> quickly = read_line_quickly(line)) return std::move(*quickly);
  return read_line_thoroughly(line);
}

}  // namespace gongwen::cli
