// SPDX-License-Identifier: MIT
// rostok pgn and rostok perft as a user runs them.
#include <array>
#include <cstdio>
#include <string>
#include <sys/wait.h>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"

using namespace rostok;

namespace {

struct Outcome {
  int code = -1;
  std::string out;  // both streams
};

Outcome run(const std::string& arguments, const std::string& language = "en") {
  const std::string command =
      "ROSTOK_LANG=" + language + " '" ROSTOK_BIN_DIR "/rostok' " + arguments + " 2>&1";
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    outcome.out.append(buffer.data(), got);
  const int status = pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

const std::string kData = ROSTOK_TESTS_DIR "/data/pgn/";

}  // namespace

TEST_CASE("rostok pgn check --tsv prints the expected lines") {
  const auto expected = base::read_file(kData + "expected.tsv");
  REQUIRE(expected);
  const Outcome outcome = run("pgn check --tsv '" + kData + "import-should.pgn'");
  CHECK(outcome.code == 0);
  int lines = 0;
  for (const auto line : base::split(*expected, '\n'))
    if (line.starts_with("import-should.pgn")) {
      ++lines;
      CHECK(outcome.out.find(line.substr(0, line.rfind('\t'))) != std::string::npos);
    }
  CHECK(lines == 30);
}

TEST_CASE("rostok pgn check names file, line and column and fails") {
  const Outcome outcome = run("pgn check --quiet '" + kData + "broken.pgn'");
  CHECK(outcome.code == 3);
  CHECK(outcome.out.find("broken.pgn:50:32: “Nd2” is ambiguous: Nbd2, Nfd2") != std::string::npos);
  CHECK(outcome.out.find("84 games, 36 with faults") != std::string::npos);
  CHECK(run("pgn check --quiet '" + kData + "broken.pgn'", "ru").out.find("84 партии, 36 с ошибками") !=
        std::string::npos);
  CHECK(run("pgn stats /none.pgn").code == 5);
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
