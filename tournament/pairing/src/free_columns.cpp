// SPDX-License-Identifier: MIT
#include "free_columns.h"

#include <utility>

namespace rostok::pairing {

FreeColumns::FreeColumns(const std::vector<int>& class_of, std::vector<std::int32_t> club_of,
                         int classes)
    : class_(class_of),
      club_(std::move(club_of)),
      next_(class_of.size(), kNone),
      previous_(class_of.size(), kNone),
      first_(ix(classes), kNone),
      runs_(class_of.size()),
      run_(class_of.size()) {
  std::vector<int> last(ix(classes), kNone);
  for (int j = 0; j < static_cast<int>(class_.size()); ++j) {
    int& before = last[ix(class_[ix(j)])];
    previous_[ix(j)] = before;
    (before == kNone ? first_[ix(class_[ix(j)])] : next_[ix(before)]) = j;
    if (before != kNone && club_[ix(before)] == club_[ix(j)]) {
      run_[ix(j)] = run_[ix(before)];
      runs_[ix(run_[ix(j)])].last = j;
    } else {
      const int run_before = before == kNone ? kNone : run_[ix(before)];
      run_[ix(j)] = j;
      runs_[ix(j)] = {j, j, run_before, kNone};
      if (run_before != kNone) runs_[ix(run_before)].next = j;
    }
    before = j;
  }
}

int FreeColumns::run_of(int column) const {
  int run = column;
  while (run_[ix(run)] != run)
    run = run_[ix(run)];
  while (run_[ix(column)] != run)
    column = std::exchange(run_[ix(column)], run);
  return run;
}

int FreeColumns::after_club(int column) const {
  const int next = runs_[ix(run_of(column))].next;
  return next == kNone ? kNone : runs_[ix(next)].first;
}

void FreeColumns::take(int column) {
  const int name = run_of(column);
  Run& run = runs_[ix(name)];
  const int before = previous_[ix(column)];
  const int after = next_[ix(column)];
  if (run.first == column && run.last == column)
    take_run(name);
  else if (run.first == column)
    run.first = after;
  else if (run.last == column)
    run.last = before;
  (before == kNone ? first_[ix(class_[ix(column)])] : next_[ix(before)]) = after;
  if (after != kNone) previous_[ix(after)] = before;
}

void FreeColumns::take_run(int run) {
  const int before = runs_[ix(run)].previous;
  const int after = runs_[ix(run)].next;
  if (before != kNone) runs_[ix(before)].next = after;
  if (after != kNone) runs_[ix(after)].previous = before;
  if (before != kNone && after != kNone &&
      club_[ix(runs_[ix(before)].first)] == club_[ix(runs_[ix(after)].first)])
    join(after, before);
}

void FreeColumns::join(int run, int into) {
  run_[ix(run)] = into;
  runs_[ix(into)].last = runs_[ix(run)].last;
  runs_[ix(into)].next = runs_[ix(run)].next;
  if (runs_[ix(into)].next != kNone) runs_[ix(runs_[ix(into)].next)].previous = into;
}

}  // namespace rostok::pairing
