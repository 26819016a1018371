// SPDX-License-Identifier: BSL-1.0
#include "pdfium.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "govreport/core/characters.hpp"
#include "limits.hpp"
#include "pdf_demand.hpp"
#include "pdfium_library.hpp"
#include "pdfium_page.hpp"
#include "ruled_table.hpp"

namespace govreport::detail {
namespace {

using matrix = pdfium_library::matrix;
using rectangle = pdfium_library::rectangle;
using place = page_frame::place;

/// Thicker than this a line is a bar or a background.
constexpr page_length thickest_rule = 4 * point;
/// How far a ruling line may lean.
constexpr page_length straight = point / 2;

enum segment_type { line_to = 0, curve_to = 1, move_to = 2 };

bool overlap(const page_box& a, const page_box& b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/// Closes what PDFium opened.
template <class Close>
auto owned(void* handle, Close close) {
  return std::unique_ptr<void, Close>(handle, close);
}

/// What a page may hold.
struct page_limits {
  std::uint64_t objects;
  std::uint64_t characters;
  std::uint64_t rules;
  std::uint64_t drawing;
};

/// Reads one page.
class page_reader {
 public:
  page_reader(const pdfium_library& pdfium, void* page, const page_limits& most, pdf_page& out)
      : pdfium_(pdfium),
        page_(page),
        most_(most),
        drawing_(most.drawing),
        frame_(box_of(pdfium, page), pdfium.page_rotation(page)),
        out_(out) {}

  enum class outcome { read, unreadable, too_much, too_much_to_draw };

  outcome run() {
    whole_ = frame_.whole();
    out_.width = whole_.right;
    out_.height = whole_.bottom;
    // Counted before anything is made of them: PDFium needs far more room for text than the file.
    objects_ = count_objects(pdfium_, page_, most_.objects);
    if (objects_ > most_.objects) return outcome::too_much;
    const auto hidden = hide_what_nobody_sees(pdfium_, page_, frame_, drawing_);
    if (!hidden) return outcome::too_much_to_draw;
    some_hidden_ = *hidden;
    const matrix identity{1, 0, 0, 1, 0, 0};
    const int objects = pdfium_.object_count(page_);
    for (int i = 0; i < objects && !too_much_; ++i) {
      read_object(pdfium_.object(page_, i), identity, 0);
    }
    if (too_much_) return outcome::too_much;
    join_rules(out_.rules);
    return read_characters();
  }
  [[nodiscard]] std::uint64_t objects() const { return objects_; }
  [[nodiscard]] std::uint64_t drawing_left() const { return drawing_.left(); }

 private:
  static rectangle box_of(const pdfium_library& pdfium, void* page) {
    rectangle box{0, 0, 0, 0};
    pdfium.page_box(page, &box);
    return box;
  }

  // Characters

  outcome read_characters() {
    const auto text = owned(pdfium_.load_text(page_), pdfium_.close_text);
    if (!text) return outcome::unreadable;
    const int count = pdfium_.character_count(text.get());
    if (count < 0) return outcome::unreadable;
    if (static_cast<std::uint64_t>(count) > most_.characters) return outcome::too_much;
    out_.characters.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) read_character(text.get(), i, count);
    return outcome::read;
  }

  void read_character(void* text, int& i, int count) {
    constexpr char32_t hyphen_at_line_end = 2;  // what PDFium makes of it
    constexpr char32_t unknown = 0xFFFD;
    const int index = i;
    char32_t c = pdfium_.character(text, index);
    if (c == hyphen_at_line_end) c = U'-';
    if (c == 0 || is_space(c)) return;
    if (c >= 0xD800 && c <= 0xDFFF) c = join_surrogates(text, c, i, count);
    if (c > 0x10FFFF || (c & 0xFFFE) == 0xFFFE) c = unknown;
    // Of a character that the file gives no meaning PDFium returns the code in its font.
    if (c < 0x80 && pdfium_.is_unmapped(text, index) == 1) c = unknown;
    if (const auto box = box_of_character(text, index))
      out_.characters.push_back({c, box->first, box->second});
  }

  /// Where a character stands and how it is turned; nothing for what is not shown, and for slanted
  /// text, a mark across the page. Its height is that of its font above and below the line it
  /// stands on: the boxes of PDFium are as high as the font says, which can be anything.
  [[nodiscard]] std::optional<std::pair<page_box, text_direction>> box_of_character(
      void* text, int index) const {
    constexpr double above = 0.88;
    constexpr double below = 0.12;
    rectangle box{0, 0, 0, 0};
    matrix m{1, 0, 0, 1, 0, 0};
    if (pdfium_.character_box(text, index, &box) == 0) return std::nullopt;
    double x = 0;
    double y = 0;
    if (pdfium_.character_matrix(text, index, &m) == 0) return std::nullopt;
    if (pdfium_.character_origin(text, index, &x, &y) == 0) return std::nullopt;
    const auto runs = frame_.direction(m);
    if (!runs) return std::nullopt;
    page_box b = frame_.box_of(box);
    const place origin = frame_.at(x, y);
    const double size = pdfium_.font_size(text, index) * std::hypot(m.c, m.d);
    const page_length up = hundredths_of(size * above);
    const page_length down = hundredths_of(size * below);
    switch (*runs) {
      case text_direction::rightward:
        // The origin of a character written downwards, in a line of its own, is at its top.
        if (origin.y - b.top < up / 4 && b.height() > up / 2) break;
        b = {std::min(b.left, origin.x), origin.y - up, b.right, origin.y + down};
        break;
      case text_direction::downward:
        b = {origin.x - down, std::min(b.top, origin.y), origin.x + up, b.bottom};
        break;
      case text_direction::leftward:
        b = {b.left, origin.y - down, std::max(b.right, origin.x), origin.y + up};
        break;
      case text_direction::upward:
        b = {origin.x - up, b.top, origin.x + down, std::max(b.bottom, origin.y)};
        break;
    }
    if (!overlap({b.middle_x(), b.middle_y(), b.middle_x(), b.middle_y()}, whole_))
      return std::nullopt;
    return std::pair(b, *runs);
  }

  char32_t join_surrogates(void* text, char32_t high, int& i, int count) const {
    if (high >= 0xDC00 || i + 1 >= count) return 0xFFFD;
    const char32_t low = pdfium_.character(text, i + 1);
    if (low < 0xDC00 || low > 0xDFFF) return 0xFFFD;
    ++i;
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  }

  // Lines and pictures

  void read_object(void* object, const matrix& outer, std::size_t depth) {
    const int type = pdfium_.object_type(object);
    if (type != type_path && type != type_image && type != type_form) return;
    int active = 1;
    if (some_hidden_ && pdfium_.is_active(object, &active) != 0 && active == 0) return;
    matrix own{1, 0, 0, 1, 0, 0};
    pdfium_.object_matrix(object, &own);
    const matrix m = own * outer;
    if (type == type_path) {
      read_path(object, m, outer);
    } else if (type == type_image) {
      read_image(m);
    } else if (depth < deepest_form) {
      const int count = pdfium_.form_object_count(object);
      for (int i = 0; i < count && !too_much_; ++i) {
        read_object(pdfium_.form_object(object, static_cast<unsigned long>(i)), m, depth + 1);
      }
    }
  }

  /// A picture is one unit square before it is placed. Some programs draw lines as stretched dots.
  void read_image(const matrix& m) {
    const page_box box =
        bounds_of({frame_.at(m, 0, 0), frame_.at(m, 1, 0), frame_.at(m, 0, 1), frame_.at(m, 1, 1)});
    if (!overlap(box, whole_)) return;
    if (box.width() <= thickest_rule || box.height() <= thickest_rule) {
      add_thin(box, whole_);
    } else {
      out_.pictures.push_back(box);
    }
  }

  /// One stroke of the pen: straight lines, or what a curve stays within.
  struct outline {
    std::vector<place> points;
    bool curved = false;
  };

  void read_path(void* path, const matrix& m, const matrix& outer) {
    int fill = 0;
    int stroke = 0;
    if (pdfium_.draw_mode(path, &fill, &stroke) == 0) return;
    const bool filled = fill != 0 && shows(path, pdfium_.fill_color);
    float width = 0;
    const bool stroked = stroke != 0 && shows(path, pdfium_.stroke_color) &&
                         pdfium_.stroke_width(path, &width) != 0 &&
                         hundredths_of(width * scale_of(m)) <= thickest_rule;
    if (!filled && !stroked) return;
    const page_box visible = clip_of(path, outer);
    const int count = pdfium_.segment_count(path);
    outlines_.clear();
    for (int i = 0; i < count; ++i) {
      void* segment = pdfium_.segment(path, i);
      float x = 0;
      float y = 0;
      if (segment == nullptr || pdfium_.segment_point(segment, &x, &y) == 0) continue;
      const int type = pdfium_.segment_type(segment);
      if (type == move_to || outlines_.empty()) outlines_.emplace_back();
      outline& o = outlines_.back();
      o.points.push_back(frame_.at(m, x, y));
      o.curved = o.curved || type == curve_to;
      if (pdfium_.segment_closes(segment) != 0) o.points.push_back(o.points.front());
    }
    if (stroked) add_strokes(visible);
    if (filled) add_fills(visible);
  }

  /// White lines and transparent ones are not seen.
  static bool shows(void* path, int (*color)(void*, unsigned*, unsigned*, unsigned*, unsigned*)) {
    unsigned r = 0;
    unsigned g = 0;
    unsigned b = 0;
    unsigned a = 255;
    constexpr unsigned white = 250;
    if (color(path, &r, &g, &b, &a) == 0) return true;  // a pattern
    return a != 0 && (r < white || g < white || b < white);
  }

  static double scale_of(const matrix& m) {
    return std::sqrt(std::abs(double{m.a} * m.d - double{m.b} * m.c));
  }

  static page_box bounds_of(const std::vector<place>& points) {
    page_box box{points[0].x, points[0].y, points[0].x, points[0].y};
    for (const place& p : points) {
      box.left = std::min(box.left, p.x);
      box.top = std::min(box.top, p.y);
      box.right = std::max(box.right, p.x);
      box.bottom = std::max(box.bottom, p.y);
    }
    return box;
  }

  /// What of the page shows an object, a box around it.
  [[nodiscard]] page_box clip_of(void* object, const matrix& outer) const {
    page_box visible = whole_;
    void* clip = pdfium_.clip_path(object);
    const int paths = clip == nullptr ? 0 : pdfium_.clip_count(clip);
    constexpr int most = 64;
    for (int p = 0; p < std::min(paths, most); ++p) {
      const int count = pdfium_.clip_segment_count(clip, p);
      std::vector<place> points;
      for (int i = 0; i < count && count <= most; ++i) {
        void* segment = pdfium_.clip_segment(clip, p, i);
        float x = 0;
        float y = 0;
        if (segment != nullptr && pdfium_.segment_point(segment, &x, &y) != 0)
          points.push_back(frame_.at(outer, x, y));
      }
      if (points.empty()) continue;
      const page_box box = bounds_of(points);
      visible.left = std::max(visible.left, box.left);
      visible.top = std::max(visible.top, box.top);
      visible.right = std::min(visible.right, box.right);
      visible.bottom = std::min(visible.bottom, box.bottom);
    }
    return visible;
  }

  void add_strokes(const page_box& visible) {
    for (const outline& o : outlines_) {
      if (o.curved) continue;
      for (std::size_t i = 1; i < o.points.size(); ++i) {
        const page_box box = bounds_of({o.points[i - 1], o.points[i]});
        if (std::min(box.width(), box.height()) <= straight) add_thin(box, visible);
      }
    }
  }

  void add_fills(const page_box& visible) {
    for (std::size_t i = 0; i < outlines_.size(); ++i) {
      const page_box box = bounds_of(outlines_[i].points);
      if (box.width() <= thickest_rule || box.height() <= thickest_rule) {
        add_thin(box, visible);
      } else if (i + 1 < outlines_.size() && !outlines_[i].curved && !outlines_[i + 1].curved) {
        add_ring(box, bounds_of(outlines_[i + 1].points), visible);
      }
    }
  }

  /// A frame drawn as one rectangle within another.
  void add_ring(page_box a, page_box b, const page_box& visible) {
    if (b.left < a.left) std::swap(a, b);
    const std::array<page_length, 4> sides{b.left - a.left, b.top - a.top, a.right - b.right,
                                           a.bottom - b.bottom};
    const bool within = std::all_of(sides.begin(), sides.end(), [](page_length side) {
      return side >= 0 && side <= thickest_rule;
    });
    if (!within || sides == std::array<page_length, 4>{}) return;
    if (sides[0] > 0) add_thin({a.left, a.top, b.left, a.bottom}, visible);
    if (sides[1] > 0) add_thin({a.left, a.top, a.right, b.top}, visible);
    if (sides[2] > 0) add_thin({b.right, a.top, a.right, a.bottom}, visible);
    if (sides[3] > 0) add_thin({a.left, b.bottom, a.right, a.bottom}, visible);
  }

  /// A thin box is a line along its longer side. A dot can be one of a dotted line in either way.
  void add_thin(const page_box& whole, const page_box& visible) {
    const page_box box{std::max(whole.left, visible.left), std::max(whole.top, visible.top),
                       std::min(whole.right, visible.right),
                       std::min(whole.bottom, visible.bottom)};
    if (box.width() < 0 || box.height() < 0) return;
    const bool dot = std::max(box.width(), box.height()) <= thickest_rule;
    if (dot || box.width() >= box.height()) add_rule({false, box.middle_y(), box.left, box.right});
    if (dot || box.width() < box.height()) add_rule({true, box.middle_x(), box.top, box.bottom});
  }

  void add_rule(const page_rule& r) {
    if (out_.rules.size() < most_.rules) return out_.rules.push_back(r);
    join_rules(out_.rules);  // dotted lines are many short ones
    too_much_ = out_.rules.size() > most_.rules / 2;
    out_.rules.push_back(r);
  }

  const pdfium_library& pdfium_;
  void* page_;
  page_limits most_;
  allowance drawing_;
  std::uint64_t objects_ = 0;
  page_frame frame_;
  pdf_page& out_;
  page_box whole_{};
  bool some_hidden_ = false;
  bool too_much_ = false;
  std::vector<outline> outlines_;
};

std::mutex& turn() {
  static std::mutex one;
  return one;
}

/// The document without its protection, its streams packed as they are; nothing if it gets longer
/// than a document does by that.
std::optional<std::string> unprotected_copy(const pdfium_library& pdfium, void* document,
                                            std::size_t size) {
  struct output : pdfium_library::writer {
    std::string bytes;
    std::size_t most;
  };
  output to;
  to.version = 1;
  to.write = [](pdfium_library::writer* self, const void* bytes, unsigned long length) {
    auto& out = static_cast<output&>(*self);
    if (length > out.most - out.bytes.size()) return 0;
    out.bytes.append(static_cast<const char*>(bytes), length);
    return 1;
  };
  constexpr std::size_t spare = 1 << 16;
  to.most = spare + 2 * size;
  constexpr unsigned long without_protection = 3;
  if (pdfium.save_copy(document, &to, without_protection) == 0) return std::nullopt;
  return std::move(to.bytes);
}

read_error missing(const std::string& path, const std::string& why, std::uint64_t size) {
  const std::string what =
      path.empty() ? "PDF is read by PDFium, which was not found: "
                   : "PDF is read by PDFium, which could not be loaded from “" + path + "”: ";
  return {read_errc::reader_missing,
          {0, size},
          what + why +
              ". In Python, “pip install pypdfium2” brings it; elsewhere name its library, "
              "libpdfium.so."};
}

}  // namespace

expected<std::vector<pdf_page>, read_error> read_pages(std::string_view bytes,
                                                       const read_options& options) {
  const source_span whole{0, bytes.size()};
  const auto on_page = [&](int i) {
    source_span where = whole;
    where.page = static_cast<std::uint32_t>(i + 1);
    return where;
  };
  const auto damaged = [&](int i) {
    return read_error{read_errc::damaged_file, on_page(i),
                      "Page " + std::to_string(i + 1) +
                          " of the PDF is damaged. Fetch it again, or ask for another copy."};
  };
  const read_error too_much{
      read_errc::too_complex, whole,
      "Unpacked, the PDF is far more than its size accounts for; no report is. Check where it "
      "comes from."};
  const read_error closed{
      read_errc::encrypted, whole,
      "The PDF is protected in a way that hides what it unpacks to. Save a copy without "
      "protection, or print it to a new PDF."};
  pdf_demand demand = demand_of_pdf(bytes);
  if (!demand.bounded) return demand.is_protected ? closed : too_much;
  const std::lock_guard mine(turn());
  const auto loaded = load_pdfium(options.pdfium);
  if (!loaded) return missing(options.pdfium, loaded.error(), bytes.size());
  const pdfium_library& pdfium = **loaded;
  std::string copy;  // which the document refers to
  auto document =
      owned(pdfium.load_document(bytes.data(), bytes.size(), nullptr), pdfium.close_document);
  if (!document) {
    constexpr unsigned long password_needed = 4;
    if (pdfium.last_error() == password_needed) {
      return read_error{read_errc::encrypted, whole,
                        "The PDF opens with a password only. Save a copy without one, or print it "
                        "to a new PDF."};
    }
    return read_error{read_errc::damaged_file, whole,
                      "The PDF is damaged or was not downloaded completely. Fetch it again."};
  }
  constexpr int none = -1;
  if (demand.is_protected) {
    auto open = unprotected_copy(pdfium, document.get(), bytes.size());
    document.reset();
    if (!open) return closed;
    copy = std::move(*open);
    demand = demand_of_pdf(copy, pdf_protection::taken_off);
    if (!demand.bounded) return too_much;
    document.reset(pdfium.load_document(copy.data(), copy.size(), nullptr));
  }
  if (!document || pdfium.protection(document.get()) != none) return closed;
  const int count = pdfium.page_count(document.get());
  const std::uint64_t most_pages = most_pdf_pages(bytes.size());
  if (static_cast<std::uint64_t>(std::max(count, 0)) > most_pages) {
    return read_error{read_errc::too_complex, on_page(static_cast<int>(most_pages)),
                      "The PDF has " + std::to_string(count) +
                          " pages; no report has so many. Name the annual report alone."};
  }
  if (demand.of_pages(static_cast<std::uint64_t>(std::max(count, 0))) > most_pdf_work(bytes.size()))
    return too_much;
  page_limits left{most_pdf_objects(bytes.size()), most_pdf_characters(bytes.size()),
                   most_pdf_rules(bytes.size()), most_pdf_drawing};
  std::vector<pdf_page> pages;
  for (int i = 0; i < count; ++i) {
    auto page = owned(pdfium.load_page(document.get(), i), pdfium.close_page);
    constexpr int as_shown = 0;
    constexpr int changed = 1;
    // What is typed into a form becomes part of the page.
    if (page && pdfium.annotation_count(page.get()) > 0 &&
        pdfium.flatten(page.get(), as_shown) == changed) {
      page.reset();
      page.reset(pdfium.load_page(document.get(), i));
    }
    if (!page) return damaged(i);
    page_reader reader(pdfium, page.get(), left, pages.emplace_back());
    using outcome = page_reader::outcome;
    const outcome read = reader.run();
    if (read == outcome::unreadable) return damaged(i);
    if (read == outcome::too_much) {
      return read_error{read_errc::too_complex, on_page(i),
                        "Page " + std::to_string(i + 1) +
                            " holds more text or lines than the size of the PDF accounts for; no "
                            "report does. Check where it comes from."};
    }
    if (read == outcome::too_much_to_draw) {
      return read_error{read_errc::too_complex, on_page(i),
                        "The layers on page " + std::to_string(i + 1) +
                            " take far longer to draw than those of any report. Print the report "
                            "to a new PDF."};
    }
    left.drawing = reader.drawing_left();
    left.objects -= reader.objects();
    left.characters -= std::min<std::uint64_t>(left.characters, pages.back().characters.size());
    left.rules -= std::min<std::uint64_t>(left.rules, pages.back().rules.size());
  }
  return pages;
}

}  // namespace govreport::detail
