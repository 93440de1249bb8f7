// SPDX-License-Identifier: MIT
// The end of a tournament, and what to know before a report of it leaves the house.
#pragma once
#include <vector>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// IllegalState while boards are open (adjourned games too), the last round is a draft or being
// paired by hand, or no round was paired. Fewer rounds than announced: TwoStep, with a note.
[[nodiscard]] TournamentCommand finish_tournament();
// Results can be entered again; warns (Confirm). IllegalState when it is not finished.
[[nodiscard]] TournamentCommand reopen_tournament();

// What to warn of before standings are called final or a report is sent: adjourned-games,
// missing-results, not-finished.
[[nodiscard]] std::vector<Warning> report_warnings(const TournamentState& state);

// The tournament as the rating officer gets it: with_notes() and the corrections for the report.
[[nodiscard]] model::Tournament for_rating_report(const TournamentState& state);

}  // namespace rostok::club
