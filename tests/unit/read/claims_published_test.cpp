// SPDX-License-Identifier: BSL-1.0
// The figures of published sentences, in words of our own.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "said.hpp"

namespace govreport::detail {

using words = std::vector<std::string>;

TEST_CASE("published: lists of what was disclosed") {
  CHECK(said("公开信息465条，其中机构1条、规划1条、应急1条、采购1条、许可8条、财政34条、人事56条、"
             "其他362条。") == words{"465 = 1 + 1 + 1 + 1 + 8 + 34 + 56 + 362"});
  CHECK(said("发布信息313条，其中机构14条，工作动态93条，公告37条，医保14条，药政12条，妇幼5条，"
             "疾控63条。") == words{"313 = 14 + 93 + 37 + 14 + 12 + 5 + 63"});
  CHECK(said("公开信息77条，其中机构1条、法规5条、规划2条、预算1条、决算2条、动态64条、人事1条、"
             "其他1条。新收政府信息公开申请2件，不予公开1件，予以公开1件。") ==
        words{"77 = 1 + 5 + 2 + 1 + 2 + 64 + 1 + 1", "new received 2", "refused 1", "granted 1"});
  CHECK(said("公开100条，其中甲8条、乙18条、丙1条、丁3条、戊3条、己1条、庚8条、辛15条、壬28条、癸1"
             "条、子10条、"
             "丑1条、寅3条。") ==
        words{"100 = 8 + 18 + 1 + 3 + 3 + 1 + 8 + 15 + 28 + 1 + 10 + 1 + 3"});
  CHECK(said("公开188条，包括甲38条、乙1条、丙4条、丁1条、戊1条、己5条、庚127条、辛7条、壬4条。") ==
        words{"188 = 38 + 1 + 4 + 1 + 1 + 5 + 127 + 7 + 4"});
  CHECK(said("公开189次，其中公报2次、网站185次、微信1次、其他1次。") ==
        words{"189 = 2 + 185 + 1 + 1"});
  CHECK(said("公开20条（机构4条、财政4条、工作7条、其他5条）。") == words{"20 = 4 + 4 + 7 + 5"});
  CHECK(said("公开5条，其中法规1条、财政3条、其他1条。收到3条依申请公开。") ==
        words{"5 = 1 + 3 + 1", "received 3"});
  CHECK(said("公开1270条，其中，网站748条、微信512条、抖音10条。") ==
        words{"1270 = 748 + 512 + 10"});
}

TEST_CASE("published: requests that balance in one sentence") {
  CHECK(said("办理政府信息公开申请20件，其中无法提供1件、答复18件、结转到2025年度1件。", 2024) ==
        words{"handled 20", "unable 1", "replied 18", "carried_out 1", "20 = 1 + 18 + 1"});
  CHECK(said("办理政府信息公开申请61件，办结54件，结转下年度7件。因信息公开被申请行政复议7件，"
             "复议后起诉1件。",
             2025) == words{"handled 61", "concluded 54", "carried_out 7", "reconsideration 7",
                            "litigation_after_reconsideration 1"});
  CHECK(said("收到政府信息公开申请42件，办理完成42件，结转下年0件。发生行政复议8件。", 2025) ==
        words{"received 42", "concluded 42", "carried_out 0", "reconsideration 8"});
  CHECK(said("新收政府信息公开申请36件（32+2+2），上年结转7件，予以公开3件、不予公开24件、"
             "无法提供12件，结转下年4件。",
             2024) == words{"new received 36", "carried_in 7", "granted 3", "refused 24",
                            "unable 12", "carried_out 4", "36 = 32 + 2 + 2"});
  CHECK(said("新收公开申请7件，上年结转1件，予以公开3件，无法提供4件，结转下年1件。", 2022) ==
        words{"new received 7", "carried_in 1", "granted 3", "unable 4", "carried_out 1"});
  CHECK(said("收到公开申请44件（网上42件、现场0件、邮寄2件），上年结转0件，办结39件。"
             "新制定规范性文件4件，继续有效33件。") ==
        words{"received 44", "carried_in 0", "concluded 39", "44 = 42 + 0 + 2",
              "normative_documents_issued 4", "normative_documents_in_force 33"});
}

TEST_CASE("published: shares") {
  CHECK(
      said("收到公开申请1499件，其中网上1303件，占86.92%；信函172件，占11.47%；当面24件，占1.60%。"
           "答复公开申请1453件（含上年结转30件），其中予以公开966件（66.48%）、部分公开67件"
           "（4.61%）、不予公开81件（5.57%）、无法提供182件（12.53%）、不予处理61件（4.20%）、"
           "其他处理96件（6.61%）。",
           2022) == words{"received 1499",
                          "1499 = 1303 + 172 + 24",
                          "1303 is 86.92% of 1499",
                          "172 is 11.47% of 1499",
                          "24 is 1.60% of 1499",
                          "replied 1453 with carried_in",
                          "carried_in 30 with carried_in",
                          "granted 966 with carried_in",
                          "partly_granted 67 with carried_in",
                          "refused 81 with carried_in",
                          "unable 182 with carried_in",
                          "not_processed 61 with carried_in",
                          "otherwise 96 with carried_in",
                          "1453 = 966 + 67 + 81 + 182 + 61 + 96",
                          "granted 966 is 66.48% of 1453",
                          "partly_granted 67 is 4.61% of 1453",
                          "refused 81 is 5.57% of 1453",
                          "unable 182 is 12.53% of 1453",
                          "not_processed 61 is 4.20% of 1453",
                          "otherwise 96 is 6.61% of 1453"});
  CHECK(
      said("上半年制发公文707件，其中主动公开673件，占95.19%。答复公开申请263件，其中予以公开81件，"
           "占30.80%。",
           2022) == words{"673 is 95.19% of 707 (part_of_year)", "replied 263", "granted 81",
                          "granted 81 is 30.80% of 263"});
}

TEST_CASE("published: rules and normative documents") {
  // Whether those amended were issued nobody can tell.
  CHECK(said("发布规章13件（新制定5件、修改4件、废止4件）。", 2022) == words{"13 = 5 + 4 + 4"});
  CHECK(said("行政规范性文件现行有效19件，废止1件，制发1件。") ==
        words{"normative_documents_in_force 19", "normative_documents_repealed 1",
              "normative_documents_issued 1"});
}

TEST_CASE("published: sentences that state no number") {
  CHECK(said("规范性文件现行有效件数根据清理结果进行了调整，以本年度报告为准。", 2023).empty());
  CHECK(said("坚持公开是常态，公开是例外。", 2024).empty());
}

TEST_CASE("published: percentages against the table") {
  CHECK(said("市政府办公厅代表市政府共受理政府信息公开申请859件，申请数量较去年回落12.3%；答复政府"
             "信息公开申请805件（含上年度结转18件，另有72件申请依规定顺延到下年度）。予以公开及"
             "部分公开258件，占33.9%；不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件，"
             "占32.9%。信息公开行政复议7件，诉讼9件，均获维持。",
             2019, "某市人民政府办公厅") ==
        words{"handled 859 with carried_in (government)",
              "replied 805 with carried_in (government)",
              "carried_in 18 with carried_in (government)",
              "carried_out 72 with carried_in (government)", "handled 859 grew -12.3% (government)",
              "granted+partly_granted 258", "refused 35", "unable 265",
              "granted+partly_granted 258 is 33.9%", "refused 35 is 4.34%", "unable 265 is 32.9%",
              "reconsideration 7", "reconsideration.upheld 7", "litigation 9",
              "litigation.upheld 9"});
}

}  // namespace govreport::detail
