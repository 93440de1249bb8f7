// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/played_game.h"

#include <algorithm>
#include <utility>

#include "rostok/chess/notation.h"

namespace rostok::viewmodel {

PlayedGame::PlayedGame(const SavedGame& saved, chess::Game game, Ports ports)
    : saved_(saved), ports_(std::move(ports)), game_(std::move(game)), clock_(saved.control, *ports_.time) {
  clock_.set_remaining(saved.white_left, saved.black_left);
}

// Two people sit down first: their clock waits for the first move.
void PlayedGame::run_clock() {
  const bool waits = saved_.rival == practice::Rival::Person && game_.plies() == 0;
  if (waits) clock_.stop();
  else if (clock_.running() != turn()) clock_.start(turn());
}

void PlayedGame::start() {
  if (const auto end = game_.result_by_rule()) return finish(*end);
  run_clock();
  keep();
}

SavedGame PlayedGame::saved() const {
  SavedGame now = saved_;
  now.moves.clear();
  for (std::size_t ply = 0; ply < game_.plies(); ++ply)
    now.moves.push_back(chess::to_uci(game_.position_at(ply), game_.moves()[ply]));
  now.white_left = clock_.remaining(Side::White);
  now.black_left = clock_.remaining(Side::Black);
  return now;
}

void PlayedGame::keep() {
  if (end_) return;
  kept_at_ = ports_.time->now();
  ports_.keeper->keep(saved());
}

bool PlayedGame::play(chess::Move move) {
  tick();
  if (end_ || !game_.play(move)) return false;
  ++version_;
  if (clock_.running()) clock_.press();
  if (const auto end = game_.result_by_rule()) {
    finish(*end);
    return true;
  }
  run_clock();
  keep();
  return true;
}

bool PlayedGame::take_back(std::size_t plies) {
  if (end_ || plies == 0 || plies > game_.plies()) return false;
  game_.take_back(plies);
  clock_.stop();
  run_clock();
  ++version_;
  keep();
  return true;
}

void PlayedGame::finish(chess::GameEnd end) {
  if (end_) return;
  clock_.stop();
  end_ = end;
  ++version_;
  if (ports_.finished) ports_.finished(saved(), end);
}

void PlayedGame::tick() {
  if (end_) return;
  if (const auto loser = clock_.flagged()) return finish(game_.flag_fall(*loser));
  if (clock_.running() && ports_.time->now() - kept_at_ >= kClockKept) keep();
}

std::optional<Milliseconds> PlayedGame::until_change() const {
  return end_ ? std::nullopt : clock_.until_next_change();
}

void PlayedGame::resume() {
  if (!end_) clock_.resume();
}

void PlayedGame::restore(const ChessClock& before) {
  if (end_) return;
  clock_ = before;
  clock_.resume();
  keep();
}

}  // namespace rostok::viewmodel
