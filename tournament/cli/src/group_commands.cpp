// SPDX-License-Identifier: MIT
// rostok club group add|rename|remove|move|list
#include "club_session.h"
#include "listing.h"
#include "roster_commands.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/groups.h"
#include "rostok/club/roster.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::string group, name;
  std::vector<club::ChildNumber> children;
};

void no_group(const std::string& name, CommandContext& context) {
  context.fail(base::fail(base::ErrorKind::NotFound, "The club has no group {1}", {name}).value());
}

void list(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    Listing listing({"group", "name", "children"});
    for (const club::Group& group : desk.state().groups)
      listing.add(group.number, group.name,
                  club::list_children(desk.state(), {group.number, false}).size());
    listing.print(context.out, options.json);
  });
}

// Performs what `command` makes of the group that is named; "-" is no group.
template <typename Make>
void on_group(const Options& options, CommandContext& context, Make command) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    const club::Group* group = club::find_group(desk.state(), options.group);
    if (group == nullptr && options.group != "-") return no_group(options.group, context);
    (void)perform(desk, command(group == nullptr ? 0 : group->number), options, context);
  });
}

}  // namespace

void add_group_commands(CLI::App& club, CommandContext& context) {
  auto* group = club.add_subcommand("group", context.tr("Groups and classes of the club"));
  group->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  const auto add = [&](const char* name, const std::string& help) {
    auto* command = group->add_subcommand(name, help);
    add_club_file(*command, *options, context);
    return command;
  };
  const auto add_name = [&](CLI::App* command, const char* word, std::string& into,
                            const std::string& help) {
    command->add_option(word, into, help)->required();
  };
  auto* add_command = add("add", context.tr("Add a group"));
  add_name(add_command, "NAME", options->name, context.tr("Its name"));
  add_command->callback([options, &context] {
    with_roster(*options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
      (void)perform(desk, club::add_group(options->name), *options, context);
    });
  });
  auto* rename_command = add("rename", context.tr("Give a group another name"));
  add_name(rename_command, "GROUP", options->group, context.tr("Name of the group"));
  add_name(rename_command, "NAME", options->name, context.tr("The new name"));
  rename_command->callback([options, &context] {
    on_group(*options, context,
             [&](club::GroupNumber number) { return club::rename_group(number, options->name); });
  });
  auto* remove_command = add("remove", context.tr("Remove a group; its children stay"));
  add_name(remove_command, "GROUP", options->group, context.tr("Name of the group"));
  add_consent(*remove_command, *options, context);
  remove_command->callback(
      [options, &context] { on_group(*options, context, club::remove_group); });
  auto* move_command = add("move", context.tr("Move children into a group"));
  add_name(move_command, "GROUP", options->group, context.tr("Name of the group, - for none"));
  move_command->add_option("CHILD", options->children, context.tr("Numbers of children"))
      ->required();
  move_command->callback([options, &context] {
    on_group(*options, context, [&](club::GroupNumber number) {
      return club::move_children(options->children, number);
    });
  });
  auto* list_command = add("list", context.tr("List the groups: number, name, children"));
  add_json(*list_command, *options, context);
  list_command->callback([options, &context] { list(*options, context); });
}

}  // namespace rostok::cli
