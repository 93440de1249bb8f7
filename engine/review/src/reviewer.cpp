// SPDX-License-Identifier: MIT
#include "rostok/review/reviewer.h"

#include <condition_variable>
#include <mutex>

namespace rostok::review {

using base::ErrorKind;
using base::Result;

namespace {

// One review under way. Answers arrive on the I/O thread; the caller waits. Shared, because an
// answer may come when the caller has gone.
class Review : public std::enable_shared_from_this<Review> {
 public:
  Review(analysis::Service& service, const GameRecord& record, const ReviewOptions& options)
      : service_(service), inquiry_(record, options) {}

  Result<Analysis> run(const ReviewProgress& progress, std::stop_token cancel) {
    ask(inquiry_.begin());
    std::unique_lock lock(mutex_);
    std::size_t shown = 0;
    std::optional<base::Error> error;
    for (;;) {
      const bool on = changed_.wait(lock, cancel,
                                    [&] { return inquiry_.answered() > shown || inquiry_.over(); });
      error = inquiry_.error();
      if (!on || cancel.stop_requested())
        error = base::Error{ErrorKind::Cancelled, "The review was cancelled", {}, {}, {}};
      if (error) break;
      shown = inquiry_.answered();
      const std::size_t all = inquiry_.asked();
      const bool over = inquiry_.over();
      lock.unlock();
      if (progress) progress(shown, all);
      lock.lock();
      if (over && !cancel.stop_requested()) return inquiry_.analysis();
    }
    left_ = true;
    const std::vector<analysis::Ticket> tickets = tickets_;
    lock.unlock();
    for (const analysis::Ticket ticket : tickets)
      service_.cancel(ticket);
    return base::fail(*error);
  }

 private:
  void ask(const std::vector<Inquiry::Question>& questions) {
    for (const Inquiry::Question& question : questions)
      ask(question);
  }

  void ask(const Inquiry::Question& question) {
    const auto ticket = service_.analyse(
        inquiry_.request(question),
        [self = shared_from_this(), question](Result<analysis::Evaluation> result) {
          self->take(question, std::move(result));
        });
    std::unique_lock lock(mutex_);
    tickets_.push_back(ticket);
    const bool too_late = left_;
    lock.unlock();
    if (too_late) service_.cancel(ticket);
  }

  void take(const Inquiry::Question& question, Result<analysis::Evaluation> result) {
    std::vector<Inquiry::Question> next;
    {
      const std::lock_guard lock(mutex_);
      if (left_) return;
      next = inquiry_.take(question, std::move(result));
    }
    ask(next);
    changed_.notify_all();
  }

  analysis::Service& service_;
  std::mutex mutex_;  // guards everything below; of the inquiry request() alone is free of it
  std::condition_variable_any changed_;
  Inquiry inquiry_;
  std::vector<analysis::Ticket> tickets_;
  bool left_ = false;
};

}  // namespace

Result<Analysis> analyse_game(analysis::Service& service, const GameRecord& record,
                              const ReviewOptions& options, const ReviewProgress& progress,
                              std::stop_token cancel) {
  return std::make_shared<Review>(service, record, options)->run(progress, std::move(cancel));
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
