// SPDX-License-Identifier: MIT
// What the windows of roster, entry, check-in and settings are given to draw.
#include <algorithm>

#include "catch.h"
#include "desk_steps.h"
#include "memory_storage.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/groups.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/commands/settings.h"
#include "rostok/club/new_tournament.h"
#include "rostok/presenter/check_in_page.h"
#include "rostok/presenter/entry_page.h"
#include "rostok/presenter/roster_page.h"
#include "rostok/presenter/settings_page.h"

using namespace rostok;

namespace {

const i18n::Translator& russian() {
  static const i18n::Translator words(i18n::Language::Russian, ROSTOK_SHARE_DIR "/locale");
  return words;
}

club::Child child(const std::string& surname, const std::string& first_name,
                  const std::string& birth, int rating, club::GroupNumber group = 0) {
  club::Child made;
  made.surname = surname;
  made.first_name = first_name;
  made.birth = birth;
  made.club_rating = rating;
  made.group = group;
  return made;
}

struct Evening {
  Evening() : roster(*club::ClubDesk::open(storage, club::kClubDocument)) {
    REQUIRE(roster.perform(club::add_group("5Б")));
    for (const auto& made :
         {child("Ёлкина", "Анна", "2015", 1050, 1), child("Иванов", "Пётр", "", 0, 1),
          child("Орлов", "Ян", "2014", 1100), child("Иваненко", "Лев", "2013", 900)})
      REQUIRE(roster.perform(club::add_child(made)));
    desk.emplace(*club::TournamentDesk::create(
        storage, *club::new_tournament({}, {{"name", "Кубок"}, {"rounds", "3"}}, 1)));
    REQUIRE(desk->perform(club::add_players(
        {*club::entry_of(roster.state(), 1, {}), *club::entry_of(roster.state(), 3, {})})));
  }
  test::MemoryStorage storage;
  club::ClubDesk roster;
  std::optional<club::TournamentDesk> desk;
};

}  // namespace

TEST_CASE("the roster page") {
  const Evening evening;
  const auto page = presenter::roster_page(evening.roster.state(), {}, russian());
  REQUIRE(page.rows.size() == 4);
  CHECK(page.rows[0].name == "Ёлкина Анна");
  CHECK(page.rows[2].year == "–");
  CHECK(page.rows[2].rating == "–");
  CHECK(page.summary == "4 ученика");
  REQUIRE(page.groups.size() == 2);
  CHECK(page.groups[0].name == "5Б");
  CHECK(page.groups[0].count == "2 ученика");
  CHECK(page.groups[1].name == "Без группы");
  CHECK(page.duplicates.empty());
  const auto found = presenter::roster_page(evening.roster.state(), {"ив", {}}, russian());
  CHECK(found.rows.size() == 2);
  const auto nobody = presenter::roster_page(evening.roster.state(), {"яя", {}}, russian());
  CHECK(nobody.summary == "Никого не нашлось");
}

TEST_CASE("the entry page offers who is not in yet") {
  Evening evening;
  auto& desk = *evening.desk;
  const auto page = presenter::entry_page(evening.roster.state(), desk.state(), "и", russian());
  REQUIRE(page.rows.size() == 2);
  CHECK(page.rows[0].name == "Орлов Ян");
  CHECK(page.rows[0].number == "1");
  CHECK(page.rows[0].removable);
  CHECK(page.rows[0].state == "играет");
  REQUIRE(page.suggestions.size() == 2);
  CHECK(page.suggestions[0].name == "Иваненко Лев");
  CHECK(page.suggestions[0].rating == "900");
  CHECK(page.open);
  CHECK(page.notice.empty());
  CHECK(page.summary == "2 участника");
  REQUIRE(test::pair(desk));
  const auto late = presenter::entry_page(evening.roster.state(), desk.state(), "", russian());
  CHECK(late.open);
  CHECK(late.notice.find("2") != std::string::npos);
  CHECK_FALSE(late.rows[0].removable);
}

TEST_CASE("nobody is offered where nobody can enter") {
  Evening evening;
  auto& desk = *evening.desk;
  REQUIRE(desk.perform(club::set_tournament({{"system", "round-robin"}, {"rounds", "0"}})));
  REQUIRE(test::pair(desk));
  const auto page = presenter::entry_page(evening.roster.state(), desk.state(), "и", russian());
  CHECK_FALSE(page.open);
  CHECK_FALSE(page.notice.empty());
  CHECK(page.suggestions.empty());
}

TEST_CASE("the check-in page") {
  Evening evening;
  auto& desk = *evening.desk;
  CHECK_FALSE(presenter::check_in_page(desk.state(), russian()).open);
  REQUIRE(desk.perform(club::check_in({1})));
  auto page = presenter::check_in_page(desk.state(), russian());
  CHECK(page.open);
  CHECK(page.title == "Перекличка, тур 1");
  CHECK(page.summary == "Здесь: 1 из 2");
  REQUIRE(page.rows.size() == 2);
  CHECK(page.rows[0].name == "Ёлкина Анна");
  CHECK_FALSE(page.rows[0].ticked);
  CHECK(page.rows[0].state == "пока нет");
  CHECK(page.rows[1].ticked);
  REQUIRE(desk.perform(club::withdraw_player(0)));
  page = presenter::check_in_page(desk.state(), russian());
  CHECK_FALSE(page.rows[0].tickable);
  CHECK(page.rows[0].state == "выбыл");
}

TEST_CASE("the settings page shows every key that a form can change, in words") {
  Evening evening;
  auto& desk = *evening.desk;
  const auto find = [](const presenter::SettingsPage& page, const std::string& key) {
    for (const auto& section : page.sections)
      for (const auto& field : section.fields)
        if (field.key == key) return field;
    FAIL("no field " << key);
    return presenter::SettingsField{};
  };
  auto page = presenter::settings_page(desk.state(), russian());
  for (const auto& section : page.sections)
    for (const auto& field : section.fields) {
      INFO(field.key);
      const auto& keys = club::setting_keys();
      CHECK(std::find(keys.begin(), keys.end(), field.key) != keys.end());
      // Acceleration exists in a Swiss system only.
      if (field.key == "baku") REQUIRE(desk.perform(club::set_tournament("system", "dutch")));
      for (const auto& choice : field.choices)
        CHECK(desk.perform(club::set_tournament(field.key, choice.value)));
    }
  CHECK(find(page, "system").label == "Система");
  CHECK(find(page, "rounds").value == "3");
  CHECK(find(page, "system").enabled);
  REQUIRE(desk.perform(club::set_tournament({{"system", "dutch"}, {"rounds", "3"}})));
  REQUIRE(test::pair(desk));
  page = presenter::settings_page(desk.state(), russian());
  CHECK_FALSE(find(page, "system").enabled);
  CHECK(find(page, "rounds").enabled);
  CHECK(page.badge.empty());
  REQUIRE(desk.perform(club::leave_fide_mode(""), club::Consent::TwoStep));
  page = presenter::settings_page(desk.state(), russian());
  CHECK(page.badge == "не по правилам ФИДЕ");
  CHECK_FALSE(page.notes.empty());
}
