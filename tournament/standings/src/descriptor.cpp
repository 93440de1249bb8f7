// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cctype>

#include "rostok/base/text.h"
#include "rostok/standings/standings.h"

namespace rostok::standings {

namespace {

using enum TieBreakKind;

// What an item is for and which modifiers it takes (table of MTB26).
enum Trait : unsigned {
  kPlayers = 1,
  kTeams = 2,
  kCut = 4,           // /Cn
  kMedian = 8,        // /Mn
  kForfeits = 16,     // /P
  kReverse = 32,      // /R
  kFore = 64,         // /F
  kLimit = 128,       // /L±n
  kNormaliser = 256,  // /Kn
  kUnrated = 512,     // /Un
  kScore = 1024,      // :MP and :GP
  kMatchOnly = 2048,  // :MP
  kLow = 4096,        // a small value ranks first
};

struct Entry {
  std::string_view name;
  TieBreakKind kind;
  unsigned traits;
};

constexpr unsigned kBoth = kPlayers | kTeams;
constexpr unsigned kBuchholz = kBoth | kCut | kMedian | kForfeits | kScore;
constexpr unsigned kSquare = kCut | kForfeits;
constexpr unsigned kEncounter = kTeams | kForfeits | kLow;
constexpr std::array<Entry, 40> kEntries{{
    {"PTS", Points, kBoth},
    {"DE", DirectEncounter, kBoth | kForfeits | kLow},
    {"WIN", Wins, kBoth | kMatchOnly},
    {"WON", GamesWon, kBoth | kMatchOnly},
    {"BPG", GamesWithBlack, kPlayers},
    {"BWG", GamesWonWithBlack, kPlayers},
    {"PS", Progressive, kBoth | kCut | kScore},
    {"REP", RoundsElected, kPlayers},
    {"STD", StandardPoints, kPlayers},
    {"TPN", StartingNumber, kBoth | kReverse | kLow},
    {"BH", Buchholz, kBuchholz},
    {"FB", ForeBuchholz, kBuchholz},
    {"SB", SonnebornBerger, kPlayers | kSquare},
    {"RTNG", Rating, kPlayers | kReverse | kUnrated},
    {"AOB", AverageBuchholz, kBoth | kFore | kScore},
    {"KS", Koya, kBoth | kLimit | kScore},
    {"ARO", AverageRating, kPlayers | kCut | kMedian | kUnrated},
    {"TPR", Performance, kPlayers | kUnrated},
    {"PTP", PerfectPerformance, kPlayers | kUnrated},
    {"APRO", AveragePerformance, kPlayers | kUnrated},
    {"APPO", AveragePerfect, kPlayers | kUnrated},
    {"MPTS", MatchPoints, kTeams},
    {"GPTS", GamePoints, kTeams},
    {"BC", BoardCount, kTeams | kLow},
    {"TBR", TopBoards, kTeams | kLow},
    {"BBE", BottomBoards, kTeams | kLow},
    {"MPVGP", OtherScore, kTeams},
    {"EMMSB", ExtendedMatchMatch, kTeams | kSquare},
    {"EMGSB", ExtendedMatchGame, kTeams | kSquare},
    {"EGMSB", ExtendedGameMatch, kTeams | kSquare},
    {"EGGSB", ExtendedGameGame, kTeams | kSquare},
    {"EDE", ExtendedEncounter, kEncounter},
    {"EDEBT", EncounterCountTop, kEncounter},
    {"EDEBB", EncounterCountBottom, kEncounter},
    {"EDET", EncounterTop, kEncounter},
    {"EDEB", EncounterBottom, kEncounter},
    {"SSSC", ScheduleStrength, kTeams | kFore | kForfeits | kNormaliser},
    {"RANK", FinalRank, kBoth | kLow},
    // Names of before 2024.
    {"GE", RoundsElected, kPlayers},
    {"SNO", StartingNumber, kBoth | kReverse | kLow},
}};

constexpr std::array<std::string_view, 4> kNotComputed{"RND", "RTG", "NUM", "COD"};

const Entry& entry_of(TieBreakKind kind) {
  return *std::find_if(kEntries.begin(), kEntries.end(),
                       [kind](const Entry& each) { return each.kind == kind; });
}

// Upper case, with one separator. The sign of Koya's limit is none: "/L-1" becomes "/L_1".
std::string normalised(std::string_view text) {
  std::string upper;
  for (const char c : base::trim(text)) {
    const bool sign = upper.size() > 1 && upper.back() == 'L' && upper[upper.size() - 2] == '/';
    if (c == '-' || c == '#')
      upper += sign ? '_' : '/';
    else
      upper += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return upper;
}

std::optional<int> number_of(std::string_view digits, std::size_t most_digits) {
  if (digits.empty() || digits.size() > most_digits ||
      digits.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  const auto value = base::parse_integer(digits);
  if (!value || *value < 1) return std::nullopt;
  return static_cast<int>(*value);
}

// True when the modifier is one of the item's.
bool take_modifier(std::string_view part, unsigned traits, TieBreak& item) {
  if (part == "P") return item.forfeits_as_played = true, (traits & kForfeits) != 0;
  if (part == "R") return item.reversed = true, (traits & kReverse) != 0;
  if (part == "F") return item.fore = true, (traits & kFore) != 0;
  if (part.size() < 2) return false;
  const char letter = part.front();
  if (letter == 'L') {
    const auto steps =
        part[1] == '+' || part[1] == '_' ? number_of(part.substr(2), 1) : std::nullopt;
    if (!steps) return false;
    item.limit = part[1] == '+' ? *steps : -*steps;
    return (traits & kLimit) != 0;
  }
  const auto number = number_of(part.substr(1), letter == 'U' ? 4 : letter == 'K' ? 2 : 1);
  if (!number) return false;
  switch (letter) {
    case 'C':
      return item.cut_low = *number, item.cut_high == 0 && (traits & kCut) != 0;
    case 'M': {
      const bool first = item.cut_low == 0;
      item.cut_low = item.cut_high = *number;
      return first && (traits & kMedian) != 0;
    }
    case 'K':
      return item.normaliser = *number, (traits & kNormaliser) != 0;
    case 'U':
      return item.unrated = *number, (traits & kUnrated) != 0;
    default:
      return false;
  }
}

// Cuts ":MP" or ":GP" off the name; nothing when it may not stand there.
std::optional<ScoreKind> take_score(std::string_view& name) {
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return ScoreKind::Primary;
  const std::string_view score = name.substr(colon + 1);
  name = name.substr(0, colon);
  if (score == "MP") return ScoreKind::Match;
  if (score == "GP") return ScoreKind::Game;
  return std::nullopt;
}

}  // namespace

base::Result<TieBreak> parse_tie_break(std::string_view text) {
  const std::string upper = normalised(text);
  const auto parts = base::split(upper, '/');
  const auto unknown = [&] {
    return base::fail(base::ErrorKind::BadInput, "Unknown tie-break “{1}”", {std::string(text)});
  };
  std::string_view name = parts[0];
  TieBreak result;
  const auto score = take_score(name);
  const auto entry = std::find_if(kEntries.begin(), kEntries.end(),
                                  [&](const Entry& each) { return each.name == name; });
  if (entry == kEntries.end()) {
    const bool known =
        std::find(kNotComputed.begin(), kNotComputed.end(), name) != kNotComputed.end() ||
        (name.starts_with("OTHER_") && name.size() > 6);
    if (!known) return unknown();
    return base::fail(base::ErrorKind::Unsupported, "The tie-break “{1}” is not computed here",
                      {std::string(text)});
  }
  result.kind = entry->kind;
  const unsigned scores = score == ScoreKind::Match ? kScore | kMatchOnly : kScore;
  if (!score || (*score != ScoreKind::Primary && (entry->traits & scores) == 0)) return unknown();
  result.score = *score;
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (!take_modifier(parts[i], entry->traits, result)) return unknown();
  return result;
}

std::string to_string(const TieBreak& item) {
  std::string text(entry_of(item.kind).name);
  const auto add = [&text](const char* modifier, int value) {
    text += modifier + std::to_string(value);
  };
  if (item.score != ScoreKind::Primary) text += item.score == ScoreKind::Match ? ":MP" : ":GP";
  if (item.cut_high > 0)
    add("/M", item.cut_high);
  else if (item.cut_low > 0)
    add("/C", item.cut_low);
  if (item.limit != 0) add(item.limit > 0 ? "/L+" : "/L", item.limit);
  if (item.normaliser > 0) add("/K", item.normaliser);
  if (item.fore) text += "/F";
  if (item.forfeits_as_played) text += "/P";
  if (item.reversed) text += "/R";
  if (item.unrated > 0) add("/U", item.unrated);
  return text;
}

bool applies_to(TieBreakKind kind, Competitors competitors) {
  return (entry_of(kind).traits & (competitors == Competitors::Teams ? kTeams : kPlayers)) != 0;
}

bool low_is_better(const TieBreak& item) {
  return ((entry_of(item.kind).traits & kLow) != 0) != item.reversed;
}

base::Result<std::vector<TieBreak>> parse_sequence(std::string_view text, Competitors competitors) {
  std::vector<TieBreak> items;
  for (const std::string_view part : base::split(text, '>')) {
    const auto item = parse_tie_break(part);
    if (!item) return tl::unexpected(item.error());
    if (!applies_to(item->kind, competitors))
      return competitors == Competitors::Teams
                 ? base::fail(base::ErrorKind::BadInput,
                              "The tie-break “{1}” is for players, this is an event of teams",
                              {std::string(part)})
                 : base::fail(base::ErrorKind::BadInput,
                              "The tie-break “{1}” is for events of teams only",
                              {std::string(part)});
    items.push_back(*item);
  }
  return items;
}

std::vector<TieBreak> default_swiss_list() {
  return {{DirectEncounter}, {Buchholz, 1}, {Buchholz},
          {SonnebornBerger}, {Wins},        {StartingNumber}};
}
std::vector<TieBreak> default_round_robin_list() {
  return {{DirectEncounter},   {Wins},          {SonnebornBerger}, {Koya},
          {GamesWonWithBlack}, {StartingNumber}};
}
std::vector<TieBreak> default_team_list() {
  return {{OtherScore}, {ExtendedEncounter}, {ExtendedMatchGame}, {StartingNumber}};
}

}  // namespace rostok::standings
