// SPDX-License-Identifier: MIT
// Rows of single lists joined into one card for each person.
#pragma once
#include <optional>
#include <set>
#include <utility>

#include "rostok/rating_lists/find.h"

namespace rostok::rating_lists {

class CardMaker {
 public:
  [[nodiscard]] static base::Result<CardMaker> create(const RatingLists& lists);

  // The card of the person to whom the row belongs; nullopt if it was made before.
  [[nodiscard]] base::Result<std::optional<PlayerCard>> make(const ListedRow& row);

 private:
  CardMaker(const RatingLists& lists, std::vector<ListInfo> infos)
      : lists_(lists), infos_(std::move(infos)) {}

  // The numbers of the person of a row in both authorities; 0 = in none of their lists.
  struct Numbers {
    std::int64_t fide = 0, national = 0;
  };
  [[nodiscard]] base::Result<Numbers> numbers_of(const ListedRow& row) const;
  [[nodiscard]] bool is_new(const Numbers& numbers);
  // All rows of a player, the newest list first.
  [[nodiscard]] base::Result<std::vector<ListedRow>> rows_of(Authority authority,
                                                             std::int64_t id) const;
  [[nodiscard]] PlayerCard join(const Numbers& numbers, const std::vector<ListedRow>& fide,
                                const std::vector<ListedRow>& national) const;
  [[nodiscard]] std::size_t age_rank(const ListKey& key) const;  // 0 = the newest list

  const RatingLists& lists_;
  std::vector<ListInfo> infos_;  // the newest first
  std::set<std::pair<Authority, std::int64_t>> made_;
};

}  // namespace rostok::rating_lists
