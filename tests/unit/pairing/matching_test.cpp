// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>
#include <optional>
#include <random>

#include "catch.h"
#include "matching.h"

using rostok::pairing::Int1024;
using rostok::pairing::Int128;
using rostok::pairing::Int256;
using rostok::pairing::Matching;

namespace {

using Weights = std::vector<std::vector<std::optional<int>>>;

// Cheapest perfect matching by trying everything.
std::optional<int> cheapest(const Weights& weights, std::vector<char>& used) {
  const auto first =
      static_cast<std::size_t>(std::find(used.begin(), used.end(), 0) - used.begin());
  if (first == used.size()) return 0;
  used[first] = 1;
  std::optional<int> best;
  for (std::size_t v = first + 1; v < used.size(); ++v) {
    if (used[v] || !weights[first][v]) continue;
    used[v] = 1;
    if (const auto rest = cheapest(weights, used))
      if (!best || *rest + *weights[first][v] < *best) best = *rest + *weights[first][v];
    used[v] = 0;
  }
  used[first] = 0;
  return best;
}

template <typename Cost>
void load(Matching<Cost>& graph, const Weights& weights) {
  for (std::size_t u = 0; u < weights.size(); ++u)
    for (std::size_t v = u + 1; v < weights.size(); ++v)
      if (weights[u][v])
        graph.set_edge(static_cast<int>(u), static_cast<int>(v), Cost(2 * *weights[u][v]));
}

template <typename Cost>
std::optional<int> value(Matching<Cost>& graph, const Weights& weights) {
  if (!graph.solve()) return std::nullopt;
  int sum = 0;
  for (int v = 0; v < graph.size(); ++v) {
    REQUIRE(graph.mate(graph.mate(v)) == v);
    if (graph.mate(v) > v)
      sum += weights[static_cast<std::size_t>(v)][static_cast<std::size_t>(graph.mate(v))].value();
  }
  return sum;
}

Weights random_weights(std::mt19937& random, std::size_t n, int percent, int range) {
  Weights weights(n, std::vector<std::optional<int>>(n));
  for (std::size_t u = 0; u < n; ++u)
    for (std::size_t v = u + 1; v < n; ++v)
      if (static_cast<int>(random() % 100) < percent)
        weights[u][v] = weights[v][u] = static_cast<int>(random() % static_cast<unsigned>(range));
  return weights;
}

}  // namespace

TEMPLATE_TEST_CASE("A matching is as cheap as the best of all matchings", "[matching]",
                   std::int64_t, Int128, Int256, Int1024) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 400; ++trial) {
    const std::size_t n = 2 * (1 + random() % 5);
    const Weights weights = random_weights(random, n, 30 + static_cast<int>(random() % 70), 6);
    std::vector<char> used(n, 0);
    Matching<TestType> graph(static_cast<int>(n));
    load(graph, weights);
    graph.start();
    if (trial % 2) graph.seed_all();
    REQUIRE(value(graph, weights) == cheapest(weights, used));
  }
}

TEST_CASE("Changed edges are solved as if from the start", "[matching]") {
  std::mt19937 random(11);
  for (int trial = 0; trial < 300; ++trial) {
    const std::size_t n = 2 * (2 + random() % 4);
    Weights weights = random_weights(random, n, 80, 5);
    Matching<Int128> graph(static_cast<int>(n));
    load(graph, weights);
    graph.start();
    if (!graph.solve()) continue;
    for (int change = 0; change < 6; ++change) {
      const std::size_t u = random() % n;
      graph.begin_change(static_cast<int>(u));
      for (std::size_t v = 0; v < n; ++v) {
        if (v == u || random() % 2) continue;
        if (random() % 4 == 0) {
          weights[u][v] = weights[v][u] = std::nullopt;
          graph.remove_edge(static_cast<int>(u), static_cast<int>(v));
        } else {
          const int weight = static_cast<int>(random() % 5);
          weights[u][v] = weights[v][u] = weight;
          graph.set_edge(static_cast<int>(u), static_cast<int>(v), Int128{2 * weight});
        }
      }
      graph.end_change(static_cast<int>(u));
      std::vector<char> used(n, 0);
      const auto expected = cheapest(weights, used);
      REQUIRE(value(graph, weights) == expected);
      if (!expected) break;
    }
  }
}

TEST_CASE("Deficiency counts the vertices that stay free", "[matching]") {
  Matching<std::int64_t> star(5);  // one centre: four leaves, three stay free
  for (int leaf = 1; leaf < 5; ++leaf)
    star.set_edge(0, leaf, 0);
  star.start();
  CHECK(star.deficiency() == 3);
  Matching<std::int64_t> triangles(6);  // two odd components
  for (int t = 0; t < 6; t += 3) {
    triangles.set_edge(t, t + 1, 0);
    triangles.set_edge(t + 1, t + 2, 0);
    triangles.set_edge(t, t + 2, 0);
  }
  triangles.start();
  triangles.seed_all();
  CHECK(triangles.deficiency() == 2);
}
