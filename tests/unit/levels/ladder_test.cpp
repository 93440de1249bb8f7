// SPDX-License-Identifier: MIT
// The ladder as a whole: mistakes that a beginner can use, and hours of games that only
// `ctest -C nightly -L nightly` plays.

#include <iostream>

#include "catch.h"
#include "patient.h"
#include "rostok/chess/game.h"
#include "rostok/levels/match.h"

using namespace rostok;
using namespace rostok::levels;

namespace {

constexpr int kJudgeDepth = 6;
constexpr int kOwnMoves = 20;
constexpr int kPiece = 250;  // what the loss of a piece costs at least, in centipawns

struct Judge {
  engine_host::EngineHost host;
  engine_host::Engine engine{host, patient_settings()};

  // Best line for the side to move; nullopt when the game is over.
  std::optional<engine_host::SearchLine> look(const chess::Game& game) {
    if (game.result_by_rule()) return std::nullopt;
    engine_host::SearchRequest request;
    request.start = game.position();
    request.limits.depth = kJudgeDepth;
    const auto result = engine.search_and_wait(request);
    REQUIRE(result);
    return result->lines.empty() ? std::nullopt : std::optional(result->lines.front());
  }
};

// The last move let the opponent take a piece for nothing: it was worth a piece less than the
// best one, and the answer captures a piece.
bool left_a_piece(const chess::Game& game, const engine_host::SearchLine& before,
                  const engine_host::SearchLine& answer) {
  const auto taken = game.position().piece_on(answer.moves.front().to());
  return taken && taken->type != chess::PieceType::Pawn && !answer.moves.front().is_castling() &&
         before.score.centipawns && answer.score.centipawns &&  // a missed mate is another mistake
         *before.score.centipawns + *answer.score.centipawns >= kPiece;
}

// In the first twenty moves of `number` against itself, as White or Black by the seed.
bool hangs_a_piece(Judge& judge, int number, std::uint64_t seed) {
  LevelPlayer players[] = {{judge.engine, step(number), seed * 2},
                           {judge.engine, step(number), seed * 2 + 1}};
  chess::Game game;
  while (game.plies() < 2 * kOwnMoves && !game.result_by_rule()) {
    const bool own = game.plies() % 2 == seed % 2;
    const auto before = own ? judge.look(game) : std::nullopt;
    const auto reply = players[game.plies() % 2].choose_and_wait({game.start(), game.moves(), {}});
    REQUIRE(reply);
    REQUIRE(game.play(reply->move));
    if (!own || !before) continue;
    const auto answer = judge.look(game);
    if (answer && left_a_piece(game, *before, *answer)) return true;
  }
  return false;
}

int games_with_a_hanging_piece(int number, int games) {
  Judge judge;
  int found = 0;
  for (int seed = 1; seed <= games; ++seed)
    found += hangs_a_piece(judge, number, static_cast<std::uint64_t>(seed)) ? 1 : 0;
  return found;
}

// The first field of a FEN, from 64 letters or spaces.
std::string placement(const std::string& board) {
  std::string text;
  for (std::size_t square = 0; square < board.size(); ++square) {
    if (square > 0 && square % 8 == 0) text += '/';
    if (board[square] != ' ')
      text += board[square];
    else if (!text.empty() && text.back() >= '1' && text.back() <= '7')
      ++text.back();
    else
      text += '1';
  }
  return text;
}

// White to move with the king and a queen or rook, anywhere that is legal and not over.
chess::Position bare_king_position(chess::PieceType piece, Random& random) {
  for (;;) {
    std::string board(64, ' ');
    board[random.below(64)] = 'k';
    board[random.below(64)] = 'K';
    board[random.below(64)] = piece == chess::PieceType::Queen ? 'Q' : 'R';
    const auto position = chess::Position::from_fen(placement(board) + " w - - 0 1");
    if (position && bare_king_rule_applies(*position) && position->has_legal_move())
      return *position;
  }
}

struct Endings {
  int games = 0, mates = 0;
  std::size_t longest = 0;  // moves of the side that mates
};

// Queen and rook in turn, from places that differ from step to step; in every other pair of games
// the king runs by the engine's best moves, else at random. Fifty moves are allowed.
Endings play_endings(Judge& judge, int number, int games) {
  Endings endings;
  for (std::uint64_t seed = static_cast<std::uint64_t>(number) * 1000; endings.games < games;
       ++seed) {
    if (!knows_bare_king_rule(step(number), seed)) continue;
    const int turn = endings.games++ % 4;
    LevelPlayer player(judge.engine, step(number), seed);
    Random random(seed);
    chess::Game game(bare_king_position(
        turn % 2 == 0 ? chess::PieceType::Queen : chess::PieceType::Rook, random));
    while (!game.result_by_rule() && game.plies() < 100) {
      chess::Move move;
      if (game.position().turn() == chess::Color::White) {
        const auto reply = player.choose_and_wait({game.start(), game.moves(), {}});
        REQUIRE(reply);
        move = reply->move;
      } else if (turn < 2) {
        const auto line = judge.look(game);
        REQUIRE(line);
        move = line->moves.front();
      } else {
        const auto moves = game.position().legal_moves();
        move = moves[random.below(moves.size())];
      }
      REQUIRE(game.play(move));
    }
    const auto end = game.result_by_rule();
    if (!end || end->reason != chess::EndReason::Checkmate) continue;
    ++endings.mates;
    endings.longest = std::max(endings.longest, (game.plies() + 1) / 2);
  }
  return endings;
}

}  // namespace

TEST_CASE("the first steps leave a piece in most games, step 9 seldom") {
  for (const int number : {1, 2, 3}) {
    CAPTURE(number);
    CHECK(games_with_a_hanging_piece(number, 20) >= 16);
  }
  CHECK(games_with_a_hanging_piece(9, 20) < 7);
}

TEST_CASE("every step of the ladder beats the one below it", "[.nightly][ladder]") {
  for (int number = kFirstStep + 1; number <= kLastStep; ++number) {
    const bool quick = number <= 12;  // the masters think long: fewer games, wider limits
    const auto score =
        play_match(*engine_host::find_engine(), {number, number - 1, quick ? 100 : 20, 11, 1});
    REQUIRE(score);
    CAPTURE(number, score->wins, score->draws, score->losses);
    CHECK(score->share() >= (quick ? 0.60 : 0.5));
    CHECK(score->share() <= (quick ? 0.95 : 1.0));
  }
}

TEST_CASE("every step that knows the rule mates a bare king in 95 of 100 games",
          "[.nightly][bare-king]") {
  Judge judge;
  for (int number = kFirstStep; number <= kLastStep; ++number) {
    const Endings found = play_endings(judge, number, 100);
    std::cout << "step " << number << ": " << found.mates << " of " << found.games
              << " mated, the longest in " << found.longest << " moves" << std::endl;
    CAPTURE(number, found.mates);
    CHECK(found.mates * 100 >= found.games * 95);
  }
}
