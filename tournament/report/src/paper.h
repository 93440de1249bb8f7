// SPDX-License-Identifier: MIT
// Sheets of paper in millimetres; Cairo and Pango stay behind this.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rostok/base/result.h"

namespace rostok::report {

enum class Align { Left, Centre, Right };

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};

struct TextStyle {
  double size = 10.5;  // pt
  bool bold = false;
  Align align = Align::Left;
  double grey = 0;  // 0 black
};

struct PaperSize {
  double width = 210, height = 297;
};

struct Point {
  double x = 0, y = 0;
};

// A picture that can be drawn many times.
class Picture {
 public:
  // `style`: CSS laid over the picture's own looks.
  [[nodiscard]] static base::Result<Picture> from_svg(std::string_view svg, std::string_view style);
  // PNG or SVG, told apart by the first bytes.
  [[nodiscard]] static base::Result<Picture> from_bytes(std::string_view bytes);

 private:
  [[nodiscard]] static base::Result<Picture> from_png(std::string_view bytes);
  friend class Paper;
  std::shared_ptr<void> vector_, pixels_;  // one of them
};

enum class Stroke { Solid, Dashed };

class Paper {
 public:
  Paper(const std::string& title, const std::string& moment);
  ~Paper();
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  // Ends the page before, if there is one.
  void start_page(PaperSize size = {});
  [[nodiscard]] int pages() const;
  [[nodiscard]] PaperSize size() const;  // of this page
  // One line, centred in the height of the box; too wide, it shrinks to 80 % and then ends in "…".
  void text(const Box& box, const std::string& words, const TextStyle& style);
  // Several lines from the top of the box. Returns the height taken.
  double paragraph(const Box& box, const std::string& words, const TextStyle& style);
  [[nodiscard]] double paragraph_height(double width, const std::string& words,
                                        const TextStyle& style);
  [[nodiscard]] double text_width(const std::string& words, const TextStyle& style);
  // The largest type up to `style.size` in which the words fit the width, pt.
  [[nodiscard]] double fitting_size(double width, const std::string& words, const TextStyle& style);
  void line(double x1, double y1, double x2, double y2, double points, double grey = 0);
  void dashed_line(double x1, double y1, double x2, double y2);
  void fill(const Box& box, double grey);
  void frame(const Box& box, double points);
  void disc(double x, double y, double radius, bool filled);
  void polyline(const std::vector<Point>& points, double width);
  // A closed outline, filled with a grey (1 = white) if there is one.
  void shape(const std::vector<Point>& outline, std::optional<double> fill, double width,
             Stroke stroke = Stroke::Solid);
  // Rising lines at 45°, `step` mm apart, inside the areas.
  void hatch(const std::vector<std::vector<Point>>& areas, double step, double width, double grey);
  void draw(const Picture& picture, const Box& box);
  // Filled black in one path, so that neighbours show no seam.
  void fill_black(const std::vector<Box>& boxes);
  // What `draw` draws stands on its head, turned about `centre`.
  void upside_down(Point centre, const std::function<void()>& draw);

  [[nodiscard]] base::Result<std::string> finish();

 private:
  struct State;
  void trace(const std::vector<Point>& points, bool close);
  std::unique_ptr<State> state_;
};

}  // namespace rostok::report
