// SPDX-License-Identifier: MIT
#include "frame.h"

#include <ctime>

#include "rostok/base/files.h"

namespace rostok::report {

namespace {

constexpr double kHeadHeight = 23, kFootHeight = 9;

void draw_stamps(Paper& paper, const Frame& frame, double right, const i18n::Translator& words,
                 double& name_width) {
  std::string stamp = frame.stamp;
  if (!frame.head.changed.empty())
    stamp += (stamp.empty() ? "" : " · ") + words.tr("Changed at {1}", {frame.head.changed});
  if (stamp.empty()) return;
  const TextStyle style{13, true, Align::Centre};
  const double width = paper.text_width(stamp, style) + 6;
  const Box box{right - width, kTop + 4.8, width, 6.8};
  paper.frame(box, 1.2);
  paper.text(box, stamp, style);
  name_width -= width + 4;
}

std::string title_of(const Frame& frame, const i18n::Translator& words) {
  const SheetHead& head = frame.head;
  if (head.round <= 0) return frame.title;
  const std::string round = std::to_string(head.round);
  return (head.rounds > 0 ? words.tr("Round {1} of {2}", {round, std::to_string(head.rounds)})
                          : words.tr("Round {1}", {round})) +
         " · " + frame.title;
}

}  // namespace

Box body_of(PaperSize size, const Printing& printing) {
  const double left = kSide + (printing.binding_margin ? kBinding : 0);
  return {left, kTop + kHeadHeight, size.width - left - kSide,
          size.height - 2 * kTop - kHeadHeight - kFootHeight};
}

Box start_framed_page(Paper& paper, const Frame& frame, const Printing& printing) {
  paper.start_page(frame.size);
  const auto& words = printing.words;
  const Box body = body_of(frame.size, printing);
  const double x = body.x, w = body.width;
  paper.text({x, kTop, w * 0.65, 4}, frame.head.centre, {9});
  paper.text({x + w * 0.65, kTop, w * 0.35, 4},
             words.tr("printed {1}", {moment_text(printing.moment, words)}),
             {8, false, Align::Right, 0.25});
  double name_width = w;
  draw_stamps(paper, frame, x + w, words, name_width);
  paper.text({x, kTop + 4.5, name_width, 7.5}, frame.head.tournament, {17, true});
  const TextStyle date{10.5, false, Align::Right};
  const double date_width = std::min(w * 0.4, paper.text_width(frame.head.date, date) + 0.5);
  paper.text({x, kTop + 12.5, w - date_width - 3, 6}, title_of(frame, words), {13});
  paper.text({x + w - date_width, kTop + 12.5, date_width, 6}, frame.head.date, date);
  paper.line(x, kTop + 20, x + w, kTop + 20, 1.2);
  return body;
}

void draw_page_foot(Paper& paper, const Frame& frame, const Printing& printing, int page,
                    int pages) {
  const auto& words = printing.words;
  const Box body = body_of(frame.size, printing);
  const double x = body.x, w = body.width, y = frame.size.height - kTop - 5;
  paper.line(x, y, x + w, y, 0.4);
  if (!frame.head.arbiter.empty() && !frame.signature)
    paper.text({x, y + 0.5, w * 0.4, 4.5}, words.tr("Chief arbiter: {1}", {frame.head.arbiter}),
               {9});
  paper.text({x + w * 0.4, y + 0.5, w * 0.2, 4.5},
             words.tr("Page {1} of {2}", {std::to_string(page), std::to_string(pages)}),
             {9, false, Align::Centre});
  paper.text({x + w * 0.6, y + 0.5, w * 0.4, 4.5}, "Rostok " ROSTOK_VERSION,
             {8, false, Align::Right, 0.25});
}

void draw_signature(Paper& paper, const Box& box, const std::string& arbiter,
                    const i18n::Translator& words) {
  const std::string label = words.tr("Chief arbiter");
  const double x = box.x + paper.text_width(label, {10}) + 3, line = 55;
  paper.text({box.x, box.y + 6, box.width, 5}, label, {10});
  paper.line(x, box.y + 10.5, x + line, box.y + 10.5, 0.5);
  paper.text({x + line + 3, box.y + 6, box.width - (x - box.x) - line - 3, 5}, arbiter, {10});
}

void draw_counted(Paper& paper, const std::function<void(Paper&, int)>& draw) {
  Paper scratch("", "2000-01-01T00:00:00");
  draw(scratch, 1);
  draw(paper, scratch.pages());
}

base::Result<void> write_pages(const Path& path, const std::string& title, const Printing& printing,
                               const std::function<void(Paper&, const Printing&)>& draw) {
  Printing fixed = printing;
  fixed.moment = moment_of(printing);
  Paper paper(title, fixed.moment);
  draw(paper, fixed);
  const auto bytes = paper.finish();
  if (!bytes) return base::fail(bytes.error());
  return base::write_file_atomically(path, *bytes);
}

std::string moment_of(const Printing& printing) {
  if (!printing.moment.empty()) return printing.moment;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  char text[32] = {};
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &local);
  return text;
}

std::string moment_text(const std::string& moment, const i18n::Translator& words) {
  const std::string time = moment.size() >= 16 ? " " + moment.substr(11, 5) : "";
  return day_text(moment.substr(0, 10), words) + time;
}

}  // namespace rostok::report
