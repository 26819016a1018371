# SPDX-License-Identifier: BSL-1.0
"""The words around the tables of a sample report: title, preface, sections 1, 5 and 6, signature.

All sentences are the project's own. They name many numbers, and often the words of the tables, so that a reader that takes
figures from running text gives itself away.
"""
from __future__ import annotations

from dataclasses import dataclass
from random import Random

from samples import Sample

OFFICIAL_HEADINGS = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]
_HEADINGS = [
    ["一、工作基本情况", "一、政府信息公开总体情况", "一、概述"],
    ["二、行政机关主动公开政府信息情况", "二、本地主动公开政府信息情况"],
    ["三、行政机关收到和处理政府信息公开申请情况", "三、收到和处理政府信息公开申请情况："],
    ["四、政府信息公开行政复议和行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四、因政府信息公开被申请行政复议和提起行政诉讼情况"],
    ["五、存在问题及改进情况", "五、存在的主要问题和改进措施", "五、政府信息公开工作存在的主要问题及改进情况"],
    ["六、其他需要报告的事项。", "六、需要报告的其他事项"],
]
_TITLES = ["{authority}{year}年政府信息公开工作年度报告", "{authority}{year}年度政府信息公开工作年度报告",
           "{authority} {year} 年度 政府信息公开工作报告", "{year}年{authority}政府信息公开年度报告"]
_PREFACE = [
    "依照《中华人民共和国政府信息公开条例》第五十条和国务院办公厅的格式要求，编成本报告。数据的统计区间为{year}年1月1日至{year}年12月31日。读者如有疑问，可拨打0{a}-{b}{c}咨询。",
    "本报告说明{year}年政府信息公开工作的做法和数据，统计时间从{year}年1月1日算起，到{year}年12月31日止，共分六个部分、3张表。办公地点：滨河路{a}号{d}室，邮编{b}0{a}。",
]
_OVERVIEW = [
    "（一）主动公开。{year}年在门户网站发布信息{b}条，比上一年增加{a}条，增长{d}.{a}%；政务微信推送{c}条，短视频{d}条。",
    "全年新发行政规范性文件{d}件，宣布失效{e}件，文件库里现行有效的还有{a}件；规章 {e} 件，都配了解读。",
    "作出行政许可决定{b}件、行政处罚决定{a}件、行政强制{e}件，结果在7个工作日内上网。",
    "（二）依申请公开。本年新收申请{a}件，上年结转{e}件；予以公开{d}件，部分公开{e}件，不予公开{d}件，无法提供{e}件，其余{a}件已在20个工作日内答复。",
    "申请人里自然人{a}人，商业企业{d}家，其他{e}家；通过网页提交{a}件，信函{d}件，当面{e}件。",
    "（三）政府信息管理。抽查旧文{b}份，改正错链{d}处，按“先审后发”的规矩退回稿件{e}篇。",
    "（四）平台建设。网站访问量约{b}万人次，新开专栏{e}个，合并账号{d}个；手机端打开一页平均用时1.{d}秒。",
    "（五）监督保障。办培训班{e}期，到会{a}人次；第三方测评得分9{e}.{d}分，列全市第{d}名。",
    "因政府信息公开引起的行政复议{d}件、行政诉讼{e}件，结果维持{d}件，结果纠正0件。",
]
_PROBLEMS = [
    "对照群众的期待，我们还有3个短板：一是解读材料偏少，全年只有{d}篇；二是{e}个栏目更新慢；三是办理申请的人手紧，{a}件申请里有{e}件用足了期限。",
    "下一步：1.把解读与文件同步起草；2.每月检查1次栏目；3.给{d}名经办人员排好培训，力争{next}年底前轮训一遍。",
    "针对上一年提出的{e}个问题，已整改{d}项，剩下的写进{next}年的工作计划，由办公室逐条盯办。",
]
_OTHER = ["无。", "{year}年没有收取政府信息公开信息处理费。", "依照信息处理费的管理规定，{year}年共收取信息处理费{a}00元，开出收据{e}张。"]
_NOTES = ["说明：表中含以前年度立案、本年审结的案件{e}件。", "说明：另有{d}件申请由申请人撤回。"]


@dataclass
class Prose:
    title: str
    preface: list[str]
    contents: list[str]  # a table of contents, or nothing
    headings: list[str]
    overview: list[str]
    note: str  # printed under the tables of section 4, or empty
    problems: list[str]
    other: list[str]
    signature: list[str]


def random_prose(rng: Random, sample: Sample) -> Prose:
    def say(template: str) -> str:
        return template.format(
            authority=sample.authority, year=sample.year, next=sample.year + 1, a=rng.randint(11, 99),
            b=rng.randint(100, 9999), c=rng.randint(100, 999), d=rng.randint(2, 9), e=rng.randint(1, 8))

    variant = sample.style.headings == "variant"
    headings = [rng.choice(choice) if variant else official for official, choice in zip(OFFICIAL_HEADINGS, _HEADINGS)]
    contents = [f"{heading}{'.' * rng.randint(4, 20)}{page}" for page, heading in enumerate(headings, 1)]
    chosen = sorted(rng.sample(range(len(_OVERVIEW)), rng.randint(4, len(_OVERVIEW))))
    return Prose(
        title=say(rng.choice(_TITLES if variant else _TITLES[:2])),
        preface=[say(rng.choice(_PREFACE))],
        contents=["目录", *contents] if rng.random() < 0.2 else [],
        headings=headings,
        overview=[say(_OVERVIEW[i]) for i in chosen],
        note=say(rng.choice(_NOTES)) if rng.random() < 0.2 else "",
        problems=[say(text) for text in rng.sample(_PROBLEMS, 2)],
        other=[say(rng.choice(_OTHER))],
        signature=[sample.authority, f"{sample.year + 1}年1月{rng.randint(5, 29)}日"],
    )
