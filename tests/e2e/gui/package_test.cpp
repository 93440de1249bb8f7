// SPDX-License-Identifier: MIT
// The folder that is carried to a computer where nothing of ours is installed.
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <sstream>
#include <thread>

#include "catch.h"
#include "gui_run.h"

namespace fs = std::filesystem;
using rostok::e2e::Child;
using rostok::e2e::Display;

namespace {

// Nobody's rights, so that a folder without the right to write is one for the superuser's tests, too.
std::vector<std::string> as_nobody(std::vector<std::string> command) {
  if (getuid() != 0) return command;
  command.insert(command.begin(), {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"});
  return command;
}

bool comes(const fs::path& file) {
  for (int i = 0; i < 500 && !fs::exists(file); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  return fs::exists(file);
}

// Changes a setting, so that there is something to keep.
void change_theme(const std::string& display, const fs::path& widgets) {
  for (const std::string id : {"settings", "theme-dark"}) {
    std::string place;
    for (int i = 0; i < 500 && place.empty(); ++i) {
      std::istringstream lines(rostok::e2e::read_all(widgets));
      for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string name;
        int x = 0, y = 0, w = 0, h = 0;
        if (fields >> name >> x >> y >> w >> h && name == id) place = std::to_string(x + w / 2) + ' ' + std::to_string(y + h / 2);
      }
      if (place.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    INFO(id);
    REQUIRE_FALSE(place.empty());
    REQUIRE(std::system(("DISPLAY=" + display + " xdotool mousemove " + place + " click 1").c_str()) == 0);
  }
}

}  // namespace

TEST_CASE("window: a packed folder runs from a place with a Russian name where nobody may write") {
  Display display;
  const fs::path room = display.folder() / "Кружок Пети", home = display.folder() / "дом";
  fs::permissions(display.folder(), fs::perms::owner_all | fs::perms::group_all | fs::perms::others_all);
  fs::create_directories(room);
  fs::create_directories(home);
  fs::permissions(home, fs::perms::all);
  const fs::path packed = room / "rostok", output = display.folder() / "output";
  Child packing({std::string(ROSTOK_SOURCE_DIR) + "/tools/package.sh", packed.string(), ROSTOK_BIN_DIR "/.."}, {}, output);
  INFO(rostok::e2e::read_all(output));
  REQUIRE(packing.wait(100) == 0);
  REQUIRE(std::system(("chmod -R a-w '" + room.string() + "'").c_str()) == 0);
  const std::map<std::string, std::string> environment = {{"HOME", home.string()}, {"DISPLAY", display.name()}, {"XDG_DATA_HOME", ""},
                                                          {"LD_LIBRARY_PATH", ""}, {"ROSTOK_SHARE", ""}, {"ROSTOK_ENGINE", ""}, {"PATH", "/usr/bin:/bin"}};
  {
    Child engine(as_nobody({(packed / "bin/rostok").string(), "engine", "list"}), environment, output);
    REQUIRE(engine.wait(60) == 0);
    CHECK(rostok::e2e::read_all(output).find((packed / "bin/stockfish").string()) != std::string::npos);
  }
  const fs::path widgets = home / "widgets";
  {
    Child window(as_nobody({(packed / "bin/rostok-gui").string(), "--dump-widgets", widgets.string()}), environment, output);
    CHECK(comes(widgets));
    CHECK(window.running());
    change_theme(display.name(), widgets);
    CHECK(comes(home / ".local/share/rostok/settings.json"));
  }
  // Carried on a stick: the data stay with it.
  REQUIRE(std::system(("chmod -R a+w '" + room.string() + "'").c_str()) == 0);
  fs::remove(widgets);
  { const std::string mark = "touch '" + (packed / "portable").string() + "'"; REQUIRE(std::system(mark.c_str()) == 0); }
  Child carried(as_nobody({(packed / "bin/rostok-gui").string(), "--dump-widgets", widgets.string()}), environment, output);
  CHECK(comes(widgets));
  change_theme(display.name(), widgets);
  CHECK(comes(packed / "data/settings.json"));
}
