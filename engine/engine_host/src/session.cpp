// SPDX-License-Identifier: MIT
#include "session.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "child_setup.h"
#include "rostok/chess/notation.h"

namespace rostok::engine_host {

namespace asio = boost::asio;
using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// A failed engine is not started again faster than this.
constexpr std::chrono::seconds kBackOff{1};

std::vector<chess::Move> legal_prefix(chess::Position position, const std::vector<std::string>& pv) {
  std::vector<chess::Move> moves;
  for (const std::string& text : pv) {
    const auto move = chess::parse_uci(position, text);
    if (!move) break;
    moves.push_back(*move);
    position.play(*move);
  }
  return moves;
}

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
    : loop_(loop), settings_(std::move(settings)) {}

void Engine::Session::add(Job job) {
  jobs_.push_back(std::move(job));
  if (running_) return;
  running_ = true;
  asio::co_spawn(loop_, [self = shared_from_this()] { return self->run_jobs(); }, asio::detached);
}

void Engine::Session::cancel() {
  std::deque<Job> waiting;
  waiting.swap(jobs_);
  if (searching_ && !cancelled_) {
    cancelled_ = true;
    child_->set_deadline(Clock::now() + settings_.timeouts.stop);
    asio::co_spawn(
        loop_, [self = shared_from_this()]() -> asio::awaitable<void> {
          if (self->child_) (void)co_await self->child_->write_line("stop");
        },
        asio::detached);
  }
  for (Job& job : waiting) {
    if (auto* search_job = std::get_if<SearchJob>(&job)) search_job->done(cancelled());
    else std::get<IdentifyJob>(job).done(cancelled());
  }
}

void Engine::Session::shut_down(std::function<void()> done) {
  closing_ = true;
  on_closed_ = std::move(done);
  cancel();
  if (running_) return;
  running_ = true;
  asio::co_spawn(loop_, [self = shared_from_this()] { return self->run_jobs(); }, asio::detached);
}

asio::awaitable<void> Engine::Session::run_jobs() {
  while (!jobs_.empty()) {
    Job job = std::move(jobs_.front());
    jobs_.pop_front();
    if (auto* search_job = std::get_if<SearchJob>(&job)) {
      co_await run(*search_job);
    } else {
      auto started = co_await ensure_started();
      auto& done = std::get<IdentifyJob>(job).done;
      if (started) done(info_);
      else done(tl::unexpected(started.error()));
    }
  }
  if (closing_) {
    co_await quit();
    child_.reset();
    if (on_closed_) std::exchange(on_closed_, {})();
  }
  running_ = false;
}

asio::awaitable<void> Engine::Session::run(SearchJob& job) {
  cancelled_ = false;
  auto result = co_await search(job);
  searching_ = false;
  if (!result && child_ && result.error().kind != ErrorKind::IllegalState &&
      result.error().kind != ErrorKind::Cancelled)
    child_.reset();  // whatever it is doing: the next search gets a new one
  if (cancelled_) job.done(cancelled());
  else job.done(std::move(result));
}

auto Engine::Session::ensure_started() -> Task<void> {
  if (child_) co_return Result<void>{};
  const auto now = Clock::now();
  if (last_start_ != Clock::time_point{} && now < last_start_ + kBackOff) {
    asio::steady_timer wait(loop_, last_start_ + kBackOff);
    co_await wait.async_wait(asio::as_tuple(asio::use_awaitable));
  }
  last_start_ = Clock::now();
  auto child = std::make_unique<ChildProcess>(loop_);
  if (auto started = child->start(settings_.path, settings_.arguments); !started) co_return started;
  child_ = std::move(child);
  auto done = co_await handshake(*child_);
  if (!done) child_.reset();
  co_return done;
}

auto Engine::Session::handshake(ChildProcess& child) -> Task<void> {
  child.set_deadline(Clock::now() + settings_.timeouts.start);
  info_ = {};
  lines_set_ = 1;
  if (auto sent = co_await child.write_line("uci"); !sent) co_return sent;
  for (bool ok = false; !ok;) {
    auto line = co_await child.read_line();
    if (!line) co_return tl::unexpected(line.error());
    auto message = uci::parse_line(*line);
    if (auto* name = std::get_if<uci::IdName>(&message)) info_.name = name->value;
    else if (auto* author = std::get_if<uci::IdAuthor>(&message)) info_.author = author->value;
    else if (auto* option = std::get_if<uci::Option>(&message)) info_.options.push_back(*option);
    else ok = std::holds_alternative<uci::UciOk>(message);
    if (info_.options.size() > 1000) co_return fail(ErrorKind::EngineFailed, "The engine lists options without end");
  }
  for (const OptionSetting& setting : settings_.options) {
    const bool known = std::any_of(info_.options.begin(), info_.options.end(),
                                   [&](const uci::Option& each) { return each.name == setting.name; });
    if (known) {
      if (auto sent = co_await child.write_line(uci::set_option_command(setting.name, setting.value)); !sent) co_return sent;
    } else if (setting.required) {
      co_return fail(ErrorKind::Unsupported, "The engine {1} has no option {2}", {info_.name, setting.name});
    }
  }
  co_return co_await wait_ready();
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

auto Engine::Session::search(SearchJob& job) -> Task<SearchResult> {
  // Our rules look first: engines crash on some illegal positions and swallow illegal moves.
  const SearchRequest& request = job.request;
  chess::Position position = request.start;
  std::vector<std::string> moves;
  for (const chess::Move move : request.moves) {
    if (!position.is_legal(move))
      co_return fail(ErrorKind::IllegalState, "“{1}” is not a legal move here",
                     {chess::to_string(move.from()) + chess::to_string(move.to())});
    moves.push_back(chess::to_uci(position, move));
    position.play(move);
  }
  if (!position.has_legal_move())
    co_return fail(ErrorKind::IllegalState, "The game is over, there is no move to search");
  if (auto started = co_await ensure_started(); !started) co_return tl::unexpected(started.error());
  child_->set_deadline(Clock::now() + settings_.timeouts.ready);
  std::vector<std::string> commands;
  if (request.lines != lines_set_) {
    commands.push_back(uci::set_option_command("MultiPV", std::to_string(request.lines)));
    lines_set_ = request.lines;
  }
  if (request.new_game) commands.emplace_back("ucinewgame");
  for (const std::string& command : commands)
    if (auto sent = co_await send(command); !sent) co_return tl::unexpected(sent.error());
  if (!commands.empty())
    if (auto ready = co_await wait_ready(); !ready) co_return tl::unexpected(ready.error());
  if (cancelled_ || closing_) co_return cancelled();
  child_->set_deadline(Clock::now() + settings_.timeouts.search);
  for (const std::string& command : {uci::position_command(request.start.to_fen(), moves), uci::go_command(request.limits)})
    if (auto sent = co_await send(command); !sent) co_return tl::unexpected(sent.error());
  searching_ = true;
  co_return co_await read_search(job, position);
}

auto Engine::Session::read_search(SearchJob& job, const chess::Position& position) -> Task<SearchResult> {
  SearchResult result;
  for (;;) {
    auto line = co_await child_->read_line();
    if (!line) co_return tl::unexpected(line.error());
    const auto message = uci::parse_line(*line);
    if (const auto* info = std::get_if<uci::Info>(&message)) {
      result.nodes = std::max(result.nodes, info->nodes);
      if (!info->score || info->pv.empty() || info->multipv < 1 || info->multipv > 256) continue;
      const auto index = static_cast<std::size_t>(info->multipv);
      if (result.lines.size() < index) result.lines.resize(index);
      result.lines[index - 1] = {*info->score, info->depth, legal_prefix(position, info->pv)};
      if (job.on_info) job.on_info(result.lines[index - 1], info->multipv);
    } else if (const auto* best = std::get_if<uci::BestMove>(&message)) {
      const auto move = chess::parse_uci(position, best->move);
      if (!move)
        co_return fail(ErrorKind::EngineFailed, "The engine {1} played an illegal move: “{2}”",
                       {info_.name, best->move});
      result.best = *move;
      co_return result;
    }
  }
}

asio::awaitable<void> Engine::Session::quit() {
  if (!child_) co_return;
  child_->set_deadline(Clock::now() + settings_.timeouts.quit);
  if (const auto sent = co_await child_->write_line("quit"); !sent) co_return;
  for (;;) {
    const auto line = co_await child_->read_line();
    if (!line) co_return;  // ended, or too slow: the destructor of the child kills what is left
  }
}

}  // namespace rostok::engine_host
