// SPDX-License-Identifier: MIT
// Every paper of the fixed tournaments in both languages: its words against a kept text, its
// geometry, its bytes. ROSTOK_UPDATE_GOLDEN=1 writes the texts anew.
#include <cstdlib>

#include "paper_tournaments.h"
#include "pdf_reading.h"
#include "rostok/base/files.h"

using namespace rostok;
using namespace pdf_reading;
using namespace paper_tournaments;
using report::PaperKind;

namespace {

// Words of every page, blanks drawn together; of a long paper the first two pages and the last.
std::string pages_text(const fs::path& pdf) {
  constexpr std::size_t kWhole = 6;
  const std::string text = text_of(pdf);
  const auto pages = base::split(text, '\f');
  const std::size_t count = pages.size() - 1;  // every page ends in a form feed
  std::string result = std::to_string(count) + (count == 1 ? " page\n" : " pages\n");
  for (std::size_t i = 0; i < count; ++i) {
    if (count > kWhole && i >= 2 && i + 1 < count) continue;
    result += "-- page " + std::to_string(i + 1) + "\n";
    for (const auto line : base::split(pages[i], '\n')) {
      std::string plain;
      for (const char c : base::trim(line))
        if (c != ' ' || plain.empty() || plain.back() != ' ') plain += c;
      if (!plain.empty()) result += plain + "\n";
    }
  }
  return result;
}

std::vector<PaperKind> kinds_for(const model::Tournament& t, const report::PaperSettings& s) {
  std::vector<PaperKind> kinds;
  for (const PaperKind kind : report::all_paper_kinds())
    if (report::is_possible(kind, t, s)) kinds.push_back(kind);
  return kinds;
}

fs::path write(const Folder& folder, const std::string& stem, PaperKind kind,
               const model::Tournament& t, const report::PaperSettings& settings,
               const i18n::Translator& words) {
  const fs::path path = folder.path / (stem + "-" + i18n::to_code(words.language()) + "-" +
                                       report::paper_code(kind) + ".pdf");
  const auto done = report::write_paper(path, kind, t, settings, {words, kMoment});
  if (!done) FAIL(report::paper_code(kind) << ": " << done.error().to_string());
  return path;
}

void check_against(const fs::path& expected, const std::string& text) {
  if (std::getenv("ROSTOK_UPDATE_GOLDEN") != nullptr) {
    REQUIRE(base::write_file_atomically(expected, text));
    return;
  }
  const auto kept = base::read_file(expected);
  REQUIRE(kept);
  const auto now = base::split(text, '\n'), before = base::split(*kept, '\n');
  std::string section;
  for (std::size_t i = 0; i < std::max(now.size(), before.size()); ++i) {
    if (i < now.size() && now[i].starts_with("== ")) section = std::string(now[i]);
    INFO(expected.filename().string() << ", " << section << ", line " << i + 1);
    REQUIRE((i < now.size() ? now[i] : "(end)") == (i < before.size() ? before[i] : "(end)"));
  }
}

void check_all(const std::string& name, const model::Tournament& t) {
  const Folder folder;
  const auto settings = rich_settings(t);
  for (const auto language : {i18n::Language::Russian, i18n::Language::English}) {
    const auto words = words_in(language);
    std::string text;
    for (const PaperKind kind : kinds_for(t, settings)) {
      const fs::path path = write(folder, name, kind, t, settings, words);
      text += "== " + report::paper_code(kind) + "\n" + pages_text(path);
      check_geometry({report::paper_code(kind), path}, 9, 8);
    }
    check_against(fs::path(ROSTOK_TESTS_DIR "/golden/report/expected") /
                      (name + "-" + i18n::to_code(language) + ".txt"),
                  text);
  }
}

}  // namespace

TEST_CASE("all papers of 9 players and 5 rounds") {
  check_all("swiss9", read("swiss9"));
}

TEST_CASE("all papers of 34 players with byes, forfeits, a late entry, withdrawals") {
  check_all("swiss34", read("swiss34"));
}

TEST_CASE("all papers of 120 players and 9 rounds") {
  check_all("swiss120", read("swiss120"));
}

TEST_CASE("all papers of a round robin under way") {
  check_all("robin9", round_robin(9, 5));
}

TEST_CASE("papers with the longest names and numbers keep to their places") {
  auto t = read("swiss34");
  t.name =
      "Открытый осенний турнир шахматного клуба «Росток» памяти учителей города, младшая группа";
  t.city =
      "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 7», центр «Точка "
      "роста»";
  t.chief_arbiter = "Константинопольская-Преображенская Александра Владимировна";
  for (std::size_t i = 0; i < t.players.size(); ++i) {
    t.players[i].name = "Щербакова-Преображенская Александра" + std::string(i % 26 + 1, 'w');
    t.players[i].start_rank = 966 + static_cast<int>(i);
    t.players[i].rating = 2800;
  }
  auto settings = rich_settings(t);
  settings.changed = "14:32";
  settings.draft = true;
  settings.names = report::Names::Full;
  const Folder folder;
  for (const auto language : {i18n::Language::Russian, i18n::Language::English})
    for (const PaperKind kind : kinds_for(t, settings))
      check_geometry(
          {report::paper_code(kind), write(folder, "long", kind, t, settings, words_in(language))},
          9, 8);
}

TEST_CASE("every paper is the same to the byte at the same moment, and in its words at another") {
  const Folder folder;
  const auto t = read("swiss34");
  const auto settings = rich_settings(t);
  const auto words = words_in(i18n::Language::Russian);
  for (const PaperKind kind : kinds_for(t, settings)) {
    INFO(report::paper_code(kind));
    const auto first = base::read_file(write(folder, "a", kind, t, settings, words)),
               second = base::read_file(write(folder, "b", kind, t, settings, words));
    REQUIRE(first);
    REQUIRE(second);
    CHECK((*first == *second));
    const fs::path later = folder.path / "later.pdf";
    REQUIRE(report::write_paper(later, kind, t, settings, {words, "2026-12-01T09:05:00"}));
    std::string text = text_of(later);
    for (std::size_t at = 0; (at = text.find("01.12.2026 09:05")) != text.npos;)
      text.replace(at, 16, "23.11.2026 18:30");
    CHECK(text == text_of(folder.path / ("a-ru-" + report::paper_code(kind) + ".pdf")));
  }
}
