// SPDX-License-Identifier: MIT
#include "tournament_print.h"

#include "text_table.h"

namespace rostok::cli {

namespace {

std::string player_name(const model::Tournament& t, model::PlayerIndex p) {
  return t.players[static_cast<std::size_t>(p)].name;
}

std::string rating(int value) {
  return value > 0 ? std::to_string(value) : "–";
}

}  // namespace

std::vector<standings::TieBreak> tie_breaks_of(const model::Tournament& tournament, CommandContext& context) {
  if (tournament.tie_breaks.empty()) return standings::default_swiss_list();
  std::vector<standings::TieBreak> list;
  for (const std::string& code : tournament.tie_breaks) {
    if (const auto item = standings::parse_tie_break(code)) list.push_back(*item);
    else context.err << context.words.text(item.error()) << '\n';
  }
  return list;
}

void print_standings(const model::Tournament& tournament, CommandContext& context) {
  standings::Options options;
  options.list = tie_breaks_of(tournament, context);
  const auto rows = standings::compute_standings(tournament, options);
  std::vector<Align> columns{Align::Right, Align::Left, Align::Right, Align::Right};
  std::vector<std::string> head{context.tr("Place"), context.tr("Player"), context.tr("Rating"), context.tr("Points")};
  for (const auto& item : options.list) {
    columns.push_back(Align::Right);
    head.push_back(standings::to_string(item));
  }
  TextTable table(columns);
  table.add(head);
  for (const auto& row : rows) {
    std::vector<std::string> cells{std::to_string(row.rank), player_name(tournament, row.player),
                                   rating(tournament.players[static_cast<std::size_t>(row.player)].rating),
                                   row.points.to_display()};
    for (const auto& value : row.values) cells.push_back(value.to_text());
    table.add(std::move(cells));
  }
  context.out << context.tr("Standings after round {1}", {std::to_string(tournament.rounds_paired())}) << "\n\n";
  table.print(context.out);
}

void print_pairings(const model::Tournament& t, const pairing::RoundPairing& round, CommandContext& context) {
  context.out << context.tr("Round {1}", {std::to_string(round.round)}) << "\n\n";
  TextTable table({Align::Right, Align::Left, Align::Right, Align::Left, Align::Right});
  table.add({context.tr("Board"), context.tr("White"), context.tr("Points"), context.tr("Black"), context.tr("Points")});
  int board = 0;
  for (const auto& [white, black] : round.boards)
    table.add({std::to_string(++board), player_name(t, white), t.score(white, round.round - 1).to_display(),
               player_name(t, black), t.score(black, round.round - 1).to_display()});
  if (round.bye != model::kNobody)
    table.add({"", player_name(t, round.bye), t.score(round.bye, round.round - 1).to_display(), context.tr("bye")});
  table.print(context.out);
}

}  // namespace rostok::cli
