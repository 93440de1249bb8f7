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

std::variant<Judgement, analysis::Request> begin_judging(const Task& task, chess::Move answer,
                                                         std::uint64_t report_nodes) {
  if (is_accepted(task, answer)) return Judgement{true};
  if (answer == task.played) return Judgement{false, task.refutation};
  const chess::Position behind = task.position.after(answer);
  if (const auto score = score_by_rule(behind)) return Judgement{is_right(task, *score)};
  analysis::Request request;
  request.position = behind;
  request.nodes = report_nodes * review::kCloserFactor;
  request.priority = analysis::Priority::Interactive;
  return request;
}

Result<Judgement> end_judging(const Task& task, chess::Move answer,
                              const Result<analysis::Evaluation>& found) {
  if (!found) return base::fail(found.error());
  if (found->lines.empty())
    return base::fail(base::ErrorKind::EngineFailed, "The engine {1} gives no evaluations",
                      {found->engine});
  const auto& line = found->lines.front();
  const auto turn = task.position.after(answer).turn();
  Judgement judgement{is_right(task, review::from_engine(line.score, turn))};
  if (!judgement.right) judgement.refutation = line.moves;
  return judgement;
}

analysis::Ticket judge_answer(analysis::Service& service, const Task& task, chess::Move answer,
                              std::uint64_t report_nodes, Judged done) {
  auto begun = begin_judging(task, answer, report_nodes);
  if (const auto* known = std::get_if<Judgement>(&begun)) {
    done(known->right);
    return analysis::Ticket{0};
  }
  return service.analyse(
      std::get<analysis::Request>(std::move(begun)),
      [task, answer, done = std::move(done)](const Result<analysis::Evaluation>& found) {
        const auto judged = end_judging(task, answer, found);
        if (!judged) return done(tl::unexpected(judged.error()));
        done(judged->right);
      });
}

}  // namespace rostok::training
