// SPDX-License-Identifier: MIT
// rostok engine match: how strong the steps of the ladder are against each other.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <csignal>
#include <map>
#include <memory>

#include "engine_commands.h"
#include "rostok/base/files.h"
#include "rostok/chess/pgn.h"
#include "rostok/levels/match.h"

namespace rostok::cli {

using base::ErrorKind;

namespace {

std::atomic<bool> interrupted{false};

struct MatchOptions {
  std::string first, second, engine, pgn;
  int games = 20;
  std::uint64_t seed = 1;
  int jobs = 1;
};

std::string step_name(const CommandContext& context, int number) {
  return std::to_string(number) + ' ' + context.words.trc("level", levels::step(number).name);
}

std::string rating_text(double share) {
  const double difference = levels::rating_difference(share);
  if (std::isinf(difference)) return difference > 0 ? "+∞" : "−∞";
  return fmt::format("{}{:.0f}", difference < 0 ? "−" : "+", std::abs(difference));
}

chess::PgnResult pgn_result(chess::GameResult result) {
  switch (result) {
    case chess::GameResult::WhiteWins:
      return chess::PgnResult::WhiteWins;
    case chess::GameResult::BlackWins:
      return chess::PgnResult::BlackWins;
    case chess::GameResult::Draw:
      break;
  }
  return chess::PgnResult::Draw;
}

std::string pgn_of(const CommandContext& context, const levels::MatchGame& game) {
  chess::PgnGame pgn;
  pgn.set_tag("Event", "Rostok engine match, seed " + std::to_string(game.seed));
  pgn.set_tag("Round", std::to_string(game.number));
  pgn.set_tag("White", step_name(context, game.white));
  pgn.set_tag("Black", step_name(context, game.black));
  pgn.result = pgn_result(game.played.result);
  auto node = chess::GameTree::kRoot;
  for (const chess::Move move : game.played.game.moves())
    node = pgn.tree.append(node, move, true);
  return chess::to_pgn(pgn);
}

class Match {
 public:
  Match(CommandContext& context, const MatchOptions& options, levels::MatchPlan plan)
      : context_(context), options_(options), plan_(plan) {}

  // What was played counts, also when the match was broken off.
  void run(const std::string& engine) {
    std::signal(SIGINT, [](int) { interrupted = true; });
    const auto result = levels::play_match(
        engine, plan_, [this](const auto& score, const auto& game) { finished(score, game); },
        &interrupted);
    if (!result && result.error().kind != ErrorKind::Cancelled)
      return context_.fail(result.error());
    if (score_.games() > 0) print();
    if (!options_.pgn.empty() && !games_.empty()) write_games();
    if (!result) {
      context_.err << context_.tr("Stopped after {1} of {2} games",
                                  {std::to_string(score_.games()), std::to_string(plan_.games)})
                   << '\n';
      context_.exit_code = ExitCode::Cancelled;
    }
  }

 private:
  void finished(const levels::MatchScore& score, const levels::MatchGame& game) {
    score_ = score;
    context_.err << context_.tr(
                        "Game {1} of {2}: {3}, {4} plies; so far +{5} ={6} −{7}",
                        {std::to_string(score.games()), std::to_string(plan_.games),
                         chess::to_string(game.played.result),
                         std::to_string(game.played.game.plies()), std::to_string(score.wins),
                         std::to_string(score.draws), std::to_string(score.losses)})
                 << std::endl;
    if (!options_.pgn.empty()) games_[game.number] = pgn_of(context_, game);
  }

  void print() {
    const auto limits = score_.interval();
    context_.out
        << context_.tr("{1} against {2}: +{3} ={4} −{5}",
                       {step_name(context_, plan_.first), step_name(context_, plan_.second),
                        std::to_string(score_.wins), std::to_string(score_.draws),
                        std::to_string(score_.losses)})
        << '\n'
        << context_.tr(
               "Share of points: {1} % (95 %: {2}–{3}), rating difference {4}, {5} plies a game",
               {fmt::format("{:.1f}", score_.share() * 100),
                fmt::format("{:.0f}", limits.low * 100), fmt::format("{:.0f}", limits.high * 100),
                rating_text(score_.share()), std::to_string(score_.plies / score_.games())})
        << '\n';
  }

  void write_games() {
    std::string text;
    for (const auto& [number, pgn] : games_)
      text += pgn;
    if (auto written = base::write_file_atomically(options_.pgn, text); !written)
      context_.fail(written.error());
  }

  CommandContext& context_;
  const MatchOptions& options_;
  const levels::MatchPlan plan_;
  levels::MatchScore score_;
  std::map<int, std::string> games_;  // in the order of the plan
};

void run_match(CommandContext& context, const MatchOptions& options) {
  levels::MatchPlan plan{0, 0, options.games, options.seed, options.jobs};
  for (auto [text, target] :
       {std::pair(&options.first, &plan.first), std::pair(&options.second, &plan.second)}) {
    const auto number = levels::parse_step(*text);
    if (!number)
      return context.fail({ErrorKind::BadInput,
                           "“{1}” is not a step of the ladder: use 1–17 or a name",
                           {*text},
                           {},
                           {}});
    *target = *number;
  }
  const auto path = engine_host::find_engine(options.engine);
  if (!path) return context.fail(path.error());
  Match(context, options, plan).run(*path);
}

}  // namespace

void add_match_command(CLI::App& engine, CommandContext& context) {
  const auto match = std::make_shared<MatchOptions>();
  CLI::App* command =
      engine.add_subcommand("match", context.tr("Let two steps of the ladder play"));
  command->add_option("FIRST", match->first, context.tr("Step: 1–17 or a name"))->required();
  command->add_option("SECOND", match->second, context.tr("Step: 1–17 or a name"))->required();
  command->add_option("--games", match->games, context.tr("Number of games"))
      ->check(CLI::Range(1, 10'000));
  command->add_option("--seed", match->seed, context.tr("Seed of the dice"));
  command->add_option("--jobs", match->jobs, context.tr("Games at the same time"))
      ->check(CLI::Range(1, 64));
  command->add_option("--engine", match->engine, context.tr("Path of the engine"));
  command->add_option("--pgn", match->pgn, context.tr("File for the games"));
  command->callback([&context, match] { run_match(context, *match); });
}

}  // namespace rostok::cli
