// SPDX-License-Identifier: MIT
// Record 001, a player and the blocks of the rounds, and the national records beside it.
#include <algorithm>

#include "reader.h"
#include "rostok/base/text.h"

namespace rostok::trf {

using base::trim;
using model::ResultCode;

namespace {

bool needs_opponent(ResultCode code) {
  switch (code) {
    case ResultCode::Win:
    case ResultCode::Draw:
    case ResultCode::Loss:
    case ResultCode::WinShort:
    case ResultCode::DrawShort:
    case ResultCode::LossShort:
      return true;
    default:
      return false;
  }
}

bool is_forfeit(ResultCode code) {
  return code == ResultCode::ForfeitWin || code == ResultCode::ForfeitLoss;
}

}  // namespace

bool Reader::columns_blank(const Line& line, std::initializer_list<int> columns) {
  for (const int column : columns)
    if (line.at(column) != ' ') {
      error("TRF-004", line, column, "Column {1} must be blank, found {2}: is the line shifted?",
            {std::to_string(column), quoted(line.field(column, column))});
      return false;
    }
  return true;
}

void Reader::read_player(const Line& line) {
  constexpr int kShortest = 84;  // up to the points
  const bool had_refused = std::exchange(player_refused_, true);
  if (line.length() < kShortest)
    return error("TRF-010", line, line.length() + 1, "A player's line needs at least 84 columns");
  if (!columns_blank(line, {4, 9, 14, 48, 53, 57, 69, 80, 85, 90, 91})) return;
  const auto rank = digits(line.field(5, 8));
  if (!rank || *rank < 1)
    return error("TRF-011", line, 5, "The starting rank must be 1 to 9999, found {1}",
                 {quoted(line.field(5, 8))});
  if (const auto known = index_of(*rank); known != model::kNobody)
    return error("TRF-012", line, 5, "Starting rank {1} stands in line {2} already",
                 {std::to_string(*rank), std::to_string(line_of(known))});
  player_refused_ = had_refused;
  if (t_.players.empty())
    t_.players.reserve(std::min(text_size_ / line.text().size() + 1, std::size_t{kHighestRank}));
  model::Player& player = t_.players.emplace_back();
  player.start_rank = *rank;
  read_person(line, player);
  read_standing(line, player);
  read_rounds(line, player);
  last_code_ = "001";
  last_player_ = static_cast<model::PlayerIndex>(t_.players.size() - 1);
  by_rank_[static_cast<std::size_t>(*rank)] = last_player_;
  player_lines_.push_back(line.number());
}

void Reader::read_person(const Line& line, model::Player& player) {
  const auto sex = parse_sex(line.at(10));
  if (!sex)
    warning("TRF-016", line, 10, "The sex must be m or w, found {1}", {quoted(line.field(10, 10))});
  else if (sex->is_alias)
    warning("TRF-W05", line, 10, "{1} is read as {2}", {quoted(line.field(10, 10)), "w"});
  player.sex = sex.value_or(SexField{}).sex;
  const std::string_view title_text = trim(line.field(11, 13));
  const auto title = parse_title(title_text);
  if (!title)
    warning("TRF-016", line, 11, "Unknown title {1}", {quoted(title_text)});
  else if (title->is_alias)
    warning("TRF-W05", line, 11, "{1} is read as {2}",
            {quoted(title_text), model::to_string(title->title)});
  player.title = title.value_or(TitleField{}).title;
  player.name = trim(line.field(15, 47));
  if (const auto field = line.field(49, 52); !is_blank(field)) {
    const auto rating = digits(field);
    if (!rating)
      error("TRF-014", line, 49, "The rating must be a number of up to four digits, found {1}",
            {quoted(field)});
    player.rating = rating.value_or(0);
  }
  player.federation = trim(line.field(54, 56));
  if (!is_federation(player.federation))
    warning("TRF-016", line, 54, "The federation must be three letters, found {1}",
            {quoted(player.federation)});
  player.fide_id = trim(line.field(58, 68));
  if (player.fide_id.find_first_not_of("0123456789") != std::string::npos)
    warning("TRF-016", line, 58, "The FIDE number must have digits only, found {1}",
            {quoted(player.fide_id)});
  player.birth_date = trim(line.field(70, 79));
  if (!is_birth_date(player.birth_date))
    warning("TRF-016", line, 70, "The date of birth must be written YYYY/MM/DD, found {1}",
            {quoted(player.birth_date)});
}

void Reader::read_standing(const Line& line, model::Player& player) {
  player.listed_points = parse_points(line.field(81, 84));
  if (!player.listed_points)
    error("TRF-015", line, 81, "The points must be a number like 2.5, found {1}",
          {quoted(line.field(81, 84))});
  const std::string_view place = line.field(86, 89);
  if (is_blank(place)) return;
  player.listed_rank = digits(place);
  if (!player.listed_rank)
    error("TRF-018", line, 86, "The rank must be a number, found {1}", {quoted(place)});
}

// The ten columns of a round without the two blanks in front; blanks stand where the line ends.
struct Reader::Block {
  static constexpr std::size_t kWidth = 10, kResult = 7;
  std::array<char, kWidth> text;
  std::size_t written;  // columns up to the last one that is not blank

  explicit Block(std::string_view part) {
    text.fill(' ');
    std::copy(part.begin(), part.end(), text.begin());
    written = kWidth;
    while (written > 0 && text[written - 1] == ' ')
      --written;
  }
  [[nodiscard]] std::string_view id() const { return {text.data(), 4}; }
  [[nodiscard]] int first() const {  // the first one that is not blank
    return static_cast<int>(std::string_view(text.data(), kWidth).find_first_not_of(' '));
  }
  [[nodiscard]] char color() const { return text[5]; }
  [[nodiscard]] char result() const { return text[kResult]; }
};

void Reader::read_rounds(const Line& line, model::Player& player) {
  const std::string_view text = line.plain_from(round_column(1), scratch_);
  player.rounds.reserve(
      std::min((text.size() + 2) / Block::kWidth, static_cast<std::size_t>(kMostRounds)));
  std::size_t used = 0;  // rounds up to the last one that says something
  int round = 0;
  for (std::size_t at = 0; at < text.size(); at += Block::kWidth) {
    const int column = round_column(++round);
    const Block block(text.substr(at, Block::kWidth));
    if (block.written == 0) {
      if (round <= kMostRounds) player.rounds.emplace_back();
      continue;
    }
    // A line may end behind the colour where the result is not known yet, nowhere else.
    const bool cut = text.size() - at <= Block::kResult && block.written != 6;
    if (round > kMostRounds || cut) {
      error("TRF-031", line, column + block.first(), "Text behind the last complete round: {1}",
            {quoted(trim(line.from(column)))});
      break;
    }
    player.rounds.push_back(read_block(line, column, block, player.start_rank));
    if (player.rounds.back().code != ResultCode::NotPaired) used = player.rounds.size();
  }
  player.rounds.resize(used);
}

// The opponent's starting rank is stored first; resolve_opponents makes an index of it.
model::RoundEntry Reader::read_block(const Line& line, int column, const Block& block,
                                     std::int32_t own_rank) {
  model::RoundEntry entry;
  for (const std::size_t blank : {4, 6, 8, 9})
    if (block.text[blank] != ' ') {
      const int at = column + static_cast<int>(blank);
      error("TRF-004", line, at, "Column {1} must be blank, found {2}: is the line shifted?",
            {std::to_string(at), quoted(line.field(at, at))});
      return entry;
    }
  std::int32_t opponent = 0;
  if (!is_blank(block.id())) {
    const auto id = digits(block.id());
    if (!id) {
      error("TRF-020", line, column, "The opponent must be a starting rank, found {1}",
            {quoted(line.field(column, column + 3))});
      return entry;
    }
    opponent = *id;
  }
  switch (block.color()) {
    case 'w':
    case 'W':
      entry.color = model::Color::White;
      break;
    case 'b':
    case 'B':
      entry.color = model::Color::Black;
      break;
    case '-':
    case ' ':
      break;
    default:
      error("TRF-022", line, column + 5, "The colour must be w, b or -, found {1}",
            {quoted(line.field(column + 5, column + 5))});
  }
  const auto code = model::parse_result_code(block.result());
  if (!code) {
    error("TRF-023", line, column + 7, "Unknown result {1}",
          {quoted(line.field(column + 7, column + 7))});
    return entry;
  }
  entry.code = *code;
  if (opponent == own_rank) {
    error("TRF-021", line, column, "The opponent is the player");
    return entry;
  }
  if (opponent == 0) {
    if (entry.code == ResultCode::Draw) {
      warning("TRF-W03", line, column + 7,
              "A draw without an opponent is read as a half-point bye");
      entry.code = ResultCode::HalfPointBye;
    } else if (needs_opponent(entry.code)) {
      error("TRF-024", line, column, "Result {1} needs an opponent",
            {std::string(1, block.result())});
    }
    return entry.code == ResultCode::NotPaired ? model::RoundEntry{} : entry;
  }
  // Two lines that name each other without a result: the game is not finished (check_game).
  if (entry.code == ResultCode::NotPaired && entry.color) entry.code = ResultCode::Pending;
  if (needs_opponent(entry.code) && !entry.color)
    error("TRF-024", line, column, "A game that was played needs a colour");
  else if (!needs_opponent(entry.code) && !is_forfeit(entry.code) &&
           entry.code != ResultCode::Pending)
    error("TRF-024", line, column, "Result {1} allows no opponent, found {2}",
          {quoted(std::string(1, block.result())), std::to_string(opponent)});
  else
    entry.opponent = opponent;
  return entry;
}

// Kept lines that turn out to be records of the federation of 172; the rest is unknown.
void Reader::read_national() {
  const std::string& federation = t_.national.federation;
  std::vector<std::string> unknown;
  std::vector<model::KeptLine> left;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const std::string_view code = kept_[i].field(1, 3);
    if (code == federation && is_federation(code) && !code.empty()) {
      read_national_record(kept_[i]);
      continue;
    }
    left.push_back(std::move(t_.kept_lines[i]));
    const bool expected = code == "###" || code == "801" || code == "802" || kept_[i].length() < 3;
    if (expected || std::find(unknown.begin(), unknown.end(), code) != unknown.end()) continue;
    unknown.emplace_back(code);
    warning("TRF-W01", kept_[i], 1, "Record {1} is not read; its lines are kept", {quoted(code)});
  }
  t_.kept_lines = std::move(left);
}

void Reader::read_national_record(const Line& line) {
  if (!columns_blank(line, {4, 9, 14, 48, 53, 57, 69})) return;
  const auto rank = digits(line.field(5, 8));
  if (!rank || *rank < 1)
    return error("TRF-011", line, 5, "The starting rank must be 1 to 9999, found {1}",
                 {quoted(line.field(5, 8))});
  const auto index = player(line, 5, *rank);
  if (!index) return;
  has_national_.resize(t_.players.size());
  if (has_national_[static_cast<std::size_t>(*index)])
    return error("TRF-012", line, 5, "Player {1} has a second national record",
                 {std::to_string(*rank)});
  has_national_[static_cast<std::size_t>(*index)] = true;
  const auto sex = parse_sex(line.at(10));
  if (!sex)
    warning("TRF-016", line, 10, "The sex must be m or w, found {1}", {quoted(line.field(10, 10))});
  const std::string_view rating = line.field(49, 52);
  if (!is_blank(rating) && !digits(rating))
    return error("TRF-014", line, 49, "The rating must be a number of up to four digits, found {1}",
                 {quoted(rating)});
  const auto text = [&](int first, int last) { return std::string(trim(line.field(first, last))); };
  t_.national.records.push_back({*index, sex.value_or(SexField{}).sex, text(11, 13), text(15, 47),
                                 digits(rating).value_or(0), text(54, 56), text(58, 68),
                                 text(70, 79)});
}

}  // namespace rostok::trf
