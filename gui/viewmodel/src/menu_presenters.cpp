// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/menu_presenters.h"

#include <utility>

namespace rostok::viewmodel {
namespace {

std::string name_of(const std::vector<std::string>& names, int level) {
  const auto at = static_cast<std::size_t>(level - 1);
  return at < names.size() ? names[at] : std::to_string(level);
}

std::string both_names(const i18n::Translator& words, const SavedGame& game) {
  if (game.names[0].empty() && game.names[1].empty()) return words.tr("Two players");
  const std::string white = game.names[0].empty() ? words.tr("White") : game.names[0];
  const std::string black = game.names[1].empty() ? words.tr("Black") : game.names[1];
  return white + " — " + black;
}

}  // namespace

std::string time_control_text(const i18n::Translator& words, const TimeControl& control) {
  if (control.mode == ClockMode::Untimed) return words.tr("No clock");
  const auto minutes = control.base.count() / 60'000, seconds = control.base.count() / 1'000 % 60;
  const std::string whole = std::to_string(minutes), rest = std::to_string(seconds);
  std::string base = words.tr("{1} min", {whole});
  if (seconds != 0) base = minutes == 0 ? words.tr("{1} s", {rest}) : words.tr("{1} min {2} s", {whole, rest});
  if (control.extra == Milliseconds{0}) return base;
  const std::string extra = std::to_string(control.extra.count() / 1000);
  if (control.mode == ClockMode::Delay) return words.tr("{1}, delay {2} s", {base, extra});
  return words.tr("{1} + {2} s a move", {base, extra});
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
  const bool computer = game.rival == practice::Rival::Computer;
  const std::string who = computer ? name_of(level_names_, game.level) : both_names(words, game);
  const std::string move = std::to_string(game.moves.size() / 2 + 1);
  state.can_continue = true;
  state.title = words.tr("Continue the game");
  if (game.control.mode == ClockMode::Untimed) {
    state.details = words.tr("{1}, move {2}", {who, move});
  } else if (!computer) {
    state.details = words.tr("{1}, move {2}, clocks {3} and {4}", {who, move, clock_text(game.white_left), clock_text(game.black_left)});
  } else {
    const Milliseconds left = game.human == Side::White ? game.white_left : game.black_left;
    state.details = words.tr("{1}, move {2}, your clock {3}", {who, move, clock_text(left)});
  }
  return state;
}

std::optional<SavedGame> StartPresenter::take_unfinished() {
  if (unfinished_) ++version_;
  return std::exchange(unfinished_, std::nullopt);
}

void StartPresenter::drop_unfinished() {
  if (!unfinished_) return;
  keeper_->forget(unfinished_->student);
  unfinished_.reset();
  ++version_;
}

}  // namespace rostok::viewmodel
