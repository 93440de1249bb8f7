// SPDX-License-Identifier: MIT
// Questions that the commands on players share.
#pragma once
#include <string>

#include "rostok/club/tournament_desk.h"

namespace rostok::club {

// The systems in which a table gives the opponents: nobody joins later, who is absent loses.
[[nodiscard]] bool has_fixed_table(const TournamentState& state);

// IllegalState when the tournament is finished; BadInput for an index that nobody has.
[[nodiscard]] base::Result<void> may_change(const TournamentState& state);
[[nodiscard]] base::Result<void> may_change(const TournamentState& state,
                                            model::PlayerIndex player);

[[nodiscard]] const std::string& player_name(const TournamentState& state,
                                             model::PlayerIndex player);
// What a journal says of a player: {"player", index}.
[[nodiscard]] std::pair<std::string, std::string> player_parameter(model::PlayerIndex player);

[[nodiscard]] Participant& participant(TournamentState& state, model::PlayerIndex player);
[[nodiscard]] model::RoundNumber next_round(const TournamentState& state);

// The bye asked for in that round; nullptr without one.
[[nodiscard]] const model::RequestedBye* asked_bye(const TournamentState& state,
                                                   model::PlayerIndex player,
                                                   model::RoundNumber round);
// Replaces what the player asked for in that round.
void ask_bye(TournamentState& state, model::PlayerIndex player, model::RoundNumber round,
             model::ResultCode code);
// Takes away what was asked for in the rounds first … last.
void forget_byes(TournamentState& state, model::PlayerIndex player, model::RoundNumber first,
                 model::RoundNumber last);

// Writes the record of a round.
void set_record(TournamentState& state, model::PlayerIndex player, model::RoundNumber round,
                model::ResultCode code);

// The withdrawal itself, without its warnings.
void take_out(TournamentState& state, model::PlayerIndex player, model::RoundNumber from);

}  // namespace rostok::club
