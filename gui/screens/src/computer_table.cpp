// SPDX-License-Identifier: MIT
#include "rostok/screens/computer_table.h"

#include <utility>

#include "rostok/chess/notation.h"
#include "rostok/viewmodel/board_input.h"
#include "rostok/viewmodel/move_remark.h"
#include "rostok/viewmodel/move_text.h"
#include "table_rows.h"

namespace rostok::screens {

using viewmodel::ComputerGame;
using viewmodel::Hints;

ComputerTable::ComputerTable(std::unique_ptr<ComputerGame> game, ComputerGame::Ports ports,
                             std::vector<std::string> level_names, std::string picture)
    : ports_(std::move(ports)), game_(std::move(game)), level_names_(std::move(level_names)), picture_(std::move(picture)) {}

void ComputerTable::fill_row(PlayerRow& row, Side side) const {
  row.human = side == setup().human;
  const std::string& name = setup().names[static_cast<std::size_t>(side)];
  if (row.human) {
    row.name = name.empty() ? words().tr("You") : name;
    row.picture = picture_;
    if (row.to_move && row.detail.empty()) row.detail = words().tr("Your move");
    return;
  }
  row.name = words().tr("Computer");
  row.picture = "levels/" + std::to_string(setup().level) + ".svg";
  if (game_->thinking() && !game_->can_retry()) row.detail = words().tr("Thinking …");
  else if (row.detail.empty())
    row.detail = words().tr("step {1}: {2}", {std::to_string(setup().level), level_names_[static_cast<std::size_t>(setup().level - 1)]});
}

void ComputerTable::fill_hint(TableState& state) const {
  const Hints& hints = game_->hints();
  state.has_hints = setup().hints;
  state.can_hint = game_->can_hint();
  state.hints_left = words().tr("Hints left: {1} of {2}", {std::to_string(game_->hints_left()), std::to_string(viewmodel::kHintsInGame)});
  state.hints_left_short = words().tr("Left: {1}", {std::to_string(game_->hints_left())});
  state.hint_words = hints.step() == Hints::Step::None ? words().tr("Hint") : words().tr("Tell me more");
  if (!hints.move()) return;
  const chess::Move move = *hints.move();
  const chess::Square to = move.is_castling() ? viewmodel::castling_king_target(move) : move.to();
  using widgets::ArrowKind;
  if (hints.step() == Hints::Step::Arrow) {
    state.hint = {{move.from(), to, ArrowKind::Best}};
    return;
  }
  if (hints.step() >= Hints::Step::Piece) state.hint.push_back({move.from(), move.from(), ArrowKind::Best});
  if (hints.step() >= Hints::Step::Square) state.hint.push_back({to, to, ArrowKind::Best});
}

void ComputerTable::fill_message(TableState& state) const {
  const Hints& hints = game_->hints();
  const chess::Game& game = game_->game();
  std::string remark;
  if (hints.failed()) state.message = words().tr("There is no hint just now. Look at the board and try again!");
  else if (!hints.move()) {
    state.message = game_->message();
    if (game_->may_move() && game.plies() > 0 && !game_->can_claim_draw() && game_->quiet())
      remark = viewmodel::move_remark(words(), game.position_at(game.plies() - 1), game.moves().back());
  } else if (hints.step() == Hints::Step::Piece) state.message = words().tr("Look at the piece in the ring.");
  else if (hints.step() == Hints::Step::Square) state.message = words().tr("It belongs on the second ring.");
  else state.message = words().tr("A good move: {1}", {viewmodel::shown(game.position(), *hints.move(), ports_.settings->state())});
  state.message_short = remark.empty() ? state.message : remark;
  if (!remark.empty()) state.message += ' ' + remark;
}

TableState ComputerTable::state() const {
  TableState state;
  fill_game(state, game_->played(), words());
  state.title = words().tr("Playing the computer");
  state.subtitle = words().tr("step {1}: {2}", {std::to_string(setup().level), level_names_[static_cast<std::size_t>(setup().level - 1)]});
  for (const Side side : {Side::White, Side::Black}) fill_row(state.players[static_cast<std::size_t>(side)], side);
  state.hand_may_move = game_->may_move();
  state.may_premove = game_->thinking() && game_->played().timed() && !game_->can_retry() && ports_.settings->state().premoves;
  state.can_take_back = game_->can_take_back();
  state.can_offer_draw = game_->can_offer_draw() || game_->can_claim_draw();
  state.can_resign = !state.end && !game_->asks_again();
  state.asks_again = game_->asks_again();
  state.can_retry = game_->can_retry();
  fill_hint(state);
  fill_message(state);
  return state;
}

void ComputerTable::answer_think_again(bool take_back) {
  if (take_back) game_->take_blunder_back();
  else game_->leave_blunder();
}

void ComputerTable::offer_draw() {
  if (game_->can_claim_draw()) game_->claim_draw();
  else game_->offer_draw();
}

std::string ComputerTable::draw_question() const {
  return game_->can_claim_draw() ? words().tr("The rules give you this draw. The game will be over.") : words().tr("Ask the computer for a draw?");
}

std::string ComputerTable::leave_words() const {
  return words().tr("The game is kept. You can go on with it later.");
}

void ComputerTable::rematch() {
  auto next = ComputerGame::open(viewmodel::begin_game(game_->rematch(), game_->played().saved().student), ports_);
  if (!next) return;
  // The new game counts from the beginning; the sum must not come back.
  versions_before_ = version() + 1;
  game_ = std::move(*next);
}

}  // namespace rostok::screens
