// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "govreport/model/applicant.hpp"
#include "govreport/model/disclosure.hpp"
#include "govreport/model/request_row.hpp"
#include "govreport/model/reviews.hpp"

namespace govreport {

/// Editions of the form.
enum class form : std::uint8_t {
  form_2019,  // 国办公开办函〔2019〕60号, for the years 2019 and 2020
  form_2021,  // 国办公开办函〔2021〕30号, from the year 2021
};
BOOST_DESCRIBE_ENUM(form, form_2019, form_2021)
static_assert(detail::counts_from_zero<form>());

/// The document that prescribes a form.
[[nodiscard]] constexpr std::string_view document_number(form f) {
  return f == form::form_2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
}

/// The form prescribed for a year of report; years before 2019 have none.
[[nodiscard]] constexpr form form_for(std::int32_t year) {
  return year <= 2020 ? form::form_2019 : form::form_2021;
}
inline constexpr std::int32_t first_year_of_the_form = 2019;

/// How 其他处理 is printed: as one row, or as its three rows.
enum class otherwise_layout : std::uint8_t { one_row, three_rows };
BOOST_DESCRIBE_ENUM(otherwise_layout, one_row, three_rows)

/// The tables a report prints: a form, and how it prints 其他处理. Reports in form_2021 that keep
/// the one row of form_2019 are common.
struct layout {
  form edition = form::form_2021;
  otherwise_layout otherwise = otherwise_layout::three_rows;

  friend constexpr bool operator==(const layout&, const layout&) = default;
};
BOOST_DESCRIBE_STRUCT(layout, (), (edition, otherwise))

[[nodiscard]] constexpr layout standard_layout(form f) {
  return {f, f == form::form_2019 ? otherwise_layout::one_row : otherwise_layout::three_rows};
}

[[nodiscard]] constexpr bool covers(layout l, request_row r) {
  switch (r) {
    case request_row::otherwise_closed:
      return l.otherwise == otherwise_layout::one_row;
    case request_row::otherwise_not_corrected:
    case request_row::otherwise_fee_unpaid:
    case request_row::otherwise_other:
      return l.otherwise == otherwise_layout::three_rows;
    default:
      return true;
  }
}

/// Whether a form has that cell in section 2.
[[nodiscard]] constexpr bool covers(form f, disclosure_row r, disclosure_column c) {
  const bool old = f == form::form_2019;
  using enum disclosure_column;
  switch (r) {
    case disclosure_row::regulations:
    case disclosure_row::normative_documents:
      return old ? c >= made && c <= disclosed_total : c >= issued && c <= in_force;
    case disclosure_row::licenses:
    case disclosure_row::penalties:
    case disclosure_row::coercion:
      return c == decisions || (old && (c == items_last_year || c == items_change));
    case disclosure_row::other_services:
      return old && (c == decisions || c == items_last_year || c == items_change);
    case disclosure_row::fees:
      return old ? c == items_last_year || c == items_change : c == disclosure_column::amount;
    case disclosure_row::procurement:
      return old && (c == projects || c == disclosure_column::amount);
  }
  return false;
}

/// A few rows or columns of one table, as enumerators of whatever the place of the equation leaves
/// open.
class terms {
 public:
  constexpr terms() = default;
  template <class E>
  constexpr terms(std::initializer_list<E> list) {
    for (E e : list) coordinate_[size_++] = static_cast<std::uint8_t>(e);
  }
  [[nodiscard]] constexpr const std::uint8_t* begin() const { return coordinate_.data(); }
  [[nodiscard]] constexpr const std::uint8_t* end() const { return coordinate_.data() + size_; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }

 private:
  std::array<std::uint8_t, 30> coordinate_{};
  std::uint8_t size_ = 0;
};

/// What an equation is repeated over; its terms are the other coordinate of the same table.
enum class dimension : std::uint8_t {
  each_applicant,       // for every column of section 3; terms are request_row
  each_request_row,     // for every row of section 3; terms are applicant
  each_review_channel,  // for every group of section 4; terms are review_outcome
  each_disclosure_row,  // for rows of section 2; terms are disclosure_column
};
BOOST_DESCRIBE_ENUM(dimension, each_applicant, each_request_row, each_review_channel,
                    each_disclosure_row)

/// Which cell the form prints as the total of which: parts = total, wherever the layout covers
/// them.
struct form_equation {
  dimension over;
  terms left;
  terms right;
};

/// The outcomes of 三、本年度办理结果 that are counted once each.
inline constexpr terms outcome_rows{
    request_row::granted,
    request_row::partly_granted,
    request_row::refused_state_secret,
    request_row::refused_forbidden_by_law,
    request_row::refused_security_stability,
    request_row::refused_third_party_rights,
    request_row::refused_internal_affairs,
    request_row::refused_deliberative,
    request_row::refused_enforcement_file,
    request_row::refused_administrative_query,
    request_row::unable_not_held,
    request_row::unable_needs_creation,
    request_row::unable_still_unclear,
    request_row::not_processed_petition,
    request_row::not_processed_repeated,
    request_row::not_processed_publication,
    request_row::not_processed_excessive,
    request_row::not_processed_confirmation,
    request_row::otherwise_closed,
    request_row::otherwise_not_corrected,
    request_row::otherwise_fee_unpaid,
    request_row::otherwise_other,
};

/// “第一项加第二项之和，等于第三项加第四项之和”, the sum that the form itself prints for every
/// column.
inline constexpr form_equation requests_balance{dimension::each_applicant,
                                                {request_row::received, request_row::carried_in},
                                                {request_row::concluded, request_row::carried_out}};

/// （七）总计 of every column.
inline constexpr form_equation requests_concluded{
    dimension::each_applicant, outcome_rows, {request_row::concluded}};

/// The column 总计 of every row.
inline constexpr form_equation requests_by_applicant{
    dimension::each_request_row,
    {applicant::natural_person, applicant::business, applicant::research_institution,
     applicant::public_interest_organization, applicant::legal_service_organization,
     applicant::other_organization},
    {applicant::total}};

/// 总计 of every channel of section 4.
inline constexpr form_equation reviews_total{dimension::each_review_channel,
                                             {review_outcome::upheld, review_outcome::corrected,
                                              review_outcome::other, review_outcome::pending},
                                             {review_outcome::total}};

/// All equations of the form, in its order.
inline constexpr std::array form_equations{requests_balance, requests_concluded,
                                           requests_by_applicant, reviews_total};

}  // namespace govreport
