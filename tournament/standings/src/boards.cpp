// SPDX-License-Identifier: MIT
// The boards of teams (C.07 art. 12). A forfeit on a board is an ordinary result here.
#include <algorithm>

#include "parts.h"

namespace rostok::standings {

using model::RoundNumber;

namespace {

std::vector<std::int64_t> totals_of(const Table& table, Competitor c) {
  std::vector<std::int64_t> totals;
  for (int board = 1; board <= table.boards; ++board) {
    std::int64_t sum = 0;
    for (RoundNumber r = 1; r <= table.rounds; ++r)
      sum += table.on_board(c, r, board);
    totals.push_back(sum);
  }
  return totals;
}

class BoardCount : public Calculator {
 public:
  explicit BoardCount(const Table& table) : table_(table) {}
  void explain(Competitor c, Explanation& out) const override {
    board_parts(table_, c, out);
    out.how = Combination::Sum;
    for (Part& part : out.parts)
      part.amount *= part.board;
    out.value = combine(out);
  }

 private:
  const Table& table_;
};

}  // namespace

std::unique_ptr<Calculator> board_count(const Table& table) {
  return std::make_unique<BoardCount>(table);
}

void board_parts(const Table& table, Competitor c, Explanation& out) {
  out.unit = Value::Unit::Points;
  for (const std::int64_t total : totals_of(table, c)) {
    Part part;
    part.origin = Origin::Board;
    part.board = static_cast<int>(out.parts.size()) + 1;
    part.points = part.amount = total;
    out.parts.push_back(part);
  }
}

void board_results(const Table& table, const TieBreak& item, const std::vector<Competitor>& tied,
                   std::vector<Value>& values) {
  // Compared one after the other, more is better: board 1, board 2 … (12.2), or the total without
  // the last board, without the last two … (12.3).
  std::vector<std::pair<std::vector<std::int64_t>, Competitor>> keys;
  for (const Competitor c : tied) {
    auto key = totals_of(table, c);
    if (item.kind == TieBreakKind::BottomBoards) {
      for (std::size_t i = 1; i < key.size(); ++i)
        key[i] += key[i - 1];
      if (!key.empty()) key.pop_back();
      std::reverse(key.begin(), key.end());
    }
    keys.emplace_back(std::move(key), c);
  }
  std::stable_sort(keys.begin(), keys.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const bool resolved = !keys.empty() && keys.front().first != keys.back().first;
  std::int64_t rank = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (resolved && (i == 0 || keys[i].first != keys[i - 1].first))
      rank = static_cast<std::int64_t>(i) + 1;
    values[static_cast<std::size_t>(keys[i].second)].amount = rank;
  }
}

}  // namespace rostok::standings
