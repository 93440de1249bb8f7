// SPDX-License-Identifier: MIT
// From one script into the other, in all usual spellings at once: «Щ» is Shch, Sch or Chtch; «Юрий»
// is Yuri, Yury, Yuriy, Iouri. A list decides which of them exist: every growing spelling is
// asked for, and what no stored name begins with is given up, so the work stays small.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::rating_lists {

// Whether any stored key begins with this text.
using PrefixProbe = std::function<base::Result<bool>(std::string_view prefix)>;

// At most this many spellings are followed side by side.
constexpr std::size_t kMaxSpellings = 48;

// The spellings in the other script of `key` (see name_key) that stored keys begin with, without
// repetition. A key that ends inside a letter of several signs ("ivas" for «Иваш») counts as
// begun. Errors: those of the probe.
[[nodiscard]] base::Result<std::vector<std::string>> spellings_of(std::string_view key,
                                                                  const PrefixProbe& exists);

}  // namespace rostok::rating_lists
