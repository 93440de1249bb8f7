// SPDX-License-Identifier: MIT
// The columns of S2 that are still free, in order and by class. Neighbours of one club form a run,
// so that a row passes its own club in one step.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rostok::pairing {

class FreeColumns {
 public:
  static constexpr int kNone = -1;

  FreeColumns() = default;
  // Class and club of each column, in order.
  FreeColumns(const std::vector<int>& class_of, std::vector<std::int32_t> club_of, int classes);

  [[nodiscard]] int first(int column_class) const { return first_[ix(column_class)]; }
  [[nodiscard]] int after(int column) const { return next_[ix(column)]; }
  // The next free column of the same class and another club.
  [[nodiscard]] int after_club(int column) const;
  [[nodiscard]] std::int32_t club(int column) const { return club_[ix(column)]; }

  void take(int column);

 private:
  // A run is named by one of its columns.
  struct Run {
    int first, last;     // columns
    int previous, next;  // runs of the same class
  };
  static std::size_t ix(int i) { return static_cast<std::size_t>(i); }
  [[nodiscard]] int run_of(int column) const;
  void take_run(int run);
  void join(int run, int into);

  std::vector<int> class_;
  std::vector<std::int32_t> club_;
  std::vector<int> next_, previous_, first_;
  std::vector<Run> runs_;
  mutable std::vector<int> run_;  // union-find
};

}  // namespace rostok::pairing
