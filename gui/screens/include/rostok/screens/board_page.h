// SPDX-License-Identifier: MIT
// A page with a board at the left and one panel beside it. The base does bar, layout, board, typed
// moves and keys; a page says what is shown and draws its panel.
//
//   class PuzzlePage final : public BoardPage {
//     PageBar bar() const override { return {words().tr("Home"), words().tr("Puzzles")}; }
//     BoardShown board_shown() const override { return {.position = …, .hand = Hand::Moves}; }
//     void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override { … }
//     void moved(chess::Move move) override { … }
//     bool command(const std::string& id) override { … }
//   };
#pragma once
#include "rostok/screens/board_pane.h"
#include "rostok/screens/page_bar.h"

namespace rostok::screens {

// Where everything stands for a window size; "Layout rules" of the design.
struct BoardLayout {
  int square = 0;
  bool inner_coordinates = false;
  float bar = 48;     // height
  Rect board, gauge;  // gauge: between board and panel, empty unless asked for
  Rect panel;         // down to the hint line
  Rect actions;       // the row at the foot of the panel
  Rect hint;          // the line below
  bool two_columns = false;
};
[[nodiscard]] BoardLayout layout_board(const Ui& ui, viewmodel::Coordinates coordinates, bool gauge = false);

class BoardPage : public Screen {
 public:
  explicit BoardPage(Services services) : services_(std::move(services)), pane_(services_) {}
  BoardPage(const BoardPage&) = delete;
  BoardPage& operator=(const BoardPage&) = delete;

  void build(const Ui& ui, Scene& page) final;
  void build_overlay(const Ui& ui, Scene& overlay) final;
  [[nodiscard]] std::optional<BoardPlacement> board(const Ui& ui) final;
  [[nodiscard]] std::vector<MovingPiece> moving() override { return pane_.moving(); }
  [[nodiscard]] std::string first_focus() const override { return "board"; }
  void act(const std::string& id) final;
  bool key(Key key, const std::string& focused) final;
  bool text(char32_t letter) override;
  void board_down(float x, float y, PointerButton button, Modifiers with) override;
  void board_up(float x, float y, PointerButton button, Modifiers with) override;
  void board_move(float x, float y) override { pane_.move(x, y); }
  [[nodiscard]] std::string status() const override { return pane_.status(); }
  void tick() final;
  [[nodiscard]] std::optional<Milliseconds> until_change() const final;

 protected:
  [[nodiscard]] virtual PageBar bar() const = 0;
  // Asked at each look at the page.
  [[nodiscard]] virtual BoardShown board_shown() const = 0;
  // How pieces get to where board_shown() has them now.
  [[nodiscard]] virtual Travel travel() const { return Travel::Fly; }
  virtual void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) = 0;
  // The line at the foot when no move is typed.
  [[nodiscard]] virtual std::string hint_line() const { return {}; }
  [[nodiscard]] virtual bool has_gauge() const { return false; }
  virtual void build_gauge(const Ui& /*ui*/, Scene& /*page*/, const Rect& /*at*/) {}
  // A question over the page; when it is not empty only it takes input.
  virtual void build_dialog(const Ui& /*ui*/, Scene& /*overlay*/) {}

  virtual void moved(chess::Move /*move*/) {}
  virtual void pointed_at(chess::Square /*square*/) {}
  virtual void carried(chess::Square /*from*/, chess::Square /*to*/) {}
  virtual void arrows_drawn() {}
  // The right button goes down, before it draws anything. True: it meant something else here.
  virtual bool right_click() { return false; }
  // Controls of the page; the bar and F4 are done.
  virtual bool command(const std::string& /*id*/) { return false; }
  // Keys the board has no use for.
  virtual bool page_key(Key /*key*/, const std::string& /*focused*/) { return false; }
  // Esc and the way back.
  virtual void leave() { services_.go(Back{}); }
  virtual void page_tick() {}
  [[nodiscard]] virtual std::optional<Milliseconds> page_until_change() const {
    return std::nullopt;
  }

  [[nodiscard]] const i18n::Translator& words() const { return services_.words(); }
  // Takes board_shown() over at once, for sounds and flights in the right order.
  void refresh_board() { pane_.show(board_shown(), travel()); }

  Services services_;
  BoardPane pane_;

 private:
  void handle(const HandDone& done);
  void lay_out(const Ui& ui);

  BoardLayout layout_;
};

// Sound of a move: check, capture or quiet.
[[nodiscard]] widgets::Sound sound_of(const chess::Position& before, chess::Move move);

// Equal or fitting widths for a row of buttons.
void button_row(const Ui& ui, Scene& page, const Rect& row,
                const std::vector<widgets::Button>& buttons);

// A question: title, text, harmless answer first ("question-no"), then the deed ("question-yes").
struct Question {
  std::string title{}, text{}, no{}, yes{}, icon{};
  bool danger = false;
};
void build_question(const Ui& ui, Scene& overlay, const Question& question);

}  // namespace rostok::screens
