// SPDX-License-Identifier: MIT
// A list file into the storage: all lists of the file, or nothing.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "rostok/rating_lists/reader.h"
#include "rostok/rating_lists/storage.h"

namespace rostok::rating_lists {

struct ImportOptions : ReadOptions {
  std::vector<std::string> federations;  // keep only players of these; empty = all
  std::string date;                      // YYYY-MM-DD of the list; empty = as the file tells
  std::string now;                       // YYYY-MM-DDTHH:MM:SSZ, written into ListInfo::imported
};

struct ImportedList {
  ListInfo info;
  Problems problems;
  std::optional<ListInfo> before;  // the list that was replaced
};

// In the order of the file. A number that stands twice in a list is kept once, the first time.
// `progress` of the options is called until the whole is done, sorting included. Errors: those of
// read_lists() and of the storage; BadInput when more lines are unreadable than readable, or for
// a date or federation that is none. After an error nothing has changed.
[[nodiscard]] base::Result<std::vector<ImportedList>> import_lists(
    const std::filesystem::path& path, const ImportOptions& options, RatingLists& lists);

struct Preview {
  ListHead head;
  std::vector<ListedPlayer> players;  // the first ones
  Problems problems;                  // on the way to them
};

// What the importer would understand of the first `count` players of each list; nothing is stored.
[[nodiscard]] base::Result<std::vector<Preview>> preview_lists(const std::filesystem::path& path,
                                                               const ReadOptions& options,
                                                               std::size_t count);

}  // namespace rostok::rating_lists
