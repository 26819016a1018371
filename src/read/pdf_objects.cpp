// SPDX-License-Identifier: BSL-1.0
#include "pdf_objects.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "pdf_syntax.hpp"

namespace govreport::detail {
namespace {

/// Of an object whose number is not where it should be, and that can be any.
constexpr std::uint32_t any_number = std::numeric_limits<std::uint32_t>::max();

/// A reference to a reference and so on is not followed farther; PDFium follows one.
constexpr int longest_chain = 4;

/// What a dictionary within an object is looked at for.
constexpr std::array<std::string_view, 5> keys_within{"Annots", "CharProcs", "Contents",
                                                      "Functions", "Kids"};

/// PDFium gives up at 64.
constexpr int deepest_within = 80;

struct keys_of_value {
  std::uint16_t own = 0;
  bool within = false;  // one of `keys_within`
};

/// The value at a place, which moves behind it, and its keys.
std::string_view next_value(std::string_view text, std::size_t& at, keys_of_value& keys) {
  return next_pdf_value(text, at, [&](std::string_view key, bool within) {
    const auto found = std::find(pdf_keys.begin(), pdf_keys.end(), key);
    if (found == pdf_keys.end()) return;
    if (!within) keys.own = static_cast<std::uint16_t>(keys.own | 1U << (found - pdf_keys.begin()));
    keys.within =
        keys.within || (within && std::binary_search(keys_within.begin(), keys_within.end(), key));
  });
}

/// “5 0” before “obj”.
std::uint32_t number_before(std::string_view file, std::size_t end) {
  const auto back = [&](auto is) {
    const std::size_t last = end;
    while (end > 0 && is(file[end - 1])) --end;
    return file.substr(end, last - end);
  };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (back(is_pdf_space).empty() || back(is_digit).empty()) return any_number;
  if (back(is_pdf_space).empty()) return any_number;
  const std::string_view number = back(is_digit);
  if (number.empty()) return any_number;
  return static_cast<std::uint32_t>(*as_pdf_number(number));
}

}  // namespace

pdf_objects::pdf_objects(std::string_view file, allowance& memory, allowance& steps,
                         inflater& inflates)
    : file_(file), steps_(steps), inflates_(inflates) {
  find_in_file(memory);
  sort();
  find_in_streams(memory);
  sort();
}

void pdf_objects::sort() {
  std::stable_sort(objects_.begin(), objects_.end(),
                   [](const auto& a, const auto& b) { return a.number < b.number; });
}

/// Returns where the object ends.
std::size_t pdf_objects::add(std::string_view text, std::size_t at, std::uint32_t number,
                             allowance& memory) {
  keys_of_value keys;
  pdf_object object{number};
  object.text = next_value(text, at, keys);
  object.keys = keys.own;
  steps_.spend(object.text.size() + 1);
  if (keys.within) add_within(object.text, 0, memory);
  if (!steps_.spent()) objects_.push_back(object);
  return at;
}

void pdf_objects::add_within(std::string_view value, int depth, allowance& memory) {
  if (depth > deepest_within) return;
  steps_.spend(value.size());
  const auto look = [&](std::string_view one) {
    if (steps_.spent() || memory.spent()) return;
    const bool dictionary = one.starts_with("<<");
    if (!dictionary && !one.starts_with('[')) return;
    keys_of_value keys;
    pdf_object object;
    std::size_t at = 0;
    object.text = next_value(one, at, keys);
    object.keys = keys.own;
    const bool wanted = std::any_of(keys_within.begin(), keys_within.end(),
                                    [&](std::string_view key) { return object.has(key); });
    if (wanted) {
      memory.spend(2 * sizeof(pdf_object));  // a vector that grows
      objects_.push_back(object);
    }
    if (keys.within) add_within(one, depth + 1, memory);
  };
  if (value.starts_with('[')) {
    for_each_pdf_item(value, look);
  } else {
    for_each_pdf_entry(value, [&](std::string_view, std::string_view one) { look(one); });
  }
}

void pdf_objects::find_in_file(allowance& memory) {
  constexpr std::string_view word = "obj";
  for (std::size_t at = file_.find(word); at != std::string_view::npos && !steps_.spent();
       at = file_.find(word, at + 1)) {
    std::size_t end = at + word.size();
    if (at == 0 || is_pdf_regular(file_[at - 1])) continue;
    if (end < file_.size() && is_pdf_regular(file_[end])) continue;
    end = add(file_, end, number_before(file_, at), memory);
    if (steps_.spent() || memory.spent()) return;
    std::size_t ahead = end;
    const pdf_token next = next_pdf_token(file_, ahead);
    if (next.is == pdf_token::kind::word && next.text == "stream") {
      // Whatever stands in the rest of its line.
      ahead = std::min(file_.find_first_of("\r\n", ahead), file_.size());
      if (file_.substr(ahead).starts_with("\r\n")) ++ahead;
      objects_.back().data = std::min(ahead + 1, file_.size());
    }
  }
}

void pdf_objects::find_in_streams(allowance& memory) {
  std::vector<pdf_object> streams;
  for (const pdf_object& o : objects_) {
    if (o.data && o.has("First") && o.has("N")) streams.push_back(o);
  }
  for (const pdf_object& o : streams) {
    if (memory.spent() || steps_.spent()) return;
    take_apart(o, memory);
  }
}

void pdf_objects::take_apart(const pdf_object& stream, allowance& memory) {
  // PDFium has it in pieces and as a whole for a moment.
  constexpr std::uint64_t copies = 3;
  unpacked_data data = unpack(stream, memory.left() / copies);
  memory.spend(data.too_long || !data.certain ? memory.left() + 1 : copies * data.bytes.size());
  if (memory.spent()) return;
  const std::string_view text = unpacked_.emplace_back(std::move(data.bytes));
  const std::uint64_t first = number(stream.text, "First").value_or(0);
  std::size_t at = 0;
  for (;;) {
    const pdf_token object = next_pdf_token(text, at);
    const pdf_token place = next_pdf_token(text, at);
    if (object.is != pdf_token::kind::number || place.is != pdf_token::kind::number) return;
    const auto begin = first + as_pdf_number(place.text).value_or(0);
    if (begin >= text.size()) continue;
    add(text, static_cast<std::size_t>(begin),
        static_cast<std::uint32_t>(as_pdf_number(object.text).value_or(0)), memory);
    memory.spend(2 * sizeof(pdf_object));  // a vector that grows
    if (steps_.spent() || memory.spent()) return;
  }
}

void pdf_objects::for_each(std::uint32_t number, const use_object& use) const {
  const auto visit = [&](std::uint32_t wanted) {
    auto o = std::lower_bound(
        objects_.begin(), objects_.end(), wanted,
        [](const pdf_object& object, std::uint32_t n) { return object.number < n; });
    for (; o != objects_.end() && o->number == wanted; ++o) {
      steps_.spend(1);
      use(*o);
    }
  };
  visit(number);
  if (number != any_number) visit(any_number);
}

void pdf_objects::resolve(std::string_view value, const use_value& use) const {
  const auto follow = [&](const auto& self, std::string_view one, int left) -> void {
    const auto reference = as_pdf_reference(one);
    if (!reference) return use(one);
    if (left == 0) return;
    for_each(*reference, [&](const pdf_object& o) { self(self, o.text, left - 1); });
  };
  follow(follow, value, longest_chain);
}

void pdf_objects::find(std::string_view dictionary, std::string_view key,
                       const use_value& use) const {
  resolve(dictionary, [&](std::string_view one) {
    steps_.spend(one.size());
    if (steps_.spent()) return;
    for_each_pdf_entry(one, [&](std::string_view name, std::string_view value) {
      if (name == key) use(value);
    });
  });
}

bool pdf_objects::has_name(std::string_view dictionary, std::string_view key,
                           std::string_view name) const {
  bool found = false;
  find(dictionary, key, [&](std::string_view value) {
    resolve(value, [&](std::string_view one) { found = found || as_pdf_name(one) == name; });
  });
  return found;
}

std::optional<std::uint64_t> pdf_objects::number(std::string_view dictionary,
                                                 std::string_view key) const {
  std::optional<std::uint64_t> largest;
  find(dictionary, key, [&](std::string_view value) {
    resolve(value, [&](std::string_view one) { largest = std::max(largest, as_pdf_number(one)); });
  });
  return largest;
}

pdf_objects::packing pdf_objects::packing_of(const pdf_object& stream) const {
  packing result;
  // What is said twice is not certain: which one counts is for PDFium to say.
  const auto for_each_of = [&](std::string_view key, const use_value& use) {
    int said = 0;
    if (!stream.has(key)) return;
    find(stream.text, key, [&](std::string_view value) {
      resolve(value, [&](std::string_view one) {
        result.certain = result.certain && ++said == 1;
        if (!one.starts_with('[')) return use(one);
        for_each_pdf_item(one, use);
      });
    });
  };
  for_each_of("Filter", [&](std::string_view value) {
    int said = 0;
    resolve(value, [&](std::string_view one) {
      result.certain = result.certain && ++said == 1;
      if (auto name = as_pdf_name(one)) result.filters.push_back({std::move(*name)});
    });
  });
  std::size_t i = 0;
  for_each_of("DecodeParms", [&](std::string_view value) {
    if (i >= result.filters.size()) return;
    const auto set = [&](std::string_view key, std::uint64_t& to) {
      int said = 0;
      find(value, key, [&](std::string_view parameter) {
        result.certain = result.certain && ++said == 1;
        to = as_pdf_number(parameter).value_or(to);
        if (as_pdf_reference(parameter)) to = number(value, key).value_or(to);
      });
    };
    pdf_filter& f = result.filters[i++];
    set("Predictor", f.predictor);
    set("Columns", f.columns);
    set("Colors", f.colors);
    set("BitsPerComponent", f.bits);
    set("EarlyChange", f.early_change);
  });
  return result;
}

std::string_view pdf_objects::packed(const pdf_object& stream, const packing& how) const {
  return how.filters.empty() ? data_of(stream) : file_.substr(*stream.data);
}

std::string_view pdf_objects::data_of(const pdf_object& stream) const {
  const std::string_view data = file_.substr(*stream.data);
  // PDFium believes the length or looks for the end.
  const std::uint64_t stated = number(stream.text, "Length").value_or(0);
  const std::size_t found = std::min(data.find("endstream"), data.size());
  if (stated > data.size()) return data.substr(0, found);
  return data.substr(0, static_cast<std::size_t>(std::max<std::uint64_t>(stated, found)));
}

unpacked_data pdf_objects::unpack(const pdf_object& stream, std::uint64_t most) const {
  if (!stream.data) return {};
  const packing how = packing_of(stream);
  unpacked_data result =
      detail::unpack(inflates_, packed(stream, how), how.filters, static_cast<std::size_t>(most));
  steps_.spend(result.bytes.size());
  // Encrypted data cannot be looked into; packed once they may have what they had when packed.
  const auto times = std::count_if(how.filters.begin(), how.filters.end(),
                                   [](const pdf_filter& f) { return most_growth(f) > 1; });
  result.too_long = result.too_long || (times > 1 && result.bytes.empty());
  result.certain = result.certain && how.certain;
  return result;
}

std::uint64_t pdf_objects::unpacked_length(const pdf_object& stream, std::uint64_t most) const {
  if (!stream.data) return 0;
  const packing how = packing_of(stream);
  const std::uint64_t length = detail::unpacked_length(inflates_, packed(stream, how), how.filters,
                                                       static_cast<std::size_t>(most));
  steps_.spend(length);
  return how.certain ? length : most + 1;
}

std::uint64_t pdf_objects::longest_unpacked(const pdf_object& stream, std::uint64_t most) const {
  if (!stream.data) return 0;
  const packing how = packing_of(stream);
  std::uint64_t length = data_of(stream).size();
  for (const pdf_filter& f : how.filters) length = std::min(length * most_growth(f), most + 1);
  return how.certain ? length : most + 1;
}

bool pdf_objects::are_protected() const {
  const auto says_so = [](const pdf_object& o) { return o.has("Encrypt"); };
  if (std::any_of(objects_.begin(), objects_.end(), says_so)) return true;
  constexpr std::string_view word = "trailer";
  for (std::size_t at = file_.find(word); at != std::string_view::npos && !steps_.spent();
       at = file_.find(word, at)) {
    at += word.size();
    keys_of_value keys;
    std::size_t end = at;
    pdf_object trailer;
    trailer.text = next_value(file_, end, keys);
    trailer.keys = keys.own;
    steps_.spend(trailer.text.size() + 1);
    if (says_so(trailer)) return true;
  }
  return false;
}

}  // namespace govreport::detail
