// SPDX-License-Identifier: MIT
#include "rostok/club/commands/rounds.h"

#include <algorithm>

#include "rostok/club/game_record.h"
#include "rostok/club/round_preparation.h"
#include "rounds/engine_pairing.h"
#include "rounds/ready.h"
#include "text_of_players.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

void set_entry(TournamentState& state, RoundNumber round, PlayerIndex player,
               const model::RoundEntry& entry) {
  auto& rounds = state.tournament.players[static_cast<std::size_t>(player)].rounds;
  const auto r = static_cast<std::size_t>(round);
  if (rounds.size() < r) rounds.resize(r);
  rounds[r - 1] = entry;
}

// Who asked for a bye gets the record, unless the system made a forfeit of it.
void write_byes(TournamentState& state, RoundNumber round, const model::Tournament& asked) {
  for (const model::RequestedBye& bye : asked.requested_byes)
    if (bye.round == round &&
        state.tournament.entry(bye.player, round).code == ResultCode::NotPaired)
      set_entry(state, round, bye.player, {bye.code, {}, model::kNobody});
}

std::vector<Warning> told_of(const TournamentState& state, RoundNumber round,
                             const std::vector<pairing::PlayerPair>& given_up) {
  if (given_up.empty()) return {};
  return {warn(WarningLevel::Acknowledge, "avoidance-given-up",
               "These should not meet in round {1}, but no other pairing exists: {2}",
               {std::to_string(round), names_of_pairs(state, given_up)},
               "### Avoidance given up @ Round " + std::to_string(round) + ": " +
                   numbers_of_pairs(state, given_up))};
}

// Absent and present players become what is asked for this round.
Result<void> take_roll(TournamentState& state, RoundNumber round, const PairOptions& options) {
  auto& asked = state.tournament.requested_byes;
  const auto is_his = [&](PlayerIndex player) {
    return
        [=](const model::RequestedBye& bye) { return bye.player == player && bye.round == round; };
  };
  for (const PlayerIndex player : options.present) {
    if (auto known = check_player(state, player); !known) return known;
    const auto from = state.participants[static_cast<std::size_t>(player)].withdrawn_from;
    if (from != 0 && from <= round)
      return fail(ErrorKind::BadInput, "{1} has withdrawn: let the player return first",
                  {name_of(state, player)});
    std::erase_if(asked, is_his(player));
  }
  for (const PlayerIndex player : options.absent) {
    if (auto known = check_player(state, player); !known) return known;
    if (std::none_of(asked.begin(), asked.end(), is_his(player)))
      asked.push_back({round, ResultCode::ZeroPointBye, player});
  }
  return {};
}

struct Paired {
  TournamentState after;
  std::vector<Warning> warnings;
};

Result<Paired> paired_by_engine(TournamentState state) {
  const RoundNumber round = current_round(state) + 1;
  auto warnings = prepare_next_round(state);
  model::Tournament tournament = state.tournament;
  add_withdrawals(state, round, tournament);
  auto made = engine_pairing(state, tournament);
  if (!made) return tl::unexpected(made.error());
  if (made->next.boards.empty())
    return fail(ErrorKind::IllegalState, "Fewer than two players are here for round {1}",
                {std::to_string(round)});
  for (const auto& [player, entry] : systems::entries_of(made->next))
    set_entry(state, round, player, entry);
  write_byes(state, round, tournament);
  RoundState& added = state.rounds.emplace_back();
  added.boards = std::move(made->next.boards);
  added.avoided = std::move(made->avoided);
  state.settings.started = true;
  for (Warning& warning : told_of(state, round, made->given_up))
    warnings.push_back(std::move(warning));
  return Paired{std::move(state), std::move(warnings)};
}

void set_date(model::Tournament& tournament, RoundNumber round, const std::string& date) {
  auto& dates = tournament.round_dates;
  const auto r = static_cast<std::size_t>(round);
  if (date.empty() || (dates.size() >= r && !dates[r - 1].empty())) return;
  if (dates.size() < r) dates.resize(r);
  dates[r - 1] = date;
}

Result<TournamentProposal> propose_pairing(TournamentState state, const PairOptions& options) {
  if (auto ready = check_ready_to_pair(state); !ready) return tl::unexpected(ready.error());
  normalise(state);
  const RoundNumber round = current_round(state) + 1;
  if (auto roll = take_roll(state, round, options); !roll) return tl::unexpected(roll.error());
  auto paired = paired_by_engine(std::move(state));
  if (!paired) return tl::unexpected(paired.error());
  RoundState& last = paired->after.rounds.back();
  last.published = options.publish == Publish::AtOnce;
  if (last.published) last.published_at = options.moment;
  set_date(paired->after.tournament, round, options.date);
  return TournamentProposal{std::move(paired->after), std::move(paired->warnings), {}};
}

}  // namespace

Result<TournamentState> with_next_round(const TournamentState& state) {
  if (auto ready = check_ready_to_pair(state); !ready) return tl::unexpected(ready.error());
  auto paired = paired_by_engine(state);
  if (!paired) return tl::unexpected(paired.error());
  return std::move(paired->after);
}

TournamentCommand pair_round(const PairOptions& options) {
  std::vector<std::pair<std::string, std::string>> told{
      {"publish", options.publish == Publish::AtOnce ? "yes" : "no"}};
  if (!options.absent.empty()) told.emplace_back("absent", list_of_players(options.absent));
  if (!options.present.empty()) told.emplace_back("present", list_of_players(options.present));
  return {"pair", told,
          [options](const TournamentState& state) { return propose_pairing(state, options); }};
}

TournamentCommand pair_round(Publish publish) {
  PairOptions options;
  options.publish = publish;
  return pair_round(options);
}

TournamentCommand pair_by_hand() {
  return {"pair-by-hand", {}, [](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto ready = check_ready_to_pair(state); !ready)
              return tl::unexpected(ready.error());
            TournamentProposal proposal{state, {}, {}};
            TournamentState& after = proposal.after;
            normalise(after);
            proposal.warnings = prepare_next_round(after);
            const RoundNumber round = current_round(state) + 1;
            model::Tournament asked = after.tournament;
            add_withdrawals(after, round, asked);
            write_byes(after, round, asked);
            RoundState& added = after.rounds.emplace_back();
            added.manual = added.manual_open = true;
            after.settings.started = true;
            return proposal;
          }};
}

TournamentCommand publish_round(const std::string& moment) {
  return {"publish", {}, [moment](const TournamentState& state) -> Result<TournamentProposal> {
            if (state.rounds.empty() || state.rounds.back().published)
              return fail(ErrorKind::IllegalState, "There is no draft to publish");
            if (state.rounds.back().manual_open)
              return fail(ErrorKind::IllegalState,
                          "Round {1} is being paired by hand: end the manual pairing first",
                          {std::to_string(state.rounds.size())});
            TournamentProposal proposal{state, {}, {}};
            proposal.after.rounds.back().published = true;
            proposal.after.rounds.back().published_at = moment;
            return proposal;
          }};
}

namespace {

int results_in(const TournamentState& state, RoundNumber round) {
  int results = 0;
  for (std::size_t i = 0; i < state.rounds[static_cast<std::size_t>(round) - 1].boards.size(); ++i)
    if (const auto* board = find_board(state, round, static_cast<int>(i) + 1))
      if (state.tournament.entry(board->white, round).code != ResultCode::Pending) ++results;
  return results;
}

std::vector<Warning> warnings_of_unpairing(const TournamentState& state, RoundNumber round) {
  if (!state.rounds.back().published) return {};
  const std::string number = std::to_string(round);
  const std::string note = "### Pairing taken back @ Round " + number;
  if (const int lost = results_in(state, round); lost > 0)
    return {warn(WarningLevel::TwoStep, "results-lost",
                 "Round {1} has results ({2}): they are lost with the pairing",
                 {number, std::to_string(lost)}, note)};
  return {warn(WarningLevel::Confirm, "published-round-taken-back",
               "Round {1} is published: the pairs that hang on the wall are taken back", {number},
               note)};
}

// Before the first round players may come and go: numbers and the groups of Baku acceleration are
// fixed anew when it is paired.
void reopen_list(TournamentState& state) {
  state.settings.started = false;
  if (state.tournament.baku_acceleration) state.tournament.accelerations.clear();
}

}  // namespace

TournamentCommand unpair_round() {
  return {"unpair", {}, [](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto running = check_running(state); !running)
              return tl::unexpected(running.error());
            if (state.rounds.empty())
              return fail(ErrorKind::IllegalState, "No round has been paired yet");
            const RoundNumber round = current_round(state);
            TournamentProposal proposal{state, warnings_of_unpairing(state, round), {}};
            for (std::size_t board = 1; board <= state.rounds.back().boards.size(); ++board)
              proposal.other_records.emplace_back(game_key(round, static_cast<int>(board)),
                                                  std::nullopt);
            for (auto& player : proposal.after.tournament.players)
              if (player.rounds.size() >= state.rounds.size())
                player.rounds.resize(state.rounds.size() - 1);
            proposal.after.rounds.pop_back();
            if (proposal.after.rounds.empty()) reopen_list(proposal.after);
            return proposal;
          }};
}

}  // namespace rostok::club
