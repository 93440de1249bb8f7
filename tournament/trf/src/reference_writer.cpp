// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "rostok/base/text.h"
#include "writer.h"

namespace rostok::trf {

using model::PlayerIndex;
using model::ResultCode;
using model::Score;

std::string right(std::string_view text, std::size_t width) {
  const std::size_t length = base::utf8_length(text);
  return std::string(length < width ? width - length : 0, ' ') + std::string(text);
}
std::string right(long long value, std::size_t width) {
  return right(std::to_string(value), width);
}
std::string right(Score value, std::size_t width) {
  return right(value.to_trf(), width);
}
std::string left(std::string_view text, std::size_t width) {
  const std::size_t length = base::utf8_length(text);
  if (length <= width) return std::string(text) + std::string(width - length, ' ');
  std::u32string points = base::to_code_points(text);
  points.resize(width);
  return base::to_utf8(points);
}
std::string three_digits(int value) {
  const std::string text = std::to_string(value);
  return std::string(text.size() < 3 ? 3 - text.size() : 0, '0') + text;
}
char sex(model::Sex sex) {
  return sex == model::Sex::Male ? 'm' : sex == model::Sex::Female ? 'w' : ' ';
}

std::string Writer::id(PlayerIndex index) const {
  const auto& event = t_.team_event;
  return event.references_are_teams ? right(event.teams[static_cast<std::size_t>(index)].number, 4)
                                    : rank(index);
}

void Writer::teams() {
  const auto& event = t_.team_event;
  if (!is_2026()) return old_teams();
  for (const auto& team : event.teams) {
    const auto points = [](const std::optional<Score>& value) {
      return right(value ? value->to_trf() : "", 6);
    };
    std::string text = "310 " + three_digits(team.number) + " " + left(team.name, 32) + " " +
                       left(team.nickname, 5) + " " + right(team.strength, 6) + " " +
                       points(team.match_points) + " " + points(team.game_points) + " " +
                       right(team.rank ? std::to_string(*team.rank) : "", 3) + " ";
    for (const PlayerIndex player : team.players)
      text += " " + rank(player);
    line(text);
  }
  kept("310");
  if (event.byes) {
    std::string text =
        "320 " + right(event.byes->match_points, 4) + " " + right(event.byes->game_points, 4);
    for (const int team : event.byes->by_round)
      text += " " + three_digits(team);
    line(text);
  }
  kept("320");
  for (const auto& each : event.forfeits)
    line(std::string("330 ") + (each.white_wins ? '+' : '-') + (each.black_wins ? '+' : '-') + " " +
         three_digits(each.round) + " " + three_digits(each.white) + " " +
         three_digits(each.black));
  kept("330");
  for (const auto& each : event.lineups) {
    std::string text = "300 " + three_digits(each.round) + " " + three_digits(each.team) + " " +
                       three_digits(each.opponent);
    for (const PlayerIndex player : each.boards)
      text += " " + (player == model::kNobody ? "0000" : rank(player));
    line(text);
  }
  kept("300");
}

void Writer::old_teams() {
  for (const auto& team : t_.team_event.teams) {
    std::string text = left("013 " + team.name, 36);
    for (const PlayerIndex player : team.players)
      text += rank(player) + " ";
    line(text);
  }
}

bool Writer::is_contradicted(const model::RequestedBye& bye) const {
  if (t_.team_event.references_are_teams) return false;
  const model::RoundEntry entry = t_.entry(bye.player, bye.round);
  if (entry.code == ResultCode::NotPaired)
    return bye.round <= paired_ && bye.code != ResultCode::ZeroPointBye;
  return entry.code != bye.code;
}

// One line for each kind and round (C.02.03 Annex A, record 240).
void Writer::requested_byes() {
  std::vector<std::pair<std::pair<int, ResultCode>, std::string>> lines;
  for (const auto& each : t_.requested_byes) {
    if (is_contradicted(each)) continue;
    const std::pair key{each.round, each.code};
    auto found = std::find_if(lines.begin(), lines.end(),
                              [&](const auto& known) { return known.first == key; });
    if (found == lines.end())
      found = lines.insert(found, {key, std::string("240 ") + static_cast<char>(each.code) + " " +
                                            three_digits(each.round)});
    found->second += " " + id(each.player);
  }
  for (const auto& [key, text] : lines)
    line(text);
}

void Writer::references() {
  requested_byes();
  kept("240");
  for (const auto& each : t_.accelerations)
    line("250 " + right(each.match_points ? each.match_points->to_trf() : "", 4) + " " +
         right(each.match_points && each.game_points == Score{} ? "" : each.game_points.to_trf(),
               4) +
         " " + three_digits(each.first_round) + " " + three_digits(each.last_round) + " " +
         right(each.first_rank, 4) + " " + right(each.last_rank, 4));
  kept("250");
  if (!options_.javafo) virtual_points();
  kept("XXA");
  for (const auto& each : t_.forbidden) {
    std::string text =
        "260 " + three_digits(each.first_round) + " " + three_digits(each.last_round);
    for (const auto player : each.players)
      text += " " + id(player);
    line(text);
  }
  kept("260");
  for (const auto& each : t_.adjustments) {
    std::string text = std::string("299 ") + each.type + "  " + right(each.match_points, 4) + "  " +
                       right(each.game_points, 4) + "  " + three_digits(each.round);
    for (const auto player : each.players)
      text += " " + id(player);
    line(text);
  }
  kept("299");
}

void Writer::virtual_points() {
  for (const auto& each : t_.virtual_points) {
    std::string text = "XXA " + rank(each.player);
    for (const Score points : each.by_round)
      text += " " + right(points, 4);
    line(text);
  }
}

// JaVaFo knows no ranges of rounds: what it cannot say is left out. Byes that are worth something
// stand in the players' lines (player_line).
void Writer::javafo_references() {
  std::string absent;
  for (const auto& each : t_.requested_byes)
    if (each.round == paired_ + 1 && each.code == ResultCode::ZeroPointBye &&
        !is_contradicted(each))
      absent += " " + std::to_string(t_.players[static_cast<std::size_t>(each.player)].start_rank);
  if (!absent.empty() && !t_.team_event.references_are_teams) line("XXZ" + absent);
  virtual_points();
  const int last = t_.total_rounds.value_or(99);
  for (const auto& each : t_.forbidden) {
    if (each.first_round > 1 || each.last_round < last || t_.team_event.references_are_teams)
      continue;
    std::string text = "XXP";
    for (const auto player : each.players)
      text += " " + std::to_string(t_.players[static_cast<std::size_t>(player)].start_rank);
    line(text);
  }
}

}  // namespace rostok::trf
