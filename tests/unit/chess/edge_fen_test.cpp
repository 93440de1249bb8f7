// SPDX-License-Identifier: MIT
// Reading FEN: cases that programs get wrong, each test named by its number.
#include <string>
#include <vector>

#include "edge_support.h"

using namespace rostok;
using namespace rostok::chess;
using namespace rostok::chess::testing;

namespace {

std::string error_of(const std::string& fen) {
  INFO(fen);
  const auto position = Position::from_fen(fen);
  REQUIRE_FALSE(position);
  return position.error().to_string();
}
std::size_t warnings_of(const std::string& fen) {
  std::vector<base::Error> warnings;
  REQUIRE(Position::from_fen(fen, &warnings));
  return warnings.size();
}

}  // namespace

TEST_CASE("E1 impossible castling rights are dropped with a warning") {
  CHECK(at("4k3/8/8/8/8/8/8/4K3 w KQ - 0 1").to_fen() == "4k3/8/8/8/8/8/8/4K3 w - - 0 1");
  CHECK(warnings_of("4k3/8/8/8/8/8/8/4K3 w KQ - 0 1") == 2);
}
TEST_CASE("E2 possible rights survive impossible ones") {
  CHECK(at("4k3/8/8/8/8/8/8/4K2R w Kk - 0 1").to_fen() == "4k3/8/8/8/8/8/8/4K2R w K - 0 1");
}
TEST_CASE("E3 each side has exactly one king") {
  CHECK(error_of("8/8/8/8/8/8/8/8 w - - 0 1").find("exactly one king") != std::string::npos);
  CHECK(error_of("kk6/8/8/8/8/8/8/K7 w - - 0 1") == "Black must have exactly one king");
}
TEST_CASE("E4 no pawn on the last rank") {
  CHECK(error_of("P3k3/8/8/8/8/8/8/4K3 w - - 0 1") == "There is a pawn on rank 8");
}
TEST_CASE("E5 the side not to move is not in check") {
  CHECK(error_of("4k3/8/8/8/8/4R3/8/4K3 w - - 0 1") == "The side that is not to move is in check");
}
TEST_CASE("E6 at most sixteen pieces") {
  CHECK(error_of("rnbqkbnr/pppppppp/8/8/8/N7/PPPPPPPP/RNBQKBNR w KQkq - 0 1") ==
        "White has more than 16 pieces");
}
TEST_CASE("E7 an en passant square on the wrong rank is dropped with a warning") {
  const std::string fen = "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e6 0 1";
  CHECK(at(fen).en_passant() == kNoSquare);
  CHECK(warnings_of(fen) == 1);
}
TEST_CASE("E8 broken ranks are named") {
  CHECK(error_of("4k3/8/8/8/8/8/8/4K4 w - - 0 1") == "Rank 1 of the FEN has more than 8 squares");
  CHECK(error_of("4k3/8/8/8/8/8/4K3 w - - 0 1") == "A FEN has 8 ranks, this one has 7");
  CHECK(error_of("4k3/44/8/8/8/8/8/4K3 w - - 0 1") == "Rank 7 of the FEN has two digits in a row");
}
TEST_CASE("E9 four fields are enough") {
  CHECK(at("4k3/8/8/8/8/8/8/4K3 w - -").to_fen() == "4k3/8/8/8/8/8/8/4K3 w - - 0 1");
}
TEST_CASE("E10 bad counters and turns, and move number 0") {
  CHECK(error_of("4k3/8/8/8/8/8/8/4K3 w - - -1 0").find("half-move counter") != std::string::npos);
  CHECK(error_of("4k3/8/8/8/8/8/8/4K3 x - - 0 1").find("w or b") != std::string::npos);
  CHECK(at("4k3/8/8/8/8/8/8/4K3 w - - 0 0").fullmove_number() == 1);
  for (const char* bad : {"", "hello"})
    CHECK_FALSE(error_of(bad).empty());
}
TEST_CASE("E11 a half-move counter of 149 and the move behind it") {
  const Position position = at("4k3/8/8/8/8/8/8/4K3 w - - 149 100");
  CHECK(position.halfmove_clock() == 149);
  CHECK(position.after(parse_uci(position, "e1d1").value()).halfmove_clock() == 150);
}
