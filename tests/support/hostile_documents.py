# SPDX-License-Identifier: BSL-1.0
"""Documents made to harm a reader: bombs, loops, lies about sizes, nesting without end, files cut short.

    python tests/support/hostile_documents.py    writes the small ones into tests/fuzz/corpus

`HOSTILE` has all of them, the large ones too, each with the codes of errors that say what it is.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Callable, Iterable, Iterator

from layouts import Page
from prose import random_prose
from rawpdf import File, shuffled
from samples import Style, random_sample
from word import Hand, package, zipped

CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def page() -> Page:
    rng = Random(7)
    sample = random_sample(rng, Style())
    return Page(sample, random_prose(rng, sample), rng)


# DOCX


def docx(body: str, prologue: str = "", **files: str) -> bytes:
    """A package whose document has this body; `files` replace other files of it, by name without ending."""
    parts = package(Hand(page()))
    parts["word/document.xml"] = (
        f'<?xml version="1.0" encoding="UTF-8"?>{prologue}<w:document {_W}><w:body>{body}</w:body></w:document>'
    )
    return zipped(parts | {f"word/{name}.xml": text for name, text in files.items()})


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def with_entry(name: str, content: Iterable[bytes], **stated: int) -> bytes:
    """A package with one file replaced by what these pieces make; `stated` are the sizes that its headers state."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for file, text in package(Hand(page())).items():
            info = zipfile.ZipInfo(file, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w") as entry:
                for piece in content if file == name else [text.encode("utf-8")]:
                    entry.write(piece)
    data = bytearray(out.getvalue())
    for place, key in headers_of(data, name) if stated else []:
        struct.pack_into("<I", data, place + key, stated["size"])
    return bytes(data)


def headers_of(data: bytes | bytearray, name: str) -> list[tuple[int, int]]:
    """Where the two headers of a file in an archive begin, and where in them its size stands."""
    encoded = name.encode()
    local = next(
        i for i in range(len(data)) if data[i : i + 4] == b"PK\3\4" and data[i + 30 : i + 30 + len(encoded)] == encoded
    )
    central = next(
        i for i in range(len(data)) if data[i : i + 4] == b"PK\1\2" and data[i + 46 : i + 46 + len(encoded)] == encoded
    )
    return [(local, 22), (central, 24)]


def bomb(megabytes: int) -> bytes:
    def pieces() -> Iterator[bytes]:
        yield f"<w:document {_W}><w:body><w:p><w:r><w:t>".encode()
        for _ in range(megabytes):
            yield b"0" * (1 << 20)
        yield b"</w:t></w:r></w:p></w:body></w:document>"

    return with_entry("word/document.xml", pieces())


def lying_size() -> bytes:
    text = f"<w:document {_W}><w:body>{'<w:p/>' * 400_000}</w:body></w:document>"
    return with_entry("word/document.xml", [text.encode()], size=64)


def encrypted_entry() -> bytes:
    """The flag of encryption set in both headers of the document."""
    data = bytearray(zipped(package(Hand(page()))))
    for place, size_at in headers_of(data, "word/document.xml"):
        data[place + (6 if size_at == 22 else 8)] |= 1
    return bytes(data)


def overlapping() -> bytes:
    """An archive whose headers all point at the same data."""
    data = bytearray(zipped(package(Hand(page()))))
    [(first, _), _] = headers_of(data, "[Content_Types].xml")
    place = data.find(b"PK\1\2")
    while place >= 0:
        struct.pack_into("<I", data, place + 42, first)
        place = data.find(b"PK\1\2", place + 4)
    return bytes(data)


def without(name: str) -> bytes:
    return zipped({file: text for file, text in package(Hand(page())).items() if file != name})


def related(target: str, mode: str = "") -> bytes:
    parts = package(Hand(page()))
    parts["_rels/.rels"] = parts["_rels/.rels"].replace('Target="word/document.xml"', f'Target="{target}"{mode}')
    return zipped(parts)


def many_entries(count: int) -> bytes:
    return zipped(package(Hand(page())) | {f"word/media/{i}": "" for i in range(count)})


LAUGHS = (
    "<!DOCTYPE w [<!ENTITY a '0123456789'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefghi", "bcdefghij"))
    + "]>"
)
OUTER = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://127.0.0.1:9/x.dtd"> %b;]>'


def tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth


def looping_styles() -> str:
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    return f"<w:styles {_W}>{style.format('a', 'b')}{style.format('b', 'a')}{style.format('c', 'c')}</w:styles>"


def looping_numbers() -> str:
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="2147483647"/><w:numFmt w:val="chineseCountingThousand"/>'
        '<w:lvlText w:val="%9%1%0%%{}"/>'
        '<w:pStyle w:val="a"/></w:lvl>'
    )
    lists = (
        '<w:abstractNum w:abstractNumId="0">'
        + level.format(0, "%1" * 200)
        + level.format(4294967295, "")
        + '<w:numStyleLink w:val="a"/></w:abstractNum>'
    )
    return (
        f'<w:numbering {_W}>{lists}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2">'
        '<w:abstractNumId w:val="77"/></w:num></w:numbering>'
    )


_NUMBERED = "".join(
    f'<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    "</w:pPr></w:p>"
    for level in (0, 8, 9, -1, 99999999999)
    for number in (0, 1, 2, 3)
)
_SPANS = (
    "<w:tbl>"
    + "".join(
        "<w:tr>"
        + cell("一、本年新收政府信息公开申请数量", f'<w:gridSpan w:val="{span}"/>')
        + cell("1", "<w:vMerge/>")
        + "</w:tr>"
        for span in (2147483647, -5, 0, 65536, "x", 99999999999999)
    )
    + "</w:tbl>"
)
_GRID_BEFORE = (
    '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2000000000"/><w:gridAfter w:val="2000000000"/></w:trPr>'
    + cell("1")
    + "</w:tr></w:tbl>"
)


# OLE


def ole(stream: str) -> bytes:
    """The first sectors of a compound file with one stream: an old Word or WPS document, or an encrypted new one."""

    def entry(name: str, kind: int, child: int = -1) -> bytes:
        encoded = name.encode("utf-16-le")
        return (
            encoded.ljust(64, b"\0")
            + struct.pack("<HBBiii", len(encoded) + 2, kind, 1, -1, -1, child)
            + bytes(36)
            + struct.pack("<iQ", -2, 0)
        )

    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += (
        struct.pack("<IIIIIiIiI", 0, 1, 1, 0, 4096, -2, 0, -2, 0) + struct.pack("<i", 0) + b"\xff\xff\xff\xff" * 108
    )
    table = struct.pack("<ii", -3, -2) + b"\xff\xff\xff\xff" * 126
    folder = entry("Root Entry", 5, 1) + entry(stream, 2) + bytes(256)
    return header[:512] + table + folder


# PDF


def pdf_of(objects: list[str]) -> bytes:
    file = File()
    file.objects = [text.encode("latin-1") for text in objects]
    return file.bytes()


def pdf_bomb(megabytes: int) -> bytes:
    """A page whose content is deflated twice."""
    inner, outer = zlib.compressobj(9), zlib.compressobj(9)
    pieces = [outer.compress(inner.compress(b"BT ET\n" * (1 << 18))) for _ in range(megabytes * 2 // 3)]
    content = b"".join([*pieces, outer.compress(inner.flush()), outer.flush()])
    file = File()
    stream = file.stream(b"")
    file.objects[stream - 1] = (
        f"<< /Length {len(content)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n".encode()
        + content
        + b"\nendstream"
    )
    kid = file.add(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R >>")
    file.objects[0], file.objects[1] = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count 1 /Kids [{kid} 0 R] >>".encode(),
    )
    return file.bytes()


def pdf_of_content(text: bytes, resources: str = "", more: tuple[str, ...] = ()) -> bytes:
    """A page of this content, which is deflated; `more` are objects from number 4 on."""
    packed = zlib.compress(text, 9).decode("latin-1")
    kid = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + len(more)} 0 R"
    return pdf_of(
        [
            _CATALOGUE,
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            f"{kid} /Resources << {resources} >> >>",
            *more,
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed}\nendstream",
        ]
    )


def pdf_laughs() -> bytes:
    """Forms that each draw the next ten times."""
    head = "<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {} 0 R >> >> /Length 60 >>\nstream\n"
    forms = tuple(
        head.format(i + 5) + ("/X Do " * 10 if i < 8 else "0 0 1 1 re f".ljust(60)) + "\nendstream" for i in range(9)
    )
    return pdf_of_content(b"/X Do", "/XObject << /X 4 0 R >>", forms)


def pdf_of_table(size: int) -> bytes:
    """A table of objects whose entries have no length, behind a document."""
    start = pdf_of_content(b"BT ET")
    table = (
        f"9 0 obj\n<< /Type /XRef /Size {size} /W [0 0 0] /Index [0 {size}] /Root 1 0 R /Length 0 >>\n"
        f"stream\n\nendstream\nendobj\nstartxref\n{len(start)}\n%%EOF\n"
    )
    return start + table.encode()


_CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def pdf_deep(depth: int) -> bytes:
    """Lists of pages in lists of pages, and a page of nested arrays."""
    inner = [f"<< /Type /Pages /Count 1 /Kids [{i + 1} 0 R] /Parent {i - 1} 0 R >>" for i in range(2, depth)]
    return pdf_of([_CATALOGUE, *inner, "<< /Type /Page /MediaBox " + "[" * 2000 + "]" * 2000 + " >>"])


@dataclass(frozen=True)
class Hostile:
    """A document, and the codes that a reader may refuse it with; none if it may as well be read."""

    make: Callable[[], bytes]
    codes: tuple[str, ...]
    kept: bool = True  # small enough to be kept in the corpus


_DAMAGED = ("damaged_file", "no_tables", "unsupported_format")
_NOTHING = ("damaged_file", "empty", "no_tables", "no_text_layer", "too_complex")
_TOO_MUCH = ("too_complex", "too_large", "damaged_file")

HOSTILE: dict[str, Hostile] = {
    "docx-bomb.docx": Hostile(lambda: bomb(64), _TOO_MUCH),
    "docx-bomb-large.docx": Hostile(lambda: bomb(1024), _TOO_MUCH, kept=False),
    "docx-lying-size.docx": Hostile(lying_size, (*_TOO_MUCH, *_NOTHING)),
    "docx-encrypted-entry.docx": Hostile(encrypted_entry, ("encrypted", "damaged_file", "unsupported_format")),
    "docx-overlapping.docx": Hostile(overlapping, _DAMAGED),
    "docx-without-document.docx": Hostile(lambda: without("word/document.xml"), _DAMAGED),
    "docx-without-relations.docx": Hostile(lambda: without("_rels/.rels"), _DAMAGED),
    "docx-target-outside.docx": Hostile(lambda: related("../../../../etc/passwd"), _DAMAGED),
    "docx-target-on-the-web.docx": Hostile(
        lambda: related("http://127.0.0.1:9/d.xml", ' TargetMode="External"'), _DAMAGED
    ),
    "docx-target-itself.docx": Hostile(lambda: related("_rels/.rels"), _DAMAGED),
    "docx-cut-short.docx": Hostile(lambda: zipped(package(Hand(page())))[:4000], _DAMAGED),
    "docx-many-entries.docx": Hostile(lambda: many_entries(100_000), _TOO_MUCH, kept=False),
    "docx-laughs.docx": Hostile(lambda: docx("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", LAUGHS), (*_TOO_MUCH, *_DAMAGED)),
    "docx-outer-entity.docx": Hostile(lambda: docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", OUTER), _DAMAGED),
    "docx-no-xml.docx": Hostile(lambda: with_entry("word/document.xml", [bytes(range(256))]), _DAMAGED),
    "docx-deep-tables.docx": Hostile(lambda: docx(tables(20_000)), (*_TOO_MUCH, "no_tables")),
    "docx-deep-elements.docx": Hostile(
        lambda: docx("<w:ins>" * 100_000 + "</w:ins>" * 100_000), (*_TOO_MUCH, "no_tables")
    ),
    "docx-spans.docx": Hostile(lambda: docx(_SPANS + _GRID_BEFORE), (*_TOO_MUCH, *_DAMAGED)),
    "docx-numbers.docx": Hostile(
        lambda: docx(_NUMBERED, numbering=looping_numbers(), styles=looping_styles()), _NOTHING
    ),
    "docx-wide.docx": Hostile(lambda: docx("<w:tbl><w:tr>" + cell("0") * 200_000 + "</w:tr></w:tbl>"), _TOO_MUCH),
    "zip-other.zip": Hostile(
        lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"}), _DAMAGED
    ),
    "zip-empty.zip": Hostile(lambda: b"PK\5\6" + bytes(18), (*_DAMAGED, "empty")),
    "word-97.doc": Hostile(lambda: ole("WordDocument"), ("unsupported_format",)),
    "wps.wps": Hostile(lambda: ole("MatOST"), ("unsupported_format",)),
    "docx-with-password.docx": Hostile(lambda: ole("EncryptedPackage"), ("encrypted", "unsupported_format")),
    "pdf-bomb.pdf": Hostile(lambda: pdf_bomb(64), _NOTHING),
    "pdf-bomb-large.pdf": Hostile(lambda: pdf_bomb(1024), ("too_complex",), kept=False),
    "pdf-boxes.pdf": Hostile(lambda: pdf_of_content(b"re f " * 4_000_000), ("too_complex",), kept=False),
    "pdf-states.pdf": Hostile(lambda: pdf_of_content(b"q " * 8_000_000), ("too_complex",), kept=False),
    "pdf-marks.pdf": Hostile(lambda: pdf_of_content(b"BMC " * 40_000), ("too_complex",)),
    "pdf-laughs.pdf": Hostile(pdf_laughs, ("too_complex",)),
    "pdf-table.pdf": Hostile(lambda: pdf_of_table(4_000_000), ("too_complex",)),
    "pdf-cut-short.pdf": Hostile(lambda: shuffled(page())[:9000], ("damaged_file", "no_text_layer")),
    "pdf-only-a-head.pdf": Hostile(lambda: b"%PDF-1.7\n", ("damaged_file",)),
    "pdf-pages-in-a-ring.pdf": Hostile(
        lambda: pdf_of(
            [
                _CATALOGUE,
                "<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R] >>",
                "<< /Type /Pages /Count 9 /Kids [2 0 R] /Parent 3 0 R >>",
            ]
        ),
        _NOTHING,
    ),
    "pdf-pages-that-are-not-there.pdf": Hostile(
        lambda: pdf_of([_CATALOGUE, "<< /Type /Pages /Count 2147483647 /Kids [9 0 R] >>"]),
        _NOTHING,
    ),
    "pdf-deep.pdf": Hostile(lambda: pdf_deep(200), _NOTHING),
    "pdf-huge-page.pdf": Hostile(
        lambda: shuffled(page()).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 9e9 -9]"), ()
    ),
    "page-colspan-bomb.html": Hostile(
        lambda: b"<table>"
        + b"<tr><td colspan=1000000000 rowspan=65534>1<td colspan=99999999999999999999>2" * 300
        + b"</table>",
        ("too_complex", "no_tables"),
    ),
    "page-rowspan-bomb.html": Hostile(
        lambda: b"<table><tr>" + b"<td rowspan=65534>1" * 900 + b"<tr><td>2" * 2000 + b"</table>",
        ("too_complex", "no_tables"),
    ),
    "page-deep-tables.html": Hostile(
        lambda: b"<table><tr><td>" * 1500 + "一、本年新收政府信息公开申请数量".encode(), ("too_complex", "no_tables")
    ),
    "page-deep-elements.html": Hostile(
        lambda: b"<div><span><b>" * 300_000 + b"1", ("too_complex", "no_tables"), kept=False
    ),
    "page-open-comment.html": Hostile(lambda: b"<html><body><table><tr><td>1<!--" + b"<td>2" * 500, ("no_tables",)),
    "page-long-attribute.html": Hostile(lambda: b"<html><td title='" + b"<td>0" * 3000, ("no_tables", "empty")),
    "page-nul.html": Hostile(
        lambda: b"<html><table><tr><td>1\0\0</td><t\0d>2</td></table>", ("no_tables", "unsupported_format")
    ),
}


def main() -> None:
    total = 0
    for name, hostile in HOSTILE.items():
        if hostile.kept:
            content = hostile.make()
            (CORPUS / name).write_bytes(content)
            total += len(content)
            print(f"{len(content):7} {name}")
    print(f"{total:7} bytes")


if __name__ == "__main__":
    main()
