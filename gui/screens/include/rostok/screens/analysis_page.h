// SPDX-License-Identifier: MIT
// Trying moves: a game with variations, the engine's best moves beside it, notes and signs.
#pragma once
#include <memory>

#include "rostok/screens/board_page.h"
#include "rostok/screens/choice_dialog.h"
#include "rostok/screens/scroll_area.h"
#include "rostok/screens/text_field.h"
#include "rostok/viewmodel/analysis_presenter.h"

namespace rostok::screens {

class TreeView;

// Prints positions as diagrams, so many on a page; `told` later with what happened, in words.
using PrintDiagrams = std::function<void(const viewmodel::AnalysisPresenter&, int per_page,
                                         std::function<void(std::string)> told)>;

class AnalysisPage final : public BoardPage {
 public:
  AnalysisPage(Services services, std::unique_ptr<viewmodel::AnalysisPresenter> presenter,
               bool flipped, PrintDiagrams print);
  ~AnalysisPage() override;

  [[nodiscard]] std::string first_focus() const override { return "tree"; }
  [[nodiscard]] std::string status() const override;
  bool text(char32_t letter) override;
  void wheel(float steps) override { scroll_.wheel(steps); }
  void came_back() override { presenter_->resume(); }

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  [[nodiscard]] bool has_gauge() const override { return true; }
  void build_gauge(const Ui& ui, Scene& page, const Rect& at) override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  void build_dialog(const Ui& ui, Scene& overlay) override;
  [[nodiscard]] std::string hint_line() const override;
  void moved(chess::Move move) override;
  void arrows_drawn() override;
  bool command(const std::string& id) override;
  bool page_key(Key key, const std::string& focused) override;
  void leave() override;
  void page_tick() override;
  [[nodiscard]] std::optional<Milliseconds> page_until_change() const override;

 private:
  enum class Dialog : std::uint8_t { None, More, Note, Print, Leave };

  void build_lines(const Ui& ui, Scene& page, const Rect& rect);
  void build_line(const Ui& ui, Scene& page, const Rect& row, std::size_t index,
                  const viewmodel::LineView& line);
  void build_tree(const Ui& ui, Scene& page, const Rect& rect);
  void build_steps(const Ui& ui, Scene& page, const Rect& row);
  void build_actions(const Ui& ui, Scene& page, const Rect& row);
  void build_note(const Ui& ui, Scene& overlay);

  bool walk_key(Key key);
  bool command_of_dialog(const std::string& id);
  bool command_of_file(const std::string& id);
  void open_note();
  void close_note(bool keep);
  void go_over(Route route);
  void show_shapes();
  void tell(std::string words) { told_ = std::move(words); }
  template <typename Change>
  void edit(Change change) {
    told_.clear();
    presenter_->edit(std::move(change));
  }

  std::unique_ptr<viewmodel::AnalysisPresenter> presenter_;
  PrintDiagrams print_;
  std::unique_ptr<TreeView> tree_;
  ScrollArea scroll_;
  std::uint64_t seen_ = 0;  // version of the notebook whose shapes are on the board
  viewmodel::GameNotebook::Node revealed_ = viewmodel::GameNotebook::kNone;
  Dialog dialog_ = Dialog::None;
  bool tight_ = false;  // no room for the head of the moves: the bar names the opening
  TextField note_{"note-field", 400};
  std::string told_;
  // The bar moves to where the score is.
  double bar_from_ = 50, bar_to_ = 50;
  Milliseconds bar_began_{0};
  [[nodiscard]] double bar_now() const;
  viewmodel::Alive alive_;
};

}  // namespace rostok::screens
