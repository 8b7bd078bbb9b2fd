#include "rounds.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace gongwen::bench {
namespace {

double quantile(std::vector<double> values, double part) {
  const double place = part * static_cast<double>(values.size() - 1);
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(place + 0.5);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// Of all threads of this process.
double cpu_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double wall_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Rounds::Rounds(const std::vector<Stage>& stages, int count) : seconds_(stages.size()) {
  for (const Stage& stage : stages) figures_.push_back(stage.run());
  for (int round = 0; round < count; ++round) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
      const double cpu = cpu_now(), wall = wall_now();
      figures_[i] = stages[i].run();
      seconds_[i].push_back({cpu_now() - cpu, wall_now() - wall});
    }
  }
}

double Rounds::median_seconds(std::size_t stage, Clock clock) const {
  std::vector<double> values;
  for (const Seconds& seconds : seconds_[stage]) values.push_back(clock == Clock::cpu ? seconds.cpu : seconds.wall);
  return quantile(std::move(values), 0.5);
}

double Rounds::median_ratio(std::size_t stage, std::size_t yardstick, Clock clock) const {
  return quantile(ratios(stage, yardstick, clock), 0.5);
}

double Rounds::spread(std::size_t stage, std::size_t yardstick) const {
  const std::vector<double> all = ratios(stage, yardstick, Clock::cpu);
  return (quantile(all, 0.75) - quantile(all, 0.25)) / quantile(all, 0.5);
}

std::vector<double> Rounds::ratios(std::size_t stage, std::size_t yardstick, Clock clock) const {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < seconds_[stage].size(); ++round) {
    const Seconds &one = seconds_[stage][round], &other = seconds_[yardstick][round];
    ratios.push_back(clock == Clock::cpu ? one.cpu / other.cpu : one.wall / other.wall);
  }
  return ratios;
}

}  // namespace gongwen::bench
