// SPDX-License-Identifier: MIT
// The opponents' results: average of Buchholz (C.07 art. 8.2) and Koya (9.2).
#include <algorithm>

#include "parts.h"

namespace rostok::standings {

using model::RoundNumber;

namespace {

class AverageBuchholz : public Calculator {
 public:
  AverageBuchholz(const Table& table, const TieBreak& item)
      : table_(table), score_(table.score_of(item)) {
    TieBreak buchholz{item.fore ? TieBreakKind::ForeBuchholz : TieBreakKind::Buchholz};
    buchholz.score = item.score;
    buchholz_ = buchholz_family(table, buchholz)->values(table.size());
  }
  // Rounded to hundredths, half up, as the reference does; the text says nothing.
  void explain(Competitor c, Explanation& out) const override {
    out.how = Combination::Mean;
    out.unit = Value::Unit::SquaredPoints;
    for (RoundNumber r = 1; r <= table_.rounds; ++r) {
      const Cell& cell = table_.cell(c, r);
      if (!cell.is_over_the_board()) continue;
      Part part = part_of(cell, r, score_);
      part.worth = buchholz_[static_cast<std::size_t>(cell.opponent)].amount;
      part.amount = 10 * part.worth;
      out.parts.push_back(part);
    }
    out.divisor = static_cast<std::int64_t>(out.parts.size());
    out.value = combine(out);
  }

 private:
  const Table& table_;
  const int score_;
  std::vector<Value> buchholz_;
};

class Koya : public Calculator {
 public:
  Koya(const Table& table, const TieBreak& item) : table_(table), score_(table.score_of(item)) {
    std::int64_t games = 0;
    for (Competitor c = 0; c < table.size(); ++c) {
      std::int64_t mine = 0;
      for (RoundNumber r = 1; r <= table.rounds; ++r)
        mine += table.cell(c, r).is_paired() ? 1 : 0;
      games = std::max(games, mine);
      own_.push_back(table.own(c, score_));
    }
    const Table::Scoring& scoring = table.scoring[static_cast<std::size_t>(score_)];
    // Half of what the games of the round robin could bring, moved by whole half-points.
    limit_ = scoring.win * games + 10 * item.limit;
  }
  void explain(Competitor c, Explanation& out) const override {
    out.how = Combination::Sum;
    out.unit = Value::Unit::Points;
    out.limit = limit_;
    for (RoundNumber r = 1; r <= table_.rounds; ++r) {
      const Cell& cell = table_.cell(c, r);
      if (!cell.is_paired()) continue;
      Part part = part_of(cell, r, score_);
      part.origin = cell.is_over_the_board() ? Origin::Game : Origin::ScheduledGame;
      part.total = part.worth = own_[static_cast<std::size_t>(cell.opponent)];
      part.amount = part.points;
      if (2 * part.total < limit_) part.cut = Cut::Limit;
      out.parts.push_back(part);
    }
    out.value = combine(out);
  }

 private:
  const Table& table_;
  const int score_;
  std::int64_t limit_ = 0;
  std::vector<std::int64_t> own_;
};

}  // namespace

std::unique_ptr<Calculator> opponents_family(const Table& table, const TieBreak& item) {
  if (item.kind == TieBreakKind::Koya) return std::make_unique<Koya>(table, item);
  return std::make_unique<AverageBuchholz>(table, item);
}

}  // namespace rostok::standings
