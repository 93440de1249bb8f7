// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <istream>
#include <string>

#include "rostok/library/scanner.h"

namespace rostok::library {

// Errors: Conflict when it is another file now; those of stamp_of.
[[nodiscard]] base::Result<void> is_unchanged(const std::filesystem::path& path,
                                              const FileStamp& stamp);
// The text of one game. Errors: Io.
[[nodiscard]] base::Result<std::string> read_piece(std::istream& file, const Entry& game,
                                                   const std::filesystem::path& path);

}  // namespace rostok::library
