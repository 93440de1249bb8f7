// SPDX-License-Identifier: MIT
// The life of one engine on the I/O thread: start, handshake, searches in turn, end.
#pragma once
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <variant>

#include <boost/asio/executor_work_guard.hpp>

#include "child_process.h"
#include "rostok/engine_host/engine.h"

namespace rostok::engine_host {

class EngineHost::Loop {
 public:
  Loop();
  ~Loop();
  boost::asio::io_context context;

 private:
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  std::thread thread_;
};

class Engine::Session : public std::enable_shared_from_this<Session> {
 public:
  using InfoDone = std::function<void(base::Result<EngineInfo>)>;
  struct SearchJob {
    SearchRequest request;
    Done done;
    InfoHandler on_info;
  };
  struct IdentifyJob {
    InfoDone done;
  };
  using Job = std::variant<SearchJob, IdentifyJob>;

  Session(boost::asio::io_context& loop, EngineSettings settings);

  // All on the I/O thread.
  void add(Job job);
  void cancel();
  void stop();
  void rest();
  [[nodiscard]] int process_id() const;
  using Closed = std::function<void(base::Result<void>)>;
  void shut_down(Closed done);
  [[nodiscard]] boost::asio::io_context& loop() { return loop_; }

 private:
  template <typename T>
  using Task = boost::asio::awaitable<base::Result<T>>;

  void start_running();
  boost::asio::awaitable<void> run_jobs();
  boost::asio::awaitable<void> run(Job& job);
  boost::asio::awaitable<void> run(SearchJob& job);
  void rest_when_idle();
  Task<void> ensure_started();
  Task<void> handshake(ChildProcess& child);
  Task<void> prepare(const SearchRequest& request);
  Task<void> apply(const std::vector<OptionSetting>& options);
  Task<void> send(std::string line);
  Task<void> wait_ready();
  Task<SearchResult> search(SearchJob& job);
  Task<SearchResult> go(SearchJob& job, const std::string& placed, const chess::Position& position);
  Task<SearchResult> read_search(SearchJob& job, const chess::Position& position);
  Task<void> quit();
  [[nodiscard]] uci::SearchLimits limits_for(const SearchRequest& request) const;
  base::Result<SearchResult> end_by_force(SearchResult result, const base::Error& why);
  void request_stop();  // with the deadline of an answer
  void send_stop();
  static void answer(SearchJob& job, base::Result<SearchResult> result);

  boost::asio::io_context& loop_;
  const EngineSettings settings_;
  std::unique_ptr<ChildProcess> child_;
  EngineInfo info_;
  std::deque<Job> jobs_;
  SearchJob* current_ = nullptr;  // lives in the frame of run_jobs
  bool running_ = false;          // run_jobs is at work
  bool searching_ = false;        // between "go" and "bestmove"
  bool cancelled_ = false, stopping_ = false, closing_ = false, resting_ = false;
  bool stop_sent_ = false;       // in this search
  bool knows_no_nodes_ = false;  // "go nodes" means nothing to it: we count for it
  bool passes_nodes_ = false;    // it searches on behind a limit of nodes …
  bool ignores_stop_ = false;    // … and behind a "stop"
  Clock::time_point search_deadline_{};
  int failures_ = 0;             // in a row
  std::map<std::string, std::string> options_set_;
  boost::asio::steady_timer back_off_, idle_;
  Clock::time_point last_start_{};
  Closed on_closed_;
};

}  // namespace rostok::engine_host
