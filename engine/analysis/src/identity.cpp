// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "rostok/analysis/service.h"

namespace rostok::analysis {

namespace {

constexpr std::streamoff kPiece = 64 * 1024;

// FNV-1a of the first and the last piece of a file: headers, build identifier and the end differ
// between any two versions, and forty megabytes of network need not be read.
std::uint64_t fingerprint(const std::string& path, std::uintmax_t size) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  std::ifstream file(path, std::ios::binary);
  std::array<char, kPiece> piece{};
  for (const std::streamoff start :
       {std::streamoff{0}, std::max(kPiece, static_cast<std::streamoff>(size) - kPiece)}) {
    file.clear();
    file.seekg(start);
    file.read(piece.data(), kPiece);
    for (std::streamsize i = 0; i < file.gcount(); ++i)
      hash = (hash ^ static_cast<unsigned char>(piece[static_cast<std::size_t>(i)])) *
             0x100000001B3ULL;
  }
  return hash;
}

}  // namespace

std::string engine_identity(const engine_host::EngineSettings& settings) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(settings.path, error);
  std::array<char, 17> hash{};
  std::snprintf(hash.data(), hash.size(), "%016llx",
                static_cast<unsigned long long>(fingerprint(settings.path, error ? 0 : size)));
  std::string text = std::filesystem::path(settings.path).filename().string() + ' ' +
                     std::to_string(error ? 0 : size) + ' ' + hash.data();
  for (const std::string& argument : settings.arguments)
    text += ' ' + argument;
  std::vector<std::string> options;
  for (const auto& option : settings.options)
    options.push_back(option.name + '=' + option.value);
  std::sort(options.begin(), options.end());
  for (const std::string& option : options)
    text += ' ' + option;
  return text;
}

}  // namespace rostok::analysis
