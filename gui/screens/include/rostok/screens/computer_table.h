// SPDX-License-Identifier: MIT
// A person against the computer.
#pragma once
#include <functional>

#include "rostok/screens/table.h"
#include "rostok/viewmodel/game_presenter.h"

namespace rostok::screens {

// Asks for the best move of a game and, later, tells it in UCI; empty text = it failed.
struct HintSource {
  std::function<void(std::uint64_t request, const viewmodel::SavedGame& game)> ask;
  struct Reply {
    std::uint64_t request = 0;
    std::string move;
  };
  std::function<std::optional<Reply>()> poll;
};

class ComputerTable final : public Table {
 public:
  ComputerTable(viewmodel::GamePresenter presenter, viewmodel::GamePresenter::Ports ports,
                viewmodel::GameRequest request, std::vector<std::string> level_names, HintSource hints);

  [[nodiscard]] TableState state() const override;
  [[nodiscard]] std::uint64_t version() const override { return presenter_.version() + own_version_; }
  void play(chess::Move move) override;
  void take_back() override;
  void hint() override;
  void resign() override;
  void offer_draw() override;
  [[nodiscard]] std::string draw_question() const override;
  [[nodiscard]] std::string leave_words() const override;
  void rematch() override;
  void tick() override;
  [[nodiscard]] std::optional<Milliseconds> until_change() const override { return presenter_.until_next_wake(); }
  [[nodiscard]] Side seat() const override { return request_.human; }

 private:
  void forget_hint();
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  viewmodel::GamePresenter::Ports ports_;
  viewmodel::GameRequest request_;
  viewmodel::GamePresenter presenter_;
  std::vector<std::string> level_names_;
  HintSource hints_;
  int hints_left_;
  std::uint64_t hint_request_ = 0;
  bool hint_waits_ = false, hint_failed_ = false;
  std::size_t hint_ply_ = 0;
  std::vector<widgets::Arrow> hint_;
  std::uint64_t own_version_ = 0;  // only grows
};

}  // namespace rostok::screens
