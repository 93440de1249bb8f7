// SPDX-License-Identifier: MIT
#include <thread>

#include "collected.h"
#include "rostok/base/files.h"
#include "rostok/rating_lists/find.h"

using namespace lists_test;

TEST_CASE("an import keeps every player once and says what it kept") {
  const Folder folder;
  const auto lists = open_lists(folder.path / "lists.db");
  const auto done = import_file(*lists, "players_list_foa.zip");
  REQUIRE(done.size() == 1);
  const ListInfo& info = done.front().info;
  CHECK(info.file == "players_list_foa.zip/players_list_foa.txt");
  CHECK(info.date == "2026-09-01");
  CHECK(info.imported == "2026-09-10T08:00:00Z");
  CHECK(info.players == 10);
  CHECK(info.unreadable == 3);  // two bad lines, one number for the second time
  CHECK(done.front().problems.first.back().to_string() ==
        "players_list_foa.zip/players_list_foa.txt:14:1: The number 90000017 stands in the list "
        "already: this line is left out");
  CHECK_FALSE(done.front().before);
  const auto infos = lists->lists();
  REQUIRE(infos);
  CHECK(*infos == std::vector<ListInfo>{info});
}

TEST_CASE("what was stored is what was read, field by field") {
  const Folder folder;
  const auto lists = open_lists(folder.path / "lists.db");
  for (const char* name : {"players_list_foa.txt", "smanager_standard.csv", "smaster_rapid.csv"}) {
    import_file(*lists, name);
    const CollectedList list = read_one(name);
    for (const ListedPlayer& player : list.players) {
      const auto rows = lists->with_id(list.head.key.authority, player.id);
      REQUIRE(rows);
      const auto row = std::find_if(rows->begin(), rows->end(), [&](const ListedRow& one) {
        return one.list == list.head.key;
      });
      REQUIRE(row != rows->end());
      CHECK(row->player == player);
    }
  }
}

TEST_CASE("the next list of the same kind takes the place of the old one, others stay") {
  const Folder folder;
  const auto lists = open_lists(folder.path / "lists.db");
  import_file(*lists, "players_list_foa.txt");
  import_file(*lists, "national.zip");
  CHECK(lists->lists()->size() == 3);
  const auto done = import_file(*lists, "players_list.txt");
  REQUIRE(done.front().before);
  CHECK(done.front().before->players == 10);
  CHECK(lists->lists()->size() == 3);
  CHECK(lists->with_id(Authority::Fide, 90000041)->empty());
  CHECK(lists->with_id(Authority::Fide, 90000025)->size() == 1);
  CHECK(lists->with_id(Authority::National, 700011)->size() == 2);
  REQUIRE(lists->remove({Authority::National, Tempo::Blitz}));
  CHECK(lists->lists()->size() == 2);
  CHECK(lists->with_id(Authority::National, 700011)->size() == 1);
  const auto again = lists->remove({Authority::National, Tempo::Blitz});
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == base::ErrorKind::NotFound);
}

TEST_CASE("only the players of some federations") {
  const Folder folder;
  const auto lists = open_lists(folder.path / "lists.db");
  ImportOptions options = september();
  options.federations = {"RUS", "FID"};
  options.date = "2026-08-31";
  const auto done = import_file(*lists, "players_list_foa.txt", options);
  CHECK(done.front().info.players == 4);
  CHECK(done.front().info.left_out == 6);
  CHECK(done.front().info.date == "2026-08-31");
  CHECK(done.front().info.date_source == DateSource::Told);
  options.federations = {"XYZ"};
  CHECK_FALSE(import_lists(data_file("players_list_foa.txt"), options, *lists));
  CHECK(lists->lists()->front().players == 4);
  options.federations = {"rus"};
  CHECK_FALSE(import_lists(data_file("players_list_foa.txt"), options, *lists));
  options.federations = {};
  options.date = "31.08.2026";
  CHECK_FALSE(import_lists(data_file("players_list_foa.txt"), options, *lists));
}

TEST_CASE("a failed import leaves the old list") {
  const Folder folder;
  const auto lists = open_lists(folder.path / "lists.db");
  import_file(*lists, "players_list_foa.txt");
  const auto before = lists->lists();
  REQUIRE(before);
  const std::filesystem::path mostly_bad = folder.path / "bad_standard.csv";
  REQUIRE(base::write_file_atomically(mostly_bad, "1;A B;;;1;;1999;м\nx\nx\nx\n"));
  const std::filesystem::path twins = folder.path / "a.xml";
  REQUIRE(base::write_file_atomically(twins, "<playerslist></playerslist>"));
  for (const std::string& file :
       {data_file("cut.xml"), data_file("damaged.zip"), data_file("nothing.zip"),
        data_file("members.csv"), data_file("none"), mostly_bad.string(), twins.string()}) {
    INFO(file);
    CHECK_FALSE(import_lists(file, september(), *lists));
    CHECK(*lists->lists() == *before);
    CHECK(lists->with_id(Authority::Fide, 90000017)->size() == 1);
  }
}

TEST_CASE("a cancelled import leaves the old list") {
  const Folder folder;
  const auto lists = open_lists(folder.path / "lists.db");
  import_file(*lists, "players_list_foa.txt");
  std::stop_source stop;
  ImportOptions options = september();
  options.cancel = stop.get_token();
  options.progress = [&](std::uint64_t done, std::uint64_t all) {
    CHECK(done <= all);
    stop.request_stop();
  };
  const auto cancelled = import_lists(data_file("players_list.txt"), options, *lists);
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().kind == base::ErrorKind::Cancelled);
  CHECK(lists->lists()->front().file == "players_list_foa.txt");
}

TEST_CASE("a preview shows what would be understood, and stores nothing") {
  const auto previews = preview_lists(data_file("national.zip"), {}, 2);
  REQUIRE(previews);
  REQUIRE(previews->size() == 2);
  const Preview& first = previews->front();
  CHECK(first.players.size() == 2);
  REQUIRE(first.head.columns.size() == 10);
  CHECK(first.head.columns[7].heading == "Rtg_Nat");
  CHECK(first.head.columns[7].field == "rating");
  CHECK(first.head.columns[4].field == "-");
  CHECK((*previews)[1].players.size() == 1);
  const auto master = preview_lists(data_file("smaster_rapid.csv"), {}, 5);
  REQUIRE(master);
  CHECK(master->front().head.columns[4].heading == "5");
  CHECK(master->front().head.columns[4].field == "rating");
  CHECK_FALSE(preview_lists(data_file("members.csv"), {}, 5));
}
