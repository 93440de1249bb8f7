// SPDX-License-Identifier: MIT
// What a report file says about teams (C.02.03 Annex A, records 013 and 300 … 362). Results of
// matches are not stored: they follow from the games of the players.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/model/round_entry.h"

namespace rostok::model {

// 310; the older 013 has a name and players only, the n-th line is team n.
struct Team {
  int number = 0;  // 1 … 999, unique
  std::string name, nickname;
  std::string strength;                            // as written: a rating or a sum of them
  std::optional<Score> match_points, game_points;  // what the file says
  std::optional<int> rank;
  std::vector<PlayerIndex> players;  // in board order
  bool operator==(const Team&) const = default;
};

// 300: a line-up that does not follow the board order; kNobody is an empty board.
struct TeamLineup {
  RoundNumber round = 1;
  int team = 0, opponent = 0;  // team numbers; opponent 0 = none
  std::vector<PlayerIndex> boards;
  bool operator==(const TeamLineup&) const = default;
};

// 320: the team with the pairing-allocated bye of every round and what it is worth.
struct TeamByes {
  Score match_points, game_points;
  std::vector<int> by_round;  // team numbers, [r-1]; 0 = no bye
  bool operator==(const TeamByes&) const = default;
};

// 330: a match that was not played.
struct TeamForfeit {
  RoundNumber round = 1;
  int white = 0, black = 0;  // team numbers
  bool white_wins = false, black_wins = false;
  bool operator==(const TeamForfeit&) const = default;
};

// 362
struct MatchPoints {
  Score win = Score::from_tenths(20), draw = Score::from_tenths(10), loss;
  bool operator==(const MatchPoints&) const = default;
};

struct TeamEvent {
  std::vector<Team> teams;
  std::string board_colors;  // 352: colour of each board of the team named White, "WBWB"
  MatchPoints points;
  std::vector<TeamLineup> lineups;
  std::optional<TeamByes> byes;
  std::vector<TeamForfeit> forfeits;
  // Records 240, 250, 260 and 299 of a team event name teams: there a PlayerIndex is an index
  // into `teams`.
  bool references_are_teams = false;

  [[nodiscard]] bool empty() const { return teams.empty(); }
  bool operator==(const TeamEvent&) const = default;
};

}  // namespace rostok::model
