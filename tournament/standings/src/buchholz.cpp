// SPDX-License-Identifier: MIT
// Type C: the opponents' totals (C.07 art. 8, 9, 13.2, 13.4 and 16).
#include <algorithm>

#include "parts.h"

namespace rostok::standings {

using model::RoundNumber;

namespace {

// Whose total is multiplied by which own points.
struct Scores {
  int opponent = 0, own = 0;
  bool squared = false;
};

Scores scores_of(const Table& table, const TieBreak& item) {
  switch (item.kind) {
    case TieBreakKind::SonnebornBerger:
      return {0, 0, true};
    case TieBreakKind::ExtendedMatchMatch:
      return {0, 0, true};
    case TieBreakKind::ExtendedMatchGame:
      return {0, 1, true};
    case TieBreakKind::ExtendedGameMatch:
      return {1, 0, true};
    case TieBreakKind::ExtendedGameGame:
      return {1, 1, true};
    case TieBreakKind::ScheduleStrength:
      return {table.primary, table.primary, false};
    default:
      return {table.score_of(item), table.score_of(item), false};
  }
}

bool is_lower(const Part& a, const Part& b) {
  return a.worth != b.worth ? a.worth < b.worth : a.amount < b.amount;
}

class Buchholz : public Calculator {
 public:
  Buchholz(const Table& table, const TieBreak& item)
      : table_(table),
        item_(item),
        scores_(scores_of(table, item)),
        fore_(item.kind == TieBreakKind::ForeBuchholz || item.fore),
        draw_(table.scoring[static_cast<std::size_t>(scores_.opponent)].draw) {
    for (Competitor c = 0; c < table.size(); ++c) {
      own_.push_back(own(c));
      adjusted_.push_back(adjusted(c));
    }
    if (item.kind == TieBreakKind::ScheduleStrength)
      normaliser_ = item.normaliser > 0 ? item.normaliser : normaliser();
  }

  void explain(Competitor c, Explanation& out) const override {
    out.how = Combination::Sum;
    out.unit = scores_.squared ? Value::Unit::SquaredPoints : Value::Unit::Points;
    for (RoundNumber r = 1; r <= table_.rounds; ++r)
      add_round(c, r, out.parts);
    std::size_t left = out.parts.size();
    for (int i = 0; i < item_.cut_low && left > 0; ++i, --left)
      cut_low(out.parts);
    for (int i = 0; i < item_.cut_high && left > 0; ++i, --left)
      cut_high(out.parts);
    if (item_.kind == TieBreakKind::ScheduleStrength) {
      out.how = Combination::Normalised;
      out.divisor = normaliser_;
      out.base = table_.own(c, 1 - table_.primary);
    }
    out.value = combine(out);
  }

 private:
  // Fore Buchholz takes every paired game of the last round as a draw (8.3).
  [[nodiscard]] bool is_future(const Cell& cell, RoundNumber r) const {
    return fore_ && r == table_.rounds && cell.is_paired();
  }
  [[nodiscard]] std::int64_t points(const Cell& cell, RoundNumber r, int score) const {
    const auto index = static_cast<std::size_t>(score);
    return is_future(cell, r) ? table_.scoring[index].draw : cell.points[index];
  }
  // In a round robin a forfeit is an ordinary game (15.2).
  [[nodiscard]] bool is_scheduled_game(const Cell& cell) const {
    return cell.is_paired() && (item_.forfeits_as_played || table_.round_robin);
  }
  [[nodiscard]] std::int64_t own(Competitor c) const {
    std::int64_t sum = 0;
    for (RoundNumber r = 1; r <= table_.rounds; ++r)
      sum += points(table_.cell(c, r), r, scores_.opponent);
    return sum;
  }

  // The total as opponents see it (16.3): byes after the last round that was not voluntarily left
  // out count as draws. A forfeit keeps its category here, whatever /P says (16.2).
  [[nodiscard]] std::int64_t adjusted(Competitor c) const {
    RoundNumber last = table_.rounds;
    if (table_.round_robin) return own_[static_cast<std::size_t>(c)];
    while (last > 0 && table_.cell(c, last).is_voluntary() &&
           !is_future(table_.cell(c, last), last))
      --last;
    std::int64_t sum = 0;
    for (RoundNumber r = 1; r <= table_.rounds; ++r) {
      const Cell& cell = table_.cell(c, r);
      sum += r > last && !cell.is_paired() ? draw_ : points(cell, r, scores_.opponent);
    }
    return sum;
  }

  // Own unplayed round (16.4). The edition of 2024 knows no cap.
  [[nodiscard]] std::int64_t dummy(Competitor c, const Cell& cell) const {
    const std::int64_t mine = own_[static_cast<std::size_t>(c)];
    if (!table_.capped_dummy) return mine;
    return std::min(mine, cell.is_paired() ? adjusted_[static_cast<std::size_t>(cell.opponent)]
                                           : draw_ * table_.rounds);
  }

  void add_round(Competitor c, RoundNumber r, std::vector<Part>& parts) const {
    const Cell& cell = table_.cell(c, r);
    // A rest of a round robin contributes nothing (15.2).
    if (table_.round_robin && !cell.is_paired()) return;
    Part part = part_of(cell, r, scores_.own);
    part.points = points(cell, r, scores_.own);
    if (cell.is_over_the_board())
      part.origin = Origin::Game;
    else if (is_scheduled_game(cell))
      part.origin = Origin::ScheduledGame;
    else
      part.origin = cell.is_paired() ? Origin::ForfeitDummy : Origin::UnplayedDummy;
    if (is_future(cell, r)) part.origin = Origin::FutureDraw;
    const bool dummy_round =
        part.origin == Origin::ForfeitDummy || part.origin == Origin::UnplayedDummy;
    if (cell.is_paired()) part.total = own_[static_cast<std::size_t>(cell.opponent)];
    part.worth = dummy_round ? dummy(c, cell) : adjusted_[static_cast<std::size_t>(cell.opponent)];
    part.amount = scores_.squared ? part.worth * part.points : part.worth;
    parts.push_back(part);
  }

  static bool is_voluntary(const Part& part) {
    const Cell cell{part.code};
    return cell.is_voluntary() &&
           (part.origin == Origin::ForfeitDummy || part.origin == Origin::UnplayedDummy);
  }

  // What a cut removes (16.5): a voluntary unplayed round that is not lower goes first.
  static void cut_low(std::vector<Part>& parts) {
    Part *least = nullptr, *chosen = nullptr;
    for (Part& part : parts) {
      if (part.cut != Cut::None) continue;
      if (least == nullptr || is_lower(part, *least)) least = &part;
      const bool better = chosen == nullptr || part.amount < chosen->amount ||
                          (part.amount == chosen->amount && part.worth < chosen->worth);
      if (is_voluntary(part) && better) chosen = &part;
    }
    if (least == nullptr) return;
    if (chosen != nullptr && chosen != least && chosen->amount >= least->amount)
      chosen->cut = Cut::Voluntary;
    else
      least->cut = Cut::Low;
  }
  static void cut_high(std::vector<Part>& parts) {
    Part* most = nullptr;
    for (Part& part : parts)
      if (part.cut == Cut::None && (most == nullptr || is_lower(*most, part))) most = &part;
    if (most != nullptr) most->cut = Cut::High;
  }

  // K of SSSC (13.4): what the whole event can bring in the primary score by what one match can
  // bring in the other.
  [[nodiscard]] std::int64_t normaliser() const {
    const auto primary = static_cast<std::size_t>(table_.primary);
    const std::int64_t highest = table_.scoring[1 - primary].win;
    if (highest <= 0) return 1;
    return std::max<std::int64_t>(1, table_.scoring[primary].win * table_.rounds / highest);
  }

  const Table& table_;
  const TieBreak item_;
  const Scores scores_;
  const bool fore_;
  const std::int64_t draw_;
  std::int64_t normaliser_ = 1;
  std::vector<std::int64_t> own_, adjusted_;
};

}  // namespace

std::unique_ptr<Calculator> buchholz_family(const Table& table, const TieBreak& item) {
  return std::make_unique<Buchholz>(table, item);
}

}  // namespace rostok::standings
