// SPDX-License-Identifier: MIT
#include "byte_source.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>

#include "dates.h"

namespace rostok::rating_lists {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

class FileSource : public ByteSource {
 public:
  FileSource(File file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t got = std::fread(to, 1, size, file_.get());
    if (got == 0 && std::ferror(file_.get()) != 0)
      return fail(ErrorKind::Io, "{1} cannot be read: {2}", {path_, std::strerror(errno)});
    return got;
  }

 private:
  File file_;
  std::string path_;
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : rest_(bytes) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t got = std::min(size, rest_.size());
    std::copy_n(rest_.data(), got, to);
    rest_.remove_prefix(got);
    return got;
  }

 private:
  std::string_view rest_;
};

Result<File> open_file(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error))
    return fail(ErrorKind::Io, "{1} is a folder, not a file", {path.string()});
  File file(std::fopen(path.string().c_str(), "rb"));
  if (!file && errno == ENOENT)
    return fail(ErrorKind::NotFound, "No such file: {1}", {path.string()});
  if (!file)
    return fail(ErrorKind::Io, "{1} cannot be read: {2}", {path.string(), std::strerror(errno)});
  return file;
}

// A pipe cannot be read twice: it is taken for a plain list.
bool is_archive(std::FILE* file, const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  char first[4] = {};
  const bool four = std::fread(first, 1, sizeof first, file) == sizeof first;
  return four && (std::memcmp(first, "PK\3\4", 4) == 0 || std::memcmp(first, "PK\5\6", 4) == 0);
}

std::string date_of(const fs::path& path) {
  std::error_code error;
  const auto changed = fs::last_write_time(path, error);
  if (error) return "";
  const auto age = fs::file_time_type::clock::now() - changed;
  const auto time = std::chrono::system_clock::now() -
                    std::chrono::duration_cast<std::chrono::system_clock::duration>(age);
  return date_text(std::chrono::system_clock::to_time_t(time));
}

}  // namespace

std::unique_ptr<ByteSource> memory_source(std::string_view bytes) {
  return std::make_unique<MemorySource>(bytes);
}

Result<std::vector<Member>> members_of(const fs::path& path) {
  auto file = open_file(path);
  if (!file) return tl::unexpected(file.error());
  if (is_archive(file->get(), path)) return detail::archive_members(path);
  std::error_code error;
  const bool regular = fs::is_regular_file(path, error);
  const std::uint64_t size = regular ? fs::file_size(path, error) : 0;
  if (size > kLargestMember)
    return fail(ErrorKind::TooLarge, "{1} is too large for a rating list", {path.string()});
  Member member{path.filename().string(), size, regular ? date_of(path) : "", {}};
  member.open = [path]() -> Result<std::unique_ptr<ByteSource>> {
    auto opened = open_file(path);
    if (!opened) return tl::unexpected(opened.error());
    return std::make_unique<FileSource>(std::move(*opened), path.string());
  };
  return std::vector<Member>{std::move(member)};
}

}  // namespace rostok::rating_lists
