// SPDX-License-Identifier: MIT
// rostok tournament tiebreaks as a user runs it.
#include <boost/json.hpp>
#include <map>
#include <set>
#include <string>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "run_program.h"

using namespace rostok;

namespace {

const std::string kData = ROSTOK_TESTS_DIR "/data/tiebreaks/";

Outcome run(const std::string& arguments, const std::string& language = "en") {
  return run_program("ROSTOK_LANG=" + language +
                     " '" ROSTOK_BIN_DIR "/rostok' tournament tiebreaks " + arguments +
                     " 2>/dev/null");
}

// "7.50" and "7.5" are one number.
std::string plain(std::string value) {
  if (value.find('.') == std::string::npos) return value;
  while (value.back() == '0')
    value.pop_back();
  if (value.back() == '.') value.pop_back();
  return value;
}

std::map<std::pair<std::string, std::string>, std::string> lines_of(const std::string& text) {
  std::map<std::pair<std::string, std::string>, std::string> lines;
  for (const auto line : base::split(text, '\n')) {
    const auto fields = base::split(base::trim(line), '\t');
    if (fields.size() == 3 && fields[0] != "code")
      lines[{std::string(fields[0]), std::string(fields[1])}] = plain(std::string(fields[2]));
  }
  return lines;
}

}  // namespace

TEST_CASE("rostok tournament tiebreaks --tsv prints every value of the reference") {
  for (const char* name : {"tb034", "tb041", "tb058"}) {
    const auto table = base::read_file(kData + name + ".tsv");
    REQUIRE(table);
    const auto expected = lines_of(*table);
    std::set<std::string> codes;
    for (const auto& [key, value] : expected)
      codes.insert(key.first);
    std::string list;
    for (const std::string& code : codes)
      list += (list.empty() ? "" : ",") + code;
    const Outcome outcome = run("'" + kData + name + ".trf' --tsv --codes '" + list + "'");
    CHECK(outcome.code == 0);
    CHECK(outcome.out.starts_with("code\tid\tvalue\n"));
    CHECK(lines_of(outcome.out) == expected);
  }
}

TEST_CASE("JSON tells the same values as --tsv") {
  for (const char* call : {"tb034.trf' --codes 'BH,SB,TPR,PTS>DE'", "tb049.trf' --codes ARO"}) {
    const auto lines = lines_of(run("'" + kData + call + " --tsv").out);
    const Outcome outcome = run("'" + kData + call + " --json");
    CHECK(outcome.code == 0);
    const auto values = boost::json::parse(outcome.out).as_array();
    CHECK(values.size() == lines.size());
    for (const auto& each : values) {
      const std::string code(each.at("code").as_string());
      const auto& expected = lines.at({code, std::to_string(each.at("id").as_int64())});
      const auto& value = each.at("value");
      INFO(code << " " << expected);
      if (expected == "null")
        CHECK(value.is_null());
      else
        CHECK(value.to_number<double>() == Approx(std::stod(expected)));
    }
  }
}

TEST_CASE("a number is explained in both languages") {
  const std::string call = "'" + kData + "tb034.trf' --explain 3 --codes BH,BH/C1";
  const Outcome russian = run(call, "ru");
  CHECK(russian.code == 0);
  CHECK(russian.out.find("BH: Бухгольц 13 = 2½ + 4 + 2½ + 1 + 3\n") != std::string::npos);
  CHECK(russian.out.find("тур 4: неявка в паре с Kharitonov, Ilya, условный соперник с 1\n") !=
        std::string::npos);
  const Outcome english = run(call);
  CHECK(english.out.find("10½ = 4 + 2½ + 1 + 3\n") != std::string::npos);
  CHECK(english.out.find("cut first, for the round was left out by choice") != std::string::npos);
}

TEST_CASE("without codes the list of the tournament is shown, after any round") {
  const std::string file = "'" + kData + "tb058.trf'";
  const Outcome last = run(file);
  CHECK(last.code == 0);
  CHECK(last.out.find("MPVGP") != std::string::npos);
  CHECK(last.out.find("Vostok") != std::string::npos);
  CHECK(run(file + " --round 2").out != last.out);
}

TEST_CASE("what cannot be computed is refused") {
  const std::string file = "'" + kData + "tb034.trf'";
  for (const char* bad :
       {" --codes XYZ", " --codes MPTS", " --codes BH, ", " --explain 99", " --round 9",
        " --codes BH --tsv --explain 3", " --codes BH --json --explain 3", " --json --tsv"})
    CHECK(run(file + bad).code == 3);
  CHECK(run("'" + kData + "tb058.trf' --codes SB").code == 3);
  CHECK(run("/none.trf --codes BH").code == 5);
}
