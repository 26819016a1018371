# SPDX-License-Identifier: BSL-1.0
"""The shapes in which annual reports are met: each layout prints one sample report as the text of a document."""
from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass, field
from itertools import groupby
from random import Random
from typing import Callable, Iterable

from grids import (Cell, Grid, RequestRow, applicant_labels, disclosure_blocks, expanded, request_rows, requests_body,
                   requests_head, reviews_figures, reviews_head)
from prose import Prose
from samples import CHANNELS, OUTCOMES, RESULTS_LABEL, SUM_NOTE, Sample


@dataclass
class Page:
    """What a layout prints, and what it notes about the figures on the way."""

    sample: Sample
    prose: Prose
    rng: Random
    open: set[str] = field(default_factory=set)  # addresses that the text alone leaves open
    lost: set[str] = field(default_factory=set)  # addresses that are not printed

    def chance(self, share: float) -> bool:
        return self.rng.random() < share


def compose(page: Page, tables: list[str], mark: str = "") -> str:
    """Paragraphs and tables, a blank line between them; `mark` stands before every heading."""
    prose = page.prose
    heads = [mark + text for text in prose.headings]
    parts = [prose.title, *prose.preface, *prose.contents, heads[0], *prose.overview, heads[1], tables[0], heads[2], tables[1],
             heads[3], tables[2], prose.note, heads[4], *prose.problems, heads[5], *prose.other, *prose.signature]
    return "\n\n".join(part for part in parts if part) + "\n"


# Markdown


def pipe_row(texts: Iterable[str]) -> str:
    return "| " + " | ".join(texts) + " |"


def pipe_table(rows: list[list[str]]) -> str:
    rule = "|" + "---|" * len(rows[0])
    return "\n".join([pipe_row(rows[0]), rule, *map(pipe_row, rows[1:])])


def heading_mark(page: Page) -> str:
    return page.rng.choice(["", "## ", "### "])


def texts(cells: Iterable[Cell]) -> list[str]:
    return [cell.text for cell in cells]


def joined(blocks: list[Grid]) -> Grid:
    return [row for block in blocks for row in block]


def markdown(page: Page, repeat: bool = False) -> str:
    """Clean pipe tables; merged cells leave blanks, or repeat their text."""
    sample = page.sample
    blocks = disclosure_blocks(sample)
    parts = blocks if page.chance(0.3) else [joined(blocks)]
    disclosure = "\n\n".join(pipe_table(expanded(part, repeat)) for part in parts)
    requests = pipe_table(expanded(requests_head(sample) + requests_body(sample), repeat))
    reviews = pipe_table(expanded(reviews_head() + [reviews_figures(sample)], repeat))
    return compose(page, [disclosure, requests, reviews], heading_mark(page))


def markdown_repeated(page: Page) -> str:
    return markdown(page, repeat=True)


def markdown_page_break(page: Page) -> str:
    """Table 3 cut by a page break inside a group, the second part one column narrower and the group's label in two;
    rows that start at different columns; the last row of table 2 fallen out as bare lines."""
    sample, rng = page.sample, page.rng
    rows2 = expanded(joined(disclosure_blocks(sample)))
    *kept, fallen = rows2
    disclosure = pipe_table(kept) + "\n\n" + "\n\n".join(text for text in fallen if text)

    rows = request_rows(sample)
    cut = rng.choice([i for i, row in enumerate(rows) if row.group and rows[i - 1].group == row.group])
    group = rows[cut].group
    at = group.index("）") if "）" in group else group.index(")")
    halves = (group[:at], group[at:]) if page.chance(0.5) else (group[: at + 1], group[at + 1 :].strip())
    labels = applicant_labels(sample)
    first: list[list[str]] = [
        [SUM_NOTE, "", "申请人情况", *[""] * (len(labels) - 2), labels[-1], ""],
        ["", "", labels[0], "法人或其他组织", *[""] * (len(labels) - 1)],
        ["", "", "", *labels[1:-1], "", ""],
    ]
    second: list[list[str]] = []
    for i, row in enumerate(rows):
        figures = texts(row.figures)
        begins = row.group and rows[i - 1].group != row.group
        if i < cut:
            shown = row.group if begins else ""
            if row.group == group and begins:
                shown = halves[0]
            if row.receipt_or_end:
                first.append([row.label, "", *figures, ""])
            elif row.group:
                first.append(["", shown, row.label, *figures])
            else:
                first.append([sample.label(RESULTS_LABEL) if row.label.endswith("予以公开") else "", row.label, *figures, ""])
        elif row.receipt_or_end:
            second.append([row.label, "", *figures])
        elif row.group:
            second.append([halves[1] if i == cut else row.group if begins else "", row.label, *figures])
        elif page.chance(0.5):
            second.append(["", row.label, *figures])
        else:
            second.append([row.label, *figures, ""])
    requests = pipe_table(first) + "\n\n" + pipe_table([[""] * len(second[0]), *second])
    if page.chance(0.3):
        requests = re.sub(r" \|$", " | |", requests, flags=re.MULTILINE)
    reviews = pipe_table(expanded(reviews_head() + [reviews_figures(sample)]))
    return compose(page, [disclosure, requests, reviews])


def markdown_by_group(page: Page) -> str:
    """Table 3 as one table for every group, each with a head of its own; table 4 as three tables."""
    sample = page.sample
    head = pipe_row(["项目", *applicant_labels(sample)]) + "\n|" + "---|" * (len(applicant_labels(sample)) + 1)
    parts: list[str] = []
    for group, members in groupby(request_rows(sample), key=lambda row: row.group):
        body = [pipe_row([row.label, *texts(row.figures)]) for row in members]
        parts.append("\n".join([f"{group}\n" if group else "", head, *body]).strip())
    disclosure = "\n\n".join(pipe_table(expanded(block)) for block in disclosure_blocks(sample))
    return compose(page, [disclosure, "\n\n".join(parts), reviews_in_three(page)], heading_mark(page))


def reviews_in_three(page: Page) -> str:
    figures = reviews_figures(page.sample)
    inside = page.chance(0.5)
    parts: list[str] = []
    for i, channel in enumerate(CHANNELS.values()):
        title = channel if i == 0 else f"行政诉讼（{channel}）"
        rows = [list(OUTCOMES.values()), texts(figures[5 * i : 5 * i + 5])]
        table = pipe_table([[title, "", "", "", ""], *rows]) if inside else f"{title}\n\n{pipe_table(rows)}"
        parts.append(table)
    return "\n\n".join(parts)


def markdown_data_heads(page: Page, printed: int = 7) -> str:
    """Columns headed 数据1, 数据2 … instead of the applicants' names."""
    sample = page.sample
    rows: list[list[str]] = [["指标", *(f"数据{i}" for i in range(1, printed + 1))]]
    for i, row in enumerate(request_rows(sample)):
        if row.group and rows[-1][0] != row.group and request_rows(sample)[i - 1].group != row.group:
            rows.append([row.group, *[""] * printed])
        rows.append([row.label, *texts(row.figures)[:printed]])
    if printed == 6:
        page.lost |= {address for row in sample.request_rows() for address in [f"requests.{row}.total"]}
    disclosure = "\n\n".join(pipe_table(expanded(block)) for block in disclosure_blocks(sample))
    return compose(page, [disclosure, pipe_table(rows), reviews_in_three(page)], heading_mark(page))


def markdown_six_columns(page: Page) -> str:
    """Six columns headed 数据1 … 数据6 for the form's seven: the last is not printed, and nothing says so."""
    return markdown_data_heads(page, printed=6)


def markdown_ocr(page: Page) -> str:
    """Text recognition gone to pieces: table 3 in many tables, labels wrapped and on other lines than their figures,
    nameless rows of figures, captions in the middle, two of three figures of a row in the table and one outside."""
    sample, rng = page.sample, page.rng
    disclosure = _ocr_disclosure(page)
    out = ["申请人情况", "法人或其他组织", SUM_NOTE[:22], "社会法律", "公益服务其他", "企业机构", "组织机构",
           "## 表三：收到和处理政府信息公开申请情况", pipe_table([[SUM_NOTE[22:], "自然人", "商业", "科研", "总计"]]),
           "## 表三：收到和处理政府信息公开申请情况"]
    rows = request_rows(sample)
    table: list[list[str]] = []

    def flush() -> None:
        if table:
            out.append(pipe_table(table))
            table.clear()

    for i, row in enumerate(rows):
        figures = texts(row.figures)
        if rng.random() < 0.25:
            flush()
            if page.chance(0.5):
                out.append("")
        cut = rng.randint(4, max(4, len(row.label) - 3))
        begins = row.group and rows[i - 1].group != row.group
        if begins and page.chance(0.5):
            flush()
            out.append(row.group[:4])
        kind = rng.choice(["whole", "whole", "whole", "above", "half", "nameless", "group"])
        if kind == "above" or (kind == "nameless" and len(row.label) < 16):
            flush()
            out += [row.label[:cut], row.label[cut:]] if len(row.label) > 12 else [row.label]
            table.append(figures)
            flush()
        elif kind == "half" and len(row.label) > 20:
            flush()
            out.append(row.label[: len(row.label) // 2])
            table.append([row.label[len(row.label) // 2 :], *figures])
            flush()
        elif kind == "nameless" and i > 2:
            flush()
            out.insert(len(out) - 1, row.label[:cut])
            out.insert(len(out) - 1, row.label[cut:])
            table.append(figures)
            flush()
        elif kind == "group" and row.group:
            table.append([row.group[:4], row.label, *figures])
        else:
            table.append([row.label, *figures, ""] if page.chance(0.5) else [row.label, *figures])
    flush()
    reviews = "\n".join(["行政复议行政诉讼", "未经复议直接起诉复议后起诉", "结果结果其他尚未", "总计结果结果其他尚未结果结果其他尚未",
                         "维持纠正结果审结维持纠正结果审结", pipe_table([["维持", "纠正", "结果", "审结", "总计", "总计"]]),
                         pipe_table([texts(reviews_figures(sample))])])
    body = compose(page, [disclosure, "\n".join(out), reviews])
    return _page_numbers(page, body)


def _ocr_disclosure(page: Page) -> str:
    blocks = disclosure_blocks(page.sample)
    out: list[str] = []
    for title, head, *rows in blocks:
        out.append(title[0].text)
        if len(head) == 4 and page.chance(0.5):
            at = page.rng.randint(1, 3)
            outside = [row[at].text for row in rows]
            out += [re.sub("（", "\n（", text) for text in outside if text]
            out += [pipe_table([texts(head)]), "## 表二：主动公开政府信息情况"]
            out += [pipe_table([[cell.text for x, cell in enumerate(row) if x != at]]) for row in rows]
        elif page.chance(0.5):
            out.append("".join(texts(head)))
            out += [" ".join(texts(row)).strip() for row in rows]
        else:
            out.append(pipe_table([texts(head), *map(texts, rows)]))
    return "\n".join(out)


def _page_numbers(page: Page, text: str) -> str:
    """Lines like — 4 — between paragraphs."""
    number = 0
    lines: list[str] = []
    for line in text.split("\n"):
        lines.append(line)
        if line.endswith("。") and page.chance(0.3):
            number += 1
            lines.append(f"— {number} —")
    return "\n".join(lines)


# HTML


def html_table(grid: Grid, page: Page, indent: str = "\n") -> str:
    def tag(cell: Cell) -> str:
        spans = "".join(f' {name}="{n}"' for name, n in (("colspan", cell.columns), ("rowspan", cell.rows)) if n > 1)
        text = html.escape(cell.text, quote=False)
        if not cell.figure and len(text) > 9 and page.chance(0.4):
            text = text[:7] + page.rng.choice(["<br/>", "<br>", "\n"]) + text[7:]
        if cell.figure and not text:
            text = page.rng.choice(["", "&nbsp;", "<p>&nbsp;</p>", "<o:p> </o:p>"])
        elif page.chance(0.2):
            text = f"<p><span>{text}</span></p>"
        return f"<td{spans}>{text}</td>"

    rows = ["<tr>" + "".join(map(tag, row)) + "</tr>" for row in grid]
    return indent.join(["<table>", *rows, "</table>"])


def html_tables(page: Page, indent: str = "\n") -> list[str]:
    sample = page.sample
    grids = [joined(disclosure_blocks(sample)), requests_head(sample) + requests_body(sample),
             reviews_head() + [reviews_figures(sample)]]
    return [html_table(grid, page, indent) for grid in grids]


def markdown_html(page: Page) -> str:
    """HTML tables with spans inside Markdown."""
    return compose(page, html_tables(page, page.rng.choice(["\n", "", "\n  "])), heading_mark(page))


def html_page(page: Page) -> str:
    """A whole web page with navigation, a table of particulars and scripts around the report."""
    prose, rng = page.prose, page.rng

    def paragraph(text: str) -> str:
        return f"<p style=\"text-indent:2em\">{html.escape(text, quote=False)}</p>"

    particulars = "<table><tr><td>索引号</td><td>{}-{}</td><td>发布日期</td><td>{}-01-{}</td></tr></table>".format(
        rng.randint(100, 999), rng.randint(10000, 99999), page.sample.year + 1, rng.randint(10, 30))
    tables = html_tables(page)
    heads = [paragraph(text) for text in prose.headings]
    body = [particulars, f"<h1>{prose.title}</h1>", *map(paragraph, prose.preface + prose.contents), heads[0],
            *map(paragraph, prose.overview), heads[1], tables[0], heads[2], tables[1], heads[3], tables[2],
            paragraph(prose.note) if prose.note else "", heads[4], *map(paragraph, prose.problems), heads[5],
            *map(paragraph, prose.other + prose.signature)]
    charset = "gb18030" if page.sample.style.encoding == "gb18030" else "utf-8"
    return "\n".join([
        "<!DOCTYPE html>", f"<html><head><meta charset=\"{charset}\"><title>{prose.title}</title>",
        "<style>td{width:35px;padding:0 5px}</style><script>var clicks = 1270; var rows = [[1, 2, 3], [4, 5, 6]];</script></head>",
        "<body><div class=\"nav\"><a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政务公开</a> &gt; 年度报告</div>",
        f"<div>浏览次数：{rng.randint(10, 9999)} 次 字号：[大 中 小]</div>", "<div class=\"article\">", *body, "</div>",
        "<div class=\"footer\">网站标识码 3509000012 备案号 2021000345号-1</div></body></html>", ""])


# Text of pages


def wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrapped(text: str, length: int) -> list[str]:
    return [text[i : i + length] for i in range(0, len(text), length)]


def halves(label: str, length: int) -> list[str]:
    """A label as a narrow column breaks it."""
    return wrapped(label, length) if len(label) > length + 1 else [label]


@dataclass
class Columns:
    """Where the columns of table 3 stand on one page."""

    group: int
    leaf: int
    first: int
    step: int
    measure: Callable[[str], int]

    def line(self, parts: list[tuple[int, str]]) -> str:
        out = ""
        for x, text in sorted(parts):
            if text:
                out += " " * max(x - self.measure(out), 1 if out else 0) + text
        return out

    def centered(self, items: Iterable[str], first: int, step: int) -> list[tuple[int, str]]:
        return [(first + i * step - self.measure(text) // 2, text) for i, text in enumerate(items)]

    def figures(self, items: Iterable[str]) -> list[tuple[int, str]]:
        return self.centered(items, self.first, self.step)


def aligned_text(page: Page) -> str:
    """Text extracted with its columns: labels wrapped, figures in the middle of a label's lines, page numbers."""
    rng, sample = page.rng, page.sample
    measure = rng.choice([wide, len])
    scale = 2 if measure is wide else 1
    columns = Columns(9 * scale, 17 * scale, 42 * scale, 9, measure)
    number = 0

    def page_end() -> list[str]:
        nonlocal number, columns
        number += 1
        columns = Columns(columns.group, columns.leaf, columns.first + rng.randint(-3, 6), columns.step, measure)
        return ["", " " * rng.randint(20, 70) + f"-{number}-" if page.chance(0.5) else f"      - {number} -", rng.choice(["", "\f"])]

    def paragraph(text: str) -> list[str]:
        return ["    " + text[:30], *wrapped(text[30:], 32)]

    prose = page.prose
    out = [" " * 16 + prose.title, ""]
    for text in prose.preface + prose.contents + prose.headings[:1] + prose.overview + prose.headings[1:2]:
        out += paragraph(text)
        if page.chance(0.1):
            out += page_end()

    disclosure: list[str] = []
    for title, head, *body in disclosure_blocks(sample):
        step = 60 // (len(head) - 1)
        disclosure += ["", columns.line([(30, title[0].text)]), ""]
        disclosure += [columns.line([(8, head[0].text), *columns.centered(texts(head[1:]), 36 + step // 2, step)]), ""]
        for cells in body:
            disclosure += [columns.line([(0, cells[0].text), *columns.centered(texts(cells[1:]), 36 + step // 2, step)]), ""]
        if page.chance(0.15):
            disclosure += page_end()

    labels = applicant_labels(sample)
    pieces = [wrapped(text, 2) if len(text) > 3 else [text] for text in labels]
    requests = [columns.line([(columns.first + 3 * columns.step, "申请人情况")]), "",
                columns.line([(columns.first + 2 * columns.step, "法人或其他组织")]), *wrapped(SUM_NOTE, 21)]
    for i in range(3):
        requests.append(columns.line(columns.figures(["" if len(piece) == 1 and i != 1 else (piece * 3)[i] if len(piece) == 1
                                                      else piece[i] if i < len(piece) else "" for piece in pieces])))
    requests.append("")
    rows = request_rows(sample)
    vertical = list(sample.label(RESULTS_LABEL)) if page.chance(0.5) else []
    middle = {row.group: [other for other in rows if other.group == row.group] for row in rows if row.group}
    for i, row in enumerate(rows):
        side = [(2, vertical.pop(0))] if vertical and not row.receipt_or_end else []
        if row.label.endswith("予以公开") and not vertical and not side:
            requests.append(columns.line([(1, " ".join(wrapped(sample.label(RESULTS_LABEL), 3)))]))
        members = middle.get(row.group, [])
        if members and row is members[len(members) // 2]:
            if page.chance(0.5):
                requests.append(columns.line([(columns.group, row.group)]))
            else:
                side.append((columns.group, row.group))
        requests += _aligned_row(page, columns, row, side)
        if page.chance(0.06):
            requests += page_end()

    figures = texts(reviews_figures(sample))
    step = 8
    heads = [wrapped(text, 2) for text in OUTCOMES.values()] * 3
    reviews = [columns.line([(15, "行政复议"), (75, "行政诉讼")]), "", columns.line([(45, "未经复议直接起诉"), (90, "复议后起诉")]), ""]
    reviews += [columns.line(columns.centered([piece[i] if i < len(piece) and len(piece) == 2 else "" for piece in heads], 4, step))
                for i in range(2)]
    reviews[-2] = columns.line(columns.centered([piece[0] if piece != ["总计"] else "总计" for piece in heads], 4, step))
    reviews += ["", "", columns.line(columns.centered(figures, 4, step)), ""]

    out += disclosure + [" " * 18 + prose.headings[2], *requests, "", "    " + prose.headings[3], *reviews]
    for text in ([prose.note] if prose.note else []) + prose.headings[4:5] + prose.problems + prose.headings[5:] + prose.other:
        out += paragraph(text)
    out += [" " * 50 + text for text in prose.signature]
    return "\n".join(out) + "\n"


def _aligned_row(page: Page, columns: Columns, row: RequestRow, side: list[tuple[int, str]]) -> list[str]:
    x = 0 if row.receipt_or_end else columns.leaf if row.group else columns.group
    pieces = halves(row.label, 19 if x == columns.leaf else 23)
    figures = columns.figures(texts(row.figures))
    if len(pieces) == 1:
        return [columns.line([*side, (x, row.label), *figures])]
    alone = [columns.line([(x, text)]) for text in pieces]
    place = page.rng.choice(["between", "with", "after"])
    if place == "between" and len(pieces) == 2:
        return [alone[0], columns.line([*side, *figures]), alone[1]]
    if place == "after":
        return [*alone, columns.line([*side, *figures])]
    at = len(pieces) // 2
    return [*alone[:at], columns.line([*side, (x, pieces[at]), *figures]), *alone[at + 1 :]]


def raw_text(page: Page) -> str:
    """Text extracted in reading order: head words one a line, labels wrapped, 三、本年度办理结果 one character a line."""
    sample, rng, prose = page.sample, page.rng, page.prose

    def row_line(cells: Iterable[Cell]) -> str:
        return " ".join(cell.text for cell in cells if cell.text)

    out = [prose.title]
    for text in prose.preface + prose.contents + prose.headings[:1] + prose.overview + prose.headings[1:2]:
        out += wrapped(text, rng.choice([26, 28, 30]))
    for block in disclosure_blocks(sample):
        out += [row_line(row) for row in block]
    out += [prose.headings[2], *wrapped(SUM_NOTE, 22), "申请人情况", "自然人", "法人或其他组织", "总计"]
    for text in applicant_labels(sample)[1:-1]:
        out += wrapped(text, 2)
    number = 1
    previous = ""
    for row in request_rows(sample):
        if row.label.endswith("予以公开"):
            out += list(sample.label(RESULTS_LABEL))
        if row.group and row.group != previous:
            out.append(row.group)
        previous = row.group
        pieces = halves(row.label, rng.choice([16, 18, 22]))
        figures = row_line(row.figures)
        if len(pieces) == 1:
            out.append(f"{row.label} {figures}".strip())
        elif page.chance(0.5):
            out += [*pieces, figures]
        else:
            out += [*pieces[:-1], f"{pieces[-1]} {figures}".strip()]
        if page.chance(0.06):
            number += 1
            out.append(f"- {number} -")
    out += [prose.headings[3], "行政复议 行政诉讼"]
    outcomes = [piece for text in OUTCOMES.values() for piece in (["总 计"] if text == "总计" else wrapped(text, 2))]
    out += [*outcomes, "未经复议直接起诉 复议后起诉", *outcomes, *outcomes, row_line(reviews_figures(sample))]
    for text in [prose.note, *prose.headings[4:5], *prose.problems, *prose.headings[5:], *prose.other, *prose.signature]:
        out += wrapped(text, 28)
    return "\n".join(line for line in out if line) + "\n"


def cell_per_line(page: Page, before: str = "", after: str = "") -> str:
    """Every cell on a line of its own; an empty cell leaves an empty line, or nothing."""
    sample = page.sample
    keep = page.chance(0.5)

    def lines(grid: Grid) -> str:
        cells = [cell for row in grid for cell in row]
        return "\n".join(before + cell.text + after for cell in cells if cell.text or (keep and cell.figure))

    tables = [lines(joined(disclosure_blocks(sample))), lines(requests_head(sample) + requests_body(sample)),
              lines(reviews_head() + [reviews_figures(sample)])]
    return compose(page, tables)


def cell_per_line_once(page: Page) -> str:
    """One cell a line, and every line that was there before left out, as some extractors do: the zeros are gone."""
    sample, prose = page.sample, page.prose
    seen: set[str] = set()

    def keep(text: str, address: str = "") -> list[str]:
        if text in seen:
            page.lost.add(address)
            return []
        seen.add(text)
        return [text]

    def lines(grid: Grid) -> list[str]:
        return [line for row in grid for cell in row for line in keep(cell.text, cell.address)]

    paragraphs = [prose.title, *prose.preface, prose.headings[0], *prose.overview]
    out = [line for text in paragraphs for line in keep(text)]
    out += [prose.headings[1], *lines(joined(disclosure_blocks(sample)))]
    out += [prose.headings[2], *lines(requests_head(sample) + requests_body(sample))]
    out += [prose.headings[3], *lines(reviews_head() + [reviews_figures(sample)])]
    out += [prose.headings[4], *prose.problems, prose.headings[5], *prose.other, *prose.signature]
    page.lost.discard("")
    return "\n".join(out) + "\n"


def tabbed(page: Page) -> str:
    """Tables as lines with tabs, as copied from a word processor."""
    sample = page.sample
    grids = [joined(disclosure_blocks(sample)), requests_head(sample) + requests_body(sample),
             reviews_head() + [reviews_figures(sample)]]
    return compose(page, ["\n".join("\t".join(row).rstrip() for row in expanded(grid)) for grid in grids])


def pipe_per_line(page: Page) -> str:
    """Cells on lines of their own, each with a pipe."""
    return cell_per_line(page, *page.rng.choice([("| ", ""), ("", " |"), ("|\n", "")]))


# One line


def flat(page: Page, space: float = 0.0) -> str:
    """Everything on one line, neighboring figures glued together; `space` is the share of cells with a space after them."""
    sample, prose = page.sample, page.prose

    def run(grid: Grid) -> str:
        out = ""
        for row in grid:
            figures = [cell for cell in row if cell.figure]
            spaced = [cell.text + (" " if page.chance(space) else "") for cell in row]
            texts_of_figures = [text for cell, text in zip(row, spaced) if cell.figure]
            page.open |= open_cells([cell.address for cell in figures], texts_of_figures)
            out += "".join(spaced)
        return out

    tables = [run(joined(disclosure_blocks(sample))), run(requests_head(sample) + requests_body(sample)),
              run(reviews_head() + [reviews_figures(sample)])]
    heads = prose.headings
    gap = page.rng.choice(["", " "])
    parts = [prose.title, *prose.preface, *prose.contents, heads[0], *prose.overview, heads[1] + gap, tables[0], heads[2], tables[1],
             heads[3], tables[2], prose.note, heads[4], *prose.problems, heads[5] + gap, *prose.other, *prose.signature]
    return "".join(parts)


def flat_spaced(page: Page) -> str:
    """One line, with spaces between some of the figures."""
    return flat(page, space=page.rng.choice([0.2, 0.5, 0.9]))


_COUNT = re.compile(r"(0|[1-9]\d*)件?")
_CHANGE = re.compile(r"[-+减增]?(0|[1-9]\d*)件?")
_AMOUNT = re.compile(r"(0|[1-9]\d*)(\.\d+)?万?元?")


def open_cells(addresses: list[str], printed: list[str]) -> set[str]:
    """Of figures printed one after the other: the cells that have more than one reading, if only the number of cells and
    the places of the spaces are known."""
    text, walls = "", set()
    for figure in printed:
        text += unicodedata.normalize("NFKC", figure).strip()
        if figure.endswith(" "):
            walls.add(len(text))

    def fits(address: str, start: int, end: int) -> bool:
        pattern = _CHANGE if address.endswith("items_change") else _AMOUNT if address.endswith("amount") else _COUNT
        return not any(start < wall < end for wall in walls) and bool(pattern.fullmatch(text, start, end))

    def steps(cell: int, start: int) -> list[int]:
        return [end for end in range(start + 1, len(text) + 1) if fits(addresses[cell], start, end)]

    reached = [{0}]
    for cell in range(len(addresses)):
        reached.append({end for start in reached[cell] for end in steps(cell, start)})
    alive = {len(text)}
    result: set[str] = set()
    for cell in reversed(range(len(addresses))):
        ways = {(start, end) for start in reached[cell] for end in steps(cell, start) if end in alive}
        if len(ways) > 1:
            result.add(addresses[cell])
        alive = {start for start, _ in ways}
    return result - {""}


@dataclass(frozen=True)
class Layout:
    """A layout, the styles it can carry without losing the truth, and the share that must be read of what a plain document
    in it decides."""

    render: Callable[[Page], str | bytes]
    suffix: str
    floor: float
    numerals: tuple[str, ...] = ("plain", "full_width", "thousands", "units", "notes", "split")
    blanks: tuple[str, ...] = ("none", "some", "totals", "zeros", "only_totals", "marks")
    extras: tuple[str, ...] = ("subtotals", "organizations", "other_documents")
    error: str = ""  # the code with which its documents are refused, if they cannot be read


_WHOLE = ("plain", "full_width", "thousands", "units")  # no figure in two parts
_GLUED = ("plain", "full_width", "units")

LAYOUTS: dict[str, Layout] = {
    "markdown": Layout(markdown, ".md", 1.0),
    "markdown_repeated": Layout(markdown_repeated, ".md", 0.9, extras=("other_documents",)),
    "markdown_page_break": Layout(markdown_page_break, ".md", 1.0, numerals=(*_WHOLE, "notes")),
    "markdown_by_group": Layout(markdown_by_group, ".md", 1.0),
    "markdown_data_heads": Layout(markdown_data_heads, ".md", 0.1, extras=("other_documents",)),
    "markdown_six_columns": Layout(markdown_six_columns, ".md", 0.1, extras=()),
    "markdown_ocr": Layout(markdown_ocr, ".md", 0.7, numerals=(*_WHOLE, "notes"), extras=()),
    "markdown_html": Layout(markdown_html, ".md", 1.0),
    "html": Layout(html_page, ".html", 1.0),
    "tabbed": Layout(tabbed, ".txt", 0.95, numerals=_WHOLE),
    "aligned": Layout(aligned_text, ".txt", 0.9, numerals=_WHOLE, extras=("other_documents", "subtotals")),
    "raw": Layout(raw_text, ".txt", 0.95, numerals=_WHOLE),
    "cell_per_line": Layout(cell_per_line, ".txt", 0.95, numerals=_WHOLE),
    "cell_per_line_once": Layout(cell_per_line_once, ".txt", 0.0, numerals=_WHOLE, blanks=("none",)),
    "pipe_per_line": Layout(pipe_per_line, ".txt", 0.95, numerals=_WHOLE),
    "flat": Layout(flat, ".txt", 0.8, numerals=_GLUED, blanks=("none",), extras=("subtotals", "other_documents")),
    "flat_spaced": Layout(flat_spaced, ".txt", 0.8, numerals=_GLUED, blanks=("none",), extras=("subtotals", "other_documents")),
}
