// SPDX-License-Identifier: MIT
// Tables of players and of categories: what is refused says why; what is accepted can be used.
#include <string_view>

#include "require.h"
#include "rostok/results/prizes.h"

using namespace rostok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  model::Tournament t;
  t.players.resize(3);
  for (int i = 0; i < 3; ++i)
    t.players[static_cast<std::size_t>(i)].start_rank = i + 1;
  const auto attributes = results::read_attributes(text, "input", t);
  ROSTOK_REQUIRE(attributes ? attributes->size() == 3 : !attributes.error().message.empty());
  const auto categories = results::read_categories(text, "input", 2026);
  if (!categories) {
    ROSTOK_REQUIRE(!categories.error().message.empty());
    return 0;
  }
  results::FinalTable table;
  for (int i = 0; i < 3; ++i)
    table.rows.push_back({i, i + 1, i + 1, results::Status::Placed, {}, {}});
  const auto lists = results::award(table, attributes ? *attributes : results::attributes_of(t),
                                    {1, 2, 3}, *categories);
  if (!lists) return 0;  // rising amounts
  for (const auto& list : *lists)
    ROSTOK_REQUIRE(list.winners.size() <= 3);
  return 0;
}
