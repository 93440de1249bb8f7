// SPDX-License-Identifier: MIT
// King and pawn against king, solved backwards: a position is won when the pawn can be promoted to
// a queen or rook that is not lost at once, or when the moves lead to such positions.
#include <bit>
#include <cstdint>
#include <vector>

#include "rostok/training/endgame.h"

namespace rostok::training {

using chess::Bitboard;
using chess::Color;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

// White has the pawn and it stands on files a to d; everything else is mirrored into that.
struct Kpk {
  Square strong = 0, weak = 0, pawn = 0;
  bool strong_to_move = true;
};

constexpr std::size_t kPawns = 24;  // files a–d, ranks 2–7
constexpr std::size_t kSize = 2 * 64 * 64 * kPawns;

std::size_t index_of(const Kpk& at) {
  const auto pawn =
      static_cast<std::size_t>((chess::rank_of(at.pawn) - 1) * 4 + chess::file_of(at.pawn));
  return ((pawn * 64 + at.strong) * 64 + at.weak) * 2 + (at.strong_to_move ? 1 : 0);
}

Kpk position_at(std::size_t index) {
  Kpk at;
  at.strong_to_move = index % 2 == 1;
  index /= 2;
  at.weak = static_cast<Square>(index % 64);
  index /= 64;
  at.strong = static_cast<Square>(index % 64);
  index /= 64;
  at.pawn = chess::make_square(static_cast<int>(index % 4), static_cast<int>(index / 4) + 1);
  return at;
}

bool is_legal(const Kpk& at) {
  if (at.strong == at.weak || at.strong == at.pawn || at.weak == at.pawn) return false;
  if (chess::has(chess::king_attacks(at.strong), at.weak)) return false;
  return !(at.strong_to_move && chess::has(chess::pawn_attacks(Color::White, at.pawn), at.weak));
}

class Table {
 public:
  Table() : won_(kSize) {
    // Each sweep uses what the ones before have found; some twenty are enough.
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t n = 0; n < kSize; ++n) {
        if (won_[n]) continue;
        const Kpk at = position_at(n);
        if (!is_legal(at) || !(at.strong_to_move ? strong_wins(at) : weak_loses(at))) continue;
        won_[n] = true;
        changed = true;
      }
    }
  }
  [[nodiscard]] bool won(const Kpk& at) const { return is_legal(at) && won_[index_of(at)]; }

 private:
  // A queen or rook on `square` with the other king to move: he neither takes it nor, against
  // both of them, is stalemated.
  static bool promotes_safely(const Kpk& at, Square square) {
    const Bitboard near = chess::king_attacks(at.weak);
    if (chess::has(near, square) && !chess::has(chess::king_attacks(at.strong), square))
      return false;
    for (const bool queen : {true, false}) {
      const Bitboard blockers = chess::bit(at.strong);
      Bitboard held = chess::king_attacks(at.strong) | chess::rook_attacks(square, blockers);
      if (queen) held |= chess::bishop_attacks(square, blockers);
      const bool check = chess::has(held & ~chess::king_attacks(at.strong), at.weak);
      const bool can_move = (near & ~held & ~chess::bit(square)) != 0;
      if (check || can_move) return true;
    }
    return false;
  }
  [[nodiscard]] bool strong_wins(const Kpk& at) const {
    Kpk next = at;
    next.strong_to_move = false;
    for (Bitboard moves = chess::king_attacks(at.strong) & ~chess::king_attacks(at.weak);
         moves != 0;) {
      next.strong = chess::pop_first(moves);
      if (won(next)) return true;
    }
    next.strong = at.strong;
    const Bitboard kings = chess::bit(at.strong) | chess::bit(at.weak);
    const auto step = static_cast<Square>(at.pawn + 8);
    if (chess::has(kings, step)) return false;
    if (chess::rank_of(step) == 7) return promotes_safely(at, step);
    next.pawn = step;
    if (won(next)) return true;
    if (chess::rank_of(at.pawn) != 1 || chess::has(kings, static_cast<Square>(step + 8)))
      return false;
    next.pawn = static_cast<Square>(step + 8);
    return won(next);
  }
  // A draw by stalemate or by taking the pawn is no loss.
  [[nodiscard]] bool weak_loses(const Kpk& at) const {
    Kpk next = at;
    next.strong_to_move = true;
    Bitboard moves = chess::king_attacks(at.weak) & ~chess::king_attacks(at.strong) &
                     ~chess::pawn_attacks(Color::White, at.pawn);
    if (moves == 0 || chess::has(moves, at.pawn)) return false;
    while (moves != 0) {
      next.weak = chess::pop_first(moves);
      if (!won(next)) return false;
    }
    return true;
  }

  std::vector<bool> won_;
};

}  // namespace

bool pawn_wins(const Position& position) {
  const Bitboard pawn = position.pieces(PieceType::Pawn);
  if (std::popcount(position.occupied()) != 3 || pawn == 0) return false;
  static const Table table;
  const Color strong = (position.pieces(Color::White) & pawn) != 0 ? Color::White : Color::Black;
  const bool mirror = chess::file_of(chess::first_square(pawn)) > 3;
  const auto normal = [&](Square square) {
    const int file = chess::file_of(square);
    return chess::make_square(mirror ? 7 - file : file,
                              chess::relative_rank(strong, chess::rank_of(square)));
  };
  return table.won({normal(position.king(strong)), normal(position.king(chess::opposite(strong))),
                    normal(chess::first_square(pawn)), position.turn() == strong});
}

}  // namespace rostok::training
