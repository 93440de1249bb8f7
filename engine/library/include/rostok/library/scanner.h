// SPDX-License-Identifier: MIT
// Reads a file of games once from front to back and hands over what is in it, piece by piece, so
// that a list can be used while the rest is still being read.
#pragma once
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <stop_token>

#include "rostok/base/result.h"
#include "rostok/library/segment.h"
#include "rostok/openings/opening_names.h"

namespace rostok::library {

// By which it is known again that a file is still the one that was read.
struct FileStamp {
  std::uint64_t bytes = 0;
  std::int64_t changed = 0;  // in the ticks of the file system's clock
  bool operator==(const FileStamp&) const = default;
};
// Errors: NotFound, Io (a folder, a device, a file that may not be read).
[[nodiscard]] base::Result<FileStamp> stamp_of(const std::filesystem::path& path);

class Scanner {
 public:
  using Names = std::shared_ptr<const openings::OpeningNames>;  // may be null: no openings

  // Errors: those of stamp_of.
  [[nodiscard]] static base::Result<Scanner> open(const std::filesystem::path& path, Names names);
  Scanner(std::unique_ptr<std::istream> input, std::string file_name, Names names);
  ~Scanner();
  Scanner(Scanner&&) noexcept;
  Scanner& operator=(Scanner&&) noexcept;

  struct Step {
    std::shared_ptr<const Segment> games;  // never null, may be empty
    bool finished = false;
  };
  // Reads the games of about the next `bytes` of the file, at least one if there is one. A faulty
  // game is an entry with its fault and costs no other game. Errors: Cancelled, heeded within one
  // block of the file; Io.
  [[nodiscard]] base::Result<Step> advance(std::uint64_t bytes, std::stop_token cancel = {});

  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rostok::library
