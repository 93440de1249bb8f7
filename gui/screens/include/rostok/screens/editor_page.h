// SPDX-License-Identifier: MIT
// The position editor: board, palette, everything else of a position, its FEN, and what is wrong.
#pragma once
#include "rostok/screens/board_page.h"
#include "rostok/screens/scroll_area.h"
#include "rostok/screens/text_field.h"
#include "rostok/viewmodel/position_editor.h"

namespace rostok::screens {

class EditorPage final : public BoardPage {
 public:
  // None: the start position.
  EditorPage(Services services, const std::optional<chess::Position>& from);

  [[nodiscard]] std::vector<MovingPiece> moving() override;
  bool text(char32_t letter) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  void board_down(float x, float y, PointerButton button, Modifiers with) override;
  void board_up(float x, float y, PointerButton button, Modifiers with) override;
  void board_move(float x, float y) override;
  [[nodiscard]] bool is_grip(const std::string& id) const override;
  [[nodiscard]] std::string status() const override;

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  [[nodiscard]] Travel travel() const override { return Travel::Jump; }
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  [[nodiscard]] std::string hint_line() const override;
  void pointed_at(chess::Square square) override;
  void carried(chess::Square from, chess::Square to) override;
  bool command(const std::string& id) override;
  bool page_key(Key key, const std::string& focused) override;
  void page_tick() override;

 private:
  struct Grip {
    Rect rect;
    chess::Piece piece;
  };
  // What a click on the board does: nullopt picks pieces up.
  struct Brush {
    std::optional<chess::Piece> piece;  // none: takes away
    bool operator==(const Brush&) const = default;
  };
  float build_palette(const Ui& ui, Scene& page, const Rect& at);
  float build_turn(const Ui& ui, Scene& page, const Rect& at) const;
  float build_rights(const Ui& ui, Scene& page, const Rect& at) const;
  float build_en_passant(const Ui& ui, Scene& page, const Rect& at) const;
  float build_tools(const Ui& ui, Scene& page, const Rect& at) const;
  float build_fen(const Ui& ui, Scene& page, const Rect& at) const;
  [[nodiscard]] float remarks_height(const Ui& ui, const Rect& panel) const;
  void build_remarks(const Ui& ui, Scene& page, const Rect& at) const;
  bool change_position(const std::string& id);
  bool leave_with_position(const std::string& id);
  void toggle_brush(const Brush& brush);
  void read_fen_field();
  void paste();

  viewmodel::PositionEditor editor_;
  std::optional<Brush> brush_;
  std::optional<chess::Square> selected_;
  TextField fen_{"fen", 200};
  std::optional<base::Error> fen_problem_;
  ScrollArea scroll_;
  std::vector<Grip> grips_;
  std::optional<chess::Piece> held_;  // from the palette
  float press_x_ = 0, press_y_ = 0, pointer_x_ = 0, pointer_y_ = 0;
  bool dragging_ = false;
};

}  // namespace rostok::screens
