# SPDX-License-Identifier: BSL-1.0
"""PDF documents, printed by Chromium from web pages and by LibreOffice from DOCX: ruled and unruled tables, rows cut by
the end of a page, text along the side, rotated pages, locked files, scans."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Sequence

from grids import Cell, Grid
from layouts import Page
from pages import escaped, portal_article, portal_page, spans
from parts import Part, label_widths, random_factors, report_parts, stretched
from programs import MadeLayout, qpdf, scanned, turned
from word import BoxHand, Hand, NumberingHand, Sheet, SplittingHand, package, zipped

# Web pages to be printed


@dataclass(frozen=True)
class Paper:
    """What a printed page looks like."""

    size: str = "A4"
    margin: str = "2.4cm 2cm"
    footer: str = '"- " counter(page) " -"'
    header: str = ""
    font: str = '"WenQuanYi Micro Hei"'
    letters: float = 10.5  # points
    rules: str = "td{border:0.5pt solid #000}"
    align: str = "center"
    padding: str = "2pt 3pt"
    side: str = ""  # 三、本年度办理结果: "" as it comes, "letters", "vertical"
    extra: str = ""  # more CSS
    finer: bool = False


_FONTS = ['"WenQuanYi Micro Hei"', '"Noto Serif CJK SC"', '"Noto Sans CJK SC"', '"WenQuanYi Micro Hei Mono"']


def any_paper(page: Page) -> Paper:
    """A4, with one of the usual ways to number pages and to print the label along the side."""
    rng = page.rng
    return Paper(
        footer=rng.choice(
            [
                '"- " counter(page) " -"',
                "counter(page)",
                '"第" counter(page) "页 共" counter(pages) "页"',
                '"— " counter(page) " —"',
                "",
            ]
        ),
        header=rng.choice(["", "", f'"{page.sample.authority}  {page.sample.year + 1} 年第 1 期"']),
        font=rng.choice(_FONTS),
        letters=rng.choice([8, 9, 10.5]),
        side=rng.choice(["", "letters", "vertical"]),
        align=rng.choice(["center", "center", "right", "left"]),
        finer=page.chance(0.3),
    )


def side_label(text: str, side: str) -> str:
    if side == "letters":
        return "<br>".join(map(escaped, text))
    return (
        f'<span style="writing-mode:vertical-rl;display:inline-block">{escaped(text)}</span>'
        if side == "vertical"
        else escaped(text)
    )


def printed_table(paper: Paper, page: Page, grid: Grid, head: int) -> str:
    widths = label_widths(grid)
    if paper.finer:
        factors = random_factors(grid, page.rng)
        widths = [width // factor for width, factor in zip(widths, factors) for _ in range(factor)]
        grid = stretched(grid, factors)

    def tag(cell: Cell) -> str:
        name = "figure" if cell.figure else "label"
        text = side_label(cell.text, paper.side) if cell.rows > 12 else escaped(cell.text)
        return f"<td class={name}{spans(cell)}>{text}</td>"

    columns = "".join(f'<col style="width:{width / 10}%">' for width in widths)
    rows = ["<tr>" + "".join(map(tag, row)) + "</tr>" for row in grid]
    top = f"<thead>{''.join(rows[:head])}</thead>" if head and page.chance(0.5) else "".join(rows[:head])
    return f"<table><colgroup>{columns}</colgroup>{top}<tbody>{''.join(rows[head:])}</tbody></table>"


def sheet_page(paper: Paper, page: Page, parts: Sequence[Part]) -> str:
    def shown(part: Part) -> str:
        if part.kind == "table":
            return printed_table(paper, page, part.grid or [], part.head)
        return f"<p class={part.kind}>{escaped(part.text)}</p>"

    box = f"@top-center{{content:{paper.header};font-size:8pt}}" if paper.header else ""
    box += f"@bottom-center{{content:{paper.footer};font-size:9pt}}" if paper.footer else ""
    css = (
        f"@page{{size:{paper.size};margin:{paper.margin};"
        f"{box}}} body{{margin:0;font:{paper.letters}pt {paper.font}}} p{{margin:4pt 0;text-indent:2em}}"
        "p.title{text-align:center;font-size:150%;font-weight:bold} p.heading{font-weight:bold} "
        "p.signature{text-align:right}"
        f"table{{border-collapse:collapse;width:100%;table-layout:fixed;margin:4pt 0}} "
        f"td{{padding:{paper.padding};text-align:center}}"
        f"td.figure{{text-align:{paper.align}}} {paper.rules} {paper.extra}"
    )
    body = "\n".join(map(shown, parts))
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{page.prose.title}</title>'
        f"<style>{css}</style></head><body>{body}</body></html>"
    )


def web(page: Page, **ways: Any) -> str:
    return sheet_page(replace(any_paper(page), **ways), page, report_parts(page, blocks_apart=page.chance(0.3)))


def ruled(page: Page) -> str:
    """All rules drawn, A4 upright."""
    return web(page)


def landscape(page: Page) -> str:
    """A4 on its side, thin or thick rules."""
    return web(
        page, size="A4 landscape", rules=page.rng.choice(["td{border:1px solid #333}", "td{border:1.5pt solid #000}"])
    )


def cut_rows(page: Page) -> str:
    """Small pages: tables and rows are cut by the ends of pages, labels in the middle."""
    return web(
        page,
        size=page.rng.choice(["A5", "148mm 105mm", "B5 landscape", "182mm 128mm"]),
        margin="1.2cm 1cm",
        letters=9,
        padding="3pt 2pt",
    )


def unruled(page: Page) -> str:
    """No rules at all: only the alignment tells the columns."""
    return web(page, rules="", side=page.rng.choice(["", "letters"]))


def horizontal(page: Page) -> str:
    """Rules between rows only."""
    return web(
        page,
        rules=page.rng.choice(
            [
                "tr{border-bottom:0.5pt solid #000} table{border-top:1.5pt solid #000}",
                "table{border-top:1.5pt solid #000;border-bottom:1.5pt solid #000}",
            ]
        ),
        side="",
    )


def fancy_rules(page: Page) -> str:
    """Double, dotted, dashed and separate rules, and shading."""
    return web(
        page,
        rules=page.rng.choice(
            [
                "td{border:3pt double #000}",
                "td{border:1pt dotted #000}",
                "td{border:0.75pt dashed #555}",
                "table{border-collapse:separate;border-spacing:2pt} td{border:0.5pt solid #000}",
                "table{border-collapse:separate;border-spacing:1px;background:#000} td{background:#fff}",
                "td{border:0.3pt solid #ccc} tr:nth-child(odd) td{background:#dce6f1} .label{background:#c6d9f0}",
                "td{border:0.5pt solid #000;box-shadow:inset 0 0 0 1px #eee;border-radius:2px}",
            ]
        ),
        extra="*{-webkit-print-color-adjust:exact}",
    )


def overprinted(page: Page) -> str:
    """Bold print made by printing the same letters twice, side by side."""
    return web(page, extra=f"td.{page.rng.choice(['figure', 'label'])},p.title,p.heading{{text-shadow:0.3pt 0 0 #000}}")


def watermarked(page: Page) -> str:
    """Slanted words and numbers across every page."""
    mark = (
        f'<div style="position:fixed;top:{page.rng.randint(20, 60)}%;left:10%;transform:rotate(-30deg);'
        f'font-size:30pt;color:#ddd">内部 {page.sample.year} 07 留存 12 份</div>'
    )
    return web(page).replace("<body>", "<body>" + mark)


def notes(page: Page) -> str:
    """Figures with the marks of notes behind them, small and raised."""
    text = web(page, side="")
    cells = re.split("(<td class=figure[^>]*>)([^<]+)(?=</td>)", text)
    for i in range(2, len(cells), 3):
        if page.chance(0.15):
            cells[i] += f"<sup>{page.rng.choice(['1', '[1]', '①', '2)'])}</sup>"
    return "".join(cells)


def tiny(page: Page) -> str:
    """Letters of four points, spaced out or squeezed."""
    return web(
        page,
        letters=page.rng.choice([4, 4.5, 5]),
        padding="0.5pt 1pt",
        rules="td{border:0.2pt solid #000}",
        extra=page.rng.choice(
            ["", "td{letter-spacing:0.15em}", "td.figure{letter-spacing:0.2em}", "td.label{text-align-last:justify}"]
        ),
    )


def narrow(page: Page) -> str:
    """Columns too narrow for their figures, which break into two lines."""
    return web(page, letters=page.rng.choice([11, 15]), extra="td{word-break:break-all}", finer=False)


def beside(page: Page) -> str:
    """The blocks of section 2 as tables beside each other."""
    parts = report_parts(page, blocks_apart=True)
    tables = [i for i, part in enumerate(parts) if part.kind == "table"][:-2]
    first, last = tables[0], tables[-1]
    paper = any_paper(page)
    blocks = "".join(
        f'<div style="flex:0 0 48%;margin:0 1%">{printed_table(paper, page, parts[i].grid or [], 0)}</div>'
        for i in range(first, last + 1)
    )
    row = f'<div style="display:flex;flex-wrap:wrap">{blocks}</div>'
    head, rest = sheet_page(paper, page, parts[:first]), sheet_page(paper, page, parts[last + 1 :])
    return head.replace("</body></html>", "") + row + rest[rest.index("<body>") + len("<body>") :]


def printed_portal(page: Page) -> str:
    """A portal's page as a browser prints it, menus and footer and all."""
    return portal_page(page, portal_article(page), "utf-8")


# Documents to be printed


def office(page: Page, kind: type[Hand] = Hand, **ways: Any) -> bytes:
    rng = page.rng
    values: dict[str, Any] = {
        "sheet": Sheet(
            footer=rng.choice(["- {} -", "{}", "第{}页 共{}页", ""]),
            header=rng.choice(["", "", f"{page.sample.authority}　第 3 号"]),
        ),
        "vertical_label": rng.choice(["", "letters", "rotated"]),
        "blocks_apart": page.chance(0.3),
        "size": 18,
        "figures": rng.choice(["center", "right", "left"]),
    }
    return zipped(package(kind(page, **(values | ways))))


def office_ruled(page: Page) -> bytes:
    """A document with ruled tables."""
    return office(page, shading=page.rng.choice(["", "C6D9F1"]), row_height=page.rng.choice([300, 400, 520]))


def office_rotated_label(page: Page) -> bytes:
    """三、本年度办理结果 turned by a quarter."""
    return office(page, vertical_label="rotated")


def office_cut_rows(page: Page) -> bytes:
    """Small paper, so that rows are cut."""
    width, height = page.rng.choice([(8391, 11906), (11906, 8391), (9000, 7000)])
    return office(page, sheet=Sheet(width, height, 700, footer=page.rng.choice(["{}", "- {} -"])), size=16)


def office_landscape(page: Page) -> bytes:
    """Paper on its side."""
    return office(page, sheet=Sheet(16838, 11906, 1100), size=21)


def office_borders(page: Page) -> bytes:
    """Double, dotted, dashed, thick, or no upright rules."""
    return office(
        page, borders=page.rng.choice(["double", "dotted", "dashed", "thick", "horizontal", "triple", "wave"])
    )


def office_unruled(page: Page) -> bytes:
    """Tables without rules."""
    return office(page, borders="none")


def office_numbered(page: Page) -> bytes:
    """Ordinals that the program prints: they are text in the PDF."""
    return office(page, NumberingHand)


def office_split(page: Page) -> bytes:
    """Section 3 in two tables."""
    return office(page, SplittingHand, finer_grid=False)


class SmallBoxHand(BoxHand):
    """A text box does not go on on the next page, so only short tables fit into one."""

    def table(self, part: Part) -> str:
        return super().table(part) if len(part.grid or []) < 10 else Hand.table(self, part)


def office_boxes(page: Page) -> bytes:
    """Headings and short tables in text boxes."""
    return office(page, SmallBoxHand)


_WEB = ".html"
_OFFICE = ".docx"

LAYOUTS: dict[str, MadeLayout] = {
    "pdf_ruled": MadeLayout(ruled, _WEB, 0.95),
    "pdf_landscape": MadeLayout(landscape, _WEB, 0.95),
    "pdf_cut_rows": MadeLayout(cut_rows, _WEB, 0.9),
    "pdf_unruled": MadeLayout(unruled, _WEB, 0.8),
    "pdf_horizontal": MadeLayout(horizontal, _WEB, 0.8),
    "pdf_fancy_rules": MadeLayout(fancy_rules, _WEB, 0.9),
    "pdf_overprinted": MadeLayout(overprinted, _WEB, 0.9),
    "pdf_watermarked": MadeLayout(watermarked, _WEB, 0.5),
    "pdf_notes": MadeLayout(notes, _WEB, 0.5, numerals=("full_width", "thousands", "units")),
    "pdf_tiny": MadeLayout(tiny, _WEB, 0.9),
    "pdf_narrow": MadeLayout(narrow, _WEB, 0.5),
    "pdf_beside": MadeLayout(beside, _WEB, 0.5),
    "pdf_portal": MadeLayout(printed_portal, _WEB, 0.9),
    "pdf_turned": MadeLayout(ruled, _WEB, 0.95, finish=turned, tools=("qpdf",)),
    "pdf_owner_password": MadeLayout(
        ruled, _WEB, 0.95, finish=qpdf("--encrypt", "", "owner", "256", "--"), tools=("qpdf",)
    ),
    "pdf_linearized": MadeLayout(
        ruled, _WEB, 0.95, finish=qpdf("--linearize", "--object-streams=generate"), tools=("qpdf",)
    ),
    "pdf_office": MadeLayout(office_ruled, _OFFICE, 0.95, program="soffice"),
    "pdf_office_rotated_label": MadeLayout(office_rotated_label, _OFFICE, 0.95, program="soffice"),
    "pdf_office_cut_rows": MadeLayout(office_cut_rows, _OFFICE, 0.9, program="soffice"),
    "pdf_office_landscape": MadeLayout(office_landscape, _OFFICE, 0.95, program="soffice"),
    "pdf_office_borders": MadeLayout(office_borders, _OFFICE, 0.8, program="soffice"),
    "pdf_office_unruled": MadeLayout(office_unruled, _OFFICE, 0.8, program="soffice"),
    "pdf_office_numbered": MadeLayout(office_numbered, _OFFICE, 0.95, program="soffice"),
    "pdf_office_split": MadeLayout(office_split, _OFFICE, 0.9, program="soffice"),
    "pdf_office_boxes": MadeLayout(office_boxes, _OFFICE, 0.5, program="soffice"),
}

REFUSED: dict[str, MadeLayout] = {
    "pdf_scan": MadeLayout(ruled, _WEB, 0, finish=scanned, tools=("pdftoppm",), error="no_text_layer"),
    "pdf_user_password": MadeLayout(
        ruled, _WEB, 0, finish=qpdf("--encrypt", "user", "owner", "256", "--"), tools=("qpdf",), error="encrypted"
    ),
    "pdf_user_password_rc4": MadeLayout(
        ruled,
        _WEB,
        0,
        finish=qpdf("--allow-weak-crypto", "--encrypt", "user", "owner", "128", "--"),
        tools=("qpdf",),
        error="encrypted",
    ),
}
