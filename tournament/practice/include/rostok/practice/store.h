// SPDX-License-Identifier: MIT
// Where the records of students are kept. Implemented by store::PracticeFile; everything is on
// the disk when a call returns.
#pragma once
#include "rostok/base/result.h"
#include "rostok/practice/records.h"

namespace rostok::practice {

struct NewStudent {
  std::string surname, first_name, group;  // group: by name, made when it is new; may be empty
  std::string avatar;
};

class Store {
 public:
  virtual ~Store() = default;

  // The children of the club who have not left, sorted by name for a Russian reader.
  [[nodiscard]] virtual base::Result<std::vector<Profile>> students() = 0;
  // A new child of the club. BadInput for an empty name.
  [[nodiscard]] virtual base::Result<Profile> add_student(const NewStudent& student) = 0;
  // Avatar, PIN and settings; the name belongs to the club. NotFound.
  [[nodiscard]] virtual base::Result<void> save_profile(const Profile& profile) = 0;
  [[nodiscard]] virtual base::Result<Record> load(StudentId student) = 0;

  // Each replaces the record with the same id or adds it.
  [[nodiscard]] virtual base::Result<void> save(StudentId student, const Game& game) = 0;
  [[nodiscard]] virtual base::Result<void> save(StudentId student, const std::vector<Card>& cards) = 0;
  // An attempt and, for a card, its new box and day: one transaction.
  [[nodiscard]] virtual base::Result<void> save(StudentId student, const Attempt& attempt,
                                                const std::optional<Card>& card) = 0;
  // Everything of the student here; the child of the club stays.
  [[nodiscard]] virtual base::Result<void> erase(StudentId student) = 0;
};

}  // namespace rostok::practice
