// SPDX-License-Identifier: MIT
// Lists of the Russian federation: CSV with a header (UTF-8, commas), or the older form without
// one (Windows-1251, semicolons). Columns are found by the header, else by what was told, else by
// position.
#include <algorithm>
#include <array>

#include "csv_rows.h"
#include "feed.h"
#include "fields.h"
#include "rostok/base/text.h"
#include "rostok/rating_lists/name_key.h"

namespace rostok::rating_lists {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

struct Heading {
  std::string_view key;  // as name_key() gives it
  Column column;
};
constexpr auto kHeadings = std::to_array<Heading>({
    {"id no", Column::Id},
    {"id", Column::Id},
    {"фшр id", Column::Id},
    {"ид", Column::Id},
    {"name", Column::Name},
    {"фио", Column::Name},
    {"sex", Column::Sex},
    {"пол", Column::Sex},
    {"fed", Column::Federation},
    {"страна", Column::Federation},
    {"clubname", Column::Region},
    {"регион", Column::Region},
    {"birthday", Column::Birth},
    {"год рождения", Column::Birth},
    {"дата рождения", Column::Birth},
    {"rtg nat", Column::Rating},
    {"rating", Column::Rating},
    {"рейтинг", Column::Rating},
    {"fide no", Column::FideId},
    {"fide id", Column::FideId},
    {"rtg int", Column::FideRating},
    {"fide rating", Column::FideRating},
});

constexpr std::array<Column, 10> kManager{
    Column::Id,     Column::Name,  Column::Sex,    Column::Federation, Column::Ignored,
    Column::Region, Column::Birth, Column::Rating, Column::FideId,     Column::FideRating};
constexpr std::array<Column, 8> kMaster{Column::Id,     Column::Name,   Column::Ignored,
                                        Column::Region, Column::Rating, Column::Ignored,
                                        Column::Birth,  Column::Sex};

constexpr std::array<const char*, 10> kColumnNames{
    "-", "id", "name", "sex", "federation", "region", "birth", "rating", "fide-id", "fide-rating"};

bool has(const std::vector<Column>& columns, Column column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::vector<Column> columns_by_header(const std::vector<std::string>& fields) {
  std::vector<Column> columns;
  for (const std::string& field : fields) {
    std::string text;
    assign_utf8(field, Legacy::Cp1251, text);
    const std::string key = name_key(text);
    const auto* known = std::find_if(kHeadings.begin(), kHeadings.end(),
                                     [&](const Heading& heading) { return heading.key == key; });
    const bool is_new = known != kHeadings.end() && !has(columns, known->column);
    columns.push_back(is_new ? known->column : Column::Ignored);
  }
  const bool whole =
      has(columns, Column::Id) && has(columns, Column::Name) && has(columns, Column::Rating);
  return whole ? columns : std::vector<Column>{};
}

bool has_letters(std::string_view field) {
  std::string text;
  assign_utf8(field, Legacy::Cp1251, text);
  return name_key(text).find_first_not_of("0123456789 ") != std::string::npos;
}

// A row that looks like a player in these columns.
bool fits(const std::vector<Column>& columns, const std::vector<std::string>& fields) {
  if (fields.size() < columns.size()) return false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string& field = fields[i];
    if (columns[i] == Column::Id && parse_number(field, kHighestId).value_or(0) <= 0) return false;
    if (columns[i] == Column::Name && !has_letters(field)) return false;
    if (columns[i] == Column::Birth && !parse_birth_year(field)) return false;
    if (columns[i] == Column::Rating && !parse_number(field, kHighestRating)) return false;
  }
  return true;
}

class NationalReader {
 public:
  NationalReader(Reading& reading, char separator)
      : reading_(reading), rows_(reading.feed, separator), separator_(separator) {}

  Result<void> run() {
    const auto first = rows_.next();
    if (!first) return tl::unexpected(first.error());
    if (!*first) return not_a_list(reading_.head.file);
    const auto first_is_player = recognise();
    if (!first_is_player) return tl::unexpected(first_is_player.error());
    if (auto done = announce(); !done) return done;
    if (*first_is_player)
      if (auto done = pass_on(); !done) return done;
    while (true) {
      const auto more = rows_.next();
      if (!more) return tl::unexpected(more.error());
      if (!*more) return {};
      if (auto done = pass_on(); !done) return done;
    }
  }

 private:
  // Finds the columns; whether the first row is a player already.
  Result<bool> recognise() {
    const auto& fields = rows_.fields();
    columns_ = columns_by_header(fields);
    const bool header = !columns_.empty();
    if (header) {
      headings_ = fields;
      reading_.head.layout = Layout::NationalManager;
    }
    if (!reading_.options.columns.empty()) {
      columns_ = reading_.options.columns;
      reading_.head.layout = separator_ == ',' ? Layout::NationalManager : Layout::NationalMaster;
      // A heading in the place of a number is passed over.
      return !header && fits(columns_, fields);
    }
    if (header) return false;
    if (separator_ == ',') {
      columns_.assign(kManager.begin(), kManager.end());
      reading_.head.layout = Layout::NationalManager;
    } else {
      columns_.assign(kMaster.begin(), kMaster.end());
      reading_.head.layout = Layout::NationalMaster;
    }
    if (!fits(columns_, fields)) return not_a_list(reading_.head.file);
    return true;
  }

  Result<void> announce() {
    const auto tempo = reading_.tempo();
    if (!tempo) return tl::unexpected(tempo.error());
    reading_.head.key = {Authority::National, *tempo};
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      std::string heading = std::to_string(i + 1);
      if (i < headings_.size()) assign_utf8(headings_[i], Legacy::Cp1251, heading);
      reading_.head.columns.push_back({heading, to_string(columns_[i])});
    }
    return reading_.visitor.begin(reading_.head);
  }

  Result<void> pass_on() {
    if (!read_player()) return {};
    return reading_.visitor.player(player_, rows_.line());
  }

  bool read_player() {
    player_ = ListedPlayer{};
    if (rows_.has_stray_quote())
      reading_.problems.faulty_field(rows_.line(), 1, N_("A quotation mark is never closed"));
    if (reading_.head.layout == Layout::NationalManager && has(columns_, Column::Sex))
      player_.sex = model::Sex::Male;  // that list marks women only
    const auto& fields = rows_.fields();
    for (std::size_t i = 0; i < std::min(fields.size(), columns_.size()); ++i)
      take(i, base::trim(fields[i]));
    if (player_.federation.empty()) player_.federation = "RUS";
    if (player_.id <= 0) {
      reading_.problems.unreadable(rows_.line(), 1, N_("There is no player's number here"));
      return false;
    }
    if (player_.name.empty()) {
      reading_.problems.unreadable(rows_.line(), 1, N_("The player {1} has no name"),
                                   {std::to_string(player_.id)});
      return false;
    }
    return true;
  }

  void take(std::size_t index, std::string_view text) {
    Rating& rating = player_.ratings[static_cast<std::size_t>(*reading_.head.key.tempo)];
    switch (columns_[index]) {
      case Column::Id:
        player_.id = parse_number(text, kHighestId).value_or(0);
        break;
      case Column::Name:
        assign_utf8(text, Legacy::Cp1251, player_.name);
        break;
      case Column::Sex:
        sex(text);
        break;
      case Column::Federation:
        assign_utf8(text, Legacy::Cp1251, player_.federation);
        break;
      case Column::Region:
        assign_utf8(text, Legacy::Cp1251, player_.region);
        break;
      case Column::Birth:
        birth(index, text);
        break;
      case Column::Rating:
        number(index, text, kHighestRating, rating.value);
        break;
      case Column::FideId:
        number(index, text, kHighestId, player_.fide_id);
        break;
      case Column::FideRating:
        number(index, text, kHighestRating, player_.fide_rating);
        break;
      case Column::Ignored:
        break;
    }
  }

  void sex(std::string_view text) {
    std::string letter;
    assign_utf8(text, Legacy::Cp1251, letter);
    if (!letter.empty()) player_.sex = parse_sex(letter);
  }

  template <typename Number>
  void number(std::size_t index, std::string_view text, std::int64_t highest, Number& to) {
    const auto value = parse_number(text, highest);
    if (!value) return faulty(index, text);
    to = static_cast<Number>(*value);
  }

  void birth(std::size_t index, std::string_view text) {
    const auto year = parse_birth_year(text);
    if (!year) return faulty(index, text);
    player_.birth_year = *year;
  }

  void faulty(std::size_t index, std::string_view text) {
    // Letters of the fields before, with their separators: right unless they had quotes.
    std::size_t column = index + 1;
    for (std::size_t i = 0; i < index; ++i)
      column += base::utf8_length(rows_.fields()[i]);
    reading_.problems.faulty_field(
        rows_.line(), static_cast<int>(column), N_("“{1}” is not possible in the column {2}"),
        {shown(text, Legacy::Cp1251), reading_.head.columns[index].heading});
  }

  Reading& reading_;
  CsvRows rows_;
  char separator_;
  std::vector<Column> columns_;
  std::vector<std::string> headings_;
  ListedPlayer player_;
};

}  // namespace

const char* to_string(Column column) {
  return kColumnNames[static_cast<std::size_t>(column)];
}

Result<std::vector<Column>> parse_columns(std::string_view text) {
  std::vector<Column> columns;
  for (const std::string_view piece : base::split(text, ',')) {
    const std::string_view word = base::trim(piece);
    const auto known = std::find(kColumnNames.begin(), kColumnNames.end(), word);
    if (known == kColumnNames.end())
      return fail(ErrorKind::BadInput,
                  "Unknown column “{1}”: use id, name, sex, federation, region, birth, rating, "
                  "fide-id, fide-rating, or - for one to leave out",
                  {std::string(word)});
    columns.push_back(static_cast<Column>(known - kColumnNames.begin()));
  }
  if (!has(columns, Column::Id) || !has(columns, Column::Name))
    return fail(ErrorKind::BadInput, "The columns need an id and a name");
  return columns;
}

Result<void> read_national(Reading& reading) {
  const auto ahead = reading.feed.look_ahead();
  if (!ahead) return tl::unexpected(ahead.error());
  return NationalReader(reading, guess_separator(*ahead)).run();
}

}  // namespace rostok::rating_lists
