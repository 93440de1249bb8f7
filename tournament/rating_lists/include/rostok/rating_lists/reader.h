// SPDX-License-Identifier: MIT
// Rating lists as FIDE and the Russian federation publish them, read as a stream: memory does not
// grow with the file. Layouts: docs/rating-lists.md.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/rating_lists/listed_player.h"

namespace rostok::rating_lists {

// What a column of a list without headings holds (`ReadOptions::columns`).
enum class Column : std::uint8_t {
  Ignored,
  Id,
  Name,
  Sex,
  Federation,
  Region,
  Birth,
  Rating,
  FideId,
  FideRating
};
// "id" "name" "sex" "federation" "region" "birth" "rating" "fide-id" "fide-rating", "-".
[[nodiscard]] const char* to_string(Column column);
// A list of these separated by commas. Errors: BadInput (an unknown word, no id or no name).
[[nodiscard]] base::Result<std::vector<Column>> parse_columns(std::string_view text);

struct ReadOptions {
  std::optional<Tempo> tempo;   // of a list that does not say it; else by the file name
  std::vector<Column> columns;  // of a CSV list; empty = by its header, else by position
  std::function<void(std::uint64_t done, std::uint64_t all)> progress;  // bytes; all 0 = unknown
  std::stop_token cancel;
};

// What is known before the first player.
struct ListHead {
  ListKey key;
  Layout layout = Layout::FideCombinedText;
  std::string file;  // as in ListInfo
  std::string date;  // YYYY-MM-DD; empty when nothing tells it
  DateSource date_source = DateSource::FileTime;
  // What was taken from where, in the order of the file: heading or "1" "2" …, then the field.
  struct Taken {
    std::string heading, field;
  };
  std::vector<Taken> columns;
};

// Lines that could not be read and fields that make no sense.
struct Problems {
  static constexpr std::size_t kKept = 20;
  long long unreadable = 0;        // lines without a player
  long long faulty_fields = 0;     // players kept without this field
  std::vector<base::Error> first;  // at most kKept, each with file, line and column
};

class ListVisitor {
 public:
  virtual ~ListVisitor() = default;
  // Once for every list of the file, before its players. An error ends the reading.
  virtual base::Result<void> begin(const ListHead& head) = 0;
  // `line` counts from 1. `player` is used again for the next one.
  virtual base::Result<void> player(const ListedPlayer& player, int line) = 0;
  virtual base::Result<void> end(const Problems& problems) = 0;
};

// Reads all lists of a file, plain or in a ZIP archive. The layout is decided by the content.
// Errors: NotFound, Io (damaged archive), BadInput (not a list, cut off, tempo unknown), TooLarge,
// Cancelled, and what the visitor returns.
[[nodiscard]] base::Result<void> read_lists(const std::filesystem::path& path,
                                            const ReadOptions& options, ListVisitor& visitor);

// The same from memory; `file` names it.
[[nodiscard]] base::Result<void> read_list_text(std::string_view bytes, const std::string& file,
                                                const ReadOptions& options, ListVisitor& visitor);

}  // namespace rostok::rating_lists
