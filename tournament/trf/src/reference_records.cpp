// SPDX-License-Identifier: MIT
// Byes, accelerations, forbidden pairs and point adjustments: records that name participants.
#include <algorithm>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using base::trim;
using model::PlayerIndex;
using model::ResultCode;
using model::Score;

std::optional<int> Reader::number(const Line& line, int first, int last, int least, int most) {
  const auto value = digits(line.field(first, last));
  if (value && *value >= least && *value <= most) return value;
  error("TRF-036", line, first, "A number from {1} to {2} is expected, found {3}",
        {std::to_string(least), std::to_string(most), quoted(line.field(first, last))});
  return std::nullopt;
}

std::optional<Score> Reader::score(const Line& line, int first, int last, int width) {
  const auto value = parse_points(line.field(first, last), width);
  if (!value)
    error("TRF-036", line, first, "Points must be a number like 1.0, found {1}",
          {quoted(line.field(first, last))});
  return value;
}

std::optional<PlayerIndex> Reader::player(const Line& line, int column, int rank) {
  const PlayerIndex found = index_of(rank);
  if (found != model::kNobody) return found;
  if (player_refused_) return std::nullopt;
  error("TRF-036", line, column, "There is no player with the starting rank {1}",
        {std::to_string(rank)});
  return std::nullopt;
}

std::optional<PlayerIndex> Reader::participant(const Line& line, int column, int id) {
  if (!t_.team_event.references_are_teams) return player(line, column, id);
  const auto& teams = t_.team_event.teams;
  const auto found = std::find_if(teams.begin(), teams.end(),
                                  [id](const model::Team& each) { return each.number == id; });
  if (found != teams.end()) return static_cast<PlayerIndex>(found - teams.begin());
  error("TRF-036", line, column, "There is no team with the number {1}", {std::to_string(id)});
  return std::nullopt;
}

std::optional<std::vector<PlayerIndex>> Reader::participants(const Line& line, int first_column) {
  std::vector<PlayerIndex> found;
  for (int column = first_column; column <= line.length(); column += 5) {
    if (is_blank(line.field(column, column + 4))) continue;
    const auto rank = number(line, column, column + 3, 1, kHighestRank);
    const auto index = rank ? participant(line, column, *rank) : std::nullopt;
    if (!index) return std::nullopt;
    if (line.at(column + 4) != ' ') {
      error("TRF-004", line, column + 4,
            "Column {1} must be blank, found {2}: is the line shifted?",
            {std::to_string(column + 4), quoted(line.field(column + 4, column + 4))});
      return std::nullopt;
    }
    found.push_back(*index);
  }
  return found;
}

int Reader::column_of(const Line& line, std::string_view part) {
  const auto before = static_cast<std::size_t>(part.data() - line.text().data());
  return static_cast<int>(base::utf8_length(line.text().substr(0, before))) + 1;
}

void Reader::read_reference_record(const Line& line) {
  const std::string code = upper_case(line.field(1, 3));
  if (code == "240")
    read_requested_byes(line);
  else if (code == "250")
    read_acceleration(line);
  else if (code == "260")
    read_forbidden(line);
  else if (code == "299")
    read_adjustment(line);
  else if (code == "XXA")
    read_javafo_acceleration(line);
  else if (code == "XXP")
    read_javafo_forbidden(line);
  else
    read_javafo_absences(line);
}

void Reader::read_requested_byes(const Line& line) {
  const auto code = model::parse_result_code(line.at(5));
  if (code != ResultCode::HalfPointBye && code != ResultCode::FullPointBye &&
      code != ResultCode::ZeroPointBye)
    return error("TRF-036", line, 5, "The bye must be F, H or Z, found {1}",
                 {quoted(line.field(5, 5))});
  const auto round = number(line, 7, 9, 1, kMostRounds);
  if (!round) return;
  const auto who = participants(line, 11);
  if (!who) return;
  if (who->empty()) return error("TRF-036", line, 11, "A player is missing");
  int column = 11;
  for (const PlayerIndex index : *who) {
    while (is_blank(line.field(column, column + 3)))
      column += 5;
    request_bye(line, column, {*round, *code, index});
    column += 5;
  }
}

// TRF-037: what is asked for must agree with the results and with the other requests.
void Reader::request_bye(const Line& line, int column, model::RequestedBye bye) {
  const auto contradicts = [&](ResultCode stated) {
    const std::string round = std::to_string(bye.round), asked(1, static_cast<char>(bye.code));
    if (stated == ResultCode::NotPaired)
      error("TRF-037", line, column,
            "A bye {1} is asked for in round {2}, the player's line says that he was absent",
            {asked, round});
    else
      error("TRF-037", line, column, "A bye {1} is asked for in round {2}, elsewhere stands {3}",
            {asked, round, quoted(std::string(1, static_cast<char>(stated)))});
  };
  if (!t_.team_event.references_are_teams) {
    const model::RoundEntry entry = t_.entry(bye.player, bye.round);
    const bool stated = entry.code != ResultCode::NotPaired || entry.is_paired();
    const bool absent = !stated && bye.round <= paired_ && bye.code != ResultCode::ZeroPointBye;
    if ((stated && entry.code != bye.code) || absent) return contradicts(entry.code);
  }
  const std::size_t key = static_cast<std::size_t>(bye.round) * (kHighestRank + 1) +
                          static_cast<std::size_t>(bye.player);
  const auto [known, is_new] = requests_.emplace(key, bye.code);
  if (is_new)
    t_.requested_byes.push_back(bye);
  else if (known->second != bye.code)
    contradicts(known->second);
}

void Reader::read_acceleration(const Line& line) {
  model::Acceleration value;
  if (!is_blank(line.field(5, 8))) {
    value.match_points = score(line, 5, 8);
    if (!value.match_points) return;
  }
  if (!value.match_points || !is_blank(line.field(10, 13))) {
    const auto points = score(line, 10, 13);
    if (!points) return;
    value.game_points = *points;
  }
  if (value.game_points == Score{} && value.match_points.value_or(Score{}) == Score{})
    return error("TRF-036", line, 10, "The points of an acceleration must not be 0.0");
  const auto first_round = number(line, 15, 17, 1, kMostRounds);
  const auto last_round = number(line, 19, 21, 1, kMostRounds);
  const auto first = number(line, 23, 26, 1, kHighestRank);
  const auto last = number(line, 28, 31, 1, kHighestRank);
  if (!first_round || !last_round || !first || !last) return;
  if (*first_round > *last_round)
    return error("TRF-036", line, 15, "The range ends before it begins");
  if (*first > *last) return error("TRF-036", line, 23, "The range ends before it begins");
  if (!participant(line, 23, *first) || !participant(line, 28, *last)) return;
  value.first_round = *first_round;
  value.last_round = *last_round;
  value.first_rank = *first;
  value.last_rank = *last;
  t_.accelerations.push_back(value);
}

void Reader::read_forbidden(const Line& line) {
  const auto first = number(line, 5, 7, 1, kMostRounds);
  const auto last = number(line, 9, 11, 1, kMostRounds);
  const auto who = participants(line, 13);
  if (!first || !last || !who) return;
  if (*first > *last) return error("TRF-036", line, 5, "The range ends before it begins");
  if (who->size() < 2) return error("TRF-036", line, 13, "At least two players are needed");
  t_.forbidden.push_back({*first, *last, *who});
}

void Reader::read_adjustment(const Line& line) {
  model::PointAdjustment value;
  value.type = line.at(5);
  if (std::string_view("WDLFHZ+- ").find(value.type) == std::string_view::npos)
    return error("TRF-036", line, 5, "The type must be W, D, L, F, H, Z, +, - or blank, found {1}",
                 {quoted(line.field(5, 5))});
  if (!is_blank(line.field(8, 11))) {
    const auto points = score(line, 8, 11);
    if (!points) return;
    value.match_points = *points;
  }
  if (!is_blank(line.field(14, 17))) {
    const auto points = score(line, 14, 17);
    if (!points) return;
    value.game_points = *points;
  }
  if (!is_blank(line.field(20, 22))) {
    const auto round = number(line, 20, 22, 0, kMostRounds);
    if (!round) return;
    value.round = *round;
  }
  const auto who = participants(line, 24);
  if (!who) return;
  if (who->empty()) return error("TRF-036", line, 24, "A player is missing");
  value.players = *who;
  t_.adjustments.push_back(std::move(value));
}

void Reader::read_javafo_forbidden(const Line& line) {
  model::ForbiddenGroup group{1, kMostRounds, {}};
  for (const std::string_view word : words(line.from(4))) {
    const auto index = player(line, column_of(line, word), digits(word).value_or(0));
    if (!index) return;
    group.players.push_back(*index);
  }
  if (group.players.size() < 2) return error("TRF-036", line, 5, "At least two players are needed");
  t_.forbidden.push_back(std::move(group));
}

void Reader::read_javafo_absences(const Line& line) {
  for (const std::string_view word : words(line.from(4))) {
    const int column = column_of(line, word);
    const auto index = player(line, column, digits(word).value_or(0));
    if (!index) return;
    request_bye(line, column, {paired_ + 1, ResultCode::ZeroPointBye, *index});
  }
}

void Reader::read_javafo_acceleration(const Line& line) {
  const auto rank = number(line, 5, 8, 1, kHighestRank);
  const auto index = rank ? player(line, 5, *rank) : std::nullopt;
  if (!index) return;
  model::VirtualPoints value{*index, {}};
  for (int column = 10; column <= line.length(); column += 5) {
    const std::string_view text = line.field(column, column + 3);
    const auto points = is_blank(text) ? std::optional(Score{}) : score(line, column, column + 3);
    if (!points) return;
    value.by_round.push_back(*points);
  }
  if (value.by_round.size() > static_cast<std::size_t>(kMostRounds))
    return error("TRF-036", line, 10 + 5 * kMostRounds, "More than {1} rounds are named",
                 {std::to_string(kMostRounds)});
  t_.virtual_points.push_back(std::move(value));
}

}  // namespace rostok::trf
