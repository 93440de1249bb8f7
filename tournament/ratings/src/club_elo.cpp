// SPDX-License-Identifier: MIT
#include "rostok/ratings/club_elo.h"

#include <algorithm>
#include <numeric>

#include "games.h"
#include "rostok/ratings/fide.h"
#include "rostok/standings/rating_tables.h"

namespace rostok::ratings {

using model::PlayerIndex;

namespace {

class Ledger {
 public:
  Ledger(const EloOptions& options, const std::map<PersonId, int>& known) : options_(options) {
    for (const auto& [person, rating] : known)
      histories_[person] = {person, rating, 0, false, {}};
  }

  void enter(std::size_t index, const EloEvent& event) {
    std::map<PersonId, EloStep> steps;
    for (const EloGame& game : event.games) {
      add(steps[game.white], game.white, game.black, game.white_halves);
      add(steps[game.black], game.black, game.white, 2 - game.white_halves);
    }
    for (auto& [person, step] : steps)
      close(person, index, step);
  }

  [[nodiscard]] std::vector<EloHistory> table() const {
    std::vector<EloHistory> all;
    for (const auto& [person, history] : histories_)
      all.push_back(history);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.rating > b.rating; });
    return all;
  }

 private:
  [[nodiscard]] int rating(PersonId person) const {
    const auto found = histories_.find(person);
    return found == histories_.end() ? options_.start : found->second.rating;
  }

  void add(EloStep& step, PersonId own, PersonId opponent, int halves) const {
    const int difference =
        std::clamp(rating(own) - rating(opponent), -options_.limit, options_.limit);
    ++step.games;
    step.halves += halves;
    step.expected += standings::expected_percent(difference);
  }

  // The ratings of others may be closed already: `step` was computed before any of them.
  void close(PersonId person, std::size_t index, EloStep step) {
    auto& history = histories_.try_emplace(person, EloHistory{person, options_.start, 0, false, {}})
                        .first->second;
    step.event = index;
    step.before = history.rating;
    step.change = static_cast<int>(
        nearest(std::int64_t{options_.k} * (50 * step.halves - step.expected), 100));
    step.after = std::max(options_.floor, step.before + step.change);
    step.change = step.after - step.before;
    history.rating = step.after;
    history.games += step.games;
    history.settled = history.games >= options_.settled_after;
    history.steps.push_back(step);
  }

  EloOptions options_;
  std::map<PersonId, EloHistory> histories_;
};

}  // namespace

std::vector<EloHistory> club_elo(const std::vector<EloEvent>& events, const EloOptions& options,
                                 const std::map<PersonId, int>& known) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&events](std::size_t a, std::size_t b) {
    return events[a].date != events[b].date ? events[a].date < events[b].date
                                            : events[a].number < events[b].number;
  });
  Ledger ledger(options, known);
  for (const std::size_t index : order)
    ledger.enter(index, events[index]);
  return ledger.table();
}

std::vector<EloGame> elo_games(const model::Tournament& t, const std::vector<PersonId>& persons) {
  std::vector<EloGame> games;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p)
    for (model::RoundNumber round = 1; round <= t.rounds_paired(); ++round) {
      const auto entry = t.entry(p, round);
      // Each game once, also where a file gives no colours.
      const bool is_white = entry.color ? *entry.color == model::Color::White : p < entry.opponent;
      if (!entry.is_paired() || !is_white) continue;
      const PersonId white = persons[static_cast<std::size_t>(p)],
                     black = persons[static_cast<std::size_t>(entry.opponent)];
      if (white == 0 || black == 0 || white == black) continue;
      if (const auto halves = rated_halves(entry)) games.push_back({white, black, *halves});
    }
  return games;
}

}  // namespace rostok::ratings
