// SPDX-License-Identifier: MIT
#include "rostok/ratings/norms.h"

#include <algorithm>

#include "games.h"
#include "rostok/base/text.h"

namespace rostok::ratings {

using model::PlayerIndex;
using model::Tournament;

namespace {

constexpr std::array<const char*, kRanks + 1> kShortNames{"КМС", "1",  "2",  "3",
                                                          "1ю",  "2ю", "3ю", ""};

NormLine line_of(const NormTable& table, const NormReport& report, Rank rank) {
  NormLine line;
  line.rank = rank;
  if (!report.band) return line;
  const auto percent = table.bands[*report.band].percent_tenths[static_cast<std::size_t>(rank)];
  if (!percent) return line;
  line.percent_tenths = *percent;
  const int step = table.step == NormStep::HalfPoint ? 1 : 2;  // halves
  // ⌈(percent / 1000 · 2 · games) / step⌉ · step, without fractions.
  line.needed_halves = (2 * report.games * *percent + 1000 * step - 1) / (1000 * step) * step;
  if (report.games < std::max(table.min_games, 1))
    line.verdict = NormVerdict::TooFewGames;
  else
    line.verdict =
        report.halves >= line.needed_halves ? NormVerdict::Fulfilled : NormVerdict::NotFulfilled;
  return line;
}

NormReport report_of(const Tournament& t, const NormTable& table, const std::vector<int>& ratings,
                     PlayerIndex player, Rank own) {
  NormReport report;
  report.player = player;
  int sum = 0;
  for (model::RoundNumber round = 1; round <= t.rounds_paired(); ++round) {
    const auto entry = t.entry(player, round);
    const auto halves = rated_halves(entry);
    if (!halves) continue;
    const int rating = ratings[static_cast<std::size_t>(entry.opponent)];
    ++report.games;
    report.halves += *halves;
    report.unrated_opponents += rating > 0 ? 0 : 1;
    sum += rating > 0 ? rating : table.unrated_value;
  }
  if (report.games > 0) report.average = (2 * sum + report.games) / (2 * report.games);
  for (std::size_t i = 0; i < table.bands.size() && report.games > 0; ++i)
    if (table.bands[i].from <= report.average && report.average <= table.bands[i].to)
      report.band = i;
  for (int rank = static_cast<int>(own) - 1; rank >= 0; --rank) {
    report.lines.push_back(line_of(table, report, static_cast<Rank>(rank)));
    if (report.lines.back().verdict == NormVerdict::Fulfilled)
      report.fulfilled = static_cast<Rank>(rank);
  }
  return report;
}

// Capital letters of both alphabets that ranks are written with.
std::string upper(std::string_view text) {
  std::u32string letters = base::to_code_points(text);
  for (char32_t& c : letters) {
    const bool latin = c >= U'a' && c <= U'z', cyrillic = c >= U'а' && c <= U'я';
    if (latin || cyrillic) c -= 32;
  }
  return base::to_utf8(letters);
}

}  // namespace

const char* short_name(Rank rank) {
  return kShortNames[static_cast<std::size_t>(rank)];
}

std::optional<Rank> parse_rank(std::string_view text) {
  std::string name = upper(base::trim(text));
  if (name.empty() || name == "Б/Р" || name == "NONE") return Rank::None;
  if (name == "КМС" || name == "KMS" || name == "CMS") return Rank::CandidateMaster;
  bool youth = false;
  for (const std::string_view ending : {"_YU", " YU", "YU", " Ю", "Ю"})
    if (name.ends_with(ending)) {
      youth = true;
      name.resize(name.size() - ending.size());
      break;
    }
  // The Roman numbers also in Cyrillic letters that look alike.
  int number = 0;
  if (name == "1" || name == "I" || name == "І")
    number = 1;
  else if (name == "2" || name == "II" || name == "ІІ")
    number = 2;
  else if (name == "3" || name == "III" || name == "ІІІ")
    number = 3;
  else
    return std::nullopt;
  return static_cast<Rank>((youth ? 3 : 0) + number);
}

bool is_valid_on(const NormTable& table, const std::string& day) {
  return day.size() != 10 ||
         (day >= table.valid_from && (table.valid_to.empty() || day <= table.valid_to));
}

std::vector<NormReport> norm_reports(const Tournament& t, const NormTable& table,
                                     const std::vector<int>& ratings,
                                     const std::vector<Rank>& ranks) {
  std::vector<NormReport> reports;
  for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p) {
    const auto index = static_cast<std::size_t>(p);
    reports.push_back(
        report_of(t, table, ratings, p, index < ranks.size() ? ranks[index] : Rank::None));
  }
  return reports;
}

std::vector<int> russian_ratings(const Tournament& t) {
  std::vector<int> ratings;
  for (const auto& player : t.players)
    ratings.push_back(player.rating);
  if (t.national.federation != "RUS" || t.national.records.empty()) return ratings;
  std::fill(ratings.begin(), ratings.end(), 0);
  for (const auto& record : t.national.records)
    ratings[static_cast<std::size_t>(record.player)] = record.rating;
  return ratings;
}

std::vector<Rank> listed_ranks(const Tournament& t) {
  std::vector<Rank> ranks(t.players.size(), Rank::None);
  if (t.national.federation != "RUS") return ranks;
  for (const auto& record : t.national.records)
    if (const auto rank = parse_rank(record.classification))
      ranks[static_cast<std::size_t>(record.player)] = *rank;
  return ranks;
}

}  // namespace rostok::ratings
