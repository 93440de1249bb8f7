// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/growth.h"

#include "catch.h"
#include "rostok/viewmodel/calendar.h"

using namespace rostok;
using namespace rostok::viewmodel;
using practice::Exercise;
using practice::Grade;
using practice::Outcome;

namespace {

practice::Attempt attempt(const char* day, Exercise exercise = Exercise::Mistake,
                          Grade grade = Grade::Clean) {
  practice::Attempt made;
  made.made_at = std::string(day) + "T10:00:00";
  made.exercise = exercise;
  made.grade = grade;
  return made;
}

practice::Game game(practice::RecordId id, Outcome outcome, int level,
                    std::optional<double> accuracy = {}) {
  practice::Game played;
  played.id = id;
  played.outcome = outcome;
  played.level = level;
  played.accuracy = accuracy;
  played.mistakes = 1;
  played.blunders = static_cast<int>(id);
  return played;
}

}  // namespace

TEST_CASE("solved tasks are counted by calendar weeks, across the turn of the year") {
  // 2026-12-28 is a Monday, 2027-01-03 the Sunday of its week.
  const std::vector<practice::Attempt> attempts = {
      attempt("2026-12-27"),
      attempt("2026-12-28"),
      attempt("2027-01-03"),
      attempt("2027-01-04"),
      attempt("2026-01-01"),
      attempt("2027-01-04", Exercise::SquareName),
      attempt("2027-01-04", Exercise::MateIn1, Grade::Shown),
      attempt("2027-01-05", Exercise::Endgame, Grade::Retried),
      attempt("nonsense")};
  const auto weeks = solved_by_week(attempts, "2027-01-06", 4);
  REQUIRE(weeks.size() == 4);
  CHECK(weeks[0].monday == "2026-12-14");
  CHECK(weeks[0].solved == 0);
  CHECK(weeks[1].solved == 1);
  CHECK(weeks[2].monday == "2026-12-28");
  CHECK(weeks[2].solved == 2);
  CHECK(weeks[3].solved == 2);
}

TEST_CASE("reviewed games, oldest first, and no more than asked for") {
  const std::vector<practice::Game> games = {game(1, Outcome::Win, 1, 50), game(2, Outcome::Win, 1),
                                             game(3, Outcome::Loss, 1, 70),
                                             game(4, Outcome::Draw, 1, 90)};
  const auto two = reviewed_games(games, 2);
  REQUIRE(two.size() == 2);
  CHECK(two[0].game == 3);
  CHECK(two[0].mistakes == 4);  // blunders are mistakes, too
  CHECK(two[1].accuracy == 90);
  CHECK(reviewed_games(games, 10).size() == 3);
}

TEST_CASE("themes by frequency, steps by number, figures") {
  practice::Record record;
  for (const char* theme : {"fork", "pin", "fork", "mate"}) {
    practice::Card card;
    card.theme = theme;
    card.box = record.cards.empty() ? 6 : 2;
    record.cards.push_back(card);
  }
  const auto themes = frequent_themes(record.cards, 2);
  REQUIRE(themes.size() == 2);
  CHECK(themes[0].theme == "fork");
  CHECK(themes[0].tasks == 2);
  CHECK(themes[0].learned == 1);
  CHECK(themes[1].theme == "mate");
  record.games = {game(1, Outcome::Win, 3), game(2, Outcome::Loss, 3), game(3, Outcome::Draw, 1),
                  game(4, Outcome::Win, 3)};
  record.games.push_back(game(5, Outcome::Win, 9));
  record.games.back().rival = practice::Rival::Person;
  const auto steps = results_by_step(record.games);
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].level == 1);
  CHECK(steps[1].wins == 2);
  CHECK(steps[1].games() == 3);
  record.attempts = {attempt("2026-11-01"),
                     attempt("2026-11-02", Exercise::KnightPath, Grade::Shown)};
  const auto figures = figures_of(record);
  CHECK(figures.games == 5);
  CHECK(figures.wins == 3);
  CHECK(figures.solved == 1);
  CHECK(figures.learned == 1);
}

TEST_CASE("days in words") {
  const i18n::Translator words(i18n::Language::English, {});
  CHECK(day_text(words, "2026-11-18T10:00:00", "2026-11-25") == "18 November");
  CHECK(day_text(words, "2025-02-01", "2026-11-25") == "1 February 2025");
  CHECK(day_text(words, "", "2026-11-25").empty());
  CHECK(short_day_text("2026-11-02") == "2.11");
  CHECK(short_day_text("2026-03-12") == "12.03");
  CHECK(weekday_text(words, "2026-11-25") == "Wednesday, 25 November");
  CHECK(monday_of("2026-11-25T01:02:03") == "2026-11-23");
  CHECK(monday_of("2026-11-23") == "2026-11-23");
  CHECK(monday_of("2026-11-29") == "2026-11-23");
  CHECK(days_after("2026-12-31", 1) == "2027-01-01");
}
