// SPDX-License-Identifier: MIT
// Which puzzles are asked today.
#include <algorithm>
#include <map>

#include "rostok/viewmodel/training/puzzles.h"

namespace rostok::viewmodel {

using practice::Attempt;
using practice::Exercise;
using practice::Grade;
using practice::RecordId;
using training::Day;
using training::Place;
using training::Recall;

namespace {

// A puzzle that was right at the first try is done; any other goes through the boxes of the
// repetition queue from then on.
std::map<RecordId, Place> places_of(const practice::Record& record, Exercise exercise) {
  std::map<RecordId, Place> places;
  for (const Attempt& each : record.attempts) {
    const auto day = training::parse_day(
        std::string_view(each.made_at).substr(0, std::min<std::size_t>(10, each.made_at.size())));
    if (each.exercise != exercise || !day) continue;
    const Recall recall = each.grade == Grade::Clean    ? Recall::Right
                          : each.grade == Grade::Helped ? Recall::Helped
                                                        : Recall::Wrong;
    const auto known = places.find(each.item);
    if (known == places.end())
      places[each.item] = recall == Recall::Right
                              ? Place{training::kLearned, *day}
                              : training::next_place(training::first_place(*day), recall, *day);
    else
      known->second = training::next_place(known->second, recall, *day);
  }
  return places;
}

}  // namespace

Exercise exercise_of(int mate_in) {
  if (mate_in == 1) return Exercise::MateIn1;
  return mate_in == 2 ? Exercise::MateIn2 : Exercise::MateIn3;
}

PuzzleRow row_of_today(const practice::Record& record, Exercise exercise, std::size_t set_size,
                       const practice::Date& today) {
  PuzzleRow row;
  std::vector<std::pair<RecordId, StepMark>> done;
  for (const Attempt& each : record.attempts)
    if (each.exercise == exercise && each.made_at.substr(0, 10) == today && each.item >= 1 &&
        each.item <= static_cast<RecordId>(set_size))
      done.emplace_back(each.item, mark_of(each.grade));
  done.erase(done.begin(), done.begin() + static_cast<std::ptrdiff_t>(done.size() / kRow * kRow));
  for (const auto& [number, mark] : done) {
    row.numbers.push_back(number);
    row.marks.push_back(mark);
  }
  const auto add = [&](RecordId number) {
    const bool there =
        std::find(row.numbers.begin(), row.numbers.end(), number) != row.numbers.end();
    if (there || row.numbers.size() >= std::min(kRow, set_size)) return;
    row.numbers.push_back(number);
    row.marks.push_back(StepMark::Rest);
  };
  const Day day = training::parse_day(today).value_or(Day{});
  const auto places = places_of(record, exercise);
  std::size_t repeated = 0;
  for (const auto& [number, place] : places)
    if (repeated < kRow / 3 && training::is_due(place, day) &&
        number <= static_cast<RecordId>(set_size)) {
      add(number);
      ++repeated;
    }
  const auto solved = solved_items(record, exercise);
  for (RecordId number = 1; number <= static_cast<RecordId>(set_size); ++number)
    if (!solved.contains(number)) add(number);
  // Everything is solved: from the beginning, what was done longest ago first.
  for (const Attempt& each : record.attempts)
    if (each.exercise == exercise && each.item >= 1 && each.item <= static_cast<RecordId>(set_size))
      add(each.item);
  return row;
}

}  // namespace rostok::viewmodel
