// SPDX-License-Identifier: MIT
#include "rostok/screens/new_game_screen.h"

#include <algorithm>
#include <cmath>

#include "page_frame.h"
#include "rostok/base/text.h"
#include "rostok/screens/board_page.h"

namespace rostok::screens {

using practice::Rival;
using viewmodel::Knowledge;
using viewmodel::PlayAs;
using widgets::Button;
using widgets::ButtonKind;

NewGameScreen::NewGameScreen(Services services, viewmodel::NewGamePresenter presenter, Ports ports)
    : services_(std::move(services)), presenter_(std::move(presenter)), ports_(std::move(ports)) {}

void NewGameScreen::build(const Ui& ui, Scene& page) {
  const State state = presenter_.state();
  const Rect area = page_bar(ui, page, services_, {.back = words().tr("Back"), .title = words().tr("New game")});
  const float width = std::min(area.w - 2 * 20, ui.px(1240)), gap = ui.px(16), pad = ui.px(20);
  const float x = std::round(area.mid_x() - width / 2), foot = ui.px(56);
  const float top = area.y + ui.px(14), bottom = area.bottom() - ui.px(12) - foot - ui.px(12);
  constexpr float kRoomy = 470;  // logical height of a column that has room for headings
  const bool tight = (bottom - top) / ui.scale < kRoomy;
  const float left_width = std::round((width - gap) * (tight ? 0.52F : 0.56F));
  const Rect left{x, top, left_width, bottom - top}, right{x + left_width + gap, top, width - gap - left_width, bottom - top};
  widgets::card(page, ui, left, 16);
  widgets::card(page, ui, right, 16);
  board_room_ = {};
  const float above = ui.px(tight ? 12 : 18);
  const auto column = [&](const Rect& rect) {
    return Column{{rect.x + pad, rect.y + above, rect.w - 2 * pad, rect.h - 2 * above}, rect.y + above, tight};
  };
  Column first = column(left), second = column(right);
  Scene first_page, second_page;
  build_rivals(ui, first_page, first, state);
  if (state.rival == Rival::Person) build_people(ui, first_page, first, state);
  else if (engine_missing(state)) build_missing(ui, first_page, first);
  else build_levels(ui, first_page, first, state);
  build_colour(ui, second_page, second, state);
  build_clock(ui, second_page, second, state);
  build_switches(ui, second_page, second, state);
  build_start(ui, second_page, second, state);
  left_scroll_.lay(ui, page, left.inset(2), std::move(first_page), first.y + above - left.y);
  right_scroll_.lay(ui, page, right.inset(2), std::move(second_page), second.y + above - right.y);
  build_foot(ui, page, {x, bottom + ui.px(12), width, foot}, state);
}

void NewGameScreen::build_missing(const Ui& ui, Scene& page, Column& column) {
  const float pad = ui.px(16), inner = column.inner.w - 2 * pad;
  const float height = ui.painter->measure(ports_.engine_problem, ui.px(18), false, inner).height + ui.px(24);
  widgets::box(page, {column.inner.x, column.y, column.inner.w, height}, ui.theme->danger_soft, ui.px(12), ui.theme->danger, 1);
  widgets::paragraph(page, ui, {column.inner.x + pad, column.y + ui.px(12), inner, 0}, ports_.engine_problem, 18, false, ui.theme->text);
  column.y += height;
}

void NewGameScreen::build_overlay(const Ui& ui, Scene& overlay) {
  if (!asked_) return;
  build_question(ui, overlay, {.title = words().tr("Begin a new game?"),
                               .text = words().tr("The unfinished one will be gone: {1}.", {ports_.unfinished}),
                               .no = words().tr("Leave it unfinished"),
                               .yes = words().tr("Begin"),
                               .icon = "icons/play.svg"});
}

std::optional<BoardPlacement> NewGameScreen::board(const Ui& ui) {
  const State state = presenter_.state();
  if (!state.board || board_room_.empty()) return std::nullopt;
  const viewmodel::Settings& options = services_.options();
  BoardPlacement at{std::round(board_room_.x), std::round(board_room_.y), {}};
  at.picture.square = static_cast<int>(std::min(board_room_.w, board_room_.h) / 8);
  at.picture.colors = static_cast<widgets::BoardName>(options.board);
  at.picture.pieces = static_cast<widgets::PieceSet>(options.pieces);
  at.picture.focus = ui.theme->focus;
  at.picture.flipped = state.side == PlayAs::Black;
  for (chess::Square square = 0; square < 64; ++square) at.picture.cells[square].piece = state.board->piece_on(square);
  return at;
}

std::string NewGameScreen::status() const {
  const State state = presenter_.state();
  std::string text = "level " + std::to_string(state.level) + '\n';
  if (state.suggested) text += "suggested " + std::to_string(*state.suggested) + '\n';
  text += "time " + viewmodel::short_time_text(state.control) + '\n';
  if (state.chess960) text += "chess960 " + std::to_string(*state.chess960) + '\n';
  if (state.board) text += "start " + state.board->to_fen() + '\n';
  return text;
}

bool NewGameScreen::act_on_time(const std::string& id) {
  if (id == "time-own") return presenter_.choose_own_time(), true;
  if (id == "minutes-less") return presenter_.change_minutes(-1), true;
  if (id == "minutes-more") return presenter_.change_minutes(1), true;
  if (id == "seconds-less") return presenter_.change_seconds(-1), true;
  if (id == "seconds-more") return presenter_.change_seconds(1), true;
  if (id == "extra-less") return presenter_.change_extra(-1), true;
  if (id == "extra-more") return presenter_.change_extra(1), true;
  if (id == "mode-increment") return presenter_.choose_mode(viewmodel::ClockMode::Increment), true;
  if (id == "mode-delay") return presenter_.choose_mode(viewmodel::ClockMode::Delay), true;
  return false;
}

void NewGameScreen::act(const std::string& id) {
  if (act_on_bar(services_, id) || act_on_time(id)) return;
  if (id == "back") return services_.go(Back{});
  if (id == "begin" && !ports_.unfinished.empty()) return void(asked_ = true);
  if (id == "begin" || id == "question-yes") return ports_.begin(presenter_.begin(ports_.dice()));
  if (id == "question-no") return void(asked_ = false);
  if (id == "rival-computer") return presenter_.choose_rival(Rival::Computer);
  if (id == "rival-person") return presenter_.choose_rival(Rival::Person), want_focus(friend_.id());
  if (id == "know-nothing") return presenter_.answer(Knowledge::Learning);
  if (id == "know-rules") return presenter_.answer(Knowledge::KnowsRules);
  if (id == "know-club") return presenter_.answer(Knowledge::InClub);
  if (id == "side-white") return presenter_.choose_side(PlayAs::White);
  if (id == "side-black") return presenter_.choose_side(PlayAs::Black);
  if (id == "side-random") return presenter_.choose_side(PlayAs::Random);
  if (id == "switch-takeback") return presenter_.switch_takeback();
  if (id == "switch-hints") return presenter_.switch_hints();
  if (id == "switch-tutor") return presenter_.switch_tutor();
  if (id == "switch-960") return presenter_.switch_chess960(ports_.dice());
  if (id == "roll") return presenter_.roll(ports_.dice());
  if (id == "usual-start") return presenter_.use_start_position();
  if (const auto split = id.find('-'); split != std::string::npos) {
    const auto number = base::parse_integer(id.substr(split + 1));
    if (number && id.starts_with("level-")) presenter_.choose_level(static_cast<int>(*number));
    if (number && id.starts_with("time-")) presenter_.choose_time(static_cast<std::size_t>(*number));
  }
}

bool NewGameScreen::key(Key key, const std::string& focused) {
  if (key == Key::Escape && asked_) return asked_ = false, true;
  if (key == Key::Escape) return services_.go(Back{}), true;
  if (focused != friend_.id()) {
    const bool scrolled = left_scroll_.key(key);
    return right_scroll_.key(key) || scrolled;
  }
  if (key == Key::Enter) return act("begin"), true;
  const bool used = friend_.key(key, services_);
  presenter_.name_other(friend_.text());
  return used;
}

bool NewGameScreen::text(char32_t letter) {
  if (focused() != friend_.id()) return false;
  friend_.insert(letter);
  presenter_.name_other(friend_.text());
  return true;
}

}  // namespace rostok::screens
