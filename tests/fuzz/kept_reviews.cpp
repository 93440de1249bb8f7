// SPDX-License-Identifier: MIT
// Tasks and analyses as they are kept beside games: whatever is accepted is sound and is written
// and read back the same.
#include <string_view>

#include "require.h"
#include "rostok/chess/notation.h"
#include "rostok/review/stored_analysis.h"
#include "rostok/training/json.h"

using namespace rostok;

namespace {

// 1.e4 e5 2.Nf3 Nc6
review::GameRecord short_game() {
  review::GameRecord record;
  chess::Position position = record.start;
  for (const char* text : {"e2e4", "e7e5", "g1f3", "b8c6"}) {
    record.moves.push_back(*chess::parse_uci(position, text));
    position.play(record.moves.back());
  }
  return record;
}

void check_task(std::string_view text) {
  const auto task = training::task_from_text(text);
  if (!task) {
    ROSTOK_REQUIRE(!task.error().message.empty());
    return;
  }
  ROSTOK_REQUIRE(task->position.is_legal(task->played) && !task->accepted.empty());
  const std::string written = training::task_to_text(*task);
  const auto again = training::task_from_text(written);
  ROSTOK_REQUIRE(again && training::task_to_text(*again) == written);
}

void check_analysis(std::string_view text) {
  static const review::GameRecord record = short_game();
  const auto analysis = review::analysis_from_text(text, record);
  if (!analysis) {
    ROSTOK_REQUIRE(!analysis.error().message.empty());
    return;
  }
  const std::string written = review::analysis_to_text(*analysis, record);
  const auto again = review::analysis_from_text(written, record);
  ROSTOK_REQUIRE(again && review::analysis_to_text(*again, record) == written);
  // Whatever was kept, a report can be made of it.
  const auto report = review::make_report(record, *analysis);
  (void)training::make_tasks(report, chess::Color::White);
  (void)training::make_tasks(report, chess::Color::Black);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_task(text);
  check_analysis(text);
  return 0;
}
