// SPDX-License-Identifier: MIT
#include "rostok/training/queue.h"

#include <random>
#include <set>

#include "catch.h"

using namespace rostok::training;
using std::chrono::days;

namespace {

Day day(const char* text) {
  const auto parsed = parse_day(text);
  REQUIRE(parsed);
  return *parsed;
}

std::vector<std::int64_t> games(const std::vector<Queued>& queue,
                                const std::vector<std::size_t>& order) {
  std::vector<std::int64_t> result;
  for (const std::size_t n : order)
    result.push_back(queue[n].game);
  return result;
}

}  // namespace

TEST_CASE("days are read and written as they stand in the calendar") {
  CHECK(to_text(day("2026-11-25")) == "2026-11-25");
  CHECK(to_text(day("2026-12-31") + days{1}) == "2027-01-01");
  CHECK(to_text(day("2028-02-28") + days{1}) == "2028-02-29");
  CHECK(to_text(day("2027-02-28") + days{1}) == "2027-03-01");
  for (const char* wrong : {"", "2026-02-29", "2026-13-01", "2026-1-01", "26-11-25", "2026-11-25 ",
                            "2026/11/25", "-026-11-25", "2026-11-+5"})
    CHECK_FALSE(parse_day(wrong));
}

TEST_CASE("right at the first try: 1 3 7 16 35 days, then learned") {
  const Day start = day("2026-11-25");
  Place place = first_place(start);
  CHECK(is_due(place, start));
  std::vector<int> pauses;
  Day today = start;
  for (int n = 0; n < 5; ++n) {
    place = next_place(place, Recall::Right, today);
    pauses.push_back(static_cast<int>((place.due - today).count()));
    today = place.due;
  }
  CHECK(pauses == std::vector<int>{3, 7, 16, 35, 0});
  CHECK(place.box == kLearned);
  CHECK_FALSE(is_due(place, start + days{1000}));
}

TEST_CASE("wrong goes to the first box and comes tomorrow, help stays in its box") {
  const Day today = day("2026-12-31");
  for (int box = 1; box <= 5; ++box) {
    const Place place{box, today};
    CHECK(next_place(place, Recall::Wrong, today) == Place{1, day("2027-01-01")});
    const Place helped = next_place(place, Recall::Helped, today);
    CHECK(helped.box == box);
    CHECK((helped.due - today).count() == kPauses[static_cast<std::size_t>(box - 1)]);
  }
}

TEST_CASE("an answer before its day climbs no box but can fall") {
  const Day today = day("2026-11-25");
  const Place place{3, today + days{2}};
  CHECK(next_place(place, Recall::Right, today) == place);
  CHECK(next_place(place, Recall::Helped, today) == place);
  CHECK(next_place(place, Recall::Wrong, today) == Place{1, today + days{1}});
  const Place learned{kLearned, today};
  CHECK(next_place(learned, Recall::Right, today) == learned);
  CHECK(next_place(learned, Recall::Wrong, today).box == 1);
}

TEST_CASE("today: the oldest first, twelve at most, games mixed") {
  const Day today = day("2026-11-25");
  std::vector<Queued> queue = {{1, {1, today}},           {1, {1, today - days{3}}},
                               {2, {2, today - days{3}}}, {1, {1, today - days{5}}},
                               {3, {1, today + days{1}}}, {4, {kLearned, today - days{9}}}};
  CHECK(due_today(queue, today) == std::vector<std::size_t>{3, 2, 1, 0});
  CHECK(due_today(queue, today, 2) == std::vector<std::size_t>{3, 1});
  CHECK(due_today(queue, today - days{6}).empty());
  queue.assign(40, {7, {1, today}});
  CHECK(due_today(queue, today).size() == kDailyLimit);
}

TEST_CASE("property: what is asked is due, once, and neighbours differ where they can") {
  std::mt19937 random(20261125);
  const Day today = day("2026-11-25");
  for (int round = 0; round < 500; ++round) {
    std::vector<Queued> queue(random() % 30);
    for (Queued& each : queue)
      each = {
          static_cast<std::int64_t>(random() % 4),
          {static_cast<int>(random() % 6) + 1, today + days{static_cast<int>(random() % 9) - 5}}};
    const auto order = due_today(queue, today);
    CHECK(order.size() <= kDailyLimit);
    CHECK(std::set<std::size_t>(order.begin(), order.end()).size() == order.size());
    std::size_t due = 0;
    Day last_chosen = today - days{1000}, first_left = today + days{1000};
    for (std::size_t n = 0; n < queue.size(); ++n) {
      if (!is_due(queue[n].place, today)) continue;
      ++due;
      const bool chosen = std::find(order.begin(), order.end(), n) != order.end();
      if (chosen)
        last_chosen = std::max(last_chosen, queue[n].place.due);
      else
        first_left = std::min(first_left, queue[n].place.due);
    }
    CHECK(order.size() == std::min(due, kDailyLimit));
    CHECK(last_chosen <= first_left);
    // Two of one game follow each other only when nothing of another game is left.
    const auto sequence = games(queue, order);
    for (std::size_t n = 1; n < sequence.size(); ++n)
      if (sequence[n] == sequence[n - 1])
        for (std::size_t rest = n; rest < sequence.size(); ++rest)
          CHECK(sequence[rest] == sequence[n]);
  }
}

TEST_CASE("property: a box never leaves its limits and a wrong answer always returns tomorrow") {
  std::mt19937 random(7);
  const Day start = day("2026-01-01");
  for (int round = 0; round < 200; ++round) {
    Place place = first_place(start);
    Day today = start;
    for (int answer = 0; answer < 40; ++answer) {
      const auto recall = static_cast<Recall>(random() % 3);
      const Place next = next_place(place, recall, today);
      CHECK((next.box >= 1 && next.box <= kLearned));
      CHECK(next.box <= place.box + 1);
      if (recall == Recall::Wrong) CHECK(next == Place{1, today + days{1}});
      if (next.box < kLearned) CHECK(next.due > today - days{1});
      place = next;
      today += days{random() % 5};
    }
  }
}
