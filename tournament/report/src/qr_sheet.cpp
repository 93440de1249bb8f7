// SPDX-License-Identifier: MIT
// D24: the address of the read-only page as a code.
#include <qrencode.h>

#include <algorithm>
#include <memory>

#include "frame.h"
#include "rostok/report/wall_sheets.h"

namespace rostok::report {

namespace {

struct CodeEnd {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, CodeEnd>;

constexpr PaperSize kA5{148.5, 210};

void draw_code(Paper& paper, const QRcode& code, const Box& box) {
  const auto width = static_cast<std::size_t>(code.width);
  const double module = box.width / static_cast<double>(width);
  std::vector<Box> dark;
  for (std::size_t i = 0; i < width * width; ++i)
    if ((code.data[i] & 1) != 0)
      dark.push_back({box.x + static_cast<double>(i % width) * module,
                      box.y + static_cast<double>(i / width) * module, module, module});
  paper.fill_black(dark);
}

}  // namespace

base::Result<void> write_qr_pdf(const Path& path, const QrSheet& sheet, const Printing& printing) {
  if (sheet.address.empty())
    return base::fail(base::ErrorKind::BadInput, "A code needs an address");
  const Code code(QRcode_encodeString8bit(sheet.address.c_str(), 0, QR_ECLEVEL_M));
  if (code == nullptr)
    return base::fail(base::ErrorKind::TooLarge, "The address is too long for a code");
  return write_pages(
      path, sheet.head.tournament, printing, [&](Paper& paper, const Printing& fixed) {
        const auto& words = fixed.words;
        const Frame frame{sheet.head,
                          words.tr("Pairings and results on your phone"),
                          {},
                          sheet.a5 ? kA5 : kPortrait};
        const Box body = start_framed_page(paper, frame, fixed);
        const double size = std::min(body.width * 0.86, body.height - 50);
        const double x = body.x + (body.width - size) / 2, y = body.y + 6;
        draw_code(paper, *code, {x, y, size, size});
        const TextStyle style{30, true, Align::Centre};
        paper.text({body.x, y + size + 8, body.width, 12}, sheet.address,
                   {paper.fitting_size(body.width, sheet.address, style), true, Align::Centre});
        const std::string hint =
            sheet.hint.empty() ? words.tr(
                                     "Point the camera of a phone at the code. The phone must "
                                     "be in the network of the hall.")
                               : sheet.hint;
        paper.paragraph({body.x, y + size + 22, body.width, 0}, hint,
                        {sheet.a5 ? 11.0 : 14.0, false, Align::Centre});
        draw_page_foot(paper, frame, fixed, 1, 1);
      });
}

}  // namespace rostok::report
