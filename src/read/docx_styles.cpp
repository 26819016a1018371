// SPDX-License-Identifier: BSL-1.0
#include "docx_styles.hpp"

#include "limits.hpp"

namespace govreport::detail {
namespace {

/// Styles that are based on one another without end inherit nothing further.
constexpr int longest_chain = 64;

constexpr std::size_t longest_id = 256;

}  // namespace

bool docx_run_look::take(docx_tag tag, const xml_element& e) {
  switch (tag) {
    case docx_tag::vanish:
    case docx_tag::spec_vanish:
      hidden = word_switch(e);
      return true;
    case docx_tag::strike:
      struck = word_switch(e);
      return true;
    case docx_tag::double_strike:
      double_struck = word_switch(e);
      return true;
    case docx_tag::vertical_align: {
      const std::string_view value = word_value(e);
      raised = static_cast<std::int8_t>(value == "superscript" ? 1 : value == "subscript" ? -1 : 0);
      return true;
    }
    case docx_tag::position:
      position = word_number(e).value_or(0);
      return true;
    default:
      return false;
  }
}

void docx_run_look::inherit(const docx_run_look& base) {
  if (!hidden) hidden = base.hidden;
  if (!struck) struck = base.struck;
  if (!double_struck) double_struck = base.double_struck;
  if (!raised) raised = base.raised;
  if (!position) position = base.position;
}

void docx_styles::start(const xml_element& e) {
  const docx_tag tag = docx_tag_of(e);
  const docx_tag parent = open_.empty() ? docx_tag::other : open_.back();
  open_.push_back(tag);
  if (tag == docx_tag::style) {
    current_ = nullptr;
    const std::string_view id = word_value(e, "styleId");
    if (id.empty() || id.size() > longest_id) return;
    kept_ += id.size() + sizeof(entry);
    if (kept_ > 4 * most_characters(size_)) {
      too_many_ = true;
      return;
    }
    current_ = &styles_[std::string(id)];
    *current_ = {};
    const std::string_view by_default = word_value(e, "default");
    const bool is_default = by_default == "1" || by_default == "true" || by_default == "on";
    if (is_default && word_value(e, "type") == "paragraph") paragraphs_ = id;
    return;
  }
  if (parent == docx_tag::run_properties) {
    // Of the style itself, or of the defaults of all; not of a condition of a table style.
    const docx_tag owner = open_.size() >= 3 ? open_[open_.size() - 3] : docx_tag::other;
    if (current_ != nullptr && owner == docx_tag::style) {
      current_->style.look.take(tag, e);
    } else if (current_ == nullptr && styles_.empty()) {
      defaults_.take(tag, e);
    }
    return;
  }
  if (current_ == nullptr) return;
  if (tag == docx_tag::based_on && word_value(e).size() <= longest_id) {
    current_->based_on = word_value(e);
    kept_ += current_->based_on.size();
  }
  if (parent == docx_tag::num_properties) {
    if (tag == docx_tag::num_id) current_->style.numbered.list = word_number(e);
    if (tag == docx_tag::level_id) current_->style.numbered.level = word_number(e);
  }
}

void docx_styles::end() {
  if (open_.back() == docx_tag::style) current_ = nullptr;
  open_.pop_back();
}

const docx_style& docx_styles::resolve(entry& e, int depth) {
  if (e.resolved) return e.style;
  e.resolved = true;
  const auto base = styles_.find(e.based_on);
  if (base == styles_.end() || depth == longest_chain) return e.style;
  const docx_style& from = resolve(base->second, depth + 1);
  e.style.look.inherit(from.look);
  if (!e.style.numbered.list) e.style.numbered.list = from.numbered.list;
  if (!e.style.numbered.level) e.style.numbered.level = from.numbered.level;
  return e.style;
}

void docx_styles::resolve() {
  for (auto& [id, e] : styles_) resolve(e, 0);
}

const docx_style* docx_styles::find(std::string_view id) const {
  const auto found = styles_.find(std::string(id));
  return found == styles_.end() ? nullptr : &found->second.style;
}

const docx_style* docx_styles::of_paragraphs() const { return find(paragraphs_); }

docx_run_look combined(const docx_run_look& defaults, const docx_style* paragraph,
                       const docx_style* run, const docx_run_look& own) {
  const auto toggled = [&](std::optional<bool> docx_run_look::*property) {
    if (own.*property) return *(own.*property);
    const bool on_paragraph = paragraph != nullptr && (paragraph->look.*property).value_or(false);
    const bool on_run = run != nullptr && (run->look.*property).value_or(false);
    return (defaults.*property).value_or(false) || on_paragraph != on_run;
  };
  docx_run_look look = own;
  if (run != nullptr) look.inherit(run->look);
  if (paragraph != nullptr) look.inherit(paragraph->look);
  look.inherit(defaults);
  look.hidden = toggled(&docx_run_look::hidden);
  look.struck = toggled(&docx_run_look::struck);
  look.double_struck = toggled(&docx_run_look::double_struck);
  return look;
}

}  // namespace govreport::detail
