// SPDX-License-Identifier: MIT
// rostok club prizes|teams|norms: awards of one tournament.
#include "club_session.h"
#include "club_tables_commands.h"
#include "listing.h"
#include "rostok/base/files.h"
#include "rostok/club/club_tables.h"
#include "rostok/ratings/fide.h"
#include "rostok/ratings/norms.h"
#include "rostok/results/prizes.h"
#include "rostok/results/school_teams.h"

namespace rostok::cli {

namespace {

struct Options : ClubSession {
  std::string categories, person = "in-order", sharing = "place", table, by = "school";
  results::TeamOptions teams;
};

const model::Player& player_at(const club::TournamentState& state, model::PlayerIndex player) {
  return state.tournament.players[static_cast<std::size_t>(player)];
}

results::PrizeOptions rules_of(const Options& options) {
  results::PrizeOptions rules;
  if (options.person == "every") rules.person = results::PersonRule::Every;
  if (options.person == "best") rules.person = results::PersonRule::Best;
  if (options.sharing == "equal") rules.sharing = results::Sharing::Equal;
  if (options.sharing == "hort") rules.sharing = results::Sharing::Hort;
  return rules;
}

void prizes(const Options& options, store::ClubFile&, const club::TournamentState& state,
            CommandContext& context) {
  const auto lists = awards_of(state, options.categories, rules_of(options));
  if (!lists) return context.fail(lists.error());
  Listing listing({"category", "place", "last_place", "number", "name", "overall", "amount"});
  for (const auto& list : *lists)
    for (const auto& winner : list.winners) {
      const auto& player = player_at(state, winner.player);
      listing.add(list.category, winner.first, winner.last, player.start_rank, player.name,
                  winner.overall, winner.amount);
    }
  listing.print(context.out, options.json);
}

void teams(const Options& options, store::ClubFile&, const club::TournamentState& state,
           CommandContext& context) {
  auto how = options.teams;
  if (options.by == "group") how.by = results::TeamBy::Group;
  Listing listing({"place", "last_place", "team", "points", "girls", "who_counts"});
  for (const auto& row :
       results::school_standings(club::final_table_of(state), club::attributes_of(state), how)) {
    std::string members;
    for (const auto& member : row.members)
      if (member.counts)
        members += (members.empty() ? "" : ", ") + player_at(state, member.player).name;
    listing.add(row.first, row.last, row.name, row.points.to_trf(), row.girls, members);
  }
  listing.print(context.out, options.json);
}

// The ranks of the children at the time when they entered.
std::vector<ratings::Rank> ranks_of(const club::TournamentState& state) {
  auto ranks = ratings::listed_ranks(state.tournament);
  ranks.resize(state.tournament.players.size(), ratings::Rank::None);
  for (std::size_t i = 0; i < ranks.size() && i < state.participants.size(); ++i)
    if (const auto rank = ratings::parse_rank(state.participants[i].rank);
        rank && *rank != ratings::Rank::None)
      ranks[i] = *rank;
  return ranks;
}

void norms(const Options& options, store::ClubFile& file, const club::TournamentState& state,
           CommandContext& context) {
  std::string text;
  if (options.table.empty()) {
    const auto roster = open_roster(file, options);
    if (!roster) return context.fail(roster.error());
    text = roster->state().rank_table;
    if (text.empty())
      return context.fail(base::fail(base::ErrorKind::NotFound,
                                     "The club has no table of norms: “rostok club rank-table” "
                                     "takes one, or name a file with --table")
                              .value());
  } else {
    auto bytes = base::read_file(options.table);
    if (!bytes) return context.fail(bytes.error());
    text = std::move(*bytes);
  }
  const auto table =
      ratings::read_norm_table(text, options.table.empty() ? options.file : options.table);
  if (!table) return context.fail(table.error());
  Listing listing({"number", "name", "games", "average", "score", "fulfilled"});
  for (const auto& report : ratings::norm_reports(
           state.tournament, *table, ratings::russian_ratings(state.tournament), ranks_of(state))) {
    const auto& player = player_at(state, report.player);
    listing.add(player.start_rank, player.name, report.games, report.average,
                model::Score::from_halves(report.halves).to_trf(),
                ratings::short_name(report.fulfilled));
  }
  listing.print(context.out, options.json);
  context.err << context.tr(
                     "The calculation is preliminary; a rank is awarded by an authorised "
                     "organisation.")
              << '\n';
}

}  // namespace

base::Result<std::vector<results::PrizeList>> awards_of(const club::TournamentState& state,
                                                        const std::string& categories,
                                                        const results::PrizeOptions& rules) {
  const auto bytes = base::read_file(categories);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto read =
      results::read_categories(*bytes, categories, ratings::year_of(state.tournament.start_date));
  if (!read) return tl::unexpected(read.error());
  std::vector<int> player_ratings;
  for (const auto& player : state.tournament.players)
    player_ratings.push_back(player.rating);
  return results::award(club::final_table_of(state), club::attributes_of(state), player_ratings,
                        *read, rules);
}

void add_club_awards_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<Options>();
  using Action =
      void (*)(const Options&, store::ClubFile&, const club::TournamentState&, CommandContext&);
  const auto command = [&](const char* name, const std::string& help, Action action) {
    auto* made = club.add_subcommand(name, help);
    add_club_file(*made, *options, context);
    add_tournament_choice(*made, *options, context);
    add_json(*made, *options, context);
    made->callback([options, &context, action] {
      with_tournament(*options, context, [&](store::ClubFile& file, club::TournamentDesk& desk) {
        action(*options, file, desk.state(), context);
      });
    });
    return made;
  };
  auto* prizes_command =
      command("prizes", context.tr("Winners of several categories from one table"), prizes);
  prizes_command
      ->add_option("--categories", options->categories,
                   context.tr("Table (CSV or XLSX) of the categories, a line each"))
      ->required();
  prizes_command
      ->add_option("--person", options->person,
                   context.tr("in-order: one prize, of the first category won; best: one "
                              "prize, the best one; every: all that are won"))
      ->check(CLI::IsMember({"in-order", "best", "every"}));
  prizes_command
      ->add_option("--sharing", options->sharing,
                   context.tr("Money: place, equal (shared by equal points) or hort "
                              "(half by place, half shared)"))
      ->check(CLI::IsMember({"place", "equal", "hort"}));
  auto* teams_command = command(
      "teams", context.tr("Standings of schools or groups from an individual tournament"), teams);
  teams_command->add_option("--by", options->by, context.tr("school or group"))
      ->check(CLI::IsMember({"school", "group"}));
  teams_command->add_option("--best", options->teams.best, context.tr("How many count"))
      ->check(CLI::Range(1, 100));
  teams_command
      ->add_option("--girls", options->teams.min_girls, context.tr("So many of them are girls"))
      ->check(CLI::Range(0, 100));
  teams_command
      ->add_option("--min-size", options->teams.min_size, context.tr("Smaller teams get no place"))
      ->check(CLI::Range(1, 100));
  auto* norms_command =
      command("norms",
              context.tr("Norms of sports ranks by the club's table: number, name, games, average, "
                         "score, rank fulfilled"),
              norms);
  norms_command->add_option("--table", options->table,
                            context.tr("Another table of norms (CSV or XLSX)"));
}

}  // namespace rostok::cli
