// SPDX-License-Identifier: MIT
// rostok pgn and rostok perft as a user runs them.
#include <signal.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "run_program.h"

using namespace rostok;

namespace {

Outcome run(const std::string& arguments, const std::string& language = "en") {
  return run_program("ROSTOK_LANG=" + language + " '" ROSTOK_BIN_DIR "/rostok' " + arguments +
                     " 2>&1");
}

const std::string kData = ROSTOK_TESTS_DIR "/data/pgn/";

}  // namespace

TEST_CASE("rostok pgn check --tsv prints the expected lines") {
  const auto expected = base::read_file(kData + "expected.tsv");
  REQUIRE(expected);
  const Outcome outcome = run("pgn check --tsv '" + kData + "import-should.pgn'");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.starts_with("import-should.pgn\t1\t"));  // no header
  int lines = 0;
  for (const auto line : base::split(*expected, '\n'))
    if (line.starts_with("import-should.pgn")) {
      ++lines;
      CHECK(outcome.out.find(std::string(line.substr(0, line.rfind('\t'))) + '\n') !=
            std::string::npos);
    }
  CHECK(lines == 30);
}

TEST_CASE("rostok pgn check names file, line and column and fails") {
  const Outcome outcome = run("pgn check --quiet '" + kData + "broken.pgn'");
  CHECK(outcome.code == 3);
  CHECK(outcome.out.find("broken.pgn:50:32: “Nd2” is ambiguous: Nbd2, Nfd2") != std::string::npos);
  CHECK(outcome.out.find("Game 3, Fault 2 – Black: read up to 3... a4\n") != std::string::npos);
  CHECK(outcome.out.find("84 games, 36 with faults") != std::string::npos);
  CHECK(run("pgn check --quiet '" + kData + "broken.pgn'", "ru")
            .out.find("84 партии, 36 с ошибками") != std::string::npos);
  CHECK(run("pgn stats /none.pgn").code == 5);
}

TEST_CASE("rostok pgn takes single games by their number") {
  const std::string file = "'" + kData + "broken.pgn'";
  CHECK(run("pgn check --quiet --game 2 --game 4 " + file).out == "2 games, 0 with faults\n");
  const Outcome one = run("pgn export --game 2 " + file);
  CHECK(one.code == 0);
  CHECK(one.out.starts_with("[Event "));
  CHECK(one.out.find("[Event ", 1) == std::string::npos);
  const Outcome none = run("pgn export --game 85 " + file);
  CHECK(none.code == 3);
  CHECK(none.out.find("There is no game 85: the file ends with game 84") != std::string::npos);
  CHECK(run("pgn check --game 0 " + file).code == 3);
  CHECK(run("pgn check --quiet - < " + file).out.find("84 games, 36 with faults") !=
        std::string::npos);
}

TEST_CASE("rostok pgn export stopped by Ctrl-C leaves no file behind") {
  // A pipe that nobody closes keeps the program reading until it is stopped.
  const std::string folder = ROSTOK_BIN_DIR "/e2e-cancel";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directory(folder);
  const std::string pipe = folder + "/games.pipe", out = folder + "/out.pgn";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const std::string games = base::read_file(kData + "import-must.pgn").value();
  for (const std::string& command :
       {"export --out '" + out + "'", std::string("check"), std::string("stats")}) {
    std::string code;
    std::thread stopper([&] {
      std::ofstream writer(pipe, std::ios::binary);  // waits for the reader
      const auto pid_of_reader = [&] {
        const auto text = base::read_file(folder + "/pid");
        return text ? base::parse_integer(base::trim(*text)) : std::nullopt;
      };
      for (int i = 0; i < 5000; ++i) {
        writer << games << std::flush;
        if (i == 20) kill(static_cast<pid_t>(pid_of_reader().value()), SIGINT);
        if (!writer) break;  // the reader has gone
      }
    });
    std::signal(SIGPIPE, SIG_IGN);
    const Outcome outcome =
        run_program("sh -c 'echo $$ > \"" + folder +
                    "/pid\"; exec env ROSTOK_LANG=en \"" ROSTOK_BIN_DIR "/rostok\" pgn " +
                    std::regex_replace(command, std::regex("'"), "\"") + " \"" + pipe + "\"' 2>&1");
    stopper.join();
    INFO(command << ": " << outcome.out);
    CHECK(outcome.code == 130);
    CHECK(outcome.out.find("Cancelled") != std::string::npos);
    std::vector<std::string> left;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      left.push_back(entry.path().filename().string());
    std::sort(left.begin(), left.end());
    CHECK(left == std::vector<std::string>{"games.pipe", "pid"});
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("rostok pgn shows its progress on a terminal only") {
  const std::string big = ROSTOK_BIN_DIR "/e2e-progress.pgn";
  const std::string games = base::read_file(kData + "import-must.pgn").value();
  std::ofstream(big, std::ios::binary) << [&games] {
    std::string all;
    while (all.size() < (std::size_t{5} << 20))
      all += games;
    return all;
  }();
  const std::string check = "\"" ROSTOK_BIN_DIR "/rostok\" pgn check --quiet \"" + big + "\"";
  const Outcome piped = run_program("ROSTOK_LANG=en " + check + " 2>&1");
  CHECK(piped.out.find('%') == std::string::npos);
  const Outcome shown =
      run_program("ROSTOK_LANG=en script -qec '" + check + "' /dev/null 2>&1 </dev/null");
  INFO(shown.out);
  CHECK(shown.code == 0);
  CHECK(shown.out.find(" %\r\x1b[K") < shown.out.find("100 %"));
  CHECK(shown.out.find("100 %\r\x1b[K") != std::string::npos);
  std::remove(big.c_str());
}

TEST_CASE("rostok pgn export writes games that check without a fault") {
  const std::string file = ROSTOK_BIN_DIR "/e2e-export.pgn";
  CHECK(run("pgn export '" + kData + "import-must.pgn' -o '" + file + "'").code == 0);
  const Outcome outcome = run("pgn check '" + file + "'");
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "30 games, 0 with faults\n");
  std::remove(file.c_str());
}

TEST_CASE("rostok perft counts") {
  const Outcome outcome = run("perft startpos 4 --divide");
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("e2e4: 13160\n") != std::string::npos);
  CHECK(outcome.out.find("197281\n") != std::string::npos);
  CHECK(run("perft 'x y z w' 1").code == 3);
}

TEST_CASE("rostok book lists the moves of a Polyglot book") {
  const std::string file = ROSTOK_BIN_DIR "/e2e-book.bin";
  // Start position, e2e4 with weight 3 and d2d4 with weight 1.
  const std::string key = "\x46\x3b\x96\x18\x16\x91\xfc\x9c";
  const std::string bytes = key + std::string("\x03\x1c\0\x03\0\0\0\0", 8) + key +
                            std::string("\x02\xdb\0\x01\0\0\0\0", 8);
  REQUIRE(base::write_file_atomically(file, bytes));
  const Outcome english = run("book '" + file + "'");
  CHECK(english.code == 0);
  CHECK(english.out.find("75.0 %") != std::string::npos);
  CHECK(english.out.find("B00 King's Pawn Game") != std::string::npos);
  CHECK(run("book '" + file + "'", "ru").out.find("B00 Дебют королевской пешки") !=
        std::string::npos);
  CHECK(run("book '" + file + "' '4k3/8/8/8/8/8/8/4K3 w - - 0 1'").out ==
        "The book does not know this position\n");
  REQUIRE(base::write_file_atomically(file, bytes.substr(1)));
  const Outcome damaged = run("book '" + file + "'");
  CHECK(damaged.code == 3);
  CHECK(damaged.out.find("not a whole Polyglot book") != std::string::npos);
  CHECK(run("book /none.bin").code == 5);
  std::remove(file.c_str());
}
