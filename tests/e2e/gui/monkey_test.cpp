// SPDX-License-Identifier: MIT
// Somebody presses everything without sense. Nothing may fall, hang or complain.
// ROSTOK_MONKEY_STEPS and ROSTOK_MONKEY_SEED make longer and other runs.
#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

#include "catch.h"
#include "gui_run.h"

namespace {

int number_from(const char* name, int otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoi(text);
}

class Monkey {
 public:
  Monkey(rostok::e2e::GuiRun& gui, unsigned seed) : gui_(&gui), random_(seed) {}

  // What was done, for the message.
  std::string act() {
    const int what = below(100);
    if (what < 60) return press_something();
    if (what < 75) return hit_board();
    if (what < 92) return press_key();
    return type_something();
  }

 private:
  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
  double part() { return std::uniform_real_distribution<double>(0.05, 0.95)(random_); }

  std::string press_something() {
    auto ids = gui_->pressable();
    std::erase(ids, "quit");  // that would be the end of the run
    if (ids.empty()) return "nothing";
    const std::string id = ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))];
    gui_->poke(id, part(), part(), below(10) == 0 ? 3 : 1);
    return "press " + id;
  }
  std::string hit_board() {
    for (int i = 0; i < 2; ++i)
      if (!gui_->poke("board", part(), part(), below(6) == 0 ? 3 : 1)) return press_something();
    return "board";
  }
  std::string press_key() {
    static const std::vector<std::string> kKeys = {"Tab", "shift+Tab", "Return", "Escape", "space", "Left", "Right", "Up", "Down", "Home", "End",
                                                   "Prior", "Next", "F2", "F3", "F4", "F5", "F6", "ctrl+z", "ctrl+c", "ctrl+v", "Delete", "BackSpace"};
    const std::string& key = kKeys[static_cast<std::size_t>(below(static_cast<int>(kKeys.size())))];
    gui_->press(key);
    return "key " + key;
  }
  std::string type_something() {
    static const std::vector<std::string> kTexts = {"e2e4", "Nf3", "O-O", "1", "23", "abc", "12345678901234567890", "/", "x"};
    const std::string& text = kTexts[static_cast<std::size_t>(below(static_cast<int>(kTexts.size())))];
    gui_->type(text);
    return "type " + text;
  }

  rostok::e2e::GuiRun* gui_;
  std::mt19937 random_;
};

void press_everything(rostok::e2e::GuiRun& gui) {
  const auto seed = static_cast<unsigned>(number_from("ROSTOK_MONKEY_SEED", 1));
  const int steps = number_from("ROSTOK_MONKEY_STEPS", 150);
  Monkey monkey(gui, seed);
  std::vector<std::string> done;
  for (int step = 0; step < steps; ++step) {
    done.push_back(monkey.act());
    std::string last;
    for (std::size_t i = done.size() > 12 ? done.size() - 12 : 0; i < done.size(); ++i) last += done[i] + '\n';
    INFO("seed " << seed << ", step " << step << "\n" << last << gui.output());
    REQUIRE(gui.program().running());
    REQUIRE(gui.output().empty());
  }
  // It still answers, and comes to rest.
  for (int i = 0; i < 8; ++i) gui.press("Escape");
  const auto rests = [&] {
    const double before = gui.program().processor_time();
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    return gui.program().processor_time() - before < 0.03;
  };
  bool calm = false;
  for (int i = 0; i < 20 && !calm; ++i) calm = rests();
  CHECK(calm);
}

}  // namespace

TEST_CASE("window: pressing everything without sense does no harm") {
  rostok::e2e::GuiRun gui;
  press_everything(gui);
}

TEST_CASE("window: nor does it at a list of games") {
  rostok::e2e::GuiRun gui({"--open", ROSTOK_TESTS_DIR "/data/pgn/broken.pgn"});
  press_everything(gui);
}
