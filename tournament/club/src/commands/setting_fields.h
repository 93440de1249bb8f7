// SPDX-License-Identifier: MIT
// What can be set, each with the way it is shown and read.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "rostok/club/tournament_state.h"

namespace rostok::club {

enum class AfterStart {
  Free,    // may be changed at any time
  Warned,  // two steps and a note
  Fixed    // not any more
};

struct SettingField {
  std::string key;
  AfterStart after_start;
  std::function<std::string(const TournamentState&)> show;
  // BadInput or Unsupported for a value that is none; nothing is changed then.
  std::function<base::Result<void>(TournamentState&, const std::string&)> read;
};

// Without those of systems::Options.
[[nodiscard]] const std::vector<SettingField>& setting_fields();

}  // namespace rostok::club
