// SPDX-License-Identifier: MIT
#include "rostok/generator/generator.h"

#include <algorithm>
#include <cstdio>

#include "play.h"
#include "rostok/pairing/dutch.h"
#include "rostok/standings/standings.h"

namespace rostok::generator {

using model::Color;
using model::PlayerIndex;
using model::ResultCode;
using model::Score;

namespace {

class Event {
 public:
  Event(const Settings& settings, model::Tournament tournament, Dice& dice)
      : settings_(settings), t_(std::move(tournament)), dice_(dice),
        enters_(t_.players.size(), 1), gone_(t_.players.size(), false) {
    for (auto& round : enters_)
      if (dice_.one_in(settings_.late_rate)) round = dice_.between(2, 4);
  }

  base::Result<Generated> run(const std::function<void(int, int)>& after_round) {
    const int rounds = *t_.total_rounds;
    bool ended_early = false;
    for (int round = 1; round <= rounds; ++round) {
      announce(round);
      const auto paired = pairing::pair_dutch(t_);
      if (!paired && paired.error().kind != base::ErrorKind::NoSolution)
        return base::fail(paired.error());
      if (!paired || paired->boards.empty()) {
        ended_early = true;
        for (auto& player : t_.players) player.rounds.resize(static_cast<std::size_t>(round - 1));
        break;
      }
      play(*paired);
      if (after_round) after_round(round, rounds);
    }
    finish();
    return Generated{std::move(t_), ended_early};
  }

 private:
  model::RoundEntry& cell(PlayerIndex player, int round) {
    auto& rounds = t_.players[static_cast<std::size_t>(player)].rounds;
    if (rounds.size() < static_cast<std::size_t>(round)) rounds.resize(static_cast<std::size_t>(round));
    return rounds[static_cast<std::size_t>(round - 1)];
  }

  // Who does not play; at least two always do.
  void announce(int round) {
    const auto size = static_cast<PlayerIndex>(t_.players.size());
    PlayerIndex present = size;
    for (PlayerIndex i = 0; i < size; ++i) {
      const auto index = static_cast<std::size_t>(i);
      if (round > 1 && dice_.one_in(settings_.withdrawal_rate)) gone_[index] = true;
      const bool retired = dice_.one_in(settings_.retired_rate);
      const bool half = dice_.one_in(settings_.half_bye_rate);
      if (present <= 2) continue;
      if (gone_[index] || enters_[index] > round || retired) cell(i, round).code = ResultCode::ZeroPointBye;
      else if (half) cell(i, round).code = ResultCode::HalfPointBye;
      else continue;
      --present;
    }
  }

  void play(const pairing::RoundPairing& paired) {
    for (const auto& board : paired.boards) {
      const auto rating = [&](PlayerIndex i) { return t_.players[static_cast<std::size_t>(i)].rating; };
      const Result result = play_game(dice_, settings_, rating(board.white), rating(board.black));
      cell(board.white, paired.round) = {result.white, Color::White, board.black};
      cell(board.black, paired.round) = {result.black, Color::Black, board.white};
    }
    if (paired.bye != model::kNobody)
      cell(paired.bye, paired.round).code = ResultCode::PairingAllocatedBye;
  }

  void finish() {
    t_.tie_breaks.clear();
    for (const auto& tie_break : standings::default_swiss_list())
      t_.tie_breaks.push_back(standings::to_string(tie_break));
    for (const auto& row : standings::compute_standings(t_)) {
      auto& player = t_.players[static_cast<std::size_t>(row.player)];
      player.listed_rank = row.rank;
      player.listed_points = row.points;
    }
  }

  const Settings& settings_;
  model::Tournament t_;
  Dice& dice_;
  std::vector<int> enters_;  // round
  std::vector<bool> gone_;
};

void add_acceleration(const Settings& settings, model::Tournament& t) {
  t.encoded_type = "FIDE_DUTCH";
  if (settings.acceleration == AccelerationKind::None) return;
  if (settings.acceleration == AccelerationKind::Baku) {
    t.encoded_type += "_BAKU";
    t.baku_acceleration = true;
    return;
  }
  // C.04.7 written out: the upper half, rounded up to an even number, gets a win in the first half
  // of the accelerated rounds and a draw in the second.
  const int group = 2 * ((static_cast<int>(t.players.size()) + 3) / 4);
  const int accelerated = (*t.total_rounds + 1) / 2, full = (accelerated + 1) / 2;
  t.accelerations.push_back({std::nullopt, t.points.win, 1, full, 1, group});
  if (accelerated > full)
    t.accelerations.push_back({std::nullopt, t.points.draw, full + 1, accelerated, 1, group});
}

void add_forbidden(const Settings& settings, model::Tournament& t, Dice& dice) {
  const auto size = static_cast<int>(t.players.size());
  for (int group = 0; group < settings.forbidden_groups; ++group) {
    model::ForbiddenGroup club{1, *t.total_rounds, {}};
    for (int i = dice.between(2, 3); i > 0; --i) club.players.push_back(dice.between(0, size - 1));
    std::sort(club.players.begin(), club.players.end());
    club.players.erase(std::unique(club.players.begin(), club.players.end()), club.players.end());
    if (club.players.size() > 1) t.forbidden.push_back(std::move(club));
  }
}

}  // namespace

base::Result<Generated> generate(const Settings& settings, std::uint64_t seed,
                                 const std::function<void(int, int)>& after_round) {
  Dice dice(seed);
  model::Tournament t;
  t.name = "Random tournament " + std::to_string(seed);
  const int players = settings.players ? *settings.players : dice.between(8, 60);
  t.total_rounds = settings.rounds ? *settings.rounds : dice.between(4, std::min(11, players - 1));
  t.initial_color = dice.unit() < 0.5 ? Color::White : Color::Black;
  t.points = settings.points;
  std::vector<int> ratings(static_cast<std::size_t>(players));
  for (int& rating : ratings) rating = dice.between(settings.lowest_rating, settings.highest_rating);
  std::sort(ratings.rbegin(), ratings.rend());
  for (int i = 0; i < players; ++i) {
    model::Player player;
    player.start_rank = i + 1;
    char name[32];
    std::snprintf(name, sizeof name, "Player, No %04d", i + 1);
    player.name = name;
    player.rating = ratings[static_cast<std::size_t>(i)];
    t.players.push_back(std::move(player));
  }
  add_acceleration(settings, t);
  add_forbidden(settings, t, dice);
  return Event(settings, std::move(t), dice).run(after_round);
}

base::Result<Generated> replay(const model::Tournament& source, const Settings& settings,
                               std::uint64_t seed, const std::function<void(int, int)>& after_round) {
  Dice dice(seed);
  model::Tournament t = source;
  if (!t.total_rounds) t.total_rounds = std::max(1, t.rounds_paired());
  if (!t.initial_color) t.initial_color = dice.unit() < 0.5 ? Color::White : Color::Black;
  t.name += (t.name.empty() ? "Random tournament " : " ") + std::to_string(seed);
  t.requested_byes.clear();
  t.adjustments.clear();
  for (auto& player : t.players) {
    player.rounds.clear();
    player.listed_points.reset();
    player.listed_rank.reset();
  }
  return Event(settings, std::move(t), dice).run(after_round);
}

}  // namespace rostok::generator
