// SPDX-License-Identifier: MIT
// A table file by its contents.
#include "rostok/base/files.h"
#include "rostok/tables/read.h"

namespace rostok::tables {

using base::ErrorKind;
using base::Result;

Result<ReadTable> read_table(std::string_view bytes, const std::string& file,
                             const ReadOptions& options) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return base::fail(ErrorKind::Unsupported,
                      "{1} is an old Excel file (.xls) or has a password: save it as .xlsx or CSV "
                      "without a password",
                      {file});
  if (!bytes.starts_with("PK\x03\x04")) return read_text_table(bytes, file, options);
  // OpenDocument names itself in the first part, which is not packed.
  if (bytes.substr(0, 128).find("opendocument") != std::string_view::npos)
    return base::fail(ErrorKind::Unsupported,
                      "{1} is an OpenDocument file: save it as .xlsx or CSV", {file});
  return read_xlsx(bytes, file, options);
}

Result<ReadTable> read_table_file(const std::filesystem::path& path, const ReadOptions& options) {
  const auto bytes = base::read_file(path, options.limits.file_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_table(*bytes, path.string(), options);
}

}  // namespace rostok::tables
