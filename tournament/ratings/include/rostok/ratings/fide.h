// SPDX-License-Identifier: MIT
// FIDE rating change, first rating and performance (FIDE B.02, in force since 1 March 2024, with
// the amendment of 1 October 2025). A forecast: FIDE computes by its own list and by the whole
// period. All arithmetic is in whole numbers.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/model/tournament.h"

namespace rostok::ratings {

enum class RateOfPlay : std::uint8_t { Standard, Rapid, Blitz };

// What no report file holds. Unknown is allowed: the rules are then applied as far as they can be.
struct PlayerFacts {
  std::optional<int> coefficient;  // K of the rating list; stands above the rules
  std::optional<int> games;        // completed in rated events before this one
  bool has_reached_2400 = false;   // a published rating once did
  bool operator==(const PlayerFacts&) const = default;
};

struct FideOptions {
  RateOfPlay play = RateOfPlay::Standard;
  std::vector<PlayerFacts> facts;  // parallel to the players; may be empty
};

// Which rule gave K (art. 8.3.3).
enum class CoefficientRule : std::uint8_t {
  Listed,       // PlayerFacts::coefficient
  Reached2400,  // 10, for good
  FewGames,     // 40 until 30 games are completed
  Youth,        // 40 to the end of the year of the 18th birthday, below 2300
  Below2400,    // 20
};
struct Coefficient {
  int k = 20;
  CoefficientRule rule = CoefficientRule::Below2400;
  bool reduced = false;  // K · games would be above 700
  bool operator==(const Coefficient&) const = default;
};
// `birth_year` and `year` (of the event): 0 = not known, nobody is young then. `games` of the
// period.
[[nodiscard]] Coefficient coefficient_of(int rating, const PlayerFacts& facts, int birth_year,
                                         int year, int games);

// A game over the board with a rated opponent.
struct RatedGame {
  model::RoundNumber round = 1;
  model::PlayerIndex opponent = model::kNobody;
  int opponent_rating = 0;
  int halves = 0;        // scored: 0, 1, 2
  int difference = 0;    // own rating − opponent's, after the limit of 400 points
  bool limited = false;  // the limit changed it
  int percent = 0;       // expected score in hundredths
  [[nodiscard]] int change() const { return 50 * halves - percent; }  // hundredths, ΔR
  bool operator==(const RatedGame&) const = default;
};

// Rounds that do not count, with their reason.
enum class NotRated : std::uint8_t {
  NoGame,     // bye, forfeit, absent, no result yet
  ShortGame,  // not both sides made a move
  UnratedOpponent,
  TooFarApart  // rapid and blitz: 600 points or more, one player above 2600
};

// The mean rating of the opponents plus dp of the percentage (C.07 art. 10.2), over rated games.
struct Performance {
  int average = 0;  // of the opponents, half up
  int percent = 0;  // half up
  int rating = 0;
  bool operator==(const Performance&) const = default;
};

enum class FirstRatingState : std::uint8_t {
  NotNew,       // the player is rated
  ZeroScore,    // the event is disregarded
  TooFewGames,  // fewer than five; pooled with later events within 26 months
  BelowFloor,   // below 1400: not published
  Given
};

struct FirstRating {
  FirstRatingState state = FirstRatingState::NotNew;
  int average_hundredths = 0;  // Ra: of the opponents and two fictitious ones of 1800
  int percent = 0;             // (score + 1) / (games + 2), half up
  int rating = 0;              // Ru, at most 2200; also where it is not published
  bool operator==(const FirstRating&) const = default;
};

struct PlayerReport {
  model::PlayerIndex player = model::kNobody;
  int rating = 0;  // before; 0 = unrated
  std::vector<RatedGame> games;
  std::vector<std::pair<model::RoundNumber, NotRated>> not_rated;
  int halves = 0;           // scored in the rated games
  int sum = 0;              // of ΔR in hundredths; 0 for the unrated
  Coefficient coefficient;  // meaningless for the unrated
  int change = 0;           // K · sum, to the nearest whole number, ½ away from zero
  int new_rating = 0;       // 0: still unrated, or below the floor of 1400
  std::optional<Performance> performance;  // without a rated game: none
  FirstRating first;
};

// [PlayerIndex]. The rating of every player is the one of record 001; the year that of the
// tournament's first day.
[[nodiscard]] std::vector<PlayerReport> fide_report(const model::Tournament& tournament,
                                                    const FideOptions& options = {});

// Own rating − opponent's as it counts: 400 at most where the player is below 2650, or the event
// (its first day, "2025/09/30"; empty = today's rules) began before October 2025.
[[nodiscard]] int limited_difference(int own, int opponent, const std::string& first_day = {});

[[nodiscard]] FirstRating first_rating(const std::vector<RatedGame>& games);

// sum / count, half away from zero.
[[nodiscard]] std::int64_t nearest(std::int64_t sum, std::int64_t count);

// The year of "2015/03/01" or "2015/00/00"; 0 where there is none.
[[nodiscard]] int year_of(const std::string& date);

}  // namespace rostok::ratings
