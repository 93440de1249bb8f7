// SPDX-License-Identifier: MIT
#include "rostok/fonts/own_fonts.h"

#include <fontconfig/fontconfig.h>

#include "rostok/base/paths.h"

namespace rostok::fonts {

void add_own_fonts() {
  const auto folder = base::share_dir() / "fonts";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) return;
  FcConfigAppFontAddDir(nullptr, reinterpret_cast<const FcChar8*>(folder.c_str()));
}

}  // namespace rostok::fonts
