// SPDX-License-Identifier: MIT
// The SFML window: layers, events, sleeping until something happens.
#pragma once
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include "rostok/screens/screen.h"
#include "rostok/widgets/damage.h"
#include "rostok/widgets/layer.h"
#include "frame_log.h"
#include "sleeper.h"

namespace rostok::app {

struct WindowOptions {
  unsigned width = 1366, height = 768;
  int screen_width = 0, screen_height = 0;
  std::filesystem::path dump_widgets;  // empty: not written
  std::filesystem::path frame_log;     // empty: not written
  std::filesystem::path audit;         // empty: not written
};

class Window {
 public:
  Window(const WindowOptions& options, std::filesystem::path share,
         const viewmodel::SettingsPresenter& settings);

  void set_title(const std::string& utf8);
  // The page shown from now on; it must live until the next call.
  void show(screens::Screen* screen);
  // A message over whatever page is shown, until it is closed. Empty: none.
  void set_notice(const std::string& text);
  // Handles what has happened, draws, sleeps. False when the window is closed.
  bool run_once();
  [[nodiscard]] Sleeper& sleeper() { return sleeper_; }
  void toggle_fullscreen();

 private:
  void handle(const sf::Event& event);
  void handle_key(const sf::Event::KeyEvent& key);
  void handle_button(const sf::Event::MouseButtonEvent& button, bool down);
  void open(bool fullscreen);
  void point_at(float x, float y);
  void move_focus(int step);
  void move_focus_towards(screens::Key key);
  void press_focused();
  void compose();
  void compose_overlay(const widgets::Ui& now);
  void compose_notice(const widgets::Ui& now);
  [[nodiscard]] const widgets::Hit* hit_at(float x, float y) const;
  void compose_moving();
  void paint();
  void paint_place(const widgets::Rect& place);
  void write_widgets() const;
  void write_audit();
  [[nodiscard]] const widgets::Scene& active() const;
  [[nodiscard]] widgets::Ui ui();
  widgets::Layer& piece_layer(const std::string& file, int side);

  WindowOptions options_;
  FrameLog frames_;
  const viewmodel::SettingsPresenter* settings_;
  widgets::Painter painter_;
  sf::RenderWindow window_;
  bool fullscreen_ = false;
  std::string title_;
  Sleeper sleeper_;
  screens::Screen* screen_ = nullptr;
  widgets::Pointer pointer_;
  bool focus_visible_ = false;
  std::string focus_;
  widgets::SceneLayer page_{painter_}, overlay_{painter_}, notice_{painter_};
  std::string notice_text_;
  widgets::BoardPainter board_painter_{painter_};
  widgets::Layer board_layer_;
  std::optional<screens::BoardPlacement> board_;
  std::vector<screens::MovingPiece> moving_;
  std::map<std::pair<std::string, int>, widgets::Layer> piece_layers_;
  float mouse_x_ = 0, mouse_y_ = 0;
  widgets::Damage damage_;
  bool swallow_text_ = false;
  mutable std::string written_;
  std::ofstream audit_;
  std::set<std::string> faults_;
};

}  // namespace rostok::app
