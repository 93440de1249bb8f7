// SPDX-License-Identifier: MIT
// The centre's own Elo. The formula (docs/ratings.md):
//   change of one tournament = K · Σ (score − expected score), to the nearest whole number,
//   expected score by FIDE's table B.02 art. 8.1.2 for the difference of the two ratings, 400
//   points at most.
// All games of a tournament are judged by the ratings before it, so that their order does not
// matter. The rating is always computed anew from all tournaments in the order of their dates.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "rostok/model/tournament.h"

namespace rostok::ratings {

using PersonId = std::int64_t;  // whatever tells the children of a centre apart

struct EloOptions {
  int k = 40;
  int start = 1000;        // of a newcomer, unless `EloEvent` or the caller knows better
  int limit = 400;         // of the difference
  int floor = 100;         // nobody falls below
  int settled_after = 10;  // games; before, the rating is a first guess
  bool operator==(const EloOptions&) const = default;
};

struct EloGame {
  PersonId white = 0, black = 0;
  int white_halves = 0;  // 0, 1, 2
  bool operator==(const EloGame&) const = default;
};

struct EloEvent {
  std::string date;         // "2026/04/11": the first day
  std::int64_t number = 0;  // orders events of one day
  std::vector<EloGame> games;
};

struct EloStep {
  std::size_t event = 0;  // index into the events as they were given
  int before = 0, games = 0, halves = 0;
  int expected = 0;  // hundredths
  int change = 0, after = 0;
  bool operator==(const EloStep&) const = default;
};

struct EloHistory {
  PersonId person = 0;
  int rating = 0, games = 0;
  bool settled = false;
  std::vector<EloStep> steps;  // by date
};

// Best rating first, equal ones by person. `known` are ratings to begin with (from an older list of
// the centre); who is named there and has not played is listed too.
[[nodiscard]] std::vector<EloHistory> club_elo(const std::vector<EloEvent>& events,
                                               const EloOptions& options = {},
                                               const std::map<PersonId, int>& known = {});

// The games that count: played over the board, both sides moved. `persons` is parallel to the
// players; 0 = somebody from outside, whose games do not count.
[[nodiscard]] std::vector<EloGame> elo_games(const model::Tournament& tournament,
                                             const std::vector<PersonId>& persons);

}  // namespace rostok::ratings
