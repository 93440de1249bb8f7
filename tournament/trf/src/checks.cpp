// SPDX-License-Identifier: MIT
// What can be checked only when the whole file is read.
#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::Score;

namespace {

// The pairs of results that one game can have; (a, b) also stands for (b, a).
bool is_possible(ResultCode a, ResultCode b) {
  const auto is = [a, b](ResultCode x, ResultCode y) { return (a == x && b == y) || (a == y && b == x); };
  using enum ResultCode;
  return is(Win, Loss) || is(Draw, Draw) || is(Draw, Loss) || is(Loss, Loss) ||
         is(WinShort, LossShort) || is(DrawShort, DrawShort) || is(DrawShort, LossShort) ||
         is(LossShort, LossShort) || is(ForfeitWin, ForfeitLoss) || is(ForfeitLoss, ForfeitLoss);
}

}  // namespace

void Reader::finish(const std::vector<Line>& lines) {
  if (t_.players.empty() && out_.ok()) {
    report(Severity::Error, "TRF-001", 1, 1,
           lines.empty() ? "The file is empty" : "The file names no player (record 001)");
    return;
  }
  t_.points.pab = stated_pab_.value_or(t_.points.win);
  t_.points.pending = stated_pending_.value_or(t_.points.draw);
  resolve_opponents();
  for (const Line* line : references_) read_reference_record(*line);
  finish_type();
  check_point_order();
  if (!out_.ok()) return;
  check_fide_ids();
  check_games();
  if (out_.ok()) check_points();
}

void Reader::resolve_opponents() {
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    const PlayerLine& source = player_lines_[i];
    auto& rounds = t_.players[i].rounds;
    for (std::size_t r = 0; r < rounds.size(); ++r) {
      if (source.opponents[r] == 0) continue;
      const auto found = by_rank_.find(source.opponents[r]);
      if (found != by_rank_.end())
        rounds[r].opponent = found->second;
      else
        error("TRF-020", *source.line, round_column(static_cast<int>(r) + 1),
              "There is no player with the starting rank {1}", {std::to_string(source.opponents[r])});
    }
    if (t_.total_rounds && static_cast<int>(rounds.size()) > *t_.total_rounds)
      error("TRF-032", *source.line, round_column(*t_.total_rounds + 1),
            "The file announces {1} rounds, this line has {2}",
            {std::to_string(*t_.total_rounds), std::to_string(rounds.size())});
  }
}

void Reader::check_point_order() {
  const auto& points = t_.points;
  if (points_line_ != nullptr && (points.win < points.draw || points.draw < points.loss))
    error("TRF-035", *points_line_, 5,
          "A win must be worth no less than a draw, a draw no less than a loss");
}

void Reader::check_fide_ids() {
  std::unordered_map<std::string_view, int> lines;
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    const std::string& id = t_.players[i].fide_id;
    if (id.empty()) continue;
    const Line& line = *player_lines_[i].line;
    const auto [seen, is_new] = lines.emplace(id, line.number());
    if (!is_new)
      warning("TRF-017", line, 58, "The FIDE number {1} stands in line {2} already",
              {id, std::to_string(seen->second)});
  }
}

void Reader::check_games() {
  std::vector<int> byes;
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    const auto& rounds = t_.players[i].rounds;
    for (std::size_t r = 0; r < rounds.size(); ++r) {
      const auto round = static_cast<model::RoundNumber>(r + 1);
      if (rounds[r].opponent != kNobody)
        check_game(static_cast<PlayerIndex>(i), rounds[r].opponent, round);
      if (rounds[r].code != ResultCode::PairingAllocatedBye) continue;
      byes.resize(std::max(byes.size(), r + 1));
      if (byes[r]++ > 0)
        error("TRF-028", *player_lines_[i].line, round_column(round) + 7,
              "Round {1} has a second pairing-allocated bye", {std::to_string(round)});
    }
  }
}

void Reader::check_game(PlayerIndex a, PlayerIndex b, model::RoundNumber round) {
  const Line& line = *player_lines_[static_cast<std::size_t>(a)].line;
  const Line& other_line = *player_lines_[static_cast<std::size_t>(b)].line;
  const auto mine = t_.entry(a, round), theirs = t_.entry(b, round);
  const std::string other = std::to_string(other_line.number());
  if (theirs.opponent != a)
    return error("TRF-025", line, round_column(round),
                 "The opponent's line {1} does not name this player in round {2}",
                 {other, std::to_string(round)});
  if (mine.color && mine.color == theirs.color)
    error("TRF-026", line, round_column(round) + 5, "Both players have the same colour (see line {1})", {other});
  if (a < b && !is_possible(mine.code, theirs.code))
    error("TRF-027", line, round_column(round) + 7, "The two results do not fit each other (see line {1})", {other});
}

void Reader::check_points() {
  const model::RoundNumber paired = t_.rounds_paired();
  for (std::size_t i = 0; i < t_.players.size(); ++i) {
    const auto index = static_cast<PlayerIndex>(i);
    const auto& player = t_.players[i];
    const Score stated = *player.listed_points;
    Score sum = t_.score(index, paired);
    if (stated == sum) continue;
    Score adjusted = sum;
    for (const auto& each : t_.adjustments)
      for (const PlayerIndex who : each.players)
        if (who == index) adjusted += each.game_points;
    // Some programs count the bye of the round to come, or its acceleration, as well.
    Score extra{};
    for (const auto& each : t_.accelerations)
      if (each.first_rank <= player.start_rank && player.start_rank <= each.last_rank &&
          each.first_round <= paired + 1 && paired + 1 <= each.last_round)
        extra += each.game_points;
    for (const auto& each : t_.virtual_points)
      if (each.player == index && static_cast<std::size_t>(paired) < each.by_round.size())
        extra += each.by_round[static_cast<std::size_t>(paired)];
    Score bye = t_.score(index, paired + 1) - sum;
    for (const auto& each : t_.requested_byes)
      if (each.player == index && each.round == paired + 1) bye = t_.points.points(each.code);
    if (stated == adjusted) continue;
    if (stated == sum + bye || stated == sum + extra || stated == sum + bye + extra)
      warning("TRF-W04", *player_lines_[i].line, 81,
              "The points {1} include the bye or the acceleration of the next round", {stated.to_trf()});
    else
      error("TRF-030", *player_lines_[i].line, 81,
            "The results give {1} points, the file says {2}", {sum.to_trf(), stated.to_trf()});
  }
}

void Reader::finish_type() {
  std::string type = t_.encoded_type;
  const bool from_text = type.empty() && t_.type_text.starts_with("FIDE_");
  if (from_text) {
    type = t_.type_text;
    warning("TRF-042", *type_line_, 5, "The encoded type stands in 092; it belongs into 192");
  }
  if (type.ends_with("_BAKU")) {
    t_.baku_acceleration = true;
    type.resize(type.size() - 5);
  }
  if (type.empty() || type.starts_with("FIDE_DUTCH")) t_.system = model::PairingSystem::Dutch;
  else if (type.starts_with("FIDE_DUBOV")) t_.system = model::PairingSystem::Dubov;
  else if (type.starts_with("FIDE_BURSTEIN")) t_.system = model::PairingSystem::Burstein;
  else t_.system = model::PairingSystem::Other;
  if (from_text) t_.encoded_type = t_.type_text;
}

}  // namespace rostok::trf
