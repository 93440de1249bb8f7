// SPDX-License-Identifier: MIT
#include "rostok/rating_lists/find.h"
#include "collected.h"

using namespace lists_test;

namespace {

struct Filled {
  Folder folder;
  std::unique_ptr<store::RatingListFile> lists = open_lists(folder.path / "lists.db");
  Filled() {
    import_file(*lists, "players_list_foa.txt");
    import_file(*lists, "national.zip");
    import_file(*lists, "smaster_rapid.csv");
  }
  FindOutcome find(const std::string& text, const RowFilter& filter = {}, std::size_t limit = 20) {
    FindQuery query{text, filter, limit};
    const auto outcome = find_players(*lists, query);
    if (!outcome) FAIL(outcome.error().to_string());
    return *outcome;
  }
  std::vector<std::int64_t> ids(const std::string& text, const RowFilter& filter = {}) {
    std::vector<std::int64_t> found;
    for (const PlayerCard& card : find(text, filter).players)
      found.push_back(card.fide_id != 0 ? card.fide_id : card.national_id);
    return found;
  }
};
using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE_METHOD(Filled, "one card joins what all lists say of a person") {
  const auto found = find("зимородков арс");
  REQUIRE(found.players.size() == 1);
  const PlayerCard& card = found.players.front();
  CHECK(card.fide_id == 90000017);
  CHECK(card.national_id == 700011);
  CHECK(card.name == "Zimorodkov, Arseny");
  CHECK(card.national_name == "Зимородков Арсений Павлович");
  CHECK(card.title == model::Title::GM);
  CHECK(card.region == "г. Москва");
  CHECK(card.fide[0].rating == Rating{2611, 10, 9});
  CHECK(card.fide[0].list == ListKey{Authority::Fide, std::nullopt});
  CHECK(card.national[0].rating.value == 2598);
  CHECK(card.national[1].rating.value == 2580);
  CHECK(card.national[1].list == ListKey{Authority::National, Tempo::Rapid});
  CHECK(card.national[2].rating.value == 2555);
  CHECK(card.lists.size() == 4);
}

TEST_CASE_METHOD(Filled, "names are found while they are typed, in both scripts") {
  CHECK(ids("Zimorodkov") == Ids{90000017, 90000025});
  CHECK(ids("zimorodkov ") == Ids{90000017, 90000025});
  CHECK(ids("ZIMORODKOV, AR") == Ids{90000017});
  CHECK(ids("зим") == Ids{90000017, 90000025});
  CHECK(ids("Щур") == Ids{90000033});
  CHECK(ids("shchur") == Ids{90000033});
  CHECK(ids("Шортлине") == Ids{90000074});  // in the FIDE list only
  CHECK(ids("oquill") == Ids{90000066});
  CHECK(ids("О'Квилл") == Ids{});
  CHECK(ids("mullerstein") == Ids{90000041});
  CHECK(ids("Øys") == Ids{90000042});
  CHECK(ids("oys") == Ids{90000042});
  CHECK(ids("nobody") == Ids{});
  CHECK(ids("") == Ids{});
  CHECK(ids("!") == Ids{});
}

TEST_CASE_METHOD(Filled, "Ё is Е, a hyphen is a blank") {
  CHECK(ids("ежиков лесной") == Ids{700016});
  CHECK(ids("Ёжиков-Л") == Ids{700016});
  CHECK(ids("соловьев петр") == Ids{700014});
  CHECK(ids("Solovyov P") == Ids{700014});
}

TEST_CASE_METHOD(Filled, "initials, the first name first, a patronymic that FIDE does not have") {
  CHECK(ids("зим алекс") == Ids{90000025});
  CHECK(ids("арсений зимородков") == Ids{90000017});
  CHECK(ids("Arseny Zimo") == Ids{90000017});
  CHECK(ids("Шортлине Анн Ивановна") == Ids{90000074});
  CHECK(ids("щу ю о") == Ids{90000033});
}

TEST_CASE_METHOD(Filled, "a name typed on the wrong keyboard layout") {
  CHECK(ids("Pbvjhjlrjd") == Ids{90000017, 90000025});  // Зимородков
  CHECK(ids("Яшьщкщвлщм") == Ids{90000017, 90000025});  // Zimorodkov
  CHECK(ids(";brj") == Ids{});
  CHECK(ids("`;br") == Ids{700016});  // Ёжик
}

TEST_CASE_METHOD(Filled, "numbers are found by their first digits, whosever they are") {
  CHECK(ids("90000017") == Ids{90000017});
  CHECK(ids("700011") == Ids{90000017});
  CHECK(ids("7000") ==
        Ids{90000017, 90000025, 90000033, 700014, 700015, 700016, 700017, 700018, 700019});
  CHECK(find("9").players.size() == 10);
  CHECK(ids("0") == Ids{});
  CHECK(ids("123456789012345678901234567890") == Ids{});
}

TEST_CASE_METHOD(Filled, "filters and the limit") {
  CHECK(ids("s", {"ENG", 0}) == Ids{90000074});
  CHECK(ids("zim", {"", 1996}) == Ids{90000025});
  CHECK(ids("o", {"", 1980}) == Ids{90000066, 700017});  // whose years nobody knows
  const auto some = find("9", {}, 3);
  CHECK(some.players.size() == 3);
  CHECK(some.more);
  CHECK_FALSE(find("zim").more);
}

TEST_CASE_METHOD(Filled, "the newest list decides a rating, an unrated player in it too") {
  import_file(*lists, "standard_rating_list.txt");  // SEP26
  ImportOptions older = september();
  older.date = "2026-01-01";
  import_file(*lists, "players_list_foa.txt", older);
  auto card = find("90000017").players.front();
  CHECK(card.fide[0].rating.value == 2612);
  CHECK(card.fide[0].list == ListKey{Authority::Fide, Tempo::Standard});
  CHECK(card.fide[1].rating.value == 2580);
  ImportOptions newer = september();
  newer.date = "2026-10-01";
  import_file(*lists, "players_list_foa.txt", newer);
  card = find("90000017").players.front();
  CHECK(card.fide[0].rating.value == 2611);
  const auto fide =
      std::find(card.lists.begin(), card.lists.end(), ListKey{Authority::Fide, std::nullopt});
  const auto standard =
      std::find(card.lists.begin(), card.lists.end(), ListKey{Authority::Fide, Tempo::Standard});
  CHECK(fide < standard);  // the newest first
}

TEST_CASE("without FIDE's list its rating is known by quotation") {
  const Folder folder;
  const auto lists = open_lists(folder.path / "lists.db");
  import_file(*lists, "smanager_standard.csv");
  const auto outcome = find_players(*lists, {"зимородков", {}, 20});
  REQUIRE(outcome);
  const PlayerCard& card = outcome->players.front();
  CHECK(card.name == "Зимородков Арсений Павлович");
  CHECK(card.fide_id == 90000017);
  CHECK(card.fide[0].rating.value == 2611);
  CHECK(card.fide[0].list == ListKey{Authority::National, Tempo::Standard});
}
