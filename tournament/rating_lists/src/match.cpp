// SPDX-License-Identifier: MIT
// The player of a roster found again in the lists.
#include <algorithm>
#include <tuple>

#include "cards.h"
#include "rostok/rating_lists/find.h"
#include "rostok/rating_lists/name_key.h"
#include "rostok/rating_lists/transliteration.h"
#include "words.h"

namespace rostok::rating_lists {

using base::Result;

namespace {

constexpr std::size_t kMostNamesakes = 200;

bool years_agree(int a, int b) {
  return a == 0 || b == 0 || a == b;
}

// One name in one of the scripts, spelled in the other: whether it can be `key`.
bool is_spelling(const std::string& name, const std::string& key) {
  const auto spellings = spellings_of(
      name, [&key](std::string_view prefix) -> Result<bool> { return key.starts_with(prefix); });
  return spellings && std::find(spellings->begin(), spellings->end(), key) != spellings->end();
}

bool words_agree(const std::string& a, const std::string& b) {
  if (script_of(a) == script_of(b)) return a == b;
  return script_of(a) == Script::Cyrillic ? is_spelling(a, b) : is_spelling(b, a);
}

}  // namespace

bool names_agree(std::string_view a, std::string_view b) {
  const auto first = words_of(name_key(a)), second = words_of(name_key(b));
  if (first.empty() || second.empty()) return false;
  if (first.size() == 1 || second.size() == 1)
    return first.size() == second.size() && words_agree(first[0], second[0]);
  const bool same = words_agree(first[0], second[0]) && words_agree(first[1], second[1]);
  const bool turned = words_agree(first[0], second[1]) && words_agree(first[1], second[0]);
  const bool patronymics = first.size() < 3 || second.size() < 3 || first[2].size() < 4 ||
                           second[2].size() < 4 || words_agree(first[2], second[2]);
  return (same || turned) && patronymics;
}

namespace {

class Matcher {
 public:
  Matcher(const RatingLists& lists, const Person& person, CardMaker cards)
      : lists_(lists), person_(person), cards_(std::move(cards)) {}

  Result<Match> run() {
    for (const auto& [authority, id] : {std::pair{Authority::Fide, person_.fide_id},
                                        std::pair{Authority::National, person_.national_id}}) {
      const auto found = by_number(authority, id);
      if (!found) return tl::unexpected(found.error());
      if (*found) return std::move(match_);
    }
    if (auto done = by_name(); !done) return tl::unexpected(done.error());
    return std::move(match_);
  }

 private:
  Result<bool> by_number(Authority authority, std::int64_t id) {
    if (id <= 0) return false;
    auto rows = lists_.with_id(authority, id);
    if (rows && rows->empty() && authority == Authority::Fide) rows = lists_.with_fide_id(id);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty()) return false;
    auto card = cards_.make(rows->front());
    if (!card) return tl::unexpected(card.error());
    if (!*card) return false;
    match_.by = MatchedBy::Number;
    match_.name_agrees = person_.name.empty() || names_agree(person_.name, (*card)->name) ||
                         names_agree(person_.name, (*card)->national_name);
    match_.birth_agrees = years_agree(person_.birth_year, (*card)->birth_year);
    match_.candidates.push_back(std::move(**card));
    return true;
  }

  Result<void> by_name() {
    const std::string key = name_key(person_.name);
    const std::string name(first_words(key, 2));
    if (name.find(' ') == std::string::npos) return {};  // a surname alone is nobody
    if (auto done = add_namesakes(name); !done) return done;
    const auto spellings =
        spellings_of(name, [this](std::string_view prefix) { return lists_.has_prefix(prefix); });
    if (!spellings) return tl::unexpected(spellings.error());
    for (const std::string& spelling : *spellings)
      if (auto done = add_namesakes(spelling); !done) return done;
    auto& found = match_.candidates;
    std::stable_sort(found.begin(), found.end(), [this](const PlayerCard& a, const PlayerCard& b) {
      return std::tuple(a.birth_year != person_.birth_year, a.national_id == 0) <
             std::tuple(b.birth_year != person_.birth_year, b.national_id == 0);
    });
    if (!found.empty()) match_.by = MatchedBy::Name;
    return {};
  }

  Result<void> add_namesakes(const std::string& name) {
    const RowFilter filter{"", person_.birth_year};
    const auto rows = lists_.with_prefix(name, {}, filter, kMostNamesakes);
    if (!rows) return tl::unexpected(rows.error());
    for (const ListedRow& row : *rows) {
      if (!names_agree(person_.name, row.player.name)) continue;
      auto card = cards_.make(row);
      if (!card) return tl::unexpected(card.error());
      if (*card && agrees(**card)) match_.candidates.push_back(std::move(**card));
    }
    return {};
  }

  // The other list of the person may know a year and a patronymic.
  [[nodiscard]] bool agrees(const PlayerCard& card) const {
    return years_agree(person_.birth_year, card.birth_year) &&
           (card.national_name.empty() || names_agree(person_.name, card.national_name));
  }

  const RatingLists& lists_;
  const Person& person_;
  CardMaker cards_;
  Match match_;
};

}  // namespace

Result<Match> match_player(const RatingLists& lists, const Person& person) {
  auto cards = CardMaker::create(lists);
  if (!cards) return tl::unexpected(cards.error());
  return Matcher(lists, person, std::move(*cards)).run();
}

}  // namespace rostok::rating_lists
