// SPDX-License-Identifier: MIT
#include "halves.h"

#include <utility>

#include "rostok/base/contract.h"

namespace rostok::pairing {
namespace {
constexpr int kThreeCycleTries = 4000;
}

Halves::Halves(const Field& field, ClassFlow flow, std::vector<HalvesRow> rows,
               std::vector<HalvesColumn> columns, int classes)
    : field_(&field),
      flow_(std::move(flow)),
      rows_(std::move(rows)),
      columns_(std::move(columns)),
      classes_(classes) {
  ROSTOK_EXPECTS(rows_.size() == columns_.size());
}

Halves::Status Halves::solve() {
  if (!fill_flow()) return Status::NoClassFlow;
  guess();
  if (!complete_guess()) return Status::NoMatching;
  ROSTOK_EXPECTS(fix_in_order());  // a complete matching exists, so every row finds a column
  return Status::Found;
}

bool Halves::fits(int i, int j) const {
  const HalvesRow& row = rows_[ix(i)];
  const HalvesColumn& column = columns_[ix(j)];
  if (row.seat == kNoSeat) return true;
  return row.place < column.place && !field_->kept_apart(row.seat, column.seat);
}

bool Halves::fill_flow() {
  std::vector<int> rows(ix(classes_), 0);
  std::vector<int> columns(ix(classes_), 0);
  for (const HalvesRow& row : rows_)
    ++rows[ix(row.row_class)];
  for (const HalvesColumn& column : columns_)
    ++columns[ix(column.column_class)];
  return flow_.fill(std::move(rows), std::move(columns));
}

FreeColumns Halves::all_columns() const {
  std::vector<int> classes;
  std::vector<std::int32_t> clubs;
  for (const HalvesColumn& column : columns_) {
    classes.push_back(column.column_class);
    clubs.push_back(field_->club(column.seat));
  }
  return {classes, std::move(clubs), classes_};
}

int Halves::first_fitting(int i, int j) const {
  const Seat seat = rows_[ix(i)].seat;
  const std::int32_t club = seat == kNoSeat ? Field::kNoClub : field_->club(seat);
  while (j != kNone && !fits(i, j))
    j = club != Field::kNoClub && free_.club(j) == club ? free_.after_club(j) : free_.after(j);
  return j;
}

// The first fitting column of every class that row i may use.
void Halves::collect_heads(int i) {
  heads_.clear();
  const int row_class = rows_[ix(i)].row_class;
  for (const int c : flow_.columns_of(row_class)) {
    if (flow_.dead(row_class, c)) continue;
    const int j = first_fitting(i, free_.first(c));
    if (j != kNone) heads_.push_back({c, j});
  }
}

std::size_t Halves::smallest_head() const {
  std::size_t best = 0;
  for (std::size_t h = 1; h < heads_.size(); ++h)
    if (heads_[h].column < heads_[best].column) best = h;
  return best;
}

// Each row takes the smallest free column that keeps the class flow possible.
void Halves::guess() {
  column_of_.assign(rows_.size(), kNone);
  row_of_.assign(columns_.size(), kNone);
  free_ = all_columns();
  for (int i = 0; i < size(); ++i) {
    const int row_class = rows_[ix(i)].row_class;
    for (collect_heads(i); !heads_.empty() && column_of_[ix(i)] == kNone;) {
      const auto h = smallest_head();
      const Head head = heads_[h];
      heads_.erase(heads_.begin() + static_cast<std::ptrdiff_t>(h));
      if (!flow_.make_room(row_class, head.column_class)) continue;
      match(i, head.column);
      free_.take(head.column);
      flow_.add(row_class, head.column_class, -1);
    }
    if (column_of_[ix(i)] == kNone) flow_.drop_any(row_class);
  }
}

bool Halves::complete_guess() {
  fixed_column_.assign(columns_.size(), 0);
  for (int i = 0; i < size(); ++i)
    if (column_of_[ix(i)] == kNone && !alternate(i, kNone, kNone)) return false;
  return true;
}

void Halves::count_flow(int from_row) {
  for (int i = from_row; i < size(); ++i)
    flow_.add(rows_[ix(i)].row_class, columns_[ix(column_of_[ix(i)])].column_class);
}

// The guess is the certificate: whatever is fixed, a complete matching with it is at hand.
bool Halves::fix_in_order() {
  flow_.clear();
  count_flow(0);
  free_ = all_columns();
  for (int i = 0; i < size() && rows_[ix(i)].place >= 0; ++i)
    if (!fix_row(i)) return false;
  return true;
}

bool Halves::fix_row(int i) {
  const int row_class = rows_[ix(i)].row_class;
  collect_heads(i);
  while (!heads_.empty()) {
    const auto h = smallest_head();
    const int j = heads_[h].column;
    const int column_class = heads_[h].column_class;
    const bool class_possible = column_of_[ix(i)] == j || flow_.can_take(row_class, column_class);
    if (class_possible && give(i, j)) {
      fixed_column_[ix(j)] = 1;
      free_.take(j);
      flow_.add(row_class, column_class, -1);
      return true;
    }
    heads_[h].column = class_possible ? first_fitting(i, free_.after(j)) : kNone;
    if (heads_[h].column == kNone) heads_.erase(heads_.begin() + static_cast<std::ptrdiff_t>(h));
  }
  return false;
}

// Row i gets column j and the matching stays complete; false proves that it cannot.
bool Halves::give(int i, int j) {
  return column_of_[ix(i)] == j || give_by_swap(i, j) || give_by_three(i, j) ||
         give_by_search(i, j);
}

bool Halves::give_by_swap(int i, int j) {
  const int owner = row_of_[ix(j)];
  const int own = column_of_[ix(i)];
  if (!allowed(owner, own)) return false;
  move_unit(i, own, j);
  move_unit(owner, j, own);
  match(i, j);
  match(owner, own);
  return true;
}

bool Halves::give_by_three(int i, int j) {
  const int owner = row_of_[ix(j)];
  const int own = column_of_[ix(i)];
  int tries = 0;
  for (int x = size() - 1; x > i && tries < kThreeCycleTries; --x, ++tries) {
    const int third = column_of_[ix(x)];
    if (x == owner || !allowed(owner, third) || !allowed(x, own)) continue;
    move_unit(i, own, j);
    move_unit(owner, j, third);
    move_unit(x, third, own);
    match(i, j);
    match(owner, third);
    match(x, own);
    return true;
  }
  return false;
}

bool Halves::give_by_search(int i, int j) {
  const int owner = row_of_[ix(j)];
  const int own = column_of_[ix(i)];
  match(i, j);
  column_of_[ix(owner)] = kNone;
  row_of_[ix(own)] = kNone;
  fixed_column_[ix(j)] = 1;
  // The search flips nothing unless it succeeds; flows of the rows on its path move with it.
  for (int x = i; x < size(); ++x)
    if (x != i && x != owner)
      flow_.add(rows_[ix(x)].row_class, columns_[ix(column_of_[ix(x)])].column_class, -1);
  flow_.add(rows_[ix(i)].row_class, columns_[ix(own)].column_class, -1);
  flow_.add(rows_[ix(owner)].row_class, columns_[ix(j)].column_class, -1);
  const bool found = alternate(owner, own, i);
  if (!found) {
    match(i, own);
    match(owner, j);
    fixed_column_[ix(j)] = 0;
  }
  count_flow(i);
  return found;
}

bool Halves::alternate(int start, int goal, int banned_row) {
  std::vector<std::vector<int>> unseen(ix(classes_));
  for (int j = 0; j < size(); ++j)
    if (!fixed_column_[ix(j)]) unseen[ix(columns_[ix(j)].column_class)].push_back(j);
  std::vector<int> reached_by(columns_.size(), kNone);
  std::vector<int> queue{start};
  int end = kNone;
  for (std::size_t head = 0; head < queue.size() && end == kNone; ++head) {
    const int i = queue[head];
    for (const int c : flow_.columns_of(rows_[ix(i)].row_class)) {
      auto& list = unseen[ix(c)];
      std::size_t kept = 0;
      for (const int j : list) {
        if (end != kNone || !fits(i, j)) {
          list[kept++] = j;
          continue;
        }
        const int owner = row_of_[ix(j)];
        if (owner == i || (owner != kNone && owner == banned_row)) {
          list[kept++] = j;
          continue;
        }
        reached_by[ix(j)] = i;
        if (goal == kNone ? owner == kNone : j == goal)
          end = j;
        else if (owner != kNone)
          queue.push_back(owner);
      }
      list.resize(kept);
      if (end != kNone) break;
    }
  }
  if (end == kNone) return false;
  for (int j = end;;) {
    const int i = reached_by[ix(j)];
    const int freed = column_of_[ix(i)];
    match(i, j);
    if (i == start) return true;
    j = freed;
  }
}

}  // namespace rostok::pairing
