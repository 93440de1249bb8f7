// SPDX-License-Identifier: MIT
#include "rostok/rating_lists/reader.h"

#include "dates.h"
#include "feed.h"
#include "rostok/base/text.h"

namespace rostok::rating_lists {

using base::Result;

namespace {

using Reader = Result<void> (*)(Reading&);

std::string_view first_line_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  // The header's columns count from the start of its line.
  const std::size_t before = text.rfind('\n', start);
  text.remove_prefix(before == std::string_view::npos ? 0 : before + 1);
  std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<Reader> reader_for(std::string_view start) {
  const std::string_view line = first_line_of(start);
  if (line.empty() || start.find('\0') != std::string_view::npos) return std::nullopt;
  if (base::trim(line).starts_with('<')) return read_fide_xml;
  if (is_fide_header(line)) return read_fide_text;
  if (line.find_first_of(",;\t") != std::string_view::npos) return read_national;
  return std::nullopt;
}

ListHead head_of(const Member& member) {
  ListHead head;
  head.file = member.name;
  head.date = member.date;
  if (const auto named = date_in_name(member.name)) {
    head.date = *named;
    head.date_source = DateSource::FileName;
  }
  return head;
}

Result<Found> read_source(ByteSource& source, const Member& member, const ReadOptions& options,
                          ListVisitor& visitor) {
  Feed feed(source, member, options);
  const auto start = feed.look_ahead();
  if (!start) return tl::unexpected(start.error());
  const auto read = reader_for(*start);
  if (!read) return Found::SomethingElse;
  Reading reading{feed, options, head_of(member), visitor, ProblemLog(member.name)};
  auto done = (*read)(reading);
  if (done) done = visitor.end(reading.problems.all());
  if (!done) return tl::unexpected(done.error());
  return Found::List;
}

}  // namespace

Result<Found> read_member(const Member& member, const ReadOptions& options, ListVisitor& visitor) {
  auto source = member.open();
  if (!source) return tl::unexpected(source.error());
  return read_source(**source, member, options, visitor);
}

Result<void> read_lists(const std::filesystem::path& path, const ReadOptions& options,
                        ListVisitor& visitor) {
  const auto members = members_of(path);
  if (!members) return tl::unexpected(members.error());
  bool any = false;
  for (const Member& member : *members) {
    // An archive may hold a text that explains it.
    const auto found = read_member(member, options, visitor);
    if (!found) return tl::unexpected(found.error());
    any = any || *found == Found::List;
  }
  if (!any) return not_a_list(path.filename().string());
  return {};
}

Result<void> read_list_text(std::string_view bytes, const std::string& file,
                            const ReadOptions& options, ListVisitor& visitor) {
  const auto source = memory_source(bytes);
  const auto found = read_source(*source, {file, bytes.size(), "", {}}, options, visitor);
  if (!found) return tl::unexpected(found.error());
  if (*found != Found::List) return not_a_list(file);
  return {};
}

}  // namespace rostok::rating_lists
