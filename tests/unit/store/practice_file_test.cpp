// SPDX-License-Identifier: MIT
// Games, tasks and attempts of students in the club file.
#include <sqlite3.h>

#include <filesystem>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/club/anonymise.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/commands/children.h"
#include "rostok/store/backup.h"
#include "rostok/store/club_file.h"
#include "rostok/store/practice_file.h"
#include "temporary_folder.h"

using namespace rostok;
namespace fs = std::filesystem;
using base::ErrorKind;
using practice::Attempt;
using practice::Card;
using practice::Game;

namespace {

struct Folder : test::TemporaryFolder {
  [[nodiscard]] fs::path club() const { return path / "club.db"; }
  [[nodiscard]] std::unique_ptr<store::PracticeFile> practice() const {
    auto opened = store::PracticeFile::open(club());
    REQUIRE(opened);
    return std::move(*opened);
  }
  [[nodiscard]] bool has(const std::string& bytes) const {
    for (const auto& file : fs::directory_iterator(path))
      if (base::read_file(file.path())->find(bytes) != std::string::npos) return true;
    return false;
  }
};

Game some_game(practice::RecordId id) {
  Game game;
  game.id = id;
  game.played_at = "2026-11-25T18:30:00";
  game.rival = practice::Rival::Person;
  game.rival_name = "Ян Орлов";
  game.level = 3;
  game.color = chess::Color::Black;
  game.outcome = practice::Outcome::Loss;
  game.plies = 41;
  game.hints = 2;
  game.rescued = 1;
  game.pgn = "[White \"Ян Орлов\"]\n\n1. e4 0-1\n";
  game.analysis = "{}";
  game.accuracy = 71.25;
  game.inaccuracies = 3;
  game.mistakes = 2;
  game.blunders = 1;
  return game;
}

Card some_card(practice::RecordId id) {
  return {id, 10, 7, "{\"fen\":\"x\"}", "fork", 2, "2026-11-26", "2026-11-25"};
}

Attempt some_attempt(practice::RecordId id) {
  return {id, "2026-11-25T18:31:00", practice::Exercise::KnightPath, 4, practice::Grade::Retried, 6,
          40};
}

}  // namespace

TEST_CASE("a student's record is read back as it was saved, also by another program") {
  const Folder folder;
  const auto file = folder.practice();
  const auto asya = file->add_student({"Земляникина", "Ася", "2Б", "sun"});
  REQUIRE(asya);
  CHECK(asya->id == 1);
  CHECK(asya->group == "2Б");
  const auto yan = file->add_student({" Орлов ", "Ян", "2б", {}});
  REQUIRE(yan);
  CHECK(yan->surname == "Орлов");
  CHECK(yan->group == "2Б");  // the same group, not another one

  practice::Record record;
  record.profile = *asya;
  record.profile.pin_hash = "$argon2id$…";
  record.profile.settings = "{\"theme\":\"dark\"}";
  REQUIRE(file->save_profile(record.profile));
  record.games = {some_game(10), some_game(11)};
  record.games[1].accuracy.reset();
  record.games[1].analysis.clear();
  record.games[1].rival = practice::Rival::Computer;
  record.cards = {some_card(20), some_card(21)};
  record.attempts = {some_attempt(30)};
  for (int e = 0; e <= static_cast<int>(practice::Exercise::Endgame); ++e) {
    Attempt attempt = some_attempt(31 + e);
    attempt.exercise = static_cast<practice::Exercise>(e);
    attempt.grade = static_cast<practice::Grade>(e % 4);
    record.attempts.push_back(attempt);
  }
  for (const Game& game : record.games)
    REQUIRE(file->save(1, game));
  REQUIRE(file->save(1, record.cards));
  for (const Attempt& attempt : record.attempts)
    REQUIRE(file->save(1, attempt, {}));
  CHECK(*file->load(1) == record);
  CHECK(*folder.practice()->load(1) == record);
  CHECK(file->load(2)->games.empty());

  // The same id replaces.
  record.games[1].accuracy = 90;
  record.cards[0].box = 3;
  record.attempts.push_back(some_attempt(99));
  REQUIRE(file->save(1, record.games[1]));
  REQUIRE(file->save(1, record.attempts.back(), record.cards[0]));
  CHECK(*file->load(1) == record);

  REQUIRE(file->erase(1));
  CHECK(file->load(1)->games.empty());
  CHECK(file->load(1)->profile.pin_hash.empty());
  CHECK_FALSE(folder.has("argon2id"));
  CHECK(file->students()->size() == 2);
}

TEST_CASE("students are the children of the club, by name, without those who left") {
  const Folder folder;
  const auto file = folder.practice();
  CHECK(file->students()->empty());
  for (const char* name : {"Ярова", "Ёлкина", "Жуков", "Егоров"})
    REQUIRE(file->add_student({name, "Яна", "", ""}));
  const auto names = [&] {
    std::vector<std::string> all;
    const auto listed = *file->students();
    for (const auto& profile : listed)
      all.push_back(profile.surname);
    return all;
  };
  CHECK(names() == std::vector<std::string>{"Егоров", "Ёлкина", "Жуков", "Ярова"});
  CHECK(file->add_student({"", "Яна", "", ""}).error().kind == ErrorKind::BadInput);
  CHECK(file->add_student({"Орлов", "  ", "", ""}).error().kind == ErrorKind::BadInput);
  CHECK(file->add_student({"елкина", "ЯНА", "", ""}).error().kind == ErrorKind::Conflict);
  CHECK(file->load(17).error().kind == ErrorKind::NotFound);
  CHECK(file->save(17, some_game(1)).error().kind == ErrorKind::NotFound);
  CHECK(names().size() == 4);

  auto club = *store::ClubFile::open(folder.club());
  auto desk = *club::ClubDesk::open(*club, club::kClubDocument, "coach");
  REQUIRE(desk.perform(club::archive_child(1)));
  CHECK(names() == std::vector<std::string>{"Егоров", "Ёлкина", "Жуков"});
  // Who comes back is not a second child; with a picture, too.
  CHECK(file->add_student({"Ярова", "Яна", "", "moon"})->id == 1);
  CHECK(file->load(1)->profile.avatar == "moon");
  // The coach takes the newest one back, as any command on the roster.
  REQUIRE(file->add_student({"Новиков", "Олег", "5А", ""}));
  REQUIRE(desk.refresh());
  CHECK(desk.undo());
  CHECK(names().size() == 4);
}

TEST_CASE("a child entered twice is one student with the games of both") {
  const Folder folder;
  const auto file = folder.practice();
  REQUIRE(file->add_student({"Земляникина", "Ася", "", "sun"}));
  REQUIRE(file->add_student({"Земленикина", "Ася", "", "moon"}));
  REQUIRE(file->save(1, some_game(12)));
  REQUIRE(file->save(2, some_game(11)));
  auto club = *store::ClubFile::open(folder.club());
  auto desk = *club::ClubDesk::open(*club, club::kClubDocument);
  REQUIRE(desk.perform(club::merge_children(1, 2), club::Consent::Confirm)->done);
  CHECK(file->students()->size() == 1);
  auto games = file->load(1)->games;
  REQUIRE(games.size() == 2);
  CHECK(games[0].id == 11);
  CHECK(file->load(2)->profile.id == 1);
  games[0].accuracy = 12;  // reviewed after the merge: still one game
  REQUIRE(file->save(1, games[0]));
  CHECK(file->load(1)->games == games);
  REQUIRE(desk.undo());
  CHECK(file->load(1)->games.size() == 1);
  CHECK(file->load(2)->games == std::vector<Game>{games[0]});
}

TEST_CASE(
    "a deleted child leaves nothing at the board either, and no name in the games of others") {
  const Folder folder;
  auto file = folder.practice();
  REQUIRE(file->add_student({"Земляникина", "Ася", "", "sun"}));
  REQUIRE(file->add_student({"Орлов", "Ян", "", "moon"}));
  auto profile = file->load(1)->profile;
  profile.pin_hash = "$argon2id$asya";
  REQUIRE(file->save_profile(profile));
  Game hers = some_game(10);
  hers.pgn = "[White \"Земляникина Ася\"]";
  REQUIRE(file->save(1, hers));
  REQUIRE(file->save(1, {some_card(20)}));
  REQUIRE(file->save(1, some_attempt(30), {}));
  Game his = some_game(11), his_too = some_game(12);
  his.rival_name = "Ася Земляникина";
  his.pgn = "[White \"Ася Земляникина\"]\n[Black \"Орлов Ян\"]\n\n1. e4 {Земляникина Ася!} 0-1\n";
  his_too.rival_name = "Ася З.";
  REQUIRE(file->save(2, his));
  REQUIRE(file->save(2, his_too));
  auto club = *store::ClubFile::open(folder.club());
  REQUIRE(club::anonymise_child(*club, 1, "coach")->cleaned);
  for (const char* trace : {"Земляникина", "argon2id", "Ася"}) {
    INFO(trace);
    CHECK_FALSE(folder.has(trace));
  }
  CHECK(file->load(1).error().kind == ErrorKind::NotFound);
  CHECK(file->save(1, hers).error().kind == ErrorKind::NotFound);  // by a window that is still open
  const auto left = file->load(2);
  REQUIRE(left->games.size() == 2);
  CHECK(left->games[0].rival_name == "Ученик №1");
  CHECK(left->games[0].pgn ==
        "[White \"Ученик №1\"]\n[Black \"Орлов Ян\"]\n\n1. e4 {Ученик №1!} 0-1\n");
  CHECK(left->games[1].rival_name.starts_with("Ученик №1"));
  CHECK(file->students()->size() == 1);
}

TEST_CASE("a copy of the club file has the games, and puts them back") {
  const Folder folder;
  auto file = folder.practice();
  REQUIRE(file->add_student({"Орлов", "Ян", "", ""}));
  REQUIRE(file->save(1, some_game(10)));
  const auto copy = folder.path / "copy.db";
  REQUIRE(store::back_up(folder.club(), copy));
  REQUIRE(file->save(1, some_game(11)));
  REQUIRE(store::restore(folder.club(), copy));
  CHECK(file->load(1)->games.size() == 1);  // a window that was open all the time
  CHECK(folder.practice()->load(1)->games.size() == 1);
}
