// SPDX-License-Identifier: MIT
// The table of a tournament in the order of its system.
#include "rostok/results/final_table.h"

#include "fixtures.h"
#include "rostok/systems/round_robin.h"

using namespace rostok;
using namespace rostok::systems;
using model::PairingSystem;
using model::PlayerIndex;
using model::ResultCode;
using results::ColumnKind;
using results::final_table;
using results::options_of;
using results::Status;

namespace {

std::vector<PlayerIndex> order_of(const results::FinalTable& table) {
  std::vector<PlayerIndex> order;
  for (const auto& row : table.rows)
    order.push_back(row.player);
  return order;
}

results::Row row_of(const results::FinalTable& table, PlayerIndex player) {
  for (const auto& row : table.rows)
    if (row.player == player) return row;
  FAIL("no row");
  return {};
}

// Places count from 1 without gaps, sharers stand together, everybody has one row.
void check_places(const results::FinalTable& table, std::size_t players) {
  REQUIRE(table.rows.size() == players);
  int next = 1;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    CHECK(row.values.size() == table.columns.size());
    if (row.status == Status::Annulled) {
      CHECK(row.first == 0);
      continue;
    }
    const bool shares = i > 0 && row.first == table.rows[i - 1].first;
    CHECK((shares ? row.last == table.rows[i - 1].last : row.first == next));
    if (!shares) next = row.last + 1;
  }
}

}  // namespace

TEST_CASE("a Swiss tournament: points and tie-breaks as compute_standings has them") {
  auto t = field(10, PairingSystem::Dutch);
  t.total_rounds = 5;
  for (int round = 1; round <= 4; ++round)
    play(t, by_chance(static_cast<std::uint64_t>(round)));
  for (int through = 0; through <= 4; ++through) {
    auto options = options_of(t);
    options.standings.through = through;
    const auto table = final_table(t, options);
    const auto rows = standings::compute_standings(t, options.standings);
    check_places(table, 10);
    CHECK(table.through == (through == 0 ? 4 : through));
    CHECK_FALSE(table.finished);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CHECK(table.rows[i].player == rows[i].player);
      CHECK(table.rows[i].first == rows[i].rank);
      CHECK(table.rows[i].points == rows[i].points);
      CHECK(table.rows[i].values == rows[i].values);
    }
  }
  play(t, by_chance(5));
  CHECK(final_table(t, options_of(t)).finished);
}

TEST_CASE("equal in every item: the place is shared") {
  auto t = field(4, PairingSystem::Dutch);
  t.total_rounds = 3;
  t.tie_breaks = {"WIN"};
  play(t, favourite_wins(t));
  const auto table = final_table(t, options_of(t));
  check_places(table, 4);
  CHECK(table.rows[0].first == 1);
  CHECK(table.rows[0].last == 2);
  CHECK(table.rows[3].first == 3);
  CHECK(table.rows[3].last == 4);
}

TEST_CASE("round robin: who left early is below the line and counts for nobody") {
  auto t = field(6, PairingSystem::RoundRobin);
  play(t, favourite_wins(t));
  play(t, favourite_wins(t));
  const auto before = final_table(t, options_of(t));
  check_places(before, 6);
  CHECK(before.rows.front().player == 0);
  const auto cycles = cycles_of(t);
  t.requested_byes = withdraw(t, 0, cycles)->absences;  // number 1 won twice and goes home
  while (t.rounds_paired() < 5)
    play(t, favourite_wins(t));
  const auto table = final_table(t, options_of(t));
  check_places(table, 6);
  CHECK(order_of(table) == std::vector<PlayerIndex>{1, 2, 3, 4, 5, 0});
  CHECK(table.rows.back().status == Status::Annulled);
  CHECK(table.rows.back().points == model::Score::from_halves(4));
  CHECK_FALSE(table.rows.back().values.front().defined);
  CHECK(row_of(table, 1).points == model::Score::from_halves(8));  // four opponents are left
  CHECK(row_of(table, 5).points == model::Score{});
  // What the table said after round 2 it says again.
  auto early = options_of(t);
  early.standings.through = 2;
  CHECK(order_of(final_table(t, early)) == order_of(before));
  // The same values by the command of tie-breaks.
  const auto counted = results::counted_tournament(t);
  CHECK(counted.score(1, 5) == model::Score::from_halves(8));
  CHECK(results::counted_tournament(field(4, PairingSystem::Dutch)) ==
        field(4, PairingSystem::Dutch));
}

TEST_CASE("a direct encounter is not spoilt by somebody who does not count") {
  // Everybody below number 1 draws, the last never scores: he ties with the annulled one at zero.
  auto t = field(4, PairingSystem::RoundRobin);
  play(t, favourite_wins(t));
  t.requested_byes = withdraw(t, 2, cycles_of(t))->absences;
  while (t.rounds_paired() < 3)
    play(t, favourite_wins(t));
  const auto table = final_table(t, options_of(t));
  check_places(table, 4);
  CHECK(order_of(table) == std::vector<PlayerIndex>{0, 1, 3, 2});
  CHECK(row_of(table, 3).last == 3);
}

TEST_CASE("knock-out: places of the bracket, not points") {
  auto t = field(8, PairingSystem::KnockOut);
  Options settings;
  settings.knockout.third_place = true;
  const auto table_now = [&] { return final_table(t, options_of(t, settings)); };
  const auto start = table_now();
  check_places(start, 8);
  CHECK(start.rows.front().last == 8);
  CHECK(start.rows.front().status == Status::StillIn);
  play(t, favourite_wins(t));
  const auto quarter = table_now();
  check_places(quarter, 8);
  CHECK(quarter.rows[3].last == 4);
  CHECK(quarter.rows[3].status == Status::StillIn);
  CHECK(quarter.rows[4].first == 5);
  CHECK(quarter.rows[4].last == 8);
  CHECK(quarter.rows[4].status == Status::Placed);
  play(t, favourite_wins(t));
  const auto semi = table_now();
  check_places(semi, 8);
  CHECK(semi.rows[2].first == 3);
  CHECK(semi.rows[2].status == Status::StillIn);  // the match for the third place
  CHECK_FALSE(semi.finished);
  store(t, *pair_next_round(t));
  const auto running = table_now();
  CHECK_FALSE(running.not_by_system);
  CHECK(order_of(running) == order_of(semi));
  CHECK(running.rows[0].points == semi.rows[0].points);
  decide(t, [](auto, auto) { return ResultCode::Loss; });
  const auto table = table_now();
  check_places(table, 8);
  CHECK(table.finished);
  CHECK(table.columns == std::vector<results::Column>{{ColumnKind::MatchesWon, {}}});
  CHECK(table.rows[0].values.front().amount == 3);
  CHECK(table.rows[0].last == 1);
  CHECK(table.rows[3].first == 4);
  CHECK_FALSE(table.not_by_system);
  // As it stood after two rounds.
  auto early = options_of(t, settings);
  early.standings.through = 2;
  CHECK(order_of(final_table(t, early)) == order_of(semi));
}

TEST_CASE("a knock-out whose games follow no bracket: points, and it says so") {
  auto t = field(4, PairingSystem::KnockOut);
  NextRound wrong;
  wrong.boards = {{0, 1}, {2, 3}};
  store(t, wrong);
  decide(t, favourite_wins(t));
  const auto table = final_table(t, options_of(t));
  check_places(table, 4);
  REQUIRE(table.not_by_system);
  CHECK(table.not_by_system->kind == base::ErrorKind::IllegalState);
  CHECK(table.columns.front().kind == ColumnKind::TieBreak);
  CHECK(table.rows.front().player == 0);
}

TEST_CASE("Keizer: his points, with the settings of the tournament") {
  auto t = field(7, PairingSystem::Keizer);
  for (int round = 1; round <= 4; ++round)
    play(t, by_chance(static_cast<std::uint64_t>(round)));
  for (const bool own : {true, false}) {
    Options settings;
    settings.keizer.own_value_counts = own;
    const auto expected = keizer_table(t, settings.keizer);
    const auto table = final_table(t, options_of(t, settings));
    check_places(table, 7);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto& row = table.rows[i];
      CHECK(row.player == expected[i].player);
      CHECK(row.points == expected[i].game_points);
      CHECK(row.values[1].amount == expected[i].value);
      // Hundredths, half up.
      CHECK(row.values[0].amount == (expected[i].twelfths * 100 + 6) / 12);
    }
  }
}

TEST_CASE("no player, no round") {
  for (const auto system : {PairingSystem::Dutch, PairingSystem::RoundRobin,
                            PairingSystem::KnockOut, PairingSystem::Keizer}) {
    CHECK(final_table(field(0, system), {}).rows.empty());
    check_places(final_table(field(3, system), {}), 3);
  }
}
