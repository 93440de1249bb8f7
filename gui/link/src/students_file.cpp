// SPDX-License-Identifier: MIT
#include "rostok/link/students_file.h"

#include "rostok/store/practice_file.h"

namespace rostok::link {

base::Result<std::shared_ptr<practice::Store>> open_students(
    const std::filesystem::path& club_file) {
  std::error_code ignored;  // opening says it better
  std::filesystem::create_directories(club_file.parent_path(), ignored);
  auto opened = store::PracticeFile::open(club_file);
  if (!opened) return base::fail(opened.error());
  return std::shared_ptr<practice::Store>(std::move(*opened));
}

}  // namespace rostok::link
