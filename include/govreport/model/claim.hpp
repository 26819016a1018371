// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "govreport/core/enumerators.hpp"
#include "govreport/model/printed_text.hpp"
#include "govreport/model/quantity.hpp"
#include "govreport/model/request_row.hpp"
#include "govreport/model/reviews.hpp"

namespace govreport {

/// What a sentence of the narrative says.
enum class claim_kind : std::uint8_t {
  number,  // how many: “收到申请5件”
  none,    // that there was none: “未收到申请”
  list,    // a whole and its parts: “5件，其中…3件、…2件”
  share,   // a part of a whole: “3件，占60%”
  growth,  // a change against last year: “同比增长5%”, 下降 with a minus
};
BOOST_DESCRIBE_ENUM(claim_kind, number, none, list, share, growth)

/// What a number of the narrative counts, as far as its sentence says.
enum class claim_fact : std::uint8_t {
  other,        // nothing that the tables hold
  received,     // 收到, 新收
  handled,      // 受理 or 办理: the new ones, these and those carried in, or those concluded
  carried_in,   // 上年结转
  concluded,    // 办结
  replied,      // 答复
  carried_out,  // 结转下年度
  granted,      // 予以公开, and the other groups of section 3
  partly_granted,
  refused,
  unable,
  not_processed,
  otherwise,
  row,  // one row of section 3 by its own name
  reconsideration,
  litigation,  // of both kinds
  litigation_direct,
  litigation_after_reconsideration,
  regulations_issued,  // 规章
  regulations_repealed,
  regulations_in_force,
  normative_documents_issued,  // 行政规范性文件
  normative_documents_repealed,
  normative_documents_in_force,
  licenses,  // decisions: 行政许可, 行政处罚, 行政强制
  penalties,
  coercion,
  processing_fee,   // 信息处理费
  disclosure_rate,  // 公开率 of requests
};
BOOST_DESCRIBE_ENUM(claim_fact, other, received, handled, carried_in, concluded, replied,
                    carried_out, granted, partly_granted, refused, unable, not_processed, otherwise,
                    row, reconsideration, litigation, litigation_direct,
                    litigation_after_reconsideration, regulations_issued, regulations_repealed,
                    regulations_in_force, normative_documents_issued, normative_documents_repealed,
                    normative_documents_in_force, licenses, penalties, coercion, processing_fee,
                    disclosure_rate)
static_assert(detail::counts_from_zero<claim_fact>());

/// A fact with what narrows it.
struct claim_subject {
  claim_fact fact = claim_fact::other;
  std::optional<request_row> row;         // which, of claim_fact::row
  std::optional<review_outcome> outcome;  // of reconsideration and litigation; none: all of them
  friend constexpr bool operator==(const claim_subject&, const claim_subject&) = default;
};
BOOST_DESCRIBE_STRUCT(claim_subject, (), (fact, row, outcome))

/// Whom and which time a sentence speaks of, by its own words.
enum class claim_scope : std::uint8_t {
  unsaid,
  area,          // 全市, 全区, 各级行政机关 …
  government,    // 市政府, 区政府 …
  office,        // 办公室, 办公厅, 我办
  own_body,      // 本机关, 局机关, 我局 …
  other_body,    // another authority, by name
  part_of_year,  // 上半年, 截至11月底
  other_time,    // 累计, 历年, 2019年以来, another year
};
BOOST_DESCRIBE_ENUM(claim_scope, unsaid, area, government, office, own_body, other_body,
                    part_of_year, other_time)

/// One part of a list.
struct claim_part {
  std::string label;  // what stands before the number
  quantity amount;
  std::vector<claim_subject> about;  // empty where the label names no fact
  friend bool operator==(const claim_part&, const claim_part&) = default;
};
BOOST_DESCRIBE_STRUCT(claim_part, (), (label, amount, about))

/// Something that running text states in numbers, or denies, and where. It holds what the text
/// says, right or wrong; a sentence that can be read in two ways stays so.
struct claim {
  claim_kind kind = claim_kind::number;
  std::vector<claim_subject> about;  // more than one: their sum, “复议、诉讼共3件”
  quantity stated;                   // the number; of a share or of growth the percentage
  std::optional<quantity> of;        // of a share the part, of growth the number that has grown
  std::vector<quantity> wholes;      // of a list or a share: what it can be parts of, nearest first
  std::vector<claim_part> parts;     // of a list
  bool open = false;                 // the list says itself that it is not whole: 等
  bool with_carried_in = false;      // the sentence says that last year's are counted in
  bool only_new = false;             // 新收
  claim_scope scope = claim_scope::unsaid;
  int section = 1;
  std::uint32_t sentence = 0;  // the same for all claims of one sentence
  printed_text clause;         // the part of the sentence that says it
  std::string text;            // the sentence, a very long one up to its first 300 characters

  friend bool operator==(const claim&, const claim&) = default;
};
BOOST_DESCRIBE_STRUCT(claim, (),
                      (kind, about, stated, of, wholes, parts, open, with_carried_in, only_new,
                       scope, section, sentence, clause, text))

}  // namespace govreport
