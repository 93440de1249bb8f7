// SPDX-License-Identifier: MIT
// The settings of a tournament as a form. A changed field is club::set_tournament(key, value).
#pragma once
#include <string>
#include <vector>

#include "rostok/club/tournament_desk.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

enum class FieldKind { Text, Date, Number, YesNo, Choice };

struct Choice {
  std::string value, label;
};

struct SettingsField {
  std::string key, label, value;
  FieldKind kind = FieldKind::Text;
  std::vector<Choice> choices;  // of Choice and YesNo
  bool enabled = true;          // false: fixed since round 1 is paired
};

struct SettingsSection {
  std::string title;
  std::vector<SettingsField> fields;
};

struct SettingsPage {
  std::vector<SettingsSection> sections;
  bool fide_mode = true;
  std::string badge;               // "не по правилам ФИДЕ" once left; empty before
  std::vector<std::string> notes;  // the "###" lines
};

[[nodiscard]] SettingsPage settings_page(const club::TournamentState& state,
                                         const i18n::Translator& words);

}  // namespace rostok::presenter
