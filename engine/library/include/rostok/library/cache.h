// SPDX-License-Identifier: MIT
// The table of a file kept on the disk, so that a big file is there at once the second time.
#pragma once
#include "rostok/library/scanner.h"

namespace rostok::library {

// A kept table is good for exactly this file and these names of openings.
struct CacheKey {
  FileStamp file;
  std::uint64_t openings = 0;  // of fingerprint()
  bool operator==(const CacheKey&) const = default;
};
[[nodiscard]] std::uint64_t fingerprint(const openings::OpeningNames* names);

[[nodiscard]] std::string to_bytes(const CacheKey& key, const Index& index);
// Errors: NotFound when it belongs to another state of the file; BadInput when it is damaged (every
// number is checked, so that any bytes may be handed in).
[[nodiscard]] base::Result<Index> from_bytes(std::string_view bytes, const CacheKey& key);

// Where the table of `file` is kept below `folder`.
[[nodiscard]] std::filesystem::path cache_path(const std::filesystem::path& folder,
                                               const std::filesystem::path& file);
// As from_bytes; also NotFound when there is none.
[[nodiscard]] base::Result<Index> load_cache(const std::filesystem::path& folder,
                                             const std::filesystem::path& file,
                                             const CacheKey& key);
// Keeps the tables of the `kMostCaches` files used last. Errors: Io.
inline constexpr std::size_t kMostCaches = 8;
[[nodiscard]] base::Result<void> save_cache(const std::filesystem::path& folder,
                                            const std::filesystem::path& file, const CacheKey& key,
                                            const Index& index);

}  // namespace rostok::library
