// SPDX-License-Identifier: MIT
// Results: typed, typed twice, corrected, adjourned; the end of the tournament.
#include "rostok/club/commands/results.h"
#include "catch.h"
#include "evening.h"
#include "rostok/club/commands/finish.h"
#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/rounds.h"
#include "rostok/club/commands/second_entry.h"

using namespace rostok;
using namespace rostok::club;
using base::ErrorKind;
using enum model::ResultCode;
using test::Evening;
using test::has_code;

TEST_CASE("results in every form that is typed") {
  const std::vector<std::pair<std::vector<std::string>, BoardResult>> forms{
      {{"1-0", "1:0", "1–0", " 1 - 0 ", "white", "White", "1"}, {Win, Loss}},
      {{"0-1", "0:1", "black", "0"}, {Loss, Win}},
      {{"1/2", "=", "½", "½-½", "½:½", "1/2-1/2", "draw", "5", "0.5-0.5"}, {Draw, Draw}},
      {{"+-", "+:-", "+–−", "forfeit-white"}, {ForfeitWin, ForfeitLoss}},
      {{"-+", "-:+", "forfeit-black"}, {ForfeitLoss, ForfeitWin}},
      {{"--", "-:-", "forfeit-both"}, {ForfeitLoss, ForfeitLoss}},
      {{"0-0"}, {Loss, Loss}},
      {{"1/2-0", "½:0"}, {Draw, Loss}},
      {{"0-1/2"}, {Loss, Draw}},
      {{"white-short", "W-L"}, {WinShort, LossShort}},
      {{"black-short", "l-w"}, {LossShort, WinShort}},
      {{"draw-short"}, {DrawShort, DrawShort}}};
  for (const auto& [texts, result] : forms) {
    for (const auto& text : texts) {
      INFO(text);
      CHECK(parse_result(text) == result);
    }
    CHECK(parse_result(to_text(result)) == result);
    CHECK(belong_together(result.white, result.black));
  }
  for (const auto* text : {"", "1-1", "2-0", "1", "x", "*", "1-0-0", "white black"})
    if (std::string(text) != "1") CHECK_FALSE(parse_result(text));
  CHECK(to_text({Pending, Pending}) == "*");
  CHECK(is_unusual({Draw, Loss}));
  CHECK(is_unusual({Loss, Loss}));
  CHECK_FALSE(is_unusual({Draw, Draw}));
  CHECK_FALSE(is_unusual({Win, Loss}));
  CHECK_FALSE(is_unusual({ForfeitLoss, ForfeitLoss}));
}

TEST_CASE("results by one key, in both schemes") {
  CHECK(result_of_key('1') == BoardResult{Win, Loss});
  CHECK(result_of_key('0') == BoardResult{Loss, Win});
  CHECK(result_of_key('5') == BoardResult{Draw, Draw});
  CHECK(result_of_key('=') == BoardResult{Draw, Draw});
  CHECK(result_of_key('+') == BoardResult{ForfeitWin, ForfeitLoss});
  CHECK(result_of_key('-') == BoardResult{ForfeitLoss, ForfeitWin});
  CHECK_FALSE(result_of_key('2'));
  CHECK(result_of_key('2', KeyScheme::Numbers) == BoardResult{Loss, Win});
  CHECK(result_of_key('3', KeyScheme::Numbers) == BoardResult{Draw, Draw});
  CHECK_FALSE(result_of_key('0', KeyScheme::Numbers));
  CHECK_FALSE(result_of_key('x'));
}

TEST_CASE("a result that only the arbiter gives asks once") {
  Evening evening(4);
  evening.pair();
  CHECK_FALSE(evening.ask(record_result(1, 1, Draw, Loss), Consent::Acknowledge).done);
  CHECK(has_code(evening.must(record_result(1, 1, Draw, Loss)), "unusual-result"));
  CHECK(evening.ask(record_result(1, 1, Draw, Loss), Consent::Acknowledge).done);  // it is so
  CHECK(evening.refused(record_result(1, 1, Win, Draw)) == ErrorKind::BadInput);
  CHECK(evening.refused(record_result(1, 1, Win, Win)) == ErrorKind::BadInput);
  CHECK(evening.refused(record_result(1, 1, Win, ForfeitLoss)) == ErrorKind::BadInput);
  CHECK(evening.refused(record_result(1, 3, Win, Loss)) == ErrorKind::IllegalState);
  CHECK(evening.refused(record_result(2, 1, Win, Loss)) == ErrorKind::IllegalState);
}

TEST_CASE("second entry finds the boards that differ") {
  Evening evening(8);
  evening.pair();
  evening.must(record_result(1, 1, Win, Loss));
  evening.must(record_result(1, 2, Draw, Draw));
  evening.must(record_result(1, 3, Loss, Win));
  evening.must(enter_again(1, 1, Win, Loss));
  evening.must(enter_again(1, 2, Win, Loss));
  evening.must(enter_again(1, 4, Draw, Draw));
  CHECK(evening.refused(enter_again(1, 4, Win, Win)) == ErrorKind::BadInput);
  CHECK(evening.refused(enter_again(1, 9, Win, Loss)) == ErrorKind::IllegalState);
  auto comparison = compare_entries(evening.state(), 1);
  CHECK(comparison.agreeing == 1);
  CHECK(comparison.differing ==
        std::vector<EntryDifference>{{2, {Draw, Draw}, BoardResult{Win, Loss}},
                                     {4, {Pending, Pending}, BoardResult{Draw, Draw}}});
  CHECK(comparison.untyped == std::vector<EntryDifference>{{3, {Loss, Win}, {}}});
  evening.must(record_result(1, 2, Win, Loss));  // the slip was right
  evening.must(record_result(1, 4, Draw, Draw));
  CHECK(compare_entries(evening.state(), 1).differing.empty());
  evening.must(forget_second_entries(1));
  CHECK(compare_entries(evening.state(), 1).agreeing == 0);
}

TEST_CASE("an adjourned game counts as a draw until it has a result") {
  Evening evening(6);
  evening.pair();
  evening.must(record_result(1, 1, Win, Loss));
  evening.must(record_result(1, 2, Win, Loss));
  CHECK(evening.refused(adjourn_game(1, 1)) == ErrorKind::IllegalState);
  CHECK(evening.refused(pair_round()) == ErrorKind::IllegalState);
  evening.must(adjourn_game(1, 3));
  evening.pair();  // a draw for the pairing
  CHECK(evening.state().settings.notes == std::vector<std::string>{"### Adjourned game @ Round 1"});
  const auto warnings = report_warnings(evening.state());
  CHECK(warnings.at(0).code == "adjourned-games");
  CHECK(warnings.at(0).args.at(0) == "1.3");
  CHECK(warnings.at(1).code == "missing-results");
  evening.play();
  CHECK(evening.refused(finish_tournament()) == ErrorKind::IllegalState);
  // The late result of an adjourned game corrects nothing.
  CHECK(evening.ask(record_result(1, 3, Loss, Win), Consent::Acknowledge).done);
  CHECK(evening.state().rounds[0].adjourned.empty());
  CHECK(evening.refused(resume_game(1, 3)) == ErrorKind::IllegalState);
  CHECK(missing_results(evening.state()).empty());
}

TEST_CASE("past results: the previous round with a warning, an older one leaves FIDE mode") {
  Evening evening(8);
  for (int round = 1; round <= 3; ++round) {
    evening.pair();
    evening.play();
  }
  const auto previous = evening.ask(record_result(2, 1, Draw, Draw), Consent::Acknowledge);
  CHECK_FALSE(previous.done);
  CHECK(test::warning(previous, "past-result").level == WarningLevel::Confirm);
  evening.must(record_result(2, 1, Draw, Draw));
  CHECK(evening.state().settings.fide_mode);
  CHECK_FALSE(evening.ask(record_result(1, 1, Draw, Draw), Consent::Confirm).done);
  const auto before = evening.state();
  // For the report only: the tournament stays as it is.
  CHECK(evening.refused(correct_for_report(3, 1, Draw, Draw)) == ErrorKind::IllegalState);
  evening.must(correct_for_report(1, 1, Draw, Draw));
  CHECK(evening.state().settings.fide_mode);
  CHECK(evening.state().tournament == before.tournament);
  const auto pair = evening.state().rounds[0].boards[0];
  CHECK(for_rating_report(evening.state()).entry(pair.white, 1).code == Draw);
  CHECK(with_notes(evening.state()).entry(pair.white, 1).code == Win);
  CHECK(evening.state().settings.notes.back() ==
        "### Result for the rating report @ Round 1 board 1: 1/2");
  evening.must(record_result(1, 1, Loss, Win));
  CHECK_FALSE(evening.state().settings.fide_mode);
  CHECK(evening.state().settings.left_fide_mode == "old-result");
  // FIDE mode does not come back with undo.
  REQUIRE(evening.desk().undo());
  CHECK(evening.state().tournament.entry(pair.white, 1).code == Win);
  CHECK_FALSE(evening.state().settings.fide_mode);
}

TEST_CASE("a correction under a draft says that the draft is older") {
  Evening evening(8);
  evening.pair();
  evening.play();
  evening.must(pair_round(Publish::Later));
  CHECK(has_code(evening.must(record_result(1, 2, Draw, Draw)), "draft-is-older"));
}

TEST_CASE("the wrong pair sat down") {
  Evening evening(8);
  evening.pair();
  const auto a = evening.last().boards[0], b = evening.last().boards[1];
  CHECK(evening.refused(sat_down(1, a.white, a.black)) == ErrorKind::IllegalState);
  CHECK_FALSE(evening.ask(sat_down(1, a.white, b.black), Consent::Acknowledge).done);
  const auto outcome = evening.must(sat_down(1, a.white, b.black));
  CHECK(test::warning(outcome, "wrong-pair").note == "### MPA @ Round 1");
  CHECK(evening.last().boards[0] == pairing::Board{a.white, b.black});
  CHECK(evening.last().boards[1] == pairing::Board{b.white, a.black});
  CHECK(evening.last().manual);
  // With results on the boards: two steps, and they are to be entered again.
  evening.must(record_result(1, 3, Win, Loss));
  const auto c = evening.last().boards[2], d = evening.last().boards[3];
  CHECK_FALSE(evening.ask(sat_down(1, d.white, c.white), Consent::Confirm).done);
  evening.must(sat_down(1, d.white, c.white));
  CHECK(evening.last().boards[3] == pairing::Board{d.white, c.white});
  CHECK(evening.last().boards[2] == pairing::Board{c.black, d.black});
  CHECK(open_boards(evening.state(), 1).size() == 4);
}

TEST_CASE("the bye player sat down in somebody's place") {
  Evening evening(7);
  evening.pair();
  const auto board = evening.last().boards[2];
  REQUIRE(evening.entry(6).code == PairingAllocatedBye);
  evening.must(sat_down(1, board.white, 6));
  CHECK(evening.last().boards[2] == pairing::Board{board.white, 6});
  CHECK(evening.entry(board.black) == model::RoundEntry{PairingAllocatedBye, {}, model::kNobody});
}

TEST_CASE("a tournament is finished when nothing is open, and opened again") {
  Evening evening(4, 3);
  CHECK(evening.refused(finish_tournament()) == ErrorKind::IllegalState);
  evening.must(pair_round(Publish::Later));
  CHECK(evening.refused(finish_tournament()) == ErrorKind::IllegalState);
  evening.must(publish_round());
  CHECK(evening.refused(finish_tournament()) == ErrorKind::IllegalState);
  evening.play();
  const auto early = evening.ask(finish_tournament(), Consent::Confirm);
  CHECK_FALSE(early.done);
  CHECK(test::warning(early, "fewer-rounds").note == "### Rounds played: 1 of 3");
  for (int round = 2; round <= 3; ++round) {
    evening.pair();
    evening.play();
  }
  CHECK(report_warnings(evening.state()).at(0).code == "not-finished");
  CHECK(evening.must(finish_tournament()).warnings.empty());
  CHECK(report_warnings(evening.state()).empty());
  CHECK(evening.refused(record_result(3, 1, Draw, Draw)) == ErrorKind::IllegalState);
  CHECK(evening.refused(unpair_round()) == ErrorKind::IllegalState);
  CHECK(evening.refused(finish_tournament()) == ErrorKind::IllegalState);
  CHECK_FALSE(evening.ask(reopen_tournament(), Consent::Acknowledge).done);
  evening.must(reopen_tournament());
  evening.must(record_result(3, 1, Draw, Draw));
  CHECK(evening.refused(reopen_tournament()) == ErrorKind::IllegalState);
}

TEST_CASE("the bye of a past round is corrected like a result") {
  Evening evening(6);
  PairOptions options;
  options.absent = {5};
  evening.must(pair_round(options));
  evening.play();
  CHECK(evening.ask(correct_bye(1, 5, HalfPointBye), Consent::Acknowledge).done);  // still round 1
  evening.pair();
  CHECK(evening.refused(correct_bye(1, 0, ZeroPointBye)) == ErrorKind::IllegalState);
  CHECK(evening.refused(correct_bye(1, 5, Win)) == ErrorKind::BadInput);
  CHECK(evening.refused(correct_bye(3, 5, ZeroPointBye)) == ErrorKind::IllegalState);
  const auto asked = evening.ask(correct_bye(1, 5, FullPointBye), Consent::Acknowledge);
  CHECK_FALSE(asked.done);
  CHECK(test::codes(asked) == std::vector<std::string>{"full-point-bye", "past-result"});
  evening.must(correct_bye(1, 5, FullPointBye));
  CHECK(evening.state().tournament.score(5, 1) == model::Score::from_tenths(10));
}

TEST_CASE("outside FIDE mode old results ask once") {
  Evening evening(8);
  for (int round = 1; round <= 3; ++round) {
    evening.pair();
    evening.play();
  }
  evening.must(record_result(1, 1, Draw, Draw));
  CHECK_FALSE(evening.state().settings.fide_mode);
  CHECK_FALSE(evening.ask(record_result(1, 2, Draw, Draw), Consent::Acknowledge).done);
  CHECK(evening.ask(record_result(1, 2, Draw, Draw), Consent::Confirm).done);
}
