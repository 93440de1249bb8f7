// SPDX-License-Identifier: MIT
// rostok tournament ratings, elo, norms and norm-table as a user runs them.
#include <boost/json.hpp>

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "run_rostok.h"

using namespace rostok;
namespace json = boost::json;

TEST_CASE("rostok tournament ratings: a table, lines and JSON tell the same") {
  const auto table = run("ratings " + kSwiss);
  CHECK(table.code == 0);
  CHECK(table.says("A forecast by FIDE's rules"));
  CHECK(run("ratings " + kSwiss, "ru").says("Прогноз по правилам ФИДЕ"));
  const auto lines = run("ratings --tsv " + kSwiss);
  const auto rows = base::split(base::trim(lines.out), '\n');
  REQUIRE(rows.size() == 23);
  CHECK(rows.front() ==
        "number\tname\trating\tgames\tscore\tsum\tk\tchange\tnew_rating\tperformance\tstate");
  const auto parsed = json::parse(run("ratings --json " + kSwiss).out).as_array();
  REQUIRE(parsed.size() == 22);
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const auto& line = parsed[i].as_object();
    const auto fields = base::split(rows[i + 1], '\t');
    CHECK(std::to_string(line.at("number").as_int64()) == fields[0]);
    CHECK(std::to_string(line.at("change").as_int64()) == fields[7]);
    const auto after = line.at("rating").as_int64() + line.at("change").as_int64();
    CHECK(line.at("new_rating") == (after >= 1400 ? json::value(after) : json::value()));
    CHECK(line.at("state").as_string() == "rated");
  }
  CHECK(run("ratings --tsv --json " + kSwiss).code == 3);
}

TEST_CASE("one player's games add up to the change") {
  const auto all = json::parse(run("ratings --json --k 20 " + kSwiss).out).as_array();
  const auto games = json::parse(run("ratings --json --k 20 --player 3 " + kSwiss).out).as_array();
  double sum = 0;
  for (const auto& game : games)
    if (!game.at("change").is_null()) sum += game.at("change").to_number<double>();
  CHECK(sum == Approx(all[2].at("sum").to_number<double>()));
  CHECK(all[2].at("k").as_int64() == 20);
  CHECK(run("ratings --player 3 " + kSwiss).says("new rating"));
  CHECK(run("ratings --player 99 " + kSwiss).code == 3);
}

TEST_CASE("rostok tournament elo: all tournaments, one history") {
  const std::string files = kSwiss + " '" ROSTOK_TESTS_DIR "/data/tiebreaks/tb041.trf'";
  const auto table = json::parse(run("elo --json " + files).out).as_array();
  REQUIRE(table.size() >= 22);
  for (std::size_t i = 1; i < table.size(); ++i)
    CHECK(table[i].at("rating").as_int64() <= table[i - 1].at("rating").as_int64());
  const std::string name(table[0].at("name").as_string());
  const auto history =
      json::parse(run("elo --json --history '" + name + "' " + files).out).as_array();
  REQUIRE_FALSE(history.empty());
  CHECK(history[history.size() - 1].at("after") == table[0].at("rating"));
  CHECK(history[0].at("before").as_int64() == 1000);
  CHECK(json::parse(run("elo --json --start 1200 --history '" + name + "' " + files).out)
            .as_array()[0]
            .at("before")
            .as_int64() == 1200);
  CHECK(run("elo --history Nobody " + files).code == 5);
}

TEST_CASE("the same child in files of different programs") {
  const auto file = [](const std::string& first, const std::string& second,
                       const std::string& day) {
    const auto line = [](int rank, const std::string& name, const char* birth, const char* points,
                         const char* game) {
      std::string padded = name;
      padded.resize(name.size() + 33 - base::utf8_length(name), ' ');
      return "001 " + std::string(3, ' ') + std::to_string(rank) + "      " + padded +
             std::string(22, ' ') + birth + "  " + points + "    " + std::to_string(rank) + game +
             "\n";
    };
    return "042 " + day + "\n142 1\n192 FIDE_DUTCH\n" +
           line(1, first, "2015/00/00", "1.0", "     2 w 1") +
           line(2, second, "          ", "0.0", "     1 b 0");
  };
  const TemporaryFile a("a.trf", file("Орлов, Пётр", "Котова Анна", "2026/02/01"));
  const TemporaryFile b("b.trf", file("КОТОВА  Анна", "Орлов Петр", "2026/01/01"));
  const auto table = json::parse(run("elo --json " + a.quoted() + " " + b.quoted()).out).as_array();
  REQUIRE(table.size() == 2);
  CHECK(table[0].at("games").as_int64() == 2);
  // Котова won in January: 1020 against 980, and lost in February.
  CHECK(table[0].at("name").as_string() == "Орлов, Пётр");
  CHECK(table[0].at("rating").as_int64() == 1002);
  CHECK(table[1].at("rating").as_int64() == 998);
}

TEST_CASE("norms: an empty table, filled in by somebody, gives norms") {
  const TemporaryFile file("norms.csv");
  CHECK(run("norm-table " + file.quoted(), "ru").code == 0);
  auto text = *base::read_file(file.path);
  CHECK(text.find("пустая ячейка") != std::string::npos);
  CHECK(run("norm-table " + file.quoted()).code == 3);  // what is there stays
  CHECK(*base::read_file(file.path) == text);
  CHECK(errors_of("norms " + kSwiss + " --table " + file.quoted()).find("does not say source") !=
        std::string::npos);
  const std::string empty = "source;;valid_from;;valid_to;;entered_by;";
  text.replace(text.find(empty), empty.size(),
               "source;Order 1;valid_from;01.01.2026;valid_to;;entered_by;Me");
  for (int from = 1001; from < 2500; from += 25) {
    const std::string line = std::to_string(from) + ";" + std::to_string(from + 24) + ";;;;;;;";
    text.replace(text.find(line), line.size(), line + "55");
  }
  std::ofstream(file.path, std::ios::binary) << text;
  const auto norms =
      json::parse(run("norms --json " + kSwiss + " --table " + file.quoted()).out).as_array();
  int third = 0;
  for (const auto& line : norms) {
    if (line.at("rank").as_string() != "3ю") continue;
    ++third;
    const double needed = line.at("needed").to_number<double>(),
                 share = 0.55 * line.at("games").to_number<double>();
    CHECK(needed >= share);
    CHECK(needed < share + 1);
    CHECK(line.at("verdict").as_string() ==
          (line.at("score").to_number<double>() >= needed ? "fulfilled" : "not-fulfilled"));
  }
  CHECK(third == 22);
  const auto russian = run("norms " + kSwiss + " --table " + file.quoted(), "ru");
  CHECK(russian.code == 0);
  CHECK(russian.says("Расчёт предварительный; разряд присваивает уполномоченная организация."));
  CHECK(run("norms " + kSwiss).code == 3);
  CHECK(run("norms " + kSwiss + " --table /nowhere.csv").code == 5);
}
