// SPDX-License-Identifier: MIT
#include "rostok/training/endgame.h"

#include <bit>
#include <set>

#include "catch.h"
#include "rostok/chess/game.h"

using namespace rostok;
using namespace rostok::training;
using chess::Position;

namespace {

Position at(const std::string& fen) {
  const auto position = Position::from_fen(fen);
  REQUIRE(position);
  return *position;
}

EndgameState judge(Ending ending, const std::string& start, const std::vector<std::string>& then,
                   int moves = 20) {
  EndgameExercise exercise{1, ending, at(start), moves};
  std::vector<Position> positions = {exercise.position};
  for (const auto& fen : then)
    positions.push_back(at(fen));
  return judge_endgame(exercise, positions);
}

}  // namespace

TEST_CASE("king and pawn: the rules every book gives") {
  CHECK(pawn_wins(at("4k3/8/4K3/4P3/8/8/8/8 w - - 0 1")));  // king on the sixth rank
  CHECK(pawn_wins(at("4k3/8/4K3/4P3/8/8/8/8 b - - 0 1")));
  CHECK_FALSE(pawn_wins(at("8/8/4k3/8/4K3/4P3/8/8 w - - 0 1")));  // without the opposition
  CHECK(pawn_wins(at("8/8/4k3/8/4K3/4P3/8/8 b - - 0 1")));        // with it
  CHECK_FALSE(pawn_wins(at("4k3/4P3/4K3/8/8/8/8/8 b - - 0 1")));  // stalemate
  CHECK(pawn_wins(at("3k4/3P4/4K3/8/8/8/8/8 b - - 0 1")));        // he must step aside
  CHECK_FALSE(pawn_wins(at("k7/8/K7/P7/8/8/8/8 w - - 0 1")));     // rook's pawn
  CHECK(pawn_wins(at("8/8/8/7k/P7/8/8/7K w - - 0 1")));           // outside the square
  CHECK_FALSE(pawn_wins(at("8/8/8/4k3/P7/8/8/7K b - - 0 1")));    // inside it
  // Mirrored: colour and file.
  CHECK(pawn_wins(at("8/8/8/8/3p4/3k4/8/3K4 b - - 0 1")));
  CHECK(pawn_wins(at("7k/8/8/p7/7K/8/8/8 b - - 0 1")));
  CHECK_FALSE(pawn_wins(at("4k3/8/4K3/8/8/8/8/Q7 w - - 0 1")));  // other material
}

TEST_CASE("all positions with a pawn: as many are won as is known") {
  // 111 282 of the positions with the pawn on files a to d and White to have it.
  long won = 0;
  for (int pawn = 8; pawn < 56; ++pawn) {
    if (chess::file_of(static_cast<chess::Square>(pawn)) > 3) continue;
    for (int strong = 0; strong < 64; ++strong)
      for (int weak = 0; weak < 64; ++weak) {
        if (strong == weak || strong == pawn || weak == pawn) continue;
        if (chess::has(chess::king_attacks(static_cast<chess::Square>(strong)),
                       static_cast<chess::Square>(weak)))
          continue;
        std::string board(64, '1');
        board[static_cast<std::size_t>(strong)] = 'K';
        board[static_cast<std::size_t>(weak)] = 'k';
        board[static_cast<std::size_t>(pawn)] = 'P';
        std::string fen;
        for (int rank = 7; rank >= 0; --rank) {
          for (int file = 0; file < 8; ++file) {
            const char letter = board[static_cast<std::size_t>(rank * 8 + file)];
            if (letter == '1' && !fen.empty() && fen.back() >= '1' && fen.back() <= '7')
              ++fen.back();
            else
              fen += letter;
          }
          if (rank > 0) fen += '/';
        }
        for (const char* turn : {" w - - 0 1", " b - - 0 1"})
          if (const auto position = Position::from_fen(fen + turn))
            won += pawn_wins(*position) ? 1 : 0;
      }
  }
  CHECK(won == 111'282);
}

TEST_CASE("every ending is what it says") {
  std::set<std::string> seen;
  for (int number = 1; number <= kEndgameExercises; ++number) {
    const EndgameExercise exercise = endgame_exercise(number);
    CAPTURE(number, exercise.position.to_fen());
    CHECK(exercise.number == number);
    CHECK(exercise.position.has_legal_move());
    CHECK(judge_endgame(exercise, {exercise.position}) == EndgameState::Open);
    seen.insert(exercise.position.to_fen());
    if (exercise.ending == Ending::PawnWins) CHECK(pawn_wins(exercise.position));
    if (exercise.ending == Ending::PawnHolds) CHECK_FALSE(pawn_wins(exercise.position));
    CHECK(std::popcount(exercise.position.occupied()) ==
          (exercise.ending == Ending::TwoBishops ? 4 : 3));
    CHECK(endgame_exercise(number).position.to_fen() == exercise.position.to_fen());
  }
  CHECK(seen.size() == kEndgameExercises);
}

TEST_CASE("an ending is judged by the rules") {
  const std::string queen = "8/8/8/4k3/8/8/8/KQ6 w - - 0 1";
  CHECK(judge(Ending::Queen, queen, {"8/8/8/4k3/1Q6/8/8/K7 b - - 1 1"}) == EndgameState::Open);
  CHECK(judge(Ending::Queen, queen, {"8/8/8/4k3/4Q3/8/8/K7 b - - 1 1"}) ==
        EndgameState::Spoiled);  // hangs
  CHECK(judge(Ending::Queen, queen, {"7k/5Q2/8/8/8/8/8/K7 b - - 1 1"}) ==
        EndgameState::Spoiled);  // stalemate
  CHECK(judge(Ending::Queen, queen, {"7k/6Q1/5K2/8/8/8/8/8 b - - 1 1"}) == EndgameState::Done);
  CHECK(judge(Ending::Queen, queen,
              {"8/8/8/4k3/1Q6/8/8/K7 b - - 1 1", "8/8/8/5k2/1Q6/8/8/K7 w - - 2 2"},
              1) == EndgameState::TooLong);
  // The king attacks both bishops at once.
  CHECK(judge(Ending::TwoBishops, "8/8/3k4/8/8/8/8/K1B4B w - - 0 1",
              {"8/8/4k3/8/2BB4/8/8/7K b - - 1 1"}) == EndgameState::Open);
  CHECK(judge(Ending::TwoBishops, "8/8/3k4/8/8/8/8/K1B4B w - - 0 1",
              {"8/8/3k4/8/8/4B3/4B3/K7 b - - 1 1"}) == EndgameState::Open);
  CHECK(judge(Ending::PawnWins, "4k3/8/4K3/4P3/8/8/8/8 w - - 0 1",
              {"4k3/8/8/4PK2/8/8/8/8 b - - 1 1"}) == EndgameState::Spoiled);
  CHECK(judge(Ending::PawnWins, "8/4P3/8/8/8/k7/8/4K3 w - - 0 1",
              {"4Q3/8/8/8/8/k7/8/4K3 b - - 0 1"}) == EndgameState::Done);
  CHECK(judge(Ending::PawnWins, "8/4P3/8/8/8/k7/8/4K3 w - - 0 1",
              {"4N3/8/8/8/8/k7/8/4K3 b - - 0 1"}) == EndgameState::Spoiled);
  const std::string hold = "4k3/8/8/4K3/4P3/8/8/8 b - - 0 1";
  CHECK(judge(Ending::PawnHolds, hold, {"8/4k3/8/4K3/4P3/8/8/8 w - - 1 2"}) == EndgameState::Open);
  CHECK(judge(Ending::PawnHolds, hold, {"5k2/8/8/4K3/4P3/8/8/8 w - - 1 2"}) ==
        EndgameState::Spoiled);
  CHECK(judge(Ending::PawnHolds, hold,
              {"8/4k3/8/4K3/4P3/8/8/8 w - - 1 2", "8/4k3/8/3K4/4P3/8/8/8 b - - 2 2"},
              1) == EndgameState::Done);
}
