// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/home.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "rostok/training/queue.h"
#include "rostok/viewmodel/calendar.h"
#include "rostok/viewmodel/level_fit.h"

namespace rostok::viewmodel {

using practice::Outcome;

namespace {

constexpr int kWeeks = 7;
constexpr std::size_t kGamesShown = 3;

void say_tasks(HomeState& state, const i18n::Translator& words) {
  const TasksOfToday& tasks = state.tasks;
  if (tasks.due > 0) {
    constexpr int kSecondsEach = 90;
    const int minutes = std::max(1, (tasks.due * kSecondsEach + 59) / 60);
    state.line = words.trn("{1} task from your games waits for you today.",
                           "{1} tasks from your games wait for you today.", tasks.due);
    state.tasks_title = words.tr("My mistakes");
    state.tasks_line =
        words.trn("{1} task for today.", "{1} tasks for today.", tasks.due) + ' ' +
        words.trn("It takes about {1} minute.", "It takes about {1} minutes.", minutes);
    return;
  }
  state.line = words.tr("What shall we play today?");
  if (tasks.done > 0) {
    state.tasks_title = words.tr("That is all for today!");
    state.tasks_line = words.trn("{1} task done. New ones come another day.",
                                 "{1} tasks done. New ones come another day.", tasks.done);
  } else if (tasks.any) {
    state.tasks_title = words.tr("Nothing to repeat today");
    state.tasks_line = words.tr("Tasks from your games come back another day.");
  } else {
    state.tasks_title = words.tr("My mistakes");
    state.tasks_line = words.tr("Tasks from your own games appear here. Play a game.");
  }
}

void say_weeks(HomeState& state, const i18n::Translator& words) {
  const int now = state.weeks.back().solved, before = state.weeks[state.weeks.size() - 2].solved;
  if (now > 0)
    state.weeks_line = words.trn("{1} task this week", "{1} tasks this week", now);
  else if (before > 0)
    state.weeks_line = words.trn("{1} task last week", "{1} tasks last week", before);
  else
    state.weeks_line = words.tr("Solve a task, and the first leaf appears");
}

}  // namespace

GameRow row_of(const practice::Game& game, const i18n::Translator& words,
               const practice::Date& today) {
  GameRow row;
  row.game = game.id;
  row.outcome = game.outcome;
  std::string word;
  switch (game.outcome) {
    case Outcome::Win:
      row.mark = "1";
      word = words.tr("Win");
      break;
    case Outcome::Draw:
      row.mark = "½";
      word = words.trc("end of a game", "Draw");
      break;
    case Outcome::Loss:
      row.mark = "0";
      word = words.tr("Loss");
      break;
  }
  if (game.rival == practice::Rival::Computer)
    row.rival = words.tr("Computer, step {1}", {std::to_string(game.level)});
  else
    row.rival = game.rival_name.empty() ? words.tr("A friend at this computer") : game.rival_name;
  const std::string day = day_text(words, game.played_at, today);
  row.line = day.empty() ? word : word + " · " + day;
  if (game.accuracy) row.accuracy = std::to_string(std::lround(*game.accuracy)) + "\u00A0%";
  return row;
}

TasksOfToday tasks_of_today(const practice::Record& record, const practice::Date& today) {
  TasksOfToday tasks;
  tasks.any = !record.cards.empty();
  const auto day = training::parse_day(today);
  if (!day) return tasks;
  std::set<practice::RecordId> answered;
  for (const practice::Attempt& attempt : record.attempts)
    if (attempt.exercise == practice::Exercise::Mistake && attempt.made_at.starts_with(today))
      answered.insert(attempt.item);
  std::vector<training::Queued> queue;
  for (const practice::Card& card : record.cards) {
    const auto due = training::parse_day(card.due);
    if (due && !answered.contains(card.id)) queue.push_back({card.game, {card.box, *due}});
  }
  tasks.done = static_cast<int>(answered.size());
  const std::size_t left = training::kDailyLimit - std::min(training::kDailyLimit, answered.size());
  tasks.due = static_cast<int>(training::due_today(queue, *day, left).size());
  return tasks;
}

HomeState home_state(const practice::Record& record, const SettingsPresenter& settings,
                     const std::vector<std::string>& level_names, const practice::Date& today) {
  const i18n::Translator& words = settings.words();
  HomeState state;
  state.guest = record.profile.id == 0;
  state.greeting =
      state.guest ? words.tr("Hello!") : words.tr("Hello, {1}!", {record.profile.first_name});
  state.tasks = tasks_of_today(record, today);
  say_tasks(state, words);
  const auto fit = fit_level(record.games);
  const int level = fit ? fit->level : settings.state().game.level;
  const auto at = static_cast<std::size_t>(level - 1);
  state.step_line =
      words.tr("Your step: {1}, “{2}”",
               {std::to_string(level), at < level_names.size() ? level_names[at] : std::string()});
  state.all_games = static_cast<int>(record.games.size());
  for (std::size_t n = record.games.size(); n > 0 && state.games.size() < kGamesShown; --n)
    state.games.push_back(row_of(record.games[n - 1], words, today));
  state.weeks = solved_by_week(record.attempts, today, kWeeks);
  if (state.weeks.size() > 1) say_weeks(state, words);
  return state;
}

}  // namespace rostok::viewmodel
