// SPDX-License-Identifier: MIT
// rostok review as a user runs it: with a quick engine that counts material, and with Stockfish.
#include <unistd.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/chess/pgn.h"
#include "run_program.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

const std::string kTags =
    "[Event \"Осенний кубок\"]\n[Round \"3\"]\n[Date \"2026.11.18\"]\n[White \"Кузнецова "
    "Анна\"]\n[Black \"Орлов Тимофей\"]\n";
const std::string kScholars =
    kTags + "[Result \"1-0\"]\n\n1. e4 e5 2. Bc4 Nc6 3. Qh5 Nf6 4. Qxf7# 1-0\n\n";
const std::string kLonger = kTags +
                            "[Result \"0-1\"]\n\n1. e4 e5 2. Nf3 Nc6 3. Bc4 Nf6 4. d3 Bc5 5. O-O "
                            "d6 6. Bg5 h6 7. Bh4 O-O 8. c3 a6\n"
                            "9. Ng5 Na5 10. Bxf7+ Kh8 11. Bd5 c6 12. Bb3 hxg5 13. Bxg5 Nxb3 14. "
                            "axb3 Qe8 15. Bxf6 Rxf6 16. d4 exd4 17. e5 dxe5 18. cxd4 Bxd4\n"
                            "19. Nc3 Rh6 20. Ne4 Qh5 21. Qxd4 exd4 22. f3 Bd7 0-1\n\n";

// A folder of its own with a file of games.
struct Desk {
  fs::path folder;
  explicit Desk(const std::string& games) {
    static int count = 0;
    folder = fs::temp_directory_path() /
             ("rostok-review-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    fs::create_directories(folder);
    std::ofstream(folder / "games.pgn") << games;
  }
  ~Desk() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
  [[nodiscard]] std::string file(const std::string& name) const { return (folder / name).string(); }

  // `before`: words in front of the program, `engine` empty for the one of the system.
  Outcome review(const std::string& arguments, const std::string& before = {},
                 const std::string& engine = MATERIAL_ENGINE) const {
    return run_program("cd '" + folder.string() + "' && ROSTOK_ENGINE='" + engine + "' " + before +
                       " '" ROSTOK_BIN_DIR "/rostok' review games.pgn " + arguments + " 2>&1");
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    const auto bytes = base::read_file(folder / name);
    REQUIRE(bytes);
    return *bytes;
  }
};

std::string text_of_pdf(const Desk& desk, const std::string& name) {
  return run_program("pdftotext -layout '" + desk.file(name) + "' - 2>/dev/null").out;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("rostok review tells a person what could have been better") {
  const Desk desk(kScholars);
  const Outcome russian = desk.review("--lang ru --tasks");
  INFO(russian.out);
  CHECK(russian.code == 0);
  for (const char* words :
       {"Кузнецова Анна – Орлов Тимофей  1–0", "Осенний кубок · тур 3 · 18.11.2026", "Точность, %",
        "3…Кf6??", "зевок", "лучше 3…", "Material 1, 100000 узлов на позицию",
        "Подходящих задач в этой партии нет."})
    CHECK(has(russian.out, words));
  const Outcome english = desk.review("--lang en --nodes 1000");
  INFO(english.out);
  for (const char* words :
       {"Accuracy, %", "3…Nf6??", "blunder", "better 3…", "Material 1, 1000 nodes a position"})
    CHECK(has(english.out, words));
  CHECK_FALSE(has(english.out, "Tasks"));
}

TEST_CASE("rostok review writes JSON, PGN and PDF that others read") {
  const Desk desk(kLonger);
  const Outcome outcome = desk.review("--json r.json --pgn r.pgn --pdf r.pdf --lang ru");
  INFO(outcome.out);
  REQUIRE(outcome.code == 0);
  const auto json = boost::json::parse(desk.read("r.json"));
  CHECK(json.at("moves").as_array().size() == 44);
  CHECK(json.at("tags").at("White") == "Кузнецова Анна");
  CHECK(json.at("tasks").is_array());
  CHECK_FALSE(json.at("tasks").as_array().empty());
  const Outcome extract = run_program("pgn-extract -s '" + desk.file("r.pgn") + "' 2>&1 >'" +
                                      desk.file("again.pgn") + "'");
  INFO(extract.out);
  CHECK(extract.code == 0);
  CHECK(extract.out.empty());  // no complaint
  const std::string again = desk.read("again.pgn");
  CHECK(has(again, "$4"));
  CHECK(has(again, "[%eval"));
  CHECK(run_program("pdftotext '" + desk.file("r.pdf") + "' - 2>&1").out.find("Отчёт о партии") !=
        std::string::npos);
  CHECK(run_program("ROSTOK_LANG=en '" ROSTOK_BIN_DIR "/rostok' pgn check '" + desk.file("r.pgn") +
                    "' 2>&1")
            .out == "1 game, 0 with faults\n");
}

TEST_CASE("rostok review --pgn - and --json - print nothing else") {
  const Desk desk(kScholars);
  const Outcome pgn = desk.review("--pgn -");
  CHECK(pgn.out.starts_with("[Event \"Осенний кубок\"]"));
  CHECK(pgn.out.ends_with(" 1-0\n\n"));
  CHECK(boost::json::parse(desk.review("--json -").out).at("format") == "rostok-review");
  CHECK(desk.review("--json - --pgn -").code == 3);
}

TEST_CASE("the game is chosen by its number") {
  const Desk desk(kScholars + kLonger);
  CHECK(boost::json::parse(desk.review("--json - --game 2").out).at("moves").as_array().size() ==
        44);
  const Outcome third = desk.review("--game 3 --lang en");
  CHECK(third.code == 3);
  CHECK(has(third.out, "“games.pgn” has no game 3: the last one is 2"));
}

TEST_CASE("games that are short, set up, or end at once") {
  CHECK(has(Desk("[Result \"*\"]\n\n*\n").review("--lang ru --pdf a.pdf").out,
            "В партии нет ходов."));
  CHECK(Desk("1. e4 *\n").review("--pdf a.pdf").code == 0);
  const Desk black(
      "[FEN \"4k3/7p/8/8/8/8/7P/4K3 b - - 0 20\"]\n[SetUp \"1\"]\n\n20... Kd7 21. Kd2 *\n");
  const Outcome outcome = black.review("--json - ");
  CHECK(boost::json::parse(outcome.out).at("moves").at(0).at("side") == "black");
  const Desk chess960(
      "[Variant \"Chess960\"]\n[FEN \"nrbbqkrn/pppppppp/8/8/8/8/PPPPPPPP/NRBBQKRN w GBgb - 0 "
      "1\"]\n[SetUp \"1\"]\n\n1. e4 e5 2. f4 *\n");
  INFO(chess960.review("--lang en").out);
  CHECK(chess960.review("--pdf a.pdf").code == 0);
  CHECK(Desk("1. f3 e5 2. g4 Qh4# 0-1\n").review("--pdf a.pdf --json a.json --pgn a.pgn").code ==
        0);
}

TEST_CASE("what is wrong is said with place and way out, and nothing is written") {
  const Desk broken(kTags + "[Result \"*\"]\n\n1. Ke3 e5 2. Ke3 *\n");
  const Outcome outcome = broken.review("--lang en --json r.json");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.out, "games.pgn:8:4: "));
  CHECK_FALSE(fs::exists(broken.folder / "r.json"));
  const Desk empty("");
  CHECK(empty.review("--lang en").code == 3);
  CHECK(has(empty.review("--lang en").out, "There is no game in “games.pgn”"));
  const Desk desk(kScholars);
  const Outcome missing = desk.review("--engine /nowhere/stockfish --lang en");
  CHECK(missing.code == 5);
  CHECK(has(missing.out, "/nowhere/stockfish"));
  CHECK(desk.review("--pdf /nowhere/a.pdf").code == 5);
  CHECK(desk.review("--pdf -").code == 3);
  CHECK(desk.review("--nodes 1").code == 3);
  const Outcome no_engine = desk.review("--lang en", {}, "/bin/false");
  CHECK(no_engine.code == 6);
  CHECK(run_program("'" ROSTOK_BIN_DIR "/rostok' review /nowhere.pgn 2>&1").code == 5);
}

TEST_CASE("a game with a fault in the middle is reviewed up to there, and the fault is told") {
  const Desk desk(kTags + "[Result \"1-0\"]\n\n1. e4 e5 2. Qh5 Ke7 3. Ke5 Nf6 1-0\n\n" + kScholars);
  const Outcome outcome = desk.review("--lang en --json r.json --pgn r.pgn --pdf r.pdf");
  INFO(outcome.out);
  CHECK(outcome.code == 3);
  CHECK(has(outcome.out, "2…Ke7??"));
  CHECK(has(outcome.out, "games.pgn:8:24: "));
  CHECK(has(outcome.out, "Only the half-moves before it were reviewed: 4."));
  const auto json = boost::json::parse(desk.read("r.json"));
  CHECK(json.at("moves").as_array().size() == 4);
  CHECK(json.at("fault").at("line") == 8);
  CHECK(json.at("fault").at("column") == 24);
  CHECK(has(desk.read("r.pgn"), "2. Qh5"));
  CHECK(has(desk.read("r.pdf"), "%PDF"));
  // The game behind it is whole.
  const Outcome second = desk.review("--lang en --game 2 --json -");
  CHECK(second.code == 0);
  CHECK_FALSE(boost::json::parse(second.out).as_object().contains("fault"));
  CHECK(desk.review("--lang ru").out.find("Разобраны только 4 полухода до неё.") !=
        std::string::npos);
}

TEST_CASE("a variant that Rostok does not play is named") {
  const Desk desk("[Variant \"Crazyhouse\"]\n\n1. e4 e5 2. Nf3 *\n");
  const Outcome outcome = desk.review("--lang en --json r.json");
  CHECK(outcome.code == 3);
  CHECK(has(outcome.out, "This variant of chess cannot be reviewed: Crazyhouse"));
  CHECK_FALSE(fs::exists(desk.folder / "r.json"));
}

TEST_CASE("an engine that dies in between costs positions, not the report") {
  const Desk desk(kLonger);
  const Outcome outcome = desk.review("--lang ru --pdf r.pdf", "MATERIAL_DIE_AT=25");
  INFO(outcome.out);
  CHECK(outcome.code == 0);
  CHECK(has(outcome.out, "позици"));
  CHECK(has(outcome.out, "не оценен"));
}

TEST_CASE("A club file remembers what was evaluated: the second review asks no engine") {
  const Desk desk(kLonger);
  REQUIRE(run_program("'" ROSTOK_BIN_DIR "/rostok' tournament import '" ROSTOK_TESTS_DIR
                      "/data/pairing/dutch2026/o10007.trf' --club '" +
                      desk.file("club.db") + "' 2>&1")
              .code == 0);
  CHECK(desk.review("--club none.db").code == 5);
  const Outcome first = desk.review("--club club.db --json 1.json --lang ru");
  INFO(first.out);
  REQUIRE(first.code == 0);
  // With 0.4 s for each of its positions the engine would need half a minute.
  const Outcome second =
      desk.review("--club club.db --json 2.json --lang ru", "MATERIAL_DELAY=400 timeout 10");
  INFO(second.out);
  REQUIRE(second.code == 0);
  CHECK(desk.read("1.json") == desk.read("2.json"));
}

TEST_CASE("Ctrl-C ends a review at once, with code 130 and no file") {
  const Desk desk(kLonger);
  const Outcome outcome =
      desk.review("--json r.json --pgn r.pgn --pdf r.pdf --lang ru",
                  "MATERIAL_DELAY=400 timeout --foreground --preserve-status -s INT 4");
  INFO(outcome.out);
  CHECK(outcome.code == 130);
  CHECK(has(outcome.out, "Разбор отменён"));
  int files = 0;
  for ([[maybe_unused]] const auto& each : fs::directory_iterator(desk.folder))
    ++files;
  CHECK(files == 1);  // the games
}

TEST_CASE("Stockfish gives the same report twice, and at low priority beside busy neighbours") {
  const Desk desk(kLonger);
  const std::string arguments = "--nodes 1000 --lang en --json ";
  const Outcome first = desk.review(arguments + "1.json", {}, "");
  INFO(first.out);
  REQUIRE(first.code == 0);
  REQUIRE(desk.review(arguments + "2.json", {}, "").code == 0);
  // Two endless loops beside a program that gets what they leave.
  const Outcome loaded =
      run_program("cd '" + desk.folder.string() +
                  "'; for i in 1 2; do (while :; do :; done) & loops=\"$loops $!\"; done; "
                  "nice -n 15 '" ROSTOK_BIN_DIR "/rostok' review games.pgn " +
                  arguments + "3.json 2>&1; code=$?; kill $loops; exit $code");
  INFO(loaded.out);
  REQUIRE(loaded.code == 0);
  const std::string once = desk.read("1.json");
  CHECK(once == desk.read("2.json"));
  CHECK(once == desk.read("3.json"));
  CHECK(has(once, "\"engine\": \"Stockfish"));
  const auto json = boost::json::parse(once);
  CHECK(json.at("black").at("blunders").as_int64() >= 1);
}

TEST_CASE("rostok review --task-sheet prints the mistakes as homework") {
  const Desk desk(kLonger);
  const Outcome outcome = desk.review("--task-sheet tasks.pdf --moment 2026-11-23T18:30:00");
  CHECK(outcome.code == 0);
  CHECK(outcome.says("Задачи: "));
  const std::string text = text_of_pdf(desk, "tasks.pdf");
  for (const char* words :
       {"Работа над ошибками", "Кузнецова Анна – Орлов Тимофей", "Ход ", "Ответы"}) {
    INFO(words << "\n" << text);
    CHECK(text.find(words) != std::string::npos);
  }
  CHECK(desk.review("--task-sheet -").code == 3);
  CHECK(desk.review("--task-sheet no-folder/tasks.pdf").code == 5);
}
