// SPDX-License-Identifier: MIT
// The invented tournament of tests/data/tables/small.trf, whose names try to be markup and
// formulas.
#pragma once
#include "catch.h"
#include "rostok/base/files.h"
#include "rostok/results/final_table.h"
#include "rostok/trf/trf.h"

inline rostok::model::Tournament small_tournament() {
  const std::string path = ROSTOK_TESTS_DIR "/data/tables/small.trf";
  const auto bytes = rostok::base::read_file(path);
  REQUIRE(bytes);
  auto outcome = rostok::trf::read_trf(*bytes, path);
  REQUIRE(outcome.ok());
  return outcome.tournament;
}

inline rostok::i18n::Translator words_in(rostok::i18n::Language language) {
  return rostok::i18n::Translator(language, ROSTOK_SHARE_DIR "/locale");
}
