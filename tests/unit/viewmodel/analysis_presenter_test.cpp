// SPDX-License-Identifier: MIT
// The analysis page: lines that grow, the clipboard, and work that is never lost.
#include "rostok/viewmodel/analysis_presenter.h"

#include "after_game.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

struct NoKeeper final : SettingsKeeper {
  void keep(const Settings& /*settings*/) override {}
};

struct Page : AfterGame {
  NoKeeper keeper;
  SettingsPresenter settings{{}, keeper, [](i18n::Language language) {
                               return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
                             }};
  std::vector<std::string> files;
  bool disk_full = false;

  std::unique_ptr<AnalysisPresenter> open(practice::RecordId record = 0) {
    AnalysisStart start;
    if (record != 0) {
      practice::Game game = session.record().games.front();
      game.plies = 8;
      session.save(game);
      start.game = std::make_shared<chess::PgnGame>(*read_game(game));
      start.record = record;
    }
    return std::make_unique<AnalysisPresenter>(
        start, AnalysisPresenter::Ports{&settings, &session, &engine, &openings,
                                        [this](const std::string& pgn, const std::string& name,
                                               const AnalysisPresenter::SaveDone& done) {
                                          if (disk_full)
                                            return done(base::fail(base::ErrorKind::Io,
                                                                   "The disk is full"));
                                          files.push_back(pgn);
                                          done(name + ".pgn");
                                        }});
  }
};

void play(AnalysisPresenter& page, const std::string& uci) {
  const auto move = chess::parse_uci(page.notebook().position(), uci);
  REQUIRE(move);
  page.edit([&](GameNotebook& book) { book.play(*move); });
}

}  // namespace

TEST_CASE("lines grow with the node limits and then the engine rests") {
  Page at;
  const auto page = at.open();
  for (const std::uint64_t nodes : kLiveNodes) {
    REQUIRE(at.engine.open.size() == 1);
    CHECK(at.engine.open.front().request.nodes == nodes);
    CHECK(at.engine.open.front().request.lines == 3);
    CHECK(at.engine.open.front().request.priority == analysis::Priority::Interactive);
    CHECK(page->lines().state.starts_with("считает"));
    at.engine.answer();
    CHECK(page->lines().lines.size() == 3);
  }
  CHECK(at.engine.open.empty());
  CHECK(page->lines().state == "готово · глубина 10");
  CHECK(page->lines().bar == Approx(50));
  page->resume();
  CHECK(at.engine.open.empty());
}

TEST_CASE("a new position takes the engine with it, leaving the page lets it rest") {
  Page at;
  const auto page = at.open();
  play(*page, "e2e4");
  CHECK(at.engine.cancelled == 1);
  REQUIRE(at.engine.open.size() == 1);
  CHECK(at.engine.open.front().request.position.same_position(page->notebook().position()));
  page->rest();
  CHECK(at.engine.open.empty());
  page->resume();
  CHECK(at.engine.open.size() == 1);
  page->set_engine(false);
  CHECK(at.engine.open.empty());
  CHECK_FALSE(page->lines().on);
  page->set_engine(true);
  page->next_line_count();
  CHECK(page->line_count() == 1);
  at.engine.answer();
  CHECK(page->lines().lines.size() == 1);
}

TEST_CASE("a line is played by its first move") {
  Page at;
  const auto page = at.open();
  at.engine.answer();
  const LineView second = page->lines().lines[1];
  page->play_line(1);
  CHECK(page->notebook().tree().move(page->notebook().here()) == second.first);
  page->play_line(17);
  CHECK(page->notebook().tree().ply_of(page->notebook().here()) == 1);
}

TEST_CASE("an engine that fails is asked again and then named, a mate needs no engine") {
  Page at;
  const auto page = at.open();
  for (int i = 0; i < 3; ++i)
    at.engine.fail();
  CHECK(at.engine.open.empty());
  CHECK(page->lines().problem);
  CHECK_FALSE(page->lines().state.empty());
  CHECK(page->paste("k7/1Q6/1K6/8/8/8/8/8 b - - 0 1").taken);
  CHECK(at.engine.open.empty());
  CHECK(page->lines().state == "мат");
  CHECK(page->lines().bar > 99);
}

TEST_CASE("paste: a position, a game, a broken game, nonsense") {
  Page at;
  const auto page = at.open();
  play(*page, "e2e4");
  CHECK_FALSE(page->paste("hello").taken);
  CHECK_FALSE(page->paste("").taken);
  CHECK_FALSE(page->paste("[Event \"x\"]\n\n1. e9 *").taken);
  CHECK(page->paste("[Event \"x\"]\n\n1. e9 *").words.starts_with("Партия не читается"));
  CHECK(page->notebook().tree().ply_of(page->notebook().here()) == 1);  // nothing was lost
  const auto good = page->paste("  1. d4 d5 2. c4 *\n");
  CHECK(good.taken);
  CHECK(page->notebook().tree().main_line().size() == 3);
  const auto broken = page->paste("1. d4 d5 2. Qh9 *");
  CHECK(broken.taken);
  CHECK(broken.words.starts_with("Партия прочитана до ошибки"));
  CHECK(page->notebook().tree().main_line().size() == 2);
  CHECK(page->paste("4k3/8/8/8/8/8/4P3/4K3 w - - 0 1").taken);
  CHECK(page->fen() == "4k3/8/8/8/8/8/4P3/4K3 w - - 0 1");
  CHECK(page->pgn().find("[FEN \"4k3/8/8/8/8/8/4P3/4K3 w - - 0 1\"]") != std::string::npos);
  page->edit([](GameNotebook& book) { book.undo(); });
  CHECK(page->notebook().tree().main_line().size() == 2);
}

TEST_CASE("work on a game of the student is kept with it at once") {
  Page at;
  const auto page = at.open(7);
  page->edit([](GameNotebook& book) { book.go_to_ply(4); });
  play(*page, "f3g5");
  CHECK_FALSE(page->unsaved());
  CHECK(at.session.record().games.front().pgn.find("Nxg5") != std::string::npos);
  // Moves behind the end of the game do not change what was played.
  page->edit([](GameNotebook& book) { book.go_to_ply(99); });
  play(*page, "d2d4");
  CHECK(played_in(at.session.record().games.front(), *read_game(at.session.record().games.front()))
            .moves.size() == 8);
  // Another game in its place is not written over it.
  CHECK(page->paste("1. d4 *").taken);
  CHECK(page->unsaved());
  CHECK(at.session.record().games.front().pgn.find("Nxg5") != std::string::npos);
  page->edit([](GameNotebook& book) { book.undo(); });
  CHECK_FALSE(page->unsaved());
}

TEST_CASE("other work is saved when it is wished, and an error is told") {
  Page at;
  const auto page = at.open();
  CHECK_FALSE(page->unsaved());
  play(*page, "e2e4");
  CHECK(page->unsaved());
  at.disk_full = true;
  bool done = false;
  page->save([&] { done = true; });
  CHECK_FALSE(done);
  CHECK(page->unsaved());
  CHECK_FALSE(page->save_words().empty());
  at.disk_full = false;
  page->save([&] { done = true; });
  CHECK(done);
  CHECK_FALSE(page->unsaved());
  CHECK(page->save_words() == "Файл сохранён: Анализ.pgn");
  CHECK(at.files.size() == 1);
}

TEST_CASE("the opening is named by the way to the position") {
  Page at;
  OpeningShelf shelf(at.background, [] {
    return openings::OpeningNames::from_text("C50\tItalian Game\t1. e4 e5 2. Nf3 Nc6 3. Bc4\n",
                                             "Italian Game\tИтальянская партия\n");
  });
  AnalysisPresenter page({}, {&at.settings, &at.session, &at.engine, &shelf, {}});
  CHECK(page.opening().empty());
  CHECK(page.paste("1. e4 e5 2. Nf3 Nc6 3. Bc4 Bc5 *").taken);
  CHECK(page.opening().empty());
  page.edit([](GameNotebook& book) { book.to_end(); });
  CHECK(page.opening() == "C50 Итальянская партия");
}
