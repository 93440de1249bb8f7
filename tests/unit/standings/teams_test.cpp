// SPDX-License-Identifier: MIT
// Matches made from games and records, and what decides between teams.
#include "catch.h"
#include "rostok/standings/explanation.h"

using namespace rostok;
using namespace rostok::standings;
using model::ResultCode;

namespace {

// Four boards; player of team i on board b has the index 4 · i + b.
constexpr int kBoards = 4;

model::Tournament event(int teams) {
  model::Tournament t;
  t.encoded_type = "FIDE_TEAM";
  t.team_event.references_are_teams = true;
  t.team_event.board_colors = "WBWB";
  for (int i = 0; i < teams; ++i) {
    model::Team team;
    team.number = i + 1;
    for (int b = 0; b < kBoards; ++b) {
      model::Player player;
      player.start_rank = kBoards * i + b + 1;
      team.players.push_back(static_cast<model::PlayerIndex>(t.players.size()));
      t.players.push_back(player);
    }
    t.team_event.teams.push_back(team);
  }
  return t;
}

// One sign for each board, as the first team sees it: 1, = or 0.
void play(model::Tournament& t, int round, int a, int b, const std::string& boards) {
  for (int i = 0; i < kBoards; ++i) {
    const auto enter = [&](int team, int other, ResultCode code) {
      auto& rounds = t.players[static_cast<std::size_t>(kBoards * team + i)].rounds;
      rounds.resize(static_cast<std::size_t>(std::max(round, static_cast<int>(rounds.size()))));
      const auto color = (i % 2 == 0) == (team == a) ? model::Color::White : model::Color::Black;
      rounds[static_cast<std::size_t>(round) - 1] = {code, color, kBoards * other + i};
    };
    const char sign = boards[static_cast<std::size_t>(i)];
    enter(a, b, sign == '1' ? ResultCode::Win : sign == '=' ? ResultCode::Draw : ResultCode::Loss);
    enter(b, a, sign == '0' ? ResultCode::Win : sign == '=' ? ResultCode::Draw : ResultCode::Loss);
  }
}

std::string values(const model::Tournament& t, const std::string& code) {
  auto items = parse_sequence(code, Competitors::Teams);
  REQUIRE(items);
  const TieBreak last = items->back();
  items->pop_back();
  std::string text;
  for (const Value& value : compute_tie_break(t, last, *items, 0, Competitors::Teams))
    text += (text.empty() ? "" : " ") + value.to_text();
  return text;
}

}  // namespace

TEST_CASE("match points and game points follow from the games") {
  auto t = event(4);
  play(t, 1, 0, 1, "11=0");
  play(t, 1, 2, 3, "=10=");
  CHECK(competitors_of(t) == Competitors::Teams);
  CHECK(values(t, "MPTS") == "2 0 1 1");
  CHECK(values(t, "GPTS") == "2.5 1.5 2 2");
  CHECK(values(t, "PTS") == "2 0 1 1");
  CHECK(values(t, "MPVGP") == "2.5 1.5 2 2");
  CHECK(values(t, "WON") == "1 0 0 0");
  CHECK(values(t, "BC") == "4.5 5.5 4.5 5.5");
  t.encoded_type = "FIDE_TEAM_TYPEA_GP_MP";
  CHECK(values(t, "PTS") == "2.5 1.5 2 2");
  CHECK(values(t, "MPVGP") == "2 0 1 1");
  CHECK(values(t, "BH") == "1.5 2.5 2 2");
  CHECK(values(t, "BH:MP") == "0 2 1 1");
}

TEST_CASE("a match that did not take place is a forfeit with every board") {
  auto t = event(2);
  play(t, 1, 0, 1, "1111");
  t.team_event.forfeits.push_back({2, 2, 1, true, false});
  CHECK(values(t, "MPTS") == "2 2");
  CHECK(values(t, "GPTS") == "4 4");
  CHECK(values(t, "WIN") == "1 1");
  CHECK(values(t, "WON") == "1 0");
  CHECK(values(t, "BC") == "10 10");
  // Own unplayed round: the dummy is at most the opponent's total.
  CHECK(values(t, "BH") == "4 4");
  t.team_event.forfeits.back().white_wins = false;
  CHECK(values(t, "GPTS") == "4 0");
  CHECK(values(t, "EDE") == "1 2");
}

TEST_CASE("byes of teams: allocated, asked for, absent") {
  auto t = event(4);
  play(t, 1, 0, 1, "1111");
  t.team_event.byes =
      model::TeamByes{model::Score::from_tenths(10), model::Score::from_tenths(20), {3}};
  t.requested_byes.push_back({1, ResultCode::HalfPointBye, 3});
  CHECK(values(t, "MPTS") == "2 0 1 1");
  CHECK(values(t, "GPTS") == "4 0 2 2");
  CHECK(values(t, "BC") == "10 0 10 5");
  t.requested_byes.back().code = ResultCode::ZeroPointBye;
  CHECK(values(t, "MPTS") == "2 0 1 0");
  // Without record 320 the line of a player tells; it is a drawn match.
  t.team_event.byes.reset();
  CHECK(values(t, "MPTS") == "2 0 0 0");
  t.players[2 * kBoards].rounds = {{ResultCode::PairingAllocatedBye, {}, model::kNobody}};
  CHECK(values(t, "MPTS") == "2 0 1 0");
  CHECK(values(t, "GPTS") == "4 0 2 0");
}

TEST_CASE("two teams equal in both scores are told apart by the boards of their match") {
  auto t = event(2);
  play(t, 1, 0, 1, "1001");
  CHECK(values(t, "EDE") == "0 0");
  CHECK(values(t, "EDET") == "1 2");
  CHECK(values(t, "EDEB") == "2 1");  // without the last board 1 : 2
  // Board count 5 : 5, so that the next step decides.
  CHECK(values(t, "EDEBT") == "1 2");
  CHECK(values(t, "EDEBB") == "2 1");
  // Board count 5½ : 4½, and the lower one ranks first (12.1), against the top board.
  play(t, 1, 0, 1, "=0=1");
  CHECK(values(t, "EDEBT") == "2 1");
  CHECK(values(t, "EDEBB") == "2 1");
  CHECK(values(t, "EDET") == "2 1");
  play(t, 1, 0, 1, "10=0");
  CHECK(values(t, "EDE") == "2 1");
}

TEST_CASE("points given or taken by the arbiter change the score that decides, and nothing else") {
  auto t = event(2);
  play(t, 1, 0, 1, "1111");
  model::PointAdjustment penalty;
  penalty.match_points = model::Score::from_tenths(-10);
  penalty.game_points = model::Score::from_tenths(-5);
  penalty.players = {0};
  t.adjustments.push_back(penalty);
  CHECK(values(t, "PTS") == "1 0");
  CHECK(values(t, "GPTS") == "4 0");
  CHECK(values(t, "BH") == "0 2");
  const Explanation e = explain_tie_break(t, {}, 0, {}, 0, Competitors::Teams);
  REQUIRE(e.parts.size() == 2);
  CHECK(e.parts[1].amount == -10);
  CHECK(e.parts[1].round == 0);
}

TEST_CASE("an item for the other kind of event is refused") {
  CHECK_FALSE(parse_sequence("SB", Competitors::Teams));
  CHECK_FALSE(parse_sequence("MPTS", Competitors::Players));
  CHECK(parse_sequence("MPTS>EDE", Competitors::Teams));
}
