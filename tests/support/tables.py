# SPDX-License-Identifier: BSL-1.0
"""Random tables of sections 3 and 4 with wrong cells and blanks, and the form's equations, transcribed from the form
itself: what tests compare the library's answers with must not come from the library."""

from __future__ import annotations

import random
from dataclasses import dataclass

APPLICANTS = (
    "natural_person", "business", "research_institution", "public_interest_organization",
    "legal_service_organization", "other_organization",
)  # fmt: skip
OUTCOMES = (
    "granted", "partly_granted",
    "refused_state_secret", "refused_forbidden_by_law", "refused_security_stability", "refused_third_party_rights",
    "refused_internal_affairs", "refused_deliberative", "refused_enforcement_file", "refused_administrative_query",
    "unable_not_held", "unable_needs_creation", "unable_still_unclear",
    "not_processed_petition", "not_processed_repeated", "not_processed_publication", "not_processed_excessive",
    "not_processed_confirmation",
)  # fmt: skip
OTHERWISE = {
    "form_2019": ("otherwise_closed",),
    "form_2021": ("otherwise_not_corrected", "otherwise_fee_unpaid", "otherwise_other"),
}
CHANNELS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
RESULTS = ("upheld", "corrected", "other", "pending")

#: parts = wholes: the addresses on either side.
Equation = tuple[tuple[str, ...], tuple[str, ...]]
Table = dict[str, "int | None"]


def equations(form: str) -> list[Equation]:
    """Every sum that a form prints in sections 3 and 4."""
    outcomes = OUTCOMES + OTHERWISE[form]
    columns = (*APPLICANTS, "total")
    rows = ("received", "carried_in", *outcomes, "concluded", "carried_out")

    def at(row: str, column: str) -> str:
        return f"requests.{row}.{column}"

    return [
        *((tuple(at(r, a) for a in APPLICANTS), (at(r, "total"),)) for r in rows),
        *((tuple(at(r, c) for r in outcomes), (at("concluded", c),)) for c in columns),
        *(((at("received", c), at("carried_in", c)), (at("concluded", c), at("carried_out", c))) for c in columns),
        *((tuple(f"reviews.{c}.{r}" for r in RESULTS), (f"reviews.{c}.total",)) for c in CHANNELS),
    ]


def satisfies(table: dict[str, int], form: str) -> bool:
    return all(
        sum(table[a] for a in left) == sum(table[a] for a in right) for left, right in equations(form)
    )


def number(rng: random.Random) -> int:
    """Half are 0, the others spread over three decimal orders."""
    return 0 if rng.random() < 0.5 else rng.randint(1, 10 ** rng.randint(1, 3) - 1)


def consistent(rng: random.Random, form: str) -> dict[str, int]:
    """A table whose sums all hold."""
    table: dict[str, int] = {}
    outcomes = OUTCOMES + OTHERWISE[form]
    for a in APPLICANTS:
        for r in outcomes:
            table[f"requests.{r}.{a}"] = number(rng)
        concluded = sum(table[f"requests.{r}.{a}"] for r in outcomes)
        carried_out = number(rng)
        carried_in = min(number(rng), concluded + carried_out)
        table[f"requests.concluded.{a}"] = concluded
        table[f"requests.carried_out.{a}"] = carried_out
        table[f"requests.carried_in.{a}"] = carried_in
        table[f"requests.received.{a}"] = concluded + carried_out - carried_in
    for r in ("received", "carried_in", *outcomes, "concluded", "carried_out"):
        table[f"requests.{r}.total"] = sum(table[f"requests.{r}.{a}"] for a in APPLICANTS)
    for c in CHANNELS:
        for r in RESULTS:
            table[f"reviews.{c}.{r}"] = number(rng)
        table[f"reviews.{c}.total"] = sum(table[f"reviews.{c}.{r}"] for r in RESULTS)
    return table


@dataclass(frozen=True)
class Case:
    form: str
    table: Table
    wrong: tuple[str, ...]
    blanks: int


def case(seed: int, wrong: int, *, blanks: float = 0.0, reviews: bool = True) -> Case:
    """A consistent table with so many wrong numbers, of which a share of the others is blank."""
    rng = random.Random(seed)
    form = rng.choice(sorted(OTHERWISE))
    table: Table = dict(consistent(rng, form))
    cells = [a for a in table if reviews or a.startswith("requests.")]
    changed = tuple(rng.sample(cells, wrong))
    for address in changed:
        stated = table[address]
        while table[address] == stated:
            table[address] = number(rng)
    others = [a for a in table if a not in changed and rng.random() < blanks]
    for address in others:
        table[address] = None
    return Case(form, table, changed, len(others))
