// SPDX-License-Identifier: MIT
// TRF: faults are named inside the file; whatever is accepted is written and read back as the same
// value and the same file, with every line that was not understood.
#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "require.h"
#include "rostok/trf/trf.h"

using namespace rostok;

namespace {

int count_lines(std::string_view bytes) {
  int lines = 1;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\n' || (bytes[i] == '\r' && !bytes.substr(i + 1).starts_with('\n'))) ++lines;
  return lines;
}

void check_problems(const trf::ReadOutcome& read, std::string_view bytes) {
  // A field may be missing behind the end of its line: the last fixed one begins in column 142.
  const int lines = count_lines(bytes), columns = static_cast<int>(bytes.size()) + 142;
  for (const auto& problem : read.problems) {
    const auto& place = problem.error.place;
    ROSTOK_REQUIRE(!problem.error.message.empty());
    ROSTOK_REQUIRE(problem.error.code.starts_with("TRF-"));
    if (problem.error.code == "TRF-046") continue;  // about the whole file
    ROSTOK_REQUIRE(place.line >= 1 && place.line <= lines);
    ROSTOK_REQUIRE(place.column >= 1 && place.column <= columns);
  }
}

// What the file does not order: byes of one round and kind, lines kept behind records that are
// not written.
model::Tournament ordered(model::Tournament tournament) {
  auto& byes = tournament.requested_byes;
  std::sort(byes.begin(), byes.end(), [](const auto& a, const auto& b) {
    return std::tie(a.round, a.code, a.player) < std::tie(b.round, b.code, b.player);
  });
  for (auto& kept : tournament.kept_lines) {
    kept.after.clear();
    kept.player = model::kNobody;
  }
  std::sort(tournament.kept_lines.begin(), tournament.kept_lines.end(),
            [](const auto& a, const auto& b) { return a.text < b.text; });
  return tournament;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  for (const auto encoding : {trf::Encoding::Utf8, trf::Encoding::Cp1251}) {
    const auto read = trf::read_trf(bytes, "input", {encoding});
    check_problems(read, bytes);
    if (!read.ok()) continue;
    ROSTOK_REQUIRE(read.player_lines.size() == read.tournament.players.size());
    const std::string written = trf::write_trf(read.tournament);
    const auto again = trf::read_trf(written, "written");
    ROSTOK_REQUIRE(again.ok());
    ROSTOK_REQUIRE(ordered(again.tournament) == ordered(read.tournament));
    ROSTOK_REQUIRE(trf::write_trf(again.tournament) == written);
    for (const auto& kept : read.tournament.kept_lines)
      ROSTOK_REQUIRE(written.find(kept.text) != std::string::npos);
    // The other dialects cannot say everything; they are written all the same.
    ROSTOK_REQUIRE(
        !trf::write_trf(read.tournament, {trf::LineEnd::Lf, trf::Version::Trf16, true}).empty());
    ROSTOK_REQUIRE(
        !trf::write_trf(read.tournament, {trf::LineEnd::Cr, trf::Version::Trf2026, true}).empty());
  }
  return 0;
}
