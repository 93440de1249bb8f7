// SPDX-License-Identifier: MIT
#include "match.h"

#include <cstdlib>

namespace rostok::systems {

using model::Color;
using model::kNobody;
using model::ResultCode;

namespace {

int halves(ResultCode code) {
  switch (code) {
    case ResultCode::Win:
    case ResultCode::WinShort:
    case ResultCode::ForfeitWin:
      return 2;
    case ResultCode::Draw:
    case ResultCode::DrawShort:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

pairing::Board Match::next_game() const {
  const bool white = first_begins_white_ == (match_.games % 2 == 0);
  return white ? pairing::Board{match_.first, match_.second}
               : pairing::Board{match_.second, match_.first};
}

int Match::lot_size() const {
  if (lot_ == 0) return options_->games;
  return lot_ <= options_->tie_break_games.size() ? options_->tie_break_games[lot_ - 1] : 1;
}

void Match::add(const model::RoundEntry& first, const model::RoundEntry& second) {
  int mine = halves(first.code), other = halves(second.code);
  if (match_.phase == MatchPhase::Decisive && mine == 1 && other == 1) {
    mine = first.color == Color::Black ? 2 : 0;
    other = 2 - mine;
  }
  if (match_.phase == MatchPhase::Main) {
    match_.first_halves += mine;
    match_.second_halves += other;
  }
  lot_first_ += mine;
  lot_second_ += other;
  ++lot_games_;
  ++match_.games;
  settle(first.code == ResultCode::ForfeitLoss && second.code == ResultCode::ForfeitLoss);
}

void Match::settle(bool nobody_came) {
  const int lead = lot_first_ - lot_second_, left = lot_size() - lot_games_;
  if (std::abs(lead) > 2 * left) return set_winner(lead > 0);
  if (left > 0) return;
  if (nobody_came) {
    match_.decided = true;
    return;
  }
  ++lot_;
  lot_games_ = lot_first_ = lot_second_ = 0;
  match_.phase =
      lot_ <= options_->tie_break_games.size() ? MatchPhase::TieBreak : MatchPhase::Decisive;
}

void Match::set_winner(bool first) {
  match_.decided = true;
  match_.winner = first ? match_.first : match_.second;
  match_.loser = first ? match_.second : match_.first;
}

}  // namespace rostok::systems
