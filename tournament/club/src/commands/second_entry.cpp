// SPDX-License-Identifier: MIT
#include "rostok/club/commands/second_entry.h"

#include <algorithm>

#include "rostok/club/commands/results.h"
#include "rounds/ready.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::ResultCode;
using model::RoundNumber;

TournamentCommand enter_again(RoundNumber round, int board, ResultCode white, ResultCode black) {
  return {
      "second-entry",
      {{"round", std::to_string(round)},
       {"board", std::to_string(board)},
       {"white", std::string(1, static_cast<char>(white))},
       {"black", std::string(1, static_cast<char>(black))}},
      [=](const TournamentState& state) -> Result<TournamentProposal> {
        if (!belong_together(white, black))
          return fail(
              ErrorKind::BadInput, "These two results do not belong together: {1} and {2}",
              {std::string(1, static_cast<char>(white)), std::string(1, static_cast<char>(black))});
        if (const auto pair = board_in_play(state, round, board); !pair)
          return tl::unexpected(pair.error());
        TournamentProposal proposal{state, {}, {}};
        auto& entries = proposal.after.rounds[static_cast<std::size_t>(round) - 1].second_entries;
        std::erase_if(entries, [board](const auto& each) { return each.board == board; });
        entries.push_back({board, white, black});
        std::sort(entries.begin(), entries.end(),
                  [](const auto& a, const auto& b) { return a.board < b.board; });
        return proposal;
      }};
}

TournamentCommand forget_second_entries(RoundNumber round) {
  return {"forget-second-entries",
          {{"round", std::to_string(round)}},
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            if (round < 1 || round > current_round(state))
              return fail(ErrorKind::IllegalState, "There is no round {1}",
                          {std::to_string(round)});
            TournamentProposal proposal{state, {}, {}};
            proposal.after.rounds[static_cast<std::size_t>(round) - 1].second_entries.clear();
            return proposal;
          }};
}

EntryComparison compare_entries(const TournamentState& state, RoundNumber round) {
  EntryComparison comparison;
  const RoundState& at = state.rounds[static_cast<std::size_t>(round) - 1];
  for (int board = 1; board <= static_cast<int>(at.boards.size()); ++board) {
    if (find_board(state, round, board) == nullptr) continue;
    EntryDifference each{board, result_of(state, round, board), {}};
    const auto second =
        std::find_if(at.second_entries.begin(), at.second_entries.end(),
                     [board](const SecondEntry& entry) { return entry.board == board; });
    if (second != at.second_entries.end()) each.second = BoardResult{second->white, second->black};
    if (each.second && *each.second == each.first)
      ++comparison.agreeing;
    else if (each.second)
      comparison.differing.push_back(each);
    else if (each.first.white != ResultCode::Pending)
      comparison.untyped.push_back(each);
  }
  return comparison;
}

}  // namespace rostok::club
