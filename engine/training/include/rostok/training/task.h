// SPDX-License-Identifier: MIT
// Tasks from a pupil's own games: positions that are fair to ask, what is accepted for an answer,
// and what there is to learn.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "rostok/i18n/i18n.h"
#include "rostok/review/report.h"

namespace rostok::training {

// A hint for teaching, never a grade.
enum class Theme : std::uint8_t {
  Mate,
  HangingPiece,
  Fork,
  Pin,
  DiscoveredAttack,
  BackRank,
  Promotion,
  Stalemate,
  Other
};
inline constexpr int kThemes = 9;
// A stable name for files: "fork", "hanging_piece" …
[[nodiscard]] const char* code_of(Theme theme);
[[nodiscard]] std::optional<Theme> theme_from_code(std::string_view code);

// Anchor: "Learn from your mistakes" of lichess.org; the conditions that make a task fair for a
// child are ours.
struct TaskModel {
  std::size_t most = 5;        // in a game
  std::size_t apart = 2;       // half-moves between two tasks, at least
  double least_win = 20;       // per cent before the move: nobody is asked to save a lost game
  double least_gain = 10;      // points of win % between the best move and the played one
  double near = 3;             // points; with `near_moves` so near to the best (itself included)
  std::size_t near_moves = 3;  // there is nothing to find
  double accepted_loss = 3.5;  // points; an answer loses less
  int longest_mate = 5;        // moves; of a lost mate that cost too little to be a mistake
};
inline constexpr TaskModel kTaskModel{};

struct Answer {
  chess::Move move;
  review::Score score;
  std::vector<chess::Move> line;  // begins with the move
};

struct Task {
  std::size_t ply = 0;  // index into Report::moves of the move that was played
  chess::Position position;
  chess::Move played;
  // Best first, from the closer look; a move that is not here can still be right (is_right).
  std::vector<Answer> accepted;
  // The played move lost a mate but not the game: only a mating move is an answer.
  bool must_mate = false;
  std::vector<chess::Move> refutation;  // of the played move; may be empty
  double win_best = 0, win_played = 0;  // per cent, of the pupil
  Theme theme = Theme::Other;
  int mate_in = 0;  // moves, for Theme::Mate
  [[nodiscard]] chess::Color pupil() const { return position.turn(); }
};

// The moves of `pupil`: mistakes, blunders and lost mates outside the book, the largest loss
// first. Left out are moves in lost positions, those that cost less than it takes to be worth a
// question, positions with three good moves or more, and those where no closer look was had.
[[nodiscard]] std::vector<Task> make_tasks(const review::Report& report, chess::Color pupil,
                                           const TaskModel& model = kTaskModel);

// Judges an answer that is not in Task::accepted by the score after it, searched with the node
// limit of the closer look.
[[nodiscard]] bool is_right(const Task& task, const review::Score& after_answer,
                            const TaskModel& model = kTaskModel);
[[nodiscard]] bool is_accepted(const Task& task, chess::Move answer);

// What is lost or won on one square: centipawns that a legal move gains for its side when both
// go on to take there with their cheapest piece as long as it pays. Pawn 100, knight and bishop
// 300, rook 500, queen 900; pins count, because only legal captures are made.
[[nodiscard]] int static_exchange(const chess::Position& position, chess::Move move);

// By simple rules over the best line and the refutation of the played move.
[[nodiscard]] Theme theme_of(const Task& task);
// "fork", "mate in 2" …
[[nodiscard]] std::string theme_text(const Task& task, const i18n::Translator& words);

}  // namespace rostok::training
