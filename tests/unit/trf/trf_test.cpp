// SPDX-License-Identifier: MIT
// What is read from a good file: players, encodings, the dialects, national and team records.
#include "worked.h"

using namespace rostok;
using namespace rostok::test;

TEST_CASE("the worked example of TRF-2026") {
  const auto outcome = trf::read_trf(kWorked, "worked.trf");
  REQUIRE(outcome.ok());
  const auto& t = outcome.tournament;
  CHECK(t.players.size() == 6);
  CHECK(t.total_rounds == 4);
  CHECK(t.tie_breaks == std::vector<std::string>{"DE", "BH/C1", "BH", "SB", "TPN"});
  CHECK(t.players[2].name == "Klyon, Vera");
  CHECK(t.entry(2, 1).code == model::ResultCode::ForfeitWin);
  CHECK(t.entry(2, 1).opponent == 5);
  CHECK(t.score(0, 4).to_trf() == "3.0");
  CHECK(t.rounds_paired() == 4);
  CHECK(outcome.player_lines == std::vector<int>{7, 8, 9, 10, 11, 12});
}

TEST_CASE("line ends, byte-order mark and encodings") {
  std::string cr = kWorked, crlf, blank;
  for (char& c : cr) c = c == '\n' ? '\r' : c;
  for (const char c : kWorked) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  for (const char c : kWorked) blank += c == '\n' ? "\n\n" : std::string(1, c);
  const auto tournament = trf::read_trf(kWorked, "").tournament;
  for (const std::string& text : {cr, crlf, blank, "\xEF\xBB\xBF" + kWorked}) {
    CHECK(first_error(text) == "ok");
    CHECK(trf::read_trf(text, "").tournament == tournament);
  }
  // The number of a line is that of an editor, whatever ends it.
  for (std::string text : {cr, crlf}) CHECK(first_error(replaced(text, "1700", "17o0")) == "TRF-014 8:49");
  CHECK(first_error(replaced(blank, "1700", "17o0")) == "TRF-014 15:49");
  const std::string russian = replaced(kWorked, "Lipa, Anna ", "Липа, Анна ");
  CHECK(first_error(russian) == "ok");
  CHECK(trf::read_trf(russian, "").tournament.players[0].name == "Липа, Анна");
  CHECK(first_error(replaced(russian, "    4 w 1     2 b", "    9 w 1     2 b")) == "TRF-020 7:92");
  const std::string cp1251 = replaced(kWorked, "Lipa, Anna ", "\xCB\xE8\xEF\xE0, \xC0\xED\xED\xE0 ");
  CHECK(first_error(cp1251) == "TRF-002 7:15");
  CHECK(trf::read_trf(cp1251, "", {trf::Encoding::Cp1251}).tournament.players[0].name == "Липа, Анна");
  const std::string latin = replaced(kWorked, "Lipa, Anna", "L\xEDpa, Anna");
  CHECK(trf::read_trf(latin, "", {trf::Encoding::Latin1}).tournament.players[0].name == "Lípa, Anna");
}

TEST_CASE("Letters outside ASCII do not move the columns, wherever they stand") {
  using trf::read_trf;
  // 33 letters of two to four bytes fill the name.
  std::string name;
  for (int i = 0; i < 11; ++i) name += "Ж中𝄞";
  const std::string text = replaced(kWorked, "Lipa, Anna                       ", name);
  REQUIRE(first_error(text) == "ok");
  CHECK(read_trf(text, "").tournament.players[0].name == name);
  CHECK(read_trf(text, "").tournament.players[0].rating == 1800);
  CHECK(first_error(replaced(text, "1800", "18Я0")) == "TRF-014 7:49");
}

TEST_CASE("A line that was refused does not accuse those who name its player") {
  const auto outcome = trf::read_trf(in_line(2, "   2 w", "  x2 w"), "");
  int errors = 0;
  for (const auto& problem : outcome.problems) errors += problem.severity == trf::Severity::Error ? 1 : 0;
  CHECK(errors == 1);
}

TEST_CASE("JaVaFo's lines say what FIDE's records say") {
  const auto read = [](const std::string& lines) {
    const auto outcome = trf::read_trf(kWorked + lines, "a");
    INFO((outcome.ok() ? "" : outcome.result().error().to_string()));
    REQUIRE(outcome.ok());
    return outcome.tournament;
  };
  const auto t = read("XXC rank black1\nXXZ 4 6\nXXP 1 2 3\nXXA    2  1.0  0.5\n");
  CHECK(t.pair_by_file_rank);
  CHECK(t.initial_color == model::Color::Black);
  REQUIRE(t.requested_byes.size() == 2);
  CHECK(t.requested_byes[1] == model::RequestedBye{5, model::ResultCode::ZeroPointBye, 5});
  CHECK(t.forbidden[0].players == std::vector<model::PlayerIndex>{0, 1, 2});
  CHECK(t.virtual_points[0].by_round[1].to_trf() == "0.5");
  CHECK(trf::read_trf(replaced(kWorked, "142 4", "XXR 4"), "").tournament.total_rounds == 4);
  CHECK(trf::read_trf(replaced(kWorked, "142 4", "xxr 4"), "").tournament.total_rounds == 4);
}

TEST_CASE("Points by JaVaFo's codes: colour, bye and forfeit each have their own") {
  using model::ResultCode;
  const auto outcome = trf::read_trf(
      "XXS W=3 D=1.5 BW=3.5 FW=2 HPB=1 PAB=0.5\n"
      "001    1      A                                 1800                             6.0    1     2 w 1  0000 - H  0000 - +\n"
      "001    2      B                                 1700                             4.0    2     1 b 0     3 b 1  0000 - U\n"
      "001    3      C                                 1600                             0.0    2  0000 - Z     2 w 0  0000 - Z\n",
      "a");
  INFO((outcome.ok() ? "" : outcome.result().error().to_string()));
  REQUIRE(outcome.ok());
  const auto& points = outcome.tournament.points;
  CHECK(points.points(ResultCode::Win, model::Color::White).to_trf() == "3.0");
  CHECK(points.points(ResultCode::Win, model::Color::Black).to_trf() == "3.5");
  CHECK(points.points(ResultCode::FullPointBye).to_trf() == "3.0");
  CHECK(points.points(ResultCode::ForfeitWin).to_trf() == "2.0");
  CHECK(points.points(ResultCode::HalfPointBye).to_trf() == "1.0");
  CHECK(points.points(ResultCode::Draw, model::Color::Black).to_trf() == "1.5");
  CHECK(points.points(ResultCode::PairingAllocatedBye).to_trf() == "0.5");
}

TEST_CASE("Records of bbpPairings and 162 set the same points") {
  const auto points = [](const std::string& lines) {
    const auto outcome = trf::read_trf(lines + "001    1      A                                 1800                             0.0    1\n", "");
    REQUIRE(outcome.ok());
    return outcome.tournament.points;
  };
  CHECK(points("162  W 3.0    D 1.0    L 0.0    A 0.0    P 2.0\n") ==
        points("BBW  3.0\nBBD  1.0\nBBL  0.0\nBBZ  0.0\nBBF  0.0\nBBU  2.0\n"));
  CHECK(points("162  W 3.0\n").pab.to_trf() == "3.0");
  CHECK(points("162  A 0.2\n").forfeit_loss.to_trf() == "0.2");
  CHECK(points("BBF  0.2\n").absence.to_trf() == "0.0");
}

TEST_CASE("National rating records belong to the federation of 172") {
  const std::string national =
      "RUS    1 w 1р Липа, Анна                        1740 КАР 12345678901 2012/03/04\n"
      "BLR    1 w    Lipa, Anna                        1700\n";
  const std::string text = replaced(kWorked, "142 4", "172 RUS NIDOF") + national;
  CHECK(warnings(text) == Warnings{"TRF-W01 14:1"});
  const auto t = trf::read_trf(text, "").tournament;
  CHECK(t.national.method == "NIDOF");
  REQUIRE(t.national.records.size() == 1);
  const auto& record = t.national.records[0];
  CHECK(record.player == 0);
  CHECK(record.sex == model::Sex::Female);
  CHECK(record.classification == "1р");
  CHECK(record.rating == 1740);
  CHECK(record.origin == "КАР");
  CHECK(record.id == "12345678901");
  REQUIRE(t.kept_lines.size() == 1);
  CHECK(t.kept_lines[0].text.starts_with("BLR"));
  CHECK(first_error(text + "RUS    9 w    Nobody\n") == "TRF-036 15:5");
  CHECK(first_error(text + "RUS    x w    Nobody\n") == "TRF-011 15:5");
  CHECK(first_error(text + "RUS    1 w    Twice\n") == "TRF-012 15:5");
  CHECK(first_error(text + "RUS    2 w   xShifted\n") == "TRF-004 15:14");
  CHECK(first_error(text + "RUS    2 w    Name                              17x0\n") == "TRF-014 15:49");
  CHECK(warnings(replaced(kWorked, "142 4", "172 RUS ELO")) == Warnings{"TRF-016 4:9"});
}

TEST_CASE("Team records") {
  const std::string head = replaced(replaced(kWorked, "142 4", "192 FIDE_TEAM_MP_GP\n352 WB\n362 TW 3.0   TD 1.0   TL 0.5"),
                                    "192 FIDE_DUTCH\n", "");
  const std::string teams =
      "310   1 One                              ONE   1750.0    4.0    5.0   1     1    2\n"
      "310   2 Два                              ДВА             2.0    4.5   2     3    4\n"
      "310   3 Three                            THR             1.0    3.0         5    6\n";
  const std::string text = head + teams +
      "320  1.0  1.0 000 001 002\n330 +- 004 001 003\n300 001 001 002    2 0000\n240 H 005 0003\n260 001 002    1    2\n";
  REQUIRE(first_error(text) == "ok");
  const auto t = trf::read_trf(text, "").tournament;
  const auto& event = t.team_event;
  CHECK(event.references_are_teams);
  CHECK(event.board_colors == "WB");
  CHECK(event.points.win.to_trf() == "3.0");
  CHECK(event.points.loss.to_trf() == "0.5");
  REQUIRE(event.teams.size() == 3);
  CHECK(event.teams[1].name == "Два");
  CHECK(event.teams[1].nickname == "ДВА");
  CHECK(event.teams[0].strength == "1750.0");
  CHECK(event.teams[0].match_points->to_trf() == "4.0");
  CHECK(event.teams[2].players == std::vector<model::PlayerIndex>{4, 5});
  CHECK_FALSE(event.teams[2].rank.has_value());
  CHECK(event.byes->by_round == std::vector<int>{0, 1, 2});
  CHECK(event.forfeits[0] == model::TeamForfeit{4, 1, 3, true, false});
  CHECK(event.lineups[0].boards == std::vector<model::PlayerIndex>{1, model::kNobody});
  CHECK(t.requested_byes[0].player == 2);  // the third team
  const auto fault = [&](const std::string& from, const std::string& to) { return first_error(replaced(text, from, to)); };
  CHECK(fault("310   2", "310   1") == "TRF-036 15:5");
  CHECK(fault("310   2", "310   x") == "TRF-036 15:5");
  CHECK(fault("ДВА             2.0", "ДВА      x      2.0") == "TRF-036 15:48");
  CHECK(fault("   2     3    4", "   2     3    9") == "TRF-036 15:79");
  CHECK(fault("   2     3    4", "   2     3    1") == "TRF-047 15:79");
  CHECK(fault("320  1.0", "320  x.0") == "TRF-036 17:5");
  CHECK(fault("000 001 002", "000 009 002") == "TRF-036 17:19");
  CHECK(fault("330 +-", "330 ++") == "TRF-036 18:5");
  CHECK(fault("+- 004", "+- 000") == "TRF-036 18:8");
  CHECK(fault("004 001 003", "004 001 001") == "TRF-036 18:16");
  CHECK(fault("300 001 001", "300 001 009") == "TRF-036 19:9");
  CHECK(fault("002    2 0000", "002    3 0000") == "TRF-036 19:17");
  CHECK(fault("240 H 005 0003", "240 H 005 0004") == "TRF-036 20:11");
}
