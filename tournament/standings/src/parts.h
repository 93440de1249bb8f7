// SPDX-License-Identifier: MIT
// The building blocks of C.07 art. 16 and the families of tie-breaks made from them.
#pragma once
#include <vector>

#include "rostok/standings/standings.h"

namespace rostok::standings {

// A tournament as the tie-breaks see it: through one round, with its rules at hand.
struct Table {
  const model::Tournament& t;
  model::RoundNumber rounds;  // R
  bool capped_dummy;          // 2026: own dummy score at most draw · R (16.4)

  Table(const model::Tournament& tournament, model::RoundNumber through);
  [[nodiscard]] model::PlayerIndex players() const { return static_cast<model::PlayerIndex>(t.players.size()); }
  [[nodiscard]] model::RoundEntry entry(model::PlayerIndex p, model::RoundNumber r) const { return t.entry(p, r); }
  [[nodiscard]] std::int64_t points(model::PlayerIndex p, model::RoundNumber r) const {
    return t.points.points(entry(p, r)).tenths();
  }
  [[nodiscard]] std::int64_t own(model::PlayerIndex p) const;
};

// Voluntary unplayed round (16.2): a requested bye, an absence or a forfeit loss.
[[nodiscard]] bool is_voluntary_unplayed(const model::RoundEntry& entry);
[[nodiscard]] bool is_over_the_board(const model::RoundEntry& entry);

[[nodiscard]] std::vector<Value> own_results(const Table& table, const TieBreak& tie_break);
[[nodiscard]] std::vector<Value> buchholz_family(const Table& table, const TieBreak& tie_break);
[[nodiscard]] std::vector<Value> opponents_family(const Table& table, const TieBreak& tie_break);
// Ranks inside one tied set; 0 for everybody when nothing is resolved.
void direct_encounter(const Table& table, const TieBreak& tie_break,
                      const std::vector<model::PlayerIndex>& tied, std::vector<Value>& values);

}  // namespace rostok::standings
