// SPDX-License-Identifier: MIT
// Turns a scene into pixels with Cairo, Pango and librsvg. Needs no display.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "rostok/widgets/scene.h"

using cairo_t = struct _cairo;
using cairo_surface_t = struct _cairo_surface;
using PangoContext = struct _PangoContext;

namespace rostok::widgets {

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const;
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;
// 32 bits a pixel, transparent.
[[nodiscard]] Surface make_surface(int width, int height);

// Vector pictures below share/rostok, drawn sharp at the size asked for and kept.
class Pictures {
 public:
  explicit Pictures(std::filesystem::path share) : share_(std::move(share)) {}
  // nullptr when the file is missing or broken. `tint` replaces currentColor.
  cairo_surface_t* get(const std::string& file, int width, int height, Color tint);
  // Forgets everything, for a change of scale.
  void clear() { kept_.clear(); }

 private:
  using Key = std::tuple<std::string, int, int, std::uint32_t>;
  std::filesystem::path share_;
  std::map<Key, Surface> kept_;
};

struct TextSize {
  float width = 0, height = 0;
};

class Painter {
 public:
  explicit Painter(std::filesystem::path share);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // Size of a text; `wrap_width` > 0 breaks lines there.
  [[nodiscard]] TextSize measure(const std::string& text, float size, bool bold,
                                 float wrap_width = 0);
  void paint(cairo_t* to, const Item& item);
  // Everything that touches `place`, on a cleared ground.
  void paint(cairo_surface_t* to, const Scene& scene, const Rect& place);
  [[nodiscard]] Pictures& pictures() { return pictures_; }

 private:
  struct Context;
  void paint_text(cairo_t* to, const Item& item);
  std::unique_ptr<Context> context_;
  Pictures pictures_;
};

// Path of a rectangle with round corners.
void rounded_path(cairo_t* to, const Rect& rect, float radius);
void set_color(cairo_t* to, Color color);

}  // namespace rostok::widgets
