// SPDX-License-Identifier: MIT
#include "collected.h"

using namespace lists_test;
using model::Sex;
using model::Title;

TEST_CASE("FIDE's combined list: every field in its place") {
  const CollectedList list = read_one("players_list_foa.txt");
  CHECK(list.head.layout == Layout::FideCombinedText);
  CHECK(list.head.key == ListKey{Authority::Fide, std::nullopt});
  CHECK(list.head.file == "players_list_foa.txt");
  CHECK(list.players.size() == 11);  // the repeated one is the importer's affair
  const ListedPlayer expected{.id = 90000017,
                              .name = "Zimorodkov, Arseny",
                              .federation = "RUS",
                              .sex = Sex::Male,
                              .birth_year = 1994,
                              .title = Title::GM,
                              .women_title = Title::None,
                              .other_titles = "",
                              .arena_title = "",
                              .inactive = false,
                              .ratings = {{{2611, 10, 9}, {2580, 10, 0}, {2597, 10, 0}}},
                              .region = "",
                              .fide_id = 0,
                              .fide_rating = 0};
  CHECK(list.players.front() == expected);
  CHECK(list.lines.front() == 2);
  const auto& woman = list.player(90000025);
  CHECK(woman.sex == Sex::Female);
  CHECK(woman.women_title == Title::WGM);
  CHECK(woman.other_titles == "FT");
  CHECK(woman.ratings[1] == Rating{});
  CHECK(woman.ratings[2] == Rating{2390, 20, 3});
  CHECK(list.player(90000033).federation == "FID");
  CHECK(list.player(90000033).arena_title == "AIM");
}

TEST_CASE("FIDE's list with letters beyond ASCII, counted by bytes or by letters") {
  const CollectedList list = read_one("players_list_foa.txt");
  const auto check = [&](std::int64_t id, const char* name, const char* federation, int rating) {
    const auto& player = list.player(id);
    CHECK(player.name == name);
    CHECK(player.federation == federation);
    CHECK(player.ratings[0].value == rating);
  };
  check(90000041, "Müllerstein, Jörg", "GER", 1888);  // ISO 8859-1
  check(90000042, "Øystervåg, Åse", "NOR", 1777);     // UTF-8, a column is a byte
  check(90000043, "Łąkowy, Żegota", "POL", 1666);     // UTF-8, a column is a letter
  CHECK(list.player(90000041).inactive);
  CHECK(list.player(90000042).inactive);
  CHECK_FALSE(list.player(90000043).inactive);
  CHECK(list.player(90000043).birth_year == 2012);
}

TEST_CASE("FIDE's list: titles that run over, short lines, unknown year") {
  const CollectedList list = read_one("players_list_foa.txt");
  const auto& arbiter = list.player(90000058);
  CHECK(arbiter.other_titles == "FA,DI,FT,NI,SI,LSI");
  CHECK(arbiter.ratings[0] == Rating{2101, 20, 0});
  CHECK(arbiter.ratings[2] == Rating{2098, 20, 2});
  CHECK(arbiter.birth_year == 1988);
  CHECK(arbiter.inactive);
  CHECK(list.player(90000066).birth_year == 0);
  const auto& brief = list.player(90000074);
  CHECK(brief.name == "Shortline, Ann");
  CHECK(brief.sex == Sex::Female);
  CHECK(brief.ratings == Ratings{});
}

TEST_CASE("FIDE's list: bad lines are counted and named, the others read") {
  const CollectedList list = read_one("players_list_foa.txt");
  CHECK(list.problems.unreadable == 2);
  CHECK(list.problems.faulty_fields == 2);
  REQUIRE(list.problems.first.size() == 4);
  CHECK(list.problems.first[0].to_string() ==
        "players_list_foa.txt:11:1: There is no player's number here");
  CHECK(list.problems.first[1].to_string() ==
        "players_list_foa.txt:12:16: The player 90000082 has no name");
  CHECK(list.problems.first[2].to_string() ==
        "players_list_foa.txt:13:114: “15x0” is not possible in the column SRtng");
  CHECK(list.problems.first[3].to_string() ==
        "players_list_foa.txt:13:153: “19” is not possible in the column B-day");
  CHECK(list.player(90000091).ratings[1].value == 1600);
}

TEST_CASE("FIDE's older combined list and lists of one rating: the header decides") {
  const CollectedList legacy = read_one("players_list.txt");
  CHECK(legacy.head.layout == Layout::FideCombinedText);
  CHECK(legacy.player(90000017).ratings == Ratings{{{2611, 10, 9}, {2580, 10, 0}, {2597, 10, 0}}});
  CHECK(legacy.player(90000025).other_titles == "FT");

  const CollectedList standard = read_one("standard_rating_list.txt");
  CHECK(standard.head.layout == Layout::FideText);
  CHECK(standard.head.key == ListKey{Authority::Fide, Tempo::Standard});
  CHECK(standard.head.date == "2026-09-01");
  CHECK(standard.head.date_source == DateSource::Header);
  CHECK(standard.player(90000017).ratings[0] == Rating{2612, 10, 9});

  // Columns that nobody knew when this was written.
  const CollectedList blitz = read_one("blitz_rating_list.txt");
  CHECK(blitz.head.key == ListKey{Authority::Fide, Tempo::Blitz});
  CHECK(blitz.head.date == "2026-10-01");
  CHECK(blitz.player(90000017).ratings == Ratings{{{}, {}, {2598, 10, 2}}});
  CHECK(blitz.player(90000017).birth_year == 1994);
  CHECK(blitz.player(90000017).other_titles.empty());
}

TEST_CASE("a list of one rating without a telling name has to be told") {
  const std::string text =
      "ID Number      Name                          Fed SEP26 K  B-day\n"
      "123            Somebody, Sam                 RUS 1500  20 2010\n";
  Collected collected;
  const auto refused = read_list_text(text, "list.txt", {}, collected);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("--tempo") != std::string::npos);
  ReadOptions options;
  options.tempo = Tempo::Rapid;
  CHECK(read_text(text, "list.txt", options).player(123).ratings[1] == Rating{1500, 20, 0});
  // A combined list needs none: an option that does nothing would be a lie.
  CHECK(refusal("players_list.txt", options).message.find("all three") != std::string::npos);
}

TEST_CASE("FIDE's list: a byte order mark, empty lines, an end mark, a very long line") {
  const std::string header =
      "\xEF\xBB\xBF\r\nID Number Name                  Fed SRtng RRtng B-day\r\n";
  const std::string line = "123       Somebody, Sam         RUS 1500  1600  2010\r\n";
  const std::string longest(100'000, 'x');
  const CollectedList list = read_text(
      header + "\r\n" + line + longest + "\r\n" + "124" + line.substr(3) + "\x1A", "x.txt");
  CHECK(list.players.size() == 2);
  CHECK(list.lines == std::vector<int>{4, 6});
  CHECK(list.problems.unreadable == 1);
  CHECK(list.problems.first.front().place.line == 5);
  CHECK(list.player(124).ratings[1].value == 1600);
}

TEST_CASE("what is no list is refused with a word about what would be one") {
  CHECK(refusal("members.csv").message.find("not a rating list") != std::string::npos);
  CHECK(refusal("make.py").kind == base::ErrorKind::BadInput);
  CHECK(refusal("no-such-file.txt").kind == base::ErrorKind::NotFound);
  CHECK(refusal("").kind == base::ErrorKind::Io);  // a folder
  Collected collected;
  for (const char* text :
       {"", "\n\n", "\xEF\xBB\xBF", "ID Number", "<", "<a>", ",", ";;;;;;;;;", "1,2\n3,4\n"})
    CHECK_FALSE(read_list_text(text, "x_standard.txt", {}, collected));
  CHECK(collected.lists.empty());
}
