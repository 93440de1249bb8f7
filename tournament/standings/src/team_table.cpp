// SPDX-License-Identifier: MIT
// Matches of teams, made from the games of their players and the records 300, 320, 330 and 240.
#include <algorithm>
#include <map>

#include "table.h"

namespace rostok::standings {

using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

class TeamReader {
 public:
  TeamReader(const model::Tournament& t, Table& table)
      : t_(t), event_(t.team_event), table_(table) {}

  void read() {
    table_.primary = primary_score();
    team_of_.assign(t_.players.size(), kNobody);
    for (std::size_t i = 0; i < event_.teams.size(); ++i) {
      const model::Team& team = event_.teams[i];
      table_.ids.push_back(team.number);
      table_.ratings.push_back(0);
      by_number_[team.number] = static_cast<Competitor>(i);
      for (const PlayerIndex p : team.players)
        team_of_[static_cast<std::size_t>(p)] = static_cast<Competitor>(i);
    }
    table_.boards = boards();
    const std::size_t count = table_.ids.size() * static_cast<std::size_t>(table_.rounds);
    table_.cells.resize(count);
    table_.board_points.resize(count * static_cast<std::size_t>(table_.boards));
    table_.scoring[0] = {event_.points.win.tenths(), event_.points.draw.tenths()};
    table_.scoring[1] = {on_every_board(t_.points.win), on_every_board(t_.points.draw)};
    for (Competitor c = 0; c < table_.size(); ++c)
      for (RoundNumber r = 1; r <= table_.rounds; ++r)
        read_games(c, r);
    for (RoundNumber r = 1; r <= table_.rounds; ++r) {
      for (Competitor c = 0; c < table_.size(); ++c)
        decide_match(c, r);
      read_bye(r);
    }
    read_forfeits();
    read_requests();
  }

 private:
  // FIDE_TEAM_TYPEA_GP_MP: the score that is named first decides; match points by default.
  [[nodiscard]] int primary_score() const {
    const auto match = t_.encoded_type.find("_MP"), game = t_.encoded_type.find("_GP");
    return game != std::string::npos && (match == std::string::npos || game < match) ? 1 : 0;
  }

  [[nodiscard]] std::int64_t on_every_board(model::Score score) const {
    return static_cast<std::int64_t>(table_.boards) * score.tenths();
  }

  static bool sat_down(const model::RoundEntry& entry) {
    return entry.is_paired() || entry.code == ResultCode::ForfeitWin;
  }

  // Who sat at the boards: record 300, else those with a game, in the order of the team.
  [[nodiscard]] std::vector<PlayerIndex> line_up(Competitor c, RoundNumber r,
                                                 const model::TeamLineup*& stated) const {
    const model::Team& team = event_.teams[static_cast<std::size_t>(c)];
    for (const model::TeamLineup& each : event_.lineups)
      if (each.round == r && each.team == team.number) {
        stated = &each;
        return each.boards;
      }
    std::vector<PlayerIndex> result;
    for (const PlayerIndex p : team.players)
      if (sat_down(t_.entry(p, r))) result.push_back(p);
    return result;
  }

  [[nodiscard]] int boards() const {
    std::size_t most = event_.board_colors.size();
    for (Competitor c = 0; c < table_.size(); ++c)
      for (RoundNumber r = 1; r <= table_.rounds; ++r) {
        const model::TeamLineup* stated = nullptr;
        most = std::max(most, line_up(c, r, stated).size());
      }
    return static_cast<int>(most);
  }

  [[nodiscard]] std::int32_t& board(Competitor c, RoundNumber r, int number) {
    const auto cell = static_cast<std::size_t>(&table_.cell(c, r) - table_.cells.data());
    return table_.board_points[cell * static_cast<std::size_t>(table_.boards) +
                               static_cast<std::size_t>(number) - 1];
  }

  void fill_boards(Competitor c, RoundNumber r, model::Score each) {
    for (int number = 1; number <= table_.boards; ++number)
      board(c, r, number) = each.tenths();
  }

  // Opponent and game points. A match in which no game took place is a forfeit.
  void read_games(Competitor c, RoundNumber r) {
    Cell& cell = table_.cell(c, r);
    const model::TeamLineup* stated = nullptr;
    const auto seated = line_up(c, r, stated);
    if (stated != nullptr && stated->opponent != 0) cell.opponent = by_number_.at(stated->opponent);
    bool played = false;
    for (std::size_t i = 0; i < seated.size(); ++i) {
      if (seated[i] == kNobody) continue;
      const model::RoundEntry entry = t_.entry(seated[i], r);
      const std::int32_t points = t_.points.points(entry).tenths();
      board(c, r, static_cast<int>(i) + 1) = points;
      cell.points[1] += points;
      played = played || (entry.is_played() && entry.code != ResultCode::Pending);
      if (entry.is_paired() && cell.opponent == kNobody)
        cell.opponent = team_of_[static_cast<std::size_t>(entry.opponent)];
      if (i == 0) cell.black = entry.color == model::Color::Black;
    }
    if (cell.opponent != kNobody)
      cell.code = played ? ResultCode::Draw : ResultCode::ForfeitLoss;
    else if (cell.points[1] > 0)
      cell.code = ResultCode::FullPointBye;
    else
      read_bye_of_players(c, r);
  }

  // Without record 320 a bye that only the players' lines show is a drawn match (C.04.6 art. 1.4).
  void read_bye_of_players(Competitor c, RoundNumber r) {
    const auto& players = event_.teams[static_cast<std::size_t>(c)].players;
    if (std::none_of(players.begin(), players.end(), [&](PlayerIndex p) {
          return t_.entry(p, r).code == ResultCode::PairingAllocatedBye;
        }))
      return;
    set(c, r, ResultCode::PairingAllocatedBye, table_.scoring[0].draw, table_.scoring[1].draw);
    fill_boards(c, r, t_.points.win);
  }

  void decide_match(Competitor c, RoundNumber r) {
    Cell& cell = table_.cell(c, r);
    if (!cell.is_paired()) {
      if (cell.code == ResultCode::FullPointBye) cell.points[0] = event_.points.win.tenths();
      return;
    }
    const std::int32_t other = table_.cell(cell.opponent, r).points[1];
    const bool played = cell.code != ResultCode::ForfeitLoss && cell.code != ResultCode::ForfeitWin;
    if (cell.points[1] > other) {
      cell.code = played ? ResultCode::Win : ResultCode::ForfeitWin;
      cell.points[0] = event_.points.win.tenths();
    } else if (played) {
      cell.code = cell.points[1] == other ? ResultCode::Draw : ResultCode::Loss;
      cell.points[0] = (cell.points[1] == other ? event_.points.draw : event_.points.loss).tenths();
    }
  }

  // 320. On the boards the bye is a win each (12.1), whatever it is worth as a match.
  void read_bye(RoundNumber r) {
    const auto index = static_cast<std::size_t>(r) - 1;
    if (!event_.byes || index >= event_.byes->by_round.size() || event_.byes->by_round[index] == 0)
      return;
    const Competitor c = by_number_.at(event_.byes->by_round[index]);
    set(c, r, ResultCode::PairingAllocatedBye, event_.byes->match_points.tenths(),
        event_.byes->game_points.tenths());
    fill_boards(c, r, t_.points.win);
  }

  void set(Competitor c, RoundNumber r, ResultCode code, std::int64_t match, std::int64_t game,
           Competitor opponent = kNobody) {
    table_.cell(c, r) = {
        code, false, opponent, {static_cast<std::int32_t>(match), static_cast<std::int32_t>(game)}};
  }

  // 330: whoever wins has every board, unless the lines of the players say otherwise.
  void read_forfeits() {
    for (const model::TeamForfeit& each : event_.forfeits) {
      if (each.round > table_.rounds) continue;
      const Competitor white = by_number_.at(each.white), black = by_number_.at(each.black);
      forfeit(white, each.round, black, each.white_wins);
      forfeit(black, each.round, white, each.black_wins);
    }
  }

  void forfeit(Competitor c, RoundNumber r, Competitor opponent, bool wins) {
    const std::int32_t stated = table_.cell(c, r).points[1];
    const std::int64_t game = wins && stated == 0 ? table_.scoring[1].win : stated;
    set(c, r, wins ? ResultCode::ForfeitWin : ResultCode::ForfeitLoss,
        wins ? table_.scoring[0].win : 0, game, opponent);
    if (wins && stated == 0) fill_boards(c, r, t_.points.win);
  }

  // 240 of a team event names teams.
  void read_requests() {
    if (!event_.references_are_teams) return;
    for (const model::RequestedBye& each : t_.requested_byes) {
      if (each.round > table_.rounds || table_.cell(each.player, each.round).is_paired()) continue;
      const bool half = each.code == ResultCode::HalfPointBye,
                 full = each.code == ResultCode::FullPointBye;
      const auto part = [&](int score) {
        const auto& scoring = table_.scoring[static_cast<std::size_t>(score)];
        return full ? scoring.win : half ? scoring.draw : 0;
      };
      set(each.player, each.round, each.code, part(0), part(1));
      fill_boards(each.player, each.round,
                  full   ? t_.points.win
                  : half ? t_.points.draw
                         : model::Score{});
    }
  }

  const model::Tournament& t_;
  const model::TeamEvent& event_;
  Table& table_;
  std::vector<Competitor> team_of_;
  std::map<int, Competitor> by_number_;
};

}  // namespace

void read_teams(const model::Tournament& tournament, Table& table) {
  TeamReader(tournament, table).read();
}

}  // namespace rostok::standings
