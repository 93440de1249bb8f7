// SPDX-License-Identifier: MIT
// The families of tie-breaks. Each fills an explanation for one competitor; its value is the value.
#pragma once
#include <memory>
#include <vector>

#include "rostok/standings/explanation.h"
#include "table.h"

namespace rostok::standings {

class Calculator {
 public:
  Calculator() = default;
  Calculator(const Calculator&) = delete;
  Calculator& operator=(const Calculator&) = delete;
  virtual ~Calculator() = default;
  // Fills everything but `item`, `competitor` and `tied`; `out` comes in as new, but for the
  // room of its vectors.
  virtual void explain(Competitor c, Explanation& out) const = 0;
  [[nodiscard]] std::vector<Value> values(Competitor count) const;
};

[[nodiscard]] std::unique_ptr<Calculator> own_results(const Table& table, const TieBreak& item);
[[nodiscard]] std::unique_ptr<Calculator> buchholz_family(const Table& table, const TieBreak& item);
[[nodiscard]] std::unique_ptr<Calculator> opponents_family(const Table& table,
                                                           const TieBreak& item);
[[nodiscard]] std::unique_ptr<Calculator> rating_family(const Table& table, const TieBreak& item);
[[nodiscard]] std::unique_ptr<Calculator> board_count(const Table& table);
// For every item that needs no set of tied ones; FinalRank and items that do not apply: nullptr.
[[nodiscard]] std::unique_ptr<Calculator> make_calculator(const Table& table, const TieBreak& item);

// Items that rank a tied set: DE, EDE…, TBR, BBE.
[[nodiscard]] bool ranks_tied_set(TieBreakKind kind);
// Ranks inside one tied set; 0 for everybody when nothing is resolved.
void rank_tied(const Table& table, const TieBreak& item, const std::vector<Competitor>& tied,
               std::vector<Value>& values);
void direct_encounter(const Table& table, const TieBreak& item, const std::vector<Competitor>& tied,
                      std::vector<Value>& values);
void board_results(const Table& table, const TieBreak& item, const std::vector<Competitor>& tied,
                   std::vector<Value>& values);
// Games of `c` among the tied, and what each of the tied scored in theirs; boards of `c`.
void encounter_parts(const Table& table, const TieBreak& item, Competitor c, Explanation& out);
void board_parts(const Table& table, Competitor c, Explanation& out);

// sum / count, half up, for numbers of either sign.
[[nodiscard]] std::int64_t rounded(std::int64_t sum, std::int64_t count);
inline constexpr Value kUndefined{0, Value::Unit::Count, false};

// A part with what is known of any round.
[[nodiscard]] Part part_of(const Cell& cell, model::RoundNumber r, int score);

}  // namespace rostok::standings
