// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <string>
#include <vector>

#include "described.hpp"
#include "floors.hpp"
#include "govreport/panel/comparison.hpp"
#include "govreport/panel/comparison_json.hpp"
#include "govreport/panel/comparison_messages.hpp"
#include "govreport/panel/comparison_text.hpp"
#include "held.hpp"
#include "numbers.hpp"
#include "panel_parts.hpp"
#include "state.hpp"

namespace govreport::python {

namespace {

/// Two readings, and what stands side by side of them.
struct held_comparison {
  held_reading old;
  held_reading recent;
  std::shared_ptr<const comparison> made;
};

struct held_remark {
  held_comparison of;
  comparison_remark kind{};
};

struct held_side {
  cell of{};
  compared_number number;
};

[[nodiscard]] held_comparison compared(held_reading old, held_reading recent) {
  const py::gil_scoped_release others_may_run;
  auto made = std::make_shared<const comparison>(compare(*old.read, *recent.read));
  return {std::move(old), std::move(recent), std::move(made)};
}

[[nodiscard]] py::dict differences_of(const held_comparison& held) {
  py::dict differences;
  for (const compared_cell& c : held.made->cells) {
    if (const auto d = c.difference(); d.value_or(0) != 0)
      differences[py::str(address_of(c.of))] = to_python(c.of, d);
  }
  return differences;
}

[[nodiscard]] std::vector<held_link> links_of(const held_comparison& held) {
  std::vector<held_link> links;
  for (const year_balance& b : held.made->balances)
    links.push_back({b, *held.made->recent.year, severity_of(b, *held.made)});
  return links;
}

[[nodiscard]] std::vector<held_remark> remarks_of(const held_comparison& held) {
  std::vector<held_remark> remarks;
  for (comparison_remark kind : held.made->remarks) remarks.push_back({held, kind});
  return remarks;
}

[[nodiscard]] py::list cells_of(const held_link& link) {
  py::list addresses;
  for (const linked_number& n : link.balance.left) {
    addresses.append(
        py::str((n.term.previous ? "previous." : "") + std::string(address_of(n.term.of))));
  }
  addresses.append(py::str(address_of(link.balance.right.term.of)));
  return addresses;
}

[[nodiscard]] std::string represent(const held_comparison& held) {
  std::size_t changed = 0;
  std::size_t broken = 0;
  for (const compared_cell& c : held.made->cells) changed += c.difference().value_or(0) != 0;
  for (const year_balance& b : held.made->balances) broken += b.outcome == verdict::fail;
  const auto year = [](const compared_report& r) {
    return r.year ? std::to_string(*r.year) : std::string("?");
  };
  return "<Comparison " + year(held.made->old) + " → " + year(held.made->recent) + ": " +
         std::to_string(changed) + " changed, " + std::to_string(broken) + " of " +
         std::to_string(held.made->balances.size()) + " links broken>";
}

void bind_parts(py::module_& m) {
  py::class_<held_side>(m, "ComparedNumber", ordinary(), "One side of a compared cell.")
      .def_property_readonly("state", [](const held_side& side) { return side.number.state; })
      .def_property_readonly(
          "value", [](const held_side& side) { return to_python(side.of, side.number.value); },
          "The number; None where there is none.")
      .def_property_readonly(
          "summed", [](const held_side& side) { return side.number.summed; },
          "Whether it is the sum of the three rows of 其他处理, which this report prints instead.")
      .def("__repr__", [](const held_side& side) {
        return "<ComparedNumber " + std::string(name_of(side.number.state)) + " " +
               py::repr(to_python(side.of, side.number.value)).cast<std::string>() + ">";
      });

  py::class_<compared_cell>(m, "ComparedCell", ordinary(), "One cell in both reports.")
      .def_property_readonly("address", [](const compared_cell& c) { return address_of(c.of); })
      .def_property_readonly(
          "comparability", [](const compared_cell& c) { return c.how; },
          "Whether the two count the same thing.")
      .def_property_readonly("old",
                             [](const compared_cell& c) {
                               return held_side{c.of, c.old};
                             })
      .def_property_readonly("new",
                             [](const compared_cell& c) {
                               return held_side{c.of, c.recent};
                             })
      .def_property_readonly(
          "difference", [](const compared_cell& c) { return to_python(c.of, c.difference()); },
          "new − old; None unless both are numbers that compare.")
      .def("__repr__", [](const compared_cell& c) {
        return "<ComparedCell " + std::string(address_of(c.of)) + " " +
               std::string(name_of(c.how)) + ">";
      });

  py::class_<held_link>(m, "YearLink", ordinary(),
                        "A number that one year hands on to the next, and whether it arrives.")
      .def_property_readonly("kind", [](const held_link& l) { return l.balance.link.kind(); })
      .def_property_readonly(
          "year", [](const held_link& l) { return l.year; }, "The later of the two years.")
      .def_property_readonly("verdict", [](const held_link& l) { return l.balance.outcome; })
      .def_property_readonly(
          "severity", [](const held_link& l) { return l.level; },
          "How much it weighs if it does not hold.")
      .def_property_readonly("cells", &cells_of,
                             "Addresses, those of the year before with previous. before them.")
      .def_property_readonly(
          "stated",
          [](const held_link& l) { return to_python(l.balance.right.term.of, l.balance.stated()); })
      .def_property_readonly("derived",
                             [](const held_link& l) {
                               return to_python(l.balance.right.term.of, l.balance.derived());
                             })
      .def_property_readonly(
          "residual",
          [](const held_link& l) {
            return to_python(l.balance.right.term.of, l.balance.residual());
          },
          "derived − stated; None where blanks leave one of them open.")
      .def(
          "message",
          [](const held_link& l, py::handle lang) {
            return message(l.balance, l.year, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en", "The link as one sentence with its arithmetic.")
      .def("__repr__", [](const held_link& l) {
        return "<YearLink " + std::string(name_of(l.balance.outcome)) + ": " +
               message(l.balance, l.year, language::en) + ">";
      });

  py::class_<held_remark>(m, "Remark", ordinary(),
                          "What a reader of a comparison has to know about the two reports.")
      .def_property_readonly("kind", [](const held_remark& r) { return r.kind; })
      .def_property_readonly("severity", [](const held_remark& r) { return severity_of(r.kind); })
      .def(
          "message",
          [](const held_remark& r, py::handle lang) {
            return message(r.kind, *r.of.made, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en")
      .def("__repr__", [](const held_remark& r) {
        return "<Remark " + std::string(name_of(severity_of(r.kind))) + ": " +
               message(r.kind, *r.of.made, language::en) + ">";
      });
}

void bind_comparison(py::module_& m) {
  const auto display = [](const char* function) {
    return [function](const py::object& self) {
      return py::module_::import("govreport.display").attr(function)(self);
    };
  };
  py::class_<held_comparison>(m, "Comparison", ordinary(), "Two reports side by side.")
      .def_property_readonly("old", [](const held_comparison& held) { return held.old; })
      .def_property_readonly("new", [](const held_comparison& held) { return held.recent; })
      .def_property_readonly("remarks", &remarks_of,
                             "What to know first: other authority, years apart, other form …")
      .def_property_readonly(
          "rows", [](const held_comparison& held) { return held.made->cells; },
          "Every cell that one of the two prints, in the order of the form.")
      .def_property_readonly("differences", &differences_of,
                             "new − old by address, where it is not 0.")
      .def_property_readonly(
          "links", &links_of,
          "What the first year hands on to the second; none unless the years are consecutive.")
      .def_property_readonly(
          "worst", [](const held_comparison& held) { return worst_of(*held.made); },
          "The weightiest of broken links and of remarks above a note; None if there is none.")
      .def(
          "text",
          [](const held_comparison& held, py::handle lang, bool color, bool all) {
            return comparison_text(*held.made, held.old.document, held.recent.document,
                                   {{enumerator_from<language>(lang), color}, all});
          },
          py::kw_only(), py::arg("lang") = "en", py::arg("color") = false, py::arg("all") = false,
          "What `govreport compare` prints; with all=True rows of zeros as well.")
      .def(
          "to_json",
          [](const held_comparison& held) {
            return comparison_json(*held.made, held.old.document, held.recent.document);
          },
          "What `govreport compare --format json` prints.")
      .def("to_dict", display("comparison_to_dict"), "to_json() as a dictionary.")
      .def("to_pandas", display("comparison_to_pandas"),
           "The rows as a pandas.DataFrame, their addresses as its index.")
      .def("_repr_html_", display("comparison_to_html"))
      .def(py::pickle(
          [](const held_comparison& held) { return py::make_tuple(held.old, held.recent); },
          [](const py::tuple& state) {
            const py::tuple of = tuple_of(state, 2);
            return compared(of[0].cast<held_reading>(), of[1].cast<held_reading>());
          }))
      .def("__repr__", &represent);
  m.def(
      "compare",
      [](const py::object& old, const py::object& recent) {
        return compared(reading_from(old, "old"), reading_from(recent, "new"));
      },
      py::arg("old"), py::arg("new"),
      "Puts two reports side by side, of two years of one authority: what they print in every "
      "cell, the differences where both print numbers that compare, and whether what the first "
      "year hands on arrives in the second.");
}

}  // namespace

void bind_panel(py::module_& m) {
  bind_enum<comparability>(m, "Comparability",
                           "Whether the numbers of a cell in two reports count the same thing.");
  bind_enum<comparison_remark>(m, "ComparisonRemark",
                               "What a reader of a comparison has to know first.");
  bind_enum<year_link_kind>(m, "YearLinkKind", "What ties a year's report to the one before.");
  bind_parts(m);
  bind_comparison(m);
  bind_series(m);
}

}  // namespace govreport::python
