// SPDX-License-Identifier: MIT
// Where a child stands in a club's database, now and in its log.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rostok/club/club_state.h"
#include "rostok/club/storage.h"

namespace rostok::club {

class ChildTraces {
 public:
  explicit ChildTraces(ChildNumber number) : number_(number) {}

  void read(const StoredText& text);
  // After everything was read.
  void finish();

  // The number and those that were merged into it.
  [[nodiscard]] bool is_one_of(ChildNumber number) const { return family_.contains(number); }
  [[nodiscard]] const std::set<ChildNumber>& family() const { return family_; }
  // All names that the entries and their players ever had.
  [[nodiscard]] const std::set<std::string>& names() const { return names_; }
  // Surnames that no other child of the roster has.
  [[nodiscard]] const std::set<std::string>& own_surnames() const { return surnames_; }
  [[nodiscard]] const std::set<std::string>& ids() const { return ids_; }
  // Whether a player with the name and this birth date may be the child.
  [[nodiscard]] bool birth_agrees(const std::string& birth) const;
  // The child that stands at an index of a tournament now; 0 = none of the roster.
  [[nodiscard]] ChildNumber child_at(DocumentId document, std::size_t player) const;

 private:
  struct Line {
    std::map<std::string, std::string> before, after;  // by key
  };
  using Players = std::map<std::size_t, std::string>;  // index → name
  using Links = std::map<std::size_t, ChildNumber>;    // index → child

  void read_child(const StoredText& text);
  void collect_family();
  void collect_names();
  void replay(DocumentId document);
  void take(const std::string& name);

  ChildNumber number_;
  std::map<ChildNumber, std::vector<Child>> cards_;  // every state of every card
  std::map<ChildNumber, Child> now_;
  std::map<DocumentId, std::map<std::int64_t, Line>> lines_;
  std::map<DocumentId, Players> players_;
  std::map<DocumentId, Links> links_;
  std::set<ChildNumber> family_;
  std::set<std::string> names_, surnames_, ids_;
  std::set<int> years_;
};

}  // namespace rostok::club
