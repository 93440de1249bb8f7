// SPDX-License-Identifier: MIT
// XLSX: a ZIP of XML parts. Only what a table needs is read: no macros, links, formulas.
#include <algorithm>

#include "rostok/base/text.h"
#include "rostok/tables/read.h"
#include "xlsx_sheet.h"
#include "zip_archive.h"

namespace rostok::tables {

using base::ErrorKind;
using base::Result;

namespace {

// Parts without cells are small in every honest workbook.
constexpr std::size_t kSmallPart = std::size_t{8} << 20;

Result<void> read_part(ZipArchive& archive, const std::string& part, XmlHandler& handler,
                       std::size_t bound = kSmallPart) {
  XmlReader reader(handler, archive.file(), part);
  return archive.read(part, bound,
                      [&](std::string_view piece, bool last) { return reader.feed(piece, last); });
}

// A target beside `base_part`, or from the root: "worksheets/sheet1.xml", "/xl/styles.xml".
std::string resolve(const std::string& base_part, const std::string& target) {
  if (target.starts_with('/')) return target.substr(1);
  const auto slash = base_part.rfind('/');
  std::string folder = slash == std::string::npos ? "" : base_part.substr(0, slash + 1);
  std::string_view rest = target;
  while (rest.starts_with("../") && !folder.empty()) {
    rest.remove_prefix(3);
    folder.pop_back();
    folder.resize(folder.rfind('/') + 1);
  }
  return folder + std::string(rest);
}

std::string relations_of(const std::string& part) {
  const auto slash = part.rfind('/');
  const auto cut = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, cut) + "_rels/" + part.substr(cut) + ".rels";
}

class XlsxFile {
 public:
  static Result<XlsxFile> open(std::string_view bytes, const std::string& file,
                               const Limits& limits);

  [[nodiscard]] std::vector<std::string> names() const;
  Result<ReadTable> read(const ReadOptions& options);

 private:
  explicit XlsxFile(ZipArchive archive) : archive_(std::move(archive)) {}
  Result<void> find_workbook();
  [[nodiscard]] std::string part_of(std::string_view kind) const;
  [[nodiscard]] Result<const SheetEntry*> choose(const std::string& wanted) const;

  ZipArchive archive_;
  std::string part_ = "xl/workbook.xml";
  Workbook workbook_;
  Relations relations_;
};

Result<void> XlsxFile::find_workbook() {
  Relations root;
  if (archive_.has("_rels/.rels")) {
    if (auto read = read_part(archive_, "_rels/.rels", root); !read) return read;
    for (const auto& [id, relation] : root.by_id)
      if (relation.type.ends_with("/officeDocument")) part_ = resolve("", relation.target);
  }
  if (auto read = read_part(archive_, part_, workbook_); !read) return read;
  return read_part(archive_, relations_of(part_), relations_);
}

Result<XlsxFile> XlsxFile::open(std::string_view bytes, const std::string& file,
                                const Limits& limits) {
  if (bytes.size() > limits.file_bytes) return too_large(file, limits.file_bytes);
  auto archive = ZipArchive::open(bytes, file, limits.unpacked_bytes);
  if (!archive) return tl::unexpected(archive.error());
  XlsxFile workbook(std::move(*archive));
  if (auto found = workbook.find_workbook(); !found) return tl::unexpected(found.error());
  // Pages with nothing but a chart hold no cells.
  std::erase_if(workbook.workbook_.sheets, [&](const SheetEntry& sheet) {
    const auto relation = workbook.relations_.by_id.find(sheet.relation);
    return relation == workbook.relations_.by_id.end() ||
           !relation->second.type.ends_with("/worksheet");
  });
  if (workbook.workbook_.sheets.empty())
    return base::fail(ErrorKind::BadInput, "{1} has no sheet with cells", {file});
  return workbook;
}

std::vector<std::string> XlsxFile::names() const {
  std::vector<std::string> names;
  for (const SheetEntry& sheet : workbook_.sheets)
    names.push_back(sheet.name);
  return names;
}

std::string XlsxFile::part_of(std::string_view kind) const {
  for (const auto& [id, relation] : relations_.by_id)
    if (relation.type.ends_with(kind)) {
      const std::string part = resolve(part_, relation.target);
      if (archive_.has(part)) return part;
    }
  return {};
}

Result<const SheetEntry*> XlsxFile::choose(const std::string& wanted) const {
  const auto& sheets = workbook_.sheets;
  if (wanted.empty()) {
    const auto seen =
        std::find_if(sheets.begin(), sheets.end(), [](const auto& sheet) { return !sheet.hidden; });
    return seen == sheets.end() ? &sheets.front() : &*seen;
  }
  for (const SheetEntry& sheet : sheets)
    if (sheet.name == wanted) return &sheet;
  const auto number = to_int(wanted).value_or(0);
  if (number >= 1 && static_cast<std::size_t>(number) <= sheets.size())
    return &sheets[static_cast<std::size_t>(number) - 1];
  std::string list;
  for (const SheetEntry& sheet : sheets)
    list += (list.empty() ? "" : ", ") + sheet.name;
  return base::fail(ErrorKind::NotFound, "There is no sheet “{1}”; the workbook has: {2}",
                    {wanted, list});
}

Result<ReadTable> XlsxFile::read(const ReadOptions& options) {
  const auto sheet = choose(options.sheet);
  if (!sheet) return tl::unexpected(sheet.error());
  const std::size_t bound = options.limits.unpacked_bytes;
  SharedStrings strings(options.limits.cells);
  Styles styles;
  if (const auto part = part_of("/sharedStrings"); !part.empty())
    if (auto read = read_part(archive_, part, strings, bound); !read)
      return tl::unexpected(read.error());
  if (const auto part = part_of("/styles"); !part.empty())
    if (auto read = read_part(archive_, part, styles); !read) return tl::unexpected(read.error());
  const SheetContext context{strings, styles, workbook_.from_1904};
  Sheet cells(context, archive_.file(), options);
  const auto& target = relations_.by_id.find((*sheet)->relation)->second.target;
  if (auto read = read_part(archive_, resolve(part_, target), cells, bound); !read)
    return tl::unexpected(read.error());
  ReadTable table = cells.finish();
  table.table.sheet = (*sheet)->name;
  return table;
}

}  // namespace

Result<std::vector<std::string>> xlsx_sheets(std::string_view bytes, const std::string& file,
                                             const Limits& limits) {
  auto workbook = XlsxFile::open(bytes, file, limits);
  if (!workbook) return tl::unexpected(workbook.error());
  return workbook->names();
}

Result<ReadTable> read_xlsx(std::string_view bytes, const std::string& file,
                            const ReadOptions& options) {
  auto workbook = XlsxFile::open(bytes, file, options.limits);
  if (!workbook) return tl::unexpected(workbook.error());
  return workbook->read(options);
}

}  // namespace rostok::tables
