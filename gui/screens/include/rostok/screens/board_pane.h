// SPDX-License-Identifier: MIT
// The board of a page: everything a hand can do on it and everything that moves on it. The page
// says what stands there and what is allowed, and is told what was done.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rostok/screens/screen.h"
#include "rostok/viewmodel/board_input.h"

namespace rostok::screens {

// What the hand may do.
enum class Hand : std::uint8_t {
  Nothing,
  Moves,    // legal moves of the side to move
  Ahead,    // moves of the other side, for when its turn comes
  Squares,  // point at squares
  Pieces    // carry any piece anywhere, also off the board
};

struct BoardBadge {
  chess::Square square = chess::kNoSquare;
  widgets::Badge badge = widgets::Badge::None;
};

using Pieces = std::array<std::optional<chess::Piece>, 64>;

struct BoardShown {
  chess::Position position;
  std::optional<Pieces> pieces{};     // instead of the position's: of a board that is set up
  std::optional<chess::Move> last{};  // marked as the last move
  Hand hand = Hand::Nothing;
  std::vector<widgets::Arrow> arrows{};  // of the page; those the hand draws are added
  std::vector<chess::Square> marked{};   // by the selection frame: "this piece", "this square"
  std::vector<BoardBadge> badges{};
  std::vector<chess::Square> barred{};   // crossed out
  bool show_check = true;
  bool keep_drawn = false;  // drawn arrows stay until they are drawn again; else a left click wipes them
  bool coordinates = true;  // letters and digits, where the settings want them
  bool hidden = false;      // no board at all: its place is empty
};

enum class Travel : std::uint8_t {
  Fly,   // pieces that stand elsewhere fly there
  Jump,  // they are simply there
  Back   // a wrong move goes back, a little slower
};

// What the hand has done; at most one of them is there.
struct HandDone {
  std::optional<chess::Move> move{};
  std::optional<chess::Square> square{};
  struct Carried {
    chess::Square from = chess::kNoSquare,
                  to = chess::kNoSquare;  // `to` = kNoSquare: off the board
  };
  std::optional<Carried> carried{};
  bool arrows = false;  // drawn() has changed
};

class BoardPane {
 public:
  // `services` must outlive the pane.
  explicit BoardPane(const Services& services) : services_(&services) {}

  // Takes over what is to be seen. A changed position lets go of what the hand held and forgets
  // drawn arrows. Cheap when nothing differs: call it as often as you like.
  void show(BoardShown shown, Travel travel = Travel::Fly);
  [[nodiscard]] const BoardShown& shown() const { return shown_; }

  // Where the board stands, from the page's layout.
  void place(const Rect& rect, int square, bool inner_coordinates);
  [[nodiscard]] const Rect& rect() const { return rect_; }

  void flip();
  void set_flipped(bool flipped);
  [[nodiscard]] bool flipped() const { return flipped_; }

  // kNoSquare beside the board.
  [[nodiscard]] chess::Square square_under(float x, float y) const;

  // Arrows and circles of the right button.
  [[nodiscard]] const std::vector<widgets::Arrow>& drawn() const { return drawn_; }
  void set_drawn(std::vector<widgets::Arrow> arrows) { drawn_ = std::move(arrows); }

  [[nodiscard]] BoardPlacement placement(const Ui& ui) const;
  [[nodiscard]] std::vector<MovingPiece> moving() const;
  // Frame, coordinates, focus and the hit "board".
  void build(const Ui& ui, Scene& page) const;
  // The choice of a piece for a pawn; nothing when no pawn waits.
  void build_promotion(const Ui& ui, Scene& overlay) const;

  HandDone down(float x, float y, PointerButton button, Modifiers with);
  HandDone up(float x, float y, PointerButton button, Modifiers with);
  void move(float x, float y);
  // "promote-queen" …; nullopt for other ids.
  std::optional<HandDone> act(const std::string& id);
  // Arrow keys and Enter on the board, Enter and Backspace for a typed move, Esc.
  struct KeyDone {
    bool used = false;
    HandDone done{};
  };
  KeyDone key(Key key, const std::string& focused);
  bool text(char32_t letter);

  // Line at the foot while a move is typed; empty when none is.
  [[nodiscard]] std::string typed_line() const;
  [[nodiscard]] bool typed_wrong() const { return !typed_problem_.empty(); }
  [[nodiscard]] bool promoting() const { return input_.promotion().has_value(); }

  // Call at each look at the page.
  void tick();
  [[nodiscard]] bool flying() const { return !flights_.empty(); }
  [[nodiscard]] std::optional<Milliseconds> until_change() const;
  // Lines "square …" and "fen …" for tests.
  [[nodiscard]] std::string status() const;

 private:
  struct Flight {
    chess::Piece piece{};
    chess::Square from = chess::kNoSquare, to = chess::kNoSquare;
  };

  void start_flights(const Pieces& before, Travel travel);
  HandDone finish(std::optional<chess::Move> move);
  HandDone drop(chess::Square square);
  KeyDone board_key(Key key);
  KeyDone enter_typed();
  void draw_arrow(chess::Square to, Modifiers with);

  const Services* services_;
  BoardShown shown_;
  Pieces pieces_{};  // what stands on the board
  bool fresh_ = true;
  Rect rect_;
  int square_ = 0;
  bool inner_coordinates_ = false, flipped_ = false;
  viewmodel::BoardInput input_;
  std::optional<chess::Square> carried_;  // Hand::Pieces
  std::optional<chess::Square> cursor_;
  chess::Square pointed_ = chess::kNoSquare, arrow_from_ = chess::kNoSquare;
  float pointer_x_ = 0, pointer_y_ = 0, press_x_ = 0, press_y_ = 0;
  bool dragging_ = false;
  std::optional<chess::Square> dropped_on_;  // of the move that was just made by dragging
  std::vector<widgets::Arrow> drawn_;
  std::string typed_, typed_problem_;
  std::vector<Flight> flights_;
  Milliseconds flights_began_{0}, flight_time_{0};
};

}  // namespace rostok::screens
