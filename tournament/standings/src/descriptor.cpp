// SPDX-License-Identifier: MIT
#include <array>
#include <cctype>

#include "rostok/base/text.h"
#include "rostok/standings/standings.h"

namespace rostok::standings {

namespace {

constexpr std::array<std::pair<std::string_view, TieBreakKind>, 23> kNames{
    {{"PTS", TieBreakKind::Points},           {"DE", TieBreakKind::DirectEncounter},
     {"WIN", TieBreakKind::Wins},             {"WON", TieBreakKind::GamesWon},
     {"BPG", TieBreakKind::GamesWithBlack},   {"BWG", TieBreakKind::GamesWonWithBlack},
     {"PS", TieBreakKind::Progressive},       {"REP", TieBreakKind::RoundsElected},
     {"STD", TieBreakKind::StandardPoints},   {"TPN", TieBreakKind::StartingNumber},
     {"BH", TieBreakKind::Buchholz},          {"FB", TieBreakKind::ForeBuchholz},
     {"SB", TieBreakKind::SonnebornBerger},   {"RTNG", TieBreakKind::Rating},
     {"AOB", TieBreakKind::AverageBuchholz},  {"KS", TieBreakKind::Koya},
     {"ARO", TieBreakKind::AverageRating},    {"TPR", TieBreakKind::Performance},
     {"PTP", TieBreakKind::PerfectPerformance}, {"APRO", TieBreakKind::AveragePerformance},
     {"APPO", TieBreakKind::AveragePerfect},  {"GE", TieBreakKind::RoundsElected},     {"SNO", TieBreakKind::StartingNumber}}};

constexpr std::array<std::string_view, 20> kNotComputed{
    "BC", "TBR", "BBE", "MPVGP", "EMMSB", "EMGSB", "EGMSB",
    "EGGSB", "EDE", "EDEBT", "EDEBB", "EDET", "EDEB", "SSSC", "RANK", "RND", "RTG", "NUM", "COD", "OTHER"};

bool may_cut_high(TieBreakKind kind) {
  return kind == TieBreakKind::Buchholz || kind == TieBreakKind::ForeBuchholz ||
         kind == TieBreakKind::AverageRating;
}
bool may_cut(TieBreakKind kind) {
  return may_cut_high(kind) || kind == TieBreakKind::SonnebornBerger || kind == TieBreakKind::Progressive;
}
bool may_count_forfeits(TieBreakKind kind) {
  return kind == TieBreakKind::Buchholz || kind == TieBreakKind::ForeBuchholz ||
         kind == TieBreakKind::SonnebornBerger || kind == TieBreakKind::DirectEncounter;
}
bool may_reverse(TieBreakKind kind) {
  return kind == TieBreakKind::StartingNumber || kind == TieBreakKind::Rating;
}

}  // namespace

base::Result<TieBreak> parse_tie_break(std::string_view text) {
  std::string upper;
  for (const char c : base::trim(text))
    upper += c == '-' || c == '#' ? '/' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  // The sign of Koya's limit is no separator.
  if (const auto at = upper.find("/L/"); at != std::string::npos) upper[at + 2] = '_';
  const auto parts = base::split(upper, '/');
  const auto unknown = [&] {
    return base::fail(base::ErrorKind::BadInput, "Unknown tie-break “{1}”", {std::string(text)});
  };
  TieBreak result;
  bool found = false;
  for (const auto& [name, kind] : kNames)
    if (parts[0] == name) {
      result.kind = kind;
      found = true;
    }
  if (!found) {
    for (const std::string_view name : kNotComputed)
      if (parts[0] == name)
        return base::fail(base::ErrorKind::Unsupported, "The tie-break “{1}” is not computed here", {std::string(text)});
    return unknown();
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view part = parts[i];
    if (part == "P" && may_count_forfeits(result.kind)) {
      result.forfeits_as_played = true;
    } else if (part == "R" && may_reverse(result.kind)) {
      result.reversed = true;
    } else if (part == "F" && result.kind == TieBreakKind::AverageBuchholz) {
      result.fore = true;
    } else if (part.size() == 3 && part[0] == 'L' && (part[1] == '+' || part[1] == '_') && part[2] >= '1' &&
               part[2] <= '9' && result.kind == TieBreakKind::Koya) {
      result.limit = part[1] == '+' ? part[2] - '0' : '0' - part[2];
    } else if (part.size() == 2 && part[1] >= '1' && part[1] <= '9' && part[0] == 'C' && may_cut(result.kind)) {
      result.cut_low = part[1] - '0';
    } else if (part.size() == 2 && part[1] >= '1' && part[1] <= '9' && part[0] == 'M' && may_cut_high(result.kind)) {
      result.cut_low = result.cut_high = part[1] - '0';
    } else {
      return unknown();
    }
  }
  return result;
}

std::string to_string(const TieBreak& tie_break) {
  std::string text;
  for (const auto& [name, kind] : kNames)
    if (kind == tie_break.kind && text.empty()) text = name;
  if (tie_break.cut_high > 0) text += "/M" + std::to_string(tie_break.cut_high);
  else if (tie_break.cut_low > 0) text += "/C" + std::to_string(tie_break.cut_low);
  if (tie_break.forfeits_as_played) text += "/P";
  if (tie_break.reversed) text += "/R";
  if (tie_break.fore) text += "/F";
  if (tie_break.limit != 0) text += (tie_break.limit > 0 ? "/L+" : "/L") + std::to_string(tie_break.limit);
  return text;
}

std::vector<TieBreak> default_swiss_list() {
  return {{TieBreakKind::DirectEncounter}, {TieBreakKind::Buchholz, 1}, {TieBreakKind::Buchholz},
          {TieBreakKind::SonnebornBerger}, {TieBreakKind::Wins},        {TieBreakKind::StartingNumber}};
}

}  // namespace rostok::standings
