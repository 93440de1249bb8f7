// SPDX-License-Identifier: MIT
#include "rostok/ratings/fide.h"

#include <algorithm>
#include <cstdlib>

#include "games.h"
#include "rostok/base/text.h"
#include "rostok/standings/rating_tables.h"

namespace rostok::ratings {

using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;
using model::Tournament;

namespace {

constexpr int kFloor = 1400, kHighestFirst = 2200, kFictitious = 1800, kFirstGames = 5;

std::optional<NotRated> why_not(const model::RoundEntry& entry, int own, int opponent,
                                RateOfPlay play) {
  if (!entry.is_paired() || !entry.is_played() || entry.code == ResultCode::Pending)
    return NotRated::NoGame;
  if (!rated_halves(entry)) return NotRated::ShortGame;
  if (opponent <= 0) return NotRated::UnratedOpponent;
  // Since 1 December 2024.
  if (play != RateOfPlay::Standard && own > 0 && std::abs(own - opponent) >= 600 &&
      std::max(own, opponent) > 2600)
    return NotRated::TooFarApart;
  return std::nullopt;
}

int ratings_sum(const std::vector<RatedGame>& games) {
  int sum = 0;
  for (const RatedGame& game : games)
    sum += game.opponent_rating;
  return sum;
}

int halves_sum(const std::vector<RatedGame>& games) {
  int sum = 0;
  for (const RatedGame& game : games)
    sum += game.halves;
  return sum;
}

Performance performance_of(const std::vector<RatedGame>& games) {
  const auto count = static_cast<std::int64_t>(games.size());
  Performance performance;
  performance.average = static_cast<int>(nearest(ratings_sum(games), count));
  performance.percent = static_cast<int>(nearest(50 * halves_sum(games), count));
  performance.rating = performance.average + standings::rating_difference(performance.percent);
  return performance;
}

// Every round of the player, counted or not.
void collect_games(const Tournament& t, const FideOptions& options, PlayerReport& report) {
  for (RoundNumber round = 1; round <= t.rounds_paired(); ++round) {
    const auto entry = t.entry(report.player, round);
    const int opponent =
        entry.is_paired() ? t.players[static_cast<std::size_t>(entry.opponent)].rating : 0;
    if (const auto reason = why_not(entry, report.rating, opponent, options.play)) {
      report.not_rated.push_back({round, *reason});
      continue;
    }
    RatedGame game{round, entry.opponent, opponent, *rated_halves(entry), 0, false, 0};
    if (report.rating > 0) {
      game.difference = limited_difference(report.rating, opponent, t.start_date);
      game.limited = game.difference != report.rating - opponent;
      game.percent = standings::expected_percent(game.difference);
      report.sum += game.change();
    }
    report.games.push_back(game);
  }
}

PlayerReport report_of(const Tournament& t, const FideOptions& options, PlayerIndex p) {
  const auto& player = t.players[static_cast<std::size_t>(p)];
  PlayerReport report;
  report.player = p;
  report.rating = std::max(player.rating, 0);
  collect_games(t, options, report);
  report.halves = halves_sum(report.games);
  if (!report.games.empty()) report.performance = performance_of(report.games);
  if (report.rating == 0) {
    report.first = first_rating(report.games);
    if (report.first.state == FirstRatingState::Given) report.new_rating = report.first.rating;
    return report;
  }
  const auto index = static_cast<std::size_t>(p);
  report.coefficient = coefficient_of(
      report.rating, index < options.facts.size() ? options.facts[index] : PlayerFacts{},
      year_of(player.birth_date), year_of(t.start_date), static_cast<int>(report.games.size()));
  report.change = static_cast<int>(nearest(std::int64_t{report.coefficient.k} * report.sum, 100));
  const int after = report.rating + report.change;
  report.new_rating = after >= kFloor ? after : 0;
  return report;
}

}  // namespace

std::optional<int> rated_halves(const model::RoundEntry& entry) {
  if (!entry.is_paired()) return std::nullopt;
  switch (entry.code) {
    case ResultCode::Win:
      return 2;
    case ResultCode::Draw:
      return 1;
    case ResultCode::Loss:
      return 0;
    default:
      return std::nullopt;
  }
}

std::int64_t nearest(std::int64_t sum, std::int64_t count) {
  const std::int64_t half = (2 * std::abs(sum) + count) / (2 * count);
  return sum < 0 ? -half : half;
}

int year_of(const std::string& date) {
  if (date.size() < 4) return 0;
  const auto year = base::parse_integer(std::string_view(date).substr(0, 4));
  return year && *year > 0 ? static_cast<int>(*year) : 0;
}

int limited_difference(int own, int opponent, const std::string& first_day) {
  const bool real = own >= 2650 && (first_day.empty() || first_day >= "2025/10/01");
  return real ? own - opponent : std::clamp(own - opponent, -400, 400);
}

Coefficient coefficient_of(int rating, const PlayerFacts& facts, int birth_year, int year,
                           int games) {
  Coefficient result;
  if (facts.coefficient)
    result = {*facts.coefficient, CoefficientRule::Listed, false};
  else if (facts.has_reached_2400 || rating >= 2400)
    result = {10, CoefficientRule::Reached2400, false};
  else if (facts.games && *facts.games < 30)
    result = {40, CoefficientRule::FewGames, false};
  else if (birth_year > 0 && year > 0 && year <= birth_year + 18 && rating < 2300)
    result = {40, CoefficientRule::Youth, false};
  if (games > 0 && result.k * games > 700) {
    result.k = 700 / games;
    result.reduced = true;
  }
  return result;
}

FirstRating first_rating(const std::vector<RatedGame>& games) {
  FirstRating first;
  const auto count = static_cast<std::int64_t>(games.size());
  const int halves = halves_sum(games);
  const std::int64_t sum = ratings_sum(games) + 2 * kFictitious;
  first.average_hundredths = static_cast<int>(nearest(100 * sum, count + 2));
  first.percent = static_cast<int>(nearest(50 * (halves + 2), count + 2));
  const std::int64_t exact = sum + standings::rating_difference(first.percent) * (count + 2);
  first.rating = std::min(kHighestFirst, static_cast<int>(nearest(exact, count + 2)));
  if (halves == 0)
    first.state = FirstRatingState::ZeroScore;
  else if (count < kFirstGames)
    first.state = FirstRatingState::TooFewGames;
  else
    first.state = first.rating < kFloor ? FirstRatingState::BelowFloor : FirstRatingState::Given;
  return first;
}

std::vector<PlayerReport> fide_report(const Tournament& t, const FideOptions& options) {
  std::vector<PlayerReport> reports;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p)
    reports.push_back(report_of(t, options, p));
  return reports;
}

}  // namespace rostok::ratings
