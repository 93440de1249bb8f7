// SPDX-License-Identifier: MIT
// The roster: children, groups, searching, importing, merging, all taken back and done again.
#include "rostok/club/roster.h"
#include "catch.h"
#include "memory_storage.h"
#include "rostok/club/commands/children.h"
#include "rostok/club/commands/groups.h"

using namespace rostok;
using base::ErrorKind;
using club::Child;
using club::ClubDesk;
using club::Consent;

namespace {

Child child(const std::string& surname, const std::string& first_name,
            const std::string& birth = {}) {
  Child made;
  made.surname = surname;
  made.first_name = first_name;
  made.birth = birth;
  return made;
}

ClubDesk open(club::Storage& storage) {
  auto desk = ClubDesk::open(storage, club::kClubDocument, "coach");
  REQUIRE(desk);
  return *desk;
}

void add(ClubDesk& desk, const Child& made) {
  const auto outcome = desk.perform(club::add_child(made), Consent::Confirm);
  REQUIRE(outcome);
  REQUIRE(outcome->done);
}

}  // namespace

TEST_CASE("children are kept, found again, and numbers are never given twice") {
  test::MemoryStorage storage;
  auto desk = open(storage);
  add(desk, child("Иванов", "Пётр", "2015"));
  add(desk, child("Ёлкина", "Анна", "2014-03-02"));
  CHECK(club::find_child(desk.state(), 2)->birth == "2014/03/02");
  CHECK(open(storage).state() == desk.state());
  REQUIRE(desk.undo());
  CHECK(club::find_child(desk.state(), 2) == nullptr);
  add(desk, child("Орлов", "Олег"));
  CHECK(club::find_child(desk.state(), 2) == nullptr);
  CHECK(club::find_child(desk.state(), 3)->surname == "Орлов");
  CHECK(open(storage).state() == desk.state());
}

TEST_CASE("a card that cannot be is refused") {
  test::MemoryStorage storage;
  auto desk = open(storage);
  const auto refused = [&](const Child& made) {
    const auto outcome = desk.perform(club::add_child(made), Consent::TwoStep);
    REQUIRE_FALSE(outcome);
    return outcome.error().kind;
  };
  CHECK(refused(child("  ", "Пётр")) == ErrorKind::BadInput);
  CHECK(refused(child("Иванов", "Пётр", "2015-02-29")) == ErrorKind::BadInput);
  CHECK(refused(child("Иванов", "Пётр", "15")) == ErrorKind::BadInput);
  Child wrong = child("Иванов", "Пётр", "2016-02-29");
  CHECK(club::checked(wrong));
  wrong.fide_id = "12a";
  CHECK(refused(wrong) == ErrorKind::BadInput);
  wrong.fide_id.clear();
  wrong.group = 7;
  CHECK(refused(wrong) == ErrorKind::NotFound);
}

TEST_CASE("the same child is asked about before it stands in the roster twice") {
  test::MemoryStorage storage;
  auto desk = open(storage);
  add(desk, child("Фёдоров", "Пётр", "2015"));
  const auto again = desk.perform(club::add_child(child("Пётр", "ФЕДОРОВ")));
  REQUIRE(again);
  CHECK_FALSE(again->done);
  REQUIRE(again->warnings.size() == 1);
  CHECK(again->warnings[0].code == "same-child");
  CHECK(desk.perform(club::add_child(child("Фёдоров", "Пётр", "2012")))->done);  // a namesake
  CHECK(club::possible_duplicates(desk.state()).empty());
  add(desk, child("Фёдоров", "Пётр"));
  CHECK(club::possible_duplicates(desk.state()) ==
        std::vector<std::pair<club::ChildNumber, club::ChildNumber>>{{1, 3}, {2, 3}});
}

TEST_CASE("found while typing") {
  test::MemoryStorage storage;
  auto desk = open(storage);
  REQUIRE(desk.perform(club::add_group("5Б"))->done);
  Child one = child("Петров", "Иван");
  one.group = 1;
  add(desk, one);
  add(desk, child("Иванов", "Пётр"));
  add(desk, child("Елисеев", "Юрий"));
  add(desk, child("Ёжиков", "Пётр"));
  add(desk, child("Жуков", "Лев"));
  REQUIRE(desk.perform(club::archive_child(5))->done);
  using Numbers = std::vector<club::ChildNumber>;
  const club::RosterIndex index(desk.state());
  CHECK(index.find("ив") == Numbers{2, 1});  // surnames first
  CHECK(index.find("ПЕТ") == Numbers{1, 4, 2});
  CHECK(index.find("пе ив") == Numbers{1, 2});
  CHECK(index.find("еж") == Numbers{4});
  CHECK(index.find("5б") == Numbers{1});
  CHECK(index.find("3") == Numbers{3});
  CHECK(index.find("жук").empty());
  CHECK(index.find("", 2) == Numbers{4, 3});  // by name
  CHECK(club::list_children(desk.state()) == Numbers{4, 3, 2, 1});
  CHECK(club::list_children(desk.state(), {0, true}) == Numbers{4, 3, 5, 2});
}

TEST_CASE("an import is one command and enters nobody twice") {
  test::MemoryStorage storage;
  auto desk = open(storage);
  add(desk, child("Иванов", "Пётр"));
  const auto before = desk.state();
  Child known = child("Иванов", "Петр", "2015");
  known.rank = "3ю";
  std::vector<club::ListedChild> rows{
      {known, "5Б"}, {child("Орлова", "Ольга"), "5 б"}, {child("Орлова", "Ольга", "2016"), "5б"}};
  CHECK(club::matches(desk.state(), rows) == std::vector<club::ChildNumber>{1, 0, 0});
  REQUIRE(desk.perform(club::import_children(rows))->done);
  CHECK(desk.state().children.size() == 2);
  CHECK(club::find_child(desk.state(), 1)->first_name == "Пётр");  // nothing is overwritten
  CHECK(club::find_child(desk.state(), 1)->rank == "3ю");
  CHECK(club::find_child(desk.state(), 2)->birth == "2016/00/00");
  CHECK(desk.state().groups.size() == 2);  // "5Б" and "5 б" differ by a blank
  REQUIRE(desk.undo());
  CHECK(desk.state().children == before.children);
  CHECK(desk.state().groups.empty());
}

TEST_CASE("two entries of one child become one, and two again") {
  test::MemoryStorage storage;
  auto desk = open(storage);
  add(desk, child("Иванов", "Пётр"));
  Child full = child("Иванов", "П.", "2015");
  full.fide_id = "123";
  add(desk, full);
  const auto before = desk.state();
  CHECK(desk.perform(club::merge_children(1, 1)).error().kind == ErrorKind::BadInput);
  REQUIRE(desk.perform(club::merge_children(1, 2))->done);
  CHECK(club::find_child(desk.state(), 1)->fide_id == "123");
  CHECK(club::find_child(desk.state(), 1)->first_name == "Пётр");
  CHECK(club::resolve(desk.state(), 2) == 1);
  CHECK(club::list_children(desk.state()) == std::vector<club::ChildNumber>{1});
  CHECK(desk.perform(club::archive_child(2)).error().kind == ErrorKind::NotFound);
  REQUIRE(desk.undo());
  CHECK(desk.state() == before);
  Child other = full;
  other.fide_id = "124";
  add(desk, other);
  CHECK_FALSE(desk.perform(club::merge_children(2, 3))->done);
}

TEST_CASE("groups and settings") {
  test::MemoryStorage storage;
  auto desk = open(storage);
  REQUIRE(desk.perform(club::add_group(" Новички "))->done);
  CHECK(desk.perform(club::add_group("новички")).error().kind == ErrorKind::BadInput);
  REQUIRE(desk.perform(club::rename_group(1, "Новички"))->done);
  add(desk, child("Иванов", "Пётр"));
  REQUIRE(desk.perform(club::move_children({1}, 1))->done);
  CHECK(club::group_name(desk.state(), club::find_child(desk.state(), 1)->group) == "Новички");
  CHECK_FALSE(desk.perform(club::remove_group(1))->done);
  REQUIRE(desk.perform(club::remove_group(1), Consent::Confirm)->done);
  CHECK(club::find_child(desk.state(), 1)->group == 0);
  REQUIRE(desk.undo());
  CHECK(club::find_child(desk.state(), 1)->group == 1);

  for (const auto& [key, value] :
       std::vector<std::pair<std::string, std::string>>{{"centre", "Точка роста"},
                                                        {"arbiters", "А. Судья; Б. Помощник"},
                                                        {"language", "ru"},
                                                        {"tie-breaks", "BH,SB"},
                                                        {"rank-table", "from;to\n1;2\n"},
                                                        {"city", "Псков"}}) {
    REQUIRE(desk.perform(club::set_club(key, value))->done);
    CHECK(club::club_setting(desk.state(), key) == value);
  }
  CHECK(desk.state().settings.arbiters.size() == 2);
  CHECK(desk.perform(club::set_club("language", "xx")).error().kind == ErrorKind::BadInput);
  CHECK(desk.perform(club::set_club("colour", "red")).error().kind == ErrorKind::BadInput);
  CHECK(open(storage).state() == desk.state());
}

TEST_CASE("names for outside, and what is left of a deleted one") {
  CHECK(club::name_with_initial("Иванов Пётр Ильич") == "Иванов П.");
  CHECK(club::name_with_initial("Иванов") == "Иванов");
  CHECK(club::name_with_initial(club::anonymous_name(17)) == "Ученик №17");
}
