#include "classes.h"

namespace gongwen::python {
namespace {

constexpr std::string_view kVersion = GONGWEN_VERSION "\n";

}  // namespace

std::string pickled(std::string bytes) { return bytes.insert(0, kVersion); }

std::string_view unpickled(std::string_view pickle) {
  if (!pickle.starts_with(kVersion))
    throw std::invalid_argument("no pickle of gongwen " GONGWEN_VERSION ", or of another version: extract again");
  return pickle.substr(kVersion.size());
}

}  // namespace gongwen::python
