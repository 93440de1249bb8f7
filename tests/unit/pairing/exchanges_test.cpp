// SPDX-License-Identifier: MIT
// Order of exchanges (art. 4.3) and of free columns, against plain enumeration.
#include "exchanges.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <random>

#include "catch.h"
#include "free_columns.h"

namespace {

using namespace rostok;
using pairing::ClassFlow;
using pairing::Exchange;
using pairing::Exchanges;
using pairing::FreeColumns;

// Art. 4.3 rules 2–4 as written, for sets of equal size.
bool generated_before(const Exchange& a, const Exchange& b) {
  const auto sum = [](const std::vector<int>& v) { return std::accumulate(v.begin(), v.end(), 0); };
  const int difference_a = sum(a.entering) - sum(a.leaving);
  const int difference_b = sum(b.entering) - sum(b.leaving);
  if (difference_a != difference_b) return difference_a < difference_b;
  for (std::size_t k = 0; k < a.leaving.size(); ++k)
    if (a.leaving[k] != b.leaving[k]) return a.leaving[k] > b.leaving[k];
  for (std::size_t k = 0; k < a.entering.size(); ++k)
    if (a.entering[k] != b.entering[k]) return a.entering[k] < b.entering[k];
  return false;
}

struct Remainder {
  int s1, classes;
  std::vector<int> class_of;
  std::vector<char> tight;
  std::vector<int> stand_ins;

  Remainder(int pairs, int dummies, int class_count, unsigned seed)
      : s1(pairs), classes(class_count + 1) {
    std::mt19937 random(seed);
    for (int p = 0; p < 2 * pairs + dummies; ++p)
      class_of.push_back(static_cast<int>(random() % static_cast<unsigned>(class_count)));
    tight.assign(static_cast<std::size_t>(classes * classes), 0);
    for (int a = 0; a < classes; ++a)
      for (int b = a; b < class_count; ++b)
        if (random() % 3 == 0) at(a, b) = at(b, a) = 1;
    stand_ins.assign(static_cast<std::size_t>(classes), 0);
    stand_ins.back() = dummies;
  }
  char& at(int a, int b) { return tight[static_cast<std::size_t>(a * classes + b)]; }

  bool flows(const Exchange& exchange) const {
    std::vector<int> rows = stand_ins;
    std::vector<int> columns(static_cast<std::size_t>(classes), 0);
    const auto among = [](const std::vector<int>& v, int p) {
      return std::find(v.begin(), v.end(), p) != v.end();
    };
    for (int p = 0; p < static_cast<int>(class_of.size()); ++p) {
      const bool row = p < s1 ? !among(exchange.leaving, p) : among(exchange.entering, p);
      ++(row ? rows : columns)[static_cast<std::size_t>(class_of[static_cast<std::size_t>(p)])];
    }
    return ClassFlow(classes, tight).fill(rows, columns);
  }

  // Every exchange of this size, in order, whose classes fit.
  std::vector<Exchange> all(int size) const {
    const int count = static_cast<int>(class_of.size());
    std::vector<Exchange> result;
    for (unsigned set = 0; set < 1U << count; ++set) {
      Exchange exchange;
      for (int p = 0; p < count; ++p)
        if (set >> p & 1U) (p < s1 ? exchange.leaving : exchange.entering).push_back(p);
      if (static_cast<int>(exchange.leaving.size()) != size ||
          static_cast<int>(exchange.entering.size()) != size)
        continue;
      std::reverse(exchange.leaving.begin(), exchange.leaving.end());
      if (flows(exchange)) result.push_back(exchange);
    }
    std::sort(result.begin(), result.end(), generated_before);
    return result;
  }
};

}  // namespace

TEST_CASE("Exchanges come in the order of their generation, none left out", "[exchanges]") {
  std::size_t found = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Remainder remainder(5, static_cast<int>(seed % 3), 2 + static_cast<int>(seed % 4), seed);
    Exchanges exchanges(ClassFlow(remainder.classes, remainder.tight), remainder.classes,
                        remainder.class_of, remainder.s1, remainder.stand_ins);
    for (int size = 1; size <= 3; ++size) {
      INFO("seed " << seed << " size " << size);
      if (exchanges.plan(size) == Exchanges::Plan::TooMany) break;
      for (const Exchange& expected : remainder.all(size)) {
        const auto exchange = exchanges.next();
        REQUIRE(exchange);
        CHECK(exchange->leaving == expected.leaving);
        CHECK(exchange->entering == expected.entering);
        ++found;
      }
      CHECK_FALSE(exchanges.next());
    }
  }
  CHECK(found > 1000);
}

TEST_CASE("The examples of art. 4.3", "[exchanges]") {
  // S1 = 1–5, S2 = 6–11, here counted from 0; one class that may meet itself.
  Exchanges exchanges(ClassFlow(1, {1}), 1, std::vector<int>(11, 0), 5, {1});
  const auto position = [&](int size, const std::vector<int>& leaving,
                            const std::vector<int>& entering) {
    REQUIRE(exchanges.plan(size) == Exchanges::Plan::Ready);
    for (int k = 0;; ++k) {
      const auto exchange = exchanges.next();
      REQUIRE(exchange);
      if (exchange->leaving == leaving && exchange->entering == entering) return k;
    }
  };
  CHECK(position(1, {4}, {5}) == 0);
  CHECK(position(1, {3}, {5}) < position(1, {4}, {7}));
  CHECK(position(2, {3, 2}, {5, 7}) < position(2, {4, 3}, {7, 8}));
  CHECK(position(2, {4, 1}, {5, 6}) < position(2, {3, 2}, {5, 6}));
  CHECK(position(2, {4, 3}, {5, 8}) < position(2, {4, 3}, {6, 7}));
}

TEST_CASE("Free columns with clubs against a plain list", "[exchanges]") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    std::mt19937 random(seed);
    const int count = 60;
    const int classes = 1 + static_cast<int>(seed % 4);
    const unsigned clubs = 1 + seed % 5;
    std::vector<int> class_of;
    std::vector<std::int32_t> club_of;
    for (int j = 0; j < count; ++j) {
      class_of.push_back(static_cast<int>(random() % static_cast<unsigned>(classes)));
      club_of.push_back(static_cast<std::int32_t>(random() % clubs) - 1);
    }
    FreeColumns columns(class_of, club_of, classes);
    std::vector<int> left(count);
    std::iota(left.begin(), left.end(), 0);
    const auto next = [&](int from, int column_class, auto&& wanted) {
      for (const int j : left)
        if (j > from && class_of[static_cast<std::size_t>(j)] == column_class && wanted(j))
          return j;
      return FreeColumns::kNone;
    };
    while (!left.empty()) {
      INFO("seed " << seed << ", " << left.size() << " left");
      for (int c = 0; c < classes; ++c)
        CHECK(columns.first(c) == next(-1, c, [](int) { return true; }));
      for (const int j : left) {
        const int c = class_of[static_cast<std::size_t>(j)];
        CHECK(columns.after(j) == next(j, c, [](int) { return true; }));
        CHECK(columns.after_club(j) == next(j, c, [&](int k) {
                return club_of[static_cast<std::size_t>(k)] != club_of[static_cast<std::size_t>(j)];
              }));
      }
      const auto gone = left.begin() + static_cast<std::ptrdiff_t>(random() % left.size());
      columns.take(*gone);
      left.erase(gone);
    }
  }
}
