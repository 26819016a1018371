// SPDX-License-Identifier: BSL-1.0
#include "pdfium_page.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace govreport::detail {
namespace {

using matrix = pdfium_library::matrix;
using rectangle = pdfium_library::rectangle;

class unseen_objects {
 public:
  unseen_objects(const pdfium_library& pdfium, void* page, const page_frame& frame,
                 allowance& drawing)
      : pdfium_(pdfium), page_(page), frame_(frame), drawing_(drawing) {}

  std::optional<bool> hide() {
    const matrix identity{1, 0, 0, 1, 0, 0};
    for_each(
        [&](void* object, int type, const matrix& outer, bool in_layer) {
          if (type == type_form) return forms_.push_back({object, outer});
          if (is_drawn(type, in_layer)) layers_.push_back({object, outer});
          if (type != type_text) return;
          constexpr int invisible = 3;
          if (pdfium_.render_mode(object) == invisible)
            invisible_.push_back(object);
          else
            ++visible_;
        },
        identity);
    if (!layers_.empty()) {
      spend_on_layers();
      if (drawing_.spent()) return std::nullopt;
      hide_layers();
    }
    if (invisible_.size() <= visible_) {
      for (void* object : invisible_) set_active(object, false);
    }
    return any_;
  }

 private:
  struct placed {
    void* object;
    matrix outer;
  };

  /// Every object, with the matrix of the form that holds it and whether it is of a layer.
  template <class Visit>
  void for_each(Visit visit, const matrix& identity) const {
    const int count = pdfium_.object_count(page_);
    for (int i = 0; i < count; ++i) enter(pdfium_.object(page_, i), identity, false, 0, visit);
  }

  template <class Visit>
  void enter(void* object, const matrix& outer, bool in_layer, std::size_t depth,
             Visit& visit) const {
    const int type = pdfium_.object_type(object);
    in_layer = in_layer || is_of_layer(object);
    if (type != type_form) return visit(object, type, outer, in_layer);
    if (depth >= deepest_form) return;
    matrix own{1, 0, 0, 1, 0, 0};
    pdfium_.object_matrix(object, &own);
    const matrix m = own * outer;
    visit(object, type, outer, in_layer);
    const int count = pdfium_.form_object_count(object);
    for (int i = 0; i < count; ++i) {
      enter(pdfium_.form_object(object, static_cast<unsigned long>(i)), m, in_layer, depth + 1,
            visit);
    }
  }

  /// To see whether it is on; shades have nothing to read.
  static bool is_drawn(int type, bool in_layer) { return in_layer && type != type_shading; }

  /// Marked as optional content.
  [[nodiscard]] bool is_of_layer(void* object) const {
    const int count = pdfium_.mark_count(object);
    for (int i = 0; i < count; ++i) {
      std::array<unsigned short, 4> name{};
      unsigned long size = 0;
      void* mark = pdfium_.mark(object, static_cast<unsigned long>(i));
      constexpr unsigned long size_of_oc = 6;  // bytes, with the end of the string
      if (mark != nullptr && pdfium_.mark_name(mark, name.data(), sizeof name, &size) != 0 &&
          size == size_of_oc && name[0] == 'O' && name[1] == 'C')
        return true;
    }
    return false;
  }

  void set_active(void* object, bool active) {
    pdfium_.set_active(object, active ? 1 : 0);
    any_ = true;
  }

  /// PDFium cannot be stopped while it draws. It takes its time by the dots that objects cover, and
  /// with transparency far more, also for forms with nothing in them: in nanoseconds, measured.
  void spend_on_layers() {
    constexpr std::uint64_t each = 1000;
    constexpr double plain = 4;
    constexpr double transparent = 60;
    constexpr double each_dot_of_image = 4;
    const canvas size = size_of_canvas();
    const auto spend = [&](const placed& p, double more) {
      const page_box box = box_of(p);
      const double width = std::min(box.width() / double{point} * size.scale + 2, size.columns);
      const double height = std::min(box.height() / double{point} * size.scale + 2, size.rows);
      const double each_dot = pdfium_.has_transparency(p.object) != 0 ? transparent : plain;
      drawing_.spend(each + static_cast<std::uint64_t>(width * height * each_dot + more));
    };
    for (const placed& p : layers_) {
      unsigned columns = 0;
      unsigned rows = 0;
      if (pdfium_.object_type(p.object) == type_image)
        pdfium_.image_size(p.object, &columns, &rows);
      spend(p, each_dot_of_image * columns * rows);
    }
    for (const placed& p : forms_) spend(p, 0);
  }

  struct canvas {
    double scale;  // of a point
    double columns;
    double rows;
  };

  [[nodiscard]] canvas size_of_canvas() const {
    constexpr double most_pixels = 4e6;
    const page_box paper = frame_.whole();
    const double width = std::max(paper.width() / double{point}, 1.0);
    const double height = std::max(paper.height() / double{point}, 1.0);
    const double scale = std::min(1.0, std::sqrt(most_pixels / (width * height)));
    return {scale, std::max(std::floor(width * scale), 1.0),
            std::max(std::floor(height * scale), 1.0)};
  }

  /// Whether a layer is on only PDFium knows, and it does not say. So the layers alone are drawn,
  /// and what leaves the paper white is off.
  void hide_layers() {
    const matrix identity{1, 0, 0, 1, 0, 0};
    const auto show_others = [&](int active) {
      for_each(
          [&](void* object, int type, const matrix&, bool in_layer) {
            if (type != type_form && !is_drawn(type, in_layer)) pdfium_.set_active(object, active);
          },
          identity);
    };
    const auto [scale, width, height] = size_of_canvas();
    const int columns = static_cast<int>(width);
    const int rows = static_cast<int>(height);
    const std::unique_ptr<void, void (*)(void*)> bitmap(pdfium_.create_bitmap(columns, rows, 0),
                                                        pdfium_.destroy_bitmap);
    if (!bitmap) return;
    constexpr unsigned long white = 0xFFFFFFFF;
    pdfium_.fill_bitmap(bitmap.get(), 0, 0, columns, rows, white);
    show_others(0);
    pdfium_.render(bitmap.get(), page_, 0, 0, columns, rows, 0, 0);
    show_others(1);
    const auto* pixels = static_cast<const std::uint8_t*>(pdfium_.bitmap_buffer(bitmap.get()));
    const int stride = pdfium_.bitmap_stride(bitmap.get());
    const auto in_pixels = [by = scale](page_length length, int most) {
      return std::clamp(static_cast<int>(length / double{point} * by), 0, most);
    };
    for (const placed& p : layers_) {
      const page_box box = box_of(p);
      bool drawn = false;
      for (int y = in_pixels(box.top, rows - 1); y <= in_pixels(box.bottom, rows - 1); ++y) {
        const std::uint8_t* row = pixels + static_cast<std::ptrdiff_t>(y) * stride;
        constexpr int bytes_of_pixel = 4;
        const int first = in_pixels(box.left, columns - 1) * bytes_of_pixel;
        const int last = (in_pixels(box.right, columns - 1) + 1) * bytes_of_pixel;
        for (int i = first; i < last && !drawn; ++i) {
          constexpr int unused = 3;  // of the four
          drawn = i % bytes_of_pixel != unused && row[i] != 0xFF;
        }
      }
      if (!drawn) set_active(p.object, false);
    }
  }

  [[nodiscard]] page_box box_of(const placed& p) const {
    rectangle r{0, 0, 0, 0};
    pdfium_.object_bounds(p.object, &r.left, &r.bottom, &r.right, &r.top);
    const auto a = frame_.at(p.outer, r.left, r.bottom);
    const auto b = frame_.at(p.outer, r.right, r.top);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  }

  const pdfium_library& pdfium_;
  void* page_;
  const page_frame& frame_;
  allowance& drawing_;
  std::vector<placed> layers_;
  std::vector<placed> forms_;
  std::vector<void*> invisible_;
  std::size_t visible_ = 0;
  bool any_ = false;
};

std::uint64_t count_in_form(const pdfium_library& pdfium, void* object, std::size_t depth,
                            std::uint64_t most) {
  std::uint64_t count = 1;
  if (pdfium.object_type(object) != type_form || depth >= deepest_form) return count;
  const int inside = pdfium.form_object_count(object);
  for (int i = 0; i < inside && count <= most; ++i) {
    count += count_in_form(pdfium, pdfium.form_object(object, static_cast<unsigned long>(i)),
                           depth + 1, most - count);
  }
  return count;
}

}  // namespace

std::uint64_t count_objects(const pdfium_library& pdfium, void* page, std::uint64_t most) {
  std::uint64_t count = 0;
  const int outside = pdfium.object_count(page);
  for (int i = 0; i < outside && count <= most; ++i) {
    count += count_in_form(pdfium, pdfium.object(page, i), 0, most - count);
  }
  return count;
}

std::optional<bool> hide_what_nobody_sees(const pdfium_library& pdfium, void* page,
                                          const page_frame& frame, allowance& drawing) {
  return unseen_objects(pdfium, page, frame, drawing).hide();
}

}  // namespace govreport::detail
