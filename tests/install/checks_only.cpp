// SPDX-License-Identifier: BSL-1.0
#include <govreport/check/check.hpp>

constexpr govreport::report nothing_stated{};
static_assert(check(nothing_stated).verdict == govreport::consistency::undetermined);

int main() { return check(nothing_stated).findings.empty() ? 1 : 0; }
