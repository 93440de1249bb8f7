// SPDX-License-Identifier: MIT
// bench_rounds: a round in which nine tenths of the players are classmates who should not meet, so
// that the rule must be given up for most boards; beside it the same round without the rule, and
// the comparison at the end of a pairing by hand.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "rostok/club/commands/manual.h"
#include "rostok/club/commands/rounds.h"

using namespace rostok;

namespace {

constexpr int kRuns = 15;

club::TournamentState tournament(int players) {
  model::Tournament t;
  t.total_rounds = 9;
  t.initial_color = model::Color::White;
  for (int i = 1; i <= players; ++i) {
    model::Player player;
    player.start_rank = i;
    player.name = "P" + std::to_string(i);
    player.rating = 2400 - i;
    t.players.push_back(player);
  }
  auto state = club::state_of(t);
  for (int i = 0; i < players; ++i)
    state.participants[static_cast<std::size_t>(i)].group = i % 10 == 0 ? "6" : "5";
  return state;
}

club::TournamentState paired(const club::TournamentState& state) {
  auto proposal = club::pair_round().action(state);
  if (proposal) return std::move(proposal->after);
  std::fprintf(stderr, "%s\n", proposal.error().to_string().c_str());
  std::exit(1);
}

// Wins, draws and losses in turn.
void play(club::TournamentState& state) {
  using enum model::ResultCode;
  const auto round = static_cast<std::size_t>(club::current_round(state)) - 1;
  int turn = 0;
  for (const auto& [white, black] : state.rounds[round].boards) {
    const int what = turn++ % 3;
    const auto set = [&](model::PlayerIndex player, model::ResultCode code) {
      state.tournament.players[static_cast<std::size_t>(player)].rounds[round].code = code;
    };
    set(white, what == 0 ? Win : what == 1 ? Draw : Loss);
    set(black, what == 0 ? Loss : what == 1 ? Draw : Win);
  }
}

double median_ms(const std::function<void()>& act) {
  std::vector<double> times;
  for (int i = 0; i < kRuns; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    act();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
            .count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main() {
  std::printf("players\tplain ms\tavoiding ms\tratio\tcompare ms\n");
  for (const int players : {40, 100, 200}) {
    auto plain = tournament(players);
    for (int round = 1; round <= 2; ++round) {
      plain = paired(plain);
      play(plain);
    }
    auto avoiding = plain;
    avoiding.settings.avoid = {{club::AvoidKind::SameGroup, 9, true}};
    const auto after = paired(avoiding);
    const double simple = median_ms([&] { (void)paired(plain); });
    const double hard = median_ms([&] { (void)paired(avoiding); });
    const double compare = median_ms([&] { (void)club::compare_with_engine(after); });
    std::printf("%d\t%.2f\t%.2f\t%.1f\t%.2f\n", players, simple, hard, hard / simple, compare);
  }
}
