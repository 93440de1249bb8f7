// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/move_remark.h"

#include <array>
#include <optional>

namespace rostok::viewmodel {
namespace {

using chess::PieceType;
using chess::Square;

int value_of(PieceType type) {
  constexpr std::array<int, chess::kPieceTypes> kValues = {1, 3, 3, 5, 9, 0};
  return kValues[static_cast<std::size_t>(type)];
}

std::string who(const i18n::Translator& words, PieceType type) {
  switch (type) {
    case PieceType::Pawn: return words.trc("who acts", "The pawn");
    case PieceType::Knight: return words.trc("who acts", "The knight");
    case PieceType::Bishop: return words.trc("who acts", "The bishop");
    case PieceType::Rook: return words.trc("who acts", "The rook");
    case PieceType::Queen: return words.trc("who acts", "The queen");
    case PieceType::King: return words.trc("who acts", "The king");
  }
  return {};
}

std::string whom(const i18n::Translator& words, PieceType type) {
  switch (type) {
    case PieceType::Pawn: return words.trc("who is attacked", "the pawn");
    case PieceType::Knight: return words.trc("who is attacked", "the knight");
    case PieceType::Bishop: return words.trc("who is attacked", "the bishop");
    case PieceType::Rook: return words.trc("who is attacked", "the rook");
    case PieceType::Queen: return words.trc("who is attacked", "the queen");
    case PieceType::King: return words.trc("who is attacked", "the king");
  }
  return {};
}

// The dearest piece of the side to move that the piece on `from` attacks and that is not protected,
// or worth no less than it (pawns guarded by others stand in nobody's way).
std::optional<Square> threatened(const chess::Position& position, Square from, PieceType attacker) {
  const chess::Color own = position.turn(), other = chess::opposite(own);
  std::optional<Square> best;
  int best_value = 0;
  for (Square square = 0; square < 64; ++square) {
    const auto piece = position.piece_on(square);
    if (!piece || piece->color != own || piece->type == PieceType::King) continue;
    const chess::Bitboard bit = chess::Bitboard{1} << from;
    if ((position.attackers_of(square, other, position.occupied()) & bit) == 0) continue;
    const bool guarded = position.attackers_of(square, own, position.occupied()) != 0;
    const int value = value_of(piece->type);
    const bool worth_a_look = !guarded || (value > 1 && value >= value_of(attacker));
    if (!worth_a_look || value <= best_value) continue;
    best = square;
    best_value = value;
  }
  return best;
}

}  // namespace

std::string move_remark(const i18n::Translator& words, const chess::Position& before, chess::Move move) {
  if (move.is_castling()) return {};
  const auto mover = before.piece_on(move.from());
  const auto taken = before.piece_on(move.to());
  const chess::Position after = before.after(move);
  const auto arrived = after.piece_on(move.to());
  if (!mover || !arrived) return {};
  if (taken) return words.tr("{1} has taken {2} on {3}.", {who(words, mover->type), whom(words, taken->type), chess::to_string(move.to())});
  if (after.in_check()) return {};
  const auto victim = threatened(after, move.to(), arrived->type);
  if (!victim) return {};
  return words.tr("{1} attacks {2} on {3}.", {who(words, arrived->type), whom(words, after.piece_on(*victim)->type), chess::to_string(*victim)});
}

}  // namespace rostok::viewmodel
