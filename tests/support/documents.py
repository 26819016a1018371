# SPDX-License-Identifier: BSL-1.0
"""Adversarial sample documents: random annual reports in the layouts met in the wild, with the truth about every cell.

    python tests/support/documents.py --layout flat --seed 7 --output DIR    one document and its expected cells
    python tests/support/documents.py --corpus 20 DIR                        20 documents of every layout, and manifest.json
    python tests/support/documents.py --corpus 20 DIR --layouts docx,flat    only those of some layouts, or kinds of layouts
    python tests/support/documents.py --self-check                           the generator against itself

The truth about a cell is its number, None (printed blank, printed as "/" and the like, or not printed), or UNDECIDABLE: the
text leaves it open and the sums that might settle it do not hold. No reader may put another number into a cell, or a number
where the truth is None; into an undecidable or `open` cell it may put a number only as reconstructed.
"""
from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto
from pathlib import Path
from random import Random
from typing import Iterable, Mapping, Union

import layouts
import pages
import pdf
import programs
import rawpdf
import word
from layouts import Layout, Page
from programs import MadeLayout
from prose import random_prose
from samples import Form, Sample, Style, broken_sums, plain, random_sample

KINDS = {"text": layouts.LAYOUTS, "page": pages.LAYOUTS, "docx": word.LAYOUTS, "pdf": pdf.LAYOUTS | rawpdf.LAYOUTS}
LAYOUTS: dict[str, Layout] = {name: layout for kind in KINDS.values() for name, layout in kind.items()}
REFUSED = pages.REFUSED | word.REFUSED | pdf.REFUSED  # documents that cannot be read
ALL = LAYOUTS | REFUSED


class Undecidable(Enum):
    UNDECIDABLE = auto()


UNDECIDABLE = Undecidable.UNDECIDABLE
Truth = Union[Decimal, None, Undecidable]


@dataclass(frozen=True)
class Document:
    layout: str
    name: str  # with suffix
    content: bytes
    text: str  # empty where a layout makes bytes
    form: Form
    year: int
    authority: str
    expected: dict[str, Truth]
    open: frozenset[str]  # the text alone leaves these cells open: a number in them is never certain
    style: Style

    def decided(self) -> float:
        """The share of cells that the text alone decides."""
        return 1 - len(self.open) / len(self.expected)


def expected_json(authority: str, year: int, form: Form, expected: Mapping[str, Truth]) -> str:
    """The expected cells, blank as null, undecidable as {"unresolved": true}."""

    def shown(truth: Truth) -> str | None | dict[str, bool]:
        return {"unresolved": True} if truth is UNDECIDABLE else None if truth is None else plain(truth)

    cells = {address: shown(truth) for address, truth in expected.items()}
    report = {"authority": authority, "year": year, "form": form, "cells": cells}
    return json.dumps(report, ensure_ascii=False, indent=0) + "\n"


def make_document(layout: str, seed: int, simple: bool = False) -> Document:
    """One document. The same layout and seed make the same document (a PDF: what is printed to it); a simple one is printed in
    the plainest style."""
    return make_documents([(layout, seed, simple)])[0]


def make_documents(wanted: Iterable[tuple[str, int, bool]]) -> list[Document]:
    """Several documents by layout, seed, and whether simple; what a program makes is made together, which is much faster."""
    return finished([source_document(*one) for one in wanted])


def source_document(layout: str, seed: int, simple: bool = False) -> Document:
    """A document before a program made another of it; where none does, the document."""
    rng = Random(f"{layout} {seed}")
    style = Style() if simple else random_style(rng, layout)
    return render(layout, random_sample(rng, style), rng, f"{layout}-{seed:04}{'-simple' if simple else ''}")


def finished(documents: list[Document]) -> list[Document]:
    """The documents, those that a program makes of others made."""
    layouts_of = [ALL[document.layout] for document in documents]
    sources = [(layout, document.content) for layout, document in zip(layouts_of, documents)
               if isinstance(layout, MadeLayout)]
    made = iter(programs.make(sources))

    def done(layout: Layout, document: Document) -> Document:
        if not isinstance(layout, MadeLayout):
            return document
        return replace(document, name=f"{Path(document.name).stem}.{layout.target}", content=next(made))

    return [done(layout, document) for layout, document in zip(layouts_of, documents)]


def random_style(rng: Random, layout: str) -> Style:
    of = ALL[layout]
    return Style(
        numerals=rng.choice(["plain", *of.numerals]),
        blanks=rng.choice(["none", *of.blanks]),
        labels=rng.choice(["official", "official", "half_width", "variant", "misspelt"]),
        headings=rng.choice(["official", "variant"]),
        encoding=rng.choice(["utf-8", "utf-8", "utf-8-sig", "gb18030", "crlf"]),
        **{extra: rng.random() < 0.2 for extra in of.extras},
    )


def render(layout: str, sample: Sample, rng: Random, name: str) -> Document:
    of = ALL[layout]
    page = Page(sample, random_prose(rng, sample), rng)
    made = of.render(page)
    text = made if isinstance(made, str) else ""
    # What a program prints declares its own encoding.
    encoding = "utf-8" if isinstance(of, MadeLayout) else sample.style.encoding
    content = made if isinstance(made, bytes) else encode(made, encoding)
    expected: dict[str, Truth] = {}
    for address, value in sample.figures.items():
        hopeless = address in page.open and address.split(".")[0] in sample.slips
        expected[address] = None if address in page.lost else UNDECIDABLE if hopeless else value
    return Document(layout, name + of.suffix, content, text, sample.form, sample.year, sample.authority,
                    expected, frozenset(page.open), sample.style)


def encode(text: str, encoding: str) -> bytes:
    if encoding == "crlf":
        return text.replace("\n", "\r\n").encode("utf-8")
    return text.encode(encoding)


def write_document(document: Document, folder: Path) -> dict[str, str]:
    """Writes a document and its expected cells; returns its row of a manifest."""
    expected = folder / "expected" / (document.name.rsplit(".", 1)[0] + ".json")
    expected.parent.mkdir(parents=True, exist_ok=True)
    (folder / document.name).write_bytes(document.content)
    expected.write_text(expected_json(document.authority, document.year, document.form, document.expected), encoding="utf-8")
    return {"document": document.name, "expected": f"expected/{expected.name}"}


def write_corpus(count: int, folder: Path, chosen: Iterable[str]) -> int:
    """`count` documents of every layout, one in four of them simple: only those have a floor to reach. Documents that are to be
    refused are listed in refused.json, with the code of the error."""
    rows: list[dict[str, str | float]] = []
    refused: list[dict[str, str | float]] = []
    wanted: list[tuple[str, int, bool]] = []
    for layout in chosen:
        of = ALL[layout]
        missing = programs.missing_tools(of)
        if missing:
            print(f"skipped {layout}: {', '.join(missing)} is not installed")
        else:
            wanted += [(layout, seed, seed % 4 == 0) for seed in range(count)]
    for document in make_documents(wanted):
        of = ALL[document.layout]
        row: dict[str, str | float] = {**write_document(document, folder), "layout": document.layout}
        if of.error:
            refused.append({"document": row["document"], "layout": document.layout, "error": of.error})
        else:
            floor = round(of.floor * document.decided(), 3) if document.style == Style() else 0.0
            rows.append({**row, "floor": floor})
    for name, content in (("manifest.json", rows), ("refused.json", refused)):
        (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(rows) + len(refused)


def named_layouts(names: str) -> list[str]:
    """The layouts of a list of names and kinds; all of them if the list is empty."""
    every = {**{name: list(kind) for name, kind in KINDS.items()}, "refused": list(REFUSED)}
    chosen = names.split(",") if names else list(every)
    unknown = [name for name in chosen if name not in every and name not in ALL]
    if unknown:
        raise SystemExit(f"no such layout: {', '.join(unknown)}. Kinds: {', '.join(every)}. Layouts: {', '.join(ALL)}")
    return [layout for name in chosen for layout in every.get(name, [name])]


def self_check(seeds: int) -> None:
    """What must be true of the generator itself."""
    states: Counter[str] = Counter()
    for layout in LAYOUTS:
        for seed in range(seeds):
            document = source_document(layout, seed)
            again = source_document(layout, seed)
            assert document == again, f"{layout} {seed}: not the same document twice"
            numbers = [value for value in document.expected.values() if isinstance(value, Decimal)]
            assert all(value == value.to_integral_value() or value > 0 for value in numbers)
            assert document.open <= document.expected.keys()
            if document.style.numerals == "plain" and layout in layouts.LAYOUTS and not layout.startswith("flat"):
                missing = [a for a, v in document.expected.items() if isinstance(v, Decimal) and plain(v) not in document.text]
                assert not missing, f"{layout} {seed}: not printed: {missing[:3]}"
            for value in document.expected.values():
                states["number" if isinstance(value, Decimal) else "blank" if value is None else "undecidable"] += 1
    for seed in range(seeds * 10):
        sample = random_sample(Random(seed), Style())
        assert bool(broken_sums(sample, sample.figures)) == bool(sample.slips), f"sample {seed}: sums"
    print(f"{seeds} documents of each of {len(LAYOUTS)} layouts: {dict(states)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layout", choices=ALL)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--simple", action="store_true", help="the plainest style of printing")
    parser.add_argument("--output", type=Path, default=Path("."), metavar="DIR")
    parser.add_argument("--corpus", nargs=2, metavar=("N", "DIR"))
    parser.add_argument("--layouts", default="", metavar="A,B,C",
                        help="layouts or kinds of layouts of the corpus: " + ", ".join([*KINDS, "refused"]))
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()
    if options.self_check:
        self_check(50)
    elif options.corpus:
        count, folder = int(options.corpus[0]), Path(options.corpus[1])
        print(f"{write_corpus(count, folder, named_layouts(options.layouts))} documents in {folder}")
    elif options.layout:
        print(write_document(make_document(options.layout, options.seed, options.simple), options.output)["document"])
    else:
        parser.error("name a --layout, a --corpus or --self-check")


if __name__ == "__main__":
    main()
