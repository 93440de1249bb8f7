// SPDX-License-Identifier: MIT
// rostok tournament norms | norm-table: norms of sports ranks by the centre's own table.
#include "norms_command.h"

#include <filesystem>
#include <memory>

#include "answer_table.h"
#include "rostok/base/files.h"
#include "rostok/ratings/norms.h"
#include "tournament_file.h"

namespace rostok::cli {

using ratings::NormLine;
using ratings::NormReport;
using ratings::NormTable;
using ratings::NormVerdict;
using ratings::Rank;

namespace {

struct NormOptions : TournamentFile, AnswerOptions {
  std::string table;
};

const char* verdict_key(NormVerdict verdict) {
  switch (verdict) {
    case NormVerdict::Fulfilled:
      return "fulfilled";
    case NormVerdict::NotFulfilled:
      return "not-fulfilled";
    case NormVerdict::TooFewGames:
      return "too-few-games";
    case NormVerdict::NoNorm:
      return "no-norm";
  }
  return "";
}

std::string verdict_text(NormVerdict verdict, const CommandContext& context) {
  switch (verdict) {
    case NormVerdict::Fulfilled:
      return context.tr("norm fulfilled");
    case NormVerdict::NotFulfilled:
      return context.tr("not fulfilled");
    case NormVerdict::TooFewGames:
      return context.tr("too few games");
    case NormVerdict::NoNorm:
      return context.tr("no such norm");
  }
  return "";
}

// "КМС" or "1ю": the Russian names in both languages, as in the table.
AnswerCell percent_cell(int tenths, const CommandContext& context) {
  AnswerCell cell = hundredths(tenths * 10, context);
  cell.text.pop_back();
  if (cell.text.ends_with('0')) cell.text.resize(cell.text.size() - 2);
  cell.text += " %";
  return cell;
}

// Whoever reads the table sees every rank for which the band has a norm; a script sees all.
void add_lines(AnswerTable& table, const model::Player& player, const NormReport& report,
               const NormTable& norms, const NormOptions& options, const CommandContext& context) {
  bool shown = false;
  for (const NormLine& line : report.lines) {
    const bool none = line.verdict == NormVerdict::NoNorm;
    if (none && options.form() == AnswerForm::Text) continue;
    const auto band = report.band ? std::to_string(norms.bands[*report.band].from) + "–" +
                                        std::to_string(norms.bands[*report.band].to)
                                  : std::string();
    table.add({player.start_rank,
               player.name,
               report.games,
               report.games > 0 ? AnswerCell(report.average) : no_answer(),
               band,
               ratings::short_name(line.rank),
               none ? no_answer() : percent_cell(line.percent_tenths, context),
               half_points(report.halves),
               none ? no_answer() : half_points(line.needed_halves),
               {verdict_text(line.verdict, context), verdict_key(line.verdict)}});
    shown = true;
  }
  if (shown || options.form() != AnswerForm::Text) return;
  table.add({player.start_rank, player.name, report.games,
             report.games > 0 ? AnswerCell(report.average) : no_answer(), no_answer(), no_answer(),
             no_answer(), half_points(report.halves), no_answer(), context.tr("no such norm")});
}

void print_source(const model::Tournament& t, const NormTable& norms,
                  const std::vector<NormReport>& reports, CommandContext& context) {
  context.out << '\n'
              << context.tr("Norms: {1}, valid from {2}; entered by {3}",
                            {norms.source, norms.valid_from, norms.entered_by})
              << '\n';
  if (!norms.discipline.empty() && norms.discipline != "any")
    context.out << context.tr("Discipline: {1}", {norms.discipline}) << '\n';
  int unrated = 0;
  for (const auto& player : reports)
    unrated += player.unrated_opponents > 0 ? 1 : 0;
  if (unrated > 0)
    context.out << context.tr("Opponents without a rating count as {1}.",
                              {std::to_string(norms.unrated_value)})
                << '\n';
  if (!ratings::is_valid_on(norms, t.start_date))
    context.err << context.tr(
                       "The tournament of {1} is outside of the time in which these norms hold",
                       {t.start_date})
                << '\n';
  context.out << context.tr(
                     "The calculation is preliminary; a rank is awarded by an authorised "
                     "organisation.")
              << '\n';
}

void run(const NormOptions& options, CommandContext& context) {
  const auto tournament = read_tournament(options, context);
  if (!tournament) return;
  const auto bytes = base::read_file(options.table);
  if (!bytes) return context.fail(bytes.error());
  const auto norms = ratings::read_norm_table(*bytes, options.table);
  if (!norms) return context.fail(norms.error());
  const auto reports =
      ratings::norm_reports(*tournament, *norms, ratings::russian_ratings(*tournament),
                            ratings::listed_ranks(*tournament));
  AnswerTable table({{"number", context.words.trc("column", "No."), Align::Right},
                     {"name", context.tr("Player")},
                     {"games", context.words.trc("column", "Games"), Align::Right},
                     {"average", context.words.trc("column", "Average"), Align::Right},
                     {"band", context.words.trc("column", "Band")},
                     {"rank", context.words.trc("column", "Rank")},
                     {"percent", context.words.trc("column", "Share"), Align::Right},
                     {"score", context.words.trc("column", "Scored"), Align::Right},
                     {"needed", context.words.trc("column", "Needed"), Align::Right},
                     {"verdict", ""}});
  for (const NormReport& report : reports)
    add_lines(table, tournament->players[static_cast<std::size_t>(report.player)], report, *norms,
              options, context);
  table.print(context.out, options.form());
  if (options.form() == AnswerForm::Text) print_source(*tournament, *norms, reports, context);
}

void write_empty(const std::string& file, CommandContext& context) {
  if (std::filesystem::exists(file))
    return context.fail(base::fail(base::ErrorKind::IllegalState,
                                   "{1} is there already and is not overwritten", {file})
                            .value());
  const std::vector<std::string> comments{
      context.tr(
          "Norms of sports ranks: percent of the possible points by the average rating of the "
          "opponents. Fill them in from the decree in force; an empty cell is no norm."),
      context.tr(
          "Also wanted: the decree (source), the first day on which it holds (valid_from, like "
          "31.01.2026) and who entered the figures (entered_by)."),
      context.tr("rounding: half or whole – to which points the needed score is rounded up. "
                 "unrated_value: the rating taken for opponents without one.")};
  if (auto done = base::write_file_atomically(file, ratings::empty_norm_table(comments)); !done)
    return context.fail(done.error());
  context.out << context.tr("{1} is ready to be filled in", {file}) << '\n';
}

}  // namespace

void add_norms_command(CLI::App& group, CommandContext& context) {
  const auto options = std::make_shared<NormOptions>();
  auto* command =
      group.add_subcommand("norms", context.tr("Norms of sports ranks, by the centre's table"));
  add_file(*command, *options, context);
  command
      ->add_option("--table", options->table,
                   context.tr("Table of norms (CSV or XLSX; see norm-table)"))
      ->required();
  add_answer_options(*command, *options, context);
  command->callback([options, &context] { run(*options, context); });

  const auto file = std::make_shared<std::string>();
  auto* empty = group.add_subcommand("norm-table", context.tr("Write an empty table of norms"));
  empty->add_option("FILE", *file, context.tr("CSV file to write"))->required();
  empty->callback([file, &context] { write_empty(*file, context); });
}

}  // namespace rostok::cli
