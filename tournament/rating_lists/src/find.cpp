// SPDX-License-Identifier: MIT
#include "rostok/rating_lists/find.h"

#include <algorithm>

#include "cards.h"
#include "keyboard.h"
#include "rostok/rating_lists/name_key.h"
#include "rostok/rating_lists/transliteration.h"
#include "words.h"

namespace rostok::rating_lists {

using base::Result;

namespace {

constexpr std::size_t kLongestQuery = 100;  // bytes of a key; no name is as long

class Finder {
 public:
  Finder(const RatingLists& lists, const FindQuery& query, CardMaker cards)
      : lists_(lists), query_(query), cards_(std::move(cards)) {}

  Result<FindOutcome> run() {
    const std::string key = name_key(query_.text);
    if (key.empty()) return outcome_;
    const bool number = key.find_first_not_of("0123456789") == std::string::npos;
    auto done = number ? by_number(key) : by_name(key);
    if (done && outcome_.players.empty() && !number) {
      const std::string other = name_key(other_keyboard(query_.text));
      if (!other.empty()) done = by_name(other);
    }
    if (!done) return tl::unexpected(done.error());
    return std::move(outcome_);
  }

 private:
  Result<void> by_number(const std::string& digits) {
    return add(lists_.with_number_prefix(digits, query_.filter, query_.limit + 1),
               [](const ListedRow& a, const ListedRow& b) { return a.player.id < b.player.id; });
  }

  // From the strictest reading to the loosest, until there are enough.
  Result<void> by_name(const std::string& whole) {
    const std::string key(std::string_view(whole).substr(0, kLongestQuery));
    if (auto done = by_spellings(key); !done || is_full()) return done;
    const auto words = words_of(key);
    if (words.size() < 2) return {};
    // Only the national list has patronymics.
    if (words.size() > 2 && outcome_.players.empty())
      if (auto done = by_spellings(std::string(first_words(key, 2))); !done || is_full())
        return done;
    if (auto done = by_words(words); !done || !outcome_.players.empty()) return done;
    // The first name first.
    auto turned = words;
    std::rotate(turned.begin(), turned.end() - 1, turned.end());
    return by_words(turned);
  }

  Result<void> by_spellings(const std::string& key) {
    if (auto done = add_prefix(key); !done || is_full()) return done;
    auto spellings =
        spellings_of(key, [this](std::string_view prefix) { return lists_.has_prefix(prefix); });
    if (!spellings) return tl::unexpected(spellings.error());
    for (const std::string& spelling : *spellings)
      if (auto done = add_prefix(spelling); !done || is_full()) return done;
    return {};
  }

  Result<void> add_prefix(const std::string& key) {
    return add(lists_.with_prefix(key, {}, query_.filter, query_.limit + 1), by_key);
  }

  Result<void> by_words(const std::vector<std::string>& words) {
    return add(lists_.with_prefix(words.front(), {words.begin() + 1, words.end()}, query_.filter,
                                  query_.limit + 1),
               by_key);
  }

  [[nodiscard]] bool is_full() const { return outcome_.more; }

  static bool by_key(const ListedRow& a, const ListedRow& b) { return a.key < b.key; }

  // Rows of several lists as one list in this order.
  template <typename Order>
  Result<void> add(Result<std::vector<ListedRow>> rows, Order before) {
    if (!rows) return tl::unexpected(rows.error());
    std::stable_sort(rows->begin(), rows->end(), before);
    for (const ListedRow& row : *rows) {
      auto card = cards_.make(row);
      if (!card) return tl::unexpected(card.error());
      if (!*card) continue;
      if (outcome_.players.size() >= query_.limit) {
        outcome_.more = true;
        return {};
      }
      outcome_.players.push_back(std::move(**card));
    }
    return {};
  }

  const RatingLists& lists_;
  const FindQuery& query_;
  CardMaker cards_;
  FindOutcome outcome_;
};

}  // namespace

Result<FindOutcome> find_players(const RatingLists& lists, const FindQuery& query) {
  auto cards = CardMaker::create(lists);
  if (!cards) return tl::unexpected(cards.error());
  return Finder(lists, query, std::move(*cards)).run();
}

}  // namespace rostok::rating_lists
