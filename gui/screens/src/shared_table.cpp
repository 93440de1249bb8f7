// SPDX-License-Identifier: MIT
#include "rostok/screens/shared_table.h"

#include "rostok/viewmodel/outcome.h"

namespace rostok::screens {

using viewmodel::ClockMode;

namespace {

constexpr Milliseconds kLowTime{20'000};

}  // namespace

SharedTable::SharedTable(const viewmodel::SettingsPresenter& settings, viewmodel::TimeControl control,
                         const viewmodel::TimeSource& time, chess::Position start)
    : settings_(&settings), time_(&time), game_(start), clock_(control, time) {}

std::string SharedTable::turn_words() const {
  return turn() == Side::White ? words().tr("White to move") : words().tr("Black to move");
}

TableState SharedTable::state() const {
  TableState state;
  state.title = words().tr("Two players");
  state.subtitle = viewmodel::time_control_text(words(), clock_.control());
  state.moves = game_.moves();
  for (std::size_t ply = 0; ply <= game_.plies(); ++ply) state.positions.push_back(game_.position_at(ply));
  for (const Side side : {Side::White, Side::Black}) {
    PlayerRow& row = state.players[static_cast<std::size_t>(side)];
    row.name = side == Side::White ? words().tr("White") : words().tr("Black");
    row.picture = side == Side::White ? "avatars/sun.svg" : "avatars/moon.svg";
    row.to_move = !end_ && turn() == side;
    row.detail = row.to_move ? words().tr("Your move") : std::string();
    if (clock_.control().mode == ClockMode::Untimed) continue;
    row.clock = viewmodel::clock_text(clock_.remaining(side));
    row.low_time = clock_.remaining(side) < kLowTime;
  }
  const bool playing = !end_;
  state.hand_may_move = playing;
  state.can_take_back = playing && game_.plies() > 0 && settings_->state().takeback;
  state.can_offer_draw = playing && game_.plies() > 1;
  state.can_resign = playing && game_.plies() > 0;
  state.end = end_;
  if (end_) {
    state.outcome_text = viewmodel::result_text(words(), *end_);
  } else {
    state.message = turn_words() + '.';
    if (game_.position().in_check())
      state.message = (turn() == Side::White ? words().tr("Check! White must save the king.")
                                             : words().tr("Check! Black must save the king."));
  }
  return state;
}

void SharedTable::play(chess::Move move) {
  if (end_ || !game_.play(move)) return;
  ++version_;
  // The clock starts with the first move, as at a table where somebody has to sit down first.
  if (game_.plies() == 1) clock_.start(turn());
  else clock_.press();
  if (const auto end = game_.result_by_rule()) finish(*end);
}

void SharedTable::take_back() {
  if (end_ || game_.plies() == 0) return;
  game_.take_back(1);
  if (game_.plies() == 0) clock_.stop();
  else clock_.start(turn());
  ++version_;
}

void SharedTable::finish(chess::GameEnd end) {
  end_ = end;
  clock_.stop();
  ++version_;
}

void SharedTable::resign() {
  if (end_) return;
  const bool white_wins = turn() == Side::Black;
  finish({white_wins ? chess::GameResult::WhiteWins : chess::GameResult::BlackWins,
          chess::EndReason::Resignation});
}

void SharedTable::offer_draw() {
  if (end_) return;
  finish({chess::GameResult::Draw, game_.claimable_draw().value_or(chess::EndReason::Agreement)});
}

std::string SharedTable::draw_question() const {
  return words().tr("A draw needs both players. Do you both agree?");
}

std::string SharedTable::leave_words() const {
  return words().tr("A game of two players is not kept. It will be over.");
}

void SharedTable::rematch() {
  clock_ = viewmodel::ChessClock(clock_.control(), *time_);
  game_ = chess::Game(game_.start());
  end_.reset();
  ++version_;
}

void SharedTable::tick() {
  if (end_) return;
  if (const auto flagged = clock_.flagged()) finish(game_.flag_fall(*flagged));
}

std::optional<Milliseconds> SharedTable::until_change() const {
  return end_ ? std::nullopt : clock_.until_next_change();
}

}  // namespace rostok::screens
