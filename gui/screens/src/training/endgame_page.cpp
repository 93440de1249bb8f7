// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cards.h"
#include "rostok/base/text.h"
#include "rostok/screens/training_pages.h"

namespace rostok::screens {

using viewmodel::EndgamePresenter;
using viewmodel::Tone;
using widgets::Button;
using widgets::ButtonKind;

EndgamePage::EndgamePage(Services services, viewmodel::TrainingPorts ports)
    : TrainingPage(std::move(services)), shown_(*ports.settings, ports) {
  turn_board();
}

void EndgamePage::turn_board() {
  pane_.set_flipped(shown_.state().black_below);
  scroll_.to_top();
}

PageBar EndgamePage::bar() const {
  return {words().tr("Back"), words().tr("Endings"), shown_.state().count};
}

BoardShown EndgamePage::board_shown() const {
  const EndgamePresenter::State& state = shown_.state();
  BoardShown shown;
  shown.position = state.position;
  shown.last = state.last;
  if (state.may_move) shown.hand = Hand::Moves;
  shown.arrows = arrows_of(state.arrows);
  shown.marked = state.marked;
  return shown;
}

void EndgamePage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const EndgamePresenter::State& state = shown_.state();
  const widgets::Theme& t = *ui.theme;
  Cards cards(ui, services_, at.panel);
  cards.question({.above = state.moves_text,
                  .title = state.task,
                  .side = state.black_below ? chess::Color::Black : chess::Color::White,
                  .text = state.rule});
  viewmodel::Verdict verdict = state.verdict;
  if (!state.problem.empty())
    verdict = {Tone::Problem, words().tr("The computer cannot answer"), state.problem};
  else if (state.thinking)
    verdict = {Tone::Waiting, words().tr("The computer is thinking …"), {}};
  cards.verdict(verdict, 84);
  const float row = ui.px(44), gap = ui.px(6);
  const Rect in =
      cards.open_card(ui.px(32) + static_cast<float>(state.choices.size()) * (row + gap) - gap);
  for (std::size_t n = 0; n < state.choices.size(); ++n) {
    const EndgamePresenter::Choice& each = state.choices[n];
    const std::string id = "ending-" + std::to_string(n);
    const Rect rect{in.x - ui.px(6), in.y + static_cast<float>(n) * (row + gap), in.w + ui.px(12),
                    row};
    const bool hot = ui.pointer.hovered == id;
    widgets::box(cards.scene(), rect,
                 each.chosen ? t.primary_soft
                 : hot       ? t.sunken
                             : t.surface,
                 ui.px(8), each.chosen ? t.primary : t.border, each.chosen ? 2.0F : 1.0F);
    const float done = ui.text_width(each.done, 16, false) + ui.px(8);
    widgets::label(cards.scene(), ui,
                   {rect.x + ui.px(14), rect.y, rect.w - done - ui.px(34), rect.h}, each.text, 18,
                   each.chosen, t.text);
    widgets::label(cards.scene(), ui, {rect.right() - done - ui.px(14), rect.y, done, rect.h},
                   each.done, 16, false, t.text_second, widgets::Align::Right);
    widgets::focus_ring(cards.scene(), ui, rect, ui.px(8), id);
    cards.scene().hits.push_back({id, rect, true, true});
  }
  cards.lay(page, scroll_);
  if (!state.problem.empty())
    button_row(ui, page, at.actions,
               {{.id = "retry",
                 .text = words().tr("Try again"),
                 .icon = "icons/redo.svg",
                 .kind = ButtonKind::Primary}});
  else if (state.solved)
    button_row(ui, page, at.actions,
               {{.id = "again", .text = words().tr("Once more"), .icon = "icons/redo.svg"},
                {.id = "next",
                 .text = words().tr("Next"),
                 .icon = "icons/forward.svg",
                 .key = "Enter",
                 .kind = ButtonKind::Primary}});
  else
    button_row(ui, page, at.actions,
               {{.id = "hint",
                 .text = words().tr("Hint"),
                 .icon = "icons/hint.svg",
                 .key = "F2",
                 .kind = ButtonKind::Soft,
                 .enabled = state.can_hint},
                {.id = "undo",
                 .text = words().tr("Take back"),
                 .icon = "icons/undo.svg",
                 .key = "F3",
                 .kind = state.spoiled ? ButtonKind::Primary : ButtonKind::Secondary,
                 .enabled = state.can_take_back},
                {.id = "again",
                 .text = words().tr("From the start"),
                 .icon = "icons/redo.svg",
                 .enabled = state.can_take_back}});
}

std::string EndgamePage::hint_line() const {
  const EndgamePresenter::State& state = shown_.state();
  if (state.solved) return words().tr("Enter — the next exercise");
  return words().tr("The computer plays at full strength. Taking back is allowed.");
}

void EndgamePage::moved(chess::Move move) {
  const chess::Position before = shown_.state().position;
  shown_->play(move);
  refresh_board();
  services_.play_sound(sound_of(before, move));
  sound_of_answer(Tone::None, shown_.state().verdict.tone);
  focus_when(shown_.state().solved, false);
}

void EndgamePage::page_tick() {
  const chess::Position before = shown_.state().position;
  shown_->tick();
  const EndgamePresenter::State& state = shown_.state();
  if (before.same_position(state.position) || !state.last || !before.is_legal(*state.last)) return;
  services_.play_sound(sound_of(before, *state.last));
  sound_of_answer(Tone::None, state.verdict.tone);
  focus_when(state.solved, false);
}

bool EndgamePage::command(const std::string& id) {
  if (id == "hint") return shown_->hint(), true;
  if (id == "undo") return shown_->take_back(), true;
  if (id == "again") return shown_->restart(), turn_board(), want_focus("board"), true;
  if (id == "retry") return shown_->retry(), true;
  if (id == "next") return shown_->next(), turn_board(), want_focus("board"), true;
  if (!id.starts_with("ending-")) return false;
  if (const auto n = base::parse_integer(id.substr(7)); n && *n >= 0 && *n < training::kEndings) {
    shown_->choose(static_cast<training::Ending>(*n));
    turn_board();
  }
  return true;
}

bool EndgamePage::training_key(Key key) {
  if (key == Key::F2) return shown_->hint(), true;
  if (key == Key::F3 || key == Key::Undo) return shown_->take_back(), true;
  if (key == Key::Enter && shown_.state().solved) return command("next");
  return false;
}

std::string EndgamePage::status() const {
  const EndgamePresenter::State& state = shown_.state();
  std::string text = BoardPage::status() + "ending " +
                     (state.solved     ? "solved"
                      : state.spoiled  ? "spoiled"
                      : state.may_move ? "asking"
                                       : "thinking") +
                     '\n';
  for (const viewmodel::Pointed& arrow : state.arrows)
    text += "arrow " + chess::to_string(arrow.from) + chess::to_string(arrow.to) + '\n';
  return text;
}

}  // namespace rostok::screens
