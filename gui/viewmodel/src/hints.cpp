// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/hints.h"

#include "rostok/chess/notation.h"

namespace rostok::viewmodel {

void Hints::ask(const SavedGame& game) {
  ++version_;
  failed_ = false;
  if (step_ == Step::Piece) step_ = Step::Square;
  else if (step_ == Step::Square) step_ = Step::Arrow;
  if (step_ != Step::None || waits_) return;
  waits_ = true;
  opponent_->ask_hint(++request_, game);
}

void Hints::forget() {
  ++version_;
  step_ = Step::None;
  move_.reset();
  waits_ = failed_ = false;
}

bool Hints::poll(const chess::Position& position) {
  bool counts = false;
  while (const auto reply = opponent_->poll_hint()) {
    if (!waits_ || reply->request != request_) continue;
    waits_ = false;
    ++version_;
    const auto move = chess::parse_uci(position, reply->move);
    failed_ = !move;
    if (!move) continue;
    move_ = *move;
    step_ = Step::Piece;
    counts = true;
  }
  return counts;
}

}  // namespace rostok::viewmodel
