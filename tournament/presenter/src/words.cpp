// SPDX-License-Identifier: MIT
#include "words.h"

#include "rostok/club/roster.h"

namespace rostok::presenter {

std::string number_text(int number) {
  return number > 0 ? std::to_string(number) : "–";
}

std::string year_text(const std::string& birth) {
  return number_text(club::birth_year(birth));
}

namespace {

std::string bye_text(const club::TournamentState& state, model::PlayerIndex player,
                     const i18n::Translator& words) {
  const auto round = club::current_round(state) + 1;
  for (const auto& bye : state.tournament.requested_byes) {
    if (bye.player != player || bye.round != round) continue;
    if (bye.code == model::ResultCode::HalfPointBye) return words.tr("bye ½");
    if (bye.code == model::ResultCode::FullPointBye) return words.tr("bye 1");
  }
  return words.tr("bye 0");
}

}  // namespace

std::string attendance_text(const club::TournamentState& state, model::PlayerIndex player,
                            const i18n::Translator& words) {
  switch (club::attendance(state, player)) {
    case club::Attendance::Present:
      return words.tr("plays");
    case club::Attendance::Missing:
      return words.tr("not here yet");
    case club::Attendance::Bye:
      return bye_text(state, player, words);
    case club::Attendance::Withdrawn:
      break;
  }
  return words.trc("player", "withdrawn");
}

}  // namespace rostok::presenter
