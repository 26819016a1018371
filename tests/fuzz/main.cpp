// SPDX-License-Identifier: BSL-1.0
// Replays files through the fuzz target, whole and cut short at many places.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: govreport_fuzz_replay FILE…\n", stderr);
    return 2;
  }
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "%s: cannot be opened\n", argv[i]);
      return 2;
    }
    const std::vector<char> read{std::istreambuf_iterator<char>(file), {}};
    const std::vector<std::uint8_t> bytes(read.begin(), read.end());
    std::printf("%s\n", argv[i]);
    std::fflush(stdout);  // names the file that a crash belongs to
    constexpr std::size_t cuts = 32;
    for (std::size_t cut = 0; cut <= cuts; ++cut) {
      // A copy of just that size, so that the address sanitizer sees every byte read past the end.
      const std::vector<std::uint8_t> part(
          bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() * cut / cuts));
      LLVMFuzzerTestOneInput(part.data(), part.size());
    }
  }
}
