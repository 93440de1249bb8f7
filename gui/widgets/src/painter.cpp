// SPDX-License-Identifier: MIT
#include "rostok/widgets/painter.h"

#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

#include "rostok/base/files.h"

namespace rostok::widgets {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using GObjectPtr = std::unique_ptr<T, Unref>;

struct CairoDeleter {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using CairoPtr = std::unique_ptr<cairo_t, CairoDeleter>;

std::string with_tint(std::string svg, Color tint) {
  if (!tint.visible()) return svg;
  char hex[8];
  std::snprintf(hex, sizeof hex, "#%02X%02X%02X", static_cast<unsigned>(tint.r), static_cast<unsigned>(tint.g), static_cast<unsigned>(tint.b));
  const std::string word = "currentColor";
  for (std::size_t at = svg.find(word); at != std::string::npos; at = svg.find(word, at))
    svg.replace(at, word.size(), hex);
  return svg;
}

Surface render_svg(const std::string& svg, int width, int height) {
  GError* error = nullptr;
  const GObjectPtr<RsvgHandle> handle(rsvg_handle_new_from_data(
      reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (error != nullptr) g_error_free(error);
  if (!handle) return nullptr;
  Surface surface = make_surface(width, height);
  const CairoPtr cairo(cairo_create(surface.get()));
  const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
  if (rsvg_handle_render_document(handle.get(), cairo.get(), &viewport, nullptr) == 0) return nullptr;
  cairo_surface_flush(surface.get());
  return surface;
}

void paint_shape(cairo_t* to, const Item& item) {
  if (item.points.empty()) return;
  cairo_new_path(to);
  for (const Point& point : item.points) cairo_line_to(to, point.x, point.y);
  if (item.fill.visible()) {
    set_color(to, item.fill);
    cairo_fill_preserve(to);
  }
  if (item.line.visible() && item.stroke > 0) {
    set_color(to, item.line);
    cairo_set_line_width(to, item.stroke);
    cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
    cairo_stroke(to);
  }
  cairo_new_path(to);
}

}  // namespace

void SurfaceDeleter::operator()(cairo_surface_t* surface) const {
  cairo_surface_destroy(surface);
}

Surface make_surface(int width, int height) {
  return Surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, std::max(width, 1), std::max(height, 1)));
}

cairo_surface_t* Pictures::get(const std::string& file, int width, int height, Color tint) {
  const std::uint32_t tint_bits = static_cast<std::uint32_t>(tint.r) << 24 | static_cast<std::uint32_t>(tint.g) << 16 | static_cast<std::uint32_t>(tint.b) << 8 | tint.a;
  const Key key{file, width, height, tint_bits};
  const auto known = kept_.find(key);
  if (known != kept_.end()) return known->second.get();
  Surface surface;
  if (const auto svg = base::read_file(share_ / file))
    surface = render_svg(with_tint(*svg, tint), width, height);
  return kept_.emplace(key, std::move(surface)).first->second.get();
}

struct Painter::Context {
  GObjectPtr<PangoFontMap> fonts{pango_cairo_font_map_new()};
  GObjectPtr<PangoContext> pango{pango_font_map_create_context(fonts.get())};
  GObjectPtr<PangoLayout> layout;

  Context() {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_ON);
    pango_cairo_context_set_font_options(pango.get(), options);
    cairo_font_options_destroy(options);
    layout.reset(pango_layout_new(pango.get()));
  }

  void set(const std::string& text, float size, bool bold) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, "PT Sans,DejaVu Sans");
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, static_cast<double>(size) * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    pango_layout_set_width(layout.get(), -1);
    pango_layout_set_height(layout.get(), -1);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_NONE);
    pango_layout_set_alignment(layout.get(), PANGO_ALIGN_LEFT);
    pango_layout_set_line_spacing(layout.get(), 0);
  }
  void wrap_at(float width) {
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout.get(), 1.08F);
  }
  [[nodiscard]] TextSize size() const {
    int width = 0, height = 0;
    pango_layout_get_pixel_size(layout.get(), &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
  }
};

Painter::Painter(std::filesystem::path share)
    : context_(std::make_unique<Context>()), pictures_(std::move(share)) {}
Painter::~Painter() = default;

TextSize Painter::measure(const std::string& text, float size, bool bold, float wrap_width) {
  context_->set(text, size, bold);
  if (wrap_width > 0) context_->wrap_at(wrap_width);
  return context_->size();
}

void Painter::paint_text(cairo_t* to, const Item& item) {
  context_->set(item.text, item.size, item.bold);
  PangoLayout* layout = context_->layout.get();
  if (item.wrap) {
    context_->wrap_at(item.rect.w);
    // Pango cuts a line too early when the height is just enough.
    if (context_->size().height > item.rect.h + 2) {
      pango_layout_set_height(layout, static_cast<int>(item.rect.h * PANGO_SCALE));
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
  } else if (context_->size().width > item.rect.w) {
    pango_layout_set_width(layout, static_cast<int>(item.rect.w * PANGO_SCALE));
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  }
  const TextSize size = context_->size();
  float x = item.rect.x;
  if (item.wrap) {
    pango_layout_set_alignment(layout, item.align == Align::Center  ? PANGO_ALIGN_CENTER
                                       : item.align == Align::Right ? PANGO_ALIGN_RIGHT
                                                                    : PANGO_ALIGN_LEFT);
  } else if (item.align == Align::Center) {
    x += (item.rect.w - size.width) / 2;
  } else if (item.align == Align::Right) {
    x += item.rect.w - size.width;
  }
  const float y = item.wrap ? item.rect.y : item.rect.y + (item.rect.h - size.height) / 2;
  set_color(to, item.fill);
  cairo_move_to(to, std::round(x), std::round(y));
  pango_cairo_show_layout(to, layout);
}

void Painter::paint(cairo_t* to, const Item& item) {
  cairo_save(to);
  if (item.clip) {
    cairo_rectangle(to, item.clip->x, item.clip->y, item.clip->w, item.clip->h);
    cairo_clip(to);
  }
  switch (item.op) {
    case Op::Box:
      if (item.fill.visible()) {
        rounded_path(to, item.rect, item.radius);
        set_color(to, item.fill);
        cairo_fill(to);
      }
      if (item.line.visible() && item.stroke > 0) {
        const float half = item.stroke / 2;
        rounded_path(to, item.rect.inset(half), std::max(0.0F, item.radius - half));
        set_color(to, item.line);
        cairo_set_line_width(to, item.stroke);
        cairo_stroke(to);
      }
      break;
    case Op::Text: paint_text(to, item); break;
    case Op::Shape: paint_shape(to, item); break;
    case Op::Picture: {
      const int width = static_cast<int>(std::lround(item.rect.w));
      const int height = static_cast<int>(std::lround(item.rect.h));
      if (cairo_surface_t* picture = pictures_.get(item.text, width, height, item.fill)) {
        cairo_set_source_surface(to, picture, std::round(item.rect.x), std::round(item.rect.y));
        cairo_paint(to);
      }
      break;
    }
  }
  cairo_restore(to);
}

void Painter::paint(cairo_surface_t* to, const Scene& scene, const Rect& place) {
  const CairoPtr cairo(cairo_create(to));
  cairo_rectangle(cairo.get(), place.x, place.y, place.w, place.h);
  cairo_clip(cairo.get());
  cairo_set_operator(cairo.get(), CAIRO_OPERATOR_CLEAR);
  cairo_paint(cairo.get());
  cairo_set_operator(cairo.get(), CAIRO_OPERATOR_OVER);
  for (const Item& item : scene.items)
    if (item.rect.inset(-1).touches(place)) paint(cairo.get(), item);
  cairo_surface_flush(to);
}

void rounded_path(cairo_t* to, const Rect& rect, float radius) {
  constexpr double kQuarter = std::numbers::pi / 2;
  const double r = std::min({radius, rect.w / 2, rect.h / 2});
  cairo_new_path(to);
  if (r <= 0) {
    cairo_rectangle(to, rect.x, rect.y, rect.w, rect.h);
    return;
  }
  cairo_arc(to, rect.right() - r, rect.y + r, r, -kQuarter, 0);
  cairo_arc(to, rect.right() - r, rect.bottom() - r, r, 0, kQuarter);
  cairo_arc(to, rect.x + r, rect.bottom() - r, r, kQuarter, 2 * kQuarter);
  cairo_arc(to, rect.x + r, rect.y + r, r, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(to);
}

void set_color(cairo_t* to, Color color) {
  cairo_set_source_rgba(to, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0);
}

}  // namespace rostok::widgets
