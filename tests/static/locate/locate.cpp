// SPDX-License-Identifier: BSL-1.0
#include "govreport/locate/locate.hpp"

#include "../../../examples/hangzhou_2025.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::with;

static_assert(locate(examples::hangzhou_2025).proved == proof::consistent);

// One wrong number, found while compiling.
constexpr report one_wrong =
    with(examples::hangzhou_2025, {{"requests.received.natural_person", 1}});
static_assert(locate(one_wrong).proved == proof::complete);
static_assert(locate(one_wrong).size() == 1);
static_assert(address_of(locate(one_wrong)[0][0].of()) == "requests.received.natural_person");
static_assert(locate(one_wrong)[0][0].implied() == 13612);

static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::business), 21, 12) ==
              slip::swapped_digits);
static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::business), 120, 12) ==
              slip::times_ten);
static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::business), 12, 120) ==
              slip::times_ten);
static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::business), 1223, 123) ==
              slip::doubled_digit);
static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::business), 13, 123) ==
              slip::lost_digit);
static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::business), 6, 7) ==
              slip::off_by_one);
static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::total), 0, 7) ==
              slip::total_left_out);
static_assert(detail::slip_of({}, cell_of(request_row::granted, applicant::business), 58, 7) ==
              slip::none);

}  // namespace
}  // namespace govreport
