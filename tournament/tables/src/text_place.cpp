// SPDX-License-Identifier: MIT
#include "text_place.h"

#include "rostok/base/text.h"

namespace rostok::tables {

base::TextPlace place_in(const std::string& file, std::string_view text, std::size_t offset) {
  int line = 1;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < offset; ++i) {
    const bool cr_alone = text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n');
    if (text[i] != '\n' && !cr_alone) continue;
    ++line;
    begin = i + 1;
  }
  const std::size_t before = base::utf8_length(text.substr(begin, offset - begin));
  return {file, line, static_cast<int>(before) + 1};
}

base::Unexpected placed(base::Unexpected fault, base::TextPlace place) {
  fault.value().place = std::move(place);
  return fault;
}

}  // namespace rostok::tables
