// SPDX-License-Identifier: MIT
// D18: a page about the event, then its cross-table.
#include <algorithm>

#include "cross_table.h"
#include "rostok/report/office_sheets.h"

namespace rostok::report {

namespace {

constexpr double kTitle = 9, kGap = 5, kSize = 11, kLabel = 52;

class EventReportPrinter {
 public:
  EventReportPrinter(Paper& paper, const EventReport& report, const Printing& printing)
      : paper_(paper),
        report_(report),
        printing_(printing),
        frame_{report.head,
               printing.words.tr("Report of the tournament"),
               {},
               kPortrait,
               !report.head.arbiter.empty()} {}

  void print() {
    const auto& words = printing_.words;
    body_ = start_framed_page(paper_, frame_, printing_);
    y_ = body_.y;
    section(words.tr("The tournament"), report_.event);
    section(words.trc("part of a report", "Participants"), report_.people);
    draw_winners();
    section(words.tr("Statistics"), report_.statistics);
    if (frame_.signature)
      draw_signature(paper_, {body_.x, y_, body_.width, kSignatureHeight}, report_.head.arbiter,
                     words);
    draw_page_foot(paper_, frame_, printing_, 1, 1);
    draw_document(paper_, cross_table_document(report_.table, words), printing_);
  }

 private:
  void title(const std::string& text) {
    paper_.text({body_.x, y_, body_.width, kTitle - 2}, text, {13, true});
    y_ += kTitle - 1.5;
    paper_.line(body_.x, y_, body_.x + body_.width, y_, 0.5);
    y_ += 1.5;
  }

  void section(const std::string& name, const std::vector<Fact>& facts) {
    if (facts.empty()) return;
    title(name);
    for (const Fact& each : facts) {
      paper_.text({body_.x, y_, kLabel, 5.4}, each.name, {kSize, false, Align::Left, 0.2});
      const double height = paper_.paragraph({body_.x + kLabel, y_ + 0.4, body_.width - kLabel, 0},
                                             each.value, {kSize, true});
      y_ += std::max(5.8, height + 1);
    }
    y_ += kGap;
  }

  void draw_winners() {
    if (report_.winners.empty()) return;
    title(printing_.words.tr("Winners"));
    for (const WinnerLine& each : report_.winners) {
      paper_.text({body_.x, y_, 16, 6.4}, each.place, {12, true});
      paper_.text({body_.x + 16, y_, body_.width * 0.5, 6.4}, each.name, {12, true});
      paper_.text({body_.x + 16 + body_.width * 0.5, y_, 40, 6.4}, each.club, {11});
      paper_.text({body_.x + body_.width - 30, y_, 30, 6.4}, each.points,
                  {12, false, Align::Right});
      y_ += 6.6;
    }
    y_ += kGap;
  }

  Paper& paper_;
  const EventReport& report_;
  const Printing& printing_;
  const Frame frame_;
  Box body_;
  double y_ = 0;
};

}  // namespace

base::Result<void> write_event_report_pdf(const Path& path, const EventReport& report,
                                          const Printing& printing) {
  return write_pages(path, report.head.tournament, printing,
                     [&](Paper& paper, const Printing& fixed) {
                       EventReportPrinter(paper, report, fixed).print();
                     });
}

}  // namespace rostok::report
