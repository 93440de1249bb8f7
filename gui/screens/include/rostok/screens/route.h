// SPDX-License-Identifier: MIT
// The pages of the window by name, with what each needs to open.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <variant>

#include "rostok/chess/pgn.h"
#include "rostok/practice/records.h"

namespace rostok::screens {

struct ToStart {
  bool first = false;  // of the program: where there are no students, home is shown
};  // who sits down?
struct ToNewStudent {};
struct ToHome {};   // the page of the student or guest
struct ToSettings {};
struct ToNewGame {
  practice::Rival rival = practice::Rival::Computer;
  std::optional<chess::Position> from{};  // none: the start position
};
struct ToGame {};  // the game that NewGame has set up, or the unfinished one
struct ToReport {
  practice::RecordId game = 0;
};
struct ToAnalysis {
  std::shared_ptr<const chess::PgnGame> game{};  // none: an empty board at its start position
  int ply = 0;                                   // of the main line
  bool flipped = false;
  practice::RecordId record = 0;  // a game of the student: changes are kept in it
};
struct ToEditor {
  std::optional<chess::Position> position{};
};
struct ToLibrary {
  std::filesystem::path file{};                // empty: the choice of files
  std::optional<chess::Position> position{};  // only games in which it occurs
};
struct ToMyGames {};
struct ToMistakes {
  practice::RecordId game = 0;
};                     // 0: what is due today; else tasks of that game
struct ToTraining {};  // the choice of exercises
struct ToPuzzles {
  int mate_in = 1;
};
struct ToCoordinates {};
struct ToKnight {};
struct ToEndgames {};
struct ToGrowth {};
struct ToStudentCard {};  // picture and PIN
struct Back {};           // the page before this one
struct Quit {};

using Route =
    std::variant<ToStart, ToNewStudent, ToHome, ToSettings, ToNewGame, ToGame, ToReport, ToAnalysis, ToEditor,
                 ToLibrary, ToMyGames, ToMistakes, ToTraining, ToPuzzles, ToCoordinates, ToKnight,
                 ToEndgames, ToGrowth, ToStudentCard, Back, Quit>;

}  // namespace rostok::screens
