// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include "govreport/core/expected.hpp"

namespace govreport::detail {

/// The functions of PDFium that are called, as its public headers (fpdfview.h, fpdf_text.h,
/// fpdf_edit.h, fpdf_flatten.h, fpdf_save.h, fpdf_transformpage.h) declare them. Handles are
/// pointers to what only PDFium knows.
struct pdfium_library {
  struct rectangle {
    float left, top, right, bottom;
  };
  struct matrix {
    float a, b, c, d, e, f;
  };

  struct writer {
    int version;
    int (*write)(writer* self, const void* bytes, unsigned long size);
  };

  void (*init)();
  unsigned long (*last_error)();
  void* (*load_document)(const void* bytes, std::size_t size, const char* password);
  void (*close_document)(void* document);
  int (*protection)(void* document);
  int (*save_copy)(void* document, writer* to, unsigned long flags);
  int (*page_count)(void* document);
  void* (*load_page)(void* document, int index);
  void (*close_page)(void* page);
  int (*page_box)(void* page, rectangle* box);
  int (*page_rotation)(void* page);
  int (*annotation_count)(void* page);
  int (*flatten)(void* page, int usage);

  void* (*load_text)(void* page);
  void (*close_text)(void* text);
  int (*character_count)(void* text);
  unsigned (*character)(void* text, int index);
  int (*character_box)(void* text, int index, rectangle* box);
  int (*character_matrix)(void* text, int index, matrix* m);
  int (*character_origin)(void* text, int index, double* x, double* y);
  double (*font_size)(void* text, int index);
  int (*is_unmapped)(void* text, int index);

  int (*object_count)(void* page);
  void* (*object)(void* page, int index);
  int (*form_object_count)(void* form);
  void* (*form_object)(void* form, unsigned long index);
  int (*object_type)(void* object);
  int (*object_matrix)(void* object, matrix* m);
  int (*object_bounds)(void* object, float* left, float* bottom, float* right, float* top);
  int (*is_active)(void* object, int* active);
  int (*set_active)(void* object, int active);
  int (*mark_count)(void* object);
  void* (*mark)(void* object, unsigned long index);
  int (*mark_name)(void* mark, unsigned short* name, unsigned long bytes, unsigned long* needed);
  int (*render_mode)(void* text_object);
  int (*has_transparency)(void* object);
  int (*image_size)(void* image, unsigned* width, unsigned* height);
  int (*fill_color)(void* object, unsigned* r, unsigned* g, unsigned* b, unsigned* a);
  int (*stroke_color)(void* object, unsigned* r, unsigned* g, unsigned* b, unsigned* a);
  int (*stroke_width)(void* object, float* width);
  int (*draw_mode)(void* path, int* fill, int* stroke);
  int (*segment_count)(void* path);
  void* (*segment)(void* path, int index);
  int (*segment_point)(void* segment, float* x, float* y);
  int (*segment_type)(void* segment);
  int (*segment_closes)(void* segment);
  void* (*clip_path)(void* object);
  int (*clip_count)(void* clip);
  int (*clip_segment_count)(void* clip, int path);
  void* (*clip_segment)(void* clip, int path, int index);

  void* (*create_bitmap)(int width, int height, int alpha);
  void (*destroy_bitmap)(void* bitmap);
  int (*fill_bitmap)(void* bitmap, int left, int top, int width, int height, unsigned long color);
  void* (*bitmap_buffer)(void* bitmap);
  int (*bitmap_stride)(void* bitmap);
  void (*render)(void* bitmap, void* page, int x, int y, int width, int height, int turn,
                 int flags);
};

/// Loads PDFium from a file, or from where the system looks for libraries if `path` is empty; once
/// loaded it stays. To be called by one thread at a time. The reason of a failure is a sentence.
[[nodiscard]] expected<const pdfium_library*, std::string> load_pdfium(const std::string& path);

}  // namespace govreport::detail
