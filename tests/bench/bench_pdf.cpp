// SPDX-License-Identifier: BSL-1.0
// govreport_bench_pdf DOCUMENT.pdf [options of Google Benchmark], with the library in
// GOVREPORT_PDFIUM.

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "govreport/govreport.hpp"
#include "read/document_builder.hpp"
#include "read/pdf_layout.hpp"
#include "read/pdfium.hpp"
#include "read/pdfium_library.hpp"
#include "support/pdfium.hpp"

using namespace govreport;

namespace {

std::string document_bytes;

/// The points of a path, or of those that a form holds.
void walk(const detail::pdfium_library& pdfium, void* object, std::uint64_t& sum) {
  constexpr int path = 2;
  constexpr int form = 5;
  const int type = pdfium.object_type(object);
  if (type == path) {
    const int count = pdfium.segment_count(object);
    for (int i = 0; i < count; ++i) {
      float x = 0;
      float y = 0;
      pdfium.segment_point(pdfium.segment(object, i), &x, &y);
      sum += static_cast<std::uint64_t>(static_cast<std::int64_t>(x + y));
    }
  } else if (type == form) {
    const int count = pdfium.form_object_count(object);
    for (int i = 0; i < count; ++i)
      walk(pdfium, pdfium.form_object(object, static_cast<unsigned long>(i)), sum);
  }
}

// The floor: PDFium delivers every character with its box, and the points of every path.
void pdfium_alone(benchmark::State& state) {
  const auto loaded = detail::load_pdfium(test_support::pdfium_library());
  if (!loaded) return state.SkipWithError(loaded.error().c_str());
  const detail::pdfium_library& pdfium = **loaded;
  for (auto _ : state) {
    std::uint64_t sum = 0;
    void* document = pdfium.load_document(document_bytes.data(), document_bytes.size(), nullptr);
    if (document == nullptr) return state.SkipWithError("the document cannot be opened");
    const int pages = pdfium.page_count(document);
    for (int p = 0; p < pages; ++p) {
      void* page = pdfium.load_page(document, p);
      const int objects = pdfium.object_count(page);
      for (int i = 0; i < objects; ++i) walk(pdfium, pdfium.object(page, i), sum);
      void* text = pdfium.load_text(page);
      const int characters = pdfium.character_count(text);
      for (int i = 0; i < characters; ++i) {
        detail::pdfium_library::rectangle box{};
        sum += pdfium.character(text, i);
        pdfium.character_box(text, i, &box);
        sum += static_cast<std::uint64_t>(static_cast<std::int64_t>(box.left));
      }
      pdfium.close_text(text);
      pdfium.close_page(page);
    }
    pdfium.close_document(document);
    benchmark::DoNotOptimize(sum);
  }
}

void pdf_to_pages(benchmark::State& state) {
  const read_options options = test_support::with_pdfium();
  for (auto _ : state) benchmark::DoNotOptimize(detail::read_pages(document_bytes, options));
}

void pages_to_document(benchmark::State& state) {
  const read_options options = test_support::with_pdfium();
  const auto pages = detail::read_pages(document_bytes, options);
  if (!pages) return state.SkipWithError(pages.error().detail.c_str());
  for (auto _ : state) {
    document doc;
    doc.size = document_bytes.size();
    detail::document_builder builder(doc, options, detail::spaces::collapsed);
    detail::lay_out(*pages, builder);
    builder.finish();
    benchmark::DoNotOptimize(doc);
  }
}

void pdf_to_findings(benchmark::State& state) {
  const read_options options = test_support::with_pdfium();
  if (const auto read = read_report(document_bytes, options); !read)
    return state.SkipWithError(read.error().detail.c_str());
  for (auto _ : state) {
    const auto read = read_report(document_bytes, options);
    benchmark::DoNotOptimize(check(*read));
  }
}

}  // namespace

BENCHMARK(pdfium_alone)->Unit(benchmark::kMillisecond);
BENCHMARK(pdf_to_pages)->Unit(benchmark::kMillisecond);
BENCHMARK(pages_to_document)->Unit(benchmark::kMillisecond);
BENCHMARK(pdf_to_findings)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::fputs("usage: govreport_bench_pdf DOCUMENT.pdf\n", stderr);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  document_bytes.assign(std::istreambuf_iterator<char>(file), {});
  benchmark::RunSpecifiedBenchmarks();
}
