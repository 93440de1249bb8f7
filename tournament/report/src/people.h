// SPDX-License-Identifier: MIT
// Small questions to a tournament that every builder of sheets asks.
#pragma once
#include "rostok/report/views.h"

namespace rostok::report {

[[nodiscard]] const model::Player& player_of(const model::Tournament& t, model::PlayerIndex p);
[[nodiscard]] inline model::PlayerIndex players_in(const model::Tournament& t) {
  return static_cast<model::PlayerIndex>(t.players.size());
}

// [PlayerIndex]. Short names stay full where two people would be called alike.
[[nodiscard]] std::vector<std::string> names_of(const model::Tournament& t, Names names);

struct PersonText {
  std::string year, group, club, title, rating;  // empty = not known
};
// [PlayerIndex]. The club is that of the details, the origin of the national record, or the
// federation where the players come from several.
[[nodiscard]] std::vector<PersonText> texts_of(const model::Tournament& t, const People& people);
[[nodiscard]] int rating_of(const model::Tournament& t, model::PlayerIndex p);  // 0 = none
[[nodiscard]] model::Sex sex_of(const model::Tournament& t, model::PlayerIndex p);

[[nodiscard]] SheetHead head_of(const model::Tournament& t, model::RoundNumber round,
                                const i18n::Translator& words);
// "1", "½", "0", "+", "−"; empty where there is no result.
[[nodiscard]] std::string sign_of(model::ResultCode code);
// "1–0" seen from White; empty while a result is not known.
[[nodiscard]] std::string result_text(const model::Tournament& t, model::PlayerIndex white,
                                      model::PlayerIndex black, model::RoundNumber round);
// The first round from which a player is gone for good; 0 = still there.
[[nodiscard]] model::RoundNumber withdrawn_from(const model::Tournament& t, model::PlayerIndex p);
// A round robin of an odd number gives everybody a free round without points.
[[nodiscard]] bool is_scheduled_rest(const model::Tournament& t, model::PlayerIndex p,
                                     model::RoundNumber round);
// What a cell says of a round without an opponent: "bye1", "r½", "wd".
[[nodiscard]] std::string no_game_text(const model::Tournament& t, model::PlayerIndex p,
                                       model::RoundNumber round, const i18n::Translator& words);

}  // namespace rostok::report
