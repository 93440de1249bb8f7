// SPDX-License-Identifier: MIT
// A list on its way in: where it comes from, what is asked for, who gets it.
#pragma once
#include <string>
#include <string_view>

#include "byte_source.h"
#include "rostok/rating_lists/reader.h"

namespace rostok::rating_lists {

// Marks a text for the catalogue.
constexpr const char* N_(const char* msgid) {
  return msgid;
}

// A source whose beginning was looked at; counts, tells the progress and heeds a cancel.
class Feed {
 public:
  Feed(ByteSource& source, const Member& member, const ReadOptions& options)
      : source_(source), member_(member), options_(options) {}

  // Up to 64 KiB from the start, still to be read.
  [[nodiscard]] base::Result<std::string_view> look_ahead();
  // As ByteSource::read. Errors: also Cancelled.
  [[nodiscard]] base::Result<std::size_t> read(char* to, std::size_t size);

 private:
  ByteSource& source_;
  const Member& member_;
  std::uint64_t done_ = 0;
  const ReadOptions& options_;
  std::string ahead_;
  std::size_t taken_ = 0;  // of ahead_
};

// Keeps the first problems of a list.
class ProblemLog {
 public:
  explicit ProblemLog(std::string file) : file_(std::move(file)) {}

  void unreadable(int line, int column, const char* message, std::vector<std::string> args = {});
  void faulty_field(int line, int column, const char* message, std::vector<std::string> args = {});
  [[nodiscard]] const Problems& all() const { return all_; }

 private:
  void keep(int line, int column, const char* message, std::vector<std::string> args);

  std::string file_;
  Problems all_;
};

// One list: the readers of single layouts get it.
struct Reading {
  Feed& feed;
  const ReadOptions& options;
  ListHead head;  // file and date are filled before the layout is known
  ListVisitor& visitor;
  ProblemLog problems;

  // The tempo of a list of one: told, or in the file name. Errors: BadInput.
  [[nodiscard]] base::Result<Tempo> tempo() const;
  // A combined list needs none. Errors: BadInput when one was told.
  [[nodiscard]] base::Result<void> expect_no_tempo() const;
  void set_header_date(const std::string& date);
};

[[nodiscard]] base::Result<void> read_fide_text(Reading& reading);
[[nodiscard]] base::Result<void> read_fide_xml(Reading& reading);
[[nodiscard]] base::Result<void> read_national(Reading& reading);

// One member of read_lists(). Errors: those of read_lists().
enum class Found { List, SomethingElse };
[[nodiscard]] base::Result<Found> read_member(const Member& member, const ReadOptions& options,
                                              ListVisitor& visitor);

// Whether the first line with text is the header of such a list.
[[nodiscard]] bool is_fide_header(std::string_view line);

[[nodiscard]] base::Unexpected not_a_list(const std::string& file);

}  // namespace rostok::rating_lists
