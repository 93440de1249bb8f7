// SPDX-License-Identifier: MIT
#include "rostok/training/judge.h"

#include "rostok/chess/game.h"
#include "rostok/review/reviewer.h"

namespace rostok::training {

using base::Result;
using review::Score;

namespace {

std::optional<Score> score_by_rule(const chess::Position& position) {
  if (!position.has_legal_move())
    return position.in_check() ? Score::mate(chess::opposite(position.turn()), 0)
                               : Score::centipawns(0);
  if (chess::is_dead_position(position)) return Score::centipawns(0);
  return std::nullopt;
}

}  // namespace

analysis::Ticket judge_answer(analysis::Service& service, const Task& task, chess::Move answer,
                              std::uint64_t report_nodes, Judged done) {
  const auto at_once = [&done](bool right) {
    done(right);
    return analysis::Ticket{0};
  };
  if (is_accepted(task, answer)) return at_once(true);
  if (answer == task.played) return at_once(false);
  const chess::Position behind = task.position.after(answer);
  if (const auto score = score_by_rule(behind)) return at_once(is_right(task, *score));
  analysis::Request request;
  request.position = behind;
  request.nodes = report_nodes * review::kCloserFactor;
  request.priority = analysis::Priority::Interactive;
  return service.analyse(std::move(request), [task, turn = behind.turn(), done = std::move(done)](
                                                 Result<analysis::Evaluation> found) {
    if (!found) return done(tl::unexpected(found.error()));
    if (found->lines.empty())
      return done(base::fail(base::ErrorKind::EngineFailed, "The engine {1} gives no evaluations",
                             {found->engine}));
    done(is_right(task, review::from_engine(found->lines.front().score, turn)));
  });
}

}  // namespace rostok::training
