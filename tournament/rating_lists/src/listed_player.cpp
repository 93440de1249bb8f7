// SPDX-License-Identifier: MIT
#include "rostok/rating_lists/listed_player.h"

#include <array>

namespace rostok::rating_lists {

namespace {

constexpr std::array<const char*, kTempoCount> kTempoNames{"standard", "rapid", "blitz"};
constexpr const char* kFide = "fide";
constexpr const char* kNational = "national";

}  // namespace

const char* to_string(Tempo tempo) {
  return kTempoNames[static_cast<std::size_t>(tempo)];
}

std::optional<Tempo> parse_tempo(const std::string& text) {
  for (std::size_t tempo = 0; tempo < kTempoCount; ++tempo)
    if (text == kTempoNames[tempo]) return static_cast<Tempo>(tempo);
  return std::nullopt;
}

std::string to_string(const ListKey& key) {
  const std::string authority = key.authority == Authority::Fide ? kFide : kNational;
  return key.tempo ? authority + "-" + to_string(*key.tempo) : authority;
}

std::optional<ListKey> parse_list_key(const std::string& text) {
  if (text == kFide) return ListKey{};
  const std::size_t hyphen = text.find('-');
  const std::string authority = text.substr(0, hyphen);
  if (hyphen == std::string::npos || (authority != kFide && authority != kNational))
    return std::nullopt;
  const auto tempo = parse_tempo(text.substr(hyphen + 1));
  if (!tempo) return std::nullopt;
  return ListKey{authority == kFide ? Authority::Fide : Authority::National, tempo};
}

}  // namespace rostok::rating_lists
