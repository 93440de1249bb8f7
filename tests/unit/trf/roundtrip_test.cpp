// SPDX-License-Identifier: MIT
// Nothing is lost between reading and writing.
#include <filesystem>
#include <map>
#include <random>

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/generator/generator.h"
#include "worked.h"

using namespace rostok;
using namespace rostok::test;

namespace {

namespace fs = std::filesystem;

model::Tournament good(const std::string& text, const std::string& name = "a.trf") {
  const auto outcome = trf::read_trf(text, name);
  if (!outcome.ok()) FAIL(outcome.result().error().to_string() << "\n" << text.substr(0, 2000));
  return outcome.tournament;
}

// Writing and reading gives the same value, writing again the same file.
void check_round_trip(const model::Tournament& tournament) {
  const std::string written = trf::write_trf(tournament);
  const model::Tournament again = good(written);
  CHECK(again == tournament);
  CHECK(trf::write_trf(again) == written);
}

const std::string kTeamFile =
    "012 Teams\n082 2\n172 RUS FIDON\n192 FIDE_TEAM\n352 WB\n362 TW 3.0   TD 1.0   TL 0.5\n"
    "001    1 m GM Абв, Где                          2500 RUS    12345678 1990/01/02  1.0    1     3 w 1\n"
    "001    2 w    B                                 2400                             0.5    2     4 b =\n"
    "001    3      C                                                                  0.0    4     1 b 0\n"
    "001    4      D                                 2200                             0.5    3     2 w =\n"
    "RUS    1 m МС Абв, Где                          2480 КАР 12345678901 1990/01/02\n"
    "310 001 Первые                           ПЕР   2450.0    3.0    1.5   1     1    2\n"
    "310 002 Second                           SEC             0.5    0.5         3    4\n"
    "320  1.0  1.0 000 001\n330 +- 002 001 002\n300 001 001 002    1    2\n"
    "240 H 002    2\n250  1.0      001 002    1    2\n260 001 004    1    2\n299 Z   1.0   0.5  001    1\n";

}  // namespace

TEST_CASE("Every record comes back as it was") {
  const std::string extra =
      "240 H 005    4    6\n240 Z 005    1\n250       1.0 001 002    1    2\nXXA    3  1.0  0.5\n260 001 004    1    2\n"
      "299 W   0.0   0.5  001    3\n299    -1.0  -0.5  000    1    2\n";
  std::string file = replaced(kWorked, "142 4", "142 5\n152 B\n162  W 3.0    D 1.0    P 2.0    X 0.5\n182 Somebody");
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"  3.0    1  ", "  8.0    1  "}, {"  2.0    4  ", "  5.0    4  "}, {"  2.5    3  ", "  7.0    3  "},
           {"  2.0    5  ", "  5.0    5  "}, {"  3.0    2  ", "  7.0    2  "}})
    file = replaced(file, from, to);
  check_round_trip(good(file + extra));
  check_round_trip(good(kTeamFile));
  check_round_trip(good("BBZ 0.1\nBBF 0.2\n" + replaced(replaced(kWorked, "  0.0    6", "  0.3    6"), "142 4", "132" + std::string(88, ' ') + "26/04/04  26/04/05")));
}

TEST_CASE("Lines that nobody understands stay where they were") {
  std::string file = "### made by hand\n" + replaced(kWorked, "142 4", "ZZZ Привет  мир  \n142 4\n###\n801 whatever\nab");
  file = replaced(file, "001    4", "### Gleb is ill\n001    4") + "802 tail\nQQQ the end\n";
  const auto tournament = good(file);
  CHECK(tournament.kept_lines.size() == 8);
  const std::string written = trf::write_trf(tournament, {trf::LineEnd::Lf});
  for (const char* part : {"### made by hand\n012 ", "ZZZ Привет  мир  \n142 4\n###\n801 whatever\nab\n192",
                           "### Gleb is ill\n001    4", "- Z\n802 tail\nQQQ the end\n"}) {
    INFO(part << "\n---\n" << written);
    CHECK(written.find(part) != std::string::npos);
  }
  check_round_trip(tournament);
  // TRF16 has fewer records, the strange lines stay all the same.
  const std::string legacy = trf::write_trf(tournament, {trf::LineEnd::CrLf, trf::Version::Trf16});
  for (const auto& kept : tournament.kept_lines) CHECK(legacy.find(kept.text + "\r\n") != std::string::npos);
}

TEST_CASE("TRF16 comes in and goes out") {
  const std::string dates = "132" + std::string(88, ' ') + "26/04/04  26/04/05  26/04/06  26/04/07\n";
  std::string file =
      "012 Club open\r\n022 Кемь\r\n032 RUS\r\n042 2026/04/04\r\n052 2026/04/07\r\n062 6\r\n072 6\r\n082 2\r\n092 Swiss\r\n"
      "102 IA Arbiter\r\n112 First deputy\r\n112 Second deputy\r\n122 90 min\r\n" +
      replaced(dates, "\n", "\r\n");
  const std::size_t start = kWorked.find("001");
  for (const char c : kWorked.substr(start)) file += c == '\n' ? "\r\n" : std::string(1, c);
  file += "013 Alpha                              1    2    3\r\n013 Бета                               4    5    6\r\n";
  const auto tournament = good(file);
  CHECK(trf::write_trf(tournament, {trf::LineEnd::CrLf, trf::Version::Trf16}) == file);
  check_round_trip(tournament);
}

TEST_CASE("JaVaFo's dialect is written on request and says the same") {
  const auto tournament = good(replaced(kWorked, "142 4", "142 5\n152 B") +
                               "240 Z 005    4    6\n260 001 099    1    2\nXXA    3  1.0\n");
  const std::string written = trf::write_trf(tournament, {trf::LineEnd::Lf, trf::Version::Trf2026, true});
  for (const char* line : {"XXR 5\n", "XXC black1\n", "XXZ 4 6\n", "XXP 1 2\n", "XXA    3  1.0\n"}) {
    INFO(line);
    CHECK(written.find(line) != std::string::npos);
  }
  const std::string only = trf::write_trf(tournament, {trf::LineEnd::Lf, trf::Version::Trf16, true});
  CHECK(only.find("\n142 ") == std::string::npos);
  auto again = good(only);
  CHECK(again.total_rounds == 5);
  CHECK(again.initial_color == model::Color::Black);
  CHECK(again.requested_byes == tournament.requested_byes);
  CHECK(again.forbidden == tournament.forbidden);
  // A half-point bye stands in the player's line there.
  const auto half = good(replaced(kWorked, "142 4", "142 5") + "240 H 005    4\n");
  const auto told = good(trf::write_trf(half, {trf::LineEnd::Lf, trf::Version::Trf16, true}));
  CHECK(told.entry(3, 5).code == model::ResultCode::HalfPointBye);
}

TEST_CASE("A request that the results contradict is not written") {
  auto tournament = good(replaced(kWorked, "142 4", "142 5"));
  tournament.requested_byes.push_back({1, model::ResultCode::HalfPointBye, 0});
  const auto again = good(trf::write_trf(tournament));
  CHECK(again.requested_byes.empty());
}

TEST_CASE("Generated tournaments are read as they were written") {
  std::mt19937 random(26);
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    INFO(seed);
    generator::Settings settings;
    settings.players = 2 + static_cast<int>(random() % 60);
    settings.rounds = 1 + static_cast<int>(random() % 9);
    settings.forfeit_rate = 10;
    settings.double_forfeit_rate = 20;
    settings.half_bye_rate = 12;
    settings.late_rate = 6;
    settings.withdrawal_rate = 20;
    settings.short_game_rate = 9;
    settings.unusual_rate = 15;
    settings.forbidden_groups = static_cast<int>(random() % 3);
    if (seed % 3 == 0) settings.acceleration = generator::AccelerationKind::Explicit;
    if (seed % 4 == 0) settings.points.win = settings.points.pab = model::Score::from_tenths(30);
    const auto generated = generator::generate(settings, seed);
    REQUIRE(generated);
    // The file knows more than the value that came from the generator: points and blanks.
    check_round_trip(good(trf::write_trf(generated->tournament)));
  }
}

TEST_CASE("the system of a tournament survives, whether a record told it or not") {
  using enum model::PairingSystem;
  for (const auto system : {Dutch, Dubov, Burstein, DoubleSwiss, TeamSwiss, RoundRobin, DoubleRoundRobin, KnockOut,
                            Keizer, Scheveningen, DoubleScheveningen})
    for (const char* words : {"", "Клубный турнир", "Individual: Swiss-System"}) {
      INFO(static_cast<int>(system) << ' ' << words);
      model::Tournament t = good(kWorked);
      t.encoded_type.clear();
      t.type_text = words;
      t.system = system;
      const model::Tournament again = good(trf::write_trf(t));
      CHECK(again.system == system);
      CHECK(again.type_text.starts_with(words));
      CHECK(trf::write_trf(again) == trf::write_trf(t));
    }
  for (const auto& [words, system] : std::map<std::string, model::PairingSystem>{
           {"Individual: Round-Robin", RoundRobin}, {"Double Round Robin", DoubleRoundRobin}, {"Круговой турнир", RoundRobin},
           {"Двухкруговой", DoubleRoundRobin}, {"Система Кейзера", Keizer}, {"Олимпийская система", KnockOut},
           {"Турнир с выбыванием", KnockOut}, {"Схевенинген", Scheveningen}, {"Team: Round-Robin", Other},
           {"Individual: Swiss-System", Dutch}, {"Групповой турнир", Dutch}}) {
    INFO(words);
    CHECK(good("092 " + words + "\n" + kWorked.substr(kWorked.find("001 "))).system == system);
  }
}

TEST_CASE("Every tournament of the corpora is read and written without loss") {
  std::vector<std::string> folders{std::string(ROSTOK_TESTS_DIR) + "/data/pairing", std::string(ROSTOK_TESTS_DIR) + "/data/tiebreaks"};
  const bool shared = fs::exists(std::string(ROSTOK_SHARED_DIR) + "/corpus/dutch2026");
  if (shared)
    for (const char* folder : {"/corpus/dutch2026", "/corpus/tiebreaks"}) folders.push_back(ROSTOK_SHARED_DIR + std::string(folder));
  int files = 0;
  for (const auto& folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".trf") continue;
      INFO(entry.path());
      const auto bytes = base::read_file(entry.path().string());
      REQUIRE(bytes);
      check_round_trip(good(trf::write_trf(good(*bytes, entry.path().filename().string()))));
      ++files;
    }
  CHECK(files > (shared ? 1000 : 80));
}
