// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <vector>

#include "described.hpp"
#include "explanations.hpp"
#include "floors.hpp"
#include "govreport/locate/locate.hpp"
#include "govreport/write/messages.hpp"
#include "numbers.hpp"
#include "reading_of.hpp"

namespace govreport::python {

std::shared_ptr<const reading> previous_of(const report& current, const py::object& previous) {
  if (previous.is_none()) return nullptr;
  const bool read = py::isinstance<held_reading>(previous);
  if (!read && !py::isinstance<held_report>(previous))
    throw py::type_error("previous is the Reading or the Report of the year before");
  auto last = read ? previous.cast<const held_reading&>().read
                   : python::reading_of(previous.cast<const held_report&>().get());
  if (last->report.year && current.year && *last->report.year + 1 != *current.year) {
    throw py::value_error("previous is the report of " + std::to_string(*last->report.year) +
                          "; that of " + std::to_string(*current.year - 1) + " is wanted");
  }
  return last;
}

std::shared_ptr<const reading> also_of(const report& current, const py::object& also) {
  if (also.is_none()) return nullptr;
  const bool read = py::isinstance<held_reading>(also);
  if (!read && !py::isinstance<held_report>(also))
    throw py::type_error("also is the Reading or the Report of the same report");
  auto other = read ? also.cast<const held_reading&>().read
                    : python::reading_of(also.cast<const held_report&>().get());
  const report& that = other->report;
  if (that.year && current.year && *that.year != *current.year) {
    throw py::value_error("also is the report of " + std::to_string(*that.year) + "; that of " +
                          std::to_string(*current.year) + " is wanted");
  }
  if (!govreport::detail::may_be_the_same(current, that)) {
    throw py::value_error("also is a report of " + std::string(that.authority.view()) +
                          "; one of " + std::string(current.authority.view()) + " is wanted");
  }
  return other;
}

std::vector<held_explanation> explanations_of(const held_result& of) {
  std::vector<held_explanation> list;
  for (const explanation& e : *of.located) list.push_back({of, &e});
  return list;
}

std::vector<std::string> addresses_of(const stated_numbers& numbers) {
  std::vector<std::string> list;
  for (const stated_number& n : numbers) list.push_back(address_text(n));
  return list;
}

namespace {

[[nodiscard]] std::string address_of_suspect(const suspect& s) {
  return address_text({s.cell_index, s.by});
}

[[nodiscard]] py::object slip_or_none(slip s) {
  return s == slip::none ? py::object(py::none()) : py::cast(s);
}

[[nodiscard]] py::object slip_of_explanation(const held_explanation& held) {
  for (const suspect& s : *held.listed) {
    if (s.likely != slip::none) return py::cast(s.likely);
  }
  return py::none();
}

void bind_suspect(py::module_& m) {
  py::class_<suspect>(m, "Suspect", ordinary(),
                      "A number that is wrong if its explanation is right.")
      .def_property_readonly("address", &address_of_suspect,
                             "Of its cell; before it “previous.” if last year's report states the "
                             "number, and “narrative.” if the text does.")
      .def_property_readonly(
          "stated", [](const suspect& s) { return to_python(s.of(), s.stated); },
          "The number that is stated.")
      .def_property_readonly(
          "implied", [](const suspect& s) { return to_python(s.of(), s.implied()); },
          "What it has to be; None where blanks leave that open.")
      .def_property_readonly(
          "slip", [](const suspect& s) { return slip_or_none(s.likely); },
          "How the wrong number may have come about; None if no known slip "
          "leads to it. It proves nothing.")
      .def("__repr__", [](const suspect& s) {
        return "<Suspect " + address_of_suspect(s) + ": " + number_text(s.of(), s.stated) + " → " +
               (s.implied() ? number_text(s.of(), *s.implied()) : "?") + ">";
      });
}

void bind_explanation(py::module_& m) {
  py::class_<held_explanation>(m, "Explanation", ordinary(),
                               "Numbers that, were they others, would leave no contradiction.")
      .def_property_readonly(
          "suspects",
          [](const held_explanation& held) {
            return std::vector<suspect>(held.listed->begin(), held.listed->end());
          },
          "The numbers, in the order of the form.")
      .def_property_readonly("slip", &slip_of_explanation,
                             "The first of its suspects' slips; None if there is none.")
      .def_property_readonly(
          "smallest",
          [](const held_explanation& held) { return held.of.located->proved != proof::unproved; },
          "Whether no explanation with fewer numbers exists; that is proved.")
      .def("__len__", [](const held_explanation& held) { return held.listed->size(); })
      .def(
          "message",
          [](const held_explanation& held, py::handle lang) {
            return message(*held.listed, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en", "The explanation as one line.")
      .def("__repr__", [](const held_explanation& held) {
        return "<Explanation: " + message(*held.listed, language::en) + ">";
      });
}

}  // namespace

void bind_locate(py::module_& m) {
  bind_enum<slip>(m, "Slip", "How a wrong number may have come about.");
  bind_enum<proof>(m, "Proof", "How far it is proved which numbers are wrong.");
  bind_suspect(m);
  bind_explanation(m);
  py::class_<location>(m, "Location", ordinary(),
                       "How far it is proved which numbers of a report are wrong.")
      .def_property_readonly("proof", [](const location& l) { return l.proved; })
      .def_property_readonly(
          "least", [](const location& l) { return l.least; },
          "How many numbers are wrong at least.")
      .def_property_readonly(
          "count", [](const location& l) { return l.count; },
          "How many smallest explanations there are; the likeliest are listed.")
      .def_property_readonly(
          "shifted_rows", [](const location& l) { return l.shifted_rows; },
          "Whether the explanations are rows that stand one column over, all of them together.")
      .def_property_readonly(
          "rules_left_out", [](const location& l) { return l.rules_left_out; },
          "How many rules of the user took no part, as no numbers satisfy them.")
      .def(
          "message",
          [](const location& l, py::handle lang) {
            return message(l, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en", "What is proved, as one sentence; empty where nothing is wrong.")
      .def("__repr__", [](const location& l) {
        return "<Location " + std::string(name_of(l.proved)) + ": " + std::to_string(l.least) +
               " wrong at least>";
      });
}

}  // namespace govreport::python
