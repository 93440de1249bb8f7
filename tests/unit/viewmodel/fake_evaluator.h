// SPDX-License-Identifier: MIT
// An engine that counts material and exchanges, and answers when the test says so.
#pragma once
#include <algorithm>
#include <bit>
#include <deque>
#include <map>

#include "rostok/training/task.h"
#include "rostok/viewmodel/evaluator.h"

struct FakeEvaluator final : rostok::viewmodel::Evaluator {
  struct Asked {
    Ticket ticket = 0;
    rostok::analysis::Request request;
    Done done;
  };
  std::deque<Asked> open;
  std::vector<rostok::analysis::Request> all;  // everything that was ever asked
  int cancelled = 0;
  std::optional<rostok::base::Error> missing;

  Ticket evaluate(const rostok::analysis::Request& request, Done done) override {
    all.push_back(request);
    open.push_back({all.size(), request, std::move(done)});
    return all.size();
  }
  void cancel(Ticket ticket) override {
    const auto count =
        std::erase_if(open, [&](const Asked& each) { return each.ticket == ticket; });
    cancelled += static_cast<int>(count);
  }
  std::optional<rostok::base::Error> problem() override { return missing; }

  static int material(const rostok::chess::Position& position) {
    using rostok::chess::PieceType;
    constexpr std::array<int, 5> kValues = {100, 300, 300, 500, 900};
    int sum = 0;
    for (std::size_t i = 0; i < kValues.size(); ++i) {
      const auto type = static_cast<PieceType>(i);
      sum += kValues[i] *
             (std::popcount(position.pieces(position.turn(), type)) -
              std::popcount(position.pieces(rostok::chess::opposite(position.turn()), type)));
    }
    return sum;
  }
  static rostok::analysis::Evaluation answer_to(const rostok::analysis::Request& request) {
    rostok::analysis::Evaluation evaluation;
    evaluation.engine = "Fake 1";
    evaluation.nodes = request.nodes;
    const int now = material(request.position);
    for (const rostok::chess::Move move : request.position.legal_moves()) {
      rostok::engine_host::SearchLine line;
      line.moves = {move};
      line.depth = 10;
      line.score.centipawns = now + rostok::training::static_exchange(request.position, move);
      evaluation.lines.push_back(line);
    }
    std::stable_sort(
        evaluation.lines.begin(), evaluation.lines.end(),
        [](const auto& a, const auto& b) { return *a.score.centipawns > *b.score.centipawns; });
    const auto most = static_cast<std::size_t>(request.lines);
    if (evaluation.lines.size() > most) evaluation.lines.resize(most);
    return evaluation;
  }

  // False: nothing waits.
  bool answer() {
    if (open.empty()) return false;
    const Asked asked = open.front();
    open.pop_front();
    asked.done(answer_to(asked.request));
    return true;
  }
  void answer_all() {
    while (answer()) {
    }
  }
  void fail() {
    const Asked asked = open.front();
    open.pop_front();
    asked.done(rostok::base::fail(rostok::base::ErrorKind::EngineFailed, "The engine died"));
  }
};
