// SPDX-License-Identifier: MIT
#include "rostok/systems/keizer.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/max_cardinality_matching.hpp>
#include <cstdlib>
#include <map>
#include <tuple>

#include "schedule.h"

namespace rostok::systems {

using base::ErrorKind;
using base::fail;
using base::Result;
using model::Color;
using model::kNobody;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;
using model::Tournament;

namespace {

using List = std::vector<PlayerIndex>;  // best first

// Who may meet whom in the round: forbidden never, those who met lately only when need be.
class Meetings {
 public:
  Meetings(const Tournament& t, RoundNumber round) : t_(t), round_(round) {
    for (PlayerIndex p = 0; p < static_cast<PlayerIndex>(t.players.size()); ++p)
      for (RoundNumber r = 1; r < round; ++r)
        if (const auto entry = t.entry(p, r); entry.is_played()) last_[{p, entry.opponent}] = r;
    for (const auto& group : t.forbidden)
      if (group.first_round <= round && round <= group.last_round)
        for (const PlayerIndex a : group.players)
          for (const PlayerIndex b : group.players)
            last_[{a, b}] = round;  // as if they met in this very round
  }

  [[nodiscard]] bool allowed(PlayerIndex a, PlayerIndex b, int apart) const {
    const auto met = last_.find({a, b});
    return met == last_.end() || round_ - met->second >= apart;
  }

 private:
  const Tournament& t_;
  RoundNumber round_;
  std::map<std::pair<PlayerIndex, PlayerIndex>, RoundNumber> last_;
};

bool can_be_paired(const List& players, const Meetings& meetings, int apart) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Graph graph(players.size());
  for (std::size_t i = 0; i < players.size(); ++i)
    for (std::size_t j = i + 1; j < players.size(); ++j)
      if (meetings.allowed(players[i], players[j], apart)) boost::add_edge(i, j, graph);
  std::vector<boost::graph_traits<Graph>::vertex_descriptor> mates(players.size());
  boost::edmonds_maximum_cardinality_matching(graph, mates.data());
  return 2 * boost::matching_size(graph, mates.data()) == players.size();
}

// From the top, each with the nearest who leaves the others pairable. `players` can be paired.
std::vector<std::pair<PlayerIndex, PlayerIndex>> nearest_pairs(List players,
                                                               const Meetings& meetings,
                                                               int apart) {
  std::vector<std::pair<PlayerIndex, PlayerIndex>> pairs;
  while (!players.empty()) {
    for (std::size_t i = 1; i < players.size(); ++i) {
      if (!meetings.allowed(players[0], players[i], apart)) continue;
      List others(players.begin() + 1, players.end());
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i) - 1);
      if (!can_be_paired(others, meetings, apart)) continue;
      pairs.push_back({players[0], players[i]});
      players = std::move(others);
      break;
    }
  }
  return pairs;
}

struct Colors {
  int balance = 0;  // Whites minus Blacks
  int running = 0;  // games with `last` in a row
  std::optional<Color> last;
};

Colors colors_of(const Tournament& t, PlayerIndex player, RoundNumber before) {
  Colors colors;
  for (RoundNumber round = 1; round < before; ++round) {
    const auto entry = t.entry(player, round);
    if (!entry.is_played() || !entry.color) continue;
    colors.running = colors.last == entry.color ? colors.running + 1 : 1;
    colors.last = entry.color;
    colors.balance += entry.color == Color::White ? 1 : -1;
  }
  return colors;
}

// The smaller, the better: a third colour running, imbalance, the higher one's repeated colour.
auto cost(const Colors& high, Color color, const Colors& low) {
  const auto third = [](const Colors& c, Color next) { return c.running >= 2 && c.last == next; };
  const auto balance = [](const Colors& c, Color next) {
    return std::abs(c.balance + (next == Color::White ? 1 : -1));
  };
  const Color other = opposite(color);
  return std::tuple(third(high, color) + third(low, other),
                    std::max(balance(high, color), balance(low, other)),
                    balance(high, color) + balance(low, other), high.last == color ? 1 : 0,
                    low.last == other ? 1 : 0);
}

pairing::Board seat(const Tournament& t, RoundNumber round, std::size_t board, PlayerIndex high,
                    PlayerIndex low) {
  const Colors above = colors_of(t, high, round), below = colors_of(t, low, round);
  const auto white = cost(above, Color::White, below), black = cost(above, Color::Black, below);
  const bool first_white = t.initial_color.value_or(Color::White) == Color::White;
  const bool is_white = white == black ? (board % 2 == 0) == first_white : white < black;
  return is_white ? pairing::Board{high, low} : pairing::Board{low, high};
}

long byes_of(const Tournament& t, PlayerIndex player) {
  const auto& rounds = t.players[static_cast<std::size_t>(player)].rounds;
  return std::count_if(rounds.begin(), rounds.end(), [](const auto& entry) {
    return entry.code == ResultCode::PairingAllocatedBye;
  });
}

// Those who may have the bye, best choice first; nobody for an even number.
List bye_candidates(const Tournament& t, const List& players) {
  if (players.size() % 2 == 0) return {kNobody};
  List candidates(players.rbegin(), players.rend());
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&t](PlayerIndex a, PlayerIndex b) { return byes_of(t, a) < byes_of(t, b); });
  return candidates;
}

struct Choice {
  PlayerIndex bye = kNobody;
  int apart = 1;
};

// The fewest byes first, then the longest time between two meetings, then the lowest place.
std::optional<Choice> choose(const Tournament& t, const List& players, const Meetings& meetings,
                             int rounds_apart) {
  const List candidates = bye_candidates(t, players);
  for (auto from = candidates.begin(); from != candidates.end();) {
    const auto to = *from == kNobody
                        ? candidates.end()
                        : std::find_if(from, candidates.end(), [&t, from](PlayerIndex each) {
                            return byes_of(t, each) != byes_of(t, *from);
                          });
    for (int apart = std::max(1, rounds_apart); apart >= 1; --apart)
      for (auto each = from; each != to; ++each) {
        List others = players;
        std::erase(others, *each);
        if (can_be_paired(others, meetings, apart)) return Choice{*each, apart};
      }
    from = to;
  }
  return std::nullopt;
}

}  // namespace

Result<NextRound> pair_keizer(const Tournament& t, const KeizerOptions& options) {
  NextRound next;
  next.round = t.rounds_paired() + 1;
  if (t.total_rounds && next.round > *t.total_rounds) return all_rounds_played(*t.total_rounds);
  List players;
  for (const auto& row : keizer_table(t, options))
    if (is_present(t, row.player, next.round)) players.push_back(row.player);
  if (players.size() < 2)
    return fail(ErrorKind::BadInput, "Fewer than two players are there for round {1}",
                {std::to_string(next.round)});
  const Meetings meetings(t, next.round);
  const auto choice = choose(t, players, meetings, options.rounds_apart);
  if (!choice)
    return fail(ErrorKind::NoSolution, "The forbidden pairs leave no pairing for round {1}",
                {std::to_string(next.round)});
  std::erase(players, choice->bye);
  next.bye = choice->bye;
  for (const auto& [high, low] : nearest_pairs(std::move(players), meetings, choice->apart))
    next.boards.push_back(seat(t, next.round, next.boards.size(), high, low));
  return next;
}

}  // namespace rostok::systems
