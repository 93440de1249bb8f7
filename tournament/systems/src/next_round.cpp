// SPDX-License-Identifier: MIT
#include "rostok/systems/next_round.h"

#include <algorithm>
#include <numeric>

#include "rostok/systems/options.h"
#include "rostok/systems/round_robin.h"
#include "rostok/systems/scheveningen.h"
#include "schedule.h"

namespace rostok::systems {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::Color;
using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundEntry;
using model::Tournament;

std::vector<std::pair<PlayerIndex, RoundEntry>> entries_of(const NextRound& next) {
  std::vector<std::pair<PlayerIndex, RoundEntry>> entries;
  const auto code = [](bool absent) {
    return absent ? ResultCode::ForfeitLoss : ResultCode::ForfeitWin;
  };
  for (const auto& [white, black] : next.boards) {
    const auto missed = std::find_if(next.forfeits.begin(), next.forfeits.end(),
                                     [w = white](const Forfeit& each) { return each.white == w; });
    const bool played = missed == next.forfeits.end();
    entries.push_back(
        {white, {played ? ResultCode::Pending : code(missed->white_absent), Color::White, black}});
    entries.push_back(
        {black, {played ? ResultCode::Pending : code(missed->black_absent), Color::Black, white}});
  }
  for (const PlayerIndex player : next.resting)
    entries.push_back({player, {ResultCode::ZeroPointBye, {}, kNobody}});
  if (next.bye != kNobody)
    entries.push_back({next.bye, {ResultCode::PairingAllocatedBye, {}, kNobody}});
  return entries;
}

bool is_present(const Tournament& t, PlayerIndex player, model::RoundNumber round) {
  return t.entry(player, round).code == ResultCode::NotPaired &&
         std::none_of(t.requested_byes.begin(), t.requested_byes.end(),
                      [&](const auto& bye) { return bye.player == player && bye.round == round; });
}

std::vector<PlayerIndex> by_start_rank(const Tournament& t) {
  std::vector<PlayerIndex> order(t.players.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&t](PlayerIndex a, PlayerIndex b) {
    return t.players[static_cast<std::size_t>(a)].start_rank <
           t.players[static_cast<std::size_t>(b)].start_rank;
  });
  return order;
}

void add_game(const Tournament& t, PlayerIndex white, PlayerIndex black, NextRound& next) {
  const bool white_absent = !is_present(t, white, next.round);
  const bool black_absent = !is_present(t, black, next.round);
  next.boards.push_back({white, black});
  if (white_absent || black_absent)
    next.forfeits.push_back({white, black, white_absent, black_absent});
}

base::Unexpected all_rounds_played(int rounds) {
  return fail(ErrorKind::IllegalState, "All {1} rounds have been played", {std::to_string(rounds)});
}

base::Unexpected result_missing(const Tournament& t, PlayerIndex player, model::RoundNumber round) {
  return fail(ErrorKind::IllegalState, "The game of {1} in round {2} has no result yet",
              {t.players[static_cast<std::size_t>(player)].name, std::to_string(round)});
}

namespace {

Result<NextRound> pair_swiss(const Tournament& t) {
  auto paired = pairing::pair_dutch(t);
  if (!paired) return tl::unexpected(paired.error());
  return NextRound{paired->round, std::move(paired->boards), {}, {}, paired->bye};
}

base::Unexpected later(const std::string& system) {
  return fail(ErrorKind::Unsupported,
              "This program does not pair by the {1} yet; the round can be paired by hand",
              {system});
}

}  // namespace

Result<NextRound> pair_next_round(const Tournament& t) {
  return pair_next_round(t, Options{});
}

Result<NextRound> pair_next_round(const Tournament& t, const Options& options) {
  using enum model::PairingSystem;
  switch (t.system) {
    case Dutch:
      return pair_swiss(t);
    case RoundRobin:
    case DoubleRoundRobin:
      return pair_round_robin(t, cycles_of(t, options.round_robin));
    case KnockOut:
      return pair_knockout(t, options.knockout);
    case Keizer:
      return pair_keizer(t, options.keizer);
    case Scheveningen:
    case DoubleScheveningen:
      return pair_scheveningen(t);
    case Dubov:
      return later("Dubov System");
    case Burstein:
      return later("Burstein System");
    case Lim:
      return later("Lim System");
    case DoubleSwiss:
      return later("Double-Swiss System");
    case TeamSwiss:
      return later("Swiss Team System");
    case Other:
      break;
  }
  return fail(ErrorKind::Unsupported,
              "The tournament follows rules of its own ({1}), which this program cannot know; the "
              "round can be paired by hand",
              {t.encoded_type.empty() ? t.type_text : t.encoded_type});
}

}  // namespace rostok::systems
