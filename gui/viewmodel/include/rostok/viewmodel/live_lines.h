// SPDX-License-Identifier: MIT
// The best moves of the position that is looked at: first quickly, then deeper and deeper, until
// it is deep enough for a lesson and the engine rests.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "rostok/review/report.h"
#include "rostok/viewmodel/background.h"
#include "rostok/viewmodel/evaluator.h"

namespace rostok::viewmodel {

// Node limits, one after the other; each begins with what the engine has found before.
inline constexpr std::array<std::uint64_t, 4> kLiveNodes = {50'000, 200'000, 800'000, 3'200'000};
inline constexpr int kMostLines = 3;

class LiveLines {
 public:
  explicit LiveLines(Evaluator& evaluator) : evaluator_(&evaluator) {}
  ~LiveLines() { rest(); }
  LiveLines(const LiveLines&) = delete;
  LiveLines& operator=(const LiveLines&) = delete;

  // What is looked at now; does nothing when it is the same position with as many lines. 0 lines:
  // nothing is asked and nothing is known.
  void look_at(const chess::Position& position, int lines);
  // Asks no more; what is known stays. look_at() goes on.
  void rest();

  // Best first; from White's point of view. Empty while nothing is known. The lines of a position
  // that has ended are empty for good.
  [[nodiscard]] const std::vector<review::Line>& lines() const { return lines_; }
  // Of the best line, or by the rules where the game has ended.
  [[nodiscard]] std::optional<review::Score> score() const;
  [[nodiscard]] int depth() const { return lines_.empty() ? 0 : lines_.front().depth; }
  [[nodiscard]] bool counting() const { return ticket_ != 0; }
  // Why there are no lines.
  [[nodiscard]] const std::optional<base::Error>& problem() const { return problem_; }
  [[nodiscard]] std::uint64_t version() const { return version_; }

 private:
  void ask();
  void take(const base::Result<analysis::Evaluation>& answer);

  Evaluator* evaluator_;
  chess::Position position_;
  int wanted_ = 0;
  std::size_t step_ = 0;  // index of kLiveNodes that is asked for next
  int failures_ = 0;
  Evaluator::Ticket ticket_ = 0;
  std::vector<review::Line> lines_;
  std::optional<review::Score> by_rule_;
  std::optional<base::Error> problem_;
  std::uint64_t version_ = 1;
  Alive alive_;
};

}  // namespace rostok::viewmodel
