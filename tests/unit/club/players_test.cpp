// SPDX-License-Identifier: MIT
// Players of a tournament: entered, late, withdrawn and back; numbers, byes and the check-in list.
#include "rostok/club/commands/players.h"
#include "catch.h"
#include "desk_steps.h"
#include "memory_storage.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/commands/byes.h"
#include "rostok/club/commands/check_in.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/numbers.h"
#include "rostok/club/commands/settings.h"
#include "rostok/club/new_tournament.h"

using namespace rostok;
using base::ErrorKind;
using club::Attendance;
using club::Consent;
using club::TournamentDesk;
using enum model::ResultCode;

namespace {

club::Entry entry(const std::string& name, int rating = 0, const std::string& birth = {}) {
  club::Entry made;
  made.player.name = name;
  made.player.rating = rating;
  made.player.birth_date = birth;
  return made;
}

// A Swiss of four rounds; names А, Б, В … with falling ratings.
TournamentDesk swiss(club::Storage& storage, int players) {
  const auto state = club::new_tournament(
      {}, {{"name", "Турнир"}, {"rounds", "4"}, {"initial-colour", "white"}}, 7);
  REQUIRE(state);
  auto desk = TournamentDesk::create(storage, *state, "coach");
  REQUIRE(desk);
  std::vector<club::Entry> entries;
  for (int i = 0; i < players; ++i)
    entries.push_back(entry("Игрок " + std::to_string(i + 1), 1500 - 10 * i));
  const auto added = desk->perform(club::add_players(entries));
  REQUIRE(added);
  REQUIRE(added->done);
  return *desk;
}

void play(TournamentDesk& desk) {
  REQUIRE(test::pair(desk));
  for (const int board : test::open_boards(desk))
    REQUIRE(test::record(desk, board, Win, Loss)->done);
}

std::vector<std::string> by_number(const TournamentDesk& desk) {
  std::vector<std::string> names;
  for (const auto player : systems::by_start_rank(desk.state().tournament))
    names.push_back(desk.state().tournament.players[static_cast<std::size_t>(player)].name);
  return names;
}

bool refused(const base::Result<club::Outcome>& outcome, ErrorKind kind) {
  return !outcome && outcome.error().kind == kind;
}

std::string asks(const base::Result<club::Outcome>& outcome) {
  REQUIRE(outcome);
  CHECK_FALSE(outcome->done);
  return outcome->warnings.empty() ? std::string() : outcome->warnings.front().code;
}

}  // namespace

TEST_CASE("children of the roster enter with the rating that the tournament asks for") {
  test::MemoryStorage storage;
  auto roster = club::ClubDesk::open(storage, club::kClubDocument);
  REQUIRE(roster);
  club::Child child;
  child.surname = "Иванов";
  child.first_name = "Пётр";
  child.rank = "3ю";
  child.club_rating = 1010;
  child.national = {1200, 1150, 0};
  child.national_id = "77";
  child.rating_list = "ФШР 2026-11";
  REQUIRE(roster->perform(club::add_child(child)));
  club::TournamentSettings settings;
  const auto club_rated = club::entry_of(roster->state(), 1, settings);
  REQUIRE(club_rated);
  CHECK(club_rated->player.rating == 1010);
  CHECK(club_rated->participant.rating_source == "club");
  settings.rating_choice = club::RatingChoice::Fide;
  CHECK(club::entry_of(roster->state(), 1, settings)->player.rating == 1150);
  settings.tempo = club::Tempo::Standard;
  const auto listed = club::entry_of(roster->state(), 1, settings);
  CHECK(listed->player.rating == 1200);
  CHECK(listed->participant.rating_source == "ФШР 2026-11");
  REQUIRE(listed->national);
  CHECK(listed->national->id == "77");
  CHECK(listed->national->classification == "3ю");
  CHECK(club::entry_of(roster->state(), 2, settings).error().kind == ErrorKind::NotFound);

  auto desk = swiss(storage, 2);
  REQUIRE(desk.perform(club::add_players({*listed})));
  CHECK(desk.state().tournament.national.records.front().player == 2);
  CHECK(refused(desk.perform(club::add_players({*listed}), Consent::TwoStep), ErrorKind::BadInput));
}

TEST_CASE("a namesake is asked about, a child entered once only") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 2);
  CHECK(asks(desk.perform(club::add_players({entry("ИГРОК  1")}))) == "namesake");
  REQUIRE(desk.perform(club::add_players({entry("Игрок 1")}), Consent::Confirm)->done);
  CHECK(refused(desk.perform(club::add_players({entry("  ")})), ErrorKind::BadInput));
  CHECK(
      refused(desk.perform(club::add_players({entry("Я", 0, "2015-13-01")})), ErrorKind::BadInput));
}

TEST_CASE("the order of the list gives the numbers") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 0);
  auto master = entry("Яковлев Ян", 1200);
  master.player.title = model::Title::CM;
  REQUIRE(desk.perform(club::add_players({entry("Жуков Ж", 1200), entry("Ёлкин Ё", 1200), master,
                                          entry("Новичок Н"), entry("Акимов А", 1300)})));
  using Names = std::vector<std::string>;
  const auto order = [&](const char* value) {
    REQUIRE(desk.perform(club::set_tournament("start-order", value))->done);
    return by_number(desk);
  };
  CHECK(order("rating-title-name") ==
        Names{"Акимов А", "Яковлев Ян", "Ёлкин Ё", "Жуков Ж", "Новичок Н"});
  CHECK(order("rating-name") == Names{"Акимов А", "Ёлкин Ё", "Жуков Ж", "Яковлев Ян", "Новичок Н"});
  CHECK(order("name") == Names{"Акимов А", "Ёлкин Ё", "Жуков Ж", "Новичок Н", "Яковлев Ян"});
  CHECK(order("as-entered") == Names{"Жуков Ж", "Ёлкин Ё", "Яковлев Ян", "Новичок Н", "Акимов А"});
  const auto drawn = order("lot");
  REQUIRE(desk.perform(club::add_players({entry("Поздний П")})));
  auto without = by_number(desk);
  std::erase(without, "Поздний П");
  CHECK(without == drawn);  // nobody's lot depends on who comes later
  REQUIRE(desk.perform(club::set_tournament("lots-seed", "8"))->done);
  auto other = by_number(desk);
  std::erase(other, "Поздний П");
  CHECK(other != drawn);
}

TEST_CASE("players go before the start, and everything that named the others follows") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 5);
  REQUIRE(desk.perform(club::request_byes(3, {1}, HalfPointBye))->done);
  const auto before = desk.state();
  REQUIRE(desk.perform(club::remove_player(1))->done);
  CHECK(desk.state().tournament.requested_byes.front().player == 2);
  CHECK(by_number(desk) == std::vector<std::string>{"Игрок 1", "Игрок 3", "Игрок 4", "Игрок 5"});
  CHECK(club::player_by_number(desk.state(), 2) == 1);
  REQUIRE(desk.undo());
  CHECK(desk.state() == before);
  REQUIRE(test::pair(desk));
  CHECK(refused(desk.perform(club::remove_player(1)), ErrorKind::IllegalState));
}

TEST_CASE("a late entry takes his place in the list and has missed rounds") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 4);
  play(desk);
  REQUIRE(desk.perform(club::set_tournament("late-rounds", "0.5"))->done);
  REQUIRE(desk.perform(club::add_players({entry("Поздний П", 1495)}, 3))->done);
  CHECK(by_number(desk)[1] == "Поздний П");
  CHECK(desk.state().tournament.entry(4, 1).code == HalfPointBye);
  CHECK(desk.state().tournament.requested_byes.size() == 1);  // round 2
  CHECK(refused(desk.perform(club::add_players({entry("Я")}, 1)), ErrorKind::BadInput));
  CHECK(refused(desk.perform(club::add_players({entry("Я")}, 5)), ErrorKind::BadInput));
  play(desk);
  CHECK_FALSE(desk.state().tournament.entry(4, 2).is_paired());
  REQUIRE(test::pair(desk));
  const auto third = desk.state().tournament.entry(4, 3);
  CHECK((third.is_paired() || third.code == PairingAllocatedBye));
}

TEST_CASE("nobody enters a round robin that has begun") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 4);
  REQUIRE(desk.perform(club::set_tournament("system", "round-robin"))->done);
  REQUIRE(desk.perform(club::set_tournament("rounds", "0"))->done);
  REQUIRE(desk.perform(club::add_players({entry("Я")}))->done);
  REQUIRE(desk.perform(club::remove_player(4))->done);
  CHECK(refused(desk.perform(club::request_byes(0, {1}, HalfPointBye)), ErrorKind::IllegalState));
  play(desk);
  CHECK(refused(desk.perform(club::add_players({entry("Ю")})), ErrorKind::IllegalState));
  const auto gone = desk.perform(club::withdraw_player(3));
  REQUIRE(gone->done);
  REQUIRE(gone->warnings.size() == 1);
  CHECK(gone->warnings[0].code == "half-not-played");
}

TEST_CASE("half of the games of a round robin is half of all its cycles") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 4);
  REQUIRE(desk.perform(club::set_tournament("system", "round-robin"))->done);
  REQUIRE(desk.perform(club::set_tournament("rounds", "0"))->done);
  REQUIRE(desk.perform(club::set_tournament("round_robin.cycles", "2"))->done);
  play(desk);
  play(desk);  // two of six games
  const auto gone = desk.perform(club::withdraw_player(3));
  REQUIRE(gone->done);
  REQUIRE(gone->warnings.size() == 1);
  CHECK(gone->warnings[0].code == "half-not-played");
}

TEST_CASE("withdrawn players are not paired, and are after their return") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 6);
  play(desk);
  const auto before = desk.state();
  REQUIRE(desk.perform(club::request_byes(0, {3}, HalfPointBye))->done);
  REQUIRE(desk.perform(club::withdraw_player(0))->done);
  CHECK(desk.state().participants[0].withdrawn_from == 2);
  CHECK(refused(desk.perform(club::request_byes(0, {3}, ZeroPointBye)), ErrorKind::IllegalState));
  CHECK(refused(desk.perform(club::check_in({0})), ErrorKind::IllegalState));
  play(desk);
  CHECK_FALSE(desk.state().tournament.entry(0, 2).is_paired());
  REQUIRE(desk.perform(club::set_tournament("rounds", "5"), Consent::TwoStep)->done);
  CHECK(std::any_of(desk.state().tournament.requested_byes.begin(),
                    desk.state().tournament.requested_byes.end(),
                    [](const auto& bye) { return bye.player == 0 && bye.round == 5; }));
  REQUIRE(desk.perform(club::return_player(0))->done);
  CHECK(refused(desk.perform(club::return_player(0)), ErrorKind::IllegalState));
  REQUIRE(test::pair(desk));
  const auto third = desk.state().tournament.entry(0, 3);
  CHECK((third.is_paired() || third.code == PairingAllocatedBye));
  for (int i = 0; i < 8; ++i)
    REQUIRE(desk.undo());
  CHECK(desk.state() == before);
}

TEST_CASE("byes ahead of time") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 6);
  REQUIRE(desk.perform(club::set_tournament("half-point-byes-until", "3"))->done);
  CHECK(asks(desk.perform(club::request_byes(0, {4}, HalfPointBye))) == "late-half-point-bye");
  REQUIRE(desk.perform(club::request_byes(0, {2}, HalfPointBye))->done);
  REQUIRE(desk.perform(club::request_byes(0, {2}, HalfPointBye))->done);  // the same one
  CHECK(asks(desk.perform(club::request_byes(0, {3}, HalfPointBye), Consent::Confirm)) ==
        "second-half-point-bye");
  REQUIRE(desk.perform(club::request_byes(0, {3}, HalfPointBye), Consent::TwoStep)->done);
  CHECK(desk.state().settings.fide_mode);
  CHECK(desk.state().settings.notes.size() == 1);
  CHECK(asks(desk.perform(club::request_byes(1, {1}, FullPointBye))) == "full-point-bye");
  CHECK(refused(desk.perform(club::request_byes(1, {5}, ZeroPointBye)), ErrorKind::BadInput));
  CHECK(refused(desk.perform(club::request_byes(1, {1}, Win)), ErrorKind::BadInput));
  CHECK(refused(desk.perform(club::request_byes(9, {1}, ZeroPointBye)), ErrorKind::BadInput));
  auto strict = entry("Игрок 3", 1480);
  strict.participant.no_half_point_byes = true;
  REQUIRE(desk.perform(club::edit_player(2, strict))->done);
  CHECK(refused(desk.perform(club::request_byes(2, {1}, HalfPointBye)), ErrorKind::IllegalState));
  REQUIRE(desk.perform(club::cancel_byes(0, {3}))->done);
  CHECK(refused(desk.perform(club::cancel_byes(0, {3})), ErrorKind::IllegalState));
  play(desk);
  CHECK(refused(desk.perform(club::request_byes(0, {1}, ZeroPointBye)), ErrorKind::IllegalState));
  play(desk);
  CHECK_FALSE(desk.state().tournament.entry(0, 2).is_paired());
}

TEST_CASE("who is not ticked misses that round only") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 6);
  CHECK(club::attendance(desk.state(), 0) == Attendance::Present);
  REQUIRE(desk.perform(club::request_byes(5, {1}, HalfPointBye))->done);
  REQUIRE(desk.perform(club::open_check_in())->done);
  CHECK(club::attendance(desk.state(), 0) == Attendance::Missing);
  REQUIRE(desk.perform(club::check_in({0, 1, 2, 3}))->done);
  REQUIRE(desk.perform(club::check_in({3}, false))->done);
  REQUIRE(desk.perform(club::check_in({3}))->done);
  CHECK(club::attendance(desk.state(), 3) == Attendance::Present);
  CHECK(club::attendance(desk.state(), 4) == Attendance::Missing);
  CHECK(club::attendance(desk.state(), 5) == Attendance::Bye);
  play(desk);
  CHECK_FALSE(desk.state().tournament.entry(4, 1).is_paired());
  CHECK(club::attendance(desk.state(), 4) == Attendance::Present);  // that round only
  play(desk);
  CHECK(desk.state().tournament.entry(4, 2).is_paired());
  CHECK(refused(desk.perform(club::drop_check_in()), ErrorKind::IllegalState));
  REQUIRE(desk.perform(club::check_in({0}))->done);
  REQUIRE(desk.perform(club::drop_check_in())->done);
  REQUIRE(test::pair(desk));
  CHECK(test::boards(desk).size() == 3);
}

TEST_CASE("a pairing taken back leaves nothing of the check-in list behind") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 4);
  REQUIRE(desk.perform(club::check_in({0, 1}))->done);
  REQUIRE(test::pair(desk));
  CHECK(test::boards(desk).size() == 1);
  REQUIRE(desk.perform(club::unpair_round(), Consent::TwoStep)->done);
  REQUIRE(desk.perform(club::check_in({2, 3}))->done);
  REQUIRE(test::pair(desk));
  CHECK(test::boards(desk).size() == 2);
}

TEST_CASE("after the first pairing is taken back the tournament has not begun") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 8);
  REQUIRE(desk.perform(club::set_tournament("baku", "yes"))->done);
  REQUIRE(test::pair(desk));
  REQUIRE(desk.perform(club::unpair_round(), Consent::TwoStep)->done);
  REQUIRE(desk.perform(club::add_players({entry("Первый П", 1700)}))->done);
  CHECK(by_number(desk).front() == "Первый П");
  CHECK(desk.state().tournament.players[8].rounds.empty());
  REQUIRE(desk.perform(club::set_tournament("start-order", "as-entered"))->done);
  CHECK(by_number(desk).back() == "Первый П");
  REQUIRE(test::pair(desk));
  CHECK(desk.state().tournament.accelerations.front().last_rank == 6);  // 2 * ceil(9 / 4)
}

TEST_CASE("numbers are given anew until round 4 is paired, an exchange leaves FIDE mode") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 8);
  play(desk);
  auto corrected = entry("Игрок 8", 1600);
  CHECK(asks(desk.perform(club::edit_player(7, corrected))) == "rating-corrected");
  REQUIRE(desk.perform(club::edit_player(7, corrected), Consent::Confirm)->done);
  CHECK(by_number(desk).back() == "Игрок 8");
  CHECK(asks(desk.perform(club::renumber())) == "numbers-given-anew");
  REQUIRE(desk.perform(club::renumber(), Consent::Confirm)->done);
  CHECK(by_number(desk).front() == "Игрок 8");
  CHECK(desk.state().settings.fide_mode);
  CHECK(asks(desk.perform(club::exchange_numbers(0, 7), Consent::Confirm)) == "numbers-exchanged");
  REQUIRE(desk.perform(club::exchange_numbers(0, 7), Consent::TwoStep)->done);
  CHECK(by_number(desk).front() == "Игрок 1");
  CHECK_FALSE(desk.state().settings.fide_mode);
  for (int round = 2; round <= 4; ++round)
    play(desk);
  CHECK(refused(desk.perform(club::renumber(), Consent::TwoStep), ErrorKind::IllegalState));
}

TEST_CASE("no-shows are told, and taken out where the regulations say so") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 8);
  REQUIRE(test::pair(desk));
  for (const int board : test::open_boards(desk))
    REQUIRE(test::record(desk, board, ForfeitWin, ForfeitLoss));
  CHECK(club::unexplained_absences(desk.state()).size() == 4);
  const auto missing = club::unexplained_absences(desk.state()).front();
  REQUIRE(desk.perform(club::withdraw_player(missing))->done);
  CHECK(club::unexplained_absences(desk.state()).size() == 3);
  REQUIRE(desk.perform(club::set_tournament("withdraw-after-forfeits", "1"))->done);
  REQUIRE(test::pair(desk));
  CHECK(test::boards(desk).size() == 2);
  for (std::size_t player = 0; player < 8; ++player)
    if (desk.state().tournament.entry(static_cast<model::PlayerIndex>(player), 1).code ==
        ForfeitLoss)
      CHECK(desk.state().participants[player].withdrawn_from == 2);
}

TEST_CASE("Baku's upper group stays the same people when somebody comes later") {
  test::MemoryStorage storage;
  auto desk = swiss(storage, 8);
  REQUIRE(desk.perform(club::set_tournament("baku", "yes"))->done);
  play(desk);
  REQUIRE(desk.state().tournament.accelerations.size() == 2);
  CHECK(desk.state().tournament.accelerations[0].last_rank == 4);
  REQUIRE(desk.perform(club::add_players({entry("Первый П", 1700)}))->done);
  CHECK(desk.state().tournament.accelerations[0].first_rank == 1);
  CHECK(desk.state().tournament.accelerations[1].last_rank == 5);
  REQUIRE(desk.perform(club::add_players({entry("Последний П", 1000)}))->done);
  CHECK(desk.state().tournament.accelerations[1].last_rank == 5);
}
