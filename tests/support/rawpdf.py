# SPDX-License-Identifier: BSL-1.0
"""PDF documents written glyph by glyph, for what no program prints on demand: letters in any order, layers that are off, text
outside the page, text behind a picture, figures in form fields."""

from __future__ import annotations

import unicodedata
import zlib
from dataclasses import dataclass, field, replace
from typing import Callable, Sequence

from grids import Cell, Grid
from layouts import Layout, Page
from pages import rows_of_last_year
from parts import label_widths, placed, report_parts

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 56.0


@dataclass(frozen=True)
class Text:
    x: float
    y: float
    size: float
    text: str
    figure: bool = False


@dataclass(frozen=True)
class Line:
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass
class Drawing:
    """One page."""

    texts: list[Text] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def advance(text: str, size: float) -> float:
    return sum(size if unicodedata.east_asian_width(letter) in "WFA" else size / 2 for letter in text)


def fitted(text: str, size: float, width: float) -> list[str]:
    """Text in lines of a width."""
    lines = [""]
    for letter in text:
        if lines[-1] and advance(lines[-1] + letter, size) > width:
            lines.append("")
        lines[-1] += letter
    return lines


@dataclass
class Pen:
    """Sets paragraphs and tables on pages, from top to bottom."""

    page: Page
    size: float = 9.0
    pages: list[Drawing] = field(default_factory=lambda: [Drawing()])
    y: float = HEIGHT - MARGIN

    def feed(self) -> None:
        number = len(self.pages)
        self.pages[-1].texts.append(Text(WIDTH / 2 - 9, MARGIN / 2, 9, f"- {number} -"))
        self.pages.append(Drawing())
        self.y = HEIGHT - MARGIN

    def paragraph(self, text: str, size: float, x: float = MARGIN) -> None:
        for line in fitted(text, size, WIDTH - MARGIN - x):
            if self.y < MARGIN + 2 * size:
                self.feed()
            self.y -= size * 1.6
            self.pages[-1].texts.append(Text(x, self.y, size, line))

    def table(self, grid: Grid) -> None:
        usable = WIDTH - 2 * MARGIN
        lefts = [MARGIN]
        for share in label_widths(grid):
            lefts.append(lefts[-1] + usable * share / 1000)
        self.y -= 6
        open_cells: dict[int, tuple[Cell, float]] = {}  # column → a merged cell and its top on this page

        def right(column: int, cell: Cell) -> float:
            return lefts[min(column + cell.columns, len(lefts) - 1)]

        def close(column: int, bottom: float) -> None:
            cell, top = open_cells.pop(column)
            self.frame(lefts[column], bottom, right(column, cell), top)
            width = right(column, cell) - lefts[column] - 4
            lines = list(cell.text) if cell.rows > 12 else fitted(cell.text, self.size, width)
            self.fill(lines, lefts[column], bottom, right(column, cell), top, cell.figure)

        rows = placed(grid)
        for y, row in enumerate(rows):
            lines = {
                at.column: fitted(at.cell.text, self.size, right(at.column, at.cell) - lefts[at.column] - 4)
                for at in row
            }
            tallest = max((len(lines[at.column]) for at in row if at.cell.rows == 1), default=1)
            height = tallest * self.size * 1.25 + 5
            if self.y - height < MARGIN:
                for column in list(open_cells):
                    cell = open_cells[column][0]
                    close(column, self.y)
                    open_cells[column] = replace(cell, text=""), HEIGHT - MARGIN
                self.feed()
            top, self.y = self.y, self.y - height
            for at in row:
                if at.cell.rows > 1:
                    if not at.covered:
                        open_cells[at.column] = at.cell, top
                    last = y + 1 == len(rows) or not any(
                        below.column == at.column and below.covered for below in rows[y + 1]
                    )
                    if last:
                        close(at.column, self.y)
                    continue
                self.frame(lefts[at.column], self.y, right(at.column, at.cell), top)
                self.fill(lines[at.column], lefts[at.column], self.y, right(at.column, at.cell), top, at.cell.figure)
        self.y -= 6

    def frame(self, left: float, bottom: float, right: float, top: float) -> None:
        self.pages[-1].lines += [
            Line(left, bottom, right, bottom),
            Line(left, top, right, top),
            Line(left, bottom, left, top),
            Line(right, bottom, right, top),
        ]

    def fill(self, lines: Sequence[str], left: float, bottom: float, right: float, top: float, figure: bool) -> None:
        step = self.size * 1.25
        y = (top + bottom) / 2 + step * len(lines) / 2 - self.size
        for line in lines:
            if line:
                self.pages[-1].texts.append(
                    Text((left + right) / 2 - advance(line, self.size) / 2, y, self.size, line, figure)
                )
            y -= step


def drawn(page: Page) -> list[Drawing]:
    pen = Pen(page)
    for part in report_parts(page, blocks_apart=page.chance(0.3)):
        if part.kind == "table":
            pen.table(part.grid or [])
        elif part.kind == "title":
            pen.paragraph(part.text, 15, MARGIN + 40)
        elif part.kind == "signature":
            pen.paragraph(part.text, 10.5, 380)
        else:
            pen.paragraph("　　" + part.text, 10.5)
    return pen.pages


# The file


def show(text: Text) -> str:
    return f"1 0 0 1 {text.x:.2f} {text.y:.2f} Tm /F {text.size:g} Tf <{text.text.encode('utf-16-be').hex()}> Tj"


def strokes(drawing: Drawing) -> str:
    return "0.5 w\n" + "".join(
        f"{line.x0:.2f} {line.y0:.2f} m {line.x1:.2f} {line.y1:.2f} l S\n" for line in drawing.lines
    )


def block(texts: Sequence[Text], mode: int = 0) -> str:
    return f"BT {mode} Tr\n" + "\n".join(map(show, texts)) + "\nET\n"


@dataclass
class File:
    """Objects of a PDF; the first is the catalogue, the second the list of pages."""

    objects: list[bytes] = field(default_factory=lambda: [b"", b""])

    def add(self, text: str) -> int:
        self.objects.append(text.encode("latin-1"))
        return len(self.objects)

    def stream(self, content: bytes, entries: str = "") -> int:
        packed = zlib.compress(content)
        self.objects.append(
            f"<< {entries} /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream"
        )
        return len(self.objects)

    def bytes(self) -> bytes:
        out, places = b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n", []
        for number, text in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, text)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        return (
            out
            + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            % (len(self.objects) + 1, table, len(self.objects) + 1, len(out))
        )


def written(
    drawings: Sequence[Drawing],
    content: Callable[[Drawing], str],
    resources: str = "",
    page_entries: str = "",
    catalogue: str = "",
    prepare: Callable[[File], str] = lambda file: "",
    widgets: Callable[[File, Drawing], list[int]] = lambda file, drawing: [],
) -> bytes:
    """A PDF in a font that is not embedded; `prepare` adds objects and returns more resources."""
    file = File()
    child = file.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (GB1) /Supplement 4 >>"
        f" /DW 1000 /W [1 95 500] /FontDescriptor {len(file.objects) + 2} 0 R >>"
    )
    file.add(
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
        "/Ascent 880 /Descent -120"
        " /CapHeight 880 /StemV 93 >>"
    )
    font = file.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H "
        f"/DescendantFonts [{child} 0 R] >>"
    )
    resources += prepare(file)
    kids, fields = [], []
    for drawing in drawings:
        stream = file.stream(content(drawing).encode("latin-1"))
        boxes = widgets(file, drawing)
        fields += boxes
        annotations = f" /Annots [{' '.join(f'{box} 0 R' for box in boxes)}]" if boxes else ""
        kids.append(
            file.add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:g} {HEIGHT:g}]{page_entries} /Contents {stream} 0 R"
                f" /Resources << /Font << /F {font} 0 R >> {resources} >>{annotations} >>"
            )
        )
    form = (
        f" /AcroForm << /Fields [{' '.join(f'{box} 0 R' for box in fields)}] /DR << /Font << /F {font} 0 R >> >> >>"
        if fields
        else ""
    )
    file.objects[0] = f"<< /Type /Catalog /Pages 2 0 R{catalogue}{form} >>".encode()
    file.objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    return file.bytes()


def letters_of(text: Text) -> list[Text]:
    """A text as texts of one letter."""
    out, x = [], text.x
    for letter in text.text:
        out.append(replace(text, x=x, text=letter))
        x += advance(letter, text.size)
    return out


# Layouts


def shuffled(page: Page) -> bytes:
    """Every letter placed by itself, in an order that has nothing to do with reading."""

    def content(drawing: Drawing) -> str:
        letters = [letter for text in drawing.texts for letter in letters_of(text)]
        page.rng.shuffle(letters)
        return strokes(drawing) + block(letters)

    return written(drawn(page), content)


def by_column(page: Page) -> bytes:
    """Drawn column by column, labels before figures."""

    def content(drawing: Drawing) -> str:
        return block(sorted(drawing.texts, key=lambda text: (text.figure, text.x, -text.y))) + strokes(drawing)

    return written(drawn(page), content)


def doubled(page: Page) -> bytes:
    """Figures drawn twice for bold print, a hair apart."""
    shift = page.rng.choice([0.0, 0.2, 0.35])

    def content(drawing: Drawing) -> str:
        twice = [
            copy
            for text in drawing.texts
            for copy in ([text, replace(text, x=text.x + shift)] if text.figure else [text])
        ]
        return strokes(drawing) + block(twice)

    return written(drawn(page), content)


def searchable_scan(page: Page) -> bytes:
    """A picture of the page, rules and all, and behind it the text that recognition made of it, not quite in its place."""

    def content(drawing: Drawing) -> str:
        moved = [
            replace(
                text,
                x=text.x + page.rng.uniform(-1, 1),
                y=text.y + page.rng.uniform(-1, 1),
                size=text.size * page.rng.uniform(0.9, 1.05),
            )
            for text in drawing.texts
        ]
        return f"q {WIDTH:g} 0 0 {HEIGHT:g} 0 0 cm /P Do Q\n" + block(moved, mode=3)

    def prepare(file: File) -> str:
        picture = file.stream(
            b"\xf8" * 64,
            "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
        )
        return f"/XObject << /P {picture} 0 R >>"

    return written(drawn(page), content, prepare=prepare)


def false_rows(page: Page, x: float, y: float) -> list[Text]:
    """Rows of another report."""
    out = []
    for i, (label, figures) in enumerate(rows_of_last_year(page)):
        out.append(Text(x, y - 14 * i, 9, label))
        out += [Text(x + 220 + 36 * column, y - 14 * i, 9, str(n), True) for column, n in enumerate(figures)]
    return out


def outside(page: Page) -> bytes:
    """Rows of another report beside the page: outside its crop box, where nobody sees them."""

    def content(drawing: Drawing) -> str:
        return strokes(drawing) + block(
            drawing.texts + false_rows(page, WIDTH + 20, 700) + false_rows(page, 60, HEIGHT + 120)
        )

    return written(drawn(page), content, page_entries=f" /CropBox [0 0 {WIDTH:g} {HEIGHT:g}]").replace(
        f"/MediaBox [0 0 {WIDTH:g} {HEIGHT:g}]".encode(), b"/MediaBox [0 0 1190 990]"
    )


def hidden_layer(page: Page) -> bytes:
    """Rows of another report in a layer that is switched off."""

    def content(drawing: Drawing) -> str:
        return strokes(drawing) + block(drawing.texts) + "/OC /L BDC\n" + block(false_rows(page, 60, 500)) + "EMC\n"

    def prepare(file: File) -> str:
        layer = file.add("<< /Type /OCG /Name (old) >>")
        assert layer == 6
        return f"/Properties << /L {layer} 0 R >>"

    catalogue = " /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >>"
    return written(drawn(page), content, prepare=prepare, catalogue=catalogue)


def form_fields(page: Page) -> bytes:
    """A form that was filled in: the figures are in fields, not on the page."""

    def content(drawing: Drawing) -> str:
        return strokes(drawing) + block([text for text in drawing.texts if not text.figure])

    def widgets(file: File, drawing: Drawing) -> list[int]:
        out = []
        for text in drawing.texts:
            if not text.figure:
                continue
            width = advance(text.text, text.size) + 4
            look = file.stream(
                block([replace(text, x=2, y=3)]).encode("latin-1"),
                "/Type /XObject /Subtype /Form" f" /BBox [0 0 {width:.1f} 14] /Resources << /Font << /F 5 0 R >> >>",
            )
            value = b"\xfe\xff".hex() + text.text.encode("utf-16-be").hex()
            out.append(
                file.add(
                    f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f{len(file.objects)}) /V <{value}>"
                    f" /DA (/F {text.size:g} Tf 0 g)"
                    f" /F 4 /Rect [{text.x - 2:.2f} {text.y - 3:.2f} {text.x - 2 + width:.2f} {text.y + 11:.2f}] "
                    f"/AP << /N {look} 0 R >> >>"
                )
            )
        return out

    return written(drawn(page), content, widgets=widgets)


LAYOUTS: dict[str, Layout] = {
    "pdf_shuffled": Layout(shuffled, ".pdf", 0.9),
    "pdf_by_column": Layout(by_column, ".pdf", 0.9),
    "pdf_doubled": Layout(doubled, ".pdf", 0.9),
    "pdf_searchable_scan": Layout(searchable_scan, ".pdf", 0.8),
    "pdf_outside": Layout(outside, ".pdf", 0.9),
    "pdf_hidden_layer": Layout(hidden_layer, ".pdf", 0.9),
    "pdf_form_fields": Layout(form_fields, ".pdf", 0.0),
}
