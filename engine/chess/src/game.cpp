// SPDX-License-Identifier: MIT
#include "rostok/chess/game.h"

#include <algorithm>

#include "rostok/base/contract.h"

namespace rostok::chess {

const char* to_string(GameResult result) {
  switch (result) {
    case GameResult::WhiteWins: return "1-0";
    case GameResult::BlackWins: return "0-1";
    case GameResult::Draw: break;
  }
  return "1/2-1/2";
}

Game::Game(Position start) : positions_{start} {}

base::Result<void> Game::play(Move move) {
  if (result_by_rule()) return base::fail(base::ErrorKind::IllegalState, "The game is over");
  if (!position().is_legal(move))
    return base::fail(base::ErrorKind::IllegalState, "“{1}” is not a legal move here",
                      {to_string(move.from()) + to_string(move.to())});
  positions_.push_back(position().after(move));
  moves_.push_back(move);
  return {};
}

void Game::take_back(std::size_t plies) {
  ROSTOK_EXPECTS(plies <= moves_.size());
  moves_.resize(moves_.size() - plies);
  positions_.erase(positions_.end() - static_cast<std::ptrdiff_t>(plies), positions_.end());
}

int Game::repetitions() const {
  // Nothing before the last capture or pawn move can be the same position.
  const auto reach = std::min<std::size_t>(static_cast<std::size_t>(position().halfmove_clock()),
                                           positions_.size() - 1);
  int count = 1;
  for (std::size_t back = 2; back <= reach; back += 2)
    count += positions_[positions_.size() - 1 - back].same_position(position()) ? 1 : 0;
  return count;
}

std::optional<GameEnd> Game::result_by_rule() const {
  const Position& now = position();
  if (!now.has_legal_move()) {
    if (!now.in_check()) return GameEnd{GameResult::Draw, EndReason::Stalemate};
    return GameEnd{now.turn() == Color::White ? GameResult::BlackWins : GameResult::WhiteWins,
                   EndReason::Checkmate};
  }
  if (is_dead_position(now)) return GameEnd{GameResult::Draw, EndReason::DeadPosition};
  if (repetitions() >= 5) return GameEnd{GameResult::Draw, EndReason::FivefoldRepetition};
  if (now.halfmove_clock() >= 150) return GameEnd{GameResult::Draw, EndReason::SeventyFiveMoves};
  return std::nullopt;
}

std::optional<EndReason> Game::claimable_draw() const {
  if (repetitions() >= 3) return EndReason::ThreefoldRepetition;
  if (position().halfmove_clock() >= 100) return EndReason::FiftyMoves;
  return std::nullopt;
}

GameEnd Game::flag_fall(Color loser) const {
  if (!can_mate(position(), opposite(loser)))
    return {GameResult::Draw, EndReason::FlagFallCannotMate};
  return {loser == Color::White ? GameResult::BlackWins : GameResult::WhiteWins,
          EndReason::FlagFall};
}

}  // namespace rostok::chess
