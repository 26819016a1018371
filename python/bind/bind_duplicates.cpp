// SPDX-License-Identifier: BSL-1.0
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "described.hpp"
#include "floors.hpp"
#include "govreport/panel/duplicate_index.hpp"
#include "govreport/panel/duplicates_json.hpp"
#include "govreport/panel/duplicates_text.hpp"
#include "held.hpp"

namespace govreport::python {

namespace {

/// An index that threads may fill and search at once.
struct held_index {
  duplicate_index index;
  std::mutex one_at_a_time;
};

struct held_duplicates {
  std::shared_ptr<const duplicates> found;
};

struct held_group {
  held_duplicates of;
  const duplicate_group* listed = nullptr;
};

struct held_pair {
  held_duplicates of;
  const duplicate_pair* listed = nullptr;

  [[nodiscard]] const report_origin& first() const { return of.found->reports[listed->first]; }
  [[nodiscard]] const report_origin& second() const { return of.found->reports[listed->second]; }
};

[[nodiscard]] std::size_t add(held_index& held, const held_reading& read) {
  const py::gil_scoped_release others_may_run;
  report_sketch sketch = sketch_of(*read.read);
  const report& r = read.read->report;
  const std::lock_guard lock(held.one_at_a_time);
  return held.index.add(std::move(sketch),
                        {read.document, std::string(r.authority.view()), r.year});
}

[[nodiscard]] held_duplicates find(held_index& held, std::uint32_t per_mille, std::size_t jobs) {
  const py::gil_scoped_release others_may_run;
  const std::lock_guard lock(held.one_at_a_time);
  return {std::make_shared<const duplicates>(held.index.find({per_mille, jobs}))};
}

[[nodiscard]] std::vector<held_group> groups_of(const held_duplicates& held) {
  std::vector<held_group> groups;
  for (const duplicate_group& g : held.found->groups) groups.push_back({held, &g});
  return groups;
}

[[nodiscard]] py::object similarity_of_pair(const held_pair& held) {
  const similarity& s = held.listed->prose;
  if (s.either == 0) return py::none();
  return py::module_::import("fractions").attr("Fraction")(s.shared, s.either);
}

void bind_pair(py::module_& m) {
  bind_struct<report_origin>(m, "ReportOrigin", "Whose report it is, and where it was read.");
  py::class_<held_pair>(m, "DuplicatePair", ordinary(),
                        "Two reports that repeat each other; both were compared, exactly.")
      .def_property_readonly("first", &held_pair::first)
      .def_property_readonly("second", &held_pair::second)
      .def_property_readonly(
          "positions",
          [](const held_pair& held) { return std::pair(held.listed->first, held.listed->second); },
          "The numbers of the two reports, as `add` returned them.")
      .def_property_readonly(
          "same", [](const held_pair& held) { return held.listed->what; },
          "What is the same in both.")
      .def_property_readonly("similarity", &similarity_of_pair,
                             "Of the prose, exactly, as a Fraction; None where one is too short.")
      .def_property_readonly(
          "kinship", [](const held_pair& held) { return kinship_of(held.first(), held.second()); },
          "How the two belong together, by authority and year.")
      .def(
          "message",
          [](const held_pair& held, py::handle lang) {
            return message(*held.listed, *held.of.found, enumerator_from<language>(lang));
          },
          py::arg("lang") = "en", "What is the same, as one line.")
      .def("__repr__", [](const held_pair& held) {
        return "<DuplicatePair " + held.first().document + ", " + held.second().document + ": " +
               message(*held.listed, *held.of.found, language::en) + ">";
      });
}

void bind_group(py::module_& m) {
  py::class_<held_group>(m, "DuplicateGroup", ordinary(), "Reports that pairs connect.")
      .def_property_readonly(
          "reports",
          [](const held_group& held) {
            std::vector<report_origin> reports;
            for (std::size_t member : held.listed->members)
              reports.push_back(held.of.found->reports[member]);
            return reports;
          },
          "By year, authority and document.")
      .def_property_readonly(
          "positions", [](const held_group& held) { return held.listed->members; },
          "The numbers of the reports, as `add` returned them.")
      .def_property_readonly("pairs",
                             [](const held_group& held) {
                               std::vector<held_pair> pairs;
                               for (const duplicate_pair& p : held.listed->pairs)
                                 pairs.push_back({held.of, &p});
                               return pairs;
                             })
      .def_property_readonly(
          "all_pairs", [](const held_group& held) { return held.listed->all_pairs; },
          "False in large groups, where only as many pairs as connect all reports are listed.")
      .def("__len__", [](const held_group& held) { return held.listed->members.size(); })
      .def("__repr__", [](const held_group& held) {
        return "<DuplicateGroup of " + std::to_string(held.listed->members.size()) + " reports>";
      });
}

void bind_found(py::module_& m) {
  py::class_<held_duplicates>(m, "Duplicates", ordinary(),
                              "Which reports of a collection repeat each other.")
      .def_property_readonly("groups", &groups_of)
      .def_property_readonly(
          "reports", [](const held_duplicates& held) { return held.found->reports.size(); },
          "How many reports were compared.")
      .def_property_readonly(
          "with_prose", [](const held_duplicates& held) { return held.found->with_prose; },
          "How many of them have enough prose of their own to be compared.")
      .def_property_readonly(
          "with_numbers", [](const held_duplicates& held) { return held.found->with_numbers; },
          "How many have numbers that nobody has by chance.")
      .def_property_readonly(
          "repeats_another",
          [](const held_duplicates& held) { return repeats_another(*held.found); },
          "Whether there is a pair that is not two documents of one report.")
      .def(
          "text",
          [](const held_duplicates& held, py::handle lang, bool color) {
            return duplicates_text(*held.found, {enumerator_from<language>(lang), color});
          },
          py::kw_only(), py::arg("lang") = "en", py::arg("color") = false,
          "What `govreport duplicates` prints.")
      .def(
          "to_json", [](const held_duplicates& held) { return duplicates_json(*held.found); },
          "What `govreport duplicates --format json` prints.")
      .def("__repr__", [](const held_duplicates& held) {
        return "<Duplicates: " + std::to_string(held.found->groups.size()) + " groups among " +
               std::to_string(held.found->reports.size()) + " reports>";
      });
}

}  // namespace

void bind_duplicates(py::module_& m) {
  bind_enum<kinship>(m, "Kinship", "How two reports belong together, by authority and year.");
  bind_enum<repeated>(m, "Repeated", "What is the same in two reports.");
  m.attr("LOWEST_THRESHOLD_PER_MILLE") = lowest_threshold;
  bind_pair(m);
  bind_group(m);
  bind_found(m);
  py::class_<held_index>(m, "DuplicateSearch", ordinary())
      .def(py::init<>())
      .def("add", &add, py::arg("reading"))
      .def("find", &find, py::arg("per_mille"), py::arg("jobs"))
      .def("__len__", [](held_index& held) {
        const std::lock_guard lock(held.one_at_a_time);
        return held.index.size();
      });
}

}  // namespace govreport::python
