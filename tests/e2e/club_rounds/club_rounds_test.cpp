// SPDX-License-Identifier: MIT
// A tournament evening by command line, the program started anew for every step.
#include <unistd.h>

#include <boost/json.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "run_program.h"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

class Club {
 public:
  explicit Club(int players, const std::string& language = "en") : language_(language) {
    folder_ = fs::temp_directory_path() / ("rostok-rounds-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    std::ofstream trf(folder_ / "a.trf");
    trf << "012 Autumn\n142 3\n152 W\n";
    for (int i = 1; i <= players; ++i) {
      char line[120];
      std::snprintf(line, sizeof line, "001 %4d      %-33s %4d                             0.0 %4d",
                    i, ("Player" + std::to_string(i)).c_str(), 1500 - i, i);
      trf << line << "\n";
    }
    trf.close();
    const auto made = run("tournament import '" + (folder_ / "a.trf").string() + "' --club '" +
                          file().string() + "'");
    INFO(made.out);
    REQUIRE(made.code == 0);
  }
  ~Club() { fs::remove_all(folder_); }
  Club(const Club&) = delete;
  Club& operator=(const Club&) = delete;

  [[nodiscard]] fs::path file() const { return folder_ / "club.db"; }
  [[nodiscard]] fs::path path(const char* name) const { return folder_ / name; }

  // rostok club NAME CLUB REST: both streams.
  Outcome operator()(const std::string& name, const std::string& rest = {}) {
    return run("club " + name + " '" + file().string() + "' " + rest);
  }
  void must(const std::string& name, const std::string& rest = {}) {
    const auto outcome = (*this)(name, rest);
    INFO(name << " " << rest << ": " << outcome.out);
    REQUIRE(outcome.code == 0);
  }
  json::value answer(const std::string& name, const std::string& rest = {}) {
    const auto outcome =
        run("club " + name + " '" + file().string() + "' " + rest + " --json", "2>/dev/null");
    INFO(name << " " << rest << ": " << outcome.out);
    REQUIRE(outcome.code == 0);
    return json::parse(outcome.out);
  }

 private:
  Outcome run(const std::string& arguments, const std::string& streams = "2>&1") {
    return run_program("ROSTOK_LANG=" + language_ + " '" ROSTOK_BIN_DIR "/rostok' " + arguments +
                       " " + streams);
  }
  fs::path folder_;
  std::string language_;
};

}  // namespace

TEST_CASE("a draft, its publication, results in words, the second entry") {
  Club club(8);
  club.must("pair", "--draft --absent 8");
  auto page = club.answer("round");
  CHECK(page.at("status") == "draft");
  CHECK(page.at("boards").as_array().size() == 3);
  CHECK(page.at("byes").as_array().size() == 2);
  CHECK(club("result", "1 white").code == 3);  // a draft
  club.must("publish");
  club.must("result", "1 white");
  club.must("result", "2 draw");
  CHECK(club("result", "3 1-1").code == 3);
  CHECK(club.answer("missing").as_array().size() == 1);
  CHECK(club("missing").out.starts_with("1\t3\tPlayer3\t"));
  club.must("second", "1 1-0");
  CHECK(club("second", "2 0-1").says("Board 2: 1/2 was entered first, 0-1 now"));
  const auto compared = club.answer("compare");
  REQUIRE(compared.as_array().size() == 1);
  CHECK(compared.at(0).at("table") == 2);
  CHECK(compared.at(0).at("first") == "1/2");
  CHECK(compared.at(0).at("second") == "0-1");
  CHECK(club.answer("round").at("differing") == 1);
  club.must("result", "2 black");
  CHECK(club("compare").out.empty());
  club.must("result", "3 forfeit-black");
  CHECK(club.answer("round").at("status") == "complete");
  CHECK(club("correct-bye", "1 1 half").says("Player1 has an opponent in round 1"));
  club.must("correct-bye", "1 8 half");
  CHECK(club.answer("round").at("byes").at(1).at("code") == "H");
}

TEST_CASE("consent: --yes for ordinary warnings, --force for the heavy ones, nothing half done") {
  Club club(6);
  club.must("pair");
  const auto asked = club("unpair");
  CHECK(asked.code == 3);
  CHECK(asked.says("[published-round-taken-back]"));
  CHECK(asked.says("--yes"));
  CHECK(club.answer("round").at("round") == 1);
  club.must("result", "1 1-0");
  CHECK(club("unpair", "--yes").code == 3);
  CHECK(club("unpair", "--yes").says("--force"));
  club.must("unpair", "--force");
  CHECK(club("round").code == 3);
  CHECK(club("round").says("No round has been paired yet"));
  club.must("undo");
  CHECK(club.answer("round").at("boards").at(0).at("result") == "1–0");
}

TEST_CASE("the last round by hand, compared with the rules") {
  Club club(7);
  CHECK(club("manual begin").code == 3);
  club.must("pair", "--draft");
  CHECK(club("manual swap", "1 2").code == 3);
  club.must("manual begin");
  club.must("manual swap", "7 6 --json");
  CHECK(club.answer("round").at("status") == "by-hand");
  CHECK(club("manual compare").says("-\t7\tbye"));
  const auto end = club("manual end");
  CHECK(end.code == 3);
  CHECK(end.says("the bye to Player7"));
  club.must("manual end", "--yes");
  CHECK(club.answer("round").at("differs_from_engine") == true);
  club.must("publish");
  CHECK(club("manual bye", "1 half --at-once --yes").code == 3);  // has an opponent
  CHECK(club("manual colours", "1 --at-once --yes --json").code == 0);
  club.must("undo");
  // A pair that nobody saw, in one step.
  club.must("manual delete", "3 --get half --at-once --yes");
  const auto page = club.answer("round");
  CHECK(page.at("boards").as_array().size() == 2);
  CHECK(page.at("byes").as_array().size() == 3);
  club.must("manual bye", "6 zero --at-once --yes");
  for (int board = 1; board <= 2; ++board)
    club.must("result", std::to_string(board) + " draw");
  club.must("export", "--trf '" + club.path("out.trf").string() + "'");
  std::ifstream file(club.path("out.trf"));
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  CHECK(text.find("### MPA @ Round 1") != std::string::npos);
}

TEST_CASE("forbidden pairs, classes, corrections and the end") {
  Club club(6);
  club.must("forbid", "1 4");
  CHECK(club("forbid", "1 1").code == 3);
  CHECK(club("forbid", "1 77").code == 3);
  club.must("avoid", "school --rounds 2");
  CHECK(club("avoid", "street").code == 3);
  club.must("pair");
  const auto boards = club.answer("round").at("boards").as_array();
  for (const auto& board : boards)
    CHECK_FALSE((board.at("white").at("number") == 1 && board.at("black").at("number") == 4));
  for (int board = 1; board <= 3; ++board)
    club.must("result", std::to_string(board) + " white");
  club.must("colours", "1");
  club.must("pair");
  CHECK(club("correct", "1 2 draw").code == 3);
  club.must("correct", "1 2 draw --yes");
  CHECK(club("finish").code == 3);
  club.must("adjourn", "1");
  club.must("result", "2 black");
  club.must("result", "3 black");
  club.must("pair");
  CHECK(club("correct", "1 1 draw --yes").code == 3);
  club.must("correct", "1 1 draw --report-only --yes");
  for (int board = 1; board <= 3; ++board)
    club.must("result", std::to_string(board) + " draw");
  CHECK(club("finish").says("2.1"));
  const std::string report = "--trf '" + club.path("r.trf").string() + "' --rating-report";
  CHECK(club("export", report).code == 3);
  CHECK_FALSE(std::filesystem::exists(club.path("r.trf")));
  club.must("result", "1 draw --round 2");
  club.must("finish");
  CHECK(club("result", "1 white").code == 3);
  club.must("export", report);
  CHECK(club("reopen").code == 3);
  club.must("reopen", "--yes");
}

TEST_CASE("the log in Russian words, undo and redo") {
  Club club(4, "ru");
  club.must("pair", "--author Тренер");
  club.must("result", "1 1-0");
  club.must("result", "1 0-1");
  CHECK(club("undo").says("Отменено: Тур 1, доска 1: Player1 – Player3 0:1 (было 1:0)"));
  CHECK(club("redo").says("Возвращено: Тур 1, доска 1: Player1 – Player3 0:1 (было 1:0)"));
  club.must("undo");
  const auto log = club("log");
  CHECK(log.says("\tТренер\tТур 1 составлен\t"));
  CHECK(log.says("\tТур 1, доска 1: Player1 – Player3 1:0\t\n"));
  CHECK(log.says("\tТур 1, доска 1: Player1 – Player3 0:1 (было 1:0)\tотменено\n"));
  const auto lines = club.answer("log").as_array();
  REQUIRE(lines.size() == 7);
  CHECK(lines.at(2).at("command") == "result");
  CHECK(lines.at(3).at("undone") == true);
  CHECK(json::parse(lines.at(2).at("detail").as_string()).at("board") == "1");
  CHECK(club("redo").code == 0);
  CHECK(club("redo").code == 3);
  CHECK(club("pair").says("На доске 2"));  // no result yet, told in Russian
}
