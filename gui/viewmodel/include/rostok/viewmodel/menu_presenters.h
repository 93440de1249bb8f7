// SPDX-License-Identifier: MIT
// The pages before a game: start, settings; the page of a new game stands in new_game_presenter.h. Each has a state to draw, commands, and a
// version that grows with every change, so that a window redraws only then.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rostok/i18n/i18n.h"
#include "rostok/viewmodel/saved_game.h"
#include "rostok/viewmodel/settings.h"

namespace rostok::viewmodel {

// Gives the words of a language; called once for each change of language.
using WordsFor = std::function<i18n::Translator(i18n::Language)>;

class SettingsPresenter {
 public:
  SettingsPresenter(const Settings& settings, SettingsKeeper& keeper, WordsFor words_for);

  [[nodiscard]] const Settings& state() const { return settings_; }
  [[nodiscard]] const i18n::Translator& words() const { return words_; }
  [[nodiscard]] std::uint64_t version() const { return version_; }

  // Takes over a changed copy of state(); values outside their limits are moved inside. Kept
  // at once; the language changes at once.
  void change(const Settings& wanted);
  // These settings count from now on and are kept there; nothing is kept yet.
  void adopt(const Settings& settings, SettingsKeeper& keeper);

 private:
  Settings settings_;
  SettingsKeeper* keeper_;
  WordsFor words_for_;
  i18n::Translator words_;
  std::uint64_t version_ = 1;
};

class StartPresenter {
 public:
  StartPresenter(const SettingsPresenter& settings, SavedGameKeeper& keeper,
                 std::optional<SavedGame> unfinished, std::vector<std::string> level_names);

  struct State {
    bool can_continue = false;
    std::string title;    // "Продолжить партию"
    std::string details;  // "Бутон, ход 12, твои часы 4:05", "Тимофей — Аня, ход 5"
  };
  [[nodiscard]] State state() const;
  [[nodiscard]] std::uint64_t version() const { return version_; }

  // There is an unfinished game, and something was played in it.
  [[nodiscard]] bool has_moves() const { return unfinished_ && !unfinished_->moves.empty(); }
  // Hands the unfinished game over; it stays on the disk until it ends or is dropped.
  [[nodiscard]] std::optional<SavedGame> take_unfinished();
  void drop_unfinished();

 private:
  const SettingsPresenter* settings_;
  SavedGameKeeper* keeper_;
  std::optional<SavedGame> unfinished_;
  std::vector<std::string> level_names_;
  std::uint64_t version_ = 1;
};

[[nodiscard]] std::string time_control_text(const i18n::Translator& words,
                                            const TimeControl& control);

}  // namespace rostok::viewmodel
