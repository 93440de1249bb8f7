// SPDX-License-Identifier: MIT
// What the page of the student's mistakes shows.
#include <algorithm>

#include "rostok/levels/steps.h"
#include "rostok/viewmodel/calendar.h"
#include "rostok/viewmodel/training/mistakes.h"

namespace rostok::viewmodel {

using practice::Card;

std::string MistakesPresenter::source_text(const Card& card) const {
  const auto& games = ports_.session->record().games;
  const auto game = std::find_if(games.begin(), games.end(),
                                 [&](const practice::Game& each) { return each.id == card.game; });
  const std::string move =
      words().tr("move {1}", {std::to_string(task().position.fullmove_number())});
  if (game == games.end()) return words().tr("From your game · {1}", {move});
  const std::string day = day_text(words(), game->played_at, training::to_text(today_));
  if (game->rival == practice::Rival::Person && !game->rival_name.empty())
    return words().tr("Game with {1}, {2} · {3}", {game->rival_name, day, move});
  if (game->rival == practice::Rival::Computer)
    return words().tr("Game with the computer ({1}), {2} · {3}",
                      {words().trc("level", levels::step(game->level).name), day, move});
  return words().tr("Game of {1} · {2}", {day, move});
}

MistakesPresenter::State MistakesPresenter::state() const {
  State state;
  for (const Item& each : items_)
    state.steps.push_back(each.mark);
  if (items_.empty() || summary_)
    fill_pages(state);
  else
    fill_task(state);
  return state;
}

void MistakesPresenter::fill_task(State& state) const {
  state.page = Page::Task;
  const training::Task& task = this->task();
  const bool open = state.steps[now_] == StepMark::Rest;
  if (open) state.steps[now_] = StepMark::Now;
  state.subtitle =
      words().tr("task {1} of {2}", {std::to_string(now_ + 1), std::to_string(items_.size())});
  const auto left = std::count_if(items_.begin(), items_.end(),
                                  [](const Item& each) { return each.mark == StepMark::Rest; });
  state.left = words().trn("{1} left", "{1} left", left);
  state.black_below = task.pupil() == chess::Color::Black;
  const bool moved = tried_ && stage_ != Stage::Asking;
  state.position = moved ? task.position.after(*tried_) : task.position;
  if (moved) state.last = tried_;
  state.may_move = stage_ == Stage::Asking;
  state.going_back = stage_ == Stage::Asking && tried_.has_value();
  state.solved = stage_ == Stage::Solved;
  state.hints = hints_;
  state.verdict = verdict_;
  const chess::Move best = task.accepted.front().move;
  if (stage_ == Stage::Asking) {
    using Kind = Pointed::Kind;
    if (hints_ < 3) state.arrows.push_back({task.played.from(), task.played.to(), Kind::Mistake});
    if (hints_ >= 1) state.marked.push_back(best.from());
    if (hints_ >= 2) state.marked.push_back(best.to());
    if (hints_ >= 3) state.arrows.push_back({best.from(), best.to(), Kind::Best});
  }
  if (const Card* kept = card(items_[now_].card)) {
    state.source = source_text(*kept);
    const int box = std::clamp(kept->box, 1, training::kLearned - 1);
    state.hint_promise =
        words().tr("With a hint the task comes again {1}",
                   {in_days(words(), training::kPauses[static_cast<std::size_t>(box - 1)])});
  }
  const std::string check = check_text(words(), task.position);
  state.question = turn_text(words(), task.pupil()) + (check.empty() ? "" : " " + check);
  state.story = words().tr("In the game {1} was played here: the red dashed arrow.",
                           {line_text(ports_.settings->state(), task.position, {task.played}, 1)});
  constexpr double kNearlyLost = 15, kWorse = 40;
  if (!task.must_mate && task.win_played < kWorse)
    state.story += " " + (task.win_played < kNearlyLost
                              ? words().tr("After it the game was nearly lost.")
                              : words().tr("After it the other side was much better."));
  if (!state.solved)
    state.wanted =
        task.must_mate ? words().tr("Find the mate.") : words().tr("Find a better move.");
  switch (hints_) {
    case 0:
      state.hint_text = words().tr("The first hint shows the piece.");
      break;
    case 1:
      state.hint_text = words().tr("The framed piece moves. The next hint shows where.");
      break;
    case 2:
      state.hint_text = words().tr("From frame to frame. The next hint shows the whole move.");
      break;
    default:
      state.hint_text =
          line_text(ports_.settings->state(), task.position, task.accepted.front().line, 3);
  }
  state.can_skip = stage_ == Stage::Asking;
}

void MistakesPresenter::fill_pages(State& state) const {
  const auto& cards = ports_.session->record().cards;
  std::optional<training::Day> next;
  for (const Card& each : cards) {
    const auto day = training::parse_day(each.due);
    if (each.box < training::kLearned && day && *day > today_)
      next = std::min(next.value_or(*day), *day);
  }
  if (summary_) {
    state.page = Page::Summary;
    const auto solved = std::count_if(items_.begin(), items_.end(), [](const Item& each) {
      return each.mark == StepMark::Clean || each.mark == StepMark::Helped ||
             each.mark == StepMark::Retried;
    });
    state.title = words().tr("That was the row!");
    state.text = words().trn("{1} of {2} task solved.", "{1} of {2} tasks solved.", solved,
                             {std::to_string(items_.size())});
  } else if (cards.empty()) {
    state.page = Page::NoTasks;
    state.title = words().tr("Your mistakes will grow here");
    state.text = words().tr("Play a game, and its most important moments become tasks.");
    return;
  } else {
    state.page = Page::NothingToday;
    state.title = words().tr("Done for today!");
    state.text = words().tr("You can play a game.");
  }
  if (next)
    state.text += " " + words().tr("The next tasks come {1}.",
                                   {in_days(words(), static_cast<int>((*next - today_).count()))});
}

}  // namespace rostok::viewmodel
