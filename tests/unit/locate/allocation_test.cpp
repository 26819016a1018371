// SPDX-License-Identifier: BSL-1.0
// Locating takes no memory but its own: tables are located by the hundred thousand.

#include <doctest/doctest.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "govreport/locate/blanks.hpp"
#include "govreport/locate/locate.hpp"
#include "support/random_tables.hpp"

namespace {

std::size_t allocations = 0;

}  // namespace

// All of what the library's own new and delete come down to, so that none meets another's memory.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
  if (void* const memory = operator new(size, std::nothrow)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace govreport;
using namespace govreport::samples;

TEST_CASE("locate: nothing is allocated, whatever is wrong and blank") {
  const std::size_t before_any = allocations;
  const auto counted = std::make_unique<int>(1);
  CHECK(*counted == 1);
  CHECK(allocations > before_any);  // they are counted
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    numbers next(seed);
    report r = consistent_report(next, form::form_2021);
    put_wrong(next, r, seed % 7, true);
    if (seed % 2 == 0) put_blanks(next, r, 20);
    const figures f = figures_of(r);
    const std::size_t before = allocations;
    const location found = locate(f);
    const proved_blanks proved = prove_blanks(f, found);
    const std::size_t after = allocations;
    CHECK(after == before);
    CHECK(proved.size() < cell_count);
  }
}
