// SPDX-License-Identifier: MIT
// The journal of the club itself: roster, groups, settings, in words.
#pragma once
#include <string>
#include <vector>

#include "rostok/club/club_desk.h"
#include "rostok/i18n/i18n.h"
#include "rostok/presenter/journal.h"

namespace rostok::presenter {

// All lines of the club's log, oldest first; children are named as they are named now. Errors:
// those of the storage.
[[nodiscard]] base::Result<std::vector<JournalLine>> roster_journal(const club::ClubDesk& desk,
                                                                    const i18n::Translator& words);

}  // namespace rostok::presenter
