// SPDX-License-Identifier: MIT
// Which encoding a text is in, and the text as UTF-8.
#include <algorithm>
#include <array>

#include "clean.h"
#include "rostok/base/text.h"
#include "rostok/tables/read.h"
#include "text_place.h"

namespace rostok::tables {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

// UTF-16 without a mark shows by the zero bytes of its digits and separators.
Encoding utf16_by_zeros(std::string_view bytes) {
  const std::size_t looked = std::min<std::size_t>(bytes.size(), 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < looked; ++i)
    zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
  if (bytes.size() % 2 != 0 || (zeros[0] + zeros[1]) * 20 <= looked) return Encoding::Recognise;
  if (zeros[0] == 0) return Encoding::Utf16Le;
  return zeros[1] == 0 ? Encoding::Utf16Be : Encoding::Recognise;
}

// In CP866 nearly all letters lie in 0x80–0xAF, where CP1251 has only rare signs.
Encoding cyrillic_code_page(std::string_view bytes) {
  std::size_t low = 0, high = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned byte = byte_at(bytes, i);
    low += byte >= 0x80 && byte < 0xB0 ? 1U : 0U;
    high += (byte >= 0xC0 && byte < 0xE0) || byte >= 0xF0 ? 1U : 0U;
  }
  return low > high ? Encoding::Cp866 : Encoding::Cp1251;
}

Encoding recognise(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return Encoding::Utf8;
  if (bytes.starts_with(kUtf16LeMark)) return Encoding::Utf16Le;
  if (bytes.starts_with(kUtf16BeMark)) return Encoding::Utf16Be;
  if (const Encoding wide = utf16_by_zeros(bytes); wide != Encoding::Recognise) return wide;
  return base::is_valid_utf8(bytes) ? Encoding::Utf8 : cyrillic_code_page(bytes);
}

Result<std::string> from_utf8(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  if (const auto bad = base::find_invalid_utf8(bytes))
    return placed(
        base::fail(ErrorKind::BadInput, "This byte is no text in UTF-8: choose another encoding"),
        place_in(file, bytes, *bad));
  return std::string(bytes);
}

Result<std::string> from_utf16(std::string_view bytes, const std::string& file, bool big) {
  if (bytes.starts_with(big ? kUtf16BeMark : kUtf16LeMark)) bytes.remove_prefix(2);
  std::u32string points;
  points.reserve(bytes.size() / 2);
  const auto broken = [&] {
    const std::string before = base::to_utf8(points);
    return placed(base::fail(ErrorKind::BadInput, "The text in UTF-16 is broken here"),
                  place_in(file, before, before.size()));
  };
  const auto unit = [&](std::size_t i) -> char32_t {
    return byte_at(bytes, i) << (big ? 8 : 0) | byte_at(bytes, i + 1) << (big ? 0 : 8);
  };
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    if (i + 1 == bytes.size()) return broken();
    char32_t point = unit(i);
    if (point >= 0xDC00 && point < 0xE000) return broken();
    if (point >= 0xD800 && point < 0xDC00) {
      if (i + 3 >= bytes.size()) return broken();
      const char32_t second = unit(i + 2);
      if (second < 0xDC00 || second >= 0xE000) return broken();
      point = 0x10000 + ((point - 0xD800) << 10) + (second - 0xDC00);
      i += 2;
    }
    points += point;
  }
  return base::to_utf8(points);
}

char32_t cp866_letter(unsigned byte) {
  if (byte < 0x80) return byte;
  if (byte < 0xB0) return 0x0410 + (byte - 0x80);                  // А … п
  if (byte >= 0xE0 && byte < 0xF0) return 0x0440 + (byte - 0xE0);  // р … я
  switch (byte) {
    case 0xF0:
      return U'Ё';
    case 0xF1:
      return U'ё';
    case 0xF2:
      return U'Є';
    case 0xF3:
      return U'є';
    case 0xF4:
      return U'Ї';
    case 0xF5:
      return U'ї';
    case 0xF6:
      return U'Ў';
    case 0xF7:
      return U'ў';
    case 0xF8:
      return U'°';
    case 0xFC:
      return U'№';
    case 0xFF:
      return U'\u00A0';
    default:
      return 0xFFFD;  // frames and shades: no part of a table of people
  }
}

std::string from_cp866(std::string_view bytes) {
  std::u32string points;
  points.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i)
    points += cp866_letter(byte_at(bytes, i));
  return base::to_utf8(points);
}

Result<std::string> to_text(std::string_view bytes, const std::string& file, Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf16Le:
      return from_utf16(bytes, file, false);
    case Encoding::Utf16Be:
      return from_utf16(bytes, file, true);
    case Encoding::Cp1251:
      return base::cp1251_to_utf8(bytes);
    case Encoding::Cp866:
      return from_cp866(bytes);
    case Encoding::Utf8:
    case Encoding::Recognise:
      break;
  }
  return from_utf8(bytes, file);
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes, const std::string& file,
                                Encoding encoding) {
  if (encoding == Encoding::Recognise) encoding = recognise(bytes);
  auto text = to_text(bytes, file, encoding);
  if (!text) return tl::unexpected(text.error());
  if (const auto zero = text->find('\0'); zero != std::string::npos)
    return placed(
        base::fail(ErrorKind::BadInput, "This is not a text: save the table as CSV or XLSX"),
        place_in(file, *text, zero));
  // Two code points that are no characters, as text and in a workbook.
  if (text->find("\xEF\xBF\xBE") != std::string::npos ||
      text->find("\xEF\xBF\xBF") != std::string::npos)
    *text = clean_text(*text);
  return DecodedText{std::move(*text), encoding};
}

}  // namespace rostok::tables
