// SPDX-License-Identifier: MIT
// A constructed position for every theme, from the pupil's side and from the opponent's.
#include "one_move.h"

using namespace rostok;
using namespace rostok::training;
using chess::Position;

namespace {

// The task of a move whose best alternative is `best`; fairness is not the matter here.
Theme theme(const std::string& fen, const std::string& played, const std::string& best,
            const std::string& refutation = {}, review::Score score = cp(300)) {
  const auto position = Position::from_fen(fen);
  REQUIRE(position);
  Task task;
  task.position = *position;
  task.played = moves_of(*position, played).front();
  const auto line = moves_of(*position, best);
  task.accepted = {{line.front(), score, line}};
  if (!refutation.empty()) task.refutation = moves_of(position->after(task.played), refutation);
  return theme_of(task);
}

int exchange(const std::string& fen, const std::string& move) {
  const auto position = Position::from_fen(fen);
  REQUIRE(position);
  return static_exchange(*position, moves_of(*position, move).front());
}

}  // namespace

TEST_CASE("static exchange") {
  CHECK(exchange("4k3/8/8/3q4/8/8/8/3RK3 w - - 0 1", "Rxd5") == 900);
  CHECK(exchange("4k3/8/4p3/3q4/8/8/8/3RK3 w - - 0 1", "Rxd5") == 400);
  CHECK(exchange("4k3/8/4p3/3p4/8/8/8/3QK3 w - - 0 1", "Qxd5") == -800);
  CHECK(exchange("4k3/8/4p3/3p4/8/4N3/8/3RK3 w - - 0 1", "Nxd5") ==
        -100);  // and the rook takes back
  CHECK(exchange("4k3/8/8/2p5/8/5N2/8/4K3 w - - 0 1", "Nd4") == -300);
  CHECK(exchange("4k3/8/8/8/8/5N2/8/4K3 w - - 0 1", "Nd4") == 0);
  CHECK(exchange("1r2k3/P7/8/8/8/8/8/4K3 w - - 0 1", "axb8=Q+") == 1300);
  CHECK(exchange("4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1", "exd6") == 100);
  CHECK(exchange("4k3/8/8/8/8/8/8/4K2R w K - 0 1", "O-O") == 0);
  // The defender is pinned: it may not take back.
  CHECK(exchange("3rk3/8/2n5/1B2p3/8/5N2/8/4K3 w - - 0 1", "Nxe5") == 100);
}

TEST_CASE("mate") {
  CHECK(theme("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1", "Kd2", "Ra8#", "h6", white_mates(1)) ==
        Theme::Mate);
  CHECK(theme("6k1/5ppp/8/8/8/8/8/R3K3 w - - 0 1", "Kd2", "Ra8#", "h6",
              review::Score::mate(chess::Color::Black, 1)) != Theme::Mate);
}

TEST_CASE("a piece hangs: one to take, the moved one, another one") {
  CHECK(theme("4k3/8/8/3q4/8/8/8/3RK3 w - - 0 1", "Kf1", "Rxd5") == Theme::HangingPiece);
  CHECK(theme("4k3/8/8/2p5/8/5N2/8/4K3 w - - 0 1", "Nd4", "Kd2", "cxd4") == Theme::HangingPiece);
  CHECK(theme("4k3/8/8/8/1b6/8/3N4/4K3 w - - 0 1", "Kf1", "Ke2", "Bxd2") == Theme::HangingPiece);
  // A pawn is not a piece, and a trade leaves nothing hanging.
  CHECK(theme("4k3/8/8/3p4/8/8/8/3RK3 w - - 0 1", "Kf1", "Rxd5") == Theme::Other);
  CHECK(theme("3rk3/8/8/8/8/8/3R4/4K3 w - - 0 1", "Kf1", "Rxd8+ Kxd8", "Ke7") == Theme::Other);
}

TEST_CASE("fork, by the pupil and by the opponent") {
  CHECK(theme("r3k3/8/8/1N6/8/8/8/4K3 w - - 0 1", "Kd2", "Nc7+", "Kd7") == Theme::Fork);
  CHECK(theme("4k3/8/8/8/1n6/8/8/R3K3 w - - 0 1", "Rb1", "Ra4", "Nc2+") ==
        Theme::Other);  // only the king
  CHECK(theme("4k3/8/8/8/1n6/8/7P/R3K3 w - - 0 1", "h3", "Kd1", "Nc2+") == Theme::Fork);
  // The forking piece can be taken.
  CHECK(theme("r2qk3/8/8/1N6/8/8/8/4K3 w - - 0 1", "Kf2", "Nc7+") == Theme::Other);
}

TEST_CASE("pin") {
  CHECK(theme("4k3/8/2n5/8/8/8/8/4KB2 w - - 0 1", "Kd2", "Bb5", "Kd7") == Theme::Pin);
  CHECK(theme("4kb2/8/8/8/8/2N5/8/4K3 w - - 0 1", "Kf2", "Kd2", "Ke7") == Theme::Other);
  CHECK(theme("4kb2/8/8/8/8/2N5/1P6/4K3 w - - 0 1", "Kf1", "Kd2", "Bb4") ==
        Theme::Other);  // nothing behind it
  CHECK(theme("4kb2/8/8/8/8/2N5/1P6/4K3 w - - 0 1", "b3", "Kd2", "Bb4") == Theme::Pin);
}

TEST_CASE("discovered attack") {
  CHECK(theme("4k3/8/8/4q3/8/8/4N3/4RK2 w - - 0 1", "Kg1", "Nc3", "Kd7") ==
        Theme::DiscoveredAttack);
  CHECK(theme("4r1k1/8/8/8/8/4b3/8/4K2R w - - 0 1", "Ke2", "Kd1", "Bf4+") ==
        Theme::DiscoveredAttack);
}

TEST_CASE("weak back rank") {
  CHECK(theme("3r2k1/8/8/8/8/8/5PPP/R5K1 w - - 0 1", "Ra7", "h3", "Rd1#") == Theme::BackRank);
  // Mated elsewhere.
  CHECK(theme("6k1/8/8/8/8/5q2/5n2/7K w - - 0 1", "Kh2", "Kg1", "Qh1#") != Theme::BackRank);
}

TEST_CASE("promotion, at once and by a walk") {
  CHECK(theme("8/P3k3/8/8/8/8/8/4K3 w - - 0 1", "Kd2", "a8=Q", "Kd7") == Theme::Promotion);
  CHECK(theme("8/4k3/P7/8/8/8/8/4K3 w - - 0 1", "Kd2", "a7 Kd6 a8=Q", "Kd6") == Theme::Promotion);
  CHECK(theme("8/4k3/8/8/8/8/p7/1K6 w - - 0 1", "Kc1", "Kxa2", "a1=Q+") == Theme::Promotion);
}

TEST_CASE("stalemate: given away, or the rescue") {
  CHECK(theme("7k/8/8/6Q1/8/8/8/K7 w - - 0 1", "Qg6", "Kb2", "", cp(900)) == Theme::Stalemate);
  CHECK(theme("8/8/8/4Q3/8/7k/5q2/7K w - - 0 1", "Qe1", "Qg3+ Qxg3", "Qxe1#", cp(0)) ==
        Theme::Stalemate);
}

TEST_CASE("nothing of all that") {
  CHECK(theme("4k3/4p3/8/8/8/8/4P3/4K3 w - - 0 1", "e3", "e4", "e5") == Theme::Other);
  CHECK(theme("4k3/8/8/8/8/8/8/4K2R w K - 0 1", "Kd2", "O-O", "Kd7") == Theme::Other);
}

TEST_CASE("themes in words") {
  const i18n::Translator russian(i18n::Language::Russian, ROSTOK_SHARE_DIR "/locale");
  Task task;
  task.theme = Theme::Mate;
  task.mate_in = 2;
  CHECK(theme_text(task, russian) == "мат в 2");
  task.theme = Theme::BackRank;
  CHECK(theme_text(task, russian) == "слабая последняя горизонталь");
}
