// SPDX-License-Identifier: MIT
// The parts of a ZIP file in memory; what they unpack to is counted as it comes and bounded.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "rostok/base/result.h"

struct zip;

namespace rostok::tables {

class ZipArchive {
 public:
  // `bytes` must live as long as the archive. `unpacked` bounds all parts read together.
  // Errors: BadInput.
  [[nodiscard]] static base::Result<ZipArchive> open(std::string_view bytes,
                                                     const std::string& file, std::size_t unpacked);

  [[nodiscard]] bool has(const std::string& part) const;

  // Hands over the part, of at most `bound` bytes, piece by piece; `last` with the final, perhaps
  // empty one. A fault of `take` ends the reading and is returned. Errors: NotFound, BadInput,
  // TooLarge.
  using Take = std::function<base::Result<void>(std::string_view piece, bool last)>;
  [[nodiscard]] base::Result<void> read(const std::string& part, std::size_t bound,
                                        const Take& take);

  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  ZipArchive(zip* archive, std::string file, std::size_t unpacked)
      : archive_(archive), file_(std::move(file)), limit_(unpacked), left_(unpacked) {}

  std::unique_ptr<zip, Close> archive_;
  std::string file_;
  std::size_t limit_, left_;
};

}  // namespace rostok::tables
