// SPDX-License-Identifier: MIT
// What a sheet is made of; for the sources of Paper alone.
#pragma once
#include <pango/pangocairo.h>

#include "paper.h"

namespace rostok::report {

inline constexpr double kPoint = 72.0 / 25.4;  // points in a millimetre

struct LayoutEnd {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using Layout = std::unique_ptr<PangoLayout, LayoutEnd>;

struct Paper::State {
  PaperSize size;
  int pages = 0;
  std::string bytes;
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
  PangoContext* context = nullptr;

  [[nodiscard]] Layout layout(const std::string& words, const TextStyle& style,
                              double scale = 1) const {
    Layout result(pango_layout_new(context));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, "PT Sans");
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, style.size * scale * PANGO_SCALE);
    pango_layout_set_font_description(result.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(result.get(), words.data(), static_cast<int>(words.size()));
    keep_spaces(result.get(), words);
    return result;
  }
  // The typeface kerns a space before "А" nearly away: a feature of their own keeps spaces whole.
  static void keep_spaces(PangoLayout* layout, const std::string& words) {
    PangoAttrList* attributes = pango_attr_list_new();
    for (std::size_t at = words.find(' '); at != words.npos; at = words.find(' ', at + 1)) {
      PangoAttribute* plain = pango_attr_font_features_new("kern=0");
      plain->start_index = static_cast<guint>(at);
      plain->end_index = static_cast<guint>(at + 1);
      pango_attr_list_insert(attributes, plain);
    }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
  }
  void show(PangoLayout* layout, double x, double y, double grey) const {
    cairo_set_source_rgb(cairo, grey, grey, grey);
    cairo_move_to(cairo, x, y);
    pango_cairo_show_layout(cairo, layout);
  }
};

}  // namespace rostok::report
