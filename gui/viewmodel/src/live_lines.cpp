// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/live_lines.h"

#include "rostok/chess/game.h"

namespace rostok::viewmodel {

namespace {

constexpr int kMostFailures = 3;

std::optional<review::Score> score_by_rule(const chess::Position& position) {
  if (chess::is_dead_position(position)) return review::Score::centipawns(0);
  if (position.has_legal_move()) return std::nullopt;
  return position.in_check() ? review::Score::mate(chess::opposite(position.turn()), 0)
                             : review::Score::centipawns(0);
}

}  // namespace

std::string engine_words(const base::Error& problem, const i18n::Translator& words) {
  if (problem.kind != base::ErrorKind::NotFound) return words.text(problem);
  return words.tr(
      "The computer cannot look at the board: no chess engine was found. Ask a grown-up to install "
      "the package stockfish.");
}

void LiveLines::look_at(const chess::Position& position, int lines) {
  const bool same = lines == wanted_ && position.to_fen() == position_.to_fen();
  if (same && (counting() || step_ == kLiveNodes.size() || problem_ || lines == 0)) return;
  if (!same) {
    rest();
    position_ = position;
    wanted_ = lines;
    step_ = 0;
    failures_ = 0;
    lines_.clear();
    problem_.reset();
    by_rule_ = score_by_rule(position);
    if (by_rule_ || lines == 0) step_ = kLiveNodes.size();
  }
  ++version_;
  ask();
}

void LiveLines::rest() {
  if (ticket_ == 0) return;
  evaluator_->cancel(std::exchange(ticket_, 0));
  ++version_;
}

void LiveLines::ask() {
  if (step_ == kLiveNodes.size() || ticket_ != 0) return;
  analysis::Request request;
  request.position = position_;
  request.nodes = kLiveNodes[step_];
  request.lines = wanted_;
  request.priority = analysis::Priority::Interactive;
  ticket_ = evaluator_->evaluate(
      request,
      alive_.wrap([this](const base::Result<analysis::Evaluation>& answer) { take(answer); }));
}

void LiveLines::take(const base::Result<analysis::Evaluation>& answer) {
  ticket_ = 0;
  ++version_;
  if (!answer) {
    const bool mends = answer.error().kind == base::ErrorKind::EngineFailed ||
                       answer.error().kind == base::ErrorKind::Timeout;
    if (mends && ++failures_ < kMostFailures) return ask();
    problem_ = answer.error();
    return;
  }
  lines_.clear();
  for (const engine_host::SearchLine& each : answer->lines)
    if (!each.moves.empty())
      lines_.push_back({review::from_engine(each.score, position_.turn()), each.depth, each.moves});
  ++step_;
  ask();
}

std::optional<review::Score> LiveLines::score() const {
  if (by_rule_) return by_rule_;
  if (lines_.empty()) return std::nullopt;
  return lines_.front().score;
}

}  // namespace rostok::viewmodel
