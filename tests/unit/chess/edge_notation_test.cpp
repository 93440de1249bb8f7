// SPDX-License-Identifier: MIT
// Writing and reading SAN: cases that programs get wrong, each test named by its number. D13 and
// D15 for whole games stand in pgn_cases_test.cpp.
#include <string>

#include "edge_support.h"

using namespace rostok;
using namespace rostok::chess;
using namespace rostok::chess::testing;

namespace {

const std::string kStart = Position().to_fen();
const std::string kTwoKnights = "4k3/8/8/8/4N3/8/8/1N2K3 w - - 0 1";
const std::string kPinnedKnight = "4k3/4r3/8/8/8/4N3/8/4K1N1 w - - 0 1";
const std::string kPromotion = "8/P1k5/8/8/8/8/8/4K3 w - - 0 1";
const std::string kEnPassant = "rnbqkbnr/ppp1p1pp/8/3pPp2/8/8/PPPP1PPP/RNBQKBNR w KQkq f6 0 3";
bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("C1 the file tells two knights apart before the rank does") {
  CHECK(san(kTwoKnights, "b1d2") == "Nbd2");
  CHECK(san(kTwoKnights, "e4d2") == "Ned2");
}
TEST_CASE("C2 the rank tells pieces of one file apart") {
  CHECK(san("4k3/8/8/R7/8/8/8/R3K3 w - - 0 1", "a1a3") == "R1a3");
  CHECK(san("4k3/8/8/R7/8/8/8/R3K3 w - - 0 1", "a5a3") == "R5a3");
}
TEST_CASE("C3 three queens") {
  // With the king on c8: on d8 the side not to move would stand in check (E5).
  const std::string fen = "2k5/8/8/8/7Q/8/8/K3Q2Q w - - 0 1";
  CHECK(san(fen, "h4h2") == "Q4h2");
  CHECK(san(fen, "h1e4") == "Qh1e4");
  CHECK(san(fen, "h4e4") == "Q4e4");
  CHECK(san(fen, "e1e4") == "Qee4");
}
TEST_CASE("C4 a pinned rival needs no telling apart") {
  CHECK(san(kPinnedKnight, "g1e2") == "Ne2");
}
TEST_CASE("C5 promotions") {
  CHECK(san(kPromotion, "a7a8q") == "a8=Q");
  CHECK(san(kPromotion, "a7a8n") == "a8=N+");
}
TEST_CASE("C6 castling that gives check") {
  CHECK(san("3k4/8/8/8/8/8/8/R3K3 w Q - 0 1", "e1c1") == "O-O-O+");
}
TEST_CASE("C7 en passant has no suffix") {
  CHECK(san(kEnPassant, "e5f6") == "exf6");
}
TEST_CASE("C8 the sign of mate takes the place of the sign of check") {
  CHECK(san("6k1/5ppp/8/8/8/8/8/R3K3 w Q - 0 1", "a1a8") == "Ra8#");
}
TEST_CASE("SAN in Russian letters") {
  CHECK(san(kStart, "g1f3", PieceLetters::Russian) == "Кf3");
  CHECK(san(kPromotion, "a7a8q", PieceLetters::Russian) == "a8Ф");
}

TEST_CASE("D1 an ambiguous move names its candidates") {
  const std::string answer = read(kTwoKnights, "Nd2");
  CHECK(says(answer, "ambiguous"));
  CHECK(says(answer, "Nbd2"));
  CHECK(says(answer, "Ned2"));
}
TEST_CASE("D2 file, rank or both tell the origin") {
  for (const char* text : {"Nbd2", "N1d2", "Nb1d2"})
    CHECK(read(kTwoKnights, text) == "b1d2");
}
TEST_CASE("D3 needless telling apart is accepted") {
  CHECK(read(kPinnedKnight, "Ne2") == "g1e2");
  CHECK(read(kPinnedKnight, "Nge2") == "g1e2");
}
TEST_CASE("D4 long forms, wrong check signs and glyphs") {
  for (const char* text : {"Ng1f3", "Ng1-f3", "Nf3+", "Nf3!?"})
    CHECK(read(kStart, text) == "g1f3");
  CHECK(parse_san(Position(), "Nf3!?")->nag == 5);
}
TEST_CASE("D5 long pawn moves") {
  for (const char* text : {"e2e4", "e2-e4", "Pe4"})
    CHECK(read(kStart, text) == "e2e4");
}
TEST_CASE("D6 piece letters are upper case") {
  CHECK(is_error(read(kStart, "nf3")));
}
TEST_CASE("D7 a missing promotion piece is an error") {
  CHECK(says(read(kPromotion, "a8"), "promotion piece is missing"));
}
TEST_CASE("D8 promotions in all spellings") {
  for (const char* text : {"a8Q", "a8=Q", "a8(Q)", "a8/Q"})
    CHECK(read(kPromotion, text) == "a7a8q");
}
TEST_CASE("D9 nothing becomes a king or stays a pawn") {
  CHECK(is_error(read(kPromotion, "a8=K")));
  CHECK(is_error(read(kPromotion, "a8=P")));
}
TEST_CASE("D10 en passant in all spellings, on its square only") {
  for (const char* text : {"exf6", "e5xf6", "ef6", "exf6 e.p."})
    CHECK(read(kEnPassant, text) == "e5f6");
  CHECK(is_error(read(kEnPassant, "exd6")));
}
TEST_CASE("D11 castling with letters or zeros, never as a king's move") {
  const std::string fen = "4k3/8/8/8/8/8/8/4K2R w K - 0 1";
  CHECK(read(fen, "O-O") == "e1g1");
  CHECK(read(fen, "0-0") == "e1g1");
  CHECK(is_error(read(fen, "O-O-O")));
  CHECK(is_error(read(fen, "Kg1")));
}
TEST_CASE("D12 the b-pawn and the bishop never mix") {
  const std::string fen = "4k3/8/8/8/8/2p5/1P1B4/4K3 w - - 0 1";
  CHECK(read(fen, "bxc3") == "b2c3");
  CHECK(read(fen, "Bxc3") == "d2c3");
}
TEST_CASE("D13 null moves are not moves") {
  for (const char* text : {"--", "Z0", "@@@@"})
    CHECK(says(read(kStart, text), "null move"));
}
TEST_CASE("D14 what is no move is named in the error") {
  for (const char* text : {"e9", "", "Zf3"}) {
    CHECK(is_error(read(kStart, text)));
    CHECK(says(read(kStart, text), text));
  }
}
TEST_CASE("D15 Russian letters are read where they are asked for") {
  const auto russian = parse_san(Position(), "Кf3", PieceLetters::Russian);
  REQUIRE(russian);
  CHECK(to_uci(Position(), russian->move) == "g1f3");
  CHECK(is_error(read(kStart, "Кf3")));
}

TEST_CASE("typed moves are read in both alphabets and either case") {
  const Position start;
  for (const char* text : {"Nf3", "nf3", "Кf3", "кf3", "g1f3", "G1F3", " Nf3 "}) {
    INFO(text);
    const auto move = parse_typed(start, text);
    REQUIRE(move);
    CHECK(to_uci(start, *move) == "g1f3");
  }
  CHECK_FALSE(parse_typed(start, "Nf6"));
  CHECK_FALSE(parse_typed(start, ""));
}
