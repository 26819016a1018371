// SPDX-License-Identifier: BSL-1.0
#include "docx_numbering.hpp"

#include <algorithm>

#include "govreport/core/utf8.hpp"
#include "limits.hpp"

namespace govreport::detail {
namespace {

constexpr std::size_t longest_text = 256;

std::optional<std::size_t> level_number(std::optional<std::int32_t> value) {
  if (!value || *value < 0 || *value > 8) return std::nullopt;
  return static_cast<std::size_t>(*value);
}

/// Word counts no further.
std::int32_t start_number(std::optional<std::int32_t> value) {
  return std::clamp(value.value_or(0), 0, 32767);
}

}  // namespace

bool docx_numbering::keep(std::uint64_t bytes) {
  kept_ += bytes;
  too_many_ = too_many_ || kept_ > 8 * most_characters(size_);
  return !too_many_;
}

void docx_numbering::start(const xml_element& e) {
  const docx_tag tag = docx_tag_of(e);
  const docx_tag parent = open_.empty() ? docx_tag::other : open_.back();
  open_.push_back(tag);
  if (too_many_) return;
  // A format of Word 2010 and later, “001, 002”, and what others are to take for it.
  if (std::find(open_.begin(), open_.end(), docx_tag::choice) != open_.end()) return;
  switch (tag) {
    case docx_tag::abstract_num:
      current_definition_ = nullptr;
      if (const auto id = word_number(e, "abstractNumId"); id && keep(sizeof(definition))) {
        current_definition_ = &definitions_[*id];
        *current_definition_ = {};
      }
      return;
    case docx_tag::num:
      current_list_ = nullptr;
      if (const auto id = word_number(e, "numId"); id && keep(sizeof(list))) {
        current_list_ = &lists_[*id];
        *current_list_ = {};
      }
      return;
    case docx_tag::abstract_num_id:
      if (current_list_ != nullptr) current_list_->of = word_number(e).value_or(-1);
      return;
    case docx_tag::level_override:
      if (const auto at = level_number(word_number(e, "ilvl"));
          at && current_list_ != nullptr && keep(sizeof(own_level))) {
        current_list_->levels.push_back({static_cast<std::int32_t>(*at), {}, none});
      }
      return;
    case docx_tag::start_override:
      if (current_list_ != nullptr && !current_list_->levels.empty())
        current_list_->levels.back().start = start_number(word_number(e));
      return;
    case docx_tag::style_link:
      if (current_definition_ != nullptr && keep(word_value(e).size()))
        current_definition_->defines_style = word_value(e);
      return;
    case docx_tag::num_style_link:
      if (current_definition_ != nullptr && keep(word_value(e).size()))
        current_definition_->uses_style = word_value(e);
      return;
    case docx_tag::level:
      return start_level(e);
    default:
      if (current_level_ != nullptr) start_in_level(tag, parent, e);
  }
}

void docx_numbering::start_level(const xml_element& e) {
  current_level_ = nullptr;
  const auto at = level_number(word_number(e, "ilvl"));
  if (!at || !keep(sizeof(level))) return;
  const auto index = static_cast<level_index>(levels_.size());
  if (current_list_ != nullptr) {
    if (current_list_->levels.empty()) return;
    current_list_->levels.back().is = index;
  } else if (current_definition_ != nullptr) {
    current_definition_->levels[*at] = index;
  } else {
    return;
  }
  current_level_ = &levels_.emplace_back();
}

void docx_numbering::start_in_level(docx_tag tag, docx_tag parent, const xml_element& e) {
  const auto keep_text = [&](std::uint32_t& first, std::uint32_t& last) {
    const std::string_view text = word_value(e);
    if (text.size() > longest_text || !keep(text.size())) return;
    first = static_cast<std::uint32_t>(texts_.size());
    texts_ += text;
    last = static_cast<std::uint32_t>(texts_.size());
  };
  level& l = *current_level_;
  switch (tag) {
    case docx_tag::start:
      l.start = start_number(word_number(e));
      return;
    case docx_tag::num_fmt:
      l.format = docx_number_format_named(word_value(e));
      return;
    case docx_tag::level_restart:
      l.restart = static_cast<std::int8_t>(std::clamp(word_number(e).value_or(-1), -1, 9));
      return;
    case docx_tag::paragraph_style:
      return keep_text(l.style_first, l.style_last);
    case docx_tag::is_legal:
      l.legal = word_switch(e);
      return;
    case docx_tag::level_text:
      return keep_text(l.first, l.last);
    case docx_tag::vanish:
      if (parent == docx_tag::run_properties) l.hidden = word_switch(e);
      return;
    default:
      return;
  }
}

void docx_numbering::end() {
  switch (open_.back()) {
    case docx_tag::abstract_num:
      current_definition_ = nullptr;
      break;
    case docx_tag::num:
      current_list_ = nullptr;
      break;
    case docx_tag::level:
      current_level_ = nullptr;
      break;
    default:
      break;
  }
  open_.pop_back();
}

void docx_numbering::resolve() {
  std::unordered_map<std::string_view, std::int32_t> by_style;
  for (const auto& [id, d] : definitions_) {
    if (d.defines_style.empty()) continue;
    const auto [at, added] = by_style.emplace(d.defines_style, id);
    if (!added) at->second = std::min(at->second, id);
  }
  for (auto& [id, l] : lists_) {
    const auto named = definitions_.find(l.of);
    if (named == definitions_.end() || named->second.uses_style.empty()) continue;
    const auto found = by_style.find(named->second.uses_style);
    if (found != by_style.end()) l.of = found->second;
  }
}

const docx_numbering::level* docx_numbering::level_at(const definition& d, const list& l,
                                                      std::size_t at) const {
  level_index is = d.levels[at];
  for (const own_level& own : l.levels) {
    if (static_cast<std::size_t>(own.at) == at && own.is != none) is = own.is;
  }
  return is == none ? nullptr : &levels_[is];
}

std::optional<std::int32_t> docx_numbering::level_of(std::int32_t list_id,
                                                     std::string_view style) const {
  const auto found = lists_.find(list_id);
  if (found == lists_.end() || style.empty()) return std::nullopt;
  const auto of = definitions_.find(found->second.of);
  if (of == definitions_.end()) return std::nullopt;
  for (std::size_t at = 0; at < most_levels; ++at) {
    const level* l = level_at(of->second, found->second, at);
    if (l == nullptr || l->style_first == l->style_last) continue;
    const std::string_view its =
        std::string_view(texts_).substr(l->style_first, l->style_last - l->style_first);
    if (its == style) return static_cast<std::int32_t>(at);
  }
  return std::nullopt;
}

std::int32_t docx_numbering::start_of(const definition& d, const list& l, std::size_t at) const {
  for (const own_level& own : l.levels) {
    if (static_cast<std::size_t>(own.at) == at && own.start) return *own.start;
  }
  const level* here = level_at(d, l, at);
  return here == nullptr ? 0 : here->start;
}

/// Counts on at one level. Lists of one definition count together, but a list with a start of its
/// own begins there; levels below begin again.
void docx_numbering::count(definition& d, list& l, std::size_t at) {
  const auto bit = [](std::size_t k) { return static_cast<std::uint16_t>(1u << k); };
  counters& c = d.count;
  for (const own_level& own : l.levels) {
    const auto k = static_cast<std::size_t>(own.at);
    if (!own.start || (l.begun & bit(k)) != 0) continue;
    l.begun |= bit(k);
    c.running &= static_cast<std::uint16_t>(~bit(k));
  }
  const bool running = (c.running & bit(at)) != 0;
  c.counted[at] = running ? std::min(c.counted[at], INT32_MAX - 1) + 1 : start_of(d, l, at);
  c.running |= bit(at);
  for (std::size_t k = at + 1; k < most_levels; ++k) {
    const level* below = level_at(d, l, k);
    const int restart = below == nullptr ? -1 : below->restart;
    if (restart < 0 || static_cast<int>(at) < restart)
      c.running &= static_cast<std::uint16_t>(~bit(k));
  }
}

std::u32string docx_numbering::written(const definition& d, const list& l, std::size_t at) const {
  std::u32string out;
  const level* here = level_at(d, l, at);
  if (here->hidden || here->format == docx_number_format::bullet ||
      here->format == docx_number_format::unknown) {
    return out;
  }
  const std::string_view text =
      std::string_view(texts_).substr(here->first, here->last - here->first);
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '%' || i + 1 >= text.size() || text[i + 1] < '1' || text[i + 1] > '9') {
      out += take_character(text, i);
      continue;
    }
    const auto k = static_cast<std::size_t>(text[i + 1] - '1');
    i += 2;
    const level* of = level_at(d, l, k);
    if (of == nullptr || k > at) continue;
    const bool running = (d.count.running >> k & 1u) != 0;
    const bool in_digits = here->legal && of->format != docx_number_format::none &&
                           of->format != docx_number_format::bullet;
    write_number(running ? d.count.counted[k] : start_of(d, l, k),
                 in_digits ? docx_number_format::decimal : of->format, out);
  }
  return out;
}

std::u32string docx_numbering::next(std::int32_t list_id, std::int32_t at_level) {
  const auto found = lists_.find(list_id);
  const auto at = level_number(at_level);
  if (found == lists_.end() || !at) return {};
  const auto of = definitions_.find(found->second.of);
  if (of == definitions_.end() || level_at(of->second, found->second, *at) == nullptr) return {};
  count(of->second, found->second, *at);
  return written(of->second, found->second, *at);
}

}  // namespace govreport::detail
