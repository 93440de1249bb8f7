// SPDX-License-Identifier: MIT
// rostok club undo|redo|log
#include "listing.h"
#include "rostok/presenter/journal.h"
#include "round_commands.h"

namespace rostok::cli {

namespace {

using Options = ClubSession;

void revert(club::TournamentDesk& desk, CommandContext& context, bool undo) {
  const auto captions = presenter::history_captions(desk, context.words);
  if (!captions) return context.fail(captions.error());
  const auto line = undo ? desk.undo() : desk.redo();
  if (!line) return context.fail(line.error());
  const auto about = undo ? captions->undo : captions->redo;
  if (undo)
    context.out << context.tr("Undone: {1}", {about.value_or(line->command)}) << '\n';
  else
    context.out << context.tr("Done again: {1}", {about.value_or(line->command)}) << '\n';
}

void log(club::TournamentDesk& desk, const Options& options, CommandContext& context) {
  const auto journal =
      presenter::journal_of(desk.storage(), desk.id(), desk.state(), context.words);
  if (!journal) return context.fail(journal.error());
  const auto lines = desk.storage().log(desk.id());
  if (!lines) return context.fail(lines.error());
  Listing listing({"number", "time", "author", "command", "text", "undone", "detail"});
  if (!options.json) listing = Listing({"number", "time", "author", "text", "undone"});
  for (std::size_t i = 0; i < journal->size(); ++i) {
    const auto& each = (*journal)[i];
    if (options.json)
      listing.add(each.number, each.time, each.author, (*lines)[i].command, each.text,
                  !each.in_force, (*lines)[i].detail);
    else
      listing.add(each.number, each.time, each.author, each.text,
                  each.in_force ? std::string() : context.tr("undone"));
  }
  listing.print(context.out, options.json);
}

}  // namespace

void add_history_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  add_desk_command(club, "undo", context.tr("Take back the last action"), options, context,
                   [&context](auto& desk, const Options&) { revert(desk, context, true); });
  add_desk_command(club, "redo", context.tr("Do again what was taken back"), options, context,
                   [&context](auto& desk, const Options&) { revert(desk, context, false); });
  add_json(*add_desk_command(club, "log", context.tr("Show the log"), options, context,
                             [&context](auto& desk, const Options& o) { log(desk, o, context); }),
           *options, context);
}

}  // namespace rostok::cli
