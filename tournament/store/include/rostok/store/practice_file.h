// SPDX-License-Identifier: MIT
// What students leave behind at the board, kept in the club file (docs/club-file.md): one place to
// back up, to give away and to delete.
#pragma once
#include <filesystem>
#include <memory>

#include "rostok/practice/store.h"

namespace rostok::store {

// A connection of its own to the club file; for one thread at a time. Students are the children of
// the club: new ones are entered by a command of the club and can be undone there. Entries that
// were merged are one student, who has what was kept under each of the numbers.
class PracticeFile final : public practice::Store {
 public:
  // Opens or creates the club file. Errors: those of ClubFile::open.
  [[nodiscard]] static base::Result<std::unique_ptr<PracticeFile>> open(
      const std::filesystem::path& club);
  ~PracticeFile() override;

  [[nodiscard]] base::Result<std::vector<practice::Profile>> students() override;
  // Made by "window" in the journal. BadInput for a missing name, Conflict for a child whom the
  // roster has already (the same name, letter case and Ё aside).
  [[nodiscard]] base::Result<practice::Profile> add_student(
      const practice::NewStudent& student) override;
  [[nodiscard]] base::Result<void> save_profile(const practice::Profile& profile) override;
  [[nodiscard]] base::Result<practice::Record> load(practice::StudentId student) override;

  [[nodiscard]] base::Result<void> save(practice::StudentId student,
                                        const practice::Game& game) override;
  [[nodiscard]] base::Result<void> save(practice::StudentId student,
                                        const std::vector<practice::Card>& cards) override;
  [[nodiscard]] base::Result<void> save(practice::StudentId student,
                                        const practice::Attempt& attempt,
                                        const std::optional<practice::Card>& card) override;
  [[nodiscard]] base::Result<void> erase(practice::StudentId student) override;

 private:
  struct Parts;
  explicit PracticeFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace rostok::store
