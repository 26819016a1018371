// SPDX-License-Identifier: BSL-1.0
// Small PDF files, written out.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::test_support {

/// One page of 400 by 300 points with the font /F, which has every Chinese character.
struct pdf_file {
  std::string content;
  std::string page_entries{};          // of the page's dictionary: /Rotate 90
  std::string resources{};             // beside the font: /XObject << /X 7 0 R >>
  std::vector<std::string> objects{};  // further ones, from number 7 on
  std::string trailer{};
  std::string catalog{};

  [[nodiscard]] std::string bytes() const {
    std::vector<std::string> all{
        "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> " +
            resources + " >> " + box() + page_entries + " >>",
        stream(content),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        "/DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << "
        "/Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>"};
    all.insert(all.end(), objects.begin(), objects.end());
    std::string file = "%PDF-1.7\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < all.size(); ++i) {
      char entry[32];
      std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", file.size());
      table += entry;
      file += std::to_string(i + 1) + " 0 obj\n" + all[i] + "\nendobj\n";
    }
    const std::size_t at = file.size();
    const std::string count = std::to_string(all.size() + 1);
    return file + "xref\n0 " + count + "\n" + table + "trailer << /Size " + count +
           " /Root 1 0 R " + trailer + " >>\nstartxref\n" + std::to_string(at) + "\n%%EOF\n";
  }

  static std::string stream(const std::string& data, std::string_view entries = "") {
    return "<< /Length " + std::to_string(data.size()) + " " + std::string(entries) +
           " >>\nstream\n" + data + "\nendstream";
  }

 private:
  [[nodiscard]] std::string box() const {
    return page_entries.find("MediaBox") == std::string::npos ? "/MediaBox [0 0 400 300] " : "";
  }
};

/// Text at a place from the lower left corner, with the letters of the font turned as `turn` says.
inline std::string pdf_text(double x, double y, std::u32string_view text,
                            std::string_view turn = "1 0 0 1") {
  std::string out = "BT /F 10 Tf " + std::string(turn) + " " + std::to_string(x) + " " +
                    std::to_string(y) + " Tm <";
  for (char32_t c : text) {
    char code[8];
    std::snprintf(code, sizeof code, "%04X", static_cast<unsigned>(c));
    out += code;
  }
  return out + "> Tj ET\n";
}

}  // namespace govreport::test_support
