// SPDX-License-Identifier: MIT
// One small tournament per rule: C.04.3 as worked examples. Each round record is written as
// colour, opponent, result of that player ("w3=", "b41"), "-" and "+" after the opponent for
// forfeits, "U" and "H" for byes.
#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "catch.h"
#include "rostok/pairing/dutch.h"
#include "rostok/pairing/state.h"

namespace {

using namespace rostok;
using model::Color;
using model::ResultCode;
using pairing::DutchMethod;
using pairing::DutchOptions;

model::RoundEntry record(const std::string& text) {
  if (text == "U") return {ResultCode::PairingAllocatedBye, {}, model::kNobody};
  if (text == "H") return {ResultCode::HalfPointBye, {}, model::kNobody};
  if (text == "Z") return {ResultCode::ZeroPointBye, {}, model::kNobody};
  model::RoundEntry entry;
  entry.color = text.front() == 'w' ? Color::White : Color::Black;
  entry.opponent = std::atoi(text.substr(1, text.size() - 2).c_str()) - 1;
  entry.code = model::parse_result_code(text.back()).value();
  return entry;
}

model::Tournament table(int rounds, const std::vector<std::string>& lines) {
  model::Tournament tournament;
  tournament.total_rounds = rounds;
  tournament.initial_color = Color::White;
  for (const std::string& line : lines) {
    model::Player player;
    player.start_rank = static_cast<int>(tournament.players.size()) + 1;
    std::istringstream words(line);
    for (std::string word; words >> word;)
      player.rounds.push_back(record(word));
    tournament.players.push_back(player);
  }
  return tournament;
}

// "white-black" in the given order of boards is not asked for: sorted text.
std::string pairs_of(const model::Tournament& tournament, DutchMethod method) {
  DutchOptions options;
  options.method = method;
  options.fast_from_members = 1;
  const auto paired = pairing::pair_dutch(tournament, options);
  if (!paired) return paired.error().to_string();
  std::vector<std::string> words;
  for (const auto& board : paired->boards)
    words.push_back(std::to_string(board.white + 1) + "-" + std::to_string(board.black + 1));
  std::sort(words.begin(), words.end());
  if (paired->bye != model::kNobody) words.push_back("bye " + std::to_string(paired->bye + 1));
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

void check(const model::Tournament& tournament, const std::string& expected) {
  CHECK(pairs_of(tournament, DutchMethod::Dense) == expected);
  CHECK(pairs_of(tournament, DutchMethod::Fast) == expected);
}

}  // namespace

TEST_CASE("E1: the lowest possible bye score comes before pairs (C5, C6)", "[examples]") {
  check(table(3, {"w3=", "b40", "b1=", "w21", "U"}), "3-4 5-1 bye 2");
}
TEST_CASE("E2: no second downfloat in a row (C14)", "[examples]") {
  check(table(3, {"w30", "b40", "b11", "w21", "U"}), "1-4 3-5 bye 2");
}
TEST_CASE("E3: the next bracket is looked at (C8)", "[examples]") {
  check(table(3, {"w4= b61", "b5= w30", "w61 b21", "b1= w50", "w2= b41", "b30 w10"}),
        "1-2 3-5 6-4");
}
TEST_CASE("E4: unplayed games of the bye before colours (C9, C12)", "[examples]") {
  check(table(3, {"w31 b2+", "b4= w1-", "b10 U", "w2= b50", "U w41"}), "3-2 5-1 bye 4");
}
TEST_CASE("E5: preferences (C12)", "[examples]") {
  check(table(4, {"w30 U", "b4= w50", "b11 w41", "w2= b30", "U b21"}), "4-1 5-3 bye 2");
}
TEST_CASE("E6: strong preferences (C13)", "[examples]") {
  check(table(3, {"w3= H", "b40 b3=", "b1= w2=", "w21 b50", "U w41"}), "3-5 4-1 bye 2");
}
TEST_CASE("E7: an exchange of residents (art. 4.3)", "[examples]") {
  check(table(4, {"w4=", "b5=", "w6=", "b1=", "w2=", "b3="}), "2-3 4-5 6-1");
}
TEST_CASE("E8: Limbo and transposition of a mixed bracket (art. 3.3, 4.4)", "[examples]") {
  check(table(6, {"w5= b40 w2=", "b60 w7= b1=", "w71 b60 w40", "b8= w11 b31",
                  "b1= w80 b7=", "w21 w31 b80", "b30 b2= w5=", "w4= b51 w61"}),
        "2-8 4-6 5-3 7-1");
}

TEST_CASE("No legal pairing is reported, not invented (art. 1.9.3)", "[examples]") {
  const auto paired = pairing::pair_dutch(table(3, {"w21", "b10"}));
  REQUIRE_FALSE(paired);
  CHECK(paired.error().kind == base::ErrorKind::NoSolution);
}
TEST_CASE("Without an announced number of rounds nothing is paired", "[examples]") {
  model::Tournament tournament = table(3, {"", "", ""});
  tournament.total_rounds.reset();
  const auto paired = pairing::pair_dutch(tournament);
  REQUIRE_FALSE(paired);
  CHECK(paired.error().kind == base::ErrorKind::BadInput);
}
TEST_CASE("Rounds beyond the next one or the last are refused", "[examples]") {
  CHECK_FALSE(pairing::pair_dutch(table(1, {"w21", "b10"})));
  DutchOptions options;
  options.round = 3;
  CHECK_FALSE(pairing::pair_dutch(table(5, {"w21", "b10"}), options));
}

TEST_CASE("First round: initial colour by odd numbers, the other half below", "[examples]") {
  check(table(5, {"", "", "", "", "", "", ""}), "1-4 3-6 5-2 bye 7");
  model::Tournament black = table(5, {"", "", "", ""});
  black.initial_color = Color::Black;
  check(black, "2-4 3-1");
  // Without a number the one who is absent does not count (basics 3.2).
  check(table(5, {"Z", "", "", "", ""}), "2-4 5-3");
}

TEST_CASE("A trace names rule, floaters and what was avoided", "[examples]") {
  DutchOptions options;
  options.trace = true;
  const auto paired = pairing::pair_dutch(table(3, {"w30", "b40", "b11", "w21", "U"}), options);
  REQUIRE(paired);
  REQUIRE(paired->trace);
  const auto& brackets = paired->trace->brackets;
  REQUIRE(brackets.size() == 2);
  CHECK(brackets[0].score == model::Score::from_tenths(10));
  REQUIRE(brackets[0].pairs.size() == 1);
  CHECK(brackets[0].pairs[0].lower == 4);
  REQUIRE(brackets[0].pairs[0].refusals.size() == 1);
  CHECK(brackets[0].pairs[0].refusals[0].instead == 3);
  CHECK(brackets[0].pairs[0].refusals[0].avoided == pairing::Avoided::Quality);
  CHECK(std::string(pairing::article(brackets[0].pairs[0].color_rule)) == "5.2.1");
  REQUIRE(brackets[0].floaters.size() == 1);
  CHECK(brackets[0].floaters[0].player == 3);
  CHECK(brackets[0].floaters[0].reason == pairing::FloatReason::OddNumber);
  CHECK(brackets[1].moved_down == std::vector<model::PlayerIndex>{3});
  CHECK(brackets[1].floaters[0].reason == pairing::FloatReason::PairingAllocatedBye);
  CHECK_FALSE(pairing::pair_dutch(table(3, {"", ""}))->trace);
}

namespace {

// "3 not 4: C14" for every refusal of the trace, numbers from 1, in order.
std::string reasons(const model::Tournament& tournament) {
  DutchOptions options;
  options.trace = true;
  const auto paired = pairing::pair_dutch(tournament, options);
  if (!paired) return paired.error().to_string();
  std::string text;
  const auto add = [&](const char* what, const pairing::Refusal& refusal) {
    const char* names[] = {"C1", "forbidden", "C2", "C3", "", "order", "?"};
    const std::string reason = refusal.avoided == pairing::Avoided::Quality
                                   ? pairing::to_string(refusal.criterion)
                                   : names[static_cast<std::size_t>(refusal.avoided)];
    text += (text.empty() ? "" : ", ") + std::to_string(refusal.player + 1) + what +
            std::to_string(refusal.instead + 1) + " " + reason;
  };
  for (const auto& bracket : paired->trace->brackets) {
    for (const auto& pair : bracket.pairs)
      for (const auto& refusal : pair.refusals)
        add("-", refusal);
    for (const auto& floater : bracket.floaters)
      for (const auto& refusal : floater.refusals)
        add(" floats, not ", refusal);
  }
  return text;
}

}  // namespace

TEST_CASE("E1 to E8: the reason is the one that the example is made for", "[examples][trace]") {
  DutchOptions options;
  options.trace = true;
  const auto e1 = pairing::pair_dutch(table(3, {"w3=", "b40", "b1=", "w21", "U"}), options);
  REQUIRE(e1);
  for (const auto& floater : e1->trace->brackets[0].floaters)
    CHECK(floater.reason == pairing::FloatReason::NeededForBye);
  CHECK(reasons(table(3, {"w30", "b40", "b11", "w21", "U"})) == "3-4 C14, 4 floats, not 5 C14");
  CHECK(reasons(table(3, {"w4= b61", "b5= w30", "w61 b21", "b1= w50", "w2= b41", "b30 w10"})) ==
        "3-1 C8, 1 floats, not 5 C8");
  // What C9 and C12 weigh there is the pair that comes first by order anyway.
  CHECK(reasons(table(3, {"w31 b2+", "b4= w1-", "b10 U", "w2= b50", "U w41"})).empty());
  CHECK(reasons(table(4, {"w30 U", "b4= w50", "b11 w41", "w2= b30", "U b21"})) ==
        "1-2 C12, 2 floats, not 4 C12");
  CHECK(reasons(table(3, {"w3= H", "b40 b3=", "b1= w2=", "w21 b50", "U w41"})) == "5-1 C13");
  CHECK(reasons(table(4, {"w4=", "b5=", "w6=", "b1=", "w2=", "b3="})) == "1-4 C1, 2-5 C1, 3-6 C1");
  CHECK(reasons(table(6, {"w5= b40 w2=", "b60 w7= b1=", "w71 b60 w40", "b8= w11 b31",
                          "b1= w80 b7=", "w21 w31 b80", "b30 b2= w5=", "w4= b51 w61"})) ==
        "8-1 C4, 1-5 C1, 3-7 C1");
}
