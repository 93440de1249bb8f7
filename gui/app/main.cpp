// SPDX-License-Identifier: MIT
#include <SFML/System/Err.hpp>
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <sstream>

#include "application.h"
#include "rostok/base/paths.h"
#include "rostok/fonts/own_fonts.h"
#include "rostok/link/paper_desk.h"
#include "rostok/widgets/display_probe.h"

namespace {

constexpr int kNoDisplay = 69;  // EX_UNAVAILABLE of sysexits.h
constexpr int kBadUsage = 64;   // EX_USAGE

using rostok::i18n::Translator;

int explain_display(const Translator& words, rostok::widgets::DisplayState state) {
  const std::string text =
      state == rostok::widgets::DisplayState::NoDisplay
          ? words.tr("Rostok cannot open a window: there is no graphical display. Start it in a desktop session or set DISPLAY.")
          : words.tr("Rostok cannot draw: this display offers no OpenGL. Install the package libgl1-mesa-dri or use another session.");
  std::fprintf(stderr, "rostok-gui: %s\n", text.c_str());
  return kNoDisplay;
}

}  // namespace

int main(int argc, char** argv) {
  namespace app = rostok::app;
  std::signal(SIGPIPE, SIG_IGN);
  app::Start start;
  std::string language, size, fen, data_dir;
  bool version = false;
  CLI::App cli{"rostok-gui: play chess on a board in a window"};
  cli.add_option("--lang", language, "language of the window: ru or en")->check(CLI::IsMember({"ru", "en"}));
  cli.add_option("--size", size, "size of the window, for example 1366x768");
  cli.add_option("--fen", fen, "begin a game of two people from this position");
  cli.add_option("--open", start.games, "open a file of games (PGN)");
  cli.add_option("--data", data_dir, "folder of settings and the unfinished game");
  cli.add_option("--dump-widgets", start.window.dump_widgets, "keep the places of all controls in this file (for tests)");
  cli.add_option("--frame-log", start.window.frame_log, "write the cost of every picture to this file (for benchmarks)");
  cli.add_option("--audit", start.window.audit, "write what is cut, covered or too small on the pages shown (for tests)");
  cli.add_flag("--version", version, "print the version and end");
  CLI11_PARSE(cli, argc, argv);
  if (version) {
    std::puts("rostok-gui " ROSTOK_VERSION);
    return 0;
  }
  const std::filesystem::path share = rostok::base::share_dir();
  start.data_dir = data_dir.empty() ? rostok::base::user_data_dir() : std::filesystem::path(data_dir);
  // With a folder of its own for data nothing is written elsewhere.
  start.documents_dir = data_dir.empty() ? rostok::link::documents_folder() / "Rostok" : start.data_dir / "documents";
  if (!language.empty()) start.language = rostok::i18n::parse_language(language);
  else if (std::getenv("ROSTOK_LANG") != nullptr) start.language = rostok::i18n::language_of_environment();
  const Translator words(start.language.value_or(rostok::i18n::Language::Russian), share / "locale");
  if (!size.empty() && std::sscanf(size.c_str(), "%ux%u", &start.window.width, &start.window.height) != 2) {
    std::fprintf(stderr, "rostok-gui: %s\n", words.tr("A size looks like 1366x768, not {1}", {size}).c_str());
    return kBadUsage;
  }
  if (!fen.empty()) {
    const auto position = rostok::chess::Position::from_fen(fen);
    if (!position) {
      std::fprintf(stderr, "rostok-gui: %s\n", words.text(position.error()).c_str());
      return kBadUsage;
    }
    start.position = *position;
  }
  rostok::fonts::add_own_fonts();
  const auto display = rostok::widgets::probe_display();
  if (display.state != rostok::widgets::DisplayState::Usable) return explain_display(words, display.state);
  start.window.screen_width = display.width;
  start.window.screen_height = display.height;
  // Remarks of the window library are no business of the person at the board.
  std::ostringstream remarks;
  sf::err().rdbuf(remarks.rdbuf());
  try {
    return app::Application(start, share).run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "rostok-gui: %s\n", error.what());
    return 70;  // EX_SOFTWARE
  }
}
