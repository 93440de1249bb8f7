// SPDX-License-Identifier: MIT
// Printing and showing with programs of the name lp, lpstat and xdg-open that only write down how
// they were called.
#include <cstdlib>

#include "pdf_reading.h"
#include "rostok/base/files.h"
#include "rostok/report/print_service.h"

using namespace rostok;
using namespace pdf_reading;

namespace {

// A PATH with the given programs in front of /bin, put back at the end.
class Programs {
 public:
  explicit Programs(bool with_system) {
    const char* path = std::getenv("PATH");
    before_ = path != nullptr ? path : "";
    for (const char* each : {"bin", "said"})  // of an earlier case, where papers are kept
      fs::remove_all(folder_.path / each);
    fs::create_directories(folder_.path / "bin");
    const std::string own = (folder_.path / "bin").string();
    ::setenv("PATH", (with_system ? own + ":/bin:/usr/bin" : own).c_str(), 1);
  }
  ~Programs() { ::setenv("PATH", before_.c_str(), 1); }
  void add(const std::string& name, const std::string& script) const {
    const fs::path path = folder_.path / "bin" / name;
    REQUIRE(base::write_file_atomically(path, "#!/bin/sh\n" + script + "\n"));
    fs::permissions(path, fs::perms::owner_all);
  }
  [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path / name; }
  [[nodiscard]] std::string said() const {
    const auto text = base::read_file(file("said"));
    return text ? *text : "";
  }

 private:
  Folder folder_;
  std::string before_;
};

}  // namespace

TEST_CASE("a paper goes to the printer that is named, whatever its file is called") {
  const Programs programs(true);
  programs.add(
      "lp", "for a in \"$@\"; do echo \"[$a]\" >> '" + programs.file("said").string() + "'; done");
  const fs::path pdf = programs.file("-d ; rm $(ls) 'пары'.pdf");
  REQUIRE(base::write_file_atomically(pdf, "%PDF"));
  REQUIRE(report::print_file(pdf, "Кабинет 7", 2));
  CHECK(programs.said() == "[-d]\n[Кабинет 7]\n[-n]\n[2]\n[--]\n[" + pdf.string() + "]\n");
  fs::remove(programs.file("said"));
  REQUIRE(report::print_file(pdf));
  CHECK(programs.said() == "[--]\n[" + pdf.string() + "]\n");
}

TEST_CASE("what the print system says is told") {
  const Programs programs(true);
  programs.add("lp", "echo 'lp: The printer does not exist.' >&2; exit 1");
  const fs::path pdf = programs.file("a.pdf");
  REQUIRE(base::write_file_atomically(pdf, "%PDF"));
  const auto refused = report::print_file(pdf, "none");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == base::ErrorKind::Io);
  CHECK(refused.error().to_string().find("The printer does not exist.") != std::string::npos);
  const auto absent = report::print_file(programs.file("b.pdf"));
  REQUIRE_FALSE(absent);
  CHECK(absent.error().kind == base::ErrorKind::NotFound);
}

TEST_CASE("without the programs printing and showing are errors that name them") {
  const Programs programs(false);
  const fs::path pdf = programs.file("a.pdf");
  REQUIRE(base::write_file_atomically(pdf, "%PDF"));
  const auto printed = report::print_file(pdf);
  REQUIRE_FALSE(printed);
  CHECK(printed.error().kind == base::ErrorKind::NotFound);
  CHECK(printed.error().to_string().find("cups-client") != std::string::npos);
  const auto listed = report::list_printers();
  REQUIRE_FALSE(listed);
  CHECK(listed.error().kind == base::ErrorKind::NotFound);
  const auto shown = report::open_in_viewer(pdf);
  REQUIRE_FALSE(shown);
  CHECK(shown.error().to_string().find("xdg-open") != std::string::npos);
}

TEST_CASE("printers are listed with the usual one marked") {
  const Programs programs(true);
  programs.add("lpstat",
               "case $1 in -e) echo Office; echo Class_7;; "
               "-d) echo 'системное назначение по умолчанию: Class_7';; esac");
  const auto printers = report::list_printers();
  REQUIRE(printers);
  REQUIRE(printers->size() == 2);
  CHECK((*printers)[0].name == "Office");
  CHECK_FALSE((*printers)[0].is_default);
  CHECK((*printers)[1].name == "Class_7");
  CHECK((*printers)[1].is_default);
  programs.add("lpstat", "exit 1");  // no scheduler
  REQUIRE(report::list_printers());
  CHECK(report::list_printers()->empty());
}

TEST_CASE("a viewer is started, and one that is missing is told") {
  const Programs programs(true);
  programs.add("xdg-open", "echo \"[$1]\" > '" + programs.file("said").string() + "'");
  const fs::path pdf = programs.file("a b.pdf");
  REQUIRE(base::write_file_atomically(pdf, "%PDF"));
  REQUIRE(report::open_in_viewer(pdf));
  CHECK(programs.said() == "[" + pdf.string() + "]\n");
  programs.add("xdg-open", "exit 3");
  const auto failed = report::open_in_viewer(pdf);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == base::ErrorKind::Io);
}
