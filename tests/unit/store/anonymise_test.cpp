// SPDX-License-Identifier: MIT
// A deleted child's name is nowhere in the club's files.
#include <unistd.h>

#include <filesystem>

#include "catch.h"
#include "desk_steps.h"
#include "rostok/base/files.h"
#include "rostok/club/anonymise.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/commands/settings.h"
#include "rostok/club/games_pgn.h"
#include "rostok/club/new_tournament.h"
#include "rostok/club/summary.h"
#include "rostok/store/club_file.h"
#include "rostok/trf/trf.h"

using namespace rostok;
namespace fs = std::filesystem;
using base::ErrorKind;
using club::Consent;
using enum model::ResultCode;

namespace {

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("rostok-anonymise-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] fs::path file() const { return path_ / "club.db"; }
  // In which files the bytes stand.
  [[nodiscard]] std::vector<std::string> with(const std::string& bytes) const {
    std::vector<std::string> found;
    for (const auto& file : fs::directory_iterator(path_))
      if (base::read_file(file.path())->find(bytes) != std::string::npos)
        found.push_back(file.path().filename().string());
    return found;
  }

 private:
  fs::path path_;
};

club::Child child(const std::string& surname, const std::string& first_name,
                  const std::string& birth) {
  club::Child made;
  made.surname = surname;
  made.first_name = first_name;
  made.birth = birth;
  return made;
}

// Children 1 … 4 (3 is 1 again, merged), in a tournament of three with a game, and traces of
// child 1 wherever a name can get.
struct Club {
  explicit Club(const Folder& folder) : file(*store::ClubFile::open(folder.file())) {
    auto roster = *club::ClubDesk::open(*file, club::kClubDocument, "coach");
    auto zemlyanika = child("Земляникина", "Ася", "2015-03-14");
    zemlyanika.fide_id = "34567890";
    zemlyanika.national_id = "98765";
    zemlyanika.national.rapid = 1111;
    REQUIRE(roster.perform(club::add_child(child("Земленикина", "Ася", "2015"))));
    REQUIRE(roster.perform(club::edit_child(1, zemlyanika)));
    REQUIRE(roster.perform(club::add_child(child("Орлов", "Ян", "2014"))));
    REQUIRE(roster.perform(club::add_child(child("Землянкина", "Анастасия", "2015"))));
    REQUIRE(roster.perform(club::add_child(child("Быков", "Лев", "2013"))));
    REQUIRE(roster.perform(club::merge_children(1, 3))->done);
    const auto state =
        club::new_tournament({}, {{"name", "Матч: Ася Земляникина и другие"}, {"rounds", "3"}}, 1);
    auto desk = *club::TournamentDesk::create(*file, *state, "coach");
    tournament = desk.id();
    club::TournamentSettings rapid;
    std::vector<club::Entry> entries;
    for (const club::ChildNumber number : {1, 2, 4})
      entries.push_back(*club::entry_of(roster.state(), number, rapid));
    REQUIRE(desk.perform(club::add_players(entries)));
    entries[0].player.name = "Zemlyanikina, Asya";
    REQUIRE(desk.perform(club::edit_player(0, entries[0]))->done);
    entries[0].player.name = "Земляникина Ася";
    REQUIRE(desk.perform(club::edit_player(0, entries[0]))->done);
    REQUIRE(desk.perform(club::add_note("ЗЕМЛЯНИКИНА опоздала"))->done);
    REQUIRE(test::pair(desk));
    REQUIRE(
        test::record(desk, 1, Win, Loss, club::GameRecord{1, 1, 0, 1, "", {"e2e4"}, "1-0", ""}));
  }
  std::unique_ptr<store::ClubFile> file;
  club::TournamentId tournament = 0;
};

const std::vector<std::string> kTraces{"Земляникина", "Земленикина",  "Землянкина",
                                       "ЗЕМЛЯНИКИНА", "Zemlyanikina", "34567890",
                                       "98765",       "Ася",          "2015/03/14"};

}  // namespace

TEST_CASE("a deleted child leaves results and no name, in any file, at any time") {
  const Folder folder;
  Club club(folder);
  for (const std::string& trace : kTraces)
    CHECK_FALSE(folder.with(trace).empty());
  const auto before = *club::TournamentDesk::open(*club.file, club.tournament);
  const auto lines = club.file->log(club.tournament)->size();
  CHECK(club::anonymise_child(*club.file, 9, "coach").error().kind == ErrorKind::NotFound);

  const auto done = club::anonymise_child(*club.file, 1, "coach");
  REQUIRE(done);
  CHECK(done->cleaned);
  CHECK(done->tournaments == 1);
  CHECK(done->texts > 10);
  for (const std::string& trace : kTraces) {
    INFO(trace);
    CHECK(folder.with(trace).empty());
  }

  auto roster = *club::ClubDesk::open(*club.file, club::kClubDocument);
  const auto* card = club::find_child(roster.state(), 1);
  REQUIRE(card != nullptr);
  CHECK(card->anonymous);
  CHECK(club::full_name(*card) == "Ученик №1");
  CHECK(card->birth.empty());
  CHECK(club::find_child(roster.state(), 2)->surname == "Орлов");
  auto desk = *club::TournamentDesk::open(*club.file, club.tournament);
  const auto& t = desk.state().tournament;
  CHECK(t.players[0].name == "Ученик №1");
  CHECK(t.players[0].birth_date == "2015/00/00");
  CHECK(t.players[0].rating == 1111);
  CHECK(t.players[1].name == "Орлов Ян");
  CHECK(t.players[0].rounds == before.state().tournament.players[0].rounds);
  CHECK(t.name == "Матч: Ученик №1 и другие");
  CHECK(desk.state().settings.notes.back() == "### Ученик №1 опоздала");
  CHECK(club::tournaments_of(*club.file)->front().summary.name == t.name);
  const auto games = club::games_of(*club.file, club.tournament);
  CHECK(club::games_as_pgn(t, *games)->find("Ученик №1") != std::string::npos);
  CHECK(trf::write_trf(club::with_notes(desk.state())).find("Земл") == std::string::npos);

  // Nothing brings it back, and the log is a log again.
  CHECK(club.file->log(club.tournament)->size() == lines + 1);
  CHECK(desk.undo().error().kind == ErrorKind::IllegalState);
  CHECK(desk.redo().error().kind == ErrorKind::IllegalState);
  CHECK(roster.undo().error().kind == ErrorKind::IllegalState);
  REQUIRE(desk.perform(club::add_note("дальше"))->done);
  REQUIRE(desk.undo());
  const auto again = club::anonymise_child(*club.file, 1, "coach");
  REQUIRE(again);
  CHECK(again->texts == 0);
  CHECK(club.file->check_integrity());
}

TEST_CASE("who has the same name or surname keeps it") {
  const Folder folder;
  Club club(folder);
  auto roster = *club::ClubDesk::open(*club.file, club::kClubDocument);
  REQUIRE(roster.perform(club::add_child(child("Земляникина", "Ася", "2012")))->done);
  auto desk = *club::TournamentDesk::create(
      *club.file, *club::new_tournament({}, {{"name", "Другой"}, {"rounds", "3"}}, 1));
  club::Entry namesake = *club::entry_of(roster.state(), 5, {}), unlinked;
  unlinked.player.name = "Земляникина Ася";
  unlinked.player.birth_date = "2015";
  REQUIRE(desk.perform(club::add_players({namesake, unlinked}))->done);
  REQUIRE(desk.perform(club::add_note("Земляникина сыграла"))->done);
  REQUIRE(club::anonymise_child(*club.file, 1, "coach"));
  desk = *club::TournamentDesk::open(*club.file, desk.id());
  CHECK(desk.state().tournament.players[0].name == "Земляникина Ася");
  CHECK(desk.state().tournament.players[1].name == "Ученик №1");
  CHECK(desk.state().settings.notes.back() == "### Земляникина сыграла");
  roster = *club::ClubDesk::open(*club.file, club::kClubDocument);
  CHECK(club::find_child(roster.state(), 5)->surname == "Земляникина");
}

TEST_CASE("another program that reads the file is told of, and the next time clears the rest") {
  const Folder folder;
  Club club(folder);
  auto other = *store::ClubFile::open(folder.file());
  auto stale = *club::TournamentDesk::open(*other, club.tournament);
  const auto done = club::anonymise_child(*club.file, 1, "coach");
  REQUIRE(done);
  CHECK(*stale.refresh());  // the other program sees the new name
  CHECK(stale.state().tournament.players[0].name == "Ученик №1");
  other.reset();
  CHECK(club::anonymise_child(*club.file, 1, "coach")->cleaned);
  CHECK(folder.with("Земляникина").empty());
}
