// SPDX-License-Identifier: MIT
#include "rostok/base/files.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <system_error>

#if defined(_WIN32)
#include <io.h>
#include <process.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rostok::base {
namespace fs = std::filesystem;
namespace {

// The only system-dependent part: file contents and folder entries reach the disk.
#if defined(_WIN32)
bool flush_to_disk(std::FILE* file) {
  return std::fflush(file) == 0 && _commit(_fileno(file)) == 0;
}
void flush_folder(const fs::path&) {}
int process_id() {
  return _getpid();
}
#else
bool flush_to_disk(std::FILE* file) {
  return std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
}
void flush_folder(const fs::path& folder) {
  const int descriptor =
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}
int process_id() {
  return ::getpid();
}
#endif

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

Unexpected io_error(const char* message, const fs::path& path, const std::string& reason) {
  return fail(ErrorKind::Io, message, {path.string(), reason});
}

Result<void> rename_over(const fs::path& temporary, const fs::path& path) {
  std::error_code error;
  // A device or pipe would be gone, /dev/stdout among them.
  const auto status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status)) {
    fs::remove(temporary, error);
    return io_error("Cannot write {1}: {2}", path, "is no regular file");
  }
  fs::rename(temporary, path, error);
  if (error) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return io_error("Cannot write {1}: {2}", path, error.message());
  }
  flush_folder(path.parent_path());
  return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::uintmax_t limit) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return fail(ErrorKind::NotFound, "No such file: {1}", {path.string()});
  if (fs::is_directory(status)) return io_error("Cannot read {1}: {2}", path, "is a folder");
  const File file(std::fopen(path.string().c_str(), "rb"));
  if (!file) return io_error("Cannot read {1}: {2}", path, std::strerror(errno));
  std::string bytes;
  // Pipes and devices have no size; then the string grows as it is read.
  const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(path, error) : 0;
  if (!error && size < limit) bytes.reserve(static_cast<std::size_t>(size));
  char block[65536];
  std::size_t got = 0;
  while ((got = std::fread(block, 1, sizeof block, file.get())) > 0) {
    bytes.append(block, got);
    if (bytes.size() > limit)
      return fail(ErrorKind::TooLarge, "{1} is larger than {2} bytes",
                  {path.string(), std::to_string(limit)});
  }
  if (std::ferror(file.get()) != 0) return io_error("Cannot read {1}: {2}", path, std::strerror(errno));
  return bytes;
}

fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> counter{0};
  return path.parent_path() / ("." + path.filename().string() + "." + std::to_string(process_id()) +
                               "-" + std::to_string(counter++) + ".tmp");
}

Result<void> write_file_atomically(const fs::path& path, std::string_view bytes) {
  const fs::path temporary = temporary_beside(path);
  {
    File file(std::fopen(temporary.string().c_str(), "wb"));
    if (!file) return io_error("Cannot write {1}: {2}", path, std::strerror(errno));
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
    if (!written || !flush_to_disk(file.get())) {
      const std::string reason = std::strerror(errno);
      file.reset();
      std::error_code ignored;
      fs::remove(temporary, ignored);
      return io_error("Cannot write {1}: {2}", path, reason);
    }
  }
  return rename_over(temporary, path);
}

Result<void> commit_file(const fs::path& temporary, const fs::path& path) {
  {
    File file(std::fopen(temporary.string().c_str(), "r+b"));
    if (!file || !flush_to_disk(file.get())) {
      const std::string reason = std::strerror(errno);
      std::error_code ignored;
      fs::remove(temporary, ignored);
      return io_error("Cannot write {1}: {2}", path, reason);
    }
  }
  return rename_over(temporary, path);
}

}  // namespace rostok::base
