// SPDX-License-Identifier: MIT
// MD5 (RFC 1321), as a checksum of move sequences only; not for secrets.
#pragma once
#include <string>
#include <string_view>

namespace rostok::chess::detail {

[[nodiscard]] std::string md5_hex(std::string_view bytes);

}  // namespace rostok::chess::detail
