// SPDX-License-Identifier: MIT
#include "rostok/rating_lists/import.h"

#include <algorithm>

#include "dates.h"
#include "feed.h"
#include "id_set.h"

namespace rostok::rating_lists {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// Sorting comes behind the reading: the share of the whole that reading is.
constexpr std::uint64_t kReadingOf = 4, kWholeOf = 5;

class Importer : public ListVisitor {
 public:
  Importer(const ImportOptions& options, ListWriter& writer, std::vector<ListInfo> present)
      : options_(options), writer_(writer), present_(std::move(present)) {}

  Result<void> begin(const ListHead& head) override {
    ImportedList list;
    list.info.key = head.key;
    list.info.layout = head.layout;
    list.info.file = head.file;
    list.info.date = options_.date.empty() ? head.date : options_.date;
    list.info.date_source = options_.date.empty() ? head.date_source : DateSource::Told;
    if (list.info.date.empty()) list.info.date = options_.now.substr(0, 10);
    list.info.imported = options_.now;
    for (const ListInfo& before : present_)
      if (before.key == head.key) list.before = before;
    for (const ImportedList& other : done_)
      if (other.info.key == head.key)
        return fail(ErrorKind::BadInput,
                    "{1} and {2} are lists of the same kind: import one of them",
                    {other.info.file, head.file});
    done_.push_back(std::move(list));
    open_ = true;
    seen_ = IdSet();
    twice_.clear();
    twice_count_ = 0;
    return writer_.begin_list(head.key);
  }

  Result<void> player(const ListedPlayer& player, int line) override {
    ListInfo& info = done_.back().info;
    if (!wanted(player)) {
      ++info.left_out;
      return {};
    }
    if (!seen_.insert(player.id)) {
      keep_twice(player, line);
      return {};
    }
    ++info.players;
    return writer_.add(player);
  }

  Result<void> end(const Problems& problems) override {
    if (!open_) return fail(ErrorKind::BadInput, "The list has no player");  // an empty XML
    open_ = false;
    ImportedList& list = done_.back();
    list.problems = problems;
    list.problems.unreadable += twice_count_;
    for (base::Error& error : twice_)
      if (list.problems.first.size() < Problems::kKept)
        list.problems.first.push_back(std::move(error));
    list.info.unreadable = list.problems.unreadable;
    const long long read = list.info.players + list.info.left_out;
    if (read == 0 || list.info.unreadable > read) return not_a_list(list.info.file);
    if (list.info.players == 0)
      return fail(ErrorKind::BadInput, "{1} has no player of these federations", {list.info.file});
    return writer_.end_list(list.info);
  }

  [[nodiscard]] std::vector<ImportedList> take() { return std::move(done_); }

 private:
  [[nodiscard]] bool wanted(const ListedPlayer& player) const {
    const auto& kept = options_.federations;
    return kept.empty() || std::find(kept.begin(), kept.end(), player.federation) != kept.end();
  }

  void keep_twice(const ListedPlayer& player, int line) {
    ++twice_count_;
    if (twice_.size() < Problems::kKept)
      twice_.push_back({ErrorKind::BadInput,
                        N_("The number {1} stands in the list already: this line is left out"),
                        {std::to_string(player.id)},
                        {done_.back().info.file, line, 1},
                        {}});
  }

  const ImportOptions& options_;
  ListWriter& writer_;
  std::vector<ListInfo> present_;
  std::vector<ImportedList> done_;
  bool open_ = false;  // between begin() and end()
  IdSet seen_;
  std::vector<base::Error> twice_;
  long long twice_count_ = 0;
};

Result<void> check(const ImportOptions& options) {
  if (!options.date.empty() && !is_date(options.date))
    return fail(ErrorKind::BadInput, "“{1}” is not a date: write it as 2026-09-01", {options.date});
  for (const std::string& federation : options.federations)
    if (federation.size() != 3 || !std::all_of(federation.begin(), federation.end(),
                                               [](char c) { return c >= 'A' && c <= 'Z'; }))
      return fail(ErrorKind::BadInput, "“{1}” is not a federation: write three letters like RUS",
                  {federation});
  return {};
}

// The first players of a member; the reading ends with this code when there are enough.
constexpr const char* kEnough = "enough";

class PreviewVisitor : public ListVisitor {
 public:
  explicit PreviewVisitor(std::size_t count) : count_(count) {}

  Result<void> begin(const ListHead& head) override {
    preview_.emplace().head = head;
    return {};
  }
  Result<void> player(const ListedPlayer& player, int) override {
    preview_->players.push_back(player);
    if (preview_->players.size() < count_) return {};
    return fail(base::Error{ErrorKind::Cancelled, "Cancelled", {}, {}, kEnough});
  }
  Result<void> end(const Problems& problems) override {
    if (preview_) preview_->problems = problems;
    return {};
  }
  [[nodiscard]] std::optional<Preview>& preview() { return preview_; }

 private:
  std::size_t count_;
  std::optional<Preview> preview_;
};

}  // namespace

Result<std::vector<ImportedList>> import_lists(const std::filesystem::path& path,
                                               const ImportOptions& options, RatingLists& lists) {
  if (auto sound = check(options); !sound) return tl::unexpected(sound.error());
  auto present = lists.lists();
  if (!present) return tl::unexpected(present.error());
  auto writer = lists.begin_import(options.cancel);
  if (!writer) return tl::unexpected(writer.error());
  ImportOptions reading = options;
  std::uint64_t all = 0;
  if (options.progress)
    reading.progress = [&](std::uint64_t done, std::uint64_t size) {
      all = size;
      options.progress(done, size / kReadingOf * kWholeOf);
    };
  Importer importer(options, **writer, std::move(*present));
  if (auto done = read_lists(path, reading, importer); !done) return tl::unexpected(done.error());
  if (auto done = (*writer)->commit(); !done) return tl::unexpected(done.error());
  if (options.progress && all > 0)
    options.progress(all / kReadingOf * kWholeOf, all / kReadingOf * kWholeOf);
  return importer.take();
}

Result<std::vector<Preview>> preview_lists(const std::filesystem::path& path,
                                           const ReadOptions& options, std::size_t count) {
  const auto members = members_of(path);
  if (!members) return tl::unexpected(members.error());
  std::vector<Preview> previews;
  for (const Member& member : *members) {
    PreviewVisitor visitor(count);
    const auto done = read_member(member, options, visitor);
    if (!done && done.error().code != kEnough) return tl::unexpected(done.error());
    if (visitor.preview()) previews.push_back(std::move(*visitor.preview()));
  }
  if (previews.empty()) return not_a_list(path.filename().string());
  return previews;
}

}  // namespace rostok::rating_lists
