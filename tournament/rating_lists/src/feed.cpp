// SPDX-License-Identifier: MIT
#include "feed.h"

#include <algorithm>
#include <array>

#include "rostok/rating_lists/name_key.h"

namespace rostok::rating_lists {

using base::ErrorKind;
using base::fail;
using base::Result;

Result<std::string_view> Feed::look_ahead() {
  constexpr std::size_t kAhead = 64 << 10;
  if (!ahead_.empty()) return std::string_view(ahead_);
  ahead_.resize(kAhead);
  std::size_t filled = 0;
  while (filled < kAhead) {
    const auto got = source_.read(ahead_.data() + filled, kAhead - filled);
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) break;
    filled += *got;
  }
  ahead_.resize(filled);
  return std::string_view(ahead_);
}

Result<std::size_t> Feed::read(char* to, std::size_t size) {
  if (options_.cancel.stop_requested()) return fail(ErrorKind::Cancelled, "Cancelled");
  std::size_t got = std::min(size, ahead_.size() - taken_);
  if (got > 0) {
    std::copy_n(ahead_.data() + taken_, got, to);
    taken_ += got;
  } else {
    const auto more = source_.read(to, size);
    if (!more) return more;
    got = *more;
  }
  done_ += got;
  if (options_.progress) options_.progress(done_, member_.size);
  if (done_ > kLargestMember)
    return fail(ErrorKind::TooLarge, "{1} is too large for a rating list", {member_.name});
  return got;
}

void ProblemLog::keep(int line, int column, const char* message, std::vector<std::string> args) {
  if (all_.first.size() >= Problems::kKept) return;
  all_.first.push_back({ErrorKind::BadInput, message, std::move(args), {file_, line, column}, {}});
}

void ProblemLog::unreadable(int line, int column, const char* message,
                            std::vector<std::string> args) {
  ++all_.unreadable;
  keep(line, column, message, std::move(args));
}

void ProblemLog::faulty_field(int line, int column, const char* message,
                              std::vector<std::string> args) {
  ++all_.faulty_fields;
  keep(line, column, message, std::move(args));
}

namespace {

struct TempoWord {
  std::string_view word;
  Tempo tempo;
};
constexpr std::array<TempoWord, 8> kTempoWords{{{"standard", Tempo::Standard},
                                                {"rapid", Tempo::Rapid},
                                                {"blitz", Tempo::Blitz},
                                                {"стандарт", Tempo::Standard},
                                                {"классич", Tempo::Standard},
                                                {"быстр", Tempo::Rapid},
                                                {"рапид", Tempo::Rapid},
                                                {"блиц", Tempo::Blitz}}};

}  // namespace

Result<Tempo> Reading::tempo() const {
  if (options.tempo) return *options.tempo;
  // The member of an archive says more than the archive: the last word counts.
  const std::string name = name_key(head.file);
  std::size_t last = std::string::npos;
  std::optional<Tempo> found;
  for (const TempoWord& known : kTempoWords)
    if (const auto at = name.rfind(known.word);
        at != std::string::npos && (last == std::string::npos || at > last)) {
      last = at;
      found = known.tempo;
    }
  if (found) return *found;
  return fail(ErrorKind::BadInput,
              "{1} does not say which rating it lists: add --tempo standard, rapid or blitz",
              {head.file});
}

Result<void> Reading::expect_no_tempo() const {
  if (!options.tempo) return {};
  return fail(ErrorKind::BadInput, "{1} lists all three ratings: leave out --tempo", {head.file});
}

void Reading::set_header_date(const std::string& date) {
  if (head.date_source == DateSource::Told) return;
  head.date = date;
  head.date_source = DateSource::Header;
}

base::Unexpected not_a_list(const std::string& file) {
  return fail(ErrorKind::BadInput,
              "{1} is not a rating list: neither FIDE's (TXT, XML) nor the national one (CSV)",
              {file});
}

}  // namespace rostok::rating_lists
