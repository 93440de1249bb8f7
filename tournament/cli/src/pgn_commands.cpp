// SPDX-License-Identifier: MIT
#include "pgn_commands.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>

#include "interrupt.h"
#include "progress_line.h"
#include "rostok/base/files.h"
#include "rostok/chess/pgn.h"
#include "rostok/chess/pgn_check.h"

namespace rostok::cli {

namespace {

struct PgnCommand {
  std::string file, encoding = "auto", letters = "auto", output;
  std::vector<int> games;  // numbers; empty = all
  bool tsv = false, quiet = false;

  [[nodiscard]] bool wants(int number) const {
    return games.empty() || std::find(games.begin(), games.end(), number) != games.end();
  }
};

chess::PgnOptions reading_of(const PgnCommand& command, chess::PgnContent content) {
  chess::PgnOptions options;
  options.content = content;
  if (command.encoding == "latin1") options.legacy = chess::LegacyEncoding::Latin1;
  if (command.encoding == "cp1251") options.legacy = chess::LegacyEncoding::Cp1251;
  if (command.letters == "en") options.letters = chess::LetterChoice::English;
  if (command.letters == "ru") options.letters = chess::LetterChoice::Russian;
  return options;
}

using GameVisitor = std::function<bool(const chess::PgnGame&)>;

// Reads the wanted games; progress is shown on a terminal, Ctrl-C ends it with Cancelled.
base::Result<void> read(const PgnCommand& command, ProgressLine& line, chess::PgnContent content,
                        const GameVisitor& visit) {
  const InterruptGuard guard;
  std::stop_source cancel;
  const auto heed_interrupt = [&cancel] {
    if (InterruptGuard::was_interrupted()) cancel.request_stop();
  };
  const int last =
      command.games.empty() ? 0 : *std::max_element(command.games.begin(), command.games.end());
  int seen = 0;
  const auto each = [&](const chess::PgnGame& game) {
    heed_interrupt();
    seen = game.number;
    if (command.wants(seen) && !visit(game)) return false;
    return last == 0 || seen < last;
  };
  const auto progress = [&](std::uint64_t done, std::uint64_t all) {
    line.show(done, all);
    heed_interrupt();
  };
  auto outcome = chess::read_pgn_file(command.file, reading_of(command, content), each, progress,
                                      cancel.get_token());
  line.clear();
  if (outcome && InterruptGuard::was_interrupted())
    return base::fail(base::ErrorKind::Cancelled, "Cancelled");
  if (outcome && seen < last)
    return base::fail(base::ErrorKind::BadInput,
                      "There is no game {1}: the file ends with game {2}",
                      {std::to_string(last), std::to_string(seen)});
  return outcome;
}

// "12. Nf3" or "12... Nf6": the last move that was understood.
std::string last_move_of(const chess::PgnGame& game) {
  chess::Position position = game.tree.start();
  std::string text;
  for (auto node = game.tree.main_child(chess::GameTree::kRoot); node != chess::GameTree::kNone;
       node = game.tree.main_child(node)) {
    const chess::Move move = game.tree.move(node);
    if (game.tree.main_child(node) == chess::GameTree::kNone)
      text = std::to_string(position.fullmove_number()) +
             (position.turn() == chess::Color::White ? ". " : "... ") +
             chess::to_san(position, move);
    position.play(move);
  }
  return text;
}

// The fault, and what was understood until there.
void report_fault(const chess::PgnGame& game, CommandContext& context) {
  context.err << context.words.text(*game.error) << "\n  ";
  const auto player = [&game](const char* tag) {
    return game.tag(tag).empty() ? std::string("?") : std::string(game.tag(tag));
  };
  const std::string who = player("White") + " – " + player("Black");
  const std::string number = std::to_string(game.number), last = last_move_of(game);
  if (!game.moves_read)
    context.err << context.tr("Game {1}, {2}: only the tags are read", {number, who});
  else if (last.empty())
    context.err << context.tr("Game {1}, {2}: no move is read", {number, who});
  else
    context.err << context.tr("Game {1}, {2}: read up to {3}", {number, who, last});
  context.err << '\n';
}

void report(const chess::PgnGame& game, CommandContext& context, ProgressLine& line,
            bool with_warnings) {
  if (!game.error && (!with_warnings || game.warnings.empty())) return;
  line.clear();
  if (game.error) report_fault(game, context);
  if (!with_warnings) return;
  for (const auto& warning : game.warnings)
    context.err << context.tr("warning") << ": " << context.words.text(warning) << '\n';
}

void check(const PgnCommand& command, CommandContext& context) {
  long long games = 0, faulty = 0;
  const std::string name = std::filesystem::path(command.file).filename().string();
  ProgressLine line(context.err);
  const auto outcome =
      read(command, line, chess::PgnContent::MainLine, [&](const chess::PgnGame& game) {
        ++games;
        faulty += game.error ? 1 : 0;
        if (command.tsv) context.out << chess::pgn_check_line(name, game) << '\n';
        report(game, context, line, !command.quiet && !command.tsv);
        return static_cast<bool>(context.out);
      });
  if (!outcome) return context.fail(outcome.error());
  if (!command.tsv)
    context.out << context.words.trn("{1} game", "{1} games", games) << ", "
                << context.words.trn("{1} with a fault", "{1} with faults", faulty) << '\n';
  if (faulty > 0) context.exit_code = ExitCode::BadInput;
}

struct Statistics {
  long long games = 0, faulty = 0, plies = 0, longest = 0;
  long long with_variations = 0, with_comments = 0, chess960 = 0, set_up = 0;
  std::array<long long, 4> results{};  // by PgnResult

  void add(const chess::PgnGame& game) {
    ++games;
    faulty += game.error ? 1 : 0;
    ++results[static_cast<std::size_t>(game.result)];
    const chess::GameTree& tree = game.tree;
    const auto length = static_cast<long long>(tree.main_line().size());
    plies += length;
    longest = std::max(longest, length);
    with_variations += static_cast<long long>(tree.size()) - 1 > length ? 1 : 0;
    bool comments = false;
    for (chess::GameTree::Node node = 0; node < tree.size() && !comments; ++node)
      comments = !tree.annotation(node).after.empty() || !tree.annotation(node).before.empty();
    with_comments += comments ? 1 : 0;
    chess960 += tree.start().is_chess960() ? 1 : 0;
    set_up += game.tag("FEN").empty() ? 0 : 1;
  }
};

void stats(const PgnCommand& command, CommandContext& context) {
  Statistics all;
  ProgressLine progress(context.err);
  const auto outcome =
      read(command, progress, chess::PgnContent::Everything, [&](const chess::PgnGame& game) {
        all.add(game);
        return true;
      });
  if (!outcome) return context.fail(outcome.error());
  const auto line = [&](const std::string& label, long long value, bool share) {
    context.out << label << ": " << value;
    if (share && all.games > 0) {
      char percent[32];
      std::snprintf(percent, sizeof percent, " (%.1f %%)",
                    100.0 * static_cast<double>(value) / static_cast<double>(all.games));
      context.out << percent;
    }
    context.out << '\n';
  };
  using chess::PgnResult;
  const auto result = [&](PgnResult which) { return all.results[static_cast<std::size_t>(which)]; };
  line(context.tr("Games"), all.games, false);
  line(context.tr("With faults"), all.faulty, true);
  line(context.tr("White wins"), result(PgnResult::WhiteWins), true);
  line(context.tr("Draws"), result(PgnResult::Draw), true);
  line(context.tr("Black wins"), result(PgnResult::BlackWins), true);
  line(context.tr("Without a result"), result(PgnResult::Unknown), true);
  line(context.tr("Half-moves"), all.plies, false);
  line(context.tr("Longest game, half-moves"), all.longest, false);
  line(context.tr("With variations"), all.with_variations, true);
  line(context.tr("With comments"), all.with_comments, true);
  line(context.tr("From a set-up position"), all.set_up, true);
  line(context.tr("Chess960"), all.chess960, true);
}

void export_games(const PgnCommand& command, CommandContext& context) {
  const bool to_file = !command.output.empty();
  const auto temporary = to_file ? base::temporary_beside(command.output) : std::filesystem::path();
  std::ofstream file;
  if (to_file) file.open(temporary, std::ios::binary);
  std::ostream& out = to_file ? file : context.out;
  long long faulty = 0;
  ProgressLine line(context.err);
  auto outcome =
      read(command, line, chess::PgnContent::Everything, [&](const chess::PgnGame& game) {
        report(game, context, line, false);
        faulty += game.error ? 1 : 0;
        out << chess::to_pgn(game);
        return static_cast<bool>(out);
      });
  if (to_file) file.close();
  if (outcome && !out)
    outcome = base::fail(base::ErrorKind::Io, "The file “{1}” cannot be written",
                         {to_file ? command.output : context.tr("standard output")});
  if (outcome && to_file) outcome = base::commit_file(temporary, command.output);
  if (!outcome) {
    std::error_code ignored;
    if (to_file) std::filesystem::remove(temporary, ignored);
    return context.fail(outcome.error());
  }
  if (faulty > 0) context.exit_code = ExitCode::BadInput;
}

void add_reading(CLI::App& app, PgnCommand& command, const CommandContext& context) {
  app.add_option("FILE", command.file,
                 context.tr("File of games (PGN), “-” for the standard input"))
      ->required();
  app.add_option("--encoding", command.encoding,
                 context.tr("Encoding of texts that are not UTF-8: auto, cp1251 or latin1"))
      ->check(CLI::IsMember({"auto", "cp1251", "latin1"}));
  app.add_option("--letters", command.letters, context.tr("Piece letters: auto, en or ru"))
      ->check(CLI::IsMember({"auto", "en", "ru"}));
  app.add_option("--game", command.games,
                 context.tr("Number of a game in the file; may be given more than once"))
      ->check(CLI::Range(1, 2'000'000'000))
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

}  // namespace

void add_pgn_commands(CLI::App& app, CommandContext& context) {
  CLI::App* pgn = app.add_subcommand("pgn", context.tr("Read, check and rewrite files of games"));
  pgn->require_subcommand(1);
  const auto command = std::make_shared<PgnCommand>();

  CLI::App* counting =
      pgn->add_subcommand("stats", context.tr("Count games, results and annotations"));
  add_reading(*counting, *command, context);
  counting->callback([command, &context] { stats(*command, context); });

  CLI::App* checking =
      pgn->add_subcommand("check", context.tr("Find faults, with file, line and column"));
  add_reading(*checking, *command, context);
  checking->add_flag("--tsv", command->tsv, context.tr("One tab-separated line per game"));
  checking->add_flag("--quiet", command->quiet, context.tr("Faults only, no warnings"));
  checking->callback([command, &context] { check(*command, context); });

  CLI::App* writing =
      pgn->add_subcommand("export", context.tr("Write the games in PGN export format"));
  add_reading(*writing, *command, context);
  writing->add_option("-o,--out,--output", command->output,
                      context.tr("File to write, else the standard output"));
  writing->callback([command, &context] { export_games(*command, context); });
}

}  // namespace rostok::cli
