// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/growth.h"

#include <algorithm>
#include <map>

#include "rostok/training/queue.h"
#include "rostok/viewmodel/calendar.h"

namespace rostok::viewmodel {

using practice::Exercise;
using practice::Outcome;

bool is_solved_task(const practice::Attempt& attempt) {
  switch (attempt.exercise) {
    case Exercise::SquareName:
    case Exercise::SquareClick:
    case Exercise::SquareColor:
      return false;
    default:
      return attempt.grade != practice::Grade::Shown;
  }
}

std::vector<WeekOfTasks> solved_by_week(const std::vector<practice::Attempt>& attempts,
                                        const practice::Date& today, int weeks) {
  std::vector<WeekOfTasks> result;
  const practice::Date monday = monday_of(today);
  if (monday.empty()) return result;
  for (int week = weeks - 1; week >= 0; --week)
    result.push_back({days_after(monday, -7 * week)});
  for (const practice::Attempt& attempt : attempts) {
    if (!is_solved_task(attempt)) continue;
    const practice::Date begin = monday_of(attempt.made_at);
    for (WeekOfTasks& week : result)
      week.solved += week.monday == begin ? 1 : 0;
  }
  return result;
}

std::vector<ReviewedGame> reviewed_games(const std::vector<practice::Game>& games,
                                         std::size_t most) {
  std::vector<ReviewedGame> result;
  for (const practice::Game& game : games)
    if (game.accuracy)
      result.push_back({game.id, game.played_at, *game.accuracy, game.mistakes + game.blunders});
  if (result.size() > most)
    result.erase(result.begin(), result.end() - static_cast<std::ptrdiff_t>(most));
  return result;
}

std::vector<ThemeCount> frequent_themes(const std::vector<practice::Card>& cards,
                                        std::size_t most) {
  std::map<std::string, ThemeCount> by_theme;
  for (const practice::Card& card : cards) {
    ThemeCount& count = by_theme[card.theme];
    count.theme = card.theme;
    ++count.tasks;
    count.learned += card.box >= training::kLearned ? 1 : 0;
  }
  std::vector<ThemeCount> result;
  for (const auto& [theme, count] : by_theme)
    result.push_back(count);
  std::stable_sort(result.begin(), result.end(),
                   [](const ThemeCount& a, const ThemeCount& b) { return a.tasks > b.tasks; });
  if (result.size() > most) result.resize(most);
  return result;
}

std::vector<StepResults> results_by_step(const std::vector<practice::Game>& games) {
  std::map<int, StepResults> by_step;
  for (const practice::Game& game : games) {
    if (game.rival != practice::Rival::Computer) continue;
    StepResults& step = by_step[game.level];
    step.level = game.level;
    (game.outcome == Outcome::Win    ? step.wins
     : game.outcome == Outcome::Draw ? step.draws
                                     : step.losses) += 1;
  }
  std::vector<StepResults> result;
  for (const auto& [level, step] : by_step)
    result.push_back(step);
  return result;
}

GrowthFigures figures_of(const practice::Record& record) {
  GrowthFigures figures;
  for (const practice::Game& game : record.games) {
    ++figures.games;
    (game.outcome == Outcome::Win    ? figures.wins
     : game.outcome == Outcome::Draw ? figures.draws
                                     : figures.losses) += 1;
  }
  figures.solved = static_cast<int>(
      std::count_if(record.attempts.begin(), record.attempts.end(), is_solved_task));
  figures.learned = static_cast<int>(
      std::count_if(record.cards.begin(), record.cards.end(),
                    [](const practice::Card& card) { return card.box >= training::kLearned; }));
  return figures;
}

}  // namespace rostok::viewmodel
