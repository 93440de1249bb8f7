// SPDX-License-Identifier: MIT
// Any bytes as the kept table of a file. Behind the checksum too: what is accepted can be listed,
// replayed, sorted and searched.
#include <string>

#include "require.h"
#include "rostok/library/cache.h"
#include "rostok/library/query.h"
#include "segment_codec.h"

using namespace rostok;
using namespace rostok::library;

namespace {

void use(const Index& index) {
  Filter filter;
  filter.player = "a";
  filter.position = chess::Position();
  Query query(filter, {Column::White, true}, nullptr), all({}, {Column::Black}, nullptr);
  for (std::size_t at = 0; at < index.segments().size(); ++at) {
    query.add(*index.segments()[at], index.first_of(at));
    all.add(*index.segments()[at], index.first_of(at));
  }
  (void)query.result(index);
  ROSTOK_REQUIRE(all.result(index).games.size() == index.size());
  for (std::size_t n = 0; n < index.size(); ++n) {
    const auto found = index.at(n);
    (void)found.white();
    (void)found.event();
    if (const base::Error* fault = found.segment->fault(*found.game)) (void)fault->to_string();
    replay(*found.segment, *found.game, [](const chess::Position& position, std::size_t) {
      (void)position.to_fen();
      return true;
    });
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto index = from_bytes(bytes, {})) use(*index);
  ByteReader in(bytes);
  if (auto segment = SegmentCodec::read(in)) {
    Index index;
    index.add(std::move(segment));
    use(index);
  }
  return 0;
}
