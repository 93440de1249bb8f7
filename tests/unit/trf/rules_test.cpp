// SPDX-License-Identifier: MIT
// Every rule of validation: its code, the line and the column that it names.
#include "worked.h"

using namespace rostok;
using namespace rostok::test;

TEST_CASE("TRF-001 to 004: the file and its characters") {
  CHECK(first_error("") == "TRF-001 1:1");
  CHECK(first_error("\r\n\r\n") == "TRF-001 1:1");
  CHECK(first_error("012 x\n") == "TRF-001 1:1");
  CHECK(first_error("012 x\n022 \xC3(\n") == "TRF-002 2:5");
  CHECK(first_error("012 x\n\xFF") == "TRF-002 2:1");
  CHECK(first_error("\r\n\xFF") == "TRF-002 2:1");
  CHECK(first_error(replaced(kWorked, "142 4", "142\t4")) == "TRF-003 4:4");
  CHECK(first_error(replaced(kWorked, "Worked", "Д\x01" "rked")) == "TRF-003 1:6");
  CHECK(first_error(kWorked + "XXP\t1\t2\n") == "ok");
  CHECK(first_error(replaced(kWorked, "1 m    Lipa", "1 m  xxLipa")) == "TRF-004 7:14");
  CHECK(first_error(in_line(1, "    1     4 w", "    1x    4 w")) == "TRF-004 7:90");
  CHECK(first_error(in_line(1, "4 w 1", "4xw 1")) == "TRF-004 7:96");
  CHECK(first_error(in_line(1, "4 w 1", "4 wx1")) == "TRF-004 7:98");
  CHECK(first_error(in_line(1, "4 w 1  ", "4 w 1 x")) == "TRF-004 7:101");
}

TEST_CASE("TRF-010 to 018: who the player is") {
  CHECK(first_error(kWorked + "001    7 m    Short\n") == "TRF-010 13:20");
  CHECK(first_error(in_line(2, "   2 w", "  x2 w")) == "TRF-011 8:5");
  CHECK(first_error(in_line(2, "   2 w", "   0 w")) == "TRF-011 8:5");
  CHECK(first_error(in_line(2, "   2 w", "   1 w")) == "TRF-012 8:5");
  CHECK(sentence(in_line(2, "   2 w", "   1 w"), "TRF-012") ==
        "a.trf:8:5: TRF-012: Starting rank 1 stands in line 7 already");
  CHECK(first_error(in_line(2, "1700", "17o0")) == "TRF-014 8:49");
  CHECK(first_error(in_line(2, "1700", " -50")) == "TRF-014 8:49");
  CHECK(first_error(in_line(2, "  2.0 ", " 2.05 ")) == "TRF-015 8:81");
  CHECK(first_error(in_line(2, "2.0    4", "2.0    x")) == "TRF-018 8:86");
  CHECK(first_error(in_line(2, "2.0    4", "2.0     ")) == "ok");
  CHECK(warnings(in_line(1, "1 m ", "1 x ")) == Warnings{"TRF-016 7:10"});
  CHECK(warnings(in_line(1, "1 m   ", "1 m XX")) == Warnings{"TRF-016 7:11"});
  CHECK(warnings(in_line(1, "RUS", "RU7")) == Warnings{"TRF-016 7:54"});
  CHECK(warnings(in_line(1, "RUS             ", "RUS       4x    ")) == Warnings{"TRF-016 7:58"});
  CHECK(warnings(in_line(1, "2012/00/00", "2012/13/00")) == Warnings{"TRF-016 7:70"});
  CHECK(warnings(in_line(1, "2012/00/00", "2012      ")).empty());
  std::string same = in_line(1, "RUS             ", "RUS    12345678 ");
  same = replaced(same, "1700 RUS             ", "1700 RUS    12345678 ");
  CHECK(warnings(same) == Warnings{"TRF-017 8:58"});
}

TEST_CASE("TRF-013: starting ranks without a gap, unless the order of the file ranks") {
  const std::string gap = "012 x\n" +
      std::string("001    1      A                                 1800                             0.0    1\n"
                  "001    2      B                                 1700                             0.0    2\n"
                  "001    4      C                                 1600                             0.0    3\n");
  CHECK(first_error(gap) == "TRF-013 4:5");
  CHECK(sentence(gap, "TRF-013") == "a.trf:4:5: TRF-013: Starting rank 3 is missing in front of 4");
  CHECK(first_error(gap + "XXC rank\n") == "ok");
  CHECK(first_error(replaced(gap, "001    1", "001    3")) == "TRF-013 3:5");
}

TEST_CASE("TRF-020 to 024: the blocks of the rounds") {
  CHECK(first_error(in_line(1, "    4 w 1", "    9 w 1")) == "TRF-020 7:92");
  CHECK(first_error(in_line(1, "    4 w 1", "    x w 1")) == "TRF-020 7:92");
  CHECK(first_error(in_line(1, "    4 w 1", "    1 w 1")) == "TRF-021 7:92");
  CHECK(first_error(in_line(1, "    4 w 1", "    4 x 1")) == "TRF-022 7:97");
  CHECK(first_error(in_line(1, "    4 w 1", "    4 w ?")) == "TRF-023 7:99");
  CHECK(first_error(in_line(1, "    4 w 1", "    4 w Ж")) == "TRF-023 7:99");
  CHECK(first_error(in_line(1, "    4 w 1", " 0000 - 1")) == "TRF-024 7:92");
  CHECK(first_error(in_line(1, "    4 w 1", "    4 - 1")) == "TRF-024 7:92");
  CHECK(first_error(in_line(5, " 0000 - U", "    1 - U")) == "TRF-024 11:102");
  CHECK(first_error(in_line(1, "    4 w 1", "    4 w  ")) == "TRF-024 7:92");
}

TEST_CASE("TRF-025 to 028: both lines of a game") {
  CHECK(first_error(in_line(1, "    4 w 1", "    3 w 1")) == "TRF-025 7:92");
  CHECK(sentence(in_line(3, "    6 w +", "    5 w +"), "TRF-025") ==
        "a.trf:9:92: TRF-025: The opponent's line 11 does not name this player in round 1");
  CHECK(first_error(in_line(1, "    4 w 1", "    4 b 1")) == "TRF-026 7:97");
  CHECK(first_error(in_line(4, "    1 b 0", "    1 b 1")) == "TRF-027 7:99");
  CHECK(first_error(in_line(3, "    6 w +", "    6 w -")) == "TRF-030 9:81");
  CHECK(first_error(in_line(3, "    6 w +", "    6 w 1")) == "TRF-027 9:99");
  CHECK(first_error(in_line(3, "0000 - H", "0000 - U")) == "TRF-028 11:109");
}

TEST_CASE("TRF-029: a second bye, a second game of two, three times one colour are warnings") {
  const auto player = [](int rank, const std::string& points, const std::string& rounds) {
    return "001    " + std::to_string(rank) + std::string(73, ' ') + points + "    1" + rounds + "\n";
  };
  CHECK(warnings(player(1, "2.0", "  0000 - U  0000 - U") + player(2, "0.0", "  0000 - Z  0000 - Z")) ==
        Warnings{"TRF-029 1:102"});
  const std::string rematch = player(1, "1.0", "     2 w =     2 b =") + player(2, "1.0", "     1 b =     1 w =");
  CHECK(warnings(rematch) == Warnings{"TRF-029 1:102", "TRF-029 2:102"});
  CHECK(sentence(rematch, "TRF-029") == "a.trf:1:102: TRF-029: Players 1 and 2 have met before");
  CHECK(warnings("192 BERGER_DOUBLEROUNDROBIN\n" + rematch).empty());
  const std::string colors = player(1, "1.5", "     2 w =     3 w =     4 w =") + player(2, "0.5", "     1 b =") +
                             player(3, "0.5", "               1 b =") + player(4, "0.5", "                         1 b =");
  CHECK(warnings(colors) == Warnings{"TRF-029 1:112"});
}

TEST_CASE("TRF-030: points are the sum of the results under the file's own points") {
  CHECK(first_error(in_line(1, "  3.0 ", "  2.0 ")) == "TRF-030 7:81");
  CHECK(sentence(in_line(1, "  3.0 ", "  2.0 "), "TRF-030") ==
        "a.trf:7:81: TRF-030: The results give 3.0 points, the file says 2.0");
  CHECK(first_error(replaced(kWorked, "142 4", "162  W 2.0")) == "TRF-030 7:81");
  const std::string next = replaced(kWorked, "142 4", "142 5");
  CHECK(warnings(replaced(next, "2012/00/00  0.0", "2012/00/00  0.5") + "240 H 005    6\n") ==
        Warnings{"TRF-W04 12:81"});
  CHECK(warnings(replaced(next, "2012/00/00  0.0", "2012/00/00  1.0") +
                 "250       1.0 005 005    6    6\n") == Warnings{"TRF-W04 12:81"});
  CHECK(warnings(replaced(next, "2012/00/00  0.0", "2012/00/00 -0.5") +
                 "299          -0.5  000    6\n").empty());
}

TEST_CASE("TRF-031 and 032: behind the last round") {
  CHECK(first_error(in_line(1, "    5 b =", "    5 b =    x")) == "TRF-031 7:134");
  CHECK(first_error(in_line(1, "    5 b =", "    5 b =     3")) == "TRF-031 7:135");
  CHECK(first_error(in_line(1, "    5 b =", "    5 b =      ")) == "ok");
  const std::string far(1000, ' ');
  CHECK(first_error(in_line(6, "- Z", "- Z" + far)) == "ok");
  CHECK(first_error(in_line(6, "- Z", "- Z" + far + "x")) == "TRF-031 12:1130");
  CHECK(first_error(replaced(kWorked, "142 4", "142 3")) == "TRF-032 7:122");
  CHECK(first_error(replaced(kWorked, "142 4", "XXR 3")) == "TRF-032 7:122");
}

TEST_CASE("TRF-033 to 035: rounds, colour, points") {
  CHECK(first_error(replaced(kWorked, "142 4", "142 x")) == "TRF-033 4:5");
  CHECK(first_error(replaced(kWorked, "142 4", "142 0")) == "TRF-033 4:5");
  CHECK(first_error(replaced(kWorked, "142 4", "xxr 100")) == "TRF-033 4:5");
  CHECK(first_error(replaced(kWorked, "142 4", "152 w ")) == "TRF-033 4:5");
  CHECK(first_error(replaced(kWorked, "142 4", "152 B")) == "ok");
  CHECK(first_error(replaced(kWorked, "142 4", "162  W 3.0    Q 1.0")) == "TRF-034 4:15");
  CHECK(first_error(replaced(kWorked, "142 4", "162  W 3.0    W 1.0")) == "TRF-034 4:15");
  CHECK(first_error(replaced(kWorked, "142 4", "162  W 3.0    D x.0")) == "TRF-034 4:15");
  CHECK(first_error(replaced(kWorked, "142 4", "BBW x")) == "TRF-034 4:5");
  CHECK(first_error(replaced(kWorked, "142 4", "XXS WW=1.0 QQ=2")) == "TRF-034 4:12");
  CHECK(first_error(replaced(kWorked, "142 4", "XXS WW")) == "TRF-034 4:5");
  CHECK(first_error(replaced(kWorked, "142 4", "362 TW 2.0   TX 1.0")) == "TRF-034 4:14");
  CHECK(first_error(replaced(kWorked, "142 4", "362 TW 2.0   TW 1.0")) == "TRF-034 4:14");
  CHECK(first_error(replaced(kWorked, "142 4", "162  W 0.0    D 0.5")) == "TRF-035 4:6");
  CHECK(first_error(replaced(kWorked, "142 4", "162  L 0.7")) == "TRF-035 4:6");
  CHECK(first_error(replaced(kWorked, "142 4", "XXS BD=2")) == "TRF-035 4:5");
}

TEST_CASE("TRF-036: records that name players") {
  for (const auto& [line, column] : std::vector<std::pair<std::string, int>>{
           {"240 H 005 0009", 11},         {"240 X 005    1", 5},      {"240 H 000    1", 7},
           {"240 H 005", 11},              {"240 H 005    1    x", 16}, {"250       x.0 001 002    1    2", 10},
           {"250       0.0 001 002    1    2", 10}, {"250       1.0 003 002    1    2", 15},
           {"250       1.0 001 002    2    1", 23}, {"250       1.0 001 002    1    9", 28},
           {"250  x.0  1.0 001 002    1    2", 5},  {"260 001 004    1", 13}, {"260 004 001    1    2", 5},
           {"260 000 001    1    2", 5},   {"299 Q   0.0   0.5  001    3", 5}, {"299     x.0   0.5  001    3", 8},
           {"299     0.0   x.5  001    3", 14}, {"299     0.0   0.5  0x1    3", 20}, {"299     0.0   0.5  001", 24},
           {"XXP 1 9", 7},                 {"XXP 1", 5},               {"XXZ 77", 5},
           {"XXA    9  1.0", 5},           {"XXA    1  1.0  x.0", 15}}) {
    INFO(line);
    CHECK(first_error(replaced(kWorked, "142 4", "142 6") + line + "\n") == "TRF-036 13:" + std::to_string(column));
  }
}

TEST_CASE("TRF-037: requests for byes against the results and against each other") {
  const std::string next = replaced(kWorked, "142 4", "142 5");
  CHECK(first_error(next + "240 H 005    4\n240 Z 005    1    4\n") == "TRF-037 14:16");
  CHECK(first_error(next + "240 H 005    4\n240 H 005    4\n") == "ok");
  CHECK(first_error(next + "240 H 005    4\nXXZ 4\n") == "TRF-037 14:5");
  CHECK(first_error(next + "240 H 001    4\n") == "TRF-037 13:11");
  CHECK(first_error(next + "240 H 002    3\n") == "ok");
  CHECK(first_error(next + "240 F 002    3\n") == "TRF-037 13:11");
  CHECK(first_error(next + "240 Z 002    5\n") == "TRF-037 13:11");
}

TEST_CASE("TRF-038 and 039: points that contradict each other or the acceleration") {
  CHECK(warnings(replaced(kWorked, "142 4", "162  W 1.0\nBBW 1.0")).empty());
  CHECK(warnings(replaced(kWorked, "142 4", "162  W 2.0\nBBW 1.0")) == Warnings{"TRF-038 5:5"});
  CHECK(warnings(replaced(kWorked, "142 4", "BBD 0.0\nXXS W=1 D=0.5")) == Warnings{"TRF-038 5:9"});
  const std::string baku = replaced(kWorked, "FIDE_DUTCH", "FIDE_DUTCH_BAKU");
  CHECK(first_error(baku) == "ok");
  CHECK(first_error(replaced(baku, "142 4", "162  D 0.7")) == "TRF-039 5:5");
  CHECK(first_error(replaced(baku, "142 4", "162  L 0.1")) == "TRF-039 5:5");
  CHECK(sentence(replaced(baku, "142 4", "162  D 0.7") + "250       1.0 001 002    1    3\n", "TRF-039").empty());
}

TEST_CASE("TRF-041 to 043: type of tournament and tie-breaks") {
  CHECK(first_error(replaced(kWorked, "FIDE_DUTCH", "FIDE_LIM")) == "TRF-041 5:5");
  for (const char* type : {"FIDE_DUTCH_2017", "FIDE_DUTCH_2026_BAKU", "FIDE_DUBOV", "FIDE_BURSTEIN_BAKU", "CUSTOM_SWISS",
                           "FIDE_DOUBLESWISS_BAKU", "BERGER_ROUNDROBIN_G2", "FIDE_SCHEVENINGEN", "FIDE_TEAM_TYPEB_GP_MP",
                           "FIDE_TEAM_MP_GP_BAKU", "CUSTOM_TEAM_SWISS_GP", "CUSTOM_TEAM_KNOCKOUT"}) {
    INFO(type);
    CHECK(first_error(replaced(kWorked, "FIDE_DUTCH", type)) == "ok");
  }
  CHECK(warnings(replaced(kWorked, "FIDE_DUTCH", "FIDE_DUTCH_2025")) == Warnings{"TRF-W05 5:5"});
  const std::string old = replaced(replaced(kWorked, "192 FIDE_DUTCH\n", ""), "Individual: Swiss-System", "FIDE_DUTCH_2026");
  CHECK(warnings(old) == Warnings{"TRF-042 3:5"});
  CHECK(trf::read_trf(old, "").tournament.encoded_type == "FIDE_DUTCH_2026");
  CHECK(first_error(kWorked + "202 DE,BH\n") == "TRF-043 13:5");
  CHECK(first_error(kWorked + "202 DE,BH/C1,BH,SB,TPN\n") == "ok");
  CHECK(first_error(replaced(kWorked, "BH/C1", "BX/C1")) == "TRF-043 6:12");
  CHECK(first_error(replaced(kWorked, "BH/C1", "BH/Q")) == "TRF-043 6:12");
  for (const char* code : {"bh-c1", "BH#M2/P", "KS/L+1", "KS/L-2", "SSSC/F/K4", "PS:MP/C1", "OTHER_1", "GE", "TPN/R"}) {
    INFO(code);
    CHECK(first_error(replaced(kWorked, "BH/C1", code)) == "ok");
  }
}

TEST_CASE("TRF-044 and 046: counts, and what a rating report would need") {
  CHECK(warnings(replaced(kWorked, "142 4", "062 6\n072 6")).empty());
  CHECK(warnings(replaced(kWorked, "142 4", "062 6 (8)")).empty());
  CHECK(warnings(replaced(kWorked, "142 4", "062 7\n072 5\n082 1")) ==
        Warnings{"TRF-044 4:5", "TRF-044 5:5", "TRF-044 6:5"});
  CHECK(sentence(kWorked, "TRF-046") ==
        "a.trf: TRF-046: A rating report would also need 022, 032, 052, 102, 132, 222, 001:58");
}

TEST_CASE("TRF-047: teams that share a player, boards that nobody plays on") {
  const std::string teams = replaced(kWorked, "142 4", "192 FIDE_TEAM\n352 WB");
  const std::string event = replaced(teams, "192 FIDE_DUTCH\n", "");
  CHECK(first_error(event + "013 One                                1    2\n013 Two                                3    4\n") == "ok");
  CHECK(first_error(event + "013 One                                1    2\n013 Two                                3    2\n") == "TRF-047 14:42");
  CHECK(first_error(replaced(event, "352 WB", "352 WBW") + "013 One                                1    2\n") == "TRF-047 5:5");
  CHECK(first_error(replaced(event, "352 WB", "352 WX")) == "TRF-047 5:5");
}

TEST_CASE("Warnings about aliases and unfinished games") {
  CHECK(warnings(kWorked + "QQQ something\nQQQ again\n") == Warnings{"TRF-W01 13:1"});
  CHECK(warnings(replaced(in_line(6, "0000 - Z", "0000 - ="), "  0.0    6", "  0.5    6")) == Warnings{"TRF-W03 12:129"});
  CHECK(warnings(in_line(1, "1 m ", "1 f ")) == Warnings{"TRF-W05 7:10"});
  CHECK(warnings(in_line(1, "1 m   ", "1 m wg")) == Warnings{"TRF-W05 7:11"});
  CHECK(warnings(replaced(kWorked, "142 4", "162  Z 0.0")) == Warnings{"TRF-W05 4:6"});
  // Two lines that name each other without a result: the game is not finished.
  std::string open = replaced(in_line(1, "  3.0 ", "  2.5 "), "    5 b =\n", "    5 b\n");
  open = replaced(replaced(open, "    1 w =\n", "    1 w\n"), "  3.0    2", "  2.5    2");
  CHECK(warnings(open) == Warnings{"TRF-W06 7:129"});
  CHECK(trf::read_trf(open, "").tournament.entry(0, 4).code == model::ResultCode::Pending);
}
