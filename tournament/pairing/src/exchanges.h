// SPDX-License-Identifier: MIT
// Resident exchanges (art. 4.3) in the order of their generation, those left out that the classes
// of the players rule out.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <utility>
#include <vector>

#include "class_flow.h"

namespace rostok::pairing {

// Places in the remainder, from 0.
struct Exchange {
  std::vector<int> leaving;   // of S1, descending
  std::vector<int> entering;  // of S2, ascending
  // Rules 2–4 for exchanges of one size: earlier generated = lexicographically smaller.
  [[nodiscard]] std::vector<int> order() const;
};

class Exchanges {
 public:
  // Class of every place, S1 first; stand-ins that join the rows, by class.
  Exchanges(const ClassFlow& flow, int classes, std::vector<int> class_of, int s1_size,
            const std::vector<int>& stand_ins);

  enum class Plan : std::uint8_t { Ready, TooMany };
  // Prepares all exchanges of `size` players each way. TooMany: more classes than can be tried.
  [[nodiscard]] Plan plan(int size);
  // Nothing left: every exchange of this size has been given or is impossible.
  [[nodiscard]] std::optional<Exchange> next();

 private:
  static constexpr int kFlowsPerPlace = 20;  // so many tests, then the dense solver is quicker
  static std::size_t ix(int i) { return static_cast<std::size_t>(i); }

  // A member of a class by its rank there: in S1 from the end, in S2 from the start.
  struct Pick {
    int member_class;
    int rank;
    auto operator<=>(const Pick&) const = default;
  };
  struct Choice {
    std::vector<int> order;
    std::vector<Pick> leaving, entering;
    bool operator>(const Choice& other) const { return order > other.order; }
  };

  void find_bottleneck();
  [[nodiscard]] int relief(const std::vector<int>& leaving, const std::vector<int>& entering) const;
  [[nodiscard]] bool flows(const std::vector<int>& leaving, const std::vector<int>& entering);
  [[nodiscard]] std::optional<std::vector<Pick>> first_picks(
      const std::vector<int>& chosen, const std::vector<std::vector<int>>& places) const;
  void push(std::vector<Pick> leaving, std::vector<Pick> entering);
  void push_successors(const Choice& choice);
  [[nodiscard]] Exchange exchange_of(const std::vector<Pick>& leaving,
                                     const std::vector<Pick>& entering) const;

  ClassFlow flow_;
  int classes_;
  std::size_t most_flows_;
  std::vector<int> rows_, columns_;                      // members of each class without exchange
  std::vector<std::vector<int>> s1_places_, s2_places_;  // by class and rank
  std::vector<char> tight_row_, tight_column_;           // the classes that do not fit
  int shortage_ = 0;                                     // rows too many for their columns
  std::map<std::vector<int>, bool> known_flows_;         // by the change of the rows
  std::priority_queue<Choice, std::vector<Choice>, std::greater<>> queue_;
  std::set<std::pair<std::vector<Pick>, std::vector<Pick>>> pushed_;
};

}  // namespace rostok::pairing
