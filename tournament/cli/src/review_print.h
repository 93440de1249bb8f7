// SPDX-License-Identifier: MIT
// A reviewed game in words for the terminal.
#pragma once
#include <ostream>

#include "rostok/report/game_sheet.h"
#include "rostok/training/task.h"

namespace rostok::cli {

// `sheet` is made of `report`.
void print_review(std::ostream& out, const review::Report& report, const report::GameSheet& sheet,
                  const i18n::Translator& words);
void print_tasks(std::ostream& out, const review::Report& report,
                 const std::vector<training::Task>& tasks, const i18n::Translator& words);

}  // namespace rostok::cli
