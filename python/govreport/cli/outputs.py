# SPDX-License-Identifier: BSL-1.0
"""Where results go."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from ..documents import STANDARD_INPUT, display_name
from ..errors import ReadError
from ..files import opened, replacing
from .messages import cannot_write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def output(name: str | None, documents: Sequence[str | ReadError] = ()) -> Iterator[TextIO]:
    """Where results go. A file appears whole and at the end: a run that is interrupted leaves what
    was there, and no document is ever written over."""
    if name is None:
        yield sys.stdout
        return
    target = os.path.realpath(name)
    for document in documents:
        if not isinstance(document, ReadError) and is_file(document, target):
            cannot_write(name, f"it is one of the documents, {display_name(document)}")
    try:
        if not name or (os.path.exists(name) and not os.path.isfile(name)):
            with opened(name, "w") as file:  # a device or a pipe, which no file replaces
                yield file
            return
        with replacing(target) as file:
            yield file
    except OSError as failure:
        cannot_write(name, failure.strerror)


def is_file(document: str, target: str) -> bool:
    """Whether a document is that file, by whatever path or link."""
    try:
        there = os.stat(target)
        if document == STANDARD_INPUT:
            here = os.fstat(sys.stdin.fileno())
        else:
            here = os.stat(document)
    except (OSError, ValueError):  # one of them is not there
        return document != STANDARD_INPUT and os.path.realpath(document) == target
    return stat.S_ISREG(there.st_mode) and os.path.samestat(here, there)


def takes_colors(output_name: str | None) -> bool:
    """Whether results go to a terminal that shows colors."""
    return output_name is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
