// SPDX-License-Identifier: MIT
// Checks a tournament that somebody else has paired: every round again, and the ranks that the
// file states (FIDE C.02.03 art. 7: pairings and tie-breaks checker).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"
#include "rostok/standings/standings.h"

namespace rostok::checker {

// A board, or a pairing-allocated bye when `black` is nobody. `white` has the recorded colour;
// a forfeit without colours keeps the order of the starting ranks.
struct Pair {
  model::PlayerIndex white = model::kNobody;
  model::PlayerIndex black = model::kNobody;
  bool operator==(const Pair&) const = default;
};

struct RoundCheck {
  model::RoundNumber round = 1;
  bool no_pairing = false;     // the rules know no legal pairing of this round
  std::vector<Pair> expected;  // by the rules, only what the record has differently
  std::vector<Pair> recorded;  // in the record, only what the rules have differently
  [[nodiscard]] bool agrees() const { return !no_pairing && expected.empty() && recorded.empty(); }
};

// Pairs `round` from what was known before it. Errors are those of pair_dutch but NoSolution.
[[nodiscard]] base::Result<RoundCheck> check_round(const model::Tournament& tournament,
                                                   model::RoundNumber round,
                                                   pairing::DutchOptions options = {});

struct RankDifference {
  standings::Competitor competitor = model::kNobody;  // a player, or a team of an event of teams
  int listed = 0;
  int computed = 0;
  // The item that parts him from his neighbour on the side where the file puts him: "PTS", "BH/C1".
  std::string decided_by;
};

struct RanksCheck {
  standings::Competitors competitors = standings::Competitors::Players;
  std::vector<RankDifference> differences;
  std::string
      unsupported;  // a tie-break of the list that is not computed; then nothing is compared
};

// Compares the ranks of the file – of the teams (record 310) in an event of teams – with its own
// list of tie-breaks. Nothing when the file does not state every rank, or lists no tie-breaks and
// by_points is false.
// by_points: without a list, ranks must at least follow the points; among equals any order is good.
[[nodiscard]] std::optional<RanksCheck> check_ranks(const model::Tournament& tournament,
                                                    bool by_points = false);

}  // namespace rostok::checker
