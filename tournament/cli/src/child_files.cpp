// SPDX-License-Identifier: MIT
#include "child_files.h"

#include <filesystem>

#include "child_practice.h"
#include "club_session.h"
#include "listing.h"
#include "people_reading.h"
#include "person_entry.h"
#include "rostok/base/files.h"
#include "rostok/club/anonymise.h"
#include "rostok/club/child_data.h"
#include "rostok/store/practice_file.h"
#include "rostok/tables/roster.h"
#include "rostok/tables/write.h"

namespace rostok::cli {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::Result;

namespace {

struct Options : ClubSession {
  club::ChildNumber child = 0;
  PeopleReading people;
  std::string out;
  bool preview = false;
};

// Whoever can be taken over from a list, with what is wrong told on the error stream.
Result<std::vector<club::ListedChild>> read_children(const Options& options,
                                                     CommandContext& context) {
  const auto people = read_people(options.people);
  if (!people) return tl::unexpected(people.error());
  const auto& roster = people->roster;
  const auto told = [&](const tables::RowProblem& problem, int line) {
    base::Error error = problem.error;
    error.place = {options.people.file, line, problem.column};
    context.err << context.words.text(error) << '\n';
  };
  for (const auto& problem : roster.problems)
    told(problem, 0);
  std::vector<club::ListedChild> children;
  for (const auto& row : roster.rows) {
    for (const auto& problem : row.problems)
      if (problem.severity != tables::Severity::Note) told(problem, row.line);
    if (row.usable() && !row.duplicate_of) children.push_back(to_child(row.person));
  }
  if (children.empty())
    return base::fail(ErrorKind::BadInput, "{1} names nobody that could be taken over",
                      {options.people.file});
  return children;
}

void import(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    const auto children = read_children(options, context);
    if (!children) return context.fail(children.error());
    const auto known = club::matches(desk.state(), *children);
    Listing listing({"name", "birth", "group", "known_as"});
    for (std::size_t i = 0; i < children->size(); ++i) {
      const auto& [child, group] = (*children)[i];
      listing.add(club::full_name(child), child.birth, group, known[i]);
    }
    if (!options.preview && !perform(desk, club::import_children(*children), options, context))
      return;
    listing.print(context.out, options.json);
  });
}

tables::Table rounds_table(const club::ChildData& data, const CommandContext& context) {
  tables::Table table;
  for (const std::string& title :
       {context.tr("Tournament"), context.tr("Date"), context.tr("Round"), context.tr("Colour"),
        context.tr("Opponent"), context.tr("Result")})
    table.columns.push_back({title, tables::Numbers::Decimal});
  for (const club::ChildRound& round : data.rounds) {
    std::string colour;
    if (round.entry.color)
      colour = *round.entry.color == model::Color::White ? context.words.trc("colour", "white")
                                                         : context.words.trc("colour", "black");
    table.rows.push_back({round.tournament_name, round.date, static_cast<double>(round.round),
                          colour, round.opponent,
                          std::string(1, static_cast<char>(round.entry.code))});
  }
  return table;
}

Result<void> write_data(const club::ChildData& data, const Options& options,
                        CommandContext& context) {
  std::error_code error;
  fs::create_directories(options.out, error);
  if (error)
    return base::fail(ErrorKind::Io, "The folder {1} cannot be made: {2}",
                      {options.out, error.message()});
  const std::string name = "child-" + std::to_string(data.number);
  const auto path = [&](const char* ending) { return fs::path(options.out) / (name + ending); };
  if (auto done = base::write_file_atomically(path(".json"), club::card_as_json(data)); !done)
    return done;
  if (auto done = tables::write_csv(path(".csv"), rounds_table(data, context)); !done) return done;
  if (auto done = base::write_file_atomically(path(".pgn"), data.pgn); !done) return done;
  for (const char* ending : {".json", ".csv", ".pgn"})
    context.out << path(ending).string() << '\n';
  return {};
}

void export_data(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile& file, club::ClubDesk& desk) {
    const auto data = club::child_data(file, desk.state(), options.child);
    if (!data) return context.fail(data.error());
    if (auto done = write_data(*data, options, context); !done) return context.fail(done.error());
    const auto practice = store::PracticeFile::open(options.file);
    if (!practice) return context.fail(practice.error());
    const auto record = (*practice)->load(data->number);
    if (!record) return context.fail(record.error());
    const auto written = write_practice(*record, options.out, "child-" + std::to_string(data->number), context);
    if (!written) return context.fail(written.error());
    for (const fs::path& path : *written)
      context.out << path.string() << '\n';
  });
}

void forget(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile& file, club::ClubDesk& desk) {
    const auto* child = club::find_child(desk.state(), options.child);
    if (child != nullptr && !options.force) {
      club::Outcome outcome;
      outcome.warnings.push_back(
          club::warn(club::WarningLevel::TwoStep, "anonymise",
                     "{1} becomes “{2}” in the roster and in every tournament; results stay. This "
                     "cannot be taken back, nor can what was done before in these tournaments",
                     {club::full_name(*child), club::anonymous_name(options.child)}));
      (void)tell(outcome, context);
      return;
    }
    const auto done = club::anonymise_child(file, options.child, author_of(options));
    if (!done) return context.fail(done.error());
    context.out << context.tr("{1}: texts changed {2}, tournaments {3}",
                              {club::anonymous_name(options.child), std::to_string(done->texts),
                               std::to_string(done->tournaments)})
                << '\n';
    if (!done->cleaned)
      context.err << context.tr(
                         "Another program uses the file: remains of the name may be in it. "
                         "Close it and delete the child once more")
                  << '\n';
    context.err << context.tr("Copies of the file, papers and exports still have the name") << '\n';
  });
}

}  // namespace

void add_child_file_commands(CLI::App& child, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  using Action = void (*)(const Options&, CommandContext&);
  const auto command = [&](const char* name, const std::string& help, Action action) {
    auto* made = child.add_subcommand(name, help);
    add_club_file(*made, *options, context);
    made->callback([options, &context, action] { action(*options, context); });
    return made;
  };
  const auto number = [&](CLI::App* made) {
    made->add_option("CHILD", options->child, context.tr("Number of the child"))->required();
  };
  auto* import_command =
      command("import", context.tr("Take over children from a table: CSV, text, XLSX"), import);
  options->people.person.keep_birth_date = true;
  add_people_reading(*import_command, options->people, context);
  import_command->add_flag("--preview", options->preview, context.tr("Only show what would come"));
  add_json(*import_command, *options, context);
  auto* export_command =
      command("export", context.tr("Write all that the club keeps of a child: card, rounds, games, tasks"),
              export_data);
  number(export_command);
  export_command->add_option("--out", options->out, context.tr("Folder to write to"))->required();
  auto* delete_command = command(
      "delete", context.tr("Delete a child: the name goes everywhere, results stay"), forget);
  number(delete_command);
  delete_command->add_flag("--force", options->force, context.tr("Do it: it cannot be taken back"));
}

}  // namespace rostok::cli
