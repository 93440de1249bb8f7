// SPDX-License-Identifier: MIT
// Record 001: a player and the blocks of the rounds.
#include <algorithm>
#include <cctype>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using base::parse_integer;
using base::trim;
using model::ResultCode;

namespace {

std::optional<model::Title> parse_title(std::string_view text) {
  if (text.empty()) return model::Title::None;
  std::string upper(text);
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  constexpr std::pair<const char*, model::Title> kTitles[] = {
      {"GM", model::Title::GM},   {"IM", model::Title::IM},   {"FM", model::Title::FM},
      {"CM", model::Title::CM},   {"WGM", model::Title::WGM}, {"WIM", model::Title::WIM},
      {"WFM", model::Title::WFM}, {"WCM", model::Title::WCM}, {"G", model::Title::GM},
      {"M", model::Title::IM},    {"F", model::Title::FM},    {"C", model::Title::CM},
      {"WG", model::Title::WGM},  {"WM", model::Title::WIM},  {"WF", model::Title::WFM},
      {"WC", model::Title::WCM}};
  for (const auto& [name, title] : kTitles)
    if (upper == name) return title;
  return std::nullopt;
}

bool needs_opponent(ResultCode code) {
  switch (code) {
    case ResultCode::Win:
    case ResultCode::Draw:
    case ResultCode::Loss:
    case ResultCode::WinShort:
    case ResultCode::DrawShort:
    case ResultCode::LossShort: return true;
    default: return false;
  }
}

bool is_forfeit(ResultCode code) {
  return code == ResultCode::ForfeitWin || code == ResultCode::ForfeitLoss;
}

}  // namespace

void Reader::read_player(const Line& line) {
  if (line.length() < 84)
    return error("TRF-010", line, line.length() + 1, "A player's line needs at least 84 columns");
  for (const int blank : {4, 9, 14, 48, 53, 57, 69, 80, 85, 90, 91})
    if (line.at(blank) != ' ')
      return error("TRF-004", line, blank,
                   "Column {1} must be blank, found {2}: is the line shifted?",
                   {std::to_string(blank), quoted(line.field(blank, blank))});
  const auto rank = parse_integer(trim(line.field(5, 8)));
  if (!rank || *rank < 1 || *rank > 9999)
    return error("TRF-011", line, 5, "The starting rank must be 1 to 9999, found {1}",
                 {quoted(line.field(5, 8))});
  model::Player player;
  player.start_rank = static_cast<std::int32_t>(*rank);
  if (const auto known = by_rank_.find(player.start_rank); known != by_rank_.end())
    return error("TRF-012", line, 5, "Starting rank {1} stands in line {2} already",
                 {std::to_string(*rank),
                  std::to_string(player_lines_[static_cast<std::size_t>(known->second)].line->number())});
  switch (std::tolower(static_cast<unsigned char>(line.at(10)))) {
    case 'm': player.sex = model::Sex::Male; break;
    case 'w':
    case 'f': player.sex = model::Sex::Female; break;
    case ' ': break;
    default: warning("TRF-016", line, 10, "The sex must be m or w, found {1}", {quoted(line.field(10, 10))});
  }
  if (const auto title = parse_title(trim(line.field(11, 13))))
    player.title = *title;
  else
    warning("TRF-016", line, 11, "Unknown title {1}", {quoted(line.field(11, 13))});
  player.name = trim(line.field(15, 47));
  const std::string_view rating = trim(line.field(49, 52));
  const auto value = rating.empty() ? std::optional(0LL) : parse_integer(rating);
  if (!value || *value < 0)
    error("TRF-014", line, 49, "The rating must be a number of up to four digits, found {1}", {quoted(rating)});
  else
    player.rating = static_cast<int>(*value);
  player.federation = trim(line.field(54, 56));
  player.fide_id = trim(line.field(58, 68));
  player.birth_date = trim(line.field(70, 79));
  player.listed_points = model::Score::parse(line.field(81, 84));
  if (!player.listed_points)
    error("TRF-015", line, 81, "The points must be a number like 2.5, found {1}",
          {quoted(line.field(81, 84))});
  if (const std::string_view place = trim(line.field(86, 89)); !place.empty()) {
    const auto listed = parse_integer(place);
    if (listed)
      player.listed_rank = static_cast<int>(*listed);
    else
      error("TRF-018", line, 86, "The rank must be a number, found {1}", {quoted(place)});
  }
  PlayerLine source{&line, {}};
  const int rounds = (line.length() - 91 + 9) / 10;
  for (int round = 1; round <= std::min(rounds, 99); ++round)
    read_round(line, round_column(round), player, source);
  while (!player.rounds.empty() && player.rounds.back().code == ResultCode::NotPaired) {
    player.rounds.pop_back();
    source.opponents.pop_back();
  }
  by_rank_.emplace(player.start_rank, static_cast<model::PlayerIndex>(t_.players.size()));
  t_.players.push_back(std::move(player));
  player_lines_.push_back(std::move(source));
}

void Reader::read_round(const Line& line, int column, model::Player& player, PlayerLine& source) {
  model::RoundEntry entry;
  std::int32_t opponent = 0;
  const std::string_view id = trim(line.field(column, column + 3));
  const char color = line.at(column + 5), result = line.at(column + 7);
  const auto add = [&] {
    player.rounds.push_back(entry);
    source.opponents.push_back(opponent);
  };
  if (!id.empty()) {
    const auto number = parse_integer(id);
    if (!number || *number < 0) {
      error("TRF-020", line, column, "The opponent must be a starting rank, found {1}", {quoted(id)});
      return add();
    }
    opponent = static_cast<std::int32_t>(*number);
  }
  if (color == 'w' || color == 'W') entry.color = model::Color::White;
  else if (color == 'b' || color == 'B') entry.color = model::Color::Black;
  else if (color != '-' && color != ' ')
    error("TRF-022", line, column + 5, "The colour must be w, b or -, found {1}",
          {quoted(line.field(column + 5, column + 5))});
  const auto code = model::parse_result_code(result);
  if (!code || *code == ResultCode::Pending) {
    error("TRF-023", line, column + 7, "Unknown result {1}",
          {quoted(line.field(column + 7, column + 7))});
    return add();
  }
  entry.code = *code;
  if (entry.code == ResultCode::Draw && opponent == 0) {
    warning("TRF-W03", line, column + 7, "A draw without an opponent is read as a half-point bye");
    entry.code = ResultCode::HalfPointBye;
  }
  if (opponent == 0 && needs_opponent(entry.code))
    error("TRF-024", line, column, "Result {1} needs an opponent", {std::string(1, result)});
  else if (opponent != 0 && !needs_opponent(entry.code) && !is_forfeit(entry.code))
    error("TRF-024", line, column, "Result {1} allows no opponent, found {2}",
          {std::string(1, result), std::to_string(opponent)});
  else if (needs_opponent(entry.code) && !entry.color)
    error("TRF-024", line, column + 5, "A game that was played needs a colour");
  if (opponent == player.start_rank && opponent != 0)
    error("TRF-021", line, column, "The opponent is the player");
  add();
}

}  // namespace rostok::trf
