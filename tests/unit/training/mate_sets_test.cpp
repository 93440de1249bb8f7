// SPDX-License-Identifier: MIT
// The bundled puzzles are what they say: proven again by the solver.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catch.h"
#include "rostok/chess/notation.h"
#include "rostok/training/mate.h"
#include "rostok/training/mate_picture.h"
#include "rostok/training/mate_set.h"

using namespace rostok;
using namespace rostok::training;

namespace {

std::vector<MatePuzzle> load(int mate_in) {
  auto set = load_mate_set(ROSTOK_SHARE_DIR, mate_in);
  if (!set) FAIL(set.error().to_string());
  return std::move(*set);
}

// Both sides' best play ends in mate after exactly so many moves.
void check_line(const MatePuzzle& puzzle, int mate_in) {
  const auto line = mating_line(puzzle.position, mate_in);
  REQUIRE(line.size() == static_cast<std::size_t>(2 * mate_in - 1));
  CHECK(line.front() == puzzle.key);
  chess::Position position = puzzle.position;
  for (const chess::Move move : line) {
    REQUIRE(position.is_legal(move));
    position.play(move);
  }
  CHECK(is_checkmate(position));
}

}  // namespace

TEST_CASE("every bundled mate is proven: no shorter one and a single key") {
  constexpr std::array<std::size_t, 3> kLeast = {300, 300, 200};
  std::set<std::string> seen;
  for (int mate_in = 1; mate_in <= 3; ++mate_in) {
    const auto set = load(mate_in);
    CHECK(set.size() >= kLeast[static_cast<std::size_t>(mate_in - 1)]);
    CHECK(set.size() % 12 == 0);
    std::array<std::size_t, 2> colours{};
    for (const MatePuzzle& puzzle : set) {
      CAPTURE(mate_in, puzzle.position.to_fen(), chess::to_uci(puzzle.position, puzzle.key));
      CHECK(shortest_mate(puzzle.position, mate_in) == mate_in);
      CHECK(mating_moves(puzzle.position, mate_in) == std::vector{puzzle.key});
      CHECK(seen.insert(puzzle.position.to_fen()).second);
      ++colours[static_cast<std::size_t>(puzzle.position.turn())];
      check_line(puzzle, mate_in);
    }
    CHECK(std::max(colours[0], colours[1]) * 10 <= set.size() * 6);
  }
}

TEST_CASE("the last moves of the bundled mates are of many kinds") {
  for (int mate_in = 1; mate_in <= 3; ++mate_in) {
    std::map<std::pair<MateKind, chess::PieceType>, std::size_t> pictures;
    const auto set = load(mate_in);
    for (const MatePuzzle& puzzle : set) {
      const auto line = mating_line(puzzle.position, mate_in);
      chess::Position before = puzzle.position;
      for (std::size_t n = 0; n + 1 < line.size(); ++n)
        before.play(line[n]);
      const auto picture = picture_of_mate(before, line.back());
      ++pictures[{picture.kind, picture.piece}];
    }
    CHECK(pictures.size() >= 8);
    for (const auto& [picture, count] : pictures)
      CHECK(count * 3 <= set.size());
  }
}

TEST_CASE("a set that is damaged names the line") {
  const auto wrong =
      parse_mate_set("# note\n6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1\ta1a8\n6k1/8 w\ta1a8\n", "set.tsv");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().place.line == 3);
  CHECK(parse_mate_set("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1\ta1b3\n", "set.tsv").error().place.line ==
        1);
  CHECK_FALSE(parse_mate_set("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1\n", "set.tsv"));
  CHECK_FALSE(parse_mate_set("# nothing\n", "set.tsv"));
  CHECK_FALSE(load_mate_set("/nonexistent", 1));
  const auto good =
      parse_mate_set("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1\ta1a8\tback_rank\r\n", "set.tsv");
  REQUIRE(good);
  CHECK(good->size() == 1);
}

TEST_CASE("pictures of mates") {
  const auto picture = [](const char* fen, const char* move) {
    const auto position = chess::Position::from_fen(fen);
    REQUIRE(position);
    return picture_of_mate(*position, *chess::parse_uci(*position, move));
  };
  using chess::PieceType;
  CHECK(picture("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1", "a1a8") ==
        MatePicture{MateKind::BackRank, PieceType::Rook});
  CHECK(picture("6rk/6pp/8/6N1/8/8/8/6K1 w - - 0 1", "g5f7") ==
        MatePicture{MateKind::Smothered, PieceType::Knight});
  CHECK(picture("7k/R7/8/8/8/8/8/1R4K1 w - - 0 1", "b1b8") ==
        MatePicture{MateKind::Ladder, PieceType::Rook});
  CHECK(picture("7k/8/5K2/8/8/8/8/6Q1 w - - 0 1", "g1g7") ==
        MatePicture{MateKind::NextToKing, PieceType::Queen});
}
