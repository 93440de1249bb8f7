// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/home.h"

#include "catch.h"
#include "memory_students.h"

using namespace students;
using namespace rostok::viewmodel;

namespace {

constexpr const char* kToday = "2026-11-25";

practice::Card card(practice::RecordId id, const char* due, int box = 1) {
  return {id, id, 0, "{}", "fork", box, due, "2026-11-20"};
}

practice::Attempt answer(practice::RecordId item, const char* moment) {
  practice::Attempt made;
  made.id = item;
  made.made_at = moment;
  made.item = item;
  return made;
}

HomeState state_of(const practice::Record& record) {
  Class pupils;
  return home_state(record, pupils.settings, {"Росток", "Бутон"}, kToday);
}

}  // namespace

TEST_CASE("tasks of today: what is due and what was done, learned and later ones aside") {
  practice::Record record;
  CHECK_FALSE(tasks_of_today(record, kToday).any);
  record.cards = {card(1, "2026-11-24"), card(2, "2026-11-25"), card(3, "2026-11-26"),
                  card(4, "2026-11-01", 6)};
  CHECK(tasks_of_today(record, kToday).due == 2);
  record.attempts = {answer(1, "2026-11-25T09:00:00"), answer(1, "2026-11-25T09:01:00"),
                     answer(2, "2026-11-24T09:00:00")};
  const auto tasks = tasks_of_today(record, kToday);
  CHECK(tasks.due == 1);
  CHECK(tasks.done == 1);
  CHECK(tasks.all() == 2);
  for (int n = 0; n < 30; ++n)
    record.cards.push_back(card(100 + n, "2026-11-25"));
  CHECK(tasks_of_today(record, kToday).all() == 12);  // a child's day is not endless
}

TEST_CASE("the home page of a student and of a guest") {
  practice::Record record;
  CHECK(state_of(record).guest);
  CHECK(state_of(record).greeting == "Hello!");
  record.profile.id = 7;
  record.profile.first_name = "Тимофей";
  CHECK(state_of(record).greeting == "Hello, Тимофей!");
  CHECK(state_of(record).games.empty());
  CHECK(state_of(record).tasks_line == "Tasks from your own games appear here. Play a game.");
  CHECK(state_of(record).step_line == "Your step: 1, “Росток”");
  for (int n = 1; n <= 4; ++n) {
    practice::Game game;
    game.id = n;
    game.played_at = "2026-11-18T10:00:00";
    game.level = 5;
    game.outcome = practice::Outcome::Win;
    record.games.push_back(game);
  }
  record.games[3].accuracy = 87.6;
  record.games[2].rival = practice::Rival::Person;
  record.games[2].rival_name = "Аня К.";
  record.games[2].outcome = practice::Outcome::Loss;
  const auto state = state_of(record);
  CHECK(state.all_games == 4);
  REQUIRE(state.games.size() == 3);
  CHECK(state.games[0].game == 4);  // the newest first
  CHECK(state.games[0].mark == "1");
  CHECK(state.games[0].rival == "Computer, step 5");
  CHECK(state.games[0].line == "Win · 18 November");
  CHECK(state.games[0].accuracy == "88\u00A0%");
  CHECK(state.games[1].rival == "Аня К.");
  CHECK(state.games[1].mark == "0");
  CHECK(state.games[1].accuracy.empty());
}

TEST_CASE("the card of mistakes says what to do") {
  practice::Record record;
  record.profile.id = 1;
  record.cards = {card(1, kToday), card(2, kToday), card(3, kToday)};
  CHECK(state_of(record).tasks_line == "3 tasks for today. It takes about 5 minutes.");
  record.attempts = {answer(1, "2026-11-25T09:00:00"), answer(2, "2026-11-25T09:00:00"),
                     answer(3, "2026-11-25T09:00:00")};
  CHECK(state_of(record).tasks_title == "That is all for today!");
  CHECK(state_of(record).weeks.back().solved == 3);
  CHECK(state_of(record).weeks_line == "3 tasks this week");
  record.attempts.clear();
  record.cards = {card(1, "2026-12-24")};
  CHECK(state_of(record).tasks_title == "Nothing to repeat today");
}
