// SPDX-License-Identifier: MIT
// The page with the board: players, moves, helper, actions.
#pragma once
#include <array>
#include <memory>

#include "rostok/screens/screen.h"
#include "rostok/screens/table.h"
#include "rostok/viewmodel/board_input.h"

namespace rostok::screens {

// Where everything stands for a window size; "Layout rules" of the design.
struct GameLayout {
  int square = 0;
  bool inner_coordinates = false;
  Rect bar, board, panel;
  Rect top_player, moves, helper, bottom_player, actions, hint;
  bool two_columns = false;
};
[[nodiscard]] GameLayout layout_game(const Ui& ui, bool coordinates);

class GameScreen final : public Screen {
 public:
  GameScreen(Services services, std::unique_ptr<Table> table, const viewmodel::TimeSource& time);

  void build(const Ui& ui, Scene& page) override;
  void build_overlay(const Ui& ui, Scene& overlay) override;
  [[nodiscard]] std::optional<BoardPlacement> board(const Ui& ui) override;
  [[nodiscard]] std::vector<MovingPiece> moving() override;
  [[nodiscard]] std::string first_focus() const override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  bool text(char32_t letter) override;
  void wheel(float steps) override;
  void board_down(float x, float y, PointerButton button, Modifiers with) override;
  void board_up(float x, float y, PointerButton button, Modifiers with) override;
  void board_move(float x, float y) override;
  [[nodiscard]] std::string status() const override;
  void tick() override;
  [[nodiscard]] std::optional<Milliseconds> until_change() const override;

 private:
  enum class Question : std::uint8_t { None, Resign, Draw, Leave };
  struct Flight {
    chess::Piece piece{};
    chess::Square from = chess::kNoSquare, to = chess::kNoSquare;
  };

  void refresh();
  void announce(std::size_t before);
  void play(chess::Move move);
  void show_ply(std::size_t ply);
  void start_flights(const chess::Position& before, const chess::Position& after,
                     std::optional<chess::Move> dropped);
  [[nodiscard]] bool live() const { return ply_ == state_.moves.size(); }
  [[nodiscard]] const chess::Position& shown() const { return state_.positions[ply_]; }
  [[nodiscard]] std::string san(std::size_t ply) const;
  [[nodiscard]] chess::Square square_under(float x, float y) const;
  bool board_key(Key key);

  void build_bar(const Ui& ui, Scene& page);
  void build_coordinates(const Ui& ui, Scene& page);
  void build_player(const Ui& ui, Scene& page, const Rect& rect, Side side);
  void build_captured(const Ui& ui, Scene& page, const Rect& rect, Side side);
  void build_moves(const Ui& ui, Scene& page);
  void build_helper(const Ui& ui, Scene& page);
  void build_result(const Ui& ui, Scene& page, const Rect& rect);
  void build_actions(const Ui& ui, Scene& page);
  void build_promotion(const Ui& ui, Scene& overlay);

  Services services_;
  std::unique_ptr<Table> table_;
  const viewmodel::TimeSource* time_;
  TableState state_;
  std::uint64_t seen_ = 0;
  std::size_t ply_ = 0;
  std::vector<std::string> sans_;
  i18n::Language san_language_ = i18n::Language::Russian;
  viewmodel::BoardInput input_;
  GameLayout layout_;
  bool flipped_ = false;
  Question question_ = Question::None;
  std::string typed_, typed_problem_;
  std::optional<chess::Square> cursor_;
  chess::Square pointed_ = chess::kNoSquare;
  float pointer_x_ = 0, pointer_y_ = 0, press_x_ = 0, press_y_ = 0;
  bool dragging_ = false;
  chess::Square arrow_from_ = chess::kNoSquare;
  std::vector<widgets::Arrow> arrows_;
  std::vector<Flight> flights_;
  Milliseconds flights_began_{0};
  float scroll_ = 0;  // rows from the end
};

}  // namespace rostok::screens
