// SPDX-License-Identifier: MIT
#include "rostok/screens/shared_table.h"

#include <utility>

#include "table_rows.h"

namespace rostok::screens {

using viewmodel::PlayedGame;

SharedTable::SharedTable(const viewmodel::SettingsPresenter& settings, const viewmodel::SavedGame& saved, chess::Game game,
                         PlayedGame::Ports ports, std::string picture)
    : settings_(&settings), ports_(std::move(ports)), game_(std::make_unique<PlayedGame>(saved, std::move(game), ports_)), picture_(std::move(picture)) {
  game_->start();
}

std::string SharedTable::message() const {
  const bool white = game_->turn() == Side::White;
  if (const auto reason = game_->game().claimable_draw())
    return *reason == chess::EndReason::FiftyMoves ? words().tr("50 moves without a capture or a pawn move. You may claim a draw.")
                                                   : words().tr("The position came up three times. You may claim a draw.");
  if (game_->game().position().in_check())
    return white ? words().tr("Check! White must save the king.") : words().tr("Check! Black must save the king.");
  return white ? words().tr("White to move.") : words().tr("Black to move.");
}

TableState SharedTable::state() const {
  TableState state;
  fill_game(state, *game_, words());
  state.title = words().tr("Two players");
  state.subtitle = viewmodel::time_control_text(words(), game_->setup().control);
  for (const Side side : {Side::White, Side::Black}) {
    PlayerRow& row = state.players[static_cast<std::size_t>(side)];
    const std::string& name = game_->setup().names[static_cast<std::size_t>(side)];
    if (!name.empty()) row.name = name;
    else row.name = side == Side::White ? words().tr("White") : words().tr("Black");
    const bool own = side == game_->setup().human && !game_->setup().names[static_cast<std::size_t>(side)].empty();
    row.picture = own ? picture_ : side == Side::White ? "avatars/sun.svg" : "avatars/moon.svg";
    if (row.to_move && row.detail.empty()) row.detail = words().tr("Your move");
  }
  const bool playing = !state.end;
  state.hand_may_move = playing;
  state.can_take_back = playing && game_->game().plies() > 0 && game_->setup().takeback;
  state.can_offer_draw = playing && game_->game().plies() > 1;
  state.can_resign = playing && game_->game().plies() > 0;
  state.message = state.message_short = playing ? message() : state.outcome_text;
  return state;
}

void SharedTable::take_back() {
  if (game_->setup().takeback) game_->take_back(1);
}

void SharedTable::resign() {
  const bool white_wins = game_->turn() == Side::Black;
  game_->finish({white_wins ? chess::GameResult::WhiteWins : chess::GameResult::BlackWins, chess::EndReason::Resignation});
}

void SharedTable::offer_draw() {
  game_->finish({chess::GameResult::Draw, game_->game().claimable_draw().value_or(chess::EndReason::Agreement)});
}

std::string SharedTable::draw_question() const {
  return game_->game().claimable_draw() ? words().tr("The rules give you this draw. The game will be over.")
                                        : words().tr("A draw needs both players. Do you both agree?");
}

std::string SharedTable::leave_words() const {
  return words().tr("The game is kept. You can go on with it later.");
}

void SharedTable::rematch() {
  viewmodel::GameSetup next = game_->setup();
  next.human = chess::opposite(next.human);
  std::swap(next.names[0], next.names[1]);
  const viewmodel::SavedGame saved = viewmodel::begin_game(next, game_->saved().student);
  auto game = viewmodel::replay(saved);
  if (!game) return;
  versions_before_ = version() + 1;
  game_ = std::make_unique<PlayedGame>(saved, std::move(*game), ports_);
  game_->start();
}

}  // namespace rostok::screens
