// SPDX-License-Identifier: MIT
// A computer opponent of one step of the ladder: asks the engine, chooses by the rules.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "rostok/engine_host/engine.h"
#include "rostok/levels/chooser.h"

namespace rostok::levels {

struct LevelMove {
  chess::Move move;
  std::optional<uci::Score> score;  // of the engine's best line, own side; none from the book
  std::chrono::milliseconds show_after{0};  // how long to pretend to think in all
};

struct LevelRequest {
  chess::Position start;
  std::vector<chess::Move> moves;
  std::optional<std::chrono::milliseconds> clock;  // own time left
};

// Where the searches of a player go: an engine or a queue before it. Calls `Done` exactly once.
using Search = std::function<void(engine_host::SearchRequest, engine_host::Engine::Done)>;

// One game of one opponent. Several players may share an engine: their searches take turns. The
// same seed, moves and clock give the same reply in every run of the same engine, if it is
// deterministic with one thread as Stockfish is.
class LevelPlayer {
 public:
  using Done = std::function<void(base::Result<LevelMove>)>;

  LevelPlayer(engine_host::Engine& engine, Step step, std::uint64_t game_seed);
  LevelPlayer(Search search, Step step, std::uint64_t game_seed);

  // `done` is called exactly once, at once for book moves, else on the engine's I/O thread; it
  // may outlive this player. Errors are those of Engine::search.
  void choose(const LevelRequest& request, Done done);
  [[nodiscard]] base::Result<LevelMove> choose_and_wait(const LevelRequest& request);

  // Whether a draw offered in this position is accepted (judged at depth 8, full strength).
  void answer_draw_offer(const LevelRequest& request, std::function<void(base::Result<bool>)> done);

 private:
  Search search_;
  Step step_;
  std::uint64_t seed_;
};

// What every engine for the ladder is started with: one thread, 16 MiB.
[[nodiscard]] engine_host::EngineSettings engine_settings(std::string path);

}  // namespace rostok::levels
