// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <vector>

#include "described.hpp"
#include "floors.hpp"
#include "govreport/rules/catalogue.hpp"
#include "govreport/write/messages.hpp"
#include "held.hpp"
#include "numbers.hpp"
#include "own_rule_state.hpp"

namespace govreport::python {

namespace {

[[nodiscard]] std::vector<held_rule> rules_of(py::handle edition) {
  std::optional<form> only;
  if (!edition.is_none()) only = enumerator_from<form>(edition);
  std::vector<held_rule> rules;
  for (const rule& r : catalogue) {
    if (!only || r.forms.contain(*only)) rules.push_back({&r});
  }
  return rules;
}

[[nodiscard]] py::tuple forms_of(const held_rule& held) {
  py::list forms;
  for (form f : enumerators<form>) {
    if (held.row->forms.contain(f)) forms.append(py::cast(f));
  }
  return py::tuple(forms);
}

[[nodiscard]] py::dict thresholds_of(const held_rule& held) {
  py::dict values;
  for (const threshold& t : held.row->thresholds) {
    if (!t.name.empty()) values[py::str(std::string(t.name))] = to_python(t.value);
  }
  return values;
}

[[nodiscard]] bool same_rule(const held_rule& a, const held_rule& b) {
  return a.own && b.own ? *a.own == *b.own : a.row == b.row;
}

}  // namespace

void bind_rules(py::module_& m) {
  bind_enum<severity>(m, "Severity", "How severe it is when a rule fails.");
  bind_enum<evidence>(m, "Evidence", "How well the text that a rule rests on is known.");
  bind_enum<relation>(m, "Relation", "What a rule demands.");
  bind_struct<bilingual>(m, "Bilingual", "Words in Chinese and in English.");

  py::class_<held_rule>(m, "Rule", ordinary(), "One rule of the catalogue, or one of your own.")
      .def_property_readonly(
          "id", [](const held_rule& r) { return r.row->id; },
          "\"REQ-01\"; stable and never reused.")
      .def_property_readonly(
          "severity", [](const held_rule& r) { return r.row->level; },
          "The severest finding that the rule can make.")
      .def_property_readonly(
          "milder", [](const held_rule& r) { return r.row->milder; },
          "The severity in the case that milder_when names.")
      .def_property_readonly(
          "relation", [](const held_rule& r) { return r.row->holds; }, "What the rule demands.")
      .def_property_readonly("title", [](const held_rule& r) { return r.row->title; })
      .def_property_readonly(
          "milder_when",
          [](const held_rule& r) -> std::optional<bilingual> {
            if (r.row->milder == r.row->level) return std::nullopt;
            return r.row->milder_when;
          },
          "The case in which a finding is milder; None if there is none.")
      .def_property_readonly("forms", &forms_of, "The editions of the form that it applies to.")
      .def_property_readonly(
          "basis", [](const held_rule& r) { return basis_text(r.row->basis); },
          "The text that the rule rests on: document and clause.")
      .def_property_readonly(
          "evidence", [](const held_rule& r) { return r.row->basis.mark; },
          "How well that text is known; only a verified one carries an error.")
      .def_property_readonly(
          "thresholds", &thresholds_of,
          "Its numbers that a Rulebook may set, by name, as they are by default.")
      .def_property_readonly(
          "off_because",
          [](const held_rule& r) -> std::optional<bilingual> {
            if (r.row->is_on_by_default()) return std::nullopt;
            return r.row->off_because;
          },
          "Why it is off unless it is asked for; None if it is on.")
      .def_property_readonly(
          "is_on_by_default", [](const held_rule& r) { return r.row->is_on_by_default(); },
          "Whether a check applies it without being asked.")
      .def(
          "formula",
          [](const held_rule& r, py::handle lang) {
            return formula(*r.row, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en", "The rule as arithmetic in the form's own words, or its title.")
      .def("__eq__",
           [](const held_rule& a, py::handle b) {
             return py::isinstance<held_rule>(b) && same_rule(a, b.cast<const held_rule&>());
           })
      .def("__hash__", [](const held_rule& r) { return py::hash(py::str(std::string(r.row->id))); })
      .def("__repr__",
           [](const held_rule& r) {
             return "<Rule " + std::string(r.row->id) + " " + std::string(name_of(r.row->level)) +
                    ": " + std::string(r.row->title.en) + ">";
           })
      .def(py::pickle(&state_of_rule, &rule_of_state));

  m.def("rules", &rules_of, py::arg("form") = py::none(),
        "The rules that apply to an edition of the form, or all of them, in the order in which "
        "findings are given.");
}

}  // namespace govreport::python
