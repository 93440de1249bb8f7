// SPDX-License-Identifier: MIT
#include "rostok/training/queue.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace rostok::training {

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

void append(std::string& text, unsigned value, std::size_t width) {
  const std::string number = std::to_string(value);
  text.append(width > number.size() ? width - number.size() : 0, '0').append(number);
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)),
             day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string to_text(Day day) {
  const std::chrono::year_month_day date{day};
  std::string text;
  append(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  append(text += '-', static_cast<unsigned>(date.month()), 2);
  append(text += '-', static_cast<unsigned>(date.day()), 2);
  return text;
}

Place first_place(Day today) {
  return {1, today};
}

bool is_due(const Place& place, Day today) {
  return place.box < kLearned && place.due <= today;
}

Place next_place(const Place& place, Recall recall, Day today) {
  const auto in_box = [today](int box) {
    if (box >= kLearned) return Place{kLearned, today};
    return Place{box, today + std::chrono::days{kPauses[static_cast<std::size_t>(box - 1)]}};
  };
  if (recall == Recall::Wrong) return in_box(1);
  if (!is_due(place, today)) return place;
  const int box = std::clamp(place.box, 1, kLearned - 1);
  return in_box(recall == Recall::Right ? box + 1 : box);
}

std::vector<std::size_t> due_today(const std::vector<Queued>& queue, Day today, std::size_t limit) {
  std::vector<std::size_t> due;
  for (std::size_t n = 0; n < queue.size(); ++n)
    if (is_due(queue[n].place, today)) due.push_back(n);
  std::stable_sort(due.begin(), due.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(queue[a].place.due, queue[a].place.box) <
           std::tuple(queue[b].place.due, queue[b].place.box);
  });
  due.resize(std::min(due.size(), limit));
  // Of those that are asked today anyway, the next is the first one of another game.
  std::vector<std::size_t> result;
  while (!due.empty()) {
    const auto other = std::find_if(due.begin(), due.end(), [&](std::size_t n) {
      return result.empty() || queue[n].game != queue[result.back()].game;
    });
    const auto chosen = other == due.end() ? due.begin() : other;
    result.push_back(*chosen);
    due.erase(chosen);
  }
  return result;
}

}  // namespace rostok::training
