// SPDX-License-Identifier: MIT
// What happened in a game: chances, turning points, and the way to practise them.
#pragma once
#include "rostok/screens/board_page.h"
#include "rostok/screens/choice_dialog.h"
#include "rostok/screens/scroll_area.h"
#include "rostok/viewmodel/report_presenter.h"

namespace rostok::screens {

// Prints the report, or for `per_page` > 0 the tasks of the game as diagrams; `told` later with
// what happened, in words.
using PrintReport = std::function<void(const viewmodel::ReportPresenter&, int per_page,
                                       std::function<void(std::string)> told)>;

class ReportPage final : public BoardPage {
 public:
  ReportPage(Services services, practice::RecordId game, viewmodel::ReviewDesk& desk,
             PrintReport print);

  [[nodiscard]] std::string first_focus() const override { return main_button(); }
  [[nodiscard]] std::string status() const override;
  void wheel(float steps) override { scroll_.wheel(steps); }

 protected:
  [[nodiscard]] PageBar bar() const override;
  [[nodiscard]] BoardShown board_shown() const override;
  void build_panel(const Ui& ui, Scene& page, const BoardLayout& at) override;
  [[nodiscard]] std::string hint_line() const override;
  void build_dialog(const Ui& ui, Scene& overlay) override;
  bool command(const std::string& id) override;
  bool page_key(Key key, const std::string& focused) override;

 private:
  // Heights of the cards for a window.
  struct Cards {
    Rect result, graph, moments;
    bool compact = false;  // the result in one line
  };
  [[nodiscard]] static Cards layout_cards(const Ui& ui, const Rect& panel);
  void build_result(const Ui& ui, Scene& page, const Cards& at);
  void build_side(const Ui& ui, Scene& page, const Rect& rect, const viewmodel::ReportSide& side,
                  chess::Color color, bool compact);
  void build_graph(const Ui& ui, Scene& page, const Rect& rect);
  void build_working(const Ui& ui, Scene& page, const Rect& rect);
  void build_problem(const Ui& ui, Scene& page, const Rect& rect);
  void build_moments(const Ui& ui, Scene& page, const Rect& rect);
  float build_moment(const Ui& ui, Scene& content, const Rect& at, std::size_t index);
  float build_praise(const Ui& ui, Scene& content, const Rect& at);
  float build_phases(const Ui& ui, Scene& content, const Rect& at);
  void build_actions(const Ui& ui, Scene& page, const Rect& row);

  [[nodiscard]] std::string main_button() const;
  [[nodiscard]] std::string move_number(std::size_t ply) const;
  [[nodiscard]] std::string moments_title() const;
  void go_analysis();
  void print(int per_page);

  mutable viewmodel::ReportPresenter report_;
  practice::RecordId game_;
  PrintReport print_;
  std::string told_;                        // about printing
  bool printing_ = false, asking_ = false;  // which paper
  ScrollArea scroll_;
  std::size_t scrolled_to_ = 0;
  viewmodel::Alive alive_;
};

}  // namespace rostok::screens
