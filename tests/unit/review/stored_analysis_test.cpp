// SPDX-License-Identifier: MIT
// An analysis that is kept gives the same report when it is read, and only to its own game.
#include "rostok/review/stored_analysis.h"

#include <boost/json.hpp>
#include <random>

#include "review_games.h"
#include "rostok/review/json.h"

using namespace rostok;
using namespace rostok::review;

namespace {

using Random = std::mt19937;

int below(Random& random, std::size_t limit) {
  return static_cast<int>(random() % limit);
}

std::vector<chess::Move> random_line(Random& random, chess::Position position, int most) {
  std::vector<chess::Move> moves;
  while (static_cast<int>(moves.size()) < most && position.has_legal_move()) {
    const auto legal = position.legal_moves();
    moves.push_back(legal[static_cast<std::size_t>(below(random, legal.size()))]);
    position.play(moves.back());
  }
  return moves;
}

Score random_score(Random& random) {
  if (below(random, 5) == 0)
    return Score::mate(below(random, 2) == 0 ? chess::Color::White : chess::Color::Black,
                       below(random, 30));
  return Score::centipawns(below(random, 4000) - 2000);
}

Line random_best(Random& random, const chess::Position& position) {
  return {random_score(random), below(random, 40),
          random_line(random, position, 1 + below(random, 8))};
}

// A game of random legal moves, standard or Chess960, with random answers of an engine.
std::pair<GameRecord, Analysis> random_review(Random& random) {
  GameRecord record;
  if (below(random, 3) == 0) record.start = chess::Position::chess960_start(below(random, 960));
  record.moves = random_line(random, record.start, below(random, 60));
  Analysis analysis;
  analysis.engine = "Engine «Ё» 1.0";
  analysis.nodes = 100'000;
  analysis.book_moves =
      record.moves.empty() ? 0 : static_cast<std::size_t>(below(random, record.moves.size()));
  for (const chess::Position& position : positions_of(record)) {
    EvaluatedPosition& at = analysis.positions.emplace_back();
    if (!position.has_legal_move()) continue;
    if (below(random, 4) != 0) at.line = random_best(random, position);
    for (int i = below(random, 6); i > 3; --i)
      at.closer.push_back(random_best(random, position));
  }
  return {record, analysis};
}

std::string report_text(const GameRecord& record, const Analysis& analysis) {
  return to_text(to_json(make_report(record, analysis)));
}

struct Kept {
  GameRecord record = game("e4 e5 Nf3 Nc6");
  Analysis analysis;
  Kept() {
    analysis.engine = "Engine";
    analysis.nodes = 1000;
    analysis.positions.resize(5);
    analysis.positions[2].line = Line{Score::centipawns(30), 12, {record.moves[2]}};
    analysis.positions[3].closer = {{Score::mate(chess::Color::Black, 4), 12, {record.moves[3]}}};
  }
  [[nodiscard]] std::string with(const char* key, const char* value) const {
    auto object = boost::json::parse(analysis_to_text(analysis, record)).as_object();
    object[key] = boost::json::parse(value);
    return boost::json::serialize(object);
  }
};

std::string fault(const Kept& kept, const char* key, const char* value) {
  const auto read = analysis_from_text(kept.with(key, value), kept.record);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == base::ErrorKind::BadInput);
  return read.error().args.front();
}

}  // namespace

TEST_CASE("kept analyses of random games give the same reports") {
  Random random(20261125);
  for (int i = 0; i < 200; ++i) {
    const auto [record, analysis] = random_review(random);
    const std::string text = analysis_to_text(analysis, record);
    const auto read = analysis_from_text(text, record);
    if (!read) FAIL(read.error().to_string() << "\n" << text);
    CHECK(read->engine == analysis.engine);
    CHECK(analysis_to_text(*read, record) == text);
    CHECK(report_text(record, *read) == report_text(record, analysis));
  }
}

TEST_CASE("an analysis is of one game") {
  const Kept kept;
  const std::string text = analysis_to_text(kept.analysis, kept.record);
  CHECK(text.find('\n') == std::string::npos);
  REQUIRE(analysis_from_text(text, kept.record));
  CHECK_FALSE(analysis_from_text(text, game("e4 e5 Nf3 Nf6")));
  CHECK_FALSE(analysis_from_text(text, game("e4 e5 Nf3")));
  CHECK_FALSE(analysis_from_text(text, game("e4 e5 Nf3 Nc6 Bb5")));
}

TEST_CASE("an analysis with other curves is not read in silence") {
  const Kept kept;
  ReportModel other;
  other.name = "other-2030";
  const auto read =
      analysis_from_text(analysis_to_text(kept.analysis, kept.record, other), kept.record);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == base::ErrorKind::Unsupported);
  CHECK(read.error().args.front() == "other-2030");
  CHECK(analysis_from_text(kept.with("version", "2"), kept.record).error().kind ==
        base::ErrorKind::Unsupported);
}

TEST_CASE("wrong fields of an analysis are named") {
  const Kept kept;
  CHECK(fault(kept, "format", "\"rostok-review\"") == "format");
  CHECK(fault(kept, "version", "0") == "version");
  CHECK(fault(kept, "nodes", "-1") == "nodes");
  CHECK(fault(kept, "book_plies", "5") == "book_plies");
  CHECK(fault(kept, "positions", "[]") == "positions");
  CHECK(fault(kept, "positions", "[{},{},{},{},5]") == "positions");
  CHECK(fault(kept, "positions",
              "[{},{},{},{},{\"best\":{\"score\":{\"centipawns\":1},\"depth\":1,\"moves\":[]}}]") ==
        "moves");
  CHECK(fault(kept, "positions",
              "[{},{},{},{},{\"best\":{\"score\":{},\"depth\":1,\"moves\":[\"f1b5\"]}}]") ==
        "centipawns");
  CHECK(fault(kept, "positions",
              "[{},{},{},{},{\"closer\":[{\"score\":{\"centipawns\":1},\"depth\":1,\"moves\":["
              "\"f1b6\"]}]}]") == "moves");
  CHECK_FALSE(analysis_from_text("", kept.record));
  CHECK_FALSE(analysis_from_text("\"text\"", kept.record));
}

TEST_CASE("an engine with a strange name can be kept") {
  Kept kept;
  kept.analysis.engine = "M\xFCller";
  const auto read = analysis_from_text(analysis_to_text(kept.analysis, kept.record), kept.record);
  REQUIRE(read);
  CHECK(read->engine == "Müller");
}
