// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/training/task.h"

namespace rostok::training {

using chess::Color;
using chess::Move;
using chess::Position;
using review::EvaluatedPosition;
using review::Line;
using review::MoveClass;
using review::MoveReport;
using review::Report;
using review::Score;
using review::win_percent;

namespace {

const Line* line_of(const std::vector<Line>& lines, Move move) {
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [move](const Line& each) { return each.moves.front() == move; });
  return found == lines.end() ? nullptr : &*found;
}

std::vector<Move> refutation_of(const EvaluatedPosition& after) {
  if (!after.closer.empty()) return after.closer.front().moves;
  return after.line ? after.line->moves : std::vector<Move>{};
}

class TaskMaker {
 public:
  TaskMaker(const Report& report, const std::vector<Position>& positions, std::size_t ply,
            const TaskModel& model)
      : move_(report.moves[ply]),
        lines_(report.analysis.positions[ply].closer),
        after_(report.analysis.positions[ply + 1]),
        model_(model) {
    task_.ply = ply;
    task_.position = positions[ply];
    task_.played = move_.move;
  }

  // False: not fair to ask.
  bool make() {
    if (move_.book || move_.forced || !move_.score) return false;
    if (move_.move_class < MoveClass::Mistake && !move_.mate_lost) return false;
    if (move_.win_before < model_.least_win || !is_well_known()) return false;
    compare();
    if (task_.win_best - task_.win_played < model_.least_gain && !asks_for_mate()) return false;
    if (count_near() >= model_.near_moves) return false;
    accept();
    task_.refutation = refutation_of(after_);
    if (task_.refutation.empty() ||
        !task_.position.after(task_.played).is_legal(task_.refutation.front()))
      task_.refutation.clear();
    task_.theme = theme_of(task_);
    if (task_.theme == Theme::Mate) task_.mate_in = lines_.front().score.value;
    return !is_accepted(task_, task_.played);
  }

  [[nodiscard]] const Task& task() const { return task_; }

 private:
  // Three lines, or as many as there are moves.
  [[nodiscard]] bool is_well_known() const {
    return !lines_.empty() &&
           lines_.size() >= std::min(model_.near_moves, task_.position.count_legal_moves());
  }

  void compare() {
    const Line* played = line_of(lines_, task_.played);
    task_.win_best = win_percent(lines_.front().score, task_.pupil());
    task_.win_played = win_percent(played != nullptr ? played->score : *move_.score, task_.pupil());
  }

  bool asks_for_mate() {
    const Score& best = lines_.front().score;
    const Line* played = line_of(lines_, task_.played);
    const bool still_mates = played != nullptr && played->score.is_mate_for(task_.pupil());
    task_.must_mate = move_.mate_lost && !still_mates && best.is_mate_for(task_.pupil()) &&
                      best.value <= model_.longest_mate;
    return task_.must_mate;
  }

  [[nodiscard]] std::size_t count_near() const {
    return static_cast<std::size_t>(
        std::count_if(lines_.begin(), lines_.end(), [this](const Line& line) {
          if (task_.must_mate) return line.score.is_mate_for(task_.pupil());
          return task_.win_best - win_percent(line.score, task_.pupil()) <= model_.near;
        }));
  }

  void accept() {
    for (const Line& line : lines_)
      if (task_.accepted.empty() || is_right(task_, line.score, model_))
        task_.accepted.push_back({line.moves.front(), line.score, line.moves});
  }

  const MoveReport& move_;
  const std::vector<Line>& lines_;
  const EvaluatedPosition& after_;
  const TaskModel& model_;
  Task task_;
};

bool keeps_distance(const std::vector<Task>& chosen, std::size_t ply, std::size_t apart) {
  return std::all_of(chosen.begin(), chosen.end(), [&](const Task& each) {
    return std::max(each.ply, ply) - std::min(each.ply, ply) >= apart;
  });
}

}  // namespace

bool is_right(const Task& task, const Score& after_answer, const TaskModel& model) {
  if (task.must_mate) return after_answer.is_mate_for(task.pupil());
  return task.win_best - win_percent(after_answer, task.pupil()) < model.accepted_loss;
}

bool is_accepted(const Task& task, Move answer) {
  return std::any_of(task.accepted.begin(), task.accepted.end(),
                     [answer](const Answer& each) { return each.move == answer; });
}

std::vector<Task> make_tasks(const Report& report, Color pupil, const TaskModel& model) {
  const std::vector<Position> positions = review::positions_of(report.game);
  std::vector<Task> fair;
  for (std::size_t i = 0; i < report.moves.size(); ++i) {
    if (report.moves[i].mover != pupil) continue;
    TaskMaker maker(report, positions, i, model);
    if (maker.make()) fair.push_back(maker.task());
  }
  std::stable_sort(fair.begin(), fair.end(), [](const Task& a, const Task& b) {
    return a.win_best - a.win_played > b.win_best - b.win_played;
  });
  std::vector<Task> chosen;
  for (const Task& task : fair)
    if (chosen.size() < model.most && keeps_distance(chosen, task.ply, model.apart))
      chosen.push_back(task);
  return chosen;
}

}  // namespace rostok::training
