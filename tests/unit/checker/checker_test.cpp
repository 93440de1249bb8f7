// SPDX-License-Identifier: MIT
// A good tournament, damaged in one place: the checker finds that place and no other.
#include <algorithm>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/checker/checker.h"
#include "rostok/generator/generator.h"
#include "rostok/trf/trf.h"

namespace {

using namespace rostok;
using model::PlayerIndex;

model::Tournament good() {
  generator::Settings settings;
  settings.players = 21;
  settings.rounds = 6;
  settings.forfeit_rate = 0;
  return generator::generate(settings, 4).value().tournament;
}

model::RoundEntry& cell(model::Tournament& t, PlayerIndex player, int round) {
  return t.players[static_cast<std::size_t>(player)].rounds[static_cast<std::size_t>(round - 1)];
}

std::vector<int> differing_rounds(const model::Tournament& t) {
  std::vector<int> rounds;
  for (int round = 1; round <= t.rounds_paired(); ++round)
    if (!checker::check_round(t, round).value().agrees()) rounds.push_back(round);
  return rounds;
}

// Two boards of a round: white and black of each.
std::vector<checker::Pair> boards(const model::Tournament& t, int round) {
  std::vector<checker::Pair> result;
  for (PlayerIndex i = 0; i < static_cast<PlayerIndex>(t.players.size()); ++i) {
    const auto entry = t.entry(i, round);
    if (entry.is_paired() && entry.color == model::Color::White)
      result.push_back({i, entry.opponent});
  }
  return result;
}

void swap_colors(model::Tournament& t, const checker::Pair& pair, int round) {
  std::swap(cell(t, pair.white, round).color, cell(t, pair.black, round).color);
}

}  // namespace

TEST_CASE("A generated tournament agrees in every round and rank") {
  const auto t = good();
  CHECK(t.rounds_paired() == 6);
  CHECK(differing_rounds(t).empty());
  const auto ranks = checker::check_ranks(t);
  REQUIRE(ranks);
  CHECK(ranks->differences.empty());
}

TEST_CASE("One changed pairing is found, with both pairings") {
  auto t = good();
  const int round = 6;  // nothing is paired after it
  const auto pairs = boards(t, round);
  const auto a = pairs[0];
  const auto b = pairs[1];
  cell(t, a.white, round).opponent = b.black;
  cell(t, b.black, round).opponent = a.white;
  cell(t, b.white, round).opponent = a.black;
  cell(t, a.black, round).opponent = b.white;
  CHECK(differing_rounds(t) == std::vector<int>{round});
  const auto check = checker::check_round(t, round).value();
  const auto has = [](const std::vector<checker::Pair>& list, checker::Pair pair) {
    return std::find(list.begin(), list.end(), pair) != list.end();
  };
  CHECK(check.expected.size() == 2);
  CHECK(has(check.expected, a));
  CHECK(has(check.expected, b));
  CHECK(check.recorded.size() == 2);
  CHECK(has(check.recorded, {a.white, b.black}));
  CHECK(has(check.recorded, {b.white, a.black}));
}

TEST_CASE("One changed colour is found") {
  auto t = good();
  const auto pair = boards(t, 6)[2];
  swap_colors(t, pair, 6);
  CHECK(differing_rounds(t) == std::vector<int>{6});
  const auto check = checker::check_round(t, 6).value();
  CHECK(check.expected == std::vector<checker::Pair>{pair});
  CHECK(check.recorded == std::vector<checker::Pair>{{pair.black, pair.white}});
  // In an early round the rounds after it are judged by what the file says.
  auto early = good();
  swap_colors(early, boards(early, 2)[2], 2);
  const auto rounds = differing_rounds(early);
  REQUIRE_FALSE(rounds.empty());
  CHECK(rounds.front() == 2);
}

TEST_CASE("A wrong bye is found") {
  auto t = good();
  PlayerIndex bye = model::kNobody;
  int round = 0;
  while (bye == model::kNobody && round < 6) {
    ++round;
    for (PlayerIndex i = 0; i < static_cast<PlayerIndex>(t.players.size()); ++i)
      if (t.entry(i, round).code == model::ResultCode::PairingAllocatedBye) bye = i;
  }
  REQUIRE(bye != model::kNobody);
  const auto pair = boards(t, round)[0];
  std::swap(cell(t, bye, round), cell(t, pair.black, round));
  cell(t, pair.white, round).opponent = bye;
  const auto check = checker::check_round(t, round).value();
  CHECK(check.expected.size() == 2);
  CHECK(std::count(check.recorded.begin(), check.recorded.end(),
                   checker::Pair{pair.black, model::kNobody}) == 1);
}

TEST_CASE("Two exchanged ranks are found, with the item that decides") {
  auto t = good();
  PlayerIndex first = model::kNobody, second = model::kNobody;
  for (PlayerIndex i = 0; i < static_cast<PlayerIndex>(t.players.size()); ++i) {
    if (t.players[static_cast<std::size_t>(i)].listed_rank == 1) first = i;
    if (t.players[static_cast<std::size_t>(i)].listed_rank == 2) second = i;
  }
  t.players[static_cast<std::size_t>(first)].listed_rank = 2;
  t.players[static_cast<std::size_t>(second)].listed_rank = 1;
  const auto ranks = checker::check_ranks(t);
  REQUIRE(ranks);
  REQUIRE(ranks->differences.size() == 2);
  CHECK(ranks->differences[0].competitor == first);
  CHECK(ranks->differences[0].listed == 2);
  CHECK(ranks->differences[0].computed == 1);
  CHECK_FALSE(ranks->differences[0].decided_by.empty());
  CHECK(ranks->differences[0].decided_by == ranks->differences[1].decided_by);
  CHECK(differing_rounds(t).empty());
}

TEST_CASE("Without a list of tie-breaks ranks need only follow the points") {
  auto t = good();
  t.tie_breaks.clear();
  CHECK_FALSE(checker::check_ranks(t));
  CHECK(checker::check_ranks(t, true)->differences.empty());
  // The last one on place 1 pushes nobody else.
  for (auto& player : t.players)
    if (player.listed_rank == 21) player.listed_rank = 1;
  const auto ranks = checker::check_ranks(t, true);
  REQUIRE(ranks->differences.size() == 1);
  CHECK(ranks->differences[0].listed == 1);
  CHECK(ranks->differences[0].decided_by == "PTS");
}

TEST_CASE("Ranks of teams are compared by the list of the file") {
  for (const char* name : {"tb056", "tb058", "tb059"}) {
    INFO(name);
    const auto bytes =
        base::read_file(std::string(ROSTOK_TESTS_DIR "/data/tiebreaks/") + name + ".trf");
    REQUIRE(bytes);
    auto t = trf::read_trf(*bytes, name).tournament;
    auto ranks = checker::check_ranks(t);
    REQUIRE(ranks);
    CHECK(ranks->competitors == standings::Competitors::Teams);
    CHECK(ranks->unsupported.empty());
    CHECK(ranks->differences.empty());
    std::swap(t.team_event.teams[0].rank, t.team_event.teams[1].rank);
    ranks = checker::check_ranks(t);
    REQUIRE(ranks->differences.size() == 2);
    for (const auto& each : ranks->differences)
      CHECK(each.competitor <= 1);
    t.team_event.teams[0].rank.reset();
    CHECK_FALSE(checker::check_ranks(t));
    // An item of players.
    t = trf::read_trf(*bytes, name).tournament;
    t.tie_breaks = {"BPG"};
    CHECK(checker::check_ranks(t)->unsupported == "BPG");
  }
}

TEST_CASE("An unknown tie-break stops the comparison and is named") {
  auto t = good();
  t.tie_breaks = {"BH", "NOSUCH"};
  CHECK(checker::check_ranks(t)->unsupported == "NOSUCH");
}
