// SPDX-License-Identifier: MIT
#include <filesystem>
#include <string>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/trf/trf.h"

using namespace rostok;

namespace {

const std::string kWorked =
    "012 Worked example\n042 2026/04/04\n092 Individual: Swiss-System\n142 4\n192 FIDE_DUTCH\n"
    "212 PTS,DE,BH/C1,BH,SB,TPN\n"
    "001    1 m    Lipa, Anna                        1800 RUS             2012/00/00  3.0    1     4 w 1     2 b =     3 w 1     5 b =\n"
    "001    2 w    Dub, Boris                        1700 RUS             2012/00/00  2.0    4     5 w =     1 w =     4 b 1     3 w 0\n"
    "001    3 w    Klyon, Vera                       1650 RUS             2012/00/00  2.5    3     6 w +  0000 - H     1 b 0     2 b 1\n"
    "001    4 m    Sosna, Gleb                       1500 RUS             2012/00/00  2.0    5     1 b 0     6 w 1     2 w 0  0000 - U\n"
    "001    5 w    Yel, Daria                        1450 RUS             2012/00/00  3.0    2     2 b =  0000 - U     6 b 1     1 w =\n"
    "001    6 m    Iva, Egor                         1200 RUS             2012/00/00  0.0    6     3 b -     4 b 0     5 w 0  0000 - Z\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// "code line:column" of the first error, or "ok".
std::string first_error(const std::string& text) {
  const auto outcome = trf::read_trf(text, "a.trf");
  for (const auto& problem : outcome.problems)
    if (problem.severity == trf::Severity::Error)
      return problem.error.code + " " + std::to_string(problem.error.place.line) + ":" +
             std::to_string(problem.error.place.column);
  return "ok";
}

}  // namespace

TEST_CASE("the worked example of TRF-2026") {
  const auto outcome = trf::read_trf(kWorked, "worked.trf");
  REQUIRE(outcome.ok());
  const auto& t = outcome.tournament;
  CHECK(t.players.size() == 6);
  CHECK(t.total_rounds == 4);
  CHECK(t.tie_breaks == std::vector<std::string>{"DE", "BH/C1", "BH", "SB", "TPN"});
  CHECK(t.players[2].name == "Klyon, Vera");
  CHECK(t.entry(2, 1).code == model::ResultCode::ForfeitWin);
  CHECK(t.entry(2, 1).opponent == 5);
  CHECK(t.score(0, 4).to_trf() == "3.0");
  CHECK(t.rounds_paired() == 4);
}

TEST_CASE("line ends, byte-order mark and encodings") {
  std::string cr = kWorked, crlf;
  for (char& c : cr) c = c == '\n' ? '\r' : c;
  for (const char c : kWorked) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(first_error(cr) == "ok");
  CHECK(first_error(crlf) == "ok");
  CHECK(first_error("\xEF\xBB\xBF" + kWorked) == "ok");
  const std::string russian = replaced(kWorked, "Lipa, Anna ", "Липа, Анна ");
  CHECK(first_error(russian) == "ok");
  CHECK(trf::read_trf(russian, "").tournament.players[0].name == "Липа, Анна");
  const std::string cp1251 = replaced(kWorked, "Lipa, Anna ", "\xCB\xE8\xEF\xE0, \xC0\xED\xED\xE0 ");
  CHECK(first_error(cp1251) == "TRF-002 7:15");
  CHECK(trf::read_trf(cp1251, "", {trf::Encoding::Cp1251}).tournament.players[0].name == "Липа, Анна");
}

TEST_CASE("each fault is named with its line and column") {
  CHECK(first_error("") == "TRF-001 1:1");
  CHECK(first_error("012 x\n") == "TRF-001 1:1");
  CHECK(first_error(replaced(kWorked, "1 m    Lipa", "1 m  xxLipa")) == "TRF-004 7:14");
  CHECK(first_error(replaced(kWorked, "001    2 w", "001    1 w")) == "TRF-012 8:5");
  CHECK(first_error(replaced(kWorked, "001    2 w", "001   x2 w")) == "TRF-011 8:5");
  CHECK(first_error(replaced(kWorked, "1700", "17o0")) == "TRF-014 8:49");
  CHECK(first_error(replaced(kWorked, "    4 w 1     2 b", "    9 w 1     2 b")) == "TRF-020 7:92");
  CHECK(first_error(replaced(kWorked, "    4 w 1     2 b", "    1 w 1     2 b")) == "TRF-021 7:92");
  CHECK(first_error(replaced(kWorked, "    4 w 1     2 b", "    4 x 1     2 b")) == "TRF-022 7:97");
  CHECK(first_error(replaced(kWorked, "    4 w 1     2 b", "    4 w ?     2 b")) == "TRF-023 7:99");
  CHECK(first_error(replaced(kWorked, "  0000 - U     6 b", "     1 - U     6 b")) == "TRF-024 11:102");
  CHECK(first_error(replaced(kWorked, "    4 w 1     2 b", "    3 w 1     2 b")) == "TRF-025 7:92");
  CHECK(first_error(replaced(kWorked, "    4 w 1     2 b", "    4 b 1     2 b")) == "TRF-026 7:97");
  CHECK(first_error(replaced(kWorked, "    1 b 0     6 w", "    1 b 1     6 w")) == "TRF-027 7:99");
  CHECK(first_error(replaced(kWorked, "142 4", "142 3")) == "TRF-032 7:122");
  CHECK(first_error(replaced(kWorked, "142 4", "142 x")) == "TRF-033 4:5");
  CHECK(first_error(replaced(kWorked, "2012/00/00  3.0    1", "2012/00/00  2.0    1")) == "TRF-030 7:81");
  CHECK(first_error(replaced(kWorked, "142 4", "162  W 0.0    D 0.5")) == "TRF-035 4:5");
  CHECK(first_error(kWorked + "240 H 005 0009\n") == "TRF-036 13:11");
  CHECK(first_error(kWorked + "260 001 004    1\n") == "TRF-036 13:13");
}

TEST_CASE("writing and reading back gives the same file") {
  const std::string extra =
      "240 H 005    4    6\n250       1.0 001 002    1    2\n260 001 004    1    2\n"
      "299    0.0   0.5  001    3\n";
  const std::string file = replaced(kWorked, "142 4", "142 5") + extra;
  const auto first = trf::read_trf(file, "a.trf");
  REQUIRE(first.ok());
  const std::string written = trf::write_trf(first.tournament);
  const auto second = trf::read_trf(written, "b.trf");
  REQUIRE(second.ok());
  CHECK(trf::write_trf(second.tournament) == written);
  CHECK(second.tournament.requested_byes.size() == 2);
  CHECK(second.tournament.accelerations.size() == 1);
  CHECK(second.tournament.forbidden.size() == 1);
  CHECK(second.tournament.adjustments.size() == 1);
}

TEST_CASE("every tournament of the corpora is read and written without loss") {
  namespace fs = std::filesystem;
  int files = 0;
  for (const char* folder : {"/corpus/dutch2026", "/corpus/tiebreaks"}) {
    if (!fs::exists(std::string(ROSTOK_SHARED_DIR) + folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(std::string(ROSTOK_SHARED_DIR) + folder)) {
      if (entry.path().extension() != ".trf") continue;
      INFO(entry.path());
      const auto bytes = base::read_file(entry.path().string());
      REQUIRE(bytes);
      const auto read = trf::read_trf(*bytes, entry.path().filename().string());
      if (!read.ok()) FAIL_CHECK(read.result().error().to_string());
      const std::string written = trf::write_trf(read.tournament);
      const auto again = trf::read_trf(written, "again");
      if (!again.ok()) FAIL_CHECK(again.result().error().to_string());
      CHECK(trf::write_trf(again.tournament) == written);
      ++files;
    }
  }
  CHECK(files > 900);
}
