// SPDX-License-Identifier: MIT
// Students at one computer: names, PINs, settings of their own, and guests who leave nothing.
#include <fstream>
#include <map>

#include "catch.h"
#include "gui_run.h"
#include "new_student.h"
#include "rostok/base/files.h"
#include "rostok/store/practice_file.h"

using rostok::e2e::enter_new_student;
using rostok::e2e::GuiRun;
namespace fs = std::filesystem;

namespace {

// The shortest mate there is; Black wins.
void play_two_people(GuiRun& gui) {
  gui.click("play-two");
  gui.click("begin");
  gui.wait_for_widget("board");
  int ply = 0;
  for (const char* move : {"f2f3", "e7e5", "g2g4", "d8h4"}) {
    gui.type(move);
    gui.press("Return");
    ++ply;
    gui.wait_for_line("ply " + std::to_string(ply) + " " + std::to_string(ply));
  }
  gui.wait_for_line("end 0-1");
  gui.click("home");
}

// Name and bytes of every file but the books of the database, which change with every reading.
std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> all;
  if (!fs::exists(folder)) return all;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    if (file.is_regular_file() && !name.starts_with("club.db"))
      all[name] = *rostok::base::read_file(file.path());
  }
  return all;
}

rostok::practice::Record record_of(const GuiRun& gui, rostok::practice::StudentId id) {
  auto file = rostok::store::PracticeFile::open(gui.data() / "club.db");
  REQUIRE(file);
  auto record = (*file)->load(id);
  REQUIRE(record);
  return *record;
}

}  // namespace

TEST_CASE("students: a new name, a game, and both are there after leaving") {
  GuiRun gui({"--lang", "en"});
  gui.wait_for_line("home 0");  // nobody yet: home of a guest, two clicks from a game
  enter_new_student(gui, "anna", "brown", "fish");
  gui.wait_for_line("home 1");
  gui.wait_for_line("games 0");
  play_two_people(gui);
  gui.wait_for_line("games 1");
  CHECK(gui.has("my-games"));
  gui.click("my-games");
  gui.press("Escape");
  gui.click("growth");
  gui.wait_for_widget("back");
  gui.press("Escape");
  gui.wait_for_line("games 1");
  gui.press("Escape");  // leaves the name
  gui.wait_for_widget("student-1");
  gui.click("guest");
  gui.wait_for_line("home 0");
  gui.wait_for_line("games 0");
  gui.press("Escape");
  gui.wait_for_widget("student-1");
  gui.type("bro");  // a letter anywhere looks for a name
  gui.press("Return");
  gui.wait_for_line("home 1");
  gui.wait_for_line("games 1");
  const auto record = record_of(gui, 1);
  CHECK(record.profile.first_name == "Anna");
  CHECK(record.profile.avatar == "fish");
  REQUIRE(record.games.size() == 1);
  CHECK(record.games[0].plies == 4);
  CHECK(record.games[0].pgn.find("Qh4#") != std::string::npos);
}

TEST_CASE("students: a PIN opens the place of its student only") {
  GuiRun gui({"--lang", "en"});
  enter_new_student(gui, "anna", "brown", "sun");
  gui.click("student");
  gui.wait_for_line("pin none");
  gui.click("avatar-moon");
  gui.wait_for_line("picture moon");
  gui.click("set-pin");  // without four digits it is said, not done
  gui.click("new-pin");
  gui.type("2718");
  gui.click("set-pin");
  gui.wait_for_line("pin set");
  gui.click("back");
  gui.click("leave");
  gui.click("student-1");
  gui.wait_for_widget("pin");
  gui.type("0000");
  gui.wait_for("another try", [&] { return gui.has("pin"); });
  CHECK(gui.value("home").empty());
  gui.screenshot("pin");
  gui.type("2718");
  gui.wait_for_line("home 1");
  CHECK(record_of(gui, 1).profile.pin_hash.starts_with("$argon2id$"));
  gui.click("student");
  gui.click("old-pin");
  gui.type("2718");
  gui.click("remove-pin");
  gui.wait_for_line("pin none");
}

TEST_CASE("students: a guest leaves nothing on the disk") {
  GuiRun gui({"--lang", "en"});
  enter_new_student(gui, "anna", "brown", "sun");
  gui.click("leave");
  gui.wait_for_widget("student-1");
  const auto before = files_of(gui.data());
  const auto known = record_of(gui, 1);
  gui.click("guest");
  gui.wait_for_line("home 0");
  play_two_people(gui);
  gui.wait_for_line("games 1");  // as long as he sits here
  CHECK(files_of(gui.data()) == before);
  gui.click("play-two");  // an unfinished one is there for an accident, and goes when he goes
  gui.click("begin");
  gui.wait_for_widget("board");
  gui.type("e2e4");
  gui.press("Return");
  gui.wait_for_line("ply 1 1");
  gui.click("home");
  gui.click("question-yes");
  gui.wait_for_widget("continue");
  gui.click("leave");
  gui.wait_for_widget("student-1");
  gui.wait_for("nothing left", [&] { return files_of(gui.data()) == before; });
  CHECK(record_of(gui, 1) == known);
  gui.click("guest");
  gui.wait_for_line("home 0");
  gui.wait_for_line("games 0");
}

TEST_CASE("students: each has settings of his own") {
  GuiRun gui({"--lang", "en"});
  const auto kept = [&] { return *rostok::base::read_file(gui.data() / "settings.json"); };
  enter_new_student(gui, "anna", "brown", "sun");
  gui.click("settings");
  gui.click("theme-dark");
  gui.wait_for("the student's settings", [&] {
    return record_of(gui, 1).profile.settings.find("\"dark\"") != std::string::npos;
  });
  CHECK(record_of(gui, 1).profile.settings.find("\"sprout\"") != std::string::npos);
  CHECK(kept().find("\"light\"") != std::string::npos);
  gui.click("back");
  gui.click("leave");
  gui.wait_for_widget("student-1");
  enter_new_student(gui, "ben", "cole", "boat");
  gui.wait_for_line("home 2");
  CHECK(record_of(gui, 2).profile.settings.empty());
  gui.click("leave");
  gui.click("student-1");
  gui.wait_for_line("home 1");
  gui.click("settings");
  gui.click("theme-contrast");
  gui.wait_for("his own again", [&] {
    return record_of(gui, 1).profile.settings.find("\"contrast\"") != std::string::npos;
  });
  CHECK(kept().find("\"contrast\"") == std::string::npos);
}

TEST_CASE("students: a club file that cannot be opened makes everybody a guest, in words") {
  rostok::e2e::Display display;
  fs::create_directories(display.folder() / "data");
  std::ofstream(display.folder() / "data" / "club.db")
      << "this is no database at all, only some words in a file";
  const auto widgets = display.folder() / "widgets";
  rostok::e2e::Child program(
      {std::string(ROSTOK_BIN_DIR) + "/rostok-gui", "--lang", "en", "--data",
       (display.folder() / "data").string(), "--dump-widgets", widgets.string()},
      {{"DISPLAY", display.name()}}, display.folder() / "output");
  bool said = false;
  for (int n = 0; n < 100 && !said; ++n) {
    said = rostok::e2e::read_all(widgets).find("retry") != std::string::npos;
    usleep(100'000);
  }
  CHECK(said);
  CHECK(rostok::e2e::read_all(widgets).find("guest") != std::string::npos);
  CHECK(program.running());
  CHECK(rostok::base::read_file(display.folder() / "data" / "club.db")
            ->starts_with("this is no database"));
}
