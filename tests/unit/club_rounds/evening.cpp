// SPDX-License-Identifier: MIT
#include "evening.h"

#include <algorithm>

#include "catch.h"
#include "rostok/club/commands/results.h"
#include "rostok/club/commands/rounds.h"

namespace rostok::test {

using namespace club;

namespace {

TournamentState fresh(int players, int rounds) {
  model::Tournament t;
  t.name = "Осенний турнир";
  t.total_rounds = rounds;
  t.initial_color = model::Color::White;
  for (int i = 1; i <= players; ++i) {
    model::Player player;
    player.start_rank = i;
    player.name = "P" + std::to_string(i);
    player.rating = 1500 - i;
    t.players.push_back(player);
  }
  return state_of(t);
}

}  // namespace

Evening::Evening(int players, int rounds) : Evening(fresh(players, rounds)) {}

Evening::Evening(TournamentState state) {
  auto desk = TournamentDesk::create(*storage_, std::move(state), "coach");
  REQUIRE(desk);
  desk_ = std::make_unique<TournamentDesk>(std::move(*desk));
}

Outcome Evening::ask(const TournamentCommand& command, Consent consent) {
  auto outcome = desk_->perform(command, consent);
  if (!outcome) FAIL(command.name << ": " << outcome.error().to_string());
  return *outcome;
}

Outcome Evening::must(const TournamentCommand& command) {
  Outcome outcome = ask(command, Consent::TwoStep);
  REQUIRE(outcome.done);
  return outcome;
}

base::ErrorKind Evening::refused(const TournamentCommand& command) {
  const TournamentState before = state();
  const auto outcome = desk_->perform(command, Consent::TwoStep);
  if (outcome) FAIL(command.name << " was not refused");
  CHECK(state() == before);
  return outcome.error().kind;
}

model::RoundEntry Evening::entry(model::PlayerIndex player) const {
  return state().tournament.entry(player, current_round(state()));
}

int Evening::board_of(model::PlayerIndex player) const {
  for (std::size_t i = 0; i < last().boards.size(); ++i)
    if (last().boards[i].white == player || last().boards[i].black == player)
      return static_cast<int>(i) + 1;
  return 0;
}

void Evening::pair() {
  must(pair_round());
}

void Evening::play() {
  for (const int board : open_boards(state(), current_round(state())))
    must(record_result(current_round(state()), board, model::ResultCode::Win,
                       model::ResultCode::Loss));
}

std::vector<std::string> codes(const Outcome& outcome) {
  std::vector<std::string> all;
  for (const Warning& each : outcome.warnings)
    all.push_back(each.code);
  std::sort(all.begin(), all.end());
  return all;
}

bool has_code(const Outcome& outcome, const std::string& code) {
  const auto all = codes(outcome);
  return std::find(all.begin(), all.end(), code) != all.end();
}

const Warning& warning(const Outcome& outcome, const std::string& code) {
  const auto found = std::find_if(outcome.warnings.begin(), outcome.warnings.end(),
                                  [&](const Warning& each) { return each.code == code; });
  if (found == outcome.warnings.end()) FAIL("no warning " << code);
  return *found;
}

}  // namespace rostok::test
