// SPDX-License-Identifier: MIT
// rostok club player add|late|edit|remove|list; a player is named by the starting number.
#include <algorithm>
#include <functional>

#include "club_session.h"
#include "entry_commands.h"
#include "listing.h"
#include "person_entry.h"
#include "player_choice.h"
#include "rostok/club/commands/check_in.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/roster.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;

namespace {

struct Options : ClubSession {
  std::vector<std::string> lines;
  std::vector<club::ChildNumber> children;
  std::string group;
  int number = 0;
  std::vector<int> numbers;
  model::RoundNumber round = 0;
  std::optional<std::string> name, birth, sex, fide_id, school, group_text, rank;
  std::optional<int> rating;
  std::optional<bool> newcomer, no_half_point_byes;
};

// Lines of the keyboard, children by number, whole groups (those who are not in yet).
Result<std::vector<club::Entry>> entries_of(const Options& options, const club::ClubState& club,
                                            const club::TournamentState& state) {
  std::vector<club::Entry> entries;
  for (const std::string& line : options.lines) {
    const auto person = tables::parse_person_line(line, person_options());
    if (!person) return tl::unexpected(person.error());
    entries.push_back(to_entry(person->person));
  }
  auto children = options.children;
  if (!options.group.empty()) {
    const auto* group = club::find_group(club, options.group);
    if (group == nullptr)
      return base::fail(ErrorKind::NotFound, "The club has no group {1}", {options.group});
    for (const auto child : club::list_children(club, {group->number, false}))
      if (std::none_of(state.participants.begin(), state.participants.end(),
                       [&](const auto& p) { return p.child == child; }))
        children.push_back(child);
  }
  for (const auto child : children) {
    auto entry = club::entry_of(club, child, state.settings);
    if (!entry) return tl::unexpected(entry.error());
    entries.push_back(std::move(*entry));
  }
  if (entries.empty())
    return base::fail(ErrorKind::BadInput, "Nobody to enter: give a line, --child or --group");
  return entries;
}

void add(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile& file, club::TournamentDesk& desk) {
    const auto roster = open_roster(file, options);
    if (!roster) return context.fail(roster.error());
    const auto entries = entries_of(options, roster->state(), desk.state());
    if (!entries) return context.fail(entries.error());
    const std::size_t before = desk.state().tournament.players.size();
    if (!perform(desk, club::add_players(*entries, options.round), options, context)) return;
    const auto& players = desk.state().tournament.players;
    for (std::size_t i = before; i < players.size(); ++i)
      context.out << players[i].start_rank << '\t' << players[i].name << '\n';
  });
}

template <typename T>
void take(const std::optional<T>& given, T& into) {
  if (given) into = *given;
}

Result<club::Entry> edited(const Options& options, const club::TournamentState& state,
                           model::PlayerIndex player) {
  club::Entry entry;
  entry.player = state.tournament.players[static_cast<std::size_t>(player)];
  entry.participant = state.participants[static_cast<std::size_t>(player)];
  for (const auto& record : state.tournament.national.records)
    if (record.player == player) entry.national = record;
  take(options.name, entry.player.name);
  take(options.birth, entry.player.birth_date);
  take(options.fide_id, entry.player.fide_id);
  take(options.rating, entry.player.rating);
  take(options.school, entry.participant.school);
  take(options.group_text, entry.participant.group);
  take(options.rank, entry.participant.rank);
  take(options.newcomer, entry.participant.newcomer);
  take(options.no_half_point_byes, entry.participant.no_half_point_byes);
  if (options.rating) entry.participant.rating_source.clear();
  if (options.sex) {
    const auto sex = parse_sex(*options.sex);
    if (!sex) return base::fail(ErrorKind::BadInput, "Unknown sex “{1}”: m or f", {*options.sex});
    entry.player.sex = *sex;
  }
  return entry;
}

void edit(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
    const auto player = player_with(desk.state(), options.number);
    if (!player) return context.fail(player.error());
    const auto entry = edited(options, desk.state(), *player);
    if (!entry) return context.fail(entry.error());
    (void)perform(desk, club::edit_player(*player, *entry), options, context);
  });
}

// Name, ratings and ids anew from the roster; what belongs to the tournament stays.
Result<club::Entry> refreshed(const club::ClubState& club, const club::TournamentState& state,
                              model::PlayerIndex player) {
  const auto& old = state.participants[static_cast<std::size_t>(player)];
  auto entry = club::entry_of(club, old.child, state.settings);
  if (!entry) return entry;
  entry->participant.newcomer = old.newcomer;
  entry->participant.no_half_point_byes = old.no_half_point_byes;
  return entry;
}

void refresh(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile& file, club::TournamentDesk& desk) {
    const auto roster = open_roster(file, options);
    if (!roster) return context.fail(roster.error());
    std::vector<std::pair<model::PlayerIndex, club::Entry>> entries;
    const auto& state = desk.state();
    for (std::size_t i = 0; i < state.participants.size(); ++i) {
      const auto& player = state.tournament.players[i];
      const bool chosen =
          options.numbers.empty() || std::find(options.numbers.begin(), options.numbers.end(),
                                               player.start_rank) != options.numbers.end();
      if (!chosen || state.participants[i].child == 0) continue;
      auto entry = refreshed(roster->state(), state, static_cast<model::PlayerIndex>(i));
      if (!entry) continue;  // a child that was deleted stays as it stands here
      entries.emplace_back(static_cast<model::PlayerIndex>(i), std::move(*entry));
    }
    if (!perform(desk, club::edit_players(entries), options, context)) return;
    Listing listing({"number", "name", "rating", "rating_source"});
    for (const auto& [player, entry] : entries)
      listing.add(desk.state().tournament.players[static_cast<std::size_t>(player)].start_rank,
                  entry.player.name, entry.player.rating, entry.participant.rating_source);
    listing.print(context.out, options.json);
  });
}

void remove(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
    const auto player = player_with(desk.state(), options.number);
    if (!player) return context.fail(player.error());
    (void)perform(desk, club::remove_player(*player), options, context);
  });
}

void list(const Options& options, CommandContext& context) {
  with_tournament(options, context, [&](store::ClubFile&, club::TournamentDesk& desk) {
    Listing listing({"number", "name", "birth", "sex", "rating", "rating_source", "group", "school",
                     "rank", "child", "state", "withdrawn_from", "byes"});
    const auto& state = desk.state();
    for (const auto player : systems::by_start_rank(state.tournament)) {
      const auto& p = state.tournament.players[static_cast<std::size_t>(player)];
      const auto& card = state.participants[static_cast<std::size_t>(player)];
      listing.add(p.start_rank, p.name, p.birth_date, sex_code(p.sex), p.rating, card.rating_source,
                  card.group, card.school, card.rank, card.child,
                  attendance_code(club::attendance(state, player)), card.withdrawn_from,
                  byes_text(state, player));
    }
    listing.print(context.out, options.json);
  });
}

}  // namespace

void add_player_commands(CLI::App& club, CommandContext& context) {
  auto* group = club.add_subcommand("player", context.tr("The players of a tournament"));
  group->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  using Action = void (*)(const Options&, CommandContext&);
  const auto command = [&](const char* name, const std::string& help, Action action) {
    auto* made = group->add_subcommand(name, help);
    add_club_file(*made, *options, context);
    add_tournament_choice(*made, *options, context);
    made->callback([options, &context, action] { action(*options, context); });
    return made;
  };
  auto* add_command = command("add", context.tr("Enter players"), add);
  auto* late_command =
      command("late", context.tr("Enter players who come after the beginning"), add);
  late_command->add_option("--round", options->round, context.tr("First round that they play"))
      ->required();
  for (auto* made : {add_command, late_command}) {
    made->add_option("LINE", options->lines, context.tr("\"Иванов Пётр 2015 1050\""));
    made->add_option("--child", options->children, context.tr("Numbers of children of the roster"))
        ->delimiter(',')
        ->allow_extra_args(false);
    made->add_option("--group", options->group, context.tr("All children of this group"));
    add_consent(*made, *options, context);
  }
  const auto number = [&](CLI::App* made) {
    made->add_option("NUMBER", options->number, context.tr("Starting number"))->required();
  };
  auto* edit_command = command("edit", context.tr("Change what the list says of a player"), edit);
  number(edit_command);
  edit_command->add_option("--name", options->name, context.tr("Surname and first name"));
  edit_command->add_option("--birth", options->birth,
                           context.tr("Year or date of birth: 2015 or 2015-03-14"));
  edit_command->add_option("--sex", options->sex, context.tr("m or f"));
  edit_command->add_option("--rating", options->rating, context.tr("Rating"));
  edit_command->add_option("--fide-id", options->fide_id, context.tr("FIDE number"));
  edit_command->add_option("--school", options->school, context.tr("School or club"));
  edit_command->add_option("--group", options->group_text, context.tr("Group or class"));
  edit_command->add_option("--rank", options->rank, context.tr("Sports rank: 3ю, 2, КМС"));
  edit_command->add_option("--newcomer", options->newcomer, context.tr("Plays for the first time"));
  edit_command->add_option("--no-half-point-byes", options->no_half_point_byes,
                           context.tr("Gets no half-point byes: true or false"));
  add_consent(*edit_command, *options, context);
  auto* refresh_command =
      command("refresh", context.tr("Take names, ratings and ids from the roster again"), refresh);
  refresh_command->add_option("NUMBER", options->numbers,
                              context.tr("Starting numbers (default: everybody of the roster)"));
  add_consent(*refresh_command, *options, context);
  add_json(*refresh_command, *options, context);
  number(command("remove", context.tr("Take out of the list, before the first round"), remove));
  auto* list_command = command(
      "list",
      context.tr(
          "List the players: number, name, birth, sex, rating and its source, group, school, "
          "rank, child, state for the next round, withdrawn from, byes"),
      list);
  add_json(*list_command, *options, context);
  add_player_round_commands(*group, context);
}

}  // namespace rostok::cli
