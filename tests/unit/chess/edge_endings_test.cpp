// SPDX-License-Identifier: MIT
// The end of a game: cases that programs get wrong, each test named by its number.
#include <string>
#include <vector>

#include "edge_support.h"

using namespace rostok;
using namespace rostok::chess;
using namespace rostok::chess::testing;

namespace {

std::optional<EndReason> reason(const std::string& fen) {
  const auto end = Game(at(fen)).result_by_rule();
  return end ? std::optional(end->reason) : std::nullopt;
}
GameEnd black_flag(const std::string& fen) {
  return Game(at(fen)).flag_fall(Color::Black);
}
const GameEnd kDrawnOnTime{GameResult::Draw, EndReason::FlagFallCannotMate};
const GameEnd kWonOnTime{GameResult::WhiteWins, EndReason::FlagFall};
const std::string kWall = "7k/8/8/1p1p1p1p/pPpPpPpP/P1P1P1P1/8/K7 w - - 0 1";

}  // namespace

TEST_CASE("F1 stalemate") {
  CHECK(reason("7k/8/8/8/8/6q1/8/7K w - - 0 1") == EndReason::Stalemate);
  CHECK(reason("5k2/5P2/5K2/8/8/8/8/8 b - - 0 1") == EndReason::Stalemate);
}
TEST_CASE("F2 dead positions end the game") {
  for (const char* fen : {"4k3/8/8/8/8/8/8/4K3 w - - 0 1", "4k3/8/8/8/8/8/8/4KB2 w - - 0 1",
                          "4k3/8/8/8/8/8/8/4KN2 w - - 0 1", "4kb2/8/8/8/8/8/8/2B1K3 w - - 0 1"}) {
    INFO(fen);
    CHECK(reason(fen) == EndReason::DeadPosition);
  }
}
TEST_CASE("F3 where a help-mate exists play goes on") {
  for (const char* fen : {"4kb2/8/8/8/8/8/8/4KB2 w - - 0 1", "4k1n1/8/8/8/8/8/8/4KB2 w - - 0 1",
                          "4k3/8/8/8/8/8/8/4KNN1 w - - 0 1"}) {
    INFO(fen);
    CHECK_FALSE(reason(fen));
  }
}
TEST_CASE("F4 any number of bishops of one colour is dead") {
  CHECK(reason("B1B1k3/1B6/8/8/8/8/8/4K3 w - - 0 1") == EndReason::DeadPosition);
}
TEST_CASE("F5 a closed wall of pawns is dead and nobody wins on time") {
  CHECK(is_dead_position(at(kWall)));
  CHECK(reason(kWall) == EndReason::DeadPosition);
  CHECK(black_flag(kWall) == kDrawnOnTime);
  CHECK(Game(at(kWall)).flag_fall(Color::White) == kDrawnOnTime);
}
TEST_CASE("F5 a wall with a way through is not dead") {
  for (const char* fen :
       {"7k/8/8/1p1p4/pPpP4/P1P5/8/K7 w - - 0 1",              // the kings get round it
        "7k/7p/8/1p1p1p2/pPpPpPpP/P1P1P1P1/8/K7 w - - 0 1",    // h7 may still go to h6 and h5
        "7k/8/8/1p1p1p1p/pPpPpPpP/P1P1P1P1/8/KB6 w - - 0 1",   // a bishop can take
        "7k/8/8/p7/P7/8/8/K7 w - - 0 1",                       // one pair of pawns
        "7k/8/8/1p1p1p1p/PPpPpPpP/2P1P1P1/8/K7 w - - 0 1"}) {  // a pawn takes a pawn
    INFO(fen);
    CHECK_FALSE(is_dead_position(at(fen)));
  }
}
TEST_CASE("F6 a lone knight cannot mate a king and queen") {
  CHECK(black_flag("4k1q1/8/8/8/8/8/8/4KN2 w - - 0 1") == kDrawnOnTime);
}
TEST_CASE("F7 a knight can mate with the help of a rook") {
  CHECK(black_flag("4k1r1/8/8/8/8/8/8/4KN2 w - - 0 1") == kWonOnTime);
}
TEST_CASE("F8 a knight can mate with the help of a pawn") {
  CHECK(black_flag("4k3/7p/8/8/8/8/8/4KN2 w - - 0 1") == kWonOnTime);
}
TEST_CASE("F9 three occurrences are a claim, five the end") {
  const std::vector<std::string> dance{"Nf3", "Nf6", "Ng1", "Ng8"};
  std::vector<std::string> moves;
  for (int i = 0; i < 2; ++i)
    moves.insert(moves.end(), dance.begin(), dance.end());
  CHECK(play(moves).claimable_draw() == EndReason::ThreefoldRepetition);
  CHECK_FALSE(play(moves).result_by_rule());
  for (int i = 0; i < 2; ++i)
    moves.insert(moves.end(), dance.begin(), dance.end());
  CHECK(play(moves).result_by_rule() == GameEnd{GameResult::Draw, EndReason::FivefoldRepetition});
}
TEST_CASE("F10 a position with an en passant capture is another position") {
  CHECK_FALSE(play({"e4", "e6", "e5", "d5", "Nc3", "Nc6", "Nb1", "Nb8", "Nc3", "Nc6", "Nb1", "Nb8"})
                  .claimable_draw());
}
TEST_CASE("F11 a position with other castling rights is another position") {
  CHECK_FALSE(play({"Rh2", "Rh7", "Rh1", "Rh8", "Rh2", "Rh7", "Rh1", "Rh8"},
                   at("4k2r/8/8/8/8/8/8/4K2R w Kk - 0 1"))
                  .claimable_draw());
}
TEST_CASE("F12 an en passant square that nobody can use does not matter") {
  CHECK(play({"e4", "Nf6", "Nf3", "Ng8", "Ng1", "Nf6", "Nf3", "Ng8", "Ng1"}).repetitions() == 3);
}
TEST_CASE("F13 mate counts before the fifty-move rule") {
  CHECK(play({"Ra8"}, at("7k/8/6K1/8/8/8/8/R7 w - - 99 80")).result_by_rule()->reason ==
        EndReason::Checkmate);
}
TEST_CASE("F14 mate counts before the seventy-five-move rule") {
  CHECK(play({"Ra8"}, at("7k/8/6K1/8/8/8/8/R7 w - - 149 100")).result_by_rule()->reason ==
        EndReason::Checkmate);
}
TEST_CASE("F15 seventy-five moves end the game") {
  CHECK(play({"Ra2"}, at("7k/8/8/8/8/8/6K1/R7 w - - 149 100")).result_by_rule()->reason ==
        EndReason::SeventyFiveMoves);
}

TEST_CASE("a finished game takes no more moves and can be taken back") {
  Game game = play({"f3", "e5", "g4", "Qh4"});
  CHECK(game.result_by_rule() == GameEnd{GameResult::BlackWins, EndReason::Checkmate});
  CHECK_FALSE(game.play(Move(12, 28, MoveKind::DoubleStep)));
  game.take_back(2);
  CHECK(game.plies() == 2);
  CHECK_FALSE(game.result_by_rule());
}
