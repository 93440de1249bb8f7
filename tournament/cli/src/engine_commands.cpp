// SPDX-License-Identifier: MIT
// Engines: which are there, what is wrong with one, and how strong the steps of the ladder are.
#include "engine_commands.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <future>
#include <memory>
#include <set>
#include <thread>

#include "rostok/base/text.h"
#include "rostok/chess/notation.h"
#include "rostok/engine_host/engine.h"
#include "rostok/levels/match.h"

namespace rostok::cli {

namespace fs = std::filesystem;
using base::ErrorKind;
using engine_host::Engine;
using engine_host::EngineHost;
using engine_host::EngineSettings;
using Clock = std::chrono::steady_clock;

namespace {

long long milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
}

// Engines that distributions package; not all of them speak UCI.
constexpr const char* kKnownEngines[] = {"stockfish", "fairy-stockfish", "toga2",   "glaurung", "ethereal",
                                         "fruit",     "sjaakii",         "gnuchess", "phalanx",  "hoichess",
                                         "crafty",    "fairymax",        "igel",     "sjeng"};

std::vector<std::string> installed_engines() {
  const char* variable = std::getenv("PATH");
  std::vector<std::string> folders;
  for (const auto folder : base::split(variable != nullptr ? variable : "", ':')) folders.emplace_back(folder);
  folders.emplace_back("/usr/games");
  std::vector<std::string> found;
  std::set<fs::path> seen;
  for (const std::string& folder : folders) {
    for (const char* name : kKnownEngines) {
      std::error_code error;
      const fs::path real = fs::canonical(fs::path(folder) / name, error);
      if (!error && seen.insert(real).second) found.push_back((fs::path(folder) / name).string());
    }
  }
  return found;
}

// GNU Chess is the one packaged engine that must be asked for UCI.
std::vector<std::string> arguments_for(const std::string& path) {
  return fs::path(path).filename() == "gnuchess" ? std::vector<std::string>{"--uci"} : std::vector<std::string>{};
}

void list_engines(CommandContext& context) {
  const auto paths = installed_engines();
  const auto chosen = engine_host::find_engine();
  EngineHost host;
  bool any = false;
  for (const std::string& path : paths) {
    EngineSettings settings{path, arguments_for(path), {}, {}};
    settings.timeouts.start = settings.timeouts.ready = std::chrono::seconds(8);  // slow starters under load
    Engine engine(host, settings);
    const auto info = engine.identify();
    any = any || info.has_value();
    const char* mark = chosen && *chosen == path ? "* " : "  ";
    context.out << mark << path << ": " << (info ? info->name : context.tr("does not speak UCI")) << '\n';
  }
  if (chosen && std::find(paths.begin(), paths.end(), *chosen) == paths.end())
    context.out << "* " << *chosen << '\n';
  if (chosen) context.out << context.tr("* is the engine that Rostok uses.") << '\n';
  if (!any && !chosen) context.fail(chosen.error());
}

// One line of the examination; the words say what the thing is for.
void tell_option(CommandContext& context, const engine_host::EngineInfo& info, const char* name, const char* missing) {
  const bool has = std::any_of(info.options.begin(), info.options.end(), [&](const uci::Option& each) { return each.name == name; });
  context.out << (has ? "  + " : "  - ") << name;
  if (!has) context.out << ": " << context.tr(missing);
  context.out << '\n';
}

void explain_failed_handshake(CommandContext& context, const base::Error& error) {
  context.fail(error);
  if (error.kind == ErrorKind::Timeout)
    context.err << context.tr("It started, but never said “uciok”: perhaps it speaks another protocol (xboard), or waits for an argument such as --uci.") << '\n';
  else
    context.err << context.tr("Check that the file is a chess engine for this computer and may be executed.") << '\n';
}

bool try_search(CommandContext& context, Engine& engine) {
  engine_host::SearchRequest request;
  request.limits.nodes = 20'000;
  request.limits.depth = 12;
  const auto begin = Clock::now();
  const auto result = engine.search_and_wait(request);
  if (!result) {
    context.fail(result.error());
    return false;
  }
  context.out << context.tr("Plays from the start position: {1} ({2} ms, {3} nodes)",
                            {chess::to_san(request.start, result->best), std::to_string(milliseconds_since(begin)),
                             std::to_string(result->nodes)})
              << '\n';
  return true;
}

// Does an endless search end by "stop"? The hard deadline is that of the host.
bool try_stop(CommandContext& context, Engine& engine) {
  std::promise<base::Result<engine_host::SearchResult>> promise;
  engine.search({}, [&promise](base::Result<engine_host::SearchResult> result) { promise.set_value(std::move(result)); });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  const auto begin = Clock::now();
  engine.stop();
  const auto result = promise.get_future().get();
  if (!result) {
    context.fail(result.error());
    context.err << context.tr("It does not obey “stop”.") << '\n';
    return false;
  }
  context.out << context.tr("Stops when told to: after {1} ms", {std::to_string(milliseconds_since(begin))}) << '\n';
  return true;
}

void test_engine(CommandContext& context, const std::string& name, const std::vector<std::string>& arguments) {
  auto path = engine_host::find_engine(name);
  if (!path && name.find('/') == std::string::npos)
    for (const std::string& each : installed_engines())
      if (fs::path(each).filename() == name) path = each;
  if (!path) return context.fail(path.error());
  context.out << context.tr("Engine: {1}", {*path}) << '\n';
  EngineHost host;
  EngineSettings settings{*path, arguments.empty() ? arguments_for(*path) : arguments, {{"Threads", "1"}, {"Hash", "16"}}, {}};
  settings.timeouts.search = std::chrono::seconds(20);
  Engine engine(host, settings);
  const auto begin = Clock::now();
  const auto info = engine.identify();
  if (!info) return explain_failed_handshake(context, info.error());
  context.out << context.tr("Speaks UCI: {1}, by {2} ({3} ms)", {info->name, info->author, std::to_string(milliseconds_since(begin))}) << '\n';
  tell_option(context, *info, "MultiPV", "no opponents of steps 1–11, no hints with several moves");
  tell_option(context, *info, "Skill Level", "no opponents of steps 12–16");
  tell_option(context, *info, "UCI_Chess960", "no Chess960 games");
  tell_option(context, *info, "Hash", "its memory cannot be limited");
  tell_option(context, *info, "Threads", "the number of its threads cannot be limited");
  if (!try_search(context, engine) || !try_stop(context, engine)) return;
  context.out << context.tr("The engine is in order.") << '\n';
}

struct MatchOptions {
  std::string first, second, engine;
  int games = 20;
  std::uint64_t seed = 1;
  int jobs = 1;
};

std::string rating_text(double share) {
  const double difference = levels::rating_difference(share);
  if (std::isinf(difference)) return difference > 0 ? "+∞" : "−∞";
  return fmt::format("{}{:.0f}", difference < 0 ? "−" : "+", std::abs(difference));
}

void run_match(CommandContext& context, const MatchOptions& options) {
  levels::MatchPlan plan{0, 0, options.games, options.seed, options.jobs};
  for (auto [text, target] : {std::pair(&options.first, &plan.first), std::pair(&options.second, &plan.second)}) {
    const auto number = levels::parse_step(*text);
    if (!number)
      return context.fail({ErrorKind::BadInput, "“{1}” is not a step of the ladder: use 1–17 or a name", {*text}, {}, {}});
    *target = *number;
  }
  const auto path = engine_host::find_engine(options.engine);
  if (!path) return context.fail(path.error());
  const auto score = levels::play_match(*path, plan);
  if (!score) return context.fail(score.error());
  const auto limits = score->interval();
  context.out << context.tr("{1} {2} against {3} {4}: +{5} ={6} −{7}",
                            {std::to_string(plan.first), context.words.trc("level", levels::step(plan.first).name),
                             std::to_string(plan.second), context.words.trc("level", levels::step(plan.second).name),
                             std::to_string(score->wins), std::to_string(score->draws), std::to_string(score->losses)})
              << '\n'
              << context.tr("Share of points: {1} % (95 %: {2}–{3}), rating difference {4}, {5} plies a game",
                            {fmt::format("{:.1f}", score->share() * 100), fmt::format("{:.0f}", limits.low * 100),
                             fmt::format("{:.0f}", limits.high * 100), rating_text(score->share()),
                             std::to_string(score->plies / std::max(1, score->games()))})
              << '\n';
}

}  // namespace

void add_engine_commands(CLI::App& app, CommandContext& context) {
  CLI::App* engine = app.add_subcommand("engine", context.tr("Chess engines: find, examine, measure"));
  engine->require_subcommand(1);
  engine->add_subcommand("list", context.tr("Engines on this computer"))->callback([&context] { list_engines(context); });

  struct TestOptions {
    std::string name;
    std::vector<std::string> arguments;
  };
  const auto test = std::make_shared<TestOptions>();
  CLI::App* test_command = engine->add_subcommand("test", context.tr("Examine one engine and say what is wrong"));
  test_command->add_option("ENGINE", test->name, context.tr("Path or name; default: the engine Rostok uses"));
  test_command->add_option("ARGUMENTS", test->arguments, context.tr("Arguments for the engine, after --"));
  test_command->callback([&context, test] { test_engine(context, test->name, test->arguments); });

  const auto match = std::make_shared<MatchOptions>();
  CLI::App* match_command = engine->add_subcommand("match", context.tr("Let two steps of the ladder play"));
  match_command->add_option("FIRST", match->first, context.tr("Step: 1–17 or a name"))->required();
  match_command->add_option("SECOND", match->second, context.tr("Step: 1–17 or a name"))->required();
  match_command->add_option("--games", match->games, context.tr("Number of games"))->check(CLI::Range(1, 10'000));
  match_command->add_option("--seed", match->seed, context.tr("Seed of the dice"));
  match_command->add_option("--jobs", match->jobs, context.tr("Games at the same time"))->check(CLI::Range(1, 64));
  match_command->add_option("--engine", match->engine, context.tr("Path of the engine"));
  match_command->callback([&context, match] { run_match(context, *match); });
}

}  // namespace rostok::cli
