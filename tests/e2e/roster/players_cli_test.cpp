// SPDX-License-Identifier: MIT
// A tournament from the settings to the rounds: entries, check-in, byes, late and gone players.
#include "club_program.h"

TEST_CASE("a tournament is prepared and its players come and go") {
  const ClubProgram club("players");
  club.done("create");
  club.done("setup", "centre='Точка роста' city=Псков");
  CHECK(club.done("new",
                  "'Осенний кубок' rounds=4 start-date=2026-11-25 initial-colour=white "
                  "half-point-byes-until=3 --seed 7") == "1\tОсенний кубок\n");
  club.refused("new", "X system=dubov", "does not pair");
  club.done("group add", "5Б");
  club.done("child add", "'Ёлкина Анна 2015 1050' --group 5Б");
  club.done("child add", "'Орлов Ян 2014 1100' --group 5Б");
  CHECK(club.done("player add", "--group 5Б") == "2\tЁлкина Анна\n1\tОрлов Ян\n");
  club.refused("player add", "--child 1", "already");
  club.refused("player add", "--group 5Б", "Nobody to enter");
  club.done("player add", "'Быков Лев 2013 1200' 'Зуев Ян 900' 'Ким Ева' 'Лис Оля'");
  club.refused("player add", "'Ким Ева'", "[namesake]");
  CHECK(says(club.done("numbers"), "1\tБыков Лев\t1200\n2\tОрлов Ян\t1100\n3\tЁлкина Анна\t1050"));
  CHECK(says(club.done("numbers", "--order name"), "1\tБыков Лев"));
  club.done("player edit", "6 --rating 1300");
  CHECK(says(club.done("player list", "--json"), "\"rating\":1300"));
  club.done("numbers", "--order rating-title-name");

  club.done("player bye", "2 3 --kind H");
  club.refused("player bye", "2 2 --kind H", "[second-half-point-bye]");
  club.refused("player bye", "3 4 --kind H", "[late-half-point-bye]");
  club.done("player bye", "3 4 --kind H --yes");
  club.done("player bye", "3 4 --cancel");
  CHECK(says(club.done("check-in", "--open --all --absent 6"), "6\t"));
  CHECK(says(club.done("check-in", "--json"), "\"state\":\"missing\""));
  CHECK(says(club.done("set"), "rounds\t4\n"));
  club.done("pair");
  for (const char* board : {"1", "2"})
    club.done("result", std::string(board) + " 1-0");
  club.refused("set", "system=keizer", "fixed");
  club.refused("set", "rounds=5", "--force");
  club.done("set", "rounds=5 --force");
  club.refused("player remove", "1", "only withdraw");
  club.done("player withdraw", "1");
  CHECK(club.done("player late", "'Поздний Пётр 1250' --round 2") == "2\tПоздний Пётр\n");
  const auto list = club.done("player list");
  CHECK(says(list, "withdrawn\t2"));
  club.done("pair");
  club.done("player return", "1 --round 4");

  club.done("note", "'Тур начат позже'");
  club.refused("leave-fide-mode", "--yes", "--force");
  club.done("leave-fide-mode", "--force --reason школа");
  club.refused("leave-fide-mode", "--force", "already");
  const auto trf = club.folder() / "a.trf";
  club.done("export", "--trf '" + trf.string() + "'");
  const auto report = run_program("cat '" + trf.string() + "'").out;
  CHECK(says(report, "### Тур начат позже"));
  CHECK(says(report, "### rounds changed from 4 to 5 @ Round 1"));
  CHECK(says(report, "### FIDE mode left"));
  CHECK(says(club.done("log"), "withdraw"));
  club.done("remove");
  CHECK(club.run("standings").code == 5);
  club.done("put-back", "--tournament 1");
  CHECK(club.done("new", "Следующий --like 1") == "2\tСледующий\n");
  CHECK(says(club.done("set"), "rounds\t5\n"));
}

TEST_CASE("two tournaments of one event in one hall") {
  const ClubProgram club("event");
  club.done("create");
  club.done("new", "'До 9 лет' event=Осень");
  club.done("player add", "'Ким Ева' 'Лис Оля' 'Зуев Ян'");
  club.done("new", "'До 11 лет' event=Осень");
  club.done("player add", "'Быков Лев' 'Орлов Ян'");
  CHECK(club.done("event list", "Осень") == "1\tДо 9 лет\t3\t0\t7\n2\tДо 11 лет\t2\t0\t7\n");
  CHECK(club.done("event tables", "Осень --first 1 --spare 1") == "1\t1\t2\n2\t4\t1\n");
  CHECK(says(club.done("set"), "first-board\t4\n"));
  club.done("event move", "1 --tournament 1 --to 2");
  CHECK(says(club.done("player list", "--tournament 2"), "Зуев Ян"));
  CHECK_FALSE(says(club.done("player list", "--tournament 1"), "Зуев Ян"));
  CHECK(club.done("event twice", "Осень").empty());
  club.done("pair", "--tournament 1");
  club.refused("event move", "1 --tournament 2 --to 1", "Round 1");
  CHECK(club.run("event list", "Весна").code == 0);
  CHECK(club.run("event tables", "Весна").code == 5);
}
