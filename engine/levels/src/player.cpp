// SPDX-License-Identifier: MIT
#include "rostok/levels/player.h"

#include <algorithm>
#include <future>

#include "rostok/chess/game.h"

namespace rostok::levels {

using base::Result;
using chess::Move;
using chess::Position;

namespace {

constexpr int kEndgameDepth = 16;  // 10 is not enough when every search starts with an empty hash
constexpr int kDrawDepth = 8;
constexpr std::chrono::milliseconds kLeastTime{20};
constexpr std::uint64_t kNodesPerMillisecond = 200;  // of a slow school computer
constexpr std::uint64_t kFewestNodes = 500;

engine_host::SearchRequest make_request(const LevelRequest& request, int depth, int lines) {
  engine_host::SearchRequest search;
  search.start = request.start;
  search.moves = request.moves;
  search.lines = lines;
  if (depth > 0) search.limits.depth = depth;
  search.new_game = true;  // nothing learned earlier may change a move of a game that is replayed
  return search;
}

// The current position, or the error of the first illegal move.
Result<Position> play_out(const LevelRequest& request) {
  chess::Game game(request.start);
  for (const Move move : request.moves)
    if (auto played = game.play(move); !played) return tl::unexpected(played.error());
  return game.position();
}

LevelMove finish(const LevelRequest& request, const Position& position, Move move,
                 std::optional<uci::Score> score, Random& random) {
  const auto last = request.moves.empty() ? std::nullopt : std::optional(request.moves.back());
  return {move, score, thinking_time(position, move, last, request.clock, random)};
}

// With a clock the nodes are fitted to 1/40 of it, so that the same clock gives the same move; the
// time limit beside them is only for a machine that is slower still.
engine_host::SearchRequest search_for(const Step& step, const LevelRequest& request,
                                      const Position& position) {
  const int legal = static_cast<int>(position.count_legal_moves());
  auto search =
      make_request(request, step.depth, step.lines == 0 ? legal : std::min(step.lines, legal));
  if (step.nodes > 0) search.limits.nodes = step.nodes;
  if (!request.clock) return search;
  const auto share = std::max(*request.clock / 40, kLeastTime);
  search.limits.move_time = share;
  if (step.nodes > 0)
    search.limits.nodes =
        std::clamp(static_cast<std::uint64_t>(share.count()) * kNodesPerMillisecond, kFewestNodes,
                   std::max(step.nodes, kFewestNodes));
  return search;
}

}  // namespace

LevelPlayer::LevelPlayer(engine_host::Engine& engine, Step step, std::uint64_t game_seed)
    : LevelPlayer(
          [&engine](engine_host::SearchRequest request, engine_host::Engine::Done done) {
            engine.search(std::move(request), std::move(done));
          },
          step, game_seed) {}

LevelPlayer::LevelPlayer(Search search, Step step, std::uint64_t game_seed)
    : search_(std::move(search)), step_(step), seed_(game_seed) {}

void LevelPlayer::choose(const LevelRequest& request, Done done) {
  const Result<Position> reached = play_out(request);
  if (!reached) return done(tl::unexpected(reached.error()));
  const Position position = *reached;
  Random random(seed_, request.moves.size());
  if (position.has_legal_move()) {
    if (const auto move = book_move(step_, position, random))
      return done(finish(request, position, *move, std::nullopt, random));
  }
  if (bare_king_rule_applies(position) && knows_bare_king_rule(step_, seed_)) {
    search_(make_request(request, kEndgameDepth, 1),
            [request, position, random,
             done = std::move(done)](Result<engine_host::SearchResult> found) mutable {
              if (!found) return done(tl::unexpected(found.error()));
              const auto score =
                  found->lines.empty() ? std::nullopt : std::optional(found->lines[0].score);
              done(finish(request, position, found->best, score, random));
            });
    return;
  }
  search_(search_for(step_, request, position),
          [request, position, random, step = step_,
           done = std::move(done)](Result<engine_host::SearchResult> found) mutable {
            if (!found) return done(tl::unexpected(found.error()));
            if (found->lines.empty() || step.temperature == 0) {
              const auto score =
                  found->lines.empty() ? std::nullopt : std::optional(found->lines[0].score);
              return done(finish(request, position, found->best, score, random));
            }
            std::vector<Candidate> lines;
            for (const auto& line : found->lines)
              lines.push_back({line.moves.front(), line.score});
            const auto last =
                request.moves.empty() ? std::nullopt : std::optional(request.moves.back());
            const Move move = levels::choose(step, lines, position, last, random);
            done(finish(request, position, move, lines.front().score, random));
          });
}

Result<LevelMove> LevelPlayer::choose_and_wait(const LevelRequest& request) {
  std::promise<Result<LevelMove>> promise;
  choose(request, [&promise](Result<LevelMove> move) { promise.set_value(std::move(move)); });
  return promise.get_future().get();
}

void LevelPlayer::answer_draw_offer(const LevelRequest& request,
                                    std::function<void(Result<bool>)> done) {
  search_(make_request(request, kDrawDepth, 1),
          [done = std::move(done)](Result<engine_host::SearchResult> found) {
            if (!found) return done(tl::unexpected(found.error()));
            done(!found->lines.empty() && accepts_draw(found->lines[0].score));
          });
}

engine_host::EngineSettings engine_settings(std::string path) {
  auto arguments = engine_host::arguments_for(path);
  return {std::move(path), std::move(arguments), {{"Threads", "1"}, {"Hash", "16"}}, {}};
}

}  // namespace rostok::levels
