// SPDX-License-Identifier: MIT
#include "rostok/club/commands/finish.h"

#include <algorithm>

#include "rostok/club/commands/results.h"
#include "rounds/ready.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

std::string boards_text(const TournamentState& state, const std::vector<OpenBoard>& boards) {
  std::string text;
  for (const OpenBoard& each : boards)
    text += (text.empty() ? "" : ", ") + std::to_string(each.round) + "." +
            std::to_string(table_of(state, each.board));
  return text;
}

Result<void> check_complete(const TournamentState& state) {
  if (auto running = check_running(state); !running) return running;
  if (state.rounds.empty()) return fail(ErrorKind::IllegalState, "No round has been paired yet");
  const std::string round = std::to_string(current_round(state));
  if (state.rounds.back().manual_open)
    return fail(ErrorKind::IllegalState,
                "Round {1} is being paired by hand: end the manual pairing first", {round});
  if (!state.rounds.back().published)
    return fail(ErrorKind::IllegalState, "Round {1} is a draft: publish it or take it back",
                {round});
  if (const auto open = missing_results(state); !open.empty())
    return fail(ErrorKind::IllegalState, "Results are missing (round.board): {1}",
                {boards_text(state, open)});
  return {};
}

}  // namespace

TournamentCommand finish_tournament() {
  return {"finish", {}, [](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto complete = check_complete(state); !complete)
              return tl::unexpected(complete.error());
            TournamentProposal proposal{state, {}, {}};
            proposal.after.settings.finished = true;
            const auto announced = state.tournament.total_rounds;
            if (state.tournament.system != model::PairingSystem::KnockOut && announced &&
                current_round(state) < *announced)
              proposal.warnings.push_back(warn(
                  WarningLevel::TwoStep, "fewer-rounds", "Only {1} of {2} rounds have been played",
                  {std::to_string(current_round(state)), std::to_string(*announced)},
                  "### Rounds played: " + std::to_string(current_round(state)) + " of " +
                      std::to_string(*announced)));
            return proposal;
          }};
}

TournamentCommand reopen_tournament() {
  return {"reopen", {}, [](const TournamentState& state) -> Result<TournamentProposal> {
            if (!state.settings.finished)
              return fail(ErrorKind::IllegalState, "The tournament is not finished");
            TournamentProposal proposal{state, {}, {}};
            proposal.after.settings.finished = false;
            proposal.warnings.push_back(
                warn(WarningLevel::Confirm, "reopened",
                     "Papers and reports made so far may no longer be right", {}));
            return proposal;
          }};
}

std::vector<Warning> report_warnings(const TournamentState& state) {
  std::vector<OpenBoard> adjourned, missing;
  for (const OpenBoard& each : missing_results(state))
    (each.adjourned ? adjourned : missing).push_back(each);
  std::vector<Warning> warnings;
  if (!adjourned.empty())
    warnings.push_back(warn(WarningLevel::Confirm, "adjourned-games",
                            "Adjourned games count as draws so far (round.board): {1}",
                            {boards_text(state, adjourned)}));
  if (!missing.empty())
    warnings.push_back(warn(WarningLevel::Confirm, "missing-results",
                            "Results are missing (round.board): {1}",
                            {boards_text(state, missing)}));
  if (!state.settings.finished)
    warnings.push_back(warn(WarningLevel::Confirm, "not-finished",
                            "The tournament is not finished: this is no rating report yet"));
  return warnings;
}

model::Tournament for_rating_report(const TournamentState& state) {
  model::Tournament tournament = with_notes(state);
  for (std::size_t r = 0; r < state.rounds.size(); ++r)
    for (const SecondEntry& correction : state.rounds[r].report_corrections) {
      const auto round = static_cast<model::RoundNumber>(r) + 1;
      const auto* pair = find_board(state, round, correction.board);
      if (pair == nullptr) continue;
      tournament.players[static_cast<std::size_t>(pair->white)].rounds[r].code = correction.white;
      tournament.players[static_cast<std::size_t>(pair->black)].rounds[r].code = correction.black;
    }
  return tournament;
}

}  // namespace rostok::club
