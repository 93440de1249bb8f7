// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rostok/checker/checker.h"

namespace rostok::checker {

using model::Color;
using model::kNobody;
using model::PlayerIndex;
using model::RoundEntry;

namespace {

std::vector<Pair> recorded_pairs(const model::Tournament& tournament, model::RoundNumber round) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < tournament.players.size(); ++i) {
    const auto self = static_cast<PlayerIndex>(i);
    const RoundEntry entry = tournament.entry(self, round);
    if (entry.code == model::ResultCode::PairingAllocatedBye) pairs.push_back({self, kNobody});
    if (entry.opponent == kNobody) continue;
    const RoundEntry other = tournament.entry(entry.opponent, round);
    const bool white = entry.color == Color::White || other.color == Color::Black ||
                       (!entry.color && !other.color && self < entry.opponent);
    if (white) pairs.push_back({self, entry.opponent});
  }
  return pairs;
}

bool less(const Pair& a, const Pair& b) {
  return a.white != b.white ? a.white < b.white : a.black < b.black;
}

// Pairs of `a` that `b` has not, in the order of `a`.
std::vector<Pair> without(const std::vector<Pair>& a, std::vector<Pair> b) {
  std::sort(b.begin(), b.end(), less);
  std::vector<Pair> rest;
  for (const Pair& pair : a)
    if (!std::binary_search(b.begin(), b.end(), pair, less)) rest.push_back(pair);
  return rest;
}

// A forfeit may be recorded without colours; then only the opponents are compared.
void take_expected_colors(const model::Tournament& tournament, model::RoundNumber round,
                          std::vector<Pair>& recorded, const std::vector<Pair>& expected) {
  std::vector<PlayerIndex> white_against(tournament.players.size(), kNobody);
  for (const Pair& pair : expected)
    if (pair.black != kNobody) white_against[static_cast<std::size_t>(pair.white)] = pair.black;
  for (Pair& pair : recorded) {
    if (pair.black == kNobody) continue;
    const bool colored = tournament.entry(pair.white, round).color.has_value() ||
                         tournament.entry(pair.black, round).color.has_value();
    if (!colored && white_against[static_cast<std::size_t>(pair.black)] == pair.white)
      std::swap(pair.white, pair.black);
  }
}

}  // namespace

base::Result<RoundCheck> check_round(const model::Tournament& tournament, model::RoundNumber round,
                                     pairing::DutchOptions options) {
  options.round = round;
  RoundCheck check;
  check.round = round;
  std::vector<Pair> recorded = recorded_pairs(tournament, round);
  const auto paired = pairing::pair_dutch(tournament, options);
  if (!paired) {
    if (paired.error().kind != base::ErrorKind::NoSolution) return base::fail(paired.error());
    check.no_pairing = true;
    check.recorded = std::move(recorded);
    return check;
  }
  std::vector<Pair> expected;
  for (const pairing::Board& board : paired->boards)
    expected.push_back({board.white, board.black});
  if (paired->bye != kNobody) expected.push_back({paired->bye, kNobody});
  take_expected_colors(tournament, round, recorded, expected);
  check.expected = without(expected, recorded);
  check.recorded = without(recorded, expected);
  return check;
}

}  // namespace rostok::checker
