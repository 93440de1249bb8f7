// SPDX-License-Identifier: MIT
// XLSX: any bytes give a fault or a table. An input that is no ZIP stands for the sheet of a
// workbook, so that the fuzzer reaches the XML behind the compression.
#include <string>
#include <string_view>

#include "require.h"
#include "rostok/tables/read.h"
#include "stored_zip.h"

using namespace rostok;

namespace {

std::string workbook_around(std::string_view sheet) {
  constexpr std::string_view kRelation =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string relation(kRelation);
  return stored_zip(
      {{"xl/workbook.xml", "<workbook><sheets><sheet name='a' id='1'/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", "<R><Relationship Id='1' Type='" + relation +
                                          "/worksheet' Target='s.xml'/>"
                                          "<Relationship Id='2' Type='" +
                                          relation +
                                          "/sharedStrings' Target='t.xml'/>"
                                          "<Relationship Id='3' Type='" +
                                          relation + "/styles' Target='f.xml'/></R>"},
       {"xl/t.xml", "<sst><si><t>x</t></si></sst>"},
       {"xl/f.xml",
        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"},
       {"xl/s.xml", std::string(sheet)}});
}

void check(std::string_view bytes) {
  tables::ReadOptions options;
  options.limits = {1 << 18, 1 << 20, 300, 100, 5000};
  const auto read = tables::read_xlsx(bytes, "input", options);
  if (!read) {
    ROSTOK_REQUIRE(!read.error().message.empty());
    return;
  }
  ROSTOK_REQUIRE(read->lines.size() == read->table.rows.size());
  ROSTOK_REQUIRE(read->table.rows.size() <= 300 && read->table.columns.size() <= 100);
  for (const auto& row : read->table.rows)
    ROSTOK_REQUIRE(row.size() == read->table.columns.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  check(bytes);
  if (!bytes.starts_with("PK")) check(workbook_around(bytes));
  return 0;
}
