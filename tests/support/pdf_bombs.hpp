// SPDX-License-Identifier: BSL-1.0
// Small PDF files that become large when they are read.
#pragma once

#include <zlib.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/pdf_files.hpp"

namespace govreport::test_support {

struct pdf_bomb {
  const char* what;
  std::string bytes;
};

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

inline std::string deflated(const std::string& text) {
  uLongf size = compressBound(static_cast<uLong>(text.size()));
  std::string packed(size, '\0');
  compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
            reinterpret_cast<const Bytef*>(text.data()), static_cast<uLong>(text.size()), 9);
  packed.resize(size);
  return packed;
}

inline std::string packed_stream(const std::string& text, const std::string& entries = "") {
  return pdf_file::stream(deflated(text), "/Filter /FlateDecode " + entries);
}

/// One page whose content is that stream.
inline std::string pdf_of_content(const std::string& stream, const std::string& resources = "",
                                  const std::vector<std::string>& objects = {}) {
  pdf_file file{"", "/Contents [" + std::to_string(7 + objects.size()) + " 0 R] ", resources,
                objects};
  file.objects.push_back(stream);
  std::string bytes = file.bytes();
  // The page has its content from there alone.
  bytes.replace(bytes.find("/Contents 4 0 R"), 15, "/Content  4 0 R");
  return bytes;
}

inline std::string pdf_with_text(const std::string& content) {
  return pdf_of_content(packed_stream(content));
}

/// Forms that each draw the next ten times.
inline std::string forms_of_forms(std::string_view draw) {
  constexpr int depth = 9;
  std::vector<std::string> forms;
  for (int i = 0; i < depth; ++i) {
    const std::string next = std::to_string(7 + i + 1);
    forms.push_back(packed_stream(
        i + 1 < depth ? repeated(draw, 10) : "0 0 1 1 re f",
        "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + next + " 0 R >> >>"));
  }
  return pdf_of_content(packed_stream("/X Do"), "/XObject << /X 7 0 R >>", forms);
}

inline std::vector<pdf_bomb> pdf_bombs() {
  constexpr std::size_t many = 2'000'000;
  const std::string boxes = repeated("re f ", many);
  const std::string twice = deflated(deflated(repeated("BT ET\n", 20 * many)));
  std::vector<std::string> stitched{
      "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function 8 0 R >>"};
  for (int i = 0; i < 12; ++i) {
    const std::string next = std::to_string(9 + i) + " 0 R ";
    stitched.push_back("<< /FunctionType 3 /Domain [0 1] /Bounds [" + repeated("0.5 ", 7) +
                       "] /Encode [" + repeated("0 1 ", 8) + "] /Functions [" + repeated(next, 8) +
                       "] >>");
  }
  stitched.push_back("<< /FunctionType 2 /Domain [0 1] /N 1 >>");
  std::string objects = "20 0 [" + repeated("1 ", 10 * many) + "]";
  std::string image = "BI /W 1 /H 1 /CS /G /BPC 8 /F /Fl ID ";
  image += deflated(std::string(40 * many, '\0')) + " EI";
  return {
      {"spaces", pdf_with_text(repeated("BT ET\n", 10 * many))},
      {"packed twice",
       pdf_of_content(pdf_file::stream(twice, "/Filter [/FlateDecode /FlateDecode]"))},
      {"a filter with an escaped name",
       pdf_of_content(pdf_file::stream(deflated(boxes), "/F#69lter /Fl#61teDecode"))},
      {"filters somewhere else", pdf_of_content(pdf_file::stream(twice, "/Filter 7 0 R"), "",
                                                {"[8 0 R 8 0 R]", "/FlateDecode"})},
      {"a word before the stream", pdf_of_content([&] {
         std::string stream = packed_stream(boxes);
         return stream.replace(stream.find(">>\nstream"), 9, ">> % obj <<\nstream obj");
       }())},
      {"content that says it is a picture",
       pdf_of_content(packed_stream(boxes, "/Subtype /Image /Width 1 /Height 1"))},
      {"rows relative to the row above",
       pdf_of_content(packed_stream(
           "\2" + repeated("re f ", 40) + repeated("\2" + std::string(200, '\0'), many / 40),
           "/DecodeParms << /Predictor 12 /Columns 200 >>"))},
      {"boxes", pdf_with_text(boxes)},
      {"points", pdf_with_text("0 0 m " + repeated("l ", many) + "S")},
      {"texts", pdf_with_text("BT /F 1 Tf " + repeated("(a)Tj ", many) + "ET")},
      {"letters",
       pdf_with_text("BT /F 1 Tf " + repeated("(" + repeated("a", 300) + ")Tj ", 2000) + "ET")},
      {"letters behind a comment",
       pdf_with_text("%(\\\nBT /F 1 Tf " + repeated("(a)Tj ", many) + "ET")},
      {"states", pdf_with_text(repeated("q ", many))},
      {"marks in marks", pdf_with_text(repeated("BMC ", 40'000))},
      {"an array", pdf_with_text("[" + repeated("1 ", many) + "] TJ")},
      {"a picture in the text", pdf_with_text(image)},
      {"forms of forms", forms_of_forms("/X Do ")},
      {"forms of forms, drawn by strings", forms_of_forms("(X) Do ")},
      {"functions of functions",
       pdf_of_content(packed_stream("/S sh"), "/Shading << /S 7 0 R >>", stitched)},
      {"a profile of colors",
       pdf_of_content(packed_stream("/C cs 0 0 0 sc 0 0 9 9 re f"),
                      "/ColorSpace << /C [/ICCBased 7 0 R] >>",
                      {packed_stream(std::string(40 * many, '\0'), "/N 3")})},
      {"glyphs",
       pdf_of_content(packed_stream("BT /T 1 Tf (a) Tj ET"), "/Font << /T 7 0 R >>",
                      {"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix "
                       "[1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [0] /Encoding << "
                       "/Differences [97 /a] >> /CharProcs << /a 8 0 R >> >>",
                       packed_stream("0 0 0 0 1 1 d1 " + boxes)})},
      {"glyphs of a font that stands among the resources",
       pdf_of_content(packed_stream("BT /T 1 Tf (a) Tj ET"),
                      "/Font << /T << /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix "
                      "[1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [0] /Encoding << "
                      "/Differences [97 /a] >> /CharProcs << /a 7 0 R >> >> >>",
                      {packed_stream("0 0 0 0 1 1 d1 " + boxes)})},
      {"a page that stands in the list of pages",
       [&] {
         std::string bytes = pdf_with_text("");
         return bytes.replace(bytes.find("[3 0 R]"), 7,
                              "[<< /Type /Page /MediaBox [0 0 9 9] /Contents 99 0 R >>]") +
                "99 0 obj\n" + packed_stream(boxes) + "\nendobj\n";
       }()},
      {"a description of the document",
       [&] {
         pdf_file file{""};
         file.catalog = "/Metadata 7 0 R";
         file.objects = {
             packed_stream("<a>" + repeated("x<b/>", many), "/Type /Metadata /Subtype /XML")};
         return file.bytes();
       }()},
      {"objects in a protected file",
       [&] {
         std::string bytes = pdf_of_content(
             packed_stream("BT ET"), "",
             {packed_stream(std::string(9 * many, '\0'), "/Type /ObjStm /N 1 /First 5")});
         return bytes.replace(bytes.find("trailer <<"), 10, "trailer << /Encrypt <<>> ");
       }()},
      {"a stream of objects",
       pdf_of_content(packed_stream("BT ET"), "",
                      {packed_stream(objects, "/Type /ObjStm /N 1 /First 5")})},
      {"a table of entries of no length",
       pdf_file{""}.bytes() + "9 0 obj << /Type /XRef /Size 4000000 /W [0 0 0] /Index [0 4000000] "
                              "/Root 1 0 R /Length 0 >> stream\n\nendstream endobj"},
      {"objects in objects", repeated("1 0 obj <<", 100'000)},
  };
}

}  // namespace govreport::test_support
