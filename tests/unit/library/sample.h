// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <sstream>
#include <string>

#include "catch.h"
#include "rostok/library/query.h"
#include "rostok/library/scanner.h"

namespace rostok::library {

inline Scanner::Names opening_names() {
  static const Scanner::Names names = [] {
    auto loaded = openings::OpeningNames::load(ROSTOK_SHARE_DIR);
    REQUIRE(loaded);
    return std::make_shared<const openings::OpeningNames>(std::move(*loaded));
  }();
  return names;
}

// Everything of a scanner, in pieces of `step` bytes.
inline Index read_all(Scanner& scanner, std::uint64_t step = 1000) {
  Index index;
  for (bool finished = false; !finished;) {
    auto read = scanner.advance(step);
    REQUIRE(read);
    finished = read->finished;
    index.add(read->games);
  }
  return index;
}

inline Index index_of(const std::string& text, std::uint64_t step = 1000) {
  Scanner scanner(std::make_unique<std::istringstream>(text), "sample.pgn", opening_names());
  return read_all(scanner, step);
}

inline Index index_of_file(const std::filesystem::path& path) {
  auto scanner = Scanner::open(path, opening_names());
  REQUIRE(scanner);
  return read_all(*scanner, 20'000);
}

// Four games: two Sicilians, a Spanish game, a faulty one; two scripts, two years and no year.
inline const std::string kSample =
    "[Event \"Кубок школы\"]\n[White \"Карпов, Анатолий\"]\n[Black \"Semyonov, Pyotr\"]\n"
    "[Date \"2024.03.01\"]\n[Result \"1-0\"]\n[WhiteElo \"1850\"]\n\n"
    "1. e4 c5 2. Nf3 d6 3. d4 cxd4 4. Nxd4 Nf6 5. Nc3 a6 1-0\n\n"
    "[Event \"Cup\"]\n[White \"Yusupov, Artur\"]\n[Black \"Карпов, Анатолий\"]\n"
    "[Date \"2025.??.??\"]\n[Result \"1/2-1/2\"]\n\n"
    "1. Nf3 c5 2. e4 d6 3. d4 Nf6 4. Nc3 cxd4 5. Nxd4 a6 6. Be3 1/2-1/2\n\n"
    "[Event \"Cup\"]\n[White \"Фёдорова, Яна\"]\n[Black \"Orlov, Ivan\"]\n[Result \"0-1\"]\n\n"
    "1. e4 e5 2. Nf3 Nc6 3. Bb5 Ke6 0-1\n\n"
    "[Event \"Cup\"]\n[White \"Orlov, Ivan\"]\n[Black \"Karpov, Pavel\"]\n[Date \"2025.11.02\"]\n"
    "[Result \"0-1\"]\n\n1. e4 e5 2. Nf3 Nc6 3. Bb5 {Ruy} a6 (3... Nf6 4. O-O) 4. Ba4 0-1\n";

}  // namespace rostok::library
