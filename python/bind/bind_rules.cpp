// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>

#include "described.hpp"
#include "floors.hpp"
#include "govreport/rules/catalogue.hpp"
#include "govreport/write/messages.hpp"

namespace govreport::python {

namespace {

[[nodiscard]] py::list rules_of(py::handle edition) {
  std::optional<form> only;
  if (!edition.is_none()) only = enumerator_from<form>(edition);
  py::list rules;
  for (const rule& r : catalogue) {
    if (!only || r.forms.contain(*only))
      rules.append(py::cast(&r, py::return_value_policy::reference));
  }
  return rules;
}

[[nodiscard]] py::tuple forms_of(const rule& r) {
  py::list forms;
  for (form f : enumerators<form>) {
    if (r.forms.contain(f)) forms.append(py::cast(f));
  }
  return py::tuple(forms);
}

}  // namespace

void bind_rules(py::module_& m) {
  bind_enum<severity>(m, "Severity", "How severe it is when a rule fails.");
  bind_enum<evidence>(m, "Evidence", "How well the text that a rule rests on is known.");
  bind_enum<relation>(m, "Relation", "What a rule demands.");
  bind_struct<bilingual>(m, "Bilingual", "Words in Chinese and in English.");

  py::class_<rule, std::unique_ptr<rule, py::nodelete>>(m, "Rule", ordinary(),
                                                        "One rule of the catalogue.")
      .def_readonly("id", &rule::id, "\"REQ-01\"; stable and never reused.")
      .def_readonly("severity", &rule::level, "The severest finding that the rule can make.")
      .def_readonly("milder", &rule::milder, "The severity in the case that milder_when names.")
      .def_readonly("relation", &rule::holds, "What the rule demands.")
      .def_readonly("title", &rule::title)
      .def_property_readonly(
          "milder_when",
          [](const rule& r) -> std::optional<bilingual> {
            if (r.milder == r.level) return std::nullopt;
            return r.milder_when;
          },
          "The case in which a finding is milder; None if there is none.")
      .def_property_readonly("forms", &forms_of, "The editions of the form that it applies to.")
      .def_property_readonly(
          "basis", [](const rule& r) { return basis_text(r.basis); },
          "The text that the rule rests on: document and clause.")
      .def_property_readonly(
          "evidence", [](const rule& r) { return r.basis.mark; },
          "How well that text is known; only a verified one carries an error.")
      .def(
          "formula",
          [](const rule& r, py::handle lang) {
            return formula(r, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en", "The rule as arithmetic in the form's own words, or its title.")
      .def("__eq__",
           [](const rule& a, py::handle b) {
             return py::isinstance<rule>(b) && a.id == b.cast<const rule&>().id;
           })
      .def("__hash__", [](const rule& r) { return py::hash(py::str(r.id)); })
      .def("__repr__", [](const rule& r) {
        return "<Rule " + std::string(r.id) + " " + std::string(name_of(r.level)) + ": " +
               std::string(r.title.en) + ">";
      });

  m.def("rules", &rules_of, py::arg("form") = py::none(),
        "The rules that apply to an edition of the form, or all of them, in the order in which "
        "findings are given.");
}

}  // namespace govreport::python
