// SPDX-License-Identifier: MIT
// From a tournament to what stands on the sheets.
#include "rostok/report/views.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "rostok/base/text.h"

namespace rostok::report {

using model::Color;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundEntry;
using model::RoundNumber;

std::string short_name(const std::string& name) {
  const bool comma = name.find(',') != std::string::npos;
  const std::size_t cut = comma ? name.find(',') : name.find(' ');
  if (cut == std::string::npos) return name;
  const std::string first(base::trim(std::string_view(name).substr(cut + 1)));
  if (first.empty()) return name.substr(0, cut);
  const std::u32string letters = base::to_code_points(first);
  return name.substr(0, cut) + " " + base::to_utf8(letters.substr(0, 1)) + ".";
}

namespace {

const model::Player& player_of(const model::Tournament& t, PlayerIndex p) {
  return t.players[static_cast<std::size_t>(p)];
}

// Short names, but the full one where two people would be called alike.
std::vector<std::string> wall_names(const model::Tournament& t) {
  std::map<std::string, int> uses;
  for (const auto& player : t.players) ++uses[short_name(player.name)];
  std::vector<std::string> names;
  for (const auto& player : t.players) {
    const std::string brief = short_name(player.name);
    names.push_back(uses[brief] > 1 ? player.name : brief);
  }
  return names;
}

// "2026/11/23" → "23.11.2026"; anything else stays as it was written.
std::string day_text(const std::string& date, const i18n::Translator& words) {
  const bool iso = date.size() == 10 && date[4] == '/' && date[7] == '/';
  if (!iso || words.language() != i18n::Language::Russian) return date;
  return date.substr(8, 2) + "." + date.substr(5, 2) + "." + date.substr(0, 4);
}

SheetHead head_of(const model::Tournament& t, RoundNumber round, const i18n::Translator& words) {
  SheetHead head;
  head.centre = t.city;
  head.tournament = t.name;
  head.round = round;
  head.rounds = t.total_rounds.value_or(0);
  head.date = day_text(t.start_date, words);
  if (round > 0 && static_cast<std::size_t>(round) <= t.round_dates.size() &&
      !t.round_dates[static_cast<std::size_t>(round) - 1].empty())
    head.date = t.round_dates[static_cast<std::size_t>(round) - 1];
  else if (round == 0 && !t.end_date.empty() && t.end_date != t.start_date)
    head.date += " – " + day_text(t.end_date, words);
  head.arbiter = t.chief_arbiter;
  return head;
}

std::string sign(ResultCode code) {
  switch (code) {
    case ResultCode::Win:
    case ResultCode::WinShort: return "1";
    case ResultCode::Draw:
    case ResultCode::DrawShort: return "½";
    case ResultCode::Loss:
    case ResultCode::LossShort: return "0";
    case ResultCode::ForfeitWin: return "+";
    case ResultCode::ForfeitLoss: return "−";
    default: return "";
  }
}

std::vector<NoGame> without_game(const model::Tournament& t, RoundNumber round, const std::vector<std::string>& names,
                                 const i18n::Translator& words) {
  const std::pair<ResultCode, std::string> reasons[] = {
      {ResultCode::PairingAllocatedBye, words.tr("Bye")},
      {ResultCode::FullPointBye, words.tr("Full-point bye")},
      {ResultCode::HalfPointBye, words.tr("Half-point bye")},
      {ResultCode::ZeroPointBye, words.tr("Absent")}};
  std::vector<NoGame> result;
  for (const auto& [code, reason] : reasons) {
    NoGame group{reason, {}};
    for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p)
      if (t.entry(p, round).code == code)
        group.people.push_back({player_of(t, p).start_rank, names[static_cast<std::size_t>(p)],
                                t.score(p, round - 1).to_display()});
    if (!group.people.empty()) result.push_back(std::move(group));
  }
  return result;
}

std::string place_text(const std::vector<standings::Row>& rows, std::size_t i) {
  const auto same = [&](const standings::Row& row) { return row.rank == rows[i].rank; };
  const auto count = std::count_if(rows.begin(), rows.end(), same);
  const std::string first = std::to_string(rows[i].rank);
  return count > 1 ? first + "–" + std::to_string(rows[i].rank + static_cast<int>(count) - 1) : first;
}

std::string cell_text(const model::Tournament& t, PlayerIndex p, RoundNumber r, const i18n::Translator& words) {
  const RoundEntry entry = t.entry(p, r);
  const std::string points = t.points.points(entry).to_display();
  switch (entry.code) {
    case ResultCode::NotPaired: return "";
    case ResultCode::PairingAllocatedBye:
    case ResultCode::FullPointBye: return words.trc("crosstable", "bye") + points;
    case ResultCode::HalfPointBye:
    case ResultCode::ZeroPointBye: return words.trc("crosstable", "r") + points;
    default: break;
  }
  if (!entry.is_paired()) return sign(entry.code);
  std::string colour;
  if (entry.color) colour = words.trc("crosstable", *entry.color == Color::White ? "w" : "b");
  return std::to_string(player_of(t, entry.opponent).start_rank) + colour + sign(entry.code);
}

}  // namespace

// By the better score of the two, then the sum, then the higher starting number.
Boards boards_by_rule(const model::Tournament& t, RoundNumber round) {
  std::vector<std::pair<std::tuple<int, int, int>, Boards::value_type>> keyed;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p) {
    const RoundEntry entry = t.entry(p, round);
    if (!entry.is_paired()) continue;
    const bool white = entry.color ? *entry.color == Color::White : p < entry.opponent;
    if (!white) continue;
    const auto a = t.score(p, round - 1), b = t.score(entry.opponent, round - 1);
    const int rank = std::min(player_of(t, p).start_rank, player_of(t, entry.opponent).start_rank);
    keyed.push_back({{-std::max(a, b).tenths(), -(a + b).tenths(), rank}, {p, entry.opponent}});
  }
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Boards boards;
  for (const auto& each : keyed) boards.push_back(each.second);
  return boards;
}

PairingsSheet make_pairings_sheet(const model::Tournament& t, RoundNumber round, const i18n::Translator& words,
                                  bool results, const Boards& boards) {
  const auto names = wall_names(t);
  PairingsSheet sheet;
  sheet.head = head_of(t, round, words);
  sheet.results = results;
  sheet.time_control = t.time_control;
  const auto seat = [&](PlayerIndex p) {
    return Seat{player_of(t, p).start_rank, names[static_cast<std::size_t>(p)], t.score(p, round - 1).to_display()};
  };
  int number = 0;
  for (const auto& [white_player, black_player] : boards.empty() ? boards_by_rule(t, round) : boards) {
    BoardLine line{++number, seat(white_player), seat(black_player), {}};
    const std::string white = sign(t.entry(white_player, round).code), black = sign(t.entry(black_player, round).code);
    if (results && !white.empty() && !black.empty()) line.result = white + " – " + black;
    sheet.boards.push_back(std::move(line));
  }
  sheet.without_game = without_game(t, round, names, words);
  return sheet;
}

StandingsSheet make_standings_sheet(const model::Tournament& t, const standings::Options& options,
                                    const i18n::Translator& words) {
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
  const auto rows = standings::compute_standings(t, options);
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const auto& player = player_of(t, rows[k].player);
    StandingsLine line{place_text(rows, k), player.start_rank, player.name, player.rating > 0 ? std::to_string(player.rating) : "",
                       player.federation, rows[k].points.to_display(), {}, false};
    line.new_score_group = k > 0 && rows[k].points != rows[k - 1].points;
    for (const std::size_t i : shown) {
      const bool nothing = options.list[i].kind == standings::TieBreakKind::DirectEncounter && rows[k].values[i].amount == 0;
      line.values.push_back(nothing ? "" : value_text(rows[k].values[i], words));
    }
    sheet.lines.push_back(std::move(line));
  }
  return sheet;
}

CrossTableSheet make_cross_table(const model::Tournament& t, const standings::Options& options,
                                 const i18n::Translator& words) {
  CrossTableSheet sheet{make_standings_sheet(t, options, words), {}};
  std::map<int, PlayerIndex> by_number;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p) by_number[player_of(t, p).start_rank] = p;
  const RoundNumber rounds = options.through > 0 ? options.through : t.rounds_paired();
  for (const StandingsLine& line : sheet.standings.lines) {
    std::vector<std::string> cells;
    for (RoundNumber r = 1; r <= rounds; ++r) cells.push_back(cell_text(t, by_number[line.number], r, words));
    sheet.cells.push_back(std::move(cells));
  }
  return sheet;
}

PlayersSheet make_players_sheet(const model::Tournament& t, PlayerOrder order, const i18n::Translator& words) {
  PlayersSheet sheet;
  sheet.head = head_of(t, 0, words);
  int boys = 0, girls = 0, rated = 0;
  long long sum = 0;
  for (const auto& player : t.players) {
    sheet.lines.push_back({player.start_rank, player.name, model::to_string(player.title),
                           player.rating > 0 ? std::to_string(player.rating) : "", player.federation,
                           player.birth_date.size() >= 4 ? player.birth_date.substr(0, 4) : ""});
    boys += player.sex == model::Sex::Male ? 1 : 0;
    girls += player.sex == model::Sex::Female ? 1 : 0;
    rated += player.rating > 0 ? 1 : 0;
    sum += player.rating;
  }
  std::stable_sort(sheet.lines.begin(), sheet.lines.end(), [&](const PlayerLine& a, const PlayerLine& b) {
    if (order == PlayerOrder::StartingNumber) return a.number < b.number;
    return words.compare(a.name, b.name) < 0;
  });
  sheet.summary = words.trn("{1} player", "{1} players", static_cast<long long>(t.players.size()));
  if (boys + girls > 0)
    sheet.summary += ", " + words.tr("boys {1}, girls {2}", {std::to_string(boys), std::to_string(girls)});
  if (rated > 0) sheet.summary += ", " + words.tr("average rating {1}", {std::to_string((sum + rated / 2) / rated)});
  return sheet;
}

}  // namespace rostok::report
