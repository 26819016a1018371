// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <type_traits>

#include "govreport/model/authority.hpp"
#include "govreport/model/cell.hpp"
#include "govreport/model/figures.hpp"
#include "govreport/model/form.hpp"
#include "govreport/model/label_variants.hpp"
#include "govreport/model/labels.hpp"
#include "govreport/model/place.hpp"
#include "govreport/model/report.hpp"
#include "support/reports.hpp"

namespace govreport {
namespace {

using samples::with;

constexpr std::size_t cells_of(form f, table in) {
  std::size_t n = 0;
  for (cell c : all_cells) n += c.in == in && covers(standard_layout(f), c);
  return n;
}

// form: how many numbers each edition prints.
static_assert(cells_of(form::form_2021, table::disclosure) == 10);
static_assert(cells_of(form::form_2019, table::disclosure) == 22);
static_assert(cells_of(form::form_2021, table::requests) == 25 * 7);
static_assert(cells_of(form::form_2019, table::requests) == 23 * 7);
static_assert(cells_of(form::form_2021, table::reviews) == 15);
static_assert(cells_of(form::form_2019, table::reviews) == 15);
static_assert(form_for(2019) == form::form_2019 && form_for(2020) == form::form_2019);
static_assert(form_for(2021) == form::form_2021 && form_for(2025) == form::form_2021);
static_assert(document_number(form::form_2021) == "国办公开办函〔2021〕30号");

// form: each number of outcomes is counted once, in either layout of 其他处理.
constexpr std::size_t outcomes_of(layout l) {
  std::size_t n = 0;
  for (auto r : outcome_rows) n += covers(l, enumerators<request_row>[r]);
  return n;
}
static_assert(outcomes_of(standard_layout(form::form_2019)) == 19);
static_assert(outcomes_of(standard_layout(form::form_2021)) == 21);
static_assert(outcomes_of({form::form_2021, otherwise_layout::one_row}) == 19);

// cell: every cell has one address, and the address leads back to it.
constexpr bool addresses_lead_back() {
  for (std::size_t i = 0; i < cell_count; ++i) {
    if (index_of(all_cells[i]) != i) return false;
  }
  for (std::size_t i = 0; i < cell_count; i += 17) {
    if (cell_at(address_of(all_cells[i])) != all_cells[i]) return false;
  }
  return true;
}
static_assert(addresses_lead_back());
static_assert(address_of(cell_of(request_row::granted, applicant::total)) ==
              "requests.granted.total");
static_assert(address_of(cell_of(review_channel::litigation_after_reconsideration,
                                 review_outcome::pending)) ==
              "reviews.litigation_after_reconsideration.pending");
static_assert(address_of(cell_of(disclosure_row::normative_documents,
                                 disclosure_column::in_force)) ==
              "disclosure.normative_documents.in_force");
static_assert(!cell_at("requests.granted") && !cell_at("requests.granted.totals") && !cell_at(""));
static_assert(index_of(cell_of(disclosure_row::fees, disclosure_column::projects)) == cell_count);
static_assert(address_of(cell_of(disclosure_row::fees, disclosure_column::projects)).empty());

// cell: the short way to the cells of a place is the long one.
constexpr bool short_way_is_the_long_one(dimension over, std::size_t terms) {
  for (std::size_t place = 0; place < place_count(over); ++place) {
    for (std::size_t t = 0; t < terms; ++t) {
      if (cells_at(over, place)[t] != index_of(cell_of(over, place, t))) return false;
    }
  }
  return true;
}
static_assert(short_way_is_the_long_one(dimension::each_applicant, 26));
static_assert(short_way_is_the_long_one(dimension::each_request_row, 7));
static_assert(short_way_is_the_long_one(dimension::each_review_channel, 5));
static_assert(short_way_is_the_long_one(dimension::each_disclosure_row, 11));

// cell: units, and the one number that may be negative.
static_assert(unit_of(*cell_at("disclosure.fees.amount")) == cell_unit::wan_yuan);
static_assert(unit_of(*cell_at("disclosure.procurement.amount")) == cell_unit::yuan);
static_assert(unit_of(*cell_at("disclosure.procurement.projects")) == cell_unit::pieces);
static_assert(is_row_total(*cell_at("requests.granted.total")));
static_assert(is_row_total(*cell_at("reviews.reconsideration.total")));
static_assert(!is_row_total(*cell_at("requests.concluded.business")), "the total of a column");
static_assert(!is_row_total(*cell_at("disclosure.regulations.disclosed_total")));
static_assert(may_be_negative(*cell_at("disclosure.fees.items_change")));
static_assert(!may_be_negative(*cell_at("requests.granted.total")));
static_assert(section_number(table::disclosure) == 2 && section_number(table::reviews) == 4);

// report: a literal type that holds what is put into it, right or wrong.
static_assert(std::is_trivially_copyable_v<report>);
constexpr bool holds_what_is_put_into_it() {
  report r;
  std::int64_t next = -7;
  for (cell c : all_cells) set_number(r, c, next++);
  next = -7;
  bool same = true;
  detail::visit_numbers(r, [&](const auto& n) { same = same && detail::raw(*n) == next++; });
  for (cell c : all_cells) set_number(r, c, {});
  return same && r == report{};
}
static_assert(holds_what_is_put_into_it());
static_assert(number_at(with(report{}, {{"disclosure.fees.amount", 5}}),
                        *cell_at("disclosure.fees.amount")) == 5);
static_assert(with(report{}, {{"disclosure.fees.amount", 5}}).disclosure.fees.amount == amount{5});
static_assert(!number_at(report{}, *cell_at("disclosure.fees.amount")));

// report: which rows of 其他处理 it prints shows in the rows that hold numbers.
static_assert(layout_of(report{}) == standard_layout(form::form_2021));
static_assert(layout_of(with(report{}, {{"requests.otherwise_closed.total", 0}})).otherwise ==
              otherwise_layout::one_row);
static_assert(layout_of(with(samples::blank_report(form::form_2019),
                             {{"requests.otherwise_other.total", 0}}))
                  .otherwise == otherwise_layout::three_rows);

// figures: a cell of the layout without a number is blank, a cell outside it absent, and a number
// that no report can hold is none.
constexpr figures blank = figures_of(samples::blank_report());
static_assert(blank.state[index_of(*cell_at("requests.granted.total"))] == cell_state::blank);
static_assert(blank.state[index_of(*cell_at("requests.otherwise_closed.total"))] ==
              cell_state::absent);
constexpr cell_state state_of(std::int64_t n) {
  constexpr cell at = *cell_at("requests.granted.total");
  report r;
  set_number(r, at, n);
  return figures_of(r).state[index_of(at)];
}
static_assert(state_of(0) == cell_state::number);
static_assert(state_of(largest_number) == cell_state::number);
static_assert(state_of(-largest_number) == cell_state::number);
static_assert(state_of(largest_number + 1) == cell_state::unreadable);
static_assert(state_of(1'000'000'000'000'000'000) == cell_state::unreadable);
static_assert(state_of(-1'000'000'000'000'000'000) == cell_state::unreadable);

// labels: the two wordings that differ between the editions.
constexpr label_ref normative{labelled::disclosure_row, 1};
static_assert(official_text(normative, form::form_2019) == "规范性文件");
static_assert(official_text(normative, form::form_2021) == "行政规范性文件");
constexpr label_ref amount_column{labelled::disclosure_column, 10};
static_assert(official_text(amount_column, form::form_2021) == "本年收费金额（单位：万元）");
static_assert(official_text(amount_column, form::form_2019) == "采购总金额");
static_assert(group_of(request_row::refused_deliberative) == request_group::refused);
static_assert(group_of(request_row::unable_still_unclear) == request_group::unable);
static_assert(group_of(request_row::not_processed_petition) == request_group::not_processed);
static_assert(group_of(request_row::otherwise_other) == request_group::otherwise);
static_assert(group_of(request_row::concluded) == request_group::results);

// label_variants: a wording stands for one label only, and none is the official one again.
constexpr bool variants_are_distinct() {
  for (std::size_t i = 0; i < label_variants.size(); ++i) {
    if (label_variants[i].text == label_of(label_variants[i].of).text) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (label_variants[i].text == label_variants[j].text) return false;
    }
  }
  return true;
}
static_assert(variants_are_distinct());

// authority: only a name that leaves no doubt makes a department.
static_assert(is_department("阜新市文化旅游和广播电视局") && is_department("某省卫生健康委员会"));
static_assert(!is_department("杭州市人民政府") && !is_department("上海市人民政府办公厅"));
static_assert(!is_department("平潭综合实验区管委会") && !is_department("某镇") &&
              !is_department(""));
static_assert(!is_department("某省人民政府办公厅") && is_department("某省财政厅"));
static_assert(!is_department("某高新区管理委员会") && !is_department("某市交通执法支队") &&
              !is_department("某县公安局交通警察大队") && !is_department("某区政务办公室"));
// Article 49 dates the reports of governments from the county up.
static_assert(is_government_from_county_up("杭州市人民政府") &&
              is_government_from_county_up("某自治县人民政府") &&
              is_government_from_county_up("某自治区人民政府"));
static_assert(!is_government_from_county_up("某镇人民政府") &&
              !is_government_from_county_up("某民族乡人民政府") &&
              !is_government_from_county_up("某市财政局") && !is_government_from_county_up(""));
static_assert(deadline_of("某市财政局", 2021) == calendar_date{2022, 1, 31});
static_assert(deadline_of("某市人民政府", 2021) == calendar_date{2022, 3, 31});
static_assert(deadline_of("", 2021) == calendar_date{2022, 3, 31});

}  // namespace
}  // namespace govreport
