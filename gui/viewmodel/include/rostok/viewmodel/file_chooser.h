// SPDX-License-Identifier: MIT
// Goes through folders; they are read behind the window's back, since a disk may be slow.
#pragma once
#include <optional>

#include "rostok/viewmodel/background.h"
#include "rostok/viewmodel/file_list.h"

namespace rostok::viewmodel {

class FileChooser {
 public:
  explicit FileChooser(Background& background) : background_(&background) {}

  // An entry ".." for the folder above comes first.
  void enter(const std::filesystem::path& folder);
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const std::vector<ListedFile>& files() const { return files_; }
  [[nodiscard]] bool loading() const { return loading_; }
  [[nodiscard]] const std::optional<base::Error>& problem() const { return problem_; }
  // What somebody has typed: a folder is entered, a file is returned through `open`, anything else
  // is a problem().
  void go_to(const std::string& typed, std::function<void(const std::filesystem::path&)> open);

 private:
  Background* background_;
  std::filesystem::path folder_;
  std::vector<ListedFile> files_;
  std::optional<base::Error> problem_;
  bool loading_ = false;
  int asked_ = 0;
  Alive alive_;
};

}  // namespace rostok::viewmodel
