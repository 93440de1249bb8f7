// SPDX-License-Identifier: MIT
// A ZIP file without compression from parts in memory, for tests.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stored_zip_detail {

inline std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit)
      crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
  }
  return ~crc;
}

inline std::string little(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>((value >> (8 * i)) & 0xFFU);
  return out;
}

}  // namespace stored_zip_detail

inline std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& parts) {
  using stored_zip_detail::little;
  std::string out, directory;
  for (const auto& [name, text] : parts) {
    const auto size = static_cast<std::uint32_t>(text.size());
    // Version, flags, method, time, date, checksum, sizes, length of the name, extra field.
    const std::string head = little(20, 2) + little(0, 4) + little(0, 2) + little(0x21, 2) +
                             little(stored_zip_detail::crc32(text), 4) + little(size, 4) +
                             little(size, 4) + little(static_cast<std::uint32_t>(name.size()), 2) +
                             little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + head + little(0, 4) + little(0, 4) + little(0, 2) +
                 little(static_cast<std::uint32_t>(out.size()), 4) + name;
    out += "PK\x03\x04" + head + name + text;
  }
  const auto count = static_cast<std::uint32_t>(parts.size());
  const auto begin = static_cast<std::uint32_t>(out.size());
  return out + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
         little(static_cast<std::uint32_t>(directory.size()), 4) + little(begin, 4) + little(0, 2);
}
