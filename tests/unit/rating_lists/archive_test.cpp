// SPDX-License-Identifier: MIT
#include "collected.h"

using namespace lists_test;

TEST_CASE("a list inside its archive") {
  const CollectedList list = read_one("players_list_foa.zip");
  CHECK(list.head.file == "players_list_foa.zip/players_list_foa.txt");
  CHECK(list.head.date == "2026-09-01");
  CHECK(list.head.date_source == DateSource::FileTime);
  const CollectedList plain = read_one("players_list_foa.txt");
  CHECK(list.players == plain.players);
}

TEST_CASE("an archive with several lists and a text about them") {
  Collected collected;
  REQUIRE(read_lists(data_file("national.zip"), {}, collected));
  REQUIRE(collected.lists.size() == 2);
  CHECK(collected.lists[0].head.key == ListKey{Authority::National, Tempo::Standard});
  CHECK(collected.lists[1].head.key == ListKey{Authority::National, Tempo::Blitz});
  CHECK(collected.lists[1].player(700011).ratings[2].value == 2555);
}

TEST_CASE("archives without a list and damaged ones are refused") {
  CHECK(refusal("nothing.zip").message.find("holds no list") != std::string::npos);
  const base::Error damaged = refusal("damaged.zip");
  CHECK(damaged.kind == base::ErrorKind::Io);
  CHECK(damaged.message.find("damaged") != std::string::npos);
}

TEST_CASE("the date of a list: in its header, in its name") {
  const std::string text =
      "ID Number Name         Fed SRtng RRtng\n"
      "123       Somebody     RUS 1500  1600\n";
  CHECK(read_text(text, "list-2026-03-15.txt").head.date == "2026-03-15");
  CHECK(read_text(text, "list_202604.txt").head.date == "2026-04-01");
  CHECK(read_text(text, "std_may26frl.txt").head.date == "2026-05-01");
  CHECK(read_text(text, "list_20261399.txt").head.date.empty());
  CHECK(read_text(text, "list.txt").head.date.empty());
  CHECK(age_in_days("2026-09-01", "2026-10-11") == 40);
  CHECK(age_in_days("2024-02-28", "2024-03-01") == 2);
  CHECK_FALSE(age_in_days("2026-02-30", "2026-10-11"));
  CHECK_FALSE(age_in_days("", "2026-10-11"));
}
