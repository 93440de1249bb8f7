// SPDX-License-Identifier: MIT
// A bracket played again from the records of the rounds.
#pragma once
#include "match.h"

namespace rostok::systems {

class Bracket {
 public:
  Bracket(const model::Tournament& tournament, const KnockoutOptions& options,
          const std::vector<model::PlayerIndex>& seeds);

  // Takes in rounds 1 … paired; the error of knockout_state().
  base::Result<void> replay();
  [[nodiscard]] std::vector<Match>& matches() { return stages_.back(); }
  [[nodiscard]] bool stage_is_over() const;
  // Opens the next stage; false after the final.
  bool advance();
  [[nodiscard]] bool at_start_of_stage() const;
  [[nodiscard]] KnockoutState state() const;

 private:
  void open_stage();
  void close_by_round(model::RoundNumber round);
  base::Result<void> take(model::RoundNumber round);
  [[nodiscard]] bool plays(const Match& match, model::RoundNumber round) const;
  [[nodiscard]] bool any_plays(model::RoundNumber round) const;
  [[nodiscard]] bool is_higher(model::PlayerIndex a, model::PlayerIndex b) const;

  const model::Tournament& t_;
  const KnockoutOptions& options_;
  std::vector<int> seed_of_;                // [PlayerIndex], from 1
  std::vector<model::PlayerIndex> places_;  // of the running stage, kNobody = empty
  std::vector<model::PlayerIndex> losers_;  // of the semi-finals
  std::vector<std::vector<Match>> stages_;
};

}  // namespace rostok::systems
