# SPDX-License-Identifier: BSL-1.0
"""A sample report as a sequence of paragraphs and tables, for layouts that mark up more than text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random
from typing import Iterable, Literal, Optional

from grids import Cell, Grid, disclosure_blocks, requests_body, requests_head, reviews_figures, reviews_head
from layouts import Page, joined

Kind = Literal["title", "paragraph", "heading", "table", "signature"]


@dataclass(frozen=True)
class Part:
    kind: Kind
    text: str = ""
    grid: Optional[Grid] = None
    head: int = 0  # how many rows of a table are its head


def report_parts(page: Page, blocks_apart: bool = False) -> list[Part]:
    """The whole report; `blocks_apart` makes every block of section 2 a table of its own."""
    sample, prose = page.sample, page.prose
    blocks = disclosure_blocks(sample)
    first = [Part("table", grid=block) for block in (blocks if blocks_apart else [joined(blocks)])]
    second = Part("table", grid=requests_head(sample) + requests_body(sample), head=3)
    third = Part("table", grid=reviews_head() + [reviews_figures(sample)], head=3)

    def paragraphs(texts: Iterable[str]) -> list[Part]:
        return [Part("paragraph", text) for text in texts if text]

    heads = [Part("heading", text) for text in prose.headings]
    return [
        Part("title", prose.title),
        *paragraphs(prose.preface + prose.contents),
        heads[0],
        *paragraphs(prose.overview),
        heads[1],
        *first,
        heads[2],
        second,
        heads[3],
        third,
        *paragraphs([prose.note]),
        heads[4],
        *paragraphs(prose.problems),
        heads[5],
        *paragraphs(prose.other),
        *(Part("signature", text) for text in prose.signature),
    ]


@dataclass(frozen=True)
class Placed:
    """A cell at its column; `covered` is true below the first row of a cell that spans several."""

    column: int
    cell: Cell
    covered: bool = False


def placed(grid: Grid) -> list[list[Placed]]:
    """Every row with all cells that stand in it, those that reach down from above included."""
    rows: list[list[Placed]] = []
    above: dict[tuple[int, int], Cell] = {}
    for y, row in enumerate(grid):
        out: list[Placed] = []
        x = 0

        def reaching_down() -> None:
            nonlocal x
            while (y, x) in above:
                out.append(Placed(x, above[y, x], True))
                x += above[y, x].columns

        for cell in row:
            reaching_down()
            out.append(Placed(x, cell))
            for dy in range(1, cell.rows):
                above[y + dy, x] = cell
            x += cell.columns
        reaching_down()
        rows.append(out)
    return rows


def width_of(grid: Grid) -> int:
    return max(sum(at.cell.columns for at in row) for row in placed(grid))


def random_factors(grid: Grid, rng: Random) -> list[int]:
    """For every column, how many it becomes on a finer grid, as editors leave it after columns were dragged."""
    return [rng.choice([1, 1, 1, 2, 3]) for _ in range(width_of(grid))]


def stretched(grid: Grid, factors: list[int]) -> Grid:
    """The same table on a finer grid."""

    def finer(at: Placed) -> Cell:
        return replace(at.cell, columns=sum(factors[at.column : at.column + at.cell.columns]))

    return [[finer(at) for at in row if not at.covered] for row in placed(grid)]


def label_widths(grid: Grid) -> list[int]:
    """Widths of the columns in parts of a thousand: labels wide, figures narrow."""
    columns = width_of(grid)
    weights = [1.0] * columns
    if columns <= 6:
        weights[0] = 1.6
    elif columns <= 12:
        weights[:3] = [0.55, 1.3, 2.9]
    whole = sum(weights)
    return [round(1000 * weight / whole) for weight in weights]


def words(text: str) -> list[str]:
    """Text cut where its script changes, as editors do that keep a font for each: 2023 | 年 | 1 | 月."""
    return re.findall(r"[0-9A-Za-z.,+-]+|[^0-9A-Za-z.,+-]+", text)


def scraps(text: str, rng: Random, most: int = 4) -> list[str]:
    """Text cut anywhere, figures too, as editing leaves it."""
    cuts = (
        sorted(rng.sample(range(1, len(text)), min(rng.randint(0, most - 1), len(text) - 1))) if len(text) > 1 else []
    )
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)])]
