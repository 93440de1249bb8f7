// SPDX-License-Identifier: MIT
#include "rostok/club/commands/rounds.h"

#include <algorithm>

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// Boards without a result that is still to come in time: an adjourned game does not stop a round.
std::vector<int> boards_to_wait_for(const TournamentState& state) {
  auto open = open_boards(state, current_round(state));
  if (state.rounds.empty()) return open;
  const auto& adjourned = state.rounds.back().adjourned;
  std::erase_if(open, [&](int board) {
    return std::find(adjourned.begin(), adjourned.end(), board) != adjourned.end();
  });
  return open;
}

Result<void> check_ready(const TournamentState& state) {
  if (state.settings.finished)
    return fail(ErrorKind::IllegalState, "The tournament is finished: open it again first");
  if (!state.rounds.empty() && !state.rounds.back().published)
    return fail(ErrorKind::IllegalState, "Round {1} is a draft: publish it first",
                {std::to_string(state.rounds.size())});
  if (const auto open = boards_to_wait_for(state); !open.empty())
    return fail(ErrorKind::IllegalState, "Board {1} has no result yet",
                {std::to_string(open.front())});
  const auto& t = state.tournament;
  // A knock-out has as many rounds as its matches need.
  if (t.system != model::PairingSystem::KnockOut && t.total_rounds &&
      current_round(state) >= *t.total_rounds)
    return fail(ErrorKind::IllegalState, "All {1} rounds have been played",
                {std::to_string(*t.total_rounds)});
  return {};
}

}  // namespace

Result<TournamentState> with_next_round(const TournamentState& state) {
  if (auto ready = check_ready(state); !ready) return tl::unexpected(ready.error());
  const auto next = systems::pair_next_round(state.tournament, state.settings.systems);
  if (!next) return tl::unexpected(next.error());
  TournamentState after = state;
  const auto r = static_cast<std::size_t>(next->round);
  for (const auto& [player, entry] : systems::entries_of(*next)) {
    auto& rounds = after.tournament.players[static_cast<std::size_t>(player)].rounds;
    if (rounds.size() < r) rounds.resize(r);
    rounds[r - 1] = entry;
  }
  after.rounds.resize(r);
  after.rounds[r - 1].boards = next->boards;
  after.settings.started = true;
  return after;
}

TournamentCommand pair_round(Publish publish) {
  return {"pair",
          {{"publish", publish == Publish::AtOnce ? "yes" : "no"}},
          [=](const TournamentState& state) -> Result<TournamentProposal> {
            auto after = with_next_round(state);
            if (!after) return tl::unexpected(after.error());
            after->rounds.back().published = publish == Publish::AtOnce;
            return TournamentProposal{std::move(*after), {}, {}};
          }};
}

TournamentCommand publish_round() {
  return {"publish", {}, [](const TournamentState& state) -> Result<TournamentProposal> {
            if (state.rounds.empty() || state.rounds.back().published)
              return fail(ErrorKind::IllegalState, "There is no draft to publish");
            TournamentProposal proposal{state, {}, {}};
            proposal.after.rounds.back().published = true;
            return proposal;
          }};
}

}  // namespace rostok::club
