// SPDX-License-Identifier: MIT
// The club: the roster of its children, groups, and what it always writes into a new tournament.
// A value, document 0 of the storage; every command makes a new one.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/club/records.h"
#include "rostok/model/tournament.h"

namespace rostok::club {

// From 1, given once and never again.
using ChildNumber = std::int64_t;
using GroupNumber = std::int64_t;

// Ratings of one list, 0 = none.
struct ListRatings {
  int standard = 0, rapid = 0, blitz = 0;
  bool operator==(const ListRatings&) const = default;
};

// As little of a child as tournaments need: no address, telephone, e-mail or photo, nothing about
// parents.
struct Child {
  std::string surname, first_name;
  std::string birth;  // "2015/00/00" or "2015/03/14" as in report files; may be empty
  model::Sex sex = model::Sex::Unknown;
  GroupNumber group = 0;  // class or group; 0 = in none
  std::string school;
  std::string rank;  // sports rank (разряд) in short: "3ю", "2", "КМС"; empty = none
  model::Title title = model::Title::None;
  int club_rating = 0;
  int first_rating = 0;  // with which the club's own Elo begins; 0 = as a newcomer
  ListRatings fide, national;
  std::string fide_id, national_id;
  std::string rating_list;      // where the list ratings are from: "FIDE 2026-11"
  bool archived = false;        // has left: not offered any more, keeps the tournaments
  bool anonymous = false;       // deleted on request; the number and the results remain
  ChildNumber merged_into = 0;  // the same child as this one, entered twice; 0 = no
  bool operator==(const Child&) const = default;
};

struct NumberedChild {
  ChildNumber number = 0;
  Child child;
  bool operator==(const NumberedChild&) const = default;
};

struct Group {
  GroupNumber number = 0;
  std::string name;
  bool operator==(const Group&) const = default;
};

struct ClubSettings {
  std::string centre, city;
  std::string federation = "RUS";
  std::vector<std::string> arbiters;    // the first is the chief arbiter
  std::vector<std::string> tie_breaks;  // of new tournaments; empty = those of the program
  std::string language;                 // "ru", "en"; empty = that of the environment
  bool operator==(const ClubSettings&) const = default;
};

// The highest numbers that were ever given. Undo does not lower them.
struct LastNumbers {
  ChildNumber child = 0;
  GroupNumber group = 0;
  bool operator==(const LastNumbers&) const = default;
};

struct ClubState {
  ClubSettings settings;
  LastNumbers last;
  std::vector<NumberedChild> children;  // by number
  std::vector<Group> groups;            // by number
  std::string rank_table;               // the norms of sports ranks as the centre typed them (CSV)
  bool operator==(const ClubState&) const = default;
};

// "Фамилия Имя"
[[nodiscard]] std::string full_name(const Child& child);
// "Фамилия И." for whoever is not of the centre (features, section E).
[[nodiscard]] std::string name_with_initial(const std::string& full_name);
// What is left of a deleted child's name: "Ученик №17".
[[nodiscard]] std::string anonymous_name(ChildNumber number);

// nullptr when there is none. A child entered twice is found under its own old number, too:
// resolve() leads to the entry that was kept.
[[nodiscard]] const Child* find_child(const ClubState& state, ChildNumber number);
[[nodiscard]] Child* find_child(ClubState& state, ChildNumber number);
[[nodiscard]] ChildNumber resolve(const ClubState& state, ChildNumber number);
[[nodiscard]] const Group* find_group(const ClubState& state, GroupNumber number);
// Written the same but for case, Ё and signs between words.
[[nodiscard]] const Group* find_group(const ClubState& state, const std::string& name);
// "" for group 0.
[[nodiscard]] std::string group_name(const ClubState& state, GroupNumber number);

// Sorted by number, as every command leaves it.
void normalise(ClubState& state);

// The records that differ: "settings", "numbers", "child/17", "group/2", "rank-table".
[[nodiscard]] RecordChanges diff(const ClubState& before, const ClubState& after);
// Io when a record is not one of ours.
[[nodiscard]] base::Result<void> apply_changes(ClubState& state, const RecordChanges& changes);
// JSON without personal data: the name of the centre and the number of children.
[[nodiscard]] std::string summary_text(const ClubState& state);

}  // namespace rostok::club
