// SPDX-License-Identifier: MIT
// Working on a game with variations: nothing that was played is lost, and every change comes back.
#include "rostok/viewmodel/game_notebook.h"

#include <sstream>

#include "catch.h"
#include "rostok/viewmodel/tree_blocks.h"

using namespace rostok;
using namespace rostok::viewmodel;

namespace {

chess::PgnGame read(const std::string& text) {
  std::istringstream stream(text);
  chess::PgnReader reader(stream, "");
  chess::PgnGame game;
  REQUIRE(reader.next(game));
  REQUIRE_FALSE(game.error);
  return game;
}

void play(GameNotebook& book, const std::string& san) {
  const auto move = chess::parse_san(book.position(), san);
  REQUIRE(move);
  book.play(move->move);
}

std::string moves(const GameNotebook& book) {
  const std::string pgn = chess::to_pgn(book.game());
  std::string text = pgn.substr(pgn.find("\n\n") + 2);
  while (!text.empty() && (text.back() == '\n' || text.back() == '*' || text.back() == ' '))
    text.pop_back();
  return text;
}

constexpr const char* kItalian = "1. e4 e5 2. Nf3 Nc6 (2... d6 3. d4) (2... Nf6) 3. Bc4 *";

std::string words_of(const std::vector<TreeBlock>& blocks) {
  std::string text;
  for (const TreeBlock& block : blocks) {
    if (block.kind == TreeBlock::Kind::Pair) text += std::to_string(block.number) + ".";
    if (block.kind == TreeBlock::Kind::Comment) text += "{" + block.text + "}";
    for (const TreeToken& token : block.tokens)
      text += " " + token.text + token.glyph;
    text += "|";
  }
  return text;
}

}  // namespace

TEST_CASE("a notebook walks through moves and variations") {
  GameNotebook book(read(kItalian));
  CHECK_FALSE(book.back());
  book.go_to_ply(4);
  CHECK(book.next_variation(1));
  CHECK(book.forward());
  CHECK_FALSE(book.forward());
  CHECK(book.back());
  CHECK(book.next_variation(1));
  CHECK_FALSE(book.next_variation(1));
  CHECK(book.next_variation(-1));
  CHECK(book.next_variation(-1));
  CHECK_FALSE(book.next_variation(-1));
  book.to_end();
  CHECK(book.tree().ply_of(book.here()) == 5);
  book.go_to_ply(3);
  CHECK(book.next_variation(1));  // into the first variation of the next move
  CHECK(book.tree().ply_of(book.here()) == 4);
  book.go_to_ply(99);
  CHECK(book.tree().ply_of(book.here()) == 5);
  CHECK_FALSE(book.changed());
}

TEST_CASE("a move that is there is entered, a new one becomes a variation") {
  GameNotebook book(read(kItalian));
  const std::size_t nodes = book.tree().size();
  play(book, "e4");
  CHECK(book.tree().size() == nodes);
  play(book, "c5");
  CHECK(book.tree().size() == nodes + 1);
  CHECK(book.changed());
  CHECK(moves(book).find("1... c5") != std::string::npos);
  CHECK(book.undo());
  CHECK_FALSE(book.changed());
  CHECK(book.tree().size() == nodes);
  CHECK_FALSE(book.undo());
}

TEST_CASE("a variation is promoted and removed, a played game stays the main line") {
  GameNotebook free(read(kItalian));
  free.go_to_ply(3);
  CHECK_FALSE(free.can_promote());
  free.next_variation(1);
  free.forward();
  REQUIRE(free.promote());
  CHECK(moves(free).starts_with("1. e4 e5 2. Nf3 d6"));
  CHECK_FALSE(free.can_promote());
  CHECK(free.undo());
  CHECK(moves(free).starts_with("1. e4 e5 2. Nf3 Nc6"));

  GameNotebook played(read(kItalian), 5);
  played.go_to_ply(3);
  played.next_variation(1);
  CHECK_FALSE(played.promote());
  CHECK(played.remove());
  CHECK(moves(played).find("d6") == std::string::npos);
  played.go_to_ply(5);
  CHECK_FALSE(played.remove());
  play(played, "Bc5");  // behind the end of the game
  CHECK(played.can_remove());
  CHECK(played.remove());
  CHECK_FALSE(played.remove());
}

TEST_CASE("comments, signs and shapes share one comment and survive the file") {
  GameNotebook book(read("1. e4 { [%clk 0:05:00] good } e5 *"));
  book.go_to_ply(1);
  CHECK(book.comment() == "good");
  book.set_comment("better {so}");
  CHECK(book.comment() == "better (so)");
  book.set_glyph(1);
  book.set_shapes({{'G', *chess::parse_square("e4"), *chess::parse_square("e5")},
                   {'R', *chess::parse_square("d4"), *chess::parse_square("d4")}});
  GameNotebook again(read(chess::to_pgn(book.game())));
  again.go_to_ply(1);
  CHECK(again.comment() == "better (so)");
  CHECK(again.glyph() == 1);
  CHECK(again.shapes() == book.shapes());
  CHECK(chess::to_pgn(again.game()).find("%clk 0:05:00") != std::string::npos);
  book.set_glyph(4);
  CHECK(book.glyph() == 4);
  book.set_glyph(4);
  CHECK(book.glyph() == 0);
  book.set_comment("");
  CHECK(book.comment().empty());
  CHECK(book.shapes().size() == 2);
}

TEST_CASE("the start position can be commented and drawn on too") {
  GameNotebook book(read("1. e4 *"));
  book.set_comment("Before the game");
  book.set_shapes({{'B', 4, 4}});
  book.set_glyph(1);
  CHECK(book.glyph() == 0);
  GameNotebook again(read(chess::to_pgn(book.game())));
  CHECK(again.comment() == "Before the game");
  CHECK(again.shapes() == book.shapes());
}

TEST_CASE("another game can be taken back") {
  GameNotebook book(read(kItalian), 5);
  book.replace(read("1. d4 *"));
  CHECK_FALSE(book.is_original());
  CHECK(book.changed());
  play(book, "d4");
  CHECK(book.can_remove());
  CHECK(book.undo());
  CHECK(book.is_original());
  CHECK_FALSE(book.changed());
  book.set_comment("x");
  book.mark_saved();
  CHECK_FALSE(book.changed());
  CHECK(book.undo());
  CHECK(book.changed());
}

TEST_CASE("the page of moves: pairs, comments and variations between them") {
  Settings settings;
  GameNotebook real(
      read("{Start} 1. e4 {good} e5 2. Nf3 Nc6! (2... d6 {solid} 3. d4 (3. Bc4 Be7) exd4) (2... "
           "Nf6) 3. Bb5 *"));
  CHECK(words_of(blocks_of(real, settings)) ==
        "{Start}|1. e4 |{good}|1. … e5|2. Кf3 Кc6!|"
        " ( 2…d6 solid 3.d4 ( 3.Сc4 Сe7 ) 3…e:d4 )| ( 2…Кf6 )|3. Сb5 |");
  settings.notation = Notation::Figurines;
  CHECK(words_of(blocks_of(real, settings)).find("3. ♗b5") != std::string::npos);
  CHECK(blocks_of(GameNotebook(), settings).empty());
}
