// SPDX-License-Identifier: BSL-1.0
#include "govreport/rules/rule_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "govreport/rules/formula_notation.hpp"
#include "nearest.hpp"
#include "yaml_tree.hpp"

namespace govreport {

namespace {

using detail::yaml_value;
using kind = yaml_value::kind;
using problem = std::optional<rule_error>;

std::string key_below(const std::string& above, std::string_view key) {
  return above.empty() ? std::string(key) : fmt::format("{}.{}", above, key);
}

rule_error wrong_value(const yaml_value& value, std::string key, std::string detail) {
  return {rule_errc::wrong_value, value.line, std::move(key), std::move(detail)};
}

/// Whether every key of a map is a text, stands there once, and is one of those known.
problem wrong_keys(const yaml_value& map, const std::string& above,
                   const std::vector<std::string>& known) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const yaml_value& key = map.keys[i];
    if (key.is != kind::text) return wrong_value(key, above, "A key is a text.");
    for (std::size_t j = 0; j < i; ++j) {
      if (map.keys[j].text == key.text) {
        return rule_error{rule_errc::repeated_key, key.line, key_below(above, key.text),
                          fmt::format("The key stands in line {} already.", map.keys[j].line)};
      }
    }
    if (known.empty() || std::find(known.begin(), known.end(), key.text) != known.end()) continue;
    const std::string near = writing::did_you_mean(key.text, known);
    return rule_error{
        rule_errc::unknown_key, key.line, key_below(above, key.text),
        near.empty() ? fmt::format("There is no such key; there are {}.", fmt::join(known, ", "))
                     : fmt::format("There is no such key{}", near)};
  }
  return std::nullopt;
}

const yaml_value* value_of(const yaml_value& map, std::string_view key) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    if (map.keys[i].text == key) return &map.items[i];
  }
  return nullptr;
}

class reader {
 public:
  [[nodiscard]] expected<rulebook, rule_error> read(const yaml_value& root) {
    if (root.is != kind::map) {
      return rule_error{rule_errc::malformed_file,
                        root.line,
                        {},
                        "A file of rules is a map with the keys rules, select, ignore and "
                        "thresholds, of which any may be left out."};
    }
    problem wrong = wrong_keys(root, {}, {"rules", "select", "ignore", "thresholds"});
    if (!wrong)
      wrong = read_list(root, "rules", [&](const auto& v, const auto& key) { return add(v, key); });
    if (!wrong && value_of(root, "select") != nullptr) book_.turn_catalogue_off();
    if (!wrong)
      wrong = read_list(root, "select",
                        [&](const auto& v, const auto& key) { return turn(v, key, true); });
    if (!wrong)
      wrong = read_list(root, "ignore",
                        [&](const auto& v, const auto& key) { return turn(v, key, false); });
    if (!wrong) wrong = read_thresholds(root);
    if (wrong) return *std::move(wrong);
    return std::move(book_);
  }

 private:
  template <class F>
  static problem read_list(const yaml_value& root, const std::string& name, F&& read_it) {
    const yaml_value* const list = value_of(root, name);
    if (list == nullptr || list->is == kind::nothing) return std::nullopt;
    if (list->is != kind::list) {
      return wrong_value(*list, name,
                         name == "rules" ? "Rules are a list: “- id: LOCAL-01” and so on, or […]."
                                         : "Rules are named in a list, like [REQ, YOY-02].");
    }
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      if (auto wrong = read_it(list->items[i], fmt::format("{}[{}]", name, i))) return wrong;
    }
    return std::nullopt;
  }

  static problem placed(const rulebook::outcome& done, const yaml_value& at, std::string key) {
    if (done) return std::nullopt;
    return rule_error{done.error().code, at.line, std::move(key), done.error().detail};
  }

  problem turn(const yaml_value& pattern, const std::string& key, bool on) {
    if (pattern.is != kind::text)
      return wrong_value(pattern, key, "A rule is named by its id, like REQ-12.");
    return placed(book_.turn(pattern.text, on), pattern, key);
  }

  problem read_thresholds(const yaml_value& root) {
    const yaml_value* const all = value_of(root, "thresholds");
    if (all == nullptr || all->is == kind::nothing) return std::nullopt;
    const auto shape = [](const yaml_value& v, std::string key) {
      return wrong_value(v, std::move(key), "Thresholds are maps, like {REQ-12: {share: 0.4}}.");
    };
    if (all->is != kind::map) return shape(*all, "thresholds");
    if (auto wrong = wrong_keys(*all, "thresholds", {})) return wrong;
    for (std::size_t i = 0; i < all->keys.size(); ++i) {
      const std::string& id = all->keys[i].text;
      const std::string of_rule = "thresholds." + id;
      const yaml_value& values = all->items[i];
      if (values.is != kind::map) return shape(values, of_rule);
      if (auto wrong = wrong_keys(values, of_rule, {})) return wrong;
      for (std::size_t t = 0; t < values.keys.size(); ++t) {
        const std::string key = key_below(of_rule, values.keys[t].text);
        const auto number = parse_decimal(values.items[t].text);
        if (!number)
          return rule_error{
              values.items[t].is == kind::text ? number.error().code : rule_errc::wrong_value,
              values.items[t].line, key, number.error().detail};
        if (auto wrong = placed(book_.set(id, values.keys[t].text, *number), values.keys[t], key))
          return wrong;
      }
    }
    return std::nullopt;
  }

  /// A text, or two texts under two keys.
  static problem read_words(const yaml_value& map, const std::string& above, std::string_view name,
                            std::pair<const char*, const char*> keys,
                            std::pair<std::string*, std::string*> to, bool same_for_both) {
    const yaml_value* const words = value_of(map, name);
    if (words == nullptr || words->is == kind::nothing) return std::nullopt;
    const std::string key = key_below(above, name);
    if (words->is == kind::text) {
      *to.first = words->text;
      if (same_for_both) *to.second = words->text;
      return std::nullopt;
    }
    if (words->is != kind::map) {
      return wrong_value(*words, key,
                         fmt::format("This is a text, or a map with the keys {} and {}.",
                                     keys.first, keys.second));
    }
    if (auto wrong = wrong_keys(*words, key, {keys.first, keys.second})) return wrong;
    for (const auto& [k, target] :
         {std::pair(keys.first, to.first), std::pair(keys.second, to.second)}) {
      const yaml_value* const text = value_of(*words, k);
      if (text == nullptr) continue;
      if (text->is != kind::text) return wrong_value(*text, key_below(key, k), "This is a text.");
      *target = text->text;
    }
    return std::nullopt;
  }

  static problem read_required(const yaml_value& map, const std::string& above,
                               std::string_view name, const yaml_value*& value) {
    value = value_of(map, name);
    if (value == nullptr) {
      return rule_error{rule_errc::missing_key, map.line, key_below(above, name),
                        fmt::format("A rule has the key {}.", name)};
    }
    if (value->is != kind::text)
      return wrong_value(*value, key_below(above, name), "This is a text.");
    return std::nullopt;
  }

  static problem read_severity(const yaml_value& map, const std::string& above, severity& level) {
    const yaml_value* const given = value_of(map, "severity");
    if (given == nullptr) return std::nullopt;
    const auto known = enumerator_named<severity>(given->text);
    if (given->is != kind::text || !known)
      return wrong_value(*given, key_below(above, "severity"),
                         "A severity is error, warning or note.");
    level = *known;
    return std::nullopt;
  }

  problem add(const yaml_value& map, const std::string& above) {
    if (map.is != kind::map)
      return wrong_value(map, above, "A rule is a map with the keys id and formula at least.");
    if (book_.own().size() == most_own_rules)
      return rule_error{rule_errc::too_long, map.line, above,
                        fmt::format("A file has {} rules at most.", most_own_rules)};
    if (auto wrong = wrong_keys(map, above, {"id", "formula", "severity", "title", "basis"}))
      return wrong;
    const yaml_value* id = nullptr;
    const yaml_value* formula = nullptr;
    if (auto wrong = read_required(map, above, "id", id)) return wrong;
    if (auto wrong = read_required(map, above, "formula", formula)) return wrong;
    const auto means = parse_formula(formula->text);
    if (!means) {
      const formula_error& why = means.error();
      std::string detail = why.detail;
      if (why.at != 0) detail += fmt::format(" (behind “{}”)", formula->text.substr(0, why.at));
      return rule_error{why.code, formula->line, key_below(above, "formula"), std::move(detail)};
    }
    own_rule_text text;
    text.id = id->text;
    if (auto wrong = read_severity(map, above, text.level)) return wrong;
    if (auto wrong =
            read_words(map, above, "title", {"zh", "en"}, {&text.title_zh, &text.title_en}, true))
      return wrong;
    if (auto wrong = read_words(map, above, "basis", {"document", "clause"},
                                {&text.basis_document, &text.basis_clause}, false))
      return wrong;
    if (text.title_zh.empty() && text.title_en.empty()) text.title_zh = notation(*means);
    return placed(book_.add(std::make_shared<const own_rule>(std::move(text), *means)), *id,
                  key_below(above, "id"));
  }

  rulebook book_;
};

}  // namespace

expected<rulebook, rule_error> parse_rules(std::string_view text) {
  if (text.size() > most_rule_file_bytes) {
    return rule_error{rule_errc::too_long,
                      0,
                      {},
                      fmt::format("A file of rules has {} bytes at most.", most_rule_file_bytes)};
  }
  const auto root = detail::parse_yaml(text);
  if (!root) return root.error();
  return reader().read(*root);
}

}  // namespace govreport
