// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "govreport/model/report.hpp"

namespace govreport::samples {

using number = std::optional<std::int64_t>;

/// One cell and what is to stand in it; amounts in 分.
struct entry {
  std::string_view address;
  number value;
};

/// A copy of a report with a few cells changed. A wrong address does not compile in a constant, and
/// throws elsewhere.
[[nodiscard]] constexpr report with(report r, std::initializer_list<entry> entries) {
  for (const entry& e : entries) {
    const auto at = cell_at(e.address);
    if (!at) throw std::invalid_argument("no cell has that address");
    set_number(r, *at, e.value);
  }
  return r;
}

/// Nothing stated anywhere.
[[nodiscard]] constexpr report blank_report(form f = form::form_2021) {
  report r;
  r.edition = f;
  return r;
}

/// 0 in every cell that the form prints.
[[nodiscard]] constexpr report zero_report(form f = form::form_2021) {
  report r = blank_report(f);
  const auto& printed = coverage_of(standard_layout(f));
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (printed[i]) set_number(r, all_cells[i], 0);
  }
  return r;
}

/// Four rows of the column 自然人 of section 3; nothing stated elsewhere.
[[nodiscard]] constexpr report column(number received, number carried_in, number concluded,
                                      number carried_out) {
  return with(blank_report(), {{"requests.received.natural_person", received},
                               {"requests.carried_in.natural_person", carried_in},
                               {"requests.concluded.natural_person", concluded},
                               {"requests.carried_out.natural_person", carried_out}});
}

/// One row of section 3, by applicant; nothing stated elsewhere.
[[nodiscard]] constexpr report row(request_row which, std::initializer_list<number> by_applicant) {
  report r = blank_report();
  std::size_t a = 0;
  for (const number& n : by_applicant)
    set_number(r, cell_of(which, enumerators<applicant>[a++]), n);
  return r;
}

/// One channel of section 4: upheld, corrected, other, pending, total; nothing stated elsewhere.
[[nodiscard]] constexpr report channel(review_channel which,
                                       std::initializer_list<number> results) {
  report r = blank_report();
  std::size_t o = 0;
  for (const number& n : results)
    set_number(r, cell_of(which, enumerators<review_outcome>[o++]), n);
  return r;
}

// clang-format off

/// The figures of Fuxin's bureau of culture and tourism for 2020: section 3 and 4 all zero.
inline constexpr report fuxin_2020 = [] {
  report r = with(zero_report(form::form_2019), {
      {"disclosure.regulations.made", 22},
      {"disclosure.regulations.newly_disclosed", 22},
      {"disclosure.regulations.disclosed_total", 22},
      {"disclosure.normative_documents.made", 54},
      {"disclosure.normative_documents.newly_disclosed", 34},
      {"disclosure.normative_documents.disclosed_total", 34},
      {"disclosure.licenses.items_change", 32},
      {"disclosure.licenses.decisions", 32},
      {"disclosure.penalties.items_change", 4},
      {"disclosure.penalties.decisions", 4},
  });
  r.authority = "阜新市文化旅游和广播电视局";
  r.year = 2020;
  r.signed_on = calendar_date{2022, 1, 15};
  return r;
}();

/// The tables 3 and 4 of Shanghai's general office for 2019: zeros are left blank, and the column
/// 总计 is blank in every row of outcomes. Section 2 as zeros: its figures play no part.
inline constexpr report shanghai_2019 = [] {
  report r = zero_report(form::form_2019);
  r.year = 2019;
  r.reviews = {.reconsideration = {.upheld = 5, .pending = 2, .total = 7},
               .litigation_direct = {.upheld = 8, .pending = 1, .total = 9}};
  r.requests = {};
  const auto state = [&r](request_row which, number natural, number business, number legal, number other,
                          number total) {
    set_number(r, cell_of(which, applicant::natural_person), natural);
    set_number(r, cell_of(which, applicant::business), business);
    set_number(r, cell_of(which, applicant::legal_service_organization), legal);
    set_number(r, cell_of(which, applicant::other_organization), other);
    set_number(r, cell_of(which, applicant::total), total);
  };
  state(request_row::received,                     821, 35,  2,  1, 859);
  state(request_row::carried_in,                    18, {}, {}, {}, 18);
  state(request_row::granted,                      258, 12,  1,  1, {});
  state(request_row::partly_granted,                 3, {}, {}, {}, {});
  state(request_row::refused_state_secret,          14, {}, {}, {}, {});
  state(request_row::refused_internal_affairs,       5, {}, {}, {}, {});
  state(request_row::refused_deliberative,           3,  1, {}, {}, {});
  state(request_row::refused_administrative_query,  10,  2, {}, {}, {});
  state(request_row::unable_not_held,              252, 12,  1, {}, {});
  state(request_row::unable_needs_creation,         44,  3, {}, {}, {});
  state(request_row::unable_still_unclear,          25, {}, {}, {}, {});
  state(request_row::not_processed_petition,       148,  1, {}, {}, {});
  state(request_row::not_processed_repeated,         5,  4, {}, {}, {});
  state(request_row::concluded,                    767, 35,  2,  1, 805);
  state(request_row::carried_out,                   72, {}, {}, {}, 72);
  return r;
}();

// clang-format on

}  // namespace govreport::samples
