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
  input.set_position(*chess::Position::from_fen(fen), locked);
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
