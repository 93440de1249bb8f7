// SPDX-License-Identifier: MIT
// Random, but not anyhow: every parameter does what it says, and results follow the ratings. The
// bounds are five standard deviations wide, the seeds are fixed.
#include <algorithm>
#include <cmath>

#include "catch.h"
#include "play.h"
#include "rostok/checker/checker.h"
#include "rostok/generator/generator.h"
#include "rostok/trf/trf.h"

namespace {

using namespace rostok;
using generator::Settings;
using model::ResultCode;

Settings quiet() {
  Settings settings;
  settings.forfeit_rate = settings.retired_rate = settings.half_bye_rate = 0;
  settings.withdrawal_rate = settings.late_rate = 0;
  return settings;
}

struct Shares {
  double white = 0, draw = 0, black = 0;
  [[nodiscard]] double score() const { return white + draw / 2; }
};

Shares played(int white, int black, const Settings& settings = quiet()) {
  constexpr int kGames = 40000;
  generator::Dice dice(11);
  Shares shares;
  for (int i = 0; i < kGames; ++i) {
    const auto result = generator::play_game(dice, settings, white, black);
    if (result.white == ResultCode::Win)
      shares.white += 1.0 / kGames;
    else if (result.white == ResultCode::Draw)
      shares.draw += 1.0 / kGames;
    else
      shares.black += 1.0 / kGames;
  }
  return shares;
}

constexpr double kClose = 0.0125;  // five deviations of a share of 40,000 games

model::Tournament made(const Settings& settings, std::uint64_t seed) {
  return generator::generate(settings, seed).value().tournament;
}

int count(const model::Tournament& t, ResultCode code) {
  int found = 0;
  for (const auto& player : t.players)
    found += static_cast<int>(std::count_if(player.rounds.begin(), player.rounds.end(),
                                            [&](const auto& entry) { return entry.code == code; }));
  return found;
}

// Of 40 tournaments of 50 players and 8 rounds: how many records have the code.
int count_in_many(const Settings& settings, ResultCode code) {
  Settings sized = settings;
  sized.players = 50;
  sized.rounds = 8;
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed)
    found += count(made(sized, seed), code);
  return found;
}
constexpr double kRecords = 40 * 50 * 8;

bool near(int found, double expected) {
  return std::abs(found - expected) < 5 * std::sqrt(expected) + 1;
}

}  // namespace

TEST_CASE("Draws between equals: as many as the published model has at each level") {
  CHECK(std::abs(played(2000, 2000).draw - 0.36) < kClose);
  CHECK(std::abs(played(1800, 1800).draw - 0.29) < kClose);
  CHECK(std::abs(played(1500, 1500).draw - 0.18) < kClose);
  CHECK(std::abs(played(1200, 1200).draw - 0.06) < kClose);
  // Below that level the formula has none left; some always happen.
  CHECK(played(800, 800).draw > 0.005);
  CHECK(played(800, 800).draw < 0.04);
}

TEST_CASE("The expected score follows the difference of the ratings") {
  // FIDE B.02 8.1.2: 100 points 0.64, 200 points 0.76, 400 points 0.92. Half the games with White.
  const auto expectation = [](int difference) {
    const int low = 2000 - difference / 2, high = 2000 + difference / 2;
    return (played(high, low).score() + 1 - played(low, high).score()) / 2;
  };
  CHECK(std::abs(expectation(0) - 0.50) < kClose);
  CHECK(std::abs(expectation(100) - 0.64) < 0.03);
  CHECK(std::abs(expectation(200) - 0.76) < 0.03);
  CHECK(std::abs(expectation(400) - 0.92) < 0.03);
  // White's advantage is worth about 35 points between equals.
  CHECK(played(2000, 2000).score() > 0.50 + kClose);
  CHECK(played(2000, 2000).score() < 0.58);
}

TEST_CASE("A stated share of draws is kept, and unrated players are beginners") {
  Settings settings = quiet();
  settings.draw_percentage = 50;
  CHECK(std::abs(played(1600, 1600, settings).draw - 0.50) < kClose);
  CHECK(std::abs(played(1600, 1600, settings).score() - 0.50) < kClose);
  settings.draw_percentage = 0;
  CHECK(played(1600, 1600, settings).draw == 0);
  CHECK(std::abs(played(0, 1000).score() - played(1000, 1000).score()) < kClose);
  CHECK(played(0, 1800).white < 0.05);
}

TEST_CASE("Rates of forfeits, byes, absences, withdrawals and late entries") {
  Settings settings = quiet();
  CHECK(count_in_many(settings, ResultCode::ForfeitWin) == 0);
  CHECK(count_in_many(settings, ResultCode::ZeroPointBye) == 0);
  CHECK(count_in_many(settings, ResultCode::HalfPointBye) == 0);
  settings.forfeit_rate = 10;  // games: half the records
  CHECK(near(count_in_many(settings, ResultCode::ForfeitWin), kRecords / 2 / 10));
  settings.double_forfeit_rate = 4;
  CHECK(near(count_in_many(settings, ResultCode::ForfeitWin), kRecords / 2 / 10 * 3 / 4));
  settings = quiet();
  settings.half_bye_rate = 20;
  CHECK(near(count_in_many(settings, ResultCode::HalfPointBye), kRecords / 20));
  settings = quiet();
  settings.retired_rate = 25;
  CHECK(near(count_in_many(settings, ResultCode::ZeroPointBye), kRecords / 25));
  settings = quiet();
  settings.late_rate = 5;  // enters in round 2 to 4: one to three rounds are missed
  CHECK(near(count_in_many(settings, ResultCode::ZeroPointBye), 40 * 50 / 5.0 * 2));
  settings = quiet();
  settings.short_game_rate = 10;
  CHECK(count_in_many(settings, ResultCode::WinShort) > 0);
  settings.unusual_rate = 10;
  Settings unusual = settings;
  unusual.players = 30;
  const auto t = made(unusual, 1);
  int both_lose = 0;
  for (const auto& player : t.players)
    for (std::size_t r = 0; r < player.rounds.size(); ++r)
      both_lose +=
          player.rounds[r].code == ResultCode::Loss &&
          t.entry(player.rounds[r].opponent, static_cast<int>(r) + 1).code == ResultCode::Loss;
  CHECK(both_lose > 0);
}

TEST_CASE("Who withdraws does not come back") {
  Settings settings = quiet();
  settings.players = 60;
  settings.rounds = 9;
  settings.withdrawal_rate = 15;
  const auto t = made(settings, 3);
  int withdrawn = 0;
  for (const auto& player : t.players) {
    bool gone = false;
    for (const auto& entry : player.rounds) {
      if (gone) CHECK(entry.code == ResultCode::ZeroPointBye);
      gone = gone || entry.code == ResultCode::ZeroPointBye;
    }
    withdrawn += gone;
  }
  CHECK(withdrawn > 10);
  CHECK(withdrawn < 50);
}

TEST_CASE("Players, rounds, ratings and points are as asked") {
  Settings settings = quiet();
  settings.players = 33;
  settings.rounds = 7;
  settings.lowest_rating = 1400;
  settings.highest_rating = 1500;
  settings.points.win = settings.points.pab = model::Score::from_tenths(30);
  settings.points.draw = settings.points.pending = model::Score::from_tenths(10);
  const auto t = made(settings, 9);
  CHECK(t.players.size() == 33);
  CHECK(t.total_rounds == 7);
  CHECK(t.rounds_paired() == 7);
  int points = 0;
  for (std::size_t i = 0; i < t.players.size(); ++i) {
    CHECK(t.players[i].rating >= 1400);
    CHECK(t.players[i].rating <= 1500);
    CHECK(t.players[i].start_rank == static_cast<int>(i) + 1);
    if (i > 0) CHECK(t.players[i].rating <= t.players[i - 1].rating);
    points += t.players[i].listed_points->tenths();
  }
  CHECK(points == 30 * (count(t, ResultCode::Win) + count(t, ResultCode::PairingAllocatedBye)) +
                      10 * count(t, ResultCode::Draw));
}

TEST_CASE("What is not set is drawn and differs, a seed repeats itself") {
  std::vector<std::size_t> sizes;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto text = trf::write_trf(made({}, seed));
    CHECK(text == trf::write_trf(made({}, seed)));
    CHECK(text != trf::write_trf(made({}, seed + 100)));
    sizes.push_back(made({}, seed).players.size());
  }
  std::sort(sizes.begin(), sizes.end());
  CHECK(sizes.front() < 25);
  CHECK(sizes.back() > 45);
}

TEST_CASE("Accelerated tournaments say so and are paired so") {
  for (const auto kind :
       {generator::AccelerationKind::Baku, generator::AccelerationKind::Explicit}) {
    Settings settings = quiet();
    settings.players = 40;
    settings.rounds = 9;
    settings.acceleration = kind;
    auto t = made(settings, 5);
    const bool baku = kind == generator::AccelerationKind::Baku;
    CHECK(t.baku_acceleration == baku);
    CHECK(t.accelerations.size() == (baku ? 0U : 2U));
    // Read back from a file it is the same tournament, and the checker agrees.
    const auto read = trf::read_trf(trf::write_trf(t), "t.trf", {});
    REQUIRE(read.ok());
    for (int round = 1; round <= 9; ++round)
      CHECK(checker::check_round(read.tournament, round).value().agrees());
    // Without acceleration round 2 would be another one.
    t.baku_acceleration = false;
    t.accelerations.clear();
    CHECK_FALSE(checker::check_round(t, 2).value().agrees());
  }
}

TEST_CASE("A model gives the same players other results") {
  Settings settings = quiet();
  settings.players = 20;
  const auto source = made(settings, 1);
  const auto again = generator::replay(source, quiet(), 2).value().tournament;
  REQUIRE(again.players.size() == 20);
  CHECK(again.total_rounds == source.total_rounds);
  CHECK(again.initial_color == source.initial_color);
  for (std::size_t i = 0; i < 20; ++i)
    CHECK(again.players[i].name == source.players[i].name);
  CHECK(trf::write_trf(again) != trf::write_trf(source));
}

TEST_CASE("Rates are taken from a model") {
  Settings settings = quiet();
  settings.players = 60;
  settings.rounds = 8;
  const Settings none = generator::settings_like(made(settings, 1));
  CHECK(none.forfeit_rate == 0);
  CHECK(none.half_bye_rate == 0);
  CHECK(none.retired_rate == 0);
  CHECK(none.late_rate == 0);
  settings.forfeit_rate = 5;
  settings.half_bye_rate = 10;
  settings.retired_rate = 8;
  const Settings like = generator::settings_like(made(settings, 1));
  CHECK(like.forfeit_rate > 3);
  CHECK(like.forfeit_rate < 8);
  CHECK(like.half_bye_rate > 6);
  CHECK(like.half_bye_rate < 16);
  CHECK(like.retired_rate > 5);
  CHECK(like.retired_rate < 13);
  // Before the first round there is nothing to count.
  model::Tournament fresh = made(settings, 1);
  for (auto& player : fresh.players)
    player.rounds.clear();
  CHECK(generator::settings_like(fresh).forfeit_rate == Settings{}.forfeit_rate);
}
