// SPDX-License-Identifier: MIT
#include "rostok/presenter/journal.h"

#include <algorithm>
#include <map>

namespace rostok::presenter {

using base::Result;
using club::LogLine;

namespace {

bool is_revert(const LogLine& line) {
  return line.command == "undo" || line.command == "redo";
}

// Lines that undo has taken back: those of `undone`, and those whose way back a newer one closed.
std::vector<std::int64_t> taken_back(const std::vector<LogLine>& log) {
  std::vector<std::int64_t> numbers;
  for (const LogLine& line : log) {
    if (line.command == "undo") numbers.push_back(line.reverts);
    if (line.command == "redo") std::erase(numbers, line.reverts);
  }
  return numbers;
}

Result<std::string> words_of(const club::Storage& storage, const LogLine& line,
                             const club::TournamentState& state, const i18n::Translator& words) {
  const auto changes = storage.changes(line.number);
  if (!changes) return tl::unexpected(changes.error());
  return in_words(line, *changes, state, words);
}

Result<std::optional<std::string>> caption(const Result<std::optional<LogLine>>& line,
                                           const club::TournamentDesk& desk,
                                           const i18n::Translator& words) {
  if (!line) return tl::unexpected(line.error());
  if (!*line) return std::optional<std::string>();
  auto text = words_of(desk.storage(), **line, desk.state(), words);
  if (!text) return tl::unexpected(text.error());
  return std::optional(std::move(*text));
}

}  // namespace

Result<std::vector<JournalLine>> journal_of(const club::Storage& storage, club::TournamentId id,
                                            const club::TournamentState& state,
                                            const i18n::Translator& words) {
  const auto log = storage.log(id);
  if (!log) return tl::unexpected(log.error());
  const auto gone = taken_back(*log);
  std::vector<JournalLine> journal;
  std::map<std::int64_t, std::string> texts;
  for (const LogLine& line : *log) {
    std::string text;
    if (is_revert(line)) {
      const auto about = texts.find(line.reverts);
      text = in_words(line, {}, state, words, about == texts.end() ? "" : about->second);
    } else {
      auto told = words_of(storage, line, state, words);
      if (!told) return tl::unexpected(told.error());
      text = texts[line.number] = std::move(*told);
    }
    const bool in_force = std::find(gone.begin(), gone.end(), line.number) == gone.end();
    journal.push_back({line.number, line.time, line.author, std::move(text), in_force});
  }
  return journal;
}

Result<HistoryCaptions> history_captions(const club::TournamentDesk& desk,
                                         const i18n::Translator& words) {
  auto undo = caption(desk.next_undo(), desk, words);
  if (!undo) return tl::unexpected(undo.error());
  auto redo = caption(desk.next_redo(), desk, words);
  if (!redo) return tl::unexpected(redo.error());
  return HistoryCaptions{std::move(*undo), std::move(*redo)};
}

}  // namespace rostok::presenter
