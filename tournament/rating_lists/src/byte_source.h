// SPDX-License-Identifier: MIT
// The bytes of a list in pieces, from a plain file or out of its archive.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::rating_lists {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // Fills `to` from its start; fewer bytes than asked for, but more than 0, until the end, where
  // it is 0. Errors: Io (also a damaged archive).
  [[nodiscard]] virtual base::Result<std::size_t> read(char* to, std::size_t size) = 0;
};

// A list that can be opened: a file, or a member of an archive.
struct Member {
  std::string name;        // for a person: "list.txt", "lists.zip/list.txt"
  std::uint64_t size = 0;  // unpacked; 0 = not known (a pipe)
  std::string date;        // YYYY-MM-DD of its last change; "" = not known
  std::function<base::Result<std::unique_ptr<ByteSource>>()> open;
};

// Larger ones are refused: no list is near it, and an archive may claim anything.
constexpr std::uint64_t kLargestMember = std::uint64_t{8} << 30;

// What `path` holds: itself, or the text files of a ZIP archive in their order, known by its first
// bytes. Errors: NotFound, Io, TooLarge.
[[nodiscard]] base::Result<std::vector<Member>> members_of(const std::filesystem::path& path);

// Bytes in memory, for tests and fuzzers. `bytes` outlives the source.
[[nodiscard]] std::unique_ptr<ByteSource> memory_source(std::string_view bytes);

namespace detail {
[[nodiscard]] base::Result<std::vector<Member>> archive_members(const std::filesystem::path& path);
}

}  // namespace rostok::rating_lists
