// SPDX-License-Identifier: MIT
// Files of games: one is read behind the window's back while its list can be used already, is
// filtered, sorted, searched for a position, and its games are looked at one by one.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rostok/library/query.h"
#include "rostok/viewmodel/background.h"
#include "rostok/viewmodel/menu_presenters.h"

namespace rostok::viewmodel {

struct LibraryReading;  // what is done behind the window's back

// Where things are kept.
struct LibraryPlaces {
  std::filesystem::path cache;   // tables of big files
  std::filesystem::path share;   // names of openings: base::share_dir()
  std::filesystem::path target;  // folder for exported games
};

class LibraryPresenter {
 public:
  LibraryPresenter(const SettingsPresenter& settings, Background& background, LibraryPlaces places);

  [[nodiscard]] std::uint64_t version() const { return version_; }

  // --- The file ---
  void open(const std::filesystem::path& file);
  // Games that are in memory: those of the student.
  void open_text(std::string name, std::string pgn);
  void close();
  // Stops reading; what was read stays.
  void stop_reading();

  [[nodiscard]] bool is_open() const { return reading_ != nullptr; }
  [[nodiscard]] const std::string& name() const { return name_; }
  struct Progress {
    bool reading = false;    // more games come
    bool searching = false;  // the list below is not complete yet
    bool stopped = false;    // by stop_reading()
    double share = 0;        // of the file, 0 … 1
    std::size_t games = 0, faulty = 0;
  };
  [[nodiscard]] const Progress& progress() const { return progress_; }
  // Why the file could not be opened, or an export failed; stays until the next action.
  [[nodiscard]] const std::optional<base::Error>& problem() const { return problem_; }

  // --- The list ---
  [[nodiscard]] const library::Filter& filter() const { return filter_; }
  void set_filter(library::Filter filter);
  [[nodiscard]] library::Order order() const { return order_; }
  // Sorts by a column; once more by the same one turns the order around.
  void sort_by(library::Column column);

  [[nodiscard]] std::size_t rows() const { return shown_.games.size(); }
  struct Row {
    std::string number, white, black, result, date, opening, moves;
    bool faulty = false;
  };
  // One line of the list; made when it is asked for.
  [[nodiscard]] Row row(std::size_t place) const;

  // --- The chosen game ---
  void choose(std::size_t place);
  [[nodiscard]] std::optional<std::size_t> chosen() const { return chosen_; }  // place in the list
  struct Preview {
    std::string white, black, result, event, date, opening;
    std::string fault;      // why reading stopped, with the line; empty = healthy
    std::string move_text;  // "12…Кf6", the move that led here; empty at the start
    std::size_t ply = 0, plies = 0;
    chess::Position position;
    std::optional<chess::Move> last;
  };
  [[nodiscard]] const Preview& preview() const { return preview_; }
  // Never beyond the ends.
  void go_to_ply(std::size_t ply);
  // Fetches the whole game with comments and variations; `then` is called with it and the ply of
  // the preview, unless the file has gone (then problem() says so).
  void fetch(std::function<void(std::shared_ptr<const chess::PgnGame>, int)> then);

  // --- The position ---
  // Only games in which it occurs, from now on.
  void search_position(const chess::Position& position);
  struct MoveRow {
    std::string move;
    std::uint32_t games = 0, white_wins = 0, draws = 0, black_wins = 0;
    chess::Position after;
  };
  // What was played in the searched position, most played first; empty without one.
  [[nodiscard]] std::vector<MoveRow> moves() const;
  [[nodiscard]] std::uint32_t ended_there() const { return shown_.ended_there; }

  // --- Export ---
  // Copies the list, in its order, into a new file below places.target; a name that is taken gets
  // a number.
  void export_list();
  [[nodiscard]] bool exporting() const { return exporting_; }
  // File and number of games of the last export that is complete.
  struct Exported {
    std::filesystem::path file;
    std::size_t games = 0;
  };
  [[nodiscard]] const std::optional<Exported>& exported() const { return exported_; }

 private:
  void begin(std::shared_ptr<LibraryReading> reading, std::string name);
  void ask_again();
  void pump();
  void take(LibraryReading& reading);
  void show_chosen(std::size_t ply);
  void make_preview();
  void export_more(std::shared_ptr<struct LibraryExport> work);

  const SettingsPresenter* settings_;
  Background* background_;
  LibraryPlaces places_;
  std::shared_ptr<LibraryReading> reading_;
  std::string name_;
  bool in_flight_ = false, asked_ = false;
  Progress progress_;
  std::optional<base::Error> problem_;
  library::Filter filter_;
  library::Order order_;
  library::Index index_;
  library::Scanner::Names names_;
  library::Selection shown_;
  std::optional<std::size_t> chosen_;
  std::optional<std::uint32_t> chosen_game_;  // number in the index
  std::vector<chess::Position> positions_;    // of the chosen game
  std::vector<chess::Move> game_moves_;
  Preview preview_;
  bool exporting_ = false;
  std::optional<Exported> exported_;
  std::uint64_t version_ = 1;
  Alive alive_;
};

}  // namespace rostok::viewmodel
