// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "govreport/model/cell.hpp"
#include "govreport/model/form.hpp"
#include "govreport/model/place.hpp"

namespace govreport::detail {

inline constexpr std::size_t most_nodes = 64;  // sets of nodes are words of 64 bits
inline constexpr std::size_t most_arcs = 255;  // an arc is a byte

/// The form's equations as a network: a node for each equation, an arc for each cell. Every cell of
/// sections 3 and 4 stands in exactly two equations, with opposite signs, once the equations that
/// follow from others are left out: adding 1 to a cell takes 1 from the error of its tail and gives
/// it to the error of its head. Such a system is totally unimodular: whole numbers solve it if any
/// do, and what solves it can be found by flows.
struct network {
  std::uint8_t node_count = 0;
  std::uint8_t arc_count = 0;
  std::array<std::uint8_t, most_arcs> tail{};
  std::array<std::uint8_t, most_arcs> head{};
  std::array<std::uint16_t, most_arcs> cell_of_arc{};  // into `all_cells`
  std::array<std::uint16_t, most_nodes + 1> first{};   // arcs of node n: first[n] to first[n + 1]
  std::array<std::uint8_t, 2 * most_arcs> incident{};

  [[nodiscard]] constexpr std::uint8_t other_end(std::size_t arc, std::size_t node) const {
    return tail[arc] == node ? head[arc] : tail[arc];
  }

  /// Lists the arcs of every node.
  constexpr void index() {
    first = {};
    for (std::size_t a = 0; a < arc_count; ++a) {
      ++first[tail[a] + 1u];
      ++first[head[a] + 1u];
    }
    for (std::size_t n = 0; n < node_count; ++n)
      first[n + 1] = static_cast<std::uint16_t>(first[n + 1] + first[n]);
    std::array<std::uint16_t, most_nodes + 1> next = first;
    for (std::size_t a = 0; a < arc_count; ++a) {
      incident[next[tail[a]]++] = static_cast<std::uint8_t>(a);
      incident[next[head[a]]++] = static_cast<std::uint8_t>(a);
    }
  }
};

/// Where a cell stands in the equations.
struct cell_terms {
  std::array<std::uint8_t, 2> node{};
  std::array<std::int8_t, 2> sign{};
  std::uint8_t count = 0;
};

/// The equations of a layout as a network.
class network_builder {
 public:
  constexpr explicit network_builder(layout printed) : printed_(printed) {}

  constexpr network build() {
    for (const form_equation& e : form_equations) {
      for (std::size_t place = 0; place < place_count(e.over); ++place) add(e, place);
    }
    add_grounds();
    orient();
    network n;
    n.node_count = node_count_;
    for (std::size_t i = 0; i < cell_count; ++i) {
      const cell_terms& t = terms_[i];
      if (t.count == 0) continue;
      const bool first_is_head = t.sign[0] * turned_[t.node[0]] > 0;
      n.head[n.arc_count] = t.node[first_is_head ? 0 : 1];
      n.tail[n.arc_count] = t.node[first_is_head ? 1 : 0];
      n.cell_of_arc[n.arc_count++] = static_cast<std::uint16_t>(i);
    }
    n.index();
    return n;
  }

  /// Whether every cell has two equations and they have opposite signs.
  [[nodiscard]] constexpr bool is_network() const { return is_network_; }

 private:
  constexpr void add(const form_equation& e, std::size_t place) {
    if (e.over == dimension::each_request_row) {
      const request_row row = enumerators<request_row>[place];
      // That （七）总计 adds up over the applicants follows from its columns and the other rows.
      if (!covers(printed_, row) || row == request_row::concluded) return;
    }
    for (auto t : e.left) add_term(cell_of(e.over, place, t), 1);
    for (auto t : e.right) add_term(cell_of(e.over, place, t), -1);
    ++node_count_;
  }

  constexpr void add_term(cell c, std::int8_t sign) {
    if (!covers(printed_, c)) return;
    cell_terms& t = terms_[index_of(c)];
    if (t.count == 2) {
      is_network_ = false;
      return;
    }
    t.node[t.count] = node_count_;
    t.sign[t.count++] = sign;
  }

  /// The cells of an equation that stand in no other get the equation itself, reversed, as their
  /// second.
  constexpr void add_grounds() {
    const std::uint8_t equations = node_count_;
    for (std::uint8_t n = 0; n < equations; ++n) {
      bool any = false;
      for (cell_terms& t : terms_) {
        if (t.count != 1 || t.node[0] != n) continue;
        t.node[1] = node_count_;
        t.sign[1] = static_cast<std::int8_t>(-t.sign[0]);
        t.count = 2;
        any = true;
      }
      node_count_ = static_cast<std::uint8_t>(node_count_ + any);
    }
  }

  /// Turns equations round until every cell has opposite signs in its two.
  constexpr void orient() {
    for (std::size_t start = 0; start < node_count_; ++start) {
      if (turned_[start] != 0) continue;
      turned_[start] = 1;
      for (bool moved = true; moved;) {
        moved = false;
        for (const cell_terms& t : terms_) {
          for (std::size_t k = 0; k < t.count; ++k) {
            std::int8_t& other = turned_[t.node[1 - k]];
            if (turned_[t.node[k]] == 0 || other != 0) continue;
            other = static_cast<std::int8_t>(-turned_[t.node[k]] * t.sign[k] * t.sign[1 - k]);
            moved = true;
          }
        }
      }
    }
    for (const cell_terms& t : terms_) {
      if (t.count == 0) continue;
      is_network_ = is_network_ && t.count == 2 &&
                    t.sign[0] * turned_[t.node[0]] == -t.sign[1] * turned_[t.node[1]];
    }
  }

  layout printed_;
  std::array<cell_terms, cell_count> terms_{};
  std::array<std::int8_t, most_nodes> turned_{};  // 1, −1, or 0: not yet known
  std::uint8_t node_count_ = 0;
  bool is_network_ = true;
};

[[nodiscard]] constexpr bool is_network(layout l) {
  network_builder b(l);
  return b.build().arc_count != 0 && b.is_network();
}
static_assert(is_network({form::form_2019, otherwise_layout::one_row}));
static_assert(is_network({form::form_2019, otherwise_layout::three_rows}));
static_assert(is_network({form::form_2021, otherwise_layout::one_row}));
static_assert(is_network({form::form_2021, otherwise_layout::three_rows}));

/// Sections 3 and 4 are the same in both editions but for 其他处理.
inline constexpr std::array<network, 2> form_networks{
    network_builder({form::form_2021, otherwise_layout::one_row}).build(),
    network_builder({form::form_2021, otherwise_layout::three_rows}).build()};

[[nodiscard]] constexpr const network& network_of(layout l) {
  return form_networks[index_of(l.otherwise)];
}

}  // namespace govreport::detail
