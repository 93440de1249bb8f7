// SPDX-License-Identifier: MIT
#include "class_transport.h"

#include <algorithm>

namespace rostok::pairing {
namespace {
std::size_t ix(int i) {
  return static_cast<std::size_t>(i);
}
}  // namespace

ClassTransport::ClassTransport(int classes)
    : classes_(classes), cost_(ix(classes) * ix(classes), none()), count_(ix(classes), 0) {}

bool ClassTransport::tight(int a, int b) const {
  if (members(a) == 0 || members(b) == 0 || !possible(a, b)) return false;
  return row_dual_[ix(a)] + column_dual_[ix(a)] + row_dual_[ix(b)] + column_dual_[ix(b)] ==
         2 * cost(a, b);
}

bool ClassTransport::solve() {
  flow_.assign(ix(classes_) * ix(classes_), 0);
  supply_ = demand_ = count_;
  if (!start_duals()) return false;
  ship_tight();
  while (std::any_of(supply_.begin(), supply_.end(), [](int left) { return left > 0; }))
    if (!ship_shortest()) return false;
  value_ = 0;
  for (int a = 0; a < classes_; ++a)
    value_ += (row_dual_[ix(a)] + column_dual_[ix(a)]) * members(a);
  return true;
}

bool ClassTransport::start_duals() {
  row_dual_.assign(ix(classes_), 0);
  column_dual_.assign(ix(classes_), 0);
  for (int a = 0; a < classes_; ++a) {
    if (members(a) == 0) continue;
    Int128 cheapest = none();
    for (int b = 0; b < classes_; ++b)
      if (members(b) > 0) cheapest = std::min(cheapest, usable_cost(a, b));
    if (!(cheapest < none())) return false;
    row_dual_[ix(a)] = cheapest;
  }
  return true;
}

void ClassTransport::ship_tight() {
  for (int a = 0; a < classes_; ++a)
    for (int b = 0; b < classes_; ++b) {
      if (supply_[ix(a)] == 0 || demand_[ix(b)] == 0 || !(usable_cost(a, b) < none())) continue;
      if (usable_cost(a, b) != row_dual_[ix(a)] + column_dual_[ix(b)]) continue;
      const int amount = std::min(supply_[ix(a)], demand_[ix(b)]);
      flow_[at(a, b)] += amount;
      supply_[ix(a)] -= amount;
      demand_[ix(b)] -= amount;
    }
}

// One shortest augmenting path from all rows that have something left, with reduced costs.
bool ClassTransport::ship_shortest() {
  constexpr int kNone = -1;
  std::vector<Int128> row_distance(ix(classes_), none());
  std::vector<Int128> column_distance(ix(classes_), none());
  std::vector<int> row_from(ix(classes_), kNone);
  std::vector<int> column_from(ix(classes_), kNone);
  std::vector<char> row_done(ix(classes_), 0);
  std::vector<char> column_done(ix(classes_), 0);
  for (int a = 0; a < classes_; ++a)
    if (supply_[ix(a)] > 0) row_distance[ix(a)] = 0;
  int end = kNone;
  Int128 distance = 0;
  while (end == kNone) {
    int nearest = kNone;
    bool is_row = false;
    distance = none();
    for (int a = 0; a < classes_; ++a) {
      if (!row_done[ix(a)] && row_distance[ix(a)] < distance) {
        distance = row_distance[ix(a)];
        nearest = a;
        is_row = true;
      }
      if (!column_done[ix(a)] && column_distance[ix(a)] < distance) {
        distance = column_distance[ix(a)];
        nearest = a;
        is_row = false;
      }
    }
    if (nearest == kNone) return false;
    if (is_row) {
      row_done[ix(nearest)] = 1;
      for (int b = 0; b < classes_; ++b) {
        if (members(b) == 0 || column_done[ix(b)] || !(usable_cost(nearest, b) < none())) continue;
        const Int128 reached =
            distance + usable_cost(nearest, b) - row_dual_[ix(nearest)] - column_dual_[ix(b)];
        if (!(reached < column_distance[ix(b)])) continue;
        column_distance[ix(b)] = reached;
        column_from[ix(b)] = nearest;
      }
    } else {
      column_done[ix(nearest)] = 1;
      if (demand_[ix(nearest)] > 0) end = nearest;
      for (int a = 0; a < classes_ && end == kNone; ++a) {
        if (row_done[ix(a)] || flow_[at(a, nearest)] == 0 || !(distance < row_distance[ix(a)]))
          continue;
        row_distance[ix(a)] = distance;
        row_from[ix(a)] = nearest;
      }
    }
  }
  for (int a = 0; a < classes_; ++a) {
    if (row_done[ix(a)]) row_dual_[ix(a)] += distance - row_distance[ix(a)];
    if (column_done[ix(a)]) column_dual_[ix(a)] -= distance - column_distance[ix(a)];
  }
  int amount = demand_[ix(end)];
  for (int b = end;;) {
    const int a = column_from[ix(b)];
    if (row_from[ix(a)] == kNone) {
      amount = std::min(amount, supply_[ix(a)]);
      break;
    }
    b = row_from[ix(a)];
    amount = std::min(amount, flow_[at(a, b)]);
  }
  demand_[ix(end)] -= amount;
  for (int b = end;;) {
    const int a = column_from[ix(b)];
    flow_[at(a, b)] += amount;
    if (row_from[ix(a)] == kNone) {
      supply_[ix(a)] -= amount;
      return true;
    }
    b = row_from[ix(a)];
    flow_[at(a, b)] -= amount;
  }
}

}  // namespace rostok::pairing
