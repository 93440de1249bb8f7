// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/tutor.h"

#include <utility>

#include "rostok/review/score.h"

namespace rostok::viewmodel {

void Tutor::forget() {
  if (evaluator_ != nullptr)
    for (const Evaluator::Ticket ticket : {asked_best_, asked_played_})
      if (ticket != 0) evaluator_->cancel(ticket);
  asked_best_ = asked_played_ = 0;
  best_.reset();
  played_.reset();
  best_move_.reset();
  judged_.reset();
  done_ = nullptr;
  watching_ = failed_ = false;
}

Evaluator::Ticket Tutor::ask(const chess::Position& position, std::optional<double>& into) {
  const chess::Color student = position_.turn();
  auto answered = alive_.wrap([this, student, turn = position.turn(), &into](const base::Result<analysis::Evaluation>& found) {
    if (found && !found->lines.empty()) {
      into = review::win_percent(review::from_engine(found->lines.front().score, turn), student);
      if (&into == &best_) best_move_ = found->best;
    } else {
      failed_ = true;
    }
    compare();
  });
  return evaluator_->evaluate({position, kTutorNodes, 1, analysis::Priority::Interactive, false},
                              [answered](const base::Result<analysis::Evaluation>& found) mutable { answered(found); });
}

void Tutor::watch(const chess::Position& position) {
  forget();
  // With one legal move there is nothing to think again.
  if (evaluator_ == nullptr || position.count_legal_moves() < 2) return;
  position_ = position;
  watching_ = true;
  asked_best_ = ask(position, best_);
}

bool Tutor::judge(chess::Move move, std::function<void(bool)> done) {
  if (!watching_ || failed_ || !position_.is_legal(move)) return false;
  if (best_ && best_move_ == move) return false;
  const chess::Position after = position_.after(move);
  if (!after.has_legal_move()) return false;
  judged_ = move;
  done_ = std::move(done);
  asked_played_ = ask(after, played_);
  return true;
}

void Tutor::compare() {
  if (!done_) return;
  const bool same = best_ && judged_ && best_move_ == judged_;
  if (!failed_ && !same && !(best_ && played_)) return;
  const bool blunder = !failed_ && !same && *best_ - *played_ >= kTutorLoss;
  const auto done = std::exchange(done_, nullptr);
  forget();
  done(blunder);
}

}  // namespace rostok::viewmodel
