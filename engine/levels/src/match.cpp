// SPDX-License-Identifier: MIT
#include "rostok/levels/match.h"

#include <cmath>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace rostok::levels {

using base::Result;
using chess::GameResult;

namespace {

constexpr std::size_t kLongestGame = 500;
constexpr std::chrono::seconds kPatience{
    60};  // a match runs beside other work, nobody waits for a move

void count(MatchScore& score, const LevelGame& played, bool first_is_white) {
  score.plies += static_cast<long long>(played.game.plies());
  if (played.result == GameResult::Draw)
    ++score.draws;
  else if ((played.result == GameResult::WhiteWins) == first_is_white)
    ++score.wins;
  else
    ++score.losses;
}

}  // namespace

Result<LevelGame> play_level_game(engine_host::Engine& engine, const Step& white, const Step& black,
                                  std::uint64_t seed, const std::atomic<bool>* stop) {
  LevelPlayer players[] = {{engine, white, seed * 2}, {engine, black, seed * 2 + 1}};
  LevelGame played{chess::Game(), GameResult::Draw};
  while (played.game.plies() < kLongestGame) {
    if (const auto end = played.game.result_by_rule()) {
      played.result = end->result;
      break;
    }
    if (played.game.claimable_draw()) break;
    if (stop != nullptr && *stop)
      return base::fail(base::ErrorKind::Cancelled, "The game was broken off");
    LevelPlayer& mover = players[played.game.plies() % 2];
    const auto reply =
        mover.choose_and_wait({played.game.start(), played.game.moves(), std::nullopt});
    if (!reply) return tl::unexpected(reply.error());
    if (auto done = played.game.play(reply->move); !done) return tl::unexpected(done.error());
  }
  return played;
}

MatchScore::Interval MatchScore::interval() const {
  const double n = games();
  if (n == 0) return {0, 1};
  constexpr double z = 1.96;
  const double middle = (share() + z * z / (2 * n)) / (1 + z * z / n);
  const double half =
      z * std::sqrt(share() * (1 - share()) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

double rating_difference(double share) {
  if (share <= 0) return -std::numeric_limits<double>::infinity();
  if (share >= 1) return std::numeric_limits<double>::infinity();
  return -400 * std::log10(1 / share - 1);
}

Result<MatchScore> play_match(const std::string& engine_path, const MatchPlan& plan,
                              const OnMatchGame& on_game, const std::atomic<bool>* stop) {
  engine_host::EngineHost host;
  std::mutex mutex;  // guards the next three and on_game
  MatchScore score;
  std::optional<base::Error> failure;
  int next = 0;
  const auto work = [&] {
    auto settings = engine_settings(engine_path);
    settings.timeouts.start = settings.timeouts.ready = settings.timeouts.search = kPatience;
    engine_host::Engine engine(host, settings);
    for (;;) {
      int number = 0;
      {
        const std::lock_guard lock(mutex);
        if (next >= plan.games || failure) return;
        number = next++;
      }
      const bool first_is_white = number % 2 == 0;
      MatchGame game{number + 1,
                     first_is_white ? plan.first : plan.second,
                     first_is_white ? plan.second : plan.first,
                     plan.seed * 100'000 + static_cast<std::uint64_t>(number),
                     {chess::Game(), GameResult::Draw}};
      auto played = play_level_game(engine, step(game.white), step(game.black), game.seed, stop);
      const std::lock_guard lock(mutex);
      if (!played) {
        if (!failure) failure = played.error();
        return;
      }
      game.played = std::move(*played);
      count(score, game.played, first_is_white);
      if (on_game) on_game(score, game);
    }
  };
  std::vector<std::thread> workers;
  for (int i = 0; i < std::max(1, std::min(plan.engines, plan.games)); ++i)
    workers.emplace_back(work);
  for (std::thread& worker : workers)
    worker.join();
  if (failure) return tl::unexpected(*failure);
  return score;
}

}  // namespace rostok::levels
