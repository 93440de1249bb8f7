// SPDX-License-Identifier: MIT
#include "rostok/analysis/service.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>

namespace rostok::analysis {

using base::ErrorKind;
using base::Result;
using engine_host::Engine;
using engine_host::SearchResult;

namespace {

// The counters do not change an evaluation that knows no history.
std::string position_text(const chess::Position& position) {
  std::string fen = position.to_fen();
  for (int field = 0; field < 2; ++field)
    fen.erase(std::min(fen.rfind(' '), fen.size()));
  return fen;
}

// One line for every move that was asked for, best first, each with legal moves.
bool is_plausible(const Request& request, const Evaluation& evaluation) {
  const auto wanted =
      std::min(static_cast<std::size_t>(request.lines), request.position.count_legal_moves());
  if (evaluation.lines.empty() || evaluation.lines.size() > wanted) return false;
  for (const auto& line : evaluation.lines) {
    if (line.moves.empty() || line.score.centipawns.has_value() == line.score.mate.has_value())
      return false;
    chess::Position position = request.position;
    for (const chess::Move move : line.moves) {
      if (!position.is_legal(move)) return false;
      position.play(move);
    }
  }
  return true;
}

base::Unexpected cancelled() {
  return base::fail(ErrorKind::Cancelled, "The search was cancelled");
}

}  // namespace

class Service::State {
 public:
  State(engine_host::EngineHost& host, engine_host::EngineSettings settings, int engines,
        std::shared_ptr<EvaluationCache> cache)
      : name_(cache ? engine_identity(settings) : std::string()), cache_(std::move(cache)) {
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    for (int i = 0; i < std::clamp(engines, 1, cores); ++i)
      slots_.push_back({std::make_unique<Engine>(host, settings), {}});
  }

  ~State() {
    {
      const std::lock_guard lock(mutex_);
      closing_ = true;
    }
    cancel_all();
    for (Slot& slot : slots_)
      slot.engine.reset();  // waits: no handler comes after this
  }

  Ticket analyse(const Request& request, Done done) {
    if (request.nodes == 0 || request.lines < 1) {
      done(base::fail(ErrorKind::BadInput,
                      "An evaluation needs a limit of nodes and at least one line"));
      return next_ticket();
    }
    if (auto known = remembered(request)) {
      done(std::move(*known));
      return next_ticket();
    }
    engine_host::SearchRequest search;
    search.start = request.position;
    search.limits.nodes = request.nodes;
    search.lines = request.lines;
    search.new_game = request.new_game;
    return add(std::move(search), request.priority, query_of(request),
               [nodes = request.nodes, done = std::move(done)](Result<SearchResult> result) {
                 if (result)
                   done(evaluation_of(*result, nodes));
                 else
                   done(tl::unexpected(result.error()));
               });
  }

  Ticket add(engine_host::SearchRequest search, Priority priority,
             std::optional<EvaluationCache::Query> query, Engine::Done done) {
    std::unique_lock lock(mutex_);
    const Ticket ticket = ++last_ticket_;
    if (closing_) {
      lock.unlock();
      done(cancelled());
      return ticket;
    }
    waiting_.emplace(Order{priority, ticket},
                     Job{ticket, priority, std::move(search), std::move(query), std::move(done)});
    serve();
    return ticket;
  }

  void rest() {
    const std::lock_guard lock(mutex_);
    for (Slot& slot : slots_)
      slot.engine->rest();
  }

  void cancel(Ticket ticket) {
    std::unique_lock lock(mutex_);
    for (auto each = waiting_.begin(); each != waiting_.end(); ++each) {
      if (each->second.ticket != ticket) continue;
      Job job = std::move(each->second);
      waiting_.erase(each);
      lock.unlock();
      return job.done(cancelled());
    }
    for (Slot& slot : slots_) {
      if (!slot.job || slot.job->ticket != ticket) continue;
      Job job = release(slot);
      serve();
      lock.unlock();
      return job.done(cancelled());
    }
  }

  void cancel_all() {
    std::vector<Job> jobs;
    {
      const std::lock_guard lock(mutex_);
      for (auto& [order, job] : waiting_)
        jobs.push_back(std::move(job));
      waiting_.clear();
      for (Slot& slot : slots_)
        if (slot.job) jobs.push_back(release(slot));
    }
    for (Job& job : jobs)
      job.done(cancelled());
  }

 private:
  struct Job {
    Ticket ticket;
    Priority priority;
    engine_host::SearchRequest search;
    std::optional<EvaluationCache::Query> query;  // as what the answer is remembered
    Engine::Done done;
  };
  struct Order {
    Priority priority;
    Ticket ticket;
    bool operator<(const Order& other) const {
      return priority != other.priority ? priority > other.priority : ticket < other.ticket;
    }
  };
  struct Slot {
    std::unique_ptr<Engine> engine;
    std::optional<Job> job;
    std::uint64_t round = 0;  // which search; answers of earlier ones are stale
  };

  // What a file says is believed only as far as it is possible in this position.
  std::optional<Evaluation> remembered(const Request& request) {
    const std::lock_guard lock(mutex_);
    auto known = cache_ ? cache_->find(query_of(request)) : std::nullopt;
    if (!known || !is_plausible(request, *known)) return std::nullopt;
    known->best = known->lines.front().moves.front();
    return known;
  }

  [[nodiscard]] EvaluationCache::Query query_of(const Request& request) const {
    return {position_text(request.position), name_, request.nodes,
            static_cast<std::size_t>(request.lines)};
  }

  Ticket next_ticket() {
    const std::lock_guard lock(mutex_);
    return ++last_ticket_;
  }

  static Evaluation evaluation_of(const SearchResult& result, std::uint64_t nodes) {
    const bool told = !result.lines.empty() && !result.lines.front().moves.empty();
    return {result.lines, nodes, result.engine,
            told ? result.lines.front().moves.front() : result.best};
  }

  // Takes the job from a slot whose engine is then free for another one.
  static Job release(Slot& slot) {
    Job job = std::move(*slot.job);
    slot.job.reset();
    ++slot.round;
    slot.engine->cancel();
    return job;
  }

  Slot* slot_for(Priority priority) {
    Slot* weakest = nullptr;
    for (Slot& slot : slots_) {
      if (!slot.job) return &slot;
      const bool weaker = slot.job->priority < priority;
      if (weaker && (weakest == nullptr || slot.job->priority < weakest->job->priority))
        weakest = &slot;
    }
    if (weakest == nullptr) return nullptr;
    Job put_back = release(*weakest);
    const Order order{put_back.priority, put_back.ticket};
    waiting_.emplace(order, std::move(put_back));
    return weakest;
  }

  // Gives waiting jobs to engines. Locked.
  void serve() {
    while (!waiting_.empty() && !closing_) {
      Slot* slot = slot_for(waiting_.begin()->first.priority);
      if (slot == nullptr) return;
      slot->job = std::move(waiting_.begin()->second);
      waiting_.erase(waiting_.begin());
      const std::uint64_t round = ++slot->round;
      slot->engine->search(slot->job->search, [this, slot, round](Result<SearchResult> result) {
        finish(*slot, round, std::move(result));
      });
    }
  }

  void finish(Slot& slot, std::uint64_t round, Result<SearchResult> result) {
    std::unique_lock lock(mutex_);
    if (slot.round != round || !slot.job) return;  // cancelled or put back meanwhile
    Job job = std::move(*slot.job);
    slot.job.reset();
    if (result && cache_ && job.query)
      cache_->keep(*job.query, evaluation_of(*result, job.query->nodes));
    serve();
    lock.unlock();
    job.done(std::move(result));
  }

  std::string name_;
  std::shared_ptr<EvaluationCache> cache_;
  std::mutex mutex_;  // guards everything below and the cache
  std::vector<Slot> slots_;
  std::map<Order, Job> waiting_;
  Ticket last_ticket_ = 0;
  bool closing_ = false;
};

Service::Service(engine_host::EngineHost& host, engine_host::EngineSettings settings, int engines,
                 std::shared_ptr<EvaluationCache> cache)
    : state_(std::make_unique<State>(host, std::move(settings), engines, std::move(cache))) {}
Service::~Service() = default;

Ticket Service::analyse(Request request, Done done) {
  return state_->analyse(request, std::move(done));
}
Ticket Service::search(engine_host::SearchRequest request, Priority priority,
                       engine_host::Engine::Done done) {
  return state_->add(std::move(request), priority, std::nullopt, std::move(done));
}
void Service::cancel(Ticket ticket) {
  state_->cancel(ticket);
}
void Service::cancel_all() {
  state_->cancel_all();
}
void Service::rest() {
  state_->rest();
}

}  // namespace rostok::analysis
