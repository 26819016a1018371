// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "govreport/locate/location.hpp"

namespace govreport::samples {

/// “address stated→implied (slip)”, one line an explanation.
[[nodiscard]] inline std::string shown(const location& l) {
  std::string text;
  for (const explanation& e : l) {
    for (const suspect& s : e) {
      if (&s != e.begin()) text += ", ";
      if (s.by != stated_by::cell) text += std::string(name_of(s.by)) + " ";
      text += std::string(address_of(s.of())) + " " + std::to_string(s.stated) + "→" +
              (s.implied() ? std::to_string(*s.implied()) : "?");
      if (s.likely != slip::none) text += " (" + std::string(name_of(s.likely)) + ")";
    }
    text += "\n";
  }
  return text;
}

[[nodiscard]] inline std::string shown(const stated_numbers& list) {
  std::string text;
  for (const stated_number& s : list) {
    if (s.by != stated_by::cell) text += std::string(name_of(s.by)) + " ";
    text += std::string(address_of(s.of())) + "\n";
  }
  return text;
}

}  // namespace govreport::samples
