// SPDX-License-Identifier: MIT
#include "rostok/training/mate.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace rostok::training {

using chess::Move;
using chess::MoveList;
using chess::Position;

namespace {

// One search. The reply that saved the defender last time is tried first next time: mostly it
// saves him again, and only what must be proven is searched through.
class MateSearch {
 public:
  bool forces(const Position& position, int moves) {
    const MoveList list = position.legal_moves();
    if (moves == 1)
      return std::any_of(list.begin(), list.end(),
                         [&](Move move) { return is_checkmate(position.after(move)); });
    // Checks first: they leave few replies and mate most often.
    for (const bool checks : {true, false})
      for (const Move move : list) {
        const Position next = position.after(move);
        if (next.in_check() == checks && lost(next, moves - 1)) return true;
      }
    return false;
  }

  bool lost(const Position& position, int moves) {
    const MoveList replies = position.legal_moves();
    if (replies.empty()) return position.in_check();
    if (moves == 0) return false;
    Move& saver = savers_[static_cast<std::size_t>(moves)];
    if (replies.contains(saver) && !forces(position.after(saver), moves)) return false;
    for (const Move reply : replies) {
      if (reply == saver || forces(position.after(reply), moves)) continue;
      saver = reply;
      return false;
    }
    return true;
  }

 private:
  std::array<Move, 16> savers_{};
};

}  // namespace

bool is_checkmate(const Position& position) {
  return position.in_check() && !position.has_legal_move();
}

bool forces_mate(const Position& position, int moves) {
  return moves > 0 && MateSearch().forces(position, moves);
}

bool is_lost_within(const Position& position, int moves) {
  return MateSearch().lost(position, moves);
}

std::optional<int> shortest_mate(const Position& position, int longest) {
  MateSearch search;
  for (int moves = 1; moves <= longest; ++moves)
    if (search.forces(position, moves)) return moves;
  return std::nullopt;
}

std::vector<Move> mating_moves(const Position& position, int moves) {
  std::vector<Move> result;
  MateSearch search;
  for (const Move move : position.legal_moves())
    if (search.lost(position.after(move), moves - 1)) result.push_back(move);
  return result;
}

std::optional<Move> longest_defence(const Position& position, int longest) {
  std::optional<Move> best;
  std::tuple<int, bool, int> best_worth{};
  for (const Move reply : position.legal_moves()) {
    const Position next = position.after(reply);
    const auto mate = shortest_mate(next, longest);
    if (!mate) return std::nullopt;
    const auto ways = static_cast<int>(mating_moves(next, *mate).size());
    const std::tuple worth{*mate, position.is_capture(reply), -ways};
    if (best && worth <= best_worth) continue;
    best = reply;
    best_worth = worth;
  }
  return best;
}

std::vector<Move> mating_line(const Position& position, int longest) {
  std::vector<Move> line;
  Position now = position;
  for (auto mate = shortest_mate(now, longest); mate; mate = shortest_mate(now, longest)) {
    line.push_back(mating_moves(now, *mate).front());
    now.play(line.back());
    const auto reply = longest_defence(now, *mate);
    if (!reply) break;
    line.push_back(*reply);
    now.play(*reply);
  }
  return line;
}

}  // namespace rostok::training
