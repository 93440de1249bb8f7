// SPDX-License-Identifier: MIT
// Legality of moves and Chess960: cases that programs get wrong, each test named by its number.
#include <set>
#include <string>

#include "edge_support.h"

using namespace rostok;
using namespace rostok::chess;
using namespace rostok::chess::testing;

namespace {

std::size_t moves_at(const std::string& fen) {
  return at(fen).count_legal_moves();
}
// Legal moves of the piece on a square, as UCI.
std::set<std::string> moves_from(const std::string& fen, const std::string& square) {
  std::set<std::string> found;
  const Position position = at(fen);
  for (const Move move : position.legal_moves())
    if (to_string(move.from()) == square) found.insert(to_uci(position, move));
  return found;
}
const std::string kB1 = "1rk4r/8/8/8/8/8/8/1RK4R w HBhb - 0 1";

}  // namespace

TEST_CASE("A1 en passant may not open the rank to the king") {
  CHECK_FALSE(legal("7k/8/8/KPp4r/8/8/8/8 w - c6 0 2", "b5c6"));
}
TEST_CASE("A2 a double step gives an en passant square where the capture is legal") {
  CHECK(fen_after("8/2p5/8/1P5k/8/8/5K2/8 b - - 0 1", "c7c5") ==
        "8/8/8/1Pp4k/8/8/5K2/8 w - c6 0 2");
  CHECK(legal("8/8/8/1Pp4k/8/8/5K2/8 w - c6 0 2", "b5c6"));
}
TEST_CASE("A3 a pawn pinned on its file does not take en passant") {
  CHECK(moves_from("3r3k/8/8/2pP4/8/8/8/3K4 w - c6 0 2", "d5") == std::set<std::string>{"d5d6"});
}
TEST_CASE("A4 en passant may not open a diagonal to the king") {
  CHECK_FALSE(legal("K7/8/8/2Pp4/8/8/8/6kb w - d6 0 2", "c5d6"));
}
TEST_CASE("A5 en passant may take the checking pawn") {
  CHECK(legal("8/8/8/2k5/3Pp3/8/8/4K3 b - d3 0 1", "e4d3"));
  CHECK(moves_at("8/8/8/2k5/3Pp3/8/8/4K3 b - d3 0 1") == 9);
}
TEST_CASE("A6 an en passant square that nobody can use is not written") {
  CHECK(at("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1").to_fen() ==
        "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1");
}
TEST_CASE("A7 castling needs empty squares") {
  CHECK(legal("r3k2r/8/8/8/8/8/8/R3K1nR w KQkq - 0 1", "e1c1"));
  CHECK_FALSE(legal("r3k2r/8/8/8/8/8/8/R3K1nR w KQkq - 0 1", "e1g1"));
}
TEST_CASE("A8 only the king's way may not be attacked in castling") {
  CHECK(legal("1r2k3/8/8/8/8/8/8/R3K3 w Q - 0 1", "e1c1"));
}
TEST_CASE("A9 castling through an attacked square is illegal") {
  CHECK_FALSE(legal("3rk3/8/8/8/8/8/8/R3K3 w Q - 0 1", "e1c1"));
}
TEST_CASE("A10 castling in check is illegal and the rights stay") {
  const std::string fen = "4k3/8/8/8/4r3/8/8/R3K2R w KQ - 0 1";
  CHECK_FALSE(legal(fen, "e1c1"));
  CHECK_FALSE(legal(fen, "e1g1"));
  CHECK(at(fen).to_fen() == fen);
}
TEST_CASE("A11 one capture of rooks takes a right from both sides") {
  CHECK(fen_after("r3k3/8/8/8/8/8/8/R3K2R w KQq - 0 1", "a1a8") ==
        "R3k3/8/8/8/8/8/8/4K2R b K - 0 1");
}
TEST_CASE("A12 a pawn on the seventh rank has four promotions") {
  CHECK(moves_from("8/P7/8/8/8/8/8/k1K5 w - - 0 1", "a7") ==
        std::set<std::string>{"a7a8q", "a7a8r", "a7a8b", "a7a8n"});
}
TEST_CASE("A13 in double check only the king moves") {
  CHECK(moves_at("7k/5N2/6K1/8/8/8/8/B7 b - - 0 1") == 1);
  CHECK(legal("7k/5N2/6K1/8/8/8/8/B7 b - - 0 1", "h8g8"));
}
TEST_CASE("A14 a pinned knight does not help its checked king") {
  const std::string fen = "4k3/8/8/8/1b5q/8/3N4/4K3 w - - 0 1";
  CHECK(moves_at(fen) == 3);
  CHECK(moves_from(fen, "e1") == std::set<std::string>{"e1d1", "e1e2", "e1f1"});
}
TEST_CASE("A15 the position with the most moves has 218") {
  CHECK(at("R6R/3Q4/1Q4Q1/4Q3/2Q4Q/Q4Q2/pp1Q4/kBNN1KB1 w - - 0 1").legal_moves().size() == 218);
}
TEST_CASE("A16 capturing and plain promotions") {
  CHECK(at("n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - - 0 1").legal_moves().size() == 24);
}

TEST_CASE("B1 castling to the queen's side with a king that stays") {
  CHECK(fen_after(kB1, "c1b1") == "1rk4r/8/8/8/8/8/8/2KR3R b hb - 1 1");
}
TEST_CASE("B2 castling to the king's side over the board") {
  CHECK(fen_after(kB1, "c1h1") == "1rk4r/8/8/8/8/8/8/1R3RK1 b hb - 1 1");
}
TEST_CASE("B3 castling in Chess960 is king takes rook only") {
  CHECK_FALSE(legal(kB1, "c1g1"));
  CHECK_FALSE(legal(kB1, "c1c1"));
}
TEST_CASE("B4 the castling rook may be the king's shield") {
  CHECK_FALSE(legal("4k3/8/8/8/8/8/8/qR1K4 w B - 0 1", "d1b1"));
}
TEST_CASE("B5 king and rook may change places") {
  CHECK(fen_after("4k3/8/8/8/8/8/8/5KR1 w G - 0 1", "f1g1") == "4k3/8/8/8/8/8/8/5RK1 b - - 1 1");
}
TEST_CASE("B6 KQ means the outermost rooks") {
  CHECK(at("4k3/8/8/8/8/8/8/RR2K1R1 w KQ - 0 1").to_fen(CastlingStyle::Files) ==
        "4k3/8/8/8/8/8/8/RR2K1R1 w GA - 0 1");
}
TEST_CASE("B7 a file letter means an inner rook") {
  CHECK(at("4k3/8/8/8/8/8/8/RR2K1R1 w KB - 0 1").to_fen(CastlingStyle::Files) ==
        "4k3/8/8/8/8/8/8/RR2K1R1 w GB - 0 1");
}
TEST_CASE("B8 the number and the file letters of a start position") {
  const Position start = at("bnrkqrnb/pppppppp/8/8/8/8/PPPPPPPP/BNRKQRNB w KQkq - 0 1");
  CHECK(start.chess960_number() == 339);
  CHECK(start.to_fen(CastlingStyle::Files).find(" FCfc ") != std::string::npos);
}
TEST_CASE("B9 960 numbers give 960 arrays, 518 the orthodox one") {
  CHECK(Position::chess960_start(518).to_fen(CastlingStyle::Letters) == Position().to_fen());
  std::set<std::string> arrays;
  for (int number = 0; number < 960; ++number) {
    const Position start = Position::chess960_start(number);
    arrays.insert(start.to_fen());
    CHECK(start.chess960_number() == number);
    CHECK(at(start.to_fen()).same_position(start));
  }
  CHECK(arrays.size() == 960);
}
