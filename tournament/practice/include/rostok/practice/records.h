// SPDX-License-Identifier: MIT
// What a student leaves behind at the board: games, tasks from his own mistakes, attempts at
// tasks and exercises. Plain values; everything else about growing is computed from them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rostok/chess/types.h"

namespace rostok::practice {

// The number of the child in the club (club::ChildNumber); 0 = a guest.
using StudentId = std::int64_t;
// Made by the program that saw the thing happen (new_record_id()), so that records of several
// computers can be put together. Fits a JSON number.
using RecordId = std::int64_t;

// Local date "2026-11-25" and moment "2026-11-25T18:30:00".
using Date = std::string;
using Moment = std::string;

struct Profile {
  StudentId id = 0;
  std::string surname, first_name;
  std::string group;     // name of the class or group; may be empty
  std::string avatar;    // name of a picture, "hedgehog"; empty = not chosen yet
  std::string pin_hash;  // self-describing salted hash; empty = no PIN
  std::string settings;  // JSON of the window's settings; empty = those of the computer
  bool operator==(const Profile&) const = default;
};

enum class Rival : std::uint8_t { Person, Computer };
enum class Outcome : std::uint8_t { Win, Draw, Loss };

struct Game {
  RecordId id = 0;
  Moment played_at;
  Rival rival = Rival::Computer;
  int level = 0;           // of the computer, from 1
  std::string rival_name;  // of a person; may be empty
  chess::Color color = chess::Color::White;  // of the student
  Outcome outcome = Outcome::Draw;
  int plies = 0;
  int hints = 0;             // asked for
  int rescued = 0;           // blunders taken back after "think again"
  std::string pgn;           // whole; loaded with the list
  std::string analysis;      // JSON of review::Analysis; empty = not reviewed yet
  std::optional<double> accuracy;  // per cent, of the student; with `analysis`
  int inaccuracies = 0, mistakes = 0, blunders = 0;  // of the student; with `analysis`
  bool operator==(const Game&) const = default;
};

// A task from an own game in the repetition queue (game-report.md, section 7).
struct Card {
  RecordId id = 0;
  RecordId game = 0;
  int ply = 0;         // index of the played move in the game
  std::string task;    // JSON of training::Task
  std::string theme;   // stable code: "fork", "mate" …
  int box = 1;         // 1 … 5; 6 = learned, not asked any more
  Date due;            // asked on that day or later
  Date made;
  bool operator==(const Card&) const = default;
};

enum class Exercise : std::uint8_t {
  Mistake,      // item = card id
  MateIn1, MateIn2, MateIn3,  // item = number in the set
  SquareName,   // see a square, type its name; score = right answers of a run
  SquareClick,  // read a name, click the square; score
  SquareColor,  // read a name, say light or dark; score
  KnightPath,   // item = number of the exercise; score = moves used
  Endgame       // item = number of the exercise; score = moves used
};

// The best that happened wins: a wrong first try cannot become Clean.
enum class Grade : std::uint8_t {
  Clean,   // right at the first try, without a hint
  Helped,  // right, with a hint
  Retried, // right after a wrong try
  Shown,   // the answer was shown, or the exercise was not solved
};

struct Attempt {
  RecordId id = 0;
  Moment made_at;
  Exercise exercise = Exercise::Mistake;
  RecordId item = 0;
  Grade grade = Grade::Clean;
  int score = 0;    // what it means stands at Exercise
  int seconds = 0;
  bool operator==(const Attempt&) const = default;
};

struct Record {
  Profile profile;
  std::vector<Game> games;        // oldest first
  std::vector<Card> cards;        // oldest first
  std::vector<Attempt> attempts;  // oldest first
  bool operator==(const Record&) const = default;
};

// Milliseconds since 1970 with three random digits behind: unique enough for one student.
[[nodiscard]] RecordId new_record_id();
// Of the local clock.
[[nodiscard]] Moment now();
[[nodiscard]] Date today();

}  // namespace rostok::practice
