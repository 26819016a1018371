// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "govreport/check/report_sketch.hpp"
#include "govreport/model/provenance.hpp"
#include "govreport/rules/section_topics.hpp"

namespace govreport::detail {

/// Text without white space of any width.
[[nodiscard]] inline std::string without_spaces(std::string_view printed) {
  constexpr std::string_view wide = "\u3000";
  constexpr std::string_view fixed = "\u00a0";
  std::string text(printed.size(), '\0');
  char* out = text.data();
  for (std::size_t i = 0; i < printed.size();) {
    const char c = printed[i];
    if (c == wide[0] && printed.substr(i, wide.size()) == wide) {
      i += wide.size();
    } else if (c == fixed[0] && printed.substr(i, fixed.size()) == fixed) {
      i += fixed.size();
    } else {
      *out = c;
      out += static_cast<unsigned char>(c) > ' ';
      ++i;
    }
  }
  text.resize(static_cast<std::size_t>(out - text.data()));
  return text;
}

/// What a section says, without white space; nothing where it was not found. A title that runs on
/// into the text, “…改进情况 下一步：…”, is text from there.
[[nodiscard]] inline std::string words_in_section(const narrative& text, int number) {
  const section_text* section = text.section(number);
  if (section == nullptr) return {};
  const std::string title = without_spaces(section->title.text);
  constexpr std::string_view ending = "情况";
  const std::size_t end = title.rfind(ending);
  const bool runs_on = end != title.npos && section->body.text.starts_with("：");
  return (runs_on ? title.substr(end + ending.size()) : std::string()) +
         without_spaces(section->body.text);
}

[[nodiscard]] inline bool treats(std::string_view words, const section_topic& topic) {
  return std::any_of(topic.words.begin(), topic.words.end(), [&](std::string_view one) {
    return !one.empty() && words.find(one) != words.npos;
  });
}

/// Which topics a text does not treat, a bit for each.
template <std::size_t N>
[[nodiscard]] unsigned untreated(std::string_view words,
                                 const std::array<section_topic, N>& topics) {
  unsigned bits = 0;
  for (std::size_t i = 0; i < N; ++i) bits |= treats(words, topics[i]) ? 0u : 1u << i;
  return bits;
}

/// The words of a report's sections. Many rules ask for them: each section's are made once, when
/// the first of them does.
class words_of_text {
 public:
  explicit words_of_text(const narrative& text) : text_(text) {}

  [[nodiscard]] const std::string& in(int section) {
    std::optional<std::string>& made = sections_[static_cast<std::size_t>(section - 1)];
    if (!made) made = words_in_section(text_, section);
    return *made;
  }

  /// Whether any section treats a topic.
  [[nodiscard]] bool treat(const section_topic& topic) {
    for (int section = 1; section <= 6; ++section) {
      if (treats(in(section), topic)) return true;
    }
    return false;
  }
  /// Which topics no section treats, a bit for each.
  template <std::size_t N>
  [[nodiscard]] unsigned untreated(const std::array<section_topic, N>& topics) {
    unsigned bits = (1u << N) - 1;
    for (int section = 1; section <= 6; ++section) bits &= detail::untreated(in(section), topics);
    return bits;
  }

 private:
  const narrative& text_;
  std::array<std::optional<std::string>, 6> sections_;
};

[[nodiscard]] inline std::size_t character_count(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  }));
}

/// Whether a section says that there is nothing to say, perhaps above the line that signs it.
[[nodiscard]] inline bool says_nothing_is_there(const reading& read, int number) {
  const section_text* section = read.narrative.section(number);
  if (section == nullptr) return false;
  std::string_view body = section->body.text;
  const std::u32string authority = plain(read.report.authority.view());
  body = body.substr(0, std::min(body.size(), signature_in(body, authority)));
  std::string words = without_spaces(body);
  for (std::string_view stop : {"。", "；", ".", ";"}) {
    if (words.ends_with(stop)) words.resize(words.size() - stop.size());
  }
  constexpr std::array<std::string_view, 7> nothing{"无",
                                                    "暂无",
                                                    "没有",
                                                    "无其他需要报告的事项",
                                                    "没有其他需要报告的事项",
                                                    "无其他报告事项",
                                                    "本年度无其他需要报告的事项"};
  return std::find(nothing.begin(), nothing.end(), words) != nothing.end();
}

/// Whether something stands in a section that is no running text: nobody can say that it is empty.
[[nodiscard]] inline bool holds_more_than_text(const section_text& section) {
  return section.has_picture || section.has_table;
}

/// Whether pictures in a document show; in plain text and in what was printed to a file they may
/// be lost.
[[nodiscard]] constexpr bool shows_pictures(document_format f) {
  return f == document_format::markdown || f == document_format::html || f == document_format::docx;
}

/// A processing fee that the text states, in 分; nothing for a claim of another kind.
[[nodiscard]] inline std::optional<std::int64_t> fee_in_fen(const claim& c) {
  const quantity& q = c.stated;
  const bool states = c.kind == claim_kind::number && c.about.size() == 1 &&
                      c.about.front().fact == claim_fact::processing_fee;
  const bool of_year = c.scope != claim_scope::other_time && c.scope != claim_scope::part_of_year &&
                       c.scope != claim_scope::other_body;
  if (!states || !of_year || q.how != exactness::exact || q.value <= 0) return std::nullopt;
  if (q.unit != quantity_unit::yuan && q.unit != quantity_unit::wan_yuan) return std::nullopt;
  std::int64_t fen = q.value;
  const std::int64_t unit = q.unit == quantity_unit::yuan ? fen_per_yuan : fen_per_wan_yuan;
  constexpr std::int64_t most = 1'000'000'000'000;
  if (fen > most) return std::nullopt;
  fen *= unit;
  for (std::uint8_t d = 0; d < q.decimals; ++d) {
    if (fen % 10 != 0) return std::nullopt;
    fen /= 10;
  }
  return fen;
}

/// The wording in which a text turns the principle of article 5 round; empty if it does not.
[[nodiscard]] inline std::string_view inverted_principle(const section_text& section) {
  const std::string_view body = section.body.text;
  if (body.find("例外") == body.npos) return {};
  const std::u32string words = plain(body);
  constexpr std::array<std::string_view, 9> wordings{
      "公开为常态公开为例外",     "公开是常态公开是例外",     "公开为常态以公开为例外",
      "公开成常态公开成例外",     "公开为例外不公开为常态",   "公开是例外不公开是常态",
      "不公开为常态不公开为例外", "不公开是常态不公开是例外", "公开成为常态公开成为例外"};
  for (std::string_view wording : wordings) {
    const std::u32string wanted = plain(wording);
    if (words.find(wanted) != words.npos) return wording;
  }
  return {};
}

}  // namespace govreport::detail
