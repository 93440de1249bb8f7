// SPDX-License-Identifier: MIT
#include "rounds/pair_checks.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "rounds/engine_pairing.h"

namespace rostok::club {

using model::Color;
using model::ForbiddenGroup;
using model::PlayerIndex;
using model::ResultCode;
using model::RoundNumber;

namespace {

// Colours of the games played before a round, without the gaps (C.04.2 art. 3.4).
struct Colours {
  int difference = 0;  // Whites minus Blacks
  std::optional<Color> last, before_last;

  [[nodiscard]] std::optional<Color> wanted() const {
    if (last && last == before_last) return model::opposite(*last);
    if (difference != 0) return difference > 0 ? Color::Black : Color::White;
    return last ? std::optional(model::opposite(*last)) : std::nullopt;
  }
};

Colours colours_before(const model::Tournament& t, PlayerIndex player, RoundNumber round) {
  Colours colours;
  for (RoundNumber r = 1; r < round; ++r) {
    const auto entry = t.entry(player, r);
    if (!entry.is_played() || !entry.color) continue;
    colours.before_last = colours.last;
    colours.last = entry.color;
    colours.difference += *entry.color == Color::White ? 1 : -1;
  }
  return colours;
}

bool hold_both(const std::vector<ForbiddenGroup>& groups, RoundNumber round,
               const pairing::Board& board) {
  return std::any_of(groups.begin(), groups.end(), [&](const ForbiddenGroup& group) {
    const auto in = [&group](PlayerIndex player) {
      return std::find(group.players.begin(), group.players.end(), player) != group.players.end();
    };
    return group.first_round <= round && round <= group.last_round && in(board.white) &&
           in(board.black);
  });
}

class PairCheck {
 public:
  PairCheck(const TournamentState& state, RoundNumber round, const pairing::Board& board)
      : state_(state), t_(state.tournament), round_(round), board_(board) {}

  std::vector<Warning> run() {
    meeting();
    prohibitions();
    const Colours white = colours_before(t_, board_.white, round_),
                  black = colours_before(t_, board_.black, round_);
    colour(board_.white, white, Color::White);
    colour(board_.black, black, Color::Black);
    if (white.wanted() == Color::Black && black.wanted() == Color::White)
      warnings_.push_back(warn(WarningLevel::Confirm, "both-colours-wrong",
                               "{1} and {2}: both would get the colour that is not due to them",
                               both()));
    return std::move(warnings_);
  }

 private:
  [[nodiscard]] std::string name(PlayerIndex player) const {
    return t_.players[static_cast<std::size_t>(player)].name;
  }
  [[nodiscard]] std::vector<std::string> both() const {
    return {name(board_.white), name(board_.black)};
  }

  void meeting() {
    if (!model::is_single_swiss(t_.system)) return;
    for (RoundNumber r = 1; r < round_; ++r)
      if (const auto entry = t_.entry(board_.white, r);
          entry.is_played() && entry.opponent == board_.black) {
        warnings_.push_back(warn(WarningLevel::TwoStep, "repeated-game",
                                 "{1} and {2} have already played in round {3}",
                                 {name(board_.white), name(board_.black), std::to_string(r)}));
        return;
      }
  }

  void prohibitions() {
    const AvoidedGroups avoided = avoided_in(state_, round_);
    if (hold_both(t_.forbidden, round_, board_) || hold_both(avoided.hard, round_, board_))
      warnings_.push_back(warn(WarningLevel::TwoStep, "forbidden-pair",
                               "{1} and {2} are a forbidden pair", both()));
    else if (hold_both(avoided.weak, round_, board_))
      warnings_.push_back(warn(WarningLevel::Acknowledge, "avoided-pair",
                               "{1} and {2} should not meet in this round if it can be helped",
                               both()));
  }

  void colour(PlayerIndex player, const Colours& before, Color now) {
    if (before.last == now && before.before_last == now) third(player, now);
    const int difference = before.difference + (now == Color::White ? 1 : -1);
    if (std::abs(difference) > 2) imbalance(player, now, std::to_string(std::abs(difference)));
  }

  // One text for each colour: languages decline them.
  void third(PlayerIndex player, Color now) {
    warnings_.push_back(
        now == Color::White
            ? warn(WarningLevel::TwoStep, "third-colour",
                   "{1} would have White for the third time running", {name(player)})
            : warn(WarningLevel::TwoStep, "third-colour",
                   "{1} would have Black for the third time running", {name(player)}));
  }
  void imbalance(PlayerIndex player, Color now, const std::string& difference) {
    warnings_.push_back(now == Color::White
                            ? warn(WarningLevel::TwoStep, "colour-imbalance",
                                   "{1} would have had White {2} times more often than Black",
                                   {name(player), difference})
                            : warn(WarningLevel::TwoStep, "colour-imbalance",
                                   "{1} would have had Black {2} times more often than White",
                                   {name(player), difference}));
  }

  const TournamentState& state_;
  const model::Tournament& t_;
  RoundNumber round_;
  const pairing::Board& board_;
  std::vector<Warning> warnings_;
};

// C.04.1 art. 4: a bye before, or a round without a game that brought the points of a win.
bool had_free_point(const model::Tournament& t, PlayerIndex player, RoundNumber round) {
  for (RoundNumber r = 1; r < round; ++r)
    if (const auto entry = t.entry(player, r);
        entry.code == ResultCode::PairingAllocatedBye ||
        (!entry.is_played() && t.points.points(entry) >= t.points.win))
      return true;
  return false;
}

bool had_half_point_bye(const model::Tournament& t, PlayerIndex player, RoundNumber round) {
  for (RoundNumber r = 1; r < round; ++r)
    if (t.entry(player, r).code == ResultCode::HalfPointBye) return true;
  return false;
}

}  // namespace

std::vector<Warning> pair_warnings(const TournamentState& state, RoundNumber round,
                                   const pairing::Board& board) {
  return PairCheck(state, round, board).run();
}

std::vector<Warning> bye_warnings(const TournamentState& state, RoundNumber round,
                                  PlayerIndex player, ResultCode code) {
  const model::Tournament& t = state.tournament;
  const auto index = static_cast<std::size_t>(player);
  const std::vector<std::string> who{t.players[index].name};
  std::vector<Warning> warnings;
  if (code == ResultCode::PairingAllocatedBye && had_free_point(t, player, round))
    warnings.push_back(
        warn(WarningLevel::TwoStep, "second-bye",
             "{1} has had a bye or a point without a game before: the bye is not due", who));
  if (code == ResultCode::HalfPointBye && had_half_point_bye(t, player, round))
    warnings.push_back(warn(WarningLevel::TwoStep, "second-half-point-bye",
                            "{1} has had a half-point bye before", who));
  if (code == ResultCode::HalfPointBye && index < state.participants.size() &&
      state.participants[index].no_half_point_byes)
    warnings.push_back(
        warn(WarningLevel::TwoStep, "no-half-point-bye", "{1} may not have half-point byes", who));
  if (code == ResultCode::FullPointBye)
    warnings.push_back(warn(WarningLevel::Confirm, "full-point-bye",
                            "{1} would get a full-point bye, which FIDE advises against", who));
  return warnings;
}

std::vector<Warning> change_warnings(const TournamentState& before, const TournamentState& after,
                                     RoundNumber round) {
  std::vector<Warning> warnings;
  const auto take = [&warnings](std::vector<Warning> more) {
    std::move(more.begin(), more.end(), std::back_inserter(warnings));
  };
  const auto r = static_cast<std::size_t>(round) - 1;
  static const std::vector<pairing::Board> none;
  const auto& old = r < before.rounds.size() ? before.rounds[r].boards : none;
  for (const pairing::Board& board : after.rounds[r].boards)
    if (board.white != model::kNobody && std::find(old.begin(), old.end(), board) == old.end())
      take(pair_warnings(after, round, board));
  for (std::size_t i = 0; i < after.tournament.players.size(); ++i) {
    const auto player = static_cast<PlayerIndex>(i);
    const ResultCode code = after.tournament.entry(player, round).code;
    const bool known = i < before.tournament.players.size();
    if (!known || before.tournament.entry(player, round).code != code)
      take(bye_warnings(after, round, player, code));
  }
  return warnings;
}

}  // namespace rostok::club
