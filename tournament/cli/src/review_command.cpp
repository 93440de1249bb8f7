// SPDX-License-Identifier: MIT
// rostok review: a finished game becomes a report that teaches.
#include "review_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <memory>

#include "interrupt.h"
#include "review_print.h"
#include "review_tasks.h"
#include "rostok/base/files.h"
#include "rostok/base/paths.h"
#include "rostok/review/annotate.h"
#include "rostok/review/json.h"
#include "rostok/review/reviewer.h"
#include "rostok/store/club_file.h"
#include "rostok/training/json.h"

namespace rostok::cli {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::Result;

namespace {

struct ReviewCommand {
  std::string file, engine, club, language, pdf, json, pgn, task_sheet, inaccuracies = "auto",
                                                                        moment;
  int game = 1;
  std::uint64_t nodes = 0;
  bool thorough = false, tasks = false;
};

// Everything about one review that the outputs are made of.
struct Reviewed {
  chess::PgnGame game;
  review::Report report;
  std::vector<training::Task> tasks;
  report::GameSheet sheet;
};

Result<chess::PgnGame> read_game(const ReviewCommand& command) {
  std::optional<chess::PgnGame> found;
  int count = 0;
  const auto read = chess::read_pgn_file(command.file, {}, [&](chess::PgnGame& game) {
    if (++count == command.game) found = game;
    return !found;
  });
  if (!read) return tl::unexpected(read.error());
  if (count == 0)
    return base::fail(ErrorKind::BadInput, "There is no game in “{1}”", {command.file});
  if (!found)
    return base::fail(ErrorKind::BadInput, "“{1}” has no game {2}: the last one is {3}",
                      {command.file, std::to_string(command.game), std::to_string(count)});
  if (!found->moves_read && !found->tag("Variant").empty())
    return base::fail(ErrorKind::Unsupported, "This variant of chess cannot be reviewed: {1}",
                      {std::string(found->tag("Variant"))});
  // What was understood before a fault is worth a report; nothing is not.
  const bool has_moves = found->tree.main_child(chess::GameTree::kRoot) != chess::GameTree::kNone;
  if (found->error && !has_moves) return tl::unexpected(*found->error);
  return std::move(*found);
}

// Before the long work: whether the results can be put where they are wanted.
Result<void> check_outputs(const ReviewCommand& command) {
  if (command.json == "-" && command.pgn == "-")
    return base::fail(ErrorKind::BadInput,
                      "Only one of --json and --pgn can go to the standard output");
  if (command.pdf == "-" || command.task_sheet == "-")
    return base::fail(ErrorKind::BadInput, "The PDF needs a file name");
  for (const std::string& each : {command.pdf, command.task_sheet, command.json, command.pgn}) {
    if (each.empty() || each == "-") continue;
    std::error_code error;
    const fs::path folder = fs::absolute(each, error).parent_path();
    if (!fs::is_directory(folder, error))
      return base::fail(ErrorKind::NotFound, "There is no folder {1}", {folder.string()});
    if (fs::is_directory(each, error))
      return base::fail(ErrorKind::BadInput, "{1} is a folder, not a file", {each});
    if (::access(folder.c_str(), W_OK) != 0)
      return base::fail(ErrorKind::Io, "The file “{1}” cannot be written", {each});
  }
  return {};
}

review::ReviewProgress progress_line(CommandContext& context) {
  if (isatty(STDERR_FILENO) == 0) return {};
  return [&context](std::size_t done, std::size_t all) {
    if (all > 0)
      context.err << '\r'
                  << context.tr("Reviewing: {1} of {2} positions",
                                {std::to_string(done), std::to_string(all)})
                  << "  " << std::flush;
    if (done == all) context.err << "\r\033[K" << std::flush;
  };
}

// The evaluations of the club: a game that was reviewed before is not searched again.
Result<std::shared_ptr<analysis::EvaluationCache>> club_cache(const std::string& club) {
  if (club.empty()) return nullptr;
  if (!fs::exists(club))
    return base::fail(ErrorKind::NotFound, "There is no club file {1}", {club});
  const auto file = store::ClubFile::open(club);
  if (!file) return tl::unexpected(file.error());
  return (*file)->evaluation_cache();
}

Result<review::Analysis> analyse(const ReviewCommand& command, const review::GameRecord& record,
                                 const openings::OpeningNames& names, CommandContext& context) {
  const auto path = engine_host::find_engine(command.engine);
  if (!path) return tl::unexpected(path.error());
  const std::uint64_t nodes = command.nodes > 0  ? command.nodes
                              : command.thorough ? review::kThoroughNodes
                                                 : review::kQuickNodes;
  auto cache = club_cache(command.club);
  if (!cache) return tl::unexpected(cache.error());
  const Interrupt interrupt;
  engine_host::EngineHost host;
  analysis::Service service(host, review::settings_for(*path, nodes), 1, std::move(*cache));
  auto analysis = review::analyse_game(service, record, {nodes, review::book_of(names)},
                                       progress_line(context), interrupt.token());
  if (!analysis && isatty(STDERR_FILENO) != 0) context.err << "\r\033[K";
  return analysis;
}

review::ShowInaccuracies wish_of(const std::string& word) {
  if (word == "always") return review::ShowInaccuracies::Always;
  return word == "never" ? review::ShowInaccuracies::Never : review::ShowInaccuracies::ByRating;
}

Result<Reviewed> review_game(const ReviewCommand& command, const i18n::Translator& words,
                             CommandContext& context) {
  auto game = read_game(command);
  if (!game) return tl::unexpected(game.error());
  const auto names = openings::OpeningNames::load(base::share_dir());
  if (!names) return tl::unexpected(names.error());
  const auto record = review::record_of(*game);
  auto analysis = analyse(command, record, *names, context);
  if (!analysis) return tl::unexpected(analysis.error());
  Reviewed result;
  result.report = review::make_report(record, std::move(*analysis), wish_of(command.inaccuracies));
  for (const auto side : {chess::Color::White, chess::Color::Black})
    for (auto& task : training::make_tasks(result.report, side))
      result.tasks.push_back(std::move(task));
  result.sheet = report::make_game_sheet(result.report, *game, &*names, words);
  if (game->error)
    result.sheet.made_by += " · " + words.tr("only up to a fault in the file of the game");
  result.game = std::move(*game);
  return result;
}

std::string json_text(const Reviewed& reviewed) {
  boost::json::object json = review::to_json(reviewed.report);
  boost::json::object tags;
  for (const auto& tag : reviewed.game.tags)
    tags[tag.name] = tag.value;
  json["tags"] = std::move(tags);
  if (const auto& fault = reviewed.game.error)
    json["fault"] = boost::json::object{
        {"line", fault->place.line}, {"column", fault->place.column}, {"text", fault->to_string()}};
  json["tasks"] = training::to_json(reviewed.tasks);
  return review::to_text(json);
}

Result<void> put(const std::string& target, const std::string& text, CommandContext& context) {
  if (target.empty()) return {};
  if (target != "-") return base::write_file_atomically(target, text);
  context.out << text;
  return {};
}

// The report is written all the same, but nobody shall take it for the whole game.
void tell_fault(const Reviewed& reviewed, CommandContext& context) {
  if (!reviewed.game.error) return;
  context.fail(*reviewed.game.error);
  const auto count = static_cast<long>(reviewed.report.moves.size());
  context.err << context.words.trn(
                     "The game is faulty there. Only the half-move before it was reviewed: {1}.",
                     "The game is faulty there. Only the half-moves before it were reviewed: {1}.",
                     count)
              << '\n';
}

Result<void> write_outputs(const ReviewCommand& command, const Reviewed& reviewed,
                           CommandContext& context) {
  if (auto done = put(command.json, json_text(reviewed), context); !done) return done;
  if (!command.pgn.empty()) {
    const std::string pgn =
        chess::to_pgn(review::annotate(reviewed.game, reviewed.report, context.words));
    if (auto done = put(command.pgn, pgn, context); !done) return done;
  }
  // A game without a fair task gives no sheet; print_tasks says so.
  if (!command.task_sheet.empty() && !reviewed.tasks.empty()) {
    const auto sheet =
        task_sheet_of(reviewed.report, reviewed.tasks,
                      reviewed.sheet.white + " – " + reviewed.sheet.black, context.words);
    if (auto done = report::write_tasks_pdf(command.task_sheet, sheet, base::share_dir(),
                                            {context.words, command.moment});
        !done)
      return done;
  }
  if (command.pdf.empty()) return {};
  return report::write_game_pdf(command.pdf, reviewed.sheet, base::share_dir(),
                                {context.words, command.moment});
}

void run(const ReviewCommand& command, CommandContext& context) {
  if (!command.language.empty())
    context.words =
        i18n::Translator(i18n::parse_language(command.language), base::share_dir() / "locale");
  const i18n::Translator& words = context.words;
  if (const auto fine = check_outputs(command); !fine) return context.fail(fine.error());
  const auto reviewed = review_game(command, words, context);
  if (!reviewed) return context.fail(reviewed.error());
  if (const auto done = write_outputs(command, *reviewed, context); !done)
    return context.fail(done.error());
  if (command.json != "-" && command.pgn != "-") {
    print_review(context.out, reviewed->report, reviewed->sheet, words);
    if (command.tasks || !command.task_sheet.empty())
      print_tasks(context.out, reviewed->report, reviewed->tasks, words);
    context.out << std::flush;
  }
  tell_fault(*reviewed, context);
}

}  // namespace

void add_review_command(CLI::App& app, CommandContext& context) {
  CLI::App* review = app.add_subcommand(
      "review", context.tr("Report on a game: accuracy, mistakes, what was better"));
  const auto command = std::make_shared<ReviewCommand>();
  review->add_option("FILE", command->file, context.tr("File of games (PGN)"))->required();
  review
      ->add_option("--game", command->game,
                   context.tr("Which game of the file (default: the first)"))
      ->check(CLI::Range(1, 1'000'000'000));
  review
      ->add_option("--nodes", command->nodes, context.tr("Nodes for a position (default: 100000)"))
      ->check(CLI::Range(std::uint64_t{100}, std::uint64_t{1'000'000'000}));
  review->add_flag("--thorough", command->thorough, context.tr("A million nodes for a position"));
  review->add_option("--engine", command->engine, context.tr("Path of the engine"));
  review->add_option("--club", command->club,
                     context.tr("Club file that remembers the evaluations"));
  review->add_option("--lang", command->language, context.tr("Language: ru or en"))
      ->check(CLI::IsMember({"ru", "en"}));
  review->add_option("--pdf", command->pdf, context.tr("Write the report on one page"));
  review->add_option("--json", command->json,
                     context.tr("Write everything as JSON (- for the standard output)"));
  review->add_option("--pgn", command->pgn,
                     context.tr("Write the annotated game (- for the standard output)"));
  review->add_option("--task-sheet", command->task_sheet,
                     context.tr("Print the tasks made of the mistakes, answers on a last page"));
  review->add_flag("--tasks", command->tasks, context.tr("Show the tasks made of the mistakes"));
  review
      ->add_option("--inaccuracies", command->inaccuracies,
                   context.tr("Show “?!”: auto (not to players below 1200), always or never"))
      ->check(CLI::IsMember({"auto", "always", "never"}));
  review->add_option(
      "--moment", command->moment,
      context.tr("Date and time for the PDF, as 2026-11-23T18:30:00 (default: now)"));
  review->callback([command, &context] { run(*command, context); });
}

}  // namespace rostok::cli
