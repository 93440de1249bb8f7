// SPDX-License-Identifier: MIT
// Files of games in the window: a broken one, filters, positions, a big one.
#include <chrono>
#include <fstream>
#include <thread>

#include "catch.h"
#include "gui_run.h"

using rostok::e2e::GuiRun;
namespace fs = std::filesystem;

namespace {

const std::string kBroken = ROSTOK_TESTS_DIR "/data/pgn/broken.pgn";

struct Folder {
  fs::path path = fs::temp_directory_path() / ("rostok-library-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

const std::string kGames =
    "[Event \"Cup\"]\n[White \"Карпов, Анатолий\"]\n[Black \"Orlov, Ivan\"]\n[Date "
    "\"2024.03.01\"]\n[Result \"1-0\"]\n\n1. e4 c5 2. Nf3 d6 1-0\n\n"
    "[Event \"Cup\"]\n[White \"Федорова, Яна\"]\n[Black \"Orlov, Ivan\"]\n[Date "
    "\"2025.03.01\"]\n[Result \"0-1\"]\n\n1. e4 e5 2. Nf3 Nc6 0-1\n\n"
    "[Event \"Cup\"]\n[White \"Orlov, Ivan\"]\n[Black \"Karpov, Pavel\"]\n[Date "
    "\"2025.03.02\"]\n[Result \"1/2-1/2\"]\n\n1. d4 {good} d5 1/2-1/2\n";

std::string write(const Folder& folder, const std::string& name, const std::string& text) {
  std::ofstream(folder.path / name) << text;
  return (folder.path / name).string();
}

void wait_until_read(GuiRun& gui) {
  gui.wait_for("the whole file",
               [&] { return gui.value("reading") == "no" && gui.value("searching") == "no"; });
}

}  // namespace

TEST_CASE("library: a broken file shows its faults and all healthy games") {
  GuiRun gui({"--lang", "ru", "--open", kBroken});
  wait_until_read(gui);
  CHECK(gui.value("games-read") == "84");
  CHECK(std::stoi(gui.value("games-faulty")) > 30);
  gui.wait_for("a fault", [&] { return gui.value("fault").find("Строка ") == 0; });
  gui.screenshot("library-broken");
  gui.click("games-1");
  gui.wait_for_line("chosen 1");
  CHECK(gui.value("fault").empty());
  CHECK(gui.value("white") == "Healthy 1");
  gui.click("only-faulty");
  gui.wait_for("faulty games only",
               [&] { return gui.value("games-shown") == gui.value("games-faulty"); });
  CHECK(gui.output().empty());
}

TEST_CASE("library: games are filtered and stepped through by keys") {
  const Folder folder;
  GuiRun gui({"--lang", "ru", "--open", write(folder, "some.pgn", kGames)});
  wait_until_read(gui);
  CHECK(gui.value("games-shown") == "3");
  gui.press("Right");
  gui.press("Right");
  gui.press("Right");
  gui.wait_for_line("ply 3 4");
  gui.press("Down");
  gui.wait_for_line("chosen 1");
  gui.type("orlov kar");  // letters at the list look for a player
  gui.wait_for_line("games-shown 2");
  gui.click("result-draw");
  gui.wait_for_line("games-shown 1");
  CHECK(gui.value("black") == "Karpov, Pavel");
  gui.click("filter-clear");
  gui.wait_for_line("games-shown 3");
  gui.click("opening");
  gui.type("B50");
  gui.wait_for_line("games-shown 1");
  gui.click("filter-clear");
  gui.click("years");
  gui.type("2025-");
  gui.wait_for_line("games-shown 2");
  gui.click("filter-clear");
  gui.wait_for_line("games-shown 3");
  gui.click("sort-1");
  gui.wait_for("another order", [&] { return gui.value("chosen") != "1"; });
}

TEST_CASE("library: a position is found and walked through by what was played") {
  const Folder folder;
  GuiRun gui({"--open", write(folder, "some.pgn", kGames)});
  wait_until_read(gui);
  gui.click("search-here");
  gui.wait_for_widget("move-1");
  CHECK(gui.value("games-shown") == "3");
  gui.click("move-0");  // 1. e4, played twice
  gui.wait_for_line("games-shown 2");
  gui.wait_for_line("ply 1 4");
  gui.screenshot("library-position");
  gui.click("position-off");
  gui.wait_for_line("games-shown 3");
}

TEST_CASE("library: the list is saved as a file and found in the folder of the club") {
  const Folder folder;
  GuiRun gui({"--lang", "en", "--open", write(folder, "some.pgn", kGames)});
  wait_until_read(gui);
  gui.click("result-draw");
  gui.wait_for_line("games-shown 1");
  gui.click("export");
  gui.wait_for("the new file", [&] { return !gui.value("exported").empty(); });
  CHECK(fs::exists(gui.value("exported")));
  gui.press("Escape");
  gui.click("folder-0");
  gui.wait_for("the file in the list", [&] {
    return gui.value("file").find("..") != std::string::npos && gui.has("files-1");
  });
  gui.click("files-1");
  gui.wait_for_line("games-read 1");
  CHECK(gui.value("black") == "Karpov, Pavel");
}

TEST_CASE("library: a path is typed and a missing file is a sentence") {
  const Folder folder;
  const std::string path = write(folder, "some.pgn", kGames);
  GuiRun gui({"--lang", "en", "--open", folder.path / "none.pgn"});
  gui.wait_for("a sentence", [&] { return gui.value("problem").find("There is no file") == 0; });
  gui.press("Escape");
  gui.click("path");
  gui.type(path);
  gui.press("Return");
  gui.wait_for_line("games-read 3");
}

TEST_CASE("library: a chosen game opens for analysis and the list is there again") {
  const Folder folder;
  GuiRun gui({"--open", write(folder, "some.pgn", kGames)});
  wait_until_read(gui);
  gui.press("Down");
  gui.press("Down");
  gui.wait_for_line("chosen 2");
  gui.click("open");
  gui.wait_for("the analysis page", [&] { return !gui.has("games"); });
  gui.press("Escape");
  gui.wait_for_widget("games");
  gui.wait_for_line("chosen 2");
}

TEST_CASE("library: a big file is listed while it is read and the window answers") {
  const Folder folder;
  const fs::path path = folder.path / "big.pgn";
  {
    std::ofstream big(path);
    std::string moves;
    for (int n = 0; n < 20; ++n)
      moves += "Nf3 Nf6 Ng1 Ng8\n";
    for (int n = 0; n < 55'000; ++n)
      big << "[White \"Player " << n << "\"]\n[Black \"Nobody\"]\n[Result \"1-0\"]\n\n"
          << moves << "1-0\n\n";
  }
  REQUIRE(fs::file_size(path) > 20'000'000);
  const fs::path frames = folder.path / "frames";
  GuiRun gui({"--open", path, "--frame-log", frames});
  gui.wait_for("the first games", [&] {
    return !gui.value("games-shown").empty() && gui.value("games-shown") != "0";
  });
  gui.press("Down");
  gui.wait_for_line("chosen 1");
  for (int patience = 0; patience < 6 && gui.value("reading") == "yes"; ++patience)
    std::this_thread::sleep_for(std::chrono::seconds(1));
  gui.wait_for_line("games-read 55000");
  gui.press("End");
  gui.wait_for_line("white Player 54999");
  // Not a measurement: only that nothing stood still for long.
  std::ifstream log(frames);
  double wall = 0, processor = 0, longest = 0;
  while (log >> wall >> processor)
    longest = std::max(longest, wall);
  INFO("longest frame " << longest << " ms");
  CHECK(longest > 0);
  CHECK(longest < 1000);
}
