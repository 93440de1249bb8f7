// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/finished_game.h"

#include <algorithm>

#include "rostok/chess/pgn.h"

namespace rostok::viewmodel {
namespace {

using practice::Outcome;
using practice::Rival;

chess::PgnResult result_of(chess::GameResult result) {
  switch (result) {
    case chess::GameResult::WhiteWins: return chess::PgnResult::WhiteWins;
    case chess::GameResult::BlackWins: return chess::PgnResult::BlackWins;
    case chess::GameResult::Draw: return chess::PgnResult::Draw;
  }
  return chess::PgnResult::Unknown;
}

// "2026-11-25T18:30:00" as PGN writes a date (8.1.1.3).
std::string date_of(const practice::Moment& when) {
  std::string date = when.substr(0, 10);
  std::ranges::replace(date, '-', '.');
  return date.empty() ? "????.??.??" : date;
}

// PGN standard 9.6.1: "-" untimed, "300+5"; the standard has no word for a delay.
std::string time_control(const TimeControl& control) {
  if (control.mode == ClockMode::Untimed) return "-";
  if (control.mode == ClockMode::Delay) return "?";
  return std::to_string(control.base.count() / 1000) + "+" + std::to_string(control.extra.count() / 1000);
}

const char* termination(chess::EndReason reason) {
  switch (reason) {
    case chess::EndReason::FlagFall:
    case chess::EndReason::FlagFallCannotMate: return "time forfeit";
    case chess::EndReason::Adjudication: return "adjudication";
    default: return "normal";
  }
}

void name_players(chess::PgnGame& pgn, const SavedGame& game) {
  const bool computer = game.rival == Rival::Computer;
  for (const Side side : {Side::White, Side::Black}) {
    const bool white = side == Side::White, program = computer && side != game.human;
    std::string name = game.names[static_cast<std::size_t>(side)];
    if (program) name = "Rostok, step " + std::to_string(game.level) + (game.half_step ? ".5" : "");
    else if (name.empty()) name = side == game.human ? "Player" : "Friend";
    pgn.set_tag(white ? "White" : "Black", name);
    pgn.set_tag(white ? "WhiteType" : "BlackType", program ? "program" : "human");
  }
}

}  // namespace

Outcome outcome_of(chess::GameResult result, Side side) {
  if (result == chess::GameResult::Draw) return Outcome::Draw;
  return (result == chess::GameResult::WhiteWins) == (side == Side::White) ? Outcome::Win : Outcome::Loss;
}

base::Result<std::string> to_pgn(const SavedGame& game, const chess::GameEnd& end, const practice::Moment& when) {
  const auto played = replay(game);
  if (!played) return base::fail(played.error());
  chess::PgnGame pgn;
  pgn.tree.reset(played->start());
  auto node = chess::GameTree::kRoot;
  for (const chess::Move move : played->moves()) node = pgn.tree.append(node, move, true);
  pgn.result = result_of(end.result);
  pgn.set_tag("Event", game.rival == Rival::Computer ? "Game against the computer" : "Game of two people");
  pgn.set_tag("Site", "?");
  pgn.set_tag("Date", date_of(when));
  pgn.set_tag("Round", "-");
  pgn.set_tag("Result", chess::to_string(pgn.result));
  name_players(pgn, game);
  pgn.set_tag("TimeControl", time_control(game.control));
  pgn.set_tag("Termination", termination(end.reason));
  return chess::to_pgn(pgn);
}

base::Result<practice::Game> to_record(const SavedGame& game, const chess::GameEnd& end, const practice::Moment& when) {
  auto pgn = to_pgn(game, end, when);
  if (!pgn) return base::fail(pgn.error());
  practice::Game record;
  record.id = game.record != 0 ? game.record : practice::new_record_id();
  record.played_at = when;
  record.rival = game.rival;
  if (game.rival == Rival::Computer) record.level = game.level;
  else record.rival_name = game.names[static_cast<std::size_t>(chess::opposite(game.human))];
  record.color = game.human;
  record.outcome = outcome_of(end.result, game.human);
  record.plies = static_cast<int>(game.moves.size());
  record.hints = game.hints_used;
  record.rescued = game.rescued;
  record.pgn = std::move(*pgn);
  return record;
}

}  // namespace rostok::viewmodel
