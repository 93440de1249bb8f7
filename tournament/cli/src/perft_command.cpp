// SPDX-License-Identifier: MIT
#include "perft_command.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <memory>

#include "rostok/chess/notation.h"
#include "rostok/chess/position.h"

namespace rostok::cli {

namespace {

struct PerftOptions {
  std::string fen;
  int depth = 0;
  bool chess960 = false, divide = false;
};

void perft(const PerftOptions& options, CommandContext& context) {
  chess::Position position;
  if (options.fen != "startpos") {
    const auto read = chess::Position::from_fen(options.fen);
    if (!read) return context.fail(read.error());
    position = *read;
  }
  if (options.chess960) position.set_chess960(true);
  const auto start = std::chrono::steady_clock::now();
  std::uint64_t nodes = 0;
  if (options.divide && options.depth > 0) {
    for (const chess::Move move : position.legal_moves()) {
      const std::uint64_t below = chess::perft(position.after(move), options.depth - 1);
      context.out << chess::to_uci(position, move) << ": " << below << '\n';
      nodes += below;
    }
  } else {
    nodes = chess::perft(position, options.depth);
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  char seconds[32], speed[32];
  std::snprintf(seconds, sizeof seconds, "%.3f", taken.count());
  std::snprintf(speed, sizeof speed, "%.1f",
                static_cast<double>(nodes) / std::max(taken.count(), 1e-6) / 1e6);
  context.out << nodes << '\n';
  context.err << context.tr("{1} s, {2} million positions per second", {seconds, speed}) << '\n';
}

}  // namespace

void add_perft_command(CLI::App& app, CommandContext& context) {
  const auto options = std::make_shared<PerftOptions>();
  CLI::App* command = app.add_subcommand(
      "perft", context.tr("Count the move sequences from a position (check of the rules)"));
  command->add_option("FEN", options->fen, context.tr("The position, or startpos"))->required();
  command->add_option("DEPTH", options->depth, context.tr("Length of the sequences in half-moves"))
      ->required()
      ->check(CLI::Range(0, 20));
  command->add_flag("--chess960", options->chess960, context.tr("Castling by the rules of Chess960"));
  command->add_flag("--divide", options->divide, context.tr("Also the count behind every first move"));
  command->callback([options, &context] { perft(*options, context); });
}

}  // namespace rostok::cli
