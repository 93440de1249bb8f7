// SPDX-License-Identifier: MIT
// The club's own tables: Elo, season, prizes, schools, norms; ratings from lists.
#include <fstream>

#include "club_program.h"

namespace {

// Two tournaments of one round between children 1 and 2; the first wins both.
void play_twice(const ClubProgram& club) {
  club.done("create");
  club.done("child add", "'Быков Лев 2014 1200' --school 'Школа 1' --sex m");
  club.done("child add", "'Ким Ева 2016' --school 'Школа 2' --sex f");
  for (const char* date : {"2026-10-01", "2026-11-01"}) {
    club.done("new", "Вечер rounds=1 initial-colour=white start-date=" + std::string(date));
    club.done("player add", "--child 1,2");
    club.done("pair");
    club.done("result", "1 1-0");
  }
}

}  // namespace

TEST_CASE("club Elo and season") {
  const ClubProgram club("elo");
  play_twice(club);
  const auto elo = club.done("elo", "--k 40");
  // 1200 beat 1000 (expected 0.76): +10 each time, the other 0.24 of 40 down.
  CHECK(says(elo, "1\tБыков Лев\t1219\t2\t9\t\t1200\n") +
            says(elo, "1\tБыков Лев\t1220\t2\t10\t\t1200\n") ==
        1);
  CHECK(says(elo, "2\tКим Ева\t9"));
  CHECK(club.done("elo") == elo);  // computed anew, nothing is kept
  club.done("elo", "--apply");
  CHECK_FALSE(says(club.done("child list"), "\t1200\t"));
  CHECK(says(club.done("child undo"), "club-elo"));
  CHECK(says(club.done("child list"), "\t1200\t"));

  CHECK(club.done("season") ==
        "1\t1\t1\tБыков Лев\t22\t2\t1:11 2:11\n2\t2\t2\tКим Ева\t18\t2\t1:9 2:9\n");
  CHECK(says(club.done("season", "--best 1 --json"), "\"total\":\"11\""));
  CHECK(says(club.done("season", "--score"), "1\t1\t1\tБыков Лев\t2\t2\t"));
}

TEST_CASE("prizes, schools and norms of a tournament") {
  const ClubProgram club("awards");
  play_twice(club);
  const auto categories = club.folder() / "categories.csv";
  std::ofstream(categories) << "name;places;sex\nАбсолют;1;\nДевочки;1;f\n";
  CHECK(club.done("prizes", "--categories '" + categories.string() + "'") ==
        "Абсолют\t1\t1\t1\tБыков Лев\t1\t0\nДевочки\t1\t1\t2\tКим Ева\t2\t0\n");
  CHECK(says(club.done("teams", "--best 1"), "1\t1\tШкола 1\t1.0\t0\tБыков Лев"));
  CHECK(club.run("norms").code == 5);
  const auto table = club.folder() / "norms.csv";
  std::ofstream(table) << "source;приказ 1;valid_from;01.01.2026;valid_to;;entered_by;А. Тренер\n"
                          "discipline;min_games;rounding;unrated_value\nany;;half;1000\n"
                          "from;to;III_yu\n900;1300;55\n";
  club.done("rank-table", "'" + table.string() + "'");
  CHECK(says(club.done("rank-table"), "приказ 1"));
  const auto norms = club.done("norms");
  CHECK(says(norms, "1\tБыков Лев\t1\t1000\t1.0\t3ю"));
  CHECK(says(norms, "preliminary"));
  CHECK(club.run("rank-table", "'" + categories.string() + "'").code == 3);
}

TEST_CASE("ratings of the children from a list") {
  const ClubProgram club("lists");
  club.done("create");
  club.done("child add", "'Быков Лев 2014' --national-id 77");
  club.done("child add", "'Ким Ева 2016'");
  club.done("child add", "'Орлов Ян 2015'");
  CHECK(club.run("child ratings").code == 5);  // no lists yet
  const auto list = club.folder() / "smanager_rapid.csv";
  std::ofstream(list)
      << "ID_No,Name,Sex,Fed,Clubnumber,ClubName,Birthday,Rtg_Nat,Fide_No,Rtg_Int\r\n"
         "77,Быков Лев Ильич,,RUS,60,Псков,2014,1150,,\r\n"
         "78,Ким Ева,f,RUS,60,Псков,2016,1080,,\r\n";
  const auto imported = run_program("ROSTOK_LANG=en '" ROSTOK_BIN_DIR "/rostok' lists import '" +
                                    list.string() + "' --club '" + club.file().string() + "' 2>&1");
  INFO(imported.out);
  REQUIRE(imported.code == 0);
  const auto shown = club.done("child ratings", "--preview");
  CHECK(says(shown, "1\tБыков Лев\tnumber\t"));
  CHECK(says(shown, "2\tКим Ева\tname?\t"));
  CHECK(says(shown, "3\tОрлов Ян\tnone\t"));
  CHECK_FALSE(says(club.done("child list", "--json"), "1150"));
  club.done("child ratings");
  club.done("child ratings", "2 --names");
  club.done("new", "Рапид rating=national");
  club.done("player add", "--child 1,2,3");
  const auto players = club.done("player list");
  CHECK(says(players, "Быков Лев\t2014/00/00\t\t1150\tnational-rapid"));
  club.done("child edit", "3 --national 900 950");
  CHECK(says(club.done("player refresh", "3"), "3\tОрлов Ян\t950\t"));
  CHECK(says(players, "Ким Ева\t2016/00/00\t\t1080\tnational-rapid"));
  CHECK(says(club.done("child undo"), "edit-child"));
  CHECK(says(club.done("child undo"), "list-ratings"));
}
