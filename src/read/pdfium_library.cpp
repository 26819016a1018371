// SPDX-License-Identifier: BSL-1.0
#include "pdfium_library.hpp"

#include <dlfcn.h>

#include <map>
#include <optional>

namespace govreport::detail {
namespace {

/// The first function that a library lacks, or null.
class functions_of {
 public:
  explicit functions_of(void* library) : library_(library) {}

  template <class Function>
  functions_of& take(const char* name, Function*& to) {
    void* found = dlsym(library_, name);
    if (found == nullptr && missing_ == nullptr) missing_ = name;
    to = reinterpret_cast<Function*>(found);
    return *this;
  }
  [[nodiscard]] const char* missing() const { return missing_; }

 private:
  void* library_;
  const char* missing_ = nullptr;
};

const char* take_functions(void* library, pdfium_library& p) {
  return functions_of(library)
      .take("FPDF_InitLibrary", p.init)
      .take("FPDF_GetLastError", p.last_error)
      .take("FPDF_LoadMemDocument64", p.load_document)
      .take("FPDF_CloseDocument", p.close_document)
      .take("FPDF_GetSecurityHandlerRevision", p.protection)
      .take("FPDF_SaveAsCopy", p.save_copy)
      .take("FPDF_GetPageCount", p.page_count)
      .take("FPDF_LoadPage", p.load_page)
      .take("FPDF_ClosePage", p.close_page)
      .take("FPDF_GetPageBoundingBox", p.page_box)
      .take("FPDFPage_GetRotation", p.page_rotation)
      .take("FPDFPage_GetAnnotCount", p.annotation_count)
      .take("FPDFPage_Flatten", p.flatten)
      .take("FPDFText_LoadPage", p.load_text)
      .take("FPDFText_ClosePage", p.close_text)
      .take("FPDFText_CountChars", p.character_count)
      .take("FPDFText_GetUnicode", p.character)
      .take("FPDFText_GetLooseCharBox", p.character_box)
      .take("FPDFText_GetMatrix", p.character_matrix)
      .take("FPDFText_GetCharOrigin", p.character_origin)
      .take("FPDFText_GetFontSize", p.font_size)
      .take("FPDFText_HasUnicodeMapError", p.is_unmapped)
      .take("FPDFPage_CountObjects", p.object_count)
      .take("FPDFPage_GetObject", p.object)
      .take("FPDFFormObj_CountObjects", p.form_object_count)
      .take("FPDFFormObj_GetObject", p.form_object)
      .take("FPDFPageObj_GetType", p.object_type)
      .take("FPDFPageObj_GetMatrix", p.object_matrix)
      .take("FPDFPageObj_GetBounds", p.object_bounds)
      .take("FPDFPageObj_GetIsActive", p.is_active)
      .take("FPDFPageObj_SetIsActive", p.set_active)
      .take("FPDFPageObj_CountMarks", p.mark_count)
      .take("FPDFPageObj_GetMark", p.mark)
      .take("FPDFPageObjMark_GetName", p.mark_name)
      .take("FPDFTextObj_GetTextRenderMode", p.render_mode)
      .take("FPDFPageObj_HasTransparency", p.has_transparency)
      .take("FPDFImageObj_GetImagePixelSize", p.image_size)
      .take("FPDFPageObj_GetFillColor", p.fill_color)
      .take("FPDFPageObj_GetStrokeColor", p.stroke_color)
      .take("FPDFPageObj_GetStrokeWidth", p.stroke_width)
      .take("FPDFPath_GetDrawMode", p.draw_mode)
      .take("FPDFPath_CountSegments", p.segment_count)
      .take("FPDFPath_GetPathSegment", p.segment)
      .take("FPDFPathSegment_GetPoint", p.segment_point)
      .take("FPDFPathSegment_GetType", p.segment_type)
      .take("FPDFPathSegment_GetClose", p.segment_closes)
      .take("FPDFPageObj_GetClipPath", p.clip_path)
      .take("FPDFClipPath_CountPaths", p.clip_count)
      .take("FPDFClipPath_CountPathSegments", p.clip_segment_count)
      .take("FPDFClipPath_GetPathSegment", p.clip_segment)
      .take("FPDFBitmap_Create", p.create_bitmap)
      .take("FPDFBitmap_Destroy", p.destroy_bitmap)
      .take("FPDFBitmap_FillRect", p.fill_bitmap)
      .take("FPDFBitmap_GetBuffer", p.bitmap_buffer)
      .take("FPDFBitmap_GetStride", p.bitmap_stride)
      .take("FPDF_RenderPageBitmap", p.render)
      .missing();
}

std::string why_not_loaded() {
  const char* why = dlerror();
  return why == nullptr ? "not found" : why;
}

}  // namespace

expected<const pdfium_library*, std::string> load_pdfium(const std::string& path) {
  // What PDFium sets up at its start it keeps until the process ends, so it is never unloaded.
  static std::map<std::string, pdfium_library, std::less<>> loaded;
  if (const auto known = loaded.find(path); known != loaded.end()) return &known->second;
  void* library = nullptr;
  std::string why;
  if (path.find('\0') == std::string::npos) {
    for (const char* name : {"libpdfium.so", "libpdfium.dylib"}) {
      library = dlopen(path.empty() ? name : path.c_str(), RTLD_NOW | RTLD_LOCAL);
      if (library != nullptr) break;
      if (why.empty()) why = why_not_loaded();
    }
  }
  if (library == nullptr) return why;
  pdfium_library functions{};
  if (const char* missing = take_functions(library, functions)) {
    dlclose(library);
    return "it has no function " + std::string(missing);
  }
  functions.init();
  return &loaded.emplace(path, functions).first->second;
}

}  // namespace govreport::detail
