// SPDX-License-Identifier: MIT
// What the exercises have in common: what they need, what they say, how they are kept.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rostok/chess/position.h"
#include "rostok/viewmodel/evaluator.h"
#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/session.h"

namespace rostok::viewmodel {

struct TrainingPorts {
  const SettingsPresenter* settings = nullptr;
  Session* session = nullptr;
  const TimeSource* time = nullptr;
  Evaluator* evaluator = nullptr;  // of the pages that need an engine
};

enum class Tone : std::uint8_t { None, Right, Almost, Waiting, Problem };

// The card that answers what was just done.
struct Verdict {
  Tone tone = Tone::None;
  std::string title{}, text{};
};

struct Pointed {
  chess::Square from = chess::kNoSquare, to = chess::kNoSquare;  // equal: a circle
  enum class Kind : std::uint8_t { Best, Alternative, Mistake, Idea } kind = Kind::Best;
  bool operator==(const Pointed&) const = default;
};

// How the exercise of a row went so far.
enum class StepMark : std::uint8_t { Rest, Now, Clean, Helped, Retried, Shown };
[[nodiscard]] StepMark mark_of(practice::Grade grade);

// A moment to look at a move before the page goes on; nothing moves while a hand would wait.
inline constexpr Milliseconds kShowWrong{450}, kBeforeReply{550};

[[nodiscard]] practice::Attempt new_attempt(practice::Exercise exercise, practice::RecordId item,
                                            practice::Grade grade, int score, Milliseconds spent);
// Items that were solved at least once, with or without help.
[[nodiscard]] std::set<practice::RecordId> solved_items(const practice::Record& record,
                                                        practice::Exercise exercise);
// The highest score; nullopt before the first attempt. `item` 0 … of the exercise.
[[nodiscard]] std::optional<int> best_score(const practice::Record& record,
                                            practice::Exercise exercise, practice::RecordId item);

// "White to move", "Black to move".
[[nodiscard]] std::string turn_text(const i18n::Translator& words, chess::Color turn);
// "You are in check from a knight."; empty when there is no check.
[[nodiscard]] std::string check_text(const i18n::Translator& words,
                                     const chess::Position& position);
// "A pawn takes a knight.", "Check.", "Checkmate."; empty for a quiet move.
[[nodiscard]] std::string deed_text(const i18n::Translator& words, const chess::Position& position,
                                    chess::Move move);
// A move as the student's settings write it.
[[nodiscard]] std::string move_words(const Settings& settings, const chess::Position& position,
                                     chess::Move move);
// "12…Крh8 13.Фh5": at most `most` half-moves with their numbers.
[[nodiscard]] std::string line_text(const Settings& settings, chess::Position position,
                                    const std::vector<chess::Move>& line, std::size_t most);
// "tomorrow", "in 3 days".
[[nodiscard]] std::string in_days(const i18n::Translator& words, int days);

}  // namespace rostok::viewmodel
