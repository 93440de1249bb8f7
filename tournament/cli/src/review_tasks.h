// SPDX-License-Identifier: MIT
// Homework from a reviewed game.
#pragma once
#include "rostok/report/training_sheets.h"
#include "rostok/training/task.h"

namespace rostok::cli {

// The tasks of both players as D21, with every accepted answer. `players` names the game.
[[nodiscard]] report::TaskSheet task_sheet_of(const review::Report& report,
                                              const std::vector<training::Task>& tasks,
                                              const std::string& players,
                                              const i18n::Translator& words);

}  // namespace rostok::cli
