# SPDX-License-Identifier: BSL-1.0
"""PDF documents, printed by Chromium from web pages and by LibreOffice from DOCX: ruled and unruled tables, rows cut by the end of
a page, text along the side, rotated pages, locked files, scans.

Printing needs `chromium` and `soffice`; some layouts need `qpdf` and `pdftoppm` too. `missing_tools` tells what is not installed.
"""
from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Literal, Sequence

from grids import Cell, Grid
from layouts import Layout, Page
from pages import escaped, portal_article, portal_page, spans
from parts import Part, label_widths, random_factors, report_parts, stretched
from word import BoxHand, Hand, NumberingHand, Sheet, SplittingHand, package, zipped

Printer = Literal["chromium", "soffice"]


# Web pages to be printed


@dataclass(frozen=True)
class Paper:
    """What a printed page looks like."""

    size: str = "A4"
    margin: str = "2.4cm 2cm"
    footer: str = "\"- \" counter(page) \" -\""
    header: str = ""
    font: str = "\"WenQuanYi Micro Hei\""
    letters: float = 10.5  # points
    rules: str = "td{border:0.5pt solid #000}"
    align: str = "center"
    padding: str = "2pt 3pt"
    side: str = ""  # 三、本年度办理结果: "" as it comes, "letters", "vertical"
    extra: str = ""  # more CSS
    finer: bool = False


_FONTS = ["\"WenQuanYi Micro Hei\"", "\"Noto Serif CJK SC\"", "\"Noto Sans CJK SC\"", "\"WenQuanYi Micro Hei Mono\""]


def any_paper(page: Page) -> Paper:
    """A4, with one of the usual ways to number pages and to print the label along the side."""
    rng = page.rng
    return Paper(
        footer=rng.choice(["\"- \" counter(page) \" -\"", "counter(page)", "\"第\" counter(page) \"页 共\" counter(pages) \"页\"", "\"— \" counter(page) \" —\"", ""]),
        header=rng.choice(["", "", f"\"{page.sample.authority}  {page.sample.year + 1} 年第 1 期\""]),
        font=rng.choice(_FONTS), letters=rng.choice([8, 9, 10.5]), side=rng.choice(["", "letters", "vertical"]),
        align=rng.choice(["center", "center", "right", "left"]), finer=page.chance(0.3))


def side_label(text: str, side: str) -> str:
    if side == "letters":
        return "<br>".join(map(escaped, text))
    return f"<span style=\"writing-mode:vertical-rl;display:inline-block\">{escaped(text)}</span>" if side == "vertical" else escaped(text)


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

    columns = "".join(f"<col style=\"width:{width / 10}%\">" for width in widths)
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
    css = (f"@page{{size:{paper.size};margin:{paper.margin};{box}}} body{{margin:0;font:{paper.letters}pt {paper.font}}} p{{margin:4pt 0;text-indent:2em}}"
           "p.title{text-align:center;font-size:150%;font-weight:bold} p.heading{font-weight:bold} p.signature{text-align:right}"
           f"table{{border-collapse:collapse;width:100%;table-layout:fixed;margin:4pt 0}} td{{padding:{paper.padding};text-align:center}}"
           f"td.figure{{text-align:{paper.align}}} {paper.rules} {paper.extra}")
    body = "\n".join(map(shown, parts))
    return f"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{page.prose.title}</title><style>{css}</style></head><body>{body}</body></html>"


def web(page: Page, **ways: Any) -> str:
    return sheet_page(replace(any_paper(page), **ways), page, report_parts(page, blocks_apart=page.chance(0.3)))


def ruled(page: Page) -> str:
    """All rules drawn, A4 upright."""
    return web(page)


def landscape(page: Page) -> str:
    """A4 on its side, thin or thick rules."""
    return web(page, size="A4 landscape", rules=page.rng.choice(["td{border:1px solid #333}", "td{border:1.5pt solid #000}"]))


def cut_rows(page: Page) -> str:
    """Small pages: tables and rows are cut by the ends of pages, labels in the middle."""
    return web(page, size=page.rng.choice(["A5", "148mm 105mm", "B5 landscape", "182mm 128mm"]), margin="1.2cm 1cm", letters=9,
               padding="3pt 2pt")


def unruled(page: Page) -> str:
    """No rules at all: only the alignment tells the columns."""
    return web(page, rules="", side=page.rng.choice(["", "letters"]))


def horizontal(page: Page) -> str:
    """Rules between rows only."""
    return web(page, rules=page.rng.choice(["tr{border-bottom:0.5pt solid #000} table{border-top:1.5pt solid #000}",
                                            "table{border-top:1.5pt solid #000;border-bottom:1.5pt solid #000}"]), side="")


def fancy_rules(page: Page) -> str:
    """Double, dotted, dashed and separate rules, and shading."""
    return web(page, rules=page.rng.choice([
        "td{border:3pt double #000}", "td{border:1pt dotted #000}", "td{border:0.75pt dashed #555}",
        "table{border-collapse:separate;border-spacing:2pt} td{border:0.5pt solid #000}",
        "table{border-collapse:separate;border-spacing:1px;background:#000} td{background:#fff}",
        "td{border:0.3pt solid #ccc} tr:nth-child(odd) td{background:#dce6f1} .label{background:#c6d9f0}",
        "td{border:0.5pt solid #000;box-shadow:inset 0 0 0 1px #eee;border-radius:2px}"]),
        extra="*{-webkit-print-color-adjust:exact}")


def overprinted(page: Page) -> str:
    """Bold print made by printing the same letters twice, side by side."""
    return web(page, extra=f"td.{page.rng.choice(['figure', 'label'])},p.title,p.heading{{text-shadow:0.3pt 0 0 #000}}")


def watermarked(page: Page) -> str:
    """Slanted words and numbers across every page."""
    mark = f"<div style=\"position:fixed;top:{page.rng.randint(20, 60)}%;left:10%;transform:rotate(-30deg);font-size:30pt;color:#ddd\">内部 {page.sample.year} 07 留存 12 份</div>"
    return web(page).replace("<body>", "<body>" + mark)


def tiny(page: Page) -> str:
    """Letters of four points, spaced out or squeezed."""
    return web(page, letters=page.rng.choice([4, 4.5, 5]), padding="0.5pt 1pt", rules="td{border:0.2pt solid #000}",
               extra=page.rng.choice(["", "td{letter-spacing:0.15em}", "td.figure{letter-spacing:0.2em}", "td.label{text-align-last:justify}"]))


def narrow(page: Page) -> str:
    """Columns too narrow for their figures, which break into two lines."""
    return web(page, letters=page.rng.choice([11, 15]), extra="td{word-break:break-all}", finer=False)


def beside(page: Page) -> str:
    """The blocks of section 2 as tables beside each other."""
    parts = report_parts(page, blocks_apart=True)
    tables = [i for i, part in enumerate(parts) if part.kind == "table"][:-2]
    first, last = tables[0], tables[-1]
    paper = any_paper(page)
    blocks = "".join(f"<div style=\"flex:0 0 48%;margin:0 1%\">{printed_table(paper, page, parts[i].grid or [], 0)}</div>" for i in range(first, last + 1))
    row = f"<div style=\"display:flex;flex-wrap:wrap\">{blocks}</div>"
    head, rest = sheet_page(paper, page, parts[:first]), sheet_page(paper, page, parts[last + 1 :])
    return head.replace("</body></html>", "") + row + rest[rest.index("<body>") + len("<body>") :]


def printed_portal(page: Page) -> str:
    """A portal's page as a browser prints it, menus and footer and all."""
    return portal_page(page, portal_article(page), "utf-8")


# Documents to be printed


def office(page: Page, kind: type[Hand] = Hand, **ways: Any) -> bytes:
    rng = page.rng
    values: dict[str, Any] = {
        "sheet": Sheet(footer=rng.choice(["- {} -", "{}", "第{}页 共{}页", ""]), header=rng.choice(["", "", f"{page.sample.authority}　第 3 号"])),
        "vertical_label": rng.choice(["", "letters", "rotated"]), "blocks_apart": page.chance(0.3), "size": 18,
        "figures": rng.choice(["center", "right", "left"])}
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
    return office(page, borders=page.rng.choice(["double", "dotted", "dashed", "thick", "horizontal", "triple", "wave"]))


def office_unruled(page: Page) -> bytes:
    """Tables without rules."""
    return office(page, borders="none")


def office_numbered(page: Page) -> bytes:
    """Ordinals that the program prints: they are text in the PDF."""
    return office(page, NumberingHand)


def office_split(page: Page) -> bytes:
    """Section 3 in two tables."""
    return office(page, SplittingHand, finer_grid=False)


def office_boxes(page: Page) -> bytes:
    """Headings and tables in text boxes."""
    return office(page, BoxHand)


# What is done to a printed file


def _qpdf(*arguments: str) -> Callable[[Path], None]:
    def finish(file: Path) -> None:
        subprocess.run(["qpdf", "--warning-exit-0", *arguments, "--replace-input", str(file)], check=True, capture_output=True)

    return finish


def turned(file: Path) -> None:
    """Pages that say /Rotate 270 and whose contents are turned the other way, so that they show upright."""
    _qpdf("--rotate=+90")(file)
    _qpdf("--flatten-rotation")(file)
    _qpdf("--rotate=+270")(file)


def scanned(file: Path) -> None:
    """The pages as pictures, no text."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "60", "-gray", "-jpeg", str(file), f"{folder}/page"], check=True)
        file.write_bytes(pictures_as_pdf([picture.read_bytes() for picture in sorted(Path(folder).glob("*.jpg"))]))


def pictures_as_pdf(pictures: Sequence[bytes]) -> bytes:
    """A PDF with one JPEG on every page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for picture in pictures:
        at = next(i for i in range(len(picture)) if picture[i : i + 2] in (b"\xff\xc0", b"\xff\xc2"))
        height, width = int.from_bytes(picture[at + 5 : at + 7], "big"), int.from_bytes(picture[at + 7 : at + 9], "big")
        first = len(objects) + 1
        drawing = b"595 0 0 842 0 0 cm /P Do"
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P %d 0 R >> >> /Contents %d 0 R >>" % (first + 1, first + 2),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\n"
            b"stream\n%b\nendstream" % (width, height, len(picture), picture),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawing), drawing)]
        kids.append(b"%d 0 R" % first)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out))


# Printing


@dataclass(frozen=True)
class PdfLayout(Layout):
    """A layout whose document is printed by a program, and what is done to the file then."""

    printer: Printer = "chromium"
    finish: Callable[[Path], None] | None = None
    tools: tuple[str, ...] = ()


def missing_tools(layout: PdfLayout) -> list[str]:
    return [tool for tool in (layout.printer, *layout.tools) if not shutil.which(tool)]


def print_files(printer: Printer, files: Sequence[Path], folder: Path) -> list[Path]:
    """The PDF of each file, in a folder. Each call has a profile of its own, so that calls do not disturb each other."""
    with tempfile.TemporaryDirectory() as profile:
        if printer == "soffice":
            for begin in range(0, len(files), 50):
                subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder),
                                *map(str, files[begin : begin + 50])], check=True, capture_output=True, timeout=600)
        else:
            for file in files:
                subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--no-pdf-header-footer",
                                f"--print-to-pdf={folder / file.with_suffix('.pdf').name}", file.as_uri()], check=True, capture_output=True, timeout=120)
    printed = [folder / file.with_suffix(".pdf").name for file in files]
    missing = [file.name for file in printed if not file.exists()]
    if missing:
        raise RuntimeError(f"{printer} did not print {', '.join(missing)}")
    return printed


def print_documents(sources: Sequence[tuple[PdfLayout, bytes]]) -> list[bytes]:
    """The PDF of every source."""
    out: dict[int, bytes] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for printer in ("chromium", "soffice"):
            chosen = [i for i, (layout, _) in enumerate(sources) if layout.printer == printer]
            files = [folder / f"{i}{sources[i][0].suffix}" for i in chosen]
            for i, file in zip(chosen, files):
                file.write_bytes(sources[i][1])
            for i, file in zip(chosen, print_files(printer, files, folder) if files else []):
                finish = sources[i][0].finish
                if finish:
                    finish(file)
                out[i] = file.read_bytes()
    return [out[i] for i in range(len(sources))]


_WEB = ".html"
_OFFICE = ".docx"

LAYOUTS: dict[str, PdfLayout] = {
    "pdf_ruled": PdfLayout(ruled, _WEB, 0.95),
    "pdf_landscape": PdfLayout(landscape, _WEB, 0.95),
    "pdf_cut_rows": PdfLayout(cut_rows, _WEB, 0.9),
    "pdf_unruled": PdfLayout(unruled, _WEB, 0.8),
    "pdf_horizontal": PdfLayout(horizontal, _WEB, 0.8),
    "pdf_fancy_rules": PdfLayout(fancy_rules, _WEB, 0.9),
    "pdf_overprinted": PdfLayout(overprinted, _WEB, 0.9),
    "pdf_watermarked": PdfLayout(watermarked, _WEB, 0.5),
    "pdf_tiny": PdfLayout(tiny, _WEB, 0.9),
    "pdf_narrow": PdfLayout(narrow, _WEB, 0.5),
    "pdf_beside": PdfLayout(beside, _WEB, 0.5),
    "pdf_portal": PdfLayout(printed_portal, _WEB, 0.9),
    "pdf_turned": PdfLayout(ruled, _WEB, 0.95, finish=turned, tools=("qpdf",)),
    "pdf_owner_password": PdfLayout(ruled, _WEB, 0.95, finish=_qpdf("--encrypt", "", "owner", "256", "--"), tools=("qpdf",)),
    "pdf_linearized": PdfLayout(ruled, _WEB, 0.95, finish=_qpdf("--linearize", "--object-streams=generate"), tools=("qpdf",)),
    "pdf_office": PdfLayout(office_ruled, _OFFICE, 0.95, printer="soffice"),
    "pdf_office_rotated_label": PdfLayout(office_rotated_label, _OFFICE, 0.95, printer="soffice"),
    "pdf_office_cut_rows": PdfLayout(office_cut_rows, _OFFICE, 0.9, printer="soffice"),
    "pdf_office_landscape": PdfLayout(office_landscape, _OFFICE, 0.95, printer="soffice"),
    "pdf_office_borders": PdfLayout(office_borders, _OFFICE, 0.8, printer="soffice"),
    "pdf_office_unruled": PdfLayout(office_unruled, _OFFICE, 0.8, printer="soffice"),
    "pdf_office_numbered": PdfLayout(office_numbered, _OFFICE, 0.95, printer="soffice"),
    "pdf_office_split": PdfLayout(office_split, _OFFICE, 0.9, printer="soffice"),
    "pdf_office_boxes": PdfLayout(office_boxes, _OFFICE, 0.5, printer="soffice"),
}

REFUSED: dict[str, PdfLayout] = {
    "pdf_scan": PdfLayout(ruled, _WEB, 0, finish=scanned, tools=("pdftoppm",), error="no_text_layer"),
    "pdf_user_password": PdfLayout(ruled, _WEB, 0, finish=_qpdf("--encrypt", "user", "owner", "256", "--"), tools=("qpdf",), error="encrypted"),
    "pdf_user_password_rc4": PdfLayout(ruled, _WEB, 0, finish=_qpdf("--allow-weak-crypto", "--encrypt", "user", "owner", "128", "--"), tools=("qpdf",), error="encrypted"),
}
