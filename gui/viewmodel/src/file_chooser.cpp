// SPDX-License-Identifier: MIT
#include "rostok/viewmodel/file_chooser.h"

namespace rostok::viewmodel {

namespace fs = std::filesystem;
using Listing = std::shared_ptr<base::Result<std::vector<ListedFile>>>;

void FileChooser::enter(const fs::path& folder) {
  loading_ = true;
  const int ask = ++asked_;
  auto then = alive_.wrap([this, ask](const fs::path& entered, const Listing& listing) {
    if (ask != asked_) return;
    loading_ = false;
    problem_.reset();
    if (!*listing) {
      problem_ = listing->error();
      return;
    }
    folder_ = entered;
    files_ = std::move(**listing);
    if (entered.has_parent_path() && entered.parent_path() != entered)
      files_.insert(files_.begin(), {entered.parent_path(), "..", true, 0});
  });
  background_->post([folder, then]() mutable -> Afterwards {
    std::error_code code;
    fs::path whole = fs::weakly_canonical(folder, code);
    if (code) whole = folder;
    auto listing = std::make_shared<base::Result<std::vector<ListedFile>>>(list_folder(whole));
    return [then, whole, listing]() mutable { then(whole, listing); };
  });
}

void FileChooser::go_to(const std::string& typed, std::function<void(const fs::path&)> open) {
  auto then = alive_.wrap([this, open = std::move(open)](const fs::path& path, bool folder) {
    if (folder)
      enter(path);
    else
      open(path);
  });
  const fs::path base = folder_;
  background_->post([typed, base, then]() mutable -> Afterwards {
    fs::path path = typed_path(typed);
    if (path.is_relative()) path = base / path;
    std::error_code code;
    const bool folder = fs::is_directory(path, code);
    return [then, path, folder]() mutable { then(path, folder); };
  });
}

}  // namespace rostok::viewmodel
