// SPDX-License-Identifier: MIT
#include <algorithm>

#include "people.h"
#include "ranking.h"
#include "rostok/report/round_robin_sheets.h"

namespace rostok::report {

using model::PlayerIndex;
using standings::TieBreak;
using standings::TieBreakKind;

namespace {

constexpr std::size_t kMostTieBreaks = 2;

std::vector<TieBreak> shown_of(const standings::Options& options) {
  std::vector<TieBreak> shown;
  const auto berger =
      std::find_if(options.list.begin(), options.list.end(),
                   [](const TieBreak& each) { return each.kind == TieBreakKind::SonnebornBerger; });
  shown.push_back(berger != options.list.end() ? *berger
                                               : TieBreak{.kind = TieBreakKind::SonnebornBerger});
  for (const TieBreak& each : options.list) {
    if (shown.size() == kMostTieBreaks) break;
    // The square shows who beat whom, and numbers stand in it already.
    const bool needless = each.kind == TieBreakKind::StartingNumber ||
                          each.kind == TieBreakKind::DirectEncounter || each == shown.front();
    if (!needless) shown.push_back(each);
  }
  return shown;
}

}  // namespace

SquareSheet make_square_sheet(const model::Tournament& t, const standings::Options& options,
                              const i18n::Translator& words, const systems::Options& systems) {
  const Ranking ranking = ranking_of(t, options, systems);
  const auto& rows = ranking.rows;
  const model::RoundNumber through = ranking.through;
  // Games by and against those who left early count for nobody.
  const model::Tournament counted = results::counted_tournament(t, systems);
  SquareSheet sheet;
  sheet.final = ranking.final;
  sheet.head = head_of(t, sheet.final ? 0 : through, words);
  std::vector<std::vector<standings::Value>> values;
  for (const TieBreak& each : shown_of(options)) {
    sheet.titles.push_back(tie_break_title(each, words));
    sheet.legend.push_back(sheet.titles.back() + " – " + tie_break_name(each, words));
    values.push_back(standings::compute_tie_break(counted, each, {}, options.through));
  }
  std::vector<PlayerIndex> order;
  for (PlayerIndex p = 0; p < players_in(t); ++p)
    order.push_back(p);
  std::sort(order.begin(), order.end(), [&](PlayerIndex a, PlayerIndex b) {
    return player_of(t, a).start_rank < player_of(t, b).start_rank;
  });
  std::vector<std::size_t> column(t.players.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    column[static_cast<std::size_t>(order[i])] = i;
  sheet.lines.resize(order.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const PlayerIndex p = rows[k].player;
    SquareLine& line = sheet.lines[column[static_cast<std::size_t>(p)]];
    line.number = player_of(t, p).start_rank;
    line.name = player_of(t, p).name;
    if (const int rating = rating_of(t, p); rating > 0) line.rating = std::to_string(rating);
    line.results.resize(order.size());
    for (model::RoundNumber r = 1; r <= through; ++r) {
      const auto entry = t.entry(p, r);
      if (!entry.is_paired()) continue;
      std::string& cell = line.results[column[static_cast<std::size_t>(entry.opponent)]];
      cell += (cell.empty() ? "" : " ") + sign_of(entry.code);
    }
    line.points = rows[k].points.to_display();
    for (const auto& each : values)
      line.values.push_back(value_text(each[static_cast<std::size_t>(p)], words));
    line.place = rows[k].place;
  }
  return sheet;
}

}  // namespace rostok::report
