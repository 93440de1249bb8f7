// SPDX-License-Identifier: MIT
// The state of a tournament as records: "tournament", "settings", "player/3", "participant/3",
// "round/2", "entry/2/17".
#include <algorithm>
#include <charconv>

#include "codec/described_model.h"
#include "codec/entry_text.h"
#include "rostok/base/text.h"

namespace rostok::club {

using base::Result;
using codec::to_text;
using model::PlayerIndex;
using model::RoundEntry;

namespace {

std::string numbered(const char* kind, std::size_t number) {
  return std::string(kind) + "/" + std::to_string(number);
}
std::string entry_key(std::size_t round, std::size_t player) {
  return numbered("entry", round) + "/" + std::to_string(player);
}

template <typename T>
std::optional<std::string> text_or_nothing(const T* value) {
  if (value == nullptr) return std::nullopt;
  return to_text(*value);
}

template <typename T>
const T* at_or_null(const std::vector<T>& values, std::size_t index) {
  return index < values.size() ? &values[index] : nullptr;
}

RoundEntry entry_or_none(const model::Player* player, std::size_t round) {
  if (player == nullptr || round > player->rounds.size()) return {};
  return player->rounds[round - 1];
}

std::optional<std::string> stored_text(const RoundEntry& entry) {
  if (entry == RoundEntry{}) return std::nullopt;
  return codec::entry_text(entry);
}

class Differ {
 public:
  Differ(const TournamentState& before, const TournamentState& after)
      : before_(before), after_(after) {}

  RecordChanges run() {
    const bool fresh = before_.tournament.players.empty() && before_ == TournamentState{};
    if (fresh || !codec::same_record(before_.tournament, after_.tournament))
      add("tournament", fresh ? std::nullopt : std::optional(to_text(before_.tournament)),
          to_text(after_.tournament));
    if (fresh || before_.settings != after_.settings)
      add("settings", fresh ? std::nullopt : std::optional(to_text(before_.settings)),
          to_text(after_.settings));
    players();
    rounds();
    return std::move(changes_);
  }

 private:
  void add(std::string key, std::optional<std::string> before, std::optional<std::string> after) {
    if (before != after) changes_.push_back({std::move(key), std::move(before), std::move(after)});
  }

  void players() {
    const auto& old = before_.tournament.players;
    const auto& now = after_.tournament.players;
    for (std::size_t p = 0; p < std::max(old.size(), now.size()); ++p) {
      const model::Player *from = at_or_null(old, p), *to = at_or_null(now, p);
      if (from == nullptr || to == nullptr || !codec::same_record(*from, *to))
        add(numbered("player", p), text_or_nothing(from), text_or_nothing(to));
      participant(p);
      entries(p, from, to);
    }
  }

  // Who has nothing but what the federation knows has no record.
  void participant(std::size_t p) {
    static const Participant nothing;
    const Participant* from = at_or_null(before_.participants, p);
    const Participant* to = at_or_null(after_.participants, p);
    if (from != nullptr && *from == nothing) from = nullptr;
    if (to != nullptr && *to == nothing) to = nullptr;
    if (from != nullptr && to != nullptr && *from == *to) return;
    add(numbered("participant", p), text_or_nothing(from), text_or_nothing(to));
  }

  void entries(std::size_t p, const model::Player* from, const model::Player* to) {
    const std::size_t rounds =
        std::max(from == nullptr ? 0 : from->rounds.size(), to == nullptr ? 0 : to->rounds.size());
    for (std::size_t r = 1; r <= rounds; ++r) {
      const RoundEntry was = entry_or_none(from, r), is = entry_or_none(to, r);
      if (!(was == is)) add(entry_key(r, p), stored_text(was), stored_text(is));
    }
  }

  void rounds() {
    for (std::size_t r = 0; r < std::max(before_.rounds.size(), after_.rounds.size()); ++r) {
      const RoundState *from = at_or_null(before_.rounds, r), *to = at_or_null(after_.rounds, r);
      if (from == nullptr || to == nullptr || !(*from == *to))
        add(numbered("round", r + 1), text_or_nothing(from), text_or_nothing(to));
    }
  }

  const TournamentState& before_;
  const TournamentState& after_;
  RecordChanges changes_;
};

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > 1'000'000)
    return std::nullopt;
  return value;
}

// Writes one record into the state; false for one that is not ours.
class Applier {
 public:
  explicit Applier(TournamentState& state) : state_(state) {}

  bool apply(const RecordChange& change) {
    if (change.key == "tournament") return tournament(change.after);
    if (change.key == "settings") return whole(change.after, state_.settings);
    const auto parts = base::split(change.key, '/');
    if (parts.size() < 2) return false;
    const auto first = number(parts[1]);
    if (!first) return false;
    if (parts[0] == "player") return player(*first, change.after);
    if (parts[0] == "participant") return numbered_value(state_.participants, *first, change.after);
    if (parts[0] == "round" && *first > 0)
      return numbered_value(state_.rounds, *first - 1, change.after);
    if (parts[0] == "entry" && parts.size() == 3 && *first > 0)
      if (const auto player = number(parts[2])) return entry(*first, *player, change.after);
    return false;
  }

  // Lists end behind their last element that was not removed.
  void finish() {
    cut(state_.tournament.players, players_);
    cut(state_.rounds, rounds_);
    normalise(state_);
  }

 private:
  using Removed = std::vector<std::size_t>;

  template <typename T>
  static void cut(std::vector<T>& values, Removed& removed) {
    std::sort(removed.rbegin(), removed.rend());
    for (const std::size_t index : removed)
      if (index + 1 == values.size()) values.pop_back();
  }

  template <typename T>
  static bool whole(const std::optional<std::string>& text, T& value) {
    if (text) return codec::from_text(*text, value);
    value = T{};
    return true;
  }

  bool tournament(const std::optional<std::string>& text) {
    auto players = std::move(state_.tournament.players);
    const bool good = whole(text, state_.tournament);
    state_.tournament.players = std::move(players);
    return good;
  }

  bool player(std::size_t index, const std::optional<std::string>& text) {
    auto& players = state_.tournament.players;
    if (players.size() <= index) players.resize(index + 1);
    auto rounds = std::move(players[index].rounds);
    const bool good = whole(text, players[index]);
    players[index].rounds = std::move(rounds);
    if (!text) players_.push_back(index);
    return good;
  }

  template <typename T>
  bool numbered_value(std::vector<T>& values, std::size_t index,
                      const std::optional<std::string>& text) {
    if (values.size() <= index) values.resize(index + 1);
    if (!text) {
      if constexpr (std::is_same_v<T, RoundState>) rounds_.push_back(index);
    }
    return whole(text, values[index]);
  }

  bool entry(std::size_t round, std::size_t player, const std::optional<std::string>& text) {
    auto& players = state_.tournament.players;
    if (players.size() <= player) players.resize(player + 1);
    auto& rounds = players[player].rounds;
    if (rounds.size() < round) rounds.resize(round);
    const auto value = text ? codec::entry_from_text(*text) : RoundEntry{};
    if (value) rounds[round - 1] = *value;
    return value.has_value();
  }

  TournamentState& state_;
  Removed players_, rounds_;
};

}  // namespace

void normalise(TournamentState& state) {
  state.participants.resize(state.tournament.players.size());
  for (auto& player : state.tournament.players)
    while (!player.rounds.empty() && player.rounds.back() == RoundEntry{})
      player.rounds.pop_back();
}

RecordChanges diff(const TournamentState& before, const TournamentState& after) {
  return Differ(before, after).run();
}

Result<void> apply_changes(TournamentState& state, const RecordChanges& changes) {
  Applier applier(state);
  for (const RecordChange& change : changes)
    if (!change.key.starts_with("game/") && !applier.apply(change))
      return base::fail(base::ErrorKind::Io, "The club file is damaged: record {1}", {change.key});
  applier.finish();
  return {};
}

}  // namespace rostok::club
