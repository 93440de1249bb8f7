// SPDX-License-Identifier: MIT
#include "collected.h"
#include "rostok/rating_lists/find.h"

using namespace lists_test;

namespace {

struct Matching {
  Folder folder;
  std::unique_ptr<store::RatingListFile> lists = open_lists(folder.path / "lists.db");
  Matching() {
    import_file(*lists, "players_list_foa.txt");
    import_file(*lists, "smanager_standard.csv");
  }
  Match match(const Person& person) {
    const auto found = match_player(*lists, person);
    if (!found) FAIL(found.error().to_string());
    return *found;
  }
};

}  // namespace

TEST_CASE_METHOD(Matching, "a number names its player") {
  const Match by_fide = match({90000017, 0, "Зимородков Арсений", 1994});
  CHECK(by_fide.by == MatchedBy::Number);
  REQUIRE(by_fide.candidates.size() == 1);
  CHECK(by_fide.candidates.front().national_id == 700011);
  CHECK(by_fide.name_agrees);
  CHECK(by_fide.birth_agrees);
  const Match by_national = match({0, 700014, "Соловьев Петр", 0});
  CHECK(by_national.by == MatchedBy::Number);
  CHECK(by_national.candidates.front().national_name == "Соловьёв Пётр");
}

TEST_CASE_METHOD(Matching, "a number of somebody else is told by name and year") {
  const Match wrong = match({90000017, 0, "Щуренко Юрий", 2011});
  CHECK(wrong.by == MatchedBy::Number);
  CHECK_FALSE(wrong.name_agrees);
  CHECK_FALSE(wrong.birth_agrees);
}

TEST_CASE_METHOD(Matching, "without a number by name and year, in either script") {
  for (const char* name : {"Зимородков Арсений", "ЗИМОРОДКОВ АРСЕНИЙ ПАВЛОВИЧ", "Zimorodkov Arseny",
                           "Zimorodkov, Arseniy"}) {
    INFO(name);
    const Match found = match({0, 0, name, 1994});
    CHECK(found.by == MatchedBy::Name);
    REQUIRE(found.candidates.size() == 1);
    CHECK(found.candidates.front().fide_id == 90000017);
  }
  CHECK(match({0, 0, "Зимородков Арсений", 1995}).by == MatchedBy::Nothing);
  CHECK(match({0, 0, "Зимородков Арсений", 0}).candidates.size() == 1);
  CHECK(match({0, 0, "Зимородков Арсений Олегович", 1994}).by == MatchedBy::Nothing);
  CHECK(match({0, 0, "Зимородков", 1994}).by == MatchedBy::Nothing);
  CHECK(match({0, 0, "O'Quill Tam", 2001}).by == MatchedBy::Name);  // the list has no year
  CHECK(match({0, 0, "", 0}).by == MatchedBy::Nothing);
  CHECK(match({5, 6, "", 0}).by == MatchedBy::Nothing);
}

TEST_CASE_METHOD(Matching, "an unknown number does not hide the name") {
  const Match found = match({12, 0, "Щуренко Юрий", 2011});
  CHECK(found.by == MatchedBy::Name);
  REQUIRE(found.candidates.size() == 1);
  CHECK(found.candidates.front().fide_id == 90000033);
}
