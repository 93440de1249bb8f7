// SPDX-License-Identifier: MIT
// Segments as bytes, least significant byte first.
#pragma once
#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "rostok/library/segment.h"

namespace rostok::library {

class ByteWriter {
 public:
  explicit ByteWriter(std::string& bytes) : bytes_(bytes) {}
  template <std::unsigned_integral Number>
  void number(Number value) {
    for (std::size_t byte = 0; byte < sizeof value; ++byte)
      bytes_ += static_cast<char>(value >> (8 * byte) & 0xFF);
  }
  void text(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }

 private:
  std::string& bytes_;
};

// After the first failure everything reads as 0.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
  template <std::unsigned_integral Number>
  Number number() {
    if (bytes_.size() < sizeof(Number)) failed_ = true;
    if (failed_) return 0;
    std::uint64_t value = 0;
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
      value |= std::uint64_t{static_cast<unsigned char>(bytes_[byte])} << (8 * byte);
    bytes_.remove_prefix(sizeof(Number));
    return static_cast<Number>(value);
  }
  std::string_view text() {
    const auto size = number<std::uint32_t>();
    if (size > bytes_.size()) failed_ = true;
    if (failed_) return {};
    const std::string_view text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return text;
  }
  // How many things of at least `each` bytes follow; never more than there is room for.
  std::uint32_t count(std::size_t each) {
    const auto count = number<std::uint32_t>();
    if (count > bytes_.size() / each) failed_ = true;
    return failed_ ? 0 : count;
  }
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::size_t left() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
  bool failed_ = false;
};

class SegmentCodec {
 public:
  static void write(const Segment& segment, ByteWriter& out);
  // nullptr when a number points beside what is there.
  static std::shared_ptr<const Segment> read(ByteReader& in);

 private:
  static bool is_sound(const Segment& segment);
};

}  // namespace rostok::library
