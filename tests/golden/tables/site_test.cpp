// SPDX-License-Identifier: MIT
// The site of a tournament: which pages it has, how they lead to each other, what is replaced.
#include <algorithm>
#include <filesystem>

#include "rostok/report/site.h"
#include "small_tournament.h"

using namespace rostok;
namespace fs = std::filesystem;

namespace {

struct Folder {
  Folder()
      : path(fs::temp_directory_path() / base::temporary_beside("rostok-site-test").filename()) {
    fs::remove_all(path);
  }
  ~Folder() { fs::remove_all(path); }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
  [[nodiscard]] std::string text(const std::string& name) const {
    return base::read_file(path / name).value();
  }
  fs::path path;
};

std::vector<report::SitePage> site_of(const model::Tournament& t, bool full_names = false) {
  return report::make_site(t, {results::options_of(t), full_names},
                           words_in(i18n::Language::Russian));
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("site: every page, each leading to all others") {
  const Folder folder;
  REQUIRE(report::write_site(folder.path, site_of(small_tournament())));
  const std::vector<std::string> all{"crosstable.html", "index.html",   "players.html",
                                     "round-1.html",    "round-2.html", "round-3.html"};
  CHECK(folder.files() == all);
  for (const auto& page : all)
    for (const auto& other : all)
      CHECK(has(folder.text(page), "href=\"" + other + "\"") == (page != other));
}

TEST_CASE("site: initials on every page, full names only when they are asked for") {
  const Folder folder;
  REQUIRE(report::write_site(folder.path, site_of(small_tournament())));
  for (const auto& page : folder.files()) {
    const auto text = folder.text(page);
    CHECK(has(text, "Иванов П."));
    for (const char* secret : {"Пётр", "Полина", "Константин", "2014", "24100001", "<b>"})
      CHECK(!has(text, secret));
  }
  REQUIRE(report::write_site(folder.path, site_of(small_tournament(), true)));
  for (const auto& page : folder.files())
    CHECK(has(folder.text(page), "Иванов Пётр Ильич"));
}

TEST_CASE("site: a round that is no longer there goes, files of others stay") {
  const Folder folder;
  auto t = small_tournament();
  REQUIRE(report::write_site(folder.path, site_of(t)));
  REQUIRE(base::write_file_atomically(folder.path / "round-9.html", "<p>mine</p>"));
  REQUIRE(base::write_file_atomically(folder.path / "photo.jpg", "x"));
  for (auto& player : t.players)
    player.rounds.resize(2);
  REQUIRE(report::write_site(folder.path, site_of(t)));
  CHECK(folder.files() == std::vector<std::string>{"crosstable.html", "index.html", "photo.jpg",
                                                   "players.html", "round-1.html", "round-2.html",
                                                   "round-9.html"});
}

TEST_CASE("site: the page of another program is not replaced") {
  const Folder folder;
  fs::create_directories(folder.path);
  REQUIRE(base::write_file_atomically(folder.path / "index.html", "<p>School</p>"));
  const auto written = report::write_site(folder.path, site_of(small_tournament()));
  REQUIRE(!written);
  CHECK(written.error().kind == base::ErrorKind::IllegalState);
  CHECK(folder.files() == std::vector<std::string>{"index.html"});
  CHECK(folder.text("index.html") == "<p>School</p>");
}

TEST_CASE("site: a tournament before its first round has a list of participants") {
  auto t = small_tournament();
  for (auto& player : t.players)
    player.rounds.clear();
  const auto pages = site_of(t);
  REQUIRE(pages.size() == 3);
  CHECK(pages.back().file == "index.html");
}
