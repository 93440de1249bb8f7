// SPDX-License-Identifier: MIT
// Where the program finds its own assets.
#pragma once
#include <filesystem>

namespace rostok::base {

// Full path of the running program; empty if the system does not tell.
[[nodiscard]] std::filesystem::path program_path();

// Folder with locale/, pieces/, sounds/, sample/ …: $ROSTOK_SHARE if set, else
// ../share/rostok beside the program's folder (build tree and installed tree alike).
[[nodiscard]] std::filesystem::path share_dir();

// Per-user folder for settings and unfinished games ($XDG_DATA_HOME/rostok or
// ~/.local/share/rostok on Linux); the folder data/ beside bin/ where a file named "portable" stands
// beside bin/, for a program that is carried about on a stick. Not created here.
[[nodiscard]] std::filesystem::path user_data_dir();

}  // namespace rostok::base
