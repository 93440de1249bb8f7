// SPDX-License-Identifier: MIT
#include "rostok/library/scanner.h"

#include <fstream>

#include "segment_builder.h"

namespace rostok::library {

using base::ErrorKind;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

Result<FileStamp> stamp_of(const fs::path& path) {
  std::error_code code;
  if (!fs::exists(path, code))
    return fail(ErrorKind::NotFound, "There is no file “{1}”", {path.string()});
  FileStamp stamp;
  if (fs::is_regular_file(path, code)) {
    stamp.bytes = fs::file_size(path, code);
    if (!code) stamp.changed = fs::last_write_time(path, code).time_since_epoch().count();
    if (!code && std::ifstream(path, std::ios::binary).is_open()) return stamp;
  }
  return fail(ErrorKind::Io, "The file “{1}” cannot be read", {path.string()});
}

struct Scanner::State {
  State(std::unique_ptr<std::istream> stream, std::string name, Names opening_names)
      : input(std::move(stream)),
        file_name(std::move(name)),
        names(std::move(opening_names)),
        reader(*input, file_name, options()) {
    reader.on_block([this](std::uint64_t) { return !cancel.stop_requested(); });
  }
  static chess::PgnOptions options() {
    chess::PgnOptions only_moves;
    only_moves.content = chess::PgnContent::MainLine;
    return only_moves;
  }

  std::unique_ptr<std::istream> input;
  std::string file_name;
  Names names;
  std::stop_token cancel;
  chess::PgnReader reader;
  chess::PgnGame game;  // one for all, so that its memory is used again
};

Scanner::Scanner(std::unique_ptr<std::istream> input, std::string file_name, Names names)
    : state_(std::make_unique<State>(std::move(input), std::move(file_name), std::move(names))) {}
Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;

Result<Scanner> Scanner::open(const fs::path& path, Names names) {
  if (auto stamp = stamp_of(path); !stamp) return tl::unexpected(stamp.error());
  auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
  return Scanner(std::move(file), path.string(), std::move(names));
}

std::uint64_t Scanner::bytes_read() const {
  return state_->reader.bytes_read();
}

Result<Scanner::Step> Scanner::advance(std::uint64_t bytes, std::stop_token cancel) {
  State& state = *state_;
  state.cancel = cancel;
  SegmentBuilder builder(state.names.get());
  std::uint64_t read = 0;
  bool finished = false;
  do {
    finished = !state.reader.next(state.game);
    if (state.reader.was_stopped() || cancel.stop_requested())
      return fail(ErrorKind::Cancelled, "Cancelled");
    if (finished) break;
    builder.add(state.game);
    read += state.game.bytes;
  } while (read < bytes);
  if (state.input->bad())
    return fail(ErrorKind::Io, "The file “{1}” cannot be read", {state.file_name});
  return Step{builder.finish(), finished};
}

}  // namespace rostok::library
