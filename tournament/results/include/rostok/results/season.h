// SPDX-License-Identifier: MIT
// The table of a season: several tournaments, the best N of them count.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rostok/results/final_table.h"

namespace rostok::results {

using PersonId = std::int64_t;  // whatever tells the children of a centre apart; never 0

struct SeasonResult {
  PersonId person = 0;
  int first = 0, last = 0;  // place, shared when they differ
  model::Score points;
};

struct SeasonEvent {
  std::string name, date;
  std::vector<SeasonResult> results;
};

// The placed players of a table. `persons` is parallel to the players; 0 = not of this season.
[[nodiscard]] SeasonEvent season_event(const model::Tournament& tournament, const FinalTable& table,
                                       const std::vector<PersonId>& persons);

enum class SeasonPoints : std::uint8_t {
  ByPlace,  // SeasonOptions::place_points and taking_part
  Score     // the points scored in the tournament
};

enum class SeasonTie : std::uint8_t {
  Shared,      // equal totals share the place
  BestResults  // the better best result goes first, then the second best …; equal in all: shared
};

struct SeasonOptions {
  SeasonPoints points = SeasonPoints::ByPlace;
  std::vector<int> place_points{10, 8, 6, 5, 4, 3, 2, 1};  // of the places 1 …
  int taking_part = 1;                                     // for everybody with a place, on top
  int best = 0;                                            // so many results count; 0 = all
  SeasonTie ties = SeasonTie::Shared;
};

struct SeasonCell {
  bool took_part = false;
  bool counts = false;
  int hundredths = 0;  // season points × 100; sharers of places 2–3 get the mean, half up
  int first = 0, last = 0;
  bool operator==(const SeasonCell&) const = default;
};

struct SeasonRow {
  PersonId person = 0;
  int first = 0, last = 0;
  int hundredths = 0;             // of the results that count
  int events = 0;                 // taken part in
  std::vector<SeasonCell> cells;  // parallel to the events
};

// Best first, equal ones by person. Of equal results the earlier events count.
[[nodiscard]] std::vector<SeasonRow> season_table(const std::vector<SeasonEvent>& events,
                                                  const SeasonOptions& options = {});

}  // namespace rostok::results
