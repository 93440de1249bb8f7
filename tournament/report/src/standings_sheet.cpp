// SPDX-License-Identifier: MIT
// From a tournament to its standings and its cross-table.
#include <algorithm>

#include "people.h"

namespace rostok::report {

using model::Color;
using model::PlayerIndex;
using model::RoundNumber;

StandingsSheet make_standings_sheet(const model::Tournament& t, const standings::Options& options,
                                    const i18n::Translator& words, const People& people) {
  StandingsSheet sheet;
  const RoundNumber through = options.through > 0 ? options.through : t.rounds_paired();
  sheet.final = through >= t.total_rounds.value_or(through);
  sheet.head = head_of(t, sheet.final ? 0 : through, words);
  std::vector<std::size_t> shown;
  // The starting number has a column of its own already.
  for (std::size_t i = 0; i < options.list.size() && shown.size() < 5; ++i)
    if (options.list[i].kind != standings::TieBreakKind::StartingNumber) shown.push_back(i);
  for (const std::size_t i : shown) {
    sheet.titles.push_back(tie_break_title(options.list[i], words));
    sheet.legend.push_back(sheet.titles.back() + " – " + tie_break_name(options.list[i], words));
  }
  const auto texts = texts_of(t, people);
  const auto rows = standings::compute_standings(t, options);
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const auto& player = player_of(t, rows[k].player);
    const PersonText& text = texts[static_cast<std::size_t>(rows[k].player)];
    StandingsLine line{place_text(rows, k), player.start_rank,           player.name, text.rating,
                       text.club,           rows[k].points.to_display(), {},          false};
    line.new_score_group = k > 0 && rows[k].points != rows[k - 1].points;
    for (const std::size_t i : shown) {
      const auto& value = rows[k].values[i];
      const bool nothing =
          options.list[i].kind == standings::TieBreakKind::DirectEncounter && value.amount == 0;
      line.values.push_back(nothing ? "" : value_text(value, words));
    }
    sheet.lines.push_back(std::move(line));
  }
  return sheet;
}

namespace {

std::string cell_text(const model::Tournament& t, PlayerIndex p, RoundNumber round,
                      const std::vector<std::string>& opponents, const i18n::Translator& words) {
  const auto entry = t.entry(p, round);
  if (!entry.is_paired()) return no_game_text(t, p, round, words);
  std::string colour;
  if (entry.color) colour = words.trc("crosstable", *entry.color == Color::White ? "w" : "b");
  return opponents[static_cast<std::size_t>(entry.opponent)] + colour + sign_of(entry.code);
}

}  // namespace

CrossTableSheet make_cross_table(const model::Tournament& t, const standings::Options& options,
                                 const i18n::Translator& words, const CrossTableOptions& how) {
  CrossTableSheet sheet{make_standings_sheet(t, options, words), {}, {}};
  const auto rows = standings::compute_standings(t, options);
  std::vector<std::string> opponents(t.players.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const auto p = static_cast<std::size_t>(rows[k].player);
    // A shared place would not tell which of the sharers it was: the position in the list does.
    opponents[p] =
        std::to_string(how.opponents_by_place ? static_cast<int>(k) + 1 : t.players[p].start_rank);
  }
  const RoundNumber rounds = options.through > 0 ? options.through : t.rounds_paired();
  for (const standings::Row& row : rows) {
    std::vector<std::string> cells, running;
    for (RoundNumber r = 1; r <= rounds; ++r) {
      cells.push_back(cell_text(t, row.player, r, opponents, words));
      running.push_back(t.score(row.player, r).to_display());
    }
    sheet.cells.push_back(std::move(cells));
    if (how.running_points) sheet.running.push_back(std::move(running));
  }
  sheet.by_place = how.opponents_by_place;
  return sheet;
}

}  // namespace rostok::report
