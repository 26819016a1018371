// SPDX-License-Identifier: BSL-1.0
#include "yaml_tree.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <sstream>

#include "govreport/core/utf8.hpp"

namespace govreport::detail {

namespace {

constexpr std::size_t most_depth = 8;
constexpr std::size_t most_values = 100'000;

/// Ends the parser at the first thing that a file of rules has no use for.
struct refusal {
  rule_error why;
};

[[noreturn]] void refuse(int line, std::string detail) {
  throw refusal{
      {rule_errc::malformed_file, static_cast<std::uint32_t>(line + 1), {}, std::move(detail)}};
}

class tree_builder : public YAML::EventHandler {
 public:
  [[nodiscard]] yaml_value take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    put(mark, "", anchor, {yaml_value::kind::nothing});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse(mark.line, no_anchors);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override {
    yaml_value value{yaml_value::kind::text};
    value.text = text;
    value.quoted = tag == "!";
    put(mark, tag, anchor, std::move(value));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, yaml_value::kind::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, yaml_value::kind::map);
  }
  void OnMapEnd() override { close(); }

 private:
  static constexpr const char* no_anchors =
      "Anchors (&), aliases (*) and tags (!) have no meaning here; write the value itself, in "
      "quotation marks if it begins with one of these signs.";

  void put(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
           yaml_value value) {
    if (anchor != 0 || (!tag.empty() && tag != "?" && tag != "!")) refuse(mark.line, no_anchors);
    if (++count_ > most_values) refuse(mark.line, "The file holds too many values.");
    value.line = static_cast<std::uint32_t>(mark.line + 1);
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    yaml_value& in = open_.back();
    const bool is_key = in.is == yaml_value::kind::map && in.keys.size() == in.items.size();
    (is_key ? in.keys : in.items).push_back(std::move(value));
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            yaml_value::kind is) {
    if (open_.size() == most_depth)
      refuse(mark.line, "Lists and maps stand too deep in each other.");
    if (anchor != 0 || (!tag.empty() && tag != "?")) refuse(mark.line, no_anchors);
    yaml_value made{is};
    made.line = static_cast<std::uint32_t>(mark.line + 1);
    open_.push_back(std::move(made));
  }
  void close() {
    yaml_value done = std::move(open_.back());
    open_.pop_back();
    YAML::Mark mark;
    mark.line = static_cast<int>(done.line) - 1;
    put(mark, "", 0, std::move(done));
  }

  yaml_value root_;
  std::vector<yaml_value> open_;
  std::size_t count_ = 0;
};

/// How many bytes the first character takes; 0 if there is none that is text.
std::size_t size_of_character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80)
    return byte(0) >= 0x20 || byte(0) == '\t' || byte(0) == '\n' || byte(0) == '\r' ? 1 : 0;
  const std::size_t size = utf8_length(text[0]);
  if (byte(0) < 0xC2 || byte(0) > 0xF4 || size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return 0;
  }
  std::size_t i = 0;
  const char32_t c = take_character(text.substr(0, size), i);
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  return c >= smallest[size] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF) ? size : 0;
}

std::optional<std::uint32_t> line_that_is_no_text(std::string_view text) {
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = size_of_character(text.substr(i));
    if (size == 0) return line;
    line += text[i] == '\n';
    i += size;
  }
  return std::nullopt;
}

void append_utf8_of_four(std::string& out, std::uint32_t c) {
  for (const std::uint32_t byte : {0xF0U | c >> 18U, 0x80U | (c >> 12U & 0x3FU),
                                   0x80U | (c >> 6U & 0x3FU), 0x80U | (c & 0x3FU)})
    out += static_cast<char>(byte);
}

std::optional<std::uint32_t> escaped_unit(std::string_view text) {
  constexpr std::size_t size = 6;
  if (text.size() < size || text[0] != '\\' || text[1] != 'u') return std::nullopt;
  std::uint32_t unit = 0;
  const char* const end = text.data() + size;
  const auto [stopped, code] = std::from_chars(text.data() + 2, end, unit, 16);
  return code == std::errc() && stopped == end ? std::optional(unit) : std::nullopt;
}

/// JSON writes characters beyond 16 bits as two escapes, which YAML does not know.
std::string with_pairs_joined(std::string_view json) {
  constexpr std::size_t size = 6;
  std::string joined;
  for (std::size_t i = 0; i < json.size();) {
    const auto high = escaped_unit(json.substr(i));
    const auto low = high ? escaped_unit(json.substr(i + size)) : std::nullopt;
    if (high && low && *high >= 0xD800 && *high < 0xDC00 && *low >= 0xDC00 && *low < 0xE000) {
      append_utf8_of_four(joined, 0x10000 + ((*high - 0xD800) << 10U) + (*low - 0xDC00));
      i += 2 * size;
    } else if (json[i] == '\\' && i + 1 < json.size()) {
      joined += json.substr(i, 2);
      i += 2;
    } else {
      joined += json[i++];
    }
  }
  return joined;
}

}  // namespace

expected<yaml_value, rule_error> parse_yaml(std::string_view text) {
  if (const auto line = line_that_is_no_text(text)) {
    return rule_error{rule_errc::malformed_file,
                      *line,
                      {},
                      "The file is no text in UTF-8; save it in this encoding."};
  }
  constexpr std::string_view white = " \t\r\n";
  const std::size_t first = text.find_first_not_of(white);
  const bool is_json = first != text.npos && text[first] == '{';
  std::istringstream stream(is_json ? with_pairs_joined(text) : std::string(text));
  try {
    tree_builder builder;
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return yaml_value{};
    yaml_value root = builder.take();
    tree_builder more;
    if (parser.HandleNextDocument(more)) {
      return rule_error{rule_errc::malformed_file,
                        more.take().line,
                        {},
                        "Something stands behind the end; a file of rules is one map."};
    }
    return root;
  } catch (const refusal& refused) {
    return refused.why;
  } catch (const YAML::Exception& failed) {
    return rule_error{rule_errc::malformed_file,
                      static_cast<std::uint32_t>(failed.mark.line + 1),
                      {},
                      fmt::format("It is neither YAML nor JSON: {}.", failed.msg)};
  }
}

}  // namespace govreport::detail
