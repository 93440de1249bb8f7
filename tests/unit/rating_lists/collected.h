// SPDX-License-Identifier: MIT
// Lists as the readers give them, and a storage in a folder that vanishes.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "rostok/rating_lists/import.h"
#include "rostok/store/rating_list_file.h"

namespace lists_test {

using namespace rostok;
using namespace rostok::rating_lists;

inline std::string data_file(const std::string& name) {
  return std::string(ROSTOK_TESTS_DIR) + "/data/rating_lists/" + name;
}

struct CollectedList {
  ListHead head;
  std::vector<ListedPlayer> players;
  std::vector<int> lines;
  Problems problems;

  [[nodiscard]] const ListedPlayer& player(std::int64_t id) const {
    for (const ListedPlayer& one : players)
      if (one.id == id) return one;
    FAIL("no player " << id);
    return players.front();
  }
};

struct Collected : ListVisitor {
  std::vector<CollectedList> lists;
  base::Result<void> begin(const ListHead& head) override {
    lists.emplace_back().head = head;
    return {};
  }
  base::Result<void> player(const ListedPlayer& player, int line) override {
    lists.back().players.push_back(player);
    lists.back().lines.push_back(line);
    return {};
  }
  base::Result<void> end(const Problems& problems) override {
    if (!lists.empty()) lists.back().problems = problems;
    return {};
  }
};

// The one list of a file of tests/data/rating_lists.
inline CollectedList read_one(const std::string& name, const ReadOptions& options = {}) {
  Collected collected;
  const auto done = read_lists(data_file(name), options, collected);
  if (!done) FAIL(done.error().to_string());
  REQUIRE(collected.lists.size() == 1);
  return collected.lists.front();
}

inline CollectedList read_text(const std::string& text, const std::string& name,
                               const ReadOptions& options = {}) {
  Collected collected;
  const auto done = read_list_text(text, name, options, collected);
  if (!done) FAIL(done.error().to_string());
  REQUIRE(collected.lists.size() == 1);
  return collected.lists.front();
}

inline base::Error refusal(const std::string& name, const ReadOptions& options = {}) {
  Collected collected;
  const auto done = read_lists(data_file(name), options, collected);
  REQUIRE_FALSE(done);
  return done.error();
}

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("rostok-lists-" + std::to_string(getpid()));
  Folder() {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
};

inline ImportOptions september() {
  ImportOptions options;
  options.now = "2026-09-10T08:00:00Z";
  return options;
}

inline std::unique_ptr<store::RatingListFile> open_lists(const std::filesystem::path& path) {
  auto file = store::RatingListFile::open(path, store::RatingListFile::IfAbsent::Create);
  if (!file) FAIL(file.error().to_string());
  return std::move(*file);
}

inline std::vector<ImportedList> import_file(RatingLists& lists, const std::string& name,
                                             const ImportOptions& options = september()) {
  auto done = import_lists(data_file(name), options, lists);
  if (!done) FAIL(done.error().to_string());
  return std::move(*done);
}

}  // namespace lists_test
