// SPDX-License-Identifier: MIT
#include "rostok/results/final_table.h"

#include <algorithm>

namespace rostok::results {

using model::kNobody;
using model::PlayerIndex;
using model::Tournament;
using standings::Value;

namespace {

bool is_round_robin(const Tournament& t) {
  return t.system == model::PairingSystem::RoundRobin ||
         t.system == model::PairingSystem::DoubleRoundRobin;
}

// What was known after that round: nobody had left yet who left later.
Tournament cut(const Tournament& t, model::RoundNumber through) {
  Tournament known = t;
  for (auto& player : known.players)
    if (player.rounds.size() > static_cast<std::size_t>(through))
      player.rounds.resize(static_cast<std::size_t>(through));
  std::erase_if(known.requested_byes, [through](const auto& bye) { return bye.round > through; });
  return known;
}

// Equal ranks of neighbours become shared places.
void share_places(FinalTable& table) {
  auto& rows = table.rows;
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    while (end < rows.size() && rows[end].first == rows[first].first)
      ++end;
    for (std::size_t i = first; i < end; ++i)
      if (rows[i].first > 0) rows[i].last = rows[first].first + static_cast<int>(end - first) - 1;
  }
}

FinalTable by_points(const Tournament& t, const Options& options) {
  FinalTable table;
  for (const auto& item : options.standings.list)
    table.columns.push_back({ColumnKind::TieBreak, item});
  for (auto& row : standings::compute_standings(t, options.standings))
    table.rows.push_back(
        {row.player, row.rank, row.rank, Status::Placed, row.points, std::move(row.values)});
  share_places(table);
  return table;
}

FinalTable of_round_robin(const Tournament& t, const Options& options) {
  const auto cycles = systems::cycles_of(t, options.systems.round_robin);
  const auto annulled = systems::annulled_players(t, cycles);
  if (annulled.empty()) return by_points(t, options);
  Options counted = options;
  counted.standings.left_out = annulled;
  FinalTable table = by_points(systems::without_annulled(t, cycles), counted);
  std::vector<Value> nothing(table.columns.size());
  for (auto& value : nothing)
    value.defined = false;
  for (const PlayerIndex player : annulled)
    table.rows.push_back(
        {player, 0, 0, Status::Annulled, t.score(player, t.rounds_paired()), nothing});
  return table;
}

std::vector<std::int64_t> matches_won(const Tournament& t, const systems::KnockoutState& state) {
  std::vector<std::int64_t> won(t.players.size());
  for (const auto& stage : state.stages)
    for (const auto& match : stage)
      if (match.decided && !match.walk_over && match.winner != kNobody)
        ++won[static_cast<std::size_t>(match.winner)];
  return won;
}

// The match for the third place is played by two who are out of the bracket.
bool is_playing(const systems::KnockoutState& state, PlayerIndex player) {
  return !state.stages.empty() &&
         std::any_of(state.stages.back().begin(), state.stages.back().end(),
                     [player](const auto& match) {
                       return !match.decided && (match.first == player || match.second == player);
                     });
}

bool is_running(const Tournament& t, model::RoundNumber round) {
  return std::any_of(t.players.begin(), t.players.end(), [round](const auto& player) {
    return player.rounds.size() >= static_cast<std::size_t>(round) &&
           player.rounds[static_cast<std::size_t>(round) - 1].code == model::ResultCode::Pending;
  });
}

// The bracket has no state in the middle of a round: who plays in it is still in.
FinalTable of_knockout(const Tournament& t, const Options& options) {
  if (const auto last = t.rounds_paired(); last > 0 && is_running(t, last))
    return of_knockout(cut(t, last - 1), options);
  const auto state = systems::knockout_state(t, options.systems.knockout);
  if (!state) {
    FinalTable table = by_points(t, options);
    table.not_by_system = state.error();
    return table;
  }
  FinalTable table;
  table.columns = {{ColumnKind::MatchesWon, {}}};
  const auto won = matches_won(t, *state);
  const auto places = systems::knockout_places(t, *state);
  const auto add = [&](PlayerIndex player, int first, int last, Status status) {
    const Value value{won[static_cast<std::size_t>(player)], Value::Unit::Count};
    table.rows.push_back(
        {player, first, last, status, t.score(player, t.rounds_paired()), {value}});
  };
  auto still_in = options.systems.knockout.seeds.empty() ? systems::by_start_rank(t)
                                                         : options.systems.knockout.seeds;
  std::erase_if(still_in, [&places](PlayerIndex player) {
    return std::any_of(places.begin(), places.end(),
                       [player](const auto& place) { return place.player == player; });
  });
  for (const PlayerIndex player : still_in)
    add(player, 1, static_cast<int>(still_in.size()), Status::StillIn);
  for (const auto& place : places)
    add(place.player, place.first, place.last,
        is_playing(*state, place.player) ? Status::StillIn : Status::Placed);
  table.finished = state->finished;
  return table;
}

// Players with equal twelfths and equal game points share their places.
FinalTable of_keizer(const Tournament& t, const Options& options) {
  FinalTable table;
  table.columns = {{ColumnKind::KeizerPoints, {}}, {ColumnKind::KeizerValue, {}}};
  const auto rows = systems::keizer_table(t, options.systems.keizer);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const bool shared =
        i > 0 && row.twelfths == rows[i - 1].twelfths && row.game_points == rows[i - 1].game_points;
    const int place = shared ? table.rows.back().first : static_cast<int>(i) + 1;
    const Value points{(row.twelfths * 200 + 12) / 24, Value::Unit::SquaredPoints};
    const Value value{row.value, Value::Unit::Count};
    table.rows.push_back(
        {row.player, place, place, Status::Placed, row.game_points, {points, value}});
  }
  share_places(table);
  return table;
}

bool has_own_order(const Tournament& t) {
  return is_round_robin(t) || t.system == model::PairingSystem::KnockOut ||
         t.system == model::PairingSystem::Keizer;
}

FinalTable by_system(const Tournament& t, const Options& options) {
  if (is_round_robin(t)) return of_round_robin(t, options);
  return t.system == model::PairingSystem::KnockOut ? of_knockout(t, options)
                                                    : of_keizer(t, options);
}

}  // namespace

Options options_of(const Tournament& t, const systems::Options& systems) {
  Options options;
  options.standings.list = standings::list_of(t);
  options.standings.competitors = standings::competitors_of(t);
  options.systems = systems;
  return options;
}

FinalTable final_table(const Tournament& t, const Options& given) {
  Options options = given;
  auto& through = options.standings.through;
  const auto played = standings::last_round(t, options.standings.competitors);
  through = through > 0 ? std::min(through, played) : played;
  const bool by_rule =
      has_own_order(t) && options.standings.competitors == standings::Competitors::Players;
  FinalTable table;
  if (!by_rule)
    table = by_points(t, options);
  else
    table = through < played ? by_system(cut(t, through), options) : by_system(t, options);
  table.through = through;
  if (t.system != model::PairingSystem::KnockOut || !by_rule || table.not_by_system)
    table.finished = through >= t.total_rounds.value_or(through);
  return table;
}

Tournament counted_tournament(const Tournament& t, const systems::Options& options) {
  return is_round_robin(t)
             ? systems::without_annulled(t, systems::cycles_of(t, options.round_robin))
             : t;
}

}  // namespace rostok::results
