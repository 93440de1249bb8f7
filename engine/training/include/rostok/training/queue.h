// SPDX-License-Identifier: MIT
// The repetition queue: five boxes with growing pauses. A child does not grade himself, the result
// does: wrong → first box, right at the first try → next box, right with help → the same box.
#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rostok::training {

using Day = std::chrono::sys_days;

// "2026-11-25"; nullopt for any other text and for days that are not in the calendar.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
[[nodiscard]] std::string to_text(Day day);

inline constexpr std::array<int, 5> kPauses = {1, 3, 7, 16, 35};  // days, by box from 1
inline constexpr int kLearned = static_cast<int>(kPauses.size()) + 1;

struct Place {
  int box = 1;  // 1 … 5; kLearned = not asked any more
  Day due;      // asked on that day or later; of a learned one the day it was learned
  bool operator==(const Place&) const = default;
};

// Of something new: asked on the very day.
[[nodiscard]] Place first_place(Day today);

enum class Recall : std::uint8_t { Right, Helped, Wrong };

// Where a card goes after an answer on `today`. One answered before its day goes back to the first
// box when it was wrong and stays as it is otherwise: asking again at once is no memory.
[[nodiscard]] Place next_place(const Place& place, Recall recall, Day today);

struct Queued {
  std::int64_t game = 0;  // tasks of one game are kept apart
  Place place;
};

inline constexpr std::size_t kDailyLimit = 12;

[[nodiscard]] bool is_due(const Place& place, Day today);
// Indices of what is asked on `today`: oldest day first, lower box first, then in the order given,
// not two of one game in a row where that can be avoided; `limit` at most.
[[nodiscard]] std::vector<std::size_t> due_today(const std::vector<Queued>& queue, Day today,
                                                 std::size_t limit = kDailyLimit);

}  // namespace rostok::training
