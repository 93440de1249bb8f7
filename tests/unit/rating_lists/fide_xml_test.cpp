// SPDX-License-Identifier: MIT
#include "collected.h"
#include "rostok/base/files.h"

using namespace lists_test;

TEST_CASE("FIDE's XML says the same as its text") {
  const CollectedList xml = read_one("players_list_xml_foa.xml");
  const CollectedList text = read_one("players_list_foa.txt");
  CHECK(xml.head.layout == Layout::FideCombinedXml);
  CHECK(xml.head.key == text.head.key);
  REQUIRE(xml.players.size() == 2);
  for (const ListedPlayer& player : xml.players)
    CHECK(player == text.player(player.id));
  CHECK(xml.problems.unreadable == 0);
  CHECK(xml.lines == std::vector<int>{2, 23});
}

TEST_CASE("FIDE's XML of one rating, by its name") {
  const CollectedList list = read_one("rapid_rating_list.xml");
  CHECK(list.head.layout == Layout::FideXml);
  CHECK(list.head.key == ListKey{Authority::Fide, Tempo::Rapid});
  CHECK(list.player(90000033).ratings == Ratings{{{}, {1711, 20, 0}, {}}});
}

TEST_CASE("broken XML costs the players in which it is broken") {
  const CollectedList list = read_one("broken.xml");
  REQUIRE(list.players.size() == 4);
  CHECK(list.player(90000041).name == "Müllerstein & S on");      // bad bytes are replaced
  CHECK(list.player(90000041).ratings[0].value == 0);             // 18x8
  CHECK(list.player(90000025).women_title == model::Title::WGM);  // behind one without an end
  CHECK(list.player(90000033).name == "Shchurenko & Ю, Yuriy");
  CHECK(list.problems.unreadable == 3);
  CHECK(list.problems.faulty_fields == 1);
  REQUIRE(list.problems.first.size() == 4);
  // Lines stay right behind a fault.
  const std::string bytes = base::read_file(data_file("broken.xml")).value();
  const auto line_of = [&](const std::string& text) {
    const auto at = bytes.find(text);
    return static_cast<int>(
               std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
           1;
  };
  CHECK(list.problems.first[0].place.line == line_of("18x8"));
  CHECK(list.problems.first[1].place.line == line_of("Unended") - 2);
  CHECK(list.problems.first[2].place.line == line_of("Wrong, Tag"));
  CHECK(list.problems.first[3].place.line == line_of("<name>Nonumber") - 1);
}

TEST_CASE("XML that ends in the middle is refused: it was not downloaded completely") {
  const base::Error error = refusal("cut.xml");
  CHECK(error.kind == base::ErrorKind::BadInput);
  CHECK(error.message.find("ends in the middle") != std::string::npos);
}

TEST_CASE("XML in another encoding, and one that nobody knows") {
  CHECK(read_one("cp1251.xml").player(90000017).name == "Зимородков, Арсений");
  const std::string latin =
      "<?xml version='1.0' "
      "encoding='ISO-8859-1'?><playerslist><player><fideid>7</fideid><name>J\xF6rg</name>"
      "<rapid_rating>0</rapid_rating></player></playerslist>";
  CHECK(read_text(latin, "x.xml").player(7).name == "Jörg");
  Collected collected;
  const auto refused = read_list_text(
      "<?xml version='1.0' encoding='KOI8-X'?><playerslist></playerslist>", "x.xml", {}, collected);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == base::ErrorKind::Unsupported);
}

TEST_CASE("XML that is something else, or wants to grow without end") {
  Collected collected;
  const auto refused = [&](const std::string& text) {
    return !read_list_text(text, "standard.xml", {}, collected);
  };
  CHECK(refused("<html><body>404</body></html>"));
  CHECK(refused("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><playerslist>&a;</playerslist>"));
  CHECK(refused("<playerslist"));
  CHECK(collected.lists.empty());
}

TEST_CASE("broken XML at every border of the pieces in which it is read") {
  // A fault is followed by padding that moves the next player over the border of 256 KiB.
  const std::string good =
      "<player><fideid>9</fideid><name>Ok</name><rapid_rating>0</rapid_rating></player></"
      "playerslist>";
  for (std::size_t shift = 0; shift < 40; ++shift) {
    std::string text =
        "<playerslist><player><fideid>1</fideid><name>A</name><rapid_rating>1</rapid_rating></"
        "player>";
    text += "<player><fideid>2</wrong>";
    // The first read gives 64 KiB that were looked at, the next ones 256 KiB.
    text += std::string((64 << 10) + (256 << 10) - text.size() - shift, ' ');
    text += good;
    const CollectedList list = read_text(text, "x.xml");
    CHECK(list.players.size() == 2);
    CHECK(list.problems.unreadable == 1);
  }
}
