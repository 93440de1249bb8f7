// SPDX-License-Identifier: MIT
// rostok tournament pair on a file of each system.
#include <unistd.h>

#include <boost/json.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "run_program.h"

namespace {

std::string player(int rank, const std::string& name, const std::string& points,
                   const std::string& rounds = {}) {
  char line[120];
  std::snprintf(line, sizeof line, "001 %4d      %-33s                                 %4s %4d",
                rank, name.c_str(), points.c_str(), rank);
  return line + rounds + "\n";
}

std::string four_players() {
  return player(1, "Anna", "0.0") + player(2, "Boris", "0.0") + player(3, "Clara", "0.0") +
         player(4, "Dmitri", "0.0");
}

// Exit code and both streams of a command of `rostok tournament` on a file with this text.
Outcome tournament(const std::string& command, const std::string& text,
                   const std::string& language = "en", const std::string& more = "") {
  const auto path = std::filesystem::temp_directory_path() /
                    ("rostok-systems-" + std::to_string(::getpid()) + ".trf");
  std::ofstream(path) << text;
  const Outcome outcome =
      run_program("ROSTOK_LANG=" + language + " '" ROSTOK_BIN_DIR "/rostok' tournament " + command +
                  " '" + path.string() + "' " + more + " 2>&1");
  std::filesystem::remove(path);
  return outcome;
}
Outcome pair(const std::string& text, const std::string& language = "en",
             const std::string& more = "") {
  return tournament("pair", text, language, more);
}

void check_line(const Outcome& outcome, const std::string& first, const std::string& second) {
  INFO(outcome.out);
  const auto at = outcome.out.find(first);
  REQUIRE(at != std::string::npos);
  const auto end = outcome.out.find('\n', at);
  CHECK(outcome.out.substr(at, end - at).find(second) != std::string::npos);
}

}  // namespace

TEST_CASE("round robin: the table's games, a forfeit and a rest are told") {
  const auto first = pair("192 FIDE_ROUNDROBIN\n" + four_players());
  CHECK(first.code == 0);
  check_line(first, "Anna", "Dmitri");
  check_line(first, "Boris", "Clara");
  const auto absent = pair("192 FIDE_ROUNDROBIN\n" + four_players() + "240 Z   1    4\n");
  check_line(absent, "Anna", "+ -");
  const auto odd = pair("092 Круговой турнир\n" + player(1, "Anna", "0.0") +
                            player(2, "Boris", "0.0") + player(3, "Clara", "0.0"),
                        "ru");
  check_line(odd, "Anna", "свободен от игры");
  check_line(odd, "Boris", "Clara");
}

TEST_CASE("pairings for scripts") {
  const std::string five = four_players() + player(5, "Egor", "0.0") + "142 5\n152 W\n";
  const auto lines = pair(five, "en", "--tsv");
  CHECK(lines.code == 0);
  CHECK(lines.out.find("1\t1\t1\tAnna\t3\tClara\t\n") != std::string::npos);
  CHECK(lines.out.find("1\t\t5\tEgor\t\t\tbye\n") != std::string::npos);
  const auto absent =
      pair("192 FIDE_ROUNDROBIN\n" + four_players() + "240 Z   1    4\n", "en", "--tsv");
  CHECK(absent.out.find("Anna\t4\tDmitri\t+-\n") != std::string::npos);
  const auto json = pair(five, "en", "--json 2>/dev/null");
  const auto array = boost::json::parse(json.out.substr(json.out.find('['))).as_array();
  REQUIRE(array.size() == 3);
  CHECK(array[1].at("black_name").as_string() == "Boris");
  CHECK(array[2].at("board").is_null());
}

TEST_CASE("knock-out, Keizer and Scheveningen") {
  const auto cup = pair("192 CUSTOM_KNOCKOUT\n" + four_players());
  CHECK(cup.code == 0);
  check_line(cup, "Anna", "Dmitri");
  check_line(cup, "Clara", "Boris");
  const auto drawn =
      pair("192 CUSTOM_KNOCKOUT\n" + player(1, "Anna", "1.0", "     4 w 1") +
           player(2, "Boris", "0.5", "     3 b =") + player(3, "Clara", "0.5", "     2 w =") +
           player(4, "Dmitri", "0.0", "     1 b 0"));
  CHECK(drawn.code == 0);
  check_line(drawn, "Boris", "Clara");
  CHECK(drawn.out.find("Anna") == std::string::npos);
  const auto keizer =
      pair("092 Keizer\n192 CUSTOM_SWISS\n" + four_players() + player(5, "Egor", "0.0"));
  CHECK(keizer.code == 0);
  check_line(keizer, "Anna", "Boris");
  check_line(keizer, "Dmitri", "Clara");
  check_line(keizer, "Egor", "bye");
  const auto teams =
      pair("192 CUSTOM_SCHEVENINGEN\n" + four_players() + "013 North" + std::string(27, ' ') +
           "   1    2\n013 South" + std::string(27, ' ') + "   3    4\n");
  CHECK(teams.code == 0);
  check_line(teams, "Anna", "Clara");
  check_line(teams, "Boris", "Dmitri");
  CHECK(pair("192 CUSTOM_SCHEVENINGEN\n" + four_players()).code == 3);
}

TEST_CASE("standings in the order of the system, and with its settings") {
  const std::string cup = "192 CUSTOM_KNOCKOUT\n" + player(1, "Anna", "1.0", "     4 w 1") +
                          player(2, "Boris", "0.0", "     3 b 0") +
                          player(3, "Clara", "1.0", "     2 w 1") +
                          player(4, "Dmitri", "0.0", "     1 b 0");
  const auto places = tournament("standings", cup);
  check_line(places, "1–2", "plays on");
  check_line(places, "3–4", "Boris");
  // Boris and Dmitri still play for the third place, unless there is no such match.
  check_line(places, "Boris", "plays on");
  CHECK(tournament("standings", cup, "en", "--no-third-place").out.find("plays on") <
        tournament("standings", cup, "en", "--no-third-place").out.find("Boris"));
  check_line(tournament("standings", cup, "ru"), "Anna", "продолжает");
  const std::string keizer = "092 Keizer\n192 CUSTOM_SWISS\n" +
                             player(1, "Anna", "1.0", "     2 w 1") +
                             player(2, "Boris", "0.0", "     1 b 0");
  check_line(tournament("standings", keizer), "Anna", "1              3      2");
  check_line(tournament("standings", keizer, "en", "--set keizer.own_value_counts=no"), "Anna",
             "1              1      2");
  const auto wrong = tournament("standings", keizer, "en", "--set keizer.luck=1");
  CHECK(wrong.code == 3);
  CHECK(wrong.says("Unknown setting of a pairing system: “keizer.luck”\n"));
}

TEST_CASE("standings for scripts") {
  const std::string cup = "192 CUSTOM_KNOCKOUT\n" + player(1, "Anna", "1.0", "     4 w 1") +
                          player(2, "Boris", "0.0", "     3 b 0") +
                          player(3, "Clara", "1.0", "     2 w 1") +
                          player(4, "Dmitri", "0.0", "     1 b 0");
  const auto lines = tournament("standings", cup, "en", "--tsv --no-third-place");
  CHECK(
      lines.says("place\tplace_last\tnumber\tname\trating\tpoints\tmatches_won\tstatus\n"
                 "1\t2\t1\tAnna\t\t1\t1\tstill-in\n"));
  CHECK(lines.says("3\t4\t4\tDmitri\t\t0\t0\tplaced\n"));
  const auto text = tournament("standings", cup, "ru", "--json").out;
  const auto rows = boost::json::parse(text.substr(text.find("[\n"))).as_array();
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].at("name").as_string() == "Anna");
  CHECK(rows[0].at("rating").is_null());
  CHECK(rows[3].at("status").as_string() == "still-in");
}

TEST_CASE("drawing by lot and several cycles are settings of a round robin") {
  const std::string text = "192 FIDE_ROUNDROBIN\n" + four_players();
  const auto drawn = pair(text, "en", "--set round_robin.lots=5");
  CHECK(drawn.code == 0);
  CHECK(drawn.out == pair(text, "en", "--set round_robin.lots=5").out);
  CHECK(drawn.out != pair(text).out);
}

TEST_CASE("a club plays its round robin, board by board, with the program started anew each time") {
  const auto folder = std::filesystem::temp_directory_path() /
                      ("rostok-systems-club-" + std::to_string(::getpid()));
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.trf") << "192 FIDE_ROUNDROBIN\n" + four_players();
  const std::string club = "'" + (folder / "club.db").string() + "'";
  const auto rostok = [](const std::string& arguments) {
    return run_program("ROSTOK_LANG=en '" ROSTOK_BIN_DIR "/rostok' " + arguments + " 2>&1");
  };
  CHECK(rostok("tournament import '" + (folder / "a.trf").string() + "' --club " + club).code == 0);
  // 1-4 2-3 / 4-3 1-2 / 2-4 3-1: Anna wins all, Boris the rest.
  const std::vector<std::vector<std::string>> results{
      {"1-0", "1-0"}, {"1-0", "1-0"}, {"1-0", "0-1"}};
  for (const auto& round : results) {
    CHECK(rostok("club pair " + club).code == 0);
    for (std::size_t board = 0; board < round.size(); ++board)
      CHECK(rostok("club result " + club + " " + std::to_string(board + 1) + " " + round[board])
                .code == 0);
  }
  const auto over = rostok("club pair " + club);
  CHECK(over.code == 3);
  CHECK(over.out.find("All 3 rounds have been played") != std::string::npos);
  const auto table = rostok("club standings " + club);
  check_line(table, "Anna", "3");
  check_line(table, "Boris", "2");
  check_line(table, "Clara", "0");
  check_line(table, "Dmitri", "1");
  std::filesystem::remove_all(folder);
}

TEST_CASE("systems that are not paired are named in both languages") {
  const auto dubov = pair("192 FIDE_DUBOV\n" + four_players());
  CHECK(dubov.code == 3);
  CHECK(dubov.out.find("Dubov System") != std::string::npos);
  const auto own = pair("192 CUSTOM_SWISS\n" + four_players(), "ru");
  CHECK(own.code == 3);
  CHECK(own.out.find("CUSTOM_SWISS") != std::string::npos);
  CHECK(own.out.find("вручную") != std::string::npos);
}
