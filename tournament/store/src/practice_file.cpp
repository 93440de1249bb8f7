// SPDX-License-Identifier: MIT
#include "rostok/store/practice_file.h"

#include <algorithm>
#include <map>

#include "guarded.h"
#include "practice_rows.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/roster.h"
#include "rostok/store/club_file.h"
#include "scrub.h"

namespace rostok::store {

using base::ErrorKind;
using base::fail;
using base::Result;
using practice::Profile;
using practice::StudentId;

namespace {

constexpr int kBusyMilliseconds = 5000;
constexpr const char* kAuthor = "window";

base::Unexpected no_student(StudentId student) {
  return fail(ErrorKind::NotFound, "The club has no child {1}", {std::to_string(student)});
}

Profile profile_of(const club::ClubState& state, club::ChildNumber number) {
  const club::Child& child = *club::find_child(state, number);
  Profile profile;
  profile.id = number;
  profile.surname = child.surname;
  profile.first_name = child.first_name;
  profile.group = club::group_name(state, child.group);
  return profile;
}

}  // namespace

struct PracticeFile::Parts {
  Parts(std::string file, std::unique_ptr<ClubFile> club_file)
      : path(std::move(file)),
        club(std::move(club_file)),
        database(path, SQLite::OPEN_READWRITE, kBusyMilliseconds) {
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA secure_delete = ON");
  }

  // Runs `write` on the family of the student in one transaction.
  template <typename Write>
  Result<void> change(StudentId student, Write write) {
    return guarded(path, [&]() -> Result<void> {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
      const auto family = family_of(database, student);
      if (family.empty()) return no_student(student);
      write(family);
      transaction.commit();
      return {};
    });
  }

  [[nodiscard]] Result<club::ClubDesk> desk() {
    return club::ClubDesk::open(*club, club::kClubDocument, kAuthor);
  }

  // Picture, PIN and settings, by number.
  std::map<StudentId, Profile> kept() {
    std::map<StudentId, Profile> found;
    SQLite::Statement rows(database,
                           "SELECT student, avatar, pin_hash, settings FROM practice_profile");
    while (rows.executeStep()) {
      Profile& profile = found[rows.getColumn(0).getInt64()];
      profile.avatar = rows.getColumn(1).getString();
      profile.pin_hash = rows.getColumn(2).getString();
      profile.settings = rows.getColumn(3).getString();
    }
    return found;
  }
  void put(const Profile& profile, StudentId student) {
    SQLite::Statement put(database,
                          "INSERT OR REPLACE INTO practice_profile (student, avatar, pin_hash, "
                          "settings) VALUES (?, ?, ?, ?)");
    put.bind(1, student);
    put.bind(2, profile.avatar);
    put.bind(3, profile.pin_hash);
    put.bind(4, profile.settings);
    put.exec();
  }

  std::string path;
  std::unique_ptr<ClubFile> club;
  SQLite::Database database;
};

namespace {

// What was kept of a student, or of an entry that was merged into it.
void complete(Profile& profile, const club::ClubState& state,
              const std::map<StudentId, Profile>& kept) {
  auto found = kept.find(profile.id);
  if (found == kept.end())
    found = std::find_if(kept.begin(), kept.end(), [&](const auto& each) {
      return club::resolve(state, each.first) == profile.id;
    });
  if (found == kept.end()) return;
  profile.avatar = found->second.avatar;
  profile.pin_hash = found->second.pin_hash;
  profile.settings = found->second.settings;
}

}  // namespace

PracticeFile::PracticeFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PracticeFile::~PracticeFile() = default;

Result<std::unique_ptr<PracticeFile>> PracticeFile::open(const std::filesystem::path& club) {
  auto file = ClubFile::open(club);
  if (!file) return tl::unexpected(file.error());
  return guarded(club.string(), [&]() -> Result<std::unique_ptr<PracticeFile>> {
    return std::unique_ptr<PracticeFile>(
        new PracticeFile(std::make_unique<Parts>(club.string(), std::move(*file))));
  });
}

Result<std::vector<Profile>> PracticeFile::students() {
  const auto desk = parts_->desk();
  if (!desk) return tl::unexpected(desk.error());
  return guarded(parts_->path, [&]() -> Result<std::vector<Profile>> {
    const auto kept = parts_->kept();
    std::vector<Profile> students;
    for (const club::ChildNumber number : club::list_children(desk->state())) {
      students.push_back(profile_of(desk->state(), number));
      complete(students.back(), desk->state(), kept);
    }
    return students;
  });
}

Result<Profile> PracticeFile::add_student(const practice::NewStudent& student) {
  club::ListedChild row;
  row.child.surname = student.surname;
  row.child.first_name = student.first_name;
  row.group = student.group;
  auto card = club::checked(row.child);
  if (!card) return tl::unexpected(card.error());
  if (card->first_name.empty()) return fail(ErrorKind::BadInput, "A student needs a first name");
  auto desk = parts_->desk();
  if (!desk) return tl::unexpected(desk.error());
  const auto same = club::same_person(desk->state(), *card);
  club::ChildNumber number = same.empty() ? 0 : same.front();
  if (number != 0 && !club::find_child(desk->state(), number)->archived)
    return fail(ErrorKind::Conflict, "{1} is in the list already", {club::full_name(*card)});
  // Group and child in one command; who had left comes back.
  const auto done = desk->perform(club::import_children({row}), club::Consent::Confirm);
  if (!done) return tl::unexpected(done.error());
  if (number == 0) number = desk->state().last.child;
  return guarded(parts_->path, [&]() -> Result<Profile> {
    Profile profile = profile_of(desk->state(), number);
    complete(profile, desk->state(), parts_->kept());
    profile.avatar = student.avatar;
    if (!student.avatar.empty()) parts_->put(profile, number);
    return profile;
  });
}

Result<void> PracticeFile::save_profile(const Profile& profile) {
  return parts_->change(profile.id,
                        [&](const auto& family) { parts_->put(profile, family.front()); });
}

Result<practice::Record> PracticeFile::load(StudentId student) {
  const auto desk = parts_->desk();
  if (!desk) return tl::unexpected(desk.error());
  const club::ChildNumber number = club::resolve(desk->state(), student);
  const club::Child* child = club::find_child(desk->state(), number);
  if (child == nullptr || child->anonymous) return no_student(student);
  return guarded(parts_->path, [&]() -> Result<practice::Record> {
    // One transaction: everything is of the same moment.
    SQLite::Transaction transaction(parts_->database);
    practice::Record record;
    record.profile = profile_of(desk->state(), number);
    complete(record.profile, desk->state(), parts_->kept());
    const auto family = family_of(parts_->database, number);
    for (const StudentId member : family)
      read_rows(parts_->database, member, record);
    if (family.size() > 1) {
      const auto older = [](const auto& a, const auto& b) { return a.id < b.id; };
      std::stable_sort(record.games.begin(), record.games.end(), older);
      std::stable_sort(record.cards.begin(), record.cards.end(), older);
      std::stable_sort(record.attempts.begin(), record.attempts.end(), older);
    }
    return record;
  });
}

Result<void> PracticeFile::save(StudentId student, const practice::Game& game) {
  return parts_->change(student,
                        [&](const auto& family) { put_game(parts_->database, family, game); });
}

Result<void> PracticeFile::save(StudentId student, const std::vector<practice::Card>& cards) {
  return parts_->change(student, [&](const auto& family) {
    for (const practice::Card& card : cards)
      put_card(parts_->database, family, card);
  });
}

Result<void> PracticeFile::save(StudentId student, const practice::Attempt& attempt,
                                const std::optional<practice::Card>& card) {
  return parts_->change(student, [&](const auto& family) {
    put_attempt(parts_->database, family, attempt);
    if (card) put_card(parts_->database, family, *card);
  });
}

Result<void> PracticeFile::erase(StudentId student) {
  auto done = parts_->change(student, [&](const auto& family) {
    for (const StudentId member : family)
      erase_student(parts_->database, member);
  });
  // Another program may keep the old pages in use: they go with the next rebuilding of the file.
  if (done) (void)clear_remains(parts_->database);
  return done;
}

}  // namespace rostok::store
