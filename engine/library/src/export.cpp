// SPDX-License-Identifier: MIT
#include <fstream>

#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/library/game_text.h"
#include "text_piece.h"

namespace rostok::library {

using base::ErrorKind;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

struct Export::State {
  fs::path source, target, temporary;
  Index index;
  std::vector<std::uint32_t> games;
  std::size_t done = 0;
  std::ifstream from;
  std::ofstream to;
  bool committed = false;

  ~State() {
    std::error_code ignored;
    if (!committed && !temporary.empty()) fs::remove(temporary, ignored);
  }
  [[nodiscard]] base::Unexpected cannot_write() const {
    return fail(ErrorKind::Io, "The file “{1}” cannot be written", {target.string()});
  }
};

Export::Export(std::unique_ptr<State> state) : state_(std::move(state)) {}
Export::~Export() = default;
Export::Export(Export&&) noexcept = default;
Export& Export::operator=(Export&&) noexcept = default;

std::size_t Export::games_done() const {
  return state_->done;
}

Result<Export> Export::begin(const fs::path& source, const FileStamp& stamp, Index index,
                             std::vector<std::uint32_t> games, const fs::path& target) {
  if (auto same = is_unchanged(source, stamp); !same) return tl::unexpected(same.error());
  std::error_code code;
  if (fs::equivalent(source, target, code))
    return fail(ErrorKind::IllegalState, "The new file must have another name than the old one");
  auto state = std::make_unique<State>();
  state->source = source;
  state->target = target;
  state->index = std::move(index);
  state->games = std::move(games);
  fs::create_directories(target.parent_path(), code);
  state->temporary = base::temporary_beside(target);
  state->from.open(source, std::ios::binary);
  state->to.open(state->temporary, std::ios::binary);
  if (!state->to.is_open()) return state->cannot_write();
  return Export(std::move(state));
}

Result<bool> Export::advance(std::uint64_t bytes) {
  State& state = *state_;
  for (std::uint64_t copied = 0; copied < bytes && state.done < state.games.size(); ++state.done) {
    const Entry& game = *state.index.at(state.games[state.done]).game;
    const auto text = read_piece(state.from, game, state.source);
    if (!text) return tl::unexpected(text.error());
    state.to << base::trim(*text) << "\n\n";
    if (!state.to) return state.cannot_write();
    copied += text->size();
  }
  if (state.done < state.games.size()) return false;
  state.to.close();
  if (!state.to) return state.cannot_write();
  if (auto kept = base::commit_file(state.temporary, state.target); !kept)
    return tl::unexpected(kept.error());
  state.committed = true;
  return true;
}

}  // namespace rostok::library
