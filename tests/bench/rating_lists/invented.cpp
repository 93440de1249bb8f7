// SPDX-License-Identifier: MIT
#include "invented.h"

#include <array>
#include <cstdint>
#include <random>

namespace rostok::bench {

namespace {

// Names from syllables: as many different ones, and as many namesakes, as a real list has.
constexpr std::array kFirst{"Ba", "Be", "Bo", "Cha", "Da", "De", "Do", "Fe", "Ga", "Go", "Gu",
                            "Ha", "I",  "Ka", "Ko",  "Ku", "Le", "Lo", "Ma", "Mi", "Mo", "Na",
                            "Ni", "No", "O",  "Pa",  "Pe", "Po", "Ra", "Ro", "Sa", "Se", "Sha",
                            "Si", "So", "Ta", "Ti",  "To", "U",  "Va", "Vo", "Ya", "Ze", "Zho"};
constexpr std::array kMiddle{"ba", "bi",  "da", "do", "ga", "ge", "ka", "ko", "la", "le",
                             "lo", "ma",  "mi", "na", "ne", "no", "ra", "ri", "ro", "sa",
                             "se", "shi", "ta", "te", "ti", "va", "ve", "vi", "za", "zhe"};
constexpr std::array kLast{"nov",  "rov",  "lev", "kin", "shin", "nova", "rova",
                           "leva", "kina", "sky", "ski", "n",    "r",    "s",
                           "nko",  "dze",  "yan", "ez",  "son",  "berg"};
constexpr std::array kGiven{"Alek", "Bor",  "Vad",  "Gleb", "Den",  "Egor",  "Zlat",  "Igor",
                            "Kir",  "Lev",  "Mark", "Nik",  "Oleg", "Petr",  "Rus",   "Sem",
                            "Tim",  "Fed",  "Yan",  "Anna", "Vera", "Daria", "Elena", "Zoya",
                            "Inna", "Kira", "Lada", "Maya", "Nina", "Olga"};
constexpr std::array kFederations{"RUS", "IND", "GER", "ESP", "FRA", "POL", "UKR",
                                  "IRI", "TUR", "USA", "ITA", "HUN", "CZE", "KAZ",
                                  "FID", "BRA", "SRI", "GRE", "NED", "SRB"};
constexpr std::array kTitles{"GM", "IM", "FM", "CM"};

struct Invented {
  long id;
  std::string surname, given;
  const char* federation;
  bool woman;
  const char* title;
  int ratings[3], years;
  bool inactive;
};

class Inventor {
 public:
  Invented next() {
    Invented player;
    id_ += 1 + below(60);
    player.id = id_;
    player.surname = pick(kFirst);
    for (int i = below(3); i >= 0; --i)
      player.surname += pick(kMiddle);
    player.surname += pick(kLast);
    player.given = pick(kGiven);
    if (below(2) == 0) player.given += pick(kMiddle);
    player.federation = pick(kFederations);
    player.woman = below(8) == 0;
    player.title = below(60) == 0 ? pick(kTitles) : "";
    for (int& rating : player.ratings)
      rating = below(100) < 35 ? 1400 + below(1000) : 0;
    player.years = below(10) == 0 ? 0 : 1940 + below(78);
    player.inactive = below(3) == 0;
    return player;
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  template <typename Words>
  const char* pick(const Words& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }

  std::mt19937 random_{2026};
  long id_ = 100'000;
};

int k_of(int rating) {
  return rating == 0 ? 0 : rating > 2300 ? 20 : 40;
}

void text_header(std::FILE* file) {
  std::fprintf(
      file, "%-15s%-61s%-4s%-4s%-5s%-5s%-15s%-4s%-6s%-4s%-3s%-6s%-4s%-3s%-6s%-4s%-3s%-6s%-4s\r\n",
      "ID Number", "Name", "Fed", "Sex", "Tit", "WTit", "OTit", "FOA", "SRtng", "SGm", "SK",
      "RRtng", "RGm", "Rk", "BRtng", "BGm", "BK", "B-day", "Flag");
}

void text_line(const Invented& p, std::FILE* file) {
  const auto number = [](int value) {
    return value == 0 ? std::string("0") : std::to_string(value);
  };
  std::fprintf(file, "%-15ld%-61s%-4s%-4s%-5s%-5s%-15s%-4s", p.id,
               (p.surname + ", " + p.given).c_str(), p.federation, p.woman ? "F" : "M", p.title, "",
               "", "");
  for (const int rating : p.ratings)
    std::fprintf(file, "%-6s%-4s%-3s", number(rating).c_str(), "0", number(k_of(rating)).c_str());
  std::fprintf(file, "%-6d%-4s\r\n", p.years,
               p.inactive ? (p.woman ? "wi" : "i") : (p.woman ? "w" : ""));
}

void xml_player(const Invented& p, std::FILE* file) {
  std::fprintf(
      file,
      "<player>\n<fideid>%ld</fideid>\n<name>%s, %s</name>\n<country>%s</country>\n<sex>%s</sex>\n"
      "<title>%s</title>\n<w_title></w_title>\n<o_title></o_title>\n<foa_title></foa_title>\n",
      p.id, p.surname.c_str(), p.given.c_str(), p.federation, p.woman ? "F" : "M", p.title);
  constexpr std::array kPrefixes{"", "rapid_", "blitz_"};
  for (std::size_t i = 0; i < kPrefixes.size(); ++i)
    std::fprintf(file, "<%srating>%d</%srating>\n<%sgames>0</%sgames>\n<%sk>%d</%sk>\n",
                 kPrefixes[i], p.ratings[i], kPrefixes[i], kPrefixes[i], kPrefixes[i], kPrefixes[i],
                 k_of(p.ratings[i]), kPrefixes[i]);
  std::fprintf(file, "<birthday>%d</birthday>\n<flag>%s</flag>\n</player>\n", p.years,
               p.inactive ? "i" : "");
}

void csv_row(const Invented& p, std::FILE* file) {
  std::fprintf(file, "%ld,%s %s,%s,RUS,77,Region,%d,%d,%ld,%d\r\n", p.id, p.surname.c_str(),
               p.given.c_str(), p.woman ? "f" : "", p.years, p.ratings[0], p.id + 30'000'000,
               p.ratings[1]);
}

}  // namespace

bool write_invented_list(const std::string& format, long count, std::FILE* file) {
  Inventor inventor;
  if (format == "txt")
    text_header(file);
  else if (format == "xml")
    std::fprintf(file, "<playerslist>\n");
  else if (format == "csv")
    std::fprintf(file,
                 "ID_No,Name,Sex,Fed,Clubnumber,ClubName,Birthday,Rtg_Nat,Fide_No,Rtg_Int\r\n");
  else
    return false;
  for (long i = 0; i < count; ++i) {
    const Invented player = inventor.next();
    if (format == "txt")
      text_line(player, file);
    else if (format == "xml")
      xml_player(player, file);
    else
      csv_row(player, file);
  }
  if (format == "xml") std::fprintf(file, "</playerslist>\n");
  return true;
}

}  // namespace rostok::bench
