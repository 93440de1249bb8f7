// SPDX-License-Identifier: MIT
// The reviewed game as PGN: glyphs, evaluations, words, lines; nothing of a person's is lost.
#include <sstream>

#include "review_games.h"
#include "rostok/review/annotate.h"
#include "rostok/review/wording.h"

using namespace rostok;
using namespace rostok::review;

namespace {

i18n::Translator words_in(i18n::Language language) {
  return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}

std::string flat(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

chess::PgnGame read(const std::string& text) {
  std::istringstream input(text);
  chess::PgnReader reader(input, "test.pgn");
  chess::PgnGame game;
  REQUIRE(reader.next(game));
  return game;
}

// 2…Nf6 loses to mate; the engine wants 2…g6.
Report scholars_report(const chess::PgnGame& game) {
  const GameRecord record = record_of(game);
  Analysis made = analysis(record, {Score::centipawns(30), Score::centipawns(25),
                                    Score::centipawns(-10), Score::centipawns(-15),
                                    Score::centipawns(-20), Score::mate(chess::Color::White, 1)});
  const auto positions = positions_of(record);
  made.positions[5].line =
      Line{Score::centipawns(-20), 9, review::game("g6 Qf3 Nf6", positions[5]).moves};
  return make_report(record, made);
}

const std::string kGame =
    "[White \"A\"]\n[Black \"B\"]\n[Result \"1-0\"]\n\n"
    "1. e4 {[%clk 0:05:00] best by test} e5 2. Qh5 $5 (2. Nf3 Nc6) Nc6 3. Bc4 {[%eval 9.99]} Nf6 "
    "$1 4. Qxf7# 1-0\n";

}  // namespace

TEST_CASE("an annotated game has evaluations, glyphs, words and the better line") {
  const auto game = read(kGame);
  const std::string pgn =
      flat(chess::to_pgn(annotate(game, scholars_report(game), words_in(i18n::Language::Russian))));
  INFO(pgn);
  CHECK(pgn.find("1. e4 {[%eval 0.30][%clk 0:05:00] best by test}") != std::string::npos);
  CHECK(pgn.find("2. Qh5 $5 {[%eval -0.10]} (2. Nf3 Nc6)") !=
        std::string::npos);  // a person's glyph stays
  CHECK(pgn.find("3. Bc4 {[%eval -0.20]} 3... Nf6 $4 {[%eval #1] Зевок. Лучше 3…g6.}") !=
        std::string::npos);
  CHECK(pgn.find("(3... g6 4. Qf3 Nf6)") != std::string::npos);
  CHECK(pgn.find("4. Qxf7# 1-0") != std::string::npos);
  CHECK(pgn.find("[Annotator \"Rostok\"]") != std::string::npos);
  CHECK(pgn.find("9.99") == std::string::npos);
}

TEST_CASE("reviewing a reviewed game changes nothing more") {
  const auto words = words_in(i18n::Language::English);
  const auto game =
      read("[White \"A\"]\n[Result \"1-0\"]\n\n1. e4 e5 2. Qh5 Nc6 3. Bc4 Nf6 4. Qxf7# 1-0\n");
  const std::string once = chess::to_pgn(annotate(game, scholars_report(game), words));
  CHECK(flat(once).find("Blunder. Better was 3…g6.") != std::string::npos);
  const auto again = read(once);
  REQUIRE_FALSE(again.error);
  CHECK(chess::to_pgn(annotate(again, scholars_report(again), words)) == once);
}

TEST_CASE("moves, lines and scores in words") {
  const auto russian = words_in(i18n::Language::Russian),
             english = words_in(i18n::Language::English);
  const auto start = position("rnbqk2r/pppp1ppp/5n2/2b1p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 4 4");
  const auto moves = game("O-O Nxe4 Nxe5", start).moves;
  CHECK(line_text(start, moves, 9, i18n::Language::Russian) == "4.0-0 К:e4 5.К:e5");
  CHECK(line_text(start, moves, 2, i18n::Language::English) == "4.O-O Nxe4");
  CHECK(numbered_move(start.after(moves[0]), moves[1], i18n::Language::Russian) == "4…К:e4");
  CHECK(score_text(Score::centipawns(125), russian) == "+1,25");
  CHECK(score_text(Score::centipawns(-30), english) == "−0.30");
  CHECK(score_text(Score::mate(chess::Color::White, 3), russian) == "у белых мат в 3");
  CHECK(score_text(Score::mate(chess::Color::Black, 3), english) == "Black mates in 3");
  CHECK(decimal_text(83.86, i18n::Language::Russian) == "83,9");
  CHECK(word(MoveClass::Blunder, russian) == "зевок");
  CHECK(word(Phase::Middlegame, russian) == "миттельшпиль");
}

TEST_CASE("a record takes ratings and result from the tags") {
  const auto game =
      read("[WhiteElo \"1150\"]\n[BlackElo \"?\"]\n[Result \"1/2-1/2\"]\n\n1. e4 e5 1/2-1/2\n");
  const GameRecord record = record_of(game);
  CHECK(record.ratings[0] == 1150);
  CHECK_FALSE(record.ratings[1]);
  CHECK(record.drawn);
  CHECK(record.moves.size() == 2);
}
