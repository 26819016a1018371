# SPDX-License-Identifier: BSL-1.0
"""DOCX documents as Word, WPS and LibreOffice write them, made from their XML up: merged cells, tracked changes, automatic
numbers, text boxes, content controls, and everything else that keeps the text of a report apart from its body."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from grids import Cell, Grid
from layouts import Layout, Page
from programs import MadeLayout
from parts import Part, Placed, label_widths, placed, random_factors, report_parts, scraps, stretched, words

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_NAMESPACES = (
    f' xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" mc:Ignorable="w14 wp14"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_REVISION = 'w:author="王芳" w:date="2024-01-18T09:30:00Z"'


@dataclass(frozen=True)
class Sheet:
    """The paper, in twentieths of a point."""

    width: int = 11906
    height: int = 16838
    margin: int = 1440
    footer: str = "- {} -"  # a page number in it, or nothing
    header: str = ""


@dataclass
class Hand:
    """How one program, or one clerk, writes paragraphs and tables. Layouts are hands with some ways of their own."""

    page: Page
    sheet: Sheet = Sheet()
    borders: str = "single"
    shading: str = ""
    figures: str = "center"  # alignment of figures
    size: int = 21  # half points
    vertical_label: str = ""  # how 三、本年度办理结果 stands in its cell: nothing, "letters", "rotated"
    finer_grid: bool = True
    blocks_apart: bool = False
    cut_rows: bool = True  # rows may break across pages
    row_height: int = 340
    font: str = "Noto Sans CJK SC"  # of the document; some runs ask for 宋体
    other_fonts: float = 0.3  # the share of runs that do
    bold: str = "<w:b/>"
    footnotes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    ids: int = 0

    # Text

    def next_id(self) -> int:
        self.ids += 1
        return self.ids

    def run(self, text: str, properties: str = "") -> str:
        """Some text in one run; \\t and \\n are its tab and its line break."""
        inner = "".join(
            {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece, f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
            for piece in re.split("([\t\n])", text)
            if piece
        )
        size = f'<w:sz w:val="{self.size}"/>' if self.size != 21 else ""
        fonts = (
            '<w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:hint="eastAsia"/>'
            if self.page.chance(self.other_fonts)
            else ""
        )
        inside = fonts + properties + size
        return f"<w:r>{f'<w:rPr>{inside}</w:rPr>' if inside else ''}{inner}</w:r>"

    def runs(self, text: str, properties: str = "") -> str:
        """Text in as many runs as years of editing make of it."""
        rng = self.page.rng
        if self.page.chance(0.5):
            pieces = [text] if text else []
        else:
            pieces = [scrap for word in words(text) for scrap in (scraps(word, rng) if rng.random() < 0.3 else [word])]
        noise = [
            "",
            "",
            "",
            '<w:proofErr w:type="spellStart"/>',
            '<w:bookmarkStart w:id="{0}" w:name="_GoBack{0}"/><w:bookmarkEnd w:id="{0}"/>',
            "<w:r><w:lastRenderedPageBreak/></w:r>",
        ]
        return "".join(self.run(piece, properties) + rng.choice(noise).format(self.next_id()) for piece in pieces)

    def figure_runs(self, cell: Cell) -> str:
        return self.runs(cell.text)

    def label_runs(self, cell: Cell) -> str:
        text = cell.text
        if len(text) > 8 and self.page.chance(0.2):
            at = self.page.rng.randint(3, len(text) - 3)
            text = text[:at] + "\n" + text[at:]
        return self.runs(text)

    # Paragraphs and tables

    def paragraph(self, content: str, properties: str = "") -> str:
        return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"

    def text_part(self, part: Part) -> str:
        if part.kind == "title":
            return self.paragraph(self.runs(part.text, self.bold), '<w:jc w:val="center"/>')
        if part.kind == "heading":
            return self.heading(part.text)
        if part.kind == "signature":
            return self.paragraph(self.runs(part.text), '<w:jc w:val="right"/>')
        return self.paragraph(self.runs(part.text), '<w:ind w:firstLine="420"/>')

    def heading(self, text: str) -> str:
        return self.paragraph(self.runs(text, self.bold), '<w:keepNext/><w:outlineLvl w:val="0"/>')

    def cell_properties(self, at: Placed, widths: list[int]) -> str:
        cell = at.cell
        out = f'<w:tcW w:w="{sum(widths[at.column : at.column + cell.columns])}" w:type="dxa"/>'
        if cell.columns > 1:
            out += f'<w:gridSpan w:val="{cell.columns}"/>'
        if cell.rows > 1:
            out += self.merge(at.covered)
        if self.shading and not cell.figure:
            out += f'<w:shd w:val="clear" w:color="auto" w:fill="{self.shading}"/>'
        if self.vertical_label == "rotated" and cell.rows > 12 and not at.covered:
            out += '<w:textDirection w:val="tbRlV"/>'
        return f'<w:tcPr>{out}<w:vAlign w:val="center"/></w:tcPr>'

    def merge(self, covered: bool) -> str:
        return "<w:vMerge/>" if covered else '<w:vMerge w:val="restart"/>'

    def cell_content(self, at: Placed) -> str:
        cell = at.cell
        if at.covered:
            return "<w:p/>"
        if cell.rows > 12 and self.vertical_label == "letters":
            return "".join(self.paragraph(self.run(letter), '<w:jc w:val="center"/>') for letter in cell.text)
        if cell.figure:
            return self.paragraph(self.figure_runs(cell), f'<w:jc w:val="{self.figures}"/>')
        if len(cell.text) > 6 and self.page.chance(0.15):  # a label over two paragraphs
            at_letter = self.page.rng.randint(2, len(cell.text) - 2)
            return self.paragraph(self.runs(cell.text[:at_letter])) + self.paragraph(self.runs(cell.text[at_letter:]))
        return self.paragraph(self.label_runs(cell), '<w:jc w:val="center"/>' if self.page.chance(0.5) else "")

    def cell(self, at: Placed, widths: list[int]) -> str:
        return f"<w:tc>{self.cell_properties(at, widths)}{self.cell_content(at)}</w:tc>"

    def row(self, row: list[Placed], widths: list[int], head: bool) -> str:
        out = "" if self.cut_rows else "<w:cantSplit/>"
        out += f'<w:trHeight w:val="{self.row_height}" w:hRule="atLeast"/>'
        out += "<w:tblHeader/>" if head else ""
        return (
            f'<w:tr><w:trPr>{out}<w:jc w:val="center"/></w:trPr>{"".join(self.cell(at, widths) for at in row)}</w:tr>'
        )

    def rows(self, grid: Grid, widths: list[int], head: int) -> str:
        return "".join(self.row(row, widths, y < head) for y, row in enumerate(placed(grid)))

    def column_widths(self, grid: Grid) -> list[int]:
        usable = self.sheet.width - 2 * self.sheet.margin
        return [usable * share // 1000 for share in label_widths(grid)]

    def table(self, part: Part) -> str:
        grid = part.grid or []
        widths = self.column_widths(grid)
        if self.finer_grid and self.page.chance(0.5):
            grid, widths = self.finer(grid, widths)
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        skipped = {"horizontal": ("left", "right", "insideV"), "none": sides}.get(self.borders, ())
        style = "single" if self.borders in ("horizontal", "none") else self.borders
        lines = "".join(
            f'<w:{side} w:val="{"none" if side in skipped else style}" w:sz="4" w:space="0" w:color="auto"/>'
            for side in sides
        )
        properties = (
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{lines}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="28" w:type="dxa"/>'
            '<w:right w:w="28" w:type="dxa"/></w:tblCellMar>'
        )
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (
            f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
            f"{self.rows(grid, widths, part.head)}</w:tbl>"
        )

    def finer(self, grid: Grid, widths: list[int]) -> tuple[Grid, list[int]]:
        """A finer grid of the same width."""
        factors = random_factors(grid, self.page.rng)
        finer_widths = [width // factor for width, factor in zip(widths, factors) for _ in range(factor)]
        return stretched(grid, factors), finer_widths

    def section(self) -> str:
        sheet = self.sheet
        landscape = ' w:orient="landscape"' if sheet.width > sheet.height else ""
        header = '<w:headerReference w:type="default" r:id="rId8"/>' if sheet.header else ""
        footer = '<w:footerReference w:type="default" r:id="rId9"/>' if sheet.footer else ""
        margins = " ".join(f'w:{side}="{sheet.margin}"' for side in ("top", "right", "bottom", "left"))
        return (
            f'<w:sectPr>{header}{footer}<w:pgSz w:w="{sheet.width}" w:h="{sheet.height}"{landscape}/>'
            f'<w:pgMar {margins} w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>'
        )

    def body(self) -> str:
        out = ""
        before = ""
        for part in report_parts(self.page, self.blocks_apart):
            if part.kind == "table" and before == "table":
                out += "<w:p/>"
            out += self.table(part) if part.kind == "table" else self.text_part(part)
            before = part.kind
        return out

    def document(self) -> str:
        return f"{_XML}<w:document{_NAMESPACES}><w:body>{self.body()}{self.section()}</w:body></w:document>"


# The package


def field_of(code: str, shown: str) -> str:
    """A complex field: its code must not be taken for text."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f" {escape(code)} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{escape(shown)}</w:t></w:r><w:r>'
        '<w:fldChar w:fldCharType="end"/></w:r>'
    )


def _notes(kind: str, texts: list[str]) -> str:
    def entry(number: int, text: str) -> str:
        return f'<w:{kind} w:id="{number}"><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:{kind}>'

    body = "".join(entry(i, text) for i, text in enumerate(texts, 1))
    return f"{_XML}<w:{kind}s{_NAMESPACES}>{body}</w:{kind}s>"


def _styles(font: str) -> str:
    return f"""{_XML}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}"/><w:sz w:val="21"/>
<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="0"/>
<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="10"><w:name w:val="part title"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="hidden"><w:name w:val="not shown"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""


def _level(level: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def _numbering() -> str:
    """List 1: 一、 二、 … for headings; list 2: （一）…; lists from 11 on: 1. 2. …, begun anew for every group; lists 31 and 32: the
    一、 二、 and the 四、 of rows."""
    chinese = _level(0, "chineseCountingThousand", "%1、")
    bracket = _level(0, "chineseCounting", "（%1）")
    digits = _level(0, "decimal", "%1.")
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="multilevel"/>{level}</w:abstractNum>'
        for i, level in ((0, chinese), (1, bracket), (2, digits), (3, chinese))
    )
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    numbers = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    numbers += "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="2"/>{start.format(1)}</w:num>' for i in range(11, 20)
    )
    numbers += '<w:num w:numId="31"><w:abstractNumId w:val="3"/></w:num>'
    numbers += f'<w:num w:numId="32"><w:abstractNumId w:val="3"/>{start.format(4)}</w:num>'
    numbers += f'<w:num w:numId="33"><w:abstractNumId w:val="3"/>{start.format(3)}</w:num>'
    return f'{_XML}<w:numbering xmlns:w="{_MAIN}">{abstract}{numbers}</w:numbering>'


def _margin(kind: str, content: str) -> str:
    return f'{_XML}<w:{kind}{_NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{content}</w:p></w:{kind}>'


def package(hand: Hand, folder: str = "word", name: str = "document.xml") -> dict[str, str]:
    """All files of the package, in the order in which they are written."""
    sheet = hand.sheet
    parts = {
        name: ("document.main+xml", hand.document()),
        "styles.xml": ("styles+xml", _styles(hand.font)),
        "numbering.xml": ("numbering+xml", _numbering()),
    }
    kinds = {"styles.xml": ("rId1", "styles"), "numbering.xml": ("rId2", "numbering")}
    if hand.footnotes:
        parts["footnotes.xml"] = "footnotes+xml", _notes("footnote", hand.footnotes)
        kinds["footnotes.xml"] = "rId3", "footnotes"
    if hand.comments:
        parts["comments.xml"] = "comments+xml", _notes("comment", hand.comments)
        kinds["comments.xml"] = "rId4", "comments"
    if sheet.header:
        parts["header1.xml"] = "header+xml", _margin("hdr", f"<w:r><w:t>{escape(sheet.header)}</w:t></w:r>")
        kinds["header1.xml"] = "rId8", "header"
    if sheet.footer:
        left, right = sheet.footer.split("{}", 1)
        pages = re.split(r"(\{\})", right)  # a second {} is the number of pages
        content = f'<w:r><w:t xml:space="preserve">{left}</w:t></w:r>{field_of("PAGE", "1")}' + "".join(
            field_of("NUMPAGES", "6") if piece == "{}" else f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>'
            for piece in pages
        )
        parts["footer1.xml"] = "footer+xml", _margin("ftr", content)
        kinds["footer1.xml"] = "rId9", "footer"
    overrides = "".join(
        f'<Override PartName="/{folder}/{file}" ContentType="{_TYPES}{kind}"/>' for file, (kind, _) in parts.items()
    )
    relations = "".join(
        f'<Relationship Id="{id_}" Type="{_RELATIONS}/{kind}" Target="{file}"/>' for file, (id_, kind) in kinds.items()
    )
    relations += (
        f'<Relationship Id="rId7" Type="{_RELATIONS}/hyperlink" Target="http://www.example.gov.cn/2023/" '
        'TargetMode="External"/>'
    )
    files = {
        "[Content_Types].xml": f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" '
        f'Target="{folder}/{name}"/></Relationships>',
        f"{folder}/_rels/{name}.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
    }
    return files | {f"{folder}/{file}": text for file, (_, text) in parts.items()}


def zipped(files: dict[str, str]) -> bytes:
    """The same files make the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return out.getvalue()


# Layouts


def plain_hand(page: Page) -> Hand:
    return Hand(
        page,
        blocks_apart=page.chance(0.3),
        vertical_label=page.rng.choice(["", "", "letters", "rotated"]),
        sheet=Sheet(
            footer=page.rng.choice(["- {} -", "{}", "第{}页 共{}页", ""]),
            header=page.rng.choice(["", "", f"{page.sample.year - 1}年度工作 第3册"]),
        ),
    )


def merged(page: Page) -> bytes:
    """As Word writes: merged cells, a grid finer than the columns, text in many runs, repeated head rows."""
    return zipped(package(plain_hand(page)))


class WpsHand(Hand):
    """WPS spells out every continuation, puts properties into empty cells, and leaves rows short at either end."""

    def merge(self, covered: bool) -> str:
        return f'<w:vMerge w:val="{"continue" if covered else "restart"}"/>'

    def cell_content(self, at: Placed) -> str:
        if at.covered or (at.cell.figure and not at.cell.text):
            marks = (
                '<w:keepNext w:val="0"/><w:widowControl/><w:rPr><w:rFonts w:hint="eastAsia"/>'
                '<w:vertAlign w:val="baseline"/></w:rPr>'
            )
            return f"<w:p><w:pPr>{marks}</w:pPr></w:p>"
        return super().cell_content(at)

    def rows(self, grid: Grid, widths: list[int], head: int) -> str:
        """The column of 三、本年度办理结果, whose cells have no text below the first, is left out of some rows: gridBefore."""
        out = ""
        for y, row in enumerate(placed(grid)):
            first = row[0]
            if first.covered and first.cell.rows > 12 and self.page.chance(0.3):
                skipped = first.cell.columns
                text = self.row(row[1:], widths, y < head)
                out += text.replace(
                    "<w:trPr>",
                    f'<w:trPr><w:gridBefore w:val="{skipped}"/><w:wBefore w:w="{widths[0]}" w:type="dxa"/>',
                    1,
                )
            elif y < head and y > 0 and row[-1].covered and self.page.chance(0.3):
                skipped = row[-1].cell.columns
                text = self.row(row[:-1], widths, True)
                out += text.replace("<w:trPr>", f'<w:trPr><w:gridAfter w:val="{skipped}"/>', 1)
            else:
                out += self.row(row, widths, y < head)
        return out


def wps(page: Page) -> bytes:
    """As WPS writes, with cells left out at the ends of rows."""
    hand = plain_hand(page)
    return zipped(
        package(WpsHand(page, blocks_apart=hand.blocks_apart, vertical_label=hand.vertical_label, sheet=hand.sheet))
    )


class TrackingHand(Hand):
    """Changes that were recorded and never accepted: what is deleted or moved away is no longer in the report."""

    def deleted(self, text: str) -> str:
        return (
            f'<w:del w:id="{self.next_id()}" {_REVISION}><w:r><w:delText xml:space="preserve">'
            f"{escape(text)}</w:delText></w:r></w:del>"
        )

    def inserted(self, text: str) -> str:
        return f'<w:ins w:id="{self.next_id()}" {_REVISION}>{self.run(text)}</w:ins>'

    def figure_runs(self, cell: Cell) -> str:
        rng, text = self.page.rng, cell.text
        if rng.random() < 0.6:
            return self.runs(text)
        kind = rng.choice(["whole", "digits", "inserted", "deleted", "formatted"])
        if kind == "whole":
            return self.deleted(str(rng.randint(0, 99))) + (self.inserted(text) if text else "")
        if kind == "digits" and len(text) > 1:
            at = rng.randint(1, len(text) - 1)
            return (
                self.run(text[:at])
                + self.deleted(str(rng.randint(0, 9)))
                + self.inserted(text[at:])
                + self.deleted("0")
            )
        if kind == "formatted" and text:
            change = f'<w:rPrChange w:id="{self.next_id()}" {_REVISION}><w:rPr><w:strike/></w:rPr></w:rPrChange>'
            return self.run(text, f"<w:b/>{change}")
        if kind == "inserted" and text:
            return self.inserted(text)
        return self.run(text) + self.deleted(str(rng.randint(1, 9)))

    def label_runs(self, cell: Cell) -> str:
        if len(cell.text) > 4 and self.page.chance(0.2):
            at = self.page.rng.randint(1, len(cell.text) - 1)
            return self.run(cell.text[:at]) + self.deleted("（删）2.其他") + self.inserted(cell.text[at:])
        return super().label_runs(cell)

    def rows(self, grid: Grid, widths: list[int], head: int) -> str:
        """A deleted row stays in the file, marked in its properties; all of its text is deleted too."""
        out = ""
        for y, row in enumerate(placed(grid)):
            text = self.row(row, widths, y < head)
            figures = [at for at in row if at.cell.figure]
            if y >= head and figures and self.page.chance(0.15):
                out += self.deleted_row(row, widths)
            if y >= head and self.page.chance(0.1):
                text = text.replace("</w:trPr>", f'<w:ins w:id="{self.next_id()}" {_REVISION}/></w:trPr>', 1)
            out += text
        return out

    def deleted_row(self, row: list[Placed], widths: list[int]) -> str:
        def cell(at: Placed) -> str:
            text = str(self.page.rng.randint(0, 99)) if at.cell.figure else at.cell.text
            content = "" if at.covered else self.deleted(text)
            properties = self.cell_properties(at, widths)
            if at.cell.rows > 1 and not at.covered:  # the row below begins the merged cell
                properties, content = properties.replace('<w:vMerge w:val="restart"/>', ""), ""
            mark = f'<w:pPr><w:rPr><w:del w:id="{self.next_id()}" {_REVISION}/></w:rPr></w:pPr>'
            return f"<w:tc>{properties}<w:p>{mark}{content}</w:p></w:tc>"

        mark = f'<w:trPr><w:del w:id="{self.next_id()}" {_REVISION}/></w:trPr>'
        return f"<w:tr>{mark}{''.join(map(cell, row))}</w:tr>"

    def text_part(self, part: Part) -> str:
        text = super().text_part(part)
        if part.kind == "paragraph" and self.page.chance(0.2):  # moved here from a place further up
            name = f'w:name="move{self.next_id()}" {_REVISION}'
            gone = (
                f'<w:p><w:moveFromRangeStart w:id="{self.next_id()}" {name}/>'
                f'<w:moveFrom w:id="{self.next_id()}" {_REVISION}>'
                f'<w:r><w:t>{escape(part.text)}</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="{self.ids - 1}"/></w:p>'
            )
            here = (
                f'<w:p><w:moveToRangeStart w:id="{self.next_id()}" {name}/><w:moveTo w:id="{self.next_id()}" {_REVISION}>'
                f'{self.run(part.text)}</w:moveTo><w:moveToRangeEnd w:id="{self.ids - 1}"/></w:p>'
            )
            return gone + here
        return text


def tracked(page: Page) -> bytes:
    """With recorded changes: deleted and inserted digits in one cell, deleted and inserted rows, moved paragraphs."""
    return zipped(package(TrackingHand(page)))


class NumberingHand(Hand):
    """Ordinals of headings and rows are numbers of lists and stand nowhere in the text."""

    def numbered(self, number: int) -> str:
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def heading(self, text: str) -> str:
        by_style = self.page.chance(0.5)
        properties = f'<w:pStyle w:val="{self.page.rng.choice(["1", "10"])}"/>' if by_style else self.numbered(1)
        return self.paragraph(self.runs(text[2:], self.bold), properties)

    def rows(self, grid: Grid, widths: list[int], head: int) -> str:
        self.list = 10
        return super().rows(grid, widths, head)

    def cell_content(self, at: Placed) -> str:
        text = at.cell.text
        if at.covered or at.cell.figure:
            return super().cell_content(at)
        if re.match(r"1[.、．]", text):
            self.list += 1
        if re.match(r"\d[.、．]", text):
            return self.paragraph(self.runs(text[2:]), self.numbered(self.list))
        if re.match(r"[（(][一二三四五六七][）)]", text) and not text.startswith(("（本", "(本")):
            return self.paragraph(self.runs(text[3:].lstrip()), self.numbered(2))
        if re.match(r"[一二]、", text):
            return self.paragraph(self.runs(text[2:]), self.numbered(31))
        if text.startswith("三、"):
            return self.paragraph(self.runs(text[2:]), self.numbered(33))
        if text.startswith("四、"):
            return self.paragraph(self.runs(text[2:]), self.numbered(32))
        return super().cell_content(at)


def numbered(page: Page) -> bytes:
    """Headings and rows with automatic numbers, by the paragraph or by its style: 一、, （一） and 1. are not in the text."""
    return zipped(package(NumberingHand(page, blocks_apart=page.chance(0.3))))


def text_box(content: str, number: int) -> str:
    """A text box as Word saves it: once for itself, once more for older programs."""
    choice = (
        '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" '
        'behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
        '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
        '</wp:positionV><wp:extent cx="5274310" cy="1404620"/><wp:wrapTopAndBottom/>'
        f'<wp:docPr id="{number}" name="文本框 {number}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5274310" cy="1404620"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f'<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr wrap="square"><a:spAutoFit/>'
        "</wps:bodyPr></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor>"
    )
    fallback = (
        f'<v:shape id="_x0000_s{1025 + number}" type="#_x0000_t202" style="position:absolute;width:415pt;height:110pt">'
        f'<v:textbox style="mso-fit-shape-to-text:t"><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape>'
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{choice}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{fallback}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


class BoxHand(Hand):
    """Titles, headings and tables in text boxes."""

    def text_part(self, part: Part) -> str:
        text = super().text_part(part)
        if part.kind in ("title", "heading", "signature") and self.page.chance(0.4):
            return f"<w:p>{text_box(text, self.next_id())}</w:p>"
        return text

    def table(self, part: Part) -> str:
        text = super().table(part)
        if self.page.chance(0.4):
            return f"<w:p>{text_box(text + '<w:p/>', self.next_id())}</w:p>"
        return text


def boxes(page: Page) -> bytes:
    """Parts of the report in text boxes, each stored twice for programs of two ages."""
    return zipped(package(BoxHand(page)))


class ControlHand(Hand):
    """Content controls, fields, links, smart tags, hidden text, notes and comments around the text that counts."""

    def control(self, content: str) -> str:
        shown = self.page.rng.choice(["", '<w:showingPlcHdr w:val="0"/>'])
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="单元格 {self.next_id()}"/><w:tag w:val="12"/>'
            f'<w:id w:val="{70000 + self.ids}"/>{shown}'
            f"</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )

    def figure_runs(self, cell: Cell) -> str:
        rng, text = self.page.rng, cell.text
        if not text:
            return rng.choice(
                [
                    "",
                    "<w:r/>",
                    '<w:r><w:t xml:space="preserve"> </w:t></w:r>',
                    self.run(str(rng.randint(1, 9)), "<w:vanish/>"),
                ]
            )
        kind = rng.choice(["runs", "runs", "control", "field", "simple", "hidden", "note", "comment", "form", "smart"])
        if kind == "control":
            return self.control(self.run(text))
        if kind == "field":
            return field_of(rng.choice(['=SUM(B12:B28) \\# "0"', "REF _Ref154321987 \\h"]), text)
        if kind == "simple":
            return f'<w:fldSimple w:instr=" MERGEFIELD N2023  ">{self.run(text)}</w:fldSimple>'
        if kind == "hidden":
            style = rng.choice(["<w:vanish/>", '<w:rStyle w:val="hidden"/>'])
            return self.run(text) + f"<w:r><w:rPr>{style}</w:rPr><w:t>{rng.randint(0, 99)}</w:t></w:r>"
        if kind == "note":
            self.footnotes.append(f"其中修订{rng.randint(1, 9)}件。")
            return (
                self.run(text)
                + f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.footnotes)}"/></w:r>'
            )
        if kind == "comment":
            self.comments.append(f"请核对：上一稿是{rng.randint(10, 99)}件")
            number = len(self.comments)
            return (
                f'<w:commentRangeStart w:id="{number}"/>{self.run(text)}<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        if kind == "form":  # a form field, whose data are no text
            data = (
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="文字1"/><w:textInput><w:default w:val="99"/>'
                '<w:maxLength w:val="8"/></w:textInput></w:ffData></w:fldChar></w:r>'
            )
            return (
                f'{data}<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r><w:r>'
                '<w:fldChar w:fldCharType="separate"/></w:r>'
                f'{self.run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            )
        if kind == "smart":
            return (
                '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv">'
                f'<w:smartTagPr><w:attr w:name="SourceValue" w:val="7"/></w:smartTagPr>{self.run(text)}</w:smartTag>'
            )
        return self.runs(text)

    def label_runs(self, cell: Cell) -> str:
        text = cell.text
        if len(text) > 4 and self.page.chance(0.2):
            return f'<w:hyperlink r:id="rId7" w:history="1">{self.run(text)}</w:hyperlink>'
        return super().label_runs(cell)

    def text_part(self, part: Part) -> str:
        if part.kind == "paragraph" and self.page.chance(0.2):
            return self.control(super().text_part(part))
        if part.kind == "heading" and self.page.chance(0.3):
            return self.paragraph(
                f'<w:bookmarkStart w:id="{self.next_id()}" w:name="_Toc123"/>'
                + self.runs(part.text)
                + field_of('TC "三、 12" \\l 1', "")
            )
        return super().text_part(part)

    def cell(self, at: Placed, widths: list[int]) -> str:
        text = super().cell(at, widths)
        return self.control(text) if at.cell.figure and self.page.chance(0.1) else text

    def row(self, row: list[Placed], widths: list[int], head: bool) -> str:
        text = super().row(row, widths, head)
        return self.control(text) if self.page.chance(0.15) else text

    def table(self, part: Part) -> str:
        text = super().table(part)
        return self.control(text) if self.page.chance(0.3) else text


def controls(page: Page) -> bytes:
    """Content controls around cells, rows and tables; fields, links, hidden text, notes and comments with numbers."""
    return zipped(package(ControlHand(page)))


class NestingHand(Hand):
    """The whole report in one cell of a table; tables of figures nested in it, or one table in a cell of another."""

    def body(self) -> str:
        inner = super().body()
        width = self.sheet.width - 2 * self.sheet.margin
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/>'
            "</w:tblGrid>"
            f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}<w:p/></w:tc></w:tr></w:tbl><w:p/>'
        )


def nested(page: Page) -> bytes:
    """The report in the cell of a table that only frames it."""
    return zipped(package(NestingHand(page)))


class NoteHand(Hand):
    """Marks of notes behind figures, small and raised, typed by hand or kept by the program."""

    def figure_runs(self, cell: Cell) -> str:
        if not cell.text or not self.page.chance(0.15):
            return super().figure_runs(cell)
        self.footnotes.append("含上年收到、本年办结的件数。")
        raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        mark = self.page.rng.choice(["1", "①", "[2]", "注1"])
        kept = f'<w:r>{raised}<w:footnoteReference w:id="{len(self.footnotes)}"/></w:r>'
        own = (
            f'<w:r>{raised}<w:footnoteReference w:id="{len(self.footnotes)}" w:customMarkFollows="1"/><w:t>'
            f"{mark}</w:t></w:r>"
        )
        typed = self.page.rng.choice(
            [
                f"<w:r>{raised}<w:t>{mark}</w:t></w:r>",
                f'<w:r><w:rPr><w:position w:val="8"/><w:sz w:val="12"/></w:rPr><w:t>{mark}</w:t></w:r>',
            ]
        )
        return self.run(cell.text) + self.page.rng.choice([kept, own, typed])


def notes(page: Page) -> bytes:
    """Figures with the marks of notes behind them."""
    return zipped(package(NoteHand(page)))


class PictureHand(Hand):
    """Tables pasted as pictures."""

    def table(self, part: Part) -> str:
        number = self.next_id()
        picture = (
            '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
            '<pic:cNvPr id="0" name="表.png"/><pic:cNvPicPr/>'
            '</pic:nvPicPr><pic:blipFill><a:blip r:embed="rId20"/></pic:blipFill><pic:spPr/></pic:pic>'
        )
        return (
            '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5274310" cy="3956050"/>'
            f'<wp:docPr id="{number}" name="图片 {number}"/><a:graphic>'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f"{picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )


def pictures(page: Page) -> bytes:
    """The text of the report with a picture for every table."""
    return zipped(package(PictureHand(page)))


_STRICT = {
    _MAIN: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    _RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
}


def strict(page: Page) -> bytes:
    """Strict Open XML: other namespaces."""
    files = package(plain_hand(page))
    for name, text in files.items():
        for old, new in _STRICT.items():
            text = text.replace(f'"{old}', f'"{new}')
        files[name] = text
    return zipped(files)


def elsewhere(page: Page) -> bytes:
    """The document is not word/document.xml, its prefix is not w:, and a file of the usual name holds something else."""
    folder, name = page.rng.choice([("word", "document2.xml"), ("content", "main.xml"), ("package/office", "d.xml")])
    files = package(plain_hand(page), folder, name)
    prefix = page.rng.choice(["x", "ns0", "W"])
    for file, text in files.items():
        if file.startswith(folder + "/") and file.endswith(".xml"):
            text = re.sub(r"(</?)w:", rf"\1{prefix}:", text)
            text = re.sub(r"(?<=\s)w:(?=\w+=)", prefix + ":", text)
            files[file] = text.replace("xmlns:w=", f"xmlns:{prefix}=")
    if page.chance(0.5):  # an absolute target
        files["_rels/.rels"] = files["_rels/.rels"].replace(f'Target="{folder}/', f'Target="/{folder}/')
    if (folder, name) != ("word", "document.xml"):
        other = (
            f"{_XML}<w:document{_NAMESPACES}><w:body><w:p><w:r><w:t>一、本年新收政府信息公开申请数量 99</w:t></w:r></w:p>"
            "</w:body></w:document>"
        )
        files["word/document.xml"] = other
    return zipped(files)


class SplittingHand(Hand):
    """Tables cut where the pages ended: the head again over the rest, groups in two."""

    def table(self, part: Part) -> str:
        grid = part.grid or []
        if part.head != 3 or len(grid) < 10:
            return super().table(part)
        rows = placed(grid)
        cut = self.page.rng.randint(part.head + 3, len(grid) - 3)
        again = grid[: part.head] if self.page.chance(0.5) else []
        below: Grid = []
        for y, row in enumerate(rows[cut:], cut):
            cells = []
            for at in row:
                if not at.covered:
                    cells.append(at.cell)
                elif y == cut:  # what is left of a merged cell, its text on the page before or again
                    begin = next(
                        up for up in range(y, -1, -1) if any(p.column == at.column and not p.covered for p in rows[up])
                    )
                    left = begin + at.cell.rows - cut
                    cells.append(Cell(at.cell.text if self.page.chance(0.5) else "", at.cell.columns, left))
            below.append(cells)
        above = [
            [Cell(c.text, c.columns, min(c.rows, cut - y), c.figure, c.address) for c in row]
            for y, row in enumerate(grid[:cut])
        ]
        between = self.page.rng.choice(
            [
                "<w:p/>",
                '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
                self.paragraph(self.run(f"- {self.page.rng.randint(2, 5)} -"), '<w:jc w:val="center"/>'),
            ]
        )
        return (
            super().table(Part("table", grid=above, head=part.head))
            + between
            + super().table(Part("table", grid=[*again, *below], head=len(again)))
        )


def split(page: Page) -> bytes:
    """Section 3 in two tables, its head printed again or not."""
    return zipped(package(SplittingHand(page, finer_grid=False)))


LAYOUTS: dict[str, Layout] = {
    "docx_merged": Layout(merged, ".docx", 1.0),
    "docx_wps": Layout(wps, ".docx", 1.0),
    "docx_tracked": Layout(tracked, ".docx", 1.0),
    "docx_numbered": Layout(numbered, ".docx", 1.0),
    "docx_boxes": Layout(boxes, ".docx", 1.0),
    "docx_controls": Layout(controls, ".docx", 1.0),
    "docx_nested": Layout(nested, ".docx", 1.0),
    "docx_strict": Layout(strict, ".docx", 1.0),
    "docx_elsewhere": Layout(elsewhere, ".docx", 1.0),
    "docx_split": Layout(split, ".docx", 0.95),
    "docx_notes": Layout(notes, ".docx", 0.8, numerals=("full_width", "thousands", "units")),
    "docx_resaved": MadeLayout(merged, ".docx", 1.0, program="soffice", target="docx"),
    "docx_resaved_changes": MadeLayout(tracked, ".docx", 1.0, program="soffice", target="docx"),
}

REFUSED: dict[str, Layout] = {"docx_pictures": Layout(pictures, ".docx", 0, error="picture_only")}
