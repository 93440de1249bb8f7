// SPDX-License-Identifier: MIT
// rostok lists as a coach runs it.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "catch.h"
#include "rostok/base/files.h"
#include "run_program.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

const std::string kData = ROSTOK_TESTS_DIR "/data/rating_lists/";

struct Club {
  fs::path folder = fs::temp_directory_path() / ("rostok-e2e-lists-" + std::to_string(getpid()));
  Club() {
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  Club(const Club&) = delete;
  Club& operator=(const Club&) = delete;
  ~Club() { fs::remove_all(folder); }

  // `rostok lists …` with lists.db of the folder.
  [[nodiscard]] Outcome lists(const std::string& arguments,
                              const std::string& language = "en") const {
    return run_program("cd '" + folder.string() + "' && ROSTOK_LANG=" + language +
                       " '" ROSTOK_BIN_DIR "/rostok' lists " + arguments + " 2>&1");
  }
};

std::string large_list(int players) {
  std::string text = "ID Number Name                     Fed SRtng RRtng B-day\n";
  for (int i = 1; i <= players; ++i) {
    std::string line = std::to_string(i);
    line.resize(10, ' ');
    line += "Player" + std::to_string(i * 7919LL % players) + ", Sam";
    line.resize(35, ' ');
    text += line + "RUS 1500  0     2010\n";
  }
  return text;
}

}  // namespace

TEST_CASE_METHOD(Club, "a list is imported, shown, searched and taken away") {
  const Outcome imported = lists("import '" + kData + "players_list_foa.zip'");
  CHECK(imported.code == 0);
  CHECK(imported.says("players_list_foa.zip/players_list_foa.txt:13:114: “15x0” is not possible"));
  CHECK(imported.says("3 lines are left out"));
  CHECK(imported.says("fide  FIDE, all ratings  2026-09-01"));
  CHECK(lists("import '" + kData + "national.zip'").code == 0);

  const Outcome info = lists("info");
  CHECK(info.code == 0);
  CHECK(info.says("national-blitz"));
  const Outcome found = lists("find зим арс", "ru");
  CHECK(found.code == 0);
  CHECK(found.says("90000017  700011  Зимородков Арсений Павлович"));
  CHECK(found.says("2611/2580/2597  2598/–/2555"));
  CHECK(lists("find zimorodkov, arseny").says("Zimorodkov, Arseny"));
  CHECK(lists("find nobody").says("Nobody is found"));
  CHECK(lists("find --limit 1 zim").says("There are more"));
  CHECK(lists("find --born 1996 zim").says("Zimorodkova"));
  CHECK_FALSE(lists("find --born 1996 zim").says("Arseny"));
  CHECK_FALSE(lists("find --federation ENG s").says("Shchurenko"));

  CHECK(lists("remove national-blitz").code == 0);
  CHECK_FALSE(lists("info").says("national-blitz"));
  CHECK(lists("remove national-blitz").code == 5);
  CHECK(lists("remove nothing").code == 3);
}

TEST_CASE_METHOD(Club, "answers as JSON") {
  const Outcome imported = lists("import --json --date 2026-09-05 --federation RUS,FID '" + kData +
                                 "players_list_foa.txt'");
  CHECK(imported.says(
      R"({"lists":[{"list":"fide","layout":"fide-combined-txt","file":"players_list_foa.txt","date":"2026-09-05","date_source":"told")"));
  CHECK(imported.says(R"("players":4,"left_out":6)"));
  CHECK(lists("info --json").says(R"("date":"2026-09-05")"));
  const Outcome found = lists("find --json 90000025");
  CHECK(found.says(R"("fide_id":90000025,"national_id":null,"name":"Zimorodkova, Alexandra")"));
  CHECK(found.says(R"("blitz":{"rating":2390,"k":20,"games":3,"list":"fide"})"));
  CHECK(lists("find --json nobody").out.starts_with(R"({"players":[],"more":false})"));
}

TEST_CASE_METHOD(Club, "a preview imports nothing") {
  const Outcome preview = lists("import --preview 2 '" + kData + "smaster_rapid.csv'");
  CHECK(preview.code == 0);
  CHECK(preview.says("5       rating"));
  CHECK(preview.says("Зимородков Арсений Павлович"));
  CHECK_FALSE(fs::exists(folder / "lists.db"));
}

TEST_CASE_METHOD(Club, "what cannot be used is refused by its exit code, with a word about it") {
  CHECK(lists("info").code == 5);
  CHECK(lists("find x").says("import one first"));
  CHECK_FALSE(fs::exists(folder / "lists.db"));
  CHECK(lists("import /none.zip").code == 5);
  CHECK_FALSE(fs::exists(folder / "lists.db"));
  CHECK(lists("import '" + kData + "members.csv'").code == 3);
  CHECK(lists("import '" + kData + "members.csv'", "ru").says("не список рейтингов"));
  CHECK(lists("find x").says("import one first"));  // a file without a list
  CHECK(lists("import '" + kData + "damaged.zip'").code == 5);
  CHECK(lists("import '" + kData + "cut.xml'").code == 3);
  CHECK(lists("import --tempo bullet '" + kData + "smaster_rapid.csv'").code == 3);
  CHECK(lists("import --columns x '" + kData + "smaster_rapid.csv'").code == 3);
  CHECK(lists("import --date soon '" + kData + "smaster_rapid.csv'").code == 3);
  CHECK(lists("import --tempo rapid '" + kData + "players_list.txt'").says("all three"));
  CHECK(lists("find --limit 0 x").code == 3);
}

TEST_CASE_METHOD(Club, "an old list gives a hint, and one that lost its players too") {
  CHECK(lists("import --date 2020-01-01 '" + kData + "players_list_foa.txt'")
            .says("days old: a newer one"));
  CHECK(lists("find zim").says("days old: a newer one"));
  const Outcome smaller = lists("import '" + kData + "players_list.txt'");
  CHECK(smaller.says("had 10 players, this one has 2: is the file complete?"));
  const Outcome fresh =
      lists("import --date \"$(date +%Y-%m-%d)\" '" + kData + "players_list.txt'");
  CHECK_FALSE(fresh.says("days old"));
}

TEST_CASE_METHOD(Club, "Ctrl-C during an import leaves the old list") {
  CHECK(lists("import '" + kData + "players_list_foa.txt'").code == 0);
  REQUIRE(base::write_file_atomically(folder / "large.txt", large_list(400'000)));
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const int chosen = chdir(folder.c_str());
    execl(ROSTOK_BIN_DIR "/rostok", "rostok", "lists", "import", "large.txt", nullptr);
    _exit(chosen == 0 ? 126 : 127);
  }
  // The import has begun when its log is there, and takes a second or more.
  for (int i = 0; i < 3000 && !fs::exists(folder / "lists.db-wal"); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  kill(child, SIGINT);
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 130);
  CHECK(lists("info").says("players_list_foa.txt"));
  CHECK(lists("find zim").says("Zimorodkov"));
  CHECK(lists("import large.txt").code == 0);  // and nothing is in the way of the next one
  CHECK(lists("find player3999").says("Player3999"));
}
