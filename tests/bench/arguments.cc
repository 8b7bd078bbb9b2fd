#include "arguments.h"

#include <limits>

#include "gongwen/gongwen.h"

namespace gongwen::bench {
namespace {

void add_number(CLI::App& app, const std::string& name, std::size_t& number, const std::string& meaning) {
  app.add_option(name, number, meaning)
      ->check(CLI::Range(std::size_t{1}, std::numeric_limits<std::size_t>::max()).description(""))
      ->type_name("N")
      ->capture_default_str();
}

}  // namespace

void add_arguments(CLI::App& app, Arguments& arguments) {
  app.add_option("folder", arguments.folder, "Its *.txt, of folders in it too, are measured beside generated text")
      ->check(CLI::ExistingDirectory.description(""))
      ->type_name("FOLDER");
  add_number(app, "--rounds", arguments.rounds, "Rounds of which medians are told");
  add_number(app, "--bytes", arguments.bytes, "Bytes of each generated corpus");
  add_number(app, "--growth", arguments.growth, "Bytes of the largest document of the growth table: flat time a byte");
  add_number(app, "--hostile", arguments.hostile, "Bytes of each hostile text, held against one of a quarter of them");
  app.add_option("--kinds", arguments.kinds, "Only these kinds of record, as the command's --kinds")
      ->delimiter(',')
      ->type_size(1)
      ->allow_extra_args(false)
      ->check(CLI::IsMember(std::vector<std::string>(kKindNames.begin(), kKindNames.end())).description(""))
      ->type_name("KIND,KIND");
  app.add_option("--commit", arguments.commit, "What is measured, for the report")->type_name("NAME");
  app.add_option("--json", arguments.json, "Write all figures to this file too")->type_name("FILE");
}

}  // namespace gongwen::bench
