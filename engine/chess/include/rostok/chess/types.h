// SPDX-License-Identifier: MIT
// Squares, pieces and moves: small values that everything else is made of.
#pragma once
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rostok::chess {

enum class Color : std::uint8_t { White, Black };
[[nodiscard]] constexpr Color opposite(Color color) {
  return static_cast<Color>(static_cast<std::uint8_t>(color) ^ 1);
}

enum class PieceType : std::uint8_t { Pawn, Knight, Bishop, Rook, Queen, King };
inline constexpr int kPieceTypes = 6;

struct Piece {
  Color color;
  PieceType type;
  constexpr bool operator==(const Piece&) const = default;
};

// a1 = 0, b1 = 1 … h8 = 63; 64 = no square.
using Square = std::uint8_t;
inline constexpr Square kNoSquare = 64;

[[nodiscard]] constexpr int file_of(Square square) {
  return square & 7;
}
[[nodiscard]] constexpr int rank_of(Square square) {
  return square >> 3;
}
// `file` and `rank` from 0 to 7.
[[nodiscard]] constexpr Square make_square(int file, int rank) {
  return static_cast<Square>(rank * 8 + file);
}
// The rank as that side sees it: 0 is its own first rank.
[[nodiscard]] constexpr int relative_rank(Color color, int rank) {
  return color == Color::White ? rank : 7 - rank;
}
// "e4" for a square; nullopt for any other text.
[[nodiscard]] std::optional<Square> parse_square(std::string_view text);
[[nodiscard]] std::string to_string(Square square);

// Letters of FEN: upper case is White.
[[nodiscard]] char fen_letter(Piece piece);
[[nodiscard]] std::optional<Piece> parse_fen_letter(char letter);

enum class MoveKind : std::uint8_t {
  Normal,
  DoubleStep,
  EnPassant,
  Castling,  // `to` is the square of the own rook, in orthodox chess too
  PromoteKnight,
  PromoteBishop,
  PromoteRook,
  PromoteQueen
};

// Sixteen bits. A move means something only together with the position it is played in.
class Move {
 public:
  constexpr Move() = default;  // the null move a1a1, never legal
  constexpr Move(Square from, Square to, MoveKind kind = MoveKind::Normal)
      : bits_(static_cast<std::uint16_t>(from | to << 6 | static_cast<int>(kind) << 12)) {}
  [[nodiscard]] constexpr Square from() const { return bits_ & 63; }
  [[nodiscard]] constexpr Square to() const { return bits_ >> 6 & 63; }
  [[nodiscard]] constexpr MoveKind kind() const { return static_cast<MoveKind>(bits_ >> 12); }
  [[nodiscard]] constexpr bool is_promotion() const { return kind() >= MoveKind::PromoteKnight; }
  [[nodiscard]] constexpr bool is_castling() const { return kind() == MoveKind::Castling; }
  // The piece promoted to; nullopt for a move that promotes nothing.
  [[nodiscard]] constexpr std::optional<PieceType> promotion() const {
    if (!is_promotion()) return std::nullopt;
    return static_cast<PieceType>(static_cast<int>(kind()) -
                                  static_cast<int>(MoveKind::PromoteKnight) +
                                  static_cast<int>(PieceType::Knight));
  }
  [[nodiscard]] constexpr bool is_null() const { return bits_ == 0; }
  [[nodiscard]] constexpr std::uint16_t bits() const { return bits_; }
  constexpr bool operator==(const Move&) const = default;

 private:
  std::uint16_t bits_ = 0;
};

// Room for every legal move of any position (the known maximum is 218).
class MoveList {
 public:
  void push_back(Move move) {
    assert(size_ < kCapacity);
    moves_[size_++] = move;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const Move* begin() const { return moves_.data(); }
  [[nodiscard]] const Move* end() const { return moves_.data() + size_; }
  [[nodiscard]] Move operator[](std::size_t index) const { return moves_[index]; }
  [[nodiscard]] bool contains(Move move) const {
    for (const Move each : *this)
      if (each == move) return true;
    return false;
  }

 private:
  static constexpr std::size_t kCapacity = 256;
  std::array<Move, kCapacity> moves_;  // left uninitialised on purpose: the list is hot
  std::size_t size_ = 0;
};

}  // namespace rostok::chess
