// SPDX-License-Identifier: BSL-1.0
#include <pybind11/stl.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "described.hpp"
#include "floors.hpp"
#include "govreport/rules/formula_notation.hpp"
#include "govreport/rules/rule_file.hpp"
#include "held.hpp"
#include "numbers.hpp"
#include "own_rule_state.hpp"
#include "rulebook_of.hpp"
#include "state.hpp"

namespace govreport::python {

void raise(const rule_error& why) {
  const py::object error = py::module_::import("govreport.errors")
                               .attr("RuleError")(why.code, why.line, why.key, why.detail);
  PyErr_SetObject(py::type::handle_of(error).ptr(), error.ptr());
  throw py::error_already_set();
}

namespace {

template <class T>
[[nodiscard]] T value_or_raise(expected<T, formula_error> made, std::string_view formula = {}) {
  if (made) return *std::move(made);
  const formula_error& why = made.error();
  std::string detail = why.detail;
  if (why.at != 0 && why.at <= formula.size())
    detail += " (behind “" + std::string(formula.substr(0, why.at)) + "”)";
  raise({why.code, 0, {}, std::move(detail)});
}

void done_or_raise(const rulebook::outcome& done, std::string key = {}) {
  if (done) return;
  rule_error why = done.error();
  if (!key.empty()) why.key = std::move(key);
  raise(why);
}

// Sums and conditions

[[nodiscard]] linear_sum whole(linear_sum sum) {
  if (!sum.overflows()) return sum;
  const formula_error why = overflow_of(sum);
  raise({why.code, 0, {}, why.detail});
}

[[nodiscard]] linear_sum sum_of_python(py::handle given) {
  if (py::isinstance<linear_sum>(given)) return given.cast<const linear_sum&>();
  return decimal_from_python(given);
}

[[nodiscard]] linear_sum cell_of_python(const std::string& address) {
  return value_or_raise(parse_address(address));
}
[[nodiscard]] linear_sum previous_of_python(const std::string& address) {
  return value_or_raise(parse_address("previous." + address));
}

[[noreturn]] void refuse_truth() {
  throw py::type_error(
      "a condition of a rule is neither true nor false before a report is checked: write "
      "“a <= b” and “b <= c” as two rules, and conditions as when=[…]");
}

[[nodiscard]] linear_sum product(const linear_sum& a, py::handle b) {
  if (py::isinstance<linear_sum>(b))
    throw py::type_error("cells are multiplied by numbers only, not by each other");
  return whole(a.times(decimal_from_python(b)));
}

void bind_sum(py::module_& m) {
  py::class_<linear_sum> sum(m, "Sum", ordinary(),
                             "Numbers of a report, so many times, added up: what rules of your own "
                             "are made of.");
  const auto plus = [](const linear_sum& a, py::handle b) { return whole(a + sum_of_python(b)); };
  const auto times = [](const linear_sum& a, py::handle b) { return product(a, b); };
  sum.def("__add__", plus, py::arg("other"))
      .def("__radd__", plus, py::arg("other"))
      .def(
          "__sub__", [](const linear_sum& a, py::handle b) { return whole(a - sum_of_python(b)); },
          py::arg("other"))
      .def(
          "__rsub__", [](const linear_sum& a, py::handle b) { return whole(sum_of_python(b) - a); },
          py::arg("other"))
      .def("__mul__", times, py::arg("factor"))
      .def("__rmul__", times, py::arg("factor"))
      .def("__neg__", [](const linear_sum& a) { return a.times(-1); })
      .def("__pos__", [](const linear_sum& a) { return a; })
      .def("__bool__", [](const linear_sum&) -> bool { refuse_truth(); })
      .def("__str__", [](const linear_sum& a) { return notation(a); })
      .def("__repr__", [](const linear_sum& a) { return "<Sum " + notation(a) + ">"; });
  const auto compare = [&sum](const char* name, sign s) {
    sum.def(
        name,
        [s](const linear_sum& a, py::handle b) {
          return condition{a, s, sum_of_python(b)};
        },
        py::arg("other"));
  };
  compare("__eq__", sign::equal);
  compare("__ne__", sign::not_equal);
  compare("__le__", sign::at_most);
  compare("__lt__", sign::less);
  compare("__ge__", sign::at_least);
  compare("__gt__", sign::more);
  sum.attr("__hash__") = py::none();

  py::class_<condition>(m, "Condition", ordinary(),
                        "Two sums, and how they compare: what a rule of your own demands.")
      .def("__bool__", [](const condition&) -> bool { refuse_truth(); })
      .def("__str__", [](const condition& c) { return notation(c); })
      .def("__repr__", [](const condition& c) { return "<Condition " + notation(c) + ">"; });

  m.def("cell", &cell_of_python, py::arg("address"),
        "The number of a cell of the report, for rules of your own; “*” for one coordinate repeats "
        "the rule over all of them.");
  m.def("previous", &previous_of_python, py::arg("address"),
        "The number of a cell of last year's report.");
}

// Rules

[[nodiscard]] condition condition_of(py::handle given, const char* what) {
  if (py::isinstance<condition>(given)) return given.cast<const condition&>();
  if (py::isinstance<py::str>(given)) {
    const auto text = given.cast<std::string>();
    const rule_formula means = value_or_raise(parse_formula(text), text);
    if (means.conditions == 0) return means.then;
    throw py::value_error("“when” stands in the formula; leave it out of what is beside it");
  }
  throw py::type_error(std::string(what) + " is a comparison like gr.cell(…) >= 1, or a str, not " +
                       py::str(py::type::handle_of(given).attr("__name__")).cast<std::string>());
}

[[nodiscard]] rule_formula formula_of(py::handle given, py::handle when) {
  if (when.is_none() && py::isinstance<py::str>(given)) {
    const auto text = given.cast<std::string>();
    return value_or_raise(parse_formula(text), text);
  }
  const condition then = condition_of(given, "the formula of a rule");
  std::vector<condition> conditions;
  if (py::isinstance<py::list>(when) || py::isinstance<py::tuple>(when)) {
    for (py::handle one : when) conditions.push_back(condition_of(one, "a condition of a rule"));
  } else if (!when.is_none()) {
    conditions.push_back(condition_of(when, "a condition of a rule"));
  }
  return value_or_raise(make_formula(then, conditions));
}

/// Words in one language for both, or in each: str, {"zh": …, "en": …} or Bilingual.
[[nodiscard]] std::pair<std::string, std::string> words_of(py::handle given) {
  if (given.is_none()) return {};
  if (py::isinstance<py::str>(given)) {
    auto text = given.cast<std::string>();
    return {text, text};
  }
  if (py::isinstance<bilingual>(given)) {
    const auto& both = given.cast<const bilingual&>();
    return {std::string(both.zh), std::string(both.en)};
  }
  if (py::isinstance<py::dict>(given)) {
    std::pair<std::string, std::string> both;
    for (const auto& [key, text] : given.cast<py::dict>()) {
      const auto language = py::str(key).cast<std::string>();
      if (language != "zh" && language != "en")
        throw py::value_error("a title is in \"zh\" and \"en\", not in \"" + language + "\"");
      (language == "zh" ? both.first : both.second) = text.cast<std::string>();
    }
    return both;
  }
  throw py::type_error("a title is a str, or {\"zh\": …, \"en\": …}");
}

[[nodiscard]] held_rule held(std::shared_ptr<const own_rule> own) {
  const rule* const row = &own->row();
  return {row, std::move(own)};
}

[[nodiscard]] held_rule rule_of_python(const std::string& id, py::handle formula, py::handle level,
                                       py::handle title, const std::string& basis,
                                       py::handle when) {
  const rule_formula means = formula_of(formula, when);
  auto [zh, en] = words_of(title);
  if (zh.empty() && en.empty()) zh = en = notation(means);
  auto own = std::make_shared<const own_rule>(
      own_rule_text{id, enumerator_from<severity>(level), std::move(zh), std::move(en), basis, {}},
      means);
  if (const auto wrong = rulebook::wrong_in(*own)) raise(*wrong);
  return held(std::move(own));
}

}  // namespace

py::tuple state_of_rule(const held_rule& of) {
  if (!of.own) return py::make_tuple(version, std::string(of.row->id));
  const own_rule_text& text = of.own->text();
  return py::make_tuple(version, text.id, state_of<severity>::get(text.level), text.title_zh,
                        text.title_en, text.basis_document, text.basis_clause,
                        notation(of.own->means()));
}

held_rule rule_of_state(const py::tuple& state) {
  if (state.empty()) throw py::value_error("this is not the state of a govreport value");
  if (const auto made_by = state[0].cast<std::string>(); made_by != version) {
    throw py::value_error("this was pickled by govreport " + made_by +
                          ", and is read by govreport " + std::string(version));
  }
  if (state.size() == 2) {
    const rule* const row = find_rule(state[1].cast<std::string>());
    if (row == nullptr) throw py::value_error("this is not the state of a govreport value");
    return {row};
  }
  const py::tuple of = tuple_of(state, 8);
  own_rule_text text{of[1].cast<std::string>(), state_of<severity>::set(of[2]),
                     of[3].cast<std::string>(), of[4].cast<std::string>(),
                     of[5].cast<std::string>(), of[6].cast<std::string>()};
  return held(std::make_shared<const own_rule>(
      std::move(text), value_or_raise(parse_formula(of[7].cast<std::string>()))));
}

namespace {

// The rulebook

void add_rules(rulebook& book, py::handle rules) {
  for (py::handle one : rules) {
    if (!py::isinstance<held_rule>(one)) {
      throw py::type_error("rules are those that gr.rule(…) makes, not " +
                           py::str(py::type::handle_of(one).attr("__name__")).cast<std::string>());
    }
    const auto& given = one.cast<const held_rule&>();
    if (!given.own) {
      throw py::value_error(std::string(given.row->id) +
                            " is a rule of the catalogue, which is chosen by select= and ignore=");
    }
    done_or_raise(book.add(given.own));
  }
}

void turn_all(rulebook& book, py::handle patterns, bool on) {
  if (patterns.is_none()) return;
  if (py::isinstance<py::str>(patterns))
    throw py::type_error("select and ignore are lists of str, like [\"REQ\", \"YOY-02\"]");
  for (py::handle one : patterns)
    done_or_raise(book.turn(one.cast<std::string>(), on), on ? "select" : "ignore");
}

void set_thresholds(rulebook& book, const py::dict& thresholds) {
  for (const auto& [id, values] : thresholds) {
    const auto of = py::str(id).cast<std::string>();
    if (!py::isinstance<py::dict>(values))
      throw py::type_error("thresholds are like {\"REQ-12\": {\"share\": \"0.4\"}}");
    for (const auto& [name, value] : values.cast<py::dict>()) {
      const auto which = py::str(name).cast<std::string>();
      done_or_raise(book.set(of, which, decimal_from_python(value)),
                    "thresholds." + of + "." + which);
    }
  }
}

[[nodiscard]] held_rulebook book_of_python(py::handle select, py::handle ignore,
                                           const py::object& thresholds, py::handle rules,
                                           const py::object& base) {
  auto book = base.is_none() ? std::make_shared<rulebook>()
                             : std::make_shared<rulebook>(*base.cast<const held_rulebook&>().book);
  if (!rules.is_none()) add_rules(*book, rules);
  if (!select.is_none()) book->turn_catalogue_off();
  turn_all(*book, select, true);
  turn_all(*book, ignore, false);
  if (!thresholds.is_none()) set_thresholds(*book, thresholds.cast<py::dict>());
  return {std::move(book)};
}

[[nodiscard]] std::vector<held_rule> own_rules_of(const held_rulebook& of) {
  std::vector<held_rule> list;
  std::transform(of.book->own().begin(), of.book->own().end(), std::back_inserter(list), held);
  return list;
}

[[nodiscard]] py::list applied_by(const held_rulebook& of) {
  py::list list;
  for (const rule& r : catalogue) {
    if (of.book->applies(r)) list.append(held_rule{&r});
  }
  for (const held_rule& r : own_rules_of(of)) {
    if (of.book->applies(*r.row)) list.append(r);
  }
  return list;
}

[[nodiscard]] py::dict thresholds_of(const held_rulebook& of) {
  py::dict all;
  for (const rule& r : catalogue) {
    py::dict values;
    for (std::size_t t = 0; t < r.thresholds.size(); ++t) {
      if (!r.thresholds[t].name.empty())
        values[py::str(std::string(r.thresholds[t].name))] = to_python(of.book->value_of(r, t));
    }
    if (!values.empty()) all[py::str(std::string(r.id))] = values;
  }
  return all;
}

[[nodiscard]] py::tuple state_of_book(const held_rulebook& of) {
  py::list on;
  for (const held_rule& r : applied_by(of).cast<std::vector<held_rule>>())
    on.append(std::string(r.row->id));
  return py::make_tuple(version, own_rules_of(of), on, thresholds_of(of));
}

[[nodiscard]] held_rulebook book_of_state(const py::tuple& state) {
  const py::tuple of = tuple_of(state, 4);
  if (of[0].cast<std::string>() != version)
    throw py::value_error("this was pickled by another version of govreport");
  const held_rulebook all =
      book_of_python(py::none(), py::list(py::make_tuple("all")), of[3], of[1], py::none());
  auto book = std::make_shared<rulebook>(*all.book);
  turn_all(*book, of[2], true);
  return {std::move(book)};
}

void bind_rulebook(py::module_& m) {
  py::class_<held_rulebook>(m, "Rulebook", ordinary(),
                            "Which rules a check applies, and with which thresholds.")
      .def(py::init(&book_of_python), py::kw_only(), py::arg("select") = py::none(),
           py::arg("ignore") = py::none(), py::arg("thresholds") = py::none(),
           py::arg("rules") = py::none(), py::arg("base") = py::none())
      .def_property_readonly("own", &own_rules_of, "The rules of your own.")
      .def_property_readonly("applied", &applied_by, "The rules that a check applies.")
      .def_property_readonly("thresholds", &thresholds_of, "All thresholds, as they are set.")
      .def("__eq__",
           [](const held_rulebook& a, py::handle b) {
             return py::isinstance<held_rulebook>(b) &&
                    *a.book == *b.cast<const held_rulebook&>().book;
           })
      .def("__repr__",
           [](const held_rulebook& of) {
             return "<Rulebook: " + std::to_string(applied_by(of).size()) + " rules, " +
                    std::to_string(of.book->own().size()) + " of your own>";
           })
      .def(py::pickle(&state_of_book, &book_of_state))
      .attr("__hash__") = py::none();
}

}  // namespace

std::shared_ptr<const rulebook> rulebook_of(py::handle rules) {
  if (rules.is_none()) return nullptr;
  if (py::isinstance<held_rulebook>(rules)) return rules.cast<const held_rulebook&>().book;
  if (py::isinstance<held_rule>(rules) || py::isinstance<py::str>(rules) ||
      !py::isinstance<py::iterable>(rules))
    throw py::type_error("rules is a Rulebook, or a list of rules that gr.rule(…) makes");
  auto book = std::make_shared<rulebook>();
  add_rules(*book, rules);
  return book;
}

void bind_own_rules(py::module_& m) {
  bind_enum<rule_errc>(m, "RuleErrc", "Why a rule of your own, or a selection, cannot be used.");
  bind_sum(m);
  m.def("rule", &rule_of_python, py::arg("id"), py::arg("formula"), py::kw_only(),
        py::arg("severity") = "warning", py::arg("title") = py::none(), py::arg("basis") = "",
        py::arg("when") = py::none(),
        "A rule of your own: an id like LOCAL-01, and what has to hold, as a comparison of cells "
        "or as a str in the notation of formulas, wherever the conditions `when` hold.");
  bind_rulebook(m);
  m.def(
      "parse_rules",
      [](const std::string& text) -> held_rulebook {
        auto book = parse_rules(text);
        if (!book) raise(book.error());
        return {std::make_shared<const rulebook>(*std::move(book))};
      },
      py::arg("text"), "The rules in the text of a file.");
}

}  // namespace govreport::python
