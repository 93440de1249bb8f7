// SPDX-License-Identifier: MIT
#include "bench.h"
#include "rostok/viewmodel/training/choice.h"
#include "rostok/viewmodel/training/coordinates.h"
#include "rostok/viewmodel/training/endgames.h"
#include "rostok/viewmodel/training/knight.h"

using namespace rostok;
using namespace rostok::viewmodel;
using practice::Exercise;
using practice::Grade;

TEST_CASE("coordinates: twenty squares are clicked, the result is kept, the best is known") {
  TrainingBench bench;
  CoordinatesPresenter presenter(bench.ports(), 5);
  presenter.choose(SquareTask::Click);
  presenter.start();
  chess::Square before = chess::kNoSquare;
  for (int n = 0; n < kQuestions; ++n) {
    const auto state = presenter.state();
    REQUIRE(state.stage == CoordinatesPresenter::Stage::Running);
    CHECK(state.square != before);
    before = state.square;
    presenter.click(n == 3 ? static_cast<chess::Square>(state.square ^ 1) : state.square);
    if (n == 3) {
      CHECK(presenter.state().verdict.tone == Tone::Almost);
      CHECK(presenter.state().correct == state.square);
    }
  }
  CHECK(presenter.state().stage == CoordinatesPresenter::Stage::Done);
  CHECK(presenter.state().title == "Верно 19 из 20");
  REQUIRE(bench.attempts().size() == 1);
  CHECK((bench.attempts()[0].exercise == Exercise::SquareClick && bench.attempts()[0].score == 19 &&
         bench.attempts()[0].item == 0));
  presenter.choose(SquareTask::Click);
  CHECK(presenter.state().best.find("19") != std::string::npos);
}

TEST_CASE("coordinates: names are typed in Latin letters or on a Russian keyboard") {
  TrainingBench bench;
  CoordinatesPresenter presenter(bench.ports(), 9);
  presenter.choose(SquareTask::Name);
  presenter.start();
  static constexpr std::u32string_view kRussian = U"фисвуапр";
  for (int n = 0; n < 4; ++n) {
    const chess::Square square = presenter.state().square;
    CHECK_FALSE(presenter.type(U'3'));  // the letter comes first
    CHECK_FALSE(presenter.type(U'x'));
    CHECK(presenter.type(n % 2 == 0 ? static_cast<char32_t>('a' + chess::file_of(square))
                                    : kRussian[static_cast<std::size_t>(chess::file_of(square))]));
    CHECK(presenter.state().typed.size() == 1);
    CHECK(presenter.type(static_cast<char32_t>('1' + chess::rank_of(square))));
    CHECK(presenter.state().right == n + 1);
  }
  presenter.stop();
  CHECK(bench.attempts().empty());
}

TEST_CASE("coordinates: half a minute ends by itself and wakes once a second") {
  TrainingBench bench;
  CoordinatesPresenter presenter(bench.ports(), 1);
  presenter.choose(SquareTask::Color);
  presenter.choose(RunLength::HalfMinute);
  CHECK_FALSE(presenter.until_change());
  presenter.start();
  for (int n = 0; n < 7; ++n)
    presenter.say(is_light(presenter.state().square));
  presenter.say(!is_light(presenter.state().square));
  CHECK(presenter.state().right == 7);
  REQUIRE(presenter.until_change());
  CHECK(presenter.until_change()->count() <= 1000);
  bench.time.pass(29'999);
  presenter.tick();
  CHECK(presenter.state().stage == CoordinatesPresenter::Stage::Running);
  bench.time.pass(1);
  presenter.tick();
  CHECK(presenter.state().stage == CoordinatesPresenter::Stage::Done);
  CHECK(bench.attempts()[0].item == 1);
  CHECK(bench.attempts()[0].score == 7);
  CHECK(bench.attempts()[0].seconds == 30);
  CHECK(is_light(sq("h1")));
  CHECK_FALSE(is_light(sq("a1")));
}

TEST_CASE("knight: the shortest way counts, wrong squares are explained") {
  TrainingBench bench;
  KnightPresenter presenter(bench.ports());
  const auto exercise = training::knight_exercise(1);
  CHECK(presenter.state().knight == exercise.from);
  CHECK_FALSE(presenter.go(
      static_cast<chess::Square>(exercise.from ^ 1)));  // a neighbour is no knight's move
  CHECK(presenter.state().verdict.tone == Tone::Almost);
  const auto way = training::knight_way(exercise.from, exercise.to, exercise.forbidden());
  for (std::size_t n = 1; n < way.size(); ++n)
    CHECK(presenter.go(way[n]));
  CHECK(presenter.state().solved);
  REQUIRE(bench.attempts().size() == 1);
  CHECK(bench.attempts()[0].grade == Grade::Clean);
  CHECK(bench.attempts()[0].score == exercise.least);
  presenter.next();
  CHECK(presenter.state().number == 2);
  CHECK(KnightPresenter(bench.ports()).state().number == 2);
}

TEST_CASE("knight: a longer way is solved but not done, and guarded squares are closed") {
  TrainingBench bench;
  KnightPresenter presenter(bench.ports());
  const auto exercise = training::knight_exercise(1);
  // There and back first.
  const auto neighbour =
      chess::first_square(chess::knight_attacks(exercise.from) & ~chess::bit(exercise.to));
  CHECK(presenter.go(neighbour));
  CHECK(presenter.go(exercise.from));
  presenter.undo();
  CHECK(presenter.state().knight == neighbour);
  CHECK(presenter.go(exercise.from));
  const auto way = training::knight_way(exercise.from, exercise.to, 0);
  for (std::size_t n = 1; n < way.size(); ++n)
    CHECK(presenter.go(way[n]));
  CHECK(bench.attempts()[0].grade == Grade::Retried);
  CHECK(KnightPresenter(bench.ports()).state().number == 1);
  // A guarded exercise.
  for (int number = 37; number <= training::kKnightExercises; ++number) {
    const auto guarded = training::knight_exercise(number);
    const auto closed = chess::knight_attacks(guarded.from) & guarded.guarded;
    if (closed == 0) continue;
    presenter.choose(number);
    CHECK_FALSE(presenter.go(chess::first_square(closed)));
    CHECK(presenter.state().verdict.tone == Tone::Almost);
    CHECK(presenter.state().used == 0);
    return;
  }
  FAIL("no exercise with a guarded square beside the knight");
}

TEST_CASE("knight: hints show the next square, then the way") {
  TrainingBench bench;
  KnightPresenter presenter(bench.ports());
  presenter.choose(15);
  const auto exercise = training::knight_exercise(15);
  presenter.hint();
  CHECK(presenter.state().marked.size() == 1);
  presenter.hint();
  presenter.hint();
  CHECK(presenter.state().arrows.size() == static_cast<std::size_t>(exercise.least));
  const auto way = training::knight_way(exercise.from, exercise.to, 0);
  for (std::size_t n = 1; n < way.size(); ++n)
    presenter.go(way[n]);
  CHECK(bench.attempts()[0].grade == Grade::Helped);
}

TEST_CASE("endings: the engine answers, a lost win is said calmly, a move is taken back") {
  TrainingBench bench;
  EndgamePresenter presenter(bench.ports(), training::Ending::Queen);
  const auto start = presenter.state().position;
  const auto moves = start.legal_moves();
  // Some move that keeps the win, some move that loses the queen or stalemates.
  const auto exercise = training::endgame_exercise(1);
  std::optional<chess::Move> good, bad;
  for (const chess::Move move : moves) {
    const auto state = training::judge_endgame(exercise, {start, start.after(move)});
    if (state == training::EndgameState::Open && !good) good = move;
    if (state == training::EndgameState::Spoiled && !bad) bad = move;
  }
  REQUIRE((good && bad));
  presenter.play(*bad);
  CHECK(presenter.state().spoiled);
  CHECK(presenter.state().verdict.tone == Tone::Almost);
  CHECK(bench.engine.asked.empty());
  presenter.take_back();
  CHECK(presenter.state().position.same_position(start));
  presenter.play(*good);
  CHECK(presenter.state().thinking);
  REQUIRE(bench.engine.asked.size() == 1);
  const auto reply = start.after(*good).legal_moves()[0];
  bench.engine.answer(-900, {chess::to_uci(start.after(*good), reply)});
  CHECK(presenter.until_change());
  bench.time.pass(1000);
  presenter.tick();
  CHECK(presenter.state().may_move);
  CHECK(presenter.state().moves_text.find("Сделано: 1") != std::string::npos);
  presenter.take_back();
  CHECK(presenter.state().position.same_position(start));
  CHECK(bench.attempts().empty());
}

TEST_CASE("endings: an engine that fails is asked again, one that was left is not heard") {
  TrainingBench bench;
  {
    EndgamePresenter presenter(bench.ports(), training::Ending::Rook);
    presenter.play(presenter.state().position.legal_moves()[0]);
    if (!presenter.state().spoiled) {
      bench.engine.fail();
      CHECK_FALSE(presenter.state().problem.empty());
      presenter.retry();
      CHECK(bench.engine.asked.size() == 2);
    }
  }
  if (bench.engine.asked.size() == 2) CHECK_FALSE(bench.engine.asked.back().second);
}

TEST_CASE("endings: a mated king is an attempt of its exercise") {
  TrainingBench bench;
  EndgamePresenter presenter(bench.ports(), training::Ending::PawnWins);
  // The table itself plays White: every move that keeps the win and brings the pawn on.
  for (int n = 0; n < 40 && !presenter.state().solved && !presenter.state().spoiled; ++n) {
    const auto now = presenter.state().position;
    std::optional<chess::Move> chosen;
    const auto moves = now.legal_moves();
    for (const chess::Move move : moves) {
      const auto next = now.after(move);
      const bool promotes = move.kind() == chess::MoveKind::PromoteQueen;
      if (!promotes && !training::pawn_wins(next)) continue;
      const bool pawn = now.piece_on(move.from())->type == chess::PieceType::Pawn;
      if (!chosen || promotes || pawn) chosen = move;
    }
    REQUIRE(chosen);
    const auto asked = bench.engine.asked.size();
    presenter.play(*chosen);
    if (bench.engine.asked.size() == asked) break;
    const auto behind = presenter.state().position;
    bench.engine.answer(-100, {chess::to_uci(behind, behind.legal_moves()[0])});
    bench.time.pass(2000);
    presenter.tick();
  }
  REQUIRE(presenter.state().solved);
  CHECK(bench.attempts()[0].exercise == Exercise::Endgame);
  CHECK(bench.attempts()[0].grade == Grade::Clean);
  CHECK(presenter.state().choices[3].done == "1 из 12");
}

TEST_CASE("the choice of exercises tells what was done and what comes next") {
  TrainingBench bench;
  TrainingChoice choice(bench.ports(), {300, 300, 0});
  auto cards = choice.cards("2026-11-25");
  REQUIRE(cards.size() == 7);
  CHECK(cards[0].done == "Сначала сыграй партию");
  CHECK(cards[1].done == "Решено 0 из 300");
  CHECK_FALSE(cards[3].open);  // the file cannot be read
  CHECK(choice.suggested("2026-11-25") == "mate-1");
  bench.attempted(Exercise::MateIn1, 5, Grade::Helped, "2026-11-24");
  practice::Card card;
  card.id = 3;
  card.due = "2026-11-25";
  bench.session.save(std::vector{card});
  cards = choice.cards("2026-11-25");
  CHECK(cards[0].done == "1 задача на сегодня");
  CHECK(cards[1].done == "Решено 1 из 300");
  CHECK(choice.suggested("2026-11-25") == "mistakes");
  bench.engine.missing = base::Error{};
  CHECK_FALSE(choice.cards("2026-11-25")[6].open);
}
