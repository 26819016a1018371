// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::writing {

/// Writes JSON in the order in which it is told. Objects and arrays are spread over lines, or kept
/// on one; whatever stands in one that is kept on a line stays on it. Text that is not UTF-8 comes
/// out with U+FFFD in the place of what is none.
class json_writer {
 public:
  enum class spread : std::uint8_t { lines, line };

  json_writer& begin_object(spread over = spread::lines) { return begin('{', over); }
  json_writer& end_object() { return end('}'); }
  json_writer& begin_array(spread over = spread::lines) { return begin('[', over); }
  json_writer& end_array() { return end(']'); }

  json_writer& key(std::string_view name);
  json_writer& string(std::string_view text);
  json_writer& integer(std::int64_t value);
  json_writer& boolean(bool value);
  json_writer& null();

  /// The text, which ends in a line feed.
  [[nodiscard]] std::string finish() { return std::move(out_) + "\n"; }

 private:
  struct container {
    bool on_one_line = false;
    bool empty = true;
  };

  json_writer& begin(char opening, spread over);
  json_writer& end(char closing);
  void before_value();
  void separate();
  void new_line();
  void quote(std::string_view text);

  std::string out_;
  std::vector<container> open_;
  bool after_key_ = false;
};

}  // namespace govreport::writing
