// SPDX-License-Identifier: MIT
// Which positions of a game an engine is asked for, in which order, and what its answers make of
// the next questions. Asks nobody itself: analyse_game waits for the answers, a window takes them
// when they come.
#pragma once
#include <vector>

#include "rostok/analysis/service.h"
#include "rostok/review/report.h"

namespace rostok::review {

inline constexpr std::uint64_t kQuickNodes = 100'000, kThoroughNodes = 1'000'000;
inline constexpr std::uint64_t kCloserFactor = 3;  // nodes of critical positions

struct ReviewOptions {
  std::uint64_t nodes = kQuickNodes;  // of a position; critical ones get three times as much
  Book book{};                        // empty: no book
};

class Inquiry {
 public:
  struct Question {
    std::size_t index = 0;  // of the position in the game
    bool closer = false;    // the second look at a critical position
    int lines = 1;
    bool first = false;  // of the game: the engine forgets what it knew before
  };

  Inquiry(const GameRecord& record, const ReviewOptions& options);

  // Every position that neither book nor rules answer, from the last to the first. Once.
  [[nodiscard]] std::vector<Question> begin();
  [[nodiscard]] analysis::Request request(const Question& question) const;
  // The answer to a question that was asked, and the questions it leads to: the closer looks. An
  // engine that failed leaves the position without a score; after three failures, or when nothing
  // was answered, error() says so and nothing is taken any more.
  std::vector<Question> take(const Question& question, base::Result<analysis::Evaluation> answer);

  [[nodiscard]] std::size_t asked() const { return asked_; }  // may grow
  [[nodiscard]] std::size_t answered() const { return answered_; }
  [[nodiscard]] const std::optional<base::Error>& error() const { return error_; }
  // Everything is answered, or error().
  [[nodiscard]] bool over() const { return error_.has_value() || answered_ == asked_; }
  // What was found so far.
  [[nodiscard]] const Analysis& analysis() const { return analysis_; }

 private:
  [[nodiscard]] bool is_needed(std::size_t index) const;
  [[nodiscard]] bool waits_near(std::size_t index) const;
  void keep(const Question& question, const analysis::Evaluation& evaluation);
  void note_failure(const Question& question, const base::Error& error);
  std::vector<Question> newly_critical(std::size_t answered);

  std::vector<chess::Position> positions_;
  std::vector<std::optional<Score>> scores_;
  std::vector<bool> pending_;  // its score is on the way
  std::vector<bool> looked_;   // whether it is critical has been decided
  Analysis analysis_;
  std::size_t asked_ = 0, answered_ = 0;
  int successes_ = 0, failures_ = 0;
  std::optional<base::Error> error_;
};

}  // namespace rostok::review
