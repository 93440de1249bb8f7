// SPDX-License-Identifier: MIT
// The port behind which imported lists are kept. Names are compared by their keys (name_key.h).
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/rating_lists/listed_player.h"

namespace rostok::rating_lists {

// A player as one of the lists has them.
struct ListedRow {
  ListKey list;
  std::string key;  // of the name
  ListedPlayer player;
};

struct RowFilter {
  std::string federation;  // "" = any
  int birth_year = 0;      // 0 = any; players whose year the list does not know pass
};

// One import: all of it or nothing. Destroyed without commit(), nothing has changed.
class ListWriter {
 public:
  virtual ~ListWriter() = default;
  // The list of this key is emptied.
  [[nodiscard]] virtual base::Result<void> begin_list(const ListKey& key) = 0;
  [[nodiscard]] virtual base::Result<void> add(const ListedPlayer& player) = 0;
  // Makes the list of the last begin_list() ready to be searched.
  [[nodiscard]] virtual base::Result<void> end_list(const ListInfo& info) = 0;
  [[nodiscard]] virtual base::Result<void> commit() = 0;
};

// Errors of all calls: Io (file busy, damaged, disk full), Cancelled during an import.
class RatingLists {
 public:
  virtual ~RatingLists() = default;

  // The newest first: by date, then by the time of the import.
  [[nodiscard]] virtual base::Result<std::vector<ListInfo>> lists() const = 0;
  // One at a time; readers go on with the lists as they were until the commit.
  [[nodiscard]] virtual base::Result<std::unique_ptr<ListWriter>> begin_import(
      std::stop_token cancel) = 0;
  // Takes a list away. Errors: also NotFound.
  [[nodiscard]] virtual base::Result<void> remove(const ListKey& key) = 0;

  // Whether any list has a name whose key begins so.
  [[nodiscard]] virtual base::Result<bool> has_prefix(std::string_view key) const = 0;
  // Rows whose key begins so and goes on with words that begin with each of `words`, in this order;
  // by key, at most `limit` from each list. With `words` only the first rows of the prefix, some
  // ten thousand, are looked at.
  [[nodiscard]] virtual base::Result<std::vector<ListedRow>> with_prefix(
      std::string_view key, const std::vector<std::string>& words, const RowFilter& filter,
      std::size_t limit) const = 0;
  // Rows whose own number begins with these digits, or whose FIDE number in a national list does;
  // numbers with fewer digits first, at most `limit` from each list.
  [[nodiscard]] virtual base::Result<std::vector<ListedRow>> with_number_prefix(
      std::string_view digits, const RowFilter& filter, std::size_t limit) const = 0;
  // The rows of one player in all lists of the authority.
  [[nodiscard]] virtual base::Result<std::vector<ListedRow>> with_id(Authority authority,
                                                                     std::int64_t id) const = 0;
  // Rows of national lists that quote this FIDE number.
  [[nodiscard]] virtual base::Result<std::vector<ListedRow>> with_fide_id(
      std::int64_t id) const = 0;
};

}  // namespace rostok::rating_lists
