// SPDX-License-Identifier: MIT
// What a page of the window is: it builds scenes and takes input. Knows no window library.
#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rostok/screens/route.h"
#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/opening_shelf.h"
#include "rostok/viewmodel/session.h"
#include "rostok/widgets/board_view.h"
#include "rostok/widgets/controls.h"
#include "rostok/widgets/sounds.h"

namespace rostok::screens {

using widgets::Rect;
using widgets::Scene;
using widgets::Ui;
using viewmodel::Milliseconds;

enum class Key : std::uint8_t {
  Enter, Escape, Space, Backspace, Left, Right, Up, Down, Home, End, PageUp, PageDown,
  F1, F2, F3, F4, F5, F6, Delete, Undo, Copy, Paste
};

enum class PointerButton : std::uint8_t { Left, Right };
struct Modifiers {
  bool shift = false, control = false, alt = false;
};

struct BoardPlacement {
  float x = 0, y = 0;
  widgets::BoardPicture picture;
  [[nodiscard]] Rect rect() const {
    const float side = static_cast<float>(8 * picture.square);
    return {x, y, side, side};
  }
};

// A piece that flies or hangs on the pointer, in window pixels.
struct MovingPiece {
  chess::Piece piece{};
  float x = 0, y = 0;
  int side = 0;
};

// What pages may ask of the program around them.
struct Services {
  viewmodel::SettingsPresenter* settings = nullptr;
  viewmodel::Session* session = nullptr;
  const viewmodel::TimeSource* time = nullptr;
  viewmodel::OpeningShelf* openings = nullptr;  // names of openings, once they are read
  std::function<void(Route)> go;       // the page lies over this one
  std::function<void(Route)> replace;  // the page takes the place of this one
  std::function<bool(const Route&)> knows;  // whether there is such a page
  std::function<void(widgets::Sound)> play_sound;
  // The clipboard, UTF-8.
  std::function<void(const std::string&)> copy;
  std::function<std::string()> paste;

  [[nodiscard]] const i18n::Translator& words() const { return settings->words(); }
  [[nodiscard]] const viewmodel::Settings& options() const { return settings->state(); }
};

class Screen {
 public:
  virtual ~Screen() = default;
  virtual void build(const Ui& ui, Scene& page) = 0;
  // Lies over page and board; when it is not empty only it takes input.
  virtual void build_overlay(const Ui& /*ui*/, Scene& /*overlay*/) {}
  [[nodiscard]] virtual std::optional<BoardPlacement> board(const Ui& /*ui*/) { return std::nullopt; }
  [[nodiscard]] virtual std::vector<MovingPiece> moving() { return {}; }
  [[nodiscard]] virtual std::string first_focus() const { return {}; }

  // Writes what would be lost if the program ended now.
  virtual void keep() {}
  // The page over this one was left.
  virtual void came_back() {}

  virtual void act(const std::string& id) = 0;
  // True when the key meant something here.
  virtual bool key(Key /*key*/, const std::string& /*focused*/) { return false; }
  virtual bool text(char32_t /*letter*/) { return false; }
  virtual void wheel(float /*steps*/) {}
  virtual void board_down(float /*x*/, float /*y*/, PointerButton /*button*/, Modifiers /*with*/) {}
  virtual void board_up(float /*x*/, float /*y*/, PointerButton /*button*/, Modifiers /*with*/) {}
  virtual void board_move(float /*x*/, float /*y*/) {}
  // Something beside the board that the hand takes hold of like a piece: pressing it is a
  // board_down, and board_up follows wherever it is let go.
  [[nodiscard]] virtual bool is_grip(const std::string& /*id*/) const { return false; }

  // The id that has the keyboard, kept up to date by the window.
  void set_focused(const std::string& id) { focused_ = id; }
  // Where the page wants the keyboard to go, once.
  [[nodiscard]] std::optional<std::string> take_wanted_focus() { return std::exchange(wanted_focus_, std::nullopt); }

  // Lines for the widget file of tests: what the page shows, in words for programs.
  [[nodiscard]] virtual std::string status() const { return {}; }

  // Called before each look at the page; time may have changed something.
  virtual void tick() {}
  // How long the page stays as it is without input.
  [[nodiscard]] virtual std::optional<Milliseconds> until_change() const { return std::nullopt; }

 protected:
  [[nodiscard]] const std::string& focused() const { return focused_; }
  void want_focus(std::string id) { wanted_focus_ = std::move(id); }

 private:
  std::string focused_;
  std::optional<std::string> wanted_focus_;
};

}  // namespace rostok::screens
