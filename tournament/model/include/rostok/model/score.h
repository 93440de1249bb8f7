// SPDX-License-Identifier: MIT
// Points as whole tenths: exact for 1-½-0, 3-1-0 and every value that a TRF field (11.5) can hold.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rostok::model {

class Score {
 public:
  constexpr Score() = default;
  [[nodiscard]] static constexpr Score from_tenths(std::int32_t tenths) { return Score(tenths); }
  [[nodiscard]] static constexpr Score from_halves(std::int32_t halves) {
    return Score(halves * 5);
  }

  // "2", "2.5", " 0.5", "-1.0"; at most one decimal. nullopt for anything else.
  [[nodiscard]] static std::optional<Score> parse(std::string_view text);

  [[nodiscard]] constexpr std::int32_t tenths() const { return tenths_; }

  // "2.5": one decimal always, as TRF wants it.
  [[nodiscard]] std::string to_trf() const;
  // "2½", "3", "½"; other tenths as "2,3" – the way a Russian score table writes it.
  [[nodiscard]] std::string to_display() const;

  constexpr auto operator<=>(const Score&) const = default;
  constexpr Score& operator+=(Score other) {
    tenths_ += other.tenths_;
    return *this;
  }
  constexpr Score& operator-=(Score other) {
    tenths_ -= other.tenths_;
    return *this;
  }
  friend constexpr Score operator+(Score a, Score b) { return a += b; }
  friend constexpr Score operator-(Score a, Score b) { return a -= b; }
  friend constexpr Score operator*(std::int32_t n, Score a) { return Score(n * a.tenths_); }

 private:
  explicit constexpr Score(std::int32_t tenths) : tenths_(tenths) {}
  std::int32_t tenths_ = 0;
};

}  // namespace rostok::model
