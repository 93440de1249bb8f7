// SPDX-License-Identifier: MIT
// The chooser with made-up lines: frequencies, cap, mates, hanging pieces, lost positions.
#include <cmath>
#include <map>
#include <set>

#include "catch.h"
#include "rostok/chess/notation.h"
#include "rostok/levels/chooser.h"

using namespace rostok;
using namespace rostok::levels;
using namespace std::chrono_literals;

namespace {

uci::Score cp(int value) {
  return {value, std::nullopt, uci::Bound::Exact};
}
uci::Score mate(int moves) {
  return {std::nullopt, moves, uci::Bound::Exact};
}

chess::Move move(const chess::Position& position, const char* text) {
  return *chess::parse_uci(position, text);
}

struct Line {
  const char* move;
  uci::Score score;
};

std::vector<Candidate> lines_of(const chess::Position& position, const std::vector<Line>& lines) {
  std::vector<Candidate> candidates;
  for (const Line& line : lines)
    candidates.push_back({move(position, line.move), line.score});
  return candidates;
}

// How often each line is chosen in `rounds` throws.
std::vector<int> counts(const Step& step, const chess::Position& position,
                        const std::vector<Candidate>& lines, int rounds,
                        std::optional<chess::Move> last = {}) {
  std::vector<int> count(lines.size(), 0);
  Random random(7);
  for (int i = 0; i < rounds; ++i) {
    const chess::Move chosen = choose(step, lines, position, last, random);
    for (std::size_t k = 0; k < lines.size(); ++k)
      if (lines[k].move == chosen) ++count[k];
  }
  return count;
}

// Within three standard deviations of a binomial.
void check_share(int count, int rounds, double share) {
  const double sigma = std::sqrt(rounds * share * (1 - share));
  CAPTURE(count, rounds, share);
  CHECK(std::abs(count - rounds * share) <= 3 * sigma + 1);
}

constexpr int kRounds = 20'000;

}  // namespace

TEST_CASE("win chance of known scores") {
  CHECK(win_percent(cp(0)) == Approx(50));
  CHECK(win_percent(cp(100)) == Approx(59.103).margin(0.001));
  CHECK(win_percent(cp(1000)) == Approx(97.545).margin(0.001));
  CHECK(win_percent(cp(-400)) == Approx(100 - 81.349).margin(0.001));
  CHECK(win_percent(mate(3)) == Approx(97.545).margin(0.001));
}

TEST_CASE("loss in won positions counts material, elsewhere win chance") {
  const chess::Position start;
  const auto even = losses(lines_of(start, {{"e2e4", cp(100)}, {"a2a3", cp(0)}}));
  CHECK(even[1] == Approx(9.103).margin(0.001));
  const auto won =
      losses(lines_of(start, {{"e2e4", cp(1900)}, {"a2a3", cp(900)}, {"h2h4", mate(-2)}}));
  CHECK(won[1] == Approx(50));
  CHECK(won[2] == Approx(195));
}

TEST_CASE("frequencies follow the weights of every step") {
  const chess::Position start;
  const auto lines =
      lines_of(start, {{"e2e4", cp(40)}, {"d2d4", cp(0)}, {"a2a3", cp(-150)}, {"f2f3", cp(-420)}});
  for (int number = kFirstStep; number <= 11; ++number) {
    const Step& each = step(number);
    const std::vector<double> weight = weights(each, lines);
    double total = 0;
    for (const double value : weight)
      total += value;
    const auto count = counts(each, start, lines, kRounds);
    for (std::size_t i = 0; i < lines.size(); ++i)
      check_share(count[i], kRounds, weight[i] / total);
  }
}

TEST_CASE("a move above the cap is never played, masters play the best line more and more often") {
  const chess::Position start;
  const auto lines = lines_of(start, {{"e2e4", cp(200)}, {"d2d4", cp(150)}, {"a2a3", cp(-400)}});
  int best_below = 0;
  for (int number = 9; number <= kLastStep; ++number) {
    const auto count = counts(step(number), start, lines, 3000);
    CHECK(count[2] == 0);
    CHECK(count[0] > best_below);
    best_below = count[0];
  }
  CHECK(best_below == 3000);
}

TEST_CASE("a mate is seen as often as the step sees it") {
  const auto position = *chess::Position::from_fen("6k1/5ppp/8/8/8/8/8/R3K3 w Q - 0 1");
  auto lines = lines_of(position, {{"a1a8", mate(1)}, {"a1a7", cp(500)}});
  for (const int number : {1, 2, 4, 6}) {
    Step each = step(number);
    const auto weight = weights(each, lines);
    const double by_weight = weight[0] / (weight[0] + weight[1]);
    const auto count = counts(each, position, lines, kRounds);
    check_share(count[0], kRounds, each.mate_chance + (1 - each.mate_chance) * by_weight);
  }
  CHECK(counts(step(7), position, lines, 500)[0] == 500);
  lines = lines_of(position, {{"a1a8", mate(3)}, {"a1a7", mate(3)}});
  CHECK(counts(step(11), position, lines, 500)[0] == 500);  // mate in 3 is in sight
  CHECK(counts(step(10), position, lines, 500)[1] > 100);   // and here it is not
}

TEST_CASE("a piece left hanging is taken as often as the step says") {
  // Black's knight has just come to e5, the pawn on d4 can take it.
  const auto before = *chess::Position::from_fen("4k3/8/2n5/8/3P4/8/8/4K3 b - - 0 1");
  const chess::Move blunder = move(before, "c6e5");
  const chess::Position position = before.after(blunder);
  const auto lines =
      lines_of(position, {{"d4e5", cp(350)}, {"e1e2", cp(-200)}, {"e1d2", cp(-210)}});
  const double expected[] = {0.35, 0.5, 0.65, 0.8};
  for (int number = 1; number <= 4; ++number)
    check_share(counts(step(number), position, lines, kRounds, blunder)[0], kRounds,
                expected[number - 1]);
  // A trade is no present: the other moves are nearly as good, the weights decide.
  const auto trade = lines_of(position, {{"d4e5", cp(50)}, {"e1e2", cp(20)}});
  const auto weight = weights(step(1), trade);
  check_share(counts(step(1), position, trade, kRounds, blunder)[0], kRounds,
              weight[0] / (weight[0] + weight[1]));
}

TEST_CASE("one legal move is played, and a lost side still moves") {
  const auto only = *chess::Position::from_fen("7k/5N2/6K1/8/8/8/8/B7 b - - 0 1");
  REQUIRE(only.count_legal_moves() == 1);
  Random random(1);
  for (int number = kFirstStep; number <= kLastStep; ++number)
    CHECK(choose(step(number), lines_of(only, {{"h8g8", mate(-1)}}), only, {}, random) ==
          move(only, "h8g8"));
  const chess::Position start;
  const auto lost = lines_of(start, {{"e2e4", mate(-3)}, {"d2d4", mate(-2)}, {"a2a3", mate(-1)}});
  for (int number = kFirstStep; number <= kLastStep; ++number)
    CHECK(start.is_legal(choose(step(number), lost, start, {}, random)));
}

TEST_CASE("the same dice give the same move") {
  const chess::Position start;
  const auto lines = lines_of(start, {{"e2e4", cp(40)}, {"d2d4", cp(30)}, {"a2a3", cp(0)}});
  std::set<std::uint16_t> seen;
  for (std::uint64_t ply = 0; ply < 200; ++ply) {
    Random first(99, ply), second(99, ply);
    const chess::Move chosen = choose(step(1), lines, start, {}, first);
    CHECK(chosen == choose(step(1), lines, start, {}, second));
    seen.insert(chosen.bits());
  }
  CHECK(seen.size() == 3);
}

TEST_CASE("a bare king is recognised, and the first steps forget it in half of the games") {
  CHECK(bare_king_rule_applies(*chess::Position::from_fen("8/8/4k3/8/8/8/8/R3K3 w - - 0 1")));
  CHECK_FALSE(bare_king_rule_applies(*chess::Position::from_fen("8/8/4k3/8/8/8/8/R3K3 b - - 0 1")));
  CHECK_FALSE(
      bare_king_rule_applies(*chess::Position::from_fen("8/4p3/4k3/8/8/8/8/R3K3 w - - 0 1")));
  CHECK_FALSE(
      bare_king_rule_applies(*chess::Position::from_fen("8/8/4k3/8/8/8/8/BN2K3 w - - 0 1")));
  for (int number = kFirstStep; number <= 5; ++number) {
    int known = 0;
    for (std::uint64_t game = 0; game < 2000; ++game)
      known += knows_bare_king_rule(step(number), game) ? 1 : 0;
    if (number <= 3)
      check_share(known, 2000, 0.5);
    else
      CHECK(known == 2000);
  }
}

TEST_CASE("the book is legal, has its length and is left in time") {
  // Walks every branch: each move is legal and the deepest line has ten moves of both sides.
  int deepest = 0, branches = 0;
  const auto walk = [&](const auto& self, const chess::Position& position, int ply) -> void {
    const auto moves = book_moves(position);
    deepest = std::max(deepest, ply);
    branches += moves.empty() ? 1 : 0;
    if (moves.empty()) CHECK(ply == 20);  // every line was written to its end
    for (const chess::Move each : moves) {
      REQUIRE(position.is_legal(each));
      self(self, position.after(each), ply + 1);
    }
  };
  walk(walk, chess::Position(), 0);
  CHECK(deepest == 20);
  CHECK(branches >= 30);
  Random random(5);
  const chess::Position start;
  CHECK_FALSE(book_move(step(3), start, random));
  CHECK(book_move(step(4), start, random));
  std::map<std::uint16_t, int> first;
  for (int i = 0; i < 4000; ++i)
    ++first[book_move(step(4), start, random)->bits()];
  REQUIRE(first.size() == 4);
  for (const auto& [bits, count] : first)
    check_share(count, 4000, 0.25);
  chess::Position later;
  for (const char* text : {"e2e4", "e7e5", "g1f3", "b8c6", "f1c4", "f8c5"})
    later.play(move(later, text));
  CHECK_FALSE(book_move(step(4), later, random));
  CHECK(book_move(step(7), later, random));
}

TEST_CASE("draw offers and thinking time") {
  CHECK(accepts_draw(cp(0)));
  CHECK_FALSE(accepts_draw(cp(80)));
  const chess::Position start;
  Random random(3);
  double total = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto time = thinking_time(start, move(start, "e2e4"), {}, {}, random);
    CHECK((time >= 600ms && time <= 2500ms));
    total += static_cast<double>(time.count());
  }
  CHECK(total / 2000 == Approx(1250).margin(100));
  CHECK(thinking_time(start, move(start, "e2e4"), {}, 4000ms, random) <= 100ms);
}

TEST_CASE("steps by number and by name in both languages") {
  CHECK(parse_step("7") == 7);
  CHECK(parse_step("слоненок") == 7);
  CHECK(parse_step("Master IV") == 15);
  CHECK_FALSE(parse_step("0"));
  CHECK_FALSE(parse_step("18"));
  CHECK_FALSE(parse_step("Stockfish"));
  for (int number = kFirstStep; number <= kLastStep; ++number)
    CHECK(step(number).number == number);
  CHECK(half_step_above(2).temperature == Approx(24.5));
  CHECK(half_step_above(12).nodes == 6000);
  CHECK(half_step_above(12).temperature == Approx(2.4));
  CHECK(half_step_above(16).temperature == Approx(0.4));
  CHECK(half_step_above(17).nodes == step(17).nodes);
}
