// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "allowance.hpp"
#include "pdf_page.hpp"
#include "pdfium_library.hpp"

namespace govreport::detail {

/// What PDFium calls the objects of a page.
enum pdfium_object : int {
  type_text = 1,
  type_path = 2,
  type_image = 3,
  type_shading = 4,
  type_form = 5
};

/// Forms hold forms; hostile ones without end.
inline constexpr std::size_t deepest_form = 16;

[[nodiscard]] inline pdfium_library::matrix operator*(const pdfium_library::matrix& first,
                                                      const pdfium_library::matrix& then) {
  return {
      first.a * then.a + first.b * then.c,          first.a * then.b + first.b * then.d,
      first.c * then.a + first.d * then.c,          first.c * then.b + first.d * then.d,
      first.e * then.a + first.f * then.c + then.e, first.e * then.b + first.f * then.d + then.f};
}

inline page_length hundredths_of(double points) {
  constexpr double farthest = 1e7;  // no page is that large; sums of lengths stay within 32 bits
  const double n = points * point;
  if (!(n > -farthest)) return static_cast<page_length>(-farthest);  // nor is it no number
  return static_cast<page_length>(std::lround(std::min(n, farthest)));
}

/// From the coordinates of a PDF to those of the page as it is shown: turned, cropped, from the
/// top.
class page_frame {
 public:
  using matrix = pdfium_library::matrix;
  using rectangle = pdfium_library::rectangle;
  struct place {
    page_length x = 0;
    page_length y = 0;
  };

  page_frame(const rectangle& box, int quarter_turns) : box_(box), turns_(quarter_turns & 3) {}

  [[nodiscard]] place at(double x, double y) const {
    switch (turns_) {
      case 1:
        return {hundredths_of(y - box_.bottom), hundredths_of(x - box_.left)};
      case 2:
        return {hundredths_of(box_.right - x), hundredths_of(y - box_.bottom)};
      case 3:
        return {hundredths_of(box_.top - y), hundredths_of(box_.right - x)};
      default:
        return {hundredths_of(x - box_.left), hundredths_of(box_.top - y)};
    }
  }
  [[nodiscard]] place at(const matrix& m, float x, float y) const {
    return at(double{m.a} * x + double{m.c} * y + m.e, double{m.b} * x + double{m.d} * y + m.f);
  }
  [[nodiscard]] page_box box_of(const rectangle& r) const {
    const place a = at(r.left, r.top);
    const place b = at(r.right, r.bottom);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  }
  [[nodiscard]] page_box whole() const { return box_of(box_); }

  /// Where text with that matrix leads; nothing for slanted text, a mark across the page.
  [[nodiscard]] std::optional<text_direction> direction(const matrix& m) const {
    constexpr double upright = 0.2;  // about 11 degrees
    const double along = std::abs(m.a);
    const double across = std::abs(m.b);
    if (std::min(along, across) > upright * std::max(along, across)) return std::nullopt;
    int quarters = along >= across ? (m.a >= 0 ? 0 : 2) : (m.b < 0 ? 1 : 3);
    quarters = (quarters + turns_) & 3;
    constexpr std::array<text_direction, 4> directions{
        text_direction::rightward, text_direction::downward, text_direction::leftward,
        text_direction::upward};
    return directions[static_cast<std::size_t>(quarters)];
  }

 private:
  rectangle box_;
  int turns_;
};

/// The objects of a page, in forms too; once they are more than `most` no further ones.
[[nodiscard]] std::uint64_t count_objects(const pdfium_library& pdfium, void* page,
                                          std::uint64_t most);

/// Takes out of a page what is there and not shown: layers that are off, and invisible text beside
/// visible text. Invisible text alone is what recognition found in a scan. Says whether there was
/// any; nothing if layers take more to draw than `drawing` has left, which pays for it.
[[nodiscard]] std::optional<bool> hide_what_nobody_sees(const pdfium_library& pdfium, void* page,
                                                        const page_frame& frame,
                                                        allowance& drawing);

}  // namespace govreport::detail
