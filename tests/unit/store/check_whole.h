// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <filesystem>

namespace rostok::test {

// The file opens and is sound, and every document is what its log says: no command is half done.
// Returns the number of lines in the log.
std::size_t check_whole(const std::filesystem::path& path);

}  // namespace rostok::test
