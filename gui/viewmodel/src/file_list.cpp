// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/file_list.h"

#include <algorithm>
#include <cstdlib>

#include "rostok/base/fold.h"
#include "rostok/base/text.h"

namespace rostok::viewmodel {

namespace fs = std::filesystem;
using base::ErrorKind;

base::Result<std::vector<ListedFile>> list_folder(const fs::path& folder) {
  std::error_code code;
  if (!fs::is_directory(folder, code))
    return base::fail(ErrorKind::NotFound, "There is no folder “{1}”", {folder.string()});
  fs::directory_iterator each(folder, code);
  if (code) return base::fail(ErrorKind::Io, "The folder “{1}” cannot be read", {folder.string()});
  std::vector<ListedFile> files;
  for (; each != fs::directory_iterator(); each.increment(code)) {
    if (code) break;
    ListedFile file{each->path(), each->path().filename().string(), false, 0};
    if (file.name.empty() || file.name.front() == '.') continue;
    std::error_code ignored;
    file.folder = each->is_directory(ignored);
    const bool games = base::fold_words(each->path().extension().string()) == " pgn" ||
                       base::fold_words(each->path().extension().string()) == "pgn";
    if (!file.folder && (!games || !each->is_regular_file(ignored))) continue;
    if (!file.folder) file.bytes = each->file_size(ignored);
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const ListedFile& a, const ListedFile& b) {
    if (a.folder != b.folder) return a.folder;
    return base::fold_words(a.name) < base::fold_words(b.name);
  });
  return files;
}

fs::path typed_path(const std::string& text) {
  std::string_view path = base::trim(text);
  if (path.size() >= 2 && (path.front() == '"' || path.front() == '\'') &&
      path.back() == path.front())
    path = path.substr(1, path.size() - 2);
  constexpr std::string_view kScheme = "file://";
  if (path.starts_with(kScheme)) path.remove_prefix(kScheme.size());
  const char* home = std::getenv("HOME");
  if (home != nullptr && (path == "~" || path.starts_with("~/")))
    return fs::path(home) / fs::path(path.substr(std::min<std::size_t>(2, path.size())));
  return fs::path(path);
}

}  // namespace rostok::viewmodel
