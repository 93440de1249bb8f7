// SPDX-License-Identifier: MIT
// What can be checked only when the whole file is read: that the players' lines fit together.
#include <algorithm>

#include "reader.h"

namespace rostok::trf {

using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundEntry;
using model::Score;

namespace {

// The pairs of results that one game can have; (a, b) also stands for (b, a).
bool is_possible(ResultCode a, ResultCode b) {
  const auto is = [a, b](ResultCode x, ResultCode y) {
    return (a == x && b == y) || (a == y && b == x);
  };
  using enum ResultCode;
  return is(Win, Loss) || is(Draw, Draw) || is(Draw, Loss) || is(Loss, Loss) ||
         is(WinShort, LossShort) || is(DrawShort, DrawShort) || is(DrawShort, LossShort) ||
         is(LossShort, LossShort) || is(ForfeitWin, ForfeitLoss) || is(ForfeitLoss, ForfeitLoss) ||
         is(Pending, Pending);
}

}  // namespace

void Reader::resolve_opponents() {
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    auto& rounds = t_.players[i].rounds;
    for (std::size_t r = 0; r < rounds.size(); ++r) {
      if (!rounds[r].is_paired()) continue;
      const std::int32_t rank = rounds[r].opponent;
      rounds[r].opponent = index_of(rank);
      if (!rounds[r].is_paired() && !player_refused_)
        error("TRF-020", At(player_lines_[i]), round_column(static_cast<int>(r) + 1),
              "There is no player with the starting rank {1}", {std::to_string(rank)});
    }
    if (t_.total_rounds && static_cast<int>(rounds.size()) > *t_.total_rounds)
      error("TRF-032", At(player_lines_[i]), round_column(*t_.total_rounds + 1),
            "The file announces {1} rounds, this line has {2}",
            {std::to_string(*t_.total_rounds), std::to_string(rounds.size())});
  }
}

// TRF-013: the numbers are 1 … n unless the order of the file ranks (XXC rank).
void Reader::check_ranks() {
  if (t_.pair_by_file_rank || player_refused_) return;
  int previous = 0;
  for (int rank = 1; rank <= kHighestRank; ++rank) {
    const PlayerIndex index = index_of(rank);
    if (index == kNobody) continue;
    if (rank != previous + 1)
      error("TRF-013", At(line_of(index)), 5, "Starting rank {1} is missing in front of {2}",
            {std::to_string(previous + 1), std::to_string(rank)});
    previous = rank;
  }
}

// Round by round: the entries of one round lie together, so that the look-up of an opponent
// costs little in a field of thousands.
void Reader::check_games() {
  std::vector<RoundEntry> entries(t_.players.size());
  std::size_t rounds = 0;
  for (const auto& player : t_.players)
    rounds = std::max(rounds, player.rounds.size());
  for (std::size_t r = 0; r < rounds; ++r) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto& own = t_.players[i].rounds;
      entries[i] = r < own.size() ? own[r] : RoundEntry{};
    }
    const auto round = static_cast<model::RoundNumber>(r + 1);
    bool bye = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].is_paired()) check_game(static_cast<PlayerIndex>(i), entries, round);
      if (entries[i].code != ResultCode::PairingAllocatedBye) continue;
      if (bye)
        error("TRF-028", At(player_lines_[i]), round_column(round) + 7,
              "Round {1} has a second pairing-allocated bye", {std::to_string(round)});
      bye = true;
    }
  }
}

void Reader::check_game(PlayerIndex a, const std::vector<RoundEntry>& entries,
                        model::RoundNumber round) {
  const RoundEntry& mine = entries[static_cast<std::size_t>(a)];
  const RoundEntry& theirs = entries[static_cast<std::size_t>(mine.opponent)];
  const At line(line_of(a));
  const int column = round_column(round);
  const auto other = [&] { return std::to_string(line_of(mine.opponent)); };
  if (theirs.opponent != a)
    return error("TRF-025", line, column,
                 "The opponent's line {1} does not name this player in round {2}",
                 {other(), std::to_string(round)});
  if (mine.code == ResultCode::Pending) {
    if (theirs.code != ResultCode::Pending)
      error("TRF-024", line, column,
            "The result is missing, though the opponent's line {1} has one", {other()});
    else if (a < mine.opponent)
      warning("TRF-W06", line, column + 7, "The game has no result yet (see line {1})", {other()});
  }
  if (mine.color && mine.color == theirs.color)
    error("TRF-026", line, column + 5, "Both players have the same colour (see line {1})",
          {other()});
  if (a < mine.opponent && !is_possible(mine.code, theirs.code) &&
      mine.code != ResultCode::Pending && theirs.code != ResultCode::Pending)
    error("TRF-027", line, column + 7, "The two results do not fit each other (see line {1})",
          {other()});
}

// TRF-029, warnings for Swiss events: a second allocated bye, a second game of the same two, the
// same colour three times running.
void Reader::check_repetitions() {
  if (!model::is_single_swiss(t_.system)) return;
  std::vector<PlayerIndex> met_by(t_.players.size(), kNobody);  // who met the index last
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    const auto& rounds = t_.players[i].rounds;
    const At line(player_lines_[i]);
    bool bye = false;
    int running = 0;
    std::optional<model::Color> last;
    for (std::size_t r = 0; r < rounds.size(); ++r) {
      const RoundEntry& entry = rounds[r];
      const int column = round_column(static_cast<int>(r) + 1);
      if (entry.code == ResultCode::PairingAllocatedBye) {
        if (bye) warning("TRF-029", line, column, "The player has a second pairing-allocated bye");
        bye = true;
      }
      if (!entry.is_played()) continue;
      running = entry.color == last ? running + 1 : 1;
      last = entry.color;
      if (running == 3)
        warning("TRF-029", line, column, "The third game running with the same colour");
      PlayerIndex& met = met_by[static_cast<std::size_t>(entry.opponent)];
      if (met == static_cast<PlayerIndex>(i))
        warning("TRF-029", line, column, "Players {1} and {2} have met before",
                {std::to_string(t_.players[i].start_rank),
                 std::to_string(t_.players[static_cast<std::size_t>(entry.opponent)].start_rank)});
      met = static_cast<PlayerIndex>(i);
    }
  }
}

namespace {

// What a file may have counted besides the results of the rounds.
struct Extras {
  std::vector<Score> adjustments, next_bonus, next_bye;

  explicit Extras(const model::Tournament& t, model::RoundNumber paired) {
    const std::size_t n = t.players.size();
    adjustments.resize(n);
    next_bonus.resize(n);
    next_bye.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
      const auto index = static_cast<PlayerIndex>(i);
      next_bye[i] = t.points.points(t.entry(index, paired + 1));
    }
    if (t.team_event.references_are_teams) return;
    for (const auto& each : t.adjustments)
      for (const PlayerIndex who : each.players)
        adjustments[static_cast<std::size_t>(who)] += each.game_points;
    for (const auto& each : t.accelerations)
      if (each.first_round <= paired + 1 && paired + 1 <= each.last_round)
        for (std::size_t i = 0; i < n; ++i)
          if (each.first_rank <= t.players[i].start_rank &&
              t.players[i].start_rank <= each.last_rank)
            next_bonus[i] += each.game_points;
    for (const auto& each : t.virtual_points)
      if (static_cast<std::size_t>(paired) < each.by_round.size())
        next_bonus[static_cast<std::size_t>(each.player)] +=
            each.by_round[static_cast<std::size_t>(paired)];
    for (const auto& each : t.requested_byes)
      if (each.round == paired + 1)
        next_bye[static_cast<std::size_t>(each.player)] = t.points.points(each.code);
  }
};

}  // namespace

void Reader::check_points() {
  std::optional<Extras> extras;
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    const auto& rounds = t_.players[i].rounds;
    Score sum = t_.points.absence.tenths() == 0
                    ? Score{}
                    : std::max(paired_ - static_cast<int>(rounds.size()), 0) * t_.points.absence;
    Score pending{};
    for (std::size_t r = 0; r < std::min(rounds.size(), static_cast<std::size_t>(paired_)); ++r) {
      sum += t_.points.points(rounds[r]);
      if (rounds[r].code == ResultCode::Pending) pending += t_.points.pending;
    }
    const Score stated = *t_.players[i].listed_points;
    if (stated == sum || stated == sum - pending) continue;
    if (!extras) extras.emplace(t_, paired_);
    const Score adjusted = sum + extras->adjustments[i];
    if (stated == adjusted || stated == adjusted - pending) continue;
    const Score bye = extras->next_bye[i], bonus = extras->next_bonus[i];
    const bool ahead = stated == sum + bye || stated == sum + bonus || stated == sum + bye + bonus;
    if (ahead)
      warning("TRF-W04", At(player_lines_[i]), 81,
              "The points {1} include the bye or the acceleration of the next round",
              {stated.to_trf()});
    else
      error("TRF-030", At(player_lines_[i]), 81, "The results give {1} points, the file says {2}",
            {sum.to_trf(), stated.to_trf()});
  }
}

}  // namespace rostok::trf
