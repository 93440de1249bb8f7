// SPDX-License-Identifier: MIT
// Signed integers wide enough for the weights of a bracket: 128 bits from the compiler, more as
// words of two's complement with just the operations that a matching needs.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace rostok::pairing {

__extension__ typedef __int128 Int128;

template <std::size_t Words>
class WideInt {
 public:
  constexpr WideInt() = default;
  constexpr explicit WideInt(std::int64_t value) {
    words_.fill(value < 0 ? ~std::uint64_t{0} : 0);
    words_[0] = static_cast<std::uint64_t>(value);
  }

  friend WideInt operator+(WideInt a, const WideInt& b) { return a += b; }
  friend WideInt operator-(WideInt a, const WideInt& b) { return a -= b; }
  WideInt& operator+=(const WideInt& other) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < Words; ++i) {
      const std::uint64_t sum = words_[i] + other.words_[i];
      const std::uint64_t with_carry = sum + carry;
      carry = (sum < words_[i] || with_carry < sum) ? 1 : 0;
      words_[i] = with_carry;
    }
    return *this;
  }
  WideInt& operator-=(const WideInt& other) {
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < Words; ++i) {
      const std::uint64_t difference = words_[i] - other.words_[i];
      const std::uint64_t with_borrow = difference - borrow;
      borrow = (words_[i] < other.words_[i] || difference < borrow) ? 1 : 0;
      words_[i] = with_borrow;
    }
    return *this;
  }
  friend WideInt operator<<(const WideInt& a, int bits) {
    WideInt result;
    const auto words = static_cast<std::size_t>(bits / 64);
    const int rest = bits % 64;
    for (std::size_t i = words; i < Words; ++i) {
      result.words_[i] = a.words_[i - words] << rest;
      if (rest != 0 && i > words) result.words_[i] |= a.words_[i - words - 1] >> (64 - rest);
    }
    return result;
  }
  [[nodiscard]] WideInt halved() const {
    WideInt result;
    for (std::size_t i = 0; i < Words; ++i)
      result.words_[i] =
          (words_[i] >> 1) | (i + 1 < Words ? words_[i + 1] << 63 : words_[i] & kTop);
    return result;
  }
  friend bool operator==(const WideInt& a, const WideInt& b) { return a.words_ == b.words_; }
  friend bool operator<(const WideInt& a, const WideInt& b) {
    const bool a_negative = (a.words_[Words - 1] & kTop) != 0;
    const bool b_negative = (b.words_[Words - 1] & kTop) != 0;
    if (a_negative != b_negative) return a_negative;
    for (std::size_t i = Words; i-- > 0;)
      if (a.words_[i] != b.words_[i]) return a.words_[i] < b.words_[i];
    return false;
  }

 private:
  static constexpr std::uint64_t kTop = std::uint64_t{1} << 63;
  std::array<std::uint64_t, Words> words_{};
};

using Int256 = WideInt<4>;
using Int1024 = WideInt<16>;

// What a matching asks of its cost type: usable bits, "no edge", halving of even values.
template <typename Cost>
struct CostTraits;

template <>
struct CostTraits<std::int64_t> {
  static constexpr int kBits = 56;
  static std::int64_t none() { return std::int64_t{1} << 60; }
  static std::int64_t half(std::int64_t x) { return x >> 1; }
};
template <>
struct CostTraits<Int128> {
  static constexpr int kBits = 116;
  static Int128 none() { return Int128{1} << 124; }
  static Int128 half(Int128 x) { return x >> 1; }
};
template <std::size_t Words>
struct CostTraits<WideInt<Words>> {
  static constexpr int kBits = static_cast<int>(Words) * 64 - 12;
  static WideInt<Words> none() { return WideInt<Words>(1) << (static_cast<int>(Words) * 64 - 4); }
  static WideInt<Words> half(const WideInt<Words>& x) { return x.halved(); }
};

}  // namespace rostok::pairing
