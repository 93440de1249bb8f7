// SPDX-License-Identifier: MIT
#include "lists_commands.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "interrupt.h"
#include "lists_print.h"
#include "progress_line.h"
#include "rostok/base/text.h"
#include "rostok/store/rating_list_file.h"

namespace rostok::cli {

using base::Result;
using rating_lists::ImportedList;
using store::RatingListFile;

namespace {

struct ListsOptions {
  std::string db = "lists.db", club, file, tempo, date, federations, columns, list;
  std::vector<std::string> text;
  int preview = 0, limit = 20, born = 0;
  bool json = false;

  [[nodiscard]] std::filesystem::path path() const {
    return club.empty() ? std::filesystem::path(db) : store::rating_lists_beside(club);
  }
};

std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces;
  for (const auto piece : base::split(text, ','))
    if (!base::trim(piece).empty()) pieces.emplace_back(base::trim(piece));
  return pieces;
}

Result<rating_lists::ImportOptions> import_options(const ListsOptions& options) {
  rating_lists::ImportOptions import;
  import.tempo = rating_lists::parse_tempo(options.tempo);
  import.date = options.date;
  import.federations = pieces_of(options.federations);
  import.now = now_text();
  if (!options.columns.empty()) {
    auto columns = rating_lists::parse_columns(options.columns);
    if (!columns) return tl::unexpected(columns.error());
    import.columns = std::move(*columns);
  }
  return import;
}

// A list that lost many of its players was perhaps not downloaded completely.
void hint_at_loss(const ImportedList& list, CommandContext& context) {
  if (!list.before) return;
  const long long now = list.info.players + list.info.left_out;
  const long long before = list.before->players + list.before->left_out;
  if (now * 10 < before * 9)
    context.err
        << context.tr(
               "The list before this one had {1} players, this one has {2}: is the file complete?",
               {std::to_string(before), std::to_string(now)})
        << '\n';
}

Result<void> preview(const ListsOptions& options, CommandContext& context) {
  const auto import = import_options(options);
  if (!import) return tl::unexpected(import.error());
  const auto previews =
      rating_lists::preview_lists(options.file, *import, static_cast<std::size_t>(options.preview));
  if (!previews) return tl::unexpected(previews.error());
  for (const auto& one : *previews)
    print_preview(one, context);
  return {};
}

Result<void> import(const ListsOptions& options, CommandContext& context) {
  if (options.preview > 0) return preview(options, context);
  auto import = import_options(options);
  if (!import) return tl::unexpected(import.error());
  // Before a database is made for nothing.
  std::error_code error;
  if (!std::filesystem::exists(options.file, error))
    return base::fail(base::ErrorKind::NotFound, "No such file: {1}", {options.file});
  const auto file = RatingListFile::open(options.path(), RatingListFile::IfAbsent::Create);
  if (!file) return tl::unexpected(file.error());
  const Interrupt interrupt;
  ProgressLine line(context.err);
  import->cancel = interrupt.token();
  import->progress = [&line](std::uint64_t done, std::uint64_t all) { line.show(done, all);
};
const auto imported = rating_lists::import_lists(options.file, *import, **file);
line.clear();
if (!imported) return tl::unexpected(imported.error());
std::vector<rating_lists::ListInfo> infos;
for (const ImportedList& list : *imported) {
  infos.push_back(list.info);
  print_problems(list.problems, context);
  hint_at_loss(list, context);
}
if (options.json)
  context.out << imported_json(*imported) << '\n';
else
  print_lists(infos, context);
hint_at_old_lists(infos, context);
return {};
}  // namespace

// Lists that are there already.
Result<std::unique_ptr<RatingListFile>> open_lists(const ListsOptions& options) {
  return RatingListFile::open(options.path(), RatingListFile::IfAbsent::Refuse);
}

Result<void> find(const ListsOptions& options, CommandContext& context) {
  const auto file = open_lists(options);
  if (!file) return tl::unexpected(file.error());
  const auto lists = (*file)->lists();
  if (!lists) return tl::unexpected(lists.error());
  if (lists->empty())
    return base::fail(base::ErrorKind::NotFound,
                      "There are no rating lists in {1}: import one first",
                      {options.path().string()});
  rating_lists::FindQuery query;
  for (const std::string& word : options.text)
    query.text += (query.text.empty() ? "" : " ") + word;
  query.filter = {options.federations, options.born};
  query.limit = static_cast<std::size_t>(options.limit);
  const auto outcome = rating_lists::find_players(**file, query);
  if (!outcome) return tl::unexpected(outcome.error());
  if (options.json)
    context.out << players_json(*outcome) << '\n';
  else
    print_players(*outcome, context);
  hint_at_old_lists(*lists, context);
  return {};
}

Result<void> info(const ListsOptions& options, CommandContext& context) {
  const auto file = open_lists(options);
  if (!file) return tl::unexpected(file.error());
  const auto lists = (*file)->lists();
  if (!lists) return tl::unexpected(lists.error());
  if (options.json)
    context.out << lists_json(*lists) << '\n';
  else
    print_lists(*lists, context);
  hint_at_old_lists(*lists, context);
  return {};
}

Result<void> remove(const ListsOptions& options, CommandContext& context) {
  const auto key = rating_lists::parse_list_key(options.list);
  if (!key)
    return base::fail(base::ErrorKind::BadInput,
                      "There is no list “{1}”: “rostok lists info” shows their codes",
                      {options.list});
  const auto file = open_lists(options);
  if (!file) return tl::unexpected(file.error());
  if (auto done = (*file)->remove(*key); !done) return done;
  context.out << context.tr("The list {1} is removed", {options.list}) << '\n';
  return {};
}

using Action = Result<void> (*)(const ListsOptions&, CommandContext&);

class ListsGroup {
 public:
  ListsGroup(CLI::App& app, CommandContext& context)
      : context_(context),
        group_(*app.add_subcommand(
            "lists", context.tr("Rating lists of FIDE and of the national federation"))) {
    group_.require_subcommand(1);
  }

  CLI::App& add(const char* name, const std::string& help, Action action) {
    auto* command = group_.add_subcommand(name, help);
    const auto& options = options_;
    auto& context = context_;
    auto* db = command->add_option("--db", options->db,
                                   context.tr("File with the imported lists (default: lists.db)"));
    command
        ->add_option("--club", options->club, context.tr("Club file beside which the lists stand"))
        ->excludes(db);
    command->callback([options, &context, action] {
      if (auto done = action(*options, context); !done) context.fail(done.error());
    });
    return *command;
  }

  void add_json(CLI::App& command) {
    command.add_flag("--json", options_->json, context_.tr("Answer as JSON"));
  }

  [[nodiscard]] ListsOptions& options() { return *options_; }

 private:
  CommandContext& context_;
  CLI::App& group_;
  std::shared_ptr<ListsOptions> options_ = std::make_shared<ListsOptions>();
};

void add_import(ListsGroup& group, CommandContext& context) {
  auto& command =
      group.add("import", context.tr("Import a list: TXT, XML, CSV or a ZIP of these"), import);
  ListsOptions& options = group.options();
  command.add_option("FILE", options.file, context.tr("List as the federation publishes it"))
      ->required();
  command
      .add_option("--tempo", options.tempo,
                  context.tr("Rating of a list that does not say it: standard, rapid or blitz"))
      ->check(CLI::IsMember({"standard", "rapid", "blitz"}));
  command.add_option("--date", options.date, context.tr("Date of the list, like 2026-09-01"));
  command.add_option("--federation", options.federations,
                     context.tr("Keep only players of these federations, like RUS,FID"));
  command.add_option("--columns", options.columns,
                     context.tr("What the columns of a CSV list hold, like id,name,-,rating"));
  auto* preview =
      command
          .add_option("--preview", options.preview,
                      context.tr("Show how this many players are understood, import nothing"))
          ->check(CLI::Range(1, 1000));
  group.add_json(command);
  command.get_option("--json")->excludes(preview);
}

void add_find(ListsGroup& group, CommandContext& context) {
  auto& command =
      group.add("find", context.tr("Find players by the beginning of a name or number"), find);
  ListsOptions& options = group.options();
  command
      .add_option("TEXT", options.text,
                  context.tr("Surname, surname and first name, or number; any letters of them"))
      ->required();
  command
      .add_option("--limit", options.limit, context.tr("At most this many players (default: 20)"))
      ->check(CLI::Range(1, 1000));
  command.add_option("--federation", options.federations,
                     context.tr("Only players of this federation"));
  command.add_option("--born", options.born, context.tr("Only players born in this year"))
      ->check(CLI::Range(1850, 2100));
  group.add_json(command);
}

}  // namespace rostok::cli

void add_lists_commands(CLI::App& app, CommandContext& context) {
  ListsGroup group(app, context);
  add_import(group, context);
  add_find(group, context);
  group.add_json(
      group.add("info", context.tr("Show the imported lists, their dates and sizes"), info));
  group.add("remove", context.tr("Take an imported list away"), remove)
      .add_option("LIST", group.options().list, context.tr("Code of the list, like fide-rapid"))
      ->required();
}

}  // namespace rostok::cli
