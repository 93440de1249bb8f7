// SPDX-License-Identifier: MIT
// A club from the empty file: children, groups, a list taken over, a child's data, a deletion.
#include <fstream>

#include "club_program.h"
#include "rostok/base/files.h"
#include "rostok/store/practice_file.h"

TEST_CASE("the roster by command line") {
  const ClubProgram club("roster");
  CHECK(club.run("child list").code == 5);  // no such file
  club.done("create");
  club.refused("create", "", "exists already");
  club.done("setup", "centre='Точка роста' 'arbiters=А. Судья; Б. Помощник' tie-breaks=BH/C1,SB");
  club.refused("setup", "colour=red", "Unknown setting");
  club.done("group add", "5Б");
  CHECK(club.done("child add", "'Ёлкина Анна 2015 1050' --group 5Б --sex f") == "1\tЁлкина Анна\n");
  CHECK(club.done("child add", "--surname Иванов --first-name Пётр --rank 3ю") ==
        "2\tИванов Пётр\n");
  club.refused("child add", "'Иванов Петр 2014'", "[same-child]");
  club.refused("child add", "Иванов", "first name");
  CHECK(says(club.done("child add", "'Иванов Петр 2014' --yes"), "\n3\tИванов Петр\n"));
  CHECK(club.done("child duplicates") == "2\t3\tИванов Пётр\tИванов Петр\n");
  club.done("child merge", "2 3");
  CHECK(club.done("child find", "'ив пет'") == "2\tИванов Пётр\t2014/00/00\t\t\t\t3ю\t0\t0\t0\t\n");
  CHECK(says(club.done("child find", "елк --json"), "\"name\":\"Ёлкина Анна\""));
  club.done("child edit", "2 --birth 2014-05-06 --school 'Школа 1' --national 1000 1100");
  CHECK(says(club.done("child list"), "2\tИванов Пётр\t2014/05/06\t\t\tШкола 1\t3ю\t0\t0\t1000\t"));
  club.refused("child edit", "2 --birth 2014-13-06", "is no date");
  CHECK(club.run("child edit", "77 --birth 2014").code == 5);
  club.done("child archive", "1");
  CHECK_FALSE(says(club.done("child list"), "Ёлкина"));
  CHECK(says(club.done("child list", "--archived"), "Ёлкина"));
  CHECK(says(club.done("child undo"), "archive-child"));
  CHECK(says(club.done("child list", "--group 5Б"), "Ёлкина"));
  club.done("group move", "- 1");
  CHECK(club.done("group list") == "1\t5Б\t0\n");
  const auto journal = club.done("child log", "--author coach");
  CHECK(says(journal, "\tЁлкина Анна joins the roster\tyes\n"));
  CHECK(says(journal, "\tEntry 3 was Иванов Пётр all along\t"));
  CHECK(says(journal, "\tUndone: Ёлкина Анна has left the club\t"));
  CHECK(says(club.done("info", "--json"), "{\"key\":\"children\",\"value\":2}"));
}

TEST_CASE("the club's language is spoken unless the environment asks for another") {
  const ClubProgram club("language");
  club.done("create");
  const auto undo = [&](const char* environment) {
    return run_program(std::string(environment) + " '" ROSTOK_BIN_DIR "/rostok' club child undo '" +
                       club.file().string() + "' 2>&1")
        .out;
  };
  CHECK(says(undo("env -u ROSTOK_LANG"), "нечего"));
  club.done("setup", "language=en");
  club.done("child undo");
  club.done("child redo");
  club.done("child undo");
  CHECK(says(undo("env -u ROSTOK_LANG"), "нечего"));
  club.done("child redo");
  CHECK(says(run_program("env -u ROSTOK_LANG '" ROSTOK_BIN_DIR "/rostok' club child redo '" +
                         club.file().string() + "' 2>&1")
                 .out,
             "nothing to redo"));
}

TEST_CASE("a list is looked at, taken over once, and taken back whole") {
  const ClubProgram club("import");
  club.done("create");
  const auto list = club.folder() / "list.csv";
  std::ofstream(list) << "ФИО;Год рождения;Класс;Разряд\nИванов Пётр;2015;5Б;3ю\nОрлова "
                         "Ольга;2016;5А;\nИванов Пётр;2015;5Б;\n";
  const auto preview = club.done("child import", "'" + list.string() + "' --preview");
  CHECK(says(preview, "list.csv:4: "));  // the third line is the first child again
  CHECK(says(preview, "\nИванов Пётр\t2015/00/00\t5Б\t0\nОрлова Ольга\t2016/00/00\t5А\t0\n"));
  CHECK(club.done("child list").empty());
  club.done("child import", "'" + list.string() + "'");
  club.done("child import", "'" + list.string() + "'");
  CHECK(club.done("child list") ==
        "1\tИванов Пётр\t2015/00/00\t\t5Б\t\t3ю\t0\t0\t0\t\n"
        "2\tОрлова Ольга\t2016/00/00\t\t5А\t\t\t0\t0\t0\t\n");
  club.done("child undo");
  CHECK(club.done("child list").empty());
  CHECK(club.run("child import", "'" + list.string() + "x'").code == 5);
}

TEST_CASE("a child's data are handed out, and the child is forgotten") {
  const ClubProgram club("forget");
  club.done("create");
  club.done("child add", "'Земляникина Ася 2015'");
  club.done("child add", "'Орлов Ян 2014'");
  club.done("new", "Кубок rounds=1 --seed 5");
  club.done("player add", "--child 1,2");
  club.done("pair");
  club.done("result", "1 1-0");
  {
    auto board = rostok::store::PracticeFile::open(club.file());
    REQUIRE(board);
    rostok::practice::Game game;
    game.id = 5;
    game.rival = rostok::practice::Rival::Person;
    game.pgn = "[White \"Земляникина Ася\"]\n[Black \"Орлов Ян\"]\n\n1. e4 e5 1-0\n";
    REQUIRE((*board)->save(1, game));
    REQUIRE((*board)->save(1, {7, "2026-11-25T10:00:00", rostok::practice::Exercise::KnightPath, 3, {}, 5, 20},
                           rostok::practice::Card{6, 5, 1, "{}", "fork", 1, "2026-11-26", "2026-11-25"}));
    auto profile = (*board)->load(1)->profile;
    profile.pin_hash = "hash";
    REQUIRE((*board)->save_profile(profile));
  }
  CHECK(says(club.done("child pin-remove", "1"), "the PIN is removed"));
  CHECK(says(club.done("child pin-remove", "1"), "has no PIN"));
  CHECK(club.run("child pin-remove", "9").code == 5);
  club.done("child export", "1 --out '" + (club.folder() / "ася").string() + "'");
  const auto text = [&](const char* name) {
    return *rostok::base::read_file(club.folder() / "ася" / name);
  };
  CHECK(says(text("child-1.json"), "\"surname\":\"Земляникина\""));
  CHECK(says(text("child-1.csv"), "Кубок"));
  CHECK(says(text("child-1.csv"), "Орлов Я."));
  CHECK_FALSE(says(text("child-1.csv"), "Орлов Ян"));
  CHECK(text("child-1.pgn").empty());  // no moves were recorded
  CHECK(says(text("child-1-board.pgn"), "[White \"Земляникина Ася\"]"));
  CHECK(says(text("child-1-board.pgn"), "[Black \"Орлов Я.\"]"));
  CHECK(says(text("child-1-board.pgn"), "1. e4 e5 1-0"));
  CHECK(says(text("child-1-tasks.csv"), "fork"));
  CHECK(says(text("child-1-attempts.csv"), "knight-path"));

  club.refused("child delete", "1", "--force");
  CHECK(says(club.done("player list"), "Земляникина Ася"));
  CHECK(says(club.done("child delete", "1 --force"), "Ученик №1"));
  CHECK(says(club.done("player list"), "Ученик №1"));
  CHECK(says(club.done("standings"), "Ученик №1"));
  for (const auto& file : std::filesystem::directory_iterator(club.folder()))
    if (file.is_regular_file())
      CHECK_FALSE(says(*rostok::base::read_file(file.path()), "Земляникина"));
  CHECK(club.run("child export", "1 --out x").code == 5);
}
