// SPDX-License-Identifier: MIT
// rostok tournament schools: standings of schools or classes from an individual event.
#include "school_teams_command.h"

#include <memory>

#include "answer_table.h"
#include "players_table.h"
#include "rostok/results/school_teams.h"

namespace rostok::cli {

namespace {

struct SchoolCommand : PlayersFile, AnswerOptions {
  std::string by = "school";
  results::TeamOptions how;
  std::vector<std::string> tie_breaks;
};

results::TeamOptions options_of(const SchoolCommand& command) {
  results::TeamOptions how = command.how;
  how.by = command.by == "group" ? results::TeamBy::Group : results::TeamBy::School;
  if (command.tie_breaks.empty()) return how;
  how.tie_breaks.clear();
  for (const std::string& item : command.tie_breaks)
    how.tie_breaks.push_back(item == "places"  ? results::TeamTieBreak::PlaceSum
                             : item == "place" ? results::TeamTieBreak::BestPlace
                                               : results::TeamTieBreak::BestScores);
  return how;
}

AnswerCell points_cell(model::Score points) {
  return {points.to_display(), points.tenths() / 10.0};
}

// "Орлов Пётр 4½, Котова Анна 4"; in JSON a list of the numbers of those who count.
AnswerCell members_cell(const results::TeamRow& team, const model::Tournament& t) {
  std::string names;
  boost::json::array numbers;
  for (const auto& member : team.members) {
    if (!member.counts) continue;
    const auto& player = t.players[static_cast<std::size_t>(member.player)];
    names += (names.empty() ? "" : ", ") + player.name + " " + member.points.to_display();
    numbers.emplace_back(player.start_rank);
  }
  return {names, numbers};
}

void run(const SchoolCommand& command, CommandContext& context) {
  const auto read = read_players_table(command, context);
  if (!read) return;
  const auto how = options_of(command);
  AnswerTable table({{"place", context.words.trc("column", "Place"), Align::Right},
                     {"team", context.tr("Team")},
                     {"points", context.tr("Points"), Align::Right},
                     {"place_sum", context.words.trc("column", "Sum of places"), Align::Right},
                     {"players", context.words.trc("column", "Players"), Align::Right},
                     {"girls", context.words.trc("column", "Girls"), Align::Right},
                     {"counted", context.words.trc("column", "Counted")}});
  for (const auto& team : results::school_standings(read->table, read->attributes, how)) {
    const AnswerCell place{place_text(team.first, team.last),
                           team.first > 0 ? boost::json::value(team.first) : boost::json::value()};
    table.add({place, team.name, points_cell(team.points), half_points(team.place_sum_halves),
               static_cast<int>(team.members.size()), team.girls,
               members_cell(team, read->tournament)});
  }
  if (table.empty())
    return context.fail(
        base::fail(base::ErrorKind::BadInput,
                   "No player has a school or group: name them in a table (--players)")
            .value());
  table.print(context.out, command.form());
}

}  // namespace

void add_school_teams_command(CLI::App& group, CommandContext& context) {
  const auto options = std::make_shared<SchoolCommand>();
  auto* command = group.add_subcommand(
      "schools", context.tr("Standings of schools or classes: the sum of their best players"));
  add_players_file(*command, *options, context);
  command->add_option("--by", options->by, context.tr("school or group"))
      ->check(CLI::IsMember({"school", "group"}));
  command->add_option("--best", options->how.best, context.tr("How many players count"))
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      ->add_option("--girls", options->how.min_girls, context.tr("How many of them must be girls"))
      ->check(CLI::Range(0, 1000));
  command
      ->add_option("--min-size", options->how.min_size,
                   context.tr("Smaller teams are listed without a place"))
      ->check(CLI::Range(1, 1000));
  command
      ->add_option(
          "--tie-breaks", options->tie_breaks,
          context.tr("Of places, place, scores (default: places,place): sum of places, best "
                     "place, best single scores"))
      ->delimiter(',')
      ->check(CLI::IsMember({"places", "place", "scores"}));
  add_answer_options(*command, *options, context);
  command->callback([options, &context] { run(*options, context); });
}

}  // namespace rostok::cli
