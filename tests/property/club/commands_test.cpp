// SPDX-License-Identifier: MIT
// Random evenings: whatever the commands on children, players and settings do, taking them all back
// gives the beginning and doing them again the end; records hold the whole state.
#include <random>

#include "catch.h"
#include "desk_steps.h"
#include "memory_storage.h"
#include "rostok/club/club_desk.h"
#include "rostok/club/commands/byes.h"
#include "rostok/club/commands/check_in.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/groups.h"
#include "rostok/club/commands/numbers.h"
#include "rostok/club/commands/players.h"
#include "rostok/club/commands/settings.h"
#include "rostok/club/new_tournament.h"

using namespace rostok;
using club::Consent;

namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  int upto(int limit) {
    return std::uniform_int_distribution<int>(0, std::max(0, limit - 1))(random_);
  }
  const char* one_of(std::initializer_list<const char*> texts) {
    return *(texts.begin() + upto(static_cast<int>(texts.size())));
  }

 private:
  std::mt19937 random_;
};

club::Child random_child(Dice& dice) {
  club::Child child;
  child.surname = dice.one_of({"Иванов", "Ёлкин", "Петрова", "Ким"});
  child.first_name = dice.one_of({"Ян", "Ева", "", "Пётр"});
  child.birth = dice.one_of({"", "2014", "2015", "2015-02-28"});
  child.fide_id = dice.one_of({"", "", "", "1", "2"});
  return child;
}

club::ClubCommand random_club_command(Dice& dice) {
  const auto number = dice.upto(12) + 1;
  switch (dice.upto(9)) {
    case 0:
      return club::edit_child(number, random_child(dice));
    case 1:
      return club::archive_child(number, dice.upto(2) == 0);
    case 2:
      return club::merge_children(number, dice.upto(12) + 1);
    case 3:
      return club::add_group(dice.one_of({"5А", "5Б", "Новички"}));
    case 4:
      return club::move_children({number, dice.upto(12) + 1}, dice.upto(4));
    case 5:
      return club::remove_group(dice.upto(4));
    case 6:
      return club::set_club(dice.one_of({"centre", "city", "rank-table"}), dice.one_of({"", "А"}));
    case 7:
      return club::import_children(
          {{random_child(dice), dice.one_of({"", "5Б", "6"})}, {random_child(dice), "7"}});
    default:
      return club::add_child(random_child(dice));
  }
}

club::Entry random_entry(Dice& dice) {
  club::Entry entry;
  entry.player.name = std::string("Игрок ") + dice.one_of({"А", "Б", "В", "Г", "Д", "Е", "Ж", "З"});
  entry.player.rating = dice.upto(4) * 100;
  entry.participant.child = dice.upto(4) == 0 ? dice.upto(5) : 0;
  return entry;
}

club::TournamentCommand random_tournament_command(Dice& dice) {
  const model::PlayerIndex player = dice.upto(10);
  const model::RoundNumber round = dice.upto(6);
  switch (dice.upto(16)) {
    case 0:
    case 1:
    case 2:
      return club::add_players({random_entry(dice), random_entry(dice)}, round);
    case 3:
      return club::edit_player(player, random_entry(dice));
    case 4:
      return club::remove_player(player);
    case 5:
      return club::withdraw_player(player, round);
    case 6:
      return club::return_player(player, round);
    case 7:
      return club::request_byes(
          player, {round, round + 1},
          dice.upto(2) == 0 ? model::ResultCode::HalfPointBye : model::ResultCode::ZeroPointBye);
    case 8:
      return club::cancel_byes(player, {round});
    case 9:
      return club::check_in({player, dice.upto(10)}, dice.upto(3) != 0);
    case 10:
      return club::exchange_numbers(player, dice.upto(10));
    case 11:
      return club::renumber();
    case 12:
      return club::set_tournament(dice.one_of({"start-order"}),
                                  dice.one_of({"name", "lot", "as-entered", "rating-name"}));
    case 13:
      return club::set_tournament(dice.one_of({"rounds", "pab", "withdraw-after-forfeits"}),
                                  dice.one_of({"0", "1", "5", "6"}));
    case 14:
      return club::record_result(round, dice.upto(4) + 1, model::ResultCode::Win,
                                 model::ResultCode::Loss);
    default:
      return club::pair_round();
  }
}

// Performs many; returns how many were done. Each takes the state to disk and back.
template <typename Desk, typename Next>
int perform_many(Desk& desk, club::Storage& storage, int count, Next next) {
  int done = 0;
  for (int i = 0; i < count; ++i) {
    const auto before = desk.state();
    const auto outcome = desk.perform(next(), Consent::TwoStep);
    if (!outcome) CHECK(desk.state() == before);  // a refused command changes nothing
    if (outcome && !(desk.state() == before)) ++done;
    CHECK(Desk::open(storage, desk.id())->state() == desk.state());
  }
  return done;
}

}  // namespace

TEST_CASE("the roster: undo of everything is the beginning, redo the end") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    test::MemoryStorage storage;
    auto desk = *club::ClubDesk::open(storage, club::kClubDocument);
    const int done = perform_many(desk, storage, 60, [&] { return random_club_command(dice); });
    CHECK(done > 10);
    const auto end = desk.state();
    int undone = 0;
    while (desk.undo())
      ++undone;
    CHECK(undone == done);
    auto begin = club::ClubState{};
    begin.last = end.last;  // numbers are never given twice
    CHECK(desk.state() == begin);
    while (desk.redo()) {
    }
    CHECK(desk.state() == end);
  }
}

TEST_CASE("a tournament: undo of everything is the beginning, redo the end") {
  int rounds = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    test::MemoryStorage storage;
    auto desk =
        *club::TournamentDesk::create(storage, *club::new_tournament({}, {{"rounds", "5"}}, seed));
    const auto begin = desk.state();
    const int done =
        perform_many(desk, storage, 120, [&] { return random_tournament_command(dice); });
    rounds += club::current_round(desk.state());
    const auto end = desk.state();
    int undone = 0;
    while (desk.undo())
      ++undone;
    CHECK(undone == done);
    auto back = desk.state();
    // FIDE mode cannot be entered again.
    back.settings.fide_mode = true;
    back.settings.left_fide_mode.clear();
    std::erase_if(back.settings.notes,
                  [](const auto& note) { return note.starts_with("### FIDE mode left"); });
    CHECK(back == begin);
    while (desk.redo()) {
    }
    CHECK(desk.state() == end);
  }
  CHECK(rounds > 60);
}
