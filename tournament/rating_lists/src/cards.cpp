// SPDX-License-Identifier: MIT
#include "cards.h"

#include <algorithm>

namespace rostok::rating_lists {

using base::Result;

namespace {

// What a newer list has left open.
template <typename Value>
void fill(Value& to, const Value& from, const Value& unknown = {}) {
  if (to == unknown) to = from;
}

void fill_person(const ListedPlayer& player, PlayerCard& card) {
  fill(card.federation, player.federation);
  fill(card.region, player.region);
  fill(card.sex, player.sex);
  fill(card.birth_year, player.birth_year);
  fill(card.title, player.title, model::Title::None);
  fill(card.women_title, player.women_title, model::Title::None);
  fill(card.other_titles, player.other_titles);
  fill(card.arena_title, player.arena_title);
}

void fill_ratings(const ListedRow& row, std::array<SourcedRating, kTempoCount>& ratings,
                  std::array<bool, kTempoCount>& known) {
  for (std::size_t tempo = 0; tempo < kTempoCount; ++tempo) {
    const bool holds = !row.list.tempo || static_cast<std::size_t>(*row.list.tempo) == tempo;
    if (!holds || known[tempo]) continue;
    ratings[tempo] = {row.player.ratings[tempo], row.list};
    known[tempo] = true;
  }
}

}  // namespace

Result<CardMaker> CardMaker::create(const RatingLists& lists) {
  auto infos = lists.lists();
  if (!infos) return tl::unexpected(infos.error());
  return CardMaker(lists, std::move(*infos));
}

std::size_t CardMaker::age_rank(const ListKey& key) const {
  const auto found = std::find_if(infos_.begin(), infos_.end(),
                                  [&](const ListInfo& info) { return info.key == key; });
  return static_cast<std::size_t>(found - infos_.begin());
}

Result<CardMaker::Numbers> CardMaker::numbers_of(const ListedRow& row) const {
  if (row.list.authority == Authority::National) {
    Numbers numbers{row.player.fide_id, row.player.id};
    if (numbers.fide != 0) return numbers;
    // Another of the national lists may quote it.
    const auto others = rows_of(Authority::National, row.player.id);
    if (!others) return tl::unexpected(others.error());
    for (const ListedRow& other : *others)
      fill(numbers.fide, other.player.fide_id);
    return numbers;
  }
  const auto quoting = lists_.with_fide_id(row.player.id);
  if (!quoting) return tl::unexpected(quoting.error());
  return Numbers{row.player.id, quoting->empty() ? 0 : quoting->front().player.id};
}

bool CardMaker::is_new(const Numbers& numbers) {
  const auto remember = [&](Authority authority, std::int64_t id) {
    return id == 0 || made_.insert({authority, id}).second;
  };
  const bool new_fide = remember(Authority::Fide, numbers.fide);
  const bool new_national = remember(Authority::National, numbers.national);
  return new_fide && new_national;
}

Result<std::vector<ListedRow>> CardMaker::rows_of(Authority authority, std::int64_t id) const {
  if (id == 0) return std::vector<ListedRow>{};
  auto rows = lists_.with_id(authority, id);
  if (rows)
    std::sort(rows->begin(), rows->end(), [&](const ListedRow& a, const ListedRow& b) {
      return age_rank(a.list) < age_rank(b.list);
    });
  return rows;
}

Result<std::optional<PlayerCard>> CardMaker::make(const ListedRow& row) {
  const auto numbers = numbers_of(row);
  if (!numbers) return tl::unexpected(numbers.error());
  if (!is_new(*numbers)) return std::nullopt;
  const auto fide = rows_of(Authority::Fide, numbers->fide);
  if (!fide) return tl::unexpected(fide.error());
  const auto national = rows_of(Authority::National, numbers->national);
  if (!national) return tl::unexpected(national.error());
  if (fide->empty() && national->empty()) return std::nullopt;  // an import came in between
  return join(*numbers, *fide, *national);
}

PlayerCard CardMaker::join(const Numbers& numbers, const std::vector<ListedRow>& fide,
                           const std::vector<ListedRow>& national) const {
  PlayerCard card;
  card.fide_id = numbers.fide;
  card.national_id = numbers.national;
  std::array<bool, kTempoCount> fide_known{}, national_known{};
  for (const ListedRow& row : fide) {
    fill(card.name, row.player.name);
    fill_person(row.player, card);
    fill_ratings(row, card.fide, fide_known);
  }
  if (!fide.empty()) card.inactive = fide.front().player.inactive;
  for (const ListedRow& row : national) {
    fill(card.national_name, row.player.name);
    fill_person(row.player, card);
    fill_ratings(row, card.national, national_known);
    // Without FIDE's own list its rating is at least known by quotation.
    const auto tempo = static_cast<std::size_t>(row.list.tempo.value_or(Tempo::Standard));
    if (!fide_known[tempo] && row.player.fide_rating > 0)
      card.fide[tempo] = {{row.player.fide_rating, 0, 0}, row.list};
  }
  fill(card.name, card.national_name);
  for (const ListInfo& info : infos_)
    for (const auto* rows : {&fide, &national})
      if (std::any_of(rows->begin(), rows->end(),
                      [&](const ListedRow& row) { return row.list == info.key; }))
        card.lists.push_back(info.key);
  return card;
}

}  // namespace rostok::rating_lists
