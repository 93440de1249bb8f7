// SPDX-License-Identifier: MIT
#include "rounds/past_rounds.h"

namespace rostok::club {

std::vector<Warning> past_round_warnings(const TournamentState& state, model::RoundNumber round) {
  const int behind = current_round(state) - round;
  if (behind <= 0) return {};
  const std::string number = std::to_string(round), note = "### Result corrected @ Round " + number;
  std::vector<Warning> warnings;
  // Only the previous round may be corrected in FIDE mode, once the next one is paired.
  if (behind == 1)
    warnings.push_back(warn(WarningLevel::Confirm, "past-result",
                            "Round {1} has been followed by another: pairings stay as they are",
                            {number}, note));
  else
    warnings.push_back(warn_leaving(
        "old-result", "Round {1} lies more than one round back: a correction leaves FIDE mode",
        {number}, note));
  if (!state.settings.fide_mode) warnings.back().level = WarningLevel::Confirm;
  if (!state.rounds.back().published)
    warnings.push_back(
        warn(WarningLevel::Acknowledge, "draft-is-older",
             "The draft of round {1} was made before this correction: take it back and "
             "pair again",
             {std::to_string(current_round(state))}));
  return warnings;
}

}  // namespace rostok::club
