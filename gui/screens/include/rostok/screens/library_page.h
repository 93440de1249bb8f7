// SPDX-License-Identifier: MIT
// Files of games: the choice of one, its list with filters, the chosen game at the side.
#pragma once
#include "rostok/screens/list_box.h"
#include "rostok/screens/text_field.h"
#include "rostok/viewmodel/file_chooser.h"
#include "rostok/viewmodel/library_presenter.h"

namespace rostok::screens {

// What the program around knows and the page does not.
struct LibraryOptions {
  struct Folder {
    std::string name;
    std::filesystem::path path;
  };
  viewmodel::LibraryPlaces places;
  std::vector<Folder> folders;   // offered as shortcuts, the first one is entered
  std::filesystem::path file{};  // opened at once
  std::optional<chess::Position> position{};
  std::function<void(const std::filesystem::path&)> opened;  // told of each file
};

class LibraryPage final : public Screen {
 public:
  LibraryPage(Services services, LibraryOptions options);

  void build(const Ui& ui, Scene& page) override;
  [[nodiscard]] std::optional<BoardPlacement> board(const Ui& ui) override;
  [[nodiscard]] std::string first_focus() const override;
  void act(const std::string& id) override;
  bool key(Key key, const std::string& focused) override;
  bool text(char32_t letter) override;
  void wheel(float steps) override;
  [[nodiscard]] std::string status() const override;

 private:
  struct Layout {
    Rect filters, table, foot;                // left
    Rect names, board, steps, info, actions;  // right
    int square = 0;
  };
  [[nodiscard]] Layout lay_out(const Ui& ui) const;

  // The choice of a file.
  void build_chooser(const Ui& ui, Scene& page, const Rect& area);
  void build_file(const Ui& ui, Scene& page, std::size_t place, const Rect& rect) const;
  bool act_on_chooser(const std::string& id);
  bool chooser_key(Key key, const std::string& focused);
  void open_listed(std::size_t place);
  void open_file(const std::filesystem::path& file);
  void open_own_games();

  // The list.
  float build_filters(const Ui& ui, Scene& page, const Rect& area) const;
  bool act_on_filters(const std::string& id);
  void filter_by_fields();
  void clear_filter();
  void build_table(const Ui& ui, Scene& page, const Rect& area);
  void build_head(const Ui& ui, Scene& page, const Rect& head) const;
  void build_line(const Ui& ui, Scene& page, std::size_t place, const Rect& rect,
                  bool chosen) const;
  void build_foot(const Ui& ui, Scene& page, const Rect& area) const;
  bool list_key(Key key);
  void choose(std::size_t place);
  [[nodiscard]] std::string summary() const;

  // The chosen game.
  void build_preview(const Ui& ui, Scene& page, const Layout& at) const;
  void build_names(const Ui& ui, Scene& page, const Rect& rect) const;
  void build_steps(const Ui& ui, Scene& page, const Rect& rect) const;
  void build_moves(const Ui& ui, Scene& page, const Rect& rect) const;
  bool act_on_preview(const std::string& id);
  void step(int plies);
  void open_game();

  [[nodiscard]] const i18n::Translator& words() const { return services_.words(); }
  [[nodiscard]] TextField* field(const std::string& id);

  Services services_;
  LibraryOptions options_;
  viewmodel::LibraryPresenter presenter_;
  viewmodel::FileChooser chooser_;
  ListBox games_{"games"}, files_{"files", 46};
  std::optional<std::size_t> listed_;  // chosen line of files_
  TextField path_{"path", 400}, player_{"player"}, opening_{"opening"}, years_{"years", 9};
  bool flipped_ = false;
  std::size_t pressed_line_ = 0;
  Milliseconds pressed_at_{-1'000'000};
};

}  // namespace rostok::screens
