// rounds.h - times several stages against each other on a noisy machine.
//
//   round 1: yardstick 1.4 ms, fold 0.5 ms, extract 5.0 ms
//   round 2: yardstick 2.1 ms, fold 0.8 ms, extract 7.6 ms     (the machine slowed down)
//   ratio of extract to yardstick: median of 3.57, 3.62
//
// Every round runs each stage once, so a slow spell hits all alike; only ratios within a round are compared. Processor
// time leaves out what other programs took; the wall's clock is for what runs on several threads.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace gongwen::bench {

// run() does the stage's whole work once and returns some figure of the result, so that none of it is optimised away.
struct Stage {
  std::string name;
  std::function<std::size_t()> run;
};

enum class Clock { cpu, wall };

class Rounds {
 public:
  // Runs all stages once unmeasured, then `count` rounds.
  Rounds(const std::vector<Stage>& stages, int count);

  double median_seconds(std::size_t stage, Clock clock = Clock::cpu) const;
  double median_ratio(std::size_t stage, std::size_t yardstick, Clock clock = Clock::cpu) const;
  // How far the rounds agree: the middle half of the ratios is this wide, as a part of their median.
  double spread(std::size_t stage, std::size_t yardstick) const;
  std::size_t figure(std::size_t stage) const { return figures_[stage]; }

 private:
  std::vector<double> ratios(std::size_t stage, std::size_t yardstick, Clock clock) const;

  struct Seconds {
    double cpu, wall;
  };
  std::vector<std::vector<Seconds>> seconds_;  // by stage, then by round
  std::vector<std::size_t> figures_;           // what each stage returned last
};

}  // namespace gongwen::bench
