// SPDX-License-Identifier: MIT
// A final table as the terminal and scripts get it.
#pragma once
#include "answer_table.h"
#include "rostok/results/final_table.h"

namespace rostok::cli {

// For scripts: place (null without one), place_last, number, name, rating (players only), points,
// one key for each column – the code of a tie-break, matches_won, keizer_points, keizer_value – and
// status: placed, still-in or annulled.
[[nodiscard]] AnswerTable standings_answer(const model::Tournament& tournament,
                                           standings::Competitors kind,
                                           const results::FinalTable& table, AnswerForm form,
                                           const CommandContext& context);

}  // namespace rostok::cli
