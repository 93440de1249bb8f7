// SPDX-License-Identifier: MIT
// rostok engine test: runs an engine through everything that Rostok asks of one, and says in words
// what is wrong.
#include "engine_doctor.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <future>
#include <thread>

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;
using engine_host::Engine;
using engine_host::SearchRequest;
using engine_host::SearchResult;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kNodes = 20'000;
constexpr std::size_t kLinesShown = 3;

std::string milliseconds_since(Clock::time_point begin) {
  return std::to_string(
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count());
}

bool says_xboard(const engine_host::Conversation& heard) {
  return std::any_of(heard.lines.begin(), heard.lines.end(), [](const std::string& line) {
    return line.find("feature ") != std::string::npos || line.starts_with("pong") ||
           std::holds_alternative<uci::OtherProtocol>(uci::parse_line(line));
  });
}

}  // namespace

EngineDoctor::EngineDoctor(CommandContext& context, engine_host::EngineSettings settings)
    : context_(context), settings_(std::move(settings)) {}

void EngineDoctor::examine() {
  say(context_.tr("Engine: {1}", {settings_.path}));
  engine_ = std::make_unique<Engine>(host_, settings_);
  const auto begin = Clock::now();
  const auto info = engine_->identify();
  if (!info) return explain_failed_start(info.error());
  const std::string name =
      info->name.empty() ? context_.tr("an engine without a name") : info->name;
  say(info->author.empty()
          ? context_.tr("Speaks UCI: {1} ({2} ms)", {name, milliseconds_since(begin)})
          : context_.tr("Speaks UCI: {1}, by {2} ({3} ms)",
                        {name, info->author, milliseconds_since(begin)}));
  options_ = info->options;
  if (!try_depth() || !try_nodes() || !try_stop()) return;
  try_lines();
  try_chess960();
  try_again();
  tell_memory();
  try_quit();
  say(missing_ == 0
          ? context_.tr("The engine is in order: everything in Rostok works with it.")
          : context_.tr("The engine can be used; what does not work with it is marked with “-”."));
}

void EngineDoctor::say(const std::string& line) {
  context_.out << line << std::endl;
}

void EngineDoctor::good(const std::string& line) {
  say("  + " + line);
}

void EngineDoctor::lacks(const std::string& line) {
  say("  - " + line);
  ++missing_;
}

// A fault with which no game can be played.
bool EngineDoctor::broken(const base::Error& error, const std::string& meaning) {
  context_.fail(error);
  context_.err << meaning << '\n';
  return false;
}

bool EngineDoctor::has_option(const char* name) const {
  return std::any_of(options_.begin(), options_.end(),
                     [&](const uci::Option& each) { return each.name == name; });
}

void EngineDoctor::explain_failed_start(const base::Error& error) {
  context_.fail(error);
  const std::string name = std::filesystem::path(settings_.path).filename().string();
  if (name == "polyglot" || name == "uci2wb") {
    context_.err << context_.tr(
                        "{1} is a converter between programs and engines, not an engine: test the "
                        "engine itself.",
                        {name})
                 << '\n';
    return;
  }
  const bool silent = error.kind == ErrorKind::Timeout;
  const auto heard =
      engine_host::converse(host_, settings_,
                            silent ? std::vector<std::string>{"xboard", "protover 2", "ping 1"}
                                   : std::vector<std::string>{"uci"},
                            2s);
  if (!heard) {
    context_.err
        << context_.tr(
               "Check that the file is a chess engine for this computer and may be executed.")
        << '\n';
    return;
  }
  if (says_xboard(*heard)) {
    if (silent)
      context_.err << context_.tr(
                          "It speaks the xboard protocol (CECP), not UCI: Rostok cannot use it.")
                   << '\n';
    return;
  }
  tell_last_words(*heard);
  if (silent)
    context_.err << context_.tr(
                        "Perhaps it is no chess engine, or needs an argument to speak UCI: rostok "
                        "engine test ENGINE -- ARGUMENTS")
                 << '\n';
}

void EngineDoctor::tell_last_words(const engine_host::Conversation& heard) {
  std::vector<std::string> words;
  for (const std::string& line : heard.lines)
    if (!base::trim(line).empty() && base::is_valid_utf8(line)) words.push_back(line);
  if (words.empty()) {
    context_.err << context_.tr("It wrote nothing.") << '\n';
    return;
  }
  context_.err << context_.tr("It wrote:") << '\n';
  for (std::size_t i = words.size() - std::min(words.size(), kLinesShown); i < words.size(); ++i)
    context_.err << "    " << words[i] << '\n';
}

bool EngineDoctor::try_depth() {
  SearchRequest request;
  request.limits.depth = 3;
  const auto result = engine_->search_and_wait(request);
  if (!result)
    return broken(
        result.error(),
        context_.tr("It cannot find a move in the start position: no game can be played with it."));
  good(context_.tr("plays from the start position: {1}",
                   {chess::to_san(request.start, result->best)}));
  return true;
}

// Engines of old know no limit of nodes; the host then counts for them, or gives them time.
bool EngineDoctor::try_nodes() {
  SearchRequest request;
  request.limits.nodes = kNodes;
  auto begin = Clock::now();
  auto result = engine_->search_and_wait(request);
  const bool by_time = result && result->ended_by_force;
  if (by_time) {
    ignores_stop_ = true;
    begin = Clock::now();
    result = engine_->search_and_wait(request);
  }
  if (result) {
    const std::vector<std::string> facts{std::to_string(kNodes), std::to_string(result->nodes),
                                         milliseconds_since(begin)};
    if (by_time)
      lacks(context_.tr(
          "limit of {1} nodes: does not know it; given time instead it searched {2} in {3} ms, so "
          "reports and hints depend on the speed of the computer",
          facts));
    else if (result->nodes > 4 * kNodes)
      lacks(
          context_.tr("limit of {1} nodes: searched {2} in {3} ms, so reports and hints take "
                      "longer than promised",
                      facts));
    else if (result->nodes < kNodes / 4)
      lacks(context_.tr(
          "limit of {1} nodes: searched only {2} in {3} ms, so reports and hints are poor", facts));
    else
      good(context_.tr("limit of {1} nodes: searched {2} in {3} ms", facts));
    return true;
  }
  if (result.error().kind != ErrorKind::Timeout)
    return broken(
        result.error(),
        context_.tr("It cannot find a move in the start position: no game can be played with it."));
  lacks(
      context_.tr("does not stop at a limit of nodes, and does not tell its nodes: no reports, no "
                  "hints, no opponents of steps 12–17"));
  return true;
}

bool EngineDoctor::try_stop() {
  if (ignores_stop_) return tell_that_stop_is_ignored();
  std::promise<Result<SearchResult>> promise;
  std::promise<void> at_work;
  std::atomic<bool> told = false;
  engine_->search(
      {}, [&promise](Result<SearchResult> result) { promise.set_value(std::move(result)); },
      [&](const engine_host::SearchLine&, int) {
        if (!told.exchange(true)) at_work.set_value();
      });
  at_work.get_future().wait_for(2s);
  const auto begin = Clock::now();
  engine_->stop();
  const auto result = promise.get_future().get();
  if (!result && result.error().kind != ErrorKind::Timeout)
    return broken(result.error(),
                  context_.tr("It fails when it is told to stop: do not use this engine."));
  if (!result || result->ended_by_force) return tell_that_stop_is_ignored();
  good(context_.tr("stops when told to, after {1} ms", {milliseconds_since(begin)}));
  return true;
}

bool EngineDoctor::tell_that_stop_is_ignored() {
  lacks(
      context_.tr("does not obey “stop”: it can be used for play; a search that is broken off "
                  "ends the engine, and the next one starts it again"));
  return true;
}

void EngineDoctor::try_lines() {
  const std::string without =
      context_.tr("MultiPV: no opponents of steps 1–16, no hints with several moves");
  if (!has_option("MultiPV")) return lacks(without);
  SearchRequest request;
  request.lines = 4;
  request.limits.depth = 3;
  const auto result = engine_->search_and_wait(request);
  if (!result || result->lines.size() < 4) return lacks(without);
  good(context_.tr("MultiPV: several moves at once"));
}

void EngineDoctor::try_chess960() {
  if (!has_option("UCI_Chess960")) return lacks(context_.tr("UCI_Chess960: no Chess960 games"));
  SearchRequest request;
  request.start = chess::Position::chess960_start(0);
  request.limits.depth = 3;
  if (!engine_->search_and_wait(request))
    return lacks(context_.tr("UCI_Chess960: no Chess960 games"));
  good(context_.tr("UCI_Chess960: plays Chess960"));
}

// The same seed gives the same game only if the engine repeats itself.
void EngineDoctor::try_again() {
  SearchRequest request;
  request.new_game = true;
  request.limits.depth = 8;
  const auto first = engine_->search_and_wait(request), second = engine_->search_and_wait(request);
  const bool same = first && second && first->best == second->best && first->nodes == second->nodes;
  if (same)
    good(context_.tr("gives the same answer again: games can be replayed from their seed"));
  else
    lacks(context_.tr("gives another answer each time: games cannot be replayed from their seed"));
}

void EngineDoctor::tell_memory() {
  if (has_option("Hash"))
    good(context_.tr("Hash: its memory is limited to {1} MiB", {"16"}));
  else
    lacks(context_.tr("Hash: its memory cannot be limited"));
  if (has_option("Threads")) good(context_.tr("Threads: uses one core"));
}

void EngineDoctor::try_quit() {
  if (engine_->close())
    good(context_.tr("ends when told to"));
  else
    lacks(context_.tr("does not obey “quit”: Rostok ends it by force"));
}

}  // namespace rostok::cli
