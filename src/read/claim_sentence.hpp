// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim_words.hpp"
#include "govreport/model/claim.hpp"
#include "quantities.hpp"

namespace govreport::detail {

/// A word, mark or number of a sentence, with how many brackets are open around it.
struct sentence_token {
  role is = role::neutral;
  std::uint8_t detail = 0;
  std::uint16_t depth = 0;
  std::uint32_t first = 0;  // characters [first, last) of the sentence
  std::uint32_t last = 0;
  std::uint32_t number = 0;  // of `numbers`, where it is one
};

/// A sentence of running text, folded and without spaces, as tokens; and what is known from before.
struct sentence {
  std::u32string text;
  std::vector<std::uint32_t> at;  // the character of the document of each of `text`
  std::vector<sentence_token> tokens;
  std::vector<printed_number> numbers;
  bool after_requests = false;         // one of the two sentences before speaks of requests
  bool has_requests = false;           // this one does
  bool has_disclosure = false;         // this one or one of the two before speaks of 信息公开
  std::optional<std::int32_t> year{};  // that the report is about
  std::u32string authority;            // that reports

  void clear() {
    text.clear();
    at.clear();
    tokens.clear();
    numbers.clear();
    has_requests = false;
  }
  [[nodiscard]] bool is(std::size_t t, role r) const { return tokens[t].is == r; }
  [[nodiscard]] const quantity& amount(std::size_t t) const {
    return numbers[tokens[t].number].amount;
  }
  /// Whether what stands between two places, brackets left out, says nothing about what is counted.
  [[nodiscard]] bool only_filler(std::size_t first, std::size_t last) const;
};

/// Finds the words, marks and numbers of `text`.
void find_tokens(sentence& s);

/// What a number counts, by the words of its own clause.
struct counted {
  std::vector<claim_subject> about;  // nothing: no fact that the tables hold
  bool only_new = false;
  bool of_another = false;  // another body is named before the verb
};
[[nodiscard]] counted what_is_counted(const sentence& s, std::size_t number);

/// What a sentence denies, and the token that denies it.
struct denial {
  std::size_t token = 0;
  std::vector<claim_subject> about;
};
[[nodiscard]] std::vector<denial> find_denials(const sentence& s);

/// A number with parts, all as tokens.
struct number_list {
  std::size_t whole = 0;
  std::vector<std::size_t> also;   // numbers before that can be the whole instead, nearest first
  std::vector<std::size_t> parts;  // at least two
  bool open = false;
};
[[nodiscard]] std::vector<number_list> find_lists(const sentence& s);

/// A percentage of a number.
struct number_share {
  std::size_t percentage = 0;
  std::size_t part = 0;
};
/// Shares as 占 says them, or brackets behind the number.
[[nodiscard]] std::vector<number_share> find_shares(const sentence& s);

/// The sign of a percentage that is growth against last year: 1, -1, or 0 where it is none.
[[nodiscard]] int growth_of(const sentence& s, std::size_t percentage);

/// The places between which a token's clause stands: commas, stops and the brackets around it.
[[nodiscard]] std::pair<std::size_t, std::size_t> clause_around(const sentence& s,
                                                                std::size_t token);

}  // namespace govreport::detail
