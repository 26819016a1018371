// SPDX-License-Identifier: BSL-1.0
#include "claims.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "claim_sentence.hpp"
#include "govreport/core/characters.hpp"
#include "govreport/core/utf8.hpp"

namespace govreport::detail {
namespace {

// Longer sentences, and more numbers in one, are tables whose cells ran together. A document that
// states more is no report; the bound keeps what is held in proportion.
constexpr std::size_t longest_sentence = 2000;
constexpr std::size_t most_numbers = 100;
constexpr std::size_t most_claims = 2000;
constexpr std::size_t most_wholes = 4;
constexpr std::size_t longest_text = 300;
constexpr std::size_t longest_clause = 120;
constexpr std::size_t longest_label = 40;
constexpr std::size_t longest_heading = 30;

bool ends_sentence(char32_t c) { return c == U'。' || c == U'!' || c == U'?'; }

class claim_finder {
 public:
  claim_finder(const document& doc, const report& of, std::span<const std::uint32_t> placed)
      : doc_(doc), placed_(placed) {
    s_.year = of.year;
    const std::string_view name = of.authority.view();
    for (std::size_t i = 0; i < name.size();) s_.authority += fold(take_character(name, i));
  }

  void read(const prose& p) {
    section_ = p.section;
    since_requests_ = since_disclosure_ = far;
    if (p.section == 4) since_disclosure_ = 0;  // its title says what the reviews are about
    office_ = claim_scope::unsaid;
    auto at = std::partition_point(doc_.pieces.begin(), doc_.pieces.end(),
                                   [&](const piece& one) { return one.last <= p.first; });
    for (; at != doc_.pieces.end() && at->first < p.last; ++at) {
      if (at->is_cell()) end_sentence(false);
      if (at->is_cell() || at->is_blank()) continue;
      const std::uint32_t first = std::max(at->first, p.first);
      const std::uint32_t last = std::min(at->last, p.last);
      if (first >= last) continue;
      if (begins_paragraph(first, last)) end_sentence(false);
      scan(first, last);
      if (doc_.format == document_format::html || doc_.format == document_format::docx ||
          is_heading(first, last))
        end_sentence(false);
    }
    end_sentence(false);
  }

  std::vector<claim> take() { return std::move(claims_); }

 private:
  static constexpr std::uint32_t far = 1000;

  /// “（一）…”, “2.…”, “一是…”, “- …”: a line that does not go on from the one before it.
  [[nodiscard]] bool begins_paragraph(std::uint32_t first, std::uint32_t last) const {
    const auto at = [&](std::uint32_t k) { return k < last ? fold(doc_.text[k]) : U'\0'; };
    while (first < last && is_space(doc_.text[first])) ++first;
    const char32_t c = at(first);
    if (c == U'#' || c == U'*' || c == U'>' || c == U'|') return true;
    if (c == U'-' && !is_digit(at(first + 1))) return true;
    std::uint32_t k = first + (c == U'(');
    const std::uint32_t ordinal = k;
    while (ideograph_digit(at(k)) != 0 || (is_digit(at(k)) && k < ordinal + 2)) ++k;
    if (k == ordinal) return false;
    const char32_t mark = at(k);
    if (c == U'(') return mark == U')';
    return mark == U'、' || mark == U'是' || (mark == U'.' && !is_digit(at(k + 1)));
  }
  [[nodiscard]] bool is_heading(std::uint32_t first, std::uint32_t last) const {
    if (!begins_paragraph(first, last)) return false;
    std::size_t words = 0;
    for (std::uint32_t i = first; i < last; ++i) {
      const char32_t c = fold(doc_.text[i]);
      if (ends_sentence(c) || c == U',' || c == U';') return false;
      words += !is_space(c);
    }
    return words <= longest_heading;
  }

  /// What the characters of a sentence show before anything is compared: most sentences state
  /// nothing that is looked for and are not looked at again.
  struct signals {
    bool number = false;
    bool denial = false;   // 未, 没有, 无
    bool subject = false;  // 申请, 复议, 规章 …
    bool list = false;     // 其中, 占, brackets behind a unit
    bool body = false;     // an office: the next sentences may speak of it
    bool disclosure = false;
    bool requests = false;

    [[nodiscard]] bool notable() const {
      return (number && (subject || list)) || (denial && subject) || body;
    }
  };

  /// Takes a line in.
  void scan(std::uint32_t first, std::uint32_t last) {
    std::uint32_t from = first;
    for (std::uint32_t i = first; i < last; ++i) {
      if (!is_signal(doc_.text[i])) continue;
      const char32_t c = fold(doc_.text[i]);
      if (!ends_sentence(c)) {
        note(c, i > first ? doc_.text[i - 1] : U'\0', i > first + 1 ? doc_.text[i - 2] : U'\0');
        continue;
      }
      stretches_.emplace_back(from, i);
      end_sentence(true);
      from = i + 1;
    }
    if (from < last) stretches_.emplace_back(from, last);
  }

  void note(char32_t c, char32_t before, char32_t before_that) {
    switch (c) {
      case U'请':
        seen_.subject = seen_.subject || before == U'申';
        seen_.requests =
            seen_.requests || (before == U'申' && (before_that == U'依' || before_that == U'开'));
        return;
      case U'开':
        seen_.disclosure = seen_.disclosure || (before == U'公' && before_that == U'息');
        return;
      case U'议':
      case U'讼':
      case U'费':
      case U'转':
      case U'章':
      case U'可':
      case U'罚':
      case U'制':
        seen_.subject = seen_.subject || before == U'复' || before == U'诉' || before == U'理' ||
                        before == U'结' || before == U'规' || before == U'许' || before == U'处' ||
                        before == U'强';
        return;
      case U'中':
      case U'括':
      case U'占':
        seen_.list = seen_.list || c == U'占' || before == U'其' || before == U'包';
        return;
      case U'(':
      case U':':
        seen_.list = seen_.list || measures.find(before) != measures.npos;
        return;
      case U'室':
      case U'厅':
      case U'办':
      case U'关':
        seen_.body =
            seen_.body || before == U'公' || before == U'府' || before == U'我' || before == U'机';
        return;
      case U'未':
      case U'没':
      case U'无':
        seen_.denial = true;
        return;
      default:
        if (is_digit(c)) seen_.number = true;
        if (c == U'件' && before == U'文') seen_.subject = true;
        seen_.number = seen_.number || is_numeral(before) || before == U'余';
    }
  }

  static constexpr std::u32string_view measures = U"件条份宗起个次项例篇期";

  /// The characters that the two above ask for.
  static bool is_signal(char32_t c) {
    static constexpr auto set = [] {
      std::array<std::uint64_t, 1024> bits{};
      for (char32_t one : std::u32string_view(
               U"0123456789０１２３４５６７８９。!！?？未没无请开议讼费转章可罚制中括占(（:：室厅办"
               U"关件条份宗起个次项"))
        bits[one / 64] |= std::uint64_t{1} << (one % 64);
      return bits;
    }();
    return c <= 0xFFFF && (set[c / 64] >> (c % 64) & 1) != 0;
  }

  /// Puts the characters of a sentence together, folded and without spaces.
  void collect() {
    for (const auto& [first, last] : stretches_) {
      bool space = !s_.text.empty();
      for (std::uint32_t i = first; i < last && s_.text.size() < longest_sentence; ++i) {
        const char32_t c = doc_.text[i];
        if (is_space(c)) {
          space = true;
          continue;
        }
        const char32_t folded = fold(c);
        // Digits that a space holds apart may be one number or two.
        if (space && is_digit(folded) && !s_.text.empty() && is_digit(s_.text.back())) {
          s_.text += U' ';
          s_.at.push_back(i);
        }
        space = false;
        s_.text += folded;
        s_.at.push_back(i);
      }
    }
  }

  void end_sentence(bool by_stop) {
    if (stretches_.empty()) return;
    if (seen_.notable() && (section_ == 1 || section_ > 4 || by_stop)) {
      collect();
      const bool whole = !s_.text.empty() && s_.text.size() < longest_sentence;
      if (whole && !holds_figure()) state();
      s_.clear();
    }
    if (seen_.requests) since_requests_ = 0;
    if (seen_.requests || seen_.disclosure) since_disclosure_ = 0;
    ++sentence_;
    ++since_requests_;
    ++since_disclosure_;
    seen_ = {};
    stretches_.clear();
  }

  [[nodiscard]] bool holds_figure() const {
    const auto next = std::lower_bound(placed_.begin(), placed_.end(), s_.at.front());
    return next != placed_.end() && *next <= s_.at.back();
  }

  void state() {
    find_tokens(s_);
    if (s_.numbers.size() > most_numbers) return;
    s_.after_requests = since_requests_ <= 2;
    for (const sentence_token& t : s_.tokens) {
      if (t.is == role::request) s_.has_requests = true;
    }
    if (s_.has_requests || s_.text.find(U"信息公开") != std::u32string::npos ||
        s_.text.find(U"公开政府信息") != std::u32string::npos)
      since_disclosure_ = 0;
    if (s_.has_requests) since_requests_ = 0;
    s_.has_disclosure = since_disclosure_ <= 2;
    states_ = false;
    text_.clear();
    find_numbers();
    find_none();
    find_parts();
    find_percentages();
    for (const sentence_token& t : s_.tokens) {
      if (t.is != role::scope || !is_body(t)) continue;
      const auto said = static_cast<claim_scope>(t.detail);
      const bool stays = said == claim_scope::office || said == claim_scope::own_body;
      office_ = stays ? said : claim_scope::unsaid;
    }
  }

  static bool is_body(const sentence_token& scope) {
    const auto said = static_cast<claim_scope>(scope.detail);
    return said != claim_scope::part_of_year && said != claim_scope::other_time;
  }

  /// Whom and which time the words before a token speak of; that one office alone is meant goes on
  /// to the next sentences.
  [[nodiscard]] claim_scope scope_at(std::size_t token) const {
    claim_scope body = office_;
    for (std::size_t i = 0; i < token; ++i) {
      const sentence_token& t = s_.tokens[i];
      if (t.is == role::scope) {
        const auto said = static_cast<claim_scope>(t.detail);
        if (!is_body(t)) return said;
        body = said;
      }
      if (t.is == role::month && s_.amount(i).how != exactness::range &&
          s_.amount(i).highest > s_.amount(i).value && !whole_year(s_.amount(i)))
        return claim_scope::part_of_year;
      if (t.is == role::until && until_month(i)) return claim_scope::part_of_year;
      const bool other_year = t.is == role::year && s_.year && s_.amount(i).value != *s_.year;
      if (other_year && !near_carry(i)) return claim_scope::other_time;
      if (t.is == role::last_year && !near_carry(i)) return claim_scope::other_time;
    }
    return body;
  }
  static bool whole_year(const quantity& months) {
    return months.value == 1 && months.highest == 12;
  }
  /// “截至11月底”; the end of the year is the whole of it.
  [[nodiscard]] bool until_month(std::size_t until) const {
    for (std::size_t i = until + 1; i < s_.tokens.size() && i < until + 4; ++i) {
      if (s_.is(i, role::comma)) return false;
      if (s_.is(i, role::month)) return s_.amount(i).value != 12;
    }
    return true;
  }
  [[nodiscard]] bool near_carry(std::size_t i) const {
    const auto carries = [&](std::size_t k) {
      return k < s_.tokens.size() && s_.is(k, role::carry);
    };
    return carries(i + 1) || carries(i + 2) || (i > 0 && carries(i - 1));
  }

  /// “含上年结转…” anywhere in the sentence: what is counted here may hold last year's too.
  [[nodiscard]] bool includes_carried_in() const {
    for (std::size_t i = 0; i + 1 < s_.tokens.size(); ++i) {
      const bool includes =
          s_.is(i, role::including) || (s_.is(i, role::among) && s_.tokens[i].detail == 0);
      if (!includes) continue;
      for (std::size_t k = i + 1; k < s_.tokens.size() && k < i + 4; ++k) {
        if (s_.is(k, role::carry) &&
            (s_.tokens[k].detail == 1 || s_.is(k - 1, role::last_year) || s_.is(k - 1, role::year)))
          return true;
      }
    }
    return false;
  }

  [[nodiscard]] printed_text printed(std::size_t first, std::size_t last) const {
    const std::uint32_t begin = s_.at[first];
    const std::uint32_t end = s_.at[last - 1] + 1;
    const auto next = std::partition_point(doc_.pieces.begin(), doc_.pieces.end(),
                                           [&](const piece& p) { return p.first <= begin; });
    const source_span where = doc_.where(*std::prev(next), begin, end);
    std::string text;
    // Lines that one sentence runs over are joined; their ends are no part of it.
    for (std::uint32_t from = begin; from < end;) {
      std::uint32_t to = from;
      while (to < end && doc_.text[to] != U'\n' && doc_.text[to] != U'\t') ++to;
      if (from == begin && to == end) return {doc_.utf8(begin, end), where};  // nearly always
      text += doc_.utf8(from, to);
      for (from = to; from < end && is_space(doc_.text[from]);) ++from;
    }
    return {std::move(text), where};
  }

  [[nodiscard]] quantity stated(std::size_t token) const {
    quantity q = s_.amount(token);
    const printed_number& n = s_.numbers[s_.tokens[token].number];
    q.printed = printed(n.first, n.last);
    return q;
  }

  claim* add_claim(claim_kind kind, std::size_t token, std::size_t last_token) {
    if (claims_.size() >= most_claims) return nullptr;
    if (!states_) text_ = printed(0, std::min(s_.text.size(), longest_text)).text;
    states_ = true;
    auto [first, last] = clause_around(s_, token);
    if (last_token != token) last = std::max(last, clause_around(s_, last_token).second);
    if (last - first > longest_clause) {
      const std::size_t at = s_.tokens[token].first;
      first = std::max(first, at > longest_clause / 2 ? at - longest_clause / 2 : 0);
      last = std::min(last, first + longest_clause);
    }
    claim c;
    c.kind = kind;
    c.section = section_;
    c.sentence = sentence_;
    c.scope = scope_at(token);
    c.clause = printed(first, last);
    c.text = text_;
    claims_.push_back(std::move(c));
    return &claims_.back();
  }

  void find_numbers() {
    about_.assign(s_.tokens.size(), {});
    const bool carried_in = includes_carried_in();
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
      if (!s_.is(i, role::number) || s_.amount(i).unit == quantity_unit::percent) continue;
      counted what = what_is_counted(s_, i);
      if (what.about.empty()) continue;
      about_[i] = what.about;
      claim* c = add_claim(claim_kind::number, i, i);
      if (c == nullptr) return;
      c->about = std::move(what.about);
      c->stated = stated(i);
      c->only_new = what.only_new;
      c->with_carried_in = carried_in;
      if (what.of_another) c->scope = claim_scope::other_body;
      note_all_upheld(i, *c);
    }
  }

  /// “复议7件，诉讼9件，均获维持”: as many of each were upheld.
  void note_all_upheld(std::size_t number, const claim& of) {
    const claim_fact fact = of.about.front().fact;
    const bool review = of.about.size() == 1 && !of.about.front().outcome &&
                        fact >= claim_fact::reconsideration &&
                        fact <= claim_fact::litigation_after_reconsideration;
    if (!review) return;
    for (std::size_t i = number + 1; i + 1 < s_.tokens.size(); ++i) {
      if (s_.is(i, role::semicolon) || s_.is(i, role::among)) return;
      if (!s_.is(i, role::all) || !s_.is(i + 1, role::review_outcome)) continue;
      if (s_.tokens[i + 1].first > s_.tokens[i].last + 4) return;
      claim all = of;
      all.about.front().outcome = static_cast<review_outcome>(s_.tokens[i + 1].detail);
      const auto [first, last] = clause_around(s_, i);
      all.clause = printed(first, last);
      if (claims_.size() < most_claims) claims_.push_back(std::move(all));
      return;
    }
  }

  void find_none() {
    for (denial& d : find_denials(s_)) {
      claim* c = add_claim(claim_kind::none, d.token, d.token);
      if (c == nullptr) return;
      c->about = std::move(d.about);
    }
  }

  void find_parts() {
    for (const number_list& list : find_lists(s_)) {
      claim* c = add_claim(claim_kind::list, list.whole, list.parts.back());
      if (c == nullptr) return;
      c->about = about_[list.whole];
      c->stated = stated(list.whole);
      c->open = list.open;
      c->wholes.push_back(c->stated);
      for (std::size_t also : list.also) c->wholes.push_back(stated(also));
      std::size_t from = s_.tokens[list.whole].last;
      for (std::size_t part : list.parts) {
        c->parts.push_back({label(from, part), stated(part), about_[part]});
        from = s_.tokens[part].last;
      }
      lists_.push_back(list);
    }
  }

  /// What stands before the number of a part, behind the last mark.
  [[nodiscard]] std::string label(std::size_t from, std::size_t part) const {
    const std::size_t last = s_.tokens[part].first;
    std::size_t first = from;
    for (std::size_t i = part; i-- > 0 && s_.tokens[i].first >= from;) {
      const role r = s_.tokens[i].is;
      if (r != role::comma && r != role::semicolon && r != role::open && r != role::among &&
          r != role::colon && r != role::close && r != role::plus)
        continue;
      first = s_.tokens[i].last;
      break;
    }
    while (first < last && s_.text[first] == U'、') ++first;
    if (last <= first) return {};
    return printed(std::max(first, last > longest_label ? last - longest_label : 0), last).text;
  }

  /// What became of some requests is not what another outcome is a part of.
  static bool is_outcome(const std::vector<claim_subject>& about) {
    return !about.empty() && about.front().fact >= claim_fact::granted &&
           about.front().fact <= claim_fact::row;
  }

  /// Whether a number can be the whole of a share. One with a share of its own stands beside it,
  /// unless 其中 comes between: “网上8件，占80%，信函2件，占20%”.
  [[nodiscard]] bool is_whole_of(std::size_t number, const number_share& share,
                                 const std::vector<number_share>& all) const {
    if (!s_.is(number, role::number) ||
        s_.amount(number).measure != s_.amount(share.part).measure ||
        s_.amount(number).value < s_.amount(share.part).value || is_outcome(about_[number]))
      return false;
    const bool has_share = std::any_of(
        all.begin(), all.end(), [&](const number_share& other) { return other.part == number; });
    for (std::size_t i = number + 1; has_share && i < share.part; ++i) {
      if (s_.is(i, role::among)) return true;
    }
    return !has_share;
  }

  void find_percentages() {
    const std::vector<number_share> shares = find_shares(s_);
    for (const number_share& share : shares) {
      std::vector<quantity> wholes;
      for (const number_list& list : lists_) {
        if (std::find(list.parts.begin(), list.parts.end(), share.part) == list.parts.end())
          continue;
        wholes.push_back(stated(list.whole));
        for (std::size_t also : list.also) wholes.push_back(stated(also));
      }
      const bool in_list = !wholes.empty();
      for (std::size_t i = share.part; !in_list && i-- > 0 && wholes.size() < most_wholes;) {
        if (is_whole_of(i, share, shares)) wholes.push_back(stated(i));
      }
      if (wholes.empty() && about_[share.part].empty()) continue;
      claim* c = add_claim(claim_kind::share, share.part, share.percentage);
      if (c == nullptr) return;
      c->about = about_[share.part];
      c->stated = stated(share.percentage);
      c->of = stated(share.part);
      c->wholes = std::move(wholes);
    }
    lists_.clear();
    for (std::size_t i = 0; i < s_.tokens.size(); ++i) {
      if (!s_.is(i, role::number) || s_.amount(i).unit != quantity_unit::percent) continue;
      if (const int sign = growth_of(s_, i); sign != 0) add_growth(i, sign);
      if (i > 0 && s_.is(i - 1, role::rate)) add_rate(i);
    }
  }

  /// “公开率30.80%” in a sentence about requests.
  void add_rate(std::size_t percentage) {
    if (!s_.has_requests ||
        !s_.only_filler(s_.tokens[percentage - 1].last, s_.tokens[percentage].first))
      return;
    claim* c = add_claim(claim_kind::share, percentage, percentage);
    if (c == nullptr) return;
    c->about = {{claim_fact::disclosure_rate, {}, {}}};
    c->stated = stated(percentage);
  }

  /// Growth of the number said last, “收到859件，较上年下降12.3%”.
  void add_growth(std::size_t percentage, int sign) {
    std::size_t number = percentage;
    while (number > 0 && !s_.is(--number, role::number)) {
    }
    if (number == percentage || about_[number].empty()) return;
    const std::size_t between = s_.tokens[number].last;
    std::size_t commas = 0;
    for (std::size_t i = number; i < percentage; ++i) {
      const role r = s_.tokens[i].is;
      commas += r == role::comma;
      if (r == role::semicolon || r == role::blocker || r == role::review || r == role::outcome ||
          r == role::verb || r == role::disclosed)
        return;
    }
    if (commas > 1 || s_.tokens[percentage].first - between > 20) return;
    claim* c = add_claim(claim_kind::growth, percentage, percentage);
    if (c == nullptr) return;
    c->about = about_[number];
    c->stated = stated(percentage);
    c->stated.value *= sign;
    c->stated.highest *= sign;
    c->of = stated(number);
    c->scope = scope_at(number);
  }

  const document& doc_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> stretches_;  // of the open sentence
  std::span<const std::uint32_t> placed_;
  sentence s_;
  std::vector<claim> claims_;
  std::vector<std::vector<claim_subject>> about_;  // of each token, where it is a fact's number
  std::vector<number_list> lists_;
  std::string text_;
  int section_ = 0;
  std::uint32_t sentence_ = 0;
  std::uint32_t since_requests_ = far;
  std::uint32_t since_disclosure_ = far;
  claim_scope office_ = claim_scope::unsaid;
  signals seen_;
  bool states_ = false;
};

}  // namespace

std::vector<claim> find_claims(const document& doc, std::span<const prose> sections,
                               const report& of, std::span<const std::uint32_t> placed) {
  claim_finder finder(doc, of, placed);
  for (const prose& p : sections) finder.read(p);
  return finder.take();
}

}  // namespace govreport::detail
