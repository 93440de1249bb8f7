// SPDX-License-Identifier: MIT
// Type C: the opponents' results (C.07 art. 8, 9 and 16).
#include <algorithm>

#include "parts.h"

namespace rostok::standings {

using model::kNobody;
using model::PlayerIndex;
using model::RoundEntry;
using model::RoundNumber;

namespace {

// One round's share of a Buchholz or Sonneborn-Berger.
struct Contribution {
  std::int64_t score;    // tenths: what the opponent, real or dummy, is worth
  std::int64_t product;  // what is summed: the score, or score · own points
  bool voluntary;        // of a voluntary unplayed round (16.5)
};

class Buchholz {
 public:
  Buchholz(const Table& table, const TieBreak& tie_break) : table_(table), item_(tie_break) {
    for (PlayerIndex p = 0; p < table.players(); ++p) {
      own_.push_back(own(p));
      adjusted_.push_back(adjusted(p));
    }
  }

  std::int64_t value(PlayerIndex p) const {
    std::vector<Contribution> rounds;
    for (RoundNumber r = 1; r <= table_.rounds; ++r) rounds.push_back(contribution(p, r));
    for (int i = 0; i < item_.cut_low && !rounds.empty(); ++i) rounds.erase(least_significant(rounds));
    for (int i = 0; i < item_.cut_high && !rounds.empty(); ++i)
      rounds.erase(std::max_element(rounds.begin(), rounds.end(), lower));
    std::int64_t sum = 0;
    for (const Contribution& each : rounds) sum += each.product;
    return sum;
  }

 private:
  static bool lower(const Contribution& a, const Contribution& b) {
    return a.score != b.score ? a.score < b.score : a.product < b.product;
  }

  // Fore Buchholz takes every paired game of the last round as a draw (8.3).
  [[nodiscard]] bool is_fore_round(const RoundEntry& entry, RoundNumber r) const {
    return item_.kind == TieBreakKind::ForeBuchholz && r == table_.rounds && entry.opponent != kNobody;
  }
  [[nodiscard]] std::int64_t points(PlayerIndex p, RoundNumber r) const {
    return is_fore_round(table_.entry(p, r), r) ? table_.t.points.draw.tenths() : table_.points(p, r);
  }
  [[nodiscard]] bool counts_as_played(const RoundEntry& entry, RoundNumber r) const {
    return is_over_the_board(entry) || is_fore_round(entry, r) ||
           (item_.forfeits_as_played && entry.opponent != kNobody);
  }
  [[nodiscard]] bool voluntary(const RoundEntry& entry, RoundNumber r) const {
    return is_voluntary_unplayed(entry) && !counts_as_played(entry, r);
  }
  [[nodiscard]] std::int64_t own(PlayerIndex p) const {
    std::int64_t sum = 0;
    for (RoundNumber r = 1; r <= table_.rounds; ++r) sum += points(p, r);
    return sum;
  }

  // A forfeit keeps its category in the opponents' eyes, whatever /P says (16.2).
  [[nodiscard]] bool left_out(const RoundEntry& entry, RoundNumber r) const {
    return is_voluntary_unplayed(entry) && !is_fore_round(entry, r);
  }

  // The score as opponents see it (16.3): byes after the last round that was not voluntarily
  // left out count as draws.
  [[nodiscard]] std::int64_t adjusted(PlayerIndex p) const {
    RoundNumber last = table_.rounds;
    while (last > 0 && left_out(table_.entry(p, last), last)) --last;
    std::int64_t sum = 0;
    for (RoundNumber r = 1; r <= table_.rounds; ++r)
      sum += r > last && table_.entry(p, r).opponent == kNobody ? table_.t.points.draw.tenths() : points(p, r);
    return sum;
  }

  [[nodiscard]] std::int64_t dummy(PlayerIndex p, const RoundEntry& entry) const {
    const std::int64_t mine = own_[static_cast<std::size_t>(p)];
    if (!table_.capped_dummy) return mine;
    if (entry.opponent != kNobody)
      return std::min(mine, adjusted_[static_cast<std::size_t>(entry.opponent)]);
    return std::min<std::int64_t>(mine, table_.t.points.draw.tenths() * table_.rounds);
  }

  [[nodiscard]] Contribution contribution(PlayerIndex p, RoundNumber r) const {
    const RoundEntry entry = table_.entry(p, r);
    const bool played = counts_as_played(entry, r);
    const std::int64_t score =
        played ? adjusted_[static_cast<std::size_t>(entry.opponent)] : dummy(p, entry);
    const bool squared = item_.kind == TieBreakKind::SonnebornBerger;
    return {score, squared ? score * points(p, r) : score, voluntary(entry, r)};
  }

  // What a cut removes (16.5): a voluntary unplayed round that is not lower goes first.
  static std::vector<Contribution>::iterator least_significant(std::vector<Contribution>& rounds) {
    const auto least = std::min_element(rounds.begin(), rounds.end(), lower);
    auto chosen = rounds.end();
    for (auto it = rounds.begin(); it != rounds.end(); ++it)
      if (it->voluntary && (chosen == rounds.end() || it->product < chosen->product ||
                            (it->product == chosen->product && it->score < chosen->score)))
        chosen = it;
    return chosen != rounds.end() && chosen->product >= least->product ? chosen : least;
  }

  const Table& table_;
  const TieBreak& item_;
  std::vector<std::int64_t> own_, adjusted_;
};

}  // namespace

std::vector<Value> buchholz_family(const Table& table, const TieBreak& tie_break) {
  const Buchholz buchholz(table, tie_break);
  const bool squared = tie_break.kind == TieBreakKind::SonnebornBerger;
  std::vector<Value> values;
  for (PlayerIndex p = 0; p < table.players(); ++p)
    values.push_back({buchholz.value(p), squared ? Value::Unit::SquaredPoints : Value::Unit::Points});
  return values;
}

}  // namespace rostok::standings
