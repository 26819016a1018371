// SPDX-License-Identifier: BSL-1.0
// govreport_bench_html PAGE.html [options of Google Benchmark]

#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "govreport/govreport.hpp"
#include "read/document_builder.hpp"
#include "read/html.hpp"
#include "read/text_source.hpp"

using namespace govreport;

namespace {

std::string page;

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(page.size()));
}

// The floor: libxml2 parses the same bytes, as UTF-8, and nothing is made of what it says.
void libxml2_alone(benchmark::State& state) {
  xmlInitParser();
  const auto text = detail::decode(page);
  if (!text) return state.SkipWithError("the page cannot be decoded");
  const std::string_view utf8 = text->utf8();
  for (auto _ : state) {
    std::uint64_t seen = 0;
    htmlSAXHandler handler{};
    handler.startElement = [](void* count, const xmlChar*, const xmlChar**) {
      ++*static_cast<std::uint64_t*>(count);
    };
    handler.endElement = [](void* count, const xmlChar*) { ++*static_cast<std::uint64_t*>(count); };
    handler.characters = handler.ignorableWhitespace =
        handler.cdataBlock = [](void* count, const xmlChar*, int length) {
          *static_cast<std::uint64_t*>(count) += static_cast<std::uint64_t>(length);
        };
    htmlParserCtxtPtr parser =
        htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size()));
    *parser->sax = handler;
    parser->userData = &seen;
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions(parser, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
    benchmark::DoNotOptimize(seen);
  }
  count_bytes(state);
}

void html_to_document(benchmark::State& state) {
  const auto text = detail::decode(page);
  if (!text) return state.SkipWithError("the page cannot be decoded");
  const read_options options;
  for (auto _ : state) {
    document doc;
    doc.size = page.size();
    detail::document_builder builder(doc, options, detail::spaces::collapsed);
    detail::read_html(text->utf8(), doc, builder);
    builder.finish();
    benchmark::DoNotOptimize(doc);
  }
  count_bytes(state);
}

void html_to_findings(benchmark::State& state) {
  if (!read_report(page)) return state.SkipWithError("the page cannot be read");
  for (auto _ : state) {
    const auto read = read_report(page);
    benchmark::DoNotOptimize(check(*read));
  }
  count_bytes(state);
}

}  // namespace

BENCHMARK(libxml2_alone);
BENCHMARK(html_to_document);
BENCHMARK(html_to_findings);

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::fputs("usage: govreport_bench_html PAGE.html\n", stderr);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  page.assign(std::istreambuf_iterator<char>(file), {});
  benchmark::RunSpecifiedBenchmarks();
}
