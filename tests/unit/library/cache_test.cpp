// SPDX-License-Identifier: MIT
#include "rostok/library/cache.h"
#include "rostok/base/files.h"
#include "sample.h"
#include "temporary_folder.h"

using namespace rostok;
using namespace rostok::library;

namespace {

const CacheKey kKey{{1234, -77}, 42};

bool same(const Index& a, const Index& b) {
  if (a.size() != b.size() || a.faulty() != b.faulty()) return false;
  for (std::size_t n = 0; n < a.size(); ++n) {
    const auto left = a.at(n), right = b.at(n);
    const auto moves = left.segment->moves(*left.game), others = right.segment->moves(*right.game);
    if (*left.game != *right.game || left.white() != right.white() ||
        left.black() != right.black() || left.event() != right.event() ||
        !std::equal(moves.begin(), moves.end(), others.begin(), others.end()))
      return false;
    const base::Error* fault = left.segment->fault(*left.game);
    if (fault && fault->to_string() != right.segment->fault(*right.game)->to_string()) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a kept table is read back the same") {
  for (const std::uint64_t step : {1, 1'000'000}) {
    const Index index = index_of(kSample, step);
    const auto again = from_bytes(to_bytes(kKey, index), kKey);
    REQUIRE(again);
    CHECK(same(index, *again));
  }
  const auto nothing = from_bytes(to_bytes(kKey, Index()), kKey);
  REQUIRE(nothing);
  CHECK(nothing->size() == 0);
}

TEST_CASE("a kept table is good for one state of the file and one list of openings") {
  const std::string bytes = to_bytes(kKey, index_of(kSample));
  for (const CacheKey other :
       {CacheKey{{1235, -77}, 42}, CacheKey{{1234, -78}, 42}, CacheKey{{1234, -77}, 43}}) {
    const auto none = from_bytes(bytes, other);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == base::ErrorKind::NotFound);
  }
  CHECK(fingerprint(opening_names().get()) != fingerprint(nullptr));
}

TEST_CASE("a torn or rotten table is refused") {
  const std::string bytes = to_bytes(kKey, index_of(kSample));
  for (std::size_t size = 0; size < bytes.size(); size += 7)
    CHECK_FALSE(from_bytes(std::string_view(bytes).substr(0, size), kKey));
  for (std::size_t at = 0; at < bytes.size(); at += 5) {
    std::string rotten = bytes;
    rotten[at] = static_cast<char>(rotten[at] ^ 0x10);
    CHECK_FALSE(from_bytes(rotten, kKey));
  }
}

TEST_CASE("tables of the files used last are kept in a folder") {
  const test::TemporaryFolder folder;
  const Index index = index_of(kSample);
  CHECK_FALSE(load_cache(folder.path, "a.pgn", kKey));
  REQUIRE(save_cache(folder.path / "cache", "a.pgn", kKey, index));
  const auto again = load_cache(folder.path / "cache", "a.pgn", kKey);
  REQUIRE(again);
  CHECK(same(index, *again));
  for (std::size_t n = 0; n < kMostCaches + 3; ++n)
    REQUIRE(save_cache(folder.path / "cache", "many" + std::to_string(n), kKey, index));
  std::size_t kept = 0;
  for (const auto& each : std::filesystem::directory_iterator(folder.path / "cache"))
    kept += each.is_regular_file() ? 1 : 0;
  CHECK(kept == kMostCaches);
}
