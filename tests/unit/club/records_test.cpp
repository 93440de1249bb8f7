// SPDX-License-Identifier: MIT
// A state is its records, whatever is in it.
#include <random>

#include "catch.h"
#include "rostok/club/tournament_state.h"

using namespace rostok;
using club::TournamentState;

namespace {

TournamentState full_state() {
  TournamentState state;
  auto& t = state.tournament;
  t.name = "Кубок \"Росток\"\nвторая строка";
  t.round_dates = {"2026/11/25", ""};
  t.total_rounds = 5;
  t.initial_color = model::Color::Black;
  t.points.win = model::Score::from_tenths(30);
  t.points.black_win = model::Score::from_tenths(31);
  t.system = model::PairingSystem::Keizer;
  t.tie_breaks = {"BH-C1", "SB"};
  t.players.resize(3);
  for (int i = 0; i < 3; ++i) {
    auto& player = t.players[static_cast<std::size_t>(i)];
    player.start_rank = 7 - i;
    player.sex = model::Sex::Female;
    player.title = model::Title::WFM;
    player.name = "Имя " + std::to_string(i);
    player.listed_rank = i;
  }
  t.players[0].rounds = {{model::ResultCode::Pending, model::Color::White, 2},
                         {},
                         {model::ResultCode::HalfPointBye, {}, model::kNobody}};
  t.players[2].rounds = {{model::ResultCode::Pending, model::Color::Black, 0}};
  t.accelerations = {{{}, model::Score::from_tenths(10), 1, 2, 1, 4}};
  t.virtual_points = {{1, {model::Score::from_tenths(10)}}};
  t.forbidden = {{1, 3, {0, 1}}};
  t.requested_byes = {{3, model::ResultCode::HalfPointBye, 0}};
  t.adjustments = {{'P', {}, model::Score::from_tenths(-10), 2, {1}}};
  t.national = {"RUS", "NRO", {{1, model::Sex::Male, "2", "Имя", 1200, "Школа 5", "77", "2015"}}};
  t.team_event.teams = {{1, "5А", "", "", {}, model::Score::from_tenths(5), 2, {0, 1}}};
  t.team_event.byes = model::TeamByes{{}, {}, {0, 1}};
  t.kept_lines = {{"012", model::kNobody, "### note"}};
  state.participants = {{42, "5А", "Школа 5", "3 юн.", true, true, 2, "fide"}, {}, {}};
  state.rounds.resize(1);
  state.rounds[0] = {true,
                     true,
                     false,
                     {{0, 2}},
                     {1},
                     {{1, model::ResultCode::Win, model::ResultCode::Loss}},
                     {{1, model::ResultCode::Draw, model::ResultCode::Draw}},
                     {{1, 1, {0, 1}}},
                     "a",
                     "b"};
  auto& s = state.settings;
  s.centre = "Точка роста";
  s.first_board = 11;
  s.fide_mode = false;
  s.start_order = club::StartOrder::ByLot;
  s.lots_seed = 18'000'000'000'000'000'000U;
  s.avoid = {{club::AvoidKind::SameSchool, 3, false}};
  s.systems.keizer.win = 10;
  s.systems.knockout.seeds = {2, 1, 0};
  s.notes = {"### x"};
  return state;
}

TournamentState read_back(const club::RecordChanges& changes, TournamentState state = {}) {
  REQUIRE(club::apply_changes(state, changes));
  return state;
}

}  // namespace

TEST_CASE("every member of a state is kept") {
  const TournamentState state = full_state();
  CHECK(read_back(club::diff({}, state)) == state);
  CHECK(club::diff(state, state).empty());
  CHECK(read_back(club::diff({}, TournamentState{})) == TournamentState{});
}

TEST_CASE("the difference of any two states leads from one to the other and back") {
  std::mt19937 random(7);
  std::vector<TournamentState> states{{}, full_state()};
  for (int i = 0; i < 30; ++i) {
    TournamentState state = states[random() % states.size()];
    auto& players = state.tournament.players;
    switch (random() % 6) {
      case 0:
        players.resize(random() % 6);
        break;
      case 1:
        state.rounds.resize(random() % 4);
        break;
      case 2:
        state.tournament.name += "!";
        break;
      case 3:
        if (!players.empty())
          players[random() % players.size()].rounds.resize(
              3, {model::ResultCode::Draw, model::Color::White, 0});
        break;
      case 4:
        if (!players.empty()) state.participants[random() % players.size()].group += "Б";
        break;
      default:
        state.settings.finished = !state.settings.finished;
        break;
    }
    club::normalise(state);
    states.push_back(std::move(state));
  }
  for (const auto& from : states)
    for (const auto& to : states) {
      const auto changes = club::diff(from, to);
      CHECK(read_back(changes, from) == to);
      CHECK(read_back(club::inverse(changes), to) == from);
    }
}

TEST_CASE("records that are not ours are an error, not a guess") {
  for (const auto& [key, text] :
       std::vector<std::pair<std::string, std::string>>{{"player/x", "{}"},
                                                        {"player", "{}"},
                                                        {"player/1", "[]"},
                                                        {"player/1", "{\"rating\":\"x\"}"},
                                                        {"entry/0/1", "1 w 2"},
                                                        {"entry/1", "1 w 2"},
                                                        {"entry/1/1", "? w 2"},
                                                        {"entry/1/1", "1 w"},
                                                        {"round/0", "{}"},
                                                        {"unknown", "{}"},
                                                        {"tournament", "{\"system\":\"Chess\"}"},
                                                        {"settings", "nothing"},
                                                        {"player/999999999999", "{}"}}) {
    CAPTURE(key, text);
    TournamentState state;
    const auto applied = club::apply_changes(state, {{key, std::nullopt, text}});
    REQUIRE_FALSE(applied);
    CHECK(applied.error().kind == base::ErrorKind::Io);
  }
}

TEST_CASE("members from a newer program are left out, missing ones keep their default") {
  TournamentState state;
  REQUIRE(club::apply_changes(
      state, {{"settings", std::nullopt, R"({"centre":"Школа","of_tomorrow":[1]})"}}));
  CHECK(state.settings.centre == "Школа");
  CHECK(state.settings.fide_mode);
}
