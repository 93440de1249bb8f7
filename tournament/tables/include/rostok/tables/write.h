// SPDX-License-Identifier: MIT
// Tables to files that other programs open. The same table gives the same bytes. Files appear
// complete or not at all. Bytes that are no UTF-8 become U+FFFD.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "rostok/base/result.h"
#include "rostok/tables/table.h"

namespace rostok::tables {

// The defaults are what Excel and LibreOffice open by a double click in Russia.
struct CsvOptions {
  char separator = ';';
  char decimal_sign = ',';
  bool mark = true;  // the byte order mark by which Excel knows UTF-8
};

// UTF-8, lines end in CR LF, RFC 4180 quotes; titles first where the table has any. A text that a
// spreadsheet would take for a formula (it begins with = + - @, tab or CR) gets an apostrophe in
// front; numbers do not.
[[nodiscard]] std::string csv_text(const Table& table, const CsvOptions& options = {});
// Errors: Io.
[[nodiscard]] base::Result<void> write_csv(const std::filesystem::path& path, const Table& table,
                                           const CsvOptions& options = {});

// One sheet for each table: bold titles that stay in view and repeat on every printed page,
// columns as wide as their contents, numbers as numbers (15 digits). Texts are never formulas or
// links. Sheets without a name, or of the same name, get one. Errors: Io, TooLarge (1,048,576
// rows, 16,384 columns, 32,767 characters in a cell).
[[nodiscard]] base::Result<void> write_xlsx(const std::filesystem::path& path,
                                            const std::vector<Table>& tables);

struct HtmlLink {
  std::string text;
  std::string target;  // a file beside the page; empty = this page itself
};

struct HtmlSection {
  std::string heading;             // may be empty
  Table table;                     // may have no rows
  std::vector<std::string> notes;  // a paragraph each, behind the table
};

struct HtmlPage {
  std::string language = "ru";  // the lang attribute
  std::string title;
  std::vector<std::string> lines;  // under the title
  std::vector<HtmlLink> links;     // to the other pages of the same folder
  std::vector<HtmlSection> sections;
  std::string foot;
  char decimal_sign = ',';
};

// One page that needs nothing else: no scripts, no network, no other file; light and dark theme,
// readable on a phone, A4 in printing. All texts are escaped; search engines are asked to stay
// away.
[[nodiscard]] std::string html_text(const HtmlPage& page);
// Errors: Io.
[[nodiscard]] base::Result<void> write_html(const std::filesystem::path& path,
                                            const HtmlPage& page);
// Whether a file begins as html_text writes it: such a file may be replaced without asking.
[[nodiscard]] bool is_our_html(std::string_view bytes);

}  // namespace rostok::tables
