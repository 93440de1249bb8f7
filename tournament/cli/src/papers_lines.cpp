// SPDX-License-Identifier: MIT
#include "papers_lines.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include "rostok/base/files.h"
#include "rostok/base/text.h"

namespace rostok::cli {

using base::ErrorKind;
using base::Result;
using report::PaperKind;
using report::PaperSettings;

namespace {

struct Fields {
  std::vector<std::string> values;
  base::TextPlace place;
  [[nodiscard]] std::string at(std::size_t i) const { return i < values.size() ? values[i] : ""; }
};

base::Unexpected fail(const Fields& fields, const std::string& message,
                      std::vector<std::string> args = {}) {
  base::Error error{ErrorKind::BadInput, message, std::move(args), fields.place, {}};
  return base::fail(std::move(error));
}

// Tenths of "4½", "4.5" or "4,5"; empty for anything else.
std::optional<model::Score> score_of(std::string text) {
  const std::size_t half = text.find("½");
  if (half != text.npos) text.replace(half, std::string("½").size(), half == 0 ? "0.5" : ".5");
  std::replace(text.begin(), text.end(), ',', '.');
  return model::Score::parse(text);
}

Result<void> add_norm(const Fields& fields, report::NormsSheet& norms) {
  if (fields.at(0) == "source") {
    norms.source = fields.at(1);
    return {};
  }
  if (fields.at(0) == "ranks") {
    norms.ranks.assign(fields.values.begin() + 1, fields.values.end());
    return {};
  }
  constexpr std::size_t kFirstRank = 6;
  report::NormLine line{fields.at(0), fields.at(1), fields.at(2), fields.at(3),
                        fields.at(4), fields.at(5), {},           {}};
  const auto scored = score_of(line.scored);
  for (std::size_t i = 0; i < norms.ranks.size(); ++i) {
    line.needed.push_back(fields.at(kFirstRank + i));
    const auto needed = score_of(line.needed.back());
    line.made.push_back(scored && needed && *scored >= *needed);
  }
  norms.lines.push_back(std::move(line));
  return {};
}

Result<void> add_task(const Fields& fields, report::TaskSheet& sheet) {
  auto task = report::make_paper_task(fields.at(0), fields.at(1), fields.at(2));
  if (!task) {
    base::Error error = task.error();
    error.place = fields.place;
    return base::fail(std::move(error));
  }
  sheet.tasks.push_back(std::move(*task));
  return {};
}

Result<void> add_pupil_line(const Fields& fields, report::PupilSheet& sheet) {
  const std::string& key = fields.values.front();
  if (key == "name")
    sheet.name = fields.at(1);
  else if (key == "period")
    sheet.period = fields.at(1);
  else if (key == "teacher")
    sheet.teacher = fields.at(1);
  else if (key == "sentence")
    sheet.sentences.push_back(fields.at(1));
  else if (key == "chart")
    sheet.series.push_back({fields.at(1), fields.at(2), {}});
  else if (key == "point" && !sheet.series.empty()) {
    const std::string text = fields.at(2);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
      return fail(fields, "Not a number: {1}", {text});
    sheet.series.back().points.push_back({fields.at(1), value});
  } else {
    return fail(fields,
                "A line begins with name, period, teacher, sentence, chart or point, not with {1}",
                {key});
  }
  return {};
}

void add_entry_card(const Fields& fields, report::EntryCardsSheet& sheet) {
  report::EntryCard card{fields.at(0), fields.at(1), "", {}};
  const std::string secret = fields.at(2);
  const bool pin = std::all_of(secret.begin(), secret.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
  });
  if (pin)
    card.pin = secret;
  else
    for (const auto part : base::split(secret, ','))
      card.picture_code.emplace_back(base::trim(part));
  sheet.cards.push_back(std::move(card));
}

Result<void> add_line(const Fields& fields, PaperKind kind, PaperSettings& settings) {
  switch (kind) {
    case PaperKind::Journal:
      if (fields.values.size() < 3)
        return fail(fields,
                    "A line of the journal has a time, a name and what was done, with "
                    "tabs between them");
      settings.journal.push_back({fields.at(0), fields.at(1), fields.at(2)});
      return {};
    case PaperKind::Norms:
      return add_norm(fields, settings.norms);
    case PaperKind::Tasks:
      return add_task(fields, settings.tasks);
    case PaperKind::Pupil:
      return add_pupil_line(fields, settings.pupil);
    default:
      add_entry_card(fields, settings.entry_cards);
      return {};
  }
}

}  // namespace

bool takes_lines(PaperKind kind) {
  return kind == PaperKind::Journal || kind == PaperKind::Norms || kind == PaperKind::Tasks ||
         kind == PaperKind::Pupil || kind == PaperKind::EntryCards;
}

Result<void> read_lines(const std::string& file, PaperKind kind, PaperSettings& settings) {
  const auto bytes = base::read_file(file);
  if (!bytes) return base::fail(bytes.error());
  int number = 0;
  for (const auto line : base::split(*bytes, '\n')) {
    Fields fields{{}, {file, ++number, 1}};
    const auto text = base::trim(line);
    if (text.empty() || text.front() == '#') continue;
    if (!base::is_valid_utf8(text)) return fail(fields, "The text is not UTF-8");
    for (const auto field : base::split(text, '\t'))
      fields.values.emplace_back(base::trim(field));
    if (auto done = add_line(fields, kind, settings); !done) return done;
  }
  return {};
}

}  // namespace rostok::cli
