// SPDX-License-Identifier: MIT
// Teams: records 013, 300, 310, 320, 330, 352 and 362.
#include <algorithm>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using base::trim;
using model::kNobody;
using model::PlayerIndex;
using model::Score;

// The old record counts only where the new one is absent.
void Reader::read_teams() {
  if (teams_.empty()) read_old_teams();
  for (const Line& line : teams_)
    read_team(line);
  t_.team_event.references_are_teams = !t_.team_event.teams.empty() && (!type_ || type_->for_teams);
  for (const Line& line : team_references_) {
    const std::string_view code = line.field(1, 3);
    if (code == "300")
      read_lineup(line);
    else if (code == "320")
      read_team_byes(line);
    else
      read_team_forfeit(line);
  }
}

void Reader::read_old_teams() {
  for (const Line& line : old_teams_) {
    if (t_.team_event.teams.size() == kHighestTeam)
      return error("TRF-036", line, 1, "More than {1} teams are named",
                   {std::to_string(kHighestTeam)});
    model::Team team;
    team.number = static_cast<int>(t_.team_event.teams.size()) + 1;
    team.name = trim(line.field(5, 36));
    read_team_players(line, 37, 5, team);
    t_.team_event.teams.push_back(std::move(team));
  }
}

void Reader::read_team(const Line& line) {
  model::Team team;
  const auto team_id = number(line, 5, 7, 1, kHighestTeam);
  if (!team_id || !columns_blank(line, {4, 8, 41, 47, 54, 61, 68, 72, 73})) return;
  team.number = *team_id;
  if (team_lines_.empty()) team_lines_.resize(kHighestTeam + 1);
  int& seen = team_lines_[static_cast<std::size_t>(*team_id)];
  if (seen != 0)
    return error("TRF-036", line, 5, "Team {1} stands in line {2} already",
                 {std::to_string(*team_id), std::to_string(seen)});
  seen = line.number();
  team.name = trim(line.field(9, 40));
  team.nickname = trim(line.field(42, 46));
  team.strength = trim(line.field(48, 53));
  if (!team.strength.empty() && !Score::parse(team.strength))
    error("TRF-036", line, 48, "The strength must be a number, found {1}", {quoted(team.strength)});
  if (!is_blank(line.field(55, 60))) team.match_points = score(line, 55, 60, 6);
  if (!is_blank(line.field(62, 67))) team.game_points = score(line, 62, 67, 6);
  if (!is_blank(line.field(69, 71))) team.rank = number(line, 69, 71, 1, kHighestTeam);
  read_team_players(line, 74, 5, team);
  t_.team_event.teams.push_back(std::move(team));
}

void Reader::read_team_players(const Line& line, int first_column, int step, model::Team& team) {
  team_of_.resize(t_.players.size());
  for (int column = first_column; column <= line.length(); column += step) {
    if (is_blank(line.field(column, column + step - 1))) continue;
    const auto rank = number(line, column, column + 3, 1, kHighestRank);
    const auto index = rank ? player(line, column, *rank) : std::nullopt;
    if (!index) return;
    int& other = team_of_[static_cast<std::size_t>(*index)];
    if (other != 0)
      error("TRF-047", line, column, "Player {1} belongs to team {2} already",
            {std::to_string(*rank), std::to_string(other)});
    other = team.number;
    team.players.push_back(*index);
  }
}

std::optional<int> Reader::team_number(const Line& line, int column, bool may_be_zero) {
  const auto id = number(line, column, column + 2, may_be_zero ? 0 : 1, kHighestTeam);
  if (!id || *id == 0) return id;
  const auto& teams = t_.team_event.teams;
  if (std::any_of(teams.begin(), teams.end(), [&](const auto& each) { return each.number == *id; }))
    return id;
  error("TRF-036", line, column, "There is no team with the number {1}", {std::to_string(*id)});
  return std::nullopt;
}

void Reader::read_lineup(const Line& line) {
  model::TeamLineup value;
  const auto round = number(line, 5, 7, 1, kMostRounds);
  const auto team = team_number(line, 9, false);
  const auto opponent =
      is_blank(line.field(13, 15)) ? std::optional(0) : team_number(line, 13, true);
  if (!round || !team || !opponent) return;
  value.round = *round;
  value.team = *team;
  value.opponent = *opponent;
  for (int column = 17; column <= line.length(); column += 5) {
    if (is_blank(line.field(column, column + 4))) continue;
    const auto rank = number(line, column, column + 3, 0, kHighestRank);
    if (!rank) return;
    const auto index = *rank == 0 ? std::optional(kNobody) : player(line, column, *rank);
    if (!index) return;
    if (*index != kNobody && team_of_[static_cast<std::size_t>(*index)] != *team)
      error("TRF-036", line, column, "Player {1} does not belong to team {2}",
            {std::to_string(*rank), std::to_string(*team)});
    value.boards.push_back(*index);
  }
  if (value.boards.empty()) return error("TRF-036", line, 17, "A player is missing");
  t_.team_event.lineups.push_back(std::move(value));
}

void Reader::read_team_byes(const Line& line) {
  if (t_.team_event.byes) return error("TRF-036", line, 1, "Record 320 may stand only once");
  const auto match = score(line, 5, 8), game = score(line, 10, 13);
  if (!match || !game) return;
  model::TeamByes value{*match, *game, {}};
  for (int round = 1; 15 + 4 * (round - 1) <= line.length(); ++round) {
    const int column = 15 + 4 * (round - 1);
    if (round > kMostRounds)
      return error("TRF-036", line, column, "More than {1} rounds are named",
                   {std::to_string(kMostRounds)});
    const auto team = is_blank(line.field(column, column + 2)) ? std::optional(0)
                                                               : team_number(line, column, true);
    if (!team) return;
    value.by_round.push_back(*team);
  }
  t_.team_event.byes = std::move(value);
}

void Reader::read_team_forfeit(const Line& line) {
  const std::string_view signs = line.field(5, 6);
  if (signs != "+-" && signs != "-+" && signs != "--")
    return error("TRF-036", line, 5, "The signs must be +-, -+ or --, found {1}", {quoted(signs)});
  const auto round = number(line, 8, 10, 1, kMostRounds);
  const auto white = team_number(line, 12, false), black = team_number(line, 16, false);
  if (!round || !white || !black) return;
  if (*white == *black) return error("TRF-036", line, 16, "A team cannot meet itself");
  t_.team_event.forfeits.push_back({*round, *white, *black, signs[0] == '+', signs[1] == '+'});
}

void Reader::read_match_points(const Line& line) {
  model::MatchPoints& points = t_.team_event.points;
  std::string seen;
  for (int column = 5; column <= line.length(); column += 9) {
    if (is_blank(line.field(column, column + 8))) continue;
    const std::string_view symbol = line.field(column, column + 1);
    if (symbol != "TW" && symbol != "TD" && symbol != "TL")
      return error("TRF-034", line, column, "Unknown result symbol {1}: TW, TD and TL are known",
                   {quoted(symbol)});
    if (seen.find(symbol[1]) != std::string::npos)
      return error("TRF-034", line, column, "The points of {1} are stated twice",
                   {std::string(symbol)});
    seen += symbol[1];
    const auto value = parse_points(line.field(column + 2, column + 5));
    if (!value)
      return error("TRF-034", line, column, "Points must be a number like 1.0, found {1}",
                   {quoted(line.field(column + 2, column + 5))});
    (symbol == "TW" ? points.win : symbol == "TD" ? points.draw : points.loss) = *value;
  }
}

void Reader::read_board_colors(const Line& line) {
  const std::string_view colors = trim(line.from(5));
  if (colors.empty() || colors.find_first_not_of("WB") != std::string_view::npos)
    return error("TRF-047", line, 5, "The boards must be W or B each, for example WBWB, found {1}",
                 {quoted(colors)});
  t_.team_event.board_colors = colors;
  board_colors_line_ = line.number();
}

// TRF-047: nobody plays on more boards than 352 names, somebody plays on all of them.
void Reader::check_boards() {
  const std::size_t boards = t_.team_event.board_colors.size();
  if (boards == 0 || t_.team_event.teams.empty()) return;
  std::size_t most = 0;
  for (const auto& lineup : t_.team_event.lineups)
    most = std::max(most, lineup.boards.size());
  for (const model::Team& team : t_.team_event.teams)
    for (model::RoundNumber round = 1; round <= paired_; ++round)
      most = std::max(most, static_cast<std::size_t>(std::count_if(
                                team.players.begin(), team.players.end(), [&](PlayerIndex index) {
                                  const model::RoundEntry entry = t_.entry(index, round);
                                  return entry.is_paired() ||
                                         entry.code == model::ResultCode::ForfeitWin;
                                })));
  if (most != 0 && most != boards)
    error("TRF-047", At(board_colors_line_), 5,
          "Record 352 names {1} boards, the matches are played on {2}",
          {std::to_string(boards), std::to_string(most)});
}

}  // namespace rostok::trf
