// SPDX-License-Identifier: MIT
#include "rostok/presenter/check_in_page.h"

#include <algorithm>

#include "rostok/club/commands/players.h"
#include "words.h"

namespace rostok::presenter {

CheckInPage check_in_page(const club::TournamentState& state, const i18n::Translator& words) {
  using club::Attendance;
  CheckInPage page;
  const auto round = club::current_round(state) + 1;
  page.open = state.settings.check_in_round == round;
  page.title = words.tr("Check-in, round {1}", {std::to_string(round)});
  page.unexplained = club::unexplained_absences(state);
  std::size_t here = 0, expected = 0;
  for (std::size_t i = 0; i < state.tournament.players.size(); ++i) {
    const auto player = static_cast<model::PlayerIndex>(i);
    const auto now = club::attendance(state, player);
    const auto& p = state.tournament.players[i];
    page.rows.push_back({player, number_text(p.start_rank), p.name,
                         i < state.participants.size() ? state.participants[i].group : "",
                         attendance_text(state, player, words), now == Attendance::Present,
                         now != Attendance::Withdrawn});
    if (now == Attendance::Present) ++here;
    if (now != Attendance::Withdrawn) ++expected;
  }
  std::stable_sort(page.rows.begin(), page.rows.end(),
                   [&](const auto& a, const auto& b) { return words.compare(a.name, b.name) < 0; });
  page.summary = words.tr("Here: {1} of {2}", {std::to_string(here), std::to_string(expected)});
  return page;
}

}  // namespace rostok::presenter
