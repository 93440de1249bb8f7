// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>
#include <tuple>

#include "rostok/base/fold.h"
#include "rostok/library/query.h"

namespace rostok::library {

namespace {

using Keys = std::vector<std::uint32_t>;  // one for each of the games, smaller = earlier

// Names as ranks: each text of a segment is folded once, and only numbers are compared later.
Keys name_keys(const Index& index, const std::vector<std::uint32_t>& games, TextId Entry::*name) {
  struct Text {
    std::string folded;
    std::size_t segment;
    TextId id;
  };
  const auto& segments = index.segments();
  std::vector<std::vector<std::uint32_t>> ranks(segments.size());
  for (std::size_t at = 0; at < segments.size(); ++at)
    ranks[at].assign(segments[at]->texts(), 0);
  std::vector<std::pair<std::size_t, const Entry*>> places;  // segment and entry of each game
  places.reserve(games.size());
  for (std::size_t segment = 0, at = 0; const std::uint32_t game : games) {
    if (at > 0 && game < games[at - 1]) segment = 0;
    while (segment + 1 < segments.size() && index.first_of(segment + 1) <= game)
      ++segment;
    places.emplace_back(segment, &segments[segment]->games()[game - index.first_of(segment)]);
    ++at;
  }
  std::vector<Text> texts;
  for (const auto& [segment, entry] : places) {
    std::uint32_t& rank = ranks[segment][entry->*name];
    if (rank != 0) continue;
    rank = 1;
    texts.push_back(
        {base::fold_words(segments[segment]->text(entry->*name)), segment, entry->*name});
  }
  std::sort(texts.begin(), texts.end(),
            [](const Text& a, const Text& b) { return a.folded < b.folded; });
  std::uint32_t rank = 0;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    if (at > 0 && texts[at].folded != texts[at - 1].folded) ++rank;
    ranks[texts[at].segment][texts[at].id] = texts[at].folded.empty() ? 0xFFFFFFFF : rank;
  }
  Keys keys;
  keys.reserve(games.size());
  for (const auto& [segment, entry] : places)
    keys.push_back(ranks[segment][entry->*name]);
  return keys;
}

// Openings by code and name; games without one last.
Keys opening_ranks(const openings::OpeningNames* names) {
  if (names == nullptr) return {0};
  const auto& all = names->all();
  std::vector<std::uint32_t> numbers(all.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  std::sort(numbers.begin(), numbers.end(), [&all](std::uint32_t a, std::uint32_t b) {
    return std::tie(all[a].code, all[a].english) < std::tie(all[b].code, all[b].english);
  });
  Keys ranks(all.size() + 1, 0xFFFFFFFF);
  for (std::uint32_t rank = 0; rank < numbers.size(); ++rank)
    ranks[numbers[rank] + 1] = rank;
  return ranks;
}

template <typename KeyOf>
Keys keys_of(const Index& index, const std::vector<std::uint32_t>& games, KeyOf key_of) {
  Keys keys;
  keys.reserve(games.size());
  for (const std::uint32_t game : games)
    keys.push_back(key_of(*index.at(game).game));
  return keys;
}

Keys keys_for(const Index& index, const std::vector<std::uint32_t>& games, Column column,
              const openings::OpeningNames* names) {
  switch (column) {
    case Column::White:
      return name_keys(index, games, &Entry::white);
    case Column::Black:
      return name_keys(index, games, &Entry::black);
    case Column::Result:
      return keys_of(index, games, [](const Entry& game) {
        return game.result == chess::PgnResult::Unknown ? 9U
                                                        : static_cast<std::uint32_t>(game.result);
      });
    case Column::Date:
      return keys_of(index, games, [](const Entry& game) { return game.date; });
    case Column::Opening: {
      const Keys ranks = opening_ranks(names);
      return keys_of(index, games, [&ranks](const Entry& game) {
        return game.opening < ranks.size() ? ranks[game.opening] : 0xFFFFFFFF;
      });
    }
    case Column::Plies:
      return keys_of(index, games, [](const Entry& game) { return std::uint32_t{game.plies}; });
    case Column::Number:
      break;
  }
  return games;
}

}  // namespace

std::vector<std::uint32_t> sorted(const Index& index, const std::vector<std::uint32_t>& games,
                                  Order order, const openings::OpeningNames* names) {
  const Keys keys = keys_for(index, games, order.column, names);
  std::vector<std::uint32_t> places(games.size());
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
    return order.descending ? keys[a] > keys[b] : keys[a] < keys[b];
  });
  return places;
}

}  // namespace rostok::library
