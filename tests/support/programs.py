# SPDX-License-Identifier: BSL-1.0
"""Documents that a program makes of others: PDFs printed by Chromium and LibreOffice, and what LibreOffice saves.

They need `chromium` or `soffice`, some of them `qpdf` and `pdftoppm` too; `missing_tools` tells what is not installed.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Literal, Sequence

from layouts import Layout

Program = Literal["chromium", "soffice"]
Target = Literal["pdf", "docx", "html", "doc"]


@dataclass(frozen=True)
class MadeLayout(Layout):
    """A layout whose document a program makes into another, and what is done to the file then."""

    program: Program = "chromium"
    target: Target = "pdf"
    finish: Callable[[Path], None] | None = None
    tools: tuple[str, ...] = ()


def missing_tools(layout: Layout) -> list[str]:
    return (
        [tool for tool in (layout.program, *layout.tools) if not shutil.which(tool)]
        if isinstance(layout, MadeLayout)
        else []
    )


_FILTERS = {"html": "html:HTML (StarWriter):UTF8", "docx": "docx:MS Word 2007 XML"}


def convert(program: Program, target: Target, files: Sequence[Path], folder: Path) -> list[Path]:
    """What a program makes of each file, in a folder. Every call has a profile of its own: calls do not disturb each
    other."""
    made = [folder / file.with_suffix("." + target).name for file in files]
    with tempfile.TemporaryDirectory() as profile:
        if program == "soffice":
            web = ["--infilter=HTML (StarWriter)"] if files[0].suffix == ".html" else []
            for begin in range(0, len(files), 50):
                subprocess.run(
                    [
                        "soffice",
                        f"-env:UserInstallation=file://{profile}",
                        "--headless",
                        *web,
                        "--convert-to",
                        _FILTERS.get(target, target),
                        "--outdir",
                        str(folder),
                        *map(str, files[begin : begin + 50]),
                    ],
                    check=True,
                    capture_output=True,
                    timeout=600,
                )
        else:
            for file, out in zip(files, made):
                subprocess.run(
                    [
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        f"--user-data-dir={profile}",
                        "--no-pdf-header-footer",
                        f"--print-to-pdf={out}",
                        file.as_uri(),
                    ],
                    check=True,
                    capture_output=True,
                    timeout=120,
                )
    missing = [file.name for file in made if not file.exists()]
    if missing:
        raise RuntimeError(f"{program} did not make {', '.join(missing)}")
    return made


def make(sources: Sequence[tuple[MadeLayout, bytes]]) -> list[bytes]:
    """What becomes of every source, those of one program and target together."""
    out: dict[int, bytes] = {}
    for key in sorted({(layout.program, layout.target, layout.suffix) for layout, _ in sources}):
        with tempfile.TemporaryDirectory() as folder:
            chosen = [
                i for i, (layout, _) in enumerate(sources) if (layout.program, layout.target, layout.suffix) == key
            ]
            files = [Path(folder, f"{i}{sources[i][0].suffix}") for i in chosen]
            for i, file in zip(chosen, files):
                file.write_bytes(sources[i][1])
            made = Path(folder, "made")
            made.mkdir()
            for i, file in zip(chosen, convert(key[0], key[1], files, made)):
                finish = sources[i][0].finish
                if finish:
                    finish(file)
                out[i] = file.read_bytes()
    return [out[i] for i in range(len(sources))]


# What is done to a PDF


def qpdf(*arguments: str) -> Callable[[Path], None]:
    def finish(file: Path) -> None:
        subprocess.run(
            ["qpdf", "--warning-exit-0", *arguments, "--replace-input", str(file)], check=True, capture_output=True
        )

    return finish


def turned(file: Path) -> None:
    """Pages that say /Rotate 270 and whose contents are turned the other way, so that they show upright."""
    qpdf("--rotate=+90")(file)
    qpdf("--flatten-rotation")(file)
    qpdf("--rotate=+270")(file)


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
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P %d 0 R >> >>"
            b" /Contents %d 0 R >>" % (first + 1, first + 2),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
            b"/Filter /DCTDecode /Length %d >>\n"
            b"stream\n%b\nendstream" % (width, height, len(picture), picture),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawing), drawing),
        ]
        kids.append(b"%d 0 R" % first)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(out),
    )
