// SPDX-License-Identifier: MIT
#include "rostok/model/tournament.h"

#include <algorithm>

#include "rostok/base/contract.h"

namespace rostok::model {
namespace {

// Requests for a coming round (H, F, Z, blank) do not make it a paired one.
bool was_paired(const RoundEntry& entry) {
  return entry.is_paired() || entry.code == ResultCode::PairingAllocatedBye ||
         entry.code == ResultCode::ForfeitWin;
}

}  // namespace

const char* to_string(Title title) {
  constexpr const char* kNames[] = {"GM", "IM", "WGM", "FM", "WIM", "CM", "WFM", "WCM", ""};
  return kNames[static_cast<std::size_t>(title)];
}

RoundNumber Tournament::rounds_paired() const {
  std::size_t paired = 0;
  for (const Player& player : players)
    for (std::size_t r = player.rounds.size(); r > paired; --r)
      if (was_paired(player.rounds[r - 1])) {
        paired = r;
        break;
      }
  return static_cast<RoundNumber>(paired);
}

RoundEntry Tournament::entry(PlayerIndex player, RoundNumber round) const {
  ROSTOK_EXPECTS(player >= 0 && static_cast<std::size_t>(player) < players.size() && round >= 1);
  const auto& rounds = players[static_cast<std::size_t>(player)].rounds;
  const auto index = static_cast<std::size_t>(round - 1);
  return index < rounds.size() ? rounds[index] : RoundEntry{};
}

Score Tournament::score(PlayerIndex player, RoundNumber through) const {
  Score sum;
  for (RoundNumber round = 1; round <= through; ++round)
    sum += points.points(entry(player, round));
  return sum;
}

}  // namespace rostok::model
