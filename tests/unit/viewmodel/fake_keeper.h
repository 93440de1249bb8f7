// SPDX-License-Identifier: MIT
#pragma once
#include "rostok/viewmodel/menu_presenters.h"

namespace rostok::viewmodel {

// Remembers what it was told to keep.
struct FakeKeeper final : SavedGameKeeper, SettingsKeeper {
  std::vector<SavedGame> games;
  std::vector<Settings> settings;
  int forgotten = 0;
  void keep(const SavedGame& game) override { games.push_back(game); }
  void forget(practice::StudentId /*student*/) override { ++forgotten; }
  void keep(const Settings& kept) override { settings.push_back(kept); }
};

inline i18n::Translator words_for(i18n::Language language) {
  return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}

}  // namespace rostok::viewmodel
