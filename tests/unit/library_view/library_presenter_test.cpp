// SPDX-License-Identifier: MIT
#include <deque>

#include "catch.h"
#include "../viewmodel/fake_keeper.h"
#include "rostok/base/files.h"
#include "rostok/chess/pgn.h"
#include "rostok/viewmodel/file_list.h"
#include "rostok/viewmodel/library_presenter.h"
#include "temporary_folder.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

// Does a job only when it is told to, so that tests see what is in between.
struct Stepping final : Background {
  std::deque<std::function<Afterwards()>> jobs;
  void post(std::function<Afterwards()> job) override { jobs.push_back(std::move(job)); }
  bool step() {
    if (jobs.empty()) return false;
    auto job = std::move(jobs.front());
    jobs.pop_front();
    if (const Afterwards then = job()) then();
    return true;
  }
  void finish() {
    while (step()) {
    }
  }
};

const std::string kGames =
    "[Event \"Кубок\"]\n[White \"Карпов, Анатолий\"]\n[Black \"Орлов, Иван\"]\n[Date "
    "\"2024.03.01\"]\n[WhiteElo \"1850\"]\n[Result \"1-0\"]\n\n"
    "1. e4 c5 2. Nf3 d6 1-0\n\n"
    "[Event \"Cup\"]\n[White \"Фёдорова, Яна\"]\n[Black \"Orlov, Ivan\"]\n[Result \"0-1\"]\n\n1. "
    "e4 e5 2. Nf3 Nc6 3. Bb5 Ke6 0-1\n\n"
    "[Event \"Cup\"]\n[White \"Orlov, Ivan\"]\n[Black \"Karpov, Pavel\"]\n[Date "
    "\"2025.??.??\"]\n[Result \"1/2-1/2\"]\n\n"
    "1. d4 {a good move} d5 (1... Nf6) 1/2-1/2\n";

struct Library {
  test::TemporaryFolder folder;
  FakeKeeper keeper;
  SettingsPresenter settings{{}, keeper, words_for};
  Stepping background;
  LibraryPresenter presenter{
      settings, background, {folder.path / "cache", ROSTOK_SHARE_DIR, folder.path / "Партии"}};

  std::filesystem::path write(const std::string& text, const char* name = "some.pgn") {
    REQUIRE(base::write_file_atomically(folder.path / name, text));
    return folder.path / name;
  }
  void open(const std::string& text = kGames) {
    presenter.open(write(text));
    background.finish();
  }
  std::string whites() {
    std::string all;
    for (std::size_t n = 0; n < presenter.rows(); ++n)
      all += presenter.row(n).white + ";";
    return all;
  }
};

}  // namespace

TEST_CASE("library: a file becomes a list") {
  Library l;
  l.presenter.open(l.write(kGames));
  CHECK(l.presenter.progress().reading);
  CHECK(l.presenter.rows() == 0);
  l.background.finish();
  CHECK_FALSE(l.presenter.progress().reading);
  CHECK_FALSE(l.presenter.progress().searching);
  CHECK(l.presenter.progress().games == 3);
  CHECK(l.presenter.progress().faulty == 1);
  REQUIRE(l.presenter.rows() == 3);
  const auto row = l.presenter.row(0);
  CHECK(row.number == "1");
  CHECK(row.white == "Карпов, Анатолий");
  CHECK(row.result == "1–0");
  CHECK(row.date == "01.03.2024");
  CHECK(row.opening.starts_with("B50 Сицилианская защита"));
  CHECK(row.moves == "2");
  CHECK_FALSE(row.faulty);
  CHECK(l.presenter.row(1).faulty);
  CHECK(l.presenter.row(1).date.empty());
  CHECK(l.presenter.row(2).date == "2025");
  CHECK(l.presenter.row(2).result == "½–½");
  CHECK(l.presenter.row(99).white.empty());
}

TEST_CASE("library: the list is filtered and sorted and the chosen game stays chosen") {
  Library l;
  l.open();
  CHECK(l.presenter.chosen() == 0U);
  l.presenter.choose(2);
  library::Filter filter;
  filter.player = "карпов";
  l.presenter.set_filter(filter);
  l.background.finish();
  CHECK(l.whites() == "Карпов, Анатолий;Orlov, Ivan;");
  CHECK(l.presenter.chosen() == 1U);
  l.presenter.sort_by(library::Column::White);
  l.background.finish();
  CHECK(l.whites() == "Orlov, Ivan;Карпов, Анатолий;");
  CHECK(l.presenter.chosen() == 0U);
  l.presenter.sort_by(library::Column::White);
  l.background.finish();
  CHECK(l.presenter.order().descending);
  CHECK(l.presenter.chosen() == 1U);
  filter.player = "nobody";
  l.presenter.set_filter(filter);
  l.background.finish();
  CHECK(l.presenter.rows() == 0);
  CHECK_FALSE(l.presenter.chosen());
}

TEST_CASE("library: the chosen game is stepped through without touching the file") {
  Library l;
  l.open();
  std::filesystem::remove(l.folder.path / "some.pgn");
  const auto& preview = l.presenter.preview();
  CHECK(preview.white == "Карпов, Анатолий (1850)");
  CHECK(preview.ply == 0);
  CHECK(preview.plies == 4);
  l.presenter.go_to_ply(3);
  CHECK(preview.move_text == "2. Кf3");
  l.presenter.go_to_ply(2);
  CHECK(preview.move_text == "1…c5");
  l.presenter.go_to_ply(99);
  CHECK(preview.ply == 4);
  CHECK(preview.position.to_fen() ==
        "rnbqkbnr/pp2pppp/3p4/2p5/4P3/5N2/PPPP1PPP/RNBQKB1R w KQkq - 0 3");
  l.presenter.choose(1);
  CHECK(preview.fault.starts_with("Строка 15: "));
  CHECK(preview.fault.find("Ke6") != std::string::npos);
  CHECK(preview.plies == 5);
}

TEST_CASE("library: the whole game is fetched with its comments") {
  Library l;
  l.open();
  l.presenter.choose(2);
  l.presenter.go_to_ply(1);
  std::string text;
  int ply = -1;
  l.presenter.fetch([&](const std::shared_ptr<const chess::PgnGame>& game, int at) {
    text = chess::to_pgn(*game);
    ply = at;
  });
  l.background.finish();
  CHECK(ply == 1);
  CHECK(text.find("{a good move}") != std::string::npos);
  CHECK(text.find("(1... Nf6)") != std::string::npos);
  l.write("changed");
  l.presenter.fetch([&](const auto&, int) { FAIL("another file"); });
  l.background.finish();
  REQUIRE(l.presenter.problem());
  CHECK(l.presenter.problem()->kind == base::ErrorKind::Conflict);
}

TEST_CASE("library: a position shows its games and what was played in it") {
  Library l;
  l.open();
  l.presenter.search_position(chess::Position());
  l.background.finish();
  CHECK(l.presenter.rows() == 3);
  auto moves = l.presenter.moves();
  REQUIRE(moves.size() == 2);
  CHECK(moves[0].move == "e4");
  CHECK(moves[0].games == 2);
  CHECK(moves[0].white_wins == 1);
  CHECK(moves[0].black_wins == 1);
  CHECK(moves[1].draws == 1);
  l.presenter.search_position(moves[0].after);
  l.background.finish();
  CHECK(l.presenter.rows() == 2);
  CHECK(l.presenter.preview().ply == 1);
  moves = l.presenter.moves();
  REQUIRE(moves.size() == 2);
  CHECK(moves[0].games == 1);
  // The position stays when another file is opened.
  l.presenter.open(l.write(kGames, "other.pgn"));
  l.background.finish();
  CHECK(l.presenter.rows() == 2);
}

TEST_CASE("library: a question that changes while it is worked on gets the newest answer") {
  Library l;
  l.presenter.open(l.write(kGames));
  library::Filter filter;
  filter.player = "nobody";
  l.presenter.set_filter(filter);
  l.background.step();
  filter.player = "яна";
  l.presenter.set_filter(filter);
  l.background.finish();
  CHECK(l.whites() == "Фёдорова, Яна;");
}

TEST_CASE("library: games in memory are read like a file") {
  Library l;
  l.presenter.open_text("Мои партии", kGames);
  l.background.finish();
  CHECK(l.presenter.name() == "Мои партии");
  CHECK(l.presenter.rows() == 3);
  std::string white;
  l.presenter.choose(2);
  l.presenter.fetch([&](const auto& game, int) { white = game->tag("White"); });
  l.background.finish();
  CHECK(white == "Orlov, Ivan");
  l.presenter.export_list();
  l.background.finish();
  REQUIRE(l.presenter.exported());
  CHECK(std::filesystem::exists(l.presenter.exported()->file));
}

TEST_CASE("library: reading is stopped and what was read stays") {
  std::string many;
  std::string moves;
  for (int n = 0; n < 40; ++n)
    moves += "Nf3 Nf6 Ng1 Ng8\n";
  for (int n = 0; n < 40'000; ++n)
    many += "[White \"W" + std::to_string(n) + "\"]\n\n" + moves + "*\n\n";
  Library l;
  l.presenter.open(l.write(many));
  REQUIRE(l.background.step());
  CHECK(l.presenter.progress().reading);
  CHECK(l.presenter.rows() > 0);
  l.presenter.stop_reading();
  l.background.finish();
  CHECK_FALSE(l.presenter.progress().reading);
  CHECK(l.presenter.progress().stopped);
  CHECK(l.presenter.progress().games < 40'000);
  CHECK(l.presenter.rows() == l.presenter.progress().games);
  // Not taken for the whole file later.
  CHECK_FALSE(std::filesystem::exists(l.folder.path / "cache"));
  l.presenter.open(l.folder.path / "some.pgn");
  l.background.finish();
  CHECK(l.presenter.rows() == 40'000);
  CHECK(std::filesystem::exists(l.folder.path / "cache"));
  // The second time the table is there at once.
  l.presenter.open(l.folder.path / "some.pgn");
  l.background.step();
  CHECK(l.presenter.progress().games == 40'000);
  l.background.finish();
  CHECK(l.presenter.rows() == 40'000);
  CHECK(l.presenter.row(39'999).white == "W39999");
}

TEST_CASE("library: the filtered list becomes a file of its own") {
  Library l;
  l.open();
  library::Filter filter;
  filter.player = "карпов";
  l.presenter.set_filter(filter);
  l.background.finish();
  l.presenter.export_list();
  CHECK(l.presenter.exporting());
  l.background.finish();
  REQUIRE(l.presenter.exported());
  CHECK(l.presenter.exported()->games == 2);
  CHECK(l.presenter.exported()->file.filename() == "some, отбор.pgn");
  l.presenter.export_list();
  l.background.finish();
  CHECK(l.presenter.exported()->file.filename() == "some, отбор 2.pgn");
  l.presenter.open(l.presenter.exported()->file);
  l.background.finish();
  CHECK(l.whites() == "Карпов, Анатолий;Orlov, Ivan;");
}

TEST_CASE("library: a file that is not there is a sentence") {
  Library l;
  l.presenter.open(l.folder.path / "none.pgn");
  l.background.finish();
  REQUIRE(l.presenter.problem());
  CHECK(l.presenter.problem()->kind == base::ErrorKind::NotFound);
  CHECK_FALSE(l.presenter.progress().reading);
  l.presenter.close();
  CHECK_FALSE(l.presenter.is_open());
  CHECK_FALSE(l.presenter.problem());
}

TEST_CASE("library: a presenter may go while it is worked for") {
  Stepping background;
  FakeKeeper keeper;
  SettingsPresenter settings{{}, keeper, words_for};
  {
    LibraryPresenter presenter{settings, background, {"cache", ROSTOK_SHARE_DIR, "games"}};
    presenter.open_text("x", kGames);
  }
  background.finish();
}

TEST_CASE("library: a folder lists folders and games by name") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path / "Я папка");
  for (const char* name : {"b.pgn", "А.PGN", "c.txt", ".hidden.pgn"})
    REQUIRE(base::write_file_atomically(folder.path / name, "12345"));
  const auto files = list_folder(folder.path);
  REQUIRE(files);
  REQUIRE(files->size() == 3);
  CHECK((*files)[0].name == "Я папка");
  CHECK((*files)[0].folder);
  CHECK((*files)[1].name == "b.pgn");
  CHECK((*files)[1].bytes == 5);
  CHECK((*files)[2].name == "А.PGN");
  CHECK_FALSE(list_folder(folder.path / "none"));
  CHECK(typed_path(" \"/a b/c.pgn\" ") == "/a b/c.pgn");
  CHECK(typed_path("file:///a.pgn") == "/a.pgn");
}
