// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <utility>

#include "claim_sentence.hpp"

namespace govreport::detail {
namespace {

constexpr std::size_t most_wholes = 4;

bool is_pieces(const sentence& s, std::size_t t) {
  return s.is(t, role::number) && s.amount(t).unit == quantity_unit::pieces;
}

/// Reads the parts behind the word or mark that opens a list.
class list_reader {
 public:
  list_reader(const sentence& s, std::size_t whole, std::size_t opener)
      : s_(s), opener_(opener), depth_(depth_of(opener)) {
    out_.whole = whole;
  }

  std::optional<number_list> read() {
    bool in_semicolons = false;
    bool separated = true;
    bool counted = true;      // the part between two commas holds a number
    bool begins_part = true;  // nothing of the next part was read
    for (std::size_t i = opener_ + 1; i < s_.tokens.size(); ++i) {
      const sentence_token& t = s_.tokens[i];
      if (t.depth > depth_) continue;
      if (t.depth < depth_ || t.is == role::among) {
        out_.open = out_.open || t.is == role::among;
        break;
      }
      switch (t.is) {
        case role::comma:
          if (!counted && !out_.parts.empty()) return more_behind(i) ? done_open() : done();
          counted = out_.parts.empty();
          separated = begins_part = true;
          continue;
        case role::pause:
          separated = begins_part = true;
          continue;
        case role::semicolon:
          if (out_.parts.size() == 1) in_semicolons = true;
          if (!in_semicolons) return done();
          counted = separated = begins_part = true;
          continue;
        case role::plus:
          separated = true;
          continue;
        case role::bare:
          if (!is_sum()) return std::nullopt;
          out_.parts.push_back(i);
          continue;
        case role::number:
          if (s_.amount(i).unit == quantity_unit::percent) continue;
          if (!separated || s_.amount(i).how != exactness::exact) return std::nullopt;
          if (s_.amount(i).measure != s_.amount(out_.whole).measure) return done_open();
          out_.parts.push_back(i);
          counted = true;
          separated = false;
          break;
        case role::and_so_on:
          if (!out_.parts.empty() && s_.tokens[out_.parts.back()].last == t.first)
            return done_open();
          break;
        case role::including:
          if (out_.parts.empty()) return std::nullopt;
          return done_open();
        case role::activity:
        case role::verb:
        case role::newly:
          if (begins_part && !out_.parts.empty() && t.is == role::activity) return done_open();
          break;
        default:
          break;
      }
      begins_part = false;
    }
    return done();
  }

 private:
  [[nodiscard]] std::uint16_t depth_of(std::size_t opener) const {
    const sentence_token& t = s_.tokens[opener];
    return t.is == role::open ? static_cast<std::uint16_t>(t.depth + 1) : t.depth;
  }
  /// Whether numbers follow that may be parts, behind words of another kind.
  [[nodiscard]] bool more_behind(std::size_t token) const {
    for (std::size_t i = token; i < s_.tokens.size(); ++i) {
      if (is_pieces(s_, i) && s_.amount(i).measure == s_.amount(out_.whole).measure) return true;
    }
    return false;
  }
  /// “（32+2+2）”
  [[nodiscard]] bool is_sum() const {
    return std::any_of(s_.tokens.begin() + static_cast<std::ptrdiff_t>(opener_), s_.tokens.end(),
                       [](const sentence_token& t) { return t.is == role::plus; });
  }
  std::optional<number_list> done() {
    if (out_.parts.size() < 2) return std::nullopt;
    const sentence_token& whole = s_.tokens[out_.whole];
    if (!s_.is(opener_, role::among)) return out_;  // it stands at its whole
    for (std::size_t i = out_.whole; i-- > 0 && out_.also.size() < most_wholes;) {
      const sentence_token& t = s_.tokens[i];
      if (t.depth == whole.depth && is_pieces(s_, i) &&
          s_.amount(i).measure == s_.amount(out_.whole).measure)
        out_.also.push_back(i);
    }
    return out_;
  }
  std::optional<number_list> done_open() {
    out_.open = true;
    return done();
  }

  const sentence& s_;
  std::size_t opener_;
  std::uint16_t depth_;
  number_list out_;
};

/// The number that a word can open the parts of: the last one before it outside brackets.
std::optional<std::size_t> whole_before(const sentence& s, std::size_t opener) {
  const std::uint16_t depth = s.tokens[opener].depth;
  for (std::size_t i = opener; i-- > 0;) {
    const sentence_token& t = s.tokens[i];
    if (t.is == role::semicolon) return std::nullopt;
    if (t.depth > depth || (t.is != role::number && t.is != role::bare)) continue;
    if (t.is == role::number && s.amount(i).unit == quantity_unit::percent) continue;
    if (!is_pieces(s, i) || s.amount(i).how != exactness::exact) return std::nullopt;
    return i;
  }
  return std::nullopt;
}

/// Words between 占 and its percentage that name no other whole.
bool names_no_whole(std::u32string_view text) {
  constexpr std::array words{U"比例", U"比",   U"约",   U"答复", U"办结",
                             U"受理", U"收到", U"全部", U"总"};
  std::u32string rest;
  while (!text.empty()) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](std::u32string_view w) { return text.starts_with(w); });
    const std::size_t size = found == words.end() ? 1 : std::u32string_view(*found).size();
    if (found == words.end()) rest += text[0];
    text.remove_prefix(size);
  }
  return is_filler(rest);
}

}  // namespace

std::vector<number_list> find_lists(const sentence& s) {
  std::vector<number_list> found;
  for (std::size_t i = 1; i < s.tokens.size(); ++i) {
    const sentence_token& t = s.tokens[i];
    std::optional<std::size_t> whole;
    if (t.is == role::among && t.detail == 0) {
      whole = whole_before(s, i);
    } else if (t.is == role::open || t.is == role::colon) {
      const bool behind = is_pieces(s, i - 1) && s.tokens[i - 1].last == t.first &&
                          s.amount(i - 1).how == exactness::exact;
      const bool opened = i + 1 < s.tokens.size() && s.is(i + 1, role::among);
      if (behind && !opened) whole = i - 1;
    }
    if (!whole) continue;
    if (auto list = list_reader(s, *whole, i).read()) found.push_back(std::move(*list));
  }
  return found;
}

std::vector<number_share> find_shares(const sentence& s) {
  std::vector<number_share> found;
  for (std::size_t i = 2; i < s.tokens.size(); ++i) {
    if (!s.is(i, role::number) || s.amount(i).unit != quantity_unit::percent) continue;
    if (s.is(i - 1, role::open) && is_pieces(s, i - 2) &&
        s.tokens[i - 2].last == s.tokens[i - 1].first &&
        s.tokens[i - 1].last == s.tokens[i].first) {
      found.push_back({i, i - 2});
      continue;
    }
    std::size_t k = i - 1;
    while (k > 0 && s.tokens[i].first - s.tokens[k].last < 12 &&
           (s.is(k, role::verb) || s.is(k, role::request) || s.is(k, role::bare_request)))
      --k;
    if (!s.is(k, role::share)) continue;
    const std::u32string_view text(s.text);
    if (!names_no_whole(text.substr(s.tokens[k].last, s.tokens[i].first - s.tokens[k].last)))
      continue;
    std::size_t part = k;
    while (part > 0 && (s.is(part - 1, role::comma) || s.is(part - 1, role::pause) ||
                        s.is(part - 1, role::open)))
      --part;
    if (part == 0 || !is_pieces(s, part - 1)) continue;
    if (s.tokens[k].first - s.tokens[part - 1].last > 3) continue;
    found.push_back({i, part - 1});
  }
  return found;
}

int growth_of(const sentence& s, std::size_t percentage) {
  int sign = 0;
  for (std::size_t i = percentage; i-- > 0;) {
    const sentence_token& t = s.tokens[i];
    if (t.is == role::comma || t.is == role::semicolon || t.is == role::number ||
        t.is == role::blocker)
      return 0;
    if (t.is == role::up || t.is == role::down) {
      if (sign != 0 || s.tokens[percentage].first - t.last > 2) return 0;
      sign = t.is == role::up ? 1 : -1;
    }
    if (t.is == role::compared) return sign;
  }
  return 0;
}

std::pair<std::size_t, std::size_t> clause_around(const sentence& s, std::size_t token) {
  const auto bounds = [](role r) {
    return r == role::comma || r == role::semicolon || r == role::open || r == role::close;
  };
  std::size_t first = 0;
  std::size_t last = s.text.size();
  for (std::size_t i = token; i-- > 0;) {
    if (!bounds(s.tokens[i].is)) continue;
    first = s.tokens[i].last;
    break;
  }
  for (std::size_t i = token + 1; i < s.tokens.size(); ++i) {
    if (!bounds(s.tokens[i].is)) continue;
    last = s.tokens[i].first;
    break;
  }
  return {first, last};
}

}  // namespace govreport::detail
