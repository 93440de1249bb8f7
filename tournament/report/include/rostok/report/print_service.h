// SPDX-License-Identifier: MIT
// The system's own means to look at a PDF and to print it. Nothing goes through a shell.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::report {

// Opens the file in the viewer that the system has for it and returns after a moment. Errors:
// NotFound for a file that is not there or a system without xdg-open; Io when it fails.
[[nodiscard]] base::Result<void> open_in_viewer(const std::filesystem::path& pdf);

struct Printer {
  std::string name;
  bool is_default = false;
};
// Errors: NotFound where the print system (CUPS' lpstat) is not installed. No printer is an empty
// list.
[[nodiscard]] base::Result<std::vector<Printer>> list_printers();

// Hands the file to the print system's queue; an empty name means its default printer. Errors:
// NotFound as above or for a file that is not there; Io with what lp said.
[[nodiscard]] base::Result<void> print_file(const std::filesystem::path& pdf,
                                            const std::string& printer = {}, int copies = 1);

}  // namespace rostok::report
