// SPDX-License-Identifier: MIT
#include "rostok/club/commands/manual.h"

#include <algorithm>

#include "rounds/engine_pairing.h"
#include "rounds/pair_checks.h"
#include "rounds/ready.h"
#include "rounds/seating.h"
#include "text_of_players.h"

namespace rostok::club {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;
using Change = std::function<Result<void>(const TournamentState& state, Seating& seating)>;

// A command of the phase: the change, then what it breaks.
TournamentCommand change(std::string name, Parameters parameters, Change act) {
  return {std::move(name), std::move(parameters),
          [act = std::move(act)](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto open = check_manual(state); !open) return tl::unexpected(open.error());
            TournamentProposal proposal{state, {}, {}};
            Seating seating(proposal.after, current_round(state));
            if (auto done = act(state, seating); !done) return tl::unexpected(done.error());
            proposal.warnings = change_warnings(state, proposal.after, current_round(state));
            return proposal;
          }};
}

Result<void> check_free(const TournamentState& state, const Seating& seating, int board) {
  const std::string table = std::to_string(table_of(state, board));
  if (!seating.exists(board) || seating.is_empty(board))
    return fail(ErrorKind::IllegalState, "There is no pair on board {1}", {table});
  if (seating.is_decided(board))
    return fail(ErrorKind::IllegalState,
                "Board {1} has a result: take the result away before changing the pair", {table});
  return {};
}

// A player who may be moved: his board, if any, has no result.
Result<void> check_movable(const TournamentState& state, const Seating& seating,
                           PlayerIndex player) {
  if (auto known = check_player(state, player); !known) return known;
  const Place place = seating.place_of(player);
  return place.board == 0 ? Result<void>{} : check_free(state, seating, place.board);
}

Result<void> check_without_opponent(const TournamentState& state, const Seating& seating,
                                    PlayerIndex player) {
  if (auto known = check_player(state, player); !known) return known;
  if (const Place place = seating.place_of(player); place.board != 0)
    return fail(ErrorKind::IllegalState,
                "{1} has an opponent on board {2}: delete that pair or swap the players",
                {name_of(state, player), std::to_string(table_of(state, place.board))});
  return {};
}

Result<void> check_different(const TournamentState& state, PlayerIndex a, PlayerIndex b) {
  if (a != b) return {};
  if (auto known = check_player(state, a); !known) return known;
  return fail(ErrorKind::BadInput, "{1} is named twice", {name_of(state, a)});
}

Result<void> check_bye_code(ResultCode code) {
  using enum ResultCode;
  if (code == NotPaired || code == ZeroPointBye || code == HalfPointBye || code == FullPointBye ||
      code == PairingAllocatedBye)
    return {};
  return fail(ErrorKind::BadInput, "This is not a bye");
}

std::string letter(ResultCode code) {
  return code == ResultCode::NotPaired ? "bench" : std::string(1, static_cast<char>(code));
}

Parameters players(PlayerIndex first, PlayerIndex second) {
  return {{"first", std::to_string(first)}, {"second", std::to_string(second)}};
}

}  // namespace

TournamentCommand begin_manual_pairing() {
  return {"manual-begin", {}, [](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto running = check_running(state); !running)
              return tl::unexpected(running.error());
            if (state.rounds.empty())
              return fail(ErrorKind::IllegalState, "No round has been paired yet");
            if (has_schedule(state.tournament.system))
              return fail(ErrorKind::Unsupported,
                          "The pairs of this system follow from its table: only colours and "
                          "results can be changed");
            const std::string round = std::to_string(current_round(state));
            if (state.rounds.back().manual_open)
              return fail(ErrorKind::IllegalState, "Round {1} is being paired by hand already",
                          {round});
            TournamentProposal proposal{state, {}, {}};
            proposal.after.rounds.back().manual_open = true;
            if (state.rounds.back().published)
              proposal.warnings.push_back(warn(
                  WarningLevel::Confirm, "published-pairing",
                  "Round {1} is published: changing its pairs is for the few reasons of the rules "
                  "(C.04.2 art. 4.4)",
                  {round}));
            return proposal;
          }};
}

TournamentCommand swap_players(PlayerIndex a, PlayerIndex b) {
  return change("swap-players", players(a, b),
                [=](const TournamentState& state, Seating& seating) -> Result<void> {
                  if (auto two = check_different(state, a, b); !two) return two;
                  for (const PlayerIndex player : {a, b})
                    if (auto free = check_movable(state, seating, player); !free) return free;
                  seating.exchange(a, b);
                  return {};
                });
}

TournamentCommand swap_colours(int board) {
  return change("swap-colours", {{"board", std::to_string(board)}},
                [=](const TournamentState& state, Seating& seating) -> Result<void> {
                  if (auto free = check_free(state, seating, board); !free) return free;
                  seating.turn(board);
                  return {};
                });
}

TournamentCommand delete_pair(int board, ResultCode white, ResultCode black) {
  return change(
      "delete-pair",
      {{"board", std::to_string(board)}, {"white", letter(white)}, {"black", letter(black)}},
      [=](const TournamentState& state, Seating& seating) -> Result<void> {
        for (const ResultCode code : {white, black})
          if (auto bye = check_bye_code(code); !bye) return bye;
        if (auto free = check_free(state, seating, board); !free) return free;
        const pairing::Board pair = seating.at(board);
        seating.take_off(board);
        seating.set_code(pair.white, white);
        seating.set_code(pair.black, black);
        return {};
      });
}

TournamentCommand make_pair(PlayerIndex white, PlayerIndex black) {
  return change("make-pair", players(white, black),
                [=](const TournamentState& state, Seating& seating) -> Result<void> {
                  if (auto two = check_different(state, white, black); !two) return two;
                  for (const PlayerIndex player : {white, black})
                    if (auto free = check_without_opponent(state, seating, player); !free)
                      return free;
                  seating.add(white, black);
                  return {};
                });
}

TournamentCommand substitute_player(PlayerIndex out, PlayerIndex in) {
  return change("substitute", players(out, in),
                [=](const TournamentState& state, Seating& seating) -> Result<void> {
                  if (auto two = check_different(state, out, in); !two) return two;
                  if (auto free = check_movable(state, seating, out); !free) return free;
                  if (auto free = check_without_opponent(state, seating, in); !free) return free;
                  if (seating.place_of(out).board == 0)
                    return fail(ErrorKind::IllegalState, "{1} has no opponent in this round",
                                {name_of(state, out)});
                  seating.exchange(out, in);
                  seating.set_code(out, ResultCode::NotPaired);
                  return {};
                });
}

TournamentCommand move_board(int from, int to) {
  return change("move-board", {{"from", std::to_string(from)}, {"to", std::to_string(to)}},
                [=](const TournamentState& state, Seating& seating) -> Result<void> {
                  if (auto free = check_free(state, seating, from); !free) return free;
                  if (!seating.exists(to))
                    return fail(ErrorKind::IllegalState, "There is no board {1} in this round",
                                {std::to_string(table_of(state, to))});
                  if (seating.is_decided(to)) return check_free(state, seating, to);
                  seating.move(from, to);
                  return {};
                });
}

TournamentCommand give_bye(PlayerIndex player, ResultCode code) {
  return change("give-bye", {{"player", std::to_string(player)}, {"code", letter(code)}},
                [=](const TournamentState& state, Seating& seating) -> Result<void> {
                  if (auto bye = check_bye_code(code); !bye) return bye;
                  if (auto free = check_without_opponent(state, seating, player); !free)
                    return free;
                  seating.set_code(player, code);
                  return {};
                });
}

namespace {

// Everybody on the bench gets a zero-point bye.
void clear_bench(TournamentProposal& proposal, RoundNumber round) {
  const auto bench = bench_of(proposal.after, round);
  if (bench.empty()) return;
  Seating seating(proposal.after, round);
  std::string names;
  for (const PlayerIndex player : bench) {
    seating.set_code(player, ResultCode::ZeroPointBye);
    names += (names.empty() ? "" : ", ") + name_of(proposal.after, player);
  }
  proposal.warnings.push_back(warn(WarningLevel::Confirm, "left-on-bench",
                                   "Without a pair and without points in this round: {1}",
                                   {names}));
}

std::vector<pairing::PlayerPair> as_pairs(const std::vector<pairing::Board>& boards) {
  std::vector<pairing::PlayerPair> pairs;
  for (const auto& [white, black] : boards)
    pairs.emplace_back(white, black);
  return pairs;
}

Warning differs(const TournamentState& state, const EngineComparison& engine, RoundNumber round) {
  const std::string number = std::to_string(round), note = "### MPA @ Round " + number;
  if (!engine.known)
    return warn(WarningLevel::Confirm, "engine-has-no-pairing",
                "Round {1} cannot be compared: the program has no pairing of its own", {number},
                note);
  std::string pairs = names_of_pairs(state, as_pairs(engine.missing));
  if (pairs.empty()) pairs = "–";
  if (engine.bye_differs && engine.bye != model::kNobody)
    return warn(WarningLevel::Confirm, "differs-from-engine",
                "Round {1} is not paired by the rules, which give: {2}; the bye to {3}",
                {number, pairs, name_of(state, engine.bye)}, note);
  return warn(WarningLevel::Confirm, "differs-from-engine",
              "Round {1} is not paired by the rules, which give: {2}", {number, pairs}, note);
}

}  // namespace

TournamentCommand end_manual_pairing(const std::string& moment) {
  return {"manual-end", {}, [moment](const TournamentState& state) -> Result<TournamentProposal> {
            if (auto open = check_manual(state); !open) return tl::unexpected(open.error());
            TournamentProposal proposal{state, {}, {}};
            const RoundNumber round = current_round(state);
            clear_bench(proposal, round);
            Seating(proposal.after, round).drop_empty_tail();
            RoundState& last = proposal.after.rounds.back();
            if (last.boards.empty())
              return fail(ErrorKind::IllegalState, "Round {1} has no pairs yet",
                          {std::to_string(round)});
            last.manual_open = false;
            if (last.published) last.changed_at = moment;
            const EngineComparison engine = compare_with_engine(proposal.after);
            last.manual = !engine.same();
            if (last.manual) proposal.warnings.push_back(differs(state, engine, round));
            return proposal;
          }};
}

TournamentCommand at_once(const TournamentCommand& change, const std::string& moment) {
  return {change.name, change.parameters,
          [change, moment](const TournamentState& state) -> Result<TournamentProposal> {
            TournamentProposal whole{state, {}, {}};
            for (const auto& step : {begin_manual_pairing(), change, end_manual_pairing(moment)}) {
              auto proposal = step.action(whole.after);
              if (!proposal) return proposal;
              whole.after = std::move(proposal->after);
              std::move(proposal->warnings.begin(), proposal->warnings.end(),
                        std::back_inserter(whole.warnings));
            }
            return whole;
          }};
}

}  // namespace rostok::club
