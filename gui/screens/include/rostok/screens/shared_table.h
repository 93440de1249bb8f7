// SPDX-License-Identifier: MIT
// Two people at one computer.
#pragma once
#include <memory>

#include "rostok/screens/table.h"
#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/played_game.h"

namespace rostok::screens {

class SharedTable final : public Table {
 public:
  // Goes on with `saved`, whose moves make `game`. `picture`: the face of the one who sits here.
  SharedTable(const viewmodel::SettingsPresenter& settings, const viewmodel::SavedGame& saved, chess::Game game,
              viewmodel::PlayedGame::Ports ports, std::string picture);

  [[nodiscard]] TableState state() const override;
  [[nodiscard]] std::uint64_t version() const override { return game_->version() + versions_before_; }
  [[nodiscard]] practice::RecordId record() const override { return game_->saved().record; }
  void play(chess::Move move) override { game_->play(move); }
  void take_back() override;
  void resign() override;
  void offer_draw() override;
  [[nodiscard]] std::string draw_question() const override;
  [[nodiscard]] std::string leave_words() const override;
  void rematch() override;
  void keep() override { game_->keep(); }
  void tick() override { game_->tick(); }
  [[nodiscard]] std::optional<Milliseconds> until_change() const override { return game_->until_change(); }
  [[nodiscard]] Side seat() const override { return game_->setup().human; }

 private:
  [[nodiscard]] const i18n::Translator& words() const { return settings_->words(); }
  [[nodiscard]] std::string message() const;

  const viewmodel::SettingsPresenter* settings_;
  viewmodel::PlayedGame::Ports ports_;
  std::unique_ptr<viewmodel::PlayedGame> game_;
  std::string picture_;
  std::uint64_t versions_before_ = 0;  // of the games before a rematch
};

}  // namespace rostok::screens
