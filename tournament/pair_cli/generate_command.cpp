// SPDX-License-Identifier: MIT
#include <charconv>
#include <limits>
#include <random>

#include "checklist.h"
#include "console.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/generator/generator.h"

namespace rostok::pair_cli {

namespace {

base::Result<std::uint64_t> seed_of(const Arguments& arguments) {
  if (!arguments.seed) return std::random_device{}();
  const std::string& text = *arguments.seed;
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error == std::errc::result_out_of_range)
    return base::fail(base::ErrorKind::TooLarge, "The seed must be at most {1}, found “{2}”",
                      {std::to_string(std::numeric_limits<std::uint64_t>::max()), text});
  if (error != std::errc{} || end != text.data() + text.size())
    return base::fail(base::ErrorKind::BadInput, "The seed must be a number from 0, found “{1}”",
                      {text});
  return seed;
}

base::Result<int> count_of(const Arguments& arguments) {
  if (!arguments.count) return 1;
  const auto count = base::parse_integer(*arguments.count);
  if (!count || *count < 1 || *count > 1'000'000)
    return base::fail(base::ErrorKind::BadInput,
                      "The count after -n must be 1 to 1000000, found “{1}”", {*arguments.count});
  if (*count > 1 && arguments.output->find('%') == std::string::npos)
    return base::fail(base::ErrorKind::BadInput,
                      "With -n the file after -o needs a % where the seed is to stand", {});
  return static_cast<int>(*count);
}

std::string name_for(const std::string& pattern, std::uint64_t seed) {
  std::string name = pattern;
  if (const auto at = name.rfind('%'); at != std::string::npos)
    name.replace(at, 1, std::to_string(seed));
  return name;
}

base::Result<generator::Settings> settings_of(const Arguments& arguments) {
  if (!arguments.config) return generator::Settings{};
  const auto text = base::read_file(*arguments.config);
  if (!text) return base::fail(text.error());
  return generator::read_settings(*text, *arguments.config);
}

// The table of every round, as for -c; beside the written tournament.
void write_checklists(Console& console, const Arguments& arguments,
                      const std::filesystem::path& path, const generator::Generated& made) {
  if (!arguments.checklist) return;
  std::string text;
  const int played = made.tournament.rounds_paired();
  for (int round = 1; round <= played + (made.ended_early ? 1 : 0); ++round) {
    pairing::DutchOptions options;
    if (round <= played) options.round = round;
    const auto paired = pairing::pair_dutch(made.tournament, options);
    const auto list = checklist(made.tournament, round, paired ? &*paired : nullptr);
    text += "Round #" + std::to_string(round) + ".\n" + (list ? *list : "");
  }
  const auto written =
      write_output(checklist_path(arguments, path.string()), text + checklist_end());
  if (!written) console.fail(written.error());
}

}  // namespace

int run_generate(Console& console, const Arguments& arguments) {
  const auto settings = settings_of(arguments);
  if (!settings) return console.fail(settings.error());
  const auto first = seed_of(arguments);
  if (!first) return console.fail(first.error());
  const auto count = count_of(arguments);
  if (!count) return console.fail(count.error());
  std::optional<model::Tournament> source;
  if (!arguments.files.empty()) {
    ExitCode code = kOk;
    source = load(console, arguments.files.front(), arguments.encoding, code);
    if (!source) return code;
  }
  const std::string base_name = source ? arguments.files.front() : arguments.config.value_or("");
  int worst = kOk;
  for (int i = 0; i < *count; ++i) {
    const std::uint64_t seed = *first + static_cast<std::uint64_t>(i);
    const auto after_round = [&](int round, int rounds) {
      if (*count == 1) console.progress(round, rounds);
    };
    const auto made =
        source ? generator::replay(*source, generator::settings_like(*source), seed, after_round)
               : generator::generate(*settings, seed, after_round);
    if (!made) return console.fail(made.error());
    if (made->ended_early) {
      const int played = made->tournament.rounds_paired();
      worst = std::max<int>(
          worst,
          console.fail({base::ErrorKind::NoSolution,
                        "Seed {1}: no legal pairing of round {2} exists, the file ends before it",
                        {std::to_string(seed), std::to_string(played + 1)},
                        {},
                        ""}));
    }
    auto tournament = made->tournament;
    tournament.pairing_program = "rostok-pair " ROSTOK_VERSION;
    const auto path = base_name.empty() ? std::filesystem::path(name_for(*arguments.output, seed))
                                        : beside(name_for(*arguments.output, seed), base_name);
    const auto written = write_output(path, trf::write_trf(tournament));
    if (!written) {
      console.progress_end();
      return console.fail(written.error());
    }
    write_checklists(console, arguments, path, *made);
    if (*count > 1) console.progress(i + 1, *count);
  }
  console.progress_end();
  return worst;
}

}  // namespace rostok::pair_cli
