// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/authority_name.hpp"

#include "../write/utf8.hpp"
#include "govreport/core/characters.hpp"

namespace govreport {

std::string plain_name(std::string_view authority) {
  std::string plain;
  while (!authority.empty()) {
    const writing::decoded next = writing::decode(authority);
    authority.remove_prefix(next.size);
    if (!detail::is_space(next.point)) writing::append_utf8(plain, detail::fold(next.point));
  }
  return plain;
}

}  // namespace govreport
