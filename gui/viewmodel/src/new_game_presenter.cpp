// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/new_game_presenter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rostok/base/text.h"

namespace rostok::viewmodel {
namespace {

using practice::Rival;

constexpr Milliseconds kMinute{60'000}, kSecond{1'000};
constexpr Milliseconds kLeastOwnTime{15'000};
constexpr TimeControl kFirstOwnTime{ClockMode::Increment, 10 * kMinute, 5 * kSecond};
constexpr int kSecondsStep = 15;

constexpr TimeControl with_increment(int minutes, int seconds) {
  return {ClockMode::Increment, minutes * kMinute, seconds * kSecond};
}

}  // namespace

const std::vector<TimeControl>& offered_times() {
  static const std::vector<TimeControl> times = {
      TimeControl{},         with_increment(5, 0),   with_increment(5, 3),
      with_increment(10, 0), with_increment(10, 5),  with_increment(15, 10),
      TimeControl{ClockMode::Delay, 10 * kMinute, 5 * kSecond}};
  return times;
}

std::string short_time_text(const TimeControl& control) {
  if (control.mode == ClockMode::Untimed) return "—";
  const auto seconds = control.base.count() / 1000;
  const std::string base = seconds % 60 == 0 ? std::to_string(seconds / 60) : fmt::format("{}:{:02}", seconds / 60, seconds % 60);
  const auto extra = control.extra.count() / 1000;
  if (control.mode == ClockMode::Delay) return fmt::format("{} / {}", base, extra);
  return fmt::format("{}+{}", base, extra);
}

NewGamePresenter::NewGamePresenter(SettingsPresenter& settings, std::vector<std::string> level_names,
                                   Sitter sitter, Rival rival, std::optional<chess::Position> from)
    : settings_(&settings),
      level_names_(std::move(level_names)),
      sitter_(std::move(sitter)),
      rival_(rival),
      from_(std::move(from)),
      fit_(fit_level(sitter_.games)),
      choice_(settings.state().game),
      takeback_(settings.state().takeback),
      hints_(settings.state().hints),
      tutor_(settings.state().tutor) {
  // Nobody's first rival is the last one of somebody else.
  choice_.level = fit_ ? fit_->level : kFirstLevel;
  own_time_ = std::ranges::find(offered_times(), choice_.control) == offered_times().end();
}

template <typename T>
void NewGamePresenter::set(T& place, const T& value) {
  if (place == value) return;
  place = value;
  ++version_;
}

NewGamePresenter::State NewGamePresenter::state() const {
  State state;
  state.rival = rival_;
  state.level_names = level_names_;
  state.level = choice_.level;
  if (fit_) state.suggested = fit_->level;
  state.knowledge = knowledge_;
  state.side = choice_.side;
  state.times = offered_times();
  if (!own_time_) {
    const auto at = std::ranges::find(state.times, choice_.control);
    if (at != state.times.end()) state.time = static_cast<std::size_t>(at - state.times.begin());
  }
  state.control = choice_.control;
  state.time_text = time_control_text(settings_->words(), choice_.control);
  state.takeback = takeback_;
  state.hints = hints_;
  state.tutor = tutor_;
  state.chess960 = chess960_;
  state.from_position = from_.has_value();
  if (from_) state.board = from_;
  else if (chess960_) state.board = chess::Position::chess960_start(*chess960_);
  return state;
}

void NewGamePresenter::choose_rival(Rival rival) {
  set(rival_, rival);
}

void NewGamePresenter::choose_level(int level) {
  set(choice_.level, std::clamp(level, kFirstLevel, kLastLevel));
}

void NewGamePresenter::answer(Knowledge knowledge) {
  set(knowledge_, std::optional(knowledge));
  choose_level(first_fit(knowledge).level);
}

void NewGamePresenter::choose_side(PlayAs side) {
  set(choice_.side, side);
}

void NewGamePresenter::choose_time(std::size_t index) {
  if (index >= offered_times().size()) return;
  set(own_time_, false);
  set(choice_.control, offered_times()[index]);
}

void NewGamePresenter::choose_own_time() {
  set(own_time_, true);
  if (choice_.control.mode == ClockMode::Untimed) change_control(kFirstOwnTime);
}

void NewGamePresenter::change_control(TimeControl control) {
  set(own_time_, true);
  control.base = std::max(control.base, kLeastOwnTime);
  set(choice_.control, within_limits(control));
}

void NewGamePresenter::change_minutes(int by) {
  TimeControl next = choice_.control;
  next.base += by * kMinute;
  change_control(next);
}

void NewGamePresenter::change_seconds(int by) {
  TimeControl next = choice_.control;
  next.base += by * kSecondsStep * kSecond;
  change_control(next);
}

void NewGamePresenter::change_extra(int by) {
  TimeControl next = choice_.control;
  next.extra += by * kSecond;
  change_control(next);
}

void NewGamePresenter::choose_mode(ClockMode mode) {
  if (mode == ClockMode::Untimed) return;
  TimeControl next = choice_.control;
  next.mode = mode;
  change_control(next);
}

void NewGamePresenter::switch_takeback() {
  set(takeback_, !takeback_);
}

void NewGamePresenter::switch_hints() {
  set(hints_, !hints_);
}

void NewGamePresenter::switch_tutor() {
  set(tutor_, !tutor_);
}

void NewGamePresenter::switch_chess960(std::uint32_t dice) {
  if (chess960_) set(chess960_, std::optional<int>());
  else roll(dice);
}

void NewGamePresenter::roll(std::uint32_t dice) {
  from_.reset();
  chess960_ = static_cast<int>(dice % kChess960Positions);
  ++version_;
}

void NewGamePresenter::use_start_position() {
  from_.reset();
  chess960_.reset();
  ++version_;
}

void NewGamePresenter::name_other(const std::string& name) {
  set(other_name_, name);
}

SavedGame NewGamePresenter::begin(std::uint32_t coin) {
  Settings settings = settings_->state();
  settings.game = choice_;
  settings.takeback = takeback_;
  settings.hints = hints_;
  settings.tutor = tutor_;
  settings_->change(settings);
  GameSetup setup;
  setup.rival = rival_;
  setup.level = choice_.level;
  setup.half_step = fit_ && fit_->half_step && fit_->level == choice_.level;
  const bool white = choice_.side == PlayAs::White || (choice_.side == PlayAs::Random && coin % 2 == 0);
  setup.human = white ? Side::White : Side::Black;
  setup.names[static_cast<std::size_t>(setup.human)] = sitter_.name;
  if (rival_ == Rival::Person)
    setup.names[static_cast<std::size_t>(chess::opposite(setup.human))] = std::string(base::trim(other_name_));
  setup.control = choice_.control;
  const auto board = state().board;
  setup.start_fen = (board ? *board : chess::Position()).to_fen();
  setup.takeback = takeback_;
  setup.hints = hints_ && rival_ == Rival::Computer;
  setup.tutor = tutor_ && rival_ == Rival::Computer;
  return begin_game(setup, sitter_.id);
}

}  // namespace rostok::viewmodel
