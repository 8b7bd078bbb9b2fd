#include "rounds.h"

#include <algorithm>
#include <chrono>

namespace gongwen::bench {
namespace {

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

Rounds::Rounds(const std::vector<Stage>& stages, int count) : seconds_(stages.size()) {
  for (const Stage& stage : stages) figures_.push_back(stage.run());
  for (int round = 0; round < count; ++round) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
      const auto start = std::chrono::steady_clock::now();
      figures_[i] = stages[i].run();
      seconds_[i].push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
  }
}

double Rounds::median_seconds(std::size_t stage) const { return median(seconds_[stage]); }

double Rounds::median_ratio(std::size_t stage, std::size_t yardstick) const {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < seconds_[stage].size(); ++round) {
    ratios.push_back(seconds_[stage][round] / seconds_[yardstick][round]);
  }
  return median(std::move(ratios));
}

}  // namespace gongwen::bench
