// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/menu_presenters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rostok::viewmodel {
namespace {

constexpr TimeControl with_increment(int minutes, int seconds) {
  return {ClockMode::Increment, Milliseconds{minutes * 60'000}, Milliseconds{seconds * 1'000}};
}

constexpr std::array<TimeControl, 7> kTimes = {
    TimeControl{},
    with_increment(5, 0),
    with_increment(5, 3),
    with_increment(10, 0),
    with_increment(10, 5),
    with_increment(15, 10),
    TimeControl{ClockMode::Delay, Milliseconds{600'000}, Milliseconds{5'000}}};

std::string name_of(const std::vector<std::string>& names, int level) {
  const auto at = static_cast<std::size_t>(level - 1);
  return at < names.size() ? names[at] : std::to_string(level);
}

}  // namespace

std::string time_control_text(const i18n::Translator& words, const TimeControl& control) {
  if (control.mode == ClockMode::Untimed) return words.tr("No clock");
  const auto seconds = control.base.count() / 1000;
  const std::string base = seconds % 60 == 0
                               ? std::to_string(seconds / 60)
                               : fmt::format("{:.1f}", static_cast<double>(seconds) / 60);
  const std::string extra = std::to_string(control.extra.count() / 1000);
  if (control.extra == Milliseconds{0}) return words.tr("{1} min", {base});
  if (control.mode == ClockMode::Delay) return words.tr("{1} min, delay {2} s", {base, extra});
  return words.tr("{1} min + {2} s a move", {base, extra});
}

SettingsPresenter::SettingsPresenter(const Settings& settings, SettingsKeeper& keeper,
                                     WordsFor words_for)
    : settings_(within_limits(settings)),
      keeper_(&keeper),
      words_for_(std::move(words_for)),
      words_(words_for_(settings_.language)) {}

void SettingsPresenter::adopt(const Settings& settings, SettingsKeeper& keeper) {
  keeper_ = &keeper;
  const Settings next = within_limits(settings);
  if (next == settings_) return;
  if (next.language != settings_.language) words_ = words_for_(next.language);
  settings_ = next;
  ++version_;
}

void SettingsPresenter::change(const Settings& wanted) {
  const Settings next = within_limits(wanted);
  if (next == settings_) return;
  if (next.language != settings_.language) words_ = words_for_(next.language);
  settings_ = next;
  ++version_;
  keeper_->keep(settings_);
}

NewGamePresenter::NewGamePresenter(SettingsPresenter& settings,
                                   std::vector<std::string> level_names)
    : settings_(&settings), level_names_(std::move(level_names)), choice_(settings.state().game) {}

NewGamePresenter::State NewGamePresenter::state() const {
  State state;
  state.level_names = level_names_;
  state.level = choice_.level;
  state.side = choice_.side;
  for (const TimeControl& control : kTimes) {
    if (control == choice_.control) state.time = state.times.size();
    state.times.push_back({control, time_control_text(settings_->words(), control)});
  }
  state.time_text = time_control_text(settings_->words(), choice_.control);
  return state;
}

void NewGamePresenter::choose_level(int level) {
  const int wanted = std::clamp(level, kFirstLevel, kLastLevel);
  if (std::exchange(choice_.level, wanted) != wanted) ++version_;
}

void NewGamePresenter::choose_side(PlayAs side) {
  if (std::exchange(choice_.side, side) != side) ++version_;
}

void NewGamePresenter::choose_time(std::size_t index) {
  if (index >= kTimes.size()) return;
  const TimeControl before = std::exchange(choice_.control, kTimes[index]);
  if (before != choice_.control) ++version_;
}

GameRequest NewGamePresenter::begin(std::uint32_t coin) {
  Settings settings = settings_->state();
  settings.game = choice_;
  settings_->change(settings);
  const bool white =
      choice_.side == PlayAs::White || (choice_.side == PlayAs::Random && coin % 2 == 0);
  return {choice_.level, white ? Side::White : Side::Black, choice_.control};
}

StartPresenter::StartPresenter(const SettingsPresenter& settings, SavedGameKeeper& keeper,
                               std::optional<SavedGame> unfinished,
                               std::vector<std::string> level_names)
    : settings_(&settings),
      keeper_(&keeper),
      unfinished_(std::move(unfinished)),
      level_names_(std::move(level_names)) {}

StartPresenter::State StartPresenter::state() const {
  State state;
  if (!unfinished_) return state;
  const i18n::Translator& words = settings_->words();
  const SavedGame& game = *unfinished_;
  const std::string level = name_of(level_names_, game.level);
  const std::string move = std::to_string(game.moves.size() / 2 + 1);
  state.can_continue = true;
  state.title = words.tr("Continue the game");
  if (game.control.mode == ClockMode::Untimed) {
    state.details = words.tr("{1}, move {2}", {level, move});
  } else {
    const Milliseconds left = game.human == Side::White ? game.white_left : game.black_left;
    state.details = words.tr("{1}, move {2}, your clock {3}", {level, move, clock_text(left)});
  }
  return state;
}

std::optional<SavedGame> StartPresenter::take_unfinished() {
  if (unfinished_) ++version_;
  return std::exchange(unfinished_, std::nullopt);
}

void StartPresenter::drop_unfinished() {
  if (!unfinished_) return;
  unfinished_.reset();
  keeper_->forget();
  ++version_;
}

}  // namespace rostok::viewmodel
