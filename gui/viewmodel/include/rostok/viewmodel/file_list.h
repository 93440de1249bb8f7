// SPDX-License-Identifier: MIT
// A folder as it is shown when a file is chosen.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::viewmodel {

struct ListedFile {
  std::filesystem::path path;
  std::string name;
  bool folder = false;
  std::uint64_t bytes = 0;  // of a file
  bool operator==(const ListedFile&) const = default;
};

// Folders first, then files that end in .pgn; both by name, hidden ones left out. Errors: NotFound,
// Io.
[[nodiscard]] base::Result<std::vector<ListedFile>> list_folder(
    const std::filesystem::path& folder);

// "~" and quotes around a path that somebody has pasted are understood.
[[nodiscard]] std::filesystem::path typed_path(const std::string& text);

}  // namespace rostok::viewmodel
