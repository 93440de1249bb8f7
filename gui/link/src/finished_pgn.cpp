// SPDX-License-Identifier: MIT
#include "rostok/link/finished_pgn.h"

#include <ctime>

#include "rostok/chess/pgn.h"

namespace rostok::link {
namespace {

chess::PgnResult result_of(chess::GameResult result) {
  switch (result) {
    case chess::GameResult::WhiteWins: return chess::PgnResult::WhiteWins;
    case chess::GameResult::BlackWins: return chess::PgnResult::BlackWins;
    case chess::GameResult::Draw: return chess::PgnResult::Draw;
  }
  return chess::PgnResult::Unknown;
}

std::string date_of(std::chrono::system_clock::time_point when) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(when);
  std::tm local{};
  localtime_r(&seconds, &local);
  char text[16] = "";
  std::strftime(text, sizeof text, "%Y.%m.%d", &local);
  return text;
}

// PGN standard 9.6.1: "-" untimed, "300+5"; the standard has no word for a delay.
std::string time_control(const viewmodel::TimeControl& control) {
  if (control.mode == viewmodel::ClockMode::Untimed) return "-";
  if (control.mode == viewmodel::ClockMode::Delay) return "?";
  return std::to_string(control.base.count() / 1000) + "+" +
         std::to_string(control.extra.count() / 1000);
}

const char* termination(chess::EndReason reason) {
  switch (reason) {
    case chess::EndReason::FlagFall:
    case chess::EndReason::FlagFallCannotMate: return "time forfeit";
    case chess::EndReason::Adjudication: return "adjudication";
    default: return "normal";
  }
}

}  // namespace

base::Result<std::string> to_pgn(const FinishedGame& finished,
                                 std::chrono::system_clock::time_point when) {
  const viewmodel::SavedGame& saved = finished.game;
  const auto start = chess::Position::from_fen(saved.start_fen);
  if (!start) return base::fail(start.error());
  chess::PgnGame game;
  game.tree.reset(*start);
  chess::Position position = *start;
  auto node = chess::GameTree::kRoot;
  for (const std::string& text : saved.moves) {
    const auto move = chess::parse_uci(position, text);
    if (!move) return base::fail(move.error());
    node = game.tree.append(node, *move, true);
    position.play(*move);
  }
  const bool white = saved.human == viewmodel::Side::White;
  const std::string computer = "Rostok, step " + std::to_string(saved.level);
  game.result = result_of(finished.end.result);
  game.set_tag("Event", "Game against the computer");
  game.set_tag("Site", "?");
  game.set_tag("Date", date_of(when));
  game.set_tag("Round", "-");
  game.set_tag("White", white ? "Player" : computer);
  game.set_tag("Black", white ? computer : "Player");
  game.set_tag("Result", chess::to_string(game.result));
  game.set_tag(white ? "WhiteType" : "BlackType", "human");
  game.set_tag(white ? "BlackType" : "WhiteType", "program");
  game.set_tag("TimeControl", time_control(saved.control));
  game.set_tag("Termination", termination(finished.end.reason));
  return chess::to_pgn(game);
}

}  // namespace rostok::link
