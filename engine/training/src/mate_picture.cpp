// SPDX-License-Identifier: MIT
#include "rostok/training/mate_picture.h"

namespace rostok::training {

using chess::Bitboard;
using chess::Color;
using chess::PieceType;
using chess::Position;
using chess::Square;

namespace {

bool on_edge(Square square) {
  const int file = chess::file_of(square), rank = chess::rank_of(square);
  return file == 0 || file == 7 || rank == 0 || rank == 7;
}

// The squares beside a king on his first rank that lie away from the edge.
Bitboard front_of(Square king) {
  const int rank = chess::rank_of(king);
  if (rank != 0 && rank != 7) return 0;
  return chess::king_attacks(king) & chess::rank_set(rank == 0 ? 1 : 6);
}

bool is_heavy(PieceType piece) {
  return piece == PieceType::Rook || piece == PieceType::Queen;
}

// Another heavy piece holds the line beside the one on which the king is checked.
bool is_ladder(const Position& mated, Square king, Square checker) {
  const bool along_rank = chess::rank_of(checker) == chess::rank_of(king);
  const bool along_file = chess::file_of(checker) == chess::file_of(king);
  if (along_rank == along_file || !on_edge(king)) return false;
  const Color attacker = chess::opposite(mated.turn());
  Bitboard others =
      (mated.pieces(attacker, PieceType::Rook) | mated.pieces(attacker, PieceType::Queen)) &
      ~chess::bit(checker);
  while (others != 0) {
    const Square other = chess::pop_first(others);
    const int apart = along_rank ? chess::rank_of(other) - chess::rank_of(king)
                                 : chess::file_of(other) - chess::file_of(king);
    if (apart == 1 || apart == -1) return true;
  }
  return false;
}

MateKind kind_of(const Position& mated, chess::Move mating, Square checker, PieceType piece) {
  const Square king = mated.king(mated.turn());
  const Bitboard own = mated.pieces(mated.turn());
  const Bitboard beside = chess::king_attacks(king);
  if (piece == PieceType::Knight && (beside & ~own) == 0) return MateKind::Smothered;
  if (checker != mating.to() && !mating.is_castling()) return MateKind::Discovered;
  if (piece == PieceType::Queen && chess::has(beside, checker)) return MateKind::NextToKing;
  const Bitboard front = front_of(king);
  if (is_heavy(piece) && front != 0 && (front & ~own) == 0 &&
      chess::rank_of(checker) == chess::rank_of(king))
    return MateKind::BackRank;
  if (is_heavy(piece) && is_ladder(mated, king, checker)) return MateKind::Ladder;
  return MateKind::Plain;
}

}  // namespace

MatePicture picture_of_mate(const Position& position, chess::Move mating) {
  const Position mated = position.after(mating);
  Bitboard checkers = mated.checkers();
  if (checkers == 0) return {};
  const Square first = chess::first_square(checkers);
  const auto piece = mated.piece_on(first);
  if (chess::more_than_one(checkers)) return {MateKind::DoubleCheck, piece->type};
  return {kind_of(mated, mating, first, piece->type), piece->type};
}

const char* code_of(MateKind kind) {
  switch (kind) {
    case MateKind::BackRank:
      return "back_rank";
    case MateKind::Smothered:
      return "smothered";
    case MateKind::DoubleCheck:
      return "double_check";
    case MateKind::Discovered:
      return "discovered";
    case MateKind::NextToKing:
      return "next_to_king";
    case MateKind::Ladder:
      return "ladder";
    case MateKind::Plain:
      break;
  }
  return "plain";
}

std::string mate_text(const MatePicture& picture, const i18n::Translator& words) {
  switch (picture.kind) {
    case MateKind::BackRank:
      return words.tr("Mate on the back rank.");
    case MateKind::Smothered:
      return words.tr("Smothered mate.");
    case MateKind::DoubleCheck:
      return words.tr("Mate by double check.");
    case MateKind::Discovered:
      return words.tr("Mate by discovered check.");
    case MateKind::NextToKing:
      return words.tr("A guarded queen mates beside the king.");
    case MateKind::Ladder:
      return words.tr("Ladder mate.");
    case MateKind::Plain:
      break;
  }
  switch (picture.piece) {
    case PieceType::Pawn:
      return words.tr("A pawn gives mate.");
    case PieceType::Knight:
      return words.tr("A knight gives mate.");
    case PieceType::Bishop:
      return words.tr("A bishop gives mate.");
    case PieceType::Rook:
      return words.tr("A rook gives mate.");
    case PieceType::Queen:
    case PieceType::King:
      break;
  }
  return words.tr("A queen gives mate.");
}

}  // namespace rostok::training
