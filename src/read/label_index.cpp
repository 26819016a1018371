// SPDX-License-Identifier: BSL-1.0
#include "label_index.hpp"

#include <algorithm>
#include <numeric>

#include "govreport/core/characters.hpp"
#include "govreport/model/label_variants.hpp"

namespace govreport::detail {

std::u32string words_of(std::string_view utf8) {
  std::u32string words;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k)
      c = (c << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3F);
    if (is_word(fold(c))) words += fold(c);
    i += length;
  }
  return words;
}

label_index::label_index() {
  const auto add = [&](std::string_view text, mark kind, label_ref of = {}, bool official = true) {
    patterns_.push_back({words_of(text), kind, of, official});
  };
  const auto add_labels = [&](const auto& labels, labelled kind) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      add(labels[i].text, mark::label, {kind, static_cast<std::uint8_t>(i)});
    }
  };
  add_labels(request_row_labels, labelled::request_row);
  add_labels(request_group_labels, labelled::request_group);
  add_labels(applicant_labels, labelled::applicant);
  add_labels(disclosure_row_labels, labelled::disclosure_row);
  add_labels(disclosure_column_labels, labelled::disclosure_column);
  add_labels(review_channel_labels, labelled::review_channel);
  add_labels(review_outcome_labels, labelled::review_outcome);
  for (const label_variant& v : label_variants) add(v.text, mark::label, v.of, v.official);
  for (const disclosure_block& b : disclosure_blocks) add(b.title, mark::article);
  add(information_label, mark::information);
  add(balance_note, mark::balance_note);
  add("勾稽关系", mark::balance_note);
  add("钩稽关系", mark::balance_note);
  add(applicants_label, mark::applicants);
  add(organizations_label, mark::organizations);
  add("小计", mark::subtotal);
  add(litigation_label, mark::litigation);
  for (std::string_view words :
       {"计量单位", "历年累计", "指标名称", "统计指标", "主动公开政府信息数", "主动公开信息数",
        "主动公开文件数", "依申请公开信息总数", "政府信息依申请公开总数", "申请答复总数",
        "对申请的答复总数", "收到申请数", "申请办结数", "申请答复数"}) {
    add(words, mark::superseded);
  }
  // One wording can be several labels (其他, 总计, 其他处理): the first stands for all, its place
  // decides.
  std::stable_sort(patterns_.begin(), patterns_.end(), [](const pattern& a, const pattern& b) {
    return a.words.size() > b.words.size();
  });
  std::vector<pattern> unique;
  for (pattern& p : patterns_) {
    const bool seen = std::any_of(unique.begin(), unique.end(),
                                  [&](const pattern& u) { return u.words == p.words; });
    if (!seen) unique.push_back(std::move(p));
  }
  patterns_ = std::move(unique);
  const auto bucket_of = [&](std::uint16_t i) {
    return bucket(patterns_[i].words[0], patterns_[i].words[1]);
  };
  for (std::uint16_t i = 0; i < patterns_.size(); ++i) {
    by_start_.push_back(i);
    ++starts_[bucket_of(i) + 1];
  }
  std::stable_sort(by_start_.begin(), by_start_.end(),
                   [&](std::uint16_t a, std::uint16_t b) { return bucket_of(a) < bucket_of(b); });
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

const label_index& label_index::instance() {
  static const label_index index;
  return index;
}

const pattern* label_index::match(std::u32string_view words, std::size_t at) const {
  if (at + 1 >= words.size()) return nullptr;
  const std::size_t b = bucket(words[at], words[at + 1]);
  for (std::size_t i = starts_[b]; i < starts_[b + 1]; ++i) {
    const pattern& p = patterns_[by_start_[i]];
    if (words.substr(at).starts_with(p.words)) return &p;
  }
  return nullptr;
}

}  // namespace govreport::detail
