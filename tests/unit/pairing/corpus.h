// SPDX-License-Identifier: MIT
// Tournaments whose pairings are known, and how to compare ours with them.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "rostok/model/tournament.h"
#include "rostok/pairing/dutch.h"

namespace rostok::test {

using Paths = std::vector<std::filesystem::path>;

// Files of `folder` with this extension, sorted; empty when the folder is not there.
Paths files_in(const std::filesystem::path& folder, const std::string& extension);

// The small copy inside the repository and the whole corpus beside it, when it is there.
Paths dutch_folders();

model::Tournament load(const std::filesystem::path& trf);
std::string read_text(const std::filesystem::path& path);

// Pairs round `round` again; "" or what is different from the record.
std::string difference_in_round(const model::Tournament& tournament, int round,
                                pairing::DutchOptions options);

// As the reference prints it: number of pairs, then "white black" by starting rank, 0 for the bye.
std::string printed(const model::Tournament& tournament, const pairing::RoundPairing& round);

}  // namespace rostok::test
