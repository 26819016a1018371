// SPDX-License-Identifier: BSL-1.0
#include <benchmark/benchmark.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "govreport/core/utf8.hpp"
#include "read/claims.hpp"

using namespace govreport;

namespace {

/// A narrative as long as the longer ones: figures, and sentences without any.
std::string narrative(std::size_t bytes) {
  constexpr std::string_view paragraphs[]{
      "（一）主动公开。全年通过门户网站、政务新媒体等渠道主动公开各类政府信息1270条，其中门户网站74"
      "8条、"
      "微信公众号512条、抖音10条。制发行政规范性文件5件，废止1件，现行有效19件。\n",
      "（二）依申请公开。全年收到政府信息公开申请859件，较上年下降12.3%"
      "，办结805件（含上年结转18件），"
      "结转下年度72件。其中予以公开272件，占33.79%；不予公开35件，占4.35%；无法提供337件，占41.86%"
      "。"
      "因政府信息公开被申请行政复议7件、提起行政诉讼9件，均获维持。\n",
      "（三）政府信息管理。健全信息发布审核机制，严格落实三审三校，加强涉密信息审查，规范公文公开属"
      "性认定，"
      "动态调整主动公开目录，及时回应社会关切，切实保障公众的知情权、参与权、表达权和监督权。\n",
      "（四）平台建设。优化栏目设置，完善检索功能，推进适老化改造，强化政务新媒体日常监管，开展内容"
      "巡检，"
      "累计整改错敏词20余处，提升用户体验，扩大政策知晓度，发挥第一平台作用。\n",
      "（五）监督保障。召开专题会议3次，组织培训2期，接受社会评议，未收到责任追究情形。"
      "未收取信息处理费。\n",
  };
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) text += paragraphs[i % std::size(paragraphs)];
  return text;
}

void claims_of_narrative(benchmark::State& state) {
  const std::string text = narrative(static_cast<std::size_t>(state.range(0)));
  document doc;
  std::uint32_t first = 0;
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < text.size();) {
    doc.offset.push_back(static_cast<std::uint32_t>(i));
    const char32_t c = detail::take_character(text, i);
    doc.text += c;
    if (c != U'\n') continue;
    piece p;
    p.first = first;
    p.last = static_cast<std::uint32_t>(doc.text.size() - 1);
    p.line = line++;
    doc.pieces.push_back(p);
    first = p.last + 1;
  }
  doc.offset.push_back(static_cast<std::uint32_t>(text.size()));
  report of;
  of.year = 2023;
  of.authority = "某市卫生健康局";
  const detail::prose all{1, 0, static_cast<std::uint32_t>(doc.text.size())};
  std::size_t found = 0;
  for (auto _ : state) {
    const auto claims = detail::find_claims(doc, std::span(&all, 1), of, {});
    found = claims.size();
    benchmark::DoNotOptimize(claims.data());
  }
  state.counters["claims"] = static_cast<double>(found);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
}

}  // namespace

BENCHMARK(claims_of_narrative)->Arg(10'000)->Arg(100'000);
