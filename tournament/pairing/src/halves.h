// SPDX-License-Identifier: MIT
// Opponents of S1 in order (art. 4.2), by existence alone: every pair of tight classes costs the
// same, so the first generated candidate is the lexicographically first complete matching.
#pragma once
#include "class_flow.h"
#include "field.h"
#include "free_columns.h"

namespace rostok::pairing {

struct HalvesRow {
  Seat seat = kNoSeat;  // kNoSeat: a stand-in for any player below (or the bye)
  int place = -1;       // in the remainder; -1 for stand-ins
  int row_class = 0;
};
struct HalvesColumn {
  Seat seat = kNoSeat;
  int place = 0;
  int column_class = 0;
};

class Halves {
 public:
  enum class Status : std::uint8_t { Found, NoClassFlow, NoMatching };

  // Rows and columns in order, equally many; stand-ins come last among the rows.
  Halves(const Field& field, ClassFlow flow, std::vector<HalvesRow> rows,
         std::vector<HalvesColumn> columns, int classes);

  [[nodiscard]] Status solve();
  [[nodiscard]] int column_of(int row) const { return column_of_[ix(row)]; }
  [[nodiscard]] const HalvesRow& row(int i) const { return rows_[ix(i)]; }
  [[nodiscard]] const HalvesColumn& column(int j) const { return columns_[ix(j)]; }
  [[nodiscard]] int size() const { return static_cast<int>(rows_.size()); }

 private:
  static constexpr int kNone = -1;
  static std::size_t ix(int i) { return static_cast<std::size_t>(i); }

  [[nodiscard]] bool fits(int i, int j) const;  // C1 and order, without the class test
  [[nodiscard]] bool allowed(int i, int j) const {
    return flow_.tight(rows_[ix(i)].row_class, columns_[ix(j)].column_class) && fits(i, j);
  }
  bool fill_flow();
  void guess();
  bool complete_guess();
  void count_flow(int from_row);
  bool fix_in_order();
  bool fix_row(int i);
  bool give(int i, int j);
  bool give_by_swap(int i, int j);
  bool give_by_three(int i, int j);
  bool give_by_search(int i, int j);
  // Alternating search from a row without column; `goal` kNone: any free column.
  bool alternate(int start, int goal, int banned_row);
  void match(int i, int j) {
    column_of_[ix(i)] = j;
    row_of_[ix(j)] = i;
  }
  void move_unit(int i, int from, int to) {
    flow_.add(rows_[ix(i)].row_class, columns_[ix(from)].column_class, -1);
    flow_.add(rows_[ix(i)].row_class, columns_[ix(to)].column_class, 1);
  }

  [[nodiscard]] FreeColumns all_columns() const;
  // The first free column from j on that row i may take.
  [[nodiscard]] int first_fitting(int i, int j) const;
  void collect_heads(int i);
  [[nodiscard]] std::size_t smallest_head() const;

  struct Head {
    int column_class;
    int column;
  };

  const Field* field_;
  ClassFlow flow_;
  std::vector<HalvesRow> rows_;
  std::vector<HalvesColumn> columns_;
  int classes_;
  std::vector<int> column_of_, row_of_;
  FreeColumns free_;
  std::vector<char> fixed_column_;
  std::vector<Head> heads_;
};

}  // namespace rostok::pairing
