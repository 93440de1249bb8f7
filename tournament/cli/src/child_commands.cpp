// SPDX-License-Identifier: MIT
// rostok club child add|edit|list|find|archive|merge|duplicates|pin-remove|undo|redo
#include "child_files.h"
#include "child_options.h"
#include "child_practice.h"
#include "child_ratings.h"
#include "club_session.h"
#include "listing.h"
#include "person_entry.h"
#include "roster_commands.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/roster.h"
#include "rostok/presenter/roster_journal.h"

namespace rostok::cli {

using base::ErrorKind;
using club::ChildNumber;

namespace {

struct Options : ClubSession {
  ChildOptions card;
  std::string line, text;
  ChildNumber child = 0, other = 0;
  std::size_t limit = 20;
  bool archived = false, back = false;
};

void print_children(const club::ClubState& state, const std::vector<ChildNumber>& children,
                    bool json, CommandContext& context) {
  Listing listing({"child", "name", "birth", "sex", "group", "school", "rank", "club_rating",
                   "fide", "national", "archived"});
  for (const ChildNumber number : children) {
    const club::Child& c = *club::find_child(state, number);
    listing.add(number, club::full_name(c), c.birth, sex_code(c.sex),
                club::group_name(state, c.group), c.school, c.rank, c.club_rating, c.fide.standard,
                c.national.standard, c.archived);
  }
  listing.print(context.out, json);
}

void add(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    club::Child child;
    if (!options.line.empty()) {
      const auto line = tables::parse_person_line(options.line, person_options());
      if (!line) return context.fail(line.error());
      child = to_child(line->person).child;
    }
    if (auto done = apply_options(options.card, desk.state(), child); !done)
      return context.fail(done.error());
    if (!perform(desk, club::add_child(child), options, context)) return;
    const ChildNumber number = desk.state().last.child;
    context.out << number << '\t' << club::full_name(*club::find_child(desk.state(), number))
                << '\n';
  });
}

void edit(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    const auto* known = club::find_child(desk.state(), options.child);
    club::Child child = known == nullptr ? club::Child{} : *known;
    if (known == nullptr) child.surname = "?";  // the command says that there is none
    if (auto done = apply_options(options.card, desk.state(), child); !done)
      return context.fail(done.error());
    (void)perform(desk, club::edit_child(options.child, child), options, context);
  });
}

void list(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    club::RosterFilter filter{{}, options.archived};
    if (options.card.group) {
      club::Child in_group;
      ChildOptions group;
      group.group = options.card.group;
      if (auto done = apply_options(group, desk.state(), in_group); !done)
        return context.fail(done.error());
      filter.group = in_group.group;
    }
    print_children(desk.state(), club::list_children(desk.state(), filter), options.json, context);
  });
}

void find(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    const club::RosterIndex index(desk.state(), {{}, options.archived});
    print_children(desk.state(), index.find(options.text, options.limit), options.json, context);
  });
}

void duplicates(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    Listing listing({"child", "other", "name", "other_name"});
    for (const auto& [a, b] : club::possible_duplicates(desk.state()))
      listing.add(a, b, club::full_name(*club::find_child(desk.state(), a)),
                  club::full_name(*club::find_child(desk.state(), b)));
    listing.print(context.out, options.json);
  });
}

void journal(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    const auto lines = presenter::roster_journal(desk, context.words);
    if (!lines) return context.fail(lines.error());
    Listing listing({"line", "time", "author", "text", "in_force"});
    for (const auto& line : *lines)
      listing.add(line.number, line.time, line.author, line.text, line.in_force);
    listing.print(context.out, options.json);
  });
}

void revert(const Options& options, CommandContext& context, bool undo) {
  with_roster(options, context, [&](store::ClubFile&, club::ClubDesk& desk) {
    const auto line = undo ? desk.undo() : desk.redo();
    if (!line) return context.fail(line.error());
    context.out << line->number << '\t' << line->command << '\n';
  });
}

}  // namespace

void add_child_commands(CLI::App& club, CommandContext& context) {
  auto* group = club.add_subcommand("child", context.tr("The roster of the children"));
  group->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  using Action = void (*)(const Options&, CommandContext&);
  const auto command = [&](const char* name, const std::string& help, Action action) {
    auto* made = group->add_subcommand(name, help);
    add_club_file(*made, *options, context);
    made->callback([options, &context, action] { action(*options, context); });
    return made;
  };
  const auto number = [&](CLI::App* made, const char* word, ChildNumber& into) {
    made->add_option(word, into, context.tr("Number of the child"))->required();
  };
  auto* add_command = command("add", context.tr("Add a child"), add);
  add_command->add_option("LINE", options->line,
                          context.tr("Surname, first name, year of birth, rating: \"Иванов Пётр "
                                     "2015 1050\""));
  add_child_options(*add_command, options->card, context);
  add_consent(*add_command, *options, context);
  auto* edit_command = command("edit", context.tr("Change the card of a child"), edit);
  number(edit_command, "CHILD", options->child);
  add_child_options(*edit_command, options->card, context);
  const std::string columns = context.tr(
      "number, name, birth, sex, group, school, rank, ratings (club, FIDE, national), archived");
  auto* list_command = command("list", context.tr("List the children: {1}", {columns}), list);
  list_command->add_option("--group", options->card.group,
                           context.tr("Name of the group, - for none"));
  auto* find_command =
      command("find", context.tr("Find children by the beginnings of words"), find);
  find_command->add_option("TEXT", options->text, context.tr("What is typed"))->required();
  find_command->add_option("--limit", options->limit, context.tr("At most so many"));
  for (auto* made : {list_command, find_command}) {
    made->add_flag("--archived", options->archived, context.tr("Those who have left, too"));
    add_json(*made, *options, context);
  }
  auto* archive_command = command(
      "archive", context.tr("A child has left the club"), [](const Options& o, CommandContext& c) {
        with_roster(o, c, [&](store::ClubFile&, club::ClubDesk& desk) {
          (void)perform(desk, club::archive_child(o.child, !o.back), o, c);
        });
      });
  number(archive_command, "CHILD", options->child);
  archive_command->add_flag("--back", options->back, context.tr("The child has come back"));
  auto* merge_command = command(
      "merge", context.tr("Two entries are one child"), [](const Options& o, CommandContext& c) {
        with_roster(o, c, [&](store::ClubFile&, club::ClubDesk& desk) {
          (void)perform(desk, club::merge_children(o.child, o.other), o, c);
        });
      });
  number(merge_command, "KEPT", options->child);
  number(merge_command, "DUPLICATE", options->other);
  add_consent(*merge_command, *options, context);
  auto* duplicates_command =
      command("duplicates", context.tr("Entries that may be one child"), duplicates);
  add_json(*duplicates_command, *options, context);
  command("undo", context.tr("Take back the last change of the roster"),
          [](const Options& o, CommandContext& c) { revert(o, c, true); });
  command("redo", context.tr("Do again what was taken back"),
          [](const Options& o, CommandContext& c) { revert(o, c, false); });
  auto* log_command = command(
      "log", context.tr("The journal of the roster: line, time, who, what, in force"), journal);
  add_json(*log_command, *options, context);
  add_child_file_commands(*group, context);
  add_child_pin_command(*group, context);
  add_child_ratings_command(*group, context);
}

}  // namespace rostok::cli
