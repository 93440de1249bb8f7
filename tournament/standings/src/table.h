// SPDX-License-Identifier: MIT
// A tournament as the tie-breaks see it: for every competitor and round one cell, players and teams
// alike.
#pragma once
#include <array>
#include <vector>

#include "rostok/standings/standings.h"

namespace rostok::standings {

struct Cell {
  model::ResultCode code = model::ResultCode::NotPaired;
  bool black = false;
  Competitor opponent = model::kNobody;
  // Tenths; [0] points of a player or match points, [1] game points of a team.
  std::array<std::int32_t, 2> points{};

  [[nodiscard]] bool is_paired() const { return opponent != model::kNobody; }
  // A game, or match, that took place and has its result.
  [[nodiscard]] bool is_over_the_board() const;
  [[nodiscard]] bool is_board_win() const;
  // Voluntary unplayed round (16.2): a requested bye, an absence or a forfeit loss.
  [[nodiscard]] bool is_voluntary() const;
};

class Table {
 public:
  Table(const model::Tournament& tournament, Competitors kind, model::RoundNumber through);

  [[nodiscard]] Competitor size() const { return static_cast<Competitor>(ids.size()); }
  [[nodiscard]] const Cell& cell(Competitor c, model::RoundNumber r) const {
    return cells[at(c, r)];
  }
  [[nodiscard]] Cell& cell(Competitor c, model::RoundNumber r) { return cells[at(c, r)]; }
  // Tenths over all rounds, adjustments left out.
  [[nodiscard]] std::int64_t own(Competitor c, int score) const;
  [[nodiscard]] int score_of(const TieBreak& item) const;
  // Tenths on one board of a team in one round; boards from 1.
  [[nodiscard]] std::int64_t on_board(Competitor c, model::RoundNumber r, int board) const {
    return board_points[at(c, r) * static_cast<std::size_t>(boards) +
                        static_cast<std::size_t>(board) - 1];
  }

  struct Scoring {
    std::int64_t win = 10, draw = 5;  // tenths
  };

  Competitors kind = Competitors::Players;
  model::RoundNumber rounds = 0;  // R
  bool capped_dummy = true;       // 2026: own dummy score at most draw · R (16.4)
  bool round_robin = false;
  int primary = 0;                        // which score decides: 0, or 1 = game points of teams
  std::array<Scoring, 2> scoring{};       // of match points, or games; of game points
  std::vector<int> ids;                   // starting ranks, or team numbers
  std::vector<int> ratings;               // 0 = unrated
  std::vector<std::int64_t> adjustments;  // record 299, primary score
  std::vector<Cell> cells;
  int boards = 0;                          // of a team
  std::vector<std::int32_t> board_points;  // cells · boards
  std::vector<TieBreak> listed;            // of the tournament, for RANK

 private:
  [[nodiscard]] std::size_t at(Competitor c, model::RoundNumber r) const {
    return static_cast<std::size_t>(c) * static_cast<std::size_t>(rounds) +
           static_cast<std::size_t>(r) - 1;
  }
  void read_players(const model::Tournament& t);
  void read_adjustments(const model::Tournament& t);
};

// The matches of a team event, made from the games of the players (team_table.cpp).
void read_teams(const model::Tournament& tournament, Table& table);

}  // namespace rostok::standings
