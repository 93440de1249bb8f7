// SPDX-License-Identifier: MIT
#include "rostok/club/commands/players.h"

#include <algorithm>

#include "../text_of_players.h"
#include "participants.h"
#include "rostok/base/fold.h"
#include "rostok/club/commands/numbers.h"
#include "rostok/systems/options.h"
#include "tidy.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

using Proposed = Result<TournamentProposal>;

Result<void> check_entry(const TournamentState& state, const Entry& entry, PlayerIndex own) {
  if (entry.player.name.empty()) return fail(ErrorKind::BadInput, "A player needs a name");
  if (entry.player.rating < 0 || entry.player.rating > 4000)
    return fail(ErrorKind::BadInput, "{1} is no rating", {std::to_string(entry.player.rating)});
  for (std::size_t i = 0; i < state.participants.size(); ++i)
    if (entry.participant.child != 0 && static_cast<PlayerIndex>(i) != own &&
        state.participants[i].child == entry.participant.child)
      return fail(ErrorKind::BadInput, "{1} plays in this tournament already",
                  {state.tournament.players[i].name});
  return {};
}

bool is_namesake(const model::Player& a, const model::Player& b) {
  const auto year = [](const model::Player& p) { return p.birth_date.substr(0, 4); };
  return base::fold_words(a.name) == base::fold_words(b.name) &&
         (year(a).empty() || year(b).empty() || year(a) == year(b));
}

void warn_of_namesakes(const TournamentState& state, const Entry& entry,
                       std::vector<Warning>& warnings) {
  for (const model::Player& other : state.tournament.players)
    if (is_namesake(entry.player, other))
      warnings.push_back(warn(WarningLevel::Confirm, "namesake",
                              "There is a player {1} already: is it somebody else?", {other.name}));
}

void set_national(TournamentState& state, PlayerIndex player, const Entry& entry) {
  auto& records = state.tournament.national.records;
  std::erase_if(records, [&](const auto& record) { return record.player == player; });
  if (!entry.national) return;
  records.push_back(*entry.national);
  records.back().player = player;
  if (state.tournament.national.federation.empty()) state.tournament.national.federation = "RUS";
}

Result<Entry> tidied(Entry entry) {
  entry.player.name = tidy(entry.player.name);
  auto birth = checked_date(entry.player.birth_date);
  if (!birth) return tl::unexpected(birth.error());
  entry.player.birth_date = *birth;
  return entry;
}

PlayerIndex append(TournamentState& state, const Entry& entry) {
  const auto index = static_cast<PlayerIndex>(state.tournament.players.size());
  state.tournament.players.push_back(entry.player);
  auto& player = state.tournament.players.back();
  player.rounds.clear();
  player.start_rank = 0;
  participant(state, index) = entry.participant;
  set_national(state, index, entry);
  return index;
}

// What a player who comes later has in the rounds before.
void write_missed_rounds(TournamentState& state, PlayerIndex player, RoundNumber first_round) {
  const ResultCode code = state.settings.late_rounds;
  for (RoundNumber round = 1; round < first_round; ++round)
    if (round <= current_round(state))
      set_record(state, player, round, code);
    else
      ask_bye(state, player, round, code);
}

Result<RoundNumber> first_round_of(const TournamentState& state, RoundNumber asked) {
  const RoundNumber first = asked == 0 ? next_round(state) : asked;
  if (first < next_round(state))
    return fail(ErrorKind::BadInput, "Round {1} is paired already", {std::to_string(first)});
  if (state.tournament.total_rounds && first > *state.tournament.total_rounds)
    return fail(ErrorKind::BadInput, "The tournament has no round {1}", {std::to_string(first)});
  if (first > 1 && has_fixed_table(state))
    return fail(ErrorKind::IllegalState,
                "The table of this system is fixed once it has begun: nobody can enter now");
  return first;
}

Proposed add(const TournamentState& state, const std::vector<Entry>& entries,
             RoundNumber first_round) {
  if (auto allowed = may_change(state); !allowed) return tl::unexpected(allowed.error());
  const auto first = first_round_of(state, first_round);
  if (!first) return tl::unexpected(first.error());
  TournamentProposal proposal{state, {}, {}};
  for (const Entry& raw : entries) {
    const auto entry = tidied(raw);
    if (!entry) return tl::unexpected(entry.error());
    if (auto good = check_entry(proposal.after, *entry, model::kNobody); !good)
      return tl::unexpected(good.error());
    warn_of_namesakes(proposal.after, *entry, proposal.warnings);
    const PlayerIndex player = append(proposal.after, *entry);
    write_missed_rounds(proposal.after, player, *first);
    if (current_round(state) > 0) give_late_number(proposal.after, player);
  }
  if (current_round(state) == 0) give_numbers(proposal.after);
  return proposal;
}

Proposed edit(const TournamentState& state, PlayerIndex player, const Entry& raw) {
  if (auto allowed = may_change(state, player); !allowed) return tl::unexpected(allowed.error());
  const auto entry = tidied(raw);
  if (!entry) return tl::unexpected(entry.error());
  if (auto good = check_entry(state, *entry, player); !good) return tl::unexpected(good.error());
  TournamentProposal proposal{state, {}, {}};
  auto& now = proposal.after.tournament.players[static_cast<std::size_t>(player)];
  const model::Player old = now;
  now = entry->player;
  now.rounds = old.rounds;
  now.start_rank = old.start_rank;
  Participant& card = participant(proposal.after, player);
  const auto withdrawn = card.withdrawn_from, present = card.present_in;
  card = entry->participant;
  card.withdrawn_from = withdrawn;
  card.present_in = present;
  set_national(proposal.after, player, *entry);
  if (current_round(state) == 0) {
    give_numbers(proposal.after);
  } else if (old.rating != now.rating || old.title != now.title) {
    proposal.warnings.push_back(
        warn(WarningLevel::Confirm, "rating-corrected",
             "{1} had another rating or title: the starting number stays until the numbers are "
             "given anew",
             {now.name},
             "### Rating of player " + std::to_string(now.start_rank) + " corrected @ Round " +
                 std::to_string(current_round(state))));
  }
  return proposal;
}

// In a round robin the games of a player who leaves early may count for nobody.
void warn_of_annulment(const TournamentState& state, PlayerIndex player,
                       std::vector<Warning>& warnings) {
  using enum model::PairingSystem;
  if (state.tournament.system != RoundRobin && state.tournament.system != DoubleRoundRobin) return;
  const auto cycles = systems::cycles_of(state.tournament, state.settings.systems.round_robin);
  const auto leaving = systems::withdraw(state.tournament, player, cycles);
  if (leaving && !leaving->results_count)
    warnings.push_back(warn(WarningLevel::Acknowledge, "half-not-played",
                            "{1} has played fewer than half of the games: they count for nobody",
                            {player_name(state, player)}));
}

Proposed withdraw(const TournamentState& state, PlayerIndex player, RoundNumber asked) {
  if (auto allowed = may_change(state, player); !allowed) return tl::unexpected(allowed.error());
  const RoundNumber from = asked == 0 ? next_round(state) : asked;
  if (from < next_round(state))
    return fail(ErrorKind::BadInput, "Round {1} is paired already", {std::to_string(from)});
  TournamentProposal proposal{state, {}, {}};
  take_out(proposal.after, player, from);
  warn_of_annulment(state, player, proposal.warnings);
  if (!state.rounds.empty() && !state.rounds.back().published &&
      state.tournament.entry(player, current_round(state)).is_paired())
    proposal.warnings.push_back(
        warn(WarningLevel::Acknowledge, "in-the-draft",
             "The draft of round {1} still has {2}: pair it again",
             {std::to_string(current_round(state)), player_name(state, player)}));
  return proposal;
}

Proposed bring_back(const TournamentState& state, PlayerIndex player, RoundNumber asked) {
  if (auto allowed = may_change(state, player); !allowed) return tl::unexpected(allowed.error());
  const RoundNumber from = asked == 0 ? next_round(state) : asked;
  if (from < next_round(state))
    return fail(ErrorKind::BadInput, "Round {1} is paired already", {std::to_string(from)});
  TournamentProposal proposal{state, {}, {}};
  Participant& card = participant(proposal.after, player);
  if (card.withdrawn_from == 0)
    return fail(ErrorKind::IllegalState, "{1} has not withdrawn", {player_name(state, player)});
  card.withdrawn_from = 0;
  const RoundNumber last = std::max(state.tournament.total_rounds.value_or(0), from);
  forget_byes(proposal.after, player, next_round(state), last);
  for (RoundNumber round = next_round(state); round < from; ++round)
    ask_bye(proposal.after, player, round, ResultCode::ZeroPointBye);
  return proposal;
}

}  // namespace

TournamentCommand add_players(const std::vector<Entry>& entries, RoundNumber first_round) {
  std::string children;
  for (const Entry& entry : entries)
    if (entry.participant.child != 0)
      children += (children.empty() ? "" : ",") + std::to_string(entry.participant.child);
  return {"add-players",
          {{"players", std::to_string(entries.size())},
           {"children", children},
           {"first-round", std::to_string(first_round)}},
          [=](const TournamentState& state) { return add(state, entries, first_round); }};
}

TournamentCommand edit_player(PlayerIndex player, const Entry& entry) {
  return {"edit-player", {player_parameter(player)}, [=](const TournamentState& state) {
            return edit(state, player, entry);
          }};
}

TournamentCommand edit_players(const std::vector<std::pair<PlayerIndex, Entry>>& entries) {
  std::vector<PlayerIndex> players;
  for (const auto& [player, entry] : entries)
    players.push_back(player);
  return {"edit-players",
          {{"players", list_of_players(players)}},
          [=](const TournamentState& state) -> Proposed {
            TournamentProposal all{state, {}, {}};
            for (const auto& [player, entry] : entries) {
              auto one = edit(all.after, player, entry);
              if (!one) return one;
              all.after = std::move(one->after);
              all.warnings.insert(all.warnings.end(), one->warnings.begin(), one->warnings.end());
            }
            return all;
          }};
}

TournamentCommand remove_player(PlayerIndex player) {
  return {
      "remove-player", {player_parameter(player)}, [=](const TournamentState& state) -> Proposed {
        if (auto allowed = may_change(state, player); !allowed)
          return tl::unexpected(allowed.error());
        if (current_round(state) > 0)
          return fail(ErrorKind::IllegalState, "Round 1 is paired: {1} can only withdraw now",
                      {player_name(state, player)});
        TournamentProposal proposal{state, {}, {}};
        erase_player(proposal.after, player);
        give_numbers(proposal.after);
        return proposal;
      }};
}

TournamentCommand withdraw_player(PlayerIndex player, RoundNumber from) {
  return {"withdraw",
          {player_parameter(player), {"from", std::to_string(from)}},
          [=](const TournamentState& state) { return withdraw(state, player, from); }};
}

TournamentCommand return_player(PlayerIndex player, RoundNumber from) {
  return {"return",
          {player_parameter(player), {"from", std::to_string(from)}},
          [=](const TournamentState& state) { return bring_back(state, player, from); }};
}

std::vector<PlayerIndex> unexplained_absences(const TournamentState& state) {
  std::vector<PlayerIndex> missing;
  const RoundNumber round = current_round(state);
  for (std::size_t i = 0; i < state.tournament.players.size(); ++i) {
    const auto player = static_cast<PlayerIndex>(i);
    const bool gone = i < state.participants.size() && state.participants[i].withdrawn_from != 0;
    if (!gone && round > 0 && state.tournament.entry(player, round).code == ResultCode::ForfeitLoss)
      missing.push_back(player);
  }
  return missing;
}

PlayerIndex player_by_number(const TournamentState& state, int number) {
  const auto& players = state.tournament.players;
  const auto found = std::find_if(players.begin(), players.end(),
                                  [&](const auto& p) { return p.start_rank == number; });
  return found == players.end() ? model::kNobody
                                : static_cast<PlayerIndex>(found - players.begin());
}

}  // namespace rostok::club
