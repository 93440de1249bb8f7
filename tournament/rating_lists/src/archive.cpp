// SPDX-License-Identifier: MIT
// ZIP archives, by libzip.
#include <zip.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "byte_source.h"
#include "dates.h"

namespace rostok::rating_lists::detail {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

struct CloseMember {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

base::Unexpected damaged(const std::string& name, const std::string& reason) {
  return fail(ErrorKind::Io, "The archive {1} is damaged: {2}. Download it once more.",
              {name, reason});
}

Result<Archive> open_archive(const fs::path& path) {
  int code = 0;
  Archive archive(zip_open(path.string().c_str(), ZIP_RDONLY, &code));
  if (archive) return archive;
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return damaged(path.string(), reason);
}

class ArchiveSource : public ByteSource {
 public:
  ArchiveSource(Archive archive, zip_file_t* file, std::string name)
      : archive_(std::move(archive)), file_(file), name_(std::move(name)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    const zip_int64_t got = zip_fread(file_.get(), to, size);
    if (got < 0) return damaged(name_, zip_file_strerror(file_.get()));
    return static_cast<std::size_t>(got);
  }

 private:
  Archive archive_;
  std::unique_ptr<zip_file_t, CloseMember> file_;
  std::string name_;
};

bool is_list_name(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  constexpr std::array<const char*, 3> kEndings{".txt", ".xml", ".csv"};
  return !name.starts_with("__macosx/") &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](const char* ending) { return name.ends_with(ending); });
}

Member member_at(const fs::path& path, zip_uint64_t index, const zip_stat_t& about) {
  const std::string archive = path.filename().string();
  const bool dated = (about.valid & ZIP_STAT_MTIME) != 0;
  Member member{archive + "/" + about.name, about.size, dated ? date_text(about.mtime) : "", {}};
  const std::string full = path.string() + "/" + about.name;
  member.open = [path, index, full]() -> Result<std::unique_ptr<ByteSource>> {
    auto opened = open_archive(path);
    if (!opened) return tl::unexpected(opened.error());
    zip_file_t* file = zip_fopen_index(opened->get(), index, 0);
    if (file == nullptr) return damaged(full, zip_strerror(opened->get()));
    return std::make_unique<ArchiveSource>(std::move(*opened), file, full);
  };
  return member;
}

}  // namespace

Result<std::vector<Member>> archive_members(const fs::path& path) {
  auto archive = open_archive(path);
  if (!archive) return tl::unexpected(archive.error());
  std::vector<Member> members;
  const zip_int64_t count = zip_get_num_entries(archive->get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t about;
    constexpr auto kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE;
    if (zip_stat_index(archive->get(), index, 0, &about) != 0) continue;
    if ((about.valid & kNeeded) != kNeeded || !is_list_name(about.name)) continue;
    if (about.size > kLargestMember)
      return fail(ErrorKind::TooLarge, "{1} is too large for a rating list",
                  {path.string() + "/" + about.name});
    members.push_back(member_at(path, index, about));
  }
  if (members.empty())
    return fail(ErrorKind::BadInput, "The archive {1} holds no list: no .txt, .xml or .csv file",
                {path.string()});
  return members;
}

}  // namespace rostok::rating_lists::detail
