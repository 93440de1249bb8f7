// SPDX-License-Identifier: MIT
// Every paper in both languages: its words by pdftotext, its geometry by pdftotext -bbox.
#include <filesystem>
#include <functional>

#include "pdf_reading.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/report/report.h"
#include "rostok/trf/trf.h"

using namespace rostok;
using namespace pdf_reading;
namespace fs = std::filesystem;

namespace {

const std::string kMoment = "2026-11-23T18:30:00";

i18n::Translator words_in(i18n::Language language) {
  return i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}

model::Tournament read(const std::string& path) {
  const auto bytes = base::read_file(path);
  REQUIRE(bytes);
  auto outcome = trf::read_trf(*bytes, path);
  REQUIRE(outcome.ok());
  return outcome.tournament;
}

// `count` players, round 1 paired top half against bottom half, an odd one free.
model::Tournament made_tournament(int count, bool long_names) {
  static const char* kFamilies[] = {"Кузнецова", "Орлов",  "Щербакова-Преображенская",
                                    "Ли",        "Ёлкина", "Ковалёв"};
  static const char* kFirst[] = {"Анна", "Пётр", "Александра", "Ян", "Евдокия", "Константин"};
  model::Tournament t;
  t.name = long_names ? "Открытый осенний турнир шахматного клуба «Ростóк» памяти учителей города, "
                        "младшая группа"
                      : "Осенний турнир";
  t.city = "Шахматный клуб «Росток»";
  t.start_date = "2026/11/23";
  t.total_rounds = 7;
  t.chief_arbiter = "Соколова Мария";
  t.time_control = "15 мин + 5 с";
  const int half = count / 2;
  for (int i = 0; i < count; ++i) {
    model::Player player;
    player.start_rank = i + 1;
    player.name = long_names ? "Константинопольская-Преображенская Александра Владимировна " +
                                   std::to_string(i)
                             : std::string(kFamilies[i % 6]) + " " + kFirst[(i / 6) % 6];
    player.rating = i % 3 == 0 ? 0 : 1700 - i;
    player.birth_date = "2015/00/00";
    model::RoundEntry entry;
    if (i >= 2 * half) {
      entry.code = model::ResultCode::PairingAllocatedBye;
    } else {
      const bool top = i < half;
      entry.opponent = top ? i + half : i - half;
      entry.color = (top == (i % half % 2 == 0)) ? model::Color::White : model::Color::Black;
      entry.code = (i % half) % 3 == 0 ? model::ResultCode::Draw
                   : top               ? model::ResultCode::Win
                                       : model::ResultCode::Loss;
    }
    player.rounds = {entry};
    t.players.push_back(std::move(player));
  }
  return t;
}

std::vector<PaperFile> print_all(const fs::path& folder, const std::string& stem,
                                 const model::Tournament& t, const i18n::Translator& words) {
  const report::Printing printing{words, kMoment};
  const std::string prefix = stem + "-" + i18n::to_code(words.language()) + "-";
  const auto last = t.rounds_paired();
  std::vector<PaperFile> files;
  const auto add = [&](const std::string& name,
                       const std::function<base::Result<void>(const fs::path&)>& write) {
    const fs::path path = folder / (prefix + name + ".pdf");
    const auto result = write(path);
    if (!result) FAIL(result.error().to_string());
    files.push_back({name, path});
  };
  const auto pairings = report::make_pairings_sheet(t, last, words);
  add("pairings",
      [&](const fs::path& p) { return report::write_pairings_pdf(p, pairings, printing); });
  add("by-name",
      [&](const fs::path& p) { return report::write_pairings_by_name_pdf(p, pairings, printing); });
  add("results", [&](const fs::path& p) {
    return report::write_pairings_pdf(p, report::make_pairings_sheet(t, last, words, true),
                                      printing);
  });
  add("slips", [&](const fs::path& p) { return report::write_slips_pdf(p, pairings, printing); });
  add("standings", [&](const fs::path& p) {
    return report::write_standings_pdf(p, report::make_standings_sheet(t, {}, words), printing);
  });
  add("cross-table", [&](const fs::path& p) {
    return report::write_cross_table_pdf(p, report::make_cross_table(t, {}, words), printing);
  });
  const auto players = report::make_players_sheet(t, report::PlayerOrder::Alphabet, words);
  add("players",
      [&](const fs::path& p) { return report::write_players_pdf(p, players, printing); });
  add("roll-call",
      [&](const fs::path& p) { return report::write_roll_call_pdf(p, players, printing); });
  return files;
}

}  // namespace

TEST_CASE("papers of every size keep to the margins in both languages") {
  const Folder folder;
  for (const auto language : {i18n::Language::Russian, i18n::Language::English}) {
    const auto words = words_in(language);
    for (const int count : {1, 24, 200})
      for (const auto& file : print_all(folder.path, "made" + std::to_string(count),
                                        made_tournament(count, false), words))
        check_geometry(file, file.name == "slips" ? 9 : 12, 9);
    for (const auto& file : print_all(folder.path, "long", made_tournament(31, true), words))
      check_geometry(file, file.name == "slips" ? 9 : 12, 9);
    for (const auto& file :
         print_all(folder.path, "tb001", read(ROSTOK_TESTS_DIR "/data/tiebreaks/tb001.trf"), words))
      check_geometry(file, file.name == "slips" ? 9 : 12, 9);
  }
}

TEST_CASE("papers say what they must") {
  const Folder folder;
  const auto t = made_tournament(9, false);
  const auto russian = print_all(folder.path, "made9", t, words_in(i18n::Language::Russian));
  const std::string pairings = text_of(russian[0].path);
  for (const char* words :
       {"Осенний турнир", "Тур 1 из 7 · Пары по доскам", "Кузнецова А.", "Свободны от игры: 9",
        "Контроль времени: 15 мин + 5 с", "Главный судья: Соколова Мария", "Страница 1 из 1",
        "напечатано 23.11.2026 18:30"}) {
    INFO(words << "\n" << pairings);
    CHECK(pairings.find(words) != std::string::npos);
  }
  const std::string by_name = text_of(russian[1].path);
  CHECK(by_name.find("белые") != std::string::npos);
  CHECK(by_name.find("Ёлкина А.") < by_name.find("Ковалёв А."));
  CHECK(text_of(russian[2].path).find("½–½") != std::string::npos);
  const std::string cross = text_of(russian[5].path);
  CHECK(cross.find("св1") != std::string::npos);
  CHECK(cross.find("5б½") != std::string::npos);
  const auto english = print_all(folder.path, "made9", t, words_in(i18n::Language::English));
  CHECK(text_of(english[0].path).find("Round 1 of 7 · Pairings by board") != std::string::npos);
  CHECK(text_of(english[5].path).find("5w½") != std::string::npos);
}

TEST_CASE("heads are repeated and every row stands once") {
  const Folder folder;
  const auto words = words_in(i18n::Language::Russian);
  const auto t = made_tournament(200, false);
  const fs::path path = folder.path / "repeated.pdf";
  REQUIRE(
      report::write_pairings_pdf(path, report::make_pairings_sheet(t, 1, words), {words, kMoment}));
  const std::string text = text_of(path);
  std::size_t heads = 0, at = 0;
  while ((at = text.find("Пары по доскам", at)) != std::string::npos)
    ++heads, ++at;
  CHECK(heads == 4);
  CHECK(text.find("Страница 4 из 4") != std::string::npos);
}

TEST_CASE("the same sheet at the same moment gives the same bytes") {
  const Folder folder;
  const auto words = words_in(i18n::Language::Russian);
  const auto t = made_tournament(24, false);
  const auto first = print_all(folder.path, "a", t, words),
             second = print_all(folder.path, "b", t, words);
  for (std::size_t i = 0; i < first.size(); ++i) {
    INFO(first[i].name);
    CHECK(base::read_file(first[i].path).value() == base::read_file(second[i].path).value());
  }
}

TEST_CASE("fonts are embedded") {
  const Folder folder;
  const auto words = words_in(i18n::Language::Russian);
  for (const auto& file : print_all(folder.path, "fonts", made_tournament(5, false), words)) {
    const std::string fonts = output_of("pdffonts '" + file.path.string() + "' | tail -n +3");
    INFO(file.name << "\n" << fonts);
    CHECK_FALSE(fonts.empty());
    CHECK(fonts.find(" no  yes") == std::string::npos);
  }
}

TEST_CASE("names are shortened only where they stay different") {
  CHECK(report::short_name("Кузнецова Анна") == "Кузнецова А.");
  CHECK(report::short_name("Makarova, Anna") == "Makarova A.");
  CHECK(report::short_name("Ян") == "Ян");
  auto t = made_tournament(4, false);
  t.players[0].name = "Орлов Пётр";
  t.players[1].name = "Орлов Павел";
  const auto sheet = report::make_pairings_sheet(t, 1, words_in(i18n::Language::English));
  bool full = false;
  for (const auto& line : sheet.boards)
    full = full || line.white.name == "Орлов Пётр" || line.black.name == "Орлов Пётр";
  CHECK(full);
}

TEST_CASE("a paper that cannot be written is an error") {
  const auto words = words_in(i18n::Language::English);
  const auto result = report::write_pairings_pdf("/nonexistent-folder/a.pdf", {}, {words, kMoment});
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == base::ErrorKind::Io);
}
