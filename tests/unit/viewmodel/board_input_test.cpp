// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/board_input.h"

#include <algorithm>

#include "catch.h"

using namespace rostok;
using namespace rostok::viewmodel;
using chess::Move;
using chess::MoveKind;

namespace {

chess::Square sq(const char* name) {
  return *chess::parse_square(name);
}

BoardInput board(const char* fen, bool locked = false) {
  BoardInput input;
  input.set_position(*chess::Position::from_fen(fen), locked ? InputMode::Locked : InputMode::Legal);
  return input;
}

constexpr const char* kStart = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";
constexpr const char* kCastle = "r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1";
constexpr const char* kPromote = "1n5k/P7/8/8/8/8/8/K7 w - - 0 1";

}  // namespace

TEST_CASE("two clicks move a piece") {
  BoardInput input = board(kStart);
  CHECK_FALSE(input.click(sq("e2")).has_value());
  CHECK(input.selected() == sq("e2"));
  CHECK_FALSE(input.dragged().has_value());
  CHECK(input.click(sq("e4")) == Move(sq("e2"), sq("e4"), MoveKind::DoubleStep));
  CHECK_FALSE(input.selected().has_value());
}

TEST_CASE("a drag moves a piece and a drag to a wrong square keeps it selected") {
  BoardInput input = board(kStart);
  input.press(sq("g1"));
  CHECK(input.dragged() == sq("g1"));
  CHECK_FALSE(input.release(sq("g5")).has_value());
  CHECK(input.selected() == sq("g1"));
  input.press(sq("g1"));
  CHECK_FALSE(input.release(chess::kNoSquare).has_value());
  CHECK(input.selected() == sq("g1"));
  input.press(sq("g1"));
  CHECK(input.release(sq("f3")) == Move(sq("g1"), sq("f3")));
}

TEST_CASE("a second click on the piece or on a wrong square lets go, on another piece changes") {
  BoardInput input = board(kStart);
  input.click(sq("e2"));
  input.click(sq("e2"));
  CHECK_FALSE(input.selected().has_value());
  input.click(sq("e2"));
  input.click(sq("d2"));
  CHECK(input.selected() == sq("d2"));
  input.click(sq("h6"));
  CHECK_FALSE(input.selected().has_value());
  input.click(sq("e7"));
  CHECK_FALSE(input.selected().has_value());
}

TEST_CASE("quiet targets are dots, captures and en passant are rings") {
  BoardInput input = board("4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1");
  input.click(sq("e5"));
  CHECK(input.targets() == std::vector<Target>{{sq("d6"), true}, {sq("e6"), false}});
  input.cancel();
  CHECK(input.targets().empty());
}

TEST_CASE("castling goes by the king's square and by the rook") {
  const Move short_castling(sq("e1"), sq("h1"), MoveKind::Castling);
  BoardInput input = board(kCastle);
  input.click(sq("e1"));
  const auto targets = input.targets();
  CHECK(std::count(targets.begin(), targets.end(), Target{sq("g1"), false}) == 1);
  CHECK(std::count(targets.begin(), targets.end(), Target{sq("c1"), false}) == 1);
  CHECK(std::count(targets.begin(), targets.end(), Target{sq("h1"), false}) == 0);
  CHECK(input.click(sq("g1")) == short_castling);
  input.click(sq("e1"));
  CHECK(input.click(sq("h1")) == short_castling);
  input.press(sq("e1"));
  CHECK(input.release(sq("c1")) == Move(sq("e1"), sq("a1"), MoveKind::Castling));
}

TEST_CASE("a pawn waits for its piece and Esc takes it back") {
  BoardInput input = board(kPromote);
  input.click(sq("a7"));
  CHECK_FALSE(input.click(sq("a8")).has_value());
  CHECK(input.promotion() == PromotionChoice{sq("a7"), sq("a8")});
  CHECK_FALSE(input.promote(chess::PieceType::King).has_value());
  CHECK(input.promotion().has_value());
  input.cancel();
  CHECK_FALSE(input.promotion().has_value());
  CHECK(input.selected() == sq("a7"));
  CHECK_FALSE(input.click(sq("b8")).has_value());
  CHECK(input.promote(chess::PieceType::Knight) ==
        Move(sq("a7"), sq("b8"), MoveKind::PromoteKnight));
  CHECK_FALSE(input.promote(chess::PieceType::Queen).has_value());
}

TEST_CASE("a locked board takes no piece") {
  BoardInput input = board(kStart, true);
  CHECK_FALSE(input.click(sq("e2")).has_value());
  CHECK_FALSE(input.selected().has_value());
  CHECK_FALSE(input.click(sq("e4")).has_value());
}

TEST_CASE("ahead of its turn a piece may go wherever it could at all") {
  BoardInput input;
  input.set_position(*chess::Position::from_fen(kStart), InputMode::Ahead);
  CHECK_FALSE(input.click(sq("e2")).has_value());
  CHECK_FALSE(input.selected().has_value());
  CHECK_FALSE(input.click(sq("d8")).has_value());
  CHECK(input.targets().size() == 21);
  CHECK(input.click(sq("d4")) == Move(sq("d8"), sq("d4")));
  // An own piece is taken up by a click, and taken back by a drag onto it.
  CHECK_FALSE(input.click(sq("g8")).has_value());
  CHECK_FALSE(input.click(sq("e7")).has_value());
  CHECK(input.selected() == sq("e7"));
  input.press(sq("g8"));
  CHECK(input.release(sq("e7")) == Move(sq("g8"), sq("e7")));
}

TEST_CASE("pieces reach squares by their own geometry") {
  const auto position = *chess::Position::from_fen(kCastle);
  CHECK(reaches(position, sq("e1"), sq("g1")));
  CHECK(reaches(position, sq("e1"), sq("h1")));
  CHECK_FALSE(reaches(position, sq("e1"), sq("e3")));
  CHECK(reaches(position, sq("a1"), sq("a8")));
  CHECK_FALSE(reaches(position, sq("a1"), sq("b2")));
  const auto start = *chess::Position::from_fen(kStart);
  CHECK(reaches(start, sq("e2"), sq("e4")));
  CHECK(reaches(start, sq("e2"), sq("d3")));
  CHECK_FALSE(reaches(start, sq("e2"), sq("e5")));
  CHECK_FALSE(reaches(start, sq("e2"), sq("e1")));
  CHECK(reaches(start, sq("e7"), sq("e5")));
  CHECK_FALSE(reaches(start, sq("e4"), sq("e5")));
}

TEST_CASE("a move made ahead becomes the legal move it means, or nothing") {
  const auto castle = *chess::Position::from_fen(kCastle);
  CHECK(made_good(castle, Move(sq("e1"), sq("g1"))) == Move(sq("e1"), sq("h1"), MoveKind::Castling));
  CHECK(made_good(castle, Move(sq("e1"), sq("h1"))) == Move(sq("e1"), sq("h1"), MoveKind::Castling));
  CHECK(made_good(castle, Move(sq("e1"), sq("d1"))) == Move(sq("e1"), sq("d1")));
  CHECK_FALSE(made_good(castle, Move(sq("a2"), sq("a3"))).has_value());
  const auto promote = *chess::Position::from_fen(kPromote);
  CHECK(made_good(promote, Move(sq("a7"), sq("a8"))) == Move(sq("a7"), sq("a8"), MoveKind::PromoteQueen));
}
