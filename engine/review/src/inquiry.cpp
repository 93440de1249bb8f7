// SPDX-License-Identifier: MIT
#include "rostok/review/inquiry.h"

#include <algorithm>

#include "critical.h"

namespace rostok::review {

using base::ErrorKind;

namespace {

constexpr int kMostFailures = 3;       // restarts of the engine
constexpr int kMostEarlyFailures = 1;  // before it has answered anything

std::vector<Line> lines_of(const analysis::Evaluation& evaluation, chess::Color turn) {
  std::vector<Line> lines;
  for (const engine_host::SearchLine& each : evaluation.lines)
    if (!each.moves.empty())
      lines.push_back({from_engine(each.score, turn), each.depth, each.moves});
  return lines;
}

bool is_engine_fault(ErrorKind kind) {
  return kind == ErrorKind::EngineFailed || kind == ErrorKind::Timeout;
}

}  // namespace

Inquiry::Inquiry(const GameRecord& record, const ReviewOptions& options)
    : positions_(positions_of(record)),
      scores_(scores_by_rule(record, positions_)),
      pending_(positions_.size(), false),
      looked_(positions_.size(), false) {
  analysis_.nodes = options.nodes;
  analysis_.book_moves = book_moves(positions_, options.book);
  analysis_.positions.resize(positions_.size());
}

// Position i is worth asking when somebody is judged by it.
bool Inquiry::is_needed(std::size_t index) const {
  return positions_.size() > 1 && !scores_[index] && index >= analysis_.book_moves &&
         !(index == analysis_.book_moves && index + 1 == positions_.size());
}

std::vector<Inquiry::Question> Inquiry::begin() {
  std::vector<Question> wanted;
  for (std::size_t i = positions_.size(); i-- > 0;) {
    if (!is_needed(i)) continue;
    wanted.push_back({i, false, 1, wanted.empty()});
    pending_[i] = true;
  }
  asked_ = wanted.size();
  return wanted;
}

analysis::Request Inquiry::request(const Question& question) const {
  analysis::Request request;
  request.position = positions_[question.index];
  request.nodes = question.closer ? analysis_.nodes * kCloserFactor : analysis_.nodes;
  request.lines = question.lines;
  // The engine forgets what it knew before the first question of a game.
  request.new_game = question.first;
  return request;
}

std::vector<Inquiry::Question> Inquiry::take(const Question& question,
                                             base::Result<analysis::Evaluation> answer) {
  std::vector<Question> next;
  if (error_) return next;
  if (answer)
    keep(question, *answer);
  else
    note_failure(question, answer.error());
  if (!question.closer) {
    pending_[question.index] = false;
    next = newly_critical(question.index);
    asked_ += next.size();
  }
  ++answered_;
  return next;
}

void Inquiry::keep(const Question& question, const analysis::Evaluation& evaluation) {
  ++successes_;
  if (!evaluation.engine.empty()) analysis_.engine = evaluation.engine;
  std::vector<Line> lines = lines_of(evaluation, positions_[question.index].turn());
  EvaluatedPosition& position = analysis_.positions[question.index];
  if (question.closer) {
    position.closer = std::move(lines);
  } else if (!lines.empty()) {
    scores_[question.index] = lines.front().score;
    position.line = std::move(lines.front());
  }
}

void Inquiry::note_failure(const Question& question, const base::Error& error) {
  // An engine without MultiPV: no praise and no tasks, but a report.
  if (question.closer && error.kind == ErrorKind::Unsupported) return;
  const int most = successes_ > 0 ? kMostFailures : kMostEarlyFailures;
  if (!is_engine_fault(error.kind) || ++failures_ > most ||
      (successes_ == 0 && answered_ + 1 == asked_))
    error_ = error;
}

bool Inquiry::waits_near(std::size_t index) const {
  const std::size_t from = index == 0 ? 0 : index - 1;
  const std::size_t to = std::min(index + 1, positions_.size() - 1);
  for (std::size_t i = from; i <= to; ++i)
    if (pending_[i]) return true;
  return false;
}

// Whether a position is critical is known with the scores of its neighbours.
std::vector<Inquiry::Question> Inquiry::newly_critical(std::size_t answered) {
  std::vector<Question> found;
  const std::size_t last = std::min(answered + 1, positions_.size() - 1);
  for (std::size_t i = last + 1; i-- > (answered == 0 ? 0 : answered - 1);) {
    if (looked_[i] || waits_near(i)) continue;
    looked_[i] = true;
    const int lines = closer_lines(positions_, scores_, analysis_.book_moves, i);
    if (lines > 0) found.push_back({i, true, lines, false});
  }
  return found;
}

}  // namespace rostok::review
