// SPDX-License-Identifier: MIT
// Cases of PGN that readers get wrong; each name carries the case's number.
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/chess/pgn.h"

using namespace rostok;
using namespace rostok::chess;

namespace {

std::vector<PgnGame> games_of(const std::string& bytes, const PgnOptions& options = {}) {
  std::istringstream input(bytes);
  PgnReader reader(input, "f.pgn", options);
  std::vector<PgnGame> games;
  PgnGame game;
  while (reader.next(game))
    games.push_back(game);
  return games;
}
PgnGame one(const std::string& bytes, const PgnOptions& options = {}) {
  const auto games = games_of(bytes, options);
  INFO(bytes.substr(0, 200));
  REQUIRE(games.size() == 1);
  return games[0];
}
// The main line in SAN with its error behind it.
std::string line_of(const PgnGame& game) {
  std::string text;
  Position position = game.tree.start();
  for (const Move move : game.tree.main_line()) {
    text += (text.empty() ? "" : " ") + to_san(position, move);
    position.play(move);
  }
  if (game.error) text += " | " + game.error->to_string();
  return text;
}
std::string line(const std::string& bytes) {
  return line_of(one(bytes));
}
std::string warnings_of(const PgnGame& game) {
  std::string text;
  for (const auto& each : game.warnings)
    text += each.to_string() + "\n";
  return text;
}
// A healthy game that must be read behind a faulty one.
const std::string kNext = "\n[Event \"Next\"]\n[Result \"1-0\"]\n\n1. d4 d5 1-0\n";
void check_next_is_read(const std::string& faulty, const std::string& expected) {
  INFO(faulty.substr(0, 200));
  const auto games = games_of(faulty + kNext);
  REQUIRE(games.size() == 2);
  CHECK(line_of(games[0]) == expected);
  CHECK(line_of(games[1]) == "d4 d5");
  CHECK(games[1].tag("Event") == "Next");
  CHECK(games[1].result == PgnResult::WhiteWins);
}

}  // namespace

TEST_CASE("G1 a semicolon comment runs to the end of the line") {
  const PgnGame game = one("1. e4 e5 ; remark\n2. Nf3 *");
  CHECK(line_of(game) == "e4 e5 Nf3");
  CHECK(to_pgn(game).find("1. e4 e5 {remark} 2. Nf3 *") != std::string::npos);
}
TEST_CASE("G2 percent escapes a line in column one only") {
  CHECK(line("% 1. d4 d5\n1. e4 e5\n%) } {\n2. Nf3 *") == "e4 e5 Nf3");
  CHECK(line("1. e4 e5 %x *") == "e4 e5 | f.pgn:1:10: “%x” is not a chess move");
}
TEST_CASE("G3 brackets inside braces mean nothing") {
  CHECK(line("1. e4 {a ) } e5 (1... c5 { ) }) 2. Nf3 *") == "e4 e5 Nf3");
}
TEST_CASE("G4 comments, glyphs and variations may begin a line") {
  const PgnGame game = one("1. e4\n{good}\n$1\n(1. d4\n{too})\n1... e5\n*");
  CHECK(line_of(game) == "e4 e5");
  CHECK(to_pgn(game).find("1. e4 $1 {good} (1. d4 {too}) 1... e5 *") != std::string::npos);
}
TEST_CASE("G5 variations nest deeply") {
  std::string text = "1. e4 ";
  for (int i = 0; i < 200; ++i)
    text += "(1. d4 ";
  for (int i = 0; i < 200; ++i)
    text += ") ";
  const PgnGame game = one(text + "e5 *");
  CHECK(line_of(game) == "e4 e5");
  CHECK(game.tree.size() == 203);
  CHECK(game.tree.children(GameTree::kRoot).size() == 201);
  std::string endless = "1. e4 ";
  for (int i = 0; i < 5000; ++i)
    endless += "(1. d4 ";
  CHECK(line(endless).find("nested too deeply") != std::string::npos);
  CHECK(one("1. Nf3 Nf6 (1... Nc6 2. Ng1 (2. Ng5 Nb8 (2... Nb4 3. Nf3))) 2. Ng1 *").tree.size() ==
        10);
}
TEST_CASE("G6 variations and comments keep their places") {
  const std::string moves =
      "{before all} 1. e4 {a} (1. d4 {b} 1... d5) ({c} 1. c4) {d} 1... e5 {e} {f} 2. Nf3 $1 *";
  const PgnGame game = one(moves);
  CHECK(line_of(game) == "e4 e5 Nf3");
  CHECK(to_pgn(game).find(moves.substr(0, 50)) != std::string::npos);
  const auto first = game.tree.main_child(GameTree::kRoot);
  CHECK(game.tree.annotation(GameTree::kRoot).after == std::vector<std::string>{"before all"});
  CHECK(game.tree.annotation(first).after == std::vector<std::string>{"a"});
  const auto second = game.tree.main_child(first);
  CHECK(game.tree.annotation(second).before == std::vector<std::string>{"d"});
  CHECK(game.tree.annotation(second).after == std::vector<std::string>{"e", "f"});
  CHECK(game.tree.annotation(game.tree.main_child(second)).nags == std::vector<std::uint8_t>{1});
  CHECK(line("(1. d4) 1. e4 e5 (1... c5) *") == "e4 e5");
  const PgnGame late = one("1. e4 (1. d4) {last} *");
  CHECK(late.tree.annotation(late.tree.end_of_main_line()).after ==
        std::vector<std::string>{"last"});
}
TEST_CASE("G6 a variation without any move of the game is an error, not the game") {
  for (const PgnContent content : {PgnContent::Everything, PgnContent::MainLine}) {
    PgnOptions options;
    options.content = content;
    for (const char* text : {"(1. e4 e5 {x}) *", "(1. -- ) ? *", "(1. e4 e5"}) {
      const PgnGame game = one(text, options);
      CHECK(game.tree.main_line().empty());
      REQUIRE(game.error);
      CHECK(game.error->to_string().find("A variation stands here without the move") !=
            std::string::npos);
    }
    CHECK_FALSE(one("({y}) *", options).error);
  }
}
TEST_CASE("G7 move numbers are decoration") {
  for (const char* text :
       {"e4 e5 Nf3 *", "1.e4 e5 2.Nf3 *", "1 . e4 e5 2 . Nf3 *", "1. e4 1... e5 2. Nf3 *",
        "7. e4 9... e5 1. Nf3 *", "1e4 e5 2Nf3 *", "1.e4 1…e5 2…Nf3"}) {
    INFO(text);
    CHECK(line(text) == "e4 e5 Nf3");
  }
}
TEST_CASE("G8 a missing result is taken from the tag") {
  const auto games = games_of("[Event \"A\"]\n[Result \"0-1\"]\n\n1. f3 e5 2. g4 Qh4#\n" + kNext);
  REQUIRE(games.size() == 2);
  CHECK(games[0].result == PgnResult::BlackWins);
  CHECK_FALSE(games[0].error);
  CHECK(warnings_of(games[0]).find("result is missing") != std::string::npos);
}
TEST_CASE("G9 contradicting results are reported") {
  const PgnGame game = one("[Event \"A\"]\n[Result \"1-0\"]\n\n1. e4 0-1\n");
  CHECK(game.result == PgnResult::WhiteWins);
  CHECK(warnings_of(game).find("The tag says 1-0, the moves end with 0-1") != std::string::npos);
  CHECK(one("[Event \"A\"]\n[Result \"*\"]\n\n1. e4 0-1\n").result == PgnResult::BlackWins);
}
TEST_CASE("G10 short draws are read") {
  for (const char* token : {"1/2", "½-½"}) {
    const PgnGame game = one(std::string("1. e4 e5 ") + token);
    CHECK(line_of(game) == "e4 e5");
    CHECK(game.result == PgnResult::Draw);
    CHECK(game.warnings.size() == 1);
  }
}
TEST_CASE("G11 G28 tags without moves are games without plies") {
  CHECK(one("[Event \"A\"]\n[White \"B\"]\n").tree.size() == 1);
  CHECK(one("[Event \"A\"]\n[Result \"1-0\"]\n\n1-0\n").result == PgnResult::WhiteWins);
  const auto games =
      games_of("[Event \"A\"]\n[Site \"x\"]\n\n[Event \"B\"]\n[Site \"y\"]\n[Event \"C\"]\n");
  REQUIRE(games.size() == 3);
  CHECK(games[1].tag("Site") == "y");
  for (const PgnGame& game : games)
    CHECK_FALSE(game.error);
}
TEST_CASE("G12 moves without tags are one game") {
  const PgnGame game = one("1. e4 e5 *\n");
  CHECK(to_pgn(game) ==
        "[Event \"?\"]\n[Site \"?\"]\n[Date \"????.??.??\"]\n[Round \"?\"]\n[White \"?\"]\n"
        "[Black \"?\"]\n[Result \"*\"]\n\n1. e4 e5 *\n\n");
  const auto two = games_of("1. e4 e5 *\n\n1. d4 d5 1/2-1/2\n");
  REQUIRE(two.size() == 2);
  CHECK(line_of(two[1]) == "d4 d5");
  CHECK(two[1].line == 1 + 2);
}
TEST_CASE("G13 G14 odd tags are read") {
  CHECK(one("[White \"A \\\"B\\\" \\\\\"]\n\n*").tag("White") == "A \"B\" \\");
  const PgnGame game =
      one("[My_Tag \"a [bracket] and ] more\"] [Empty \"\"]\n[ White  \"x\" ]\n\n1. e4 *");
  CHECK(game.tag("My_Tag") == "a [bracket] and ] more");
  CHECK(game.tag("White") == "x");
  CHECK(game.tags.size() == 3);
  CHECK(line_of(game) == "e4");
}
TEST_CASE("G15 a quotation mark without escape is kept") {
  const PgnGame game = one("[Event \"The \"big\" one\"]\n\n1. e4 *");
  CHECK(game.tag("Event") == "The \"big\" one");
  CHECK(game.warnings.size() == 1);
  CHECK(line_of(game) == "e4");
}
TEST_CASE("G16 FEN without SetUp is used") {
  const PgnGame game = one("[FEN \"4k3/8/8/8/8/8/8/4K2R w K - 0 1\"]\n\n1. O-O *");
  CHECK(line_of(game) == "O-O");
  CHECK(warnings_of(game).find("SetUp") != std::string::npos);
  CHECK(to_pgn(game).find("[SetUp \"1\"]") != std::string::npos);
}
TEST_CASE("G17 a broken FEN costs one game") {
  const auto games =
      games_of("[Event \"A\"]\n[SetUp \"1\"]\n[FEN \"9/8 w - - 0 1\"]\n\n1. e4 *\n" + kNext);
  REQUIRE(games.size() == 2);
  REQUIRE(games[0].error);
  CHECK(games[0].error->place.line == 3);
  CHECK(games[0].tree.size() == 1);
  CHECK(line_of(games[1]) == "d4 d5");
}
TEST_CASE("G18 other variants are listed and not read") {
  const PgnGame game =
      one("[Event \"A\"]\n[White \"W\"]\n[Variant \"Atomic\"]\n[Result \"1-0\"]\n\n1. Nxf7 1-0");
  CHECK_FALSE(game.moves_read);
  CHECK(game.tag("White") == "W");
  CHECK(game.result == PgnResult::WhiteWins);
  REQUIRE(game.error);
  CHECK(game.error->kind == base::ErrorKind::Unsupported);
}
TEST_CASE("G19 Chess960 with either way of writing the rights") {
  for (const char* rights : {"KQkq", "FCfc"}) {
    const PgnGame game = one(std::string("[Variant \"Chess960\"]\n[SetUp \"1\"]\n[FEN "
                                         "\"bnrkqrnb/pppppppp/8/8/8/8/PPPPPPPP/BNRKQRNB w ") +
                             rights + " - 0 1\"]\n\n1. g3 g6 *");
    CHECK(line_of(game) == "g3 g6");
    CHECK(game.tree.start().is_chess960());
    CHECK(to_pgn(game).find("w FCfc -") != std::string::npos);
  }
}
TEST_CASE("G20 commands inside comments") {
  const CommentParts parts =
      parse_comment("good [%clk 0:01:05] move [%eval #-4] [%csl Ge4][%cal Ge2e4,Rd1d8] [%tqu x] !");
  CHECK(parts.text == "good move [%tqu x] !");
  CHECK(parts.clock == std::chrono::milliseconds(65'000));
  REQUIRE(parts.eval);
  CHECK(parts.eval->is_mate);
  CHECK(parts.eval->value == -4);
  REQUIRE(parts.shapes.size() == 3);
  CHECK(parts.shapes[2] == BoardShape{'R', 3, 59});
  CHECK(parse_comment(to_comment(parts)) == parts);
  CHECK(parse_comment("[%eval -1.25,18][%emt 0:00:01.5]").eval == EngineEval{false, -125, 18});
  CHECK(parse_comment("[%emt 0:00:01.5]").elapsed == std::chrono::milliseconds(1500));
  for (const char* text : {"[%clk x]", "[%clk -1:00]", "[%eval nan]", "[%eval 1e99]", "[%csl e4]",
                           "[%cal Gz9e4]", "[%clk"})
    CHECK(parse_comment(text).text == text);
}
TEST_CASE("G21 an illegal move keeps what stands before it") {
  check_next_is_read("1. e4 e5\n2. Ke3 Nc6 *\n",
                     "e4 e5 | f.pgn:2:4: “Ke3” is not a legal move here");
}
TEST_CASE("G22 a move behind mate is an error") {
  check_next_is_read("1. f3 e5 2. g4 Qh4# 3. Kf2 0-1\n",
                     "f3 e5 g4 Qh4# | f.pgn:1:24: “Kf2” is not a legal move here");
}
TEST_CASE("G23 an endless comment costs one game") {
  check_next_is_read("[Event \"A\"]\n\n1. e4 {never closed\n[White \"no tag\"]\n2. Nf3 *\n",
                     "e4 | f.pgn:3:7: A comment is not closed: “}” is missing");
}
TEST_CASE("G24 stray and missing brackets cost one game") {
  check_next_is_read("1. e4 (1. d4 d5 2. c4 1-0\n",
                     "e4 | f.pgn:1:23: A variation is not closed: “)” is missing");
  check_next_is_read("1. e4 ) e5 *\n", "e4 | f.pgn:1:7: “)” stands without “(” before it");
  check_next_is_read("1. e4 } e5 *\n", "e4 | f.pgn:1:7: “}” stands without “{” before it");
}
TEST_CASE("G25 hostile bytes and giant lines are survived") {
  check_next_is_read(std::string("1. e4 \0 e5 *\n", 13),
                     "e4 | f.pgn:1:7: “\uFFFD” is not a chess move");
  const std::string big(1 << 20, 'x');
  CHECK(one("1. e4 {" + big + "} e5 *").tree.size() == 3);
  check_next_is_read("1. e4 {x} e5 " + std::string(1 << 20, ' ') + "*\n", "e4 e5");
  const auto broken = games_of("1. e4 " + big + "\n" + kNext);
  REQUIRE(broken.size() == 2);
  REQUIRE(broken[0].error);
  CHECK(broken[0].error->to_string().size() < 200);
  std::string many = "1. e4 ";
  for (int i = 0; i < 100'000; ++i)
    many += "(1. d4)";
  CHECK(one(many + "*").tree.size() == 100'002);
  PgnOptions small;
  small.most_bytes = 1000;
  const auto cut = games_of("1. e4 {" + big + "} e5 *\n" + kNext, small);
  REQUIRE(cut.size() == 2);
  CHECK(cut[0].error);
  CHECK(line_of(cut[1]) == "d4 d5");
}
TEST_CASE("G25 control characters in comments and names of tags are left out") {
  const PgnGame game =
      one("[A\x02 \"x\"]\n[B \"y\"]\n\n1. e4 {" + std::string(1, '\0') + "} e5 {a\x01\x62} *\n");
  CHECK(game.tags.size() == 1);
  CHECK(to_pgn(game).find("1. e4 e5 {a b} *") != std::string::npos);
}
TEST_CASE("G26 encodings") {
  CHECK(one("\xEF\xBB\xBF[White \"Цой\"]\n\n*").tag("White") == "Цой");
  const auto joined =
      games_of("\xEF\xBB\xBF[White \"A\"]\n\n1. e4 *\n\n\xEF\xBB\xBF[White \"B\"]\n\n1. d4 *\n");
  REQUIRE(joined.size() == 2);
  CHECK_FALSE(joined[0].error);
  CHECK(joined[1].tag("White") == "B");
  CHECK(one("[White \"Цой\"]\n\n*").tag("White") == "Цой");
  CHECK(one("[White \"\xD6\xEE\xE9\"]\n\n*").tag("White") == "Цой");
  PgnOptions latin;
  latin.legacy = LegacyEncoding::Latin1;
  CHECK(one("[White \"B\xF6hm\"]\n\n1. e4 {sch\xF6n} *", latin).tag("White") == "Böhm");
  // Without being told: western letters stand among ASCII letters, Russian ones among themselves.
  CHECK(one("[White \"S\xF8rensen, Bj\xF8rn\"]\n\n*").tag("White") == "Sørensen, Bjørn");
  CHECK(one("[White \"\xCF\xB8\xF2\xF0 (Moscow)\"]\n\n*").tag("White") == "Пётр (Moscow)");
}
TEST_CASE("G27 any line end and tabs") {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const std::string e = end;
    const auto games = games_of("[Event \"A\"]" + e + e + "1.\te4" + e + "%x" + e + "e5 ;c" + e +
                                "Nf3 *" + e + e + "[Event \"B\"]" + e + e + "1. Ke3 *" + e);
    REQUIRE(games.size() == 2);
    CHECK(line_of(games[0]) == "e4 e5 Nf3");
    CHECK(games[1].error->place.line == 10);
  }
}
TEST_CASE("G29 blank lines are where they like") {
  CHECK(line("[Event \"A\"]\n1. e4\n\n\ne5 2. Nf3 *\n") == "e4 e5 Nf3");
}
TEST_CASE("G30 a game cut off at the end of the file is reported") {
  const auto games = games_of(kNext + "\n[Event \"Cut\"]\n\n1. e4 e5 2. N");
  REQUIRE(games.size() == 2);
  CHECK_FALSE(games[0].error);
  CHECK((games[1].error || !games[1].warnings.empty()));
  CHECK(games[1].tree.main_line().size() == 2);
}
TEST_CASE("D13 null moves stand in variations only") {
  CHECK(one("1. e4 e5 (1... -- 2. d4) *").tree.size() == 5);
  CHECK(line("1. e4 -- *").find("A null move is not allowed here") != std::string::npos);
}
TEST_CASE("D15 Russian letters are found out") {
  const PgnGame game = one("1. e4 e5 2. Кf3 Кc6 3. Сb5 a6 4. O-O *");
  CHECK(game.letters == PieceLetters::Russian);
  CHECK(line_of(game) == "e4 e5 Nf3 Nc6 Bb5 a6 O-O");
  // One move in English letters: not wholly Russian, so read as English up to the first fault.
  CHECK(line("1. e4 e5 2. Кf3 Nc6 *") == "e4 e5 | f.pgn:1:13: “Кf3” is not a chess move");
}
TEST_CASE("PGN glyphs behind and beside moves become numbers") {
  const PgnGame game = one("1. e4! e5?? 2. Nf3 $14 Nc6 ± 3. Bb5 ?! *");
  CHECK(to_pgn(game).find("1. e4 $1 e5 $4 2. Nf3 $14 Nc6 $16 3. Bb5 $6 *") != std::string::npos);
}
TEST_CASE("PGN words behind the end of a game are reported") {
  CHECK(line("1. e4 e5 1-0 {resigned}\n") == "e4 e5");
  CHECK(line("1. e4 e5 1-0\n\nThis is <html>\n") ==
        "e4 e5 | f.pgn:3:1: “This” stands behind the end of the game");
}
TEST_CASE("game tree: playing, promoting and removing variations") {
  GameTree tree;
  const auto at = [](const GameTree& where, GameTree::Node node, const char* uci) {
    return parse_uci(where.position_at(node), uci).value();
  };
  const auto e4 = tree.play(GameTree::kRoot, at(tree, GameTree::kRoot, "e2e4")).value();
  const auto d4 = tree.play(GameTree::kRoot, at(tree, GameTree::kRoot, "d2d4")).value();
  const auto c4 = tree.play(GameTree::kRoot, at(tree, GameTree::kRoot, "c2c4")).value();
  CHECK(tree.play(GameTree::kRoot, tree.move(d4)).value() == d4);
  CHECK_FALSE(tree.play(e4, tree.move(d4)));
  tree.promote(c4);
  CHECK(tree.children(GameTree::kRoot) == std::vector<GameTree::Node>{c4, e4, d4});
  tree.remove(d4);
  CHECK(tree.children(GameTree::kRoot) == std::vector<GameTree::Node>{c4, e4});
  const auto a3 = tree.play(GameTree::kRoot, at(tree, GameTree::kRoot, "a2a3")).value();
  CHECK(tree.children(GameTree::kRoot) == std::vector<GameTree::Node>{c4, e4, a3});
  CHECK(tree.ply_of(a3) == 1);
  CHECK(tree.main_line() == std::vector<Move>{tree.move(c4)});
}
