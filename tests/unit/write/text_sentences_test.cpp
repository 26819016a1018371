// SPDX-License-Identifier: BSL-1.0
// What a reviewer reads of the running text, from the document to the message.

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "govreport/check/check.hpp"
#include "govreport/read/read.hpp"
#include "govreport/write/finding_places.hpp"
#include "govreport/write/messages.hpp"

namespace govreport {
namespace {

/// A real report of 21 requests, all concluded, with words of ours in its section 1.
std::string document_saying(std::string_view words) {
  std::ifstream in(
      std::string(GOVREPORT_SOURCE_DIR) + "/tests/golden/hongze-2023-layout/document.txt",
      std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string_view before = "二、主动公开政府信息情况";
  const std::size_t at = text.find(before);
  if (at == std::string::npos) throw std::runtime_error("the document has another section 2");
  return text.insert(at, std::string(words) + "\n");
}

struct message_pair {
  std::string zh;
  std::string en;
};
std::vector<message_pair> messages_for(std::string_view words) {
  const reading read = read_report(document_saying(words)).value();
  std::vector<message_pair> messages;
  for (const finding& f : check(read).findings) {
    if (f.where.kind == place_kind::claim)
      messages.push_back({message(f, read, language::zh), message(f, read, language::en)});
  }
  return messages;
}

void check_message(std::string_view words, std::string_view zh, std::string_view en) {
  const std::vector<message_pair> messages = messages_for(words);
  CAPTURE(std::string(words));
  REQUIRE(messages.size() == 1);
  CHECK(messages[0].zh == zh);
  CHECK(messages[0].en == en);
}

}  // namespace

TEST_CASE("text sentences: every reading of a fact") {
  check_message(
      "新收政府信息公开申请20件。",
      "TXT-01 (一): 正文“新收政府信息公开申请20件”，表中为 本年新收 21; 相差 1",
      "TXT-01 (section 1): the text says “新收政府信息公开申请20件”; the table has received "
      "21; residual 1");
  CHECK(messages_for("新收政府信息公开申请21件，办结21件。").empty());
}

TEST_CASE("text sentences: a list and its sum") {
  check_message(
      "公开信息9条，其中网站6条、微信4条。",
      "TXT-13 (一): 正文“公开信息9条，其中网站6条、微信4条”，6 + 4 = 10 ≠ 9; 相差 1",
      "TXT-13 (section 1): the text says “公开信息9条，其中网站6条、微信4条”; 6 + 4 = 10 ≠ 9; "
      "residual 1");
}

TEST_CASE("text sentences: a share, of every whole that it can be of") {
  check_message("公开信息9条，其中网站6条，占66.66%；微信3条。",
                "TXT-14 (一): 正文“其中网站6条，占66.66%”; 6 ÷ 9 = 66.67%",
                "TXT-14 (section 1): the text says “其中网站6条，占66.66%”; 6 ÷ 9 = 66.67%");
}

TEST_CASE("text sentences: a fact that is said twice") {
  const std::vector<message_pair> messages =
      messages_for("公开申请结转下年0件。\n结转下年公开申请3件。");
  REQUIRE(messages.size() == 2);
  CHECK(messages[1].zh == "TXT-17 (一): 正文“结转下年公开申请3件”，另一处为“公开申请结转下年0件”");
  CHECK(messages[1].en ==
        "TXT-17 (section 1): the text says “结转下年公开申请3件”, and elsewhere "
        "“公开申请结转下年0件”");
}

TEST_CASE("text sentences: a finding stands at its clause, and is another when a number changes") {
  const auto found = [](std::string_view words) {
    const std::string document = document_saying(words);
    const reading read = read_report(document).value();
    for (const finding& f : check(read).findings) {
      if (f.where.kind != place_kind::claim) continue;
      const source_span where = places_of(f, read).at(0);
      CHECK(document.substr(where.begin, where.end - where.begin) ==
            words.substr(0, words.size() - 3));
      CHECK(cells_of(f, read) == std::vector{cell_of(request_row::received, applicant::total)});
      CHECK(place_key(f, read) == "section_1.received");
      return fingerprint(f, read);
    }
    throw std::logic_error("nothing is found");
  };
  CHECK(found("新收政府信息公开申请20件。") == found("本年新收公开申请20件。"));
  CHECK(found("新收政府信息公开申请20件。") != found("新收政府信息公开申请19件。"));
}

}  // namespace govreport
