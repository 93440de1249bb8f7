// SPDX-License-Identifier: MIT
// rostok table preview: who stands in a list of people, before anything is taken over.
#include <algorithm>
#include <boost/json.hpp>
#include <memory>

#include "commands.h"
#include "people_reading.h"

namespace rostok::cli {

using tables::RosterPreview;

namespace {

struct PreviewOptions {
  PeopleReading reading;
  bool json = false;
};

const char* sex_code(tables::Sex sex) {
  if (sex == tables::Sex::Unknown) return "";
  return sex == tables::Sex::Male ? "m" : "f";
}

const char* severity_code(tables::Severity severity) {
  switch (severity) {
    case tables::Severity::Note:
      return "note";
    case tables::Severity::Warning:
      return "warning";
    case tables::Severity::Error:
      break;
  }
  return "error";
}

std::string number_or_nothing(int value) {
  return value > 0 ? std::to_string(value) : "";
}

std::string birth_text(const tables::Birth& birth) {
  std::string text = number_or_nothing(birth.year);
  for (const int part : {birth.month, birth.day})
    if (part > 0) text += (part < 10 ? "-0" : "-") + std::to_string(part);
  return text;
}

struct Field {
  const char* name;
  std::string value;
};
std::vector<Field> fields_of(const tables::PersonRow& person) {
  return {{"name", person.name},
          {"birth", birth_text(person.birth)},
          {"sex", sex_code(person.sex)},
          {"group", person.group},
          {"school", person.school},
          {"rank", person.rank},
          {"rating", number_or_nothing(person.rating)},
          {"national_rating", number_or_nothing(person.national_rating)},
          {"fide_rating", number_or_nothing(person.fide_rating)},
          {"national_id", person.national_id},
          {"fide_id", person.fide_id}};
}

const char* status_of(const tables::RosterRow& row) {
  if (!row.usable()) return "refused";
  return row.duplicate_of ? "duplicate" : "ok";
}

// Lines for scripts; a person reads the problems on the other stream.
void print_tsv(const RosterPreview& roster, CommandContext& context) {
  context.out << "row\tstatus";
  for (const Field& field : fields_of({}))
    context.out << '\t' << field.name;
  context.out << '\n';
  for (const auto& row : roster.rows) {
    context.out << row.line << '\t' << status_of(row);
    for (const Field& field : fields_of(row.person))
      context.out << '\t' << field.value;
    context.out << '\n';
  }
}

void print_problem(const tables::RowProblem& problem, int line, const RosterPreview& roster,
                   CommandContext& context) {
  std::string place;
  if (line > 0) place = context.tr("row {1}", {std::to_string(line)});
  if (problem.column > 0) {
    const auto& title = roster.titles[static_cast<std::size_t>(problem.column) - 1];
    place += (place.empty() ? "" : ", ") +
             context.tr("column {1}", {std::to_string(problem.column)}) +
             (title.empty() ? "" : " (" + title + ")");
  }
  context.err << (place.empty() ? "" : place + ": ") << context.words.text(problem.error) << '\n';
}

void print_problems(const RosterPreview& roster, CommandContext& context) {
  for (const auto& problem : roster.problems)
    print_problem(problem, 0, roster, context);
  for (const auto& row : roster.rows)
    for (const auto& problem : row.problems)
      print_problem(problem, row.line, roster, context);
}

boost::json::object json_of(const tables::RowProblem& problem, const CommandContext& context) {
  return {{"severity", severity_code(problem.severity)},
          {"column", problem.column},
          {"code", problem.error.code},
          {"message", context.words.text(problem.error)}};
}

boost::json::object json_of(const tables::RosterRow& row, const RosterPreview& roster,
                            const CommandContext& context) {
  boost::json::object object{{"row", row.line}, {"status", status_of(row)}};
  for (const Field& field : fields_of(row.person))
    if (!field.value.empty()) object[field.name] = field.value;
  if (row.duplicate_of) object["duplicate_of"] = roster.rows[*row.duplicate_of].line;
  boost::json::array problems;
  for (const auto& problem : row.problems)
    problems.push_back(json_of(problem, context));
  object["problems"] = std::move(problems);
  return object;
}

void print_json(const tables::ReadTable& read, const RosterPreview& roster,
                CommandContext& context) {
  boost::json::array columns, rows, problems;
  for (std::size_t c = 0; c < roster.layout.columns.size(); ++c)
    columns.push_back(boost::json::object{{"title", roster.titles[c]},
                                          {"meaning", tables::to_code(roster.layout.columns[c])}});
  for (const auto& row : roster.rows)
    rows.push_back(json_of(row, roster, context));
  for (const auto& problem : roster.problems)
    problems.push_back(json_of(problem, context));
  boost::json::object object{{"sheet", read.table.sheet},
                             {"columns", std::move(columns)},
                             {"people", roster.people()},
                             {"problems", std::move(problems)},
                             {"rows", std::move(rows)}};
  const auto& titles = roster.layout.titles_row;
  if (titles) object["titles_row"] = read.lines[*titles];
  context.out << boost::json::serialize(object) << '\n';
}

base::Result<void> preview(const PreviewOptions& options, CommandContext& context) {
  const auto people = read_people(options.reading);
  if (!people) return tl::unexpected(people.error());
  const auto& roster = people->roster;
  if (options.json) {
    print_json(people->read, roster, context);
  } else {
    print_tsv(roster, context);
    print_problems(roster, context);
  }
  const bool refused = std::any_of(roster.rows.begin(), roster.rows.end(),
                                   [](const auto& row) { return !row.usable(); });
  if (refused || roster.people() == 0) context.exit_code = ExitCode::BadInput;
  return {};
}

}  // namespace

void add_table_commands(CLI::App& app, CommandContext& context) {
  auto* group = app.add_subcommand("table", context.tr("Lists of people from other programs"));
  group->require_subcommand(1);
  const auto options = std::make_shared<PreviewOptions>();
  auto* command = group->add_subcommand(
      "preview", context.tr("Show who stands in a CSV, XLSX or pasted list, row by row"));
  add_people_reading(*command, options->reading, context);
  command->add_flag("--json", options->json, context.tr("Print JSON"));
  command->callback([options, &context] {
    if (auto done = preview(*options, context); !done) context.fail(done.error());
  });
}

}  // namespace rostok::cli
