// SPDX-License-Identifier: MIT
// The page of a round, the list of missing results, the journal and history in words.
#include "catch.h"
#include "evening.h"
#include "rostok/club/commands/avoidances.h"
#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"
#include "rostok/club/commands/second_entry.h"
#include "rostok/presenter/journal.h"
#include "rostok/presenter/result_text.h"
#include "rostok/presenter/round_page.h"

using namespace rostok;
using namespace rostok::club;
using namespace rostok::presenter;
using enum model::ResultCode;
using test::Evening;

namespace {

i18n::Translator words(i18n::Language language) {
  return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}
const i18n::Translator& english() {
  static const auto made = words(i18n::Language::English);
  return made;
}
const i18n::Translator& russian() {
  static const auto made = words(i18n::Language::Russian);
  return made;
}

std::vector<std::string> texts(Evening& evening, const i18n::Translator& language) {
  const auto journal =
      journal_of(evening.storage(), evening.desk().id(), evening.state(), language);
  REQUIRE(journal);
  std::vector<std::string> all;
  for (const auto& line : *journal)
    all.push_back(line.text);
  return all;
}

}  // namespace

TEST_CASE("results as a table shows them") {
  CHECK(result_text({Win, Loss}, russian()) == "1:0");
  CHECK(result_text({Draw, Draw}, russian()) == "½:½");
  CHECK(result_text({ForfeitWin, ForfeitLoss}, russian()) == "+:−");
  CHECK(result_text({WinShort, LossShort}, russian()) == "1:0, без обсчёта");
  CHECK(result_text({Loss, Win}, english()) == "0–1");
  CHECK(result_text({Pending, Pending}, english()).empty());
}

TEST_CASE("the page of a round") {
  auto state = Evening(7).state();
  state.settings.first_board = 11;
  Evening evening(state);
  CHECK_FALSE(make_round_page(evening.state(), 1, english()));
  evening.must(pair_round(Publish::Later));
  auto page = *make_round_page(evening.state(), 1, russian());
  CHECK(page.status == RoundStatus::Draft);
  CHECK(page.status_text == "черновик, не опубликован");
  CHECK(page.last);
  CHECK(page.badge.empty());
  REQUIRE(page.boards.size() == 3);
  CHECK(page.boards[0].table == 11);
  CHECK(page.boards[0].white.number == 1);
  CHECK(page.boards[0].white.name == "P1");
  CHECK(page.boards[0].white.points == "0");
  REQUIRE(page.byes.size() == 1);
  CHECK(page.byes[0].reason == "свободен");
  CHECK(page.byes[0].gets == "1");
  evening.must(begin_manual_pairing());
  evening.must(delete_pair(3, NotPaired, NotPaired));
  page = *make_round_page(evening.state(), 1, english());
  CHECK(page.status == RoundStatus::ByHand);
  CHECK(page.bench.size() == 2);
  evening.must(make_pair(page.bench[0].seat.player, page.bench[1].seat.player));
  evening.must(end_manual_pairing());
  evening.must(publish_round());
  evening.must(record_result(1, 1, Win, Loss));
  evening.must(enter_again(1, 1, Draw, Draw));
  evening.must(adjourn_game(1, 2));
  page = *make_round_page(evening.state(), 1, russian());
  CHECK(page.status == RoundStatus::Running);
  CHECK(page.status_text == "1 доска без результата");
  CHECK(page.boards[0].status == BoardStatus::Decided);
  CHECK(page.boards[0].result == "1:0");
  CHECK(page.boards[0].differs);
  CHECK(page.boards[0].second == "½:½");
  CHECK(page.boards[1].status == BoardStatus::Adjourned);
  CHECK(page.open == 1);
  CHECK(page.adjourned == 1);
  CHECK(page.differing == 1);
  CHECK(next_open_board(page, 1) == 3);
  CHECK(next_open_board(page, 3) == 3);
  const auto missing = make_missing_list(evening.state());
  REQUIRE(missing.size() == 2);
  CHECK(missing[0].table == 12);
  CHECK(missing[0].adjourned);
  evening.must(record_result(1, 3, Win, Loss));
  page = *make_round_page(evening.state(), 1, english());
  CHECK(page.status == RoundStatus::Complete);
  CHECK(page.status_text == "all results but adjourned games");
  CHECK(next_open_board(page, 1) == 0);
  evening.must(at_once(delete_pair(2, ZeroPointBye, ZeroPointBye)));
  page = *make_round_page(evening.state(), 1, english());
  CHECK(page.boards[1].status == BoardStatus::Empty);
  CHECK(page.differs_from_engine);
  evening.must(forbid_pair(0, 1));
  CHECK(make_round_page(evening.state(), 1, russian())->badge == "не по правилам ФИДЕ");
}

TEST_CASE("the journal in words of both languages") {
  Evening evening(4);
  PairOptions options;
  options.absent = {3};
  evening.must(pair_round(options));
  evening.must(record_result(1, 1, Win, Loss));
  evening.must(record_result(1, 1, Draw, Draw));
  evening.must(clear_result(1, 1));
  evening.must(exchange_colours(1, 1));
  evening.must(enter_again(1, 1, Loss, Win));
  evening.must(at_once(make_pair(2, 3)));
  evening.must(forbid_pair(0, 1));
  REQUIRE(evening.desk().undo());
  CHECK(texts(evening, russian()) ==
        std::vector<std::string>{
            "Турнир создан", "Тур 1 составлен; отсутствуют: P4", "Тур 1, доска 1: P1 – P2 1:0",
            "Тур 1, доска 1: P1 – P2 ½:½ (было 1:0)", "Тур 1, доска 1: P1 – P2: результат снят",
            "Тур 1, доска 1: P2 – P1: сели не тем цветом", "Тур 1, доска 1: P2 – P1: сверка, 0:1",
            "Тур 1: новая пара P3 – P4", "Запрещённая пара: P1 – P2",
            "Отменено: Запрещённая пара: P1 – P2"});
  CHECK(texts(evening, english())[2] == "Round 1, board 1: P1 – P2 1–0");
  const auto journal =
      journal_of(evening.storage(), evening.desk().id(), evening.state(), english());
  CHECK_FALSE(journal->at(8).in_force);
  CHECK(journal->at(7).in_force);
  CHECK(journal->at(1).author == "coach");
  const auto captions = history_captions(evening.desk(), russian());
  REQUIRE(captions);
  CHECK(captions->undo == "Тур 1: новая пара P3 – P4");
  CHECK(captions->redo == "Запрещённая пара: P1 – P2");
  Evening fresh(4);
  CHECK_FALSE(history_captions(fresh.desk(), russian())->undo);
}

TEST_CASE("a child who was renamed is named so in the old lines") {
  Evening evening(4);
  evening.pair();
  evening.must(record_result(1, 1, Win, Loss));
  auto state = evening.state();
  state.tournament.players[0].name = "Ученик №1";
  const auto journal = journal_of(evening.storage(), evening.desk().id(), state, russian());
  REQUIRE(journal);
  CHECK(journal->back().text == "Тур 1, доска 1: Ученик №1 – P3 1:0");
}
