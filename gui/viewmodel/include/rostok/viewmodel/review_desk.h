// SPDX-License-Identifier: MIT
// Reviews of the student's finished games, one at a time. A review goes on when its page is left
// and ends with the student's leave; it is kept with its game, so that no game is reviewed twice.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "rostok/review/inquiry.h"
#include "rostok/viewmodel/evaluator.h"
#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/opening_shelf.h"
#include "rostok/viewmodel/session.h"

namespace rostok::viewmodel {

enum class ReviewStage : std::uint8_t {
  Unknown,  // no such game
  Working,
  Ready,
  Stopped,  // by the person
  Failed    // `problem` says why; again() tries anew
};

struct ReviewState {
  ReviewStage stage = ReviewStage::Unknown;
  double progress = 0;                             // 0 … 1, never backwards
  std::optional<base::Error> problem{};            // with Failed
  std::shared_ptr<const review::Report> report{};  // with Ready
};

// The game as it was played, for boards and lists. Errors: BadInput for a PGN that cannot be read.
[[nodiscard]] base::Result<chess::PgnGame> read_game(const practice::Game& game);
// What was played: without moves that an analysis has added behind the end.
[[nodiscard]] review::GameRecord played_in(const practice::Game& game, const chess::PgnGame& pgn);

class ReviewDesk {
 public:
  // All outlive the desk.
  struct Ports {
    Session* session;
    Evaluator* evaluator;
    OpeningShelf* openings;
    const SettingsPresenter* settings = nullptr;  // null: inaccuracies by the players' ratings
  };
  explicit ReviewDesk(Ports ports, std::uint64_t nodes = review::kQuickNodes)
      : ports_(ports), nodes_(nodes) {}
  ~ReviewDesk() { drop_questions(); }
  ReviewDesk(const ReviewDesk&) = delete;
  ReviewDesk& operator=(const ReviewDesk&) = delete;

  // Makes the review of this game the one that is worked on: reads the stored one, or begins. The
  // review of another game stops; what the engine has said of it is remembered.
  void open(practice::RecordId game);
  // The same without the stored one, after Stopped and Failed.
  void again(practice::RecordId game);
  void stop();

  [[nodiscard]] ReviewState state(practice::RecordId game) const;
  // Grows with every change.
  [[nodiscard]] std::uint64_t version() const { return version_; }

 private:
  [[nodiscard]] const practice::Game* find(practice::RecordId game) const;
  [[nodiscard]] review::ShowInaccuracies wish() const;
  bool take_stored(const practice::Game& game);
  void begin();
  void ask(const std::vector<review::Inquiry::Question>& questions);
  void take(const review::Inquiry::Question& question,
            const base::Result<analysis::Evaluation>& answer);
  void finish();
  void keep(const review::Report& report);
  void drop_questions();
  void fail(base::Error problem);

  Ports ports_;
  std::uint64_t nodes_;
  practice::RecordId game_ = 0;
  practice::StudentId student_ = 0;
  review::GameRecord record_;
  ReviewState state_;
  std::unique_ptr<review::Inquiry> inquiry_;
  std::vector<Evaluator::Ticket> tickets_;
  std::uint64_t job_ = 0;  // answers of an older job are not taken
  std::uint64_t version_ = 1;
  Alive alive_;
};

}  // namespace rostok::viewmodel
