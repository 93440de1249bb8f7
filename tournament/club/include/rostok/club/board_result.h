// SPDX-License-Identifier: MIT
// The result of a board, as it is typed and as programs write it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "rostok/model/round_entry.h"

namespace rostok::club {

struct BoardResult {
  model::ResultCode white = model::ResultCode::Pending, black = model::ResultCode::Pending;
  bool operator==(const BoardResult&) const = default;
};

// "1-0" "0-1" "1/2" "=" "0-0" "1/2-0" "0-1/2", forfeits "+-" "-+" "--", and words, so that a shell
// does not take a result for an option: white, black, draw, forfeit-white (White wins by forfeit),
// forfeit-black, forfeit-both; games of less than one move (played, not rated): white-short,
// black-short, draw-short, also W-L, L-W, D-D. A colon, a long dash, ½ and capitals are understood.
// nullopt for anything else.
[[nodiscard]] std::optional<BoardResult> parse_result(std::string_view text);
// The first of the forms above for a result; "*" for none yet.
[[nodiscard]] std::string to_text(const BoardResult& result);

// Keys of the result page (features A13). Digits: 1 White, 0 Black, 5 or = draw, + - forfeits won
// by White, by Black. Numbers: 1 White, 2 Black, 3 draw.
enum class KeyScheme { Digits, Numbers };
[[nodiscard]] std::optional<BoardResult> result_of_key(char key,
                                                       KeyScheme scheme = KeyScheme::Digits);

// Whether two players of one board may have these codes.
[[nodiscard]] bool belong_together(model::ResultCode white, model::ResultCode black);
// ½–0 and 0–0 over the board: the arbiter took points away.
[[nodiscard]] bool is_unusual(const BoardResult& result);

}  // namespace rostok::club
