// SPDX-License-Identifier: MIT
// D12: diplomas and certificates, one on a page. Names are never inflected: "is awarded to: …".
#include <array>
#include <optional>

#include "frame.h"
#include "people.h"
#include "ranking.h"
#include "rostok/report/prize_sheets.h"

namespace rostok::report {

CertificatesSheet make_diplomas(const WinnersSheet& winners, const i18n::Translator& words) {
  CertificatesSheet sheet{winners.head, CertificateKind::Diploma, {}};
  for (const WinnersBlock& block : winners.blocks)
    for (const WinnerLine& line : block.lines)
      sheet.people.push_back(
          {line.name, words.tr("for place {1}", {line.place}),
           winners.blocks.size() > 1 && &block != &winners.blocks.front() ? block.title : ""});
  return sheet;
}

CertificatesSheet make_participation_certificates(const model::Tournament& t,
                                                  const standings::Options& options,
                                                  const i18n::Translator& words,
                                                  const People& people,
                                                  const systems::Options& systems) {
  CertificatesSheet sheet{head_of(t, 0, words), CertificateKind::Participation, {}};
  const auto texts = texts_of(t, people);
  const auto rows = ranking_of(t, options, systems).rows;
  const auto rounds = std::to_string(t.rounds_paired());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const auto p = rows[k].player;
    bool played = false;
    for (model::RoundNumber r = 1; r <= t.rounds_paired(); ++r)
      played = played || t.entry(p, r).is_played();
    if (!played) continue;
    sheet.people.push_back({player_of(t, p).name,
                            words.tr("points: {1} of {2}, place {3}",
                                     {rows[k].points.to_display(), rounds, rows[k].place}),
                            texts[static_cast<std::size_t>(p)].club});
  }
  return sheet;
}

namespace {

class CertificatePrinter {
 public:
  CertificatePrinter(Paper& paper, const CertificatesSheet& sheet, const CertificateLook& look,
                     const std::optional<Picture>& background, const i18n::Translator& words)
      : paper_(paper), sheet_(sheet), look_(look), background_(background), words_(words) {}

  void print(const CertificateLine& person) {
    paper_.start_page(look_.landscape ? kLandscape : kPortrait);
    const PaperSize size = paper_.size();
    if (!look_.text_only) {
      if (background_)
        paper_.draw(*background_, {0, 0, size.width, size.height});
      else
        draw_frame();
    }
    draw_text(person);
  }

 private:
  // Two lines and a small board pattern in every corner.
  void draw_frame() {
    const PaperSize size = paper_.size();
    const double outer = 12, inner = 15, square = 5;
    paper_.frame({outer, outer, size.width - 2 * outer, size.height - 2 * outer}, 2.2);
    paper_.frame({inner, inner, size.width - 2 * inner, size.height - 2 * inner}, 0.6);
    std::vector<Box> dark;
    for (const double x : {inner + 2, size.width - inner - 2 - 3 * square})
      for (const double y : {inner + 2, size.height - inner - 2 - 3 * square})
        for (int i = 0; i < 9; i += 2)
          dark.push_back({x + i % 3 * square, y + i / 3 * square, square, square});
    for (const Box& each : dark) {
      paper_.hatch({{{each.x, each.y},
                     {each.x + square, each.y},
                     {each.x + square, each.y + square},
                     {each.x, each.y + square}}},
                   0.8, 0.4, 0);
      paper_.frame(each, 0.4);
    }
  }

  // Lines in the middle of the page, at shares of its height; one that would become too small
  // stands in two lines.
  void line(double share, const std::string& text, double size, bool bold, double side = 26) {
    constexpr double kHeight = 14, kLeastShare = 0.6, kTwoLines = 0.72;
    const Box box{side + look_.shift_right,
                  paper_.size().height * share - kHeight / 2 + look_.shift_down,
                  paper_.size().width - 2 * side, kHeight};
    TextStyle style{size, bold, Align::Centre};
    style.size = paper_.fitting_size(box.width, text, style);
    if (style.size >= size * kLeastShare) return paper_.text(box, text, style);
    style.size = size * kTwoLines;
    const double height = paper_.paragraph_height(box.width, text, style);
    paper_.paragraph({box.x, box.y + (kHeight - height) / 2, box.width, 0}, text, style);
  }

  void draw_text(const CertificateLine& person) {
    const bool diploma = sheet_.kind == CertificateKind::Diploma;
    if (!look_.text_only) {
      line(0.10, sheet_.head.centre, 13, false, 40);
      line(0.22, diploma ? words_.tr("DIPLOMA") : words_.tr("CERTIFICATE"), 46, true);
      line(0.315, diploma ? words_.tr("is awarded to") : words_.tr("of participation"), 17, false);
    }
    line(0.42, person.name, 32, true);
    if (!person.detail.empty()) line(0.49, person.detail, 14, false);
    line(0.565, person.merit, diploma ? 24 : 18, diploma);
    const std::string& name = sheet_.head.tournament;
    const bool quoted = name.find("«") != name.npos || name.find('"') != name.npos;
    line(0.645, diploma ? words_.tr("in the tournament") : words_.tr("tournament"), 14, false);
    line(0.70, quoted ? name : words_.tr("“{1}”", {name}), 19, true);
    line(0.755, sheet_.head.date, 13, false);
    draw_signature();
  }

  void draw_signature() {
    const PaperSize size = paper_.size();
    const double y = size.height * 0.87 + look_.shift_down, left = 32 + look_.shift_right,
                 right = size.width - 32 + look_.shift_right, middle = (left + right) / 2;
    if (!look_.text_only) {
      paper_.text({left, y - 6, middle - left - 24, 6}, words_.tr("Chief arbiter"), {12});
      paper_.line(middle - 22, y, middle + 22, y, 0.6);
    }
    paper_.text({middle + 25, y - 6, right - middle - 25, 6}, sheet_.head.arbiter,
                {12, false, Align::Right});
  }

  Paper& paper_;
  const CertificatesSheet& sheet_;
  const CertificateLook& look_;
  const std::optional<Picture>& background_;
  const i18n::Translator& words_;
};

}  // namespace

base::Result<void> write_certificates_pdf(const Path& path, const CertificatesSheet& sheet,
                                          const CertificateLook& look, const Printing& printing) {
  if (sheet.people.empty())
    return base::fail(base::ErrorKind::BadInput, "There is nobody to print a certificate for");
  std::optional<Picture> background;
  if (!look.background.empty()) {
    auto picture = Picture::from_bytes(look.background);
    if (!picture) return base::fail(picture.error());
    background = std::move(*picture);
  }
  return write_pages(path, sheet.head.tournament, printing,
                     [&](Paper& paper, const Printing& fixed) {
                       CertificatePrinter printer(paper, sheet, look, background, fixed.words);
                       for (const CertificateLine& each : sheet.people)
                         printer.print(each);
                     });
}

}  // namespace rostok::report
