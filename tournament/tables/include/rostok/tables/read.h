// SPDX-License-Identifier: MIT
// Tables from files of any program: CSV, TSV and pasted text in the encodings that Russian
// schools meet, and XLSX (ECMA-376). Everything is bounded; a file beyond a limit is refused.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/tables/table.h"

namespace rostok::tables {

struct Limits {
  std::size_t file_bytes = std::size_t{32} << 20;
  std::size_t unpacked_bytes = std::size_t{128} << 20;  // parts of an XLSX file; all cells
  std::size_t rows = 100'000;
  std::size_t columns = 500;
  std::size_t cells = 2'000'000;
};

enum class Encoding { Recognise, Utf8, Utf16Le, Utf16Be, Cp1251, Cp866 };

struct ReadOptions {
  Encoding encoding = Encoding::Recognise;
  char separator = 0;   // 0 = recognise among tab ; | ,
  std::string sheet;    // XLSX: the sheet of this name, or "2" for the second; empty = the first
  bool titles = false;  // the first row holds the titles of the columns
  Limits limits = {};
};

// Text cells hold what is written, numbers included ("007" stays); XLSX knows numbers, and a
// date in it becomes the text "2015-03-01" (with " 14:30" behind it when it has a time). Rows of
// empty cells and empty columns at the right are left out.
struct ReadTable {
  Table table;
  // Parallel to table.rows: the line of the text, or the row of the sheet, in which it begins.
  std::vector<int> lines;
  Encoding encoding = Encoding::Recognise;  // of a text
  char separator = 0;                       // of a text; 0 = one column
};

// Bytes to UTF-8 with line ends as they are and without a byte order mark. Recognises UTF-8, with
// and without mark, UTF-16 (Excel's "Unicode text"), CP1251 and CP866. Errors, with line and
// column: BadInput.
struct DecodedText {
  std::string text;
  Encoding encoding = Encoding::Utf8;
};
[[nodiscard]] base::Result<DecodedText> decode_text(std::string_view bytes, const std::string& file,
                                                    Encoding encoding = Encoding::Recognise);

// tab, ';', '|' or ',' by what keeps the same number of columns; 0 when the text is one column.
// A first line "sep=;" as Excel writes it decides.
[[nodiscard]] char recognise_separator(std::string_view text);

// RFC 4180 with any of the separators, quotes, line breaks inside quotes, line ends of every
// system; empty lines are passed over. A text of several columns whose cell begins with an
// apostrophe before = + - @ is read without it (write_csv puts it there). `file` is for messages
// only. Errors, with line and column: BadInput, TooLarge.
[[nodiscard]] base::Result<ReadTable> read_text_table(std::string_view bytes,
                                                      const std::string& file,
                                                      const ReadOptions& options = {});

// One sheet of a workbook. Errors: BadInput, TooLarge, NotFound (no such sheet), Unsupported
// (encrypted).
[[nodiscard]] base::Result<ReadTable> read_xlsx(std::string_view bytes, const std::string& file,
                                                const ReadOptions& options = {});
// The names of the sheets in order.
[[nodiscard]] base::Result<std::vector<std::string>> xlsx_sheets(std::string_view bytes,
                                                                 const std::string& file,
                                                                 const Limits& limits = {});

// Either of the two by the contents, whatever the name says. Old Excel and OpenDocument files are
// named in the message. Errors also of base::read_file.
[[nodiscard]] base::Result<ReadTable> read_table(std::string_view bytes, const std::string& file,
                                                 const ReadOptions& options = {});
[[nodiscard]] base::Result<ReadTable> read_table_file(const std::filesystem::path& path,
                                                      const ReadOptions& options = {});

}  // namespace rostok::tables
