// SPDX-License-Identifier: MIT
#include "cards.h"
#include "rostok/screens/training_pages.h"

namespace rostok::screens {

using viewmodel::PuzzlePresenter;
using viewmodel::Tone;
using widgets::Button;
using widgets::ButtonKind;

PuzzlePage::PuzzlePage(Services services, viewmodel::TrainingPorts ports, int mate_in,
                       std::vector<training::MatePuzzle> set)
    : TrainingPage(std::move(services)), shown_(*ports.settings, ports, mate_in, std::move(set)) {
  turn_board();
}

void PuzzlePage::turn_board() {
  pane_.set_flipped(shown_.state().black_below);
  scroll_.to_top();
}

PageBar PuzzlePage::bar() const {
  return {words().tr("Back"), words().tr("Puzzles"), shown_.state().subtitle};
}

BoardShown PuzzlePage::board_shown() const {
  const PuzzlePresenter::State& state = shown_.state();
  BoardShown shown;
  shown.position = state.position;
  shown.last = state.last;
  if (state.may_move) shown.hand = Hand::Moves;
  shown.arrows = arrows_of(state.arrows);
  shown.marked = state.marked;
  return shown;
}

Travel PuzzlePage::travel() const {
  return shown_.state().going_back ? Travel::Back : Travel::Fly;
}

void PuzzlePage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const PuzzlePresenter::State& state = shown_.state();
  if (state.finished) {
    const Rect area{at.panel.x, at.panel.y, at.panel.w, at.actions.bottom() - at.panel.y};
    build_calm_card(
        ui, page, area, "icons/check.svg", state.title, state.text,
        {{.id = "next",
          .text = words().tr("12 more"),
          .icon = "icons/forward.svg",
          .key = "Enter",
          .kind = ButtonKind::Primary},
         {.id = "more", .text = words().tr("Other exercises"), .icon = "icons/training.svg"}});
    return;
  }
  Cards cards(ui, services_, at.panel);
  cards.question({.above = state.turn,
                  .title = state.task,
                  .side = state.black_below ? chess::Color::Black : chess::Color::White,
                  .right = words().tr("{1} of {2}", {std::to_string(state.now + 1),
                                                     std::to_string(state.row.size())}),
                  .text = state.progress});
  cards.verdict(state.verdict);
  cards.row(words().tr("Today's row"), state.row, state.row_text + ". " + state.count);
  std::string hint;
  if (state.hints == 1) hint = words().tr("The framed piece moves.");
  if (state.hints == 2) hint = words().tr("From frame to frame.");
  if (state.hints == 3) hint = words().tr("The green arrow is the move.");
  if (!hint.empty())
    cards.advice({{"icons/hint.svg", hint}});
  else
    cards.advice({{"icons/clock.svg", words().tr("Think calmly: time is not counted")},
                  {"icons/info.svg", state.advice}});
  cards.lay(page, scroll_);
  button_row(ui, page, at.actions,
             {{.id = "hint",
               .text = words().tr("Hint"),
               .icon = "icons/hint.svg",
               .key = "F2",
               .kind = ButtonKind::Soft,
               .enabled = state.may_move && state.hints < 3},
              {.id = "next",
               .text = words().tr("Next"),
               .icon = "icons/forward.svg",
               .key = "Enter",
               .kind = ButtonKind::Primary,
               .enabled = state.solved}});
}

std::string PuzzlePage::hint_line() const {
  const PuzzlePresenter::State& state = shown_.state();
  if (state.finished) return {};
  if (state.solved) return words().tr("Enter — the next position");
  return words().tr("Move with the mouse or type the move.");
}

void PuzzlePage::moved(chess::Move move) {
  const chess::Position before = shown_.state().position;
  const Tone tone = shown_.state().verdict.tone;
  shown_->answer(move);
  refresh_board();
  services_.play_sound(sound_of(before, move));
  if (shown_.state().solved || shown_.state().verdict.tone == Tone::Almost)
    sound_of_answer(tone == Tone::Right ? Tone::None : tone, shown_.state().verdict.tone);
  focus_when(shown_.state().solved, false);
}

void PuzzlePage::page_tick() {
  const chess::Position before = shown_.state().position;
  shown_->tick();
  const PuzzlePresenter::State& state = shown_.state();
  if (state.may_move && !state.going_back && state.last && !before.same_position(state.position) &&
      before.is_legal(*state.last))
    services_.play_sound(sound_of(before, *state.last));
}

bool PuzzlePage::command(const std::string& id) {
  if (id == "hint") return shown_->hint(), true;
  if (id == "more") return services_.replace(ToTraining{}), true;
  if (id != "next") return false;
  shown_->next();
  turn_board();
  want_focus(shown_.state().finished ? "next" : "board");
  return true;
}

bool PuzzlePage::training_key(Key key) {
  const PuzzlePresenter::State& state = shown_.state();
  if (key == Key::F2) return shown_->hint(), true;
  if (key == Key::Enter && (state.solved || state.finished)) return command("next");
  return false;
}

std::string PuzzlePage::status() const {
  const PuzzlePresenter::State& state = shown_.state();
  std::string text = BoardPage::status();
  text += std::string("puzzle ") +
          (state.finished   ? "finished"
           : state.solved   ? "solved"
           : state.may_move ? "asking"
                            : "moving") +
          '\n';
  for (const widgets::Arrow& arrow : arrows_of(state.arrows))
    text += "arrow " + chess::to_string(arrow.from) + chess::to_string(arrow.to) + '\n';
  return text;
}

}  // namespace rostok::screens
