// SPDX-License-Identifier: MIT
// rostok club elo|season
#include "club_tables_commands.h"

#include "club_session.h"
#include "listing.h"
#include "rostok/club/club_tables.h"
#include "rostok/club/commands/ratings.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::string event;
  ratings::EloOptions elo;
  bool apply = false;
  results::SeasonOptions season;
  bool by_score = false;
};

std::string child_name(const club::ClubState& state, club::ChildNumber number) {
  const auto* child = club::find_child(state, number);
  return child == nullptr ? std::string() : club::full_name(*child);
}

void elo(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile& file, club::ClubDesk& desk) {
    const auto played = club::played_tournaments(file);
    if (!played) return context.fail(played.error());
    std::map<club::ChildNumber, int> ratings;
    Listing listing({"child", "name", "rating", "games", "change", "settled", "before"});
    for (const auto& person : club::club_elo_of(*played, desk.state(), options.elo)) {
      const auto* child = club::find_child(desk.state(), person.person);
      if (child == nullptr) continue;
      if (!child->anonymous) ratings[person.person] = person.rating;
      listing.add(person.person, child_name(desk.state(), person.person), person.rating,
                  person.games, person.steps.empty() ? 0 : person.steps.back().change,
                  person.settled, child->club_rating);
    }
    if (options.apply && !perform(desk, club::take_club_ratings(ratings), options, context)) return;
    listing.print(context.out, options.json);
  });
}

// "10.5": season points are hundredths.
std::string points(int hundredths) {
  std::string text = std::to_string(hundredths / 100);
  if (const int rest = hundredths % 100; rest != 0)
    text += (rest % 10 == 0 ? "." + std::to_string(rest / 10)
                            : (rest < 10 ? ".0" : ".") + std::to_string(rest));
  return text;
}

void season(const Options& options, CommandContext& context) {
  with_roster(options, context, [&](store::ClubFile& file, club::ClubDesk& desk) {
    const auto played = club::played_tournaments(file, options.event);
    if (!played) return context.fail(played.error());
    auto how = options.season;
    if (options.by_score) how.points = results::SeasonPoints::Score;
    Listing listing({"place", "last_place", "child", "name", "total", "tournaments", "results"});
    for (const auto& row :
         results::season_table(club::season_events_of(*played, desk.state()), how)) {
      std::string cells;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto& cell = row.cells[i];
        if (!cell.took_part) continue;
        cells += (cells.empty() ? "" : " ") + std::to_string((*played)[i].id) + ":" +
                 points(cell.hundredths) + (cell.counts ? "" : "-");
      }
      listing.add(row.first, row.last, row.person, child_name(desk.state(), row.person),
                  points(row.hundredths), row.events, cells);
    }
    listing.print(context.out, options.json);
  });
}

}  // namespace

void add_club_tables_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  const auto command = [&](const char* name, const std::string& help,
                           void (*action)(const Options&, CommandContext&)) {
    auto* made = club.add_subcommand(name, help);
    add_club_file(*made, *options, context);
    add_json(*made, *options, context);
    made->callback([options, &context, action] { action(*options, context); });
    return made;
  };
  auto* elo_command =
      command("elo",
              context.tr("The club's own Elo from all its tournaments: child, name, rating, games, "
                         "last change, settled, rating in the roster"),
              elo);
  elo_command->add_option("--k", options->elo.k, context.tr("K of every player"))
      ->check(CLI::Range(1, 100));
  elo_command->add_option("--start", options->elo.start, context.tr("Rating of a newcomer"))
      ->check(CLI::Range(100, 3000));
  elo_command->add_flag("--apply", options->apply, context.tr("Write the ratings into the roster"));
  auto* season_command =
      command("season",
              context.tr("The table of a season: place, last of shared places, child, name, "
                         "total, tournaments, results"),
              season);
  season_command->add_option("--event", options->event,
                             context.tr("Tournaments of this event only"));
  season_command
      ->add_option("--best", options->season.best,
                   context.tr("How many results count (default: all of them)"))
      ->check(CLI::Range(1, 1000));
  season_command
      ->add_option("--scale", options->season.place_points,
                   context.tr("Points of the places, like 10,8,6,5,4,3,2,1"))
      ->delimiter(',');
  season_command
      ->add_option("--taking-part", options->season.taking_part,
                   context.tr("Points for taking part, beside those of the place"))
      ->check(CLI::Range(0, 10000));
  season_command->add_flag("--score", options->by_score,
                           context.tr("Count the points scored instead of the places"));
}

}  // namespace rostok::cli
