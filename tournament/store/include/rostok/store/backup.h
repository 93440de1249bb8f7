// SPDX-License-Identifier: MIT
// Copies of a club file, made and put back while it is open.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::store {

// Copies the club file, also while programs work with it: the copy is that of one moment. Written
// to a temporary beside `copy`, checked, flushed and renamed; an existing file is replaced.
// NotFound for a missing club file, BadInput for a foreign one, Unsupported for a newer one, Io.
[[nodiscard]] base::Result<void> back_up(const std::filesystem::path& club,
                                         const std::filesystem::path& copy);

// A copy in `folder` named "club-2026-11-25-18-30-00.db" by the club file and the moment (UTC). Of
// the copies of this club file the newest `keep` stay; 0 = all. Returns the copy.
[[nodiscard]] base::Result<std::filesystem::path> back_up_into(const std::filesystem::path& club,
                                                               const std::filesystem::path& folder,
                                                               std::size_t keep = 0);

// Puts a copy back in one transaction, also while programs have the club file open: they see it at
// their next command. What was there is saved first, as back_up_into() the folder of the club file
// does; its path is returned, empty where there was nothing. A club file that is damaged itself is
// set aside as "club-damaged-….db". A copy of an older format is brought up, a damaged or newer one
// refused before anything is changed. The log goes on from its highest number: no program can take
// the old state for the new one.
[[nodiscard]] base::Result<std::filesystem::path> restore(const std::filesystem::path& club,
                                                          const std::filesystem::path& copy);

}  // namespace rostok::store
