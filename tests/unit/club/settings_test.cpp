// SPDX-License-Identifier: MIT
// Settings of a tournament, FIDE mode, notes, the waste basket, templates.
#include "rostok/club/commands/settings.h"
#include "catch.h"
#include "desk_steps.h"
#include "memory_storage.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/new_tournament.h"

using namespace rostok;
using base::ErrorKind;
using club::Consent;
using club::TournamentDesk;

namespace {

TournamentDesk started(club::Storage& storage) {
  const auto state = club::new_tournament({}, {{"name", "Турнир"}, {"rounds", "5"}}, 3);
  REQUIRE(state);
  auto desk = TournamentDesk::create(storage, *state, "coach");
  REQUIRE(desk);
  std::vector<club::Entry> entries(6);
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i].player.name = "Игрок " + std::to_string(i + 1);
  REQUIRE(desk->perform(club::add_players(entries)));
  REQUIRE(test::pair(*desk));
  return *desk;
}

}  // namespace

TEST_CASE("every setting is shown as it was set") {
  test::MemoryStorage storage;
  auto desk = TournamentDesk::create(storage, {});
  REQUIRE(desk);
  const std::vector<std::pair<std::string, std::string>> values{
      {"name", "Кубок центра"},
      {"city", "Псков"},
      {"centre", "Точка роста"},
      {"event", "Осень"},
      {"federation", "RUS"},
      {"chief-arbiter", "А. Судья"},
      {"deputy-arbiters", "Б; В"},
      {"time-control", "10+5"},
      {"start-date", "2026/11/25"},
      {"end-date", "2026/11/26"},
      {"round-dates", "2026/11/25,2026/11/26"},
      {"rounds", "7"},
      {"system", "keizer"},
      {"tie-breaks", "BH/C1,SB"},
      {"points", "3-1-0"},
      {"pab", "0.5"},
      {"initial-colour", "black"},
      {"first-board", "11"},
      {"start-order", "name"},
      {"lots-seed", "99"},
      {"rating", "highest"},
      {"tempo", "blitz"},
      {"late-rounds", "0.5"},
      {"half-point-byes-until", "3"},
      {"withdraw-after-forfeits", "2"},
      {"keizer.win", "10"},
      {"knockout.games", "2"}};
  for (const auto& [key, value] : values) {
    INFO(key);
    const auto outcome = desk->perform(club::set_tournament(key, value));
    REQUIRE(outcome);
    REQUIRE(outcome->done);
    CHECK(club::setting(desk->state(), key) == value);
  }
  REQUIRE(desk->perform(club::set_tournament({{"system", "dutch"}, {"baku", "yes"}})));
  CHECK(club::setting(desk->state(), "baku") == "yes");
  const auto again = TournamentDesk::open(storage, desk->id());
  CHECK(again->state() == desk->state());
  for (const std::string& key : club::setting_keys()) {
    INFO(key);  // what is shown can be typed again
    const auto shown = club::setting(desk->state(), key);
    const bool colour = key == "initial-colour" && shown.empty();
    if (!colour) CHECK(desk->perform(club::set_tournament(key, shown)));
    CHECK(club::setting(desk->state(), key) == shown);
  }
}

TEST_CASE("values that are none are refused with what would do") {
  test::MemoryStorage storage;
  auto desk = TournamentDesk::create(storage, {});
  REQUIRE(desk);
  const auto before = desk->state();
  for (const auto& [key, value] :
       std::vector<std::pair<std::string, std::string>>{{"rounds", "100"},
                                                        {"rounds", "x"},
                                                        {"system", "chess"},
                                                        {"tie-breaks", "XYZ"},
                                                        {"points", "1-1-0"},
                                                        {"points", "1-0"},
                                                        {"pab", "-1"},
                                                        {"baku", "maybe"},
                                                        {"initial-colour", "red"},
                                                        {"first-board", "0"},
                                                        {"start-order", "height"},
                                                        {"start-date", "2026-02-30"},
                                                        {"round-dates", "2026-01-01,soon"},
                                                        {"lots-seed", "-1"},
                                                        {"keizer.win", "many"},
                                                        {"colour", "red"}}) {
    INFO(key << "=" << value);
    const auto outcome = desk->perform(club::set_tournament(key, value), Consent::TwoStep);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == ErrorKind::BadInput);
  }
  for (const char* system : {"dubov", "burstein", "lim", "double-swiss", "team-swiss"})
    CHECK(desk->perform(club::set_tournament("system", system)).error().kind ==
          ErrorKind::Unsupported);
  CHECK(desk->state() == before);
}

TEST_CASE("after the start some settings are fixed, others need two steps and a note") {
  test::MemoryStorage storage;
  auto desk = started(storage);
  for (const auto& [key, value] :
       std::vector<std::pair<std::string, std::string>>{{"system", "keizer"},
                                                        {"baku", "yes"},
                                                        {"start-order", "name"},
                                                        {"lots-seed", "1"},
                                                        {"knockout.games", "2"}}) {
    INFO(key);
    CHECK(desk.perform(club::set_tournament(key, value), Consent::TwoStep).error().kind ==
          ErrorKind::IllegalState);
  }
  CHECK(desk.perform(club::set_tournament("colour", "red")).error().kind == ErrorKind::BadInput);
  CHECK(desk.perform(club::set_tournament("city", "Псков"))->done);
  CHECK(desk.perform(club::set_tournament("rounds", "5"))->done);  // nothing changes
  for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
           {"rounds", "6"}, {"tie-breaks", "SB"}, {"points", "3-1-0"}, {"pab", "0"}}) {
    INFO(key);
    const auto notes = desk.state().settings.notes.size();
    CHECK_FALSE(desk.perform(club::set_tournament(key, value), Consent::Confirm)->done);
    REQUIRE(desk.perform(club::set_tournament(key, value), Consent::TwoStep)->done);
    REQUIRE(desk.state().settings.notes.size() == notes + 1);
    CHECK(desk.state().settings.notes.back().find(key) != std::string::npos);
  }
  CHECK(desk.state().settings.notes.front() == "### rounds changed from 5 to 6 @ Round 1");
  CHECK(desk.state().settings.fide_mode);
}

TEST_CASE("FIDE mode is left for good, undo included") {
  test::MemoryStorage storage;
  auto desk = started(storage);
  CHECK_FALSE(desk.perform(club::leave_fide_mode("школьные правила"), Consent::Confirm)->done);
  REQUIRE(desk.perform(club::leave_fide_mode("школьные правила"), Consent::TwoStep)->done);
  CHECK_FALSE(desk.state().settings.fide_mode);
  CHECK(desk.state().settings.notes.front() == "### школьные правила");
  CHECK(desk.perform(club::leave_fide_mode("")).error().kind == ErrorKind::IllegalState);
  REQUIRE(desk.undo());
  CHECK_FALSE(desk.state().settings.fide_mode);
}

TEST_CASE("notes and the waste basket") {
  test::MemoryStorage storage;
  auto desk = started(storage);
  REQUIRE(desk.perform(club::add_note(" ### Тур 1 начат позже "))->done);
  CHECK(desk.state().settings.notes.back() == "### Тур 1 начат позже");
  CHECK(desk.perform(club::add_note("##")).error().kind == ErrorKind::BadInput);
  REQUIRE(desk.perform(club::remove_tournament())->done);
  CHECK(desk.perform(club::remove_tournament()).error().kind == ErrorKind::IllegalState);
  REQUIRE(desk.perform(club::remove_tournament(false))->done);
  CHECK_FALSE(desk.state().settings.removed);
}

TEST_CASE("a new tournament begins with what the club always writes") {
  club::ClubSettings club;
  club.centre = "Точка роста";
  club.city = "Псков";
  club.arbiters = {"А. Судья", "Б. Помощник"};
  club.tie_breaks = {"BH", "SB"};
  const auto first = club::new_tournament(club, {{"name", "Турнир"}}, 5);
  REQUIRE(first);
  CHECK(first->tournament.chief_arbiter == "А. Судья");
  CHECK(first->tournament.deputy_arbiters == std::vector<std::string>{"Б. Помощник"});
  CHECK(first->settings.centre == "Точка роста");
  REQUIRE(first->tournament.initial_color);
  CHECK(*club::new_tournament(club, {{"name", "Турнир"}}, 5) == *first);
  int white = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed)
    if (club::new_tournament(club, {}, seed)->tournament.initial_color == model::Color::White)
      ++white;
  CHECK(white > 70);
  CHECK(white < 130);
  CHECK(club::new_tournament(club, {{"lots-seed", "5"}}, 1)->tournament.initial_color ==
        first->tournament.initial_color);
  CHECK_FALSE(club::new_tournament(club, {{"nonsense", "1"}}, 5));
}

TEST_CASE("a tournament is the template of the next one") {
  test::MemoryStorage storage;
  auto desk = started(storage);
  REQUIRE(desk.perform(club::leave_fide_mode(""), Consent::TwoStep)->done);
  REQUIRE(desk.perform(club::set_tournament("first-board", "21")));
  const auto copy = club::as_template(desk.state(), 11);
  CHECK(copy.tournament.players.empty());
  CHECK(copy.rounds.empty());
  CHECK(copy.settings.fide_mode);
  CHECK(copy.settings.notes.empty());
  CHECK_FALSE(copy.settings.started);
  CHECK(copy.settings.first_board == 21);
  CHECK(copy.tournament.total_rounds == 5);
  CHECK(copy.tournament.name == "Турнир");
}
