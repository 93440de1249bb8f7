// SPDX-License-Identifier: MIT
#include "rostok/base/files.h"

#include <algorithm>
#include <sys/stat.h>

#include <filesystem>

#include "catch.h"

using namespace rostok::base;
namespace fs = std::filesystem;

namespace {
fs::path fresh_folder() {
  const fs::path folder =
      fs::temp_directory_path() / temporary_beside("rostok-files-test").filename();
  fs::create_directories(folder);
  return folder;
}
}  // namespace

TEST_CASE("A written file reads back and leaves no temporary", "[base]") {
  const fs::path folder = fresh_folder();
  REQUIRE(write_file_atomically(folder / "a.txt", "one"));
  REQUIRE(write_file_atomically(folder / "a.txt", std::string("two\0x", 5)));
  REQUIRE(read_file(folder / "a.txt").value() == std::string("two\0x", 5));
  REQUIRE(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  fs::remove_all(folder);
}

TEST_CASE("Reading what is not there is NotFound, a folder is Io, too much is TooLarge", "[base]") {
  const fs::path folder = fresh_folder();
  REQUIRE(read_file(folder / "none").error().kind == ErrorKind::NotFound);
  REQUIRE(read_file(folder).error().kind == ErrorKind::Io);
  REQUIRE(write_file_atomically(folder / "big", "12345"));
  REQUIRE(read_file(folder / "big", 4).error().kind == ErrorKind::TooLarge);
  REQUIRE(read_file(folder / "big", 5).value() == "12345");
  fs::remove_all(folder);
}

TEST_CASE("A failed write leaves the old state", "[base]") {
  const fs::path folder = fresh_folder();
  fs::create_directories(folder / "taken");
  REQUIRE(write_file_atomically(folder / "taken", "x").error().kind == ErrorKind::Io);
  REQUIRE(write_file_atomically(folder / "no" / "such" / "folder", "x").error().kind ==
          ErrorKind::Io);
  REQUIRE(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  fs::remove_all(folder);
}

TEST_CASE("A pipe is not replaced by a file", "[base]") {
  const fs::path folder = fresh_folder();
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  REQUIRE(write_file_atomically(folder / "pipe", "x").error().kind == ErrorKind::Io);
  REQUIRE(fs::is_fifo(folder / "pipe"));
  REQUIRE(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  fs::remove_all(folder);
}
