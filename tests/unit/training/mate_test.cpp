// SPDX-License-Identifier: MIT
#include "rostok/training/mate.h"

#include "catch.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using namespace rostok::training;

namespace {

chess::Position at(const char* fen) {
  const auto position = chess::Position::from_fen(fen);
  REQUIRE(position);
  return *position;
}

std::vector<std::string> sans(const chess::Position& position,
                              const std::vector<chess::Move>& moves) {
  std::vector<std::string> result;
  for (const chess::Move move : moves)
    result.push_back(chess::to_san(position, move));
  std::sort(result.begin(), result.end());
  return result;
}

std::string line_text(chess::Position position, const std::vector<chess::Move>& line) {
  std::string text;
  for (const chess::Move move : line) {
    text += (text.empty() ? "" : " ") + chess::to_san(position, move);
    position.play(move);
  }
  return text;
}

}  // namespace

TEST_CASE("mate in one is found, every way of it") {
  const auto back_rank = at("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1");
  CHECK(shortest_mate(back_rank) == 1);
  CHECK(sans(back_rank, mating_moves(back_rank, 1)) == std::vector<std::string>{"Ra8#"});
  const auto two = at("k7/7R/1K6/8/8/8/8/2Q5 w - - 0 1");
  CHECK(mating_moves(two, 1).size() >= 2);
  CHECK(is_checkmate(at("R5k1/5ppp/8/8/8/8/8/4K3 b - - 0 1")));
  CHECK_FALSE(is_checkmate(at("k7/8/1Q6/8/8/8/8/4K3 b - - 0 1")));  // stalemate
}

TEST_CASE("a pawn that promotes mates as a queen and as a rook") {
  const auto promotion = at("6k1/1P3ppp/8/8/8/8/8/4K3 w - - 0 1");
  CHECK(sans(promotion, mating_moves(promotion, 1)) == std::vector<std::string>{"b8=Q#", "b8=R#"});
}

TEST_CASE("mate in two and three with the longest defence") {
  // Queen's sacrifice on the back rank.
  const auto two = at("3r2k1/p4ppp/1p6/2p5/8/1P2Q3/P4PPP/4R1K1 w - - 0 1");
  CHECK(shortest_mate(two) == 2);
  CHECK(sans(two, mating_moves(two, 2)) == std::vector<std::string>{"Qe8+"});
  CHECK(line_text(two, mating_line(two)) == "Qe8+ Rxe8 Rxe8#");
  // Two rooks walk the king to the edge.
  const auto three = at("8/8/6k1/R7/1R6/8/8/6K1 w - - 0 1");
  CHECK_FALSE(forces_mate(three, 2));
  CHECK(shortest_mate(three) == 3);
  CHECK(mating_line(three).size() == 5);
}

TEST_CASE("a defender who escapes has no longest defence, nor has a mated one") {
  CHECK_FALSE(longest_defence(at("4k3/8/8/8/8/8/8/R3K3 b - - 0 1")));
  CHECK_FALSE(longest_defence(at("R5k1/5ppp/8/8/8/8/8/4K3 b - - 0 1")));
  CHECK(mating_line(at("4k3/8/8/8/8/8/8/R3K3 w - - 0 1")).empty());
  CHECK(is_lost_within(at("R5k1/5ppp/8/8/8/8/8/4K3 b - - 0 1"), 0));
}
