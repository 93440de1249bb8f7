// SPDX-License-Identifier: MIT
// Every record but the players: headers, points, byes, accelerations, forbidden pairs.
#include <algorithm>
#include <cctype>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using base::parse_integer;
using base::trim;
using model::PlayerIndex;
using model::Score;

namespace {

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  while (true) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return found;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    found.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

bool is_one_of(std::string_view code, std::initializer_list<std::string_view> codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

void Reader::read_record(const Line& line) {
  const std::string_view code = line.field(1, 3);
  if (code == "###") return;
  if (code == "001") return read_player(line);
  if (is_one_of(code, {"240", "250", "260", "299"})) {
    references_.push_back(&line);
    return;
  }
  if (read_header(line, code) || read_extension(line, code)) return;
  const std::string name(code);
  if (std::find(unknown_codes_.begin(), unknown_codes_.end(), name) != unknown_codes_.end()) return;
  unknown_codes_.push_back(name);
  warning("TRF-W01", line, 1, "Record {1} is not read", {quoted(code)});
}

bool Reader::read_header(const Line& line, std::string_view code) {
  const std::string value(trim(line.from(5)));
  if (code == "012") t_.name = value;
  else if (code == "022") t_.city = value;
  else if (code == "032") t_.federation = value;
  else if (code == "042") t_.start_date = value;
  else if (code == "052") t_.end_date = value;
  else if (code == "092") { t_.type_text = value; if (type_line_ == nullptr) type_line_ = &line; }
  else if (code == "102") t_.chief_arbiter = value;
  else if (code == "112") t_.deputy_arbiters.push_back(value);
  else if (code == "122") t_.time_control = value;
  else if (code == "222") t_.encoded_time_control = value;
  else if (code == "132") read_round_dates(line);
  else if (code == "142") read_total_rounds(line);
  else if (code == "152") read_initial_color(line);
  else if (code == "162") read_points(line);
  else if (code == "182") t_.pairing_program = value;
  else if (code == "192") read_type(line);
  else if (code == "202" || code == "212") read_tie_breaks(line);
  else if (!is_one_of(code, {"062", "072", "082", "172"})) return false;  // counts: computed anew
  return true;
}

bool Reader::read_extension(const Line& line, std::string_view code) {
  std::string upper(code);
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  if (upper == "XXR") {
    read_total_rounds(line);
  } else if (upper == "XXC") {
    for (const std::string_view word : words(line.from(4))) {
      if (word == "rank") t_.pair_by_file_rank = true;
      else if (word == "white1") t_.initial_color = model::Color::White;
      else if (word == "black1") t_.initial_color = model::Color::Black;
      else warning("TRF-W01", line, 5, "XXC knows rank, white1 and black1, found {1}", {quoted(word)});
    }
  } else if (is_one_of(upper, {"XXA", "XXP", "XXZ"})) {
    references_.push_back(&line);
  } else if (upper.starts_with("BB")) {
    const char symbol = upper[2];
    if (std::string_view("WDLZFU").find(symbol) == std::string_view::npos) return false;
    read_point_line(line, symbol);
  } else {
    return false;
  }
  return true;
}

void Reader::read_total_rounds(const Line& line) {
  const auto rounds = parse_integer(trim(line.from(5)));
  if (!rounds || *rounds < 1 || *rounds > 99)
    return error("TRF-033", line, 5, "The number of rounds must be 1 to 99, found {1}",
                 {quoted(trim(line.from(5)))});
  t_.total_rounds = static_cast<int>(*rounds);
}

void Reader::read_initial_color(const Line& line) {
  const std::string_view value = trim(line.from(5));
  if (value == "W" || value == "w") t_.initial_color = model::Color::White;
  else if (value == "B" || value == "b") t_.initial_color = model::Color::Black;
  else error("TRF-033", line, 5, "The initial colour must be W or B, found {1}", {quoted(value)});
}

void Reader::read_points(const Line& line) {
  points_line_ = &line;
  for (int column = 6; column <= line.length(); column += 9) {
    const char symbol = line.at(column);
    if (symbol == ' ' && trim(line.field(column, column + 8)).empty()) continue;
    const auto value = Score::parse(line.field(column + 1, column + 4));
    if (!value) {
      error("TRF-034", line, column + 1, "Points must be a number like 1.0, found {1}",
            {quoted(line.field(column + 1, column + 4))});
      continue;
    }
    if (symbol == 'Z') {
      warning("TRF-W05", line, column, "Z is read as A (absence)");
      set_points(line, column, 'A', *value);
    } else {
      set_points(line, column, symbol, *value);
    }
  }
}

void Reader::set_points(const Line& line, int column, char symbol, Score value) {
  auto& points = t_.points;
  if (stated_points_[symbol])
    return error("TRF-034", line, column, "The points of {1} are stated twice", {std::string(1, symbol)});
  stated_points_[symbol] = true;
  switch (symbol) {
    case 'W': points.win = value; break;
    case 'D': points.draw = value; break;
    case 'L': points.loss = value; break;
    case 'A': points.absence = points.forfeit_loss = value; break;
    case 'P': stated_pab_ = value; break;
    case 'X': stated_pending_ = value; break;
    default:
      error("TRF-034", line, column, "Unknown result symbol {1}: W, D, L, A, P and X are known",
            {quoted(line.field(column, column))});
  }
}

void Reader::read_point_line(const Line& line, char symbol) {
  points_line_ = &line;
  const auto value = Score::parse(trim(line.from(5)));
  if (!value)
    return error("TRF-034", line, 5, "Points must be a number like 1.0, found {1}",
                 {quoted(trim(line.from(5)))});
  switch (symbol) {
    case 'W': t_.points.win = *value; break;
    case 'D': t_.points.draw = *value; break;
    case 'L': t_.points.loss = *value; break;
    case 'Z': t_.points.absence = *value; break;
    case 'F': t_.points.forfeit_loss = *value; break;
    default: stated_pab_ = *value;
  }
}

void Reader::read_type(const Line& line) {
  t_.encoded_type = std::string(trim(line.from(5)));
  type_line_ = &line;
}

void Reader::read_round_dates(const Line& line) {
  for (int round = 1; round_column(round) <= line.length(); ++round) {
    const int column = round_column(round);
    t_.round_dates.emplace_back(trim(line.field(column, column + 7)));
  }
}

void Reader::read_tie_breaks(const Line& line) {
  std::vector<std::string> codes;
  for (const std::string_view part : base::split(line.from(5), ','))
    if (const std::string_view code = trim(part); !code.empty() && !(codes.empty() && code == "PTS"))
      codes.emplace_back(code);
  if (!t_.tie_breaks.empty() && t_.tie_breaks != codes)
    return error("TRF-043", line, 5, "Records 202 and 212 name different tie-breaks");
  t_.tie_breaks = std::move(codes);
}

std::optional<int> Reader::number(const Line& line, int first, int last, int least, int most) {
  const auto value = parse_integer(trim(line.field(first, last)));
  if (value && *value >= least && *value <= most) return static_cast<int>(*value);
  error("TRF-036", line, first, "A number from {1} to {2} is expected, found {3}",
        {std::to_string(least), std::to_string(most), quoted(line.field(first, last))});
  return std::nullopt;
}

std::optional<PlayerIndex> Reader::player(const Line& line, int column, int rank) {
  const auto found = by_rank_.find(rank);
  if (found != by_rank_.end()) return found->second;
  error("TRF-036", line, column, "There is no player with the starting rank {1}", {std::to_string(rank)});
  return std::nullopt;
}

std::optional<std::vector<PlayerIndex>> Reader::players(const Line& line, int first_column) {
  std::vector<PlayerIndex> found;
  for (int column = first_column; column <= line.length(); column += 5) {
    if (trim(line.field(column, column + 4)).empty()) continue;
    const auto rank = number(line, column, column + 3, 1, 9999);
    const auto index = rank ? player(line, column, *rank) : std::nullopt;
    if (!index) return std::nullopt;
    found.push_back(*index);
  }
  return found;
}

void Reader::read_reference_record(const Line& line) {
  const std::string_view code = line.field(1, 3);
  if (code == "240") return read_requested_byes(line);
  if (code == "250") return read_acceleration(line);
  if (code == "260") return read_forbidden(line);
  if (code == "299") return read_adjustment(line);
  switch (std::toupper(static_cast<unsigned char>(code[2]))) {
    case 'A': return read_javafo_acceleration(line);
    case 'P': return read_javafo_forbidden(line);
    default: return read_javafo_absences(line);
  }
}

void Reader::read_requested_byes(const Line& line) {
  const auto code = model::parse_result_code(line.at(5));
  if (!code || (*code != model::ResultCode::HalfPointBye && *code != model::ResultCode::FullPointBye &&
                *code != model::ResultCode::ZeroPointBye))
    return error("TRF-036", line, 5, "The bye must be F, H or Z, found {1}", {quoted(line.field(5, 5))});
  const auto round = number(line, 7, 9, 1, 99);
  const auto who = players(line, 11);
  if (!round || !who) return;
  for (const PlayerIndex index : *who) t_.requested_byes.push_back({*round, *code, index});
}

void Reader::read_acceleration(const Line& line) {
  model::Acceleration value;
  if (const auto match = trim(line.field(5, 8)); !match.empty()) value.match_points = Score::parse(match);
  const auto points = Score::parse(line.field(10, 13));
  if (!points)
    return error("TRF-036", line, 10, "Points must be a number like 1.0, found {1}",
                 {quoted(line.field(10, 13))});
  const auto first_round = number(line, 15, 17, 1, 99), last_round = number(line, 19, 21, 1, 99);
  const auto first = number(line, 23, 26, 1, 9999), last = number(line, 28, 31, 1, 9999);
  if (!first_round || !last_round || !first || !last) return;
  if (*first_round > *last_round || *first > *last)
    return error("TRF-036", line, *first > *last ? 23 : 15, "The range ends before it begins");
  value.game_points = *points;
  value.first_round = *first_round;
  value.last_round = *last_round;
  value.first_rank = *first;
  value.last_rank = *last;
  t_.accelerations.push_back(value);
}

void Reader::read_forbidden(const Line& line) {
  const auto first = number(line, 5, 7, 1, 99), last = number(line, 9, 11, 1, 99);
  const auto who = players(line, 13);
  if (!first || !last || !who) return;
  if (*first > *last) return error("TRF-036", line, 5, "The range ends before it begins");
  if (who->size() < 2) return error("TRF-036", line, 13, "At least two players are needed");
  t_.forbidden.push_back({*first, *last, *who});
}

void Reader::read_adjustment(const Line& line) {
  model::PointAdjustment value;
  value.type = line.at(5);
  if (const auto match = trim(line.field(8, 11)); !match.empty())
    if (const auto points = Score::parse(match)) value.match_points = *points;
  if (const auto game = trim(line.field(14, 17)); !game.empty()) {
    const auto points = Score::parse(game);
    if (!points)
      return error("TRF-036", line, 14, "Points must be a number like 1.0, found {1}", {quoted(game)});
    value.game_points = *points;
  }
  if (!trim(line.field(20, 22)).empty()) {
    const auto round = number(line, 20, 22, 0, 99);
    if (!round) return;
    value.round = *round;
  }
  const auto who = players(line, 24);
  if (!who) return;
  if (who->empty()) return error("TRF-036", line, 24, "A player is missing");
  value.players = *who;
  t_.adjustments.push_back(std::move(value));
}

void Reader::read_javafo_forbidden(const Line& line) {
  model::ForbiddenGroup group{1, 99, {}};
  for (const std::string_view word : words(line.from(4))) {
    const auto rank = parse_integer(word);
    const auto index = player(line, 5, static_cast<int>(rank.value_or(0)));
    if (!index) return;
    group.players.push_back(*index);
  }
  if (group.players.size() < 2) return error("TRF-036", line, 5, "At least two players are needed");
  t_.forbidden.push_back(std::move(group));
}

void Reader::read_javafo_absences(const Line& line) {
  for (const std::string_view word : words(line.from(4))) {
    const auto rank = parse_integer(word);
    const auto index = player(line, 5, static_cast<int>(rank.value_or(0)));
    if (!index) return;
    t_.requested_byes.push_back({t_.rounds_paired() + 1, model::ResultCode::ZeroPointBye, *index});
  }
}

void Reader::read_javafo_acceleration(const Line& line) {
  const auto rank = number(line, 5, 8, 1, 9999);
  const auto index = rank ? player(line, 5, *rank) : std::nullopt;
  if (!index) return;
  model::VirtualPoints value{*index, {}};
  for (int column = 10; column <= line.length(); column += 5) {
    const std::string_view text = trim(line.field(column, column + 3));
    const auto points = text.empty() ? std::optional(Score{}) : Score::parse(text);
    if (!points)
      return error("TRF-036", line, column, "Points must be a number like 1.0, found {1}", {quoted(text)});
    value.by_round.push_back(*points);
  }
  t_.virtual_points.push_back(std::move(value));
}

}  // namespace rostok::trf
