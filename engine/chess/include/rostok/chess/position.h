// SPDX-License-Identifier: MIT
// A chess position as a small copyable value: playing a move makes a new one (Laws of Chess,
// articles 3 and 4; Guidelines II for Chess960).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/bitboard.h"
#include "rostok/chess/types.h"

namespace rostok::chess {

enum class CastlingSide : std::uint8_t { King, Queen };

// How castling rights are written.
enum class CastlingStyle : std::uint8_t { Letters /* KQkq, X-FEN */, Files /* HAha */ };

class Position {
 public:
  Position();  // the orthodox start position

  // Four or six fields of FEN, X-FEN or Shredder-FEN. Rights and en passant squares that cannot
  // be are dropped with a line in `warnings`; anything else that is wrong is an error that names
  // field and rank. The side not to move may not be in check; each side has one king.
  [[nodiscard]] static base::Result<Position> from_fen(std::string_view fen,
                                                       std::vector<base::Error>* warnings = nullptr);
  // Start position `number` of Chess960, 0 … 959 (518 is the orthodox array).
  [[nodiscard]] static Position chess960_start(int number);
  // The number of this array if it is a Chess960 start position of White's first rank.
  [[nodiscard]] std::optional<int> chess960_number() const;

  // The en passant field is filled only where such a capture is legal.
  [[nodiscard]] std::string to_fen(CastlingStyle style) const;
  [[nodiscard]] std::string to_fen() const;  // Files if is_chess960(), else Letters

  [[nodiscard]] Color turn() const { return turn_; }
  [[nodiscard]] std::optional<Piece> piece_on(Square square) const;
  [[nodiscard]] Bitboard pieces(Color color) const { return colors_[index(color)]; }
  [[nodiscard]] Bitboard pieces(PieceType type) const { return types_[index(type)]; }
  [[nodiscard]] Bitboard pieces(Color color, PieceType type) const {
    return colors_[index(color)] & types_[index(type)];
  }
  [[nodiscard]] Bitboard occupied() const { return colors_[0] | colors_[1]; }
  [[nodiscard]] Square king(Color color) const { return kings_[index(color)]; }
  // The rook that may still castle on that side, else kNoSquare.
  [[nodiscard]] Square castling_rook(Color color, CastlingSide side) const {
    return castling_rooks_[index(color) * 2 + static_cast<int>(side)];
  }
  // Target of a *legal* en passant capture, else kNoSquare.
  [[nodiscard]] Square en_passant() const { return en_passant_; }
  [[nodiscard]] int halfmove_clock() const { return halfmove_clock_; }  // plies
  [[nodiscard]] int fullmove_number() const { return fullmove_number_; }
  // Castling is written as king takes own rook (UCI) and rights as file letters.
  [[nodiscard]] bool is_chess960() const { return chess960_; }
  void set_chess960(bool on) { chess960_ = on; }

  // Equal for positions with the same pieces, side to move, castling rights and legal en passant
  // capture (art. 9.2.3); the same in every run.
  [[nodiscard]] std::uint64_t key() const { return key_; }
  // Pieces, turn, rights and en passant square are the same (clocks are not compared).
  [[nodiscard]] bool same_position(const Position& other) const;

  [[nodiscard]] Bitboard attackers_of(Square square, Color by, Bitboard occupied) const;
  [[nodiscard]] Bitboard checkers() const;
  [[nodiscard]] bool in_check() const { return checkers() != 0; }

  [[nodiscard]] MoveList legal_moves() const;
  [[nodiscard]] std::size_t count_legal_moves() const;
  [[nodiscard]] bool has_legal_move() const { return count_legal_moves() != 0; }
  [[nodiscard]] bool is_legal(Move move) const { return legal_moves().contains(move); }
  [[nodiscard]] bool is_capture(Move move) const;

  // The position after a legal move. Playing anything else is a bug of the caller.
  [[nodiscard]] Position after(Move move) const {
    Position next = *this;
    next.play(move);
    return next;
  }
  void play(Move move);
  // The other side to move, for reading null moves inside variations.
  [[nodiscard]] Position after_null_move() const;

 private:
  friend class PositionBuilder;  // makes positions from text
  struct Empty {};
  explicit Position(Empty /*tag*/) {}
  static constexpr std::uint8_t kEmpty = 0xFF;
  static constexpr int index(Color color) { return static_cast<int>(color); }
  static constexpr int index(PieceType type) { return static_cast<int>(type); }
  void put(Color color, PieceType type, Square square);
  void remove(Color color, PieceType type, Square square);
  void play_castling(Square king_from, Square rook_from);
  void drop_rights_at(Square square);
  void set_en_passant_if_legal(Square target);
  [[nodiscard]] bool en_passant_capture_exists(Square target) const;
  [[nodiscard]] bool en_passant_is_legal(Square from, Square target) const;
  [[nodiscard]] std::uint64_t compute_key() const;
  template <typename Lookup, Color Us, typename Sink>
  friend class Generator;

  std::array<Bitboard, kPieceTypes> types_{};
  std::array<Bitboard, 2> colors_{};
  std::array<std::uint8_t, 64> board_{};  // PieceType or kEmpty
  std::array<Square, 2> kings_{};
  std::array<Square, 4> castling_rooks_{kNoSquare, kNoSquare, kNoSquare, kNoSquare};
  Color turn_ = Color::White;
  Square en_passant_ = kNoSquare;
  bool chess960_ = false;
  std::uint16_t halfmove_clock_ = 0;
  std::uint16_t fullmove_number_ = 1;
  std::uint64_t key_ = 0;
};

// Number of move sequences of `depth` plies.
[[nodiscard]] std::uint64_t perft(const Position& position, int depth);

}  // namespace rostok::chess
