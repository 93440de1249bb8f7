// SPDX-License-Identifier: MIT
// The table of a tournament of any system: the one order that a screen, a paper and an export show.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "rostok/base/error.h"
#include "rostok/model/tournament.h"
#include "rostok/standings/standings.h"
#include "rostok/systems/options.h"

namespace rostok::results {

struct Options {
  standings::Options standings;  // the tie-break list, the last round, players or teams
  systems::Options systems;
};
// What the tournament itself asks for: its tie-breaks, its teams where it is an event of teams.
[[nodiscard]] Options options_of(const model::Tournament& tournament,
                                 const systems::Options& systems = {});

// What a column of values holds.
enum class ColumnKind : std::uint8_t {
  TieBreak,      // Column::item
  MatchesWon,    // knock-out: walk-overs over an empty place are none
  KeizerPoints,  // hundredths, half up; the order itself is by exact twelfths
  KeizerValue    // what a win against the player is worth
};
struct Column {
  ColumnKind kind = ColumnKind::TieBreak;
  standings::TieBreak item;  // ColumnKind::TieBreak only
  bool operator==(const Column&) const = default;
};

enum class Status : std::uint8_t {
  Placed,
  StillIn,  // knock-out: the place is not decided yet; first … last is what can be reached
  Annulled  // round robin: left with fewer than half of the games; below the line, no place
};

struct Row {
  standings::Competitor player = model::kNobody;
  int first = 0, last = 0;  // places 1 …, shared when they differ; 0 without a place
  Status status = Status::Placed;
  // Of the games (Keizer: without any bye). Annulled: what was scored, though it counts for nobody.
  model::Score points;
  std::vector<standings::Value> values;  // parallel to FinalTable::columns
};

struct FinalTable {
  std::vector<Column> columns;
  std::vector<Row> rows;  // all competitors, best first
  model::RoundNumber through = 0;
  bool finished = false;  // a knock-out is decided; otherwise no round of record 142 is left, or
                          // there is no such record
  // Why the rows stand in the order of the points though the system has an order of its own: the
  // games do not follow its bracket. They are right as points, not as places of that system.
  std::optional<base::Error> not_by_system;
};

// Swiss systems, Scheveningen and teams: points and tie-breaks (C.07). Round robin: the same, games
// by and against annulled players left out (C.05), these below the line. Knock-out: the places of
// the bracket. Keizer: Keizer's points. After `through` rounds as if nothing were played later.
[[nodiscard]] FinalTable final_table(const model::Tournament& tournament, const Options& options);

// The tournament with the results that count for places and tie-breaks: a round robin without games
// by and against annulled players, any other tournament as it is.
[[nodiscard]] model::Tournament counted_tournament(const model::Tournament& tournament,
                                                   const systems::Options& options = {});

}  // namespace rostok::results
