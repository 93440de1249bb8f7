// SPDX-License-Identifier: MIT
// A round of a round robin by drawing numbers of which any one may be nobody's.
#pragma once
#include <vector>

#include "rostok/systems/round_robin.h"

namespace rostok::systems {

// Where a round of a tournament of several cycles stands in the table; 0 = nowhere.
struct TableRound {
  int round = 0;
  bool reversed = false;
};
[[nodiscard]] TableRound table_round(int players, const Cycles& cycles, int round);

// Drawing numbers as drawing_numbers() returns them.
class Drawing {
 public:
  explicit Drawing(std::vector<int> numbers);

  struct Round {
    std::vector<pairing::Board> boards;  // in the order of the table
    model::PlayerIndex rests = model::kNobody;
  };
  // Empty for a round that the schedule has not.
  [[nodiscard]] Round round(const Cycles& cycles, int round) const;

 private:
  std::vector<model::PlayerIndex> player_of_;  // [number]; kNobody for the free one and for 0
};

}  // namespace rostok::systems
