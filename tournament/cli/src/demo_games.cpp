// SPDX-License-Identifier: MIT
#include "demo_games.h"

#include <algorithm>
#include <mutex>
#include <random>
#include <thread>

#include "rostok/engine_host/engine.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;
using engine_host::Engine;

namespace {

constexpr std::size_t kLongestGame = 160;  // plies; then it is adjudicated
constexpr int kWonAdvantage = 250;         // centipawns
constexpr int kLines = 4;

// 0 … 1 for ratings 800 … 1600.
double strength_of(int rating) {
  return std::clamp((rating > 0 ? rating : 950) - 800, 0, 800) / 800.0;
}

class DemoGamePlayer {
 public:
  DemoGamePlayer(engine_host::EngineHost& host, const std::string& engine)
      : white_(host, settings(engine)), black_(host, settings(engine)) {}

  Result<DemoGame> play(const DemoBoard& board, std::uint32_t seed, const std::atomic<bool>& cancel) {
    std::mt19937 random(seed);
    DemoGame result{board.board, chess::Game(), {}};
    chess::Game& game = result.game;
    int advantage = 0;  // White's, by the last search
    for (;;) {
      if (cancel) return base::fail(ErrorKind::Cancelled, "Interrupted");
      if (const auto end = game.result_by_rule()) return finished(result, *end);
      if (game.claimable_draw()) return finished(result, {chess::GameResult::Draw, *game.claimable_draw()});
      if (game.plies() >= kLongestGame) return finished(result, adjudicate(advantage));
      const bool white = game.position().turn() == chess::Color::White;
      const auto move = choose(white ? white_ : black_, game, white ? board.white_rating : board.black_rating, random, advantage);
      if (!move) return tl::unexpected(move.error());
      if (auto played = game.play(*move); !played) return tl::unexpected(played.error());
    }
  }

 private:
  static engine_host::EngineSettings settings(const std::string& path) {
    return {path, {}, {{"Threads", "1"}, {"Hash", "4"}, {"UCI_AnalyseMode", "false"}}, {}};
  }
  static DemoGame finished(DemoGame& game, chess::GameEnd end) {
    game.end = end;
    return std::move(game);
  }
  static chess::GameEnd adjudicate(int advantage) {
    const auto result = advantage > kWonAdvantage    ? chess::GameResult::WhiteWins
                        : advantage < -kWonAdvantage ? chess::GameResult::BlackWins
                                                     : chess::GameResult::Draw;
    return {result, chess::EndReason::Adjudication};
  }

  // A weak player looks less far and often takes a move that is not the best.
  static Result<chess::Move> choose(Engine& engine, const chess::Game& game, int rating, std::mt19937& random, int& advantage) {
    const double strength = strength_of(rating);
    engine_host::SearchRequest request;
    request.start = game.start();
    request.moves = game.moves();
    request.limits.nodes = static_cast<std::uint64_t>(100 + 500 * strength);
    request.lines = kLines;
    request.new_game = game.plies() < 2;
    const auto found = engine.search_and_wait(std::move(request));
    if (!found) return tl::unexpected(found.error());
    const auto& lines = found->lines;
    if (!lines.empty() && lines.front().score.centipawns)
      advantage = *lines.front().score.centipawns * (game.position().turn() == chess::Color::White ? 1 : -1);
    else if (!lines.empty() && lines.front().score.mate)
      advantage = (*lines.front().score.mate > 0) == (game.position().turn() == chess::Color::White) ? 10'000 : -10'000;
    // The opening is varied for everybody, so that no two games are the same.
    const double slip = game.plies() < 6 ? 0.7 : 0.45 * (1.0 - strength) + 0.05;
    const bool slips = std::generate_canonical<double, 32>(random) < slip;
    const std::size_t pick = random() % kLines;
    if (slips && pick < lines.size() && !lines[pick].moves.empty()) return lines[pick].moves.front();
    return found->best;
  }

  Engine white_, black_;
};

}  // namespace

Result<void> play_demo_round(const std::string& engine, const std::vector<DemoBoard>& boards, std::uint32_t seed,
                             int round, const std::atomic<bool>& cancel,
                             const std::function<Result<void>(const DemoGame&)>& on_game) {
  std::mutex mutex;
  std::atomic<std::size_t> next{0};
  std::atomic<bool> stop{false};
  std::optional<base::Error> failure;
  const auto fail_with = [&](const base::Error& error) {
    const std::lock_guard lock(mutex);
    if (!failure) failure = error;
    stop = true;
  };
  const auto work = [&] {
    engine_host::EngineHost host;
    DemoGamePlayer player(host, engine);
    for (std::size_t i = next++; i < boards.size() && !stop; i = next++) {
      // Every game has its own numbers, whichever worker plays it.
      const std::uint32_t own_seed = seed * 1'000'003u + static_cast<std::uint32_t>(round * 1000 + boards[i].board);
      const auto game = player.play(boards[i], own_seed, cancel);
      if (!game) return fail_with(game.error());
      const std::lock_guard lock(mutex);
      if (auto told = on_game(*game); !told) {
        if (!failure) failure = told.error();
        stop = true;
        return;
      }
    }
  };
  {
    std::vector<std::jthread> workers;
    const std::size_t count = std::min<std::size_t>(boards.size(), std::max(1u, std::thread::hardware_concurrency()));
    for (std::size_t i = 0; i < count; ++i) workers.emplace_back(work);
  }
  if (failure) return base::fail(*failure);
  return {};
}

}  // namespace rostok::cli
