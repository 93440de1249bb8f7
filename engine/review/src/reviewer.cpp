// SPDX-License-Identifier: MIT
#include "rostok/review/reviewer.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "critical.h"

namespace rostok::review {

using base::ErrorKind;
using base::Result;
using chess::Position;

namespace {

constexpr int kMostFailures = 3;       // restarts of the engine
constexpr int kMostEarlyFailures = 1;  // before it has answered anything

std::vector<Line> lines_of(const analysis::Evaluation& evaluation, chess::Color turn) {
  std::vector<Line> lines;
  for (const engine_host::SearchLine& each : evaluation.lines)
    if (!each.moves.empty())
      lines.push_back({from_engine(each.score, turn), each.depth, each.moves});
  return lines;
}

bool is_engine_fault(ErrorKind kind) {
  return kind == ErrorKind::EngineFailed || kind == ErrorKind::Timeout;
}

// One review under way. Answers arrive on the I/O thread; the caller waits. Shared, because an
// answer may come when the caller has gone.
class Inquiry : public std::enable_shared_from_this<Inquiry> {
 public:
  Inquiry(analysis::Service& service, const GameRecord& record, const ReviewOptions& options)
      : service_(service),
        nodes_(options.nodes),
        positions_(positions_of(record)),
        scores_(scores_by_rule(record, positions_)) {
    answer_.nodes = options.nodes;
    answer_.book_moves = book_moves(positions_, options.book);
    answer_.positions.resize(positions_.size());
  }

  Result<Analysis> run(const ReviewProgress& progress, std::stop_token cancel) {
    ask_for_all();
    std::unique_lock lock(mutex_);
    std::size_t shown = 0;
    for (;;) {
      const bool on = changed_.wait(lock, cancel, [&] { return answered_ > shown || is_over(); });
      if (!on || cancel.stop_requested())
        error_ = base::Error{ErrorKind::Cancelled, "The review was cancelled", {}, {}, {}};
      if (error_) break;
      shown = answered_;
      const std::size_t all = asked_;
      const bool over = is_over();
      lock.unlock();
      if (progress) progress(shown, all);
      lock.lock();
      if (over && !cancel.stop_requested()) return std::move(answer_);
    }
    const std::vector<analysis::Ticket> tickets = tickets_;
    const base::Error error = *error_;
    lock.unlock();
    for (const analysis::Ticket ticket : tickets)
      service_.cancel(ticket);
    return base::fail(error);
  }

 private:
  [[nodiscard]] bool is_over() const { return error_ || answered_ == asked_; }

  // Position i is worth asking when somebody is judged by it.
  [[nodiscard]] bool is_needed(std::size_t index) const {
    return positions_.size() > 1 && !scores_[index] && index >= answer_.book_moves &&
           !(index == answer_.book_moves && index + 1 == positions_.size());
  }

  void ask_for_all() {
    std::vector<std::size_t> wanted;
    for (std::size_t i = positions_.size(); i-- > 0;)
      if (is_needed(i)) wanted.push_back(i);
    {
      const std::lock_guard lock(mutex_);
      asked_ = wanted.size();
      pending_.assign(positions_.size(), false);
      for (const std::size_t i : wanted)
        pending_[i] = true;
    }
    bool first = true;
    for (const std::size_t i : wanted)
      ask(i, 1, nodes_, std::exchange(first, false), &Inquiry::keep_score);
  }

  using Keeper = void (Inquiry::*)(std::size_t, std::vector<Line>);

  void ask(std::size_t index, int lines, std::uint64_t nodes, bool first, Keeper keep) {
    analysis::Request request;
    request.position = positions_[index];
    request.nodes = nodes;
    request.lines = lines;
    request.new_game = first;
    const auto ticket = service_.analyse(
        std::move(request),
        [self = shared_from_this(), index, keep](Result<analysis::Evaluation> result) {
          self->take(index, keep, std::move(result));
        });
    std::unique_lock lock(mutex_);
    tickets_.push_back(ticket);
    const bool too_late = error_.has_value();
    lock.unlock();
    if (too_late) service_.cancel(ticket);
  }

  void take(std::size_t index, Keeper keep, Result<analysis::Evaluation> result) {
    std::vector<std::pair<std::size_t, int>> closer;
    {
      const std::lock_guard lock(mutex_);
      if (error_) return;
      if (result) {
        ++successes_;
        if (!result->engine.empty()) answer_.engine = result->engine;
        (this->*keep)(index, lines_of(*result, positions_[index].turn()));
      } else if (keep == &Inquiry::keep_closer && result.error().kind == ErrorKind::Unsupported) {
        // An engine without MultiPV: no praise and no tasks, but a report.
      } else if (const int most = successes_ > 0 ? kMostFailures : kMostEarlyFailures;
                 !is_engine_fault(result.error().kind) || ++failures_ > most ||
                 (successes_ == 0 && answered_ + 1 == asked_)) {
        error_ = result.error();
      }
      if (keep == &Inquiry::keep_score) {
        pending_[index] = false;
        closer = newly_critical(index);
        asked_ += closer.size();
      }
    }
    for (const auto& [position, lines] : closer)
      ask(position, lines, nodes_ * kCloserFactor, false, &Inquiry::keep_closer);
    {
      const std::lock_guard lock(mutex_);
      ++answered_;
    }
    changed_.notify_all();
  }

  void keep_score(std::size_t index, std::vector<Line> lines) {
    if (lines.empty()) return;
    scores_[index] = lines.front().score;
    answer_.positions[index].line = std::move(lines.front());
  }
  void keep_closer(std::size_t index, std::vector<Line> lines) {
    answer_.positions[index].closer = std::move(lines);
  }

  // Whether a position is critical is known with the scores of its neighbours. Locked.
  std::vector<std::pair<std::size_t, int>> newly_critical(std::size_t answered) {
    std::vector<std::pair<std::size_t, int>> found;
    const std::size_t last = std::min(answered + 1, positions_.size() - 1);
    for (std::size_t i = last + 1; i-- > (answered == 0 ? 0 : answered - 1);) {
      if (looked_.size() < positions_.size()) looked_.resize(positions_.size(), false);
      const std::size_t from = i == 0 ? 0 : i - 1, to = std::min(i + 1, positions_.size() - 1);
      if (looked_[i] || std::any_of(pending_.begin() + static_cast<std::ptrdiff_t>(from),
                                    pending_.begin() + static_cast<std::ptrdiff_t>(to) + 1,
                                    [](bool each) { return each; }))
        continue;
      looked_[i] = true;
      if (const int lines = closer_lines(positions_, scores_, answer_.book_moves, i); lines > 0)
        found.emplace_back(i, lines);
    }
    return found;
  }

  analysis::Service& service_;
  const std::uint64_t nodes_;
  const std::vector<Position> positions_;
  std::mutex mutex_;  // guards everything below
  std::condition_variable_any changed_;
  std::vector<std::optional<Score>> scores_;
  std::vector<bool> pending_;  // its score is on the way
  std::vector<bool> looked_;   // whether it is critical has been decided
  Analysis answer_;
  std::vector<analysis::Ticket> tickets_;
  std::size_t asked_ = 0, answered_ = 0;
  int successes_ = 0, failures_ = 0;
  std::optional<base::Error> error_;
};

}  // namespace

Result<Analysis> analyse_game(analysis::Service& service, const GameRecord& record,
                              const ReviewOptions& options, const ReviewProgress& progress,
                              std::stop_token cancel) {
  return std::make_shared<Inquiry>(service, record, options)->run(progress, std::move(cancel));
}

engine_host::EngineSettings settings_for(const std::string& path, std::uint64_t nodes) {
  constexpr std::uint64_t kSlowest = 20'000;  // nodes in a second
  engine_host::EngineSettings settings{
      path, engine_host::arguments_for(path), {{"Threads", "1"}, {"Hash", "64"}}, {}};
  settings.timeouts.search += std::chrono::seconds(kCloserFactor * nodes / kSlowest);
  // At low priority on a busy machine an engine may wait long for its turn; nobody waits for it.
  settings.timeouts.start = settings.timeouts.ready = std::chrono::seconds(60);
  return settings;
}

}  // namespace rostok::review
