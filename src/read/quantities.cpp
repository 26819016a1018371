// SPDX-License-Identifier: BSL-1.0
#include "quantities.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "govreport/core/characters.hpp"
#include "ideographs.hpp"

namespace govreport::detail {
namespace {

using kind = printed_number::kind;

struct unit_word {
  std::u32string_view text;
  std::string_view measure;
  quantity_unit is = quantity_unit::pieces;
};

// clang-format off

/// Longer words before the shorter ones that they begin with.
constexpr std::array unit_words{
    unit_word{U"%", "%", quantity_unit::percent}, unit_word{U"个百分点", "个百分点", quantity_unit::none},
    unit_word{U"万元", "万元", quantity_unit::wan_yuan}, unit_word{U"元", "元", quantity_unit::yuan},
    unit_word{U"件次", "件次"}, unit_word{U"件", "件"}, unit_word{U"条次", "条次"}, unit_word{U"条", "条"},
    unit_word{U"份", "份"}, unit_word{U"宗", "宗"}, unit_word{U"起", "起"}, unit_word{U"个", "个"},
    unit_word{U"次", "次"}, unit_word{U"篇次", "篇次"}, unit_word{U"篇", "篇"}, unit_word{U"期", "期"},
    unit_word{U"场次", "场次"}, unit_word{U"场", "场"}, unit_word{U"人次", "人次"}, unit_word{U"人", "人"},
    unit_word{U"项", "项"}, unit_word{U"例", "例"}, unit_word{U"批次", "批次"}, unit_word{U"批", "批"},
    unit_word{U"张", "张"}, unit_word{U"部", "部"}, unit_word{U"幅", "幅"}, unit_word{U"家", "家"},
    unit_word{U"封", "封"}, unit_word{U"通", "通"}, unit_word{U"种", "种"}, unit_word{U"户", "户"},
    unit_word{U"册", "册"}, unit_word{U"本", "本"}, unit_word{U"单", "单"}, unit_word{U"笔", "笔"},
    unit_word{U"则", "则"}, unit_word{U"只", "只"}, unit_word{U"名", "名"}, unit_word{U"位", "位"},
    unit_word{U"处", "处"}, unit_word{U"台", "台"}, unit_word{U"栏", "栏"}, unit_word{U"类", "类"},
};

struct nearness {
  std::u32string_view text;
  exactness how;
};
/// Before the number, longer words first.
constexpr std::array before_number{
    nearness{U"不超过", exactness::at_most},  nearness{U"不少于", exactness::at_least},
    nearness{U"不低于", exactness::at_least}, nearness{U"将近", exactness::at_most},
    nearness{U"接近", exactness::at_most},    nearness{U"不足", exactness::at_most},
    nearness{U"不到", exactness::at_most},    nearness{U"大约", exactness::about},
    nearness{U"超过", exactness::at_least},   nearness{U"突破", exactness::at_least},
    nearness{U"至少", exactness::at_least},   nearness{U"近", exactness::at_most},
    nearness{U"约", exactness::about},        nearness{U"超", exactness::at_least},
    nearness{U"逾", exactness::at_least},
};
/// Behind the unit.
constexpr std::array behind_unit{
    nearness{U"以上", exactness::at_least}, nearness{U"左右", exactness::about},
    nearness{U"上下", exactness::about},    nearness{U"以内", exactness::at_most},
    nearness{U"以下", exactness::at_most},  nearness{U"多", exactness::at_least},
};

// clang-format on

constexpr std::int64_t largest_quantity = 1'000'000'000'000'000;

class number_reader {
 public:
  number_reader(std::u32string_view text, std::size_t& i) : text_(text), i_(i) {}

  printed_number read() {
    out_.first = i_;
    const bool hundredths = take(U"百分之");
    const bool digits = i_ < text_.size() && is_digit(text_[i_]);
    if (!(digits ? take_digits() : take_ideographs())) return finish();
    out_.amount.highest = out_.amount.value;
    if (refused_before() || is_telephone() || (hundredths && !joined_)) out_.is = kind::none;
    if (out_.is == kind::none) return finish();
    if (hundredths) {
      out_.amount.unit = quantity_unit::percent;
      out_.amount.measure = "%";
      out_.is = kind::quantity;
      return finish();
    }
    if (digits && take_calendar()) return finish();
    if (out_.first > 0 && text_[out_.first - 1] == U'第') {
      out_.is = kind::ordinal;
      return finish();
    }
    if (digits) take_range();
    take_scale();
    take_unit(digits);
    if (!digits && out_.is == kind::bare) out_.is = kind::none;  // 一是, “三公”
    return finish();
  }

 private:
  [[nodiscard]] char32_t at(std::size_t k) const { return k < text_.size() ? text_[k] : U'\0'; }
  bool take(std::u32string_view word) {
    if (!text_.substr(std::min(i_, text_.size())).starts_with(word)) return false;
    i_ += word.size();
    return true;
  }

  bool add_digit(std::int64_t& value, char32_t c) {
    if (value > largest_quantity / 10) return false;
    value = value * 10 + static_cast<std::int64_t>(c - U'0');
    return true;
  }

  /// Digits with commas or one space between groups of three, and decimals.
  bool take_digits() {
    quantity& q = out_.amount;
    out_.is = kind::bare;
    const std::size_t begin = i_;
    const auto group_follows = [&](std::size_t k) {
      return is_digit(at(k + 1)) && is_digit(at(k + 2)) && is_digit(at(k + 3)) &&
             !is_digit(at(k + 4));
    };
    bool fits = true;
    while (is_digit(at(i_))) {
      fits = add_digit(q.value, at(i_)) && fits;
      ++i_;
      const bool mark = at(i_) == U',' || at(i_) == U' ';
      if (mark && i_ - begin <= 15 && q.value != 0 && leading_group(begin) && group_follows(i_))
        ++i_;
    }
    if (at(i_) == U' ') joined_ = false;  // two numbers, or one torn apart
    if (at(i_) == U'.' && is_digit(at(i_ + 1))) {
      ++i_;
      while (is_digit(at(i_))) {
        fits = q.decimals < 6 && add_digit(q.value, at(i_)) && fits;
        ++q.decimals;
        ++i_;
      }
    }
    if (!fits || !joined_) out_.is = kind::none;
    return true;
  }
  /// Whether the digits so far are a group that a separator can follow: one to three of them at
  /// the beginning, three behind another separator.
  [[nodiscard]] bool leading_group(std::size_t begin) const {
    std::size_t k = i_;
    while (k > begin && is_digit(text_[k - 1])) --k;
    const std::size_t size = i_ - k;
    return k == begin ? size <= 3 : size == 3;
  }

  bool take_ideographs() {
    const std::size_t begin = i_;
    while (is_numeral(at(i_))) ++i_;
    const std::u32string_view numeral = text_.substr(begin, i_ - begin);
    const std::int64_t value =
        numeral.empty() || numeral.size() > 12 ? -1 : parse_ideographs(numeral);
    if (value < 0 || at(i_) == U'万' || at(i_) == U'亿') {
      i_ = std::max(i_, out_.first + 1);
      return false;
    }
    out_.is = kind::bare;
    out_.amount.value = value;
    single_ = numeral.size() == 1 && value <= 2 && numeral[0] != U'零' && numeral[0] != U'〇';
    return true;
  }

  /// What stands before says that this is no number of things: “〔2021〕”, “H5”, “5·15”, 第二十条.
  [[nodiscard]] bool refused_before() const {
    if (out_.first == 0) return false;
    const char32_t c = text_[out_.first - 1];
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return true;
    if (c == U'.' || c == U'·' || c == U'/' || c == U'_' || c == U'@' || c == U'№') return true;
    const bool before_that = out_.first > 1 && is_digit(text_[out_.first - 2]);
    if ((c == U'-' || c == U':' || c == U' ') && before_that) return true;
    return !is_digit(text_[out_.first]) && (c == U'其' || c == U'之' || c == U'国' || c == U'新');
  }

  /// 0591-23165250, 010-12345678, 400-820-1234
  [[nodiscard]] bool is_telephone() const {
    const char32_t c = at(i_);
    if (c == U'@' || c == U'_' || c == U'/') return true;
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return true;
    return c == U'-' && is_digit(at(i_ + 1)) &&
           (text_[out_.first] == U'0' || i_ - out_.first > 4 || is_digit(at(i_ + 5)));
  }

  bool take_calendar() {
    const quantity& q = out_.amount;
    if (q.decimals == 0 && i_ - out_.first == 4 && q.value >= 1949 && q.value < 2100 &&
        at(i_) == U'年') {
      ++i_;
      out_.is = kind::year;
      return true;
    }
    if (q.decimals == 0 && at(i_) == U'月' && q.value >= 1 && q.value <= 12) {
      ++i_;
      out_.is = kind::month;
      return true;
    }
    return false;
  }

  void take_range() {
    const char32_t c = at(i_);
    const bool mark = c == U'-' || c == U'~' || c == U'—' || c == U'至' || c == U'到';
    if (!mark || !is_digit(at(i_ + 1)) || out_.amount.decimals != 0) return;
    std::size_t k = i_ + 1;
    std::int64_t highest = 0;
    for (; is_digit(at(k)) && k < i_ + 12; ++k) add_digit(highest, at(k));
    if (is_digit(at(k)) || at(k) == U'.' || at(k) == U',') {
      out_.is = kind::none;
      return;
    }
    if (at(k) == U'年') {
      out_.is = kind::none;
      i_ = k;
      return;
    }
    if (at(k) == U'月') {  // 1至11月
      out_.is = kind::month;
      out_.amount.highest = highest;
      i_ = k + 1;
      return;
    }
    out_.amount.highest = highest;
    out_.amount.how = exactness::range;
    i_ = k;
  }

  void scale(int zeros) {
    quantity& q = out_.amount;
    for (; zeros > 0 && q.decimals > 0; --zeros) --q.decimals;
    for (; zeros > 0; --zeros) {
      if (q.value > largest_quantity / 10 || q.highest > largest_quantity / 10) {
        out_.is = kind::none;
        return;
      }
      q.value *= 10;
      q.highest *= 10;
      q.step *= 10;
    }
  }

  void take_scale() {
    if (out_.is != kind::bare) return;
    quantity& q = out_.amount;
    const auto more = [&] {
      if (q.how == exactness::exact && (at(i_) == U'余' || at(i_) == U'多' || at(i_) == U'来')) {
        q.how = exactness::at_least;
        ++i_;
      }
    };
    if (q.highest == 0 || q.how == exactness::exact) q.highest = q.value;
    more();
    if (at(i_) == U'万' && at(i_ + 1) != U'元') {
      ++i_;
      scale(4);
      if (is_digit(at(i_))) out_.is = kind::none;  // 3万5千
    } else if (at(i_) == U'亿') {
      ++i_;
      scale(at(i_) == U'元' ? 4 : 8);
      if (at(i_) == U'元' && out_.is == kind::bare) {
        ++i_;
        q.unit = quantity_unit::wan_yuan;
        q.measure = "亿元";
        out_.is = kind::quantity;
      }
    }
    more();
  }

  void take_unit(bool digits) {
    if (out_.is != kind::bare && out_.is != kind::quantity) return;
    quantity& q = out_.amount;
    const std::u32string_view rest = text_.substr(std::min(i_, text_.size()));
    if (out_.is == kind::bare) {
      const auto found = std::find_if(unit_words.begin(), unit_words.end(),
                                      [&](const unit_word& u) { return rest.starts_with(u.text); });
      if (found == unit_words.end() || found->is == quantity_unit::none) return;
      // 一个, 两次 and the like are ways of speaking; a number of things stands alone.
      const char32_t next = at(i_ + found->text.size());
      if (single_ && is_word(next)) return;
      if (!digits && out_.first > 0 &&
          (text_[out_.first - 1] == U'每' || text_[out_.first - 1] == U'同'))
        return;
      if (found->is == quantity_unit::pieces && q.decimals != 0) return;
      i_ += found->text.size();
      q.unit = found->is;
      q.measure = found->measure;
      out_.is = kind::quantity;
    }
    if (q.how == exactness::exact) {
      for (const nearness& n : behind_unit) {
        if (!take(n.text)) continue;
        q.how = n.how;
        break;
      }
    }
    if (q.how != exactness::exact) return;
    const std::u32string_view before = text_.substr(0, out_.first);
    for (const nearness& n : before_number) {
      if (!before.ends_with(n.text)) continue;
      q.how = n.how;
      out_.first -= n.text.size();
      break;
    }
  }

  printed_number finish() {
    out_.last = i_;
    return out_;
  }

  std::u32string_view text_;
  std::size_t& i_;
  printed_number out_;
  bool joined_ = true;
  bool single_ = false;
};

}  // namespace

printed_number take_number(std::u32string_view text, std::size_t& i) {
  return number_reader(text, i).read();
}

}  // namespace govreport::detail
