// SPDX-License-Identifier: MIT
// Ports of games that remember what was asked and answer when a test says so.
#pragma once
#include <deque>
#include <map>

#include "fake_keeper.h"
#include "fake_time.h"
#include "rostok/viewmodel/computer_game.h"

namespace rostok::viewmodel {

struct FakeOpponent final : Opponent {
  std::uint64_t asked = 0;
  int move_requests = 0, draw_requests = 0, hint_requests = 0, cancelled = 0;
  std::deque<OpponentReply> replies;
  std::deque<HintReply> hints;
  void ask_move(std::uint64_t request, const SavedGame& /*game*/) override {
    asked = request;
    ++move_requests;
  }
  void ask_draw(std::uint64_t request, const SavedGame& /*game*/) override {
    asked = request;
    ++draw_requests;
  }
  void cancel() override { ++cancelled; }
  std::optional<OpponentReply> poll() override { return take(replies); }
  void ask_hint(std::uint64_t /*request*/, const SavedGame& /*game*/) override { ++hint_requests; }
  std::optional<HintReply> poll_hint() override { return take(hints); }

 private:
  template <typename T>
  static std::optional<T> take(std::deque<T>& from) {
    if (from.empty()) return std::nullopt;
    const T first = from.front();
    from.pop_front();
    return first;
  }
};

// Answers with what a test says of a position, for the side to move.
struct FakeEvaluator final : Evaluator {
  struct Open {
    analysis::Request request;
    Done done;
  };
  std::map<Ticket, Open> open;
  Ticket last = 0;
  Ticket evaluate(const analysis::Request& request, Done done) override {
    open[++last] = {request, std::move(done)};
    return last;
  }
  void cancel(Ticket ticket) override { open.erase(ticket); }
  std::optional<base::Error> problem() override { return std::nullopt; }
  // The oldest open question.
  void answer(int centipawns, std::optional<chess::Move> best = {}) {
    const auto first = open.begin();
    const Done done = first->second.done;
    open.erase(first);
    analysis::Evaluation found;
    found.lines.emplace_back();
    found.lines.front().score.centipawns = centipawns;
    found.best = best;
    done(found);
  }
  void fail() {
    const Done done = open.begin()->second.done;
    open.erase(open.begin());
    done(base::fail(base::ErrorKind::Io, "no engine"));
  }
};

inline chess::Square sq(const char* name) {
  return *chess::parse_square(name);
}

}  // namespace rostok::viewmodel
