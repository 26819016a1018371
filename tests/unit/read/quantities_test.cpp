// SPDX-License-Identifier: BSL-1.0
#include "read/quantities.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

using enum exactness;
using enum quantity_unit;
using kind = printed_number::kind;

struct example {
  std::u32string_view text;
  std::int64_t value;
  int decimals;
  std::string_view measure;
  quantity_unit unit = pieces;
  exactness how = exact;
  std::int64_t step = 1;
};

std::string narrow(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += static_cast<char>(0xE0 | c >> 12);
      out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return out;
}

std::vector<printed_number> numbers_in(std::u32string_view printed) {
  std::u32string text;
  for (char32_t c : printed) text += fold(c);
  std::vector<printed_number> found;
  for (std::size_t i = 0; i < text.size();) {
    if (!begins_number(text[i])) {
      ++i;
      continue;
    }
    const std::size_t before = i;
    const printed_number n = take_number(text, i);
    CHECK(i > before);
    CHECK(n.last == i);
    if (n.is != kind::none) found.push_back(n);
  }
  return found;
}

}  // namespace

TEST_CASE("quantities: as people write them") {
  constexpr example examples[]{
      {U"收到36件", 36, 0, "件"},
      {U"收到３６件", 36, 0, "件"},
      {U"发布1,270条", 1270, 0, "条"},
      {U"发布1 270条", 1270, 0, "条"},
      {U"发布11,398,889条", 11398889, 0, "条"},
      {U"收到四十二件", 42, 0, "件"},
      {U"收到一百零五件", 105, 0, "件"},
      {U"收到零件", 0, 0, "件"},
      {U"收到两件，", 2, 0, "件"},
      {U"收到一件", 1, 0, "件"},
      {U"发布3.2万条", 32000, 0, "条", pieces, exact, 1000},
      {U"发布3万条", 30000, 0, "条", pieces, exact, 10000},
      {U"发布2.35亿次", 235000000, 0, "次", pieces, exact, 1000000},
      {U"发布260余条", 260, 0, "条", pieces, at_least},
      {U"发布四十余条", 40, 0, "条", pieces, at_least},
      {U"发布10余万条", 100000, 0, "条", pieces, at_least, 10000},
      {U"发布10万余条", 100000, 0, "条", pieces, at_least, 10000},
      {U"发布近300个", 300, 0, "个", pieces, at_most},
      {U"发布约300个", 300, 0, "个", pieces, about},
      {U"发布超过300个", 300, 0, "个", pieces, at_least},
      {U"发布300个左右", 300, 0, "个", pieces, about},
      {U"发布300个以上", 300, 0, "个", pieces, at_least},
      {U"不足5件", 5, 0, "件", pieces, at_most},
      {U"占95.19%", 9519, 2, "%", percent},
      {U"占95.19％", 9519, 2, "%", percent},
      {U"占百分之九十五", 95, 0, "%", percent},
      {U"占百分之1.5", 15, 1, "%", percent},
      {U"收取8040元", 8040, 0, "元", yuan},
      {U"收取0.804万元", 804, 3, "万元", wan_yuan},
      {U"收取3亿元", 30000, 0, "亿元", wan_yuan, exact, 10000},
      {U"接待20人次", 20, 0, "人次"},
  };
  for (const example& e : examples) {
    CAPTURE(narrow(e.text));
    const std::vector<printed_number> found = numbers_in(e.text);
    REQUIRE(found.size() == 1);
    const quantity& q = found[0].amount;
    CHECK(found[0].is == kind::quantity);
    CHECK(q.value == e.value);
    CHECK(q.decimals == e.decimals);
    CHECK(q.measure == e.measure);
    CHECK(q.unit == e.unit);
    CHECK(q.how == e.how);
    CHECK(q.step == e.step);
    CHECK(q.highest == e.value);
  }
}

TEST_CASE("quantities: a range") {
  for (std::u32string_view text : {U"3-5件", U"3至5件", U"3～5件", U"3—5件"}) {
    CAPTURE(narrow(text));
    const std::vector<printed_number> found = numbers_in(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].amount.how == range);
    CHECK(found[0].amount.value == 3);
    CHECK(found[0].amount.highest == 5);
  }
}

TEST_CASE("quantities: dates, ordinals, numbers of documents and telephones are none") {
  for (std::u32string_view text : {U"2023年",
                                   U"2023年1月1日至12月31日",
                                   U"国办公开办函〔2021〕30号",
                                   U"第二十条",
                                   U"第20条",
                                   U"电话0591-23165250",
                                   U"400-820-1234",
                                   U"邮编350400",
                                   U"（一）",
                                   U"一是",
                                   U"5·15活动",
                                   U"www.163.com",
                                   U"H5作品",
                                   U"12345热线",
                                   U"一件事",
                                   U"两个维护",
                                   U"一次办好",
                                   U"08:51",
                                   U"国十条",
                                   U"3.5.2个",
                                   U"每一件",
                                   U"1至11月",
                                   U"12 95件",
                                   U"2019-2020学年",
                                   U"12个百分点"}) {
    CAPTURE(narrow(text));
    for (const printed_number& n : numbers_in(text)) CHECK(n.is != kind::quantity);
  }
  CHECK(numbers_in(U"2023年")[0].is == kind::year);
  CHECK(numbers_in(U"11月")[0].is == kind::month);
}

TEST_CASE("quantities: numbers beyond any report end nothing but themselves") {
  CHECK(numbers_in(std::u32string(400, U'9') + U"件").empty());
  CHECK(numbers_in(U"9999999999999999万件").empty());
  CHECK(numbers_in(std::u32string(400, U'百')).empty());
  CHECK(numbers_in(U"0.12345678%").empty());
}

}  // namespace govreport::detail
