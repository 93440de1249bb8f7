// SPDX-License-Identifier: MIT
#include "library_reading.h"
#include "rostok/base/files.h"
#include "rostok/base/text.h"
#include "rostok/viewmodel/library_presenter.h"

namespace rostok::viewmodel {

namespace fs = std::filesystem;
using base::Result;

struct LibraryExport {
  std::shared_ptr<LibraryReading> reading;
  library::Index index;
  std::vector<std::uint32_t> games;
  fs::path folder;
  std::string name;  // without the ending
  std::size_t count = 0;

  // Filled by the jobs.
  fs::path target;
  std::optional<library::Export> copy;
  std::optional<Result<bool>> outcome;

  void work() {
    if (target.empty()) target = free_name();
    if (reading->file.empty()) {
      outcome = write_text();
      return;
    }
    if (!copy) {
      auto begun =
          library::Export::begin(reading->file, reading->stamp, index, std::move(games), target);
      if (!begun) {
        outcome = tl::unexpected(begun.error());
        return;
      }
      copy.emplace(std::move(*begun));
    }
    constexpr std::uint64_t kPiece = std::uint64_t{2} << 20;
    outcome = copy->advance(kPiece);
  }

 private:
  [[nodiscard]] fs::path free_name() const {
    std::error_code code;
    fs::path path = folder / (name + ".pgn");
    for (int number = 2; fs::exists(path, code); ++number)
      path = folder / (name + " " + std::to_string(number) + ".pgn");
    return path;
  }
  [[nodiscard]] Result<bool> write_text() const {
    std::string all;
    for (const std::uint32_t game : games) {
      const library::Entry& entry = *index.at(game).game;
      all += base::trim(std::string_view(*reading->text).substr(entry.offset, entry.bytes));
      all += "\n\n";
    }
    std::error_code code;
    fs::create_directories(folder, code);
    if (auto kept = base::write_file_atomically(target, all); !kept)
      return tl::unexpected(kept.error());
    return true;
  }
};

void LibraryPresenter::export_list() {
  if (!reading_ || exporting_ || shown_.games.empty()) return;
  problem_.reset();
  exported_.reset();
  exporting_ = true;
  ++version_;
  auto work = std::make_shared<LibraryExport>();
  work->reading = reading_;
  work->index = index_;
  work->games = shown_.games;
  work->count = shown_.games.size();
  work->folder = places_.target;
  const std::string stem = fs::path(name_).stem().string();
  work->name = settings_->words().tr("{1}, selection", {stem});
  export_more(std::move(work));
}

void LibraryPresenter::export_more(std::shared_ptr<LibraryExport> work) {
  auto then = alive_.wrap([this](const std::shared_ptr<LibraryExport>& done) {
    ++version_;
    if (*done->outcome && !**done->outcome) return export_more(done);
    exporting_ = false;
    if (*done->outcome)
      exported_ = Exported{done->target, done->count};
    else
      problem_ = done->outcome->error();
  });
  background_->post([work, then]() mutable -> Afterwards {
    work->work();
    return [work, then]() mutable { then(work); };
  });
}

}  // namespace rostok::viewmodel
