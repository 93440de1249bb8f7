// SPDX-License-Identifier: MIT
// A line of a rating list and the list itself, as values. Sources of the fields: FIDE's monthly
// lists (TXT and XML) and the lists of the Russian federation (ФШР), see docs/rating-lists.md.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "rostok/model/national.h"
#include "rostok/model/tournament.h"

namespace rostok::rating_lists {

// Who publishes the list. National: the Russian federation (ФШР).
enum class Authority : std::uint8_t { Fide, National };
// For which time control a rating is; the order of every array of three ratings.
enum class Tempo : std::uint8_t { Standard, Rapid, Blitz };
constexpr std::size_t kTempoCount = 3;

struct Rating {
  int value = 0;  // 0 = unrated
  int k = 0;      // development coefficient, 0 = the list does not say
  int games = 0;  // rated games of the month, 0 = none or not said
  bool operator==(const Rating&) const = default;
};
using Ratings = std::array<Rating, kTempoCount>;

struct ListedPlayer {
  std::int64_t id = 0;  // FIDE number, or number at the national federation; always > 0
  std::string name;  // UTF-8 as written: "Last, First", «Фамилия Имя Отчество»
  std::string federation;  // three letters; may be empty
  model::Sex sex = model::Sex::Unknown;
  int birth_year = 0;  // 0 = unknown
  model::Title title = model::Title::None;
  model::Title women_title = model::Title::None;
  std::string other_titles;  // arbiter, trainer …: "FA,NI" as written
  std::string arena_title;   // AGM …
  bool inactive = false;     // flag `i` of FIDE
  Ratings ratings;           // a list of one tempo fills one of them
  // National lists only:
  std::string region;
  std::int64_t fide_id = 0;  // 0 = none
  int fide_rating = 0;       // as the national list quotes it
  bool operator==(const ListedPlayer&) const = default;
};

// A list is replaced by the next one of the same authority and tempo. FIDE's combined list has no
// tempo: it stands beside lists of one tempo.
struct ListKey {
  Authority authority = Authority::Fide;
  std::optional<Tempo> tempo;
  bool operator==(const ListKey&) const = default;
};

// How a list was laid out.
enum class Layout : std::uint8_t {
  FideCombinedText,
  FideCombinedXml,
  FideText,  // one tempo
  FideXml,
  NationalManager,  // CSV, UTF-8, commas, with a header
  NationalMaster    // CSV, CP1251, semicolons, without a header
};

// Where the date of a list comes from; the first that is there.
enum class DateSource : std::uint8_t { Told, Header, FileName, FileTime };

struct ListInfo {
  ListKey key;
  Layout layout = Layout::FideCombinedText;
  std::string file;  // name without folder; "archive.zip/list.txt" for a member of an archive
  std::string date;  // YYYY-MM-DD
  DateSource date_source = DateSource::FileTime;
  std::string imported;      // YYYY-MM-DDTHH:MM:SSZ
  long long players = 0;     // stored
  long long left_out = 0;    // of federations that were not asked for
  long long unreadable = 0;  // lines without a player
  bool operator==(const ListInfo&) const = default;
};

// Short names for commands and tables: "fide", "fide-standard", "national-blitz" …
[[nodiscard]] std::string to_string(const ListKey& key);
[[nodiscard]] std::optional<ListKey> parse_list_key(const std::string& text);
[[nodiscard]] const char* to_string(Tempo tempo);
[[nodiscard]] std::optional<Tempo> parse_tempo(const std::string& text);

// Lists older than this deserve a hint: FIDE and the national federation publish every month.
constexpr int kFreshDays = 40;
// Days from `date` to `today` (both YYYY-MM-DD); nullopt if one is not a date.
[[nodiscard]] std::optional<int> age_in_days(const std::string& date, const std::string& today);

}  // namespace rostok::rating_lists
