// SPDX-License-Identifier: MIT
// Type B: own results and data (C.07 art. 7, 10.6 and 13.1).
#include <algorithm>

#include "parts.h"

namespace rostok::standings {

using model::RoundNumber;

namespace {

class OwnResults : public Calculator {
 public:
  OwnResults(const Table& table, const TieBreak& item)
      : table_(table), item_(item), score_(score_index()) {}

  void explain(Competitor c, Explanation& out) const override {
    out.how = Combination::Sum;
    out.unit = in_points() ? Value::Unit::Points : Value::Unit::Count;
    std::int64_t running = 0;
    for (RoundNumber r = 1; r <= table_.rounds; ++r) {
      const Cell& cell = table_.cell(c, r);
      Part part = part_of(cell, r, score_);
      running += part.points;
      part.amount =
          item_.kind == TieBreakKind::Progressive ? running : amount(cell, r, part.points);
      if (item_.kind == TieBreakKind::Progressive && r <= item_.cut_low) part.cut = Cut::Early;
      out.parts.push_back(part);
    }
    if (is_primary_total() && table_.adjustments[static_cast<std::size_t>(c)] != 0) {
      Part part;
      part.amount = part.points = table_.adjustments[static_cast<std::size_t>(c)];
      out.parts.push_back(part);
    }
    out.value = combine(out);
  }

 private:
  [[nodiscard]] int score_index() const {
    switch (item_.kind) {
      case TieBreakKind::MatchPoints:
        return 0;
      case TieBreakKind::GamePoints:
        return 1;
      case TieBreakKind::OtherScore:
        return 1 - table_.primary;
      default:
        return table_.score_of(item_);
    }
  }
  [[nodiscard]] bool in_points() const {
    switch (item_.kind) {
      case TieBreakKind::Points:
      case TieBreakKind::MatchPoints:
      case TieBreakKind::GamePoints:
      case TieBreakKind::OtherScore:
      case TieBreakKind::Progressive:
      case TieBreakKind::StandardPoints:
        return true;
      default:
        return false;
    }
  }
  // 299 changes the score that decides, and nothing else.
  [[nodiscard]] bool is_primary_total() const {
    return item_.kind == TieBreakKind::Points ||
           (item_.kind == TieBreakKind::MatchPoints && table_.primary == 0) ||
           (item_.kind == TieBreakKind::GamePoints && table_.primary == 1);
  }

  [[nodiscard]] std::int64_t amount(const Cell& cell, RoundNumber r, std::int64_t points) const {
    const auto one_if = [](bool yes) { return static_cast<std::int64_t>(yes); };
    switch (item_.kind) {
      case TieBreakKind::Wins:
        return one_if(points >= table_.scoring[static_cast<std::size_t>(score_)].win);
      case TieBreakKind::GamesWon:
        return one_if(cell.is_board_win());
      case TieBreakKind::GamesWithBlack:
        return one_if(cell.is_over_the_board() && cell.black);
      case TieBreakKind::GamesWonWithBlack:
        return one_if(cell.is_board_win() && cell.black);
      case TieBreakKind::RoundsElected:
        return one_if(!cell.is_voluntary());
      case TieBreakKind::StandardPoints:
        return standard_tenths(cell, r, points);
      default:
        return points;
    }
  }

  // What the round was worth as a game 1–½–0 (7.7): a game by comparison with the opponent, any
  // other round by comparison with a draw.
  [[nodiscard]] std::int64_t standard_tenths(const Cell& cell, RoundNumber r,
                                             std::int64_t points) const {
    const std::int64_t other =
        cell.is_over_the_board() ? table_.cell(cell.opponent, r).points[0] : table_.scoring[0].draw;
    return points > other ? 10 : points == other ? 5 : 0;
  }

  const Table& table_;
  const TieBreak item_;
  const int score_;
};

// TPN and RTNG.
class OwnData : public Calculator {
 public:
  OwnData(const Table& table, const TieBreak& item) : table_(table), item_(item) {
    // One participant without a rating takes the item from the list (art. 10).
    if (item.kind == TieBreakKind::Rating && item.unrated == 0)
      defined_ = std::all_of(table.ratings.begin(), table.ratings.end(),
                             [](int rating) { return rating > 0; });
  }
  void explain(Competitor c, Explanation& out) const override {
    const auto index = static_cast<std::size_t>(c);
    out.how = Combination::Single;
    if (item_.kind == TieBreakKind::StartingNumber)
      out.value = {table_.ids[index]};
    else
      out.value = {table_.ratings[index] > 0 ? table_.ratings[index] : item_.unrated,
                   Value::Unit::Count, defined_};
  }

 private:
  const Table& table_;
  const TieBreak item_;
  bool defined_ = true;
};

}  // namespace

std::unique_ptr<Calculator> own_results(const Table& table, const TieBreak& item) {
  if (item.kind == TieBreakKind::StartingNumber || item.kind == TieBreakKind::Rating)
    return std::make_unique<OwnData>(table, item);
  return std::make_unique<OwnResults>(table, item);
}

}  // namespace rostok::standings
