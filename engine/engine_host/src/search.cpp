// SPDX-License-Identifier: MIT
// One search: what is sent, what is believed of the answer, and how it ends.
#include <algorithm>

#include "line_set.h"
#include "mark.h"
#include "rostok/chess/notation.h"
#include "session.h"

namespace rostok::engine_host {

using base::ErrorKind;
using base::fail;
using base::Result;
using std::chrono::milliseconds;

namespace {

// An engine that stands still on its way to a node limit. Stockfish goes to depth 245 when it has a
// mate and ends by itself: a stop before would leave its hash as the clock has it.
constexpr int kDeepest = 250;
constexpr std::size_t kLongestLine = 256;  // plies kept of one variation

std::vector<chess::Move> legal_prefix(chess::Position position,
                                      const std::vector<std::string>& pv) {
  std::vector<chess::Move> moves;
  for (const std::string& text : pv) {
    const auto move = chess::parse_uci(position, text);
    if (!move || moves.size() == kLongestLine) break;
    moves.push_back(*move);
    position.play(*move);
  }
  return moves;
}

// Some engines know no limit of nodes and go on: they are told to stop. A margin, because those
// that know it look at their counter only now and then.
bool is_beyond(const uci::SearchLimits& limits, const uci::Info& info) {
  return limits.nodes &&
         (info.nodes > *limits.nodes + *limits.nodes / 4 + 2000 || info.depth > kDeepest);
}

// Others take "go nodes" for "go" without a limit and answer from the first ply.
bool looks_ignorant(const SearchRequest& request, const chess::Position& position,
                    const SearchResult& result) {
  return request.limits.nodes.value_or(0) >= 1000 && !request.limits.depth && result.depth <= 2 &&
         result.nodes < *request.limits.nodes / 4 && position.count_legal_moves() > 1 &&
         (result.lines.empty() || !result.lines.front().score.mate);
}

// Engines that obey neither a limit of nodes nor “stop” get time instead: that of a slow school
// computer, and of nobody's patience.
constexpr std::uint64_t kNodesPerMillisecond = 200;
constexpr milliseconds kShortestUnstoppable{50}, kLongestUnstoppable{10'000};

base::Unexpected cancelled() {
  return fail(ErrorKind::Cancelled, "The search was cancelled");
}

}  // namespace

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
  if (auto ready = co_await prepare(request); !ready) co_return tl::unexpected(ready.error());
  if (cancelled_) co_return cancelled();
  search_deadline_ = Clock::now() + settings_.timeouts.search;
  child_->set_deadline(search_deadline_, N_("The engine did not finish its search in time"));
  const std::string placed = uci::position_command(request.start.to_fen(), moves);
  auto result = co_await go(job, placed, position);
  if (!result || cancelled_ || stopping_ || knows_no_nodes_ || !child_ ||
      !looks_ignorant(request, position, *result))
    co_return result;
  knows_no_nodes_ = true;
  co_return co_await go(job, placed, position);
}

// An engine that does not obey “stop” gets only searches that it ends by itself.
uci::SearchLimits Engine::Session::limits_for(const SearchRequest& request) const {
  uci::SearchLimits limits = request.limits;
  if (knows_no_nodes_) limits.nodes.reset();
  if (!ignores_stop_) return limits;
  const bool endless = !limits.depth && !limits.nodes && !limits.move_time && !limits.clocks;
  if (!endless && !(passes_nodes_ && request.limits.nodes)) return limits;
  auto time = kLongestUnstoppable;
  if (request.limits.nodes)
    time = std::clamp(milliseconds(*request.limits.nodes / kNodesPerMillisecond),
                      kShortestUnstoppable, kLongestUnstoppable);
  limits.move_time = std::min(limits.move_time.value_or(time), time);
  return limits;
}

auto Engine::Session::go(SearchJob& job, const std::string& placed, const chess::Position& position)
    -> Task<SearchResult> {
  stop_sent_ = false;
  for (const std::string& command : {placed, uci::go_command(limits_for(job.request))})
    if (auto sent = co_await send(command); !sent) co_return tl::unexpected(sent.error());
  searching_ = true;
  if (cancelled_ || stopping_) request_stop();
  auto result = co_await read_search(job, position);
  searching_ = false;
  co_return result;
}

// Options, a new game and the answer to isready: after it nothing of an older search can follow.
// An engine that died while it had nothing to do is replaced, once.
auto Engine::Session::prepare(const SearchRequest& request) -> Task<void> {
  std::vector<OptionSetting> options = request.options;
  // "1" is what every engine starts with; one that never heard of MultiPV is not asked for it.
  options.push_back({"MultiPV", std::to_string(request.lines), request.lines > 1});
  options.push_back({"UCI_Chess960", request.start.is_chess960() ? "true" : "false",
                     request.start.is_chess960()});
  for (;;) {
    const bool fresh = !child_;
    if (auto started = co_await ensure_started(); !started) co_return started;
    if (cancelled_) co_return cancelled();
    child_->set_deadline(Clock::now() + settings_.timeouts.ready,
                         N_("The engine did not answer “isready” in time"));
    auto done = co_await apply(options);
    if (done && request.new_game) done = co_await send("ucinewgame");
    if (done) done = co_await wait_ready();
    if (done || fresh || cancelled_ || done.error().kind != ErrorKind::EngineFailed) co_return done;
    child_.reset();
  }
}

// The process of an engine that ignored “stop” is ended; what it had found by then is an answer.
Result<SearchResult> Engine::Session::end_by_force(SearchResult result, const base::Error& why) {
  ignores_stop_ = true;
  child_.reset();
  if (cancelled_ || result.lines.empty() || result.lines.front().moves.empty())
    return tl::unexpected(why);
  result.best = result.lines.front().moves.front();
  result.engine = info_.name;
  result.ended_by_force = true;
  return result;
}

auto Engine::Session::read_search(SearchJob& job, const chess::Position& position)
    -> Task<SearchResult> {
  SearchResult result;
  bool told_to_stop = false;
  const std::size_t wanted = job.request.limits.only_moves.empty()
                                 ? position.count_legal_moves()
                                 : job.request.limits.only_moves.size();
  LineSet lines(std::min(wanted, static_cast<std::size_t>(std::max(job.request.lines, 1))));
  for (;;) {
    auto line = co_await child_->read_line();
    if (!line && stop_sent_ && line.error().kind == ErrorKind::Timeout) {
      passes_nodes_ = passes_nodes_ || told_to_stop;
      result.lines = lines.take();
      co_return end_by_force(std::move(result), line.error());
    }
    if (!line) co_return tl::unexpected(line.error());
    const auto message = uci::parse_line(*line);
    if (const auto* info = std::get_if<uci::Info>(&message)) {
      result.nodes = std::max(result.nodes, info->nodes);
      result.depth = std::max(result.depth, info->depth);
      if (!told_to_stop && is_beyond(job.request.limits, *info)) {
        told_to_stop = true;
        request_stop();
      }
      // What it still says depends on how quickly it obeys, and the answer must not.
      if (told_to_stop && lines.has_complete_set()) continue;
      if (!info->score || info->pv.empty() || info->multipv < 1 || info->multipv > 256) continue;
      SearchLine found{*info->score, info->depth, legal_prefix(position, info->pv)};
      if (job.on_info) job.on_info(found, info->multipv);
      lines.add(std::move(found), info->multipv);
    } else if (const auto* best = std::get_if<uci::BestMove>(&message)) {
      const auto move = chess::parse_uci(position, best->move);
      if (!move)
        co_return fail(ErrorKind::EngineFailed, "The engine {1} played an illegal move: “{2}”",
                       {info_.name, best->move});
      result.best = *move;
      result.lines = lines.take();
      result.engine = info_.name;
      co_return result;
    }
  }
}

}  // namespace rostok::engine_host
