// SPDX-License-Identifier: MIT
// The page of a game: players, moves, helper, actions.
#pragma once
#include <array>
#include <memory>

#include "rostok/screens/board_page.h"
#include "rostok/screens/table.h"

namespace rostok::screens {

// The parts of the panel of a game.
struct GameLayout {
  Rect top_player, moves, helper, bottom_player, actions;
  bool two_columns = false;
};
// `helper`: logical height of the helper's card where it lies between moves and own row.
[[nodiscard]] GameLayout layout_game(const Ui& ui, const BoardLayout& at, float helper);

class GameScreen final : public BoardPage {
 public:
  GameScreen(Services services, std::unique_ptr<Table> table);
  ~GameScreen() override { table_->keep(); }

  void keep() override { table_->keep(); }
  void wheel(float steps) override;
  [[nodiscard]] std::string status() const override;

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  void build_dialog(const Ui& ui, Scene& overlay) override;
  [[nodiscard]] std::string hint_line() const override;
  void moved(chess::Move move) override;
  bool command(const std::string& id) override;
  bool page_key(Key key, const std::string& focused) override;
  void leave() override;
  void page_tick() override;
  [[nodiscard]] std::optional<Milliseconds> page_until_change() const override {
    return table_->until_change();
  }
  bool right_click() override { return drop_ahead(); }

 private:
  enum class Asked : std::uint8_t { Nothing, Resign, Draw, Leave };

  void refresh();
  void announce(std::size_t before);
  void show_ply(std::size_t ply);
  void answer(bool yes);
  [[nodiscard]] bool live() const { return ply_ == state_.moves.size(); }
  [[nodiscard]] const chess::Position& shown() const { return state_.positions[ply_]; }
  void write_moves();
  void begin_bells();
  void ring_low_time();
  // The move made ahead is played when its turn has come and it is legal then.
  void play_ahead();
  bool drop_ahead();
  [[nodiscard]] bool has_report() const;
  [[nodiscard]] std::string saved_words() const;
  [[nodiscard]] std::string opening() const;

  void build_player(const Ui& ui, Scene& page, const Rect& rect, Side side);
  void build_captured(const Ui& ui, Scene& page, const Rect& rect, Side side);
  void build_moves(const Ui& ui, Scene& page);
  void build_steps(const Ui& ui, Scene& page, const Rect& row);
  void build_helper(const Ui& ui, Scene& page);
  void build_helper_low(const Ui& ui, Scene& page);
  void build_think_again(const Ui& ui, Scene& page);
  void build_result(const Ui& ui, Scene& page, const Rect& rect);
  void build_actions(const Ui& ui, Scene& page);

  std::unique_ptr<Table> table_;
  TableState state_;
  std::uint64_t seen_ = 0;
  std::size_t ply_ = 0;
  std::vector<std::string> sans_;
  std::uint64_t settings_seen_ = 0;
  std::optional<chess::Move> ahead_;
  std::array<viewmodel::LowTimeBell, 2> bells_;  // by colour
  GameLayout at_;
  Asked asked_ = Asked::Nothing;
  float scroll_ = 0;  // rows from the end
};

}  // namespace rostok::screens
