// SPDX-License-Identifier: MIT
// The part of the library that works behind the window's back. Everything here is touched by jobs
// only, one after the other, except `answer`, which a job fills before the window reads it.
#pragma once
#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "rostok/library/cache.h"
#include "rostok/library/game_text.h"
#include "rostok/library/query.h"

namespace rostok::viewmodel {

struct LibraryReading {
  std::filesystem::path file;               // empty: `text` is read
  std::shared_ptr<const std::string> text;  // the games themselves
  std::string name;
  std::filesystem::path cache, share;

  struct Question {
    library::Filter filter;
    library::Order order;
  };
  struct Answer {
    library::Index index;
    library::Scanner::Names names;
    std::optional<library::Selection> selection;  // none: nothing new
    double share = 0;
    bool reading = true, searching = true;
    std::optional<base::Error> problem;
  };
  Answer answer;

  // Does a little of what is to be done: opens, reads, searches. `question` is another one than
  // before. Not more than about a twentieth of a second, but for one huge game.
  void work(const std::optional<Question>& question);
  // From any thread: nothing more is read.
  std::atomic<bool> stopped{false};
  // Keeps the table of a big file that was read whole.
  void keep_table() const;
  [[nodiscard]] bool is_worth_keeping() const;

  [[nodiscard]] base::Result<chess::PgnGame> game(const library::Entry& entry) const;
  library::FileStamp stamp;

 private:
  void open();
  void search(std::chrono::steady_clock::time_point until);
  void answer_now(bool complete);
  [[nodiscard]] library::CacheKey key() const;

  bool opened_ = false, from_cache_ = false;
  std::optional<library::Scanner> scanner_;  // while there is something to read
  std::uint64_t bytes_ = 0;                  // of the whole
  library::Scanner::Names names_;
  library::Index index_;
  Question question_;
  std::optional<library::Query> query_;
  std::size_t asked_ = 0;  // segments that the query has seen
  std::chrono::steady_clock::time_point answered_{};
};

}  // namespace rostok::viewmodel
