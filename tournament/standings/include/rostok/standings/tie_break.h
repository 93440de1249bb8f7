// SPDX-License-Identifier: MIT
// The items of a tie-break list, named by the codes of FIDE C.02.03 Annex B (MTB26).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::standings {

// Article numbers are those of C.07, edition of March 2026.
enum class TieBreakKind : std::uint8_t {
  Points,              // PTS: the primary score
  DirectEncounter,     // DE, art. 6
  Wins,                // WIN, 7.1
  GamesWon,            // WON, 7.2; of a team: matches won
  GamesWithBlack,      // BPG, 7.3
  GamesWonWithBlack,   // BWG, 7.4
  Progressive,         // PS, 7.5
  RoundsElected,       // REP, 7.6
  StandardPoints,      // STD, 7.7
  StartingNumber,      // TPN, 7.8
  Buchholz,            // BH, 8.1
  ForeBuchholz,        // FB, 8.3
  SonnebornBerger,     // SB, 9.1
  Rating,              // RTNG, 10.6
  AverageBuchholz,     // AOB, 8.2
  Koya,                // KS, 9.2
  AverageRating,       // ARO, 10.1
  Performance,         // TPR, 10.2
  PerfectPerformance,  // PTP, 10.3
  AveragePerformance,  // APRO, 10.4
  AveragePerfect,      // APPO, 10.5
  // Teams only.
  MatchPoints,           // MPTS
  GamePoints,            // GPTS
  BoardCount,            // BC, 12.1
  TopBoards,             // TBR, 12.2
  BottomBoards,          // BBE, 12.3
  OtherScore,            // MPVGP, 13.1
  ExtendedMatchMatch,    // EMMSB, 13.2: opponent's match points · own match points
  ExtendedMatchGame,     // EMGSB
  ExtendedGameMatch,     // EGMSB
  ExtendedGameGame,      // EGGSB
  ExtendedEncounter,     // EDE, 13.3
  EncounterCountTop,     // EDEBT: two teams left: BC, then TBR of their match
  EncounterCountBottom,  // EDEBB: BC, then BBE
  EncounterTop,          // EDET: TBR
  EncounterBottom,       // EDEB: BBE
  ScheduleStrength,      // SSSC, 13.4
  // No item of FIDE's: the place by the whole list of the tournament.
  FinalRank  // RANK
};

enum class ScoreKind : std::uint8_t { Primary, Match, Game };

// One item of a tie-break list, as "BH/C1/P" or "BH:GP".
struct TieBreak {
  TieBreakKind kind = TieBreakKind::Points;
  int cut_low = 0, cut_high = 0;    // /Cn cuts low; /Mn cuts n low and n high
  bool forfeits_as_played = false;  // /P
  bool reversed = false;            // /R
  bool fore = false;                // /F
  int limit = 0;                    // /L: half-points by which Koya's limit moves
  int normaliser = 0;               // /K of SSSC; 0 = by the formula
  int unrated = 0;                  // /U: the rating that an unrated player is taken at; 0 = none
  ScoreKind score = ScoreKind::Primary;  // :MP, :GP
  bool operator==(const TieBreak&) const = default;
};

// Letter case does not matter; '-' and '#' are read for '/', GE for REP, SNO for TPN.
// Unsupported names an item that we do not compute, BadInput one that does not exist.
[[nodiscard]] base::Result<TieBreak> parse_tie_break(std::string_view text);
[[nodiscard]] std::string to_string(const TieBreak& tie_break);

enum class Competitors : std::uint8_t { Players, Teams };
// Whether the item is defined for players, or for teams (table of MTB26).
[[nodiscard]] bool applies_to(TieBreakKind kind, Competitors competitors);
// Whether a small value ranks first: numbers, board count, ranks inside a tie.
[[nodiscard]] bool low_is_better(const TieBreak& tie_break);

// Rostok's own lists; FIDE gives none. All of them end with TPN.
[[nodiscard]] std::vector<TieBreak> default_swiss_list();        // DE, BH/C1, BH, SB, WIN
[[nodiscard]] std::vector<TieBreak> default_round_robin_list();  // DE, WIN, SB, KS, BWG
[[nodiscard]] std::vector<TieBreak> default_team_list();         // MPVGP, EDE, EMGSB

}  // namespace rostok::standings
