// SPDX-License-Identifier: MIT
// National ratings beside FIDE's (C.02.03 Annex A: record 172 and the national rating records).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rostok/model/round_entry.h"

namespace rostok::model {

enum class Sex : std::uint8_t { Unknown, Male, Female };

// The same columns as record 001 with a federation in front.
struct NationalRecord {
  PlayerIndex player = kNobody;
  Sex sex = Sex::Unknown;
  std::string classification;  // a title or sports rank
  std::string name;
  int rating = 0;      // national; 0 = none
  std::string origin;  // region or club
  std::string id;      // number at the national federation
  std::string birth_date;
  bool operator==(const NationalRecord&) const = default;
};

struct NationalRatings {
  std::string federation;  // three letters, empty where record 172 is absent
  std::string method;      // what ranked the players: FIDE NRO FIDON NIDOF HBFN LBFN OTHER
  std::vector<NationalRecord> records;
  bool operator==(const NationalRatings&) const = default;
};

}  // namespace rostok::model
