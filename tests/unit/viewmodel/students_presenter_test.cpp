// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/students_presenter.h"

#include "catch.h"
#include "memory_students.h"

using namespace students;
using viewmodel::StudentsPresenter;
using Stage = viewmodel::StudentsPresenter::Stage;

namespace {

std::vector<std::string> names(const StudentsPresenter& page) {
  std::vector<std::string> all;
  for (const auto& tile : page.state().tiles)
    all.push_back(tile.first_name);
  return all;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("students stand in groups and are found by the beginnings of their names") {
  Class pupils;
  pupils.store->put("Алёна", "Ершова", "10А");
  pupils.store->put("Боря", "Алексеев", "2Б");
  pupils.store->put("Вера", "Ткач", "2Б");
  pupils.store->put("Гоша", "Ким");
  StudentsPresenter page(pupils.door, pupils.settings);
  CHECK(page.state().stage == Stage::Loading);
  pupils.background.work();
  CHECK(page.state().stage == Stage::Ready);
  CHECK(page.state().groups == Names{"2Б", "10А"});  // numbers as numbers
  CHECK(names(page).size() == 4);
  page.choose_group(0);
  CHECK(names(page) == Names{"Боря", "Вера"});
  page.search("але");  // ё = е, and every group
  CHECK(names(page) == Names{"Алёна", "Боря"});
  page.search("алё ЕРШ");
  CHECK(names(page) == Names{"Алёна"});
  page.search("щ");
  CHECK(names(page).empty());
  CHECK_FALSE(page.state().nobody);
  page.search("");
  CHECK(names(page) == Names{"Боря", "Вера"});
  page.choose_group(std::nullopt);
  CHECK(names(page).size() == 4);
}

TEST_CASE("one group alone is no choice, and nobody at all is said") {
  Class pupils;
  StudentsPresenter empty(pupils.door, pupils.settings);
  pupils.background.work();
  CHECK(empty.state().nobody);
  pupils.store->put("Вера", "Ткач", "2Б");
  StudentsPresenter page(pupils.door, pupils.settings);
  pupils.background.work();
  CHECK_FALSE(page.state().nobody);
  CHECK(page.state().groups.empty());
}

TEST_CASE("who sat here last is found again, with his group") {
  Class pupils;
  pupils.store->put("Боря", "Алексеев", "2Б");
  const auto vera = pupils.store->put("Вера", "Ткач", "3А");
  StudentsPresenter page(pupils.door, pupils.settings);
  pupils.background.work();
  CHECK_FALSE(page.state().group);
  page.choose(vera);
  CHECK(page.state().tiles[1].busy);
  CHECK_FALSE(page.take_entered());
  pupils.background.work();
  CHECK(page.take_entered());
  CHECK_FALSE(page.take_entered());
  pupils.door.leave();
  StudentsPresenter again(pupils.door, pupils.settings);
  pupils.background.work();
  CHECK(again.state().group == 1U);
  REQUIRE(again.state().tiles.size() == 1);
  CHECK(again.state().tiles[0].last);
}

TEST_CASE("the tile of a student with a PIN asks for it") {
  Class pupils;
  const auto vera = pupils.store->put("Вера", "Ткач", "", "4321");
  StudentsPresenter page(pupils.door, pupils.settings);
  pupils.background.work();
  page.choose(vera);
  pupils.background.work();
  CHECK(pupils.session.guest());
  CHECK(page.state().tiles[0].asked);
  page.try_pin("12");  // not whole yet
  CHECK(pupils.background.jobs.empty());
  page.try_pin("1111");
  pupils.background.work();
  CHECK(page.state().tiles[0].asked);
  CHECK(page.state().message == "Not this PIN. Try once more");
  page.try_pin("1234");
  pupils.background.work();
  CHECK(page.take_entered());
  CHECK(pupils.session.profile().id == vera);
}

TEST_CASE("a club file that cannot be read is said in words") {
  Class pupils;
  pupils.broken = base::Error{
      base::ErrorKind::Io, "The disk is full: {1} was not changed", {"club.db"}, {}, {}};
  StudentsPresenter page(pupils.door, pupils.settings);
  pupils.background.work();
  CHECK(page.state().stage == Stage::Failed);
  CHECK(page.state().problem == "The disk is full: club.db was not changed");
  pupils.broken.reset();
  page.load();
  pupils.background.work();
  CHECK(page.state().stage == Stage::Ready);
}

TEST_CASE("names begin with capital letters, however they were typed") {
  using viewmodel::with_capitals;
  CHECK(with_capitals("анна-мария ") == "Анна-Мария");
  CHECK(with_capitals("ёлкина") == "Ёлкина");
  CHECK(with_capitals("o'brien van dyck") == "O'brien Van Dyck");
  CHECK(with_capitals("МакДональд") == "МакДональд");
  CHECK(with_capitals("").empty());
}
