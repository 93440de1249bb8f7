// SPDX-License-Identifier: MIT
#include "players_table.h"

#include "rostok/base/files.h"

namespace rostok::cli {

void add_players_file(CLI::App& command, PlayersFile& options, const CommandContext& context) {
  add_file(command, options, context);
  command.add_option("--players", options.players,
                     context.tr("Table (CSV or XLSX) with number, group, school, newcomer, birth, "
                                "sex of the players"));
  command
      .add_option("--set", options.settings,
                  context.tr("Setting of the pairing system, KEY=VALUE; may be repeated"))
      ->allow_extra_args(false);
}

std::optional<systems::Options> parse_settings(const std::vector<std::string>& lines,
                                               CommandContext& context) {
  std::string text;
  for (const std::string& line : lines)
    text += line + "\n";
  auto settings = systems::parse_options(text);
  if (settings) return *settings;
  settings.error().place = {};  // an option of the command line has no line
  context.fail(settings.error());
  return std::nullopt;
}

std::optional<PlayersTable> read_players_table(const PlayersFile& options,
                                               CommandContext& context) {
  auto tournament = read_tournament(options, context);
  if (!tournament) return std::nullopt;
  const auto settings = parse_settings(options.settings, context);
  if (!settings) return std::nullopt;
  auto how = results::options_of(*tournament, *settings);
  how.standings.competitors = standings::Competitors::Players;
  auto table = results::final_table(*tournament, how);
  if (table.not_by_system) context.err << context.words.text(*table.not_by_system) << '\n';
  auto attributes = results::attributes_of(*tournament);
  if (!options.players.empty()) {
    const auto fail = [&context](const base::Error& error) {
      context.fail(error);
      return std::nullopt;
    };
    const auto bytes = base::read_file(options.players);
    if (!bytes) return fail(bytes.error());
    auto read = results::read_attributes(*bytes, options.players, *tournament);
    if (!read) return fail(read.error());
    attributes = std::move(*read);
  }
  return PlayersTable{std::move(*tournament), std::move(table), std::move(attributes)};
}

std::string place_text(int first, int last) {
  if (first == 0) return "–";
  return last > first ? std::to_string(first) + "–" + std::to_string(last) : std::to_string(first);
}

}  // namespace rostok::cli
