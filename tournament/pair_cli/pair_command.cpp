// SPDX-License-Identifier: MIT
#include "checklist.h"
#include "console.h"
#include "explain.h"
#include "rostok/base/files.h"
#include "rostok/pairing/dutch.h"
#include "rostok/pairing/state.h"

namespace rostok::pair_cli {

namespace {

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
    return bad("TRF-033", "Draw the colour of number one by lot and write it as record 152 (W or B)");
  return {};
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
  const auto paired = pairing::pair_dutch(*tournament, options);
  if (!paired) {
    base::Error error = paired.error();
    error.place.file = file;
    return console.fail(error);
  }
  if (arguments.checklist) {
    const auto path = arguments.checklist_file
                          ? beside(*arguments.checklist_file, file)
                          : std::filesystem::path(file).replace_extension("list");
    const auto list = checklist(*tournament, *paired);
    if (!list) return console.fail(list.error());
    if (const auto written = base::write_file_atomically(path, *list); !written)
      console.fail(written.error());  // the pairing is what was asked for: go on
  }
  if (arguments.action == Action::Pair) {
    const std::string pairs = printed(*tournament, *paired);
    if (arguments.output) {
      const auto written = base::write_file_atomically(beside(*arguments.output, file), pairs);
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
