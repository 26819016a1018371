// SPDX-License-Identifier: BSL-1.0
// Needs PDFium; without it nothing is tested, loudly.
#include "read/pdf.hpp"

#include <doctest/doctest.h>

#include <future>
#include <string>
#include <vector>

#include "support/pages.hpp"
#include "support/pdf_files.hpp"
#include "support/pdfium.hpp"

namespace govreport {
namespace {

using test_support::pdf_file;
using test_support::pdf_text;
using test_support::shown;
using test_support::with_pdfium;

bool without_pdfium() {
  if (!test_support::pdfium_library().empty()) return false;
  MESSAGE("NOT TESTED: GOVREPORT_PDFIUM names no library that reads PDF");
  return true;
}

std::string read(const std::string& bytes, const read_options& options = with_pdfium()) {
  document doc;
  doc.size = bytes.size();
  detail::document_builder builder(doc, options, detail::spaces::collapsed);
  if (const auto error = detail::read_pdf(bytes, options, builder)) return error->detail;
  builder.finish();
  return builder.error() ? builder.error()->detail : shown(doc);
}

read_errc error_of(const std::string& bytes, const read_options& options = with_pdfium()) {
  const auto result = read_report(bytes, options);
  REQUIRE_FALSE(result.has_value());
  CHECK_FALSE(result.error().detail.empty());
  return result.error().code;
}

constexpr std::string_view lines_of_table =
    "50 100 m 250 100 l S 50 120 m 250 120 l S 50 140 m 250 140 l S "
    "50 100 m 50 140 l S 150 100 m 150 140 l S 250 100 m 250 140 l S ";

const std::string words = pdf_text(55, 125, U"行政许可") + pdf_text(160, 125, U"12") +
                          pdf_text(55, 105, U"行政处罚") + pdf_text(160, 105, U"340");

constexpr std::string_view as_printed = "table\n1,1 行政许可\n1,2 12\n2,1 行政处罚\n2,2 340\n";

}  // namespace

TEST_CASE("pdf: characters and ruling lines, however they are drawn") {
  if (without_pdfium()) return;
  struct example {
    const char* name;
    std::string content;
  };
  const std::vector<example> examples{
      {"lines", std::string(lines_of_table) + words},
      {"rectangles",
       "50 100 100 20 re 150 100 100 20 re 50 120 100 20 re 150 120 100 20 re S " + words},
      {"thin filled boxes",
       "50 100 200 0.5 re f 50 120 200 0.5 re f 50 139.5 200 0.5 re f 50 100 0.5 40 re f "
       "150 100 0.5 40 re f 249.5 100 0.5 40 re f " +
           words},
      {"frames of two rectangles",
       "50 100 100 20 re 51 101 98 18 re f* 150 100 100 20 re 151 101 98 18 re f* "
       "50 120 100 20 re 51 121 98 18 re f* 150 120 100 20 re 151 121 98 18 re f* " +
           words},
      {"dashes", "[3 2] 0 d " + std::string(lines_of_table) + words},
      {"a colored head",
       "0.8 0.9 1 rg 50 120 200 20 re f 0 g " + std::string(lines_of_table) + words},
      {"white lines that nobody sees",
       std::string(lines_of_table) + words + "1 G 50 110 m 250 110 l S 100 100 m 100 140 l S "},
      {"a slanted mark across the page",
       std::string(lines_of_table) + words + pdf_text(100, 90, U"07 12", "0.7 0.7 -0.7 0.7")},
      {"letters one by one", std::string(lines_of_table) + pdf_text(55, 105, U"行政处罚") +
                                 pdf_text(55, 125, U"行政许可") + pdf_text(180, 105, U"0") +
                                 pdf_text(160, 105, U"3") + pdf_text(170, 105, U"4") +
                                 pdf_text(170, 125, U"2") + pdf_text(160, 125, U"1")},
  };
  for (const example& e : examples) {
    CAPTURE(e.name);
    CHECK(read(pdf_file{e.content}.bytes()) == as_printed);
  }
}

TEST_CASE("pdf: pages turned, cropped, and drawn by a form") {
  if (without_pdfium()) return;
  const std::string drawn = std::string(lines_of_table) + words;
  pdf_file file{drawn};
  file.page_entries = "/CropBox [40 90 300 200]";
  CHECK(read(file.bytes()) == as_printed);
  // Beside the part that is shown.
  file.content = drawn + pdf_text(55, 250, U"看不见");
  CHECK(read(file.bytes()) == as_printed);
  for (const char* turn : {"90", "180", "270"}) {
    CAPTURE(turn);
    file = {drawn, std::string("/Rotate ") + turn};
    // Its text is upright on paper that is turned: read as it was meant.
    CHECK(read(file.bytes()) == as_printed);
  }
  file = {"q 0 1 -1 0 300 0 cm " + drawn + "Q", "/Rotate 90 /MediaBox [0 0 300 400]"};
  CHECK(read(file.bytes()) == as_printed);
  file = {"q 2 0 0 2 -50 -150 cm /X Do Q", "", "/XObject << /X 7 0 R >>"};
  file.objects = {pdf_file::stream(drawn,
                                   "/Type /XObject /Subtype /Form /BBox [0 0 400 300] "
                                   "/Resources << /Font << /F 5 0 R >> >>")};
  CHECK(read(file.bytes()) == as_printed);
}

TEST_CASE("pdf: what is typed into a form is on the page") {
  if (without_pdfium()) return;
  pdf_file file{std::string(lines_of_table) + pdf_text(55, 125, U"行政许可") +
                pdf_text(160, 125, U"12") + pdf_text(55, 105, U"行政处罚")};
  file.page_entries = "/Annots [7 0 R]";
  file.objects = {
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [158 103 200 117] "
      "/AP << /N 8 0 R >> >>",
      pdf_file::stream(pdf_text(2, 2, U"340"),
                       "/Type /XObject /Subtype /Form /BBox [0 0 42 14] "
                       "/Resources << /Font << /F 5 0 R >> >>")};
  CHECK(read(file.bytes()) == as_printed);
}

TEST_CASE("pdf: what is not shown is not there") {
  if (without_pdfium()) return;
  const std::string drawn = std::string(lines_of_table) + words;
  const std::string wrong = pdf_text(210, 125, U"99");
  CHECK(read(pdf_file{drawn + "3 Tr " + wrong + "0 Tr "}.bytes()) == as_printed);
  pdf_file layer{drawn + "/OC /L BDC " + wrong + "200 100 m 200 140 l S EMC "};
  layer.resources = "/Properties << /L 7 0 R >>";
  layer.objects = {"<< /Type /OCG /Name (old) >>"};
  layer.catalog = "/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>";
  CHECK(read(layer.bytes()) == as_printed);
  layer.catalog = "/OCProperties << /OCGs [7 0 R] /D << /ON [7 0 R] >> >>";
  CHECK(read(layer.bytes()) != as_printed);
  // Invisible text alone is what recognition found in a scan.
  CHECK(read(pdf_file{std::string(lines_of_table) + "3 Tr " + words}.bytes()) == as_printed);
}

TEST_CASE("pdf: layers that take long to draw are refused before they are drawn") {
  if (without_pdfium()) return;
  std::string draws;
  for (int i = 0; i < 3000; ++i) draws += "/X Do ";
  pdf_file groups{words + "/OC /L BDC /A gs " + draws + "EMC"};
  groups.resources =
      "/Properties << /L 7 0 R >> /XObject << /X 8 0 R >> /ExtGState << /A << /ca 0.5 >> >>";
  groups.objects = {"<< /Type /OCG /Name (old) >>",
                    pdf_file::stream("0 0 400 300 re f",
                                     "/Type /XObject /Subtype /Form /BBox [0 0 400 300] "
                                     "/Group << /S /Transparency >>")};
  CHECK(error_of(groups.bytes()) == read_errc::too_complex);
  // Small ones do not.
  groups.objects[1] = pdf_file::stream("0 0 9 9 re f",
                                       "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                       "/Group << /S /Transparency >>");
  CHECK(error_of(groups.bytes()) == read_errc::no_tables);
}

TEST_CASE("pdf: why one cannot be read") {
  read_options nowhere;
  nowhere.pdfium = "/nowhere/libpdfium.so";
  CHECK(error_of("%PDF-1.7\n", nowhere) == read_errc::reader_missing);
  nowhere.pdfium = std::string("a\0b", 3);
  CHECK(error_of("%PDF-1.7\n", nowhere) == read_errc::reader_missing);
  if (without_pdfium()) return;
  CHECK(error_of("%PDF-1.7\n") == read_errc::damaged_file);
  const std::string whole = pdf_file{words}.bytes();
  CHECK(error_of(whole.substr(0, whole.size() / 2)) == read_errc::damaged_file);
  CHECK(error_of(pdf_file{""}.bytes()) == read_errc::empty);
  CHECK(error_of(pdf_file{words}.bytes()) == read_errc::no_tables);
  pdf_file locked{words};
  locked.trailer = "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                   std::string(64, '1') + "> /U <" + std::string(64, '2') + "> >>";
  CHECK(error_of(locked.bytes()) == read_errc::encrypted);
  pdf_file scan{"q 400 0 0 300 0 0 cm /X Do Q"};
  scan.resources = "/XObject << /X 7 0 R >>";
  scan.objects = {pdf_file::stream("\xff",
                                   "/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                                   "/ColorSpace /DeviceGray /BitsPerComponent 8")};
  CHECK(error_of(scan.bytes()) == read_errc::no_text_layer);
}

TEST_CASE("pdf: many threads read at once, all the same") {
  if (without_pdfium()) return;
  const std::string bytes = pdf_file{std::string(lines_of_table) + words}.bytes();
  std::vector<std::future<std::string>> readings;
  for (int i = 0; i < 8; ++i) {
    readings.push_back(std::async(std::launch::async, [&] { return read(bytes); }));
  }
  for (auto& r : readings) CHECK(r.get() == as_printed);
}

}  // namespace govreport
