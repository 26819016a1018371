// SPDX-License-Identifier: BSL-1.0
#include "govreport/check/evaluate.hpp"
#include "govreport/rules/catalogue.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::channel;

// REV-01: the results of reconsideration add up to 总计.
constexpr const rule& rev_01 = *find_rule("REV-01");
constexpr review_channel reconsideration = review_channel::reconsideration;
static_assert(evaluate(rev_01, channel(reconsideration, {5, 1, 0, 2, 8}), reconsideration) ==
              verdict::pass);
static_assert(evaluate(rev_01, channel(reconsideration, {5, 1, 0, 2, 0}), reconsideration) ==
              verdict::fail);
static_assert(evaluate(rev_01, channel(reconsideration, {5, {}, 0, {}, 8}), reconsideration) ==
              verdict::undetermined);
// Blanks that the total leaves no room for are 0; a blank that it leaves room for is the rest; and
// a total that is too small fails although there is a blank.
static_assert(evaluate(rev_01, channel(reconsideration, {5, {}, {}, 2, 7}), reconsideration) ==
              verdict::pass);
static_assert(evaluate(rev_01, channel(reconsideration, {5, {}, 0, 2, 9}), reconsideration) ==
              verdict::pass);
static_assert(evaluate(rev_01, channel(reconsideration, {1, {}, {}, {}, 0}), reconsideration) ==
              verdict::fail);

// REV-02: the results of direct litigation add up to 总计.
constexpr const rule& rev_02 = *find_rule("REV-02");
constexpr review_channel direct = review_channel::litigation_direct;
static_assert(evaluate(rev_02, channel(direct, {8, 0, 0, 1, 9}), direct) == verdict::pass);
static_assert(evaluate(rev_02, channel(direct, {8, 0, 0, 1, 8}), direct) == verdict::fail);
static_assert(evaluate(rev_02, channel(direct, {8, 0, {}, {}, 12}), direct) ==
              verdict::undetermined);
static_assert(evaluate(rev_02, channel(direct, {8, 0, 0, {}, 9}), direct) == verdict::pass);
static_assert(evaluate(rev_02, channel(direct, {8, 0, 0, {}, 7}), direct) == verdict::fail);

// REV-03: the results of litigation after reconsideration add up to 总计.
constexpr const rule& rev_03 = *find_rule("REV-03");
constexpr review_channel after = review_channel::litigation_after_reconsideration;
static_assert(evaluate(rev_03, channel(after, {74, 1, 30, 51, 156}), after) == verdict::pass);
static_assert(evaluate(rev_03, channel(after, {74, 1, 30, 51, 165}), after) == verdict::fail);
static_assert(evaluate(rev_03, channel(after, {74, 1, 30, {}, {}}), after) ==
              verdict::undetermined);
static_assert(evaluate(rev_03, channel(after, {{}, 1, 30, 51, 156}), after) == verdict::pass);
static_assert(evaluate(rev_03, channel(after, {{}, 1, 30, 51, 81}), after) == verdict::fail);

// Each rule speaks of its own channel only.
static_assert(evaluate(rev_02, channel(reconsideration, {5, 1, 0, 2, 0}), reconsideration) ==
              verdict::undetermined);

}  // namespace
}  // namespace govreport
