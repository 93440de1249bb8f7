// SPDX-License-Identifier: MIT
// The opponents' results and ratings: AOB (8.2), Koya (9.2), art. 10.1–10.5.
#include <algorithm>
#include <array>

#include "parts.h"

namespace rostok::standings {

using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

// Half up, for numbers of either sign.
std::int64_t rounded(std::int64_t sum, std::int64_t count) {
  const std::int64_t twice = 2 * sum + count, by = 2 * count;
  return twice >= 0 ? twice / by : -((-twice + by - 1) / by);
}

const Value kUndefined{0, Value::Unit::Count, false};

// B.02 art. 8.1.1: the rating difference for a percentage of 50 and more.
constexpr std::array<int, 51> kDifference{
    0,   7,   14,  21,  29,  36,  43,  50,  57,  65,  72,  80,  87,  95,  102, 110, 117,
    125, 133, 141, 149, 158, 166, 175, 184, 193, 202, 211, 220, 230, 240, 251, 262, 273,
    284, 296, 309, 322, 336, 351, 366, 383, 401, 422, 444, 470, 501, 538, 589, 677, 800};

// B.02 art. 8.1.2: the least difference that gives the higher rated 50, 51 … 100 percent.
constexpr std::array<int, 51> kLeastDifference{
    0,   4,   11,  18,  26,  33,  40,  47,  54,  62,  69,  77,  84,  92,  99,  107, 114,
    122, 130, 138, 146, 154, 163, 171, 180, 189, 198, 207, 216, 226, 236, 246, 257, 268,
    279, 291, 303, 316, 329, 345, 358, 375, 392, 412, 433, 457, 485, 518, 560, 620, 736};

int expected_percent(int difference) {
  const auto above = std::upper_bound(kLeastDifference.begin(), kLeastDifference.end(), std::abs(difference));
  const int percent = 49 + static_cast<int>(above - kLeastDifference.begin());
  return difference >= 0 ? percent : 100 - percent;
}

// Played games of one player as art. 10 sees them.
struct Record {
  std::vector<PlayerIndex> opponents;
  std::vector<int> ratings;
  int halves = 0;  // standard points
};

Record record_of(const Table& table, PlayerIndex p) {
  Record record;
  for (RoundNumber r = 1; r <= table.rounds; ++r) {
    const auto entry = table.entry(p, r);
    if (!is_over_the_board(entry)) continue;
    record.opponents.push_back(entry.opponent);
    record.ratings.push_back(table.t.players[static_cast<std::size_t>(entry.opponent)].rating);
    if (entry.code == ResultCode::Win || entry.code == ResultCode::WinShort) record.halves += 2;
    if (entry.code == ResultCode::Draw || entry.code == ResultCode::DrawShort) record.halves += 1;
  }
  return record;
}

Value average_rating(std::vector<int> ratings, const TieBreak& item) {
  std::sort(ratings.begin(), ratings.end());
  const auto size = static_cast<int>(ratings.size());
  if (size <= item.cut_low + item.cut_high) return kUndefined;
  std::int64_t sum = 0;
  for (int i = item.cut_low; i < size - item.cut_high; ++i) sum += ratings[static_cast<std::size_t>(i)];
  return {rounded(sum, size - item.cut_low - item.cut_high), Value::Unit::Count};
}

Value performance(const Record& record) {
  const auto games = static_cast<int>(record.ratings.size());
  if (games == 0) return kUndefined;
  const int percent = static_cast<int>(rounded(50LL * record.halves, games));
  const int difference = percent >= 50 ? kDifference[static_cast<std::size_t>(percent - 50)]
                                       : -kDifference[static_cast<std::size_t>(50 - percent)];
  return {average_rating(record.ratings, {}).amount + difference, Value::Unit::Count};
}

Value perfect_performance(const Record& record) {
  if (record.ratings.empty()) return kUndefined;
  const auto [low, high] = std::minmax_element(record.ratings.begin(), record.ratings.end());
  if (record.halves == 0) return {*low - 800, Value::Unit::Count};
  // The expected score grows with the rating: halve the interval.
  int least = *low - 800, enough = *high + 736;
  while (least < enough) {
    const int middle = least + (enough - least) / 2;
    int percent = 0;
    for (const int rating : record.ratings) percent += expected_percent(middle - rating);
    if (percent >= 50 * record.halves) enough = middle;
    else least = middle + 1;
  }
  return {enough, Value::Unit::Count};
}

// Half of what the games of the round robin could bring, moved by whole half-points of the limit.
std::vector<Value> koya(const Table& table, const TieBreak& item) {
  std::int64_t games = 0;
  for (PlayerIndex p = 0; p < table.players(); ++p) {
    std::int64_t mine = 0;
    for (RoundNumber r = 1; r <= table.rounds; ++r) mine += table.entry(p, r).opponent != kNobody ? 1 : 0;
    games = std::max(games, mine);
  }
  const std::int64_t limit = table.t.points.win.tenths() * games + 10 * item.limit;  // twice
  std::vector<Value> values;
  for (PlayerIndex p = 0; p < table.players(); ++p) {
    std::int64_t sum = 0;
    for (RoundNumber r = 1; r <= table.rounds; ++r) {
      const auto entry = table.entry(p, r);
      if (entry.opponent != kNobody && 2 * table.own(entry.opponent) >= limit) sum += table.points(p, r);
    }
    values.push_back({sum, Value::Unit::Points});
  }
  return values;
}

// Mean of a value of the opponents; `scale` makes tenths to hundredths.
Value mean_of(const Record& record, const std::vector<Value>& values, std::int64_t scale, Value::Unit unit) {
  std::int64_t sum = 0;
  for (const PlayerIndex opponent : record.opponents) sum += values[static_cast<std::size_t>(opponent)].amount * scale;
  if (record.opponents.empty()) return kUndefined;
  return {rounded(sum, static_cast<std::int64_t>(record.opponents.size())), unit};
}

}  // namespace

std::vector<Value> opponents_family(const Table& table, const TieBreak& item) {
  if (item.kind == TieBreakKind::Koya) return koya(table, item);
  std::vector<Record> records;
  for (PlayerIndex p = 0; p < table.players(); ++p) records.push_back(record_of(table, p));
  std::vector<Value> buchholz, values;
  if (item.kind == TieBreakKind::AverageBuchholz)
    buchholz = buchholz_family(table, {item.fore ? TieBreakKind::ForeBuchholz : TieBreakKind::Buchholz});
  const bool perfect = item.kind == TieBreakKind::PerfectPerformance || item.kind == TieBreakKind::AveragePerfect;
  std::vector<Value> performances;
  for (const Record& record : records) performances.push_back(perfect ? perfect_performance(record) : performance(record));
  const bool unrated = item.kind != TieBreakKind::AverageBuchholz &&
                       std::any_of(table.t.players.begin(), table.t.players.end(),
                                   [](const model::Player& player) { return player.rating <= 0; });
  // Without rules for the unrated, a list of ratings with gaps decides nothing (art. 10).
  if (unrated) return std::vector<Value>(records.size(), kUndefined);
  for (std::size_t p = 0; p < records.size(); ++p) switch (item.kind) {
      case TieBreakKind::AverageBuchholz:
        values.push_back(mean_of(records[p], buchholz, 10, Value::Unit::SquaredPoints));
        break;
      case TieBreakKind::AverageRating: values.push_back(average_rating(records[p].ratings, item)); break;
      case TieBreakKind::AveragePerformance:
      case TieBreakKind::AveragePerfect:
        values.push_back(mean_of(records[p], performances, 1, Value::Unit::Count));
        break;
      default: values.push_back(performances[p]); break;
    }
  return values;
}

}  // namespace rostok::standings
