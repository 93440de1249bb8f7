// SPDX-License-Identifier: MIT
// Type B: a player's own results and data (C.07 art. 7 and 10.6).
#include "parts.h"

namespace rostok::standings {

using model::Color;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

Table::Table(const model::Tournament& tournament, RoundNumber through)
    : t(tournament),
      rounds(through > 0 ? through : tournament.rounds_paired()),
      // The edition is chosen by the first day of the event; a file without one is of today.
      capped_dummy(tournament.start_date.empty() || tournament.start_date >= "2026/03/01") {}

std::int64_t Table::own(PlayerIndex p) const {
  std::int64_t sum = 0;
  for (RoundNumber r = 1; r <= rounds; ++r) sum += points(p, r);
  return sum;
}

bool is_over_the_board(const model::RoundEntry& entry) {
  return entry.is_played() && entry.code != ResultCode::Pending;
}

bool is_voluntary_unplayed(const model::RoundEntry& entry) {
  switch (entry.code) {
    case ResultCode::HalfPointBye:
    case ResultCode::ZeroPointBye:
    case ResultCode::NotPaired:
    case ResultCode::ForfeitLoss: return true;
    default: return false;
  }
}

namespace {

bool is_board_win(const model::RoundEntry& entry) {
  return entry.code == ResultCode::Win || entry.code == ResultCode::WinShort;
}

// Halves of a standard point (7.7): what the round was worth as a game 1–½–0.
std::int64_t standard_halves(const Table& table, PlayerIndex p, RoundNumber r) {
  const std::int64_t mine = table.points(p, r), draw = table.t.points.draw.tenths();
  return mine > draw ? 2 : mine == draw ? 1 : 0;
}

std::int64_t amount_of(const Table& table, const TieBreak& tie_break, PlayerIndex p) {
  const auto& player = table.t.players[static_cast<std::size_t>(p)];
  std::int64_t total = 0, running = 0;
  for (RoundNumber r = 1; r <= table.rounds; ++r) {
    const auto entry = table.entry(p, r);
    const bool black = entry.color == Color::Black;
    switch (tie_break.kind) {
      case TieBreakKind::Points: total += table.points(p, r); break;
      case TieBreakKind::Wins: total += table.points(p, r) >= table.t.points.win.tenths() ? 1 : 0; break;
      case TieBreakKind::GamesWon: total += is_board_win(entry) ? 1 : 0; break;
      case TieBreakKind::GamesWithBlack: total += is_over_the_board(entry) && black ? 1 : 0; break;
      case TieBreakKind::GamesWonWithBlack: total += is_board_win(entry) && black ? 1 : 0; break;
      case TieBreakKind::RoundsElected: total += is_voluntary_unplayed(entry) ? 0 : 1; break;
      case TieBreakKind::StandardPoints: total += standard_halves(table, p, r) * 5; break;
      case TieBreakKind::Progressive:
        running += table.points(p, r);
        if (r > tie_break.cut_low) total += running;
        break;
      default: break;
    }
  }
  if (tie_break.kind == TieBreakKind::StartingNumber) return player.start_rank;
  if (tie_break.kind == TieBreakKind::Rating) return player.rating;
  return total;
}

}  // namespace

std::vector<Value> own_results(const Table& table, const TieBreak& tie_break) {
  const bool points = tie_break.kind == TieBreakKind::Points || tie_break.kind == TieBreakKind::Progressive ||
                      tie_break.kind == TieBreakKind::StandardPoints;
  std::vector<Value> values;
  // One participant without a rating takes the item from the list (art. 10).
  bool defined = true;
  if (tie_break.kind == TieBreakKind::Rating)
    for (const model::Player& player : table.t.players) defined = defined && player.rating > 0;
  for (PlayerIndex p = 0; p < table.players(); ++p)
    values.push_back({amount_of(table, tie_break, p), points ? Value::Unit::Points : Value::Unit::Count, defined});
  return values;
}

}  // namespace rostok::standings
