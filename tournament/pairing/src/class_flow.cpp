// SPDX-License-Identifier: MIT
#include "class_flow.h"

#include <algorithm>

namespace rostok::pairing {
namespace {
constexpr int kUnseen = -2;
constexpr int kStart = -1;
std::size_t ix(int i) {
  return static_cast<std::size_t>(i);
}
}  // namespace

ClassFlow::ClassFlow(int classes, const std::vector<char>& tight)
    : classes_(classes),
      tight_(tight),
      dead_(tight.size(), 0),
      flow_(tight.size(), 0),
      tight_columns_(ix(classes)) {
  for (int a = 0; a < classes; ++a)
    for (int b = 0; b < classes; ++b)
      if (this->tight(a, b)) tight_columns_[ix(a)].push_back(b);
}

void ClassFlow::clear() {
  std::fill(flow_.begin(), flow_.end(), 0);
  std::fill(dead_.begin(), dead_.end(), 0);
}

bool ClassFlow::fill(std::vector<int> rows, std::vector<int> columns) {
  clear();
  for (int a = 0; a < classes_; ++a)
    for (const int b : columns_of(a)) {
      const int amount = std::min(rows[ix(a)], columns[ix(b)]);
      flow_[at(a, b)] += amount;
      rows[ix(a)] -= amount;
      columns[ix(b)] -= amount;
    }
  for (int a = 0; a < classes_; ++a)
    for (; rows[ix(a)] > 0; --rows[ix(a)])
      if (!ship_unit(a, columns)) return false;
  return true;
}

template <typename IsGoal>
int ClassFlow::walk(std::vector<int>& row_from, std::vector<int>& column_from,
                    std::vector<int> queue, const IsGoal& is_goal) const {
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const int a = queue[head];
    for (const int b : columns_of(a)) {
      if (column_from[ix(b)] != kUnseen) continue;
      column_from[ix(b)] = a;
      if (is_goal(b)) return b;
      for (int x = 0; x < classes_; ++x) {
        if (row_from[ix(x)] != kUnseen || flow_[at(x, b)] == 0) continue;
        row_from[ix(x)] = b;
        queue.push_back(x);
      }
    }
  }
  return kUnseen;
}

bool ClassFlow::ship_unit(int row, std::vector<int>& columns) {
  std::vector<int> row_from(ix(classes_), kUnseen);
  std::vector<int> column_from(ix(classes_), kUnseen);
  row_from[ix(row)] = kStart;
  const int end = walk(row_from, column_from, {row}, [&](int b) { return columns[ix(b)] > 0; });
  if (end == kUnseen) {
    stuck_rows_.assign(ix(classes_), 0);
    for (int a = 0; a < classes_; ++a)
      stuck_rows_[ix(a)] = row_from[ix(a)] != kUnseen ? 1 : 0;
    return false;
  }
  --columns[ix(end)];
  for (int b = end;;) {
    const int a = column_from[ix(b)];
    ++flow_[at(a, b)];
    if (row_from[ix(a)] == kStart) return true;
    b = row_from[ix(a)];
    --flow_[at(a, b)];
  }
}

bool ClassFlow::can_take(int row, int column) {
  return reroute(row, column, false);
}

bool ClassFlow::make_room(int row, int column) {
  return reroute(row, column, true);
}

// A cycle row → column → … → row through the residual flow.
bool ClassFlow::reroute(int row, int column, bool commit) {
  if (!tight(row, column) || dead(row, column)) return false;
  if (flow_[at(row, column)] > 0) return true;
  std::vector<int> row_from(ix(classes_), kUnseen);
  std::vector<int> column_from(ix(classes_), kUnseen);
  column_from[ix(column)] = row;
  std::vector<int> queue;
  for (int x = 0; x < classes_; ++x) {
    if (x == row || flow_[at(x, column)] == 0) continue;
    row_from[ix(x)] = column;
    queue.push_back(x);
  }
  const int end =
      walk(row_from, column_from, std::move(queue), [&](int b) { return flow_[at(row, b)] > 0; });
  if (end == kUnseen) {
    dead_[at(row, column)] = 1;
    return false;
  }
  if (!commit) return true;
  --flow_[at(row, end)];
  for (int b = end; b != column;) {
    const int a = column_from[ix(b)];
    ++flow_[at(a, b)];
    b = row_from[ix(a)];
    --flow_[at(a, b)];
  }
  ++flow_[at(row, column)];
  return true;
}

void ClassFlow::drop_any(int row) {
  for (const int b : columns_of(row))
    if (flow_[at(row, b)] > 0) {
      --flow_[at(row, b)];
      return;
    }
}

}  // namespace rostok::pairing
