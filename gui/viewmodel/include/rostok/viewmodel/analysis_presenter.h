// SPDX-License-Identifier: MIT
// The analysis page: a game with variations, the engine's best moves, the name of the opening, the
// clipboard, and where the work is kept.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "rostok/viewmodel/live_lines.h"
#include "rostok/viewmodel/menu_presenters.h"
#include "rostok/viewmodel/opening_shelf.h"
#include "rostok/viewmodel/session.h"
#include "rostok/viewmodel/tree_blocks.h"

namespace rostok::viewmodel {

struct LineView {
  std::string score;  // "+0,3", "мат в 3"
  std::string move;   // "10…Ка5"
  std::string rest;   // "11.Фа4+ Кс6"
  chess::Move first;
};

struct LinesView {
  bool on = false;
  std::vector<LineView> lines;
  std::string state;  // "считает · глубина 20"; what hinders, in words
  bool problem = false;
  double bar = 50;  // White's share of the evaluation bar, per cent
  bool bar_known = false;
};

// Where a game under analysis comes from and goes to.
struct AnalysisStart {
  std::shared_ptr<const chess::PgnGame> game{};  // none: the start position
  int ply = 0;                                   // of the main line
  practice::RecordId record = 0;                 // a game of the student: changes are kept in it
};

class AnalysisPresenter {
 public:
  // Writes a file of the student's; `done` later on the thread of the window with its path.
  using SaveDone = std::function<void(const base::Result<std::string>&)>;
  using SavePgn = std::function<void(std::string pgn, std::string name, SaveDone done)>;
  struct Ports {
    const SettingsPresenter* settings;
    Session* session;
    Evaluator* evaluator;
    OpeningShelf* openings;
    SavePgn save_pgn;
  };
  AnalysisPresenter(const AnalysisStart& start, Ports ports);
  ~AnalysisPresenter();
  AnalysisPresenter(const AnalysisPresenter&) = delete;
  AnalysisPresenter& operator=(const AnalysisPresenter&) = delete;

  [[nodiscard]] const GameNotebook& notebook() const { return book_; }
  // Every change goes through here; the place is looked at by the engine afterwards.
  template <typename Change>
  auto edit(Change change) {
    if constexpr (std::is_void_v<decltype(change(book_))>) {
      change(book_);
      after_change();
    } else {
      const auto result = change(book_);
      after_change();
      return result;
    }
  }

  [[nodiscard]] std::uint64_t version() const;
  [[nodiscard]] const std::vector<TreeBlock>& blocks();
  [[nodiscard]] LinesView lines() const;
  [[nodiscard]] std::string opening();  // "C54 Итальянская партия"; empty = no name
  [[nodiscard]] std::string headline() const;  // "Аня – Тимофей, 2026.11.18"; empty

  // --- engine ---
  void set_engine(bool on);
  [[nodiscard]] bool engine_on() const { return engine_on_; }
  void next_line_count();  // 1, 2, 3, 1 …
  [[nodiscard]] int line_count() const { return line_count_; }
  void play_line(std::size_t index);  // its first move
  // The page is not seen, and it is seen again.
  void rest() { live_.rest(); }
  void resume() { look(); }

  // --- clipboard and files ---
  // A FEN or a PGN; the sentence says what happened. Nothing changes when it is neither.
  struct Pasted {
    bool taken = false;
    std::string words;
  };
  Pasted paste(const std::string& text);
  [[nodiscard]] std::string fen() const { return book_.position().to_fen(); }
  [[nodiscard]] std::string pgn() const;
  // Places with a note, a sign or shapes in the order of the game, at most `most`; without them the
  // place that is looked at. With its title: the note, or the move that led there.
  struct Marked {
    chess::Position position;
    std::string title;
  };
  [[nodiscard]] std::vector<Marked> marked(std::size_t most) const;
  // Changes that are nowhere but here.
  [[nodiscard]] bool unsaved() const;
  void save(std::function<void()> done = {});
  // What the last saving said; empty = nothing to say.
  [[nodiscard]] const std::string& save_words() const { return save_words_; }

 private:
  void after_change();
  void look();
  void keep_in_record();
  [[nodiscard]] const practice::Game* record() const;
  [[nodiscard]] const i18n::Translator& words() const { return ports_.settings->words(); }

  Ports ports_;
  practice::RecordId record_ = 0;
  practice::StudentId student_ = 0;
  GameNotebook book_;
  LiveLines live_;
  bool engine_on_ = true;
  int line_count_ = kMostLines;
  std::vector<TreeBlock> blocks_;
  std::uint64_t blocks_of_ = 0, kept_ = 0, own_version_ = 1;
  i18n::Language language_ = i18n::Language::Russian;
  Notation notation_ = Notation::Letters;
  std::string save_words_;
  Alive alive_;
};

}  // namespace rostok::viewmodel
