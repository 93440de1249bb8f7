// SPDX-License-Identifier: MIT
// The form in which a document (the club, a tournament) is kept: small named texts. A command is
// stored as the records that it changed, with what was there before and after, so that each can be
// taken back.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rostok::club {

// By key: "settings", "player/3", "entry/2/17" …
using Records = std::map<std::string, std::string>;

// nullopt: there is no such record.
struct RecordChange {
  std::string key;
  std::optional<std::string> before, after;
  bool operator==(const RecordChange&) const = default;
};
using RecordChanges = std::vector<RecordChange>;

// The changes that take `changes` back: last first, before and after exchanged.
[[nodiscard]] RecordChanges inverse(const RecordChanges& changes);

// The changes that make these records out of none.
[[nodiscard]] RecordChanges changes_from_nothing(const Records& records);

}  // namespace rostok::club
