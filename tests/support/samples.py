# SPDX-License-Identifier: BSL-1.0
"""Random annual reports: the figures of one report, the text printed in every cell, and the form's own labels.

A sample is a dict from cell address (`requests.received.total`) to a number or None (printed blank or "/"), together
with the text that stands in each cell. Unless a slip is put in on purpose, the figures satisfy every sum of the form.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Iterable, Literal, Optional

Form = Literal["form_2019", "form_2021"]
Figures = dict[str, Optional[Decimal]]

ORGANIZATIONS = {
    "business": "商业企业",
    "research_institution": "科研机构",
    "public_interest_organization": "社会公益组织",
    "legal_service_organization": "法律服务机构",
    "other_organization": "其他",
}
APPLICANTS = {"natural_person": "自然人", **ORGANIZATIONS, "total": "总计"}

RECEIPTS = {
    "received": "一、本年新收政府信息公开申请数量",
    "carried_in": "二、上年结转政府信息公开申请数量",
}
DIRECT = {
    "granted": "（一）予以公开",
    "partly_granted": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
}
GROUPS = {
    "（三）不予公开": {
        "refused_state_secret": "1.属于国家秘密",
        "refused_forbidden_by_law": "2.其他法律行政法规禁止公开",
        "refused_security_stability": "3.危及“三安全一稳定”",
        "refused_third_party_rights": "4.保护第三方合法权益",
        "refused_internal_affairs": "5.属于三类内部事务信息",
        "refused_deliberative": "6.属于四类过程性信息",
        "refused_enforcement_file": "7.属于行政执法案卷",
        "refused_administrative_query": "8.属于行政查询事项",
    },
    "（四）无法提供": {
        "unable_not_held": "1.本机关不掌握相关政府信息",
        "unable_needs_creation": "2.没有现成信息需要另行制作",
        "unable_still_unclear": "3.补正后申请内容仍不明确",
    },
    "（五）不予处理": {
        "not_processed_petition": "1.信访举报投诉类申请",
        "not_processed_repeated": "2.重复申请",
        "not_processed_publication": "3.要求提供公开出版物",
        "not_processed_excessive": "4.无正当理由大量反复申请",
        "not_processed_confirmation": "5.要求行政机关确认或重新出具已获取信息",
    },
}
OTHERWISE_GROUP = {
    "（六）其他处理": {
        "otherwise_not_corrected": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "otherwise_fee_unpaid": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "otherwise_other": "3.其他",
    },
}
OTHERWISE_ROW = {"otherwise_closed": "（六）其他处理"}
CLOSING = {"concluded": "（七）总计", "carried_out": "四、结转下年度继续办理"}
RESULTS_LABEL = "三、本年度办理结果"
SUM_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

CHANNELS = {
    "reconsideration": "行政复议",
    "litigation_direct": "未经复议直接起诉",
    "litigation_after_reconsideration": "复议后起诉",
}
OUTCOMES = {
    "upheld": "结果维持",
    "corrected": "结果纠正",
    "other": "其他结果",
    "pending": "尚未审结",
    "total": "总计",
}


@dataclass(frozen=True)
class Block:
    """One block of section 2: its heading, its columns and its rows."""

    title: str
    columns: dict[str, str]
    rows: dict[str, str]


_STOCK_2021 = {"issued": "本年制发件数", "repealed": "本年废止件数", "in_force": "现行有效件数"}
_STOCK_2019 = {"made": "本年新制作数量", "newly_disclosed": "本年新公开数量", "disclosed_total": "对外公开总数量"}
_ITEMS_2019 = {"items_last_year": "上一年项目数量", "items_change": "本年增/减"}
BLOCKS: dict[Form, list[Block]] = {
    "form_2021": [
        Block("第二十条第（一）项", _STOCK_2021, {"regulations": "规章", "normative_documents": "行政规范性文件"}),
        Block("第二十条第（五）项", {"decisions": "本年处理决定数量"}, {"licenses": "行政许可"}),
        Block("第二十条第（六）项", {"decisions": "本年处理决定数量"}, {"penalties": "行政处罚", "coercion": "行政强制"}),
        Block("第二十条第（八）项", {"amount": "本年收费金额（单位：万元）"}, {"fees": "行政事业性收费"}),
    ],
    "form_2019": [
        Block("第二十条第（一）项", _STOCK_2019, {"regulations": "规章", "normative_documents": "规范性文件"}),
        Block("第二十条第（五）项", _ITEMS_2019 | {"decisions": "处理决定数量"},
              {"licenses": "行政许可", "other_services": "其他对外管理服务事项"}),
        Block("第二十条第（六）项", _ITEMS_2019 | {"decisions": "处理决定数量"},
              {"penalties": "行政处罚", "coercion": "行政强制"}),
        Block("第二十条第（八）项", _ITEMS_2019, {"fees": "行政事业性收费"}),
        Block("第二十条第（九）项", {"projects": "采购项目数量", "amount": "采购总金额"}, {"procurement": "政府集中采购"}),
    ],
}

AUTHORITIES = ["临溪市住房和城乡建设局", "青禾县人民政府", "云岭区卫生健康局", "柳泉镇人民政府", "白沙市交通运输局",
               "望海区市场监督管理局", "松江口县教育局", "石桥街道办事处", "南屏市人民政府办公室", "金田县自然资源局"]


@dataclass(frozen=True)
class Style:
    """How a report is printed, apart from its layout."""

    numerals: str = "plain"  # plain, full_width, thousands, units, notes, split
    blanks: str = "none"  # none, some, totals, zeros, only_totals, marks
    labels: str = "official"  # official, half_width, variant, misspelt
    headings: str = "official"  # official, variant
    subtotals: bool = False  # a row of figures for every group of section 3
    organizations: bool = False  # an extra column: all legal persons and other organizations
    other_documents: bool = False  # an extra row of section 2
    encoding: str = "utf-8"  # utf-8, utf-8-sig, gb18030, crlf


@dataclass
class Sample:
    """One report: what it says, and the text of every cell and label."""

    form: Form
    year: int
    authority: str
    figures: Figures
    one_row: bool  # （六）其他处理 is printed as one row
    style: Style
    slips: set[str] = field(default_factory=set)  # sections whose sums do not hold
    printed: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)  # official label → printed label

    def label(self, official: str) -> str:
        return self.labels.get(official, official)

    def groups(self) -> dict[str, dict[str, str]]:
        return GROUPS if self.one_row else GROUPS | OTHERWISE_GROUP

    def request_rows(self) -> dict[str, str]:
        return RECEIPTS | self.outcome_rows() | CLOSING

    def outcome_rows(self) -> dict[str, str]:
        leaves = {row: text for group in self.groups().values() for row, text in group.items()}
        return DIRECT | leaves | (OTHERWISE_ROW if self.one_row else {})

    def row(self, row: str) -> list[str]:
        """The addresses of one row of section 3."""
        return [f"requests.{row}.{applicant}" for applicant in APPLICANTS]


def disclosure_addresses(form: Form) -> list[str]:
    return [f"disclosure.{row}.{column}" for block in BLOCKS[form] for row in block.rows for column in block.columns]


def review_addresses() -> list[str]:
    return [f"reviews.{channel}.{outcome}" for channel in CHANNELS for outcome in OUTCOMES]


def broken_sums(sample: Sample, figures: Figures) -> list[str]:
    """The sums of the form that do not hold, as `requests.<row>` or `requests.<applicant>` and so on; blank counts as 0."""

    def value(address: str) -> Decimal:
        return figures[address] or Decimal(0)

    broken = []
    for row in sample.request_rows():
        *parts, total = sample.row(row)
        if sum(map(value, parts)) != value(total):
            broken.append(f"requests.{row}")
    for applicant in APPLICANTS:
        column = {row: value(f"requests.{row}.{applicant}") for row in sample.request_rows()}
        if sum(column[row] for row in sample.outcome_rows()) != column["concluded"]:
            broken.append(f"requests.{applicant}: outcomes")
        if column["received"] + column["carried_in"] != column["concluded"] + column["carried_out"]:
            broken.append(f"requests.{applicant}: flow")
    for channel in CHANNELS:
        *parts, total = (f"reviews.{channel}.{outcome}" for outcome in OUTCOMES)
        if sum(map(value, parts)) != value(total):
            broken.append(f"reviews.{channel}")
    return broken


def random_sample(rng: Random, style: Style) -> Sample:
    form: Form = rng.choice(["form_2019", "form_2021"])
    year = rng.choice([2019, 2020, 2020, 2023]) if form == "form_2019" else rng.randint(2021, 2025)
    one_row = form == "form_2019" or rng.random() < 0.3
    sample = Sample(form, year, rng.choice(AUTHORITIES), {}, one_row, style)
    sample.figures = _disclosure(rng, form) | _requests(rng, sample) | _reviews(rng)
    assert not broken_sums(sample, sample.figures)
    if rng.random() < 0.25:
        _slip(rng, sample)
    return finish(rng, sample)


def finish(rng: Random, sample: Sample) -> Sample:
    """Blanks, printed texts and printed labels by the sample's style."""
    marks = _blank(rng, sample)
    sample.printed = {address: marks.get(address, "") if value is None else _text(rng, sample, address, value)
                      for address, value in sample.figures.items()}
    sample.labels = _labels(rng, sample)
    return sample


# Figures


def _count(rng: Random, scale: int) -> Decimal:
    if scale == 0 or rng.random() < 0.55:
        return Decimal(0)
    return Decimal(rng.randint(1, scale if rng.random() < 0.8 else scale * 10))


def _disclosure(rng: Random, form: Form) -> Figures:
    scale = rng.choice([0, 9, 99, 9999])
    figures: Figures = {address: _count(rng, scale) for address in disclosure_addresses(form)}
    for address in figures:
        if address.endswith("items_change"):
            figures[address] = rng.choice([1, 1, -1]) * _count(rng, min(scale, 60)) + 0  # no negative zero
    amount = "disclosure.fees.amount" if form == "form_2021" else "disclosure.procurement.amount"
    places = rng.choice([0, 1, 2, 6] if form == "form_2021" else [0, 2])
    figures[amount] = (_count(rng, scale * 100) + Decimal(rng.randint(0, 10**places - 1)).scaleb(-places)).normalize() + 0
    return figures


def _requests(rng: Random, sample: Sample) -> Figures:
    scale = rng.choice([0, 3, 9, 30, 400])
    busy = ["natural_person", *rng.sample(list(ORGANIZATIONS), rng.randint(0, 5))]
    figures: Figures = {}

    def fill(row: str, parts: dict[str, Decimal]) -> None:
        for applicant in APPLICANTS:
            figures[f"requests.{row}.{applicant}"] = sum(parts.values(), Decimal(0)) if applicant == "total" else parts[applicant]

    people = [applicant for applicant in APPLICANTS if applicant != "total"]
    concluded = dict.fromkeys(people, Decimal(0))
    for row in sample.outcome_rows():
        parts = {a: _count(rng, scale if a == "natural_person" else scale // 3) if a in busy else Decimal(0) for a in people}
        fill(row, parts)
        concluded = {a: concluded[a] + parts[a] for a in people}
    carried_out = {a: _count(rng, scale // 2) if a in busy else Decimal(0) for a in people}
    flow = {a: concluded[a] + carried_out[a] for a in people}
    carried_in = {a: min(flow[a], _count(rng, scale // 2)) for a in people}
    fill("received", {a: flow[a] - carried_in[a] for a in people})
    fill("carried_in", carried_in)
    fill("concluded", concluded)
    fill("carried_out", carried_out)
    return figures


def _reviews(rng: Random) -> Figures:
    scale = rng.choice([0, 2, 20, 150])
    figures: Figures = {}
    for channel in CHANNELS:
        parts = {outcome: _count(rng, scale) for outcome in OUTCOMES if outcome != "total"}
        figures |= {f"reviews.{channel}.{outcome}": value for outcome, value in parts.items()}
        figures[f"reviews.{channel}.total"] = sum(parts.values(), Decimal(0))
    return figures


def _slip(rng: Random, sample: Sample) -> None:
    """Puts in one mistake as clerks make it: a total left at zero or out of date, a cell off by one, digits swapped."""
    addresses = [address for address in sample.figures if not address.startswith("disclosure.")]
    filled = [address for address in addresses if sample.figures[address]]
    totals = [address for address in filled if address.endswith(".total") or ".concluded." in address]
    kind = rng.choice(["zero", "stale", "off", "swap"])
    address = rng.choice(totals or addresses) if kind in ("zero", "stale") else rng.choice(filled or addresses)
    old = sample.figures[address] or Decimal(0)
    changed = {"zero": Decimal(0), "stale": max(old - rng.randint(1, 9), Decimal(0)), "off": old + 1,
               "swap": Decimal(str(old)[::-1])}[kind]
    sample.figures[address] = changed
    sample.slips = {place.split(".")[0] for place in broken_sums(sample, sample.figures)}


# What is printed


def _blank(rng: Random, sample: Sample) -> dict[str, str]:
    """Empties cells by the style and returns the marks printed in them, where not nothing."""
    figures, style = sample.figures, sample.style.blanks
    zeros = [address for address, value in figures.items() if value == 0]
    chosen: list[str] = []
    if style == "some":
        chosen = [address for address in figures if rng.random() < 0.1]
    elif style == "zeros":
        chosen = [address for address in zeros if not address.startswith("disclosure.")]
    elif style == "totals":
        chosen = [address for row in sample.outcome_rows() for address in [f"requests.{row}.total"]]
        chosen += [address for address in zeros if address.startswith("re") and rng.random() < 0.8]
    elif style == "only_totals":
        chosen = [a for a in figures if a.startswith("requests.") and not a.endswith(".total")]
    elif style == "marks":
        chosen = [address for address in zeros if rng.random() < 0.5]
    for address in chosen:
        figures[address] = None
    mark = rng.choice(["/", "-", "—", "--", "无"])
    return dict.fromkeys(chosen, mark) if style == "marks" else {}


def plain(value: Decimal) -> str:
    return f"{value:f}"


def _text(rng: Random, sample: Sample, address: str, value: Decimal) -> str:
    text = plain(value)
    change = address.endswith("items_change")
    amount = address.endswith("amount")
    if change and value and sample.style.numerals != "plain":
        signs = ["-", "－", "减"] if value < 0 else ["", "+", "增"]
        text = rng.choice(signs) + plain(abs(value))
    numerals = sample.style.numerals
    if numerals == "full_width":
        return text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    if numerals == "thousands" and not change:
        return f"{value:,f}"
    if numerals == "units" and amount:
        return _with_unit(rng, address, value)
    if numerals == "units" and rng.random() < 0.7:
        return text + "件"
    if numerals == "notes" and address.startswith("disclosure.") and value > 3 and not amount and not change:
        return text + rng.choice(["（其中修订{}件）", "（含自然失效{}件）", "（含联合发文{}件）"]).format(rng.randint(1, 3))
    if numerals == "split" and len(text) > 1 and not amount and not change and rng.random() < 0.3:
        cut = rng.randint(1, len(text) - 1)
        return f"{text[:cut]} {text[cut:]}"
    return text


def _with_unit(rng: Random, address: str, value: Decimal) -> str:
    """Section 2 of the 2021 form counts 万元, procurement 元; the cell may name either."""
    ten_thousand = Decimal(10_000)
    yuan = value if address.endswith("procurement.amount") else value * ten_thousand
    if rng.random() < 0.5:
        return plain(yuan.normalize() + 0) + "元"
    return plain((yuan / ten_thousand).normalize() + 0) + "万元"


_VARIANTS = {
    "社会公益组织": "社会组织",
    "对外公开总数量": "对外公开总数",
    "行政规范性文件": "规范性文件",
    "2.其他法律行政法规禁止公开": "2.其他法律行政止公开",
    "5.属于三类内部事务信息": "5.属于三类内部事务息",
    "5.要求行政机关确认或重新出具已获取信息": "5.要求行政机关确认或重新出具",
    "四、结转下年度继续办理": "四、转结下年度继续办理",
    "3.危及“三安全一稳定”": '3.危及"三安全一稳定"',
}


def _all_labels(sample: Sample) -> Iterable[str]:
    for block in BLOCKS[sample.form]:
        yield from block.columns.values()
        yield from block.rows.values()
    yield from sample.request_rows().values()
    yield from sample.groups()
    yield from APPLICANTS.values()
    yield RESULTS_LABEL


def _labels(rng: Random, sample: Sample) -> dict[str, str]:
    labels = {text: text for text in _all_labels(sample)}
    if sample.style.labels == "half_width":
        half = str.maketrans({"（": "(", "）": ") ", "，": ",", "：": ":"})
        return {text: text.translate(half).strip() for text in labels}
    if sample.style.labels == "variant":
        stop = rng.choice([".", "、", "．"])
        chosen = {text: _VARIANTS[text] if text in _VARIANTS and rng.random() < 0.7 else text for text in labels}
        return {text: shown[0] + stop + shown[2:] if shown[1] == "." else shown for text, shown in chosen.items()}
    if sample.style.labels == "misspelt":
        rows = [text for text in sample.request_rows().values() if len(text) > 8]
        for text in rng.sample(rows, 4):
            at = rng.randint(4, len(text) - 1)
            labels[text] = text[:at] + text[at + 1 :]
    return labels
