// SPDX-License-Identifier: MIT
// Numbers, colours, floats and virtual points before a round.
#include <algorithm>

#include "catch.h"
#include "rostok/pairing/state.h"

namespace {

using namespace rostok;
using model::Color;
using model::ResultCode;
using pairing::Float;
using pairing::PlayerState;
using pairing::PreferenceKind;

// One player with this colour history against many; '-' is an unplayed round.
PlayerState with_history(const std::string& colors) {
  model::Tournament tournament;
  tournament.total_rounds = static_cast<int>(colors.size()) + 2;
  tournament.players.resize(colors.size() + 1);
  for (std::size_t i = 0; i < tournament.players.size(); ++i)
    tournament.players[i].start_rank = static_cast<int>(i) + 1;
  for (std::size_t r = 0; r < colors.size(); ++r) {
    auto& rival = tournament.players[r + 1];
    rival.rounds.resize(colors.size());
    if (colors[r] == '-') {
      tournament.players[0].rounds.push_back(
          {ResultCode::ForfeitLoss, Color::White, static_cast<int>(r) + 1});
      rival.rounds[r] = {ResultCode::ForfeitWin, Color::Black, 0};
      continue;
    }
    const Color color = colors[r] == 'W' ? Color::White : Color::Black;
    tournament.players[0].rounds.push_back({ResultCode::Draw, color, static_cast<int>(r) + 1});
    rival.rounds[r] = {ResultCode::Draw, opposite(color), 0};
  }
  const auto states = pairing::pairing_state(tournament);
  REQUIRE(states);
  for (const PlayerState& state : *states)
    if (state.player == 0) return state;
  FAIL("not seated");
  return {};
}

}  // namespace

TEST_CASE("Colour preferences (art. 1.6, 1.7)", "[state]") {
  struct Row {
    const char* history;
    int difference;
    PreferenceKind kind;
    Color wanted;
  };
  const Row rows[] = {
      {"W", 1, PreferenceKind::Strong, Color::Black},
      {"B", -1, PreferenceKind::Strong, Color::White},
      {"WB", 0, PreferenceKind::Mild, Color::White},
      {"BW", 0, PreferenceKind::Mild, Color::Black},
      {"WW", 2, PreferenceKind::Absolute, Color::Black},
      {"BWW", 1, PreferenceKind::Absolute, Color::Black},
      {"WWBB", 0, PreferenceKind::Absolute, Color::White},
      {"WWWBB", 1, PreferenceKind::Absolute, Color::White},  // one more White, twice Black last
      {"BWB-W", 0, PreferenceKind::Mild, Color::Black},
      {"BWW-B-W", 1, PreferenceKind::Strong, Color::Black},
      {"B-B", -2, PreferenceKind::Absolute, Color::White},
  };
  for (const Row& row : rows) {
    INFO(row.history);
    const PlayerState state = with_history(row.history);
    CHECK(state.color_difference == row.difference);
    CHECK(state.preference.kind == row.kind);
    CHECK(state.preference.color == row.wanted);
  }
  CHECK(with_history("-").preference == pairing::ColorPreference{});
}

TEST_CASE("Floats and the bar from the bye (art. 1.4, C.04.1 art. 4)", "[state]") {
  const auto state_after = [](ResultCode code, double pab = 1) {
    model::Tournament tournament;
    tournament.total_rounds = 5;
    tournament.points.pab = model::Score::from_tenths(static_cast<int>(pab * 10));
    tournament.players.resize(3);
    for (int i = 0; i < 3; ++i)
      tournament.players[static_cast<std::size_t>(i)].start_rank = i + 1;
    tournament.players[0].rounds = {{code, {}, model::kNobody}};
    tournament.players[1].rounds = {{ResultCode::Draw, Color::White, 2}};
    tournament.players[2].rounds = {{ResultCode::Draw, Color::Black, 1}};
    const auto states = pairing::pairing_state(tournament).value();
    return *std::find_if(states.begin(), states.end(),
                         [](const PlayerState& s) { return s.player == 0; });
  };
  CHECK(state_after(ResultCode::PairingAllocatedBye).previous_float == Float::Down);
  CHECK(state_after(ResultCode::PairingAllocatedBye).bye_barred);
  CHECK(state_after(ResultCode::PairingAllocatedBye, 0.5).bye_barred);
  CHECK(state_after(ResultCode::FullPointBye).previous_float == Float::Down);
  CHECK(state_after(ResultCode::FullPointBye).bye_barred);
  CHECK(state_after(ResultCode::HalfPointBye).previous_float == Float::Down);
  CHECK_FALSE(state_after(ResultCode::HalfPointBye).bye_barred);
  CHECK(state_after(ResultCode::ZeroPointBye).previous_float == Float::None);
  CHECK_FALSE(state_after(ResultCode::ZeroPointBye).bye_barred);
  // The reference's reading by default, the letter of art. 1.4.3 on request.
  CHECK(state_after(ResultCode::PairingAllocatedBye, 0).previous_float == Float::None);
}

TEST_CASE("Baku points: upper half rounded up to even, two steps (C.04.7)", "[state]") {
  model::Tournament tournament;
  tournament.total_rounds = 9;
  tournament.baku_acceleration = true;
  tournament.players.resize(161);
  for (int i = 0; i < 161; ++i)
    tournament.players[static_cast<std::size_t>(i)].start_rank = i + 1;
  const auto count = [&](int round, int tenths) {
    const auto points = pairing::virtual_points(tournament, round);
    return std::count(points.begin(), points.end(), model::Score::from_tenths(tenths));
  };
  for (const int round : {1, 2, 3})
    CHECK(count(round, 10) == 82);
  for (const int round : {4, 5})
    CHECK(count(round, 5) == 82);
  CHECK(count(6, 0) == 161);
  model::Acceleration record;
  record.game_points = model::Score::from_tenths(20);
  record.first_rank = 3;
  record.last_rank = 5;
  record.last_round = 6;
  tournament.accelerations.push_back(record);
  CHECK(count(6, 20) == 3);  // explicit records replace the formula
  CHECK(count(1, 10) == 0);
  tournament.virtual_points.push_back({7, {model::Score::from_tenths(15)}});
  CHECK(count(1, 15) == 1);
}

TEST_CASE("Initial order by rating, title, name (C.04.2 art. 2.2)", "[state]") {
  model::Tournament tournament;
  const auto add = [&](const char* name, int rating, model::Title title) {
    model::Player player;
    player.name = name;
    player.rating = rating;
    player.title = title;
    tournament.players.push_back(player);
  };
  add("Borisov", 2000, model::Title::None);
  add("Anna", 2000, model::Title::None);
  add("Zhukov", 2000, model::Title::WGM);
  add("Yakov", 2100, model::Title::None);
  add("Ivan", 2000, model::Title::IM);
  CHECK(pairing::initial_order(tournament) == std::vector<model::PlayerIndex>{3, 4, 2, 1, 0});
  pairing::assign_start_ranks(tournament);
  CHECK(tournament.players[3].start_rank == 1);
  CHECK(tournament.players[0].start_rank == 5);
}
