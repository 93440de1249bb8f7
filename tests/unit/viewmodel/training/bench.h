// SPDX-License-Identifier: MIT
// A student's place for the tests of exercises: time that stands, an engine that says what it is
// told to say, a session in memory.
#pragma once
#include "../fake_time.h"
#include "catch.h"
#include "rostok/chess/notation.h"
#include "rostok/viewmodel/training/common.h"

struct FakeEvaluator final : rostok::viewmodel::Evaluator {
  std::vector<std::pair<rostok::analysis::Request, Done>> asked;
  Ticket evaluate(const rostok::analysis::Request& request, Done done) override {
    asked.emplace_back(request, std::move(done));
    return asked.size();
  }
  void cancel(Ticket ticket) override { asked[ticket - 1].second = nullptr; }
  std::optional<rostok::base::Error> problem() override { return missing; }
  // Answers the last question: centipawns of the side to move and a line in UCI.
  void answer(int cp, const std::vector<std::string>& line) {
    const auto [request, done] = asked.back();
    REQUIRE(done);
    rostok::analysis::Evaluation found;
    rostok::engine_host::SearchLine moves;
    moves.score.centipawns = cp;
    rostok::chess::Position position = request.position;
    for (const auto& text : line) {
      const auto move = rostok::chess::parse_uci(position, text);
      REQUIRE(move);
      moves.moves.push_back(*move);
      position.play(*move);
    }
    found.lines.push_back(moves);
    done(found);
  }
  void fail() {
    asked.back().second(
        rostok::base::fail(rostok::base::ErrorKind::EngineFailed, "The engine is gone"));
  }
  std::optional<rostok::base::Error> missing;
};

struct TrainingBench {
  struct NoKeeper final : rostok::viewmodel::SettingsKeeper {
    void keep(const rostok::viewmodel::Settings& /*kept*/) override {}
  } keeper;
  rostok::viewmodel::SettingsPresenter settings{{}, keeper, [](rostok::i18n::Language language) {
                                                  return rostok::i18n::Translator(
                                                      language, ROSTOK_SHARE_DIR "/locale");
                                                }};
  rostok::viewmodel::Foreground foreground;
  rostok::viewmodel::Session session{nullptr, foreground};
  FakeTime time;
  FakeEvaluator engine;

  [[nodiscard]] rostok::viewmodel::TrainingPorts ports() {
    return {&settings, &session, &time, &engine};
  }
  [[nodiscard]] const std::vector<rostok::practice::Attempt>& attempts() const {
    return session.record().attempts;
  }
  void attempted(rostok::practice::Exercise exercise, int item, rostok::practice::Grade grade,
                 const std::string& day, int score = 0) {
    rostok::practice::Attempt attempt =
        rostok::viewmodel::new_attempt(exercise, item, grade, score, {});
    attempt.id = static_cast<rostok::practice::RecordId>(attempts().size()) + 1;
    attempt.made_at = day + "T10:00:00";
    session.save(attempt);
  }
};

inline rostok::chess::Position position_at(const std::string& fen) {
  const auto position = rostok::chess::Position::from_fen(fen);
  REQUIRE(position);
  return *position;
}
inline rostok::chess::Move by_uci(const rostok::chess::Position& position, const char* text) {
  const auto move = rostok::chess::parse_uci(position, text);
  REQUIRE(move);
  return *move;
}
inline rostok::chess::Square sq(const char* name) {
  return *rostok::chess::parse_square(name);
}
