// SPDX-License-Identifier: MIT
// Evaluations of positions for hints, reports and the tutor: a queue with priorities before a few
// engines, and a memory of what was evaluated already.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/engine_host/engine.h"

namespace rostok::analysis {

struct Evaluation {
  std::vector<engine_host::SearchLine> lines;  // best first, from the side to move
  std::uint64_t nodes = 0;                     // the limit it was made with
  std::string engine{};                        // as it calls itself; empty: not known
  // The first move of the first line; from an engine that told no line, the move it plays.
  std::optional<chess::Move> best{};
};

// Where evaluations are kept: in memory here, in a file elsewhere. Called with the service
// locked: quick, and no call back into it.
class EvaluationCache {
 public:
  virtual ~EvaluationCache() = default;
  struct Query {
    std::string position;  // FEN without the two counters
    std::string engine;    // engine_identity()
    std::uint64_t nodes = 0;
    std::size_t lines = 1;
  };
  // One made with exactly these limits: a report must not depend on what else was analysed.
  virtual std::optional<Evaluation> find(const Query& query) = 0;
  virtual void keep(const Query& query, const Evaluation& evaluation) = 0;
};

// Which engine an evaluation is of: name, size and a hash of the program (so that an update is
// another engine), its arguments and options. Equal on two computers with the same program.
[[nodiscard]] std::string engine_identity(const engine_host::EngineSettings& settings);

// The most recently used evaluations, at most `capacity` positions.
[[nodiscard]] std::shared_ptr<EvaluationCache> make_memory_cache(std::size_t capacity);

enum class Priority : std::uint8_t { Background, Report, Interactive };

struct Request {
  chess::Position position;
  std::uint64_t nodes = 100'000;  // not 0
  int lines = 1;
  Priority priority = Priority::Report;
  // Forget other positions first (ucinewgame): the answer then depends on this request alone.
  bool new_game = false;
};

using Ticket = std::uint64_t;

// Higher priority first, then first come, first served. A request of higher priority takes the
// engine away from a lower one, which begins again later. All methods from any thread, but not
// the destructor from a handler.
class Service {
 public:
  using Done = std::function<void(base::Result<Evaluation>)>;

  // `engines` processes at most, never more than there are cores.
  Service(engine_host::EngineHost& host, engine_host::EngineSettings settings, int engines,
          std::shared_ptr<EvaluationCache> cache = {});
  ~Service();  // answers everything with Cancelled
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  // `done` is called exactly once: here when the cache knows the answer or the request is
  // senseless, else on the I/O thread or by the thread that cancels.
  Ticket analyse(Request request, Done done);
  // Work that is no evaluation, such as the move of a weak opponent: the same queue and engines,
  // but nothing is remembered.
  Ticket search(engine_host::SearchRequest request, Priority priority,
                engine_host::Engine::Done done);
  // Answers with Cancelled at once; nothing happens for a ticket that was answered.
  void cancel(Ticket ticket);
  void cancel_all();
  // Ends the processes of engines as soon as nothing waits for them.
  void rest();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace rostok::analysis
