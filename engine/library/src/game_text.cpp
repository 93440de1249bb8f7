// SPDX-License-Identifier: MIT
#include "rostok/library/game_text.h"

#include <fstream>
#include <sstream>

#include "text_piece.h"

namespace rostok::library {

using base::ErrorKind;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

Result<void> is_unchanged(const fs::path& path, const FileStamp& stamp) {
  const auto now = stamp_of(path);
  if (!now) return tl::unexpected(now.error());
  if (*now != stamp) return fail(ErrorKind::Conflict, "The file has changed since it was read");
  return {};
}

Result<std::string> read_piece(std::istream& file, const Entry& game, const fs::path& path) {
  std::string text(game.bytes, '\0');
  file.clear();
  file.seekg(static_cast<std::streamoff>(game.offset));
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (static_cast<std::size_t>(file.gcount()) != text.size())
    return fail(ErrorKind::Io, "The file “{1}” cannot be read", {path.string()});
  return text;
}

Result<chess::PgnGame> load_game(const fs::path& path, const FileStamp& stamp, const Entry& entry) {
  if (auto same = is_unchanged(path, stamp); !same) return tl::unexpected(same.error());
  std::ifstream file(path, std::ios::binary);
  auto text = read_piece(file, entry, path);
  if (!text) return tl::unexpected(text.error());
  return parse_game(std::move(*text), entry, path.string());
}

Result<chess::PgnGame> parse_game(std::string text, const Entry& entry,
                                  const std::string& file_name) {
  std::istringstream piece(std::move(text));
  chess::PgnReader reader(piece, file_name);
  chess::PgnGame game;
  if (!reader.next(game))
    return fail(ErrorKind::Conflict, "The file has changed since it was read");
  const int lines = static_cast<int>(entry.line) - 1;
  game.line += lines;
  game.offset = entry.offset;
  if (game.error) game.error->place.line += lines;
  for (base::Error& warning : game.warnings)
    warning.place.line += lines;
  return game;
}

}  // namespace rostok::library
