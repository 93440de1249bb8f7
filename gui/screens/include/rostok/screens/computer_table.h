// SPDX-License-Identifier: MIT
// A person against the computer.
#pragma once
#include <memory>

#include "rostok/screens/table.h"
#include "rostok/viewmodel/computer_game.h"

namespace rostok::screens {

class ComputerTable final : public Table {
 public:
  // `picture`: the face of the person, a file below share/rostok.
  ComputerTable(std::unique_ptr<viewmodel::ComputerGame> game, viewmodel::ComputerGame::Ports ports,
                std::vector<std::string> level_names, std::string picture);

  [[nodiscard]] TableState state() const override;
  [[nodiscard]] std::uint64_t version() const override { return game_->version() + versions_before_; }
  [[nodiscard]] practice::RecordId record() const override { return game_->played().saved().record; }
  void play(chess::Move move) override { game_->play(move); }
  void take_back() override { game_->take_back(); }
  void hint() override { game_->hint(); }
  void answer_think_again(bool take_back) override;
  void retry() override { game_->retry(); }
  void resign() override { game_->resign(); }
  void offer_draw() override;
  [[nodiscard]] std::string draw_question() const override;
  [[nodiscard]] std::string leave_words() const override;
  void rematch() override;
  void keep() override { game_->keep(); }
  void tick() override { game_->tick(); }
  [[nodiscard]] std::optional<Milliseconds> until_change() const override { return game_->until_change(); }
  [[nodiscard]] Side seat() const override { return setup().human; }

 private:
  [[nodiscard]] const viewmodel::GameSetup& setup() const { return game_->played().setup(); }
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }
  void fill_row(PlayerRow& row, Side side) const;
  void fill_hint(TableState& state) const;
  void fill_message(TableState& state) const;

  viewmodel::ComputerGame::Ports ports_;
  std::unique_ptr<viewmodel::ComputerGame> game_;
  std::vector<std::string> level_names_;
  std::string picture_;
  std::uint64_t versions_before_ = 0;  // of the games before a rematch
};

}  // namespace rostok::screens
