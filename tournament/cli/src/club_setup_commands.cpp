// SPDX-License-Identifier: MIT
// rostok club create|info|setup
#include <filesystem>

#include "club_session.h"
#include "listing.h"
#include "roster_commands.h"
#include "rostok/base/files.h"
#include "rostok/club/commands/groups.h"
#include "rostok/club/roster.h"
#include "rostok/club/summary.h"
#include "rostok/ratings/norms.h"
#include "rostok/tables/read.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::vector<std::string> values;
};

void create(const Options& options, CommandContext& context) {
  if (std::filesystem::exists(options.file))
    return context.fail(
        base::fail(base::ErrorKind::BadInput, "{1} exists already", {options.file}).value());
  const auto file = store::ClubFile::open(options.file);
  if (!file) return context.fail(file.error());
  context.out << context.tr("The club file {1} is ready", {options.file}) << '\n';
}

void info(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile& file, club::ClubDesk& desk) {
    const auto tournaments = club::tournaments_of(file);
    if (!tournaments) return context.fail(tournaments.error());
    Listing listing({"key", "value"});
    for (const std::string& key : club::club_setting_keys())
      if (key != "rank-table") listing.add(key, club::club_setting(desk.state(), key));
    const auto present = club::list_children(desk.state()).size();
    listing.add("children", present);
    listing.add("archived", club::list_children(desk.state(), {{}, true}).size() - present);
    listing.add("groups", desk.state().groups.size());
    listing.add("tournaments", tournaments->size());
    listing.print(context.out, options.json);
  });
}

void setup(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    for (const std::string& each : options.values) {
      const auto equals = each.find('=');
      if (equals == std::string::npos)
        return context.fail(
            base::fail(base::ErrorKind::BadInput, "“{1}” is not KEY=VALUE", {each}).value());
      if (!perform(desk, club::set_club(each.substr(0, equals), each.substr(equals + 1)), options,
                   context))
        return;
    }
  });
}

void rank_table(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    if (options.values.empty()) {
      context.out << desk.state().rank_table;
      return;
    }
    const auto bytes = base::read_file(options.values.front(), std::uintmax_t{1} << 20);
    if (!bytes) return context.fail(bytes.error());
    const auto text = tables::decode_text(*bytes, options.values.front());
    if (!text) return context.fail(text.error());
    if (const auto table = ratings::read_norm_table(text->text, options.values.front()); !table)
      return context.fail(table.error());
    (void)perform(desk, club::set_club("rank-table", text->text), options, context);
  });
}

}  // namespace

void add_club_setup_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  auto* create_command = club.add_subcommand("create", context.tr("Make an empty club file"));
  create_command->add_option("CLUB", options->file, context.tr("Club file"))->required();
  create_command->callback([options, &context] { create(*options, context); });

  auto* info_command = club.add_subcommand("info", context.tr("Show what the club file holds"));
  add_club_file(*info_command, *options, context);
  add_json(*info_command, *options, context);
  info_command->callback([options, &context] { info(*options, context); });

  auto* setup_command = club.add_subcommand(
      "setup", context.tr("Set what every new tournament of the club begins with"));
  add_club_file(*setup_command, *options, context);
  setup_command
      ->add_option("SETTINGS", options->values,
                   context.tr("centre, city, federation, arbiters (separated by ;), tie-breaks, "
                              "language"))
      ->required();
  setup_command->callback([options, &context] { setup(*options, context); });

  auto* ranks_command = club.add_subcommand(
      "rank-table", context.tr("Take the table of norms of sports ranks (CSV), or show it"));
  add_club_file(*ranks_command, *options, context);
  ranks_command
      ->add_option("FILE", options->values,
                   context.tr("The table, filled in by the centre; without it the one at hand is "
                              "shown"))
      ->expected(0, 1);
  ranks_command->callback([options, &context] { rank_table(*options, context); });
}

}  // namespace rostok::cli
