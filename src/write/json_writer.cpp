// SPDX-License-Identifier: BSL-1.0
#include "json_writer.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "utf8.hpp"

namespace govreport::writing {

json_writer& json_writer::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

json_writer& json_writer::string(std::string_view text) {
  before_value();
  quote(text);
  return *this;
}

json_writer& json_writer::integer(std::int64_t value) {
  before_value();
  fmt::format_to(std::back_inserter(out_), "{}", value);
  return *this;
}

json_writer& json_writer::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  return *this;
}

json_writer& json_writer::null() {
  before_value();
  out_ += "null";
  return *this;
}

json_writer& json_writer::begin(char opening, spread over) {
  before_value();
  const bool inside_a_line = !open_.empty() && open_.back().on_one_line;
  open_.push_back({inside_a_line || over == spread::line, true});
  out_ += opening;
  return *this;
}

json_writer& json_writer::end(char closing) {
  const container last = open_.back();
  open_.pop_back();
  if (!last.empty && !last.on_one_line) new_line();
  out_ += closing;
  return *this;
}

// In an object the key has already been set apart from what stands before it.
void json_writer::before_value() {
  if (!std::exchange(after_key_, false)) separate();
}

void json_writer::separate() {
  if (open_.empty()) return;
  container& in = open_.back();
  const bool first = std::exchange(in.empty, false);
  if (!first) out_ += ',';
  if (!in.on_one_line) {
    new_line();
  } else if (!first) {
    out_ += ' ';
  }
}

void json_writer::new_line() {
  out_ += '\n';
  out_.append(open_.size(), ' ');
}

void json_writer::quote(std::string_view text) {
  constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  out_ += '"';
  while (!text.empty()) {
    const decoded next = decode(text);
    text.remove_prefix(next.size);
    const std::size_t known =
        next.point < 0x80 ? escaped.find(static_cast<char>(next.point)) : std::string_view::npos;
    if (known != std::string_view::npos) {
      out_ += '\\';
      out_ += letters[known];
    } else if (next.point < 0x20 || next.point == 0x7F) {
      fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned>(next.point));
    } else {
      append_utf8(out_, next.point);
    }
  }
  out_ += '"';
}

}  // namespace govreport::writing
