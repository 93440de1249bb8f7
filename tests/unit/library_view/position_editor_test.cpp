// SPDX-License-Identifier: MIT
#include <fstream>

#include "catch.h"
#include "../viewmodel/fake_keeper.h"
#include "rostok/viewmodel/position_editor.h"

using namespace rostok;
using namespace rostok::viewmodel;
using chess::CastlingSide;
using chess::Color;
using chess::Piece;
using chess::PieceType;

namespace {

chess::Square sq(const char* name) {
  return *chess::parse_square(name);
}

struct Editing {
  FakeKeeper keeper;
  SettingsPresenter settings{{}, keeper, words_for};
  PositionEditor editor{settings, std::nullopt};

  void read(const std::string& fen) {
    const auto done = editor.read(fen);
    INFO(fen << " " << (done ? "" : done.error().to_string()));
    REQUIRE(done);
  }
  [[nodiscard]] std::string remarks() const {
    std::string text;
    for (const Remark& remark : editor.remarks())
      text += remark.text + "\n";
    return text;
  }
  // The board has this error and is no position.
  void check_error(const std::string& fen, const std::string& words,
                   const std::string& squares = {}) {
    read(fen);
    INFO(fen << "\n" << remarks());
    CHECK_FALSE(editor.position());
    CHECK_FALSE(editor.playable());
    const auto all = editor.remarks();
    REQUIRE_FALSE(all.empty());
    CHECK(all[0].kind == RemarkKind::Error);
    CHECK(remarks().find(words) != std::string::npos);
    std::string named;
    for (const auto square : all[0].squares)
      named += chess::to_string(square);
    if (!squares.empty()) CHECK(named == squares);
  }
  // The board can be played from but has this warning.
  void check_warning(const std::string& fen, const std::string& words) {
    read(fen);
    INFO(fen << "\n" << remarks());
    CHECK(editor.position());
    const auto all = editor.remarks();
    REQUIRE_FALSE(all.empty());
    CHECK(all[0].kind == RemarkKind::Warning);
    CHECK(remarks().find(words) != std::string::npos);
  }
};

}  // namespace

TEST_CASE("editor: the start position has nothing against it") {
  Editing e;
  CHECK(e.editor.remarks().empty());
  CHECK(e.editor.playable());
  CHECK(e.editor.fen() == "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
}

TEST_CASE("editor: every board that the rules refuse has its reason in words") {
  Editing e;
  e.check_error("8/8/8/4k3/8/8/8/8 w - - 0 1", "Нет белого короля");
  e.check_error("8/8/8/4K3/8/8/8/8 w - - 0 1", "Нет чёрного короля");
  e.check_error("8/8/8/8/8/8/8/8 w - - 0 1", "Нет чёрного короля");
  e.check_error("4k3/8/8/8/8/8/8/K3K3 w - - 0 1", "У белых больше одного короля", "a1e1");
  e.check_error("4k2k/8/8/8/8/8/8/4K3 w - - 0 1", "У чёрных больше одного короля", "e8h8");
  e.check_error("8/8/8/3kK3/8/8/8/8 w - - 0 1", "Короли стоят рядом", "e5d5");
  e.check_error("P3k3/8/8/8/8/8/8/4K2p w - - 0 1",
                "Пешка не бывает на первой и последней линии: h1, a8", "h1a8");
  e.check_error("4k3/8/8/8/8/P7/PPPPPPPP/4K3 w - - 0 1", "У белых слишком много пешек: 9");
  e.check_error("4k3/pppppppp/p7/8/8/8/8/4K3 w - - 0 1", "У чёрных слишком много пешек: 9");
  e.check_error("4k3/8/8/8/QQQQ4/QQQQQQQQ/PPPPPPPP/4K3 w - - 0 1",
                "У белых слишком много фигур: 21");
  e.check_error("4k3/pppppppp/qqqqqqqq/8/8/8/8/4K3 w - - 0 1", "У чёрных слишком много фигур: 17");
  e.check_error("4k3/8/8/8/8/8/8/4RK2 w - - 0 1", "Ход белых, но чёрного короля можно взять",
                "e8e1");
  e.check_error("4k3/8/8/8/8/8/3p4/4K3 b - - 0 1", "Ход чёрных, но белого короля можно взять",
                "e1d2");
  e.check_error("3rk3/8/8/8/8/8/8/3KR3 w - - 0 1", "Оба короля под шахом");
}

TEST_CASE("editor: what the rules allow but no game reaches is a warning") {
  Editing e;
  e.check_warning("4k3/8/8/8/8/2Q5/PPPPPPPP/RNBQKBN1 w Q - 0 1", "не может быть столько фигур");
  e.check_warning("rnbqkbn1/pppppppp/n7/8/8/8/8/4K3 b q - 0 1", "не может быть столько фигур");
  e.check_warning("4k3/8/8/8/8/4B3/PPPPPPPP/2B1K3 w - - 0 1",
                  "не может быть столько фигур");  // two bishops of one colour
  e.check_warning("rnbqkbnr/pppppppp/8/8/8/P7/P7/R3K3 w Qkq - 0 1",
                  "Белые пешки не могли");  // a2 and a3: one capture, and nobody is gone
  e.check_warning("r3k3/p7/p7/8/8/8/PPPPPPPP/RNBQKBNR b KQq - 0 1", "Чёрные пешки не могли");
  e.check_warning("4k3/8/8/8/4r3/3n1n2/8/4K3 w - - 0 1", "больше двух фигур");
  e.check_warning("4k3/8/8/8/8/3n1n2/8/4K3 w - - 0 1", "не могут дать шах одновременно");
  e.check_warning("4k3/3p4/4K3/8/8/8/8/8 w - - 0 1", "Пешка d7 даёт шах, но ещё не ходила");
}

TEST_CASE("editor: rare but real positions have no warning") {
  Editing e;
  for (const char* fen :
       {"r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1",
        "4k3/8/8/8/8/8/NNNNNNNN/1NN1K3 w - - 0 1",                       // all pawns became knights
        "4k3/8/8/8/8/5n2/8/3rK3 w - - 0 1",                              // double check
        "rnbqkbnr/pppp1ppp/8/8/4pPP1/8/PPPPP2P/RNBQKBNR b KQkq f3 0 3",  // en passant
        "bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9",
        "4k3/8/8/8/8/P7/P7/4K3 w - - 0 1"}) {
    e.read(fen);
    INFO(fen << "\n" << e.remarks());
    CHECK(e.editor.remarks().empty());
    CHECK(e.editor.playable());
    CHECK(e.editor.fen() == fen);
  }
}

TEST_CASE("editor: a game that is over is said and cannot be played on") {
  Editing e;
  e.read("7k/5KQ1/8/8/8/8/8/8 b - - 0 1");
  CHECK(e.editor.position());
  CHECK_FALSE(e.editor.playable());
  CHECK(e.remarks().find("мат") != std::string::npos);
  e.read("7k/5K2/6Q1/8/8/8/8/8 b - - 0 1");
  CHECK(e.remarks().find("пат") != std::string::npos);
  e.read("7k/5K2/8/8/8/8/8/8 b - - 0 1");
  CHECK(e.remarks().find("ничья") != std::string::npos);
}

TEST_CASE("editor: it refuses exactly what the rules core refuses") {
  // Boards from all sides of the border: each piece of a small board on each square.
  Editing e;
  int refused = 0, accepted = 0;
  for (chess::Square square = 0; square < 64; ++square)
    for (const char letter : std::string("KQRBNPkqrbnp"))
      for (const Color turn : {Color::White, Color::Black}) {
        e.read("4k3/3p4/8/8/8/2N5/4P3/4K3 w - - 0 1");
        e.editor.put(square, chess::parse_fen_letter(letter));
        e.editor.set_turn(turn);
        const bool legal = chess::Position::from_fen(e.editor.fen()).has_value();
        const auto all = e.editor.remarks();
        const bool errors = !all.empty() && all[0].kind == RemarkKind::Error;
        INFO(e.editor.fen() << "\n" << e.remarks());
        CHECK(legal == !errors);
        CHECK(legal == e.editor.position().has_value());
        (legal ? accepted : refused) += 1;
      }
  CHECK(refused > 200);
  CHECK(accepted > 1000);
}

TEST_CASE("editor: pieces are put and carried and taken away, and every step is undone") {
  Editing e;
  const std::string start = e.editor.fen();
  e.editor.carry(sq("e2"), sq("e4"));
  CHECK(e.editor.fen() == "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 1");
  e.editor.put(sq("d5"), Piece{Color::White, PieceType::Knight});
  e.editor.put(sq("d5"), std::nullopt);
  e.editor.carry(sq("h1"), chess::kNoSquare);
  CHECK(e.editor.fen() == "rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBN1 w Qkq - 0 1");
  e.editor.carry(sq("a5"), sq("a6"));  // nothing stands there
  for (int step = 0; step < 4; ++step) {
    CHECK(e.editor.can_undo());
    e.editor.undo();
  }
  CHECK_FALSE(e.editor.can_undo());
  CHECK(e.editor.fen() == start);
}

TEST_CASE("editor: castling rights are offered where king and rook stand at home") {
  Editing e;
  e.read("r3k2r/8/8/8/8/8/8/R3K1R1 w - - 0 1");
  CHECK(e.editor.can_have_right(Color::White, CastlingSide::Queen));
  CHECK_FALSE(e.editor.can_have_right(Color::White, CastlingSide::King));
  e.editor.toggle_right(Color::White, CastlingSide::King);
  CHECK_FALSE(e.editor.has_right(Color::White, CastlingSide::King));
  e.editor.toggle_right(Color::White, CastlingSide::Queen);
  e.editor.toggle_right(Color::Black, CastlingSide::King);
  CHECK(e.editor.fen() == "r3k2r/8/8/8/8/8/8/R3K1R1 w Qk - 0 1");
  e.editor.carry(sq("a1"), sq("b1"));
  CHECK(e.editor.fen() == "r3k2r/8/8/8/8/8/8/1R2K1R1 w k - 0 1");
  e.editor.set_chess960(true);
  e.editor.toggle_right(Color::White, CastlingSide::King);
  e.editor.toggle_right(Color::White, CastlingSide::Queen);
  CHECK(e.editor.fen() == "r3k2r/8/8/8/8/8/8/1R2K1R1 w GBh - 0 1");
  REQUIRE(e.editor.position());
  CHECK(e.editor.position()->is_chess960());
  e.editor.set_chess960(false);
  CHECK(e.editor.fen() == "r3k2r/8/8/8/8/8/8/1R2K1R1 w k - 0 1");
}

TEST_CASE("editor: en passant squares are offered where a pawn can have stepped") {
  Editing e;
  e.read("4k3/8/8/3pP3/8/8/8/4K3 w - - 5 9");
  CHECK(possible_en_passant(e.editor.setup()) == std::vector<chess::Square>{sq("d6")});
  e.editor.set_en_passant(sq("d6"));
  CHECK(e.editor.fen() == "4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 9");
  REQUIRE(e.editor.position());
  CHECK(e.editor.position()->en_passant() == sq("d6"));
  e.editor.set_en_passant(sq("e6"));  // no pawn stepped there
  CHECK(e.editor.setup().en_passant == chess::kNoSquare);
  e.editor.set_en_passant(sq("d6"));
  e.editor.set_turn(Color::Black);
  CHECK(e.editor.setup().en_passant == chess::kNoSquare);
}

TEST_CASE("editor: the board is mirrored and colours are swapped") {
  Editing e;
  e.read("r3k3/8/8/8/8/8/8/4K1NR w Kq - 0 3");
  e.editor.swap_colours();
  CHECK(e.editor.fen() == "4k1nr/8/8/8/8/8/8/R3K3 b Qk - 0 3");
  e.editor.mirror();
  CHECK(e.editor.fen() == "rn1k4/8/8/8/8/8/8/3K3R b - - 0 3");
  e.editor.clear();
  CHECK(e.editor.fen() == "8/8/8/8/8/8/8/8 w - - 0 1");
  e.editor.set_start();
  CHECK(e.editor.playable());
  e.editor.set_chess960_start(0);
  CHECK(e.editor.fen() == "bbqnnrkr/pppppppp/8/8/8/8/PPPPPPPP/BBQNNRKR w HFhf - 0 1");
}

TEST_CASE("editor: counters stay sane") {
  Editing e;
  e.editor.set_move_number(-5);
  CHECK(e.editor.setup().move_number == 1);
  e.read("4k3/8/8/8/8/8/8/4K2R w - - 40 10");
  CHECK(e.editor.setup().halfmoves == 18);  // nine moves of each side
  e.editor.carry(sq("h1"), sq("h2"));
  CHECK(e.editor.setup().halfmoves == 0);
}

TEST_CASE("editor: a FEN that cannot be read says where and changes nothing") {
  Editing e;
  const std::string before = e.editor.fen();
  struct Case {
    const char* fen;
    int column;
  };
  for (const Case& each :
       {Case{"", 1}, Case{"hello", 6}, Case{"8/8/8/8/8/8/8 w - - 0 1", 14},
        Case{"8/8/8/4x3/8/8/8/8 w - -", 8}, Case{"9/8/8/8/8/8/8/8 w", 1},
        Case{"8/8/8/8/8/8/8/44k w", 17}, Case{"8/8/8/7/8/8/8/8 w", 8},
        Case{"4k3/8/8/8/8/8/8/4K3 x", 21}, Case{"4k3/8/8/8/8/8/8/4K3 w KZ", 24},
        Case{"4k3/8/8/8/8/8/8/4K3 w - e9", 25}, Case{"4k3/8/8/8/8/8/8/4K3 w - - x", 27},
        Case{"4k3/8/8/Ж7/8/8/8/4K3 w - - x", 9}}) {
    const auto read = e.editor.read(each.fen);
    INFO(each.fen);
    REQUIRE_FALSE(read);
    CHECK(read.error().place.column == each.column);
    CHECK(e.editor.fen() == before);
  }
}

TEST_CASE("editor: a pasted FEN may be short or stand in a game") {
  Editing e;
  e.read("  4k3/8/8/8/8/8/8/4K2R \n");
  CHECK(e.editor.fen() == "4k3/8/8/8/8/8/8/4K2R w - - 0 1");
  e.read("[Event \"x\"]\n[FEN \"4k3/8/8/8/8/8/8/R3K3 b Q - 0 1\"]\n\n1... Kd7 *");
  CHECK(e.editor.fen() == "4k3/8/8/8/8/8/8/R3K3 b Q - 0 1");
  // What cannot be is left out and named.
  e.read("4k3/8/8/8/8/8/8/4K3 w KQ e6 0 1");
  CHECK(e.editor.fen() == "4k3/8/8/8/8/8/8/4K3 w - - 0 1");
  CHECK(e.editor.dropped() == std::vector<std::string>{"K", "Q", "e6"});
  CHECK(e.remarks().find("Рокировка «K»") != std::string::npos);
  CHECK(e.remarks().find("e6") != std::string::npos);
  // A square that nobody can take on is no fault.
  e.read("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq e3 0 1");
  CHECK(e.editor.dropped().empty());
  CHECK(e.editor.remarks().empty());
}
