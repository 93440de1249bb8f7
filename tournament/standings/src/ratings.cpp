// SPDX-License-Identifier: MIT
// Ratings of the opponents met over the board (C.07 art. 10.1–10.5).
#include <algorithm>
#include <cstdlib>

#include "parts.h"
#include "rostok/standings/rating_tables.h"

namespace rostok::standings {

using model::ResultCode;
using model::RoundNumber;

namespace {

class Ratings : public Calculator {
 public:
  Ratings(const Table& table, const TieBreak& item) : table_(table), item_(item) {
    // Without a rule for the unrated, a list of ratings with gaps decides nothing (art. 10).
    gaps_ = item.unrated == 0 && std::any_of(table.ratings.begin(), table.ratings.end(),
                                             [](int rating) { return rating <= 0; });
    if (gaps_ || (item.kind != TieBreakKind::AveragePerformance &&
                  item.kind != TieBreakKind::AveragePerfect))
      return;
    TieBreak inner = item;
    inner.kind = item.kind == TieBreakKind::AveragePerformance ? TieBreakKind::Performance
                                                               : TieBreakKind::PerfectPerformance;
    performances_ = Ratings(table, inner).values(table.size());
  }

  void explain(Competitor c, Explanation& out) const override {
    out.unit = Value::Unit::Count;
    out.how = Combination::Mean;
    out.value = kUndefined;
    if (gaps_) return;
    collect(c, out);
    if (out.parts.empty()) return;
    switch (item_.kind) {
      case TieBreakKind::AverageRating:
        cut(out.parts);
        break;
      case TieBreakKind::Performance:
        perform(out);
        break;
      case TieBreakKind::PerfectPerformance:
        return perform_perfectly(out);
      default:
        break;
    }
    out.divisor = std::count_if(out.parts.begin(), out.parts.end(),
                                [](const Part& part) { return part.cut == Cut::None; });
    out.value = combine(out);
  }

 private:
  [[nodiscard]] int rating(Competitor c) const {
    const int known = table_.ratings[static_cast<std::size_t>(c)];
    return known > 0 ? known : item_.unrated;
  }

  void collect(Competitor c, Explanation& out) const {
    for (RoundNumber r = 1; r <= table_.rounds; ++r) {
      const Cell& cell = table_.cell(c, r);
      if (!cell.is_over_the_board()) continue;
      Part part = part_of(cell, r, 0);
      part.worth = rating(cell.opponent);
      part.amount = performances_.empty()
                        ? part.worth
                        : performances_[static_cast<std::size_t>(cell.opponent)].amount;
      // 1, ½ and 0 whatever the points of the tournament are.
      if (cell.is_board_win())
        out.score += 2;
      else if (cell.code == ResultCode::Draw || cell.code == ResultCode::DrawShort)
        out.score += 1;
      out.parts.push_back(part);
    }
  }

  void cut(std::vector<Part>& parts) const {
    const auto mark = [&parts](bool lowest) {
      Part* chosen = nullptr;
      for (Part& part : parts)
        if (part.cut == Cut::None && (chosen == nullptr || (lowest ? part.amount < chosen->amount
                                                                   : part.amount > chosen->amount)))
          chosen = &part;
      if (chosen != nullptr) chosen->cut = lowest ? Cut::Low : Cut::High;
    };
    for (int i = 0; i < item_.cut_low; ++i)
      mark(true);
    for (int i = 0; i < item_.cut_high; ++i)
      mark(false);
  }

  static void perform(Explanation& out) {
    out.how = Combination::Performance;
    const auto games = static_cast<std::int64_t>(out.parts.size());
    out.difference = rating_difference(static_cast<int>(rounded(50 * out.score, games)));
    std::int64_t sum = 0;
    for (const Part& part : out.parts)
      sum += part.amount;
    out.base = rounded(sum, games);
  }

  // The least rating whose expected score is the score reached; none is low enough for zero.
  static void perform_perfectly(Explanation& out) {
    out.how = Combination::Perfect;
    std::int64_t low = out.parts.front().worth, high = low;
    for (const Part& part : out.parts)
      low = std::min(low, part.worth), high = std::max(high, part.worth);
    std::int64_t least = low - 800, enough = out.score == 0 ? least : high + 736;
    while (least < enough) {
      const std::int64_t middle = least + (enough - least) / 2;
      if (expected(out.parts, middle) >= 50 * out.score)
        enough = middle;
      else
        least = middle + 1;
    }
    for (Part& part : out.parts)
      part.amount = expected_percent(static_cast<int>(enough - part.worth));
    out.value = {enough, Value::Unit::Count};
  }
  static std::int64_t expected(const std::vector<Part>& parts, std::int64_t rating) {
    std::int64_t percent = 0;
    for (const Part& part : parts)
      percent += expected_percent(static_cast<int>(rating - part.worth));
    return percent;
  }

  const Table& table_;
  const TieBreak item_;
  bool gaps_ = false;
  std::vector<Value> performances_;
};

}  // namespace

std::unique_ptr<Calculator> rating_family(const Table& table, const TieBreak& item) {
  return std::make_unique<Ratings>(table, item);
}

}  // namespace rostok::standings
