// SPDX-License-Identifier: MIT
// Whole files in and out. Nothing is ever half-written: a file appears complete or not at all.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "rostok/base/result.h"

namespace rostok::base {

// The bytes of a regular file. Errors: NotFound, Io, TooLarge (more than `limit` bytes).
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::uintmax_t limit = std::uintmax_t{1} << 31);

// Writes `bytes` to a temporary file beside `path`, flushes it to the disk and renames it.
// On an error the old file is untouched and the temporary is removed. Errors: Io, also when `path`
// is a device or a pipe.
[[nodiscard]] Result<void> write_file_atomically(const std::filesystem::path& path,
                                                 std::string_view bytes);

// For libraries that write files by name themselves (Cairo, SQLite): a fresh temporary name in
// the same folder, to be handed to commit_file or discard_file.
[[nodiscard]] std::filesystem::path temporary_beside(const std::filesystem::path& path);

// Flushes `temporary` to the disk and renames it to `path`. Errors: Io (temporary removed).
[[nodiscard]] Result<void> commit_file(const std::filesystem::path& temporary,
                                       const std::filesystem::path& path);

}  // namespace rostok::base
