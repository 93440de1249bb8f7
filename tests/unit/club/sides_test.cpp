// SPDX-License-Identifier: MIT
// The two sides of a Scheveningen match.
#include "rostok/club/commands/sides.h"
#include "catch.h"
#include "desk_steps.h"
#include "memory_storage.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/commands/settings.h"
#include "rostok/club/new_tournament.h"

using namespace rostok;
using base::ErrorKind;

namespace {

club::TournamentDesk match(club::Storage& storage) {
  auto desk = *club::TournamentDesk::create(
      storage,
      *club::new_tournament({}, {{"system", "scheveningen"}, {"initial-colour", "white"}}, 1));
  std::vector<club::Entry> entries(6);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].player.name = "Игрок " + std::to_string(i + 1);
    entries[i].participant.school = i % 2 == 0 ? "Школа 1" : "Школа 2";
  }
  REQUIRE(desk.perform(club::add_players(entries))->done);
  return desk;
}

}  // namespace

TEST_CASE("two schools play each other") {
  test::MemoryStorage storage;
  auto desk = match(storage);
  CHECK_FALSE(test::pair(desk));  // nobody knows who is against whom
  CHECK_FALSE(club::sides_by(desk.state(), club::SidesBy::Group));
  const auto sides = club::sides_by(desk.state(), club::SidesBy::School);
  REQUIRE(sides);
  REQUIRE(desk.perform(club::set_sides(*sides))->done);
  REQUIRE(test::pair(desk));
  REQUIRE(test::boards(desk).size() == 3);
  for (const auto& board : test::boards(desk))
    CHECK((board.white + board.black) % 2 == 1);
  CHECK(desk.perform(club::set_sides(*sides)).error().kind == ErrorKind::IllegalState);
  REQUIRE(desk.undo());
  REQUIRE(desk.undo());
  CHECK(desk.state().tournament.team_event.empty());
}

TEST_CASE("everybody is on one side, and only where there are sides") {
  test::MemoryStorage storage;
  auto desk = match(storage);
  const auto refused = [&](const std::vector<club::Side>& sides) {
    const auto outcome = desk.perform(club::set_sides(sides));
    return !outcome && outcome.error().kind == ErrorKind::BadInput;
  };
  CHECK(refused({{"А", {0, 1, 2, 3, 4, 5}}}));
  CHECK(refused({{"А", {0, 1, 2}}, {"А", {3, 4, 5}}}));
  CHECK(refused({{"А", {0, 1, 2}}, {" ", {3, 4, 5}}}));
  CHECK(refused({{"А", {0, 1, 2}}, {"Б", {3, 4}}}));
  CHECK(refused({{"А", {0, 1, 2, 3}}, {"Б", {3, 4, 5}}}));
  CHECK(refused({{"А", {0, 1, 2}}, {"Б", {3, 4, 6}}}));
  REQUIRE(desk.perform(club::set_sides({{"А", {2, 1, 0}}, {"Б", {3, 4, 5}}}))->done);
  CHECK(desk.state().tournament.team_event.teams[0].players ==
        std::vector<model::PlayerIndex>{2, 1, 0});
  REQUIRE(desk.perform(club::remove_player(1))->done);
  CHECK(desk.state().tournament.team_event.teams[0].players ==
        std::vector<model::PlayerIndex>{1, 0});
  REQUIRE(desk.perform(club::set_tournament("system", "dutch"))->done);
  CHECK(desk.perform(club::set_sides({{"А", {0, 1}}, {"Б", {2, 3, 4}}})).error().kind ==
        ErrorKind::IllegalState);
}
