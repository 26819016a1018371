# SPDX-License-Identifier: BSL-1.0
"""Makes the golden cases whose documents are invented: the document, its expected cells, and its ORIGIN.

    python tests/support/golden_documents.py [CASE …]    writes tests/golden/CASE/; all cases if none is named

The documents of Chromium and LibreOffice differ from version to version of the program, so they are made once and kept.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import textwrap
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Callable

import pages
import pdf
import programs
import rawpdf
import word
from documents import expected_json
from layouts import Layout, Page
from programs import MadeLayout
from prose import Prose, random_prose
from samples import Style, random_sample

GOLDEN = Path(__file__).parents[1] / "golden"
_FONT = "WenQuanYi Micro Hei"
_SMALL = {"font": _FONT, "other_fonts": 0.0, "bold": ""}  # one font, so that the file stays small


@dataclass(frozen=True)
class Case:
    seed: int
    layout: Layout
    shape: str
    style: Style = Style()


def web(**ways: Any) -> Callable[[Page], str]:
    return lambda page: pdf.web(
        page, **{"font": f'"{_FONT}"', "header": "", "extra": "*{font-weight:normal !important}", **ways}
    )


def office(kind: type[word.Hand] = word.Hand, **ways: Any) -> Callable[[Page], bytes]:
    return lambda page: pdf.office(page, kind, **{**_SMALL, **ways})


def squeezed(file: Path) -> None:
    programs.qpdf("--object-streams=generate", "--recompress-flate", "--compression-level=9")(file)


CASES = {
    "page-portal": Case(
        208,
        Layout(pages.portal_old_version, ".html", 1),
        "a page of a portal: menus, a table of particulars, a footer full of "
        "numbers, and figures of another report in scripts, comments and in elements that are not displayed",
    ),
    "page-office-export": Case(
        119,
        Layout(pages.office_export, ".html", 1),
        "a web page as Word exports it: a span for every word, conditional " "comments, VML, attributes without quotes",
        Style(labels="variant", headings="variant"),
    ),
    "page-nested-gbk": Case(
        78,
        Layout(pages.nested_gbk, ".html", 1),
        "a page of a portal of twenty years ago: tables in tables, upper case, missing " "end tags, GBK",
        Style(blanks="zeros"),
    ),
    "docx-changes": Case(
        130,
        Layout(word.tracked, ".docx", 1),
        "a DOCX with changes that were recorded and not accepted, in figures, rows and "
        "paragraphs; merged cells on a grid finer than the columns",
    ),
    "docx-numbers-of-lists": Case(
        155,
        Layout(word.numbered, ".docx", 1),
        "a DOCX whose headings and rows have their ordinals from automatic lists",
    ),
    "docx-text-boxes": Case(
        85,
        Layout(word.boxes, ".docx", 1),
        "a DOCX with headings and tables in text boxes, each stored twice",
        Style(numerals="thousands"),
    ),
    "docx-controls": Case(
        52,
        Layout(word.controls, ".docx", 1),
        "a DOCX with content controls, fields, links, hidden text, comments and footnotes",
    ),
    "pdf-office": Case(
        159,
        MadeLayout(office(vertical_label="rotated", shading="C6D9F1"), ".docx", 1, program="soffice", finish=squeezed),
        "a ruled PDF with a label turned by a quarter",
    ),
    "pdf-office-cut-rows": Case(
        89,
        MadeLayout(
            office(sheet=word.Sheet(8391, 11906, 700, footer="第{}页 共{}页"), size=16, vertical_label="letters"),
            ".docx",
            1,
            program="soffice",
            finish=squeezed,
        ),
        "a PDF on small paper: tables and rows are cut by the ends of pages, the head is printed again",
    ),
    "pdf-web": Case(
        263,
        MadeLayout(web(side="vertical", align="right"), ".html", 1, finish=squeezed, tools=("qpdf",)),
        "a ruled PDF of a web page",
    ),
    "pdf-web-unruled": Case(
        251, MadeLayout(web(rules="", side=""), ".html", 1, finish=squeezed, tools=("qpdf",)), "a PDF without any rule"
    ),
    "pdf-letters-apart": Case(
        100,
        Layout(rawpdf.shuffled, ".pdf", 1),
        "a PDF in which every letter is placed by itself, in no order of reading",
    ),
    "pdf-hidden-layer": Case(
        111,
        Layout(rawpdf.hidden_layer, ".pdf", 1),
        "a PDF with rows of another report in a layer that is off",
        Style(blanks="marks"),
    ),
}


def short(prose: Prose) -> Prose:
    return replace(prose, contents=[], overview=prose.overview[:2], problems=prose.problems[:1])


def version(program: str) -> str:
    with tempfile.TemporaryDirectory() as home:
        arguments = [f"-env:UserInstallation=file://{home}"] if program == "soffice" else []
        shown = subprocess.run(
            [program, *arguments, "--version"], capture_output=True, text=True, check=True
        ).stdout.strip()
    return " ".join(shown.split()[:2])


def write(name: str, case: Case) -> None:
    rng = Random(case.seed)
    sample = random_sample(rng, case.style)
    made = case.layout.render(Page(sample, short(random_prose(rng, sample)), rng))
    content = made if isinstance(made, bytes) else made.encode("utf-8")
    suffix, by = case.layout.suffix, ""
    if isinstance(case.layout, MadeLayout):
        [content] = programs.make([(case.layout, content)])
        suffix, by = "." + case.layout.target, f", by {version(case.layout.program)}"
    folder = GOLDEN / name
    folder.mkdir(exist_ok=True)
    (folder / f"document{suffix}").write_bytes(content)
    (folder / "expected.json").write_text(
        expected_json(sample.authority, sample.year, sample.form, sample.figures), encoding="utf-8"
    )
    broken = " and ".join({"requests": "3", "reviews": "4"}[slip] for slip in sorted(sample.slips))
    lines = [
        f"Figures: invented{f'; the sums of section {broken} do not hold, on purpose' if broken else ''}.",
        f"Shape: {case.shape}; made by tests/support/golden_documents.py{by}.",
        "Prose: written for this project; the authority does not exist.",
    ]
    wrapped = [textwrap.fill(line, 120, initial_indent="  ", subsequent_indent="  ") for line in lines]
    (folder / "ORIGIN").write_text("\n".join([f"document{suffix}", *wrapped]) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="*", choices=[*CASES, []], metavar="CASE")
    for name in parser.parse_args().cases or CASES:
        write(name, CASES[name])
        print(name)


if __name__ == "__main__":
    main()
