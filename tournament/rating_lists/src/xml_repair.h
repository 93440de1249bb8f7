// SPDX-License-Identifier: MIT
// Mends what makes an XML parser give up although a person can still read it.
#pragma once
#include <string>
#include <string_view>

namespace rostok::rating_lists {

class XmlRepair {
 public:
  // Keep: bytes above 0x7F are left to the encoding that the file declares.
  enum class Bytes { Utf8, Keep };
  explicit XmlRepair(Bytes bytes) : bytes_(bytes) {}

  // Appends `piece` to `out` with bytes that are not UTF-8 read as ISO 8859-1, control characters
  // as blanks and an ampersand that begins no entity of XML as "&amp;". A sign that `piece` cuts
  // is kept for the next call.
  void feed(std::string_view piece, std::string& out);
  // What was kept.
  void finish(std::string& out);

 private:
  void mend(std::string_view text, bool last, std::string& out);
  // Bytes taken from `text`, 0 when more are needed.
  [[nodiscard]] std::size_t take_ampersand(std::string_view text, bool last,
                                           std::string& out) const;
  [[nodiscard]] std::size_t take_letter(std::string_view text, bool last, std::string& out) const;

  Bytes bytes_;
  std::string kept_;
};

}  // namespace rostok::rating_lists
