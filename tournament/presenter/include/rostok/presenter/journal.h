// SPDX-License-Identifier: MIT
// The journal of a tournament in words (paper D17): "Тур 3, доска 5: Иванов – Петров 1:0".
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rostok/club/tournament_desk.h"
#include "rostok/i18n/i18n.h"

namespace rostok::presenter {

struct JournalLine {
  std::int64_t number = 0;
  std::string time;  // UTC, as in the log
  std::string author, text;
  bool in_force = true;  // false: taken back since (an undo itself is always in force)
};

// One line of the log in words. Players are named as they are named now, so that a child who has
// been forgotten stays so. For an undo or redo give `about`, the line that it reverted.
[[nodiscard]] std::string in_words(const club::LogLine& line, const club::RecordChanges& changes,
                                   const club::TournamentState& state,
                                   const i18n::Translator& words, const std::string& about = {});

// All lines of a tournament, oldest first. Errors: those of the storage.
[[nodiscard]] base::Result<std::vector<JournalLine>> journal_of(const club::Storage& storage,
                                                                club::TournamentId id,
                                                                const club::TournamentState& state,
                                                                const i18n::Translator& words);

// What the two buttons would do, in words; nullopt: nothing, the button is grey.
struct HistoryCaptions {
  std::optional<std::string> undo, redo;
};
[[nodiscard]] base::Result<HistoryCaptions> history_captions(const club::TournamentDesk& desk,
                                                             const i18n::Translator& words);

}  // namespace rostok::presenter
