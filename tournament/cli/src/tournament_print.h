// SPDX-License-Identifier: MIT
// Pairings and standings as the terminal shows them.
#pragma once
#include "answer_table.h"
#include "command_context.h"
#include "rostok/club/tournament_desk.h"
#include "rostok/standings/standings.h"
#include "rostok/systems/options.h"

namespace rostok::cli {

// The tournament's own list where it names one that we compute, else the default.
[[nodiscard]] std::vector<standings::TieBreak> tie_breaks_of(const model::Tournament& tournament,
                                                             CommandContext& context);
// The name of a player or a team.
[[nodiscard]] std::string competitor_name(const model::Tournament& tournament,
                                          standings::Competitors kind,
                                          standings::Competitor competitor);
// The table in the order of the tournament's system.
void print_standings(const model::Tournament& tournament, CommandContext& context,
                     const systems::Options& settings = {}, AnswerForm form = AnswerForm::Text);
// For scripts a line for each board, then who has no opponent, with "bye" or "rest" as result.
void print_pairings(const model::Tournament& tournament, const systems::NextRound& round,
                    CommandContext& context, AnswerForm form = AnswerForm::Text);
// A round of the club file as it was paired.
void print_pairings(const club::TournamentState& state, model::RoundNumber round,
                    CommandContext& context);

}  // namespace rostok::cli
