// SPDX-License-Identifier: MIT
#include "checklist.h"
#include "console.h"
#include "explain.h"
#include "rostok/base/files.h"
#include "rostok/pairing/dutch.h"
#include "rostok/pairing/state.h"

namespace rostok::pair_cli {

namespace {

constexpr std::size_t kLongFrom = 300;  // players: the answer may take longer than a blink

// Number of pairs, then "white black" on each line; the bye is "player 0".
std::string printed(const model::Tournament& tournament, const pairing::RoundPairing& round) {
  const auto number = [&](model::PlayerIndex i) {
    return std::to_string(tournament.players[static_cast<std::size_t>(i)].start_rank);
  };
  const bool bye = round.bye != model::kNobody;
  std::string text = std::to_string(round.boards.size() + (bye ? 1 : 0)) + "\n";
  for (const pairing::Board& board : round.boards)
    text += number(board.white) + " " + number(board.black) + "\n";
  if (bye) text += number(round.bye) + " 0\n";
  return text;
}

base::Result<void> check_ready(const model::Tournament& tournament, const std::string& file) {
  const auto bad = [&](const char* code, const char* message) {
    return base::fail({base::ErrorKind::BadInput, message, {}, {file, 0, 0}, code});
  };
  if (!tournament.total_rounds)
    return bad("TRF-040", "The number of rounds is missing (record 142 or XXR)");
  if (!pairing::initial_color(tournament))
    return bad("TRF-033",
               "Draw the colour of number one by lot and write it as record 152 (W or B)");
  return {};
}

}  // namespace

namespace {

// The pairing is what was asked for: a table that cannot be written is told, no more.
void write_checklist(Console& console, const Arguments& arguments, const std::string& file,
                     const model::Tournament& tournament, const pairing::RoundPairing* paired) {
  if (!arguments.checklist) return;
  const auto list = checklist(tournament, tournament.rounds_paired() + 1, paired);
  if (!list) {
    console.fail(list.error());
    return;
  }
  const auto written =
      write_output(checklist_path(arguments, file), paired ? *list + checklist_end() : *list);
  if (!written) console.fail(written.error());
}

// After a round without legal pairing the output must not hold the pairs of an earlier one.
ExitCode no_pairing(Console& console, const Arguments& arguments, const std::string& file,
                    const model::Tournament& tournament, base::Error error) {
  if (arguments.output) {
    const auto emptied = write_output(beside(*arguments.output, file), "");
    if (!emptied) return console.fail(emptied.error());
  }
  write_checklist(console, arguments, file, tournament, nullptr);
  error.place.file = file;
  return console.fail(error);
}

}  // namespace

int run_pair(Console& console, const Arguments& arguments) {
  const std::string& file = arguments.files.front();
  ExitCode code = kOk;
  const auto tournament = load(console, file, arguments.encoding, code);
  if (!tournament) return code;
  if (const auto ready = check_ready(*tournament, file); !ready) return console.fail(ready.error());
  pairing::DutchOptions options;
  options.trace = arguments.explain;
  // A pairing alone is faster than loading the words that would speak of it.
  if (arguments.explain && tournament->players.size() > kLongFrom)
    console.working(console.words().tr("Comparing the choices…"));
  const auto paired = pairing::pair_dutch(*tournament, options);
  console.progress_end();
  if (!paired && paired.error().kind == base::ErrorKind::NoSolution)
    return no_pairing(console, arguments, file, *tournament, paired.error());
  if (!paired) {
    base::Error error = paired.error();
    error.place.file = file;
    return console.fail(error);
  }
  write_checklist(console, arguments, file, *tournament, &*paired);
  if (arguments.action == Action::Pair) {
    const std::string pairs = printed(*tournament, *paired);
    if (arguments.output) {
      const auto written = write_output(beside(*arguments.output, file), pairs);
      if (!written) return console.fail(written.error());
    } else {
      console.out(pairs);
    }
  }
  if (arguments.explain) {
    const auto text = explain(console.words(), *tournament, *paired);
    if (!text) return console.fail(text.error());
    console.out(*text);
  }
  return kOk;
}

}  // namespace rostok::pair_cli
