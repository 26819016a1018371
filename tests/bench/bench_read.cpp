// SPDX-License-Identifier: BSL-1.0
#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include "govreport/govreport.hpp"

using namespace govreport;

namespace {

std::string example() {
  std::ifstream file(GOVREPORT_EXAMPLE, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void count_bytes(benchmark::State& state, const std::string& bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes.size()));
}

// The floor: a plain decoder that looks at every byte once.
std::uint64_t decode(const std::string& bytes) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    std::uint32_t point = length == 1 ? lead : lead & (0x7fu >> length);
    for (std::size_t k = 1; k < length && i + k < bytes.size(); ++k) {
      point = point << 6 | (static_cast<unsigned char>(bytes[i + k]) & 0x3fu);
    }
    sum += point;
    i += length;
  }
  return sum;
}

void decode_utf8(benchmark::State& state) {
  const std::string bytes = example();
  for (auto _ : state) benchmark::DoNotOptimize(decode(bytes));
  count_bytes(state, bytes);
}

void text_to_reading(benchmark::State& state) {
  const std::string bytes = example();
  for (auto _ : state) benchmark::DoNotOptimize(read_report(bytes));
  count_bytes(state, bytes);
}

void text_to_findings(benchmark::State& state) {
  const std::string bytes = example();
  if (!read_report(bytes)) return state.SkipWithError("the example cannot be read");
  for (auto _ : state) {
    const auto read = read_report(bytes);
    benchmark::DoNotOptimize(check(*read));
  }
  count_bytes(state, bytes);
}

void text_to_json(benchmark::State& state) {
  const std::string bytes = example();
  for (auto _ : state) {
    const checked_document document = check_document("fuxin-2020.md", read_report(bytes));
    benchmark::DoNotOptimize(check_json(std::span(&document, 1)));
  }
  count_bytes(state, bytes);
}

}  // namespace

BENCHMARK(decode_utf8);
BENCHMARK(text_to_reading);
BENCHMARK(text_to_findings);
BENCHMARK(text_to_json);
