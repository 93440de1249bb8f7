// SPDX-License-Identifier: MIT
#include "table_rows.h"

#include "rostok/viewmodel/outcome.h"

namespace rostok::screens {

void fill_game(TableState& state, const viewmodel::PlayedGame& played, const i18n::Translator& words) {
  const chess::Game& game = played.game();
  state.moves = game.moves();
  for (std::size_t ply = 0; ply <= game.plies(); ++ply) state.positions.push_back(game.position_at(ply));
  state.end = played.end();
  if (state.end) state.outcome_text = viewmodel::result_text(words, *state.end);
  for (const Side side : {Side::White, Side::Black}) {
    PlayerRow& row = state.players[static_cast<std::size_t>(side)];
    row.to_move = !state.end && played.turn() == side;
    if (!played.timed()) continue;
    row.left = played.clock().remaining(side);
    row.clock = viewmodel::clock_text(*row.left);
    row.low_time = *row.left < viewmodel::kLowTime;
    const Milliseconds delay = played.clock().delay_left();
    if (row.to_move && delay > Milliseconds{0})
      row.detail = words.tr("Delay: {1} s", {std::to_string((delay.count() + 999) / 1000)});
  }
}

}  // namespace rostok::screens
