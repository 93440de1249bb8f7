// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fstream>
#include <iostream>

#include "pgn_chunks.h"
#include "pgn_parser.h"
#include "rostok/chess/pgn.h"

namespace rostok::chess {

using base::Error;
using base::ErrorKind;
using base::fail;
using base::Result;

const char* to_string(PgnResult result) {
  switch (result) {
    case PgnResult::WhiteWins:
      return "1-0";
    case PgnResult::BlackWins:
      return "0-1";
    case PgnResult::Draw:
      return "1/2-1/2";
    case PgnResult::Unknown:
      break;
  }
  return "*";
}

std::string_view PgnGame::tag(std::string_view name) const {
  for (const PgnTag& each : tags)
    if (each.name == name) return each.value;
  return {};
}

void PgnGame::set_tag(std::string_view name, std::string_view value) {
  for (PgnTag& each : tags)
    if (each.name == name) {
      each.value = value;
      return;
    }
  tags.push_back({std::string(name), std::string(value)});
}

struct PgnReader::State {
  State(std::istream& input, std::string name, PgnOptions chosen)
      : chunks(input, chosen.most_bytes), file(std::move(name)), options(chosen) {}
  detail::ChunkSource chunks;
  std::string file;
  PgnOptions options;
  detail::PgnChunk chunk;
  std::size_t offset = 0;  // where the next game begins in the chunk
  int line = 1;            // its line
  int number = 0;

  std::size_t parse(PgnGame& game, PieceLetters letters) {
    game.tags.clear();
    game.tree.reset(Position());
    game.warnings.clear();
    game.error.reset();
    game.moves_read = true;
    game.letters = letters;
    game.number = number;
    game.line = line;
    const std::string_view rest = std::string_view(chunk.text).substr(offset);
    detail::PgnParser parser(rest, file, line, options, letters);
    return parser.parse(game);
  }

  // Russian letters are believed only when the whole game can be read with them.
  std::size_t parse_detecting(PgnGame& game) {
    if (options.letters == LetterChoice::Russian) return parse(game, PieceLetters::Russian);
    const std::size_t end = parse(game, PieceLetters::English);
    const auto cyrillic_token = [](const Error& error) {
      return !error.args.empty() && !error.args[0].empty() && (error.args[0][0] & 0x80) != 0;
    };
    if (options.letters == LetterChoice::English || !game.error || !game.moves_read ||
        !cyrillic_token(*game.error))
      return end;
    PgnGame russian;
    const std::size_t russian_end = parse(russian, PieceLetters::Russian);
    if (russian.error) return end;
    game = std::move(russian);
    return russian_end;
  }
};

PgnReader::PgnReader(std::istream& input, std::string file_name, PgnOptions options)
    : state_(std::make_unique<State>(input, std::move(file_name), options)) {}
PgnReader::~PgnReader() = default;

std::uint64_t PgnReader::bytes_read() const {
  return state_->chunks.lines().bytes_read();
}

void PgnReader::on_block(std::function<bool(std::uint64_t)> go_on) {
  state_->chunks.lines().on_block = std::move(go_on);
}

bool PgnReader::was_stopped() const {
  return state_->chunks.lines().stopped();
}

bool PgnReader::next(PgnGame& game) {
  State& state = *state_;
  const auto rest_is_blank = [&state] {
    return state.chunk.text.find_first_not_of(" \t\r\n\v\f", state.offset) == std::string::npos;
  };
  while (state.offset >= state.chunk.text.size() || rest_is_blank()) {
    state.offset = 0;
    if (!state.chunks.next(state.chunk)) {
      state.chunk.text.clear();
      return false;
    }
    state.line = state.chunk.line;
  }
  ++state.number;
  const std::size_t used = state.parse_detecting(game);
  game.offset = state.chunk.offset + state.offset;
  game.bytes = used;
  const auto begin = state.chunk.text.begin() + static_cast<std::ptrdiff_t>(state.offset);
  state.line +=
      static_cast<int>(std::count(begin, begin + static_cast<std::ptrdiff_t>(used), '\n'));
  state.offset += used;
  if (state.chunk.too_large && !game.error)
    game.error = Error{ErrorKind::TooLarge,
                       "This game is longer than {1} bytes; its end is not read",
                       {std::to_string(state.options.most_bytes)},
                       {state.file, game.line, 1},
                       {}};
  return true;
}

Result<void> read_pgn_file(const std::filesystem::path& path, const PgnOptions& options,
                           const PgnVisitor& visit, const PgnProgress& progress,
                           std::stop_token cancel) {
  namespace fs = std::filesystem;
  const bool from_standard_input = path == "-";
  std::error_code code;
  std::uint64_t size = 0;  // not known of pipes
  std::ifstream file;
  if (!from_standard_input) {
    if (!fs::exists(path, code))
      return fail(ErrorKind::NotFound, "There is no file “{1}”", {path.string()});
    if (fs::is_regular_file(path, code)) size = fs::file_size(path, code);
    if (!fs::is_directory(path, code)) file.open(path, std::ios::binary);
    if (!file.is_open())
      return fail(ErrorKind::Io, "The file “{1}” cannot be read", {path.string()});
  }
  std::istream& input = from_standard_input ? std::cin : file;
  PgnReader reader(input, path.string(), options);
  reader.on_block([&](std::uint64_t done) {
    if (progress) progress(done, size);
    return !cancel.stop_requested();
  });
  PgnGame game;
  while (reader.next(game)) {
    if (cancel.stop_requested()) break;
    if (!visit(game)) return {};
  }
  if (cancel.stop_requested()) return fail(ErrorKind::Cancelled, "Cancelled");
  if (input.bad()) return fail(ErrorKind::Io, "The file “{1}” cannot be read", {path.string()});
  return {};
}

}  // namespace rostok::chess
