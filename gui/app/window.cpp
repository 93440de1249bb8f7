// SPDX-License-Identifier: MIT
#include "window.h"

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Event.hpp>
#include <algorithm>
#include <cmath>
#include <fstream>

#include "rostok/base/files.h"
#include "rostok/screens/notice.h"
#include "rostok/widgets/audit.h"

namespace rostok::app {

using screens::Key;
using screens::PointerButton;
using widgets::Rect;
using widgets::Scene;

namespace {

constexpr unsigned kLeastWidth = 800, kLeastHeight = 560;

std::optional<Key> key_of(const sf::Event::KeyEvent& key) {
  using K = sf::Keyboard;
  switch (key.code) {
    case K::Enter: return Key::Enter;
    case K::Escape: return Key::Escape;
    case K::Backspace: return Key::Backspace;
    case K::Left: return Key::Left;
    case K::Right: return Key::Right;
    case K::Up: return Key::Up;
    case K::Down: return Key::Down;
    case K::Home: return Key::Home;
    case K::End: return Key::End;
    case K::PageUp: return Key::PageUp;
    case K::PageDown: return Key::PageDown;
    case K::F1: return Key::F1;
    case K::F2: return Key::F2;
    case K::F3: return Key::F3;
    case K::F4: return Key::F4;
    case K::F5: return Key::F5;
    case K::F6: return Key::F6;
    case K::Space: return Key::Space;
    case K::Delete: return Key::Delete;
    case K::Z: if (key.control) return Key::Undo; break;
    case K::C: if (key.control) return Key::Copy; break;
    case K::V: if (key.control) return Key::Paste; break;
    default: break;
  }
  return std::nullopt;
}

// With only the Russian layout loaded SFML reports Ctrl+Z as an unknown key; the letter on that
// key is Я.
std::optional<Key> key_of_cyrillic(char32_t letter) {
  switch (letter) {
    case U'я': return Key::Undo;
    case U'с': return Key::Copy;
    case U'м': return Key::Paste;
    default: return std::nullopt;
  }
}

}  // namespace

Window::Window(const WindowOptions& options, std::filesystem::path share,
               const viewmodel::SettingsPresenter& settings)
    : options_(options), frames_(options.frame_log), settings_(&settings), painter_(std::move(share)) {
  options_.width = std::max(options_.width, kLeastWidth);
  options_.height = std::max(options_.height, kLeastHeight);
  if (!options_.audit.empty()) audit_.open(options_.audit);
  open(false);
}

void Window::open(bool fullscreen) {
  fullscreen_ = fullscreen;
  const sf::VideoMode mode =
      fullscreen ? sf::VideoMode(static_cast<unsigned>(options_.screen_width), static_cast<unsigned>(options_.screen_height))
                 : sf::VideoMode(options_.width, options_.height);
  window_.create(mode, sf::String::fromUtf8(title_.begin(), title_.end()),
                 fullscreen ? sf::Style::None : sf::Style::Default);
  const auto middle = [](int room, unsigned size) { return std::max(0, (room - static_cast<int>(size)) / 2); };
  window_.setPosition({middle(options_.screen_width, mode.width), middle(options_.screen_height, mode.height)});
  window_.setKeyRepeatEnabled(true);
  sleeper_.find_connections();
  damage_.add_everything();
}

void Window::toggle_fullscreen() {
  open(!fullscreen_);
}

void Window::set_title(const std::string& utf8) {
  if (title_ == utf8) return;
  title_ = utf8;
  window_.setTitle(sf::String::fromUtf8(utf8.begin(), utf8.end()));
}

void Window::show(screens::Screen* screen) {
  if (screen_ == screen) return;
  screen_ = screen;
  focus_ = screen->first_focus();
  pointer_ = {};
  damage_.add_everything();
}

const Scene& Window::active() const {
  return overlay_.scene().hits.empty() ? page_.scene() : overlay_.scene();
}

widgets::Ui Window::ui() {
  widgets::Ui ui;
  ui.theme = &widgets::theme(static_cast<widgets::ThemeName>(settings_->state().theme));
  ui.scale = static_cast<float>(settings_->state().scale_percent) / 100;
  ui.painter = &painter_;
  ui.pointer = pointer_;
  ui.pointer.focused = focus_visible_ ? focus_ : std::string();
  const sf::Vector2u size = window_.getSize();
  ui.window = {0, 0, static_cast<float>(size.x), static_cast<float>(size.y)};
  return ui;
}

void Window::compose() {
  const widgets::Ui now = ui();
  const int width = static_cast<int>(now.window.w), height = static_cast<int>(now.window.h);
  damage_.set_window(width, height);
  Scene page;
  screen_->build(now, page);
  damage_.add(page_.update(std::move(page), width, height));
  auto board = screen_->board(now);
  if (board) {
    std::vector<Rect> places = board_painter_.update(board->picture);
    if (!places.empty()) board_layer_.upload(board_painter_.surface(), places);
    for (Rect& place : places) {
      place.x += board->x;
      place.y += board->y;
    }
    damage_.add(places);
  }
  const auto rect_of = [](const std::optional<screens::BoardPlacement>& at) { return at ? at->rect() : Rect{}; };
  if (rect_of(board) != rect_of(board_)) damage_.add({rect_of(board), rect_of(board_)});
  board_ = std::move(board);
  compose_overlay(now);
  compose_moving();
  compose_notice(now);
}

void Window::set_notice(const std::string& text) {
  notice_text_ = text;
}

void Window::compose_notice(const widgets::Ui& now) {
  Scene scene;
  if (!notice_text_.empty()) screens::build_notice(now, scene, notice_text_, settings_->words());
  damage_.add(notice_.update(std::move(scene), static_cast<int>(now.window.w), static_cast<int>(now.window.h)));
}

const widgets::Hit* Window::hit_at(float x, float y) const {
  const widgets::Hit* hit = notice_.scene().at(x, y);
  return hit != nullptr ? hit : active().at(x, y);
}

void Window::compose_overlay(const widgets::Ui& now) {
  const int width = static_cast<int>(now.window.w), height = static_cast<int>(now.window.h);
  Scene overlay;
  screen_->build_overlay(now, overlay);
  const bool had_overlay = !overlay_.scene().hits.empty();
  const bool has_overlay = !overlay.hits.empty();
  damage_.add(overlay_.update(std::move(overlay), width, height));
  if (has_overlay && !had_overlay) {
    // A dialog begins on its harmless button.
    const auto& hits = overlay_.scene().hits;
    const auto first = std::find_if(hits.begin(), hits.end(), [](const widgets::Hit& h) { return h.tab_stop && h.enabled; });
    focus_ = first == hits.end() ? std::string() : first->id;
    pointer_.hovered.clear();
    if (focus_visible_) {
      Scene again;
      screen_->build_overlay(ui(), again);
      damage_.add(overlay_.update(std::move(again), width, height));
    }
  } else if (!has_overlay && had_overlay) {
    focus_ = screen_->first_focus();
  }
}

void Window::compose_moving() {
  const auto add = [this](const std::vector<screens::MovingPiece>& pieces) {
    for (const screens::MovingPiece& piece : pieces) {
      const float side = static_cast<float>(piece.side);
      damage_.add({{std::round(piece.x), std::round(piece.y), side, side}});
    }
  };
  auto moving = screen_->moving();
  add(moving_);
  add(moving);
  moving_ = std::move(moving);
}

widgets::Layer& Window::piece_layer(const std::string& file, int side) {
  widgets::Layer& layer = piece_layers_[{file, side}];
  if (cairo_surface_t* pixels = painter_.pictures().get(file, side, side, widgets::Color{}))
    layer.upload(pixels, {});
  return layer;
}

void Window::paint() {
  for (const Rect& place : damage_.take()) paint_place(place);
  glDisable(GL_SCISSOR_TEST);
  window_.display();
}

// Software rendering pays for every pixel it is told to look at.
void Window::paint_place(const Rect& place) {
  const int height = static_cast<int>(window_.getSize().y);
  glEnable(GL_SCISSOR_TEST);
  glScissor(static_cast<int>(place.x), height - static_cast<int>(place.bottom()), static_cast<int>(place.w), static_cast<int>(place.h));
  page_.draw(window_);
  if (board_ && board_->rect().touches(place)) board_layer_.draw(window_, board_->x, board_->y);
  if (board_)
    for (const screens::MovingPiece& piece : moving_)
      piece_layer(widgets::piece_file(board_->picture.pieces, piece.piece), piece.side).draw(window_, piece.x, piece.y);
  overlay_.draw(window_);
  notice_.draw(window_);
}

bool Window::run_once() {
  frames_.begin();
  screen_->set_focused(focus_);
  screen_->tick();
  if (auto wanted = screen_->take_wanted_focus()) {
    focus_ = std::move(*wanted);
    screen_->set_focused(focus_);
  }
  compose();
  write_widgets();
  if (audit_.is_open() && damage_.any()) write_audit();
  if (damage_.any()) {
    paint();
    frames_.end();
  }
  // Drawing may have read events from the connection, so look before sleeping.
  sf::Event event{};
  if (!window_.pollEvent(event)) {
    sleeper_.sleep(screen_->until_change());
    if (!window_.pollEvent(event)) return true;
  }
  do {
    handle(event);
  } while (window_.isOpen() && window_.pollEvent(event));
  return window_.isOpen();
}

void Window::point_at(float x, float y) {
  mouse_x_ = x;
  mouse_y_ = y;
  const widgets::Hit* hit = hit_at(x, y);
  pointer_.hovered = hit != nullptr && hit->enabled ? hit->id : std::string();
}

void Window::handle_button(const sf::Event::MouseButtonEvent& button, bool down) {
  const float x = static_cast<float>(button.x), y = static_cast<float>(button.y);
  if (button.button != sf::Mouse::Left && button.button != sf::Mouse::Right) return;
  const auto which = button.button == sf::Mouse::Left ? PointerButton::Left : PointerButton::Right;
  using K = sf::Keyboard;
  const screens::Modifiers with{K::isKeyPressed(K::LShift) || K::isKeyPressed(K::RShift),
                                K::isKeyPressed(K::LControl) || K::isKeyPressed(K::RControl),
                                K::isKeyPressed(K::LAlt) || K::isKeyPressed(K::RAlt)};
  point_at(x, y);
  focus_visible_ = false;
  const bool on_page = &active() == &page_.scene();
  const widgets::Hit* hit = hit_at(x, y);
  if (down) {
    pointer_.pressed = hit != nullptr && hit->enabled && which == PointerButton::Left ? hit->id : std::string();
    if (on_page && hit != nullptr && (hit->id == "board" || screen_->is_grip(hit->id))) {
      pointer_.pressed = "board";
      focus_ = hit->id;
      screen_->board_down(x, y, which, with);
    }
    return;
  }
  const std::string pressed = std::exchange(pointer_.pressed, {});
  if (pressed == "board") return screen_->board_up(x, y, which, with);
  if (hit != nullptr && hit->enabled && !pressed.empty() && hit->id == pressed) {
    if (pressed == screens::kNoticeClose) return set_notice({});
    focus_ = pressed;
    screen_->act(pressed);
  }
}

void Window::move_focus(int step) {
  focus_visible_ = true;
  std::vector<std::string> stops;
  for (const widgets::Hit& hit : active().hits)
    if (hit.tab_stop && hit.enabled) stops.push_back(hit.id);
  if (stops.empty()) return;
  const auto at = std::find(stops.begin(), stops.end(), focus_);
  const auto count = static_cast<int>(stops.size());
  const int now = at == stops.end() ? (step > 0 ? -1 : 0) : static_cast<int>(at - stops.begin());
  focus_ = stops[static_cast<std::size_t>((now + step + count) % count)];
}

// The nearest stop in the direction of an arrow key.
void Window::move_focus_towards(Key key) {
  const widgets::Hit* from = active().find(focus_);
  if (from == nullptr) return move_focus(1);
  const widgets::Hit* best = nullptr;
  float best_cost = 0;
  for (const widgets::Hit& hit : active().hits) {
    if (!hit.tab_stop || !hit.enabled || hit.id == focus_) continue;
    const float dx = hit.rect.mid_x() - from->rect.mid_x(), dy = hit.rect.mid_y() - from->rect.mid_y();
    const float along = key == Key::Left ? -dx : key == Key::Right ? dx : key == Key::Up ? -dy : dy;
    const float across = std::abs(key == Key::Left || key == Key::Right ? dy : dx);
    if (along <= 1 || across > along * 2) continue;
    const float cost = along + 2 * across;
    if (best == nullptr || cost < best_cost) {
      best = &hit;
      best_cost = cost;
    }
  }
  focus_visible_ = true;
  if (best != nullptr) focus_ = best->id;
}

void Window::press_focused() {
  const widgets::Hit* hit = active().find(focus_);
  if (hit != nullptr && hit->enabled && focus_ != "board") screen_->act(std::string(focus_));
}

void Window::handle_key(const sf::Event::KeyEvent& key) {
  swallow_text_ = false;
  if (key.code == sf::Keyboard::Tab) return move_focus(key.shift ? -1 : 1);
  if (key.code == sf::Keyboard::F11) return toggle_fullscreen();
  if (key.code == sf::Keyboard::Escape && !notice_text_.empty()) return set_notice({});
  const auto meant = key_of(key);
  if (!meant) return;
  const bool arrow = *meant == Key::Left || *meant == Key::Right || *meant == Key::Up || *meant == Key::Down;
  if (arrow) focus_visible_ = true;
  const bool on_page = &active() == &page_.scene();
  if ((on_page || (*meant != Key::Enter && !arrow)) && screen_->key(*meant, focus_)) {
    swallow_text_ = *meant == Key::Undo || *meant == Key::Copy || *meant == Key::Paste || *meant == Key::Space;
    return;
  }
  if (arrow) return move_focus_towards(*meant);
  if (*meant == Key::Enter || *meant == Key::Space) {
    swallow_text_ = true;
    press_focused();
  }
}

void Window::handle(const sf::Event& event) {
  screen_->set_focused(focus_);
  switch (event.type) {
    case sf::Event::Closed: window_.close(); break;
    case sf::Event::Resized: {
      const auto w = static_cast<float>(event.size.width), h = static_cast<float>(event.size.height);
      window_.setView(sf::View(sf::FloatRect(0, 0, w, h)));
      piece_layers_.clear();
      damage_.add_everything();
      break;
    }
    // Something may have lain over the window.
    case sf::Event::GainedFocus:
    case sf::Event::MouseEntered: damage_.add_everything(); break;
    case sf::Event::MouseMoved:
      point_at(static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y));
      screen_->board_move(mouse_x_, mouse_y_);
      break;
    case sf::Event::MouseLeft: pointer_.hovered.clear(); break;
    case sf::Event::MouseButtonPressed: handle_button(event.mouseButton, true); break;
    case sf::Event::MouseButtonReleased: handle_button(event.mouseButton, false); break;
    case sf::Event::MouseWheelScrolled: screen_->wheel(event.mouseWheelScroll.delta); break;
    case sf::Event::KeyPressed: handle_key(event.key); break;
    case sf::Event::TextEntered:
      if (std::exchange(swallow_text_, false)) break;
      if (const auto meant = key_of_cyrillic(event.text.unicode); meant && (sf::Keyboard::isKeyPressed(sf::Keyboard::LControl) || sf::Keyboard::isKeyPressed(sf::Keyboard::RControl))) {
        screen_->key(*meant, focus_);
      } else if (event.text.unicode > U' ' && event.text.unicode != 0x7F) {
        screen_->text(event.text.unicode);
      }
      break;
    default: break;
  }
}

// Each fault of the pages shown so far, once.
void Window::write_audit() {
  const widgets::Ui now = ui();
  for (const Scene* scene : {&page_.scene(), &overlay_.scene(), &notice_.scene()})
    for (std::string& fault : widgets::audit(*scene, painter_, now.window, now.scale))
      if (faults_.insert(fault).second) audit_ << fault << std::endl;
}

// "id x y w h enabled" a line, complete at any moment, for tests that press things by name.
void Window::write_widgets() const {
  if (options_.dump_widgets.empty()) return;
  std::string text;
  const auto whole = [](float value) { return std::to_string(std::lround(value)); };
  for (const widgets::Hit& hit : active().hits) {
    text += hit.id + ' ' + whole(hit.rect.x) + ' ' + whole(hit.rect.y) + ' ' + whole(hit.rect.w) + ' ' + whole(hit.rect.h) + (hit.enabled ? " 1\n" : " 0\n");
  }
  for (const widgets::Hit& hit : notice_.scene().hits)
    text += hit.id + ' ' + whole(hit.rect.x) + ' ' + whole(hit.rect.y) + ' ' + whole(hit.rect.w) + ' ' + whole(hit.rect.h) + " 1\n";
  text += screen_->status();
  if (!moving_.empty()) text += "moving\n";
  if (text == written_) return;
  written_ = text;
  if (const auto kept = base::write_file_atomically(options_.dump_widgets, text); !kept) written_.clear();
}

}  // namespace rostok::app
