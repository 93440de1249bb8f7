// SPDX-License-Identifier: MIT
#include "library_reading.h"

#include <sstream>

namespace rostok::viewmodel {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::uint64_t kPiece = std::uint64_t{1} << 20;  // of the file, in one go
constexpr auto kOneJob = 40ms;
constexpr auto kBetweenLists = 200ms;  // a list that grows is not sorted anew all the time
constexpr std::uint64_t kBigFile = std::uint64_t{2} << 20;

}  // namespace

void LibraryReading::open() {
  opened_ = true;
  if (auto loaded = openings::OpeningNames::load(share))
    names_ = std::make_shared<const openings::OpeningNames>(std::move(*loaded));
  if (file.empty()) {
    bytes_ = text->size();
    scanner_.emplace(std::make_unique<std::istringstream>(*text), name, names_);
    return;
  }
  const auto found = library::stamp_of(file);
  if (!found) {
    answer.problem = found.error();
    return;
  }
  stamp = *found;
  bytes_ = stamp.bytes;
  if (bytes_ >= kBigFile)
    if (auto kept = library::load_cache(cache, file, key())) {
      index_ = std::move(*kept);
      from_cache_ = true;
      return;
    }
  auto scanner = library::Scanner::open(file, names_);
  if (scanner)
    scanner_.emplace(std::move(*scanner));
  else
    answer.problem = scanner.error();
}

library::CacheKey LibraryReading::key() const {
  return {stamp, library::fingerprint(names_.get())};
}

void LibraryReading::work(const std::optional<Question>& question) {
  const auto until = Clock::now() + kOneJob;
  if (!opened_) open();
  if (question || !query_) {
    if (question) question_ = *question;
    query_.emplace(question_.filter, question_.order, names_);
    asked_ = 0;
    answered_ = {};
  }
  do {
    if (stopped) scanner_.reset();
    search(until);
    if (asked_ < index_.segments().size() || !scanner_) break;
    auto step = scanner_->advance(kPiece);
    if (!step) {
      answer.problem = step.error();
      scanner_.reset();
      break;
    }
    index_.add(step->games);
    answer.share = bytes_ == 0 ? 1
                               : std::min(1.0, static_cast<double>(scanner_->bytes_read()) /
                                                   static_cast<double>(bytes_));
    if (step->finished) scanner_.reset();
  } while (Clock::now() < until);
  search(until);
  answer_now(!scanner_ && asked_ == index_.segments().size());
}

void LibraryReading::search(Clock::time_point until) {
  while (asked_ < index_.segments().size()) {
    query_->add(*index_.segments()[asked_], index_.first_of(asked_));
    ++asked_;
    if (Clock::now() >= until) return;
  }
}

void LibraryReading::answer_now(bool complete) {
  answer.index = index_;
  answer.names = names_;
  answer.reading = scanner_.has_value();
  answer.searching = !complete;
  answer.selection.reset();
  const bool first = answered_ == Clock::time_point{};
  if (!complete && !first && Clock::now() - answered_ < kBetweenLists) return;
  answer.selection = query_->result(index_);
  answered_ = Clock::now();
}

bool LibraryReading::is_worth_keeping() const {
  return !file.empty() && bytes_ >= kBigFile && !from_cache_ && !answer.problem &&
         answer.share >= 1;
}

void LibraryReading::keep_table() const {
  // A disk that is full costs only the time of reading once more.
  (void)library::save_cache(cache, file, key(), index_);
}

base::Result<chess::PgnGame> LibraryReading::game(const library::Entry& entry) const {
  if (!file.empty()) return library::load_game(file, stamp, entry);
  return library::parse_game(text->substr(entry.offset, entry.bytes), entry, name);
}

}  // namespace rostok::viewmodel
