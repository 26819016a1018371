// SPDX-License-Identifier: BSL-1.0
#include "pdf_content_cost.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "pdf_filters.hpp"
#include "pdf_syntax.hpp"

namespace govreport::detail {
namespace {

enum class does {
  nothing,
  shows,
  sets_font,
  draws,
  begins_mark,
  ends_mark,
  begins_image,
  has_image
};

struct instruction {
  std::string_view name;
  std::uint64_t cost;  // measured with files made of nothing else, and rounded up
  does what = does::nothing;
};

constexpr std::uint64_t state = 150;  // the next object has a copy of it
constexpr std::uint64_t color = 100;
constexpr std::uint64_t painted = 220;
constexpr std::uint64_t shown = 400;
constexpr std::uint64_t point = 48;

/// In the order of their names.
constexpr std::array instructions{
    instruction{"\"", shown, does::shows},
    instruction{"'", shown, does::shows},
    instruction{"B", painted},
    instruction{"B*", painted},
    instruction{"BDC", state, does::begins_mark},
    instruction{"BI", shown, does::begins_image},
    instruction{"BMC", state, does::begins_mark},
    instruction{"CS", color},
    instruction{"DP", state},
    instruction{"Do", shown, does::draws},
    instruction{"EMC", 0, does::ends_mark},
    instruction{"F", painted},
    instruction{"G", color},
    instruction{"ID", 0, does::has_image},
    instruction{"J", state},
    instruction{"K", color},
    instruction{"M", state},
    instruction{"RG", color},
    instruction{"S", painted},
    instruction{"SC", color},
    instruction{"SCN", state},
    instruction{"T*", 0},
    instruction{"TD", 0},
    instruction{"TJ", shown, does::shows},
    instruction{"TL", 0},
    instruction{"Tc", state},
    instruction{"Td", 0},
    instruction{"Tf", state, does::sets_font},
    instruction{"Tj", shown, does::shows},
    instruction{"Tm", state},
    instruction{"Tr", state},
    instruction{"Ts", 0},
    instruction{"Tw", state},
    instruction{"Tz", 0},
    instruction{"W", state},
    instruction{"W*", state},
    instruction{"b", painted},
    instruction{"b*", painted},
    instruction{"c", 3 * point},
    instruction{"cs", color},
    instruction{"d", state},
    instruction{"f", painted},
    instruction{"f*", painted},
    instruction{"g", color},
    instruction{"gs", state},
    instruction{"h", point},
    instruction{"i", state},
    instruction{"j", state},
    instruction{"k", color},
    instruction{"l", point},
    instruction{"m", point},
    instruction{"q", 170},
    instruction{"re", 3 * point},
    instruction{"rg", color},
    instruction{"ri", state},
    instruction{"s", painted},
    instruction{"sc", color},
    instruction{"scn", state},
    instruction{"sh", shown},
    instruction{"v", 2 * point},
    instruction{"w", state},
    instruction{"y", 2 * point},
};
static_assert(std::is_sorted(instructions.begin(), instructions.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));

constexpr std::size_t longest_name = 3;

/// A short name as a number.
constexpr std::uint32_t code_of(std::string_view name) {
  std::uint32_t code = 0;
  for (std::size_t i = 0; i < longest_name; ++i)
    code = code << 8 | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
  return code;
}

constexpr auto codes = [] {
  std::array<std::uint32_t, instructions.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = code_of(instructions[i].name);
  return all;
}();

/// Where those that begin with a character stand; one behind it, where they end.
constexpr auto begins = [] {
  std::array<std::uint8_t, 257> all{};
  for (const instruction& i : instructions) {
    for (auto c = static_cast<unsigned char>(i.name.front()) + std::size_t{1}; c < all.size(); ++c)
      ++all[c];
  }
  return all;
}();

const instruction* find_instruction(std::string_view name) {
  if (name.size() > longest_name) return nullptr;
  const auto first = static_cast<unsigned char>(name.front());
  const std::uint32_t code = code_of(name);
  for (std::size_t i = begins[first]; i < begins[first + std::size_t{1}]; ++i) {
    if (codes[i] == code) return &instructions[i];
  }
  return nullptr;
}

/// The file's characters are kept, as they are and in one piece with those of other streams.
constexpr std::uint64_t each_byte = 3;
/// A letter has its place, its box and its font.
constexpr std::uint64_t each_letter = 400;
constexpr std::uint64_t each_font = 8192;
/// Arrays and dictionaries: “1 ” is an object.
constexpr std::uint64_t each_byte_of_operands = 28;

/// Looks for instructions everywhere. Where strings and comments end is known but for the data of
/// pictures, in which anything can stand: so what is found is believed where it costs, and only
/// where it is sure where it would make a later thing cheaper.
class content_reader {
 public:
  content_reader(std::string_view text, inflater& inflates) : text_(text), inflates_(inflates) {}

  content_cost run() {
    cost_.own = each_byte * text_.size();
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_pdf_regular(c)) {
        read_word();
      } else if (c == ' ' && strings_ == 0 && brackets_ == 0) {
        ++at_;
      } else {
        read_delimiter(c);
        ++at_;
      }
    }
    return std::move(cost_);
  }

 private:
  [[nodiscard]] bool sure() const { return strings_ == 0 && !hexadecimal_ && !comment_; }

  void read_delimiter(char c) {
    if (strings_ > 0) ++letters_;
    if (brackets_ > 0) cost_.own += each_byte_of_operands;
    const bool twice = at_ + 1 < text_.size() && text_[at_ + 1] == c;
    switch (c) {
      case '\n':
      case '\r':
        comment_ = false;
        break;
      case '%':
        comment_ = strings_ == 0;
        break;
      case '(':
        ++strings_;
        break;
      case ')':
        if (strings_ > 0 && !comment_) --strings_;
        break;
      case '[':
        ++brackets_;
        break;
      case ']':
        if (brackets_ > 0 && sure()) --brackets_;
        break;
      case '<':
        if (twice) {
          ++brackets_;
          ++at_;
        } else {
          hexadecimal_ = true;
        }
        break;
      case '>':
        if (hexadecimal_) {
          hexadecimal_ = false;
        } else if (twice) {
          if (brackets_ > 0 && sure()) --brackets_;
          ++at_;
        }
        break;
      case '/': {
        const std::size_t begin = at_ + 1;
        std::size_t end = begin;
        while (end < text_.size() && is_pdf_regular(text_[end])) ++end;
        if (brackets_ > 0) cost_.own += each_byte_of_operands * (end - begin);
        at_ = end - 1;
        break;
      }
      default:
        break;
    }
  }

  void read_word() {
    const std::size_t begin = at_;
    const bool in_string = strings_ > 0;
    std::size_t end = begin;
    while (end < text_.size() && is_pdf_regular(text_[end])) {
      if (in_string && text_[end] == '\\') ++end;
      ++end;
    }
    at_ = std::min(end, text_.size());
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (strings_ > 0) letters_ += word.size();
    if (hexadecimal_) letters_ += (word.size() + 1) / 2;
    if (brackets_ > 0) cost_.own += each_byte_of_operands * word.size();
    const char c = word.front();
    if ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+') {
      if (in_image_head_) read_size(as_pdf_number(word).value_or(0));
      return;
    }
    const instruction* found = find_instruction(word);
    if (found == nullptr) return;
    cost_.own += found->cost;
    carry_out(found->what, begin);
    if (sure()) brackets_ = 0;
  }

  void carry_out(does what, std::size_t begin) {
    switch (what) {
      case does::shows:
        cost_.own += each_letter * letters_;
        if (sure()) letters_ = 0;
        break;
      case does::sets_font:
        if (const std::string font = name_before(before_number(begin));
            font.empty() || fonts_.insert(font).second)
          cost_.own += each_font;
        break;
      case does::draws:
        ++cost_.draws[name_before(begin)];
        break;
      case does::begins_mark:
        // Each has a list of all that it stands in.
        cost_.own += sizeof(void*) * ++marks_;
        break;
      case does::ends_mark:
        if (marks_ > 0 && sure() && !has_images_) --marks_;
        break;
      case does::begins_image:
        in_image_head_ = true;
        has_images_ = true;
        larger_ = smaller_ = 0;
        break;
      case does::has_image:
        if (in_image_head_) cost_.own += image_cost() + data_cost();
        if (sure()) in_image_head_ = false;
        break;
      case does::nothing:
        break;
    }
  }

  /// The name right before an instruction; none if it is said in another way.
  [[nodiscard]] std::string name_before(std::size_t end) const {
    std::size_t last = end;
    while (last > 0 && (text_[last - 1] == ' ' || text_[last - 1] == '\t')) --last;
    std::size_t first = last;
    while (first > 0 && is_pdf_regular(text_[first - 1])) --first;
    if (first == 0 || text_[first - 1] != '/') return {};
    return pdf_name(text_.substr(first, last - first));
  }

  [[nodiscard]] std::size_t before_number(std::size_t end) const {
    while (end > 0 && is_pdf_space(text_[end - 1])) --end;
    while (end > 0 && is_pdf_regular(text_[end - 1])) --end;
    return end;
  }

  void read_size(std::uint64_t number) {
    if (number > larger_) std::swap(number, larger_);
    smaller_ = std::max(smaller_, number);
  }

  /// Its width and height, and no other number, are large. A glyph of a few thousand dots in a font
  /// of pictures is common, an image of millions is not; what a dot takes is not looked up.
  [[nodiscard]] std::uint64_t image_cost() const {
    constexpr std::uint64_t each_dot = 6;
    constexpr std::uint64_t most = 1 << 24;  // a side
    return each_dot * std::min(most, larger_) *
           std::min(most, std::max<std::uint64_t>(smaller_, 1));
  }

  /// What is packed in an image can be more than its size says.
  [[nodiscard]] std::uint64_t data_cost() const {
    constexpr std::size_t most = 1 << 24;
    constexpr std::size_t largest_head = 256;
    const std::string_view data = text_.substr(std::min(at_ + 1, text_.size()));
    const std::string_view head = text_.substr(at_ - std::min(at_, largest_head), largest_head);
    const auto length = [&](const char* filter) {
      return each_byte * unpacked_length(inflates_, data, {{filter}}, most);
    };
    return length("Fl") + (head.find("LZW") == std::string_view::npos ? 0 : length("LZW"));
  }

  std::string_view text_;
  inflater& inflates_;
  std::size_t at_ = 0;
  content_cost cost_;
  std::size_t strings_ = 0;   // how deep in strings
  std::size_t brackets_ = 0;  // and in arrays and dictionaries
  bool hexadecimal_ = false;
  bool comment_ = false;
  std::uint64_t letters_ = 0;  // in strings that were not shown yet
  std::uint64_t marks_ = 0;
  std::set<std::string> fonts_;
  bool in_image_head_ = false;
  bool has_images_ = false;
  std::uint64_t larger_ = 0;
  std::uint64_t smaller_ = 0;
};

}  // namespace

content_cost cost_of_content(std::string_view content, inflater& inflates) {
  return content_reader(content, inflates).run();
}

}  // namespace govreport::detail
