// SPDX-License-Identifier: MIT
// What the rules say against a board (errors; the same that chess::Position::from_fen refuses), and
// what no game leads to (warnings).
#include <algorithm>
#include <array>
#include <cstdlib>

#include "rostok/chess/game.h"
#include "rostok/viewmodel/board_setup.h"

namespace rostok::viewmodel {

using chess::Bitboard;
using chess::Color;
using chess::file_of;
using chess::PieceType;
using chess::Position;
using chess::rank_of;
using chess::Square;

namespace {

using Squares = std::vector<Square>;

Squares squares_of(const BoardSetup& setup, Color color, std::optional<PieceType> type = {}) {
  Squares squares;
  for (Square square = 0; square < 64; ++square) {
    const auto& piece = setup.pieces[square];
    if (piece && piece->color == color && (!type || piece->type == *type))
      squares.push_back(square);
  }
  return squares;
}

std::string names_of(const Squares& squares) {
  std::string names;
  for (const Square square : squares)
    names += (names.empty() ? "" : ", ") + chess::to_string(square);
  return names;
}

Squares squares_in(Bitboard set) {
  Squares squares;
  while (set != 0)
    squares.push_back(chess::pop_first(set));
  return squares;
}

class Inspector {
 public:
  Inspector(const BoardSetup& setup, const i18n::Translator& words)
      : setup_(setup), words_(words) {}

  std::vector<Remark> all() {
    for (const Color color : {Color::White, Color::Black})
      look_at_army(color);
    look_at_pawn_ranks();
    const bool apart = look_at_kings();
    if (apart && found_.empty()) look_at_checks();
    if (!found_.empty()) return std::move(found_);
    if (const auto position = Position::from_fen(to_fen(setup_))) {
      look_at_history(*position);
      look_at_end(*position);
    }
    return std::move(found_);
  }

 private:
  void say(RemarkKind kind, std::string text, Squares squares = {}) {
    found_.push_back({kind, std::move(text), std::move(squares)});
  }

  void look_at_army(Color color) {
    const bool white = color == Color::White;
    const Squares kings = squares_of(setup_, color, PieceType::King);
    if (kings.empty())
      say(RemarkKind::Error, white ? words_.tr("There is no white king. Put it on the board.")
                                   : words_.tr("There is no black king. Put it on the board."));
    if (kings.size() > 1)
      say(RemarkKind::Error,
          white ? words_.tr("White has more than one king. Leave one of them.")
                : words_.tr("Black has more than one king. Leave one of them."),
          kings);
    const Squares pawns = squares_of(setup_, color, PieceType::Pawn);
    if (pawns.size() > 8)
      say(RemarkKind::Error,
          white ? words_.tr("White has too many pawns: {1}. There can be 8 at most.",
                            {std::to_string(pawns.size())})
                : words_.tr("Black has too many pawns: {1}. There can be 8 at most.",
                            {std::to_string(pawns.size())}),
          pawns);
    const Squares army = squares_of(setup_, color);
    if (army.size() > 16)
      say(RemarkKind::Error,
          white ? words_.tr("White has too many pieces: {1}. There can be 16 at most.",
                            {std::to_string(army.size())})
                : words_.tr("Black has too many pieces: {1}. There can be 16 at most.",
                            {std::to_string(army.size())}));
  }

  void look_at_pawn_ranks() {
    Squares wrong;
    for (Square square = 0; square < 64; ++square)
      if ((rank_of(square) == 0 || rank_of(square) == 7) && setup_.pieces[square] &&
          setup_.pieces[square]->type == PieceType::Pawn)
        wrong.push_back(square);
    if (wrong.empty()) return;
    say(RemarkKind::Error,
        words_.tr("A pawn never stands on the first or the last rank: {1}.", {names_of(wrong)}),
        wrong);
  }

  // True when each side has one king and they are apart.
  bool look_at_kings() {
    const Squares white = squares_of(setup_, Color::White, PieceType::King);
    const Squares black = squares_of(setup_, Color::Black, PieceType::King);
    if (white.size() != 1 || black.size() != 1) return false;
    const Square a = white[0], b = black[0];
    if (std::abs(file_of(a) - file_of(b)) > 1 || std::abs(rank_of(a) - rank_of(b)) > 1) return true;
    say(RemarkKind::Error,
        words_.tr("The kings stand side by side. A king may never step next to the other king."),
        {a, b});
    return false;
  }

  void look_at_checks() {
    // With the other side to move the core can read it, unless that one is in check as well.
    BoardSetup turned = setup_;
    turned.turn = opposite(setup_.turn);
    turned.en_passant = chess::kNoSquare;
    if (Position::from_fen(to_fen(setup_))) return;
    const bool white_moves = setup_.turn == Color::White;
    Squares squares = squares_of(setup_, turned.turn, PieceType::King);
    const auto other = Position::from_fen(to_fen(turned));
    if (!other) {
      say(RemarkKind::Error, words_.tr("Both kings are in check. Only one of them can be."),
          {squares[0], squares_of(setup_, setup_.turn, PieceType::King)[0]});
      return;
    }
    for (const Square checker : squares_in(other->checkers()))
      squares.push_back(checker);
    say(RemarkKind::Error,
        white_moves
            ? words_.tr("It is White’s move, but the black king can be taken. Let Black move, or "
                        "move a piece away.")
            : words_.tr("It is Black’s move, but the white king can be taken. Let White move, or "
                        "move a piece away."),
        squares);
  }

  void look_at_history(const Position& position) {
    for (const Color color : {Color::White, Color::Black})
      look_at_promotions(color);
    if (look_at_pawn_captures(Color::White)) look_at_pawn_captures(Color::Black);
    look_at_checkers(position);
  }

  // Pieces beyond the first army came from pawns.
  void look_at_promotions(Color color) {
    const auto count = [&](PieceType type) {
      return static_cast<int>(squares_of(setup_, color, type).size());
    };
    int light = 0;
    const Squares bishops = squares_of(setup_, color, PieceType::Bishop);
    for (const Square square : bishops)
      light += (file_of(square) + rank_of(square)) % 2;
    const auto beyond = [](int have, int had) { return std::max(0, have - had); };
    const int promoted = beyond(count(PieceType::Queen), 1) + beyond(count(PieceType::Rook), 2) +
                         beyond(count(PieceType::Knight), 2) + beyond(light, 1) +
                         beyond(static_cast<int>(bishops.size()) - light, 1);
    if (promoted <= 8 - count(PieceType::Pawn)) return;
    say(RemarkKind::Warning,
        color == Color::White
            ? words_.tr("In a game White cannot have so many pieces: too few pawns are gone that "
                        "could have become them.")
            : words_.tr("In a game Black cannot have so many pieces: too few pawns are gone that "
                        "could have become them."));
  }

  // How often the pawns must have taken at least to stand on these files: each comes from a file of
  // its own, and every step aside is a capture and a step forward.
  bool look_at_pawn_captures(Color color) {
    constexpr int kNever = 1000;
    const Squares pawns = squares_of(setup_, color, PieceType::Pawn);
    std::array<int, 256> cost{};  // of the pawns so far, by the set of files they came from
    cost.fill(kNever);
    cost[0] = 0;
    for (const Square pawn : pawns) {
      std::array<int, 256> next{};
      next.fill(kNever);
      const int steps = relative_rank(color, rank_of(pawn)) - 1;
      for (std::size_t from = 0; from < cost.size(); ++from)
        for (int home = 0; home < 8 && cost[from] < kNever; ++home) {
          const int aside = std::abs(file_of(pawn) - home);
          const std::size_t set = from | std::size_t{1} << home;
          if (set != from && aside <= steps) next[set] = std::min(next[set], cost[from] + aside);
        }
      cost = next;
    }
    const int least = *std::min_element(cost.begin(), cost.end());
    const int gone = 16 - static_cast<int>(squares_of(setup_, opposite(color)).size());
    if (least <= gone) return true;
    say(RemarkKind::Warning,
        color == Color::White
            ? words_.tr("White’s pawns cannot have come to these files: they would have had to "
                        "take more pieces than Black has lost.")
            : words_.tr("Black’s pawns cannot have come to these files: they would have had to "
                        "take more pieces than White has lost."),
        pawns);
    return false;
  }

  void look_at_checkers(const Position& position) {
    const Squares checkers = squares_in(position.checkers());
    if (checkers.size() > 2)
      return say(RemarkKind::Warning,
                 words_.tr("More than two pieces give check at once. No move can do that."),
                 checkers);
    const auto type = [&](Square square) { return position.piece_on(square)->type; };
    const auto slides = [&](Square square) {
      return type(square) == PieceType::Bishop || type(square) == PieceType::Rook ||
             type(square) == PieceType::Queen;
    };
    if (checkers.size() == 2 && !slides(checkers[0]) && !slides(checkers[1]))
      return say(RemarkKind::Warning,
                 words_.tr("These two pieces cannot give check at once: neither can have opened "
                           "the way for the other."),
                 checkers);
    const Color them = opposite(position.turn());
    for (const Square checker : checkers)
      if (type(checker) == PieceType::Pawn && relative_rank(them, rank_of(checker)) == 1)
        say(RemarkKind::Warning,
            words_.tr("The pawn on {1} gives check but has not moved yet. No move leads to that.",
                      {chess::to_string(checker)}),
            {checker});
  }

  void look_at_end(const Position& position) {
    const chess::Game game(position);
    const auto end = game.result_by_rule();
    if (!end) return;
    if (end->reason == chess::EndReason::Checkmate)
      say(RemarkKind::Note, words_.tr("This is checkmate: the game is over here."),
          {position.king(position.turn())});
    else if (end->reason == chess::EndReason::Stalemate)
      say(RemarkKind::Note, words_.tr("This is stalemate: the game is over here."),
          {position.king(position.turn())});
    else
      say(RemarkKind::Note, words_.tr("Nobody can win here: the game is drawn."));
  }

  const BoardSetup& setup_;
  const i18n::Translator& words_;
  std::vector<Remark> found_;
};

}  // namespace

std::vector<Remark> remarks_on(const BoardSetup& setup, const i18n::Translator& words) {
  return Inspector(setup, words).all();
}

}  // namespace rostok::viewmodel
