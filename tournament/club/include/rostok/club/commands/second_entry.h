// SPDX-License-Identifier: MIT
// "Сверка" (features A14): results of a round are typed a second time from the slips; boards that
// differ are found, results stay as they are until the arbiter decides.
#pragma once
#include <optional>
#include <vector>

#include "rostok/club/board_result.h"
#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// Typed once more. Errors as record_result(); no warning ever: nothing changes but the note.
[[nodiscard]] TournamentCommand enter_again(model::RoundNumber round, int board,
                                            model::ResultCode white, model::ResultCode black);
// Forgets everything typed a second time in a round.
[[nodiscard]] TournamentCommand forget_second_entries(model::RoundNumber round);

struct EntryDifference {
  int board = 0;
  BoardResult first;                  // Pending: no result yet
  std::optional<BoardResult> second;  // nullopt: not typed again
  bool operator==(const EntryDifference&) const = default;
};
struct EntryComparison {
  std::vector<EntryDifference> differing;  // typed twice with different results
  std::vector<EntryDifference> untyped;    // have a result, not typed again
  int agreeing = 0;
};
// Precondition: the round is paired.
[[nodiscard]] EntryComparison compare_entries(const TournamentState& state,
                                              model::RoundNumber round);

}  // namespace rostok::club
