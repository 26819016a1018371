# SPDX-License-Identifier: BSL-1.0
"""What can go wrong, as exceptions."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._core import DecisionErrc, MemberListErrc, ReadErrc, RuleErrc, SourceSpan, WriteErrc

Code = TypeVar("Code", bound="DecisionErrc | MemberListErrc | RuleErrc")


class ReadError(Exception):
    """A document that could not be read.

    ``code`` says why, as a stable ``ReadErrc``; ``where`` is the place in the document; ``detail``
    is a sentence that says what to do; ``document`` is the document's name.
    """

    def __init__(self, code: ReadErrc, where: SourceSpan, detail: str, document: str = "") -> None:
        super().__init__(code, where, detail, document)
        self.code = code
        self.where = where
        self.detail = detail
        self.document = document

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.document, place_text(self.where)) if part)
        return ": ".join(part for part in (place, self.code.name, self.detail) if part)


class WriteError(Exception):
    """A report that could not be written.

    ``code`` says why, as a stable ``WriteErrc``; ``detail`` is a sentence that says what to do;
    ``cells`` are the addresses of the cells that stand in the way.
    """

    def __init__(self, code: WriteErrc, detail: str, cells: Sequence[str] = ()) -> None:
        super().__init__(code, detail, cells)
        self.code = code
        self.detail = detail
        self.cells = list(cells)

    def __str__(self) -> str:
        return f"{self.code.name}: {self.detail}"


class PlacedError(Exception, Generic[Code]):
    """What is wrong with something that people write by hand, and where.

    ``code`` says why, as a stable enumerator; ``line`` and ``key`` are the place, 0 and empty where
    they do not apply; ``detail`` is a sentence that says what to do; ``document`` is the file's
    name.
    """

    def __init__(self, code: Code, line: int, key: str, detail: str, document: str = "") -> None:
        super().__init__(code, line, key, detail, document)
        self.code = code
        self.line = line
        self.key = key
        self.detail = detail
        self.document = document

    def __str__(self) -> str:
        place = [
            self.document,
            f"line {self.line}" if self.line else "",
            f"key {self.key}" if self.key else "",
        ]
        where = ", ".join(part for part in place if part)
        return ": ".join(part for part in (where, self.code.name, self.detail) if part)

    def in_document(self, name: str) -> PlacedError[Code]:
        """The same, in the file of that name."""
        return type(self)(*(*self.args[:-1], name))


class DecisionError(PlacedError["DecisionErrc"]):
    """Decisions that could not be read, or one that could not be made.

    ``code`` says why, as a stable ``DecisionErrc``; ``line`` and ``key`` are the place, 0 and empty
    where they do not apply; ``detail`` is a sentence that says what to do; ``document`` is the
    file's name.
    """


class RuleError(PlacedError["RuleErrc"]):
    """A rule of your own, a file of them, or a selection of rules that cannot be used.

    ``code`` says why, as a stable ``RuleErrc``; ``line`` and ``key`` are the place, 0 and empty
    where they do not apply; ``detail`` is a sentence that says what to do; ``document`` is the
    file's name.
    """


class MemberListError(PlacedError["MemberListErrc"]):
    """A list of members that could not be read.

    ``code`` says why, as a stable ``MemberListErrc``; ``line`` is the place, 0 for the list as a
    whole; ``detail`` is a sentence that says what to do; ``document`` is the file's name.
    """

    def __init__(self, code: MemberListErrc, line: int, detail: str, document: str = "") -> None:
        super().__init__(code, line, "", detail, document)
        self.args = (code, line, detail, document)  # a list has no keys


def place_text(where: SourceSpan) -> str:
    """The parts of a place that apply, for people: "line 93, table 2, row 4"."""
    parts = [
        f"{name} {number}"
        for name, number in (
            ("page", where.page),
            ("line", where.line),
            ("table", where.table),
            ("row", where.row),
            ("column", where.column),
        )
        if number
    ]
    if not parts and where.begin:
        parts.append(f"byte {where.begin}")
    return ", ".join(parts)


def unknown_address(address: str, known: Sequence[str]) -> KeyError:
    """The exception for an address that no form has, naming those that come near."""
    near = difflib.get_close_matches(address, known, n=3)
    if near:
        return KeyError(f"no form has a cell {address!r}; did you mean {' or '.join(near)}?")
    return KeyError(f"no form has a cell {address!r}; addresses look like {known[-1]!r}")
