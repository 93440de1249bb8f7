// SPDX-License-Identifier: MIT
// A board while it is set up: anything may stand anywhere, and what is wrong with it is said in
// words. Only a set-up without errors is a chess::Position.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rostok/chess/position.h"
#include "rostok/i18n/i18n.h"

namespace rostok::viewmodel {

struct BoardSetup {
  using Pieces = std::array<std::optional<chess::Piece>, 64>;
  // The rook that may castle, by White king side, White queen side, Black king side, Black queen
  // side; kNoSquare = no right.
  using Rights = std::array<chess::Square, 4>;

  Pieces pieces{};
  chess::Color turn = chess::Color::White;
  Rights rights{chess::kNoSquare, chess::kNoSquare, chess::kNoSquare, chess::kNoSquare};
  chess::Square en_passant = chess::kNoSquare;  // behind the pawn that has just made a double step
  int halfmoves = 0;                            // since the last capture or pawn move
  int move_number = 1;
  bool chess960 = false;  // king and rooks may castle from other squares than e1, a1, h1
  bool operator==(const BoardSetup&) const = default;
};

[[nodiscard]] BoardSetup setup_of(const chess::Position& position);
// Six fields of FEN, of an impossible board too.
[[nodiscard]] std::string to_fen(const BoardSetup& setup);

// Reads a FEN as far as it says where pieces stand; fields behind that may be missing. Boards that
// the rules forbid are read: remarks_on() has the reasons. Rights and en passant squares that
// cannot be are dropped and named in `dropped`. Errors: BadInput with the column in place.column.
[[nodiscard]] base::Result<BoardSetup> read_fen(std::string_view fen,
                                                std::vector<std::string>* dropped = nullptr);

// The rook with which this right could be given, else kNoSquare.
[[nodiscard]] chess::Square possible_rook(const BoardSetup& setup, chess::Color color,
                                          chess::CastlingSide side);
// Squares over which a pawn of the side that is not to move may just have stepped.
[[nodiscard]] std::vector<chess::Square> possible_en_passant(const BoardSetup& setup);
// Rights and en passant square that cannot be (any more) are taken away, counters moved inside
// their limits.
void keep_possible(BoardSetup& setup);

enum class RemarkKind : std::uint8_t {
  Error,    // the rules forbid this board: nothing can be played from it
  Warning,  // it can be played from, but no game leads to it
  Note      // the game is over here
};
struct Remark {
  RemarkKind kind = RemarkKind::Error;
  std::string text;
  std::vector<chess::Square> squares;  // the pieces it is about, may be empty
};
// Errors first. Without errors to_fen() is a legal position.
[[nodiscard]] std::vector<Remark> remarks_on(const BoardSetup& setup,
                                             const i18n::Translator& words);

}  // namespace rostok::viewmodel
