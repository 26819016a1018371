// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>

#include "claim_sentence.hpp"
#include "govreport/core/characters.hpp"

namespace govreport::detail {
namespace {

/// Between a verb and what it governs, in characters: more is another thought.
constexpr std::size_t longest_reach = 30;
/// Behind a number, up to the word that says what became of the things counted.
constexpr std::size_t forward_reach = 12;

constexpr std::array request_measures{"件", "条", "份", "宗", "起",  "个",
                                      "次", "项", "例", "封", "件次"};

bool counts_requests(const quantity& q) {
  return q.unit == quantity_unit::pieces &&
         std::find(request_measures.begin(), request_measures.end(), q.measure) !=
             request_measures.end();
}

claim_subject of(claim_fact fact) { return {fact, {}, {}}; }
claim_subject subject_of(const sentence_token& t) {
  if (t.is == role::row) return {claim_fact::row, static_cast<request_row>(t.detail), {}};
  return of(static_cast<claim_fact>(t.detail));
}

bool is_number(role r) { return r == role::number || r == role::bare; }

/// Words between two names of one number: “予以公开及部分公开3件”.
bool joins(std::u32string_view between) {
  for (std::u32string_view w : {U"及", U"和", U"、", U"与", U"或", U"以及", U"或者", U"/"}) {
    if (between == w) return true;
  }
  return false;
}

/// The words before a number that can name what it counts, from right to left.
class label_reader {
 public:
  label_reader(const sentence& s, std::size_t number) : s_(s), number_(number) {
    const sentence_token& n = s.tokens[number];
    for (std::size_t i = number; i-- > 0;) {
      const sentence_token& t = s.tokens[i];
      if (t.depth > n.depth) continue;  // brackets stand aside
      if (t.is == role::open) {
        if (t.depth < n.depth) break;
        continue;
      }
      if (t.is == role::close) continue;
      if (t.is == role::comma || t.is == role::semicolon || is_number(t.is) ||
          (t.is == role::colon && t.last != n.first) || (t.is == role::among && t.detail == 0))
        break;
      if (t.is == role::colon) continue;
      if (label_size_ == label_.size()) break;
      label_[label_size_++] = i;
    }
  }

  counted read() {
    std::size_t right = s_.tokens[number_].first;
    for (std::size_t k = 0; k < label_size_; ++k) {
      const std::size_t i = label_[k];
      const sentence_token& t = s_.tokens[i];
      const bool near = s_.only_filler(t.last, right);
      switch (t.is) {
        case role::request:
        case role::bare_request:
          if (object_ == role::neutral) {
            if (!near) return {};
            object_ = t.is;
          }
          break;
        case role::neutral:
        case role::last_year:
        case role::next_year:
        case role::year:
        case role::all:
        case role::scope:
        case role::pause:
        case role::happen:
        case role::decided:
        case role::including:
          if (object_ == role::neutral && !near) return {};
          if (t.is == role::last_year) last_ = true;
          if (t.is == role::next_year) next_ = true;
          if (t.is == role::year) note_year(i);
          break;
        case role::newly:
        case role::verb:
          return by_verb(i, near, right);
        case role::carry:
          return near ? by_carry(k) : counted{};
        case role::outcome:
        case role::row:
          return near && object_ != role::request ? by_outcome(k) : counted{};
        case role::review:
          return near && object_ == role::neutral ? by_review(k) : counted{};
        case role::review_outcome:
          return near ? by_review_outcome(i) : counted{};
        case role::document:
          return near ? by_document(k) : counted{};
        case role::issued:
        case role::repealed:
        case role::in_force:
          return near ? by_document_verb(i) : counted{};
        case role::fee:
          return near ? by_fee() : counted{};
        case role::decision:
          return near ? by_decision(i) : counted{};
        default:
          return {};
      }
      right = t.first;
    }
    return object_ == role::neutral ? by_what_follows() : counted{};
  }

 private:
  [[nodiscard]] const quantity& amount() const { return s_.amount(number_); }
  void note_year(std::size_t i) {
    if (!s_.year) return;
    const std::int64_t y = s_.amount(i).value;
    last_ = last_ || y == *s_.year - 1;
    next_ = next_ || y == *s_.year + 1;
  }
  [[nodiscard]] bool before(std::size_t token, role r) const {
    return std::any_of(s_.tokens.begin(), s_.tokens.begin() + static_cast<std::ptrdiff_t>(token),
                       [r](const sentence_token& t) { return t.is == r; });
  }

  /// The first word behind the number in its clause, if it says what became of the things counted.
  [[nodiscard]] const sentence_token* follower() const {
    const sentence_token& n = s_.tokens[number_];
    for (std::size_t i = number_ + 1; i < s_.tokens.size(); ++i) {
      const sentence_token& t = s_.tokens[i];
      if (t.depth > n.depth || t.is == role::open || t.is == role::close) {
        if (t.depth < n.depth) return nullptr;
        continue;
      }
      if (t.first > n.last + forward_reach + 8) return nullptr;
      switch (t.is) {
        case role::comma:
        case role::pause:
        case role::semicolon:
        case role::colon:
        case role::number:
        case role::bare:
        case role::among:
          return nullptr;
        case role::bare_request:
        case role::neutral:
        case role::all:
        case role::year:
        case role::next_year:
        case role::last_year:
          continue;
        default:
          return &t;
      }
    }
    return nullptr;
  }

  counted by_verb(std::size_t i, bool near, std::size_t right) const {
    if (!counts_requests(amount())) return {};
    const sentence_token& t = s_.tokens[i];
    const bool newly = t.is == role::newly;
    const auto fact = static_cast<claim_fact>(t.detail);
    const sentence_token* next = follower();
    if (object_ == role::request) {
      if (right > t.last + longest_reach) return {};
    } else if (object_ == role::bare_request) {
      if (!near || (!s_.has_requests && !s_.after_requests)) return {};
    } else {
      if (!near) return {};
      if (fact == claim_fact::handled && handled_in_another_year(i)) return by_year_of_handling(i);
      const bool ends = newly || fact == claim_fact::concluded || fact == claim_fact::replied;
      const bool spoken_of = before(i, role::request) || (ends && s_.after_requests) ||
                             (next != nullptr && next->is == role::request);
      if (!spoken_of || before_blocker(i)) return {};
    }
    // “答复18件予以公开”: the answers, or those granted.
    if (next != nullptr && (next->is == role::outcome || next->is == role::row ||
                            next->is == role::carry || next->is == role::review))
      return {};
    counted c{{of(fact)}, newly, false};
    const bool among = before(i, role::among);
    if (among && (!s_.only_filler(clause_start(i), t.first) ||
                  (!newly && (fact == claim_fact::received || fact == claim_fact::handled))))
      return {};
    c.of_another = names_another(t.first);
    return c;
  }

  /// “转下年度办理7件”, “结转上年度办理3件”: the year stands right before the verb.
  [[nodiscard]] bool handled_in_another_year(std::size_t verb) const {
    if (verb == 0) return false;
    const sentence_token& t = s_.tokens[verb - 1];
    return (t.is == role::next_year || t.is == role::last_year) &&
           s_.only_filler(t.last, s_.tokens[verb].first);
  }
  [[nodiscard]] counted by_year_of_handling(std::size_t verb) const {
    const sentence_token& year = s_.tokens[verb - 1];
    const std::u32string_view before = std::u32string_view(s_.text).substr(0, year.first);
    const bool carried =
        before.ends_with(U"转") || before.ends_with(U"结转至") || before.ends_with(U"结转到");
    if (!carried || !(s_.has_requests || s_.after_requests)) return {};
    return {{of(year.is == role::next_year ? claim_fact::carried_out : claim_fact::carried_in)},
            false,
            false};
  }

  /// Whether a word that makes it another matter stands in the same clause before the verb.
  [[nodiscard]] bool before_blocker(std::size_t token) const {
    for (std::size_t i = token; i-- > 0;) {
      const role r = s_.tokens[i].is;
      if (r == role::comma || r == role::semicolon) return false;
      if (r == role::blocker || r == role::review || r == role::activity) return true;
    }
    return false;
  }

  /// Whether documents, not requests, are what was or was not disclosed.
  [[nodiscard]] bool of_documents(std::size_t token) const {
    return std::any_of(
        s_.tokens.begin(), s_.tokens.begin() + static_cast<std::ptrdiff_t>(token),
        [](const sentence_token& t) { return t.is == role::blocker && t.detail == 1; });
  }

  [[nodiscard]] std::size_t clause_start(std::size_t token) const {
    for (std::size_t i = token; i-- > 0;) {
      const sentence_token& t = s_.tokens[i];
      if (t.is == role::comma || t.is == role::semicolon || t.is == role::among ||
          t.is == role::colon || t.is == role::open || t.is == role::pause)
        return t.last;
    }
    return 0;
  }

  /// Whether a body other than the one that reports is the subject: “市住建局收到”.
  [[nodiscard]] bool names_another(std::size_t verb) const {
    std::u32string_view text = std::u32string_view(s_.text).substr(0, verb);
    for (bool cut = true; cut;) {
      cut = false;
      for (std::u32string_view w : {U"共计", U"总共", U"已经", U"全年", U"年度", U"本年", U"当年",
                                    U"依法", U"按时", U"按期", U"共", U"总", U"已", U"均", U"也"}) {
        if (!text.ends_with(w)) continue;
        text.remove_suffix(w.size());
        cut = true;
      }
    }
    constexpr std::u32string_view endings = U"局委厅办院所科镇乡府站队县区市部行司校旗州道心社会";
    if (text.size() < 2 || endings.find(text.back()) == endings.npos) return false;
    const std::u32string_view last_two = text.substr(text.size() - 2);
    if (last_two == U"社会" || last_two == U"全部" || last_two == U"进行" || last_two == U"渠道")
      return false;
    constexpr std::u32string_view own = U"我本全该";
    if (own.find(last_two[0]) != own.npos) return false;
    return s_.authority.find(last_two) == std::u32string::npos;
  }

  counted by_carry(std::size_t k) {
    if (!counts_requests(amount()) || !(s_.has_requests || s_.after_requests)) return {};
    const sentence_token& carry = s_.tokens[label_[k]];
    if (carry.detail == 1) last_ = true;
    for (std::size_t j = k + 1; j < label_size_; ++j) {
      const sentence_token& t = s_.tokens[label_[j]];
      if (t.last + 3 < carry.first) break;
      if (t.is == role::last_year) last_ = true;
      if (t.is == role::year) note_year(label_[j]);
    }
    if (last_ == next_) return {};
    return {{of(last_ ? claim_fact::carried_in : claim_fact::carried_out)}, false, false};
  }

  counted by_outcome(std::size_t k) const {
    if (!counts_requests(amount())) return {};
    const std::size_t last = label_[k];
    if (!s_.has_requests && (!s_.after_requests || of_documents(last))) return {};
    counted c{{subject_of(s_.tokens[last])}, false, false};
    std::size_t right = s_.tokens[last].first;
    for (std::size_t j = k + 1; j < label_size_; ++j) {
      const sentence_token& t = s_.tokens[label_[j]];
      if (t.is == role::pause) continue;
      const bool names = t.is == role::outcome || t.is == role::row;
      if (!names || !joins(std::u32string_view(s_.text).substr(t.last, right - t.last))) break;
      c.about.insert(c.about.begin(), subject_of(t));
      right = t.first;
    }
    return c;
  }

  counted by_review(std::size_t k) const {
    if (!counts_requests(amount())) return {};
    const std::size_t last = label_[k];
    if (!s_.has_disclosure) return {};
    counted c{{subject_of(s_.tokens[last])}, false, false};
    std::size_t right = s_.tokens[last].first;
    for (std::size_t j = k + 1; j < label_size_; ++j) {
      const sentence_token& t = s_.tokens[label_[j]];
      if (t.is == role::blocker || t.is == role::disclosed || t.is == role::activity) return {};
      if (t.is != role::review) continue;
      std::u32string_view between = std::u32string_view(s_.text).substr(t.last, right - t.last);
      for (std::u32string_view w : {U"案件", U"被提起", U"提起", U"被"}) {
        if (between.starts_with(w)) between.remove_prefix(w.size());
        if (between.ends_with(w)) between.remove_suffix(w.size());
      }
      if (!joins(between)) return {};
      c.about.insert(c.about.begin(), subject_of(t));
      right = t.first;
    }
    return c;
  }

  /// “行政复议7件，其中维持5件”; with two kinds of reviews before it nobody can tell which.
  counted by_review_outcome(std::size_t i) const {
    if (!counts_requests(amount()) || !s_.has_disclosure) return {};
    const sentence_token* channel = nullptr;
    for (std::size_t k = i; k-- > 0;) {
      const sentence_token& t = s_.tokens[k];
      if (t.is == role::semicolon) break;
      if (t.is != role::review) continue;
      if (channel != nullptr && channel->detail != t.detail) return {};
      channel = &t;
    }
    if (channel == nullptr) return {};
    claim_subject about = subject_of(*channel);
    about.outcome = static_cast<review_outcome>(s_.tokens[i].detail);
    return {{about}, false, false};
  }

  static claim_fact of_document(const sentence_token& document, role verb) {
    const auto issued = static_cast<std::size_t>(document.detail);
    const std::size_t step = verb == role::issued ? 0 : verb == role::repealed ? 1 : 2;
    return enumerators<claim_fact>[issued + step];
  }
  [[nodiscard]] bool counts_documents() const {
    const std::string& m = amount().measure;
    return amount().unit == quantity_unit::pieces &&
           (m == "件" || m == "份" || m == "个" || m == "部");
  }
  [[nodiscard]] counted by_fee() const {
    const bool money =
        amount().unit == quantity_unit::yuan || amount().unit == quantity_unit::wan_yuan;
    if (!money || !has(role::charged)) return {};
    return {{of(claim_fact::processing_fee)}, false, false};
  }
  [[nodiscard]] bool has(role r) const {
    return std::any_of(s_.tokens.begin(), s_.tokens.end(),
                       [r](const sentence_token& t) { return t.is == r; });
  }

  /// “制发行政规范性文件5件”. Where some were amended nobody can tell what is counted as issued.
  counted by_document(std::size_t k) const {
    if (!counts_documents() || has(role::revised)) return {};
    for (std::size_t j = k + 1; j < label_size_; ++j) {
      const sentence_token& t = s_.tokens[label_[j]];
      if (t.is == role::issued || t.is == role::repealed || t.is == role::in_force) {
        if (s_.tokens[label_[k]].first > t.last + 6) return {};
        return {{of(of_document(s_.tokens[label_[k]], t.is))}, false, false};
      }
      if (t.is == role::neutral || t.is == role::scope || t.is == role::year) continue;
      return {};
    }
    return {};
  }

  /// “规范性文件…，废止1件”
  counted by_document_verb(std::size_t i) const {
    if (!counts_documents() || has(role::revised)) return {};
    for (std::size_t k = i; k-- > 0;) {
      const role r = s_.tokens[k].is;
      if (r == role::document)
        return {{of(of_document(s_.tokens[k], s_.tokens[i].is))}, false, false};
      if (r == role::disclosed || r == role::blocker || r == role::semicolon) return {};
    }
    return {};
  }

  counted by_decision(std::size_t i) const {
    if (amount().unit != quantity_unit::pieces || has(role::disclosed)) return {};
    for (std::size_t k = i; k-- > 0;) {
      const sentence_token& t = s_.tokens[k];
      if (t.is == role::semicolon || t.is == role::blocker) return {};
      const bool handled = t.is == role::verb && t.detail == index_of(claim_fact::handled);
      if (t.is == role::decided || handled) return {{subject_of(s_.tokens[i])}, false, false};
    }
    return {};
  }

  /// “18件予以公开”, “2件因信息不存在无法提供”, “72件…顺延到下年度答复”
  counted by_what_follows() const {
    if (!counts_requests(amount())) return {};
    const sentence_token* t = follower();
    const sentence_token& n = s_.tokens[number_];
    if (t == nullptr || t->first > n.last + forward_reach + (t->is == role::carry ? 8 : 0))
      return {};
    const auto i = static_cast<std::size_t>(t - s_.tokens.data());
    const bool requests = s_.has_requests || s_.after_requests;
    if (t->is == role::outcome && requests) return {{subject_of(*t)}, false, false};
    if (t->is == role::carry && requests && t->detail == 0) {
      for (std::size_t k = i + 1; k < s_.tokens.size() && s_.tokens[k].first < t->last + 4; ++k) {
        if (s_.tokens[k].is == role::next_year ||
            (s_.tokens[k].is == role::year && s_.year && s_.amount(k).value == *s_.year + 1))
          return {{of(claim_fact::carried_out)}, false, false};
      }
    }
    return {};
  }

  const sentence& s_;
  std::size_t number_;
  std::array<std::size_t, 16> label_{};
  std::size_t label_size_ = 0;
  role object_ = role::neutral;
  bool last_ = false;
  bool next_ = false;
};

bool narrows(role r) {
  return r == role::blocker || r == role::disclosed || r == role::activity || is_number(r);
}

/// Whether the requests denied are of another kind: “未收到公开申请行政复议…”.
bool goes_on(const sentence& s, std::size_t object) {
  for (std::size_t k = object + 1; k < s.tokens.size(); ++k) {
    const role r = s.tokens[k].is;
    if (r == role::comma || r == role::semicolon) return false;
    if (r == role::review || narrows(r) || r == role::carry || r == role::outcome) return true;
  }
  return false;
}

/// What stands behind a word that denies, up to the end of the clause.
std::vector<claim_subject> denied(const sentence& s, std::size_t negation) {
  std::vector<claim_subject> reviews;
  const sentence_token* verb = nullptr;
  bool lost = false;
  bool carry = false;
  bool last = false;
  bool next = false;
  bool charged = false;
  std::size_t right = s.tokens[negation].last;
  for (std::size_t i = negation + 1; i < s.tokens.size(); ++i) {
    const sentence_token& t = s.tokens[i];
    if (t.depth != s.tokens[negation].depth || t.is == role::comma || t.is == role::semicolon)
      break;
    if (t.first > right + longest_reach) break;
    if (narrows(t.is) || t.is == role::negation) return {};
    if (t.is == role::fee) return {of(claim_fact::processing_fee)};
    if (t.is == role::charged) charged = true;
    if (t.is == role::verb || t.is == role::newly) {
      if (verb == nullptr) verb = &t;
      const auto fact = static_cast<claim_fact>(t.detail);
      if (fact == claim_fact::replied || fact == claim_fact::concluded) return {};
    }
    if (t.is == role::review) reviews.push_back(subject_of(t));
    lost = lost || t.is == role::lost || t.is == role::review_outcome;
    carry = carry || t.is == role::carry;
    last = last || t.is == role::last_year || (t.is == role::carry && t.detail == 1);
    next = next || t.is == role::next_year;
    const bool object = t.is == role::request || t.is == role::bare_request;
    if (object && reviews.empty() && !charged) {
      const bool strong = t.is == role::request;
      const bool plain = s.only_filler(right, t.first);
      if (carry) break;
      if (!goes_on(s, i)) {
        if (!strong && !(plain && (s.has_requests || s.after_requests))) return {};
        if (verb == nullptr && !plain) return {};
        return {of(verb == nullptr ? claim_fact::received : static_cast<claim_fact>(verb->detail))};
      }
    }
    right = t.last;
  }
  if (carry && last != next) return {of(last ? claim_fact::carried_in : claim_fact::carried_out)};
  if (reviews.empty() || !s.has_disclosure) return {};
  std::vector<claim_subject> unique;
  for (claim_subject& r : reviews) {
    if (lost) r.outcome = review_outcome::corrected;
    if (std::find(unique.begin(), unique.end(), r) == unique.end()) unique.push_back(r);
  }
  return unique;
}

}  // namespace

counted what_is_counted(const sentence& s, std::size_t number) {
  return label_reader(s, number).read();
}

std::vector<denial> find_denials(const sentence& s) {
  std::vector<denial> found;
  for (std::size_t i = 0; i < s.tokens.size(); ++i) {
    if (s.tokens[i].is != role::negation) continue;
    bool doubled = false;
    for (std::size_t k = i; k-- > 0;) {
      const role r = s.tokens[k].is;
      if (r == role::comma || r == role::semicolon) break;
      doubled = doubled || r == role::negation;
    }
    if (doubled) continue;
    if (auto about = denied(s, i); !about.empty()) found.push_back({i, std::move(about)});
  }
  return found;
}

}  // namespace govreport::detail
