// SPDX-License-Identifier: MIT
// What a report says of made-up evaluations: book, phases, praise, edges.
#include <cmath>

#include "review_games.h"
#include "rostok/base/paths.h"

using namespace rostok;
using namespace rostok::review;
using chess::Color;
using chess::Position;

namespace {

Line line(const Position& start, int score, const std::string& moves) {
  return {Score::centipawns(score), 10, game(moves, start).moves};
}

}  // namespace

TEST_CASE("a report takes its accuracy from the formulas") {
  const GameRecord record = game("e4 e5 Nf3 Nc6 Bb5 a6 Ba4 Nf6");
  const std::vector<int> after{30, 20, -500, -450, -900, -900, 1000, 900};
  const Report report = make_report(record, analysis(record, centipawns(after)));
  CHECK(report.model == "lichess-2026-08");
  CHECK(report.start_centipawns == 15);
  CHECK(std::abs(*report.side(Color::White).accuracy - 50.827) <= 0.01);
  CHECK(std::abs(*report.side(Color::Black).accuracy - 96.874) <= 0.01);
  CHECK(report.side(Color::White).average_loss == 243);
  CHECK(report.side(Color::White).count(MoveClass::Blunder) == 1);
  CHECK(report.side(Color::White).count(MoveClass::Mistake) == 1);
  CHECK(report.moves[2].move_class == MoveClass::Blunder);
  CHECK(report.moves[2].loss == 520);
  CHECK(report.moves[4].move_class == MoveClass::Mistake);
  CHECK(report.moves[3].win_before == Approx(100 - report.moves[2].win_after));
  CHECK(report.side(Color::White).phases[0]);        // four own moves
  CHECK_FALSE(report.side(Color::White).phases[1]);  // none
}

TEST_CASE("games of no move and of one") {
  const Report none = make_report(game(""), analysis(game(""), {}));
  CHECK(none.moves.empty());
  CHECK_FALSE(none.side(Color::White).accuracy);
  const GameRecord one = game("f3");
  const Report report = make_report(one, analysis(one, centipawns({-60})));
  REQUIRE(report.moves.size() == 1);
  CHECK(report.moves[0].move_class == MoveClass::Inaccuracy);
  CHECK(report.side(Color::White).moves == 1);
  CHECK_FALSE(report.side(Color::Black).accuracy);
  CHECK_FALSE(report.side(Color::White).phases[0]);
}

TEST_CASE("mate on the board counts for the winner, without an engine") {
  const GameRecord record = game("f3 e5 g4 Qh4#");
  const Report report =
      make_report(record, analysis(record, {Score::centipawns(-50), Score::centipawns(-50),
                                            Score::mate(Color::Black, 1)}));
  CHECK(report.moves[3].score == Score::mate(Color::Black, 0));
  CHECK(report.moves[3].centipawns == -1000);
  CHECK(report.moves[3].move_class == MoveClass::None);
  CHECK(report.moves[2].move_class == MoveClass::Blunder);
  CHECK(report.side(Color::Black).accuracy == Approx(100));
}

TEST_CASE("stalemate is a draw: who lets it happen has lost a mate") {
  const GameRecord stalemates = game("Qg6", position("7k/8/8/6Q1/8/8/8/K7 w - - 0 1"));
  const auto scores = scores_by_rule(stalemates, positions_of(stalemates));
  CHECK(scores[1] == Score::centipawns(0));
  CHECK_FALSE(scores[0]);  // not the start array: somebody must be asked
  Analysis made;
  made.positions.resize(2);
  made.positions[0].line =
      Line{Score::mate(Color::White, 2), 1, game("Kb2", stalemates.start).moves};
  const Report report = make_report(stalemates, made);
  CHECK(report.moves[0].move_class == MoveClass::Blunder);
  CHECK(report.moves[0].mate_lost);
  CHECK(report.moves[0].better.size() == 1);
  CHECK(report.start_centipawns == 1000);
}

TEST_CASE("draws that need no engine: dead position, repetition, claims of a drawn game") {
  const GameRecord dead = game("Kxb2", position("8/8/8/4k3/8/8/1r6/K7 w - - 0 1"));
  CHECK(scores_by_rule(dead, positions_of(dead))[1] == Score::centipawns(0));
  GameRecord threefold = game("Nf3 Nf6 Ng1 Ng8 Nf3 Nf6 Ng1 Ng8");
  CHECK_FALSE(scores_by_rule(threefold, positions_of(threefold)).back());
  threefold.drawn = true;
  const auto claimed = scores_by_rule(threefold, positions_of(threefold));
  CHECK(claimed.back() == Score::centipawns(0));
  CHECK_FALSE(claimed[4]);
  const GameRecord fivefold =
      game("Nf3 Nf6 Ng1 Ng8 Nf3 Nf6 Ng1 Ng8 Nf3 Nf6 Ng1 Ng8 Nf3 Nf6 Ng1 Ng8");
  CHECK(scores_by_rule(fivefold, positions_of(fivefold)).back() == Score::centipawns(0));
}

TEST_CASE("Black moves first in a game from a position") {
  const GameRecord record = game("Kd7 Kd2", position("4k3/7p/8/8/8/8/7P/4K3 b - - 0 20"));
  Analysis made = analysis(record, centipawns({0, 0}));
  made.positions[0].line = Line{Score::centipawns(0), 1, {record.moves[0]}};
  const Report report = make_report(record, made);
  CHECK(report.moves[0].mover == Color::Black);
  CHECK(report.moves[0].phase == Phase::Endgame);
  CHECK(report.side(Color::Black).moves == 1);
}

TEST_CASE("book moves and positions without an answer: straight lines, no class") {
  const GameRecord record = game("e4 e5 f4 exf4 Bc4 d5 Bxd5 Qh4+");
  Analysis made = analysis(record, centipawns({0, 0, 0, -70, 400, -80, -80, -80}));
  for (const std::size_t i : {1, 2, 3, 5})
    made.positions[i] = {};
  made.book_moves = 4;
  const Report report = make_report(record, made);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(report.moves[i].book);
    CHECK(report.moves[i].move_class == MoveClass::None);
  }
  CHECK(report.moves[0].centipawns == -6);  // from +15 to −70 in four steps
  CHECK(report.moves[1].centipawns == -28);
  CHECK(report.moves[3].centipawns == -70);
  CHECK(report.moves[4].centipawns == -75);
  CHECK_FALSE(report.moves[4].score);
  CHECK(report.moves[4].move_class == MoveClass::None);
  CHECK(report.moves[5].move_class == MoveClass::None);
}

TEST_CASE("the book is left once and for all, and no mate is a book move") {
  const auto names = openings::OpeningNames::load(ROSTOK_SHARE_DIR);
  REQUIRE(names);
  const Book book = book_of(*names);
  const auto count = [&](const std::string& moves) {
    return book_moves(positions_of(game(moves)), book);
  };
  CHECK(count("e4 e5 Nf3 Nc6 Bb5 a6 Ba4 Nf6 O-O") == 9);
  CHECK(count("e4 e5 a4 h6 Nf3") == 2);
  CHECK(count("f3 e5 g4 Qh4#") == 3);
  CHECK(count("") == 0);
  CHECK(book_moves(positions_of(game("e4")), {}) == 0);
}

TEST_CASE("a forced move gets no class") {
  const Position start = position("k7/8/1K6/8/8/8/8/7R b - - 0 1");  // Kb8 only
  const GameRecord record = game("Kb8", start);
  Analysis made = analysis(record, {Score::mate(Color::White, 1)});
  made.positions[0].line = Line{Score::centipawns(300), 1, {record.moves[0]}};
  const Report report = make_report(record, made);
  CHECK(report.moves[0].forced);
  CHECK(report.moves[0].move_class == MoveClass::None);
}

TEST_CASE("inaccuracies are kept from pupils below 1200") {
  GameRecord record = game("e4 e5 Nf3");
  record.ratings = {1199, 1200};
  const auto made = analysis(record, centipawns({-60, 20, -60}));
  const Report by_rating = make_report(record, made);
  CHECK(by_rating.moves[0].move_class == MoveClass::Inaccuracy);
  CHECK_FALSE(by_rating.moves[0].class_shown);
  CHECK(by_rating.moves[1].class_shown);
  CHECK_FALSE(by_rating.side(Color::White).inaccuracies_shown);
  CHECK(make_report(record, made, ShowInaccuracies::Always).moves[0].class_shown);
  CHECK_FALSE(make_report(record, made, ShowInaccuracies::Never).moves[1].class_shown);
  record.ratings = {};
  CHECK(make_report(record, made).moves[0].class_shown);
}

TEST_CASE("a move that the closer look holds for the best is no mistake") {
  const GameRecord record = game("e4 e5");
  Analysis made = analysis(record, centipawns({30, 300}));
  CHECK(make_report(record, made).moves[1].move_class == MoveClass::Blunder);
  made.positions[1].closer = {
      line(position("rnbqkbnr/pppppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR b KQkq - 0 1"), 20, "e5")};
  CHECK(make_report(record, made).moves[1].move_class == MoveClass::None);
}

TEST_CASE("only move, great move, find") {
  // Black has just hung his knight on g4; White's queen takes it.
  const Position before =
      position("r1bqkb1r/pppp1ppp/2n5/4p3/4P1n1/3P1Q2/PPP2PPP/RNB1KBNR w KQkq - 0 5");
  const GameRecord record = game("Qxg4 d6", before);
  const auto praise = [&](int second, int after) {
    Analysis made = analysis(record, centipawns({after, after}));
    made.positions[0].line = line(before, after, "Qxg4 d6");
    made.positions[0].closer = {line(before, after, "Qxg4 d6"), line(before, second, "Qg3 d6")};
    return make_report(record, made).moves[0].praise;
  };
  CHECK(praise(0, 300) == Praise::Great);
  CHECK(praise(280, 300) == Praise::None);        // the second line is nearly as good
  CHECK(praise(-600, -200) == Praise::OnlyMove);  // saves something, but W < 40
  CHECK(praise(-300, -120) == Praise::OnlyMove);
  CHECK(praise(-300, -100) == Praise::Great);  // W 40.9
}

TEST_CASE("a recapture is no great move") {
  const Position before =
      position("rnbqkbnr/ppp1pppp/8/3p4/4P3/2N5/PPPP1PPP/R1BQKBNR b KQkq - 0 2");
  const GameRecord record = game("dxe4 Nxe4 Nf6", before);
  Analysis made = analysis(record, centipawns({30, 30, 30}));
  made.positions[0].line = line(before, 30, "dxe4");
  const Position after = before.after(record.moves[0]);
  made.positions[1].closer = {line(after, 30, "Nxe4"), line(after, -200, "d3")};
  CHECK(make_report(record, made).moves[1].praise == Praise::OnlyMove);
}

TEST_CASE("a find offers material, a trade does not") {
  // Légal's mate: 6.Nxe5 leaves the queen to the bishop.
  const GameRecord legal = game("e4 e5 Nf3 d6 Bc4 Bg4 Nc3 g6 Nxe5 Bxd1 Bxf7+ Ke7 Nd5#");
  Analysis made =
      analysis(legal, centipawns({30, 30, 30, 30, 30, 30, 30, 300, 300, 900, 900, 900}));
  const auto positions = positions_of(legal);
  made.positions[8].closer = {line(positions[8], 300, "Nxe5 Bxd1 Bxf7+ Ke7 Nd5#"),
                              line(positions[8], 20, "d3")};
  made.positions[9].line = line(positions[9], 300, "Bxd1 Bxf7+ Ke7 Nd5#");
  CHECK(make_report(legal, made).moves[8].praise == Praise::Find);
  made.positions[9].line =
      line(positions[9], 300, "dxe5 Qxg4");  // then only the knight is taken back
  CHECK(make_report(legal, made).moves[8].praise == Praise::Find);

  const Position queens = position("3qk3/8/8/8/8/8/3P4/3QK3 w - - 0 1");
  const GameRecord trade = game("Qe2+ Qe7", queens);
  Analysis traded = analysis(trade, centipawns({100, 100}));
  traded.positions[0].line = line(queens, 100, "Qe2+");
  traded.positions[0].closer = {line(queens, 100, "Qe2+ Qe7 Qxe7+ Kxe7"),
                                line(queens, -100, "Kf1")};
  CHECK(make_report(trade, traded).moves[0].praise == Praise::Great);
}

TEST_CASE("five own moves without a slip outside the book") {
  const GameRecord record = game("a3 a6 b3 b6 c3 c6 d3 d6 e3 e6 f3 f6 g3 g6");
  std::vector<int> after(14, 15);
  after[11] = 300;  // 6…f6
  after[12] = 300;
  after[13] = 300;
  const Report report = make_report(record, analysis(record, centipawns(after)));
  REQUIRE(report.side(Color::White).precise_runs.size() == 1);
  CHECK(report.side(Color::White).precise_runs[0].moves == 7);
  CHECK(report.side(Color::White).precise_runs[0].first == 0);
  CHECK(report.side(Color::White).precise_runs[0].last == 12);
  REQUIRE(report.side(Color::Black).precise_runs.size() == 1);
  CHECK(report.side(Color::Black).precise_runs[0].moves == 5);
  CHECK(report.side(Color::Black).precise_runs[0].last == 9);
  Analysis in_book = analysis(record, centipawns(after));
  in_book.book_moves = 2;
  CHECK(make_report(record, in_book).side(Color::Black).precise_runs.empty());
}

TEST_CASE("phases by what stands on the board") {
  const std::vector<Position> positions{
      Position(),
      position("r1bq1rk1/ppp2ppp/2n2n2/3pp3/1b1PP3/2N2N2/PPP2PPP/R1BQ1RK1 w - - 0 8"),  // 13 pieces
      position("2rq1rk1/ppp2ppp/2n2n2/8/8/2N2N2/PPP2PPP/2RQ1RK1 w - - 0 8"),            // 10
      position("2r2rk1/ppp2ppp/2n5/8/8/2N5/PPP2PPP/2R2RK1 w - - 0 20"),                 // 6
      Position()};
  const std::vector<Phase> expected{Phase::Opening, Phase::Opening, Phase::Middlegame,
                                    Phase::Endgame, Phase::Endgame};
  CHECK(phases_of(positions) == expected);
  // 12 pieces, but three on White's back rank.
  CHECK(
      phases_of({position("r1bq1rk1/ppp2ppp/2n2n2/3pp3/3PP3/2NQBN2/PPP2PPP/R4RK1 w - - 0 8")})[0] ==
      Phase::Middlegame);
  CHECK(phases_of(
            {position("r1bq1rk1/ppp2ppp/2n2n2/3pp3/3PP3/2NQBN2/PPP2PPP/R3R1K1 w - - 0 8")})[0] ==
        Phase::Middlegame);
}

TEST_CASE("the largest mistakes come first") {
  const GameRecord record = game("e4 e5 Nf3 Nc6 Bb5 a6");
  const Report report =
      make_report(record, analysis(record, centipawns({-200, 200, 80, 600, 595, 600})));
  // The line before a move begins with the move itself in this analysis: nothing better is known.
  CHECK(largest_mistakes(report, 3).empty());
  Analysis made = analysis(record, centipawns({-200, 200, 80, 600, 595, 600}));
  const auto positions = positions_of(record);
  made.positions[0].line = line(positions[0], 15, "d4");
  made.positions[1].line = line(positions[1], -200, "c5");
  made.positions[2].line = line(positions[2], 200, "d4");
  made.positions[3].line = line(positions[3], 80, "Nf6");
  CHECK(largest_mistakes(make_report(record, made), 3) == std::vector<std::size_t>{1, 3, 0});
  CHECK(largest_mistakes(make_report(record, made), 1) == std::vector<std::size_t>{1});
}
