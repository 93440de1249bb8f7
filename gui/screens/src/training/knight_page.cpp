// SPDX-License-Identifier: MIT
#include "cards.h"
#include "rostok/screens/training_pages.h"

namespace rostok::screens {

using viewmodel::KnightPresenter;
using widgets::ArrowKind;
using widgets::Button;
using widgets::ButtonKind;

KnightPage::KnightPage(Services services, viewmodel::TrainingPorts ports)
    : TrainingPage(std::move(services)), shown_(*ports.settings, ports) {}

PageBar KnightPage::bar() const {
  const KnightPresenter::State& state = shown_.state();
  return {words().tr("Back"), words().tr("Knight paths"),
          words().tr("exercise {1} of {2}",
                     {std::to_string(state.number), std::to_string(state.count)})};
}

BoardShown KnightPage::board_shown() const {
  const KnightPresenter::State& state = shown_.state();
  BoardShown shown;
  Pieces pieces{};
  for (const auto& [square, piece] : state.men)
    pieces[square] = piece;
  pieces[state.knight] = chess::Piece{chess::Color::White, chess::PieceType::Knight};
  shown.pieces = pieces;
  shown.show_check = false;
  if (!state.solved) shown.hand = Hand::Pieces;
  for (std::size_t n = 1; n < state.trail.size(); ++n)
    shown.arrows.push_back({state.trail[n - 1], state.trail[n], ArrowKind::Idea});
  for (const widgets::Arrow& arrow : arrows_of(state.arrows))
    shown.arrows.push_back(arrow);
  if (!state.solved) shown.arrows.push_back({state.target, state.target, ArrowKind::Best});
  for (const chess::Square square : state.guarded)
    shown.barred.push_back(square);
  shown.marked = state.marked;
  return shown;
}

void KnightPage::build_panel(const Ui& ui, Scene& page, const BoardLayout& at) {
  const KnightPresenter::State& state = shown_.state();
  Cards cards(ui, services_, at.panel);
  cards.question({.above = state.done_text,
                  .title = state.task,
                  .text = state.rule,
                  .wanted = state.moves_text});
  cards.verdict(state.verdict);
  if (!state.solved)
    cards.hints(
        {words().tr("1. Next square"), words().tr("2. Arrow"), words().tr("3. The whole way")},
        state.hints, true, {},
        state.hints == 0 ? words().tr("The first hint frames the next square.")
                         : words().tr("The arrows show the shortest way from here."));
  if (!state.guarded.empty())
    cards.advice({{"icons/warning.svg", words().tr("Crosses: guarded squares")}});
  cards.lay(page, scroll_);
  if (state.solved)
    button_row(ui, page, at.actions,
               {{.id = "again", .text = words().tr("Once more"), .icon = "icons/redo.svg"},
                {.id = "next",
                 .text = words().tr("Next"),
                 .icon = "icons/forward.svg",
                 .key = "Enter",
                 .kind = ButtonKind::Primary}});
  else
    button_row(
        ui, page, at.actions,
        {{.id = "undo",
          .text = words().tr("Take back"),
          .icon = "icons/undo.svg",
          .key = "F3",
          .enabled = state.can_undo},
         {.id = "skip", .text = words().tr("Another exercise"), .icon = "icons/forward.svg"}});
}

std::string KnightPage::hint_line() const {
  if (shown_.state().solved) return words().tr("Enter — the next exercise");
  return words().tr("Click the square where the knight should go, or drag it.");
}

void KnightPage::go(chess::Square to) {
  const viewmodel::Tone tone = shown_.state().verdict.tone;
  const bool went = shown_->go(to);
  refresh_board();
  services_.play_sound(went ? widgets::Sound::Move : widgets::Sound::Refuse);
  if (went) sound_of_answer(tone, shown_.state().verdict.tone);
  focus_when(shown_.state().solved, false);
}

void KnightPage::pointed_at(chess::Square square) {
  if (square != shown_.state().knight) go(square);
}

void KnightPage::carried(chess::Square from, chess::Square to) {
  if (from == shown_.state().knight && to != chess::kNoSquare && to != from) go(to);
}

bool KnightPage::command(const std::string& id) {
  if (id.starts_with("hint-")) return shown_->hint(), true;
  if (id == "undo") return shown_->undo(), true;
  if (id == "again") return shown_->restart(), scroll_.to_top(), want_focus("board"), true;
  if (id == "next" || id == "skip")
    return shown_->next(), scroll_.to_top(), want_focus("board"), true;
  return false;
}

bool KnightPage::training_key(Key key) {
  if (key == Key::F2) return shown_->hint(), true;
  if (key == Key::F3 || key == Key::Undo) return shown_->undo(), true;
  if (key == Key::Enter && shown_.state().solved) return command("next");
  return false;
}

std::string KnightPage::status() const {
  const KnightPresenter::State& state = shown_.state();
  return BoardPage::status() + "knight " + chess::to_string(state.knight) + " target " +
         chess::to_string(state.target) + " used " + std::to_string(state.used) + " least " +
         std::to_string(state.least) + (state.solved ? " solved" : "") + '\n';
}

}  // namespace rostok::screens
