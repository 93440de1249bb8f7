// SPDX-License-Identifier: MIT
// Reads one game from a piece of text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rostok/chess/pgn.h"

namespace rostok::chess::detail {

class PgnParser {
 public:
  PgnParser(std::string_view text, const std::string& file, int first_line,
            const PgnOptions& options, PieceLetters letters)
      : text_(text), file_(file), first_line_(first_line), options_(options), letters_(letters) {}

  // Reads one game; returns the offset behind it (a second game may follow after a result).
  std::size_t parse(PgnGame& game);

 private:
  struct Level {  // one line of moves: the main line or a variation
    GameTree::Node node;
    Position before, now;  // before and after its last move
    bool first_as_main;    // its first move goes in front of earlier variations
    bool has_move;
    std::vector<std::string> pending;  // comments waiting for the move behind them
  };

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char here() const { return text_[at_]; }
  [[nodiscard]] bool at_line_start() const;
  [[nodiscard]] base::TextPlace place_of(std::size_t offset);
  [[nodiscard]] std::string decode(std::string_view bytes) const;
  void warn(std::size_t at, std::string message, std::vector<std::string> args = {});
  void fail_at(std::size_t at, base::Error error);
  void fail_at(std::size_t at, std::string message, std::vector<std::string> args = {});
  void skip_blanks();  // and lines that begin with %
  void skip_line();

  void read_tags();
  void read_tag();
  void read_tag_value(const std::string& name, std::size_t start);
  bool set_up();  // the start position from the tags; false if moves cannot be read
  void read_moves();
  void read_plain();
  [[nodiscard]] std::size_t behind_number(std::size_t at) const;
  void read_token();
  void read_comment();
  [[nodiscard]] bool keeps_all() const { return options_.content == PgnContent::Everything; }
  void add_comment(std::string_view raw);
  void add_comment_text(std::string text);
  void read_nag();
  void add_nag(int nag);
  void open_variation();
  void close_variation();
  void flush_pending(Level& level);
  void drop_early_variations();
  void read_word();
  [[nodiscard]] std::string_view take_word();
  void read_move(std::string_view word, std::size_t start);
  void read_null_move(std::string_view word, std::size_t start);
  void add_move(Move move, const Position& next);
  [[nodiscard]] bool has_room() const {
    return game_->tree.size() + 5 * game_->tree.annotated() <= options_.most_moves;
  }
  void place_move(Level& level, Move move);
  bool read_result(std::string_view word, std::size_t start);
  void settle_result();
  void read_tail();  // what stands behind the result

  std::string_view text_;
  const std::string& file_;
  int first_line_;
  const PgnOptions& options_;
  PieceLetters letters_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0, counted_line_start_ = 0;  // how far place_of has counted lines
  int counted_lines_ = 0;
  PgnGame* game_ = nullptr;
  std::vector<Level> levels_;
  std::optional<PgnResult> token_result_;
  std::optional<std::size_t> early_variation_;  // its place, if it stands before the first move
  bool finished_ = false;
};

}  // namespace rostok::chess::detail
