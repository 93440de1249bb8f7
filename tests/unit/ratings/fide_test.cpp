// SPDX-License-Identifier: MIT
// FIDE B.02: rating change, coefficient, first rating, performance.
#include "rostok/ratings/fide.h"

#include <random>

#include "catch.h"
#include "games.h"
#include "rostok/standings/standings.h"

using namespace rostok;
using namespace rostok::ratings;

namespace {

PlayerReport first_of(const model::Tournament& t, const FideOptions& options = {}) {
  return fide_report(t, options).front();
}

}  // namespace

TEST_CASE("art. 8.3: the worked examples of a rating change") {
  FideOptions forty;
  forty.facts.resize(2);
  forty.facts[0].coefficient = 40;
  const auto win = first_of(against(1500, {1950}, "1"), forty);
  REQUIRE(win.games.size() == 1);
  CHECK(win.games[0].difference == -400);
  CHECK(win.games[0].limited);
  CHECK(win.games[0].percent == 8);
  CHECK(win.games[0].change() == 92);
  CHECK(win.change == 37);  // 36.8
  CHECK(win.new_rating == 1537);
  const auto strong = first_of(against(2660, {2200}, "1"));
  CHECK(strong.games[0].difference == 460);
  CHECK_FALSE(strong.games[0].limited);
  CHECK(strong.games[0].percent == 95);
  CHECK(strong.coefficient == Coefficient{10, CoefficientRule::Reached2400, false});
  CHECK(strong.change == 1);  // 0.5
}

TEST_CASE("art. 8.3.1: 400 points, from 2650 upwards since October 2025 the real difference") {
  CHECK(limited_difference(2649, 2200) == 400);
  CHECK(limited_difference(2650, 2200) == 450);
  CHECK(limited_difference(2200, 2650) == -400);  // the lower rated is below 2650
  CHECK(limited_difference(2650, 2200, "2025/09/30") == 400);
  CHECK(limited_difference(2650, 2200, "2025/10/01") == 450);
  CHECK(limited_difference(1500, 1100) == 400);
  CHECK(limited_difference(1500, 1099) == 400);
  CHECK(limited_difference(1500, 1101) == 399);
}

TEST_CASE("art. 8.3.3: which K") {
  const auto k = [](int rating, PlayerFacts facts, int born, int games = 1) {
    return coefficient_of(rating, facts, born, 2026, games);
  };
  CHECK(k(1500, {}, 0) == Coefficient{20, CoefficientRule::Below2400, false});
  CHECK(k(1500, {{}, 29, false}, 0) == Coefficient{40, CoefficientRule::FewGames, false});
  CHECK(k(1500, {{}, 30, false}, 0) == Coefficient{20, CoefficientRule::Below2400, false});
  CHECK(k(1500, {{}, 500, false}, 2008) == Coefficient{40, CoefficientRule::Youth, false});
  CHECK(k(1500, {{}, 500, false}, 2007) == Coefficient{20, CoefficientRule::Below2400, false});
  CHECK(k(2299, {}, 2010).k == 40);
  CHECK(k(2300, {}, 2010).k == 20);
  CHECK(k(2400, {}, 2010) == Coefficient{10, CoefficientRule::Reached2400, false});
  CHECK(k(2390, {{}, 500, true}, 0).k == 10);
  CHECK(k(2390, {15, 500, true}, 0) == Coefficient{15, CoefficientRule::Listed, false});
}

TEST_CASE("art. 8.3.3: K times games is at most 700") {
  CHECK(coefficient_of(1500, {40, {}, false}, 0, 2026, 17).k == 40);  // 680
  const auto reduced = coefficient_of(1500, {40, {}, false}, 0, 2026, 18);
  CHECK(reduced.k == 38);
  CHECK(reduced.reduced);
  CHECK(coefficient_of(1500, {20, {}, false}, 0, 2026, 35).k == 20);
  CHECK(coefficient_of(1500, {20, {}, false}, 0, 2026, 36).k == 19);
}

TEST_CASE("changes are rounded to the nearest whole number, a half away from zero") {
  CHECK(nearest(50, 100) == 1);
  CHECK(nearest(49, 100) == 0);
  CHECK(nearest(-50, 100) == -1);
  CHECK(nearest(-149, 100) == -1);
  CHECK(nearest(0, 3) == 0);
  const auto draw = first_of(against(2500, {2460}, "="));  // PD(40) .56, K 10: −0.6
  CHECK(draw.sum == -6);
  CHECK(draw.change == -1);
}

TEST_CASE("byes, forfeits, short games and unrated opponents do not count") {
  auto t = against(1800, {1800, 0, 1800, 1800, 1800}, "11");
  add_game(t, 0, 3, '+', '-');
  add_game(t, 0, 4, 'W', 'L');
  add_game(t, 0, 5, '*', '*');
  for (auto& player : t.players)
    player.rounds.resize(6);
  t.players[0].rounds[5] = {model::ResultCode::PairingAllocatedBye, {}, model::kNobody};
  const auto report = first_of(t);
  CHECK(report.games.size() == 1);
  CHECK(report.halves == 2);
  CHECK(report.sum == 50);
  CHECK(report.change == 10);
  using Reasons = std::vector<std::pair<model::RoundNumber, NotRated>>;
  CHECK(report.not_rated == Reasons{{2, NotRated::UnratedOpponent},
                                    {3, NotRated::NoGame},
                                    {4, NotRated::ShortGame},
                                    {5, NotRated::NoGame},
                                    {6, NotRated::NoGame}});
}

TEST_CASE("rapid and blitz: 600 points apart and one above 2600 is not rated") {
  for (const auto play : {RateOfPlay::Standard, RateOfPlay::Rapid, RateOfPlay::Blitz}) {
    const bool quick = play != RateOfPlay::Standard;
    CHECK(first_of(against(2000, {2601}, "0"), {play, {}}).games.size() == (quick ? 0 : 1));
    CHECK(first_of(against(2601, {2001}, "1"), {play, {}}).games.size() == (quick ? 0 : 1));
    CHECK(first_of(against(2601, {2002}, "1"), {play, {}}).games.size() == 1);
    CHECK(first_of(against(2600, {1900}, "1"), {play, {}}).games.size() == 1);
  }
}

TEST_CASE("below 1400 the rating is gone from the next list") {
  const auto report = first_of(against(1405, {1405, 1405}, "00"));
  CHECK(report.change == -20);
  CHECK(report.new_rating == 0);
  CHECK(first_of(against(1420, {1420, 1420}, "00")).new_rating == 1400);
}

TEST_CASE("art. 8.2: the first rating") {
  const auto given = first_of(against(0, {1450, 1500, 1600, 1700, 1750}, "11100"));
  CHECK(given.first.state == FirstRatingState::Given);
  CHECK(given.first.average_hundredths == 165714);
  CHECK(given.first.percent == 57);
  CHECK(given.first.rating == 1707);
  CHECK(given.new_rating == 1707);
  CHECK(given.change == 0);
  CHECK(first_of(against(0, {1450, 1500, 1600, 1700}, "1110")).first.state ==
        FirstRatingState::TooFewGames);
  CHECK(first_of(against(0, {1450, 1500, 1600, 1700, 1750}, "00000")).first.state ==
        FirstRatingState::ZeroScore);
  // Unrated opponents do not make up the five games.
  CHECK(first_of(against(0, {1450, 1500, 1600, 1700, 0}, "11111")).first.state ==
        FirstRatingState::TooFewGames);
  const auto low = first_of(against(0, {1400, 1400, 1400, 1400, 1400}, "=0000"));
  CHECK(low.first.state == FirstRatingState::BelowFloor);
  CHECK(low.first.rating < 1400);
  CHECK(low.new_rating == 0);
  const auto high = first_of(against(0, {2500, 2500, 2500, 2500, 2500}, "11111"));
  CHECK(high.first.rating == 2200);
  CHECK(high.new_rating == 2200);
}

TEST_CASE("performance is that of the tie-breaks where everybody is rated") {
  std::mt19937 random(5);
  for (int game = 0; game < 200; ++game) {
    std::vector<int> opponents;
    std::string results;
    for (std::size_t i = 0, n = 1 + random() % 9; i < n; ++i) {
      opponents.push_back(1400 + static_cast<int>(random() % 900));
      results += "1=0"[random() % 3];
    }
    const auto t = against(1500, opponents, results);
    const auto report = first_of(t);
    REQUIRE(report.performance);
    const auto value = [&t](standings::TieBreakKind kind) {
      return standings::compute_tie_break(t, {kind}).front().amount;
    };
    CHECK(report.performance->average == value(standings::TieBreakKind::AverageRating));
    CHECK(report.performance->rating == value(standings::TieBreakKind::Performance));
  }
  CHECK_FALSE(first_of(rated_field({1500})).performance);
}

TEST_CASE("what one gains the other loses, with equal K and within the limit") {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    const int own = 1500 + static_cast<int>(random() % 900),
              other = 1500 + static_cast<int>(random() % 900);
    const auto reports = fide_report(against(own, {other}, std::string(1, "1=0"[random() % 3])));
    // A difference of zero gives 50 to both; every other one p and 100 − p.
    CHECK(reports[0].sum + reports[1].sum == 0);
  }
}

TEST_CASE("years are read from dates of report files") {
  CHECK(year_of("2015/00/00") == 2015);
  CHECK(year_of("2015") == 2015);
  CHECK(year_of("") == 0);
  CHECK(year_of("    /  /  ") == 0);
  CHECK(year_of("15/03/2015") == 0);
}
