// SPDX-License-Identifier: MIT
#include "zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <array>

namespace rostok::tables {

using base::ErrorKind;
using base::Result;

namespace {

base::Unexpected damaged(const std::string& file, const std::string& reason) {
  return base::fail(ErrorKind::BadInput, "{1} is damaged: {2}", {file, reason});
}

struct CloseEntry {
  void operator()(zip_file* entry) const { zip_fclose(entry); }
};

}  // namespace

void ZipArchive::Close::operator()(zip* archive) const {
  zip_discard(archive);  // nothing was changed
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const std::string& file,
                                    std::size_t unpacked) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (!archive) {
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    zip_source_free(source);
    return damaged(file, reason);
  }
  zip_error_fini(&error);
  return ZipArchive(archive, file, unpacked);
}

bool ZipArchive::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<void> ZipArchive::read(const std::string& part, std::size_t bound, const Take& take) {
  const zip_int64_t index = zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_NOCASE);
  if (index < 0)
    return base::fail(ErrorKind::BadInput, "{1} is no XLSX workbook: it has no part {2}",
                      {file_, part});
  const std::unique_ptr<zip_file, CloseEntry> entry(
      zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0));
  if (!entry) return damaged(file_, zip_strerror(archive_.get()));
  const std::size_t whole = bound;
  std::array<char, 32768> block{};
  while (true) {
    const zip_int64_t got = zip_fread(entry.get(), block.data(), block.size());
    if (got < 0) return damaged(file_, zip_file_strerror(entry.get()));
    const auto size = static_cast<std::size_t>(got);
    if (size > left_ || size > bound)
      return base::fail(ErrorKind::TooLarge, "{1} unpacks to more than {2} bytes",
                        {file_, std::to_string(std::min(limit_, whole))});
    left_ -= size;
    bound -= size;
    if (auto taken = take({block.data(), size}, size == 0); !taken || size == 0) return taken;
  }
}

}  // namespace rostok::tables
