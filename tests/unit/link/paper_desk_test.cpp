// SPDX-License-Identifier: MIT
// Files for the person: a free name, a whole file or none, and words about it.
#include "rostok/link/paper_desk.h"

#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/chess/notation.h"
#include "rostok/link/game_papers.h"
#include "temporary_folder.h"

using namespace rostok;
using namespace rostok::link;

namespace {

struct Desk {
  TemporaryFolder folder;
  viewmodel::Foreground background;
  PaperDesk desk{background, folder.path / "documents" / "Rostok"};
  PaperSetting setting{ROSTOK_SHARE_DIR,
                       i18n::Translator(i18n::Language::Russian, ROSTOK_SHARE_DIR "/locale"),
                       "Аня"};

  base::Result<Paper> write(const std::string& name, PaperDesk::Write how) {
    base::Result<Paper> made = base::fail(base::ErrorKind::Cancelled, "nothing was told");
    desk.write(name, ".pdf", std::move(how),
               [&](const base::Result<Paper>& paper) { made = paper; });
    return made;
  }
};

base::Result<void> hello(const std::filesystem::path& path) {
  return base::write_file_atomically(path, "hello");
}

void check_pdf(const base::Result<Paper>& paper) {
  REQUIRE(paper);
  CHECK(base::read_file(paper->file)->starts_with("%PDF"));
}

}  // namespace

TEST_CASE("a file never takes the place of another one") {
  Desk at;
  const auto first = at.write("Аня – Тимофей", hello);
  const auto second = at.write("Аня – Тимофей", hello);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->file.filename() == "Аня – Тимофей.pdf");
  CHECK(second->file.filename() == "Аня – Тимофей (2).pdf");
  CHECK(first->printer.empty());
  CHECK(told(first, at.setting.words) == "Файл сохранён: " + first->file.string());
}

TEST_CASE("a file that cannot be written is told and leaves nothing") {
  Desk at;
  const auto made = at.write("x", [](const std::filesystem::path&) -> base::Result<void> {
    return base::fail(base::ErrorKind::Io, "The disk is full");
  });
  CHECK_FALSE(made);
  CHECK_FALSE(told(made, at.setting.words).empty());
  CHECK(std::filesystem::is_empty(at.folder.path / "documents" / "Rostok"));
  PaperDesk nowhere(at.background, "/proc/nowhere");
  bool failed = false;
  nowhere.write("x", ".pgn", hello, [&](const base::Result<Paper>& paper) { failed = !paper; });
  CHECK(failed);
}

TEST_CASE("names of files: what file systems refuse is replaced") {
  CHECK(file_name_of("A/B: \"c\"?") == "A_B_ _c__");
  CHECK(file_name_of("..hidden") == "hidden");
  CHECK(file_name_of("") == "rostok");
  CHECK(file_name_of("a\nb") == "a_b");
  CHECK(file_name_of(std::string(300, 'x')).size() == 80);
}

TEST_CASE("the report of a game and sheets of diagrams become PDF files") {
  Desk at;
  review::GameRecord record;
  chess::Position position;
  for (const char* text : {"e2e4", "e7e5", "d1h5", "b8c6", "h5f7"}) {
    record.moves.push_back(*chess::parse_uci(position, text));
    position.play(record.moves.back());
  }
  review::Analysis analysis;
  analysis.positions.resize(record.moves.size() + 1);
  const auto report = std::make_shared<review::Report>(review::make_report(record, analysis));
  check_pdf(at.write("report", game_report_paper(report, chess::PgnGame(), nullptr, at.setting)));
  const std::vector<DiagramOnPaper> diagrams(13, {position, "5.Ф:f7+", ""});
  for (const int per_page : {4, 6, 12})
    check_pdf(
        at.write("diagrams", diagrams_paper(diagrams, per_page, "Диаграммы", "", at.setting)));
  CHECK_FALSE(at.write("nothing", diagrams_paper({}, 6, "Диаграммы", "", at.setting)));
}
