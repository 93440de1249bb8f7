// SPDX-License-Identifier: MIT
// Games in Portable Game Notation: a reader that holds one game in memory at a time and loses
// no more than the faulty game, and a writer of the export format (PGN standard, 1994).
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/chess/game_tree.h"
#include "rostok/chess/notation.h"

namespace rostok::chess {

struct PgnTag {
  std::string name, value;
  bool operator==(const PgnTag&) const = default;
};

enum class PgnResult : std::uint8_t { Unknown, WhiteWins, BlackWins, Draw };
[[nodiscard]] const char* to_string(PgnResult result);  // "*", "1-0", "0-1", "1/2-1/2"

struct PgnGame {
  std::vector<PgnTag> tags;  // as they stand in the file
  GameTree tree;             // up to the first fault
  PgnResult result = PgnResult::Unknown;
  bool moves_read = true;                        // false for variants this program does not play
  PieceLetters letters = PieceLetters::English;  // of the move text
  int number = 0;                                // in its file, from 1
  int line = 0;                                  // of its first line, from 1
  std::uint64_t offset = 0;                      // of its first byte in the stream
  std::uint64_t bytes = 0;                       // of its text there
  std::optional<base::Error> error;              // the fault at which reading stopped
  std::vector<base::Error> warnings;             // oddities that were understood

  // The value of a tag, empty if it is not there.
  [[nodiscard]] std::string_view tag(std::string_view name) const;
  void set_tag(std::string_view name, std::string_view value);
};

enum class LegacyEncoding : std::uint8_t {
  Cp1251,
  Latin1,
  Detect  // Latin-1 where letters beyond ASCII stand among ASCII letters ("Müller"), else CP1251
};
enum class LetterChoice : std::uint8_t {
  English,
  Russian,
  Detect  // Russian when the game cannot be read in English but whole in Russian
};

enum class PgnContent : std::uint8_t {
  Everything,
  MainLine  // variations, comments and glyphs are checked like everything else, but not kept
};

struct PgnOptions {
  LegacyEncoding legacy = LegacyEncoding::Detect;  // for texts that are not UTF-8
  LetterChoice letters = LetterChoice::Detect;
  PgnContent content = PgnContent::Everything;
  // Of one game; what is longer is an error of that game.
  std::size_t most_bytes = std::size_t{8} << 20;
  std::size_t most_moves = 400'000;  // as kept; a move with comments or glyphs counts as six
};

class PgnReader {
 public:
  // `file_name` is for messages only. The stream outlives the reader.
  PgnReader(std::istream& input, std::string file_name, PgnOptions options = {});
  ~PgnReader();
  PgnReader(const PgnReader&) = delete;
  PgnReader& operator=(const PgnReader&) = delete;

  // Fills `game` with the next game, a faulty one included; false at the end of the file.
  [[nodiscard]] bool next(PgnGame& game);
  [[nodiscard]] std::uint64_t bytes_read() const;
  // `go_on` is called with bytes_read() whenever a block of the stream was read, inside a long
  // game too; when it returns false the stream counts as ended there and was_stopped() is true.
  void on_block(std::function<bool(std::uint64_t)> go_on);
  [[nodiscard]] bool was_stopped() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Called with every game; false stops the reading.
using PgnVisitor = std::function<bool(PgnGame&)>;
// Bytes done and bytes in all (0 where the end is not known, of pipes), block by block.
using PgnProgress = std::function<void(std::uint64_t, std::uint64_t)>;

// Reads a file, or the standard input for "-", in bounded memory. A stop asked for through
// `cancel`, from any thread, is heeded within one block of the file or one game. Errors: NotFound,
// Io, Cancelled.
[[nodiscard]] base::Result<void> read_pgn_file(const std::filesystem::path& path,
                                               const PgnOptions& options, const PgnVisitor& visit,
                                               const PgnProgress& progress = {},
                                               std::stop_token cancel = {});

// Export format: seven-tag roster first, other tags sorted, lines below 80 columns, the result
// at the end and one blank line behind it.
[[nodiscard]] std::string to_pgn(const PgnGame& game);

// --- What programs write inside comments ----------------------------------------------------

struct EngineEval {
  bool is_mate = false;
  int value = 0;  // centipawns for White, or moves to mate (negative: Black mates)
  std::optional<int> depth;
  bool operator==(const EngineEval&) const = default;
};

// A coloured square (from == to) or arrow.
struct BoardShape {
  char color = 'G';  // G, R, Y, B
  Square from = kNoSquare, to = kNoSquare;
  bool operator==(const BoardShape&) const = default;
};

struct CommentParts {
  std::string text;  // the rest; commands that are not known stay in it
  std::optional<std::chrono::milliseconds> clock;    // [%clk]
  std::optional<std::chrono::milliseconds> elapsed;  // [%emt]
  std::optional<EngineEval> eval;                    // [%eval]
  std::vector<BoardShape> shapes;                    // [%csl], [%cal]
  bool operator==(const CommentParts&) const = default;
};
[[nodiscard]] CommentParts parse_comment(std::string_view comment);
[[nodiscard]] std::string to_comment(const CommentParts& parts);

}  // namespace rostok::chess
