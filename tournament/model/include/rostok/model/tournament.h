// SPDX-License-Identifier: MIT
// A whole individual tournament as one value: what pairing, standings, TRF and printouts share.
// Field comments name the TRF-2026 record that holds them (C.02.03 Annex A).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/model/national.h"
#include "rostok/model/round_entry.h"
#include "rostok/model/score.h"
#include "rostok/model/team_event.h"

namespace rostok::model {

// Order of C.04.2 art. 2.2.2: a smaller value ranks higher.
enum class Title : std::uint8_t { GM, IM, WGM, FM, WIM, CM, WFM, WCM, None };
[[nodiscard]] const char* to_string(Title title);  // "GM" …, "" for None

struct Player {
  std::int32_t start_rank = 0;  // TRF columns 5–8; unique, from 1, gaps allowed
  Sex sex = Sex::Unknown;
  Title title = Title::None;
  std::string name;  // UTF-8, "Фамилия Имя" or "Lastname, Firstname" as given
  int rating = 0;    // 0 = unrated
  std::string federation;
  std::string fide_id;
  std::string birth_date;              // as in the file: YYYY/MM/DD or YYYY/00/00, may be empty
  std::optional<Score> listed_points;  // what the file says (columns 81–84); never trusted
  std::optional<int> listed_rank;      // columns 86–89
  std::vector<RoundEntry> rounds;      // rounds[r-1]; may be shorter than the tournament
  bool operator==(const Player&) const = default;
};

// What record 192 names. Keizer has no code of its own: CUSTOM_SWISS with "Keizer" in record 092.
// Other: rules of the organiser, a Schiller system, or one for teams only.
enum class PairingSystem : std::uint8_t {
  Dutch,
  Dubov,
  Burstein,
  Lim,
  DoubleSwiss,
  TeamSwiss,
  RoundRobin,        // Berger tables, one cycle or more
  DoubleRoundRobin,  // two cycles
  KnockOut,
  Keizer,
  Scheveningen,
  DoubleScheveningen,
  Other
};
// A Swiss system in which two players meet at most once.
[[nodiscard]] constexpr bool is_single_swiss(PairingSystem system) {
  return system == PairingSystem::Dutch || system == PairingSystem::Dubov ||
         system == PairingSystem::Burstein || system == PairingSystem::Lim;
}

// TRF 250: extra points for pairing only, a range of starting ranks and rounds.
struct Acceleration {
  std::optional<Score> match_points;  // team events only
  Score game_points;
  RoundNumber first_round = 1, last_round = 1;
  std::int32_t first_rank = 0, last_rank = 0;
  bool operator==(const Acceleration&) const = default;
};

// TRF 260 (and XXP): no two of these may meet in these rounds.
struct ForbiddenGroup {
  RoundNumber first_round = 1, last_round = 1;
  std::vector<PlayerIndex> players;
  bool operator==(const ForbiddenGroup&) const = default;
};

// TRF 240 (and XXZ): asked for ahead of the round. `code` is H, F or Z.
struct RequestedBye {
  RoundNumber round = 1;
  ResultCode code = ResultCode::ZeroPointBye;
  PlayerIndex player = kNobody;
  bool operator==(const RequestedBye&) const = default;
};

// TRF 299: points added or taken by the arbiter; for standings only.
struct PointAdjustment {
  char type = ' ';
  Score match_points, game_points;
  RoundNumber round = 0;  // 0 = the whole tournament
  std::vector<PlayerIndex> players;
  bool operator==(const PointAdjustment&) const = default;
};

// Per player and round extra pairing points (JaVaFo XXA); index [r-1].
struct VirtualPoints {
  PlayerIndex player = kNobody;
  std::vector<Score> by_round;
  bool operator==(const VirtualPoints&) const = default;
};

// A line of a report file that we do not understand, a comment among them: kept and written back
// behind the record that it followed.
struct KeptLine {
  std::string after;             // code of that record, "" at the top of the file
  PlayerIndex player = kNobody;  // whose record, when `after` is 001
  std::string text;
  bool operator==(const KeptLine&) const = default;
};

struct Tournament {
  std::string name, city, federation;              // 012, 022, 032
  std::string start_date, end_date;                // 042, 052 as written
  std::string type_text;                           // 092
  std::string chief_arbiter;                       // 102
  std::vector<std::string> deputy_arbiters;        // 112
  std::string time_control, encoded_time_control;  // 122, 222
  std::vector<std::string> round_dates;            // 132, [r-1]
  std::optional<int> total_rounds;                 // 142, XXR
  std::optional<Color> initial_color;              // 152, XXC
  PointSystem points;                              // 162, BB…
  std::string encoded_type;                        // 192 as written
  PairingSystem system = PairingSystem::Dutch;
  bool baku_acceleration = false;             // 192 …_BAKU
  bool pair_by_file_rank = false;             // XXC rank
  std::vector<std::string> tie_breaks;        // 202 or 212 without PTS
  std::string pairing_program;                // 182
  std::vector<Player> players;                // any order in the file; index = PlayerIndex
  std::vector<Acceleration> accelerations;    // 250
  std::vector<VirtualPoints> virtual_points;  // XXA
  std::vector<ForbiddenGroup> forbidden;      // 260, XXP
  std::vector<RequestedBye> requested_byes;   // 240, XXZ
  std::vector<PointAdjustment> adjustments;   // 299
  NationalRatings national;                   // 172 and national rating records
  TeamEvent team_event;                       // 013, 300 … 362
  std::vector<KeptLine> kept_lines;           // in the order of the file

  // Rounds already paired: the highest round in which somebody has an opponent or the
  // pairing-allocated bye (trf.md section 11.1). 0 before the first pairing.
  [[nodiscard]] RoundNumber rounds_paired() const;

  // The record of `player` in `round`; a NotPaired entry where nothing is stored.
  [[nodiscard]] RoundEntry entry(PlayerIndex player, RoundNumber round) const;

  // Points of `player` over the rounds 1 … `through`, without accelerations and adjustments.
  [[nodiscard]] Score score(PlayerIndex player, RoundNumber through) const;

  bool operator==(const Tournament&) const = default;
};

}  // namespace rostok::model
