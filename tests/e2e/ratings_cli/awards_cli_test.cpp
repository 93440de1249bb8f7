// SPDX-License-Identifier: MIT
// rostok tournament prizes, schools and season as a user runs them.
#include <boost/json.hpp>

#include "run_rostok.h"

namespace json = boost::json;

namespace {

const std::string kPlayers =
    "number;group;school;newcomer\n1;3а;Школа 1;\n2;3а;Школа 1;\n3;3б;Школа 2;\n4;3б;Школа 2;\n"
    "5;3а;Школа 1;\n6;3б;Школа 2;да\n7;4а;Школа 3;да\n";

json::array lines_of(const Outcome& outcome) {
  CHECK(outcome.code == 0);
  return json::parse(outcome.out).as_array();
}

}  // namespace

TEST_CASE("rostok tournament prizes: one prize for each, the rest goes on to the next") {
  const TemporaryFile players("players.csv", kPlayers);
  const TemporaryFile categories("prizes.csv",
                                 "name;places;sex;newcomers;prizes\nОбщий;3;;;3000 2000 1000\n"
                                 "Девочки;2;ж;;1500 500\nНовички;5;;да;\n");
  const std::string call = "prizes " + kSwiss + " --players " + players.quoted() +
                           " --categories " + categories.quoted();
  const auto lines = lines_of(run(call + " --json"));
  REQUIRE(lines.size() == 7);
  std::set<std::int64_t> seen;
  for (const auto& line : lines)
    CHECK(seen.insert(line.at("number").as_int64()).second);
  CHECK(lines[0].at("overall").as_int64() == 1);
  CHECK(lines[0].at("amount").as_int64() == 3000);
  CHECK(lines[6].at("category").as_string() == "Новички");
  CHECK(lines_of(run(call + " --json --person every")).size() == 7);
  const auto text = run(call, "ru");
  CHECK(text.says("Новички: 2 участника"));
  CHECK(text.says("есть другой приз"));
  CHECK(run(call + " --person best --sharing equal").code == 3);
  CHECK(run("prizes " + kSwiss + " --categories /nowhere.csv").code == 5);
  const TemporaryFile faulty("faulty.csv", "name;places\nA;none\n");
  CHECK(errors_of("prizes " + kSwiss + " --categories " + faulty.quoted())
            .find(":2:2: “none” is no value for places") != std::string::npos);
}

TEST_CASE("rostok tournament schools: sums of the best, girls and small teams") {
  const TemporaryFile players("players.csv", kPlayers);
  const std::string call = "schools " + kSwiss + " --players " + players.quoted();
  const auto teams = lines_of(run(call + " --json --best 2 --girls 1 --min-size 2"));
  REQUIRE(teams.size() == 3);
  CHECK(teams[0].at("place").as_int64() == 1);
  CHECK(teams[0].at("points").to_number<double>() >= teams[1].at("points").to_number<double>());
  CHECK(teams[2].at("place").is_null());
  CHECK(teams[2].at("team").as_string() == "Школа 3");
  CHECK(teams[0].at("counted").as_array().size() == 2);
  CHECK(lines_of(run(call + " --json --by group"))[0].at("team").as_string() == "3а");
  CHECK(run("schools " + kSwiss).code == 3);  // the file knows no schools
  CHECK(run(call + " --tie-breaks luck").code == 3);
}

TEST_CASE("rostok tournament season: the best of several tournaments") {
  const std::string files = kSwiss + " '" ROSTOK_TESTS_DIR "/data/tiebreaks/tb013.trf'";
  const auto rows = lines_of(run("season " + files + " --json --scale 20,10 --taking-part 2"));
  REQUIRE(rows.size() > 20);
  CHECK(rows[0].at("total").to_number<double>() == 22);
  CHECK(rows[0].at("place").as_int64() == 1);
  for (std::size_t i = 1; i < rows.size(); ++i)
    CHECK(rows[i].at("total").to_number<double>() <= rows[i - 1].at("total").to_number<double>());
  // The same file twice: everybody has two results, one counts.
  const auto twice = lines_of(run("season " + kSwiss + " " + kSwiss + " --json --best 1"));
  CHECK(twice[0].at("total") == twice[0].at("event1"));
  CHECK(twice[0].at("events").as_int64() == 2);
  CHECK(run("season " + kSwiss + " " + kSwiss + " --best 1").says("(11)"));
  CHECK(run("season " + files + " --ties luck").code == 3);
}
