// SPDX-License-Identifier: MIT
// What has to hold in every position: seeded random games, orthodox and Chess960.
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/chess/game.h"
#include "rostok/chess/pgn.h"

using namespace rostok;
using namespace rostok::chess;

namespace {

std::size_t below(std::mt19937_64& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

Position start_for(int game, std::mt19937_64& random) {
  return game % 2 == 0 ? Position()
                       : Position::chess960_start(static_cast<int>(below(random, 960)));
}

// Calls `check` with every position of random games.
template <typename Check>
void for_random_positions(int games, std::uint64_t seed, const Check& check) {
  std::mt19937_64 random(seed);
  for (int number = 0; number < games; ++number) {
    Game game(start_for(number, random));
    while (!game.result_by_rule() && game.plies() < 200) {
      check(game);
      const MoveList moves = game.position().legal_moves();
      REQUIRE(game.play(moves[below(random, moves.size())]));
    }
    check(game);
  }
}

// A position built square by square must have the same legal moves when it is mirrored, so that
// White and Black are treated alike.
std::string mirrored(const Position& position) {
  const std::string fen = position.to_fen();
  std::istringstream fields(fen);
  std::string board, turn, rights, square, rest;
  fields >> board >> turn >> rights >> square;
  std::getline(fields, rest);
  std::vector<std::string> ranks;
  std::string rank;
  for (std::istringstream all(board); std::getline(all, rank, '/');)
    ranks.insert(ranks.begin(), rank);
  std::string swapped;
  for (const std::string& each : ranks)
    swapped += (swapped.empty() ? "" : "/") + each;
  const auto swap_case = [](std::string text) {
    for (char& c : text)
      c = static_cast<char>(std::isupper(static_cast<unsigned char>(c)) != 0
                                ? std::tolower(static_cast<unsigned char>(c))
                                : std::toupper(static_cast<unsigned char>(c)));
    return text;
  };
  if (square != "-") square[1] = square[1] == '3' ? '6' : '3';
  return swap_case(swapped) + (turn == "w" ? " b " : " w ") + swap_case(rights) + " " + square +
         rest;
}

}  // namespace

TEST_CASE("a position written as FEN is read back the same") {
  for_random_positions(60, 1, [](const Game& game) {
    const Position& now = game.position();
    for (const CastlingStyle style : {CastlingStyle::Letters, CastlingStyle::Files}) {
      const auto again = Position::from_fen(now.to_fen(style));
      INFO(now.to_fen(style));
      REQUIRE(again);
      REQUIRE(again->same_position(now));
      REQUIRE(again->key() == now.key());
      REQUIRE(again->halfmove_clock() == now.halfmove_clock());
      REQUIRE(again->fullmove_number() == now.fullmove_number());
    }
  });
}

TEST_CASE("legal moves are those that leave the king safe, each once") {
  for_random_positions(40, 2, [](const Game& game) {
    const Position& now = game.position();
    std::set<std::uint16_t> seen;
    const MoveList moves = now.legal_moves();
    REQUIRE(moves.size() == now.count_legal_moves());
    for (const Move move : moves) {
      INFO(now.to_fen() << " " << to_uci(now, move));
      REQUIRE(seen.insert(move.bits()).second);
      const Position next = now.after(move);
      REQUIRE(next.attackers_of(next.king(now.turn()), next.turn(), next.occupied()) == 0);
    }
  });
}

TEST_CASE("White and Black have the same moves in mirrored positions") {
  for_random_positions(40, 3, [](const Game& game) {
    const auto other = Position::from_fen(mirrored(game.position()));
    INFO(game.position().to_fen());
    REQUIRE(other);
    REQUIRE(other->count_legal_moves() == game.position().count_legal_moves());
    REQUIRE(other->in_check() == game.position().in_check());
  });
}

TEST_CASE("every move is read back from each of its texts") {
  for_random_positions(12, 4, [](const Game& game) {
    const Position& now = game.position();
    std::set<std::string> texts;
    for (const Move move : now.legal_moves()) {
      INFO(now.to_fen() << " " << to_uci(now, move));
      for (const PieceLetters letters : {PieceLetters::English, PieceLetters::Russian}) {
        const auto read = parse_san(now, to_san(now, move, letters), letters);
        REQUIRE(read);
        REQUIRE(read->move == move);
      }
      REQUIRE(texts.insert(to_san(now, move)).second);
      const auto uci = parse_uci(now, to_uci(now, move));
      REQUIRE(uci);
      REQUIRE(*uci == move);
      const auto typed = parse_typed(now, to_san(now, move));
      REQUIRE(typed);
      REQUIRE(*typed == move);
    }
  });
}

// What SAN means, by the list of legal moves alone: the moves that a piece's letter, file, rank and
// target leave.
std::vector<Move> meant(const Position& now, PieceType type, int file, int rank, Square to) {
  std::vector<Move> moves;
  for (const Move move : now.legal_moves())
    if (!move.is_castling() && move.to() == to && now.piece_on(move.from())->type == type &&
        (file < 0 || file_of(move.from()) == file) && (rank < 0 || rank_of(move.from()) == rank))
      moves.push_back(move);
  return moves;
}

TEST_CASE("piece moves of every spelling are read as the list of legal moves says") {
  std::size_t found = 0;
  for_random_positions(3, 14, [&found](const Game& game) {
    if (game.plies() % 8 != 0 && !game.position().in_check()) return;
    const Position& now = game.position();
    for (int type = 1; type < kPieceTypes; ++type)
      for (int square = 0; square < 64; ++square)
        for (int file = -1; file < 8; ++file)
          for (int rank = -1; rank < 8; ++rank) {
            const auto to = static_cast<Square>(square);
            std::string text(1, "PNBRQK"[type]);
            if (file >= 0) text += static_cast<char>('a' + file);
            if (rank >= 0) text += static_cast<char>('1' + rank);
            if ((file + rank + square) % 3 == 0) text += 'x';
            text += to_string(to);
            const auto moves = meant(now, static_cast<PieceType>(type), file, rank, to);
            const auto read = parse_san(now, text);
            if (read.has_value() != (moves.size() == 1) || (read && read->move != moves[0])) {
              INFO(now.to_fen() << " " << text);
              REQUIRE(read.has_value() == (moves.size() == 1));
              REQUIRE(read->move == moves[0]);
            }
            found += read.has_value() ? 1 : 0;
          }
  });
  CHECK(found > 1000);
}

TEST_CASE("taking back leads to the position before") {
  for_random_positions(20, 5, [](const Game& game) {
    Game copy = game;
    if (copy.plies() == 0) return;
    const Move last = copy.moves().back();
    copy.take_back(1);
    REQUIRE(copy.play(last));
    REQUIRE(copy.position().key() == game.position().key());
    REQUIRE(copy.repetitions() == game.repetitions());
  });
}

TEST_CASE("random game trees survive PGN") {
  std::mt19937_64 random(6);
  for (int number = 0; number < 60; ++number) {
    PgnGame game;
    game.tree.reset(start_for(number, random));
    game.set_tag("White", "Quote \" and \\ backslash");
    game.result = static_cast<PgnResult>(below(random, 4));
    for (int added = 0; added < 80; ++added) {
      const auto node = static_cast<GameTree::Node>(
          below(random, 3) == 0 ? below(random, game.tree.size()) : game.tree.size() - 1);
      const MoveList moves = game.tree.position_at(node).legal_moves();
      if (moves.empty()) continue;
      const auto child = game.tree.play(node, moves[below(random, moves.size())]);
      REQUIRE(child);
      auto& note = game.tree.edit_annotation(*child);
      if (below(random, 4) == 0) note.nags = {static_cast<std::uint8_t>(1 + below(random, 139))};
      if (below(random, 4) == 0)
        note.after = {"word ( [x] ; % { long enough to be wrapped somewhere"};
    }
    const std::string text = to_pgn(game);
    INFO(text);
    std::istringstream input(text);
    PgnReader reader(input, "f.pgn");
    PgnGame again;
    REQUIRE(reader.next(again));
    REQUIRE((again.error ? again.error->to_string() : "") == "");
    REQUIRE(again.tree.main_line() == game.tree.main_line());
    REQUIRE(again.tree.size() == game.tree.size());
    REQUIRE(again.tag("White") == game.tag("White"));
    REQUIRE(to_pgn(again) == text);
    REQUIRE_FALSE(reader.next(again));
  }
}
