// SPDX-License-Identifier: BSL-1.0
#include <pybind11/stl.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "described.hpp"
#include "floors.hpp"
#include "govreport/write/decided_result.hpp"
#include "govreport/write/decisions.hpp"
#include "held.hpp"

namespace govreport::python {

namespace {

[[noreturn]] void raise(const decision_error& why) {
  const py::object error = py::module_::import("govreport.errors")
                               .attr("DecisionError")(why.code, why.line, why.key, why.detail);
  PyErr_SetObject(py::type::handle_of(error).ptr(), error.ptr());
  throw py::error_already_set();
}

template <class T>
[[nodiscard]] T value_or_raise(expected<T, decision_error> made) {
  if (!made) raise(made.error());
  return std::move(*made);
}

/// The text of a file: str, or bytes that may be no UTF-8.
[[nodiscard]] held_decisions parsed(const std::string& text) {
  return held_decisions(value_or_raise(parse_decisions(text)));
}

[[nodiscard]] std::string text_of(const held_decisions& held) {
  return write_decisions(held.get());
}

[[nodiscard]] decision made(const held_finding& on, decision_kind kind, const std::string& reason,
                            const std::string& by, const py::object& day, py::handle lang) {
  const std::string text = day.is_none() ? std::string() : py::str(day).cast<std::string>();
  return value_or_raise(decide(*on.found, {*on.of.of.read, on.of.of.document, on.of.context()},
                               kind, {reason, by, text, enumerator_from<language>(lang)}));
}

/// Records a decision in the place of those that it makes pointless.
[[nodiscard]] decision record(held_decisions& held, const held_finding& on, decision made) {
  const held_result& of = on.of;
  decisions& all = held.changeable();
  const decided_result before =
      apply_decisions(all, *of.result, {*of.of.read, of.of.document, of.context()});
  for (const decision& old : replaced_by_deciding(decided_finding_of(on, before), before))
    all.withdraw(old);
  all.record(made);
  return made;
}

void bind_kind(py::class_<held_decisions>& m, const char* name, decision_kind kind,
               const char* doc) {
  m.def(
      name,
      [kind](held_decisions& all, const held_finding& on, const std::string& reason,
             const std::string& by, const py::object& day,
             py::handle lang) { return record(all, on, made(on, kind, reason, by, day, lang)); },
      py::arg("finding"), py::kw_only(), py::arg("reason"), py::arg("by") = "",
      py::arg("on") = py::none(), py::arg("lang") = "en", doc);
}

}  // namespace

void bind_decisions(py::module_& m) {
  bind_enum<decision_kind>(m, "DecisionKind", "What a reviewer says of a finding.");
  bind_enum<decision_errc>(m, "DecisionErrc",
                           "Why decisions could not be read, or one could not be made.");
  bind_struct<decision>(m, "Decision",
                        "What a reviewer decided on one finding of one report, and why.");
  const auto in_package = [](const char* function) {
    return py::module_::import("govreport.decisions").attr(function);
  };
  py::class_<held_decisions> all(m, "Decisions", ordinary(),
                                 "Decisions of reviewers, at most one on a finding.");
  all.def(py::init<>())
      .def_static("parse", &parsed, py::arg("text"),
                  "The decisions in the text of a file; DecisionError names line and key.")
      .def_static(
          "load", [=](const py::object& path) { return in_package("load")(path); }, py::arg("path"),
          "The decisions of a file; DecisionError if it holds something else, OSError if it cannot "
          "be read.")
      .def(
          "save",
          [=](const py::object& self, const py::object& path) { in_package("save")(self, path); },
          py::arg("path"),
          "Writes the file, whole or not at all. The same decisions are the same bytes.")
      .def(
          "withdraw",
          [](held_decisions& d, const decision& same) { d.changeable().withdraw(same); },
          py::arg("decision"), "Takes out the decision on the same finding, if there is one.")
      .def("__str__", &text_of)
      .def("__len__", [](const held_decisions& d) { return d.get().size(); })
      .def("__iter__",
           [](const held_decisions& d) {
             return py::iter(py::cast(std::vector<decision>(d.get().begin(), d.get().end())));
           })
      .def("__eq__",
           [](const held_decisions& a, py::handle b) {
             return py::isinstance<held_decisions>(b) &&
                    a.get() == b.cast<const held_decisions&>().get();
           })
      .def("__repr__",
           [](const held_decisions& d) {
             return "<Decisions: " + std::to_string(d.get().size()) + ">";
           })
      .def(py::pickle(&text_of, &parsed));
  all.attr("__hash__") = py::none();
  bind_kind(all, "confirm", decision_kind::confirmed,
            "Records that a finding is right. The day is a str like \"2026-03-31\" or a "
            "datetime.date; lang is that of the message that is kept. A decision on the same "
            "finding is replaced, and so is the one that it was reopened from.");
  bind_kind(all, "dismiss", decision_kind::dismissed,
            "Records that nothing has to be done about a finding; otherwise like confirm.");
}

}  // namespace govreport::python
