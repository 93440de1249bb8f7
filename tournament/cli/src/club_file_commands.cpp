// SPDX-License-Identifier: MIT
#include "club_file_commands.h"

#include <memory>

#include "rostok/store/backup.h"
#include "rostok/store/club_file.h"

namespace rostok::cli {

namespace {

struct FileOptions {
  std::string club, copy, folder;
  std::size_t keep = 0;
};

void back_up(const FileOptions& options, CommandContext& context) {
  if (!options.copy.empty()) {
    if (auto done = store::back_up(options.club, options.copy); !done)
      return context.fail(done.error());
    context.out << options.copy << '\n';
    return;
  }
  const auto folder = options.folder.empty()
                          ? std::filesystem::absolute(options.club).parent_path() / "copies"
                          : std::filesystem::path(options.folder);
  const auto copy = store::back_up_into(options.club, folder, options.keep);
  if (!copy) return context.fail(copy.error());
  context.out << copy->string() << '\n';
}

void restore(const FileOptions& options, CommandContext& context) {
  const auto saved = store::restore(options.club, options.copy);
  if (!saved) return context.fail(saved.error());
  context.out << context.tr("{1} is as it was in {2}", {options.club, options.copy}) << '\n';
  if (!saved->empty())
    context.out << context.tr("What was there before is in {1}", {saved->string()}) << '\n';
}

void check(const FileOptions& options, CommandContext& context) {
  if (!std::filesystem::exists(options.club))
    return context.fail({base::ErrorKind::NotFound, "No such file: {1}", {options.club}, {}, {}});
  const auto file = store::ClubFile::open(options.club);
  if (!file) return context.fail(file.error());
  if (auto sound = (*file)->check_integrity(); !sound) return context.fail(sound.error());
  context.out << context.tr("{1} is sound", {options.club}) << '\n';
}

}  // namespace

void add_club_file_commands(CLI::App& club, CommandContext& context) {
  const auto options = std::make_shared<FileOptions>();
  const auto add = [&](const char* name, const std::string& help,
                       void (*action)(const FileOptions&, CommandContext&)) {
    auto* command = club.add_subcommand(name, help);
    command->add_option("CLUB", options->club, context.tr("Club file"))->required();
    command->callback([options, &context, action] { action(*options, context); });
    return command;
  };
  auto* copy_command =
      add("backup", context.tr("Copy the club file, also while it is used"), back_up);
  auto* to = copy_command->add_option("--to", options->copy, context.tr("The copy to write"));
  copy_command
      ->add_option("--folder", options->folder,
                   context.tr("Folder for copies named by date and time (default: “copies” beside "
                              "the club file)"))
      ->excludes(to);
  copy_command->add_option("--keep", options->keep, context.tr("So many copies stay in the folder"))
      ->check(CLI::Range(1, 1'000'000))
      ->excludes(to);
  auto* restore_command =
      add("restore", context.tr("Put a copy back; what is there is saved first"), restore);
  restore_command->add_option("COPY", options->copy, context.tr("The copy"))->required();
  add("check", context.tr("Examine the whole club file"), check);
}

}  // namespace rostok::cli
