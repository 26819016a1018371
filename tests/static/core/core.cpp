// SPDX-License-Identifier: BSL-1.0
#include <string_view>
#include <type_traits>

#include "govreport/core/amount.hpp"
#include "govreport/core/calendar_date.hpp"
#include "govreport/core/count.hpp"
#include "govreport/core/edit_distance.hpp"
#include "govreport/core/enumerators.hpp"
#include "govreport/core/read_error.hpp"
#include "govreport/core/short_text.hpp"
#include "govreport/core/source_span.hpp"
#include "govreport/core/version.hpp"

namespace govreport {
namespace {

// amount: money is a whole number of 分.
static_assert(yuan(251'000) == amount{25'100'000});
static_assert(yuan(3, 5) == amount{305});
static_assert(wan_yuan(1) == yuan(10'000));
static_assert(wan_yuan(0, 1) == amount{1});
static_assert(yuan(1) < yuan(1, 1));
static_assert(!std::is_convertible_v<double, amount>, "money does not come from floating point");

// edit_distance: in both directions, and no further than asked for.
static_assert(detail::edit_distance<char>("", "") == 0);
static_assert(detail::edit_distance<char>("received", "recieved") == 2);
static_assert(detail::edit_distance<char>("", "abc") == 3);
static_assert(detail::edit_distance<char32_t>(U"予以公开", U"部分公开") == 2);
static_assert(detail::edit_distance<char32_t>(U"（一）予以公开", U"予以公开") == 3);
static_assert(detail::edit_distance<char>("abcdef", "uvwxyz", 2) == 3, "more than the limit");
static_assert(detail::edit_distance<char>("abcdef", "abc", 2) == 3, "more than the limit");
static_assert(detail::edit_distance<char>("abcdef", "abc", 3) == 3);

// count: a number of things, negative only in a wrong report.
static_assert(count{} == count{0});
static_assert(count{-1} < count{0});
static_assert(count{1'000'000'000'000'000'000} > count{1});
static_assert(count{std::uint32_t{4'294'967'295}} == count{4'294'967'295} && count{short{-3}} < 0);
static_assert(std::is_convertible_v<int, count> && std::is_convertible_v<std::int64_t, count>);
// It is not made of what would change its value on the way.
static_assert(!std::is_constructible_v<count, bool> &&
              !std::is_constructible_v<count, std::uint64_t> &&
              !std::is_constructible_v<count, double>);

// calendar_date: a day as stated; whether it is one is another question.
static_assert(is_real({2020, 2, 29}) && is_real({2000, 2, 29}));
static_assert(!is_real({2021, 2, 29}) && !is_real({1900, 2, 29}) && !is_real({2021, 4, 31}));
static_assert(!is_real({2021, 0, 1}) && !is_real({2021, 13, 1}) && !is_real({2021, 1, 0}));
static_assert(calendar_date{2021, 12, 31} < calendar_date{2022, 1, 1});

// short_text: text in place; what does not fit leaves it empty, never cut.
static_assert(short_text("杭州市人民政府").view() == "杭州市人民政府");
static_assert(short_text().empty() && !short_text("局").empty());
constexpr std::string_view many =
    "0123456789012345678901234567890123456789012345678901234567890123456789"
    "0123456789012345678901234567890123456789012345678901234567890123456789";
static_assert(short_text(many.substr(0, short_text::capacity)).view().size() == 126);
static_assert(short_text(many.substr(0, short_text::capacity + 1)).empty());
static_assert(short_text("甲") == short_text("甲") && short_text("甲") != short_text("乙"));

// enumerators: names and values of described enums.
static_assert(enumerator_count<read_errc> == 16);
static_assert(name_of(read_errc::damaged_encoding) == "damaged_encoding");
static_assert(enumerator_named<read_errc>("too_large") == read_errc::too_large);
static_assert(!enumerator_named<read_errc>("Too_large") && !enumerator_named<read_errc>(""));
static_assert(all_enumerators<read_errc>([](read_errc e) {
  return enumerator_named<read_errc>(name_of(e)) == e;
}));
static_assert(!all_enumerators<read_errc>([](read_errc e) { return e != read_errc::empty; }));
static_assert(detail::counts_from_zero<read_errc>());

// source_span: 0 means that a coordinate does not apply.
static_assert(source_span{} == source_span{0, 0, 0, 0, 0, 0});

// version: three numbers, as CMake and Python read it.
static_assert(version.find('.') != std::string_view::npos &&
              version.find('.') != version.rfind('.'));

}  // namespace
}  // namespace govreport
