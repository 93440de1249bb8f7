// SPDX-License-Identifier: MIT
// Cases of the rules that programs get wrong; each name carries the case's number.
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/chess/game.h"
#include "rostok/chess/notation.h"

using namespace rostok;
using namespace rostok::chess;

namespace {

Position at(const std::string& fen) {
  INFO(fen);
  const auto position = Position::from_fen(fen);
  REQUIRE(position);
  return *position;
}
bool legal(const std::string& fen, const std::string& uci) {
  return parse_uci(at(fen), uci).has_value();
}
std::string fen_after(const std::string& fen, const std::string& uci) {
  const Position position = at(fen);
  const auto move = parse_uci(position, uci);
  REQUIRE(move);
  return position.after(*move).to_fen();
}
std::string san(const std::string& fen, const std::string& uci,
                PieceLetters letters = PieceLetters::English) {
  const Position position = at(fen);
  const auto move = parse_uci(position, uci);
  REQUIRE(move);
  return to_san(position, *move, letters);
}
// The move that a text means, as UCI; "error: …" with the English sentence otherwise.
std::string read(const std::string& fen, const std::string& text) {
  const Position position = at(fen);
  const auto move = parse_san(position, text);
  return move ? to_uci(position, move->move) : "error: " + move.error().to_string();
}
Game play(const std::vector<std::string>& sans, const Position& start = Position()) {
  Game game(start);
  for (const std::string& text : sans) {
    INFO(text);
    const auto move = parse_san(game.position(), text);
    REQUIRE(move);
    REQUIRE(game.play(move->move));
  }
  return game;
}
bool starts_with_error(const std::string& text) { return text.starts_with("error"); }

const std::string kStart = Position().to_fen();
const std::string kTwoKnights = "4k3/8/8/8/4N3/8/8/1N2K3 w - - 0 1";
const std::string kPinnedKnight = "4k3/4r3/8/8/8/4N3/8/4K1N1 w - - 0 1";
const std::string kPromotion = "8/P1k5/8/8/8/8/8/4K3 w - - 0 1";
const std::string kEnPassant = "rnbqkbnr/ppp1p1pp/8/3pPp2/8/8/PPPP1PPP/RNBQKBNR w KQkq f6 0 3";

}  // namespace

TEST_CASE("A: legality of moves") {
  CHECK_FALSE(legal("7k/8/8/KPp4r/8/8/8/8 w - c6 0 2", "b5c6"));                   // A1
  CHECK(fen_after("8/2p5/8/1P5k/8/8/5K2/8 b - - 0 1", "c7c5") ==
        "8/8/8/1Pp4k/8/8/5K2/8 w - c6 0 2");                                       // A2
  CHECK(legal("8/8/8/1Pp4k/8/8/5K2/8 w - c6 0 2", "b5c6"));                        // A2
  CHECK_FALSE(legal("3r3k/8/8/2pP4/8/8/8/3K4 w - c6 0 2", "d5c6"));                // A3
  CHECK(legal("3r3k/8/8/2pP4/8/8/8/3K4 w - c6 0 2", "d5d6"));                      // A3
  CHECK_FALSE(legal("K7/8/8/2Pp4/8/8/8/6kb w - d6 0 2", "c5d6"));                  // A4
  CHECK(legal("8/8/8/2k5/3Pp3/8/8/4K3 b - d3 0 1", "e4d3"));                       // A5
  CHECK(at("8/8/8/2k5/3Pp3/8/8/4K3 b - d3 0 1").count_legal_moves() == 9);         // A5
  CHECK(at("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1").to_fen() ==
        "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1");             // A6
  CHECK(legal("r3k2r/8/8/8/8/8/8/R3K1nR w KQkq - 0 1", "e1c1"));                   // A7
  CHECK_FALSE(legal("r3k2r/8/8/8/8/8/8/R3K1nR w KQkq - 0 1", "e1g1"));             // A7
  CHECK(legal("1r2k3/8/8/8/8/8/8/R3K3 w Q - 0 1", "e1c1"));                        // A8
  CHECK_FALSE(legal("3rk3/8/8/8/8/8/8/R3K3 w Q - 0 1", "e1c1"));                   // A9
  CHECK_FALSE(legal("4k3/8/8/8/4r3/8/8/R3K2R w KQ - 0 1", "e1c1"));                // A10
  CHECK_FALSE(legal("4k3/8/8/8/4r3/8/8/R3K2R w KQ - 0 1", "e1g1"));                // A10
  CHECK(fen_after("r3k3/8/8/8/8/8/8/R3K2R w KQq - 0 1", "a1a8") ==
        "R3k3/8/8/8/8/8/8/4K2R b K - 0 1");                                        // A11
  CHECK(at("8/P7/8/8/8/8/8/k1K5 w - - 0 1").count_legal_moves() == 4 + 3);         // A12: pawn 4, king 3
  CHECK(at("7k/5N2/6K1/8/8/8/8/B7 b - - 0 1").count_legal_moves() == 1);           // A13
  CHECK(legal("7k/5N2/6K1/8/8/8/8/B7 b - - 0 1", "h8g8"));                         // A13
  CHECK(at("4k3/8/8/8/1b5q/8/3N4/4K3 w - - 0 1").count_legal_moves() == 3);        // A14
  CHECK(at("R6R/3Q4/1Q4Q1/4Q3/2Q4Q/Q4Q2/pp1Q4/kBNN1KB1 w - - 0 1").legal_moves().size() == 218);
  CHECK(at("n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - - 0 1").legal_moves().size() == 24); // A16
}

TEST_CASE("B: Chess960") {
  const std::string b1 = "1rk4r/8/8/8/8/8/8/1RK4R w HBhb - 0 1";
  CHECK(fen_after(b1, "c1b1") == "1rk4r/8/8/8/8/8/8/2KR3R b hb - 1 1");
  CHECK(fen_after(b1, "c1h1") == "1rk4r/8/8/8/8/8/8/1R3RK1 b hb - 1 1");           // B2
  CHECK_FALSE(legal(b1, "c1g1"));                                                  // B3
  CHECK_FALSE(legal(b1, "c1c1"));                                                  // B3
  CHECK_FALSE(legal("4k3/8/8/8/8/8/8/qR1K4 w B - 0 1", "d1b1"));                   // B4
  CHECK(fen_after("4k3/8/8/8/8/8/8/5KR1 w G - 0 1", "f1g1") ==
        "4k3/8/8/8/8/8/8/5RK1 b - - 1 1");                                         // B5
  CHECK(at("4k3/8/8/8/8/8/8/RR2K1R1 w KQ - 0 1").to_fen(CastlingStyle::Files) ==
        "4k3/8/8/8/8/8/8/RR2K1R1 w GA - 0 1");                                     // B6
  CHECK(at("4k3/8/8/8/8/8/8/RR2K1R1 w KB - 0 1").to_fen(CastlingStyle::Files) ==
        "4k3/8/8/8/8/8/8/RR2K1R1 w GB - 0 1");                                     // B7
  const Position b8 = at("bnrkqrnb/pppppppp/8/8/8/8/PPPPPPPP/BNRKQRNB w KQkq - 0 1");
  CHECK(b8.chess960_number() == 339);
  CHECK(b8.to_fen(CastlingStyle::Files).find(" FCfc ") != std::string::npos);
  CHECK(Position::chess960_start(518).to_fen(CastlingStyle::Letters) == kStart);   // B9
  std::set<std::string> arrays;
  for (int number = 0; number < 960; ++number) {
    const Position start = Position::chess960_start(number);
    arrays.insert(start.to_fen());
    CHECK(start.chess960_number() == number);
    CHECK(at(start.to_fen()).same_position(start));
  }
  CHECK(arrays.size() == 960);
}

TEST_CASE("C: writing SAN") {
  CHECK(san(kTwoKnights, "b1d2") == "Nbd2");
  CHECK(san(kTwoKnights, "e4d2") == "Ned2");
  CHECK(san("4k3/8/8/R7/8/8/8/R3K3 w - - 0 1", "a1a3") == "R1a3");
  CHECK(san("4k3/8/8/R7/8/8/8/R3K3 w - - 0 1", "a5a3") == "R5a3");
  // C3 with the king on c8: with it on d8 the side not to move would stand in check (E5).
  const std::string c3 = "2k5/8/8/8/7Q/8/8/K3Q2Q w - - 0 1";
  CHECK(san(c3, "h4h2") == "Q4h2");
  CHECK(san(c3, "h1e4") == "Qh1e4");
  CHECK(san(c3, "h4e4") == "Q4e4");
  CHECK(san(c3, "e1e4") == "Qee4");
  CHECK(san(kPinnedKnight, "g1e2") == "Ne2");                                      // C4
  CHECK(san(kPromotion, "a7a8q") == "a8=Q");
  CHECK(san(kPromotion, "a7a8n") == "a8=N+");
  CHECK(san("3k4/8/8/8/8/8/8/R3K3 w Q - 0 1", "e1c1") == "O-O-O+");                // C6
  CHECK(san(kEnPassant, "e5f6") == "exf6");                                        // C7
  CHECK(san("6k1/5ppp/8/8/8/8/8/R3K3 w Q - 0 1", "a1a8") == "Ra8#");               // C8
  CHECK(san(kStart, "g1f3", PieceLetters::Russian) == "Кf3");
  CHECK(san(kPromotion, "a7a8q", PieceLetters::Russian) == "a8Ф");
}

TEST_CASE("D: reading SAN") {
  const std::string d1 = read(kTwoKnights, "Nd2");
  CHECK(d1.find("ambiguous") != std::string::npos);
  CHECK(d1.find("Nbd2") != std::string::npos);
  CHECK(d1.find("Ned2") != std::string::npos);
  for (const char* text : {"Nbd2", "N1d2", "Nb1d2"}) CHECK(read(kTwoKnights, text) == "b1d2");
  CHECK(read(kPinnedKnight, "Ne2") == "g1e2");
  CHECK(read(kPinnedKnight, "Nge2") == "g1e2");                                    // D3
  for (const char* text : {"Ng1f3", "Ng1-f3", "Nf3+", "Nf3!?"}) CHECK(read(kStart, text) == "g1f3");
  CHECK(parse_san(Position(), "Nf3!?")->nag == 5);                                 // D4
  for (const char* text : {"e2e4", "e2-e4", "Pe4"}) CHECK(read(kStart, text) == "e2e4");
  CHECK(starts_with_error(read(kStart, "nf3")));                                   // D6
  CHECK(read(kPromotion, "a8").find("promotion piece is missing") != std::string::npos);
  for (const char* text : {"a8Q", "a8=Q", "a8(Q)", "a8/Q"}) CHECK(read(kPromotion, text) == "a7a8q");
  CHECK(starts_with_error(read(kPromotion, "a8=K")));
  CHECK(starts_with_error(read(kPromotion, "a8=P")));                              // D9
  for (const char* text : {"exf6", "e5xf6", "ef6", "exf6 e.p."}) CHECK(read(kEnPassant, text) == "e5f6");
  CHECK(starts_with_error(read(kEnPassant, "exd6")));
  const std::string d11 = "4k3/8/8/8/8/8/8/4K2R w K - 0 1";
  CHECK(read(d11, "O-O") == "e1g1");
  CHECK(read(d11, "0-0") == "e1g1");
  CHECK(starts_with_error(read(d11, "O-O-O")));
  CHECK(starts_with_error(read(d11, "Kg1")));
  const std::string d12 = "4k3/8/8/8/8/2p5/1P1B4/4K3 w - - 0 1";
  CHECK(read(d12, "bxc3") == "b2c3");
  CHECK(read(d12, "Bxc3") == "d2c3");
  for (const char* text : {"--", "Z0", "@@@@", "e9", "", "Zf3"}) CHECK(starts_with_error(read(kStart, text)));
  const auto russian = parse_san(Position(), "Кf3", PieceLetters::Russian);        // D15
  REQUIRE(russian);
  CHECK(to_uci(Position(), russian->move) == "g1f3");
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

TEST_CASE("E: reading FEN") {
  std::vector<base::Error> warnings;
  CHECK(Position::from_fen("4k3/8/8/8/8/8/8/4K3 w KQ - 0 1", &warnings)->to_fen() ==
        "4k3/8/8/8/8/8/8/4K3 w - - 0 1");
  CHECK(warnings.size() == 2);                                                     // E1
  CHECK(at("4k3/8/8/8/8/8/8/4K2R w Kk - 0 1").to_fen() == "4k3/8/8/8/8/8/8/4K2R w K - 0 1");
  for (const char* bad :
       {"8/8/8/8/8/8/8/8 w - - 0 1", "kk6/8/8/8/8/8/8/K7 w - - 0 1",               // E3
        "P3k3/8/8/8/8/8/8/4K3 w - - 0 1", "4k3/8/8/8/8/4R3/8/4K3 w - - 0 1",       // E4, E5
        "rnbqkbnr/pppppppp/8/8/8/N7/PPPPPPPP/RNBQKBNR w KQkq - 0 1",               // E6
        "4k3/8/8/8/8/8/8/4K4 w - - 0 1", "4k3/8/8/8/8/8/4K3 w - - 0 1",            // E8
        "4k3/44/8/8/8/8/8/4K3 w - - 0 1", "4k3/8/8/8/8/8/8/4K3 w - - -1 0",        // E10
        "4k3/8/8/8/8/8/8/4K3 x - - 0 1", "", "hello"}) {
    INFO(bad);
    CHECK_FALSE(Position::from_fen(bad));
  }
  warnings.clear();
  CHECK(Position::from_fen("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e6 0 1", &warnings)
            ->en_passant() == kNoSquare);
  CHECK(warnings.size() == 1);                                                     // E7
  CHECK(at("4k3/8/8/8/8/8/8/4K3 w - -").to_fen() == "4k3/8/8/8/8/8/8/4K3 w - - 0 1");
  CHECK(at("4k3/8/8/8/8/8/8/4K3 w - - 0 0").fullmove_number() == 1);               // E10
  CHECK(at("4k3/8/8/8/8/8/8/4K3 w - - 149 100").halfmove_clock() == 149);          // E11
}

TEST_CASE("F: the end of the game") {
  const auto reason = [](const std::string& fen) -> std::optional<EndReason> {
    const auto end = Game(at(fen)).result_by_rule();
    return end ? std::optional(end->reason) : std::nullopt;
  };
  CHECK(reason("7k/8/8/8/8/6q1/8/7K w - - 0 1") == EndReason::Stalemate);
  CHECK(reason("5k2/5P2/5K2/8/8/8/8/8 b - - 0 1") == EndReason::Stalemate);        // F1
  for (const char* dead : {"4k3/8/8/8/8/8/8/4K3 w - - 0 1", "4k3/8/8/8/8/8/8/4KB2 w - - 0 1",
                           "4k3/8/8/8/8/8/8/4KN2 w - - 0 1", "4kb2/8/8/8/8/8/8/2B1K3 w - - 0 1",
                           "B1B1k3/1B6/8/8/8/8/8/4K3 w - - 0 1"}) {
    INFO(dead);
    CHECK(is_dead_position(at(dead)));                                             // F2, F4
  }
  CHECK_FALSE(reason("4kb2/8/8/8/8/8/8/4KB2 w - - 0 1"));
  CHECK_FALSE(reason("4k1n1/8/8/8/8/8/8/4KB2 w - - 0 1"));
  CHECK_FALSE(reason("4k3/8/8/8/8/8/8/4KNN1 w - - 0 1"));                          // F3
  const auto black_flag = [](const std::string& fen) { return Game(at(fen)).flag_fall(Color::Black); };
  CHECK(black_flag("4k1q1/8/8/8/8/8/8/4KN2 w - - 0 1").result == GameResult::Draw);
  CHECK(black_flag("4k1r1/8/8/8/8/8/8/4KN2 w - - 0 1").result == GameResult::WhiteWins);
  CHECK(black_flag("4k3/7p/8/8/8/8/8/4KN2 w - - 0 1").result == GameResult::WhiteWins);  // F8
  Game f9 = play({"Nf3", "Nf6", "Ng1", "Ng8", "Nf3", "Nf6", "Ng1", "Ng8"});
  CHECK(f9.claimable_draw() == EndReason::ThreefoldRepetition);
  CHECK_FALSE(f9.result_by_rule());
  f9 = play({"Nf3", "Nf6", "Ng1", "Ng8", "Nf3", "Nf6", "Ng1", "Ng8", "Nf3", "Nf6", "Ng1", "Ng8",
             "Nf3", "Nf6", "Ng1", "Ng8"});
  CHECK(f9.result_by_rule() == GameEnd{GameResult::Draw, EndReason::FivefoldRepetition});
  CHECK_FALSE(play({"e4", "e6", "e5", "d5", "Nc3", "Nc6", "Nb1", "Nb8", "Nc3", "Nc6", "Nb1", "Nb8"})
                  .claimable_draw());                                              // F10
  CHECK_FALSE(play({"Rh2", "Rh7", "Rh1", "Rh8", "Rh2", "Rh7", "Rh1", "Rh8"},
                   at("4k2r/8/8/8/8/8/8/4K2R w Kk - 0 1"))
                  .claimable_draw());                                              // F11
  const auto mate = [](const std::string& fen) { return play({"Ra8"}, at(fen)).result_by_rule(); };
  CHECK(mate("7k/8/6K1/8/8/8/8/R7 w - - 99 80")->reason == EndReason::Checkmate);  // F13
  CHECK(mate("7k/8/6K1/8/8/8/8/R7 w - - 149 100")->reason == EndReason::Checkmate);
  CHECK(play({"Ra2"}, at("7k/8/8/8/8/8/6K1/R7 w - - 149 100")).result_by_rule()->reason ==
        EndReason::SeventyFiveMoves);                                              // F15
}

TEST_CASE("a finished game takes no more moves and can be taken back") {
  Game game = play({"f3", "e5", "g4", "Qh4"});
  CHECK(game.result_by_rule() == GameEnd{GameResult::BlackWins, EndReason::Checkmate});
  CHECK_FALSE(game.play(Move(12, 28, MoveKind::DoubleStep)));
  game.take_back(2);
  CHECK(game.plies() == 2);
  CHECK_FALSE(game.result_by_rule());
}
