// SPDX-License-Identifier: MIT
// Standings of schools or classes from an individual event: the sum of the best N of each.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rostok/results/attributes.h"
#include "rostok/results/final_table.h"

namespace rostok::results {

enum class TeamBy : std::uint8_t { School, Group };

// Items that part teams with equal points, in the order in which they are listed.
enum class TeamTieBreak : std::uint8_t {
  PlaceSum,   // sum of the places of those who count, the lower the better; who is missing stands
              // behind the last place of the tournament
  BestPlace,  // the best place of a member
  BestScores  // the highest single score of those who count, then the second highest …
};

struct TeamOptions {
  TeamBy by = TeamBy::School;
  int best = 4;       // how many count
  int min_girls = 0;  // so many of them are girls; a girl's place that nobody takes stays empty
  int min_size = 1;   // smaller teams are listed without a place
  std::vector<TeamTieBreak> tie_breaks{TeamTieBreak::PlaceSum, TeamTieBreak::BestPlace};
};

struct TeamMember {
  standings::Competitor player = model::kNobody;
  model::Score points;
  int first = 0, last = 0;  // place in the tournament
  bool counts = false;
  bool operator==(const TeamMember&) const = default;
};

struct TeamRow {
  std::string name;
  int first = 0, last = 0;          // shared when they differ; 0 = too small for a place
  model::Score points;              // of those who count
  int place_sum_halves = 0;         // a shared place 2–3 is 2½: halves keep it whole
  int girls = 0;                    // among those who count
  std::vector<TeamMember> members;  // everybody of the team, in the order of the table
};

// Best first, teams without a place last; equal teams by name. Players without a team, or without a
// place, are left out. Those who count are chosen by points, then place: first as many girls as are
// asked for, then the best of the others.
[[nodiscard]] std::vector<TeamRow> school_standings(const FinalTable& table,
                                                    const std::vector<Attributes>& attributes,
                                                    const TeamOptions& options = {});

}  // namespace rostok::results
