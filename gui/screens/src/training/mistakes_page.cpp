// SPDX-License-Identifier: MIT
#include "cards.h"
#include "rostok/screens/training_pages.h"

namespace rostok::screens {

using viewmodel::MistakesPresenter;
using viewmodel::Tone;
using widgets::Button;
using widgets::ButtonKind;

MistakesPage::MistakesPage(Services services, viewmodel::TrainingPorts ports,
                           practice::RecordId game)
    : TrainingPage(std::move(services)), shown_(*ports.settings, ports, game) {
  turn_board();
}

void MistakesPage::turn_board() {
  pane_.set_flipped(shown_.state().black_below);
  scroll_.to_top();
}

std::string MistakesPage::first_focus() const {
  return shown_.state().page == MistakesPresenter::Page::Task ? "board" : "play";
}

PageBar MistakesPage::bar() const {
  return {words().tr("Back"), words().tr("My mistakes"), shown_.state().subtitle};
}

BoardShown MistakesPage::board_shown() const {
  const MistakesPresenter::State& state = shown_.state();
  BoardShown shown;
  shown.position = state.position;
  if (state.page != MistakesPresenter::Page::Task) return shown;
  shown.last = state.last;
  if (state.may_move) shown.hand = Hand::Moves;
  shown.arrows = arrows_of(state.arrows);
  shown.marked = state.marked;
  return shown;
}

Travel MistakesPage::travel() const {
  return shown_.state().going_back ? Travel::Back : Travel::Fly;
}

void MistakesPage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const MistakesPresenter::State& state = shown_.state();
  if (state.page != MistakesPresenter::Page::Task) {
    const bool empty = state.page == MistakesPresenter::Page::NoTasks;
    const Rect area{at.panel.x, at.panel.y, at.panel.w, at.actions.bottom() - at.panel.y};
    build_calm_card(
        ui, page, area, empty ? "icons/sprout.svg" : "icons/check.svg", state.title, state.text,
        {{.id = "play",
          .text = words().tr("Play"),
          .icon = "icons/play.svg",
          .kind = ButtonKind::Primary},
         {.id = "more", .text = words().tr("Other exercises"), .icon = "icons/training.svg"}});
    return;
  }
  Cards cards(ui, services_, at.panel);
  cards.steps(state.steps, state.left);
  // Where not everything is in sight the answer comes first.
  if (!cards.roomy()) cards.verdict(state.verdict);
  cards.question({.above = state.source,
                  .title = state.question,
                  .side = state.black_below ? chess::Color::Black : chess::Color::White,
                  .text = state.story,
                  .wanted = state.wanted});
  if (cards.roomy()) cards.verdict(state.verdict);
  if (!state.solved)
    cards.hints(
        {words().tr("1. Which piece"), words().tr("2. Where to"), words().tr("3. The whole move")},
        state.hints, state.may_move, state.hint_promise, state.hint_text);
  cards.lay(page, scroll_);
  if (state.solved)
    button_row(ui, page, at.actions,
               {{.id = "next",
                 .text = words().tr("Next"),
                 .icon = "icons/forward.svg",
                 .key = "Enter",
                 .kind = ButtonKind::Primary}});
  else
    button_row(ui, page, at.actions,
               {{.id = "skip",
                 .text = words().tr("Put off"),
                 .icon = "icons/forward.svg",
                 .enabled = state.can_skip},
                {.id = "show", .text = words().tr("Show the answer"), .enabled = state.can_skip}});
}

std::string MistakesPage::hint_line() const {
  const MistakesPresenter::State& state = shown_.state();
  if (state.page != MistakesPresenter::Page::Task) return {};
  if (state.solved) return words().tr("Enter — the next task");
  return words().tr("Move with the mouse or type the move. There is no hurry.");
}

void MistakesPage::moved(chess::Move move) {
  const chess::Position before = shown_.state().position;
  const Tone tone = shown_.state().verdict.tone;
  shown_->answer(move);
  refresh_board();
  services_.play_sound(sound_of(before, move));
  sound_of_answer(tone, shown_.state().verdict.tone);
  focus_when(shown_.state().solved, false);
}

void MistakesPage::page_tick() {
  const Tone tone = shown_.state().verdict.tone;
  shown_->tick();
  // The engine's judgement has come meanwhile.
  if (tone != Tone::Waiting || shown_.state().verdict.tone == Tone::Waiting) return;
  sound_of_answer(tone, shown_.state().verdict.tone);
  focus_when(shown_.state().solved, false);
}

bool MistakesPage::command(const std::string& id) {
  if (id == "play") return services_.replace(ToNewGame{}), true;
  if (id == "more") return services_.replace(ToTraining{}), true;
  if (id.starts_with("hint-")) return shown_->hint(), true;
  if (id == "show") return shown_->show_answer(), focus_when(true, false), true;
  if (id == "skip") return shown_->skip(), turn_board(), true;
  if (id != "next") return false;
  shown_->next();
  turn_board();
  focus_when(false, true);
  if (shown_.state().page != MistakesPresenter::Page::Task) want_focus("play");
  return true;
}

bool MistakesPage::training_key(Key key) {
  const MistakesPresenter::State& state = shown_.state();
  if (state.page != MistakesPresenter::Page::Task) return false;
  if (key == Key::F2) return shown_->hint(), true;
  if (key == Key::Enter && state.solved) return command("next");
  return false;
}

std::string MistakesPage::status() const {
  const MistakesPresenter::State& state = shown_.state();
  std::string text = BoardPage::status();
  static constexpr std::array<const char*, 4> kPages = {"no-tasks", "nothing-today", "task",
                                                        "summary"};
  text += std::string("mistakes ") + kPages[static_cast<std::size_t>(state.page)] +
          (state.solved ? " solved" : "") + '\n';
  return text;
}

}  // namespace rostok::screens
