// SPDX-License-Identifier: MIT
// The page of a game report: its words, its geometry, games of every length.
#include <random>
#include <sstream>

#include "pdf_reading.h"
#include "rostok/base/files.h"
#include "rostok/report/game_sheet.h"
#include "rostok/review/report.h"

using namespace rostok;
using namespace pdf_reading;

namespace {

const std::string kMoment = "2026-11-23T18:30:00";

i18n::Translator words_in(i18n::Language language) {
  return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}

chess::PgnGame read(const std::string& text) {
  std::istringstream input(text);
  chess::PgnReader reader(input, "test.pgn");
  chess::PgnGame game;
  REQUIRE(reader.next(game));
  if (game.error) FAIL(game.error->to_string());
  return game;
}

const std::string kTags =
    "[Event \"Осенний кубок\"]\n[Site \"?\"]\n[Date \"2026.11.18\"]\n[Round \"3\"]\n[White "
    "\"Кузнецова Анна\"]\n"
    "[Black \"Орлов Тимофей\"]\n[Result \"1-0\"]\n\n";

// The scholar's mate: 3…Nf6 is a blunder, 3…g6 was better.
review::Report scholars_report(const chess::PgnGame& game) {
  review::Analysis analysis;
  analysis.engine = "Stockfish 15.1";
  analysis.nodes = 100'000;
  const auto record = review::record_of(game);
  const auto positions = review::positions_of(record);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    review::EvaluatedPosition each;
    const auto moves = positions[i].legal_moves();
    if (i == 6)
      each.line = review::Line{review::Score::mate(chess::Color::White, 1), 9, {record.moves[6]}};
    else if (i > 0 && !moves.empty())
      each.line = review::Line{review::Score::centipawns(i == 5 ? -20 : 15), 9, {moves[0]}};
    analysis.positions.push_back(each);
  }
  const auto best = chess::parse_san(positions[5], "g6");
  analysis.positions[5].line->moves = {best->move};
  return review::make_report(record, analysis);
}

// A game of random moves with random answers: as many marks as a page can meet.
review::Report random_report(int plies, unsigned seed, chess::PgnGame& game) {
  std::mt19937 dice(seed);
  review::GameRecord record;
  chess::Position position;
  auto node = chess::GameTree::kRoot;
  while (static_cast<int>(record.moves.size()) < plies) {
    const auto moves = position.legal_moves();
    if (moves.empty()) break;
    record.moves.push_back(moves[dice() % moves.size()]);
    position.play(record.moves.back());
    node = game.tree.append(node, record.moves.back(), true);
  }
  review::Analysis analysis;
  analysis.engine = "Stockfish 15.1";
  analysis.nodes = 100'000;
  for (const auto& each : review::positions_of(record)) {
    review::EvaluatedPosition made;
    const auto moves = each.legal_moves();
    if (!moves.empty() && dice() % 30 != 0)
      made.line = review::Line{review::Score::centipawns(static_cast<int>(dice() % 1200) - 600),
                               9,
                               {moves[dice() % moves.size()]}};
    analysis.positions.push_back(made);
  }
  return review::make_report(record, analysis);
}

PaperFile print(const fs::path& folder, const std::string& name, const review::Report& report,
                const chess::PgnGame& game, i18n::Language language,
                const openings::OpeningNames* names = nullptr) {
  const auto words = words_in(language);
  const fs::path path = folder / ("game-" + name + "-" + i18n::to_code(language) + ".pdf");
  const auto done =
      report::write_game_pdf(path, report::make_game_sheet(report, game, names, words),
                             ROSTOK_SHARE_DIR, {words, kMoment});
  if (!done) FAIL(done.error().to_string());
  return {name, path};
}

int pages_of(const fs::path& pdf) {
  const std::string info = output_of("pdfinfo '" + pdf.string() + "' | grep Pages");
  return std::atoi(info.c_str() + 6);
}

}  // namespace

TEST_CASE("a game report says what it must, in both languages") {
  const Folder folder;
  const auto names = openings::OpeningNames::load(ROSTOK_SHARE_DIR);
  REQUIRE(names);
  const auto game = read(kTags + "1. e4 e5 2. Bc4 Nc6 3. Qh5 Nf6 4. Qxf7# 1-0\n");
  const auto report = scholars_report(game);
  const std::string russian =
      text_of(print(folder.path, "scholar", report, game, i18n::Language::Russian, &*names).path);
  for (const char* words :
       {"Отчёт о партии", "Кузнецова Анна", "1–0", "Орлов Тимофей",
        "Осенний кубок · тур 3 · 18.11.2026", "C23", "Точность", "3…Кf6 ?? зевок", "Ход чёрных",
        "Лучше: 3…g6", "Кf6??", "Ф:f7#", "лучше у белых", "дебют",
        "Stockfish 15.1, 100000 узлов на позицию", "напечатано 23.11.2026 18:30"}) {
    INFO(words << "\n" << russian);
    CHECK(russian.find(words) != std::string::npos);
  }
  const std::string english =
      text_of(print(folder.path, "scholar", report, game, i18n::Language::English, &*names).path);
  for (const char* words : {"Game report", "Bishop", "3…Nf6 ?? blunder", "Better: 3…g6", "Qxf7#",
                            "Black to move", "White better"}) {
    INFO(words << "\n" << english);
    CHECK(english.find(words) != std::string::npos);
  }
}

TEST_CASE("game reports of every length keep to one page and to its margins") {
  const Folder folder;
  for (const auto language : {i18n::Language::Russian, i18n::Language::English}) {
    for (const int plies : {0, 1, 2, 17, 80, 160, 300, 560}) {
      auto game = read(kTags + "1-0\n");
      const auto report = random_report(plies, static_cast<unsigned>(plies) + 1, game);
      const auto file = print(folder.path, std::to_string(plies), report, game, language);
      CHECK(pages_of(file.path) == 1);
      check_geometry(file, 12, 9);
    }
  }
  auto endless = read(kTags + "1-0\n");
  const auto report = random_report(560, 561, endless);
  if (report.moves.size() == 560)
    CHECK(text_of(print(folder.path, "cut", report, endless, i18n::Language::Russian).path)
              .find("… и ещё") != std::string::npos);
}

TEST_CASE("long names are shortened, they do not touch the result") {
  const Folder folder;
  auto game = read(
      "[Event \"Открытый осенний турнир шахматного клуба «Росток» памяти учителей города, младшая "
      "группа, финал\"]\n"
      "[White \"Константинопольская-Преображенская Александра Владимировна\"]\n"
      "[Black \"Щербакова-Колесниченко-Задунайская Евдокия Константиновна\"]\n[Result "
      "\"1/2-1/2\"]\n\n1. e4 1/2-1/2\n");
  const auto report = random_report(60, 3, game);
  const auto file = print(folder.path, "long", report, game, i18n::Language::Russian);
  CHECK(pages_of(file.path) == 1);
  check_geometry(file, 12, 9);
  CHECK(text_of(file.path).find("½–½") != std::string::npos);
}

TEST_CASE("a game without a mistake is praised") {
  const Folder folder;
  const auto game = read(kTags + "1. e4 e5 2. Nf3 Nc6 1-0\n");
  review::Analysis analysis;
  analysis.positions.resize(5);
  const auto report = review::make_report(review::record_of(game), analysis);
  CHECK(text_of(print(folder.path, "clean", report, game, i18n::Language::Russian).path)
            .find("Ошибок не найдено. Хорошая партия!") != std::string::npos);
}

TEST_CASE("a game report is made of vectors and embedded fonts, the same each time") {
  const Folder folder;
  auto game = read(kTags + "1-0\n");
  const auto report = random_report(60, 5, game);
  const auto one = print(folder.path, "one", report, game, i18n::Language::Russian);
  const auto two = print(folder.path, "two", report, game, i18n::Language::Russian);
  CHECK(base::read_file(one.path).value() == base::read_file(two.path).value());
  CHECK(output_of("pdfimages -list '" + one.path.string() + "' | tail -n +3").empty());
  const std::string fonts = output_of("pdffonts '" + one.path.string() + "' | tail -n +3");
  CHECK_FALSE(fonts.empty());
  CHECK(fonts.find(" no  yes") == std::string::npos);
}

TEST_CASE("a game report without its pieces is an error that names the file") {
  const auto words = words_in(i18n::Language::English);
  const auto result = report::write_game_pdf("x.pdf", {}, "/nonexistent", {words, kMoment});
  REQUIRE_FALSE(result);
  CHECK(result.error().to_string().find("/nonexistent/pieces/classic/wK.svg") != std::string::npos);
}
