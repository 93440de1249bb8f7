// SPDX-License-Identifier: MIT
// rostok club new|set|note|leave-fide-mode|remove|restore
#include <random>

#include "club_session.h"
#include "entry_commands.h"
#include "listing.h"
#include "rostok/club/commands/settings.h"
#include "rostok/club/new_tournament.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

struct Options : ClubSession {
  std::string name, text;
  std::vector<std::string> values;
  club::TournamentId like = 0;
  std::uint64_t seed = 0;  // 0 = drawn
};

Result<Values> parse_values(const std::vector<std::string>& texts) {
  Values values;
  for (const std::string& text : texts) {
    const auto equals = text.find('=');
    if (equals == std::string::npos)
      return base::fail(ErrorKind::BadInput, "“{1}” is not KEY=VALUE", {text});
    values.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return values;
}

std::uint64_t seed_of(const Options& options) {
  if (options.seed != 0) return options.seed;
  std::random_device device;
  return 1 + device() % 999'999'999U;  // short enough to be read out
}

// The state of the new tournament: after another one, or from nothing with seven rounds.
Result<club::TournamentState> new_state(store::ClubFile& file, const club::ClubState& club,
                                        const Options& options, Values values) {
  values.insert(values.begin(), {"name", options.name});
  if (options.like == 0) {
    const bool table = std::any_of(values.begin(), values.end(), [](const auto& value) {
      return value.first == "system" && value.second != "dutch" && value.second != "keizer";
    });
    if (!table) values.insert(values.begin(), {"rounds", "7"});
    return club::new_tournament(club.settings, values, seed_of(options));
  }
  const auto like = club::TournamentDesk::open(file, options.like);
  if (!like) return tl::unexpected(like.error());
  const auto proposal =
      club::set_tournament(values).action(club::as_template(like->state(), seed_of(options)));
  if (!proposal) return tl::unexpected(proposal.error());
  return proposal->after;
}

void make_new(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile& file, club::ClubDesk& roster) {
    auto values = parse_values(options.values);
    if (!values) return context.fail(values.error());
    const auto state = new_state(file, roster.state(), options, std::move(*values));
    if (!state) return context.fail(state.error());
    const auto desk = club::TournamentDesk::create(file, *state, author_of(options));
    if (!desk) return context.fail(desk.error());
    context.out << desk->id() << '\t' << state->tournament.name << '\n';
  });
}

void set(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
    const auto values = parse_values(options.values);
    if (!values) return context.fail(values.error());
    if (!values->empty()) {
      (void)perform(desk, club::set_tournament(*values), options, context);
      return;
    }
    Listing listing({"key", "value"});
    for (const std::string& key : club::setting_keys())
      listing.add(key, club::setting(desk.state(), key));
    listing.add("fide-mode", desk.state().settings.fide_mode ? "yes" : "no");
    listing.print(context.out, options.json);
  });
}

// A command without arguments on the tournament of the session.
void add_plain(CLI::App& club, CommandContext& context, const std::shared_ptr<Options>& options,
               const char* name, const std::string& help,
               std::function<club::TournamentCommand(const Options&)> make) {
  auto* command = club.add_subcommand(name, help);
  add_club_file(*command, *options, context);
  add_tournament_choice(*command, *options, context);
  add_consent(*command, *options, context);
  command->callback([options, &context, make = std::move(make)] {
    with_tournament(*options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
      (void)perform(desk, make(*options), *options, context);
    });
  });
}

}  // namespace

void add_settings_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  auto* new_command = club.add_subcommand("new", context.tr("Make a tournament"));
  add_club_file(*new_command, *options, context);
  new_command->add_option("NAME", options->name, context.tr("Name of the tournament"))->required();
  new_command->add_option("SETTINGS", options->values,
                          context.tr("Settings: rounds=7 system=dutch start-date=2026-11-25 …"));
  new_command->add_option("--like", options->like,
                          context.tr("Number of a tournament whose settings are copied"));
  new_command->add_option("--seed", options->seed,
                          context.tr("Number from which every lot of the tournament is drawn"));
  new_command->callback([options, &context] { make_new(*options, context); });

  auto* set_command =
      club.add_subcommand("set", context.tr("Show the settings of a tournament or change them"));
  add_club_file(*set_command, *options, context);
  add_tournament_choice(*set_command, *options, context);
  set_command->add_option("SETTINGS", options->values,
                          context.tr("Settings; without them all are shown"));
  add_consent(*set_command, *options, context);
  add_json(*set_command, *options, context);
  set_command->callback([options, &context] { set(*options, context); });

  add_plain(club, context, options, "remove", context.tr("Put a tournament into the waste basket"),
            [](const Options&) { return club::remove_tournament(); });
  add_plain(club, context, options, "put-back", context.tr("Take it out of the waste basket"),
            [](const Options&) { return club::remove_tournament(false); });
  add_plain(club, context, options, "note",
            context.tr("Add a line “###” of the arbiter to the report file"),
            [](const Options& o) { return club::add_note(o.text); });
  club.get_subcommand("note")
      ->add_option("TEXT", options->text, context.tr("The note"))
      ->required();
  add_plain(club, context, options, "leave-fide-mode",
            context.tr("Leave FIDE mode; it cannot be entered again"),
            [](const Options& o) { return club::leave_fide_mode(o.text); });
  club.get_subcommand("leave-fide-mode")
      ->add_option("--reason", options->text, context.tr("Why, for the report file"));
}

}  // namespace rostok::cli
