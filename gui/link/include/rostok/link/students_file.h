// SPDX-License-Identifier: MIT
// The students of the club file, for the window.
#pragma once
#include <filesystem>
#include <memory>

#include "rostok/practice/store.h"

namespace rostok::link {

// Makes folder and file when they are missing. Waits for the disk. Errors: those of
// store::PracticeFile::open().
[[nodiscard]] base::Result<std::shared_ptr<practice::Store>> open_students(
    const std::filesystem::path& club_file);

}  // namespace rostok::link
