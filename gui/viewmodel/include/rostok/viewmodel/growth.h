// SPDX-License-Identifier: MIT
// How a student grows, computed from what he has done. Only of himself: children are never
// compared.
#pragma once
#include <string>
#include <vector>

#include "rostok/practice/records.h"

namespace rostok::viewmodel {

// Found by the student himself, after a hint or a wrong try, too. Runs of coordinates are no tasks.
[[nodiscard]] bool is_solved_task(const practice::Attempt& attempt);

struct WeekOfTasks {
  practice::Date monday;
  int solved = 0;
};
// The last `weeks` weeks, this one last; also those without a task.
[[nodiscard]] std::vector<WeekOfTasks> solved_by_week(
    const std::vector<practice::Attempt>& attempts, const practice::Date& today, int weeks);

struct ReviewedGame {
  practice::RecordId game = 0;
  practice::Moment played_at;
  double accuracy = 0;  // per cent
  int mistakes = 0;     // with blunders
};
// The newest `most` games that were reviewed, oldest first.
[[nodiscard]] std::vector<ReviewedGame> reviewed_games(const std::vector<practice::Game>& games,
                                                       std::size_t most);

struct ThemeCount {
  std::string theme;  // stable code
  int tasks = 0, learned = 0;
};
// Themes of own mistakes, most frequent first; then by code.
[[nodiscard]] std::vector<ThemeCount> frequent_themes(const std::vector<practice::Card>& cards,
                                                      std::size_t most);

struct StepResults {
  int level = 0;
  int wins = 0, draws = 0, losses = 0;
  [[nodiscard]] int games() const { return wins + draws + losses; }
};
// Against the computer, by step, lowest first; only steps that were played.
[[nodiscard]] std::vector<StepResults> results_by_step(const std::vector<practice::Game>& games);

struct GrowthFigures {
  int games = 0, wins = 0, draws = 0, losses = 0;
  int solved = 0;   // tasks, ever
  int learned = 0;  // own mistakes that left the queue
};
[[nodiscard]] GrowthFigures figures_of(const practice::Record& record);

}  // namespace rostok::viewmodel
