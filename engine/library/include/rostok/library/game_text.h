// SPDX-License-Identifier: MIT
// Games taken out of their file again: one to look at, or many into a new file.
#pragma once
#include <filesystem>
#include <span>

#include "rostok/library/scanner.h"

namespace rostok::library {

// The whole game with comments and variations; lines count from the beginning of the file. Errors:
// Conflict when the file is not the one that was read (`stamp`), NotFound, Io.
[[nodiscard]] base::Result<chess::PgnGame> load_game(const std::filesystem::path& path,
                                                     const FileStamp& stamp, const Entry& game);

// The same from the text of the game alone; `file_name` is for messages.
[[nodiscard]] base::Result<chess::PgnGame> parse_game(std::string text, const Entry& game,
                                                      const std::string& file_name);

// Copies games, as they stand, into a new file, in pieces. The file appears complete or not at all.
class Export {
 public:
  // Errors: as load_game; Io for the target; IllegalState when both are the same file.
  [[nodiscard]] static base::Result<Export> begin(const std::filesystem::path& source,
                                                  const FileStamp& stamp, Index index,
                                                  std::vector<std::uint32_t> games,
                                                  const std::filesystem::path& target);
  ~Export();  // an unfinished one leaves nothing behind
  Export(Export&&) noexcept;
  Export& operator=(Export&&) noexcept;

  // Copies about the next `bytes`; true when the file is complete. Errors: Io.
  [[nodiscard]] base::Result<bool> advance(std::uint64_t bytes);
  [[nodiscard]] std::size_t games_done() const;

 private:
  struct State;
  explicit Export(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace rostok::library
