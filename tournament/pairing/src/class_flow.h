// SPDX-License-Identifier: MIT
// How many members of each class of S1 (rows) meet each class of S2 (columns), tight pairs only.
// A necessary condition for opponents to exist, kept up while they are fixed one by one.
#pragma once
#include <cstddef>
#include <vector>

namespace rostok::pairing {

class ClassFlow {
 public:
  ClassFlow(int classes, const std::vector<char>& tight);

  // Sends all rows to columns. False: impossible.
  [[nodiscard]] bool fill(std::vector<int> rows, std::vector<int> columns);
  // After a failed fill: the classes of rows, 1 each, that are more than the columns they can take.
  [[nodiscard]] const std::vector<char>& stuck_rows() const { return stuck_rows_; }
  void clear();
  void add(int row, int column, int amount = 1) { flow_[at(row, column)] += amount; }

  [[nodiscard]] bool tight(int row, int column) const { return tight_[at(row, column)] != 0; }
  // Can a row of this class take a column of that class, all others rearranged? Once false it
  // stays false, because the rest of the problem only shrinks.
  [[nodiscard]] bool can_take(int row, int column);
  // The same, and rearranges the flow so that a unit row → column exists.
  [[nodiscard]] bool make_room(int row, int column);
  [[nodiscard]] bool dead(int row, int column) const { return dead_[at(row, column)] != 0; }
  // Drops one unit of this row class, wherever it goes.
  void drop_any(int row);
  [[nodiscard]] const std::vector<int>& columns_of(int row) const {
    return tight_columns_[static_cast<std::size_t>(row)];
  }

 private:
  [[nodiscard]] std::size_t at(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(classes_) +
           static_cast<std::size_t>(column);
  }
  bool ship_unit(int row, std::vector<int>& columns);
  // Breadth-first over the residual flow from a set of rows; end column or -1.
  template <typename IsGoal>
  int walk(std::vector<int>& row_from, std::vector<int>& column_from, std::vector<int> queue,
           const IsGoal& is_goal) const;
  bool reroute(int row, int column, bool commit);

  int classes_;
  std::vector<char> tight_, dead_, stuck_rows_;
  std::vector<int> flow_;
  std::vector<std::vector<int>> tight_columns_;
};

}  // namespace rostok::pairing
