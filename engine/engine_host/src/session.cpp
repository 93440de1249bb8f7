// SPDX-License-Identifier: MIT
#include "session.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "child_setup.h"
#include "mark.h"

namespace rostok::engine_host {

namespace asio = boost::asio;
using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// A failed engine is not started again faster than this; doubled with each failure in a row.
constexpr std::chrono::seconds kBackOff{1};
constexpr int kMostDoublings = 2;

base::Unexpected cancelled() {
  return fail(ErrorKind::Cancelled, "The search was cancelled");
}

}  // namespace

EngineHost::Loop::Loop()
    : work_(asio::make_work_guard(context)), thread_([this] { context.run(); }) {
  ignore_broken_pipes();
}

EngineHost::Loop::~Loop() {
  work_.reset();
  context.stop();
  thread_.join();
}

Engine::Session::Session(asio::io_context& loop, EngineSettings settings)
    : loop_(loop), settings_(std::move(settings)), back_off_(loop), idle_(loop) {}

void Engine::Session::add(Job job) {
  jobs_.push_back(std::move(job));
  resting_ = false;
  start_running();
}

void Engine::Session::start_running() {
  if (running_) return;
  running_ = true;
  idle_.cancel();
  asio::co_spawn(
      loop_, [self = shared_from_this()] { return self->run_jobs(); }, asio::detached);
}

void Engine::Session::cancel() {
  std::deque<Job> waiting;
  waiting.swap(jobs_);
  if (current_ != nullptr && !cancelled_) {
    cancelled_ = true;
    current_->on_info = {};
    if (searching_) request_stop();
    answer(*current_, cancelled());
  }
  for (Job& job : waiting) {
    if (auto* search_job = std::get_if<SearchJob>(&job))
      answer(*search_job, cancelled());
    else
      std::get<IdentifyJob>(job).done(cancelled());
  }
}

void Engine::Session::stop() {
  if (current_ == nullptr || stopping_) return;
  stopping_ = true;
  if (searching_) request_stop();
}

// One that is known not to obey is not waited for.
void Engine::Session::request_stop() {
  const auto patience = ignores_stop_ ? std::chrono::milliseconds(0) : settings_.timeouts.stop;
  child_->set_deadline(std::min(search_deadline_, Clock::now() + patience),
                       N_("The engine does not obey “stop”"));
  stop_sent_ = true;
  send_stop();
}

void Engine::Session::send_stop() {
  asio::co_spawn(
      loop_,
      [self = shared_from_this()]() -> asio::awaitable<void> {
        if (self->child_) (void)co_await self->child_->write_line("stop");
      },
      asio::detached);
}

void Engine::Session::answer(SearchJob& job, Result<SearchResult> result) {
  if (job.done) std::exchange(job.done, {})(std::move(result));
}

int Engine::Session::process_id() const {
  return child_ ? child_->id() : 0;
}

void Engine::Session::shut_down(Closed done) {
  closing_ = true;
  on_closed_ = std::move(done);
  cancel();
  back_off_.cancel();
  if (running_) {
    if (child_ && !searching_)
      child_->set_deadline(Clock::now(),
                           N_("The engine did not start in time"));  // no waiting for a slow start
    return;
  }
  start_running();
}

void Engine::Session::rest() {
  resting_ = true;
  if (child_) start_running();
}

asio::awaitable<void> Engine::Session::run_jobs() {
  while (!jobs_.empty() || resting_) {
    if (!jobs_.empty()) {
      Job job = std::move(jobs_.front());
      jobs_.pop_front();
      co_await run(job);
      continue;
    }
    resting_ = false;
    (void)co_await quit();
    child_.reset();
  }
  if (closing_) {
    auto quitted = co_await quit();
    child_.reset();
    if (on_closed_) std::exchange(on_closed_, {})(std::move(quitted));
  }
  running_ = false;
  rest_when_idle();
}

void Engine::Session::rest_when_idle() {
  if (!child_ || settings_.idle.count() == 0) return;
  idle_.expires_after(settings_.idle);
  idle_.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
    const auto self = weak.lock();
    if (!error && self && !self->running_) self->rest();
  });
}

asio::awaitable<void> Engine::Session::run(Job& job) {
  if (auto* search_job = std::get_if<SearchJob>(&job)) {
    co_await run(*search_job);
    co_return;
  }
  auto started = co_await ensure_started();
  auto& done = std::get<IdentifyJob>(job).done;
  if (started)
    done(info_);
  else
    done(tl::unexpected(started.error()));
}

asio::awaitable<void> Engine::Session::run(SearchJob& job) {
  cancelled_ = stopping_ = false;
  current_ = &job;
  auto result = co_await search(job);
  current_ = nullptr;
  searching_ = false;
  if (result) {
    failures_ = 0;
  } else {
    const ErrorKind kind = result.error().kind;
    if (kind == ErrorKind::EngineFailed || kind == ErrorKind::Timeout) {
      if (!cancelled_ || !ignores_stop_) ++failures_;
      child_.reset();  // whatever it is doing: the next search gets a new one
    }
  }
  answer(job, std::move(result));
}

auto Engine::Session::ensure_started() -> Task<void> {
  if (child_) co_return Result<void>{};
  const auto earliest =
      last_start_ + kBackOff * (1 << std::clamp(failures_ - 1, 0, kMostDoublings));
  if (last_start_ != Clock::time_point{} && Clock::now() < earliest) {
    back_off_.expires_at(earliest);
    co_await back_off_.async_wait(asio::as_tuple(asio::use_awaitable));
  }
  if (closing_) co_return cancelled();
  last_start_ = Clock::now();
  auto child = std::make_unique<ChildProcess>(loop_);
  if (auto started = child->start(settings_.path, settings_.arguments); !started) co_return started;
  child_ = std::move(child);
  auto done = co_await handshake(*child_);
  if (!done) child_.reset();
  co_return done;
}

auto Engine::Session::handshake(ChildProcess& child) -> Task<void> {
  child.set_deadline(Clock::now() + settings_.timeouts.start,
                     N_("The program started, but never said “uciok” as a UCI engine does"));
  info_ = {};
  options_set_.clear();
  if (auto sent = co_await child.write_line("uci"); !sent) co_return sent;
  for (bool ok = false; !ok;) {
    auto line = co_await child.read_line();
    if (!line) co_return tl::unexpected(line.error());
    auto message = uci::parse_line(*line);
    if (auto* name = std::get_if<uci::IdName>(&message))
      info_.name = name->value;
    else if (auto* author = std::get_if<uci::IdAuthor>(&message))
      info_.author = author->value;
    else if (auto* option = std::get_if<uci::Option>(&message))
      info_.options.push_back(*option);
    else if (std::holds_alternative<uci::OtherProtocol>(message) && info_.name.empty())
      co_return fail(
          ErrorKind::EngineFailed,
          "This program speaks the xboard protocol (CECP), not UCI: Rostok cannot use it");
    else
      ok = std::holds_alternative<uci::UciOk>(message);
    if (info_.options.size() > 1000)
      co_return fail(ErrorKind::EngineFailed, "The engine lists options without end");
  }
  if (auto set = co_await apply(settings_.options); !set) co_return set;
  child.set_deadline(Clock::now() + settings_.timeouts.start,
                     N_("The engine did not answer “isready” in time"));
  co_return co_await wait_ready();
}

auto Engine::Session::apply(const std::vector<OptionSetting>& options) -> Task<void> {
  for (const OptionSetting& setting : options) {
    const bool known =
        std::any_of(info_.options.begin(), info_.options.end(),
                    [&](const uci::Option& each) { return each.name == setting.name; });
    if (!known && setting.required)
      co_return fail(ErrorKind::Unsupported, "The engine {1} has no option {2}",
                     {info_.name, setting.name});
    const auto set = options_set_.find(setting.name);
    if (!known || (set != options_set_.end() && set->second == setting.value)) continue;
    if (auto sent = co_await send(uci::set_option_command(setting.name, setting.value)); !sent)
      co_return sent;
    options_set_[setting.name] = setting.value;
  }
  co_return Result<void>{};
}

auto Engine::Session::send(std::string line) -> Task<void> {
  co_return co_await child_->write_line(std::move(line));
}

auto Engine::Session::wait_ready() -> Task<void> {
  if (auto sent = co_await send("isready"); !sent) co_return sent;
  for (;;) {
    auto line = co_await child_->read_line();
    if (!line) co_return tl::unexpected(line.error());
    if (std::holds_alternative<uci::ReadyOk>(uci::parse_line(*line))) co_return Result<void>{};
  }
}

// The end that was asked for is no error, whatever its exit code.
auto Engine::Session::quit() -> Task<void> {
  if (!child_) co_return Result<void>{};
  child_->set_deadline(Clock::now() + settings_.timeouts.quit,
                       N_("The engine does not obey “quit” and was ended by force"));
  auto sent = co_await child_->write_line("quit");
  while (sent) {
    auto line = co_await child_->read_line();
    if (!line) sent = tl::unexpected(line.error());
  }
  if (sent.error().kind == ErrorKind::Timeout)
    co_return sent;  // the destructor of the child kills it
  co_return Result<void>{};
}

}  // namespace rostok::engine_host
