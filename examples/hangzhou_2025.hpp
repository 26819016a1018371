// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/model/report.hpp"

namespace govreport::examples {

// clang-format off

/// The figures of Hangzhou's report for 2025: a whole report as one constant.
inline constexpr report hangzhou_2025{
    .edition = form::form_2021,
    .authority = "杭州市人民政府",
    .year = 2025,
    .period = reporting_period{{2025, 1, 1}, {2025, 12, 31}},
    .disclosure = {
        .regulations = {.issued = 3, .repealed = 5, .in_force = 74},
        .normative_documents = {.issued = 564, .repealed = 984, .in_force = 4185},
        .licenses = {.decisions = 11398889},
        .penalties = {.decisions = 6937489},
        .coercion = {.decisions = 166105},
        .fees = {.amount = wan_yuan(316441)},
    },
    .requests = {{{
        // natural persons, businesses, research, public interest, legal services, others, total
        {{13612, 252, 0, 45, 128, 32, 14069}},  // received
        {{  535,   6, 0,  1,  18,  0,   560}},  // carried in from 2024
        {{ 5345, 129, 0, 41,  19, 14,  5548}},  // granted
        {{ 2120,  39, 0,  1,   6,  2,  2168}},  // partly granted
        {{   13,   0, 0,  0,   0,  0,    13}},  // refused: state secret
        {{   30,   0, 0,  0,   0,  0,    30}},  // refused: forbidden by law
        {{   11,   0, 0,  0,   0,  0,    11}},  // refused: security and stability
        {{   49,   2, 0,  0,   0,  0,    51}},  // refused: third-party rights
        {{  103,   1, 0,  0,   0,  0,   104}},  // refused: internal affairs
        {{   84,   1, 0,  0,   0,  0,    85}},  // refused: deliberative
        {{  282,   4, 0,  0,   0,  0,   286}},  // refused: enforcement file
        {{  147,   0, 0,  0,   1,  2,   150}},  // refused: administrative query
        {{ 3075,  50, 0,  0,  89,  8,  3222}},  // unable: not held
        {{  177,   3, 0,  0,   0,  0,   180}},  // unable: needs creation
        {{   19,   0, 0,  0,   0,  0,    19}},  // unable: still unclear
        {{  199,   1, 0,  0,   3,  0,   203}},  // not processed: petition
        {{  147,   1, 0,  0,   0,  0,   148}},  // not processed: repeated
        {{    0,   0, 0,  0,   0,  0,     0}},  // not processed: publication
        {{  100,   1, 0,  0,   0,  0,   101}},  // not processed: excessive
        {{    5,   0, 0,  0,   0,  0,     5}},  // not processed: confirmation
        {},                                     // otherwise closed, as one row: form_2019 only
        {{  315,   3, 0,  0,   0,  0,   318}},  // otherwise closed: not corrected
        {{  202,   0, 0,  1,   0,  0,   203}},  // otherwise closed: fee unpaid
        {{  941,  17, 0,  1,   3,  3,   965}},  // otherwise closed: other
        {{13364, 252, 0, 44, 121, 29, 13810}},  // concluded
        {{  783,   6, 0,  2,  25,  3,   819}},  // carried out to 2026
    }}},
    .reviews = {
        .reconsideration = {.upheld = 376, .corrected = 97, .other = 196, .pending = 121, .total = 790},
        .litigation_direct = {.upheld = 16, .corrected = 1, .other = 12, .pending = 27, .total = 56},
        .litigation_after_reconsideration =
            {.upheld = 74, .corrected = 1, .other = 30, .pending = 51, .total = 156},
    },
};

// clang-format on

}  // namespace govreport::examples
