// SPDX-License-Identifier: BSL-1.0
#include "pdf_demand.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "limits.hpp"
#include "pdf_content_cost.hpp"
#include "pdf_objects.hpp"
#include "pdf_syntax.hpp"

namespace govreport::detail {
namespace {

// What things take PDFium, measured with files made of nothing else, and rounded up.

constexpr std::uint64_t each_byte_of_objects = 28;  // “1 ” is an object
constexpr std::uint64_t each_bracket = 80;
constexpr std::uint64_t each_object = 512;
constexpr std::uint64_t each_character_map = 160'000;
constexpr std::uint64_t each_table_entry = 80;
constexpr std::uint64_t each_function = 400;
constexpr std::uint64_t each_byte_of_data = 3;           // in pieces and as a whole
constexpr std::uint64_t each_byte_of_description = 280;  // XML, an element is “x<b/>”
constexpr std::uint64_t each_byte_of_program = 16;       // functions, and maps of characters

constexpr std::uint64_t without_end = std::numeric_limits<std::uint64_t>::max() / 4;

std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  return a != 0 && b > without_end / a ? without_end : a * b;
}
std::uint64_t sum(std::uint64_t a, std::uint64_t b) { return std::min(a + b, without_end); }

/// Where PDFium does not look for a page: tags, notes, what a click does.
constexpr std::array<std::string_view, 12> unread{
    "A",  "AA", "B",         "Dest",          "K",     "Metadata",
    "OC", "P",  "PieceInfo", "StructParents", "Thumb", "Names"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class inspection {
 public:
  explicit inspection(std::string_view file)
      : most_data_(most_pdf_memory(file.size())),
        memory_(most_data_),
        steps_((std::uint64_t{1} << 25) + 16 * file.size()),
        objects_(file, memory_, steps_, inflates_) {}

  pdf_demand run(pdf_protection protection) {
    if (protection == pdf_protection::looked_for && objects_.are_protected())
      return run_for_a_copy();
    for (const pdf_object& o : objects_.all()) {
      if (done()) break;
      if (o.data && o.has("W")) spend_on_table(o);
      if (o.has("Kids") || o.has("Contents") || o.has("Pages")) visit_from(o);
      if (o.number == 0 && o.has("Functions")) memory_.spend(function_cost(o));
    }
    for (const pdf_object& o : objects_.all()) {
      if (done()) break;
      if (o.has("CharProcs")) spend_on_glyphs(o);
      if (o.has("Contents") || o.has("Annots")) read_page(o);
    }
    for (const pdf_object& o : objects_.all()) {
      if (done()) break;
      if (o.has("Kids")) count_kids(o);
    }
    demand_.bounded = !done() && demand_.largest <= memory_.left();
    return demand_;
  }

 private:
  using resources = std::vector<std::string_view>;
  enum class seen_as { content, data, thing };
  struct step {
    const pdf_object* object;
    std::string key;
  };

  [[nodiscard]] bool done() const { return memory_.spent() || steps_.spent(); }

  /// The table of where objects are, if it is a stream: its entries can be of no length.
  void spend_on_table(const pdf_object& o) {
    std::uint64_t width = 0;
    objects_.find(o.text, "W", [&](std::string_view value) {
      objects_.resolve(value, [&](std::string_view one) {
        for_each_pdf_item(one, [&](std::string_view item) {
          width = sum(width, as_pdf_number(item).value_or(0));
        });
      });
    });
    std::uint64_t entries = objects_.number(o.text, "Size").value_or(0);
    objects_.find(o.text, "Index", [&](std::string_view value) {
      objects_.resolve(value, [&](std::string_view one) {
        for_each_pdf_item(one, [&](std::string_view item) {
          entries = sum(entries, as_pdf_number(item).value_or(0));
        });
      });
    });
    const std::uint64_t cost = cost_of_data(o, each_byte_of_data);
    memory_.spend(cost);
    if (width > 0) entries = std::min(entries, cost / each_byte_of_data / width);
    memory_.spend(times(each_table_entry, entries));
  }

  /// What it takes to open a document and to make a copy of it without protection: its objects come
  /// and go one by one, and streams stay packed but for those that hold objects, and descriptions.
  pdf_demand run_for_a_copy() {
    constexpr std::uint64_t held_at_once = 4;
    std::uint64_t largest = 0;
    for (const pdf_object& o : objects_.all()) {
      if (done()) break;
      steps_.spend(o.text.size());
      largest = std::max(largest, cost_of_text(o.text));
      if (!o.data) continue;
      if (o.has("W")) {
        spend_on_table(o);
      } else if (o.has("First") && o.has("N")) {
        memory_.spend(times(each_byte_of_objects + each_byte_of_data,
                            objects_.longest_unpacked(o, most_data_)));
      } else if (o.has("Subtype") && objects_.has_name(o.text, "Subtype", "XML")) {
        memory_.spend(times(each_byte_of_description, objects_.longest_unpacked(o, most_data_)));
      }
    }
    memory_.spend(times(held_at_once, largest));
    demand_.is_protected = true;
    demand_.bounded = !done();
    return demand_;
  }

  // What pages refer to

  /// PDFium looks into that of the document for a kind of form that it does not have.
  void spend_on_description(std::uint32_t number) {
    objects_.for_each(number, [&](const pdf_object& o) {
      if (o.data && !done()) memory_.spend(cost_of_data(o, each_byte_of_description));
    });
  }

  static std::uint64_t cost_of_text(std::string_view text) {
    const auto brackets =
        std::count_if(text.begin(), text.end(), [](char c) { return c == '[' || c == '<'; });
    return each_byte_of_objects * text.size() + each_bracket * static_cast<std::uint64_t>(brackets);
  }

  void visit_from(const pdf_object& root) {
    std::vector<step> left{{&root, "Kids"}};
    while (!left.empty() && !done()) {
      const step next = std::move(left.back());
      left.pop_back();
      visit(next, left);
    }
  }

  void visit(const step& from, std::vector<step>& left) {
    const pdf_object& o = *from.object;
    if (!visited_.emplace(&o, o.text.starts_with('[') ? from.key : "").second) return;
    steps_.spend(o.text.size());
    memory_.spend(cost_of_text(o.text));
    if (from.key != "Kids" && from.key != "Annots" && from.key != "Contents")
      memory_.spend(each_object);
    if (done()) return;
    const bool catalog = o.has("Pages");
    const bool names_its_own = o.data || from.key == "Kids" || from.key == "Annots";
    for_each_pdf_reference(o.text, [&](const pdf_place& place, std::uint32_t n) {
      const std::string_view key = place.key.empty() ? from.key : place.key;
      if (catalog && key == "Metadata") spend_on_description(n);
      if (done() || (names_its_own && place.depth == 1 && is_one_of(key, unread))) return;
      if (catalog && key != "OCProperties" && key != "OCGs" && key != "Pages") return;
      objects_.for_each(n, [&](const pdf_object& to) {
        if (done()) return;
        // What a font leads to is spent at its end once; again for every other way there.
        if (is_part_of_font(key) && (to.data || !font_parts_.insert(&to).second))
          memory_.spend(cost_of_font(to));
        // Those are spent for where they are listed.
        const bool glyph =
            place.outer == "CharProcs" || (place.depth == 1 && from.key == "CharProcs");
        if (to.data && !glyph) spend_on_stream(to, key, place.in_array || o.text.starts_with('['));
        if (!to.data || !is_picture(to)) left.push_back({&to, std::string(key)});
      });
    });
    if (o.has("Functions")) memory_.spend(function_cost(o));
  }

  bool is_picture(const pdf_object& o) {
    return o.has("Subtype") && objects_.has_name(o.text, "Subtype", "Image");
  }
  bool is_form(const pdf_object& o) {
    return o.has("Subtype") && objects_.has_name(o.text, "Subtype", "Form");
  }

  void spend_on_stream(const pdf_object& o, std::string_view key, bool in_array) {
    constexpr std::array<std::string_view, 5> always{"CIDToGIDMap", "Encoding", "Function",
                                                     "ToUnicode", "UseCMap"};
    if (key == "Contents" || key == "CharProcs" || is_part_of_font(key)) return;
    // Forms when they are drawn, pictures never.
    if (!in_array && !is_one_of(key, always) && (is_picture(o) || is_form(o))) return;
    if (o.has("FunctionType")) return memory_.spend(function_cost(o));
    if (key == "Encoding") memory_.spend(each_character_map);
    if (!spent_on_.insert(&o).second) return;
    // Drawn where layers are.
    if (o.has("PatternType")) return memory_.spend(cost_of_form(o, resources_of(o), {}));
    const bool program = key == "ToUnicode" || key == "Encoding" || key == "UseCMap";
    memory_.spend(cost_of_data(o, program ? each_byte_of_program : each_byte_of_data));
  }

  std::uint64_t cost_of_data(const pdf_object& o, std::uint64_t each) {
    auto [known, first] = lengths_.emplace(&o, 0);
    const std::uint64_t most = most_data_ / each;
    if (first) known->second = objects_.unpacked_length(o, most);
    return known->second > most ? without_end : each * known->second;
  }

  /// PDFium has a file of a font once for each font that uses it.
  std::uint64_t cost_of_font(const pdf_object& o) {
    constexpr std::uint64_t copies = 2;
    auto [known, first] = fonts_.emplace(&o, 0);
    if (!first) return known->second;
    if (o.data) return known->second = cost_of_data(o, copies);
    std::uint64_t cost = 0;
    if (++depth_ < deepest) {
      for_each_pdf_reference(o.text, [&](const pdf_place& place, std::uint32_t n) {
        if (!is_part_of_font(place.key) && !o.text.starts_with('[')) return;
        objects_.for_each(n, [&](const pdf_object& to) {
          if (!done()) cost = sum(cost, cost_of_font(to));
        });
      });
    }
    --depth_;
    return fonts_[&o] = cost;
  }
  static bool is_part_of_font(std::string_view key) {
    constexpr std::array<std::string_view, 5> parts{"DescendantFonts", "FontDescriptor", "FontFile",
                                                    "FontFile2", "FontFile3"};
    return is_one_of(key, parts);
  }

  /// PDFium makes a function anew wherever another has it as a part.
  std::uint64_t function_cost(const pdf_object& o) {
    const auto [known, first] = functions_.emplace(&o, 0);
    if (!first) return known->second;
    std::uint64_t cost = each_function;
    if (o.data) cost = sum(cost, cost_of_data(o, each_byte_of_program));
    if (++depth_ < deepest) {
      for_each_pdf_reference(o.text, [&](const pdf_place& place, std::uint32_t n) {
        if (place.key != "Functions" && !o.text.starts_with('[')) return;
        objects_.for_each(n, [&](const pdf_object& to) {
          if (!done()) cost = sum(cost, function_cost(to));
        });
      });
    } else {
      cost = without_end;
    }
    --depth_;
    return functions_[&o] = cost;
  }

  void spend_on_glyphs(const pdf_object& font) {
    const resources own = resources_of(font);
    objects_.find(font.text, "CharProcs", [&](std::string_view value) {
      for_each_stream(
          value, 2, [&](const pdf_object& glyph) { memory_.spend(cost_of_form(glyph, own, own)); });
    });
  }

  // What pages draw

  /// The streams that a value refers to, that is a reference, an array or a dictionary of them.
  template <class Use>
  void for_each_stream(std::string_view value, int levels, const Use& use) {
    if (done()) return;
    if (const auto number = as_pdf_reference(value)) {
      objects_.for_each(*number, [&](const pdf_object& o) {
        if (o.data) return use(o);
        if (levels > 0) for_each_stream(o.text, levels - 1, use);
      });
      return;
    }
    if (value.starts_with('[')) {
      for_each_pdf_item(value, [&](std::string_view item) {
        if (as_pdf_reference(item) || levels > 0) for_each_stream(item, levels - 1, use);
      });
    } else {
      for_each_pdf_entry(value, [&](std::string_view, std::string_view item) {
        if (as_pdf_reference(item) || levels > 0) for_each_stream(item, levels - 1, use);
      });
    }
  }

  resources resources_of(const pdf_object& o) {
    resources found;
    if (o.text.starts_with("<<") && !o.has("Resources")) return found;
    objects_.find(o.text, "Resources", [&](std::string_view value) {
      objects_.resolve(value, [&](std::string_view one) { found.push_back(one); });
    });
    return found;
  }

  resources inherited_resources(const pdf_object& page) {
    resources found = resources_of(page);
    std::vector<const pdf_object*> above{&page};
    constexpr std::size_t most = 32;
    for (std::size_t i = 0; i < above.size() && above.size() < most; ++i) {
      objects_.find(above[i]->text, "Parent", [&](std::string_view value) {
        const auto number = as_pdf_reference(value);
        if (!number) return;
        objects_.for_each(*number, [&](const pdf_object& parent) {
          for (const std::string_view one : resources_of(parent)) found.push_back(one);
          above.push_back(&parent);
        });
      });
    }
    return found;
  }

  void read_page(const pdf_object& page) {
    const resources from = inherited_resources(page);
    std::string content;
    bool too_long = false;
    const std::uint64_t most = memory_.left() / each_byte_of_data;
    objects_.find(page.text, "Contents", [&](std::string_view value) {
      for_each_stream(value, 2, [&](const pdf_object& o) {
        if (too_long || done()) return;
        const unpacked_data data = objects_.unpack(o, most - content.size());
        too_long = data.too_long || !data.certain || data.bytes.size() >= most - content.size();
        if (too_long) return;
        content += data.bytes;
        content += ' ';
      });
    });
    std::uint64_t cost = too_long ? without_end : cost_of(content, from, from);
    objects_.find(page.text, "Annots", [&](std::string_view value) {
      objects_.resolve(value, [&](std::string_view notes) {
        for_each_pdf_item(notes, [&](std::string_view note) {
          objects_.find(note, "AP", [&](std::string_view looks) {
            objects_.resolve(looks, [&](std::string_view one) {
              for_each_stream(one, 2, [&](const pdf_object& o) {
                if (cost < without_end) cost = sum(cost, cost_of_form(o, from, from));
              });
            });
          });
        });
      });
    });
    if (cost > memory_.left()) memory_.spend(without_end);
    pages_[page.number] = std::max(pages_[page.number], cost);
    demand_.largest = std::max(demand_.largest, cost);
  }

  /// The names that instructions draw mean what the form says, or else what the page says.
  std::uint64_t cost_of(std::string_view content, const resources& own, const resources& page) {
    steps_.spend(content.size());
    const content_cost cost = cost_of_content(content, inflates_);
    std::uint64_t all = cost.own;
    if (cost.draws.empty() || all > memory_.left()) return all;
    const bool any = cost.draws.contains("");
    std::map<std::string, std::uint64_t> each;
    std::uint64_t largest = 0;
    const auto add = [&](const resources& from, const resources& of_page, const auto& wanted) {
      for_each_form(from, [&](const std::string& name, const pdf_object& form) {
        if (!any && !wanted(name)) return;
        std::uint64_t drawn = 0;
        if (!is_picture(form) || is_form(form)) drawn = cost_of_form(form, own, of_page);
        each[name] = std::max(each[name], drawn);
        largest = std::max(largest, drawn);
      });
    };
    add(own, page, [&](const std::string& name) { return cost.draws.contains(name); });
    if (own != page) {
      std::set<std::string> known;
      for (const auto& [name, drawn] : each) known.insert(name);
      add(page, page, [&](const std::string& name) {
        return cost.draws.contains(name) && !known.contains(name);
      });
    }
    for (const auto& [name, count] : cost.draws) {
      const auto drawn = each.find(name);
      all = sum(all, times(count, name.empty()          ? largest
                                  : drawn == each.end() ? 0
                                                        : drawn->second));
    }
    return all;
  }

  template <class Use>
  void for_each_form(const resources& from, const Use& use) {
    for (const std::string_view one : from) {
      objects_.find(one, "XObject", [&](std::string_view value) {
        objects_.resolve(value, [&](std::string_view named) {
          steps_.spend(named.size());
          for_each_pdf_entry(named, [&](std::string_view name, std::string_view form) {
            for_each_stream(form, 0, [&](const pdf_object& o) {
              if (!done()) use(std::string(name), o);
            });
          });
        });
      });
    }
  }

  /// Drawn once. One that draws itself is not drawn again.
  std::uint64_t cost_of_form(const pdf_object& form, const resources& outer,
                             const resources& page) {
    resources own = resources_of(form);
    if (own.empty()) own = outer;
    const auto where = [](const resources& r) { return r.empty() ? nullptr : r.front().data(); };
    std::uint64_t& known = forms_[{&form, where(own), where(page)}];
    if (known > 0 || done()) return known;
    if (depth_ >= deepest) return known = without_end;
    known = each_function;
    const unpacked_data data = objects_.unpack(form, memory_.left() / each_byte_of_data);
    if (data.too_long || !data.certain) return known = without_end;
    ++depth_;
    const std::uint64_t cost = cost_of(data.bytes, own, page);
    --depth_;
    return known = sum(cost, each_function);
  }

  void count_kids(const pdf_object& list) {
    objects_.find(list.text, "Kids", [&](std::string_view value) {
      objects_.resolve(value, [&](std::string_view kids) {
        for_each_pdf_item(kids, [&](std::string_view kid) {
          const auto page = pages_.find(as_pdf_reference(kid).value_or(0));
          if (page == pages_.end()) return;
          ++demand_.listed;
          demand_.together = sum(demand_.together, page->second);
        });
      });
    });
  }

  /// Deeper than PDFium follows forms, or functions of functions.
  static constexpr int deepest = 48;

  std::uint64_t most_data_;
  allowance memory_;
  allowance steps_;
  inflater inflates_;
  pdf_objects objects_;
  pdf_demand demand_;
  std::set<std::pair<const pdf_object*, std::string>> visited_;
  std::set<const pdf_object*> spent_on_;
  std::map<const pdf_object*, std::uint64_t> lengths_;
  std::map<const pdf_object*, std::uint64_t> fonts_;
  std::set<const pdf_object*> font_parts_;
  std::map<const pdf_object*, std::uint64_t> functions_;
  std::map<std::tuple<const pdf_object*, const char*, const char*>, std::uint64_t> forms_;
  std::map<std::uint32_t, std::uint64_t> pages_;
  int depth_ = 0;
};

}  // namespace

pdf_demand demand_of_pdf(std::string_view bytes, pdf_protection protection) {
  return inspection(bytes).run(protection);
}

}  // namespace govreport::detail
