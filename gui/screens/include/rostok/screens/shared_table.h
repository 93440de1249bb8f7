// SPDX-License-Identifier: MIT
// Two people at one computer.
#pragma once
#include "rostok/screens/table.h"
#include "rostok/viewmodel/menu_presenters.h"

namespace rostok::screens {

class SharedTable final : public Table {
 public:
  SharedTable(const viewmodel::SettingsPresenter& settings, viewmodel::TimeControl control,
              const viewmodel::TimeSource& time, chess::Position start = chess::Position());

  [[nodiscard]] TableState state() const override;
  [[nodiscard]] std::uint64_t version() const override { return version_; }
  void play(chess::Move move) override;
  void take_back() override;
  void resign() override;
  void offer_draw() override;
  [[nodiscard]] std::string draw_question() const override;
  [[nodiscard]] std::string leave_words() const override;
  void rematch() override;
  void tick() override;
  [[nodiscard]] std::optional<Milliseconds> until_change() const override;
  [[nodiscard]] Side seat() const override { return Side::White; }

 private:
  void finish(chess::GameEnd end);
  [[nodiscard]] Side turn() const { return game_.position().turn(); }
  [[nodiscard]] const i18n::Translator& words() const { return settings_->words(); }
  [[nodiscard]] std::string turn_words() const;

  const viewmodel::SettingsPresenter* settings_;
  const viewmodel::TimeSource* time_;
  chess::Game game_;
  viewmodel::ChessClock clock_;
  std::optional<chess::GameEnd> end_;
  std::uint64_t version_ = 1;
};

}  // namespace rostok::screens
