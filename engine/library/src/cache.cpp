// SPDX-License-Identifier: MIT
#include "rostok/library/cache.h"

#include <algorithm>
#include <cstring>

#include "rostok/base/files.h"
#include "segment_codec.h"

namespace rostok::library {

using base::ErrorKind;
using base::fail;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMagic = "RostokGames1\n";
constexpr std::uintmax_t kMostBytes = std::uintmax_t{1} << 30;
constexpr std::size_t kChecksum = 8;

// Not against malice, only against torn and rotten files.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = 0x9E3779B97F4A7C15 ^ bytes.size();
  const auto mix = [&sum](std::uint64_t word) {
    sum = (sum ^ word) * 0xBF58476D1CE4E5B9;
    sum ^= sum >> 29;
  };
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < 8; ++byte)
      word |= std::uint64_t{static_cast<unsigned char>(bytes[at + byte])} << (8 * byte);
    mix(word);
  }
  for (; at < bytes.size(); ++at)
    mix(static_cast<unsigned char>(bytes[at]));
  return sum;
}

base::Unexpected damaged() {
  return fail(ErrorKind::BadInput, "The kept list of games is damaged");
}

void write_key(ByteWriter& out, const CacheKey& key) {
  out.number(key.file.bytes);
  out.number(static_cast<std::uint64_t>(key.file.changed));
  out.number(key.openings);
}

}  // namespace

std::uint64_t fingerprint(const openings::OpeningNames* names) {
  std::string all;
  if (names != nullptr)
    for (const openings::Opening& opening : names->all())
      all += opening.code + opening.english + '\n';
  return checksum(all);
}

std::string to_bytes(const CacheKey& key, const Index& index) {
  std::string bytes;
  bytes.reserve(index.memory() + 1000);
  bytes += kMagic;
  ByteWriter out(bytes);
  write_key(out, key);
  out.number(static_cast<std::uint32_t>(index.segments().size()));
  for (const auto& segment : index.segments())
    SegmentCodec::write(*segment, out);
  out.number(checksum(bytes));
  return bytes;
}

Result<Index> from_bytes(std::string_view bytes, const CacheKey& key) {
  if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kChecksum) return damaged();
  ByteReader tail(bytes.substr(bytes.size() - kChecksum));
  bytes.remove_suffix(kChecksum);
  if (tail.number<std::uint64_t>() != checksum(bytes)) return damaged();
  ByteReader in(bytes.substr(kMagic.size()));
  CacheKey kept;
  kept.file.bytes = in.number<std::uint64_t>();
  kept.file.changed = static_cast<std::int64_t>(in.number<std::uint64_t>());
  kept.openings = in.number<std::uint64_t>();
  if (in.failed()) return damaged();
  if (kept != key) return fail(ErrorKind::NotFound, "The file has changed since it was read");
  Index index;
  for (auto left = in.number<std::uint32_t>(); left > 0 && !in.failed(); --left) {
    auto segment = SegmentCodec::read(in);
    if (!segment) return damaged();
    index.add(std::move(segment));
  }
  if (in.failed() || in.left() != 0) return damaged();
  return index;
}

fs::path cache_path(const fs::path& folder, const fs::path& file) {
  std::error_code code;
  fs::path whole = fs::weakly_canonical(file, code);
  if (code) whole = file;
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string name;
  for (std::uint64_t sum = checksum(whole.string()); name.size() < 16; sum >>= 4)
    name += kDigits[sum & 15];
  return folder / (name + ".games");
}

Result<Index> load_cache(const fs::path& folder, const fs::path& file, const CacheKey& key) {
  const auto bytes = base::read_file(cache_path(folder, file), kMostBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return from_bytes(*bytes, key);
}

Result<void> save_cache(const fs::path& folder, const fs::path& file, const CacheKey& key,
                        const Index& index) {
  std::error_code code;
  fs::create_directories(folder, code);
  const fs::path path = cache_path(folder, file);
  if (auto kept = base::write_file_atomically(path, to_bytes(key, index)); !kept) return kept;
  std::vector<std::pair<fs::file_time_type, fs::path>> all;
  for (const auto& each : fs::directory_iterator(folder, code))
    if (each.path().extension() == ".games")
      all.emplace_back(each.last_write_time(code), each.path());
  std::sort(all.begin(), all.end());
  for (std::size_t old = 0; old + kMostCaches < all.size(); ++old)
    fs::remove(all[old].second, code);
  return {};
}

}  // namespace rostok::library
