// SPDX-License-Identifier: MIT
// The layout of a round with differences is that of the reference checker, so that scripts which
// compare two checkers read both.
#include "checklist.h"
#include "console.h"
#include "rostok/base/files.h"
#include "rostok/checker/checker.h"

namespace rostok::pair_cli {

namespace {

using checker::Pair;

std::string right(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string cell(const model::Tournament& tournament, const std::vector<Pair>& pairs,
                 std::size_t row) {
  if (row >= pairs.size()) return std::string(9, ' ');
  const auto number = [&](model::PlayerIndex i) {
    return i == model::kNobody
               ? std::string("0")
               : std::to_string(tournament.players[static_cast<std::size_t>(i)].start_rank);
  };
  return right(number(pairs[row].white), 3) + " - " + right(number(pairs[row].black), 3);
}

std::string differences(const model::Tournament& tournament, const checker::RoundCheck& check) {
  std::string text = "  Checker pairings        Tournament pairings \n";
  const std::size_t rows = std::max(check.expected.size(), check.recorded.size());
  for (std::size_t row = 0; row < rows; ++row)
    text += "    " + cell(tournament, check.expected, row) + std::string(16, ' ') +
            cell(tournament, check.recorded, row) + "\n";
  return text + "\n";
}

struct FileCheck {
  ExitCode code = kOk;
  bool agrees = true;
};

void check_standings(Console& console, const model::Tournament& tournament, const std::string& name,
                     bool by_points, FileCheck& result) {
  const auto ranks = checker::check_ranks(tournament, by_points);
  if (!ranks) return;
  const auto& words = console.words();
  if (!ranks->unsupported.empty())
    console.out(
        name + ": " +
        words.tr("ranks not compared, tie-break {1} is not computed", {ranks->unsupported}) + "\n");
  for (const auto& each : ranks->differences) {
    const auto index = static_cast<std::size_t>(each.competitor);
    const bool team = ranks->competitors == standings::Competitors::Teams;
    const std::vector<std::string> words_of{
        std::to_string(team ? tournament.team_event.teams[index].number
                            : tournament.players[index].start_rank),
        std::to_string(each.listed), std::to_string(each.computed), each.decided_by};
    const std::string text =
        team
            ? words.tr("team {1}: rank {2} in the file, {3} by its results ({4} decides)", words_of)
            : words.tr("player {1}: rank {2} in the file, {3} by its results ({4} decides)",
                       words_of);
    console.out(name + ": " + text + "\n");
    result.agrees = false;
  }
}

// Only the standings: such a system is not paired here.
void check_other_system(Console& console, const model::Tournament& tournament,
                        const std::string& name, bool by_points, FileCheck& result) {
  const auto& type =
      tournament.encoded_type.empty() ? tournament.type_text : tournament.encoded_type;
  console.out(name + ": " +
              console.words().tr("pairings not compared, “{1}” is not the Dutch system", {type}) +
              "\n");
  check_standings(console, tournament, name, by_points, result);
  console.out("\n");
}

std::string round_list(const model::Tournament& tournament, int round) {
  pairing::DutchOptions options;
  options.round = round;
  const auto paired = pairing::pair_dutch(tournament, options);
  const auto list = checklist(tournament, round, paired ? &*paired : nullptr);
  return "Round #" + std::to_string(round) + "\n" + (list ? *list : "");
}

FileCheck check_file(Console& console, const Arguments& arguments, const std::string& file) {
  FileCheck result;
  const bool any = !arguments.dutch && !arguments.only_round && !arguments.checklist;
  const auto tournament =
      load(console, file, arguments.encoding, result.code, any ? Systems::Any : Systems::DutchOnly);
  if (!tournament) return result;
  const std::string name = std::filesystem::path(file).stem().string();
  if (tournament->system != model::PairingSystem::Dutch) {
    check_other_system(console, *tournament, name, arguments.strict, result);
    return result;
  }
  std::string lists;
  const int last = tournament->rounds_paired();
  for (int round = 1; round <= last; ++round) {
    if (arguments.only_round && *arguments.only_round != round) continue;
    const auto check = checker::check_round(*tournament, round);
    if (!check) {
      base::Error error = check.error();
      error.place.file = file;
      result.code = console.fail(error);
      return result;
    }
    console.out(name + ": Round #" + std::to_string(round) + "\n");
    if (check->no_pairing)
      console.out("No valid pairing exists for round " + std::to_string(round) + ".\n\n");
    else if (!check->agrees())
      console.out(differences(*tournament, *check));
    result.agrees = result.agrees && check->agrees();
    if (arguments.files.size() == 1) console.progress(round, last);
    if (arguments.checklist) lists += round_list(*tournament, round);
  }
  if (!arguments.only_round) check_standings(console, *tournament, name, arguments.strict, result);
  console.out("\n");
  if (!arguments.checklist) return result;
  const auto written = write_output(checklist_path(arguments, file), lists + checklist_end());
  if (!written) console.fail(written.error());
  return result;
}

}  // namespace

int run_check(Console& console, const Arguments& arguments) {
  int worst = kOk;
  long long agreeing = 0, different = 0, refused = 0;
  for (const std::string& file : arguments.files) {
    const FileCheck check = check_file(console, arguments, file);
    worst = std::max(worst, static_cast<int>(check.code));
    if (check.code != kOk)
      ++refused;
    else
      ++(check.agrees ? agreeing : different);
    if (arguments.files.size() > 1)
      console.progress(agreeing + different + refused,
                       static_cast<long long>(arguments.files.size()));
  }
  console.progress_end();
  if (arguments.strict && different > 0) worst = std::max(worst, 1);
  if (arguments.files.size() > 1)
    console.out("files " + std::to_string(arguments.files.size()) + " ok " +
                std::to_string(agreeing) + " inconsistent " + std::to_string(different) +
                " refused " + std::to_string(refused) + "\n");
  return worst;
}

}  // namespace rostok::pair_cli
