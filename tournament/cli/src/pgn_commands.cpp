// SPDX-License-Identifier: MIT
#include "pgn_commands.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>

#include "rostok/base/files.h"
#include "rostok/chess/pgn.h"
#include "rostok/chess/pgn_check.h"

namespace rostok::cli {

namespace {

struct PgnCommand {
  std::string file, encoding = "cp1251", letters = "auto", output;
  bool tsv = false, quiet = false;
};

chess::PgnOptions reading_of(const PgnCommand& command) {
  chess::PgnOptions options;
  if (command.encoding == "latin1") options.legacy = chess::LegacyEncoding::Latin1;
  if (command.letters == "en") options.letters = chess::LetterChoice::English;
  if (command.letters == "ru") options.letters = chess::LetterChoice::Russian;
  return options;
}

// Reads the file; a percentage is shown on a terminal while a long one is read.
base::Result<void> read(const PgnCommand& command, CommandContext& context,
                        const chess::PgnVisitor& visit,
                        chess::PgnContent content = chess::PgnContent::Everything) {
  constexpr std::uint64_t kLongFile = std::uint64_t{16} << 20;
  const bool shows = isatty(STDERR_FILENO) != 0 && !command.tsv;
  std::uint64_t shown = 101;
  const auto progress = [&](std::uint64_t done, std::uint64_t all) {
    if (!shows || all < kLongFile || shown == done * 100 / all) return;
    shown = done * 100 / all;
    context.err << '\r' << shown << " %" << std::flush;
  };
  chess::PgnOptions options = reading_of(command);
  options.content = content;
  auto outcome = chess::read_pgn_file(command.file, options, visit, progress);
  if (shown <= 100) context.err << "\r      \r";
  return outcome;
}

void report(const chess::PgnGame& game, CommandContext& context, bool with_warnings) {
  if (game.error) context.err << context.words.text(*game.error) << '\n';
  if (!with_warnings) return;
  for (const auto& warning : game.warnings)
    context.err << context.tr("warning") << ": " << context.words.text(warning) << '\n';
}

void check(const PgnCommand& command, CommandContext& context) {
  long long games = 0, faulty = 0;
  const std::string name = std::filesystem::path(command.file).filename().string();
  if (command.tsv) context.out << chess::pgn_check_header() << '\n';
  const auto outcome = read(
      command, context,
      [&](const chess::PgnGame& game) {
        ++games;
        faulty += game.error ? 1 : 0;
        if (command.tsv)
          context.out << chess::pgn_check_line(name, game) << '\n';
        else
          report(game, context, !command.quiet);
        return true;
      },
      chess::PgnContent::MainLine);
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
  const auto outcome = read(command, context, [&](const chess::PgnGame& game) {
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
  const auto outcome = read(command, context, [&](const chess::PgnGame& game) {
    report(game, context, false);
    faulty += game.error ? 1 : 0;
    out << chess::to_pgn(game);
    return static_cast<bool>(out);
  });
  file.close();
  std::error_code ignored;
  if (!outcome) {
    if (to_file) std::filesystem::remove(temporary, ignored);
    return context.fail(outcome.error());
  }
  if (to_file && !file) {
    std::filesystem::remove(temporary, ignored);
    return context.fail(
        {base::ErrorKind::Io, "The file “{1}” cannot be written", {command.output}, {}, {}});
  }
  if (to_file)
    if (const auto done = base::commit_file(temporary, command.output); !done)
      return context.fail(done.error());
  if (faulty > 0) context.exit_code = ExitCode::BadInput;
}

void add_reading(CLI::App& app, PgnCommand& command, const CommandContext& context) {
  app.add_option("FILE", command.file, context.tr("File of games (PGN)"))->required();
  app.add_option("--encoding", command.encoding,
                 context.tr("Encoding of texts that are not UTF-8: cp1251 or latin1"))
      ->check(CLI::IsMember({"cp1251", "latin1"}));
  app.add_option("--letters", command.letters, context.tr("Piece letters: auto, en or ru"))
      ->check(CLI::IsMember({"auto", "en", "ru"}));
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
  writing->add_option("-o,--output", command->output,
                      context.tr("File to write, else the standard output"));
  writing->callback([command, &context] { export_games(*command, context); });
}

}  // namespace rostok::cli
