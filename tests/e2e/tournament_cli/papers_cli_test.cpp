// SPDX-License-Identifier: MIT
// rostok tournament papers as a coach runs it.
#include <unistd.h>

#include <filesystem>
#include <set>

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "run_program.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

struct Desk {
  fs::path path = fs::temp_directory_path() / ("rostok-papers-cli-" + std::to_string(::getpid()));
  Desk() { fs::create_directories(path); }
  ~Desk() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  [[nodiscard]] Outcome run(const std::string& arguments,
                            const std::string& language = "ru") const {
    return run_program("cd '" + path.string() + "' && ROSTOK_LANG=" + language +
                       " '" ROSTOK_BIN_DIR
                       "/rostok' tournament papers "
                       "'" ROSTOK_TESTS_DIR "/data/papers/swiss34.trf' " +
                       arguments + " 2>&1");
  }
  [[nodiscard]] std::set<std::string> files(const std::string& folder) const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(path / folder))
      names.insert(entry.path().filename().string());
    return names;
  }
};

}  // namespace

TEST_CASE("tournament papers: one to a file, several to names by rule, all that are possible") {
  const Desk desk;
  Outcome outcome = desk.run("--kind D3 --round 3 --out pairs.pdf");
  CHECK(outcome.code == 0);
  CHECK(outcome.says("pairs.pdf"));
  CHECK(fs::file_size(desk.path / "pairs.pdf") > 5000);
  outcome = desk.run("--kind package,d7 --round 3 --out papers");
  CHECK(outcome.code == 0);
  CHECK(desk.files("papers") ==
        std::set<std::string>{"2026-11-09_Осенний-турнир-Росток-младшая-группа_тур-3_места.pdf",
                              "2026-11-09_Осенний-турнир-Росток-младшая-группа_тур-3_пакет.pdf"});
  outcome = desk.run("--kind all --lang en --girls --out all");
  CHECK(outcome.code == 0);
  // D1 … D8, D11 … D16, D18, D25 … D27: no round robin, nothing that needs lines or an address.
  CHECK(desk.files("all").size() == 18);
  CHECK(desk.files("all").count("2026-11-02_Осенний-турнир-Росток-младшая-группа_teams.pdf") == 1);
}

TEST_CASE("tournament papers: lines from a file") {
  const Desk desk;
  const auto write = [&](const std::string& text) {
    REQUIRE(base::write_file_atomically(desk.path / "lines.tsv", text));
  };
  write("# time\twho\twhat\n10:00\tСоколова М.\tЖеребьёвка 1-го тура\n");
  CHECK(desk.run("--kind D17 --lines lines.tsv --out a.pdf").code == 0);
  write("8/8/8/8/8/5k2/8/5K1R w - - 0 1\t1.Л:h8\tмат\n");
  CHECK(desk.run("--kind D21 --lines lines.tsv --tasks-per-page 4 --out b.pdf").code == 0);
  write("name\tКузнецова Анна\nchart\tРейтинг\npoint\tсентябрь\t1012.5\npoint\tоктябрь\t1040\n");
  CHECK(desk.run("--kind D22 --lines lines.tsv --out c.pdf").code == 0);
  write("Кузнецова А.\tfish\t4821\nОрлов П.\tmoon\tacorn,boat\n");
  CHECK(desk.run("--kind D23 --lines lines.tsv --address http://10.0.0.1 --out d.pdf").code == 0);
  write("source\tприказ\nranks\t3ю\t2ю\nКузнецова Анна\t\t7\t1012\t1001–1025\t4½\t4\t5\n");
  CHECK(desk.run("--kind D19 --lines lines.tsv --out e.pdf").code == 0);
  CHECK(desk.files("").size() == 6);

  for (const char* number : {"inf", "nan", "1e999", "7a", ""}) {
    write(std::string("name\tАнна\nchart\tРейтинг\npoint\tмай\t") + number + "\n");
    const Outcome refused = desk.run("--kind D22 --lines lines.tsv --out f.pdf", "en");
    CHECK(refused.code == 3);
    CHECK(refused.says("lines.tsv:3:1"));
  }
  write("10:00\tСоколова М.\n");
  Outcome outcome = desk.run("--kind D17 --lines lines.tsv --out f.pdf", "en");
  CHECK(outcome.code == 3);
  CHECK(outcome.says("lines.tsv:1:1"));
  write("\n8/8/8/8/8/8/8/8 w - - 0 1\t\n");
  outcome = desk.run("--kind D21 --lines lines.tsv --out f.pdf", "en");
  CHECK(outcome.code == 3);
  CHECK(outcome.says("lines.tsv:2:1"));
  write("Орлов П.\tno-such-picture\t1\n");
  CHECK(desk.run("--kind D23 --lines lines.tsv --out f.pdf").code == 5);
  CHECK_FALSE(fs::exists(desk.path / "f.pdf"));
}

TEST_CASE("tournament papers: mistakes are told and leave no file") {
  const Desk desk;
  CHECK(desk.run("--kind D99 --out a.pdf").code == 3);
  CHECK(desk.run("--out a.pdf").code == 3);
  CHECK(desk.run("--kind D3 --round 9 --out a.pdf").code == 3);
  CHECK(desk.run("--kind D10 --out a.pdf").code == 3);
  CHECK(desk.run("--kind D3,D4 --out a.pdf").code == 3);
  CHECK(desk.run("--kind D12 --background lines --out a.pdf").code == 5);
  CHECK(desk.run("--kind D3 --out /proc/none/a.pdf").code == 5);
  CHECK(desk.run("--kind D3 --set nonsense=1 --out a.pdf").code == 3);
  CHECK(desk.files("").empty());
  const Outcome outcome = desk.run("--kind D3 --out a.pdf --print", "en");
  if (run_program("command -v lp").out.empty()) {
    CHECK(outcome.code == 5);
    CHECK(outcome.says("cups-client"));
  }
  CHECK(fs::exists(desk.path / "a.pdf"));
}
